// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/gateway/limits.h"
#include "sync/gateway/metrics.h"
#include "sync/gateway/rate_limiter.h"
#include "sync/gateway/request_log.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryFile>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

#include <array>

using namespace motcua::gateway;
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;
using std::chrono::seconds;

/// The parts of the gateway's limits and reports that need no socket.
class LimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBucketGivesItsBurstAndThenItsRate()
    {
        RateLimiter limiter(2, 5);
        RateLimiter::Time now{seconds(1000)};
        for (int i = 0; i < 5; ++i)
            QCOMPARE(limiter.take("a", now), 0);
        QCOMPARE(limiter.take("a", now), 1);
        QCOMPARE(limiter.take("b", now), 0); // somebody else's bucket
        now += milliseconds(500);
        QCOMPARE(limiter.take("a", now), 0);
        QVERIFY(limiter.take("a", now) > 0);
        // A clock that stands or goes back gives nothing and takes nothing.
        QVERIFY(limiter.take("a", now - seconds(5)) > 0);
        now += seconds(60);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(limiter.take("a", now), 0);
        QVERIFY(limiter.take("a", now) > 0);
    }

    void slowRatesSayHowLong()
    {
        RateLimiter limiter(0.1, 1);
        const RateLimiter::Time now{seconds(1000)};
        QCOMPARE(limiter.take("a", now), 0);
        QCOMPARE(limiter.take("a", now), 10);
        QCOMPARE(limiter.take("a", now + seconds(10)), 0);
    }

    void whoIsSilentIsForgotten()
    {
        RateLimiter limiter(10, 10);
        RateLimiter::Time now{seconds(1000)};
        for (int i = 0; i < 50000; ++i) {
            QCOMPARE(limiter.take(QByteArray::number(i), now), 0);
            now += milliseconds(1);
        }
        QVERIFY2(limiter.size() < 5000, qPrintable(QString::number(limiter.size())));
    }

    void settingsKeepTheirDefaults()
    {
        const QJsonObject object{{u"burst"_s, 7},
                                 {u"connections"_s, -1},
                                 {u"database_threads"_s, u"many"_s},
                                 {u"unfinished_upload_days"_s, 3}};
        const Limits limits = Limits::fromJson(object);
        QCOMPARE(limits.burst, 7.0);
        QCOMPARE(limits.unfinishedUploadDays, 3);
        QCOMPARE(limits.connections, Limits().connections);
        QCOMPARE(limits.databaseThreads, Limits().databaseThreads);
    }

    void routesHideWhatWasAsked()
    {
        const auto name = [](const char *path) { return QByteArray(kRoutes.at(routeOf(path))); };
        QCOMPARE(name("/v1/sync"), "/v1/sync"_qba);
        QCOMPARE(name("/v1/records?after=abc"), "/v1/records"_qba);
        QCOMPARE(name("/v1/uploads"), "/v1/uploads"_qba);
        QCOMPARE(name("/v1/uploads/0123"), "/v1/uploads/{id}"_qba);
        QCOMPARE(name("/v1/uploads/"), "other"_qba);
        QCOMPARE(name("/v1/blobs/ffff"), "/v1/blobs/{sha256}"_qba);
        QCOMPARE(name("/nguyen-van-a"), "other"_qba);
        QCOMPARE(name("admin"), "other"_qba);
    }

    void histogramsAddUp()
    {
        Metrics metrics;
        const std::size_t route = routeOf("/v1/sync");
        metrics.request(route, 200, 0.001);
        metrics.request(route, 200, 0.2);
        metrics.request(route, 503, 3600);
        metrics.request(route, 0, 0.001);
        metrics.verdict(motcua::protocol::Verdict::Duplicate);
        const QByteArray text = metrics.text({});
        const auto has = [&text](const char *line) {
            return text.contains(QByteArray(line) + '\n');
        };
        QVERIFY(has("motcua_requests_total{route=\"/v1/sync\",status=\"2xx\"} 2"));
        QVERIFY(has("motcua_requests_total{route=\"/v1/sync\",status=\"5xx\"} 1"));
        QVERIFY(has("motcua_requests_total{route=\"/v1/sync\",status=\"gone\"} 1"));
        QVERIFY(has("motcua_request_seconds_bucket{route=\"/v1/sync\",le=\"0.005\"} 2"));
        QVERIFY(has("motcua_request_seconds_bucket{route=\"/v1/sync\",le=\"0.25\"} 3"));
        QVERIFY(has("motcua_request_seconds_bucket{route=\"/v1/sync\",le=\"60\"} 3"));
        QVERIFY(has("motcua_request_seconds_bucket{route=\"/v1/sync\",le=\"+Inf\"} 4"));
        QVERIFY(has("motcua_request_seconds_count{route=\"/v1/sync\"} 4"));
        QVERIFY(has("motcua_operations_total{verdict=\"dup\"} 1"));
        QVERIFY(!text.contains("route=\"/v1/hello\""));
    }

    void aLineARequest()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        {
            RequestLog log(file.handle());
            RequestLog::Line line;
            line.request = "0123";
            line.method = "GET\"\n{";
            line.route = kRoutes.at(routeOf("/v1/sync"));
            line.status = 200;
            line.seconds = 0.0123;
            line.in = 5;
            line.device = u"d"_s;
            log.write(line);
            log.trouble("SQLSTATE 08006");
        }
        QVERIFY(file.seek(0));
        const QList<QByteArray> lines = file.readAll().split('\n');
        QCOMPARE(lines.size(), 3); // the last one empty
        const QJsonObject first = QJsonDocument::fromJson(lines.at(0)).object();
        QCOMPARE(first.value("route"_L1).toString(), u"/v1/sync"_s);
        QCOMPARE(first.value("method"_L1).toString(), u"GET???"_s);
        QCOMPARE(first.value("ms"_L1).toDouble(), 12.3);
        QCOMPARE(first.value("in"_L1).toInt(), 5);
        QCOMPARE(first.value("device"_L1).toString(), u"d"_s);
        QCOMPARE(QJsonDocument::fromJson(lines.at(1))["trouble"_L1].toString(),
                 u"SQLSTATE 08006"_s);
    }

    void aReaderThatSleepsHoldsNobodyUp()
    {
        std::array<int, 2> ends{};
        QVERIFY(::pipe2(ends.data(), O_CLOEXEC) == 0);
        {
            RequestLog log(ends.at(1));
            RequestLog::Line line;
            line.device = QString(200, u'x');
            for (int i = 0; i < 40000; ++i) // more than the pipe and the queue can hold
                log.write(line);
            QVERIFY(log.dropped() > 0);
        } // and the end comes, too
        ::close(ends.at(0));
        ::close(ends.at(1));
    }
};

QTEST_GUILESS_MAIN(LimitsTest)
#include "tst_gateway_limits.moc"
