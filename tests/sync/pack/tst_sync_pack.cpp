// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The province pack as a station reads it: what holds is read whole, and everything else is refused by name.
#include "sync/pack/envelope.h"
#include "sync/pack/fingerprint.h"
#include "sync/pack/province_pack.h"
#include "sync/protocol/compression.h"
#include "tests/support/pack_samples.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::pack;
using test::SampleForm;
using test::SampleKey;
using test::SampleProvince;

namespace {

using Change = std::function<void(QJsonObject &)>;

QDateTime now()
{
    return QDateTime::currentDateTimeUtc();
}

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

// Changes the object at `path` ("centres.0.stations.1"), a number being a place in a list.
QJsonValue changed(const QJsonValue &value, QStringList path, const Change &change)
{
    if (path.isEmpty()) {
        QJsonObject object = value.toObject();
        change(object);
        return object;
    }
    const QString step = path.takeFirst();
    if (value.isArray()) {
        QJsonArray list = value.toArray();
        list[step.toInt()] = changed(list.at(step.toInt()), path, change);
        return list;
    }
    QJsonObject object = value.toObject();
    object.insert(step, changed(object.value(step), path, change));
    return object;
}

} // namespace

class TestSyncPack : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aPackIsReadWhole();
    void whatOpensslSignsIsReadAndTheOtherWayRound();
    void everyPartIsJudged_data();
    void everyPartIsJudged();
    void aSignerMustBeFit_data();
    void aSignerMustBeFit();
    void anotherContentUnderTheSignatureIsFound();
    void bytesBehindAreFound();
    void sizesAreBounded();
    void fingerprintsAreCompared();

private:
    SampleProvince m_province;
};

void TestSyncPack::aPackIsReadWhole()
{
    const PackReading reading = readPack(m_province.pack(7), now());
    QVERIFY2(reading.pack.has_value(), qPrintable(reading.where));
    QCOMPARE(reading.problem, Problem::None);
    QCOMPARE(reading.signer->sha256, m_province.fingerprint());
    QCOMPARE(reading.signer->name, u"Province pack"_s);
    const ProvincePack &pack = *reading.pack;
    QCOMPARE(pack.serial, 7);
    QCOMPARE(pack.issued, QDate(2026, 11, 20));
    QCOMPARE(pack.provinceName, u"Thành phố Hải Phòng"_s);
    QCOMPARE(pack.gatewayAddress, u"https://gateway.example:8443"_s);
    QCOMPARE(pack.gatewayAuthority->pem(), m_province.authority.certificate);
    QCOMPARE(pack.archive->pem(), m_province.archive.certificate);
    QCOMPARE(pack.trust.size(), 1);
    QCOMPARE(pack.timeStamps.constFirst().url, u"http://tsa.example/tsr"_s);
    QCOMPARE(pack.centres.size(), 2);
    QCOMPARE(pack.centre(u"H24.123"_s)->hotline, u"0225 3123 456"_s);
    QCOMPARE(pack.range(u"H24.123"_s, u"C02"_s)->firstSerial, 500);
    QCOMPARE(pack.range(u"H24.123"_s, u"C03"_s), nullptr);
    QCOMPARE(pack.range(u"H24.999"_s, u"C01"_s), nullptr);
    QVERIFY(pack.catalogue.contains("1.009999"));
    QCOMPARE(pack.communes.size(), 2);
    QCOMPARE(pack.communes.constLast().oldName, u"Xã Giang Biên"_s);
}

// Two programs that never saw each other's code must agree on the envelope.
void TestSyncPack::whatOpensslSignsIsReadAndTheOtherWayRound()
{
    const QTemporaryDir folder;
    const auto path = [&folder](const char *name) {
        return folder.filePath(QString::fromLatin1(name));
    };
    const auto write = [&path](const char *name, const QByteArray &bytes) {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    const auto openssl = [](const QStringList &arguments) {
        QProcess process;
        process.start(u"openssl"_s, arguments);
        return process.waitForFinished(20000) && process.exitCode() == 0;
    };
    QVERIFY(write("signer.pem", m_province.signer.certificate));
    QVERIFY(write("signer.key", m_province.signer.key));
    QVERIFY(write("ca.pem", m_province.authority.certificate));
    QVERIFY(write("content.zst", protocol::compress(json(m_province.document(3)))));
    QVERIFY(openssl({u"cms"_s, u"-sign"_s, u"-binary"_s, u"-nodetach"_s, u"-nosmimecap"_s, u"-md"_s,
                     u"sha256"_s, u"-signer"_s, path("signer.pem"), u"-inkey"_s, path("signer.key"),
                     u"-in"_s, path("content.zst"), u"-outform"_s, u"DER"_s, u"-out"_s,
                     path("theirs.motcua-pack")}));
    QFile theirs(path("theirs.motcua-pack"));
    QVERIFY(theirs.open(QIODevice::ReadOnly));
    const PackReading reading = readPack(theirs.readAll(), now());
    QVERIFY2(reading.pack.has_value(), qPrintable(reading.where));
    QCOMPARE(reading.pack->serial, 3);

    QVERIFY(write("ours.motcua-pack", m_province.pack(4)));
    QVERIFY(openssl({u"cms"_s, u"-verify"_s, u"-binary"_s, u"-inform"_s, u"DER"_s, u"-in"_s,
                     path("ours.motcua-pack"), u"-CAfile"_s, path("ca.pem"), u"-purpose"_s,
                     u"any"_s, u"-out"_s, path("out.zst")}));
    QFile out(path("out.zst"));
    QVERIFY(out.open(QIODevice::ReadOnly));
    QByteArray plain;
    QCOMPARE(protocol::decompress(out.readAll(), kMaxPlainBytes, &plain),
             protocol::Decompression::Ok);
    QCOMPARE(QJsonDocument::fromJson(plain).object(), m_province.document(4));
}

void TestSyncPack::everyPartIsJudged_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("where");
    const auto pem = [](const SampleKey &key) {
        return QJsonValue(QString::fromLatin1(key.certificate));
    };
    const QJsonValue gone(QJsonValue::Undefined);
    const auto row = [](const char *path, const char *key, const QJsonValue &value,
                        const char *where) {
        QTest::addRow("%s.%s -> %s", path, key, where)
            << QString::fromLatin1(path) << QString::fromLatin1(key) << value
            << QString::fromLatin1(where);
    };
    row("", "serial", 0, "serial");
    row("", "serial", 1.5, "serial");
    row("", "serial", u"7"_s, "serial");
    row("", "issued", u"20/11/2026"_s, "issued");
    row("province", "name", u" "_s, "province.name");
    row("province", "name", u"a\u0007b"_s, "province.name");
    row("province", "code", u"3x"_s, "province.code");
    row("gateway", "address", u"http://gateway.example"_s, "gateway.address");
    row("gateway", "address", u"https://a:b@gateway.example"_s, "gateway.address");
    row("gateway", "address", u"https://gateway.example/path"_s, "gateway.address");
    row("gateway", "address", u"https://"_s, "gateway.address");
    row("gateway", "ca", gone, "gateway.ca");
    row("gateway", "ca", pem(m_province.signer), "gateway.ca");
    row("gateway", "ca",
        QString::fromLatin1(m_province.authority.certificate + m_province.trust.certificate),
        "gateway.ca");
    SampleForm form;
    form.authority = true;
    form.usage = "critical,keyCertSign";
    form.daysTo = -1;
    row("gateway", "ca", pem(test::makeSampleKey(form)), "gateway.ca");
    row("archive", "certificate", pem(m_province.authority), "archive.certificate");
    row("archive", "certificate", pem(m_province.signer), "archive.certificate");
    form = {};
    form.usage = "critical,keyEncipherment";
    form.rsaBits = 1024;
    row("archive", "certificate", pem(test::makeSampleKey(form)), "archive.certificate");
    row("trust.0", "certificate", pem(m_province.archive), "trust[0].certificate");
    row("tsa.0", "certificate", pem(m_province.signer), "tsa[0].certificate");
    row("tsa.0", "url", u"ftp://tsa.example"_s, "tsa[0].url");
    row("", "centres", QJsonArray(), "centres");
    row("", "centres", u"none"_s, "centres");
    row("centres.0", "id", u"Vĩnh Bảo"_s, "centres[0].id");
    row("centres.1", "id", u"H24.123"_s, "centres[1].id");
    row("centres.0", "name", gone, "centres[0].name");
    row("centres.0", "stations", QJsonArray(), "centres[0].stations");
    row("centres.0.stations.1", "id", u"c01"_s, "centres[0].stations[1].id");
    row("centres.0.stations.1", "id", u"../x"_s, "centres[0].stations[1].id");
    row("centres.0.stations.1", "first_serial", 499, "centres[0].stations[1].first_serial");
    row("centres.0.stations.1", "last_serial", 1000000, "centres[0].stations[1].last_serial");
    row("centres.0.stations.0", "last_serial", 0, "centres[0].stations[0].last_serial");
    row("", "catalogue", QJsonObject(), "catalogue.procedures");
    row("catalogue.procedures.0", "code", u"1.9"_s, "catalogue.procedures[0].code");
    row("catalogue.procedures.0", "valid_from", u"soon"_s, "catalogue.procedures[0].valid_from");
    row("", "forms", QJsonObject{{"../etc/x"_L1, QJsonObject()}}, "forms.../etc/x");
    row("", "forms", QJsonObject{{"TT01-2018/receipt"_L1, 5}}, "forms.TT01-2018/receipt");
    row("communes.1", "old_code", u"11827"_s, "communes[1].old_code");
    row("communes.0", "new_name", gone, "communes[0].new_name");
    row("communes.0", "new_code", u"1182"_s, "communes[0].new_code");
}

void TestSyncPack::everyPartIsJudged()
{
    QFETCH(QString, path);
    QFETCH(QString, key);
    QFETCH(QJsonValue, value);
    QFETCH(QString, where);
    const QJsonObject document =
        changed(m_province.document(), path.split(u'.', Qt::SkipEmptyParts),
                [&](QJsonObject &object) {
                    if (value.isUndefined())
                        object.remove(key);
                    else
                        object.insert(key, value);
                })
            .toObject();
    const PackReading reading = readPack(m_province.pack(document, m_province.signer), now());
    QVERIFY(!reading.pack);
    QCOMPARE(reading.problem, Problem::PartWrong);
    QCOMPARE(reading.where, where);
}

void TestSyncPack::aSignerMustBeFit_data()
{
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<int>("problem");
    const auto row = [](const char *name, const SampleKey &key, Problem problem) {
        QTest::newRow(name) << key.certificate << key.key << int(problem);
    };
    SampleForm form;
    form.extendedUsage = "codeSigning";
    row("signed by itself", test::makeSampleKey(form), Problem::None);
    row("vouched for by the trust list", test::makeSampleKey(form, &m_province.trust),
        Problem::None);
    const SampleKey stranger = [] {
        SampleForm authority;
        authority.name = u"Stranger"_s;
        authority.authority = true;
        authority.usage = "critical,keyCertSign";
        return test::makeSampleKey(authority);
    }();
    row("nobody vouches", test::makeSampleKey(form, &stranger), Problem::SignerUnfit);
    form.daysTo = -1;
    row("expired", test::makeSampleKey(form, &m_province.authority), Problem::SignerExpired);
    form.daysTo = 100;
    form.daysFrom = 2;
    row("not yet", test::makeSampleKey(form, &m_province.authority), Problem::SignerNotYet);
    form = {};
    row("no extended usage", test::makeSampleKey(form, &m_province.authority),
        Problem::SignerUnfit);
    form.extendedUsage = "clientAuth";
    row("a station's", test::makeSampleKey(form, &m_province.authority), Problem::SignerUnfit);
    form.extendedUsage = "serverAuth";
    row("the gateway server's", test::makeSampleKey(form, &m_province.authority),
        Problem::SignerUnfit);
    form.extendedUsage = "codeSigning";
    form.usage = "";
    row("no usage", test::makeSampleKey(form, &m_province.authority), Problem::SignerUnfit);
    row("the authority itself", m_province.authority, Problem::SignerUnfit);
}

void TestSyncPack::aSignerMustBeFit()
{
    QFETCH(QByteArray, certificate);
    QFETCH(QByteArray, key);
    QFETCH(int, problem);
    const PackReading reading =
        readPack(m_province.pack(m_province.document(), {certificate, key}), now());
    QCOMPARE(int(reading.problem), problem);
    QCOMPARE(reading.pack.has_value(), problem == int(Problem::None));
    QVERIFY(reading.signer.has_value()); // the signature holds: whose it is can be told
}

void TestSyncPack::anotherContentUnderTheSignatureIsFound()
{
    // Of the same length, so that the envelope keeps its form: the signature alone finds it.
    const QByteArray bytes = m_province.pack();
    const std::optional<Envelope> envelope = openEnvelope(bytes).envelope;
    QVERIFY(envelope.has_value());
    QByteArray forged = bytes;
    const qsizetype at = forged.indexOf(envelope->content);
    QVERIFY(at > 0);
    forged[at + 20] = char(forged[at + 20] ^ 1);
    QCOMPARE(readPack(forged, now()).problem, Problem::SignatureWrong);
    QVERIFY(!readPack(forged, now()).signer);
}

void TestSyncPack::bytesBehindAreFound()
{
    QCOMPARE(readPack(m_province.pack() + '\0', now()).problem, Problem::NotAPack);
    QCOMPARE(readPack({}, now()).problem, Problem::NotAPack);
    QCOMPARE(readPack("{\"format\":1}", now()).problem, Problem::NotAPack);
}

void TestSyncPack::sizesAreBounded()
{
    const Certificate signer = *Certificate::fromPem(m_province.signer.certificate);
    // A few KiB that unfold to more than the bound.
    const QByteArray bomb = protocol::compress(QByteArray(kMaxPlainBytes + 1, ' '));
    QVERIFY(bomb.size() < 100000);
    QCOMPARE(readPack(sealEnvelope(bomb, signer, m_province.signer.key), now()).problem,
             Problem::TooLarge);
    QCOMPARE(readPack(sealEnvelope("no zstd", signer, m_province.signer.key), now()).problem,
             Problem::ContentMalformed);
    QCOMPARE(readPack(sealEnvelope(protocol::compress("[1]"), signer, m_province.signer.key), now())
                 .problem,
             Problem::ContentMalformed);
    QCOMPARE(readPack(QByteArray(kMaxFileBytes + 1, 'x'), now()).problem, Problem::TooLarge);
    QJsonObject later = m_province.document();
    later.insert("format"_L1, 2);
    QCOMPARE(readPack(m_province.pack(later, m_province.signer), now()).problem,
             Problem::FormatUnknown);
}

void TestSyncPack::fingerprintsAreCompared()
{
    const QByteArray sha256 = m_province.fingerprint();
    const QString text = fingerprintText(sha256);
    QCOMPARE(text.size(), 8 * 8 + 7);
    QCOMPARE(fingerprintFromText(text).value_or(QByteArray()), sha256);
    QCOMPARE(fingerprintFromText(fingerprintQrText(sha256)).value_or(QByteArray()), sha256);
    QVERIFY(fingerprintAnswers(sha256, text.toLower()));
    const QString ends = text.left(8) + u" … "_s + text.right(8);
    QVERIFY(fingerprintAnswers(sha256, ends));
    QVERIFY(!fingerprintAnswers(sha256, text.left(8)));
    QVERIFY(!fingerprintAnswers(sha256, text.right(8) + text.left(8)));
    QVERIFY(!fingerprintAnswers(sha256, {}));
    QVERIFY(!fingerprintAnswers({}, {}));
    QVERIFY(!fingerprintAnswers(sha256, ends + u"z"_s));
    QString wrong = text;
    wrong[3] = wrong[3] == u'0' ? u'1' : u'0';
    QVERIFY(!fingerprintAnswers(sha256, wrong));
}

QTEST_GUILESS_MAIN(TestSyncPack)
#include "tst_sync_pack.moc"
