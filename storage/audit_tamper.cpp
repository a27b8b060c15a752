// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/audit_tamper.h"

#include "app/core/base/clock.h"
#include "storage/audit_chain.h"
#include "storage/failures.h"

#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

constexpr int kFewest = 12; // entries a copy needs, so that each kind has a place of its own

void insertRow(const Database &db, const AuditRow &row)
{
    db.run(u"INSERT INTO audit (seq, at, staff, name, counter, station, action, subject, detail, "
           u"previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
           {row.seq, row.at, row.texts[0], row.texts[1], row.texts[2].toInt(), row.texts[3],
            row.texts[4], row.texts[5], row.texts[6], row.previous, row.hash});
}

Rows rowsBefore(const Database &db, qint64 end)
{
    return db.exec(u"SELECT "_s + kAuditColumns + u" FROM audit WHERE seq < ? ORDER BY seq"_s,
                   {end});
}

void copyRows(const Database &from, Database &to, qint64 end)
{
    Transaction transaction(to);
    Rows rows = rowsBefore(from, end);
    while (rows.next())
        insertRow(to, auditRowOf(rows));
    transaction.commit();
}

void padWith(Database &copy, int entries)
{
    ChainedAuditLog log(copy);
    for (int i = 0; i < entries; ++i)
        log.append({SystemClock().now(), {}, u"selftest.filler"_s, QString::number(i), {}});
}

// The one who meddles has the key and knows SQL: the triggers are no hindrance, and a row put in gets a right hash.
void tamper(Database &copy, AuditWrong kind, qint64 seq)
{
    copy.runScript("DROP TRIGGER audit_stays; DROP TRIGGER audit_remains;");
    switch (kind) {
    case AuditWrong::Changed:
        copy.run(u"UPDATE audit SET subject = subject || 'x' WHERE seq = ?"_s, {seq});
        return;
    case AuditWrong::Removed: copy.run(u"DELETE FROM audit WHERE seq = ?"_s, {seq}); return;
    case AuditWrong::Truncated: copy.run(u"DELETE FROM audit WHERE seq >= ?"_s, {seq}); return;
    case AuditWrong::Reordered:
        copy.run(u"UPDATE audit SET seq = -seq WHERE seq IN (?, ?)"_s, {seq, seq + 1});
        copy.run(u"UPDATE audit SET seq = ? + ? + seq WHERE seq < 0"_s, {seq, seq + 1});
        return;
    case AuditWrong::Inserted: break;
    }
    Rows here = rowsBefore(copy, seq + 1);
    AuditRow forged;
    while (here.next())
        forged = auditRowOf(here);
    here.reset();
    copy.run(u"UPDATE audit SET seq = -(seq + 1) WHERE seq >= ?"_s, {seq});
    copy.run(u"UPDATE audit SET seq = -seq WHERE seq < 0"_s);
    forged.texts[5] += u"x"_s;
    forged.hash = auditHash(forged, seq);
    insertRow(copy, forged);
}

TamperSelfTest::Trial tried(Database &copy, AuditWrong kind, qint64 seq)
{
    const Transaction takenBack(copy); // never committed
    tamper(copy, kind, seq);
    return {kind, seq, ChainedAuditLog(copy).verify().firstWrong};
}

} // namespace

bool TamperSelfTest::allFound() const
{
    return trials.size() == 5 && std::all_of(trials.cbegin(), trials.cend(),
                                             [](const Trial &trial) { return trial.isRight(); });
}

TamperSelfTest TamperSelfTest::run(Database &original)
{
    TamperSelfTest test;
    const ChainedAuditLog log(original);
    const ChainedAuditLog::Check before = log.verify();
    const AuditHead headBefore = log.head();
    test.originalSound = before.ok;
    // What follows a wrong entry proves nothing.
    const qint64 end = before.firstWrong ? before.firstWrong->seq : headBefore.seq + 1;
    test.entries = std::max<qint64>(0, end - 1);
    {
        const QTemporaryDir folder; // for this user alone
        if (!folder.isValid())
            throw failure(Trouble::NotSaved);
        Database copy(folder.filePath(u"copy.db"_s), DatabaseKey::random());
        (void)copy.migrate();
        copyRows(original, copy, end);
        padWith(copy, int(std::max<qint64>(0, kFewest - test.entries)));
        const qint64 last = ChainedAuditLog(copy).head().seq;
        // Near the end, so that the whole chain before it is walked and little has to be moved.
        qint64 seq = last - kFewest + 2;
        for (const AuditWrong kind :
             {AuditWrong::Changed, AuditWrong::Removed, AuditWrong::Reordered, AuditWrong::Inserted,
              AuditWrong::Truncated}) {
            test.trials.append(tried(copy, kind, seq));
            seq += 2;
        }
    }
    // Others may have gone on appending; what was there before must be there still.
    const ChainedAuditLog::Check after = log.verify();
    const AuditHead sameHead = log.at(headBefore.seq);
    const auto seqOf = [](const ChainedAuditLog::Check &check) {
        return check.firstWrong ? check.firstWrong->seq : 0;
    };
    test.originalUntouched = after.entries >= before.entries && seqOf(after) == seqOf(before) &&
                             sameHead.hash == headBefore.hash;
    return test;
}

} // namespace motcua::storage
