// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One act on a data folder, to be killed, starved and cut off in the middle of it.
//   fault-worker FOLDER KEYFILE ACT [weak]
// KEYFILE holds the database key in hex and lies outside the folder; the act "create" writes it. `weak` takes the
// fsync out of commits after the pragma check, which the tests must notice.
// It says, one line each and straight to the pipe: "confirmed …" once the product has called a thing saved, "refused
// NAME" for a Failure, then "fault over" (the shim stops failing), and "again" or "stuck" for the second try.
#include "tests/faults/acts.h"

#include "app/core/base/failure.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::test;

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 4)
        return 2;
    const std::unique_ptr<test::Act> act = makeAct(
        arguments.at(3), {arguments.at(1), arguments.at(2), arguments.value(4) == "weak"_L1});
    if (!act)
        return 2;
    const auto tryOnce = [&] {
        try {
            act->perform();
            return true;
        } catch (const Failure &failure) {
            say("refused "_L1 + QString::fromLatin1(failure.name()));
            return false;
        }
    };
    const bool done = tryOnce();
    say(u"fault over"_s);
    if (!done) {
        const bool again = tryOnce();
        say(again ? u"again"_s : u"stuck"_s);
        if (again)
            say("whole "_L1 + act->finding());
    }
    act->close();
    say(u"closed"_s);
    return 0;
}
