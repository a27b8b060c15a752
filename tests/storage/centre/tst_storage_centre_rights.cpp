// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a station's role may do at the centre's server, and what it may not; and numbers leased at one moment.
#include "app/core/base/clock.h"
#include "storage/centre/centre_session.h"
#include "tests/storage/centre/test_centre.h"

#include <QDate>
#include <QSet>
#include <QTest>

#include <future>
#include <latch>
#include <vector>

#include <libpq-fe.h>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

namespace {

constexpr int kStations = 12;

/// A connection as a station's own: what somebody with its certificate could do by hand.
class Hand
{
public:
    explicit Hand(const CentreAddress &address)
        : m_connection(PQconnectdb(
              QStringLiteral("host='%1' port=%2 user='%3' dbname='%4'")
                  .arg(address.host, QString::number(address.port), address.user, address.database)
                  .toUtf8()
                  .constData()))
    {}
    ~Hand() { PQfinish(m_connection); }
    Hand(const Hand &) = delete;
    Hand &operator=(const Hand &) = delete;
    [[nodiscard]] bool isOpen() const { return PQstatus(m_connection) == CONNECTION_OK; }
    /// SQLSTATE; empty: done.
    QByteArray run(const char *sql)
    {
        PGresult *result = PQexec(m_connection, sql);
        const char *state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
        const QByteArray answer(state == nullptr ? "" : state);
        PQclear(result);
        return answer;
    }

private:
    PGconn *m_connection;
};

} // namespace

class TestStorageCentreRights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_centre.start(kStations), qPrintable(m_centre.error()));
        CentreSession session(m_centre.station(1));
        (void)session.open(std::nullopt, 0);
        QueueEvent event;
        event.id = EventId(QUuid::createUuid());
        event.ticket = TicketId(QUuid::createUuid());
        event.at = toCentre(QDateTime::currentDateTimeUtc()); // the server looks at it
        event.day = event.at.date();
        event.number = {u"A"_s, 1};
        QCOMPARE(session.add({event}).size(), 1);
        QCOMPARE(session.dayKey(event.day, QByteArray(32, 'k')).size(), 32);
        session.shareFirst({{u"queue.rules"_s, u"{}"_s}});
    }

    void aStationCanDoNothingButItsWork_data()
    {
        QTest::addColumn<QByteArray>("sql");
        const auto row = [](const char *sql) { QTest::newRow(sql) << QByteArray(sql); };
        row("UPDATE queue.event SET number = 7");
        row("DELETE FROM queue.event");
        row("TRUNCATE queue.event");
        row("INSERT INTO queue.event SELECT * FROM queue.event");
        row("ALTER TABLE queue.event DISABLE TRIGGER ALL");
        row("DROP TABLE queue.event");
        row("DROP TRIGGER event_stays ON queue.event");
        row("SELECT * FROM queue.day_key");
        row("SELECT * FROM queue.day_closed");
        row("DELETE FROM queue.day_key");
        row("SELECT queue.forget_keys('2100-01-01')");
        row("SELECT * FROM queue.shared"); // the entries of others' audit trails stand there
        row("UPDATE queue.shared SET value = ''");
        row("SELECT * FROM queue.station");
        row("UPDATE queue.station SET login = 'st_c02'");
        row("SELECT * FROM queue.slot");
        row("UPDATE queue.slot SET station = 'C01'");
        row("SELECT queue.admit('st_c01', 'C99', '')");
        row("SELECT queue.lift()");
        row("UPDATE queue.floor SET seq = 0");
        row("CREATE TABLE queue.mine (x int)");
        row("CREATE TABLE public.mine (x int)");
        row("CREATE ROLE another");
        row("ALTER ROLE st_c02 PASSWORD 'x'");
        row("SET ROLE motcua");
        row("SET ROLE st_c02");
        row("SELECT rolpassword FROM pg_authid");
        row("SELECT pg_read_file('/etc/passwd')");
        row("COPY queue.event TO PROGRAM 'cat'");
    }
    void aStationCanDoNothingButItsWork()
    {
        QFETCH(QByteArray, sql);
        Hand hand(m_centre.station(1));
        QVERIFY(hand.isOpen());
        QCOMPARE(hand.run(sql.constData()), "42501");                    // insufficient privilege
        QVERIFY(hand.run("SELECT count(*) FROM queue.event").isEmpty()); // what it may, it can
    }

    // Also the owner, by mistake, changes nothing of what was done.
    void theJournalStays()
    {
        for (const auto *sql : {"UPDATE queue.event SET number = 7", "DELETE FROM queue.event",
                                "TRUNCATE queue.event", "DELETE FROM queue.shared"}) {
            Hand owner(m_centre.owner());
            QCOMPARE(owner.run(sql), "23001");
        }
    }

    void aRoleThatWasNotAdmittedMayNothing()
    {
        (void)m_centre.postgres().query(
            u"CREATE ROLE st_nobody LOGIN; GRANT motcua_station TO st_nobody"_s);
        CentreAddress address = m_centre.station(1);
        address.user = u"st_nobody"_s;
        Hand hand(address);
        QVERIFY(hand.isOpen());
        for (const char *sql :
             {"SELECT queue.hello()", "SELECT queue.add('[]', false)",
              "SELECT queue.share('queue.rules', 99, '', '')",
              "SELECT * FROM queue.shared_since(0)", "SELECT queue.share_first('{}')",
              "SELECT queue.close_day('2026-11-23')",
              "SELECT queue.day_key('2026-11-23', '\\x00')"})
            QCOMPARE(hand.run(sql), "42501");
    }

    void blocksLeasedAtOneMomentDiffer()
    {
        for (int round = 0; round < 5; ++round) {
            m_centre.empty();
            std::latch ready(kStations);
            std::vector<std::future<int>> asked;
            asked.reserve(kStations);
            for (int number = 1; number <= kStations; ++number)
                asked.push_back(std::async(std::launch::async, [this, number, &ready] {
                    CentreSession session(m_centre.station(number));
                    ready.arrive_and_wait();
                    return session.hello().slot;
                }));
            QSet<int> slots;
            for (auto &one : asked)
                slots.insert(one.get());
            QCOMPARE(slots.size(), kStations);
            QVERIFY(!slots.contains(-1));
        }
    }

private:
    TestCentre m_centre;
};

QTEST_GUILESS_MAIN(TestStorageCentreRights)
#include "tst_storage_centre_rights.moc"
