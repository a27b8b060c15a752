// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/bundle/volume_writer.h"
#include "sync/client/bundle_check.h"
#include "sync/client/bundle_receipt.h"
#include "sync/pack/envelope.h"
#include "tests/storage/scratch.h"
#include "tests/sync/bundle/bundle_fixture.h"

#include <QDir>
#include <QTest>

#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::test;

/// What can go wrong with a stick, at either end: nothing looks whole that is not, nothing false is taken, and nothing
/// that was taken counts twice.
class TestBundleFaults : public BundleFixture
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { start(); }
    void init()
    {
        freshStation();
        m_before = operations();
    }
    void pulledAtAnyMoment();
    void cancelledAtAnyMoment();
    void aFullMedium();
    void aMediumThatForgets();
    void aDamagedPaperIsLeftOut();
    void verifyNamesWhatIsWrong();
    void cutOffAtTheProvince();
    void tamperedAtTheProvince();
    void linksOnTheStickLeadNowhere();
    void forgedByAStation();
    void ofNobodyWeKnow();
    void aRevokedStationIsHeldForReview();
    void receiptsOfOthersAndForgedOnes();

private:
    [[nodiscard]] int added() const { return operations() - m_before; }
    sync::ExportedBundle exportWith(sync::BundleOptions options)
    {
        options.folder = stick();
        return sync::exportBundle(*m_station, m_clock, m_ids, {}, options);
    }
    /// A volume with one batch that `sign` signs; its name on the stick.
    QString forge(const bundle::Manifest &manifest, const QByteArray &batch,
                  const pack::Certificate &signer, const QByteArray &key, const QString &name);
    [[nodiscard]] bundle::Manifest manifestFor(const QByteArray &batch) const;
    [[nodiscard]] pack::Certificate own() const
    {
        return *pack::Certificate::fromPem(m_station->device().identity().certificatePem);
    }
    [[nodiscard]] QByteArray ownKey() const { return m_station->device().identity().privateKeyPem; }
    void writeStick(const QString &name, const QByteArray &bytes)
    {
        QFile file(onStick(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    int m_before = 0;
};

bundle::Manifest TestBundleFaults::manifestFor(const QByteArray &batch) const
{
    bundle::Manifest manifest;
    manifest.origin = {QUuid::createUuid(), m_station->device().identity().deviceId,
                       m_station->centre().agencyId, m_station->stationId(), m_clock.now()};
    manifest.batches = {{1, QUuid::createUuid(), sha256(batch), batch.size(), 1}};
    return manifest;
}

QString TestBundleFaults::forge(const bundle::Manifest &manifest, const QByteArray &batch,
                                const pack::Certificate &signer, const QByteArray &key,
                                const QString &name)
{
    QFile file(onStick(name));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return {};
    const auto recipient =
        pack::Certificate::fromPem(m_station->setting(sync::kBundleRecipient).toLatin1());
    bundle::VolumeWriter writer(file.handle(), signer, key, {*recipient});
    writer.add(bundle::VolumeWriter::kManifestPath, bundle::toJson(manifest), m_clock.now());
    writer.add(manifest.batches.constFirst().path(), batch, m_clock.now());
    (void)writer.finish();
    return name;
}

void TestBundleFaults::pulledAtAnyMoment()
{
    accept(*m_station, 1, noise(600'000, 1));
    int looked = 0;
    sync::BundleOptions options;
    options.volumeBytes = bundle::kMinVolumeBytes;
    const storage::DeviceIdentity identity = m_station->device().identity();
    options.progress = [&](sync::BundleOptions::Phase phase, qint64, qint64) {
        // What lies there now is what is on a stick that is pulled now.
        const bool last = phase == sync::BundleOptions::Phase::Checking &&
                          !QDir(stick()).entryList({u"*.motcua-bundle"_s}).isEmpty();
        if (!last) {
            ++looked;
            if (failureOf([&] { (void)sync::checkBundle(stick(), identity); }) !=
                "bundle_not_whole")
                looked = -1000;
        }
        return true;
    };
    const sync::ExportedBundle made = exportWith(options);
    QVERIFY2(looked > 6, QByteArray::number(looked).constData());
    const sync::BundleCheck check = sync::checkBundle(stick(), identity);
    QVERIFY(check.isWhole());
    QCOMPARE(check.volumes, made.files.size() - 1);
    QCOMPARE(check.origin.station, m_station->stationId());
    QCOMPARE(stickNames(),
             made.files.mid(0, made.files.size() - 1) + made.files.mid(made.files.size() - 1));
}

void TestBundleFaults::cancelledAtAnyMoment()
{
    accept(*m_station, 1, noise(600'000, 2));
    for (int stop = 1; stop <= 9; stop += 2) {
        int calls = 0;
        sync::BundleOptions options;
        options.volumeBytes = bundle::kMinVolumeBytes;
        options.progress = [&calls, stop](sync::BundleOptions::Phase, qint64, qint64) {
            return ++calls < stop;
        };
        QCOMPARE(exportWith(options).end, sync::ExportedBundle::End::Cancelled);
        QCOMPARE(stickNames(), QStringList());
    }
    QCOMPARE(m_station->outbox().summary().waiting, 1);
}

void TestBundleFaults::aFullMedium()
{
    accept(*m_station, 1, noise(600'000, 3));
    sync::BundleOptions options;
    options.freeBytes = [](const QString &) { return qint64(600'000); };
    QCOMPARE(failureOf([&] { (void)exportWith(options); }), "bundle_medium_full"_qba);
    QCOMPARE(stickNames(), QStringList());
    options.freeBytes = {};
    options.folder = stick() + u"/gone"_s;
    QCOMPARE(failureOf([&] { (void)sync::exportBundle(*m_station, m_clock, m_ids, {}, options); }),
             "bundle_folder_missing"_qba);

    // It fills up only while writing: as a quota does, the system refuses bytes behind a place.
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    for (const rlim_t bytes : {rlim_t(0), rlim_t(1000), rlim_t(300'000), rlim_t(590'000)}) {
        const rlimit small{bytes, before.rlim_max};
        // All that the store may write it has written: an export reads it, and its entry comes at the end.
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        const QByteArray name = failureOf([&] { (void)exportWith({}); });
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
        QCOMPARE(name, "bundle_not_written"_qba);
        QCOMPARE(stickNames(), QStringList());
    }
    QCOMPARE(exportBundle().operations, 1);
}

void TestBundleFaults::aMediumThatForgets()
{
    accept(*m_station, 1, noise(600'000, 4));
    sync::BundleOptions options;
    options.volumeBytes = bundle::kMinVolumeBytes;
    bool spoiled = false;
    options.progress = [&](sync::BundleOptions::Phase phase, qint64, qint64) {
        const QStringList volumes = QDir(stick()).entryList({u"*.003.p7m"_s});
        if (phase == sync::BundleOptions::Phase::Checking && !spoiled && volumes.size() == 1) {
            QFile file(onStick(volumes.constFirst()));
            spoiled = file.open(QIODevice::ReadWrite) && file.seek(file.size() / 2) &&
                      file.write("x") == 1;
        }
        return true;
    };
    QCOMPARE(failureOf([&] { (void)exportWith(options); }), "bundle_not_verified"_qba);
    QVERIFY(spoiled);
    QCOMPARE(stickNames(), QStringList());
}

void TestBundleFaults::aDamagedPaperIsLeftOut()
{
    const QByteArray paper = noise(5000, 5);
    accept(*m_station, 1, paper);
    accept(2);
    const QString name = m_station->database()
                             .value(u"SELECT file FROM blob WHERE sha256 = ?"_s, {sha256(paper)})
                             .toString();
    QVERIFY(QFile::remove(m_station->folder().blobFolder() + u'/' + name));
    const sync::ExportedBundle made = exportBundle();
    QCOMPARE(made.leftOut, 1);
    QCOMPARE(made.operations, 2);
    const Imported imported = import();
    QCOMPARE(imported.exitCode, 0);
    QCOMPARE(imported.bundle().value("files_wanted"_L1).toInt(), 1);
    const sync::ReceiptOutcome outcome =
        sync::takeReceipt(*m_station, imported.receipt, {}, m_clock);
    QCOMPARE(outcome.acknowledged, 2);
    QCOMPARE(m_station->outbox().wantedBlobs(10).size(), 1);
}

void TestBundleFaults::verifyNamesWhatIsWrong()
{
    accept(*m_station, 1, noise(600'000, 6));
    const QStringList files = exportTo(stick(), bundle::kMinVolumeBytes).files;
    const storage::DeviceIdentity identity = m_station->device().identity();
    QByteArray volume = readFile(onStick(files.at(1)));
    volume[volume.size() / 3] = char(volume.at(volume.size() / 3) ^ 1);
    writeStick(files.at(1), volume);
    QVERIFY(QFile::remove(onStick(files.at(2))));
    const sync::BundleCheck check = sync::checkBundle(stick(), identity);
    QCOMPARE(check.damaged, QStringList{files.at(1)});
    QCOMPARE(check.missing, QStringList{files.at(2)});
    const QByteArray index = readFile(onStick(files.constLast()));
    for (qsizetype at = 0; at < index.size(); at += 13) {
        QByteArray bad = index;
        bad[at] = char(bad.at(at) ^ 4);
        writeStick(files.constLast(), bad);
        QCOMPARE(failureOf([&] { (void)sync::checkBundle(stick(), identity); }),
                 "bundle_index_wrong"_qba);
    }
}

void TestBundleFaults::cutOffAtTheProvince()
{
    accept(1);
    const QString name = exportBundle().files.constFirst();
    const QByteArray whole = readFile(onStick(name));
    QStringList names;
    for (int part = 0; part <= 9; ++part) {
        names.append(u"motcua-cut-%1.p7m"_s.arg(part));
        writeStick(names.constLast(), whole.left(whole.size() * part / 10 + part));
    }
    writeStick(names.constLast(), whole.left(whole.size() - 1));
    const Imported cut = import(names);
    QCOMPARE(cut.exitCode, 1);
    QCOMPARE(cut.json.value("refused"_L1).toArray().size(), names.size());
    QCOMPARE(cut.refusal(), u"not_a_volume"_s);
    QCOMPARE(added(), 0);
    QCOMPARE(import({name}).exitCode, 0);
    QCOMPARE(added(), 1);
}

void TestBundleFaults::tamperedAtTheProvince()
{
    accept(1);
    const QString name = exportBundle().files.constFirst();
    const QByteArray whole = readFile(onStick(name));
    QStringList names;
    for (int i = 0; i < 40; ++i) {
        QByteArray bad = whole;
        const qsizetype at = (whole.size() - 1) * i / 39;
        bad[at] = char(bad.at(at) ^ (1 << (i % 8)));
        names.append(u"motcua-bad-%1.p7m"_s.arg(i, 2, 10, QLatin1Char('0')));
        writeStick(names.constLast(), bad);
    }
    const Imported bad = import(names);
    QCOMPARE(bad.exitCode, 1);
    QCOMPARE(bad.json.value("refused"_L1).toArray().size(), names.size());
    QCOMPARE(added(), 0);
    QCOMPARE(import({name}).exitCode, 0);
}

void TestBundleFaults::linksOnTheStickLeadNowhere()
{
    accept(1);
    const QString name = exportBundle().files.constFirst();
    const QString victim = m_folder->filePath(u"victim"_s);
    QVERIFY(QFile::copy(onStick(name), victim));
    QVERIFY(QFile::link(victim, onStick(u"motcua-link.001.p7m"_s)));
    QVERIFY(QFile::link(u"/dev/zero"_s, onStick(u"motcua-zero.001.p7m"_s)));
    QCOMPARE(::mkfifo(QFile::encodeName(onStick(u"motcua-pipe.001.p7m"_s)).constData(), 0600), 0);
    const QStringList bad{u"motcua-link.001.p7m"_s, u"motcua-zero.001.p7m"_s,
                          u"motcua-pipe.001.p7m"_s};
    const QStringList toStick{u"--receipt"_s, stick()};
    const Imported named = import(bad);
    QCOMPARE(named.json.value("refused"_L1).toArray().size(), bad.size());
    QCOMPARE(named.refusal(), u"unreadable"_s);
    QCOMPARE(added(), 0);
    // In a folder they are not looked at.
    QCOMPARE(import({}, toStick).exitCode, 0);
    QCOMPARE(added(), 1);
    const QStringList receipts = QDir(stick()).entryList({u"*.motcua-receipt"_s}, QDir::Files);
    QCOMPARE(receipts.size(), 1);
    // Nor is the receipt written through one.
    const QByteArray before = readFile(victim);
    QVERIFY(QFile::remove(onStick(receipts.constFirst())));
    QVERIFY(QFile::link(victim, onStick(receipts.constFirst())));
    QCOMPARE(import({}, toStick).exitCode, 0);
    QCOMPARE(readFile(victim), before);
    QVERIFY(!QFileInfo(onStick(receipts.constFirst())).isSymLink());
}

// A station is believed for its own bundles alone, and in one version of them.
void TestBundleFaults::forgedByAStation()
{
    accept(1);
    const QByteArray batch("no batch at all");
    bundle::Manifest manifest = manifestFor(batch);
    const Imported noBatch =
        import({forge(manifest, batch, own(), ownKey(), u"motcua-a.001.p7m"_s)});
    QCOMPARE(noBatch.exitCode, 1);
    QCOMPARE(noBatch.bundle().value("refused_batches"_L1).toInt(), 1);
    QCOMPARE(added(), 0);
    // Its receipt settles nothing, and says which batch was refused.
    const sync::ReceiptOutcome outcome =
        sync::takeReceipt(*m_station, noBatch.receipt, {}, m_clock);
    QCOMPARE(outcome.refusedBatches, 1);
    QCOMPARE(m_station->outbox().summary().waiting, 1);

    // The same volume with other bytes: each sealing is another.
    QCOMPARE(import({forge(manifest, batch, own(), ownKey(), u"motcua-b.001.p7m"_s)}).refusal(),
             u"volume_differs"_s);
    bundle::Manifest chained = manifestFor(batch);
    chained.volumes = 2;
    QCOMPARE(import({forge(chained, batch, own(), ownKey(), u"motcua-c.001.p7m"_s)}).refusal(),
             QString());
    chained.volume = 2;
    chained.previous = sha256("another volume"_qba);
    QCOMPARE(import({forge(chained, batch, own(), ownKey(), u"motcua-c.002.p7m"_s)}).refusal(),
             u"chain_broken"_s);
    for (QString bundle::Origin::*field :
         {&bundle::Origin::device, &bundle::Origin::centre, &bundle::Origin::station}) {
        bundle::Manifest other = manifestFor(batch);
        other.origin.*field = u"H24.999"_s;
        QCOMPARE(import({forge(other, batch, own(), ownKey(), u"motcua-d.001.p7m"_s)}).refusal(),
                 u"origin_wrong"_s);
    }
    // Another station may not add to this one's bundle.
    const auto second = makeStation(u"C77"_s);
    enrol(*second);
    const storage::DeviceIdentity identity = second->device().identity();
    manifest.origin.device = identity.deviceId;
    manifest.origin.station = u"C77"_s;
    QCOMPARE(import({forge(manifest, batch, *pack::Certificate::fromPem(identity.certificatePem),
                           identity.privateKeyPem, u"motcua-e.001.p7m"_s)})
                 .refusal(),
             u"bundle_of_other_device"_s);
}

void TestBundleFaults::ofNobodyWeKnow()
{
    const Identity foreign = m_gateway.foreign();
    const QByteArray batch("batch");
    const auto signer = pack::Certificate::fromPem(foreign.certificate.toPem());
    QVERIFY(signer);
    QCOMPARE(import({forge(manifestFor(batch), batch, *signer, foreign.key.toPem(),
                           u"motcua-f.001.p7m"_s)})
                 .refusal(),
             u"signer_unknown"_s);
    writeStick(u"motcua-g.001.p7m"_s, "no volume");
    QCOMPARE(import({u"motcua-g.001.p7m"_s}).refusal(), u"not_a_volume"_s);
    QCOMPARE(import({u"motcua-gone.001.p7m"_s}).refusal(), u"unreadable"_s);
}

void TestBundleFaults::aRevokedStationIsHeldForReview()
{
    accept(1);
    const QStringList files = exportBundle().files;
    (void)m_gateway.run({u"revoke"_s, u"--device"_s, m_station->device().identity().deviceId});
    const Imported held = import();
    QCOMPARE(held.exitCode, 1);
    QVERIFY(held.bundle().value("held"_L1).toBool());
    QCOMPARE(added(), 0);
    const QDir folder(m_gateway.file(u"held"_s));
    const QStringList kept = folder.entryList(QDir::Files);
    QCOMPARE(kept.size(), 1);
    QCOMPARE(readFile(folder.filePath(kept.constFirst())), readFile(onStick(files.constFirst())));
    const sync::ReceiptOutcome waiting = sync::takeReceipt(*m_station, held.receipt, {}, m_clock);
    QVERIFY(waiting.receipt.held);
    QCOMPARE(m_station->outbox().summary().waiting, 1);
    // A person has looked at it.
    const Imported reviewed = import({}, {u"--reviewed"_s});
    QCOMPARE(reviewed.exitCode, 0);
    QVERIFY(!reviewed.bundle().value("held"_L1).toBool());
    QCOMPARE(added(), 1);
}

void TestBundleFaults::receiptsOfOthersAndForgedOnes()
{
    accept(1);
    (void)exportBundle();
    const QByteArray receipt = import().receipt;
    const auto other = makeStation(u"C88"_s);
    enrol(*other);
    QCOMPARE(failureOf([&] { (void)sync::takeReceipt(*other, receipt, {}, m_clock); }),
             "bundle_receipt_other_station"_qba);
    const auto refused = [this](const QByteArray &bytes) {
        return failureOf([&] { (void)sync::takeReceipt(*m_station, bytes, {}, m_clock); });
    };
    for (qsizetype at = 0; at < receipt.size(); at += 11) {
        QByteArray bad = receipt;
        bad[at] = char(bad.at(at) ^ (1 << (at % 8)));
        QCOMPARE(refused(bad), "bundle_receipt_wrong"_qba);
    }
    QCOMPARE(refused(receipt.left(receipt.size() / 2)), "bundle_receipt_wrong"_qba);
    // A station cannot acknowledge its own records.
    const auto content = pack::openEnvelope(receipt).envelope->content;
    QCOMPARE(refused(pack::sealEnvelope(content, own(), ownKey())), "bundle_receipt_wrong"_qba);
    QCOMPARE(m_station->outbox().summary().waiting, 1);
    QCOMPARE(refused(receipt), QByteArray());
    QCOMPARE(m_station->outbox().summary().waiting, 0);
}

QTEST_GUILESS_MAIN(TestBundleFaults)
#include "tst_bundle_faults.moc"
