// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/bundle/names.h"
#include "sync/bundle/purpose.h"
#include "sync/bundle/receipt.h"
#include "sync/bundle/volume_reader.h"
#include "sync/bundle/volume_writer.h"
#include "sync/protocol/digest.h"
#include "tests/support/pack_samples.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::bundle;
using namespace motcua::test;

namespace {

pack::Certificate certificate(const SampleKey &key)
{
    return *pack::Certificate::fromPem(key.certificate);
}

} // namespace

/// Volumes, manifest and receipt as bytes: what is written can be read, and nothing else can.
class TestBundleFormat : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void roundTrip();
    void certificatesAreForOnePurpose();
    void anotherRecipient();
    void cutOff_data();
    void cutOff();
    void everyKindOfByteTampered();
    void membersMustBeThoseOfTheManifest();
    void manifestUnderMutation();
    void receiptUnderMutation();
    void namesTellNobodysData();

private:
    [[nodiscard]] QByteArray seal(const Manifest &manifest, const QVector<QByteArray> &members);
    [[nodiscard]] Manifest sampleManifest() const;
    [[nodiscard]] QByteArray sampleVolume() { return seal(sampleManifest(), {m_batch, m_file}); }
    [[nodiscard]] Recipient recipient() const
    {
        return {certificate(m_recipient), m_recipient.key};
    }

    QTemporaryDir m_folder;
    SampleKey m_authority, m_device, m_recipient, m_receipt;
    QByteArray m_batch, m_file;
};

void TestBundleFormat::initTestCase()
{
    m_authority = makeSampleKey(
        {.name = u"CA"_s, .usage = "critical,keyCertSign", .extendedUsage = {}, .authority = true});
    m_device = makeSampleKey({.name = u"device"_s, .extendedUsage = "clientAuth"}, &m_authority);
    m_recipient = makeSampleKey(
        {.name = u"USB"_s, .usage = "critical,keyAgreement", .extendedUsage = kRecipientUsage},
        &m_authority);
    m_receipt =
        makeSampleKey({.name = u"receipts"_s, .extendedUsage = kReceiptUsage}, &m_authority);
    m_batch = QByteArray("batch").repeated(40);
    m_file.resize(200'000);
    QRandomGenerator random(7);
    for (char &c : m_file)
        c = char(random.bounded(256));
}

Manifest TestBundleFormat::sampleManifest() const
{
    Manifest manifest;
    manifest.origin = {QUuid::createUuid(), u"dev-1"_s, u"H24.123"_s, u"C01"_s,
                       QDateTime::fromMSecsSinceEpoch(1'795'000'000'123, Qt::UTC)};
    manifest.volume = 2;
    manifest.volumes = 3;
    manifest.previous = protocol::sha256("one before");
    manifest.batches = {{7, QUuid::createUuid(), protocol::sha256(m_batch), m_batch.size(), 3}};
    manifest.files = {{protocol::sha256(m_file), m_file.size(), 0, m_file.size()}};
    return manifest;
}

QByteArray TestBundleFormat::seal(const Manifest &manifest, const QVector<QByteArray> &members)
{
    QFile file(m_folder.filePath(u"volume"_s));
    if (!file.open(QIODevice::ReadWrite | QIODevice::Truncate))
        return {};
    VolumeWriter writer(file.handle(), certificate(m_device), m_device.key,
                        {certificate(m_recipient)});
    writer.add(VolumeWriter::kManifestPath, toJson(manifest), manifest.origin.madeAt);
    QStringList paths;
    for (const BundleBatch &batch : manifest.batches)
        paths.append(batch.path());
    for (const BundleFile &entry : manifest.files)
        paths.append(entry.path());
    for (qsizetype i = 0; i < members.size(); ++i)
        writer.add(paths.value(i, u"extra"_s), members.at(i), manifest.origin.madeAt);
    const VolumeWriter::Sealed sealed = writer.finish();
    file.seek(0);
    const QByteArray bytes = file.readAll();
    return sealed.size == bytes.size() && sealed.sha256 == protocol::sha256(bytes) ? bytes
                                                                                   : QByteArray();
}

void TestBundleFormat::roundTrip()
{
    const Manifest manifest = sampleManifest();
    const QByteArray bytes = seal(manifest, {m_batch, m_file});
    QVERIFY(!bytes.isEmpty());
    QVERIFY(!bytes.contains(m_batch));
    qint64 cost = VolumeWriter::kEmptyCost;
    cost += VolumeWriter::costOf(m_batch.size()) + VolumeWriter::costOf(m_file.size());
    QVERIFY2(bytes.size() <= cost, qPrintable(u"%1 of %2"_s.arg(bytes.size()).arg(cost)));

    const auto opened = openVolume(bytes, recipient());
    QVERIFY(std::holds_alternative<Volume>(opened));
    const auto &volume = std::get<Volume>(opened);
    QCOMPARE(volume.signer().der(), certificate(m_device).der());
    QVERIFY(volume.manifest() == manifest);
    QByteArray batch;
    QByteArray file;
    Volume::Visitor visitor;
    visitor.batch = [&](const BundleBatch &entry, const QByteArray &content) {
        batch = content;
        return entry.number == 7;
    };
    visitor.file = [&](const BundleFile &, const Volume::Pieces &next) {
        for (QByteArrayView piece = next(); !piece.isEmpty(); piece = next())
            file.append(piece.data(), piece.size());
        return true;
    };
    QCOMPARE(volume.walk(visitor), Volume::Walk::Done);
    QCOMPARE(batch, m_batch);
    QCOMPARE(file, m_file);
}

void TestBundleFormat::certificatesAreForOnePurpose()
{
    const pack::Certificate authority = certificate(m_authority);
    const QVector<pack::Certificate> all{certificate(m_device), certificate(m_recipient),
                                         certificate(m_receipt), authority};
    for (qsizetype i = 0; i < all.size(); ++i) {
        QCOMPARE(isStation(all.at(i), authority), i == 0);
        QCOMPARE(isRecipient(all.at(i), authority), i == 1);
        QCOMPARE(isReceiptSigner(all.at(i), authority), i == 2);
    }
    const SampleKey other =
        makeSampleKey({.usage = "critical,keyCertSign", .extendedUsage = {}, .authority = true});
    QVERIFY(!isRecipient(certificate(m_recipient), certificate(other)));
}

void TestBundleFormat::anotherRecipient()
{
    const SampleKey other = makeSampleKey(
        {.name = u"USB"_s, .usage = "critical,keyAgreement", .extendedUsage = kRecipientUsage},
        &m_authority);
    const auto opened = openVolume(sampleVolume(), {certificate(other), other.key});
    QVERIFY(std::holds_alternative<VolumeFault>(opened));
    QCOMPARE(std::get<VolumeFault>(opened), VolumeFault::OtherRecipient);
    // The right certificate with another key.
    const auto wrong = openVolume(sampleVolume(), {certificate(m_recipient), other.key});
    QCOMPARE(std::get<VolumeFault>(wrong), VolumeFault::NotDecrypted);
}

void TestBundleFormat::cutOff_data()
{
    QTest::addColumn<int>("perMille");
    for (const int part : {0, 1, 10, 250, 500, 750, 990, 999, 1000})
        QTest::addRow("%d", part) << part;
}

// The stick is pulled at byte k, or the file goes on behind its end.
void TestBundleFormat::cutOff()
{
    QFETCH(int, perMille);
    const QByteArray bytes = sampleVolume();
    const qsizetype size = bytes.size() * perMille / 1000;
    for (qsizetype k = qMax<qsizetype>(0, size - 12); k < qMin(bytes.size(), size + 12); ++k) {
        const auto opened = openVolume(QByteArrayView(bytes).first(k), recipient());
        QVERIFY2(std::holds_alternative<VolumeFault>(opened), QByteArray::number(k).constData());
    }
    QVERIFY(std::holds_alternative<VolumeFault>(openVolume(QByteArray(bytes + '\0'), recipient())));
}

// Whatever bit is turned: refused, or (in what no signature covers, as an unused parameter) the same content.
void TestBundleFormat::everyKindOfByteTampered()
{
    const Manifest manifest = sampleManifest();
    const QByteArray bytes = seal(manifest, {m_batch, "small"_qba});
    Manifest small = manifest;
    small.files = {{protocol::sha256("small"_qba), 5, 0, 5}};
    const QByteArray good = seal(small, {m_batch, "small"_qba});
    QVERIFY(std::holds_alternative<Volume>(openVolume(good, recipient())));
    int refused = 0;
    int tried = 0;
    const auto tamper = [&](qsizetype at) {
        QByteArray bad = good;
        bad[at] = char(bad.at(at) ^ (1 << (at % 8)));
        const auto opened = openVolume(bad, recipient());
        ++tried;
        if (std::holds_alternative<VolumeFault>(opened)) {
            ++refused;
            return true;
        }
        const auto &volume = std::get<Volume>(opened);
        // A certificate with another byte belongs to no station: its digest is what the gateway looks up.
        const bool signedByStation = volume.signer().der() == certificate(m_device).der();
        refused += signedByStation ? 0 : 1;
        return !signedByStation || volume.manifest() == small;
    };
    const qsizetype head = qMin<qsizetype>(900, good.size());
    for (qsizetype at = 0; at < head; ++at)
        QVERIFY2(tamper(at), QByteArray::number(at).constData());
    for (qsizetype at = head; at < good.size(); at += 7)
        QVERIFY2(tamper(at), QByteArray::number(at).constData());
    for (qsizetype at = good.size() - 64; at < good.size(); ++at)
        QVERIFY2(tamper(at), QByteArray::number(at).constData());
    QVERIFY2(refused * 100 >= tried * 97, qPrintable(u"%1 of %2"_s.arg(refused).arg(tried)));
}

void TestBundleFormat::membersMustBeThoseOfTheManifest()
{
    Volume::Visitor visitor;
    visitor.batch = [](const BundleBatch &, const QByteArray &) { return true; };
    visitor.file = [](const BundleFile &, const Volume::Pieces &next) {
        while (!next().isEmpty()) {
        }
        return true;
    };
    const auto walk = [&](const Manifest &manifest, const QVector<QByteArray> &members) {
        const auto opened = openVolume(seal(manifest, members), recipient());
        const auto *volume = std::get_if<Volume>(&opened);
        return volume ? volume->walk(visitor) : Volume::Walk::Ended;
    };
    const Manifest manifest = sampleManifest();
    QCOMPARE(walk(manifest, {m_batch, m_file}), Volume::Walk::Done);
    QCOMPARE(walk(manifest, {m_batch}), Volume::Walk::ContentWrong);
    QCOMPARE(walk(manifest, {m_batch, m_file, "more"_qba}), Volume::Walk::ContentWrong);
    QCOMPARE(walk(manifest, {m_batch, m_file.left(m_file.size() - 1)}), Volume::Walk::ContentWrong);
    QByteArray other = m_batch;
    other[0] = 'B';
    QCOMPARE(walk(manifest, {other, m_file}), Volume::Walk::ContentWrong);
}

void TestBundleFormat::manifestUnderMutation()
{
    Manifest manifest = sampleManifest();
    manifest.files.append({protocol::sha256("b"), 900'000'00, 700, 1234});
    const QByteArray json = toJson(manifest);
    QVERIFY(readManifest(json).manifest == manifest);
    QRandomGenerator random(20261122);
    int refused = 0;
    for (int i = 0; i < 4000; ++i) {
        QByteArray bad = json;
        for (int n = random.bounded(1, 4); n > 0; --n) {
            const int at = random.bounded(int(bad.size()));
            switch (random.bounded(4)) {
            case 0: bad[at] = char(random.bounded(256)); break;
            case 1: bad.remove(at, random.bounded(1, 20)); break;
            case 2: bad.insert(at, bad.mid(random.bounded(int(bad.size())), 12)); break;
            default: bad[at] = "0123456789-{}[],:\"\\"[random.bounded(19)]; break;
            }
        }
        const ManifestReading reading = readManifest(bad);
        if (!reading.fault.isEmpty()) {
            ++refused;
            continue;
        }
        // What is taken can be written and means the same: no half-read number, no path of its own.
        QVERIFY(readManifest(toJson(reading.manifest)).manifest == reading.manifest);
        for (const BundleFile &file : reading.manifest.files) {
            QVERIFY(file.offset + file.length <= file.size);
            QVERIFY(!file.path().contains(".."_L1));
        }
    }
    QVERIFY(refused > 2000);
}

void TestBundleFormat::receiptUnderMutation()
{
    Receipt receipt;
    receipt.origin = sampleManifest().origin;
    receipt.at = receipt.origin.madeAt;
    receipt.volumes = 3;
    receipt.taken = {1, 3};
    const QUuid op = QUuid::createUuid();
    receipt.batches = {{QUuid::createUuid(),
                        {},
                        {{op, protocol::Verdict::Ok, {}, {}},
                         {QUuid::createUuid(), protocol::Verdict::Rejected, u"urn:x"_s, {}}}},
                       {QUuid::createUuid(), u"urn:motcua:batch-malformed"_s, {}}};
    receipt.have = {protocol::sha256("a")};
    receipt.want = {protocol::sha256("b")};
    const QByteArray json = toJson(receipt);
    const auto back = readReceipt(json);
    QVERIFY(back);
    QCOMPARE(toJson(*back), json);
    QVERIFY(!back->isComplete());
    QRandomGenerator random(4);
    int refused = 0;
    for (int i = 0; i < 4000; ++i) {
        QByteArray bad = json;
        for (int n = random.bounded(1, 4); n > 0; --n) {
            const int at = random.bounded(int(bad.size()));
            if (random.bounded(2) == 0)
                bad[at] = char(random.bounded(256));
            else
                bad.remove(at, random.bounded(1, 9));
        }
        const auto reading = readReceipt(bad);
        refused += reading ? 0 : 1;
        if (reading)
            QVERIFY(readReceipt(toJson(*reading)));
    }
    QVERIFY(refused > 2000);
    // The same verdict twice would let one of them win by chance.
    receipt.batches[0].results[1].op = op;
    QVERIFY(!readReceipt(toJson(receipt)));
}

void TestBundleFormat::namesTellNobodysData()
{
    const QUuid id(u"0199ab12-3456-789a-bcde-f00123456789"_s);
    const QString stem = bundleStem(u"H24.123"_s, u"C 0/1"_s, {2026, 11, 22}, id);
    QCOMPARE(volumeName(stem, 7), u"motcua-H24.123-C_0_1-20261122-23456789.007.p7m"_s);
}

QTEST_GUILESS_MAIN(TestBundleFormat)
#include "tst_bundle_format.moc"
