// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The life of a centre's PC: ended in order and not, started twice, backed up, moved to another PC, upgraded.
#include "app/core/base/clock.h"
#include "storage/centre/centre_session.h"
#include "storage/centre/member_address.h"
#include "tests/centre/centre_process.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <csignal>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::test;

namespace {

using storage::CentreSession;
using storage::CentreTrouble;
using storage::MemberAddress;

QVector<QueueEvent> someEvents(int count, int first = 1)
{
    QVector<QueueEvent> events;
    for (int i = 0; i < count; ++i) {
        QueueEvent event;
        event.id = EventId(QUuid::createUuid());
        event.ticket = TicketId(QUuid::createUuid());
        event.at = toCentre(QDateTime::currentDateTimeUtc()); // the server looks at it
        event.day = event.at.date();
        event.number = {u"A"_s, first + i};
        event.by.station = u"C01"_s;
        events.append(event);
    }
    return events;
}

/// What the station sees; −1: it is not let in, or nobody is there.
qint64 lastSeen(const CentreMembership &membership)
{
    const MemberAddress address(membership);
    try {
        return CentreSession(address.address(), CentreSession::kLongPatience).hello().last;
    } catch (const CentreTrouble &) {
        return -1;
    }
}

/// A process whose parent is this one.
pid_t childOf(pid_t parent)
{
    const QStringList processes = QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &process : processes) {
        QFile stat(u"/proc/%1/stat"_s.arg(process));
        if (process.toInt() <= 1 || !stat.open(QIODevice::ReadOnly)) {
            continue;
        }
        const QByteArray text = stat.readAll();
        if (text.mid(text.lastIndexOf(')') + 2).split(' ').value(1).toInt() == int(parent)) {
            return pid_t(process.toInt());
        }
    }
    return 0;
}

} // namespace

class TestCentreLife : public QObject
{
    Q_OBJECT
    CentreProcess m_centre;
    CentreMembership m_station;
    qint64 m_seen = 0;

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_centre.serve(), QString());
        m_station = m_centre.join(u"C01"_s, m_centre.code());
        const MemberAddress address(m_station);
        CentreSession session(address.address(), CentreSession::kLongPatience);
        (void)session.open(std::nullopt, 0);
        QCOMPARE(session.add(someEvents(3)).size(), 3);
    }

    void aStationJoinsByTheCommandLine()
    {
        const QString data = m_centre.path(u"station"_s);
        QFile secret(m_centre.path(u"passphrase"_s));
        QVERIFY(secret.open(QIODevice::WriteOnly));
        secret.write("mot chuoi rat dai cho phep thu\n");
        secret.close();
        const auto admin = [&](QStringList words, int *exitCode = nullptr) {
            QProcess process;
            process.start(qEnvironmentVariable("MOTCUA_BIN_DIR") + u"/motcua-admin"_s,
                          words << u"--json"_s << u"--data"_s << data << u"--passphrase-file"_s
                                << secret.fileName());
            process.waitForFinished(60'000);
            if (exitCode != nullptr) {
                *exitCode = process.exitCode();
            }
            return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
        };
        QVERIFY(admin({u"init"_s, u"--centre"_s, u"H24.123"_s, u"--name"_s, u"UBND xã Thử"_s,
                       u"--station"_s, u"C02"_s, u"--demo"_s})["ok"_L1]
                    .toBool());
        QCOMPARE(admin({u"centre"_s, u"status"_s})["joined"_L1].toBool(true), false);
        const QStringList port{u"--discovery-port"_s, QString::number(m_centre.discoveryPort())};
        const QString place = u"127.0.0.1:%1"_s.arg(m_centre.port());
        QCOMPARE(admin(QStringList{u"centre"_s, u"discover"_s} + port)["centres"_L1][0]["name"_L1]
                     .toString(),
                 u"UBND xã Thử"_s);
        QCOMPARE(admin({u"centre"_s, u"join"_s, u"--address"_s, place, u"--code"_s,
                        m_centre.code()})["name"_L1]
                     .toString(),
                 u"UBND xã Thử"_s);
        const QJsonObject status = admin({u"centre"_s, u"status"_s});
        QVERIFY(status["joined"_L1].toBool() && status["answers"_L1].toBool());
        // A rule changed here is the whole centre's.
        const QStringList change{u"queue"_s, u"rules"_s, u"--set"_s, u"kiosk.card=offered"_s};
        QCOMPARE(admin(change)["kiosk"_L1]["card"_L1].toString(), u"offered"_s);
        {
            const MemberAddress address(m_station);
            CentreSession other(address.address(), CentreSession::kLongPatience);
            const auto told = other.sharedSince(0);
            QVERIFY(!told.isEmpty());
            QCOMPARE(told.last().name, u"kiosk.rules"_s);
            QVERIFY(told.last().value.contains(u"offered"_s));
            QVERIFY(!told.last().own && told.last().entry.isEmpty()); // its trail is nobody else's
        }
        QCOMPARE(admin({u"centre"_s, u"leave"_s})["told"_L1].toBool(), true);
        int exitCode = 0;
        QCOMPARE(admin({u"centre"_s, u"leave"_s}, &exitCode)["error"_L1]["name"_L1].toString(),
                 u"centre_not_joined"_s);
        QCOMPARE(exitCode, 3);
        QVERIFY(admin({u"verify"_s})["ok"_L1].toBool());
    }

    void theClusterIsMadeAsItMustBe()
    {
        QFile settings(m_centre.folder() + u"/database.conf"_s);
        QVERIFY(settings.open(QIODevice::ReadOnly));
        const QByteArray text = settings.readAll();
        QVERIFY(text.contains("fsync = on") && text.contains("ssl = on"));
        QFile access(m_centre.folder() + u"/access.conf"_s);
        QVERIFY(access.open(QIODevice::ReadOnly));
        const QByteArray lines = access.readAll();
        QVERIFY(!lines.contains("trust") && !lines.contains("host "));
        QVERIFY(lines.contains("clientcert=verify-full"));
        for (const QString &name : {u"ca.key"_s, u"server.key"_s, u"backup.key"_s}) {
            const QFile::Permissions who = QFile::permissions(m_centre.folder() + u'/' + name);
            QVERIFY2(!(who & (QFile::ReadGroup | QFile::ReadOther)), qUtf8Printable(name));
        }
    }

    void itIsNotServedTwice()
    {
        CentreProcess second;
        second.setFolder(m_centre.folder());
        QCOMPARE(second.serve(), u"centre_already_served"_s);
        QCOMPARE(lastSeen(m_station), 3);
    }

    void aDatabaseThatDiesIsStartedAgain()
    {
        const int process = m_centre.databaseStatus()["process"_L1].toInt();
        QVERIFY(process > 1);
        QCOMPARE(::kill(pid_t(process), SIGKILL), 0);
        QTRY_VERIFY_WITH_TIMEOUT(m_centre.databaseStatus()["restarts"_L1].toInt() == 1, 20'000);
        QVERIFY(m_centre.databaseStatus()["process"_L1].toInt() != process);
        QTRY_COMPARE(lastSeen(m_station), 3);
    }

    void aProgramThatDiesLeavesItsDatabaseAndFindsItAgain()
    {
        const int process = m_centre.databaseStatus()["process"_L1].toInt();
        m_centre.kill();
        QCOMPARE(lastSeen(m_station), 3); // the stations notice nothing
        QCOMPARE(m_centre.run(u"status"_s)["error"_L1]["name"_L1].toString(),
                 u"centre_not_served"_s);
        QCOMPARE(m_centre.serve(), QString());
        QCOMPARE(m_centre.databaseStatus()["process"_L1].toInt(), process);
        QCOMPARE(lastSeen(m_station), 3);
    }

    // Killed at once, both: a process of the database lives on for a while.
    void whatOutlivesAKilledDatabaseIsWaitedFor()
    {
        const auto first = pid_t(m_centre.databaseStatus()["process"_L1].toInt());
        const pid_t straggler = childOf(first);
        QVERIFY(straggler > 1);
        QCOMPARE(::kill(straggler, SIGSTOP), 0); // it cannot notice
        m_centre.kill();
        QCOMPARE(::kill(first, SIGKILL), 0);
        QCOMPARE(m_centre.serve({u"--patience"_s, u"1"_s}), u"centre_database_lingers"_s);
        // It notices while the next start waits.
        QVERIFY(QProcess::startDetached(
            u"/bin/sh"_s, {u"-c"_s, u"sleep 1; kill -CONT "_s + QString::number(straggler)}));
        QCOMPARE(m_centre.serve(), QString());
        QCOMPARE(lastSeen(m_station), 3);
    }

    void keysOfFormerDaysGoAtEachStart()
    {
        const MemberAddress address(m_station);
        const QDate yesterday = toCentre(QDateTime::currentDateTimeUtc()).date().addDays(-1);
        const QByteArray key(32, 'y');
        const QByteArray other(32, 'o');
        {
            CentreSession session(address.address(), CentreSession::kLongPatience);
            QCOMPARE(session.dayKey(yesterday, key), key);
            QCOMPARE(session.dayKey(yesterday, other), key);
        }
        QVERIFY(m_centre.terminate());
        QCOMPARE(m_centre.serve(), QString());
        CentreSession session(address.address(), CentreSession::kLongPatience);
        QCOMPARE(session.dayKey(yesterday, other), other);
    }

    void itEndsInOrder()
    {
        QVERIFY(m_centre.terminate());
        QCOMPARE(lastSeen(m_station), -1);
        QVERIFY(!QFile::exists(m_centre.folder() + u"/data/postmaster.pid"_s));
        QCOMPARE(m_centre.serve(), QString());
        QCOMPARE(lastSeen(m_station), 3);
    }

    void anOlderSchemaIsBackedUpAndBroughtUpToDate()
    {
        const int schema = m_centre.databaseStatus()["schema"_L1].toInt();
        QVERIFY(schema >= 2);
        const int kept = m_centre.run(u"status"_s)["backup"_L1]["kept"_L1].toInt();
        m_centre.kill();
        // As a program before the second step would have left it.
        QStringList words{
            u"psql"_s,
            u"-h"_s,
            m_centre.folder() + u"/run"_s,
            u"-p"_s,
            QString::number(m_centre.databasePort()),
            u"-U"_s,
            u"motcua"_s,
            u"-d"_s,
            u"motcua_centre"_s,
            u"-v"_s,
            u"ON_ERROR_STOP=1"_s,
            u"-c"_s,
            u"DROP FUNCTION queue.lift, queue.shared_since, queue.share, "
            "queue.share_first, queue.forget_keys, queue.day_key, queue.close_day, "
            "queue.today, queue.lock, queue.end_holders, queue.clock, queue.day_at, queue.add_one, "
            "queue.hear_anew, "
            "queue.secure, "
            "queue.hello, queue.dismiss, queue.lease; DROP TABLE queue.floor, queue.shared, "
            "queue.day_key, "
            "queue.day_closed, queue.turn; "
            "ALTER TABLE queue.station DROP COLUMN told, DROP COLUMN told_in; ALTER TABLE "
            "queue.slot DROP COLUMN "
            "left_on; "
            "CREATE FUNCTION queue.open(date, bigint) RETURNS void LANGUAGE sql AS ''; "
            "CREATE FUNCTION queue.hello(OUT slot integer, OUT last bigint) "
            "LANGUAGE sql AS 'SELECT 1, 1::bigint'; DELETE FROM public.centre_step WHERE step > 1"_s};
        if (::geteuid() == 0) {
            words = QStringList{u"runuser"_s, u"-u"_s,
                                QFileInfo(m_centre.folder() + u"/data"_s).owner(), u"--"_s} +
                    words;
        }
        QProcess psql;
        psql.setWorkingDirectory(u"/"_s);
        psql.start(words.takeFirst(), words);
        QVERIFY(psql.waitForFinished(30'000));
        QCOMPARE(psql.exitCode(), 0);
        QCOMPARE(m_centre.serve(), QString());
        QCOMPARE(m_centre.databaseStatus()["schema"_L1].toInt(), schema);
        QCOMPARE(m_centre.run(u"status"_s)["backup"_L1]["kept"_L1].toInt(), kept + 1);
        QCOMPARE(lastSeen(m_station), 3);
    }

    void aBackupMovesTheCentreToAnotherComputer()
    {
        const QDate today = toCentre(QDateTime::currentDateTimeUtc()).date();
        const QByteArray key(32, 'k');
        {
            const MemberAddress before(m_station);
            CentreSession session(before.address(), CentreSession::kLongPatience);
            QCOMPARE(session.dayKey(today, key), key);
            QVERIFY(session.share(u"queue.rules"_s, 1000, u"{\"hold_minutes\":25}"_s, "{}"));
        }
        for (int i = 0; i < 4; ++i) {
            QVERIFY(!m_centre.run(u"backup"_s)["file"_L1].toString().isEmpty());
        }
        const QJsonObject status = m_centre.run(u"status"_s)["backup"_L1].toObject();
        QCOMPARE(status["kept"_L1].toInt(), 3);
        const QString file = m_centre.run(u"backup"_s)["file"_L1].toString();
        QFile backup(file);
        QVERIFY(backup.open(QIODevice::ReadOnly));
        const QByteArray sealed = backup.readAll();
        QVERIFY(!sealed.contains("PGDMP") && !sealed.contains("BEGIN"));
        const QJsonArray lines = m_centre.run(u"sheet"_s)["lines"_L1].toArray();
        QCOMPARE(lines.size(), 9);
        QStringList sheet;
        for (const QJsonValue &line : lines) {
            sheet << line.toString();
        }
        QFile sheetFile(m_centre.path(u"sheet.txt"_s));
        QVERIFY(sheetFile.open(QIODevice::WriteOnly));
        sheetFile.write(sheet.join(u'\n').toUtf8());
        sheetFile.close();

        // The old PC is gone; the new one takes the ports here, since the station knows them.
        {
            const MemberAddress after(m_station);
            CentreSession lost(after.address(), CentreSession::kLongPatience);
            (void)lost.open(std::nullopt, 0);
            QCOMPARE(lost.add(someEvents(2, 4)).constLast(), 5); // no backup has these
        }
        QVERIFY(m_centre.terminate());
        const QString old = m_centre.folder();
        m_centre.setFolder(m_centre.path(u"moved"_s));
        const QStringList from{u"--from"_s, file, u"--sheet-file"_s, sheetFile.fileName()};
        QVERIFY(m_centre.run(u"restore"_s, from)["restored"_L1].toBool());
        QCOMPARE(m_centre.serve(), QString());
        QCOMPARE(m_centre.said()["centre"_L1].toString(), m_station.centreId);
        QVERIFY(lastSeen(m_station) > 5); // by the certificate it has had all along
        const MemberAddress address(m_station);
        CentreSession session(address.address(), CentreSession::kLongPatience);
        QCOMPARE(session.since(std::nullopt, 0, 10).size(), 3);
        // The rules come back, told anew to all; the key of the day was in no backup.
        QStringList rules;
        const auto told = session.sharedSince(1000);
        for (const CentreSession::SharedChange &one : told) {
            rules << one.name + u'=' + one.value;
        }
        QVERIFY(rules.contains(u"queue.rules={\"hold_minutes\":25}"_s));
        const QByteArray other(32, 'o');
        QCOMPARE(session.dayKey(today, other), other);
        // What comes now nobody takes for something they have seen.
        (void)session.open(std::nullopt, 5);
        const qint64 place = session.add(someEvents(1, 6)).constFirst();
        QVERIFY(place > 5);
        QCOMPARE(session.since(std::nullopt, 5, 10).size(), 1);
        m_seen = place;

        // A file that was cut, another key, a folder in use: nothing is made of them.
        QFile cut(m_centre.path(u"cut"_s));
        QVERIFY(cut.open(QIODevice::WriteOnly));
        cut.write(sealed.left(sealed.size() - 100));
        cut.close();
        const auto problem = [this](const QString &folder, const QStringList &how) {
            m_centre.setFolder(folder);
            return m_centre.run(u"restore"_s, how)["error"_L1]["name"_L1].toString();
        };
        const QString moved = m_centre.folder();
        QCOMPARE(problem(m_centre.path(u"third"_s),
                         {u"--from"_s, cut.fileName(), u"--sheet-file"_s, sheetFile.fileName()}),
                 u"centre_backup_unreadable"_s);
        QCOMPARE(problem(old, from), u"centre_folder_in_use"_s);
        m_centre.setFolder(moved);
    }

    void theDataGoOverToAnotherPostgres()
    {
        QCOMPARE(m_centre.run(u"upgrade"_s)["error"_L1]["name"_L1].toString(),
                 u"centre_already_served"_s);
        QVERIFY(m_centre.terminate());
        QCOMPARE(m_centre.run(u"upgrade"_s)["upgraded"_L1].toBool(), false);
        QVERIFY(m_centre.run(u"upgrade"_s, {u"--even-if-same"_s})["upgraded"_L1].toBool());
        QVERIFY(!QDir(m_centre.folder()).entryList({u"data-*"_s}, QDir::Dirs).isEmpty());
        QCOMPARE(m_centre.serve(), QString());
        QCOMPARE(lastSeen(m_station), m_seen);
    }
};

QTEST_GUILESS_MAIN(TestCentreLife)
#include "tst_centre_life.moc"
