// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/audit_chain.h"
#include "storage/audit_store.h"
#include "tests/storage/scratch.h"

// Audit chains to meddle with.
namespace motcua::test {

using namespace Qt::StringLiterals;
using namespace motcua::storage;

inline AuditEntry entry(int number)
{
    Actor by{StaffId(QUuid::createUuid()), u"Trần Thị Thu"_s, 3, u"C01"_s};
    return {noon().addSecs(number),
            by,
            u"dossier.accepted"_s,
            u"H24.123-261123-%1"_s.arg(number, 4, 10, QLatin1Char('0')),
            {{u"copies"_s, number}}};
}

inline void fill(Database &db, int count)
{
    ChainedAuditLog log(db);
    for (int i = 1; i <= count; ++i)
        log.append(entry(i));
}

inline void dropTriggers(Database &db)
{
    db.runScript("DROP TRIGGER audit_stays; DROP TRIGGER audit_remains;");
}

/// Everything from `seq` on with right hashes again, as somebody with the key can make it.
inline void rehash(Database &db, qint64 seq)
{
    QVector<AuditRow> rows;
    Rows query = db.exec(u"SELECT "_s + kAuditColumns + u" FROM audit ORDER BY seq"_s);
    while (query.next())
        rows.append(auditRowOf(query));
    QByteArray previous = auditBeginning();
    for (AuditRow &row : rows) {
        if (row.seq >= seq) {
            row.previous = previous;
            row.hash = auditHash(row, row.seq);
            db.run(u"UPDATE audit SET previous = ?, hash = ? WHERE seq = ?"_s,
                   {row.previous, row.hash, row.seq});
        }
        previous = row.hash;
    }
}

inline void rehashOnly(Database &db, qint64 seq)
{
    Rows query = db.exec(u"SELECT "_s + kAuditColumns + u" FROM audit WHERE seq = ?"_s, {seq});
    QVERIFY(query.next());
    const AuditRow row = auditRowOf(query);
    query.reset();
    db.run(u"UPDATE audit SET hash = ? WHERE seq = ?"_s, {auditHash(row, seq), seq});
}

inline QString told(const ChainedAuditLog::Check &check)
{
    if (!check.firstWrong)
        return check.ok ? u"ok"_s : u"?"_s;
    return toCode(check.firstWrong->kind) + u' ' + QString::number(check.firstWrong->seq) +
           (check.firstWrong->againstProvince ? u" province"_s : u""_s);
}

} // namespace motcua::test
