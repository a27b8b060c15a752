// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is the same at all stations of a centre: rules, the key of the day, and how soon a call of one is seen at another.
#include "app/core/queue/queue_news.h"
#include "app/core/queue/queue_settings.h"
#include "storage/audit_trail.h"
#include "storage/centre/shared_copy.h"
#include "storage/centre/shared_day_keys.h"
#include "storage/centre/shared_entry.h"
#include "storage/centre/shared_settings.h"
#include "tests/core/queue/memory_journal.h"
#include "tests/storage/centre/test_pc.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

namespace {

constexpr int kCalls = 8;
const QString kPerson = u"001099012345"_s;

const Clock &systemClock()
{
    static const SystemClock clock;
    return clock;
}

QDate today()
{
    return toCentre(systemClock().now()).date();
}

/// A PC with one program, the rules as its windows change them, and a kiosk's keys.
struct Pc
{
    Pc(const TestCentre &centre, int number)
        : pc(centre, number),
          journal(pc.program()),
          way(std::make_shared<const CentreAddress>(pc.setting().address)),
          settings(db(), pc.station().audit(), {}, &way),
          keys(db(), &way, *journal),
          ids(systemClock()),
          queue(*journal, systemClock(), ids)
    {}
    [[nodiscard]] Database &db() { return pc.station().database(); }
    [[nodiscard]] int rule(const QString &key) const
    {
        return rulesIn(settings, QueueSettings::document()).value(key).toInt();
    }
    void change(const QString &key, int value)
    {
        Actor by = at(1);
        by.name = u"Nguyễn Hữu Long"_s;
        (void)changeRules(settings, QueueSettings::document(), {{key, value}}, by,
                          systemClock().now());
    }
    [[nodiscard]] int entries()
    {
        return db()
            .value(u"SELECT count(*) FROM audit WHERE action = ?"_s, {kRulesChanged})
            .toInt();
    }
    QString issue()
    {
        CentreQueue::IssueRequest request;
        request.series = u"A"_s;
        request.personMark = *personMark(keys.keyOf(today()), kPerson);
        QueueRules rules;
        rules.numbersPerPerson = 2;
        queue.setRules(rules);
        return queue.issue(request, at(0)).number.text();
    }
    [[nodiscard]] bool isShared() const { return journal->link().kind == QueueLink::Kind::Shared; }
    [[nodiscard]] bool hasFollowed() { return SharedCopy(db()).place() > 0; }
    TestPc pc;
    std::unique_ptr<TestPc::Program> journal;
    FixedWay way;
    SharedSettings settings;
    SharedDayKeys keys;
    RandomIdSource ids;
    CentreQueue queue;
};

} // namespace

class TestStorageCentreShared : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void aRuleReachesTheOthersAndOneTrail();
    void whoIsFirstBringsTheRules();
    void rulesStayWhileTheServerIsAway();
    void twoWhoChangeAtOnceLoseNothing();
    void aLostAnswerIsMadeUpForOnce();
    void aRestoredServerTellsAnew();
    void onePersonHasOneLimitAtTwoKiosks();
    void theKeyOutlivesACrashAndNotTheClosing();
    void clocksThatAreWrongDestroyNothing();
    void aCallIsNewsAtAnotherStationAtOnce();

private:
    [[nodiscard]] bool lies(const QByteArray &secret);
    TestCentre m_centre;
};

void TestStorageCentreShared::initTestCase()
{
    if (!qEnvironmentVariableIsSet("MOTCUA_TELL"))
        QLoggingCategory::setFilterRules(u"motcua.storage.warning=false"_s);
    QVERIFY2(m_centre.start(3), qPrintable(m_centre.error()));
}

void TestStorageCentreShared::init()
{
    QVERIFY(m_centre.postgres().revive());
    m_centre.empty();
}

void TestStorageCentreShared::aRuleReachesTheOthersAndOneTrail()
{
    Pc one(m_centre, 1);
    Pc two(m_centre, 2);
    QTRY_VERIFY_WITH_TIMEOUT(one.hasFollowed() && two.hasFollowed(), kPatienceMs);
    QueueNews watch(*two.journal);
    QSignalSpy news(&watch, &QueueNews::came);
    QTRY_VERIFY_WITH_TIMEOUT(!news.isEmpty(), kPatienceMs);
    news.clear();
    QElapsedTimer since;
    since.start();
    one.change(u"recall_limit"_s, 5);
    QCOMPARE(one.rule(u"recall_limit"_s), 5);
    QTRY_COMPARE_WITH_TIMEOUT(two.rule(u"recall_limit"_s), 5, kPatienceMs);
    QVERIFY2(since.elapsed() < 1000, qPrintable(QString::number(since.elapsed())));
    QTRY_VERIFY_WITH_TIMEOUT(!news.isEmpty(), kPatienceMs); // running programs look at once
    QTRY_COMPARE_WITH_TIMEOUT(one.entries(), 1, kPatienceMs);
    two.change(u"recall_limit"_s, 4);
    QTRY_COMPARE_WITH_TIMEOUT(one.rule(u"recall_limit"_s), 4, kPatienceMs);
    QCOMPARE(one.entries(), 1); // each in the trail of the station that did it
    QCOMPARE(two.entries(), 1);
    two.change(u"recall_limit"_s, 4);
    QCOMPARE(two.entries(), 1);
    QVERIFY(one.pc.station().audit().verify({}).ok);
    // What is not the centre's is this computer's alone.
    SharedSettings own(one.db(), one.pc.station().audit(), u"guard."_s, &one.way);
    own.change(u"idle_minutes"_s, u"7"_s,
               {systemClock().now(), at(1), u"setting.changed"_s, {}, {}});
    one.change(u"recall_limit"_s, 6);
    QTRY_COMPARE_WITH_TIMEOUT(two.rule(u"recall_limit"_s), 6, kPatienceMs);
    QVERIFY(two.pc.station().setting(u"guard.idle_minutes"_s) != u"7"_s);
}

void TestStorageCentreShared::whoIsFirstBringsTheRules()
{
    TestPc early(m_centre, 1);
    early.station().setSetting(kQueueRulesSetting, u"{\"hold_minutes\":25}"_s);
    early.station().setSetting(u"guard.voice.rules"_s, u"{\"volume\":40}"_s);
    TestPc late(m_centre, 2);
    late.station().setSetting(kQueueRulesSetting, u"{\"hold_minutes\":3}"_s);
    late.station().setSetting(kKioskRulesSetting, u"{\"guide\":false}"_s);
    const auto first = early.program();
    QTRY_VERIFY_WITH_TIMEOUT(SharedCopy(early.station().database()).place() > 0, kPatienceMs);
    const auto second = late.program();
    QTRY_COMPARE_WITH_TIMEOUT(late.station().setting(kQueueRulesSetting),
                              u"{\"hold_minutes\":25}"_s, kPatienceMs);
    QCOMPARE(late.station().setting(u"guard.voice.rules"_s), u"{\"volume\":40}"_s);
    QCOMPARE(late.station().setting(kKioskRulesSetting),
             QString()); // the usual ones, as at the first
    QCOMPARE(early.station().setting(kQueueRulesSetting), u"{\"hold_minutes\":25}"_s);
}

void TestStorageCentreShared::rulesStayWhileTheServerIsAway()
{
    Pc one(m_centre, 1);
    QTRY_VERIFY_WITH_TIMEOUT(one.hasFollowed(), kPatienceMs);
    one.change(u"hold_minutes"_s, 12);
    QVERIFY(m_centre.postgres().kill());
    QElapsedTimer taken;
    taken.start();
    QCOMPARE(failureOf([&] { one.change(u"hold_minutes"_s, 30); }), "rules_centre_away");
    QVERIFY2(taken.elapsed() < 3000, qPrintable(QString::number(taken.elapsed())));
    QCOMPARE(one.rule(u"hold_minutes"_s), 12); // the last ones are gone on with
    QCOMPARE(one.entries(), 1);
    QVERIFY(m_centre.postgres().revive());
    one.change(u"hold_minutes"_s, 30);
    QCOMPARE(one.rule(u"hold_minutes"_s), 30);
}

void TestStorageCentreShared::twoWhoChangeAtOnceLoseNothing()
{
    Pc one(m_centre, 1);
    Pc two(m_centre, 2);
    QTRY_VERIFY_WITH_TIMEOUT(one.hasFollowed() && two.hasFollowed(), kPatienceMs);
    one.journal.reset(); // no line: the first station does not hear of it
    two.change(u"hold_minutes"_s, 25);
    const QString seen = one.settings.value(kQueueRulesSetting);
    // Somebody decides on what stands here: refused, and the others' stand here now.
    QCOMPARE(failureOf([&] {
                 one.settings.change(kQueueRulesSetting, u"{\"recall_limit\":2}"_s,
                                     {systemClock().now(), at(1), kRulesChanged, {}, {}});
             }),
             "rules_overtaken");
    QVERIFY(one.settings.value(kQueueRulesSetting) != seen);
    QCOMPARE(one.entries(), 0);
    two.change(u"wait_warn_minutes"_s, 11);
    one.change(u"recall_limit"_s, 2); // one value: the others' stay
    QCOMPARE(one.rule(u"hold_minutes"_s), 25);
    QCOMPARE(one.rule(u"wait_warn_minutes"_s), 11);
    QTRY_COMPARE_WITH_TIMEOUT(two.rule(u"recall_limit"_s), 2, kPatienceMs);
    QCOMPARE(two.rule(u"hold_minutes"_s), 25);
    // At the server, too, nobody changes what they have not seen.
    CentreSession session(two.pc.setting().address);
    QVERIFY(!session.share(kQueueRulesSetting, 1, u"{}"_s, "{}"));
}

// The change is kept at the server and the station never heard so.
void TestStorageCentreShared::aLostAnswerIsMadeUpForOnce()
{
    Pc one(m_centre, 1);
    QTRY_VERIFY_WITH_TIMEOUT(one.hasFollowed(), kPatienceMs);
    CentreSession session(one.pc.setting().address);
    const AuditEntry entry{systemClock().now(),
                           at(3),
                           kRulesChanged,
                           kQueueRulesSetting,
                           {{u"changes"_s, u"hold_minutes: 10 → 15"_s}}};
    QVERIFY(session.share(kQueueRulesSetting, SharedCopy(one.db()).place(),
                          u"{\"hold_minutes\":15}"_s, toSharedEntry(entry)));
    QTRY_COMPARE_WITH_TIMEOUT(one.rule(u"hold_minutes"_s), 15, kPatienceMs);
    QCOMPARE(one.entries(), 1);
    QCOMPARE(
        one.db().value(u"SELECT name FROM audit WHERE action = ?"_s, {kRulesChanged}).toString(),
        at(3).name);
    (void)SharedCopy(one.db()).follow(session);
    one.journal = one.pc.program(); // started again
    QTRY_VERIFY_WITH_TIMEOUT(one.isShared(), kPatienceMs);
    QCOMPARE(one.entries(), 1);
}

void TestStorageCentreShared::aRestoredServerTellsAnew()
{
    Pc one(m_centre, 1);
    QTRY_VERIFY_WITH_TIMEOUT(one.hasFollowed(), kPatienceMs);
    one.change(u"hold_minutes"_s, 15);
    const qint64 place = SharedCopy(one.db()).place();
    one.change(u"hold_minutes"_s, 40);
    // The backup is of before the last change.
    QVERIFY(
        !m_centre.postgres()
             .query(
                 u"ALTER TABLE queue.shared DISABLE TRIGGER USER; DELETE FROM queue.shared WHERE "
                 "version > %1; ALTER TABLE queue.shared ENABLE TRIGGER USER; SELECT "
                 "queue.lift()"_s.arg(place))
             .startsWith("ERROR"));
    CentreSession session(one.pc.setting().address);
    (void)SharedCopy(one.db()).follow(session);
    QCOMPARE(one.rule(u"hold_minutes"_s), 15);
    QVERIFY(SharedCopy(one.db()).place() > 1'000'000);
    one.change(u"hold_minutes"_s, 20);
    QCOMPARE(one.rule(u"hold_minutes"_s), 20);
}

void TestStorageCentreShared::onePersonHasOneLimitAtTwoKiosks()
{
    Pc one(m_centre, 1);
    Pc two(m_centre, 2);
    QTRY_VERIFY_WITH_TIMEOUT(
        one.isShared() && two.isShared() && one.hasFollowed() && two.hasFollowed(), kPatienceMs);
    QCOMPARE(one.issue(), u"A001"_s);
    QCOMPARE(two.issue(), u"A002"_s);
    QCOMPARE(failureOf([&] { (void)one.issue(); }), "person_limit");
    QCOMPARE(failureOf([&] { (void)two.issue(); }), "person_limit");
    QCOMPARE(one.keys.keyOf(today()), two.keys.keyOf(today()));
    // Two programs of one computer know one key.
    SharedDayKeys beside(one.db(), &one.way, *one.journal);
    QCOMPARE(beside.keyOf(today()), one.keys.keyOf(today()));
}

// Everything the server has written, as whoever takes its disk away would find it.
bool TestStorageCentreShared::lies(const QByteArray &secret)
{
    QDirIterator all(m_centre.postgres().folder(), QDir::Files | QDir::Hidden,
                     QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(secret))
            return true;
    }
    return false;
}

void TestStorageCentreShared::theKeyOutlivesACrashAndNotTheClosing()
{
    Pc one(m_centre, 1);
    Pc two(m_centre, 2);
    QTRY_VERIFY_WITH_TIMEOUT(one.isShared() && two.isShared(), kPatienceMs);
    const QByteArray key = one.keys.keyOf(today());
    QVERIFY(m_centre.postgres().kill());
    QCOMPARE(one.keys.keyOf(today()), key); // its copy, while the server is away
    QVERIFY(m_centre.postgres().revive());
    QTRY_VERIFY_WITH_TIMEOUT(one.isShared() && two.isShared(), kPatienceMs);
    SharedDayKeys again(one.db(), &one.way, *one.journal); // a kiosk that is started again
    QCOMPARE(again.keyOf(today()), key);
    QTRY_COMPARE_WITH_TIMEOUT(two.keys.keyOf(today()), key, kPatienceMs);
    QCOMPARE(m_centre.postgres().query(u"SELECT count(*) FROM queue.day_key"_s), "1");

    QVERIFY(one.keys.close(today()));
    QVERIFY(one.keys.keyOf(today()).isEmpty());
    QCOMPARE(m_centre.postgres().query(u"SELECT count(*) FROM queue.day_key"_s), "0");
    SharedDayKeys third(two.db(), &two.way, *two.journal);
    QVERIFY(third.keyOf(today()).isEmpty()); // closed for all
    QVERIFY(two.keys.keyOf(today()).isEmpty());
    (void)m_centre.postgres().query(u"CHECKPOINT"_s);
    QVERIFY(!lies(key));
    QVERIFY(lies(QByteArray("motcua_station"))); // it would have been found

    // Away at closing: said so, and done when it is asked again.
    (void)m_centre.postgres().query(u"TRUNCATE queue.day_closed"_s);
    QVERIFY(m_centre.postgres().kill());
    QTRY_VERIFY_WITH_TIMEOUT(!one.keys.close(today()), kPatienceMs);
    QVERIFY(m_centre.postgres().revive());
    QTRY_VERIFY_WITH_TIMEOUT(one.keys.close(today()), kPatienceMs);
    QCOMPARE(m_centre.postgres().query(u"SELECT count(*) FROM queue.day_closed"_s), "1");
}

void TestStorageCentreShared::clocksThatAreWrongDestroyNothing()
{
    CentreSession session(m_centre.station(1));
    const QByteArray mine(32, 'm');
    const QByteArray other(32, 'o');
    QCOMPARE(session.dayKey(today(), mine), mine);
    QCOMPARE(session.dayKey(today(), other), mine);
    QCOMPARE(session.dayKey(today().addDays(3), other), other); // a kiosk that is days ahead
    session.closeDay(today().addDays(3));
    QCOMPARE(session.dayKey(today(), other), mine);
    QCOMPARE(session.dayKey(today().addDays(-2), other), other); // and one that is behind
    QCOMPARE(session.dayKey(today(), other), mine);
    QCOMPARE(m_centre.postgres().query(u"SELECT count(*) FROM queue.day_key WHERE day < "
                                       "queue.today()"_s),
             "0"); // what is over goes at the next question
}

// Rail and TV of a station read when its QueueNews says so.
void TestStorageCentreShared::aCallIsNewsAtAnotherStationAtOnce()
{
    Pc one(m_centre, 1);
    Pc two(m_centre, 2);
    QTRY_VERIFY_WITH_TIMEOUT(one.hasFollowed() && two.hasFollowed(), kPatienceMs);
    for (int i = 0; i < kCalls; ++i) {
        CentreQueue::IssueRequest request;
        request.series = u"A"_s;
        (void)two.queue.issue(request, at(0));
    }
    struct Rail
    {
        CentreQueue &queue;
        QVector<qint64> tookMs;
        QElapsedTimer since;
        void read()
        {
            if (queue.refresh().recentCalls(kCalls).size() > tookMs.size())
                tookMs.append(since.elapsed());
        }
    };
    Rail rail{one.queue, {}, {}};
    QueueNews watch(*one.journal);
    connect(&watch, &QueueNews::came, &watch, [at = &rail] { at->read(); });
    for (int call = 1; call <= kCalls; ++call) {
        rail.since.start();
        (void)two.queue.callNext(counterOf(1, {u"A"_s}), at(1));
        QTRY_COMPARE_WITH_TIMEOUT(rail.tookMs.size(), call, kPatienceMs);
        const auto ticket = two.queue.refresh().inState(TicketState::Called).first();
        (void)two.queue.arrived(ticket.id, at(1));
        (void)two.queue.finish(ticket.id, at(1));
    }
    std::sort(rail.tookMs.begin(), rail.tookMs.end());
    const qint64 usual = rail.tookMs.at(kCalls / 2);
    qInfo("a call is known at another station within %lld ms, at most %lld", usual,
          rail.tookMs.last());
    QVERIFY2(usual <= 300, qPrintable(QString::number(usual)));
}

QTEST_GUILESS_MAIN(TestStorageCentreShared)
#include "tst_storage_centre_shared.moc"
