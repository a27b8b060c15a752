// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs of the province pack, as an administrator's script sees them.
#include "sync/pack/fingerprint.h"
#include "sync/pack/province_pack.h"
#include "tests/support/pack_samples.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace motcua;

namespace {

struct Result
{
    int exitCode = -1;
    QJsonObject json;
};

Result run(const QStringList &arguments)
{
    QProcess process;
    process.start(QDir(qEnvironmentVariable("MOTCUA_BIN_DIR")).filePath(u"motcua-admin"_s),
                  arguments + QStringList{u"--json"_s});
    process.closeWriteChannel();
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), QJsonDocument::fromJson(process.readAllStandardOutput()).object()};
}

QString error(const Result &result)
{
    return result.json.value("error"_L1).toObject().value("name"_L1).toString();
}

} // namespace

class TestAdminPack : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aPackIsLookedAt();
    void aCentreIsWholeFromThePack();
    void aWrongFingerprintMakesNothing();
    void anUnknownStationMakesNothing();
    void aLaterPackIsTakenAndAnOlderRefused();
    void aCentreWithoutAPackTakesOneWithTheFingerprint();
    void aDifferentSignerNeedsTheLetter();

private:
    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder->filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()
                   ? file.fileName()
                   : QString();
    }
    [[nodiscard]] QStringList at(const QString &verb, const QStringList &rest) const
    {
        return QStringList{verb, u"--data"_s, m_folder->filePath(u"data"_s), u"--passphrase-file"_s,
                           m_folder->filePath(u"pass"_s)} +
               rest;
    }
    [[nodiscard]] QStringList initFrom(const QString &pack, const QString &fingerprint,
                                       const QString &station = u"C02"_s) const
    {
        return at(u"init"_s, {u"--pack"_s, pack, u"--fingerprint"_s, fingerprint, u"--centre"_s,
                              u"H24.123"_s, u"--station"_s, station});
    }
    [[nodiscard]] QString letter() const { return pack::fingerprintText(m_province.fingerprint()); }
    std::unique_ptr<QTemporaryDir> m_folder;
    test::SampleProvince m_province;
};

void TestAdminPack::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(!write(u"pass"_s, "một cụm mật khẩu\n").isEmpty());
}

void TestAdminPack::aPackIsLookedAt()
{
    const QString file = write(u"p.motcua-pack"_s, m_province.pack(7));
    const Result good = run({u"pack"_s, u"--check"_s, file});
    QCOMPARE(good.exitCode, 0);
    QCOMPARE(good.json.value("serial"_L1).toInt(), 7);
    QCOMPARE(good.json.value("procedures"_L1).toInt(), 1);
    QCOMPARE(good.json.value("communes"_L1).toInt(), 2);
    QCOMPARE(good.json.value("signer"_L1).toObject().value("fingerprint_text"_L1).toString(),
             letter());
    const QJsonObject centre = good.json.value("centres"_L1).toArray().at(0).toObject();
    QCOMPARE(centre.value("stations"_L1).toArray().at(1).toObject().value("last_serial"_L1).toInt(),
             999);
    QByteArray bad = m_province.pack(7);
    bad[400] = char(bad[400] ^ 1);
    const Result refused = run({u"pack"_s, u"--check"_s, write(u"bad"_s, bad)});
    QCOMPARE(refused.exitCode, 1);
    QCOMPARE(refused.json.value("ok"_L1).toBool(true), false);
    QVERIFY(refused.json.value("problem"_L1).toString().startsWith(u"pack_"_s));
    QVERIFY(!refused.json.value("message"_L1).toString().isEmpty());
    const Result nowhere = run({u"pack"_s, u"--check"_s, m_folder->filePath(u"nowhere"_s)});
    QCOMPARE(nowhere.exitCode, 3);
    QCOMPARE(error(nowhere), u"pack_file_unreadable"_s);
}

void TestAdminPack::aCentreIsWholeFromThePack()
{
    const QString file = write(u"p.motcua-pack"_s, m_province.pack(7));
    // First and last group, as a person types them.
    const Result made = run(initFrom(file, letter().left(8) + u' ' + letter().right(8)));
    QCOMPARE(made.exitCode, 0);
    QCOMPARE(made.json.value("centre"_L1).toString(), u"H24.123"_s);
    QCOMPARE(made.json.value("station"_L1).toString(), u"C02"_s);
    QCOMPARE(made.json.value("procedures"_L1).toInt(), 1); // the province's, not the bundled ones
    const Result verified = run(at(u"verify"_s, {}));
    QCOMPARE(verified.exitCode, 0);
    QCOMPARE(verified.json.value("audit"_L1).toObject().value("entries"_L1).toInt(), 1);
}

void TestAdminPack::aWrongFingerprintMakesNothing()
{
    const QString file = write(u"p.motcua-pack"_s, m_province.pack(7));
    const Result refused = run(initFrom(file, letter().left(8)));
    QCOMPARE(refused.exitCode, 3);
    QCOMPARE(error(refused), u"pack_fingerprint_wrong"_s);
    QVERIFY(!QFile::exists(m_folder->filePath(u"data"_s)));
    QCOMPARE(run(at(u"init"_s,
                    {u"--pack"_s, file, u"--centre"_s, u"H24.123"_s, u"--station"_s, u"C01"_s}))
                 .exitCode,
             2);
}

void TestAdminPack::anUnknownStationMakesNothing()
{
    const QString file = write(u"p.motcua-pack"_s, m_province.pack(7));
    const Result refused = run(initFrom(file, letter(), u"C09"_s));
    QCOMPARE(error(refused), u"pack_station_unknown"_s);
    QVERIFY(!QFile::exists(m_folder->filePath(u"data"_s)));
}

void TestAdminPack::aLaterPackIsTakenAndAnOlderRefused()
{
    QCOMPARE(run(initFrom(write(u"7"_s, m_province.pack(7)), letter())).exitCode, 0);
    QJsonObject next = m_province.document(8);
    next.insert("forms"_L1, QJsonObject{{"TT01-2018/receipt"_L1, QJsonObject{{"a"_L1, 1}}}});
    const Result form =
        run(at(u"apply-pack"_s, {write(u"8"_s, m_province.pack(next, m_province.signer))}));
    QCOMPARE(error(form), u"form_template_unreadable"_s);
    QFile receipt(qEnvironmentVariable("MOTCUA_SOURCE_DIR") +
                  u"/resources/forms/TT01-2018/receipt.json"_s);
    QVERIFY(receipt.open(QIODevice::ReadOnly));
    next.insert("forms"_L1, QJsonObject{{"TT01-2018/receipt"_L1,
                                         QJsonDocument::fromJson(receipt.readAll()).object()}});
    const Result taken =
        run(at(u"apply-pack"_s, {write(u"8"_s, m_province.pack(next, m_province.signer))}));
    QCOMPARE(taken.exitCode, 0);
    QCOMPARE(taken.json.value("serial"_L1).toInt(), 8);
    QCOMPARE(taken.json.value("first_serial"_L1).toInt(), 500);
    QCOMPARE(error(run(at(u"apply-pack"_s, {m_folder->filePath(u"7"_s)}))), u"pack_older"_s);
    QCOMPARE(error(run(at(u"apply-pack"_s, {m_folder->filePath(u"8"_s)}))), u"pack_older"_s);
}

void TestAdminPack::aCentreWithoutAPackTakesOneWithTheFingerprint()
{
    QCOMPARE(
        run(at(u"init"_s, {u"--centre"_s, u"H24.124"_s, u"--name"_s, u"Trung tâm"_s})).exitCode, 0);
    const QString file = write(u"p.motcua-pack"_s, m_province.pack(7));
    QCOMPARE(run(at(u"apply-pack"_s, {file})).exitCode, 2);
    QCOMPARE(error(run(at(u"apply-pack"_s, {file, u"--fingerprint"_s, u"00000000 00000000"_s}))),
             u"pack_fingerprint_wrong"_s);
    const Result taken = run(at(u"apply-pack"_s, {file, u"--fingerprint"_s, letter()}));
    QCOMPARE(taken.exitCode, 0);
    QCOMPARE(taken.json.value("first_serial"_L1).toInt(), 1);
    QCOMPARE(taken.json.value("last_serial"_L1).toInt(), 499);
}

void TestAdminPack::aDifferentSignerNeedsTheLetter()
{
    QCOMPARE(run(initFrom(write(u"7"_s, m_province.pack(7)), letter())).exitCode, 0);
    test::SampleForm form;
    form.extendedUsage = "codeSigning";
    const test::SampleKey other = test::makeSampleKey(form);
    const QString file = write(u"8"_s, m_province.pack(m_province.document(8), other));
    QCOMPARE(error(run(at(u"apply-pack"_s, {file}))), u"pack_signer_other"_s);
    QCOMPARE(error(run(at(u"apply-pack"_s, {file, u"--fingerprint"_s, letter()}))),
             u"pack_fingerprint_wrong"_s);
    const QString newLetter =
        pack::fingerprintText(pack::Certificate::fromPem(other.certificate)->sha256());
    QCOMPARE(run(at(u"apply-pack"_s, {file, u"--fingerprint"_s, newLetter})).exitCode, 0);
    // From now on the old key is the stranger.
    const QString old = write(u"9"_s, m_province.pack(9));
    QCOMPARE(error(run(at(u"apply-pack"_s, {old}))), u"pack_signer_other"_s);
}

QTEST_GUILESS_MAIN(TestAdminPack)
#include "tst_admin_pack.moc"
