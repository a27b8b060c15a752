// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/base/clock.h"
#include "app/core/queue/announcer.h"
#include "tests/support/fakes/voice_fakes.h"
#include "tests/support/soak.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace motcua;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kMorning = centreTime(QDate(2026, 11, 23), QTime(9, 0));

HallCall call(int number, int counter, int second)
{
    return {{u"A"_s, number}, counter, kMorning.addSecs(second), false};
}

QString sentence(int number, int counter)
{
    return AnnouncementReader::announce({u"A"_s, number}, counter, NumberStyle::Digits).sentence();
}

QVector<int> numbers(const QVector<HallCall> &calls)
{
    QVector<int> out;
    for (const HallCall &one : calls)
        out << one.number.number;
    return out;
}

struct Hall
{
    explicit Hall(Announcer::Times times = {60ms, 10s, 120s}) : announcer(&voice, clock, times)
    {
        rules.times = 1;
        announcer.setRules(rules);
        announcer.update({});
    }
    void add(const HallCall &one)
    {
        calls.prepend(one);
        announcer.update(calls);
    }
    void undo(const HallCall &one)
    {
        calls.removeOne(one);
        announcer.update(calls);
    }
    SimulatedClock clock{kMorning.addSecs(60)};
    fakes::RecordingVoice voice;
    VoiceRules rules;
    Announcer announcer;
    QVector<HallCall> calls; // latest first
};

} // namespace

class TestAnnouncer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatStoodBeforeIsNotSaidAgain();
    void aCallStandsAndIsSaid();
    void twoStandAtOnceAndAreSaidInTurn();
    void fiveAtOnceAreAllSaid();
    void aCallStandsItsTime();
    void aCallThatIsNotSaidYetStands();
    void calledTwiceBeforeItWasSaidIsSaidOnce();
    void aRecallIsSaidAgain();
    void anUndoneCallIsNotSaid();
    void anUndoneCallIsSilenced();
    void anUndoUncoversNothingToSay();
    void aFailingVoiceHoldsNothingUp();
    void aSilentVoiceIsGivenUp();
    void withoutAVoiceCallsStandTheirTime();
    void repeatsOnlyWhenNobodyWaits();
    void aLostSourceLeavesNothingLarge();
    void whatWasSaidOfARandomDay();
};

void TestAnnouncer::whatStoodBeforeIsNotSaidAgain()
{
    const SimulatedClock clock(kMorning);
    fakes::RecordingVoice voice;
    Announcer announcer(&voice, clock);
    announcer.update({call(3, 1, 30), call(2, 2, 20)});
    QCOMPARE(numbers(announcer.stage()), QVector<int>{3});
    announcer.update({call(3, 1, 30), call(2, 2, 20)});
    QVERIFY(voice.said.isEmpty() && voice.prepared.isEmpty());
}

void TestAnnouncer::aCallStandsAndIsSaid()
{
    Hall hall;
    const QSignalSpy staged(&hall.announcer, &Announcer::staged);
    hall.add(call(1, 3, 1));
    QCOMPARE(numbers(hall.announcer.stage()), QVector<int>{1});
    QCOMPARE(staged.size(), 1);
    QCOMPARE(hall.voice.said, QStringList{sentence(1, 3)});
    QCOMPARE(hall.announcer.saying(), std::optional(call(1, 3, 1)));
    hall.voice.finish();
    QVERIFY(!hall.announcer.saying().has_value());
    hall.announcer.update(hall.calls); // nothing new
    QCOMPARE(hall.voice.said.size(), 1);
    QCOMPARE(staged.size(), 1);
    QCOMPARE(numbers(hall.announcer.stage()), QVector<int>{1}); // stands until the next
}

void TestAnnouncer::twoStandAtOnceAndAreSaidInTurn()
{
    Hall hall;
    hall.add(call(1, 3, 1));
    hall.add(call(2, 4, 2));
    QCOMPARE(numbers(hall.announcer.stage()), (QVector<int>{1, 2}));
    QCOMPARE(hall.voice.said.size(), 1); // one after the other
    QCOMPARE(hall.voice.prepared, (QStringList{sentence(1, 3), sentence(2, 4)}));
    hall.voice.finish();
    QCOMPARE(hall.voice.said, (QStringList{sentence(1, 3), sentence(2, 4)}));
    QVERIFY(hall.announcer.saying()->number == hall.announcer.stage().at(1).number);
    hall.voice.finish();
    QTRY_COMPARE(numbers(hall.announcer.stage()), QVector<int>{2}); // the later one stays
}

void TestAnnouncer::fiveAtOnceAreAllSaid()
{
    Hall hall;
    hall.calls = {call(5, 5, 1), call(4, 4, 1), call(3, 3, 1), call(2, 2, 1), call(1, 1, 1)};
    hall.announcer.update(hall.calls);
    QCOMPARE(hall.announcer.stage().size(), 2);
    QCOMPARE(hall.announcer.waiting().size(), 3);
    QStringList expected;
    for (int i = 1; i <= 5; ++i) {
        expected << sentence(i, i);
        QTRY_COMPARE(hall.voice.said, expected);
        // What is being said stands large.
        QVERIFY(hall.announcer.stage().contains(*hall.announcer.saying()));
        hall.voice.finish();
    }
    QVERIFY(hall.announcer.waiting().isEmpty());
}

void TestAnnouncer::aCallStandsItsTime()
{
    Hall hall({400ms, 10s, 120s});
    hall.voice.finishesAtOnce = true;
    hall.calls = {call(3, 3, 1), call(2, 2, 1), call(1, 1, 1)};
    QElapsedTimer since;
    since.start();
    hall.announcer.update(hall.calls);
    QCOMPARE(hall.voice.said.size(), 2); // said, but they stand
    QCOMPARE(numbers(hall.announcer.stage()), (QVector<int>{1, 2}));
    QTRY_COMPARE(hall.voice.said.size(), 3);
    QVERIFY2(since.elapsed() >= 399, qPrintable(QString::number(since.elapsed())));
    QCOMPARE(numbers(hall.announcer.stage()).constFirst(), 3);
}

void TestAnnouncer::aCallThatIsNotSaidYetStands()
{
    Hall hall({1ms, 10s, 120s});
    hall.calls = {call(3, 3, 1), call(2, 2, 1), call(1, 1, 1)};
    hall.announcer.update(hall.calls);
    hall.voice.finish(); // of the first; its time is over soon
    QTRY_COMPARE(numbers(hall.announcer.stage()), (QVector<int>{3, 2})); // in its place
    QCOMPARE(hall.voice.said.size(), 2);
    QCOMPARE(hall.announcer.saying()->number.number, 2);
}

void TestAnnouncer::calledTwiceBeforeItWasSaidIsSaidOnce()
{
    Hall hall;
    hall.add(call(1, 1, 1));
    hall.add(call(2, 2, 2)); // stands, waits for the voice
    hall.add(call(3, 3, 3)); // waits
    hall.add(call(3, 3, 4));
    hall.add(call(2, 4, 5)); // another counter called it
    QCOMPARE(hall.announcer.waiting().size(), 1);
    hall.voice.finishesAtOnce = true;
    hall.voice.finish();
    QTRY_COMPARE(hall.voice.said, (QStringList{sentence(1, 1), sentence(2, 4), sentence(3, 3)}));
    QCOMPARE(hall.announcer.stage().constFirst().number.number, 3);
}

void TestAnnouncer::aRecallIsSaidAgain()
{
    Hall hall;
    hall.add(call(1, 3, 1));
    const QSignalSpy staged(&hall.announcer, &Announcer::staged);
    hall.add(call(1, 3, 5)); // while it is said
    QCOMPARE(hall.voice.said.size(), 1);
    hall.voice.finish();
    QCOMPARE(hall.voice.said.size(), 2);
    QCOMPARE(staged.size(), 1);                                 // flashes again
    QCOMPARE(numbers(hall.announcer.stage()), QVector<int>{1}); // in one place
    hall.voice.finish();
    hall.add(call(1, 3, 30)); // after it was said
    QCOMPARE(hall.voice.said.size(), 3);
}

void TestAnnouncer::anUndoneCallIsNotSaid()
{
    Hall hall;
    hall.add(call(1, 1, 1));
    hall.add(call(2, 2, 2));
    hall.add(call(3, 3, 3));
    hall.undo(call(2, 2, 2)); // stood, not said
    hall.undo(call(3, 3, 3)); // waited
    QCOMPARE(numbers(hall.announcer.stage()), QVector<int>{1});
    hall.voice.finish();
    QVERIFY(hall.announcer.waiting().isEmpty());
    QCOMPARE(hall.voice.said, QStringList{sentence(1, 1)});
}

void TestAnnouncer::anUndoneCallIsSilenced()
{
    Hall hall;
    hall.voice.finishesAtOnce = true;
    hall.add(call(1, 1, 1));
    hall.voice.finishesAtOnce = false;
    QTRY_VERIFY([&] {
        if (hall.voice.said.size() < 2)
            hall.add(call(2, 2, 2));
        return hall.voice.said.size() == 2;
    }());
    hall.undo(call(2, 2, 2));
    QCOMPARE(hall.voice.stops, 1);
    QVERIFY(!hall.announcer.saying().has_value());
    QCOMPARE(numbers(hall.announcer.stage()), QVector<int>{1});
}

void TestAnnouncer::anUndoUncoversNothingToSay()
{
    Hall hall;
    hall.voice.finishesAtOnce = true;
    hall.add(call(2, 2, 2));
    // The list the source gives has an end: an undo lets an older call come in there.
    hall.calls = {call(1, 1, 1)};
    hall.add(call(3, 3, 3));
    QCOMPARE(hall.voice.said.size(), 3);
    hall.calls = {call(3, 3, 3), call(1, 1, 1), call(9, 9, 0)};
    hall.announcer.update(hall.calls);
    QCOMPARE(hall.voice.said.size(), 3);
}

void TestAnnouncer::aFailingVoiceHoldsNothingUp()
{
    Hall hall;
    const QSignalSpy trouble(&hall.announcer, &Announcer::troubleChanged);
    hall.add(call(1, 1, 1));
    hall.add(call(2, 2, 2));
    hall.voice.fail();
    QCOMPARE(hall.announcer.trouble()->name(), "no_sound_device");
    QCOMPARE(hall.voice.said.size(), 2); // the next is tried
    hall.voice.fail();
    QCOMPARE(trouble.size(), 1);
    hall.add(call(3, 3, 3));
    QTRY_COMPARE(hall.voice.said.size(), 3);
    hall.voice.finish();
    QVERIFY(!hall.announcer.trouble().has_value()); // heard again
    QCOMPARE(trouble.size(), 2);
}

void TestAnnouncer::aSilentVoiceIsGivenUp()
{
    Hall hall({1ms, 50ms, 120s});
    hall.add(call(1, 1, 1));
    hall.add(call(2, 2, 2));
    QTRY_COMPARE(hall.voice.said.size(), 2);
    QCOMPARE(hall.announcer.trouble()->name(), "voice_stopped_answering");
}

void TestAnnouncer::withoutAVoiceCallsStandTheirTime()
{
    const SimulatedClock clock(kMorning);
    Announcer announcer(nullptr, clock, {50ms, 10s, 120s});
    announcer.update({});
    announcer.update({call(3, 3, 3), call(2, 2, 2), call(1, 1, 1)});
    QCOMPARE(numbers(announcer.stage()), (QVector<int>{1, 2}));
    QTRY_COMPARE(numbers(announcer.stage()), QVector<int>{3});
    // The same with a voice that is switched off.
    Hall hall;
    hall.rules.voice = hall.rules.chime = false;
    hall.announcer.setRules(hall.rules);
    hall.add(call(1, 1, 1));
    QVERIFY(hall.voice.said.isEmpty());
    hall.rules.chime = true; // switched apart
    hall.announcer.setRules(hall.rules);
    hall.add(call(2, 2, 2));
    QCOMPARE(hall.voice.said.size(), 1);
    QVERIFY(!hall.voice.last.voice && hall.voice.last.chime);
}

void TestAnnouncer::repeatsOnlyWhenNobodyWaits()
{
    Hall hall;
    hall.rules.times = 2;
    hall.rules.hours = {{QTime(8, 0), QTime(10, 0), 30}};
    hall.announcer.setRules(hall.rules);
    hall.add(call(1, 1, 1));
    QCOMPARE(hall.voice.last.times, 2);
    QCOMPARE(hall.voice.last.volume, 30);
    hall.add(call(2, 2, 2));
    hall.add(call(3, 3, 3));
    hall.voice.finish();
    QCOMPARE(hall.voice.last.times, 1);
}

void TestAnnouncer::aLostSourceLeavesNothingLarge()
{
    Hall hall;
    hall.add(call(1, 1, 50));
    hall.add(call(2, 2, 51));
    hall.announcer.sourceLost();
    QVERIFY(hall.announcer.stage().isEmpty());
    QCOMPARE(hall.voice.stops, 1);
    hall.voice.finishesAtOnce = true;
    // It comes back: what was not said is said, and so is what was called meanwhile, but nothing that is old.
    hall.clock.advance(10'000);
    hall.calls.prepend(call(3, 3, -300));
    hall.calls.prepend(call(4, 4, 60));
    hall.announcer.update(hall.calls);
    QTRY_COMPARE(hall.voice.said.size(), 4);
    QCOMPARE(hall.voice.said.mid(1), (QStringList{sentence(1, 1), sentence(2, 2), sentence(4, 4)}));
    QVERIFY(!hall.announcer.stage().isEmpty());
}

void TestAnnouncer::whatWasSaidOfARandomDay()
{
    QRandomGenerator random(test::soakSeed(23));
    for (int round = 0; round < 8; ++round) {
        Hall hall({1ms, 10s, 3600s});
        QVector<HallCall> expected; // each standing number must be said after its last call
        int issued = 0;
        int sayings = 0;
        for (int step = 0; step < 60; ++step) {
            const int what = random.bounded(10);
            if (what < 5) {
                ++issued;
                hall.add(call(issued, 1 + random.bounded(5), step));
                expected.append(hall.calls.first());
            } else if (what < 6 && !hall.calls.isEmpty()) {
                const HallCall again = hall.calls.first();
                hall.add(call(again.number.number, again.counter, step));
                expected.append(hall.calls.first());
            } else if (what < 7 && !hall.calls.isEmpty()) {
                const HallCall undone = hall.calls.first();
                hall.undo(undone);
                expected.removeOne(undone);
            } else if (hall.announcer.saying()) {
                QVERIFY(hall.announcer.stage().contains(*hall.announcer.saying()));
                hall.voice.finish();
            }
            QVERIFY(hall.announcer.stage().size() <= Announcer::kPlaces);
            QVERIFY(hall.voice.said.size() >= sayings);
            sayings = int(hall.voice.said.size());
        }
        hall.voice.finishesAtOnce = true;
        hall.voice.finish();
        QTRY_VERIFY(hall.announcer.waiting().isEmpty() && !hall.announcer.saying());
        for (const HallCall &one : expected) {
            const QString words = sentence(one.number.number, one.counter);
            QVERIFY2(hall.voice.said.contains(words), qPrintable(words));
        }
        QVERIFY(hall.voice.said.size() <= issued * 3);
    }
}

QTEST_GUILESS_MAIN(TestAnnouncer)
#include "tst_core_announcer.moc"
