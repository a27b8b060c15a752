// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/base/clock.h"
#include "ui/counter/counter_text.h"
#include "ui/counter/primary_state.h"
#include "ui/counter/procedure_model.h"

#include <QTest>

using namespace motcua;
using namespace motcua::ui;

/// The table of design §6 and the sentences, without a window.
class CounterStateTest final : public QObject
{
    Q_OBJECT
    using Act = PrimaryState::Act; // in here: motcua::Act is what a role may do
    using Look = PrimaryState::Look;

private Q_SLOTS:
    void primaryFollowsTheState()
    {
        Situation s;
        s.now = centreTime(QDate(2026, 11, 23), QTime(9, 52));
        QCOMPARE(primaryState(s).look, Look::Disabled);
        s.loaded = true;
        QCOMPARE(primaryState(s).act, Act::None);
        QCOMPARE(primaryState(s).key, QStringLiteral("F2"));

        NextCall next;
        next.ticket.number = {QStringLiteral("A"), 18};
        s.next = next;
        s.nextGroup = QStringLiteral("Hộ tịch");
        s.nextPriority = QStringLiteral("Mang thai");
        PrimaryState p = primaryState(s);
        QCOMPARE(p.act, Act::Call);
        QVERIFY(p.title.contains(QStringLiteral("A018")));
        QVERIFY(p.line.contains(QStringLiteral("mang thai")));

        Ticket ticket = next.ticket;
        ticket.state = TicketState::Called;
        ticket.calls = 1;
        ticket.lastCalledAt = s.now.addSecs(-24);
        s.ticket = ticket;
        p = primaryState(s);
        QCOMPARE(p.act, Act::Arrived);
        QVERIFY(p.line.endsWith(QStringLiteral("00:24")));

        s.ticket->state = TicketState::Serving;
        QCOMPARE(primaryState(s).act, Act::Retry); // never a button that does nothing
        s.stage = IntakeDesk::Stage::Editing;
        s.gaps = 3;
        p = primaryState(s);
        QCOMPARE(p.act, Act::GoToGap);
        QCOMPARE(p.look, Look::Filled);
        QCOMPARE(p.key, QStringLiteral("F8"));
        s.subTask = SubTask::Scanning;
        QCOMPARE(primaryState(s).look, Look::Soft);
        QCOMPARE(primaryState(s).act, Act::GoToGap);
        s.gaps = 0;
        QCOMPARE(primaryState(s).act, Act::None);
        s.subTask =
            SubTask::ScanBroken; // a jam must not stand in the way of a dossier that needs no scan
        QCOMPARE(primaryState(s).act, Act::Accept);
        s.subTask = SubTask::None;
        QCOMPARE(primaryState(s).act, Act::Accept);

        s.stage = IntakeDesk::Stage::Accepted;
        s.printing = IntakeDesk::Printing::Running;
        QCOMPARE(primaryState(s).look, Look::Soft);
        s.printing = IntakeDesk::Printing::Failed;
        QCOMPARE(primaryState(s).act, Act::Finish);
        s.printing = IntakeDesk::Printing::Printed;
        QCOMPARE(primaryState(s).act, Act::Finish);
        QVERIFY(primaryState(s).title.contains(QStringLiteral("A018")));
    }

    void theCallIsSpokenInVietnamese()
    {
        QCOMPARE(spokenCall({QStringLiteral("A"), 18}, 3),
                 QStringLiteral("Mời số A không một tám đến quầy số ba"));
        QCOMPARE(spokenCall({QStringLiteral("B"), 1000}, 12),
                 QStringLiteral("Mời số B một không không không đến quầy số mười hai"));
    }

    void everyGapHasAStepAndWords()
    {
        for (int kind = 0; kind <= int(Gap::Kind::NotSigned); ++kind) {
            const Gap gap{Gap::Kind(kind), 2, QStringLiteral("name")};
            QVERIFY(!gapText(gap).isEmpty());
            QVERIFY(int(stepOf(gap)) < kSteps);
        }
        QCOMPARE(stepOf({Gap::Kind::NoTimeLimit, -1, {}}), Step::Procedure);
    }

    void marksWhatWasTyped()
    {
        const QString name = QStringLiteral("Đăng ký lại khai sinh");
        const auto found = matches(name, QStringLiteral("dang khai"));
        QCOMPARE(found.size(), 2);
        QCOMPARE(name.mid(found.at(0).first, found.at(0).second), QStringLiteral("Đăng"));
        QCOMPARE(name.mid(found.at(1).first, found.at(1).second), QStringLiteral("khai"));
        QVERIFY(
            matches(name, QStringLiteral("inh")).isEmpty()); // only from the beginning of a word
        QVERIFY(matches(name, QString()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(CounterStateTest)
#include "tst_ui_counter_state.moc"
