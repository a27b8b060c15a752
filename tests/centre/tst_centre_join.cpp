// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Joining by a one-time code: who may, who may not, and what the database lets in afterwards.
#include "app/core/base/process_privacy.h"
#include "storage/centre/centre_session.h"
#include "storage/centre/member_address.h"
#include "sync/centre/discovery.h"
#include "sync/centre/join_key.h"
#include "sync/centre/join_words.h"
#include "sync/pack/issue.h"
#include "tests/centre/centre_process.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTest>
#include <QThread>

#include <openssl/obj_mac.h>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::test;

namespace {

using storage::CentreSession;
using storage::CentreTrouble;
using storage::MemberAddress;

/// The place of the last event, as the station sees it; −1 when the database does not let it in.
qint64 lastSeen(const CentreMembership &membership)
{
    const MemberAddress address(membership);
    try {
        return CentreSession(address.address(), CentreSession::kLongPatience).hello().last;
    } catch (const CentreTrouble &) {
        return -1;
    }
}

/// Somebody in between: shows the station a certificate of its own and passes every word on.
class Between : public QThread
{
public:
    explicit Between(quint16 centre) : m_centre(centre)
    {
        const pack::KeyPair own =
            pack::makeAuthority({u"Centre"_s, {}, 10, {{NID_basic_constraints, "CA:TRUE"}}});
        m_tls.setLocalCertificate(QSslCertificate(own.certificate));
        m_tls.setPrivateKey(QSslKey(own.key, QSsl::Ec));
    }
    ~Between() override { wait(); }
    [[nodiscard]] quint16 port()
    {
        start();
        while (m_port == 0) {
            msleep(1);
        }
        return m_port;
    }
    [[nodiscard]] QByteArray toCentre() const { return m_toCentre; }
    [[nodiscard]] QByteArray toStation() const { return m_toStation; }

protected:
    void run() override
    {
        QSslServer server;
        server.setSslConfiguration(m_tls);
        server.listen(QHostAddress::LocalHost);
        m_port = server.serverPort();
        connect(&server, &QTcpServer::pendingConnectionAvailable, &server, [this, &server] {
            serve(*qobject_cast<QSslSocket *>(server.nextPendingConnection()));
            quit();
        });
        exec();
    }

private:
    void serve(QSslSocket &station)
    {
        QSslSocket centre;
        centre.setPeerVerifyMode(QSslSocket::VerifyNone);
        centre.connectToHostEncrypted(u"127.0.0.1"_s, m_centre);
        centre.waitForEncrypted(5000);
        pass(centre, station, m_toStation);
        pass(station, centre, m_toCentre);
        pass(centre, station, m_toStation);
        station.disconnectFromHost();
    }
    static void pass(QSslSocket &from, QSslSocket &to, QByteArray &seen)
    {
        while (!from.canReadLine() && from.waitForReadyRead(5000)) {
        }
        seen = from.readLine();
        to.write(seen);
        while (to.bytesToWrite() > 0 && to.waitForBytesWritten(5000)) {
        }
    }
    quint16 m_centre;
    QSslConfiguration m_tls;
    std::atomic<quint16> m_port = 0;
    QByteArray m_toCentre, m_toStation;
};

} // namespace

class TestCentreJoin : public QObject
{
    Q_OBJECT
    CentreProcess m_centre;
    CentreMembership m_first;

    /// What the centre has for a station while that is alone.
    QString numbersOf(const QString &station)
    {
        const QJsonArray rows = m_centre.run(u"stations"_s)["stations"_L1].toArray();
        for (const QJsonValue &row : rows) {
            if (row["station"_L1].toString() == station) {
                return row["numbers"_L1].toString();
            }
        }
        return u"no such station"_s;
    }

private Q_SLOTS:
    void initTestCase()
    {
        // As the programs do: the key's memory file must be readable all the same.
        QVERIFY(keepMemoryPrivate());
        QCOMPARE(m_centre.serve(), QString());
        // Whoever may run the program, its database never runs as root.
        if (::geteuid() == 0) {
            const QFileInfo data(m_centre.folder() + u"/data"_s);
            QVERIFY(data.ownerId() != 0);
            QCOMPARE(
                QFileInfo(u"/proc/%1"_s.arg(m_centre.said()["database"_L1]["process"_L1].toInt()))
                    .ownerId(),
                data.ownerId());
        }
    }

    void nobodyJoinsWithoutAnOpenCode()
    {
        QCOMPARE(failureOf([this] { (void)m_centre.join(u"C01"_s, u"0000-0000"_s); }),
                 "centre_code_none");
    }

    void twoStationsJoinEachByACodeOfItsOwn()
    {
        m_first = m_centre.join(u"C01"_s, m_centre.code());
        QCOMPARE(m_first.user, u"station_C01"_s);
        QCOMPARE(m_first.name, u"UBND xã Thử"_s);
        QCOMPARE(lastSeen(m_first), 0);
        const CentreMembership second = m_centre.join(u"C02"_s, m_centre.code());
        QCOMPARE(second.centreId, m_first.centreId);
        QVERIFY(second.certificatePem != m_first.certificatePem);
        QCOMPARE(lastSeen(second), 0);
        const QJsonObject stations = m_centre.run(u"stations"_s);
        QCOMPARE(stations["stations"_L1].toArray().size(), 2);
    }

    void aCodeIsUsedOnce()
    {
        const QString code = m_centre.code();
        (void)m_centre.join(u"C03"_s, code);
        QCOMPARE(failureOf([&] { (void)m_centre.join(u"C04"_s, code); }), "centre_code_none");
    }

    void aCodeExpires()
    {
        const QString code = m_centre.code(1);
        QTRY_VERIFY_WITH_TIMEOUT(m_centre.run(u"status"_s)["code"_L1].toObject().isEmpty(), 5000);
        QCOMPARE(failureOf([&] { (void)m_centre.join(u"C04"_s, code); }), "centre_code_none");
    }

    void fiveWrongCodesLockIt()
    {
        const QString code = m_centre.code();
        QString wrong = code;
        wrong[0] = wrong.at(0) == u'0' ? u'1' : u'0';
        for (int i = 0; i < 4; ++i) {
            QCOMPARE(failureOf([&] { (void)m_centre.join(u"C04"_s, wrong); }), "centre_code_wrong");
        }
        QCOMPARE(failureOf([&] { (void)m_centre.join(u"C04"_s, wrong); }), "centre_code_locked");
        QCOMPARE(failureOf([&] { (void)m_centre.join(u"C04"_s, code); }), "centre_code_locked");
        // A new one counts again.
        (void)m_centre.join(u"C04"_s, m_centre.code());
    }

    void whoStandsInBetweenGetsNothing()
    {
        const QString code = m_centre.code();
        Between between(m_centre.port());
        centre::JoinWish wish = m_centre.wish(u"C05"_s, code);
        wish.port = between.port();
        // The centre sees a proof made over another certificate than its own: a wrong code to it.
        QCOMPARE(
            failureOf([&] { (void)centre::joinCentre(wish, QDateTime::currentDateTimeUtc()); }),
            "centre_code_wrong");
        QVERIFY(between.wait(10'000));
        QVERIFY(centre::JoinRequest::read(between.toCentre()));
        QVERIFY(!between.toStation().contains("grant"));
        QVERIFY(!between.toCentre().contains(code.left(4).toLatin1()));
        // The station that asks the centre itself is let in by the same code.
        QCOMPARE(m_centre.join(u"C05"_s, code).user, u"station_C05"_s);
    }

    void whoAnswersWithoutTheCodeIsNotBelieved()
    {
        // A centre of somebody else's that grants whatever it is asked, and knows no code.
        const pack::KeyPair false_ =
            pack::makeAuthority({u"Centre"_s,
                                 {},
                                 10,
                                 {{NID_basic_constraints, "critical,CA:TRUE"},
                                  {NID_key_usage, "critical,keyCertSign"}}});
        QSslConfiguration tls;
        tls.setLocalCertificate(QSslCertificate(false_.certificate));
        tls.setPrivateKey(QSslKey(false_.key, QSsl::Ec));
        QSslServer server;
        server.setSslConfiguration(tls);
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::pendingConnectionAvailable, &server, [&server, false_] {
            auto *station = qobject_cast<QSslSocket *>(server.nextPendingConnection());
            station->write(centre::Hello{u"id"_s, u"UBND"_s, centre::freshJoinSalt()}.toLine());
            connect(station, &QIODevice::readyRead, station, [station, false_] {
                const auto request = centre::JoinRequest::read(station->readLine());
                const auto key = pack::readRequest(request->request);
                const QByteArray own =
                    pack::Issuer(false_).issue({u"C06"_s, {}, 10, {}}, key->publicKey);
                const centre::Grant grant{u"id"_s, u"UBND"_s,        1,      2,
                                          u"db"_s, u"station_C06"_s, u"x"_s, false_.certificate,
                                          own};
                station->write(
                    centre::Answer{grant.toBytes(), QByteArray(32, 'p'), {}, 0}.toLine());
            });
        });
        QByteArray failed;
        const quint16 port = server.serverPort();
        std::unique_ptr<QThread> station(QThread::create([this, port, &failed] {
            centre::JoinWish wish = m_centre.wish(u"C06"_s, u"7K3M-P0QX"_s);
            wish.port = port;
            failed = failureOf(
                [&wish] { (void)centre::joinCentre(wish, QDateTime::currentDateTimeUtc()); });
        }));
        station->start();
        QTRY_VERIFY_WITH_TIMEOUT(station->isFinished(), 15'000);
        QCOMPARE(failed, "centre_not_proved");
    }

    void theDatabaseLetsNobodyInWithoutItsOwnCertificate()
    {
        CentreMembership other = m_first;
        other.user = u"station_C02"_s; // with the certificate of C01
        QCOMPARE(lastSeen(other), -1);
        other.user = u"motcua"_s;
        QCOMPARE(lastSeen(other), -1);
        // A certificate of somebody else's authority.
        const pack::KeyRequest key = pack::makeKeyRequest(u"C01"_s);
        const pack::KeyPair stranger = pack::makeAuthority(
            {u"Stranger"_s, {}, 10, {{NID_basic_constraints, "critical,CA:TRUE"}}});
        other = m_first;
        other.privateKeyPem = key.key;
        other.certificatePem = pack::Issuer(stranger).issue(
            {u"C01"_s, {}, 10, {}}, pack::readRequest(key.request)->publicKey);
        QCOMPARE(lastSeen(other), -1);
        // A server that is not of the centre's authority is not spoken to.
        other = m_first;
        other.authorityPem = stranger.certificate;
        QCOMPARE(lastSeen(other), -1);
        QCOMPARE(lastSeen(m_first), 0);
        // And not at all without TLS.
        MemberAddress plain(m_first);
        storage::CentreAddress address = plain.address();
        address.tls = u"disable"_s;
        QVERIFY_THROWS_EXCEPTION(CentreTrouble,
                                 CentreSession(address, CentreSession::kLongPatience));
    }

    void anotherComputerCannotTakeAStationsName()
    {
        centre::JoinWish wish = m_centre.wish(u"C01"_s, m_centre.code());
        wish.folderId = u"another-folder"_s;
        const auto join = [&wish] {
            return centre::joinCentre(wish, QDateTime::currentDateTimeUtc());
        };
        QCOMPARE(failureOf([&] { (void)join(); }), "centre_station_name_taken");
        // The same one may join again, with a new key; the old certificate counts no more.
        wish.folderId = u"folder-of-C01"_s;
        const CentreMembership again = join();
        QCOMPARE(lastSeen(again), 0);
        QTRY_COMPARE(lastSeen(m_first), -1);
        m_first = again;
    }

    void whoIsRemovedIsOutAtOnce()
    {
        const CentreMembership gone = m_centre.join(u"C07"_s, m_centre.code());
        const MemberAddress address(gone);
        CentreSession session(address.address(), CentreSession::kLongPatience);
        QCOMPARE(session.hello().last, 0);
        QVERIFY(!numbersOf(u"C07"_s).isEmpty());
        QCOMPARE(m_centre.run(u"remove"_s, {u"C07"_s})["removed"_L1].toString(), u"C07"_s);
        QVERIFY_THROWS_EXCEPTION(CentreTrouble, (void)session.hello());
        QCOMPARE(lastSeen(gone), -1);
        QCOMPARE(numbersOf(u"C07"_s), QString()); // for another station, from tomorrow on
        QVERIFY(!centre::leaveCentre(gone));
        QCOMPARE(m_centre.run(u"remove"_s, {u"C99"_s})["error"_L1]["name"_L1].toString(),
                 u"centre_station_unknown"_s);
        // Its name may be given to another computer.
        centre::JoinWish wish = m_centre.wish(u"C07"_s, m_centre.code());
        wish.folderId = u"another-folder"_s;
        QCOMPARE(lastSeen(centre::joinCentre(wish, QDateTime::currentDateTimeUtc())), 0);
    }

    void whoLeavesSaysSoByItsCertificate()
    {
        const CentreMembership leaving = m_centre.join(u"C08"_s, m_centre.code());
        QVERIFY(centre::centreAnswers(leaving, u"127.0.0.1"_s));
        CentreMembership stranger = leaving;
        stranger.verifyName = u"another.centre.motcua"_s;
        QVERIFY(!centre::centreAnswers(stranger, u"127.0.0.1"_s));
        QVERIFY(centre::leaveCentre(leaving));
        QCOMPARE(lastSeen(leaving), -1);
        QCOMPARE(lastSeen(m_first), 0);
    }

    void itIsFoundOnTheNetwork()
    {
        const QString id = m_first.centreId;
        bool found = false;
        centre::DiscoveryOptions options;
        options.port = m_centre.discoveryPort();
        options.milliseconds = 5000;
        // Ends as soon as somebody answered twice over: the first answer is enough here.
        int slices = 0;
        options.goOn = [&slices] { return ++slices < 8; };
        const auto centres = centre::discoverCentres(options);
        for (const centre::FoundCentre &one : centres) {
            found = found || (one.centreId == id && one.port == m_centre.port() &&
                              one.name == u"UBND xã Thử"_s && !one.address.isEmpty());
        }
        QVERIFY(found);
    }

    void rubbishAtThePortChangesNothing()
    {
        QTcpSocket plain;
        plain.connectToHost(u"127.0.0.1"_s, m_centre.port());
        QVERIFY(plain.waitForConnected(3000));
        plain.write(QByteArray(100'000, 'x'));
        plain.waitForBytesWritten(3000);
        QSslSocket chatty;
        chatty.setPeerVerifyMode(QSslSocket::VerifyNone);
        chatty.connectToHostEncrypted(u"127.0.0.1"_s, m_centre.port());
        QVERIFY(chatty.waitForEncrypted(5000));
        chatty.write(QByteArray(200'000, 'x'));
        QTRY_COMPARE(chatty.state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(lastSeen(m_first), 0);
        (void)m_centre.join(u"C09"_s, m_centre.code());
    }
};

QTEST_GUILESS_MAIN(TestCentreJoin)
#include "tst_centre_join.moc"
