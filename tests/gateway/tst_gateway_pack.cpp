// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The verb that signs the province pack, with the real program.
#include "sync/pack/fingerprint.h"
#include "sync/pack/province_pack.h"
#include "tests/gateway/gateway_process.h"
#include "tests/support/pack_samples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::test;

class TestGatewayPack : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aPackOfTheGatewayIsRead();
    void serialsGoUp();
    void filesBesideTheSourceAreTakenIn();
    void whatAStationWouldRefuseIsNotSigned();

private:
    [[nodiscard]] QByteArray write(const QString &name, const QJsonObject &object) const;
    [[nodiscard]] QJsonObject sign(const QJsonObject &source, const QStringList &more = {}) const;
    [[nodiscard]] pack::PackReading reading() const;
    PrivatePostgres m_postgres;
    GatewayProcess m_gateway;
    QTemporaryDir m_folder;
    SampleProvince m_province;
};

void TestGatewayPack::initTestCase()
{
    QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
    QCOMPARE(m_gateway.init(m_postgres.conninfo()), QString());
}

QByteArray TestGatewayPack::write(const QString &name, const QJsonObject &object) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(QJsonDocument(object).toJson());
    return file.fileName().toUtf8();
}

QJsonObject TestGatewayPack::sign(const QJsonObject &source, const QStringList &more) const
{
    const QString from = QString::fromUtf8(write(u"province.json"_s, source));
    QFile::remove(m_folder.filePath(u"out.motcua-pack"_s));
    const QByteArray answer =
        m_gateway.run(QStringList{u"pack"_s, u"--from"_s, from, u"--out"_s,
                                  m_folder.filePath(u"out.motcua-pack"_s), u"--json"_s} +
                      more);
    return QJsonDocument::fromJson(answer.trimmed()).object();
}

pack::PackReading TestGatewayPack::reading() const
{
    QFile file(m_folder.filePath(u"out.motcua-pack"_s));
    return pack::readPack(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray(),
                          QDateTime::currentDateTimeUtc());
}

void TestGatewayPack::aPackOfTheGatewayIsRead()
{
    QJsonObject source = m_province.document();
    for (const QLatin1StringView own : {"format"_L1, "serial"_L1, "issued"_L1, "gateway"_L1})
        source.remove(own);
    const QJsonObject answer = sign(source, {u"--address"_s, u"https://10.1.2.3:8443"_s});
    QCOMPARE(answer.value("serial"_L1).toInt(), 1);
    const pack::PackReading found = reading();
    QVERIFY2(found.pack, qPrintable(found.where));
    QCOMPARE(found.pack->serial, 1);
    QCOMPARE(found.pack->gatewayAddress, u"https://10.1.2.3:8443"_s);
    QCOMPARE(found.pack->gatewayAuthority->der(), m_gateway.authority().toDer());
    // The letter's fingerprint is that of a certificate of its own: neither authority nor server.
    const QByteArray sha256 = found.signer->sha256;
    QCOMPARE(answer.value("fingerprint"_L1).toString(), QString::fromLatin1(sha256.toHex()));
    QCOMPARE(answer.value("fingerprint_text"_L1).toString(), pack::fingerprintText(sha256));
    QVERIFY(sha256 != found.pack->gatewayAuthority->sha256());
    QFile key(m_gateway.file(u"pack.key"_s));
    QVERIFY(key.exists());
    QCOMPARE(key.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestGatewayPack::serialsGoUp()
{
    const QJsonObject source = m_province.document(20);
    const QByteArray first = sign(source).value("fingerprint"_L1).toString().toLatin1();
    QCOMPARE(reading().pack->serial, 20);
    QVERIFY(sign(source).isEmpty()); // the same number again
    QVERIFY(!reading().pack);
    QJsonObject next = source;
    next.remove("serial"_L1);
    const QJsonObject answer = sign(next);
    QCOMPARE(answer.value("serial"_L1).toInt(), 21);
    QCOMPARE(answer.value("fingerprint"_L1).toString().toLatin1(), first); // the key stays
}

void TestGatewayPack::filesBesideTheSourceAreTakenIn()
{
    QJsonObject source = m_province.document();
    source.remove("serial"_L1);
    (void)write(u"catalogue.json"_s, source.value("catalogue"_L1).toObject());
    source.insert("catalogue"_L1, u"@catalogue.json"_s);
    QFile pem(m_folder.filePath(u"archive.pem"_s));
    QVERIFY(pem.open(QIODevice::WriteOnly));
    pem.write(m_province.archive.certificate);
    pem.close();
    source.insert("archive"_L1, QJsonObject{{"certificate"_L1, u"@archive.pem"_s}});
    QVERIFY(!sign(source).isEmpty());
    QVERIFY(reading().pack->catalogue.contains("1.009999"));
    QCOMPARE(reading().pack->archive->pem(), m_province.archive.certificate);
    source.insert("catalogue"_L1, u"@nowhere.json"_s);
    QVERIFY(sign(source).isEmpty());
}

void TestGatewayPack::whatAStationWouldRefuseIsNotSigned()
{
    QJsonObject source = m_province.document();
    source.remove("serial"_L1);
    source.insert("centres"_L1, QJsonArray());
    QVERIFY(sign(source).isEmpty());
    QVERIFY(!QFile::exists(m_folder.filePath(u"out.motcua-pack"_s)));
    source = m_province.document();
    source.remove("serial"_L1);
    QVERIFY(sign(source, {u"--address"_s, u"http://10.1.2.3"_s}).isEmpty());
}

QTEST_GUILESS_MAIN(TestGatewayPack)
#include "tst_gateway_pack.moc"
