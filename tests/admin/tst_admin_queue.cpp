// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Playing days of the queue on the command line, as docs/cli.md promises.
#include "app/core/base/clock.h"
#include "app/core/base/ids.h"
#include "app/core/queue/centre_queue.h"
#include "storage/station.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;

namespace {

constexpr qint64 kMinute = 60'000;
const QDate kDay(2026, 11, 20);
const QString kPassphrase = u"một cụm mật khẩu"_s;

/// Somebody every two minutes, each at the only counter for five.
void playMorning(QueueJournal &journal)
{
    SimulatedClock clock(centreTime(kDay, {7, 30}));
    RandomIdSource ids(clock);
    CentreQueue queue(journal, clock, ids);
    const Counter counter{1, u"Quầy 1"_s, {u"A"_s}};
    const Actor clerk{ids.make<StaffId>(), u"Trần Thu Hằng"_s, 1, u"C01"_s, Role::ReceptionOfficer};
    QDateTime free = clock.now();
    TicketId at;
    for (int minute = 0; minute < 80; ++minute, clock.advance(kMinute)) {
        if (minute % 2 == 0 && minute < 40)
            (void)queue.issue({u"A"_s}, {{}, {}, 0, u"K01"_s, Role::Kiosk});
        if (clock.now() < free)
            continue;
        if (!at.isNull())
            (void)queue.finish(at, clerk);
        at = {};
        if (const auto called = queue.callNext(counter, clerk); called.ticket) {
            at = called.ticket->id;
            (void)queue.arrived(at, clerk);
            free = clock.now().addMSecs(5 * kMinute);
        }
    }
}

} // namespace

class TestAdminQueue : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    int m_exitCode = -1;

    QJsonDocument run(const QStringList &arguments)
    {
        QProcess process;
        process.start(QDir(qEnvironmentVariable("MOTCUA_BIN_DIR")).filePath(u"motcua-admin"_s),
                      arguments + QStringList{u"--json"_s});
        m_exitCode = process.waitForFinished(60000) ? process.exitCode() : -1;
        return QJsonDocument::fromJson(process.readAllStandardOutput());
    }
    QJsonDocument onData(const QStringList &arguments)
    {
        return run(arguments + QStringList{u"--data"_s, m_folder.filePath(u"data"_s),
                                           u"--passphrase-file"_s, m_folder.filePath(u"pass"_s)});
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(m_folder.filePath(u"pass"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(kPassphrase.toUtf8() + '\n') > 0);
        file.close();
        (void)onData({u"init"_s, u"--demo"_s});
        QCOMPARE(m_exitCode, 0);
        storage::Unlock unlock;
        unlock.passphrase = kPassphrase;
        const auto station = storage::Station::open(m_folder.filePath(u"data"_s), unlock);
        playMorning(station->journal());
    }

    void theFairOrderKeepsItsBoundsAndTheStrictOneDoesNot()
    {
        const QStringList days{u"queue"_s, u"simulate"_s, u"--days"_s, u"2"_s, u"--policy"_s};
        const QJsonObject fair = run(days + QStringList{u"fair"_s}).object();
        QCOMPARE(m_exitCode, 0);
        const QJsonObject kept = fair.value("summary"_L1).toObject();
        QVERIFY(kept.value("bounds_kept"_L1).toBool());
        QVERIFY(kept.value("longest_run"_L1).toInt(99) <= 3);
        QCOMPARE(kept.value("overdue_passed"_L1).toInt(-1), 0);
        QVERIFY(kept.value("interval_hit_rate"_L1).toDouble() > 0.3);
        QCOMPARE(fair.value("days"_L1).toArray().size(), 2);
        for (const QJsonValue &day : fair.value("days"_L1).toArray())
            QVERIFY(day["lanes"_L1]["A"_L1]["served"_L1].toInt() > 100);

        const QJsonObject strict = run(days + QStringList{u"strict"_s}).object();
        QCOMPARE(m_exitCode, 1);
        QVERIFY(!strict.value("summary"_L1)["bounds_kept"_L1].toBool(true));
        QVERIFY(strict.value("summary"_L1)["overdue_passed"_L1].toInt() > 0);
    }

    void thePastDayIsShorterWithOneMoreCounter()
    {
        const QStringList day{u"queue"_s, u"replay"_s, u"--day"_s, kDay.toString(Qt::ISODate)};
        const QJsonObject same = onData(day).object();
        QCOMPARE(m_exitCode, 0);
        QCOMPARE(same.value("was"_L1)["all"_L1]["served"_L1].toInt(), 16);
        const int was = same.value("was"_L1)["all"_L1]["p90_s"_L1].toInt();
        QVERIFY(was > 20 * 60);
        // Played again it comes out about as it was: the last ones were still waiting when the morning ended.
        const int again = same.value("replayed"_L1)["all"_L1]["p90_s"_L1].toInt();
        QVERIFY2(again <= was && again > was * 85 / 100, qPrintable(QString::number(again)));
        const QJsonObject more = onData(day + QStringList{u"--add-counters"_s, u"1"_s}).object();
        QCOMPARE(more.value("added_counters"_L1).toInt(), 1);
        QVERIFY(more.value("replayed"_L1)["all"_L1]["p90_s"_L1].toInt() < was / 2);
    }

    void theDayIsListed()
    {
        const QJsonArray events =
            onData({u"queue"_s, u"journal"_s, u"--day"_s, kDay.toString(Qt::ISODate)}).array();
        QCOMPARE(m_exitCode, 0);
        int called = 0;
        for (const QJsonValue &event : events) {
            if (event["kind"_L1].toString() != "called"_L1)
                continue;
            ++called;
            QVERIFY(!event["reason"_L1].toString().isEmpty());
        }
        QCOMPARE(called, 16);
    }

    void aDayOnWhichNothingHappenedAndOneThatIsNone()
    {
        const QString said = QString::fromUtf8(
            onData({u"queue"_s, u"replay"_s, u"--day"_s, u"2026-11-01"_s}).toJson());
        QVERIFY(m_exitCode > 0);
        QVERIFY(said.contains("no_such_day"_L1));
        (void)onData({u"queue"_s, u"replay"_s, u"--day"_s, u"hôm qua"_s});
        QVERIFY(m_exitCode > 0);
        (void)run({u"queue"_s, u"simulate"_s, u"--policy"_s, u"random"_s});
        QVERIFY(m_exitCode > 0);
    }
};

QTEST_GUILESS_MAIN(TestAdminQueue)
#include "tst_admin_queue.moc"
