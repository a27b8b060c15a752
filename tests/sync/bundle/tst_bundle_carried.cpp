// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/bundle_carrier.h"
#include "sync/client/bundle_receipt.h"
#include "tests/gateway/https_client.h"
#include "tests/storage/scratch.h"
#include "tests/sync/bundle/bundle_fixture.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::test;

/// A station with a link carries the volumes of one without.
class TestBundleCarried : public BundleFixture
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { start(); }
    void init() { freshStation(); }
    void anotherStationCarriesThem();
    void goesOnFromTheByteThatArrived();
    void refusedOnesAreSaid();
    void aPartThatIsTooLongEndsItsVolumeAlone();
    void wrongBytesOnTheWire();
    void receiptsAndKeysForStationsAlone();

private:
    static constexpr qint64 kPiece = 64 * 1024;
    [[nodiscard]] QStringList volumes(const sync::ExportedBundle &made) const
    {
        QStringList paths;
        for (const QString &name : made.files.mid(0, made.files.size() - 1))
            paths.append(onStick(name));
        return paths;
    }
    /// Steps until nothing is left or `most` steps were made; the last problem. Counts the steps.
    QString run(sync::BundleCarrier &carrier, int most = 10000);

    int m_steps = 0;
};

QString TestBundleCarried::run(sync::BundleCarrier &carrier, int most)
{
    QString last;
    m_steps = 0;
    while (carrier.hasWork() && m_steps < most && last.isEmpty()) {
        bool ended = false;
        ++m_steps;
        carrier.step([&](const QString &problem, int) {
            last = problem;
            ended = true;
        });
        if (!QTest::qWaitFor([&ended] { return ended; }, kBundleWait))
            return u"no answer"_s;
    }
    return last;
}

void TestBundleCarried::anotherStationCarriesThem()
{
    accept(*m_station, 1, noise(600'000, 1));
    const int before = wholeDossiers();
    const sync::ExportedBundle made = exportTo(stick(), bundle::kMinVolumeBytes);
    const auto other = makeStation(u"C90"_s);
    enrol(*other);
    sync::HttpLink link(other->device().identity(), kBundleWait);
    sync::BundleCarrier carrier(link, volumes(made), kPiece);
    QCOMPARE(run(carrier), QString());
    for (const sync::BundleCarrier::Sent &sent : carrier.sent())
        QCOMPARE(sent.end, u"taken"_s);
    QCOMPARE(carrier.sent().size(), made.files.size() - 1);
    QCOMPARE(wholeDossiers(), before + 1);
    QCOMPARE(carrier.receipts().size(), 1);
    const QByteArray receipt = carrier.receipts().constFirst().bytes;
    QCOMPARE(failureOf([&] { (void)sync::takeReceipt(*other, receipt, {}, m_clock); }),
             "bundle_receipt_other_station"_qba);
    QCOMPARE(sync::takeReceipt(*m_station, receipt, {}, m_clock).acknowledged, 1);
    QCOMPARE(m_station->outbox().summary().blobsWaiting, 0);
    // What was taken is asked for and not sent again; nothing is left of the way there.
    sync::BundleCarrier again(link, volumes(made), kPiece);
    QCOMPARE(run(again), QString());
    QCOMPARE(m_steps, int(made.files.size() - 1) + 1);
    QCOMPARE(QDir(m_gateway.file(u"uploads"_s)).entryList({u"bundle-*"_s}, QDir::Files).size(), 0);
}

void TestBundleCarried::goesOnFromTheByteThatArrived()
{
    accept(*m_station, 1, noise(600'000, 2));
    const QStringList paths = volumes(exportBundle());
    QCOMPARE(paths.size(), 1);
    const qint64 size = QFileInfo(paths.constFirst()).size();
    {
        sync::HttpLink link(m_station->device().identity(), kBundleWait);
        sync::BundleCarrier carrier(link, paths, kPiece);
        QCOMPARE(run(carrier, 5), QString()); // one question, four pieces; then the line is gone
    }
    const QStringList parts =
        QDir(m_gateway.file(u"uploads"_s)).entryList({u"bundle-*"_s}, QDir::Files);
    QCOMPARE(parts.size(), 1);
    QCOMPARE(QFileInfo(m_gateway.file(u"uploads/"_s + parts.constFirst())).size(), 4 * kPiece);
    sync::HttpLink link(m_station->device().identity(), kBundleWait);
    sync::BundleCarrier carrier(link, paths, kPiece);
    QCOMPARE(run(carrier), QString());
    const qint64 pieces = (size - 4 * kPiece + kPiece - 1) / kPiece;
    QCOMPARE(m_steps, int(1 + pieces + 1));
    QCOMPARE(carrier.receipts().size(), 1);
}

void TestBundleCarried::refusedOnesAreSaid()
{
    accept(1);
    const QString good = volumes(exportBundle()).constFirst();
    const QString bad = onStick(u"motcua-bad.001.p7m"_s);
    QFile file(bad);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(readFile(good).chopped(10)), QFileInfo(good).size() - 10);
    file.close();
    sync::HttpLink link(m_station->device().identity(), kBundleWait);
    sync::BundleCarrier carrier(link, {bad, good}, kPiece);
    QCOMPARE(run(carrier), QString());
    QCOMPARE(carrier.sent().at(0).end, u"refused"_s);
    QCOMPARE(carrier.sent().at(0).reason, u"not_a_volume"_s);
    QCOMPARE(carrier.sent().at(1).end, u"taken"_s);
    sync::BundleCarrier gone(link, {onStick(u"gone.p7m"_s)}, kPiece);
    QCOMPARE(failureOf([&] { (void)run(gone); }), "bundle_file_unreadable"_qba);
    // A revoked station carries nothing.
    (void)m_gateway.run({u"revoke"_s, u"--device"_s, m_station->device().identity().deviceId});
    sync::BundleCarrier revoked(link, {good}, kPiece);
    QCOMPARE(run(revoked), u"auth"_s);
}

void TestBundleCarried::aPartThatIsTooLongEndsItsVolumeAlone()
{
    accept(1);
    accept(*m_station, 2, noise(600'000, 3));
    const QStringList paths = volumes(exportTo(stick(), 512 * 1024));
    QVERIFY(paths.size() > 1);
    const QByteArray content = readFile(paths.constFirst());
    QFile part(m_gateway.file(u"uploads/bundle-"_s + QString::fromLatin1(sha256(content).toHex()) +
                              u".p7m"_s));
    QVERIFY(part.open(QIODevice::WriteOnly));
    QCOMPARE(part.write(content + "x"), content.size() + 1);
    part.close();
    sync::HttpLink link(m_station->device().identity(), kBundleWait);
    sync::BundleCarrier carrier(link, paths, kPiece);
    QCOMPARE(run(carrier, 100), QString());
    QVERIFY(m_steps < 100);
    QCOMPARE(carrier.sent().at(0).end, u"refused"_s);
    QCOMPARE(carrier.sent().at(0).reason, u"wrong_offset"_s);
    QCOMPARE(carrier.sent().at(1).end, u"taken"_s);
    QVERIFY(part.remove());
}

void TestBundleCarried::wrongBytesOnTheWire()
{
    accept(1);
    const QByteArray volume = readFile(volumes(exportBundle()).constFirst());
    const Identity identity = m_gateway.enrol(u"C91"_s);
    HttpsClient client(m_gateway, &identity);
    const QByteArray path = "/v1/bundles/" + sha256(volume).toHex();
    const auto patch = [&](qint64 offset, const QByteArray &bytes, qint64 length) {
        return client
            .request("PATCH", path,
                     {{"Content-Type", "application/offset+octet-stream"},
                      {"Upload-Offset", QByteArray::number(offset)},
                      {"Upload-Length", QByteArray::number(length)}},
                     bytes)
            .status;
    };
    QByteArray other = volume;
    other[100] = char(other.at(100) ^ 1);
    QCOMPARE(patch(0, other, other.size()), 460);
    QCOMPARE(patch(5, volume.mid(5), volume.size()), 409);
    QCOMPARE(patch(0, volume, volume.size() - 1), 413);
    QCOMPARE(patch(0, volume, bundle::kMaxVolumeBytes + 1), 413);
    QCOMPARE(patch(0, volume, 0), 400);
    QCOMPARE(patch(0, volume.left(1000), volume.size()), 204);
    QCOMPARE(patch(0, volume.left(1000), volume.size()), 409);
    QCOMPARE(patch(1000, volume.mid(1000), volume.size()), 200);
    QCOMPARE(client.request("GET", path).status, 200);
    QCOMPARE(client.request("DELETE", path).status, 405);
    QCOMPARE(client.request("PATCH", "/v1/bundles/../x", {}, "x").status, 404);
}

void TestBundleCarried::receiptsAndKeysForStationsAlone()
{
    const QByteArray receipt = "/v1/bundles/0199ab12-3456-789a-bcde-f00123456789/receipt";
    HttpsClient stranger(m_gateway);
    QCOMPARE(stranger.request("GET", receipt).status, 401);
    QCOMPARE(stranger.request("GET", "/v1/bundles/recipient").status, 401);
    const Identity identity = m_gateway.enrol(u"C92"_s);
    HttpsClient client(m_gateway, &identity);
    QCOMPARE(client.request("GET", receipt).status, 404);
    const Answer recipient = client.request("GET", "/v1/bundles/recipient");
    QCOMPARE(recipient.status, 200);
    QCOMPARE(recipient.body, readFile(m_gateway.file(u"bundle.pem"_s)));
}

QTEST_GUILESS_MAIN(TestBundleCarried)
#include "tst_bundle_carried.moc"
