// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/bundle/parcel.h"
#include "tests/storage/scratch.h"
#include "tests/sync/bundle/bundle_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::test;

/// Who gets no part of what goes down by stick, and that it is said by name.
class TestBundleLeftOut : public BundleFixture
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { start(); }
    void init() { freshStation(); }
    void nobodyOfTheCentreMayHaveAPart();
    void aCertificateThatEndedOpensNothing();
    void moreStationsThanAListHolds();

private:
    struct Packed
    {
        int exitCode = -1;
        QJsonObject answer;
        QByteArray said;
    };
    [[nodiscard]] Packed packDown(const QString &centre, const QString &station = {}) const;
    /// Of the station's own key, as the province would sign it; good until so many days from now.
    [[nodiscard]] QByteArray certificateFor(int days) const;
    /// In place of the one the province gave this station.
    void setCertificate(const QByteArray &pem)
    {
        (void)m_postgres.query(
            u"UPDATE motcua.device_certificate SET certificate = '%1' WHERE device = '%2'"_s.arg(
                QString::fromLatin1(pem), m_station->device().identity().deviceId));
    }
};

TestBundleLeftOut::Packed TestBundleLeftOut::packDown(const QString &centre,
                                                      const QString &station) const
{
    QStringList arguments{u"pack-down"_s, u"--json"_s,        u"--out"_s,    stick(),
                          u"--data"_s,    m_gateway.file({}), u"--centre"_s, centre};
    if (!station.isEmpty())
        arguments += {u"--station"_s, station};
    QProcess process;
    process.start(GatewayProcess::program(), arguments);
    if (!process.waitForFinished(kBundleWait))
        return {};
    return {process.exitCode(), QJsonDocument::fromJson(process.readAllStandardOutput()).object(),
            process.readAllStandardError()};
}

QByteArray TestBundleLeftOut::certificateFor(int days) const
{
    const storage::DeviceIdentity identity = m_station->device().identity();
    const auto write = [this](const QString &name, const QByteArray &bytes) {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    if (!write(u"own.key"_s, identity.privateKeyPem) ||
        !write(u"form"_s, "keyUsage=critical,digitalSignature,keyAgreement\n"
                          "extendedKeyUsage=clientAuth\n"))
        return {};
    QProcess openssl;
    openssl.setWorkingDirectory(m_folder->path());
    openssl.start(
        u"/bin/sh"_s,
        {u"-ec"_s,
         u"openssl req -new -key own.key -subj /CN=%1 -out own.csr; openssl x509 -req "
         "-in own.csr -CA '%2' -CAkey '%3' -CAcreateserial -CAserial serial -days %4 "
         "-extfile form"_s
             .arg(identity.deviceId, m_gateway.file(u"ca.pem"_s), m_gateway.file(u"ca.key"_s))
             .arg(days)});
    return openssl.waitForFinished(kBundleWait) ? openssl.readAllStandardOutput() : QByteArray();
}

void TestBundleLeftOut::nobodyOfTheCentreMayHaveAPart()
{
    const QString name = m_station->stationId();
    QCOMPARE(packDown(u"H24.123"_s, name).exitCode, 0);
    const QStringList before = stickNames();
    // Whatever may not be enciphered for; the form of before is made in tst_sync_renewal.
    setCertificate(readFile(m_gateway.file(u"receipt.pem"_s)));
    const Packed packed = packDown(u"H24.123"_s, name);
    QCOMPARE(packed.exitCode, 1);
    QVERIFY(packed.answer.isEmpty());
    QCOMPARE(packed.said, "H24.123 " + name.toUtf8() +
                              ": left out: certificate_older\nmotcua-gateway: parcel_empty\n");
    QCOMPARE(stickNames(), before);
}

void TestBundleLeftOut::aCertificateThatEndedOpensNothing()
{
    const QString name = m_station->stationId();
    setCertificate(certificateFor(1));
    QCOMPARE(packDown(u"H24.123"_s, name).answer["parts"_L1].toArray().size(), 1);
    setCertificate(certificateFor(-1));
    const Packed packed = packDown(u"H24.123"_s, name);
    QCOMPARE(packed.said, "H24.123 " + name.toUtf8() +
                              ": left out: certificate_expired\nmotcua-gateway: parcel_empty\n");
    // Beside one that is good: that one's alone.
    freshStation();
    const Packed both = packDown(u"H24.123"_s);
    QCOMPARE(both.answer["parts"_L1].toArray().size(), 1);
    QCOMPARE(both.answer["parts"_L1][0]["device"_L1].toString(),
             m_station->device().identity().deviceId);
    QVERIFY(both.said.contains(name.toUtf8() + ": left out: certificate_expired\n"));
}

void TestBundleLeftOut::moreStationsThanAListHolds()
{
    const QString many = QString::number(bundle::kMaxParts + 1);
    (void)m_postgres.query(
        u"INSERT INTO motcua.device (id, centre, station, fingerprint, public_key_sha256, "
        u"certificate)"
        " SELECT 'many-' || n, 'H24.999', 'S' || n, sha256(n::text::bytea), '', '' FROM "
        "generate_series(1, %1) n"_s.arg(many));
    (void)m_postgres.query(
        u"INSERT INTO motcua.device_certificate (fingerprint, device, public_key_sha256, "
        u"certificate)"
        " SELECT d.fingerprint, d.id, '', c.certificate FROM motcua.device d, "
        "motcua.device_certificate c WHERE d.centre = 'H24.999' AND c.device = '%1'"_s.arg(
            m_station->device().identity().deviceId));
    const Packed packed = packDown(u"H24.999"_s);
    QCOMPARE(packed.said, "motcua-gateway: parcel_too_many_parts\n"_qba);
    QCOMPARE(packed.exitCode, 1);
    QCOMPARE(stickNames(), QStringList());
}

QTEST_GUILESS_MAIN(TestBundleLeftOut)
#include "tst_bundle_left_out.moc"
