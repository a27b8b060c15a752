// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/audit_store.h"

#include "storage/values.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

QByteArray chained(const QByteArray &previous, qint64 seq, qint64 at, const QVariantList &texts)
{
    QJsonArray row{seq, at};
    for (const QVariant &text : texts)
        row.append(text.toString());
    return QCryptographicHash::hash(previous + QJsonDocument(row).toJson(QJsonDocument::Compact),
                                    QCryptographicHash::Sha256);
}

QByteArray beginning()
{
    return QByteArray(32, '\0');
}

} // namespace

void ChainedAuditLog::append(const AuditEntry &entry)
{
    Transaction transaction(m_db);
    const QVariantList last = m_db.row(u"SELECT hash, seq FROM audit ORDER BY seq DESC LIMIT 1"_s);
    const QByteArray previous = last.isEmpty() ? beginning() : last.at(0).toByteArray();
    const qint64 seq = last.value(1).toLongLong() + 1;
    const qint64 at = entry.at.toMSecsSinceEpoch();
    const QVariantList texts{
        storedId(entry.by.staff), entry.by.name, QString::number(entry.by.counter),
        entry.by.station,         entry.action,  entry.subject,
        stored(entry.detail)};
    m_db.run(u"INSERT INTO audit (seq, at, staff, name, counter, station, action, subject, detail, "
             u"previous, hash) "
             "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
             {seq, at, texts.at(0), texts.at(1), entry.by.counter, texts.at(3), texts.at(4),
              texts.at(5), texts.at(6), previous, chained(previous, seq, at, texts)});
    transaction.commit();
}

ChainedAuditLog::Check ChainedAuditLog::verify() const
{
    Check check;
    QByteArray previous = beginning();
    QSqlQuery rows = m_db.exec(
        u"SELECT seq, at, previous, hash, staff, name, counter, station, action, subject, detail "
        "FROM audit ORDER BY seq"_s);
    while (rows.next()) {
        ++check.entries;
        const qint64 seq = rows.value(0).toLongLong();
        QVariantList texts;
        for (int column = 4; column <= 10; ++column)
            texts.append(rows.value(column));
        const QByteArray hash = chained(previous, seq, rows.value(1).toLongLong(), texts);
        if (seq != check.entries || rows.value(2).toByteArray() != previous ||
            rows.value(3).toByteArray() != hash)
            check.ok = false;
        previous = hash;
    }
    // The numbers given so far are remembered apart from the rows.
    const qint64 given =
        m_db.value(u"SELECT seq FROM sqlite_sequence WHERE name = 'audit'"_s).toLongLong();
    if (given != check.entries)
        check.ok = false;
    return check;
}

} // namespace motcua::storage
