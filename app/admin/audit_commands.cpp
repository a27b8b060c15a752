// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/command.h"
#include "storage/audit_tamper.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace motcua::admin {

namespace {

using Check = storage::ChainedAuditLog::Check;
using Finding = storage::ChainedAuditLog::Finding;

QJsonObject findingToJson(const Finding &finding)
{
    QJsonObject json{{u"seq"_s, finding.seq}, {u"kind"_s, storage::toCode(finding.kind)}};
    if (finding.againstProvince)
        json.insert(u"against_province"_s, true);
    return json;
}

QJsonObject auditToJson(const Check &audit)
{
    QJsonObject json{{u"entries"_s, audit.entries},
                     {u"ok"_s, audit.ok},
                     {u"acknowledged"_s, audit.acknowledged}};
    if (audit.firstWrong)
        json.insert(u"first_wrong"_s, findingToJson(*audit.firstWrong));
    return json;
}

QString auditText(const Check &audit)
{
    if (!audit.firstWrong)
        return audit.ok ? u"ok"_s : u"BROKEN"_s;
    const Finding &wrong = *audit.firstWrong;
    if (!wrong.againstProvince)
        return u"BROKEN: entry %1 was %2"_s.arg(wrong.seq).arg(storage::toCode(wrong.kind));
    if (wrong.kind == storage::AuditWrong::Truncated)
        return u"BROKEN: truncated at entry %1, but the province confirmed the chain up to %2"_s
            .arg(wrong.seq)
            .arg(audit.acknowledged);
    return u"BROKEN: from entry %1 on, or an earlier one, the chain is not the one the province confirmed"_s
        .arg(wrong.seq);
}

QJsonObject rowsToJson(const storage::RowCheck &rows)
{
    QJsonObject json{{u"checked"_s, rows.checked}, {u"ok"_s, rows.ok}};
    if (rows.firstWrong)
        json.insert(u"first_wrong"_s,
                    QJsonObject{{u"what"_s, storage::toCode(rows.firstWrong->what)},
                                {u"entry"_s, rows.firstWrong->entry},
                                {u"subject"_s, rows.firstWrong->subject}});
    return json;
}

QString rowsText(const storage::RowCheck &rows)
{
    if (!rows.firstWrong)
        return rows.ok ? u"ok"_s : u"BROKEN"_s;
    return u"BROKEN: %1 %2 (entry %3)"_s
        .arg(storage::toCode(rows.firstWrong->what), rows.firstWrong->subject)
        .arg(rows.firstWrong->entry);
}

int tamperSelfTest(const Invocation &call)
{
    const auto station = call.openStation();
    const auto test = storage::TamperSelfTest::run(station->database());
    QJsonArray trials;
    QStringList lines{u"done to a copy  at       found            at       right"_s};
    for (const storage::TamperSelfTest::Trial &trial : test.trials) {
        trials.append(QJsonObject{{u"kind"_s, storage::toCode(trial.kind)},
                                  {u"seq"_s, trial.seq},
                                  {u"found"_s, trial.found ? QJsonValue(findingToJson(*trial.found))
                                                           : QJsonValue(QJsonValue::Null)},
                                  {u"ok"_s, trial.isRight()}});
        lines << u"%1 %2 %3 %4 %5"_s.arg(storage::toCode(trial.kind), -15)
                     .arg(trial.seq, -8)
                     .arg(trial.found ? storage::toCode(trial.found->kind) : u"nothing"_s, -16)
                     .arg(trial.found ? trial.found->seq : 0, -8)
                     .arg(trial.isRight() ? u"yes"_s : u"NO"_s);
    }
    const bool ok = test.allFound() && test.originalSound && test.originalUntouched;
    lines << u"entries copied %1; the original was %2 and is %3"_s.arg(test.entries)
                 .arg(test.originalSound ? u"sound"_s : u"NOT SOUND"_s,
                      test.originalUntouched ? u"untouched"_s : u"CHANGED"_s);
    call.answer(QJsonObject{{u"ok"_s, ok},
                            {u"entries"_s, test.entries},
                            {u"tampers"_s, trials},
                            {u"original"_s, QJsonObject{{u"ok"_s, test.originalSound},
                                                        {u"untouched"_s, test.originalUntouched}}}},
                lines.join(u'\n'));
    return ok ? Ok : NegativeAnswer;
}

int verify(const Invocation &call)
{
    if (call.options().isSet(u"tamper-selftest"_s))
        return tamperSelfTest(call);
    const auto station = call.openStation();
    const storage::Station::Verification v = station->verify();
    const QJsonObject json{
        {u"ok"_s, v.ok},
        {u"integrity"_s, v.integrity},
        {u"foreign_keys"_s, v.foreignKeys},
        {u"audit"_s, auditToJson(v.audit)},
        {u"rows"_s, rowsToJson(v.rows)},
        {u"blobs"_s, QJsonObject{{u"checked"_s, v.blobsChecked},
                                 {u"missing"_s, v.blobsMissing},
                                 {u"damaged"_s, v.blobsDamaged},
                                 {u"purged"_s, v.blobsPurged}}},
        {u"outbox"_s,
         QJsonObject{{u"waiting"_s, v.outboxWaiting}, {u"acknowledged"_s, v.outboxAcknowledged}}},
    };
    call.answer(
        json,
        u"%1: integrity %2, foreign keys %3, audit %4 (%5 entries), rows %9, blobs %6 checked %7 missing %8 damaged"_s
            .arg(v.ok ? u"ok"_s : u"NOT OK"_s, v.integrity)
            .arg(v.foreignKeys)
            .arg(v.auditOk || v.audit.firstWrong ? auditText(v.audit) : u"BROKEN"_s)
            .arg(v.auditEntries)
            .arg(v.blobsChecked)
            .arg(v.blobsMissing)
            .arg(v.blobsDamaged)
            .arg(rowsText(v.rows)));
    return v.ok ? Ok : NegativeAnswer;
}

} // namespace

QList<Command> auditCommands()
{
    return {
        {u"verify"_s,
         u"Checks the database, the audit chain and every stored file."_s,
         {},
         {{u"tamper-selftest"_s,
           u"Instead: does five kinds of meddling to a copy of the audit chain and shows that each is found."_s}},
         true,
         verify},
    };
}

} // namespace motcua::admin
