// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Purging what the province has, and the broom: nothing goes that somebody needs, nothing stays that nobody does.
#include "storage/paper_purge.h"
#include "tests/storage/samples.h"
#include "tests/storage/scratch.h"

#include "storage/audit_store.h"

#include <QDirIterator>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

class TestStorageBlobUpkeep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void purgesWhatTheProvinceHasHadLongEnough();
    void purgesNothingThatStillWaits();
    void purgesNothingOfAnOpenDraft();
    void purgeIsSettable();
    void nothingGoesByADoubtfulClockOrWithoutTheProvince();
    void whatIsNeededAnewStaysAgain();
    void crashBetweenRowAndFileIsSweptUp();
    void sweepsOrphansAndHalfWrittenFiles();
    void sweepLeavesWhatIsFreshOrNeeded();

private:
    static constexpr int kOld = 40; // days

    [[nodiscard]] QStringList files() const
    {
        QStringList found;
        QDirIterator walk(m_folder + "/blobs"_L1, QDir::Files | QDir::Hidden,
                          QDirIterator::Subdirectories);
        while (walk.hasNext())
            found.append(walk.next());
        return found;
    }
    // As if the province had acknowledged everything and got every file so many days ago.
    void acknowledge(int daysAgo)
    {
        Database &db = m_station->database();
        db.run(u"UPDATE outbox SET state = 'acknowledged'"_s);
        db.run(u"UPDATE blob SET at_gateway = ?, created_at = ? WHERE at_gateway IS NULL"_s,
               {m_now.addDays(-daysAgo).toMSecsSinceEpoch(),
                m_now.addDays(-daysAgo - 1).toMSecsSinceEpoch()});
    }
    [[nodiscard]] int count(const QString &condition) const
    {
        return m_station->database().value(u"SELECT count(*) FROM "_s + condition).toInt();
    }
    static bool makeOld(const QString &file)
    {
        QFile handle(file);
        return handle.open(QIODevice::ReadWrite) &&
               handle.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-7200),
                                  QFileDevice::FileModificationTime);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_folder;
    MemoryVault m_vault;
    std::unique_ptr<Station> m_station;
    QDateTime m_now;
};

void TestStorageBlobUpkeep::init()
{
    m_station.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_folder = m_dir->filePath(u"data"_s);
    m_station = Station::create(m_folder, sampleSetup(), {&m_vault, {}});
    m_now = QDateTime::currentDateTimeUtc();
}

void TestStorageBlobUpkeep::purgesWhatTheProvinceHasHadLongEnough()
{
    acceptSample(*m_station, 1);
    acceptSample(*m_station, 2);
    QCOMPARE(files().size(), 8);
    acknowledge(kOld);
    acceptSample(*m_station, 3);
    acknowledge(29);
    const auto refs = m_station->dossiers().search(u"A001"_s, 1);
    const auto dossier = m_station->dossiers().byCode(refs.constFirst().code);
    const BlobRef scan = dossier->papers.constFirst().pdf;

    const FileBlobStore::Purged purged = m_station->blobs().purge(m_now);
    QCOMPARE(purged.files, 8);
    QVERIFY(purged.bytes > 6000);
    QCOMPARE(files().size(), 4);
    QCOMPARE(count(u"blob"_s), 12); // the rows with their hashes stay
    QCOMPARE(count(u"blob WHERE purged_at IS NOT NULL"_s), 8);
    QCOMPARE(failureOf([&] { (void)m_station->blobs().get(scan); }),
             QByteArray("blob_at_province"));
    const Station::Verification report = m_station->verify();
    QVERIFY(report.ok);
    QCOMPARE(report.blobsPurged, 8);
    QCOMPARE(report.blobsChecked, 4);
    QCOMPARE(count(u"audit WHERE action = 'blobs.purged'"_s), 1);
    const QString detail = m_station->database()
                               .value(u"SELECT detail FROM audit WHERE action = 'blobs.purged'"_s)
                               .toString();
    QVERIFY(detail.contains(u"\"files\":8"_s) && detail.contains(u"\"after_days\":30"_s));
    // Again there is nothing to do, and nothing to say.
    QCOMPARE(m_station->blobs().purge(m_now).files, 0);
    QCOMPARE(count(u"audit WHERE action = 'blobs.purged'"_s), 1);
    QCOMPARE(m_station->blobs().sweep(m_now).all(), 0);
}

void TestStorageBlobUpkeep::purgesNothingThatStillWaits()
{
    acceptSample(*m_station, 1);
    acknowledge(kOld);
    Database &db = m_station->database();
    for (const char *state : {"waiting", "sent", "deferred", "needs_attention"}) {
        db.run(u"UPDATE outbox SET state = ?"_s, {QString::fromLatin1(state)});
        QCOMPARE(m_station->blobs().purge(m_now).files, 0);
    }
    // A later operation of the same dossier counts, whether or not it has files.
    db.run(u"UPDATE outbox SET state = 'acknowledged'"_s);
    Operation later;
    later.id = OperationId(QUuid::createUuid());
    later.kind = u"dossier.change"_s;
    later.subject = db.value(u"SELECT id FROM dossier"_s).toString();
    later.at = m_now;
    m_station->outbox().add(later);
    QCOMPARE(m_station->blobs().purge(m_now).files, 0);
    db.run(u"UPDATE outbox SET state = 'acknowledged'"_s);
    // One file that never arrived stays; the others go.
    db.run(u"UPDATE blob SET at_gateway = NULL WHERE sha256 = (SELECT min(sha256) FROM blob)"_s);
    QCOMPARE(m_station->blobs().purge(m_now).files, 3);
    QCOMPARE(files().size(), 1);
    QVERIFY(m_station->verify().ok);
}

void TestStorageBlobUpkeep::purgesNothingOfAnOpenDraft()
{
    const SampleReception open = sampleReception(*m_station, 1, u"Lê Thị Hoa"_s);
    m_station->dossiers().saveDraft(open.draft);
    // The very same papers in an accepted dossier.
    SampleReception accepted = sampleReception(*m_station, 1, u"Lê Thị Hoa"_s);
    m_station->dossiers().saveDraft(accepted.draft);
    QVERIFY(m_station->dossiers().accept(accepted.dossier, accepted.draft.id, accepted.audit,
                                         accepted.operation));
    acknowledge(kOld);
    const FileBlobStore::Purged purged = m_station->blobs().purge(m_now);
    QCOMPARE(purged.files, 2); // the signed receipt and the ink; scan and receipt are in the draft
    QVERIFY(!m_station->blobs().get(open.draft.papers.constFirst().pdf).isEmpty());
    QVERIFY(!m_station->blobs().get(open.draft.receipt).isEmpty());
}

void TestStorageBlobUpkeep::purgeIsSettable()
{
    acceptSample(*m_station, 1);
    acknowledge(10);
    QCOMPARE(m_station->blobs().purge(m_now).files, 0);
    m_station->setSetting(u"purge.after_days"_s, u"0"_s); // never
    QCOMPARE(m_station->blobs().purge(m_now.addYears(3)).files, 0);
    m_station->setSetting(u"purge.after_days"_s, u"7"_s);
    QCOMPARE(m_station->blobs().purge(m_now).files, 4);
}

void TestStorageBlobUpkeep::nothingGoesByADoubtfulClockOrWithoutTheProvince()
{
    using Held = PaperPurge::Held;
    const auto heldAt = [this](const QDateTime &now) { return purgePapers(*m_station, now).held; };
    acceptSample(*m_station, 1);
    acknowledge(10); // not long enough
    m_station->clockWitness().noteProvince(m_now, 0);
    QCOMPARE(heldAt(m_now), Held::NoContact); // never heard from
    m_station->outbox().noteContact(m_now);
    QCOMPARE(heldAt(m_now), Held::No);
    QCOMPARE(heldAt(m_now.addDays(1).addSecs(60)), Held::NoContact);
    // A leap of two years makes everything old, and is not believed, also where the contact leapt along.
    const QDateTime leapt = m_now.addYears(2);
    QVERIFY(heldAt(leapt) != Held::No);
    m_station->audit().append({leapt, {}, u"test.act"_s, {}, {}});
    m_station->outbox().noteContact(leapt);
    QCOMPARE(heldAt(leapt), Held::ClockDoubtful);
    QCOMPARE(count(u"blob WHERE purged_at IS NOT NULL"_s), 0);
    QCOMPARE(files().size(), 4);
    m_station->clockWitness().noteProvince(leapt, 0); // the province says the same
    const PaperPurge done = purgePapers(*m_station, leapt);
    QCOMPARE(done.held, Held::No);
    QCOMPARE(done.purged.files, 4);
}

void TestStorageBlobUpkeep::whatIsNeededAnewStaysAgain()
{
    acceptSample(*m_station, 1);
    acknowledge(kOld);
    const QByteArray scan = "%PDF-1.4 scan 1" + QByteArray(3000, 'b');
    const BlobRef again = m_station->blobs().put(scan, u"application/pdf"_s);
    QCOMPARE(m_station->blobs().purge(m_now).files, 3);
    QVERIFY(!m_station->blobs().get(again).isEmpty());
    // And what was purged comes back by being put.
    const QByteArray receipt = "%PDF-1.4 receipt 1";
    const BlobRef ref = m_station->blobs().put(receipt, u"application/pdf"_s);
    QCOMPARE(m_station->blobs().get(ref), receipt);
    QVERIFY(m_station->verify().ok);
}

void TestStorageBlobUpkeep::crashBetweenRowAndFileIsSweptUp()
{
    acceptSample(*m_station, 1);
    // The rows are marked, the power went before the files did.
    m_station->database().run(u"UPDATE blob SET purged_at = 1"_s);
    QCOMPARE(m_station->blobs().sweep(m_now).all(), 0);
    const QStringList all = files();
    for (const QString &file : all)
        QVERIFY(makeOld(file));
    const FileBlobStore::Swept swept = m_station->blobs().sweep(m_now);
    QCOMPARE(swept.settled, 4);
    QCOMPARE(swept.all(), 4);
    QVERIFY(files().isEmpty());
    QVERIFY(m_station->verify().ok);
}

void TestStorageBlobUpkeep::sweepsOrphansAndHalfWrittenFiles()
{
    acceptSample(*m_station, 1);
    {
        const Transaction givenUp(m_station->database());
        (void)m_station->blobs().put("never saved", u"text/plain"_s);
    }
    QCOMPARE(files().size(), 5);
    const QString shelf = QFileInfo(files().constFirst()).absolutePath();
    // What QSaveFile leaves when it is killed.
    const QString half = files().constFirst() + ".qXyZab"_L1;
    QVERIFY(writeFile(half, "half"));
    QCOMPARE(m_station->blobs().sweep(m_now).all(), 0); // young: somebody may be at it
    const QStringList all = files();
    for (const QString &file : all)
        QVERIFY(makeOld(file));
    const FileBlobStore::Swept swept = m_station->blobs().sweep(m_now);
    QCOMPARE(swept.orphans, 1);
    QCOMPARE(swept.temporary, 1);
    QCOMPARE(swept.settled, 0);
    QVERIFY(!QFile::exists(half));
    QCOMPARE(files().size(), 4);
    QVERIFY(m_station->verify().ok);
}

void TestStorageBlobUpkeep::sweepLeavesWhatIsFreshOrNeeded()
{
    acceptSample(*m_station, 1);
    const QStringList all = files();
    QVERIFY(flipBit(all.constFirst(), 60));
    (void)m_station->verify(); // only looks
    QCOMPARE(files(), all);
    // Find the damaged one as a reader would.
    Rows rows = m_station->database().exec(u"SELECT sha256 FROM blob"_s);
    QVector<QByteArray> hashes;
    while (rows.next())
        hashes.append(rows.value(0).toByteArray());
    rows.reset();
    BlobRef damaged;
    for (const QByteArray &hash : hashes) {
        if (failureOf([&] { (void)m_station->blobs().get({hash, 0, {}}); }) == "blob_damaged")
            damaged = {hash, 0, {}};
    }
    QVERIFY(!damaged.isNull());
    for (const QString &file : files())
        QVERIFY(makeOld(file));
    // In quarantine, for whoever wants to look at it.
    QCOMPARE(m_station->blobs().sweep(m_now).all(), 0);
    QCOMPARE(files().filter(u"/quarantine/"_s).size(), 1);
    // With the row whole again it is of no use.
    m_station->database().run(u"UPDATE blob SET damaged_at = NULL"_s);
    QCOMPARE(m_station->blobs().sweep(m_now).settled, 1);
    // A clock that went back removes nothing.
    QCOMPARE(m_station->blobs().sweep(m_now.addYears(-2)).all(), 0);
    QCOMPARE(files().size(), 3);
}

QTEST_GUILESS_MAIN(TestStorageBlobUpkeep)
#include "tst_storage_blob_upkeep.moc"
