// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What one station of a centre with a wrong clock, a later program or bad intentions can do to the others.
#include "app/core/queue/centre_queue.h"
#include "tests/storage/centre/test_desk.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QLoggingCategory>

#include <libpq-fe.h>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

namespace {

constexpr qint64 kDaySecs = 24LL * 3600;

const Clock &systemClock()
{
    static const SystemClock clock;
    return clock;
}

QDate today()
{
    return toCentre(systemClock().now()).date();
}

class OffClock final : public Clock
{
public:
    explicit OffClock(qint64 seconds) : m_seconds(seconds) {}
    [[nodiscard]] QDateTime now() const override { return systemClock().now().addSecs(m_seconds); }

private:
    qint64 m_seconds;
};

using Desk = TestDesk;

/// As a station's program could say it that is not ours.
QJsonObject anEvent()
{
    QueueEvent event;
    event.id = EventId(QUuid::createUuid());
    event.day = today();
    event.ticket = TicketId(QUuid::createUuid());
    event.at = systemClock().now();
    event.by = at(1);
    event.number = {u"A"_s, 77};
    return eventToJson(event);
}

QString whyNot(const std::function<void()> &act)
{
    try {
        act();
    } catch (const Failure &failure) {
        return QString::fromLatin1(failure.name());
    }
    return {};
}

} // namespace

class TestStorageQueueGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void wrongDateGivesNoPaper();
    void minutesAroundMidnight_data();
    void minutesAroundMidnight();
    void laterKindsArePassedOn();
    void newerCentreIsSaid();
    void farNumberMovesNobody();
    void badEvents_data();
    void badEvents();
    void enteredNumbersTakeNoneAway();
    void longAgoIsNoDay();
    void speaksAsItself();
    void firstWordBringsOthersAlong();
    void lockIsTakenFromWhoHoldsIt();
    void roleHasNoMore_data();
    void roleHasNoMore();
    void poisonedRowComesAside();

private:
    /// What the server answers to station C01: nothing, or its state.
    QByteArray asStation(const QString &sql);
    QByteArray tell(const QJsonObject &event, bool late = false);
    TestCentre m_centre;
};

void TestStorageQueueGuard::initTestCase()
{
    QLoggingCategory::setFilterRules(
        u"motcua.storage.warning=false"_s); // refusals are what is asked for
    QVERIFY2(m_centre.start(4), qPrintable(m_centre.error()));
}

void TestStorageQueueGuard::init()
{
    m_centre.empty();
}

QByteArray TestStorageQueueGuard::asStation(const QString &sql)
{
    const CentreAddress own = m_centre.station(1);
    const QString conninfo = u"host='%1' port=%2 user=%3 dbname=%4"_s.arg(
        own.host, QString::number(own.port), own.user, own.database);
    PGconn *connection = PQconnectdb(conninfo.toUtf8().constData());
    PGresult *result = PQexec(connection, sql.toUtf8().constData());
    const char *state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    QByteArray answer = state != nullptr ? QByteArray(state) : QByteArray();
    if (PQstatus(connection) != CONNECTION_OK && answer.isEmpty())
        answer = "no connection";
    PQclear(result);
    PQfinish(connection);
    return answer;
}

QByteArray TestStorageQueueGuard::tell(const QJsonObject &event, bool late)
{
    const QString json =
        QString::fromUtf8(QJsonDocument(QJsonArray{event}).toJson(QJsonDocument::Compact));
    return asStation(
        u"SELECT queue.add($json$%1$json$, %2)"_s.arg(json, late ? u"true"_s : u"false"_s));
}

// The kiosk with tomorrow's date: its numbers would be called by nobody, and be printed again tomorrow.
void TestStorageQueueGuard::wrongDateGivesNoPaper()
{
    const OffClock tomorrow(kDaySecs);
    TestPc kiosk(m_centre, 1);
    kiosk.setClock(tomorrow);
    TestPc counter(m_centre, 2);
    Desk wrong(kiosk, tomorrow);
    Desk right(counter);
    QCOMPARE(right.issue(), u"A001"_s);
    // Refused as long as this PC does not know the centre's time, and then by that.
    const QString why = whyNot([&] { wrong.issue(); });
    QVERIFY2(why.isEmpty() || why == u"centre_wrong_clock"_s, qPrintable(why));
    QTRY_COMPARE_WITH_TIMEOUT(wrong.journal().link().clockOffMinutes, -24 * 60, kPatienceMs);
    const QString number = wrong.issue();
    QTRY_VERIFY_WITH_TIMEOUT(right.queue().refresh().ticket(*TicketNumber::parse(number)),
                             kPatienceMs);
    QCOMPARE(right.journal().link().clockOffMinutes, 0);
    // Whatever a program of that PC may do, nothing of another day comes in.
    QueueEvent paper;
    paper.id = EventId(QUuid::createUuid());
    paper.ticket = TicketId(QUuid::createUuid());
    paper.number = {u"A"_s, 1};
    paper.at = tomorrow.now();
    paper.by = at(1);
    QCOMPARE(whyNot([&] {
                 (void)wrong.journal().append(
                     today().addDays(1), 0,
                     [&](const auto &) -> QVector<QueueEvent> { return {paper}; });
             }),
             u"centre_wrong_clock"_s);
    QVERIFY(wrong.isShared());
    QCOMPARE(m_centre.postgres().query(u"SELECT count(DISTINCT day) FROM queue.event"_s),
             QByteArray("1"));
}

void TestStorageQueueGuard::minutesAroundMidnight_data()
{
    QTest::addColumn<int>("server"); // seconds after midnight
    QTest::addColumn<int>("dayOff");
    QTest::addColumn<bool>("late");
    QTest::addColumn<bool>("taken");
    QTest::newRow("today") << 7200 << 0 << false << true;
    QTest::newRow("yesterday") << 7200 << -1 << false << false;
    QTest::newRow("tomorrow") << 7200 << 1 << false << false;
    QTest::newRow("yesterday, five minutes past") << 300 << -1 << false << true;
    QTest::newRow("yesterday, eleven minutes past") << 660 << -1 << false << false;
    QTest::newRow("tomorrow, five minutes to") << -300 << 1 << false << false; // the day is -1 then
    QTest::newRow("the day to come, five minutes to") << -300 << 0 << false << true;
    QTest::newRow("an island of last week") << 7200 << -7 << true << true;
    QTest::newRow("an island of tomorrow") << 7200 << 1 << true << false;
}

void TestStorageQueueGuard::minutesAroundMidnight()
{
    QFETCH(int, server);
    QFETCH(int, dayOff);
    QFETCH(bool, late);
    QFETCH(bool, taken);
    const QDateTime there = centreTime(today(), QTime(0, 0)).addSecs(server);
    m_centre.setClock(systemClock().now().secsTo(there));
    QJsonObject event = anEvent();
    event[u"day"_s] = today().addDays(dayOff).toString(Qt::ISODate);
    event[u"at"_s] = there.addDays(late ? dayOff : 0).toMSecsSinceEpoch();
    if (late && dayOff > 0)
        event[u"at"_s] = there.toMSecsSinceEpoch(); // the day alone is wrong
    const QByteArray answer = tell(event, late);
    m_centre.setClock(0);
    QCOMPARE(answer, QByteArray(taken ? "" : "22M01"));
}

void TestStorageQueueGuard::laterKindsArePassedOn()
{
    TestPc pc2(m_centre, 2);
    TestPc pc3(m_centre, 3);
    Desk two(pc2);
    Desk three(pc3);
    QCOMPARE(two.issue(), u"A001"_s);
    QJsonObject later = anEvent();
    later[u"kind"_s] = u"from_a_later_program"_s;
    later[u"details"_s] = u"{\"dossiers\":0,\"shape\":{\"round\":[1,2]}}"_s;
    QCOMPARE(tell(later), QByteArray());
    QJsonObject known = anEvent();
    known[u"details"_s] = u"{\"dossiers\":2,\"mood\":\"good\"}"_s;
    QCOMPARE(tell(known), QByteArray());
    QCOMPARE(three.issue(), u"A078"_s);
    QCOMPARE(two.issue(), u"A079"_s);
    QVERIFY(two.isShared() && three.isShared());
    TestPc pc4(m_centre, 4);
    Desk four(pc4);
    for (Desk *desk : {&two, &three, &four}) {
        QTRY_COMPARE_WITH_TIMEOUT(desk->events().size(), 5, kPatienceMs);
        QJsonObject copied = eventToJson(desk->events().at(1));
        copied[u"station"_s] = later[u"station"_s];
        QCOMPARE(copied, later);
        QCOMPARE(kindCode(desk->events().at(1)), u"from_a_later_program"_s);
        QCOMPARE(eventToJson(desk->events().at(2))[u"details"_s], known[u"details"_s]);
        QCOMPARE(desk->queue().refresh().tickets().size(), 4);
    }
}

void TestStorageQueueGuard::newerCentreIsSaid()
{
    TestPc pc(m_centre, 1);
    {
        Desk desk(pc);
        QCOMPARE(desk.issue(), u"A001"_s);
        QVERIFY(!desk.journal().link().outdated);
    }
    (void)m_centre.postgres().query(u"INSERT INTO public.centre_step (step) VALUES (99)"_s);
    Desk desk(pc);
    QTRY_VERIFY_WITH_TIMEOUT(desk.journal().link().outdated, kPatienceMs);
    QCOMPARE(desk.issue(), u"A002"_s); // and goes on
    QVERIFY(desk.isShared());
    (void)m_centre.postgres().query(u"DELETE FROM public.centre_step WHERE step = 99"_s);
}

void TestStorageQueueGuard::farNumberMovesNobody()
{
    TestPc pc(m_centre, 2);
    Desk desk(pc);
    QCOMPARE(desk.issue(), u"A001"_s);
    QJsonObject far = anEvent();
    far[u"number"_s] = 2000; // the last of the common row
    QCOMPARE(tell(far), QByteArray());
    QCOMPARE(desk.issue(), u"A002"_s);
    QCOMPARE(desk.issue(), u"A003"_s);
}

void TestStorageQueueGuard::badEvents_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QByteArray>("state");
    const QByteArray unfit = "22M02";
    const QByteArray clock = "22M01";
    QTest::newRow("at") << u"at"_s << QJsonValue(9007199254740991LL) << clock;
    QTest::newRow("at long ago") << u"at"_s << QJsonValue(0) << clock;
    QTest::newRow("counter") << u"counter"_s << QJsonValue(2'000'000'000) << unfit;
    QTest::newRow("counter below") << u"counter"_s << QJsonValue(-7) << unfit;
    QTest::newRow("number") << u"number"_s << QJsonValue(1'000'000) << unfit;
    QTest::newRow("number 0") << u"number"_s << QJsonValue(0) << unfit;
    QTest::newRow("of another station") << u"number"_s << QJsonValue(9'850) << QByteArray("22M03");
    QTest::newRow("kind") << u"kind"_s << QJsonValue(u"Drop Table"_s) << unfit;
    QTest::newRow("reason") << u"reason"_s << QJsonValue(QString(100'000, u'x')) << unfit;
    QTest::newRow("name") << u"staff_name"_s << QJsonValue(QString(300, u'x')) << unfit;
    QTest::newRow("series") << u"series"_s << QJsonValue(QString(9, u'A')) << unfit;
    // Qt drops the mark: at the stations it would be the very same series.
    QTest::newRow("series with a mark") << u"series"_s << QJsonValue(u"\uFEFFA"_s) << unfit;
    QTest::newRow("undoes, but is no undo")
        << u"undoes"_s << QJsonValue(QUuid::createUuid().toString(QUuid::WithoutBraces)) << unfit;
    QTest::newRow("no series") << u"series"_s << QJsonValue(QString()) << unfit;
    QTest::newRow("details") << u"details"_s
                             << QJsonValue(u"{\"x\":\"%1\"}"_s.arg(QString(9000, u'x'))) << unfit;
    QTest::newRow("details are none") << u"details"_s << QJsonValue(u"[]"_s) << unfit;
    QTest::newRow("details are nothing")
        << u"details"_s << QJsonValue(u"{"_s) << QByteArray("22P02");
    QTest::newRow("run") << u"details"_s << QJsonValue(u"{\"lane_run\":2000000}"_s) << unfit;
    QTest::newRow("island") << u"details"_s << QJsonValue(u"{\"island\":{\"station\":\"C01\"}}"_s)
                            << unfit;
    QTest::newRow("no kind") << u"kind"_s << QJsonValue() << QByteArray("23502");
}

void TestStorageQueueGuard::badEvents()
{
    QFETCH(QString, field);
    QFETCH(QJsonValue, value);
    QFETCH(QByteArray, state);
    QJsonObject event = anEvent();
    QCOMPARE(tell(event), QByteArray());
    event = anEvent();
    event[u"number"_s] = 78;
    event[field] = value;
    QCOMPARE(tell(event), state);
    QCOMPARE(m_centre.postgres().query(u"SELECT count(*) FROM queue.event"_s), QByteArray("1"));
}

// Entered from a paper roll in another's block: whoever's the number is comes home with it all the same.
void TestStorageQueueGuard::enteredNumbersTakeNoneAway()
{
    QJsonObject entered = anEvent();
    entered[u"number"_s] = 2150;
    entered[u"details"_s] = u"{\"estimated\":true}"_s;
    QCOMPARE(tell(entered), QByteArray());
    QueueEvent paper;
    paper.id = EventId(QUuid::createUuid());
    paper.ticket = TicketId(QUuid::createUuid());
    paper.number = {u"A"_s, 2150};
    paper.day = today();
    paper.at = systemClock().now();
    paper.by = at(2);
    CentreSession session(m_centre.station(2));
    QVERIFY(session.hello().slot >= 0);
    (void)m_centre.postgres().query(
        u"UPDATE queue.slot SET station = NULL; UPDATE queue.slot SET station = 'C02' WHERE slot = 1"_s);
    (void)session.open(std::nullopt, 0);
    QCOMPARE(session.add({paper}).size(), 1);
}

void TestStorageQueueGuard::longAgoIsNoDay()
{
    for (const QString &day : {u"0044-03-15 BC"_s, u"-infinity"_s, u"2019-12-31"_s}) {
        QJsonObject event = anEvent();
        event[u"day"_s] = day;
        QCOMPARE(tell(event, true), QByteArray("22M01"));
    }
}

void TestStorageQueueGuard::speaksAsItself()
{
    QCOMPARE(tell(anEvent()), QByteArray());
    for (const bool late : {false, true}) {
        QJsonObject event = anEvent();
        event[u"number"_s] = late ? 78 : 79;
        event[u"station"_s] = u"C09"_s;
        QCOMPARE(tell(event, late), QByteArray());
        QCOMPARE(m_centre.postgres().query(
                     u"SELECT station, sender FROM queue.event ORDER BY seq DESC LIMIT 1"_s),
                 QByteArray("C01|C01"));
    }
    QJsonObject island = anEvent();
    island[u"number"_s] = 80;
    island[u"details"_s] = u"{\"island\":{\"station\":\"C09\",\"since\":1,\"base\":0}}"_s;
    QCOMPARE(tell(island, true), QByteArray("22M02"));
}

// Of a centre that was lost: the first of its stations to come tells what the others did, too.
void TestStorageQueueGuard::firstWordBringsOthersAlong()
{
    QJsonObject other = anEvent();
    other[u"station"_s] = u"C02"_s;
    other[u"number"_s] = 2101;
    QCOMPARE(tell(other, true), QByteArray());
    QCOMPARE(tell(other, true), QByteArray()); // the answer was lost: it is there, and stays
    QCOMPARE(m_centre.postgres().query(u"SELECT station FROM queue.event"_s), QByteArray("C02"));
    // Once: what comes after is its own, also of a station that was heard before the server knew since when.
    for (const QString &since : {u"told_in"_s, u"NULL"_s}) {
        (void)m_centre.postgres().query(u"UPDATE queue.station SET told_in = "_s + since);
        other[u"id"_s] = QUuid::createUuid().toString(QUuid::WithoutBraces);
        other[u"number"_s] = 2101;
        QCOMPARE(tell(other, true), QByteArray("22M03"));
        other[u"number"_s] = since == "NULL"_L1 ? 8 : 7;
        QCOMPARE(tell(other, true), QByteArray());
    }
    QCOMPARE(m_centre.postgres().query(
                 u"SELECT string_agg(station, ',') FROM queue.event WHERE number < 2000"_s),
             QByteArray("C01,C01"));
}

void TestStorageQueueGuard::lockIsTakenFromWhoHoldsIt()
{
    TestPc pc(m_centre, 2);
    Desk desk(pc);
    QCOMPARE(desk.issue(), u"A001"_s);
    const CentreAddress own = m_centre.station(1);
    const QString conninfo = u"host='%1' port=%2 user=%3 dbname=%4"_s.arg(
        own.host, QString::number(own.port), own.user, own.database);
    PGconn *holder = PQconnectdb(conninfo.toUtf8().constData());
    PQclear(
        PQexec(holder, "SET idle_in_transaction_session_timeout = 0; SET statement_timeout = 0"));
    PQclear(PQexec(holder, "BEGIN"));
    PQclear(PQexec(holder, "SELECT queue.lock()"));
    QCOMPARE(PQtransactionStatus(holder), PQTRANS_INTRANS);
    QCOMPARE(m_centre.postgres().query(u"SELECT queue.end_holders(600)"_s), QByteArray());
    QVERIFY(desk.issue().startsWith(u"A2"_s)); // an island meanwhile
    QByteArray ended;
    QTRY_VERIFY_WITH_TIMEOUT(
        (ended += m_centre.postgres().query(u"SELECT queue.end_holders(1)"_s)).contains("st_c01"),
        5000);
    QTRY_VERIFY_WITH_TIMEOUT(desk.isShared(), kPatienceMs);
    QCOMPARE(desk.issue(), u"A002"_s);
    PQfinish(holder);
}

void TestStorageQueueGuard::roleHasNoMore_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("advisory lock") << u"SELECT pg_advisory_lock(7214632202)"_s;
    QTest::newRow("advisory lock, tried") << u"SELECT pg_try_advisory_xact_lock_shared(1, 2)"_s;
    QTest::newRow("the lock's table") << u"BEGIN; LOCK TABLE queue.turn IN EXCLUSIVE MODE"_s;
    QTest::newRow("the journal's table") << u"BEGIN; LOCK TABLE queue.event IN SHARE MODE"_s;
    QTest::newRow("table of its own") << u"CREATE TEMP TABLE t (x integer)"_s;
    QTest::newRow("table in public") << u"CREATE TABLE public.t (x integer)"_s;
    QTest::newRow("large object") << u"SELECT lo_from_bytea(0, 'x')"_s;
    QTest::newRow("large object, empty") << u"SELECT lo_create(0)"_s;
    QTest::newRow("the log of writes") << u"SELECT pg_logical_emit_message(false, 'x', 'x')"_s;
    QTest::newRow("another's end") << u"SELECT queue.end_holders(0)"_s;
    QTest::newRow("a change") << u"UPDATE queue.event SET reason = ''"_s;
    QTest::newRow("stations") << u"SELECT * FROM queue.station"_s;
}

void TestStorageQueueGuard::roleHasNoMore()
{
    QFETCH(QString, sql);
    QCOMPARE(asStation(sql), QByteArray("42501"));
    QCOMPARE(m_centre.postgres().query(
                 u"SELECT rolconnlimit > 0 FROM pg_roles WHERE rolname = 'st_c01'"_s),
             QByteArray("t"));
}

// One thing in an island's work that the centre does not take: the others come home, it is kept and told.
void TestStorageQueueGuard::poisonedRowComesAside()
{
    TestPc pc1(m_centre, 1);
    TestPc pc2(m_centre, 2);
    Desk one(pc1);
    Desk two(pc2);
    QCOMPARE(one.issue(), u"A001"_s);
    QTRY_COMPARE_WITH_TIMEOUT(two.events().size(), 1, kPatienceMs);
    QVERIFY(m_centre.postgres().kill());
    QStringList given;
    for (int i = 0; i < 7; ++i) {
        given.append(two.issue());
        if (i != 3)
            continue;
        QueueEvent poison;
        poison.id = EventId(QUuid::createUuid());
        poison.ticket = TicketId(QUuid::createUuid());
        poison.number = {u"A"_s, 1'500'000};
        poison.at = systemClock().now();
        poison.by = at(1);
        (void)two.journal().append(today(), 0,
                                   [&](const auto &) -> QVector<QueueEvent> { return {poison}; });
    }
    QCOMPARE(two.journal().link().unsent, 8);
    QVERIFY(m_centre.postgres().revive());
    QTRY_VERIFY_WITH_TIMEOUT(two.isShared(), kPatienceMs);
    QCOMPARE(two.journal().link().refused, 1);
    const QVector<RefusedStep> refused = two.queue().refusedToday();
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused.constFirst().event.number.number, 1'500'000);
    QVERIFY(refused.constFirst().why == RefusedStep::Why::Other);
    QVERIFY(two.journal().refusedOn(today().addDays(-1)).isEmpty());
    QVERIFY(one.queue().refusedToday().isEmpty());
    QCOMPARE(two.journal().link().unsent, 0);
    QTRY_COMPARE_WITH_TIMEOUT(one.events().size(), 8, kPatienceMs);
    QCOMPARE(one.journal().link().refused, 0);
    for (Desk *desk : {&one, &two}) {
        QStringList seen;
        const QVector<Ticket> tickets = desk->queue().refresh().tickets();
        for (const Ticket &ticket : tickets)
            seen.append(ticket.number.text());
        QCOMPARE(seen, QStringList{u"A001"_s} + given);
    }
    // Set aside by a clock that was a day ahead and is right again: no day says more than it lists.
    const OffClock before(-kDaySecs);
    pc2.setClock(before);
    const auto again = pc2.program();
    QVERIFY(again->link().kind != QueueLink::Kind::Alone);
    QCOMPARE(again->link().refused, 0);
    QVERIFY(again->refusedOn(toCentre(before.now()).date()).isEmpty());
}

QTEST_GUILESS_MAIN(TestStorageQueueGuard)
#include "tst_storage_queue_guard.moc"
