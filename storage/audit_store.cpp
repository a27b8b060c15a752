// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/audit_store.h"

#include "storage/audit_chain.h"
#include "storage/station_setup.h"
#include "storage/values.h"

using namespace Qt::StringLiterals;

namespace motcua::storage {

QString toCode(AuditWrong wrong)
{
    switch (wrong) {
    case AuditWrong::Changed: return u"changed"_s;
    case AuditWrong::Removed: return u"removed"_s;
    case AuditWrong::Reordered: return u"reordered"_s;
    case AuditWrong::Inserted: return u"inserted"_s;
    case AuditWrong::Truncated: break;
    }
    return u"truncated"_s;
}

void ChainedAuditLog::append(const AuditEntry &entry)
{
    Transaction transaction(m_db);
    const AuditHead last = head();
    AuditRow row;
    row.seq = last.seq + 1;
    row.at = entry.at.toMSecsSinceEpoch();
    row.previous = last.isNull() ? auditBeginning() : last.hash;
    row.texts = {storedId(entry.by.staff), entry.by.name, QString::number(entry.by.counter),
                 entry.by.station,         entry.action,  entry.subject,
                 stored(entry.detail)};
    m_db.run(u"INSERT INTO audit (seq, at, staff, name, counter, station, action, subject, detail, "
             u"previous, hash) "
             "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
             {row.seq, row.at, row.texts[0], row.texts[1], entry.by.counter, row.texts[3],
              row.texts[4], row.texts[5], row.texts[6], row.previous, auditHash(row, row.seq)});
    transaction.commit();
}

AuditHead ChainedAuditLog::head() const
{
    const QVariantList last = m_db.row(u"SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1"_s);
    return last.isEmpty() ? AuditHead()
                          : AuditHead{last.at(0).toLongLong(), last.at(1).toByteArray()};
}

AuditHead ChainedAuditLog::at(qint64 seq) const
{
    const QVariant hash = m_db.value(u"SELECT hash FROM audit WHERE seq = ?"_s, {seq});
    return hash.isValid() ? AuditHead{seq, hash.toByteArray()} : AuditHead();
}

AuditHead ChainedAuditLog::lastRestore() const
{
    const QVariantList last = m_db.row(
        u"SELECT seq, hash FROM audit WHERE action = 'data.restored' ORDER BY seq DESC LIMIT 1"_s);
    return last.isEmpty() ? AuditHead()
                          : AuditHead{last.at(0).toLongLong(), last.at(1).toByteArray()};
}

AuditHead ChainedAuditLog::acknowledged() const
{
    const qint64 seq = readSetting(m_db, u"audit.acknowledged_seq"_s).toLongLong();
    if (seq <= 0)
        return {};
    return {seq, QByteArray::fromHex(readSetting(m_db, u"audit.acknowledged_hash"_s).toLatin1())};
}

void ChainedAuditLog::setAcknowledged(const AuditHead &head)
{
    Transaction transaction(m_db);
    writeSetting(m_db, u"audit.acknowledged_seq"_s, QString::number(head.seq));
    writeSetting(m_db, u"audit.acknowledged_hash"_s, QString::fromLatin1(head.hash.toHex()));
    transaction.commit();
}

} // namespace motcua::storage
