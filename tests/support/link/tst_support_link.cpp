// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/link/shaping_proxy.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using motcua::test::LinkFaults;
using motcua::test::LinkShape;
using motcua::test::ShapingProxy;

namespace {

constexpr int kQuick = 10000;

/// Keeps what comes; answers one byte to each full stop.
class Province : public QTcpServer
{
public:
    Province()
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
                const QByteArray came = socket->readAll();
                received += came;
                if (!answer.isEmpty() && came.contains('.')) {
                    socket->write(answer);
                }
            });
        });
    }
    QByteArray received;
    QByteArray answer;
};

} // namespace

/// The bad line itself: what is measured with it is worth what it is worth.
class TestSupportLink : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void passesEverythingAndCounts();
    void keepsToTheRate();
    void sharesOneLine();
    void aRoundTripTakesItsTime();
    void cutsAtAByte();
    void cutsEverySoOften();
    void strikesSoManyConnections();
    void aBlackHoleTellsNobody();
    void halfOpenAnswersNothing();
    void swallowsTheReplyAlone();
    void turnsOneBit();
    void answersAsALoginPage();
    void goesAwayAndComesBack();
    void isAProgramToo();

private:
    std::unique_ptr<QTcpSocket> connected();
    std::unique_ptr<Province> m_province;
    std::unique_ptr<ShapingProxy> m_proxy;
};

void TestSupportLink::init()
{
    m_province = std::make_unique<Province>();
    m_proxy = std::make_unique<ShapingProxy>("127.0.0.1", m_province->serverPort(), 7);
}

void TestSupportLink::cleanup()
{
    m_proxy.reset();
    m_province.reset();
}

std::unique_ptr<QTcpSocket> TestSupportLink::connected()
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(QHostAddress(QHostAddress::LocalHost), m_proxy->port());
    return socket;
}

void TestSupportLink::passesEverythingAndCounts()
{
    m_province->answer = "well";
    const auto station = connected();
    const QByteArray sent = QByteArray(700'000, 'x') + '.';
    station->write(sent);
    QTRY_COMPARE_WITH_TIMEOUT(station->bytesAvailable(), 4, kQuick);
    QCOMPARE(m_province->received, sent);
    QCOMPARE(m_proxy->counts().up, qint64(sent.size()));
    QCOMPARE(m_proxy->counts().down, 4);
    QCOMPARE(m_proxy->counts().connections, 1);
    QCOMPARE(m_proxy->counts().cuts, 0);
}

void TestSupportLink::keepsToTheRate()
{
    LinkShape shape;
    shape.upBytesPerSecond = 500'000;
    m_proxy->setShape(shape);
    const auto station = connected();
    QElapsedTimer timer;
    timer.start();
    station->write(QByteArray(400'000, 'x'));
    QTRY_COMPARE_WITH_TIMEOUT(m_province->received.size(), 400'000, kQuick);
    const qint64 took = timer.elapsed();
    QVERIFY2(took >= 780 && took < 1100, qPrintable(QString::number(took)));
}

void TestSupportLink::sharesOneLine()
{
    LinkShape shape;
    shape.upBytesPerSecond = 500'000;
    m_proxy->setShape(shape);
    const auto one = connected();
    const auto two = connected();
    QElapsedTimer timer;
    timer.start();
    one->write(QByteArray(150'000, 'x'));
    two->write(QByteArray(150'000, 'y'));
    QTRY_VERIFY_WITH_TIMEOUT(m_province->received.size() >= 150'000, kQuick);
    // Neither waits for the other.
    const auto share =
        double(m_province->received.count('y')) / double(m_province->received.size());
    QVERIFY2(share > 0.35 && share < 0.65, qPrintable(QString::number(share)));
    QTRY_COMPARE_WITH_TIMEOUT(m_province->received.size(), 300'000, kQuick);
    QVERIFY2(timer.elapsed() >= 580, qPrintable(QString::number(timer.elapsed())));
}

void TestSupportLink::aRoundTripTakesItsTime()
{
    LinkShape shape;
    shape.roundTripMs = 100;
    m_proxy->setShape(shape);
    m_province->answer = "!";
    const auto station = connected();
    QElapsedTimer timer;
    timer.start();
    station->write(".");
    QTRY_COMPARE_WITH_TIMEOUT(station->bytesAvailable(), 1, kQuick);
    QVERIFY(timer.elapsed() >= 199); // the connection itself costs one
    station->readAll();
    timer.start();
    station->write(".");
    QTRY_COMPARE_WITH_TIMEOUT(station->bytesAvailable(), 1, kQuick);
    QVERIFY2(timer.elapsed() >= 99 && timer.elapsed() < 190,
             qPrintable(QString::number(timer.elapsed())));
}

void TestSupportLink::cutsAtAByte()
{
    LinkFaults faults;
    faults.cutAtUp = 30'000;
    m_proxy->setFaults(faults);
    const auto station = connected();
    station->write(QByteArray(100'000, 'x'));
    QTRY_COMPARE_WITH_TIMEOUT(station->state(), QAbstractSocket::UnconnectedState, kQuick);
    QCOMPARE(m_proxy->counts().cuts, 1);
    QVERIFY(m_province->received.size() <= 30'000);
}

void TestSupportLink::cutsEverySoOften()
{
    LinkFaults faults;
    faults.cutEveryMs = 100;
    m_proxy->setFaults(faults);
    for (int i = 1; i <= 3; ++i) {
        const auto station = connected();
        QTRY_COMPARE_WITH_TIMEOUT(station->state(), QAbstractSocket::ConnectedState, kQuick);
        QTRY_COMPARE_WITH_TIMEOUT(station->state(), QAbstractSocket::UnconnectedState, kQuick);
        QVERIFY(m_proxy->counts().cuts >= i);
    }
}

void TestSupportLink::strikesSoManyConnections()
{
    LinkFaults faults;
    faults.cutAtUp = 1;
    faults.connections = 1;
    m_proxy->setFaults(faults);
    const auto first = connected();
    first->write("x");
    QTRY_COMPARE_WITH_TIMEOUT(first->state(), QAbstractSocket::UnconnectedState, kQuick);
    const auto second = connected();
    second->write("y");
    QTRY_COMPARE_WITH_TIMEOUT(m_province->received, QByteArray("y"), kQuick);
}

void TestSupportLink::aBlackHoleTellsNobody()
{
    LinkFaults faults;
    faults.blackHoleAtUp = 10;
    m_proxy->setFaults(faults);
    m_province->answer = "!";
    const auto station = connected();
    station->write(QByteArray(20, '.'));
    QTRY_COMPARE_WITH_TIMEOUT(m_proxy->counts().up, 20, kQuick);
    const auto witness = connected(); // is served, and so proves that time has passed
    witness->write(".");
    QTRY_COMPARE_WITH_TIMEOUT(m_proxy->counts().up, 21, kQuick);
    QCOMPARE(station->state(), QAbstractSocket::ConnectedState);
    QCOMPARE(station->bytesAvailable(), 0);
    QVERIFY(m_province->received.size() <= 11);
}

void TestSupportLink::halfOpenAnswersNothing()
{
    LinkFaults faults;
    faults.halfOpen = true;
    faults.connections = 1;
    m_proxy->setFaults(faults);
    m_province->answer = "!";
    const auto station = connected();
    station->write(".");
    QTRY_COMPARE_WITH_TIMEOUT(m_proxy->counts().connections, 1, kQuick);
    const auto witness = connected();
    witness->write(".");
    QTRY_COMPARE_WITH_TIMEOUT(witness->bytesAvailable(), 1, kQuick);
    QCOMPARE(station->state(), QAbstractSocket::ConnectedState);
    QCOMPARE(station->bytesAvailable(), 0);
    QCOMPARE(m_province->received, QByteArray("."));
}

void TestSupportLink::swallowsTheReplyAlone()
{
    LinkFaults faults;
    faults.swallowReplyAfterUp = 100;
    faults.connections = 1;
    m_proxy->setFaults(faults);
    m_province->answer = "!";
    const auto station = connected();
    station->write(".");
    QTRY_COMPARE_WITH_TIMEOUT(station->bytesAvailable(), 1, kQuick); // as in a handshake
    station->write(QByteArray(5000, 'x') + '.');
    QTRY_COMPARE_WITH_TIMEOUT(station->state(), QAbstractSocket::UnconnectedState, kQuick);
    QCOMPARE(m_province->received.size(), 5002);
    QCOMPARE(station->bytesAvailable(), 1);
    // And when it is asked for while the connection stands.
    const auto other = connected();
    other->write(".");
    QTRY_COMPARE_WITH_TIMEOUT(other->bytesAvailable(), 1, kQuick);
    m_proxy->swallowReplies();
    other->write(".");
    QTRY_COMPARE_WITH_TIMEOUT(other->state(), QAbstractSocket::UnconnectedState, kQuick);
    QCOMPARE(m_province->received.size(), 5004);
    QCOMPARE(other->bytesAvailable(), 1);
}

void TestSupportLink::turnsOneBit()
{
    LinkFaults faults;
    faults.flipBitAtUp = 5;
    m_proxy->setFaults(faults);
    const auto station = connected();
    station->write(QByteArray(10, '\0'));
    QByteArray expected(10, '\0');
    expected[5] = 0x10;
    QTRY_COMPARE_WITH_TIMEOUT(m_province->received, expected, kQuick);
}

void TestSupportLink::answersAsALoginPage()
{
    LinkFaults faults;
    faults.alienAnswer = true;
    m_proxy->setFaults(faults);
    const auto station = connected();
    station->write("hello");
    QTRY_COMPARE_WITH_TIMEOUT(station->state(), QAbstractSocket::UnconnectedState, kQuick);
    QVERIFY(station->readAll().startsWith("HTTP/1.1 200"));
    QVERIFY(m_province->received.isEmpty());
}

void TestSupportLink::goesAwayAndComesBack()
{
    const auto station = connected();
    QTRY_COMPARE_WITH_TIMEOUT(m_proxy->counts().connections, 1, kQuick);
    m_proxy->setThere(false);
    QTRY_COMPARE_WITH_TIMEOUT(station->state(), QAbstractSocket::UnconnectedState, kQuick);
    const auto refused = connected();
    QTRY_COMPARE_WITH_TIMEOUT(refused->error(), QAbstractSocket::ConnectionRefusedError, kQuick);
    const quint16 port = m_proxy->port();
    m_proxy->setThere(true);
    QCOMPARE(m_proxy->port(), port);
    const auto reaches = [this] {
        const auto again = connected();
        again->write("z");
        return again->waitForConnected(1000) && again->waitForBytesWritten(1000);
    };
    QTRY_VERIFY_WITH_TIMEOUT(reaches(), kQuick);
    QTRY_VERIFY_WITH_TIMEOUT(m_province->received.contains('z'), kQuick);
}

void TestSupportLink::isAProgramToo()
{
    QProcess program;
    program.start(QCoreApplication::applicationDirPath() + u"/shaping-proxy"_s,
                  {u"--rate"_s, u"1000000"_s, u"127.0.0.1:%1"_s.arg(m_province->serverPort())});
    QTRY_VERIFY_WITH_TIMEOUT(program.canReadLine(), kQuick);
    const auto port = quint16(program.readLine().trimmed().toInt());
    QTcpSocket station;
    station.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    station.write("abc");
    QTRY_COMPARE_WITH_TIMEOUT(m_province->received, QByteArray("abc"), kQuick);
    program.write("counts\n");
    QTRY_VERIFY_WITH_TIMEOUT(program.canReadLine(), kQuick);
    QCOMPARE(program.readLine().trimmed(),
             QByteArray(R"({"up": 3, "down": 0, "connections": 1, "cuts": 0})"));
    program.write("quit\n");
    QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, kQuick);
    QCOMPARE(program.exitCode(), 0);
}

QTEST_GUILESS_MAIN(TestSupportLink)
#include "tst_support_link.moc"
