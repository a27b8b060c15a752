// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/queue/paper_roll.h"
#include "tests/core/queue/memory_journal.h"

#include <QRandomGenerator>
#include <QTest>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::StringLiterals;
using Kind = QueueEvent::Kind;

class TestPaperRoll : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void papersComeIntoTheirPlace();
    void servedOnesAreKeptToo();
    void duplicatesAreRefused();
    void oddPapersAreRefused_data();
    void oddPapersAreRefused();
    void aMachineEntersNothing();
    void numbersAsTyped_data();
    void numbersAsTyped();
    void timesAsTyped_data();
    void timesAsTyped();
    void anythingTyped();
    void theLetterIsFree();
};

namespace {

PaperRoll::Setup setup()
{
    return {{{u"A"_s, u"Hộ tịch"_s, {}, {}, {}}, {u"B"_s, u"Đất đai"_s, {}, {}, {}}},
            {{u"pregnant"_s, u"mang thai"_s, {}}},
            u"Q"_s};
}

struct World
{
    SimulatedClock clock{centreTime({2026, 11, 23}, {10, 0})};
    MemoryJournal journal;
    CountingIds ids;
    CentreQueue queue{journal, clock, ids};
    PaperRoll roll{journal, clock, ids, setup()};
    PaperNumber paper(int number, QTime about, const QString &lane = u"A"_s)
    {
        return {{u"R"_s, number}, about, lane, {}, false};
    }
    QByteArray refusal(const PaperNumber &paper)
    {
        const qsizetype before = journal.all.size();
        try {
            (void)roll.enter(paper, at(1));
        } catch (const Failure &failure) {
            return journal.all.size() == before ? failure.name() : QByteArray("added something");
        }
        return {};
    }
};

} // namespace

void TestPaperRoll::papersComeIntoTheirPlace()
{
    World w;
    CentreQueue::IssueRequest request;
    request.series = u"A"_s;
    w.clock.jump(-50LL * 60 * 1000);
    const Ticket before = w.queue.issue(request, at(1)); // 09:10, then the power goes
    w.clock.jump(45LL * 60 * 1000);
    const Ticket after = w.queue.issue(request, at(1)); // 09:55
    w.clock.jump(5LL * 60 * 1000);
    const Ticket late = w.roll.enter(w.paper(2, {9, 40}), at(1));
    const Ticket early = w.roll.enter(w.paper(1, {9, 20}), at(1));
    (void)w.roll.enter(w.paper(3, {9, 30}, u"B"_s), at(1));
    QVERIFY(late.estimated && early.estimated);
    QCOMPARE(early.lane, u"A"_s);
    QCOMPARE(early.number.text(), u"R001"_s);
    // Counter 1 serves Hộ tịch: by the time of the paper, whenever it was entered.
    QStringList called;
    for (int i = 0; i < 4; ++i) {
        const auto outcome = w.queue.callNext(counterOf(1, {u"A"_s}), at(1));
        QCOMPARE(outcome.kind, CentreQueue::CallOutcome::Kind::Called);
        called << outcome.ticket->number.text();
        (void)w.queue.arrived(outcome.ticket->id, at(1));
        (void)w.queue.finish(outcome.ticket->id, at(1));
    }
    QCOMPARE(called,
             (QStringList{before.number.text(), u"R001"_s, u"R002"_s, after.number.text()}));
    QCOMPARE(w.queue.callNext(counterOf(1, {u"A"_s}), at(1)).kind,
             CentreQueue::CallOutcome::Kind::Empty);
    // And the machine's own series goes on where it was.
    QCOMPARE(w.queue.issue(request, at(1)).number.number, 3);
}

void TestPaperRoll::servedOnesAreKeptToo()
{
    World w;
    PaperNumber paper = w.paper(7, {9, 0});
    paper.served = true;
    paper.priorityReason = u"pregnant"_s;
    const Ticket ticket = w.roll.enter(paper, at(1));
    QCOMPARE(ticket.state, TicketState::Finished);
    QCOMPARE(ticket.priorityReason, u"pregnant"_s);
    QCOMPARE(w.journal.all.size(), 2);
    for (const QueueEvent &event : w.journal.all) {
        QVERIFY(event.estimated);
        QCOMPARE(event.by.name, u"Clerk 1"_s);
        QueueEvent again; // as it is stored and read back
        setDetails(again, detailsOf(event));
        QVERIFY(again.estimated);
    }
    QVERIFY(w.queue.refresh().inState(TicketState::Waiting).isEmpty());
}

void TestPaperRoll::duplicatesAreRefused()
{
    World w;
    (void)w.roll.enter(w.paper(7, {9, 0}), at(1));
    try {
        (void)w.roll.enter(w.paper(7, {9, 30}, u"B"_s), at(2));
        QFAIL("entered twice");
    } catch (const Failure &failure) {
        QCOMPARE(failure.name(), QByteArray("number_taken"));
        QVERIFY(failure.headline().contains(u"R007"_s));
        QVERIFY(failure.headline().contains(u"09:00"_s));
        QVERIFY(failure.headline().contains(u"Hộ tịch"_s));
    }
    QCOMPARE(w.journal.all.size(), 1);
    // Two clerks at the same second: the second one finds it taken under the lock.
    w.journal.beforeLock = [&w] { (void)w.roll.enter(w.paper(8, {9, 5}), at(2)); };
    QCOMPARE(w.refusal(w.paper(8, {9, 6})), QByteArray("added something"));
    QCOMPARE(w.journal.all.size(), 2);
}

void TestPaperRoll::oddPapersAreRefused_data()
{
    QTest::addColumn<QString>("series");
    QTest::addColumn<int>("number");
    QTest::addColumn<QTime>("about");
    QTest::addColumn<QString>("lane");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QByteArray>("name");
    const QTime nine(9, 0);
    QTest::newRow("a machine's letter")
        << u"A"_s << 1 << nine << u"A"_s << QString() << QByteArray("roll_series");
    QTest::newRow("of quick ones")
        << u"Q"_s << 1 << nine << u"A"_s << QString() << QByteArray("roll_series");
    QTest::newRow("no number") << u"R"_s << 0 << nine << u"A"_s << QString()
                               << QByteArray("roll_series");
    QTest::newRow("no group") << u"R"_s << 1 << nine << QString() << QString()
                              << QByteArray("roll_lane");
    QTest::newRow("unknown group")
        << u"R"_s << 1 << nine << u"C"_s << QString() << QByteArray("roll_lane");
    QTest::newRow("unknown reason")
        << u"R"_s << 1 << nine << u"A"_s << u"vip"_s << QByteArray("roll_priority");
    QTest::newRow("no time") << u"R"_s << 1 << QTime() << u"A"_s << QString()
                             << QByteArray("roll_time");
    QTest::newRow("not yet") << u"R"_s << 1 << QTime(10, 1) << u"A"_s << QString()
                             << QByteArray("roll_time");
}

void TestPaperRoll::oddPapersAreRefused()
{
    QFETCH(QString, series);
    QFETCH(int, number);
    QFETCH(QTime, about);
    QFETCH(QString, lane);
    QFETCH(QString, reason);
    QFETCH(QByteArray, name);
    World w;
    QCOMPARE(w.refusal({{series, number}, about, lane, reason, false}), name);
    QVERIFY(w.journal.all.isEmpty());
}

void TestPaperRoll::aMachineEntersNothing()
{
    World w;
    Actor kiosk = at(0);
    kiosk.role = Role::Kiosk;
    QVERIFY_THROWS_EXCEPTION(Failure, (void)w.roll.enter(w.paper(1, {9, 0}), kiosk));
    QVERIFY(w.journal.all.isEmpty());
}

void TestPaperRoll::numbersAsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("number");
    for (const auto &[typed, number] : {std::pair{"12", "R012"},
                                        {"r12", "R012"},
                                        {"R 012", "R012"},
                                        {" 1234 ", "R1234"},
                                        {"z7", "Z007"},
                                        {"", ""},
                                        {"R", ""},
                                        {"R0", ""},
                                        {"12a", ""},
                                        {"-3", ""},
                                        {"R12345", ""},
                                        {"99999999999999999999", ""}})
        QTest::newRow(typed) << QString::fromLatin1(typed) << QString::fromLatin1(number);
}

void TestPaperRoll::numbersAsTyped()
{
    QFETCH(QString, typed);
    QFETCH(QString, number);
    const auto read = PaperRoll::numberFrom(typed, u"R"_s);
    QCOMPARE(read ? read->text() : QString(), number);
}

void TestPaperRoll::timesAsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QTime>("time");
    for (const char *five : {"9:05", "09:05", "9h05", "905", "0905", "9.05", " 9H5 "})
        QTest::newRow(five) << QString::fromLatin1(five) << QTime(9, 5);
    for (const char *nine : {"9", "09", "9h", "9:"})
        QTest::newRow(nine) << QString::fromLatin1(nine) << QTime(9, 0);
    for (const char *none : {"", "25", "9:60", "9::5", "12345", "sáng", "-1", "9 5"})
        QTest::newRow(none) << QString::fromUtf8(none) << QTime();
}

void TestPaperRoll::timesAsTyped()
{
    QFETCH(QString, typed);
    QFETCH(QTime, time);
    QCOMPARE(PaperRoll::timeFrom(typed).value_or(QTime()), time);
}

void TestPaperRoll::anythingTyped()
{
    QRandomGenerator random(4);
    const QString keys = u"0123456789RrAaHh:. -Đ\u0660"_s;
    for (int round = 0; round < 5000; ++round) {
        QString typed;
        for (int i = int(random.bounded(8)); i > 0; --i)
            typed += keys.at(random.bounded(keys.size()));
        if (const auto number = PaperRoll::numberFrom(typed, u"R"_s))
            QCOMPARE(TicketNumber::parse(number->text()), number);
        if (const auto time = PaperRoll::timeFrom(typed))
            QVERIFY(time->isValid());
    }
}

void TestPaperRoll::theLetterIsFree()
{
    World w;
    QCOMPARE(w.roll.series(), u"R"_s);
    PaperRoll::Setup used = setup();
    used.groups.append({u"R"_s, u"Rừng"_s, {}, {}, {}});
    used.quickSeries = u"Z"_s;
    PaperRoll other(w.journal, w.clock, w.ids, used);
    QCOMPARE(other.series(), u"Y"_s);
}

QTEST_APPLESS_MAIN(TestPaperRoll)
#include "tst_core_paper_roll.moc"
