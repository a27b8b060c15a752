// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/audit_trail.h"

#include "app/core/access/masking.h"
#include "storage/values.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

QJsonValue masked(const QJsonValue &value)
{
    if (value.isString())
        return withMaskedNumbers(value.toString());
    if (value.isArray()) {
        QJsonArray array;
        const QJsonArray given = value.toArray();
        for (const QJsonValue &item : given)
            array.append(masked(item));
        return array;
    }
    if (value.isObject()) {
        QJsonObject object;
        const QJsonObject given = value.toObject();
        for (auto it = given.begin(); it != given.end(); ++it)
            object.insert(it.key(), masked(it.value()));
        return object;
    }
    return value;
}

QVariant startOf(QDate day)
{
    return stored(centreTime(day, QTime(0, 0)));
}

} // namespace

QVector<AuditRecord> SqlAuditTrail::page(const AuditFilter &filter, qint64 before, int limit) const
{
    QString condition = u"seq < ?"_s;
    QVariantList values{before > 0 ? before : std::numeric_limits<qint64>::max()};
    const auto also = [&](const QString &text, const QVariantList &given) {
        condition += u" AND "_s + text;
        values += given;
    };
    if (filter.from.isValid())
        also(u"at >= ?"_s, {startOf(filter.from)});
    if (filter.to.isValid())
        also(u"at < ?"_s, {startOf(filter.to.addDays(1))});
    if (!filter.staff.isNull())
        also(u"staff = ?"_s, {storedId(filter.staff)});
    if (!filter.actions.isEmpty()) {
        QStringList marks(filter.actions.size(), u"?"_s);
        QVariantList names(filter.actions.cbegin(), filter.actions.cend());
        // By the plus the walk stays one by number: newest first, and it ends with the page.
        also(u"+action IN ("_s + marks.join(u", "_s) + u')', names);
    }
    if (!filter.subject.isEmpty())
        also(u"instr(upper(subject), upper(?)) > 0"_s, {filter.subject});
    values.append(limit);
    Rows rows = m_db.exec(
        u"SELECT seq, at, staff, name, counter, station, action, subject, detail FROM audit WHERE "_s +
            condition + u" ORDER BY seq DESC LIMIT ?"_s,
        values);
    QVector<AuditRecord> records;
    while (rows.next()) {
        AuditRecord record;
        record.seq = rows.value(0).toLongLong();
        record.entry = {instantOf(rows.value(1)),
                        {idOf<StaffId>(rows.value(2)), rows.value(3).toString(),
                         rows.value(4).toInt(), rows.value(5).toString()},
                        rows.value(6).toString(),
                        withMaskedNumbers(rows.value(7).toString()),
                        masked(objectOf(rows.value(8))).toObject()};
        records.append(record);
    }
    return records;
}

QVector<AuditTrail::Person> SqlAuditTrail::people() const
{
    QVector<Person> people; // accounts are closed, never deleted
    Rows rows = m_db.exec(u"SELECT id, name FROM staff ORDER BY name, id"_s);
    while (rows.next())
        people.append({idOf<StaffId>(rows.value(0)), rows.value(1).toString()});
    return people;
}

AuditChain SqlAuditTrail::check(const std::function<bool(qint64 done)> &goOn) const
{
    const ChainedAuditLog::Check found = m_log.verify(goOn);
    AuditChain chain;
    chain.ok = found.ok;
    chain.entries = found.entries;
    chain.confirmed = found.acknowledged;
    chain.cancelled = found.cancelled;
    if (found.firstWrong) {
        chain.firstWrong = found.firstWrong->seq;
        chain.wrong = toCode(found.firstWrong->kind);
        chain.againstProvince = found.firstWrong->againstProvince;
    }
    return chain;
}

QVector<RegisterRow> SqlDossierRegister::rows(QDate from, QDate to, qint64 after, int limit) const
{
    QVector<RegisterRow> found;
    if (!from.isValid() || !to.isValid())
        return found;
    Rows rows = m_db.exec(
        u"SELECT number, code, procedure_code, procedure_name, owner_name, personal_id, "
        u"received_at, due_at, EXISTS (SELECT 1 FROM dossier_change c WHERE c.dossier = "
        u"dossier.number AND c.kind = 'receipt_voided') FROM dossier "
        "WHERE number > ? AND received_at >= ? AND received_at < ? ORDER BY number LIMIT ?"_s,
        {after, startOf(from), startOf(to.addDays(1)), limit});
    while (rows.next()) {
        found.append({rows.value(0).toLongLong(), rows.value(1).toString(),
                      rows.value(2).toString(), rows.value(3).toString(), rows.value(4).toString(),
                      MaskedId::of(rows.value(5).toString()), instantOf(rows.value(6)),
                      instantOf(rows.value(7)), rows.value(8).toBool()});
    }
    return found;
}

} // namespace motcua::storage
