// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/bundle/parcel.h"
#include "sync/client/bundle_parcel.h"
#include "sync/client/pack_file.h"
#include "sync/pack/envelope.h"
#include "tests/storage/scratch.h"
#include "tests/support/pack_samples.h"
#include "tests/sync/bundle/bundle_fixture.h"

#include <QDir>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::test;

/// What goes down on a stick: signed by the province, taken whole or not at all, never installed by itself.
class TestBundleParcel : public BundleFixture
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { freshStation(); }
    void aPackAndAProgram();
    void nothingOlder();
    void nothingChangedOnTheWay();
    void ofNobodyElse();
    void theListUnderMutation();

private:
    /// `pack-down` onto the stick; the signed list.
    QString packDown(const QStringList &options);
    QString program(const QByteArray &content = "a program")
    {
        const QString path = m_sources.filePath(u"motcua_9.1.0_amd64.deb"_s);
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? path
                                                                                        : QString();
    }
    /// A province pack of the gateway itself, with a serial of its own choice.
    QString pack();
    void pin(const QString &packFile);
    [[nodiscard]] sync::ParcelOutcome take(const QString &path, const QString &running = u"0.1.0"_s)
    {
        return sync::takeParcel(*m_station, path, running, {}, m_clock);
    }
    [[nodiscard]] QByteArray refusal(const QString &path)
    {
        return failureOf([&] { (void)take(path); });
    }

    QTemporaryDir m_sources;
    SampleProvince m_province;
};

void TestBundleParcel::initTestCase()
{
    start();
}

QString TestBundleParcel::packDown(const QStringList &options)
{
    const QByteArray printed =
        m_gateway.run(QStringList{u"pack-down"_s, u"--out"_s, stick()} + options);
    return printed.isEmpty() ? QString() : onStick(QString::fromUtf8(printed).trimmed());
}

QString TestBundleParcel::pack()
{
    const QString from = m_sources.filePath(u"province.json"_s);
    const QString to = m_sources.filePath(u"tinh.motcua-pack"_s);
    QJsonObject document = m_province.document();
    document.remove(u"serial"_s);
    QFile file(from);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(document).toJson()) < 0)
        return {};
    file.close();
    const QByteArray printed =
        m_gateway.run({u"pack"_s, u"--from"_s, from, u"--out"_s, to, u"--address"_s,
                       u"https://127.0.0.1:%1"_s.arg(m_gateway.port())});
    return printed.isEmpty() ? QString() : to;
}

void TestBundleParcel::pin(const QString &packFile)
{
    const sync::SignedPack opened = sync::openPackFile(packFile, m_clock.now());
    m_station->province().apply(
        sync::provinceData(opened, m_station->centre().agencyId, m_station->stationId()), {},
        m_clock.now(), true);
}

void TestBundleParcel::aPackAndAProgram()
{
    const QString first = pack();
    QVERIFY(!first.isEmpty());
    const QString list =
        packDown({u"--pack"_s, first, u"--update"_s, program(), u"--update-version"_s, u"9.1.0"_s});
    QVERIFY(!list.isEmpty());
    // The first pack of a station is for a person to compare with the letter.
    sync::ParcelOutcome outcome = take(list);
    QCOMPARE(outcome.pack, sync::ParcelOutcome::Pack::NeedsFingerprint);
    QCOMPARE(m_station->province().pin().serial, 0);
    QCOMPARE(outcome.version, u"9.1.0"_s);
    QCOMPARE(readFile(outcome.program), "a program"_qba);
    QVERIFY(outcome.program.startsWith(m_station->folder().path()));
    QCOMPARE(outcome.command, u"sudo apt install '%1'"_s.arg(outcome.program));

    pin(first);
    QCOMPARE(take(list).pack, sync::ParcelOutcome::Pack::AlreadyHere);
    const QString later = packDown({u"--pack"_s, pack()});
    outcome = take(later);
    QCOMPARE(outcome.pack, sync::ParcelOutcome::Pack::Applied);
    QCOMPARE(m_station->province().pin().serial, outcome.packSerial);
    QVERIFY(outcome.program.isEmpty());
    // The list of before is older now.
    QCOMPARE(refusal(list), "bundle_parcel_older"_qba);
    QVERIFY(m_station->verify().ok);
}

void TestBundleParcel::nothingOlder()
{
    const QString list = packDown({u"--update"_s, program(), u"--update-version"_s, u"9.1.0"_s});
    QVERIFY(take(list, u"9.1.0"_s).program.isEmpty());
    QVERIFY(take(list, u"10.0"_s).program.isEmpty());
    QVERIFY(!take(list, u"9.0.9"_s).program.isEmpty());
    QVERIFY(packDown({}).isEmpty());
    QVERIFY(packDown({u"--update"_s, program(), u"--update-version"_s, u"new"_s}).isEmpty());
    QVERIFY(
        packDown({u"--update"_s, u"/nowhere.deb"_s, u"--update-version"_s, u"1.0"_s}).isEmpty());
    // What was copied before something else failed does not stay behind.
    const QStringList before = stickNames();
    const QString pack = this->pack();
    QVERIFY(packDown({u"--pack"_s, pack, u"--update"_s, u"/nowhere.deb"_s, u"--update-version"_s,
                      u"1.0"_s})
                .isEmpty());
    QCOMPARE(stickNames(), before);
}

void TestBundleParcel::nothingChangedOnTheWay()
{
    const QString list = packDown({u"--update"_s, program(), u"--update-version"_s, u"9.1.0"_s});
    const QByteArray good = readFile(list);
    const auto write = [](const QString &path, const QByteArray &bytes) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    };
    for (qsizetype at = 0; at < good.size(); at += 5) {
        QByteArray bad = good;
        bad[at] = char(bad.at(at) ^ (1 << (at % 8)));
        write(list, bad);
        QCOMPARE(refusal(list), "bundle_parcel_wrong"_qba);
    }
    write(list, good.left(good.size() / 2));
    QCOMPARE(refusal(list), "bundle_parcel_wrong"_qba);
    write(list, good);
    const QString deb = onStick(u"motcua_9.1.0_amd64.deb"_s);
    write(deb, "b program");
    QCOMPARE(refusal(list), "bundle_parcel_wrong"_qba);
    QVERIFY(QFile::remove(deb));
    QCOMPARE(refusal(list), "bundle_parcel_wrong"_qba);
    QVERIFY(!QDir(m_station->folder().path() + u"/updates"_s).exists());
    QCOMPARE(refusal(onStick(u"none"_s)), "bundle_file_unreadable"_qba);
}

// A station, or the signer of packs, cannot pass for the province here.
void TestBundleParcel::ofNobodyElse()
{
    const QString list = packDown({u"--update"_s, program(), u"--update-version"_s, u"9.1.0"_s});
    const QByteArray content = pack::openEnvelope(readFile(list)).envelope->content;
    const storage::DeviceIdentity identity = m_station->device().identity();
    const QVector<std::pair<QByteArray, QByteArray>> signers{
        {identity.certificatePem, identity.privateKeyPem},
        {m_province.signer.certificate, m_province.signer.key}};
    for (const auto &[certificate, key] : signers) {
        QFile file(list);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(pack::sealEnvelope(content, *pack::Certificate::fromPem(certificate),
                                              key)) > 0);
        file.close();
        QCOMPARE(refusal(list), "bundle_parcel_wrong"_qba);
    }
}

void TestBundleParcel::theListUnderMutation()
{
    bundle::Parcel parcel;
    parcel.serial = 7;
    parcel.madeAt = QDateTime::fromMSecsSinceEpoch(1'795'000'000'123, Qt::UTC);
    parcel.parts = {{u"program"_s, u"motcua_1.0_amd64.deb"_s, 9, sha256("x"_qba), u"1.0"_s},
                    {u"of_next_year"_s, u"feed.zst"_s, 9, sha256("y"_qba), {}}};
    const QByteArray json = bundle::toJson(parcel);
    QVERIFY(bundle::readParcel(json));
    for (const QString &name :
         {u"../x.deb"_s, u"a/b.deb"_s, u".deb"_s, u"a b.deb"_s, u"a'.deb"_s, u"x.sh"_s}) {
        bundle::Parcel bad = parcel;
        bad.parts[0].name = name;
        QVERIFY2(!bundle::readParcel(bundle::toJson(bad)), qPrintable(name));
    }
    QRandomGenerator random(5);
    int refused = 0;
    for (int i = 0; i < 3000; ++i) {
        QByteArray bad = json;
        for (int n = random.bounded(1, 4); n > 0; --n)
            bad[random.bounded(int(bad.size()))] = char(random.bounded(256));
        const auto read = bundle::readParcel(bad);
        refused += read ? 0 : 1;
        if (read)
            QVERIFY(bundle::readParcel(bundle::toJson(*read)));
    }
    QVERIFY(refused > 1500);
}

QTEST_GUILESS_MAIN(TestBundleParcel)
#include "tst_bundle_parcel.moc"
