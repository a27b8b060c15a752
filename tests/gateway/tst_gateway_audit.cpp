// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/protocol/digest.h"
#include "tests/gateway/gateway_process.h"
#include "tests/gateway/https_client.h"
#include "tests/gateway/sample_dossier.h"
#include "tests/support/postgres/private_postgres.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::StringLiterals;

/// What a station says of its audit chain: kept, compared with what it said before, and confirmed only while it fits.
class AuditTest : public QObject
{
    Q_OBJECT

private:
    PrivatePostgres m_postgres;
    GatewayProcess m_gateway;
    Identity m_station;
    int m_enrolled = 0;

    static QByteArray hashOf(const QByteArray &text) { return protocol::sha256(text); }
    static protocol::AuditMark mark(qint64 seq, const QByteArray &chain = "a")
    {
        return {seq, hashOf(chain + QByteArray::number(seq))};
    }
    [[nodiscard]] protocol::Batch batch(const protocol::AuditMark &at,
                                        std::optional<protocol::AuditMark> since = {}) const
    {
        protocol::Batch made = batchOf(m_station.device, {});
        made.audit = protocol::AuditClaim{at, since};
        return made;
    }
    /// The number the gateway confirms; 0: it confirms nothing; -1: the batch was not taken.
    qint64 confirmed(const protocol::Batch &sent)
    {
        HttpsClient client(m_gateway, &m_station);
        const Answer answer = client.sync(idOf(sent), protocol::writeBatch(sent));
        const auto parsed = protocol::syncAnswerFromJson(answer.body);
        return answer.status == 200 && parsed ? parsed->auditSeq : -1;
    }
    [[nodiscard]] QByteArray breaches() const
    {
        return m_postgres.query(
            u"SELECT kind, seq, known_seq FROM report.audit_breaches WHERE device = '%1'"_s.arg(
                m_station.device));
    }
    [[nodiscard]] int statusBreaches() const
    {
        const auto json = QJsonDocument::fromJson(m_gateway.run({u"status"_s, u"--json"_s}));
        return json.object().value("audit_breaches"_L1).toInt(-1);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
        QCOMPARE(m_gateway.init(m_postgres.conninfo()), QString());
        QCOMPARE(m_gateway.serve(), QString());
    }
    void init()
    {
        m_station = m_gateway.enrol(u"C%1"_s.arg(++m_enrolled, 2, 10, QLatin1Char('0')));
        QVERIFY(!m_station.certificate.isNull());
    }

    void anOlderStationSaysNothing()
    {
        QCOMPARE(confirmed(batchOf(m_station.device, {})), 0);
        QCOMPARE(breaches(), QByteArray());
    }

    void aGrowingChainIsConfirmed()
    {
        QCOMPARE(confirmed(batch(mark(3))), 3);
        QCOMPARE(confirmed(batch(mark(3), mark(3))), 3);
        QCOMPARE(confirmed(batch(mark(10), mark(3))), 10);
        QCOMPARE(confirmed(batch(mark(11), mark(10))), 11);
        QCOMPARE(breaches(), QByteArray());
        QCOMPARE(m_postgres.query(u"SELECT count(*), max(seq) FROM motcua.device_audit_head WHERE "
                                  "device = '%1'"_s.arg(m_station.device)),
                 "4|11"_qba);
    }

    void aBatchThatComesLateAgainIsNoBreach()
    {
        const auto first = batch(mark(3));
        QCOMPARE(confirmed(first), 3);
        QCOMPARE(confirmed(batch(mark(10), mark(3))), 10);
        QCOMPARE(confirmed(first), 3);
        QCOMPARE(breaches(), QByteArray());
    }

    void aChainThatGoesBackIsABreachOnce()
    {
        const int before = statusBreaches();
        QCOMPARE(confirmed(batch(mark(10))), 10);
        // The sync goes on all the same.
        auto cut = batch(mark(6));
        cut.operations.append(sampleDossier(u"H24.123-261126-%1"_s.arg(9000 + m_enrolled), 1));
        HttpsClient client(m_gateway, &m_station);
        const Answer answer = client.sync(idOf(cut), protocol::writeBatch(cut));
        QCOMPARE(verdicts(answer.body), u"ok"_s);
        QCOMPARE(protocol::syncAnswerFromJson(answer.body)->auditSeq, 0);
        QCOMPARE(breaches(), "went_back|6|10"_qba);
        // What it is now is what it is compared with, but nothing is confirmed any more.
        QCOMPARE(confirmed(batch(mark(8, "b"))), 0);
        QCOMPARE(confirmed(batch(mark(10, "b"))), 0);
        QCOMPARE(breaches(), "went_back|6|10"_qba);
        QCOMPARE(statusBreaches(), before + 1);
        QCOMPARE(confirmed(batch(mark(9, "b"))), 0);
        QCOMPARE(statusBreaches(), before + 2);
    }

    void anotherHashAtTheSamePlaceIsABreach()
    {
        QCOMPARE(confirmed(batch(mark(10))), 10);
        QCOMPARE(confirmed(batch(mark(10, "b"))), 0);
        QCOMPARE(breaches(), "differs|10|10"_qba);
    }

    void aLongerChainWithAnotherPastIsABreach()
    {
        QCOMPARE(confirmed(batch(mark(10))), 10);
        QCOMPARE(confirmed(batch(mark(20, "b"), mark(10, "b"))), 0);
        QCOMPARE(breaches(), "differs|10|10"_qba);
    }

    void aConfirmedEntryThatIsGoneIsABreach()
    {
        QCOMPARE(confirmed(batch(mark(10))), 10);
        QCOMPARE(confirmed(batch(mark(20, "b"), protocol::AuditMark{10, QByteArray(32, '\0')})), 0);
        QCOMPARE(breaches(), "differs|10|10"_qba);
    }

    void anotherDeviceOfTheStationStartsAnew()
    {
        QCOMPARE(confirmed(batch(mark(10))), 10);
        QCOMPARE(confirmed(batch(mark(5))), 0);
        m_station = m_gateway.enrol(u"C%1"_s.arg(m_enrolled, 2, 10, QLatin1Char('0')));
        // It may well know of a head that its predecessor was given.
        QCOMPARE(confirmed(batch(mark(6), mark(5))), 6);
        QCOMPARE(breaches(), QByteArray());
    }

    void enrollingAnewKeepsTheWitness()
    {
        const QString name = u"C%1"_s.arg(m_enrolled, 2, 10, QLatin1Char('0'));
        QCOMPARE(confirmed(batch(mark(10))), 10);
        // Cut back, rewritten, rewritten and grown: each by a new device.
        m_station = m_gateway.enrol(name);
        QCOMPARE(confirmed(batch(mark(7))), 0);
        QCOMPARE(breaches(), "went_back|7|10"_qba);
    }

    void aChainWrittenAnewIsNoticedOfANewDevice()
    {
        const QString name = u"C%1"_s.arg(m_enrolled, 2, 10, QLatin1Char('0'));
        QCOMPARE(confirmed(batch(mark(10))), 10);
        m_station = m_gateway.enrol(name);
        QCOMPARE(confirmed(batch(mark(20, "b"), mark(10, "b"))), 0);
        QCOMPARE(breaches(), "differs|10|10"_qba);
    }

    void aNewDeviceMustKnowTheChain()
    {
        const QString name = u"C%1"_s.arg(m_enrolled, 2, 10, QLatin1Char('0'));
        QCOMPARE(confirmed(batch(mark(10))), 10);
        m_station = m_gateway.enrol(name);
        // Longer than it was, and nothing in it that was ever confirmed.
        QCOMPARE(confirmed(batch(mark(20, "b"))), 0);
        QCOMPARE(breaches(), "differs|20|10"_qba);
    }

    void aNewDeviceGoesOnWithTheChain()
    {
        const QString name = u"C%1"_s.arg(m_enrolled, 2, 10, QLatin1Char('0'));
        QCOMPARE(confirmed(batch(mark(10))), 10);
        m_station = m_gateway.enrol(name);
        QCOMPARE(confirmed(batch(mark(12), mark(10))), 12);
        // A successor, too; and what it says of its predecessor's chain is compared.
        m_station = m_gateway.enrol(name + u'x', u"H24.123"_s, name);
        QCOMPARE(confirmed(batch(mark(15), mark(12))), 15);
        m_station = m_gateway.enrol(name + u'y', u"H24.123"_s, name + u'x');
        QCOMPARE(confirmed(batch(mark(30, "b"), mark(12, "b"))), 0);
        QCOMPARE(breaches(), "differs|12|12"_qba);
    }

    void aRestoreIsABreakWithItsName()
    {
        const int before = statusBreaches();
        const QString name = u"C%1"_s.arg(m_enrolled, 2, 10, QLatin1Char('0'));
        QCOMPARE(confirmed(batch(mark(10))), 10);
        QCOMPARE(confirmed(batch(mark(30), mark(10))), 30);
        m_station = m_gateway.enrol(name);
        // The backup had entries up to 20; 21 says that it was restored.
        auto made = batch(mark(25, "b"), mark(10));
        made.audit->restored = mark(21, "b");
        QCOMPARE(confirmed(made), 25);
        QCOMPARE(
            m_postgres.query(u"SELECT kind, seq, known_seq, restored_seq FROM "
                             "report.audit_breaches WHERE device = '%1'"_s.arg(m_station.device)),
            "restored|25|30|21"_qba);
        QCOMPARE(statusBreaches(), before);
        QCOMPARE(confirmed(batch(mark(40, "b"), mark(25, "b"))), 40);
        QCOMPARE(confirmed(batch(mark(39, "b"), mark(25, "b"))), 0);
        QCOMPARE(statusBreaches(), before + 1);
    }

    void aRestoreThatHasGrownPastWhatItLostIsNamedToo()
    {
        const QString name = u"C%1"_s.arg(m_enrolled, 2, 10, QLatin1Char('0'));
        QCOMPARE(confirmed(batch(mark(30))), 30);
        m_station = m_gateway.enrol(name);
        auto made = batch(mark(50, "b"));
        made.audit->restored = mark(21, "b");
        QCOMPARE(confirmed(made), 50);
        QCOMPARE(breaches(), "restored|21|30"_qba);
    }

    void aRestoreExplainsNothingBeforeIt()
    {
        const QString name = u"C%1"_s.arg(m_enrolled, 2, 10, QLatin1Char('0'));
        QCOMPARE(confirmed(batch(mark(10))), 10);
        QCOMPARE(confirmed(batch(mark(30), mark(10))), 30);
        m_station = m_gateway.enrol(name);
        auto made = batch(mark(25, "b"), mark(10, "b"));
        made.audit->restored = mark(21, "b");
        QCOMPARE(confirmed(made), 0);
        QCOMPARE(breaches(), "differs|10|10"_qba);
    }

    void aMalformedClaimIsRefused()
    {
        const QByteArray good = protocol::writeBatch(batch(mark(10)));
        const QByteArray id = good.mid(good.indexOf("\"batch\":\"") + 9, 36);
        for (const auto &[from, to] : {std::pair("\"seq\":10"_qba, "\"seq\":0"_qba),
                                       std::pair("\"seq\":10"_qba, "\"seq\":\"x\""_qba),
                                       std::pair("\"hash\":\""_qba, "\"hash\":\"zz"_qba)}) {
            QByteArray bad = good;
            bad.replace(from, to);
            HttpsClient client(m_gateway, &m_station);
            QCOMPARE(client.sync(id, bad).status, 422);
        }
        QCOMPARE(m_postgres.query(u"SELECT count(*) FROM motcua.device_audit_head WHERE device = "
                                  "'%1'"_s.arg(m_station.device)),
                 "0"_qba);
    }
};

QTEST_GUILESS_MAIN(AuditTest)
#include "tst_gateway_audit.moc"
