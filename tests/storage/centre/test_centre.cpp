// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/storage/centre/test_centre.h"

#include "storage/centre/centre_schema.h"
#include "storage/centre/centre_session.h"

#include <QRandomGenerator>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace motcua::test {

namespace {

// Below those the system hands out by itself: until the cluster is made, somebody's connection would have taken it.
int freePort()
{
    constexpr int kFirst = 20'000;
    constexpr int kEnd = 32'000;
    for (;;) {
        const int port = QRandomGenerator::global()->bounded(kFirst, kEnd);
        const int probe = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        address.sin_port = htons(quint16(port));
        const bool bound =
            ::bind(probe, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
        ::close(probe);
        if (bound)
            return port;
    }
}

QString loginOf(int number)
{
    return u"st_"_s + stationName(number).toLower();
}

} // namespace

QString stationName(int number)
{
    return u"C%1"_s.arg(number, 2, 10, QLatin1Char('0'));
}

bool TestCentre::start(int stations)
{
    m_port = freePort();
    qputenv("PGPORT", QByteArray::number(m_port)); // the server's and its clients' usual one
    m_postgres.set(u"listen_addresses"_s, u"127.0.0.1"_s);
    if (!m_postgres.start()) {
        m_error = m_postgres.error();
        return false;
    }
    try {
        storage::upgradeCentreSchema(owner());
        for (int number = 1; number <= stations; ++number)
            storage::admitStation(owner(), loginOf(number), {}, stationName(number),
                                  u"Quầy %1"_s.arg(number));
    } catch (const storage::CentreTrouble &trouble) {
        m_error = u"the schema: "_s + QString::fromLatin1(trouble.state());
        return false;
    }
    return true;
}

storage::CentreAddress TestCentre::owner() const
{
    storage::CentreAddress address;
    address.host = m_postgres.folder();
    address.port = m_port;
    address.user = u"motcua"_s;
    address.tls = u"disable"_s;
    address.title = u"Máy chủ thử"_s;
    return address;
}

storage::CentreAddress TestCentre::station(int number) const
{
    storage::CentreAddress address = owner();
    address.user = loginOf(number);
    return address;
}

storage::CentreAddress TestCentre::station(int number, int port) const
{
    storage::CentreAddress address = station(number);
    address.host = u"127.0.0.1"_s;
    address.port = port;
    return address;
}

QStringList TestCentre::eventIds() const
{
    const QByteArray text = m_postgres.query(u"SELECT id FROM queue.event ORDER BY seq"_s);
    return text.isEmpty() ? QStringList() : QString::fromLatin1(text).split(u'\n');
}

void TestCentre::setClock(qint64 seconds)
{
    run(u"CREATE OR REPLACE FUNCTION queue.clock() RETURNS timestamptz LANGUAGE sql VOLATILE AS "
        "'SELECT clock_timestamp() + make_interval(secs => %1)'"_s.arg(seconds));
}

void TestCentre::believeClocks()
{
    // The one check is taken out of the function the stations call; the rest of it stays as it is.
    run(u"DO $do$ DECLARE v_is text := pg_get_functiondef('queue.add_one'::regproc); "
        "v_less text := regexp_replace(v_is, 'RAISE EXCEPTION ''the clock of the station''[^;]*;', "
        "'NULL;'); "
        "BEGIN IF v_less = v_is THEN RAISE EXCEPTION 'the check of the clock is not there'; END "
        "IF; "
        "EXECUTE v_less; END $do$"_s);
}

void TestCentre::run(const QString &sql)
{
    const QByteArray answer = m_postgres.query(sql);
    if (answer.startsWith("ERROR"))
        qFatal("%s", answer.constData());
}

void TestCentre::empty()
{
    run(u"ALTER TABLE queue.event DISABLE TRIGGER USER; TRUNCATE queue.event; ALTER TABLE "
        u"queue.event ENABLE TRIGGER USER; "
        "ALTER TABLE queue.shared DISABLE TRIGGER USER; TRUNCATE queue.shared, queue.day_key, "
        "queue.day_closed; ALTER TABLE queue.shared ENABLE TRIGGER USER; "
        "UPDATE queue.slot SET station = NULL; UPDATE queue.station SET last_contact = NULL, told = false"_s);
}

} // namespace motcua::test
