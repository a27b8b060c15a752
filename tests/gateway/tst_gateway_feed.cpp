// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/protocol/names.h"
#include "tests/gateway/gateway_process.h"
#include "tests/gateway/https_client.h"
#include "tests/gateway/sample_dossier.h"
#include "tests/support/postgres/private_postgres.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::StringLiterals;
namespace problem = motcua::protocol::problem;

/// What comes down with the answer of POST /v1/sync, and batches of other versions.
class FeedTest : public QObject
{
    Q_OBJECT

private:
    PrivatePostgres m_postgres;
    GatewayProcess m_gateway;
    Identity m_station, m_neighbour, m_stranger;

    Answer send(const Identity &who, protocol::Batch batch)
    {
        HttpsClient client(m_gateway, &who);
        return client.sync(idOf(batch), protocol::writeBatch(batch));
    }
    protocol::SyncAnswer pull(const Identity &who, const protocol::PullCursors &cursors)
    {
        protocol::Batch batch = batchOf(who.device, {});
        batch.pull = cursors;
        const Answer answer = send(who, batch);
        return answer.status == 200
                   ? protocol::syncAnswerFromJson(answer.body).value_or(protocol::SyncAnswer())
                   : protocol::SyncAnswer();
    }
    /// The page of one scope; its scope is empty when there is none.
    protocol::PullPage page(const Identity &who, const QString &scope, const QString &cursor = {})
    {
        return pull(who, {{scope, cursor}}).pull.value(0);
    }
    QByteArray publish(const QString &scope, const QString &centre, const QString &station,
                       const QString &key, const QString &body = u"{\"a\":1}"_s) const
    {
        return m_postgres.query(
            u"SELECT motcua.publish('%1', '%2', '%3', '%4', 'test.thing', '%5')"_s.arg(
                scope, centre, station, key, body));
    }
    [[nodiscard]] static QStringList idsOf(const protocol::PullPage &page)
    {
        QStringList ids;
        for (const auto &item : page.items)
            ids.append(item.id);
        return ids;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
        QCOMPARE(m_gateway.init(m_postgres.conninfo()), QString());
        QCOMPARE(m_gateway.serve(), QString());
        m_station = m_gateway.enrol(u"C01"_s);
        m_neighbour = m_gateway.enrol(u"C02"_s);
        m_stranger = m_gateway.enrol(u"C01"_s, u"H24.999"_s);
        QVERIFY(!m_stranger.certificate.isNull());
    }

    void nothingComesUnasked()
    {
        const Answer answer = send(m_station, batchOf(m_station.device, {}));
        QCOMPARE(answer.status, 200);
        QVERIFY(!answer.body.contains("\"pull\""));
        QVERIFY(answer.body.contains("\"limits\""));
    }

    void afterARestoreEverythingComesAnew()
    {
        const auto before = page(m_station, u"keys"_s);
        QVERIFY(before.items.size() > 0);
        QCOMPARE(page(m_station, u"keys"_s, before.next).items.size(), 0);
        QVERIFY(!m_gateway.run({u"restored"_s}).isEmpty());
        const auto after = page(m_station, u"keys"_s, before.next);
        QCOMPARE(after.items.size(), before.items.size());
        QVERIFY(after.next != before.next);
        QCOMPARE(page(m_station, u"keys"_s, after.next).items.size(), 0);
    }

    void aBatchIsAnsweredEvenWhenNothingCanComeDown()
    {
        (void)m_postgres.query(u"ALTER TABLE motcua.feed RENAME TO feed_away"_s);
        protocol::Batch batch =
            batchOf(m_station.device, {sampleDossier(u"H24.123-261124-0099"_s, 1)});
        batch.pull = protocol::PullCursors{{u"keys"_s, {}}};
        const Answer answer = send(m_station, batch);
        (void)m_postgres.query(u"ALTER TABLE motcua.feed_away RENAME TO feed"_s);
        QCOMPARE(answer.status, 200);
        QCOMPARE(verdicts(answer.body), u"ok"_s);
        QVERIFY(page(m_station, u"keys"_s).items.size() > 0);
    }

    void certificatesAndRevocationsOfTheCentre()
    {
        const auto keys = page(m_station, u"keys"_s);
        QCOMPARE(keys.from, QString());
        QCOMPARE(keys.items.size(), 2); // C01 and C02 of this centre, not the other centre's
        QCOMPARE(keys.items.at(0).kind, u"key.issued"_s);
        QCOMPARE(keys.items.at(0).body.value("device"_L1).toString(), m_station.device);
        QCOMPARE(
            QSslCertificate(keys.items.at(1).body.value("certificate"_L1).toString().toLatin1()),
            m_neighbour.certificate);
        QVERIFY(!keys.more);
        QCOMPARE(page(m_station, u"keys"_s, keys.next).items.size(), 0);
        QCOMPARE(page(m_station, u"keys"_s, keys.next).next, keys.next);

        const auto before = page(m_station, u"revocations"_s);
        const Identity lost = m_gateway.enrol(u"C05"_s);
        QVERIFY(!m_gateway.run({u"revoke"_s, u"--device"_s, lost.device}).isEmpty());
        const auto after = page(m_station, u"revocations"_s, before.next);
        QCOMPARE(idsOf(after), QStringList({lost.device}));
        QCOMPARE(after.items.constFirst().body.value("station"_L1).toString(), u"C05"_s);
        QCOMPARE(page(m_stranger, u"revocations"_s).items.size(), 0);
        QCOMPARE(idsOf(page(m_station, u"keys"_s, keys.next)).size(), 1);
    }

    void reach()
    {
        publish(u"results"_s, {}, {}, u"all"_s);
        publish(u"results"_s, u"H24.123"_s, {}, u"centre"_s);
        publish(u"results"_s, u"H24.123"_s, u"C02"_s, u"station"_s);
        publish(u"results"_s, u"H24.999"_s, {}, u"other"_s);
        QCOMPARE(idsOf(page(m_station, u"results"_s)), QStringList({u"all"_s, u"centre"_s}));
        QCOMPARE(idsOf(page(m_neighbour, u"results"_s)),
                 QStringList({u"all"_s, u"centre"_s, u"station"_s}));
        QCOMPARE(idsOf(page(m_stranger, u"results"_s)), QStringList({u"all"_s, u"other"_s}));
    }

    void theNewestOfAKeyAlone()
    {
        const auto start = page(m_station, u"identity"_s);
        publish(u"identity"_s, u"H24.123"_s, {}, u"k1"_s, u"{\"n\":1}"_s);
        publish(u"identity"_s, u"H24.123"_s, {}, u"k2"_s, u"{\"n\":2}"_s);
        const auto both = page(m_station, u"identity"_s, start.next);
        QCOMPARE(idsOf(both), QStringList({u"k1"_s, u"k2"_s}));
        publish(u"identity"_s, u"H24.123"_s, {}, u"k1"_s, u"{\"n\":3}"_s);
        QCOMPARE(idsOf(page(m_station, u"identity"_s, both.next)), QStringList({u"k1"_s}));
        const auto fresh = page(m_station, u"identity"_s);
        QCOMPARE(idsOf(fresh), QStringList({u"k2"_s, u"k1"_s}));
        QCOMPARE(fresh.items.at(1).body.value("n"_L1).toInt(), 3);
    }

    void pagesAreSmallAndComeOneAfterAnother()
    {
        const QString big = u"{\"x\":\"%1\"}"_s.arg(QString(9000, u'x'));
        const QString huge = u"{\"x\":\"%1\"}"_s.arg(QString(60000, u'x'));
        QString cursor = page(m_station, u"bookings"_s).next;
        for (int i = 0; i < 9; ++i)
            publish(u"bookings"_s, u"H24.123"_s, {}, u"b%1"_s.arg(i), i == 5 ? huge : big);
        publish(u"packs"_s, {}, {}, u"last"_s);
        QStringList seen;
        int answers = 0;
        bool more = true;
        QString packs;
        while (more && ++answers < 20) {
            const auto answer = pull(m_station, {{u"packs"_s, packs}, {u"bookings"_s, cursor}});
            QCOMPARE(answer.pull.size(), 2);
            QCOMPARE(answer.pull.at(0).scope,
                     u"bookings"_s); // small things first, whatever is asked first
            QCOMPARE(answer.pull.at(0).from, cursor);
            more = answer.pull.at(0).more || answer.pull.at(1).more;
            seen += idsOf(answer.pull.at(0)) + idsOf(answer.pull.at(1));
            cursor = answer.pull.at(0).next;
            packs = answer.pull.at(1).next;
            QVERIFY(protocol::toJson(answer).size() < 2 * 32 * 1024 + 60000);
        }
        QCOMPARE(seen, QStringList({u"b0"_s, u"b1"_s, u"b2"_s, u"b3"_s, u"b4"_s, u"b5"_s, u"b6"_s,
                                    u"b7"_s, u"b8"_s, u"last"_s}));
        QVERIFY(answers >= 3);
    }

    void aRepeatedBatchGetsTheSamePage()
    {
        protocol::Batch batch =
            batchOf(m_station.device, {sampleDossier(u"H24.123-261124-0777"_s, 1)});
        batch.pull = protocol::PullCursors{{u"keys"_s, QString()}};
        const auto first = protocol::syncAnswerFromJson(send(m_station, batch).body);
        const auto second = protocol::syncAnswerFromJson(send(m_station, batch).body);
        QCOMPARE(first->results.constFirst().verdict, protocol::Verdict::Ok);
        QCOMPARE(second->results.constFirst().verdict, protocol::Verdict::Duplicate);
        QVERIFY(first->pull.constFirst().items.size() >= 2);
        QCOMPARE(idsOf(second->pull.constFirst()), idsOf(first->pull.constFirst()));
        QCOMPARE(second->pull.constFirst().from, QString());
    }

    void strangeCursorsAndScopes()
    {
        const QStringList all = idsOf(page(m_station, u"keys"_s));
        for (const QString &cursor : {u"f1-999999999"_s, u"f1-"_s, u"f1-01"_s, u"x"_s, u"r1-1"_s,
                                      u"f1--5"_s, u"f1-99999999999999999999"_s}) {
            const auto answer = page(m_station, u"keys"_s, cursor);
            QCOMPARE(idsOf(answer), all); // ahead of what there is, or none of ours: it begins anew
            QCOMPARE(answer.from, cursor);
        }
        QVERIFY(pull(m_station, {{u"of tomorrow"_s, QString()}}).pull.isEmpty());
        protocol::Batch batch = batchOf(m_station.device, {});
        batch.pull = protocol::PullCursors{{u"keys"_s, QString(101, u'x')}};
        const Answer refused = send(m_station, batch);
        QCOMPARE(refused.status, 422);
        QCOMPARE(QJsonDocument::fromJson(refused.body)["detail"_L1].toString(), u"pull"_s);
    }

    // The writer that took the lower number commits last; a reader in between must not run past it.
    void aLowerNumberNeverComesAfterAHigherOne()
    {
        const auto start = page(m_station, u"results"_s);
        QProcess slow, quick;
        const auto psql = [this](QProcess &process) {
            process.start(u"psql"_s, {u"-Atq"_s, u"-d"_s, m_postgres.conninfo()});
            return process.waitForStarted();
        };
        QVERIFY(psql(slow));
        QVERIFY(psql(quick));
        slow.write("BEGIN; SELECT motcua.publish('results', 'H24.123', '', 'slow', 'k', '{}');\n");
        QTRY_VERIFY_WITH_TIMEOUT(slow.canReadLine(),
                                 10000); // it has its number, and is not committed
        quick.write("SELECT motcua.publish('results', 'H24.123', '', 'quick', 'k', '{}');\n");
        QTRY_VERIFY_WITH_TIMEOUT(
            m_postgres.query(u"SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT"
                             " granted"_s) == "1",
            10000);
        const auto between = page(m_station, u"results"_s, start.next);
        QCOMPARE(idsOf(between), QStringList());
        slow.write("COMMIT;\n");
        QTRY_VERIFY_WITH_TIMEOUT(quick.canReadLine(), 10000);
        QCOMPARE(idsOf(page(m_station, u"results"_s, between.next)),
                 QStringList({u"slow"_s, u"quick"_s}));
        for (QProcess *process : {&slow, &quick}) {
            process->closeWriteChannel();
            QVERIFY(process->waitForFinished());
        }
    }

    // A later program at this gateway: nothing of it is judged by rules that are not its own.
    void whatALaterProgramWroteIsDeferred()
    {
        auto later = sampleDossier(u"H24.123-261124-0801"_s, 1);
        setField(&later, u"procedure_code"_s, u"something of tomorrow"_s);
        auto now = sampleDossier(u"H24.123-261124-0802"_s, 2);
        later.schema = protocol::kSchemaMax + 1;
        const Answer answer = send(m_station, batchOf(m_station.device, {later, now}));
        QCOMPARE(verdicts(answer.body), u"deferred ok"_s);
        QCOMPARE(protocol::syncAnswerFromJson(answer.body)->results.constFirst().problem,
                 QString(problem::kSchemaNewer));
        QCOMPARE(
            m_postgres.query(u"SELECT count(*) FROM motcua.dossier WHERE code LIKE '%-080_'"_s),
            "1"_qba);
        // The batch speaks for those that say nothing themselves.
        protocol::Batch whole =
            batchOf(m_station.device, {sampleDossier(u"H24.123-261124-0803"_s, 3)});
        whole.schema = protocol::kSchemaMax + 1;
        QCOMPARE(verdicts(send(m_station, whole).body), u"deferred"_s);
        // The same after the gateway was brought up to date, or the program put back.
        whole.schema = 1;
        QCOMPARE(verdicts(send(m_station, whole).body), u"ok"_s);
    }

    void anOlderStationSaysNeither()
    {
        protocol::Batch batch =
            batchOf(m_station.device, {sampleDossier(u"H24.123-261124-0811"_s, 1)});
        const QByteArray text = protocol::writeBatch(batch);
        QVERIFY(!text.contains("schema") && !text.contains("pull"));
        HttpsClient client(m_gateway, &m_station);
        QCOMPARE(verdicts(client.sync(idOf(batch), text).body), u"ok"_s);
        for (const QByteArray &wrong : {QByteArray("0"), QByteArray("1.5"), QByteArray("\"1\"")}) {
            QByteArray changed = text;
            changed.replace("\"t\":\"batch\"", "\"schema\":" + wrong + ",\"t\":\"batch\"");
            QVERIFY(changed != text);
            const Answer refused = client.sync(idOf(batch), changed);
            QCOMPARE(refused.status, 422);
            QCOMPARE(QJsonDocument::fromJson(refused.body)["detail"_L1].toString(), u"schema"_s);
        }
    }
};

QTEST_GUILESS_MAIN(FeedTest)
#include "tst_gateway_feed.moc"
