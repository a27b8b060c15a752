// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/http_link.h"
#include "tests/support/link/shaping_proxy.h"
#include "tests/support/tls_server.h"

#include <QElapsedTimer>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::test;
using sync::Answer;
using sync::HttpLink;

namespace {

constexpr int kQuick = 15000;

TlsServer::Response spoken(const QByteArray &body = {})
{
    TlsServer::Response response;
    response.body = body;
    response.headers.insert("Motcua-Protocol", "1");
    return response;
}

} // namespace

/// The link by itself, over a line that is slow, breaks, or tells nothing.
class TestSyncLink : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void severalTravelAtOnceOnKeptConnections();
    void anotherAuthorityIsNoGateway();
    void nothingIsSentTwiceOnADeadConnection();
    void silenceEndsIt();
    void slownessDoesNot();
    void littleWaitsInTheKernel();
    void tooLongAnAnswerIsAlien();
    void whatIsGivenUpIsNotCalledBack();

private:
    void makeLink(int idleTimeoutMs, const QByteArray &authority = {});
    void patch(qint64 bytes);
    TestAuthority m_authority = TestAuthority::make();
    std::unique_ptr<TlsServer> m_server;
    std::unique_ptr<ShapingProxy> m_proxy;
    std::unique_ptr<HttpLink> m_link;
    TlsServer::Response m_response;
    QVector<qint64> m_bodies;
    QVector<Answer> m_answers;
};

void TestSyncLink::init()
{
    m_response = spoken();
    m_bodies.clear();
    m_answers.clear();
    m_server = std::make_unique<TlsServer>(m_authority, [this](const TlsServer::Request &request) {
        m_bodies.append(request.body.size());
        return m_response;
    });
    m_proxy =
        std::make_unique<ShapingProxy>("127.0.0.1", quint16(QUrl(m_server->url()).port()), 11);
    makeLink(5000);
}

void TestSyncLink::cleanup()
{
    m_link.reset();
    m_proxy.reset();
    m_server.reset();
}

void TestSyncLink::makeLink(int idleTimeoutMs, const QByteArray &authority)
{
    storage::DeviceIdentity identity;
    identity.gatewayUrl = u"https://127.0.0.1:%1"_s.arg(m_proxy->port());
    identity.certificatePem = m_authority.clientCertificatePem;
    identity.privateKeyPem = m_authority.clientKeyPem;
    identity.gatewayCaPem = authority.isEmpty() ? m_authority.caPem : authority;
    m_link = std::make_unique<HttpLink>(identity, idleTimeoutMs);
}

void TestSyncLink::patch(qint64 bytes)
{
    HttpLink::Request request;
    request.verb = "PATCH";
    request.path = u"/v1/uploads/u1"_s;
    request.body = QByteArray(bytes, 'x');
    m_link->send(request, [this](const Answer &answer) { m_answers.append(answer); });
}

void TestSyncLink::severalTravelAtOnceOnKeptConnections()
{
    LinkShape shape;
    shape.roundTripMs = 150;
    m_proxy->setShape(shape);
    QElapsedTimer timer;
    for (int round = 0; round < 2; ++round) {
        timer.start();
        for (int i = 0; i < 4; ++i) {
            patch(1000);
        }
        QCOMPARE(m_link->inFlight(), 4);
        QTRY_COMPARE_WITH_TIMEOUT(m_answers.size(), 4 * (round + 1), kQuick);
    }
    // One round trip, not four; and nobody connected anew.
    QVERIFY2(timer.elapsed() < 400, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(m_proxy->counts().connections <= 4);
    for (const Answer &answer : std::as_const(m_answers)) {
        QVERIFY(answer.isSuccess());
    }
    QVERIFY(!m_link->isBusy());
}

void TestSyncLink::anotherAuthorityIsNoGateway()
{
    makeLink(5000, TestAuthority::make().caPem);
    patch(1000);
    QTRY_COMPARE_WITH_TIMEOUT(m_answers.size(), 1, kQuick);
    QCOMPARE(m_answers.first().problem(), u"offline"_s);
    QVERIFY(m_bodies.isEmpty());
}

void TestSyncLink::nothingIsSentTwiceOnADeadConnection()
{
    LinkShape shape;
    shape.upBytesPerSecond = 1'000'000;
    m_proxy->setShape(shape);
    patch(1000);
    QTRY_COMPARE_WITH_TIMEOUT(m_answers.size(), 1, kQuick);
    const qint64 before = m_proxy->counts().up;
    patch(2'000'000);
    QTRY_VERIFY_WITH_TIMEOUT(m_proxy->counts().up > before + 300'000, kQuick);
    m_proxy->cutAll();
    QTRY_COMPARE_WITH_TIMEOUT(m_answers.size(), 2, kQuick);
    QCOMPARE(m_answers.last().problem(), u"offline"_s);
    QCOMPARE(m_proxy->counts().connections, 1);
    QVERIFY(m_proxy->counts().up < before + 1'900'000);
    // Received whole and not answered: the server sees it once.
    patch(1000);
    QTRY_COMPARE_WITH_TIMEOUT(m_answers.size(), 3, kQuick);
    m_response.close = true;
    const qsizetype seen = m_bodies.size();
    patch(1000);
    QTRY_COMPARE_WITH_TIMEOUT(m_answers.size(), 4, kQuick);
    QCOMPARE(m_answers.last().problem(), u"offline"_s);
    QCOMPARE(m_bodies.size(), seen + 1);
}

void TestSyncLink::silenceEndsIt()
{
    LinkFaults faults;
    faults.blackHoleAtUp = 100'000;
    m_proxy->setFaults(faults);
    makeLink(700);
    QElapsedTimer timer;
    timer.start();
    patch(3'000'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_answers.size(), 1, kQuick);
    QCOMPARE(m_answers.first().problem(), u"offline"_s);
    QVERIFY(timer.elapsed() >= 700);
    faults = {};
    faults.halfOpen = true; // and nobody answers at all
    m_proxy->setFaults(faults);
    patch(10);
    QTRY_COMPARE_WITH_TIMEOUT(m_answers.size(), 2, kQuick);
    QCOMPARE(m_answers.last().problem(), u"offline"_s);
}

void TestSyncLink::slownessDoesNot()
{
    LinkShape shape;
    shape.upBytesPerSecond = 60'000;
    m_proxy->setShape(shape);
    makeLink(700);
    patch(150'000);
    QTRY_COMPARE_WITH_TIMEOUT(m_answers.size(), 1, kQuick);
    QVERIFY(m_answers.first().isSuccess());
    const qint64 measured = m_link->bytesPerSecond();
    QVERIFY2(measured > 45'000 && measured < 90'000, qPrintable(QString::number(measured)));
}

void TestSyncLink::littleWaitsInTheKernel()
{
    LinkShape shape;
    shape.upBytesPerSecond = 200'000;
    m_proxy->setShape(shape);
    patch(4'000'000);
    QTRY_VERIFY_WITH_TIMEOUT(m_proxy->counts().up > 100'000, kQuick);
    const qint64 gone = 4'000'000 - m_link->unsentBytes();
    QVERIFY2(gone < m_proxy->counts().up + 100'000, qPrintable(QString::number(gone)));
}

void TestSyncLink::tooLongAnAnswerIsAlien()
{
    m_response.body = QByteArray(HttpLink::kMaxAnswer + 1, 'x');
    patch(10);
    QTRY_COMPARE_WITH_TIMEOUT(m_answers.size(), 1, kQuick);
    QCOMPARE(m_answers.first().problem(), u"alien_answer"_s);
}

void TestSyncLink::whatIsGivenUpIsNotCalledBack()
{
    patch(1000);
    QTRY_COMPARE_WITH_TIMEOUT(m_answers.size(), 1, kQuick);
    patch(1000);
    m_link->abort();
    QVERIFY(!m_link->isBusy());
    patch(2000);
    QTRY_COMPARE_WITH_TIMEOUT(m_answers.size(), 2, kQuick);
    QVERIFY(m_answers.last().isSuccess());
    QCOMPARE(m_bodies.last(), 2000);
}

QTEST_GUILESS_MAIN(TestSyncLink)
#include "tst_sync_link.moc"
