// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Backups: of one moment while others write, read back before they count, three kept, and nothing lost on a full or
// wrong medium.
#include "storage/audit_store.h"
#include "storage/backup.h"
#include "storage/blob_copy.h"
#include "storage/day_key_store.h"
#include "storage/durable_file.h"
#include "storage/places.h"
#include "tests/storage/samples.h"
#include "tests/storage/scratch.h"
#include "tests/storage/storage_process.h"

#include <QDirIterator>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

class TestStorageBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aBackupHoldsWhatItSays();
    void nothingReadableIsOnTheMedium();
    void theKeyOfTheDayStaysAtHome();
    void whileOthersWriteItIsOfOneMoment();
    void threeAreKeptAndFilesAreShared();
    void wrongPlacesAreRefused();
    void sameDiskIsToldAndMayBeRefused();
    void damagedSourceMakesNoBackup();
    void fullMediumLeavesEarlierBackups();
    void cancelLeavesNothing();
    void whatAKillLeavesIsClearedAway();
    void missingFilesAreCountedNotFatal();
    void unreadableGenerationKeepsEveryFile();
    void ageFollowsTheSettings();
    void oneAtATime();
    void thePlaceIsJudgedOnce();

private:
    BackupResult backUp();
    [[nodiscard]] QStringList names(const QString &folder) const;
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_medium;
    MemoryVault m_vault;
    std::unique_ptr<Station> m_station;
    SimulatedClock m_clock{noon()};
};

void TestStorageBackup::init()
{
    m_station.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_medium = m_dir->filePath(u"stick"_s);
    QVERIFY(QDir().mkpath(m_medium));
    m_vault.secrets.clear();
    m_station = Station::create(m_dir->filePath(u"data"_s), sampleSetup(), {&m_vault, {}});
    for (int i = 1; i <= 5; ++i)
        QVERIFY(!acceptSample(*m_station, i).isEmpty());
}

BackupResult TestStorageBackup::backUp()
{
    return makeBackup(m_station->folder(), m_station->key(), {m_medium, true, 64}, m_clock,
                      {{}, u"Quản trị"_s, 0, u"C01"_s})
        .value();
}

QStringList TestStorageBackup::names(const QString &folder) const
{
    QStringList found;
    QDirIterator all(folder, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext())
        found.append(QDir(folder).relativeFilePath(all.next()));
    found.sort();
    return found;
}

void TestStorageBackup::aBackupHoldsWhatItSays()
{
    const qint64 auditBefore =
        m_station->database().value(u"SELECT max(seq) FROM audit"_s).toLongLong();
    const BackupResult made = backUp();
    const BackupInfo &info = made.generation.info;
    QCOMPARE(made.generation.number, 1);
    QCOMPARE(info.agencyId, u"H24.123"_s);
    QCOMPARE(info.stationId, u"C01"_s);
    QCOMPARE(info.madeAt, m_clock.now());
    QCOMPARE(info.dossiers, 5);
    QCOMPARE(info.lastDossier, 5);
    QCOMPARE(info.outboxSeq, 5);
    QCOMPARE(info.acknowledgedSeq, 0);
    QCOMPARE(info.auditSeq, auditBefore);
    QCOMPARE(info.auditHash.size(), 32);
    QCOMPARE(info.files, 20);
    QCOMPARE(info.filesMissing, 0);
    QCOMPARE(made.filesCopied, 20);

    const QVector<Generation> found =
        BackupSet(QFileInfo(made.generation.path).path()).generations();
    QCOMPARE(found.size(), 1);
    QVERIFY(found.first().info.saysTheSame(info));
    QCOMPARE(found.first().info.toJson(), info.toJson());
    const QStringList inside = names(found.first().path);
    QCOMPARE(inside,
             (QStringList{u"backup.json"_s, u"files.list"_s, u"motcua.db"_s, u"station.json"_s}));
    // The live database knows of it.
    QCOMPARE(m_station->setting(u"backup.last_at"_s).toLongLong(),
             m_clock.now().toMSecsSinceEpoch());
    QCOMPARE(m_station->setting(u"backup.folder"_s), m_medium);
    QCOMPARE(m_station->database()
                 .value(u"SELECT subject FROM audit WHERE action = 'backup.made'"_s)
                 .toString(),
             u"generation-1"_s);
    // Nothing is copied twice.
    QCOMPARE(backUp().filesCopied, 0);
}

void TestStorageBackup::theKeyOfTheDayStaysAtHome()
{
    SqlDayKeys keys(m_station->database());
    const QByteArray key = keys.keyOf(QDate(2026, 11, 23));
    const BackupResult made = backUp();
    Database copy(made.generation.path + "/motcua.db"_L1, m_station->key());
    QCOMPARE(copy.value(u"SELECT count(*) FROM person_mark_key"_s).toInt(), 0);
    QCOMPARE(keys.keyOf(QDate(2026, 11, 23)), key);
}

void TestStorageBackup::nothingReadableIsOnTheMedium()
{
    acceptSample(*m_station, 77, u"NGUYEN VAN KIM"_s);
    backUp();
    QDirIterator all(m_medium, QDir::Files, QDirIterator::Subdirectories);
    int looked = 0;
    while (all.hasNext()) {
        const QByteArray bytes = readFile(all.next());
        QVERIFY(!bytes.contains("NGUYEN VAN KIM") && !bytes.contains("031190"));
        QVERIFY(!bytes.contains("%PDF") && !bytes.contains("CREATE TABLE"));
        QVERIFY(!bytes.contains(m_station->key().raw()) &&
                !bytes.contains(m_station->key().raw().toHex()));
        ++looked;
    }
    QVERIFY(looked > 20);
}

void TestStorageBackup::whileOthersWriteItIsOfOneMoment()
{
    StorageWorker worker(*m_station, {u"accept"_s, u"1000"_s});
    QVERIFY(worker.waitForLines(5));
    for (int round = 0; round < 3; ++round) {
        const qsizetype before = worker.said(u"accepted"_s).size();
        const BackupResult made = backUp();
        QVERIFY(worker.waitForLines(before + 5)); // nobody stood still for it
        const BackupInfo &info = made.generation.info;
        QVERIFY(info.dossiers >= 5 + before);
        const Database copy(made.generation.databaseFile(), m_station->key());
        QCOMPARE(copy.value(u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
        // A prefix: every number up to the last, each with its operation and its entry.
        QCOMPARE(copy.value(u"SELECT count(*) FROM dossier"_s).toLongLong(), info.dossiers);
        QCOMPARE(copy.value(u"SELECT max(number) FROM dossier"_s).toLongLong(), info.dossiers);
        QCOMPARE(copy.value(u"SELECT max(seq) FROM outbox"_s).toLongLong(), info.dossiers);
        QCOMPARE(copy.value(u"SELECT count(*) FROM audit WHERE action = 'dossier.accepted'"_s)
                     .toLongLong(),
                 info.dossiers);
        const QStringList files = names(made.generation.blobFolder());
        Rows rows = copy.exec(u"SELECT file FROM blob"_s);
        while (rows.next())
            QVERIFY(files.contains(rows.value(0).toString()));
    }
    worker.kill();
}

void TestStorageBackup::threeAreKeptAndFilesAreShared()
{
    QVector<BackupResult> made;
    for (int i = 0; i < 5; ++i) {
        acceptSample(*m_station, 100 + i);
        m_clock.advance(3600 * 1000);
        made.append(backUp());
    }
    const BackupSet set(QFileInfo(made.last().generation.path).path());
    const QVector<Generation> kept = set.generations();
    QCOMPARE(kept.size(), 3);
    QCOMPARE(kept.at(0).number, 5);
    QCOMPARE(kept.at(2).number, 3);
    QCOMPARE(made.last().filesCopied, 4);
    QCOMPARE(names(set.blobFolder()).size(), 40);
    // A file that no kept backup names goes; one that the oldest alone names stays until it goes, too.
    const QByteArray oldest = readFile(kept.at(2).listFile());
    const QByteArray line = oldest.left(oldest.indexOf('\n') + 1);
    const QString gone = QString::fromLatin1(line).section(u' ', 0, 0);
    const QString stray = gone.left(5) + QString(62, u'0');
    QVERIFY(writeFile(set.blobFolder() + u'/' + stray, "x"));
    for (int i = 0; i < 2; ++i) {
        QByteArray lines = readFile(kept.at(i).listFile());
        QVERIFY(lines.contains(line));
        lines.replace(line, {});
        QVERIFY(writeFile(kept.at(i).listFile(), lines));
    }
    set.prune();
    QVERIFY(!QFile::exists(set.blobFolder() + u'/' + stray));
    QVERIFY(QFile::exists(set.blobFolder() + u'/' + gone));
    set.prune(2);
    QVERIFY(!QFile::exists(set.blobFolder() + u'/' + gone));
    QCOMPARE(names(set.blobFolder()).size(), 39);
}

void TestStorageBackup::wrongPlacesAreRefused()
{
    const auto tried = [&](const QString &place) {
        return failureOf(
            [&] { (void)makeBackup(m_station->folder(), m_station->key(), {place}, m_clock, {}); });
    };
    QCOMPARE(tried({}), QByteArray("backup_medium_missing"));
    QCOMPARE(tried(m_dir->filePath(u"not/in"_s)), QByteArray("backup_medium_missing"));
    QCOMPARE(tried(m_station->folder().path()), QByteArray("backup_in_data_folder"));
    QVERIFY(QDir().mkpath(m_station->folder().path() + "/blobs/deep"_L1));
    QCOMPARE(tried(m_station->folder().path() + "/blobs/deep"_L1),
             QByteArray("backup_in_data_folder"));
    const QString link = m_dir->filePath(u"link"_s);
    QVERIFY(QFile::link(m_station->folder().path(), link));
    QCOMPARE(tried(link), QByteArray("backup_in_data_folder"));
    QVERIFY(!QDir(m_station->folder().path()).entryList().join(u' ').contains("motcua-backup"_L1));
}

void TestStorageBackup::sameDiskIsToldAndMayBeRefused()
{
    QVERIFY(backUp().sameDevice);
    QCOMPARE(
        failureOf([&] {
            (void)makeBackup(m_station->folder(), m_station->key(), {m_medium, false}, m_clock, {});
        }),
        QByteArray("backup_medium_missing"));
}

void TestStorageBackup::damagedSourceMakesNoBackup()
{
    const BackupResult good = backUp();
    const QString file = m_station->folder().databaseFile();
    const QString folder = m_station->folder().path();
    const DatabaseKey key = m_station->key();
    m_station.reset(); // all of the log is in the file now
    QVERIFY(flipBit(file, QFileInfo(file).size() - 1500));
    const DataFolder data(folder);
    QCOMPARE(failureOf([&] { (void)makeBackup(data, key, {m_medium}, m_clock, {}); }),
             QByteArray("database_damaged"));
    QVERIFY(data.damage().has_value());
    QCOMPARE(failureOf([&] { (void)makeBackup(data, key, {m_medium}, m_clock, {}); }),
             QByteArray("store_read_only"));
    const QVector<Generation> kept =
        BackupSet(QFileInfo(good.generation.path).path()).generations();
    QCOMPARE(kept.size(), 1);
    QVERIFY(QDir(QFileInfo(good.generation.path).path())
                .entryList({u"*.partial"_s}, QDir::Dirs)
                .isEmpty());
}

void TestStorageBackup::fullMediumLeavesEarlierBackups()
{
    const BackupResult good = backUp();
    for (int i = 0; i < 40; ++i)
        acceptSample(*m_station, 200 + i);
    // No file may grow past the limit, as on a full stick: first the database, then a large paper.
    StorageWorker database(*m_station, {u"backup"_s, u"200000"_s, m_medium});
    QVERIFY(database.waitForEnd());
    QCOMPARE(database.said(u"refused"_s), QStringList{u"backup_disk_full"_s});
    (void)m_station->blobs().put(QByteArray(3 << 20, 'p'), u"application/pdf"_s);
    StorageWorker paper(*m_station, {u"backup"_s, u"2500000"_s, m_medium});
    QVERIFY(paper.waitForEnd());
    QCOMPARE(paper.said(u"refused"_s), QStringList{u"backup_disk_full"_s});

    const QString set = QFileInfo(good.generation.path).path();
    const QVector<Generation> kept = BackupSet(set).generations();
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.first().info.toJson(), good.generation.info.toJson());
    QVERIFY(names(set).filter(u".partial"_s).isEmpty());
    QCOMPARE(backUp().generation.info.dossiers, 45);
}

void TestStorageBackup::cancelLeavesNothing()
{
    using Stage = BackupProgress::Stage;
    for (const Stage stage : {Stage::Copying, Stage::Files, Stage::Verifying}) {
        int asked = 0;
        const auto result = makeBackup(m_station->folder(), m_station->key(), {m_medium, true, 8},
                                       m_clock, {}, [&](const BackupProgress &progress) {
                                           asked += progress.stage == stage ? 1 : 0;
                                           return progress.stage != stage;
                                       });
        QVERIFY(!result);
        QCOMPARE(asked, 1);
    }
    QVERIFY(names(m_medium).filter(u"generation"_s).isEmpty());
    QVERIFY(names(m_medium).filter(u".partial"_s).isEmpty());
    QVERIFY(m_station->setting(u"backup.last_at"_s).isEmpty());
    QCOMPARE(backUp().generation.number, 1);
}

void TestStorageBackup::whatAKillLeavesIsClearedAway()
{
    const QString set = QFileInfo(backUp().generation.path).path();
    QVERIFY(QDir().mkpath(set + "/generation-2.partial"_L1));
    QVERIFY(writeFile(set + "/generation-2.partial/motcua.db"_L1, "half"));
    QVERIFY(QDir().mkpath(set + "/blobs/ab"_L1));
    QVERIFY(writeFile(set + "/blobs/ab/ab0.partial"_L1, "half"));
    QCOMPARE(BackupSet(set).generations().size(), 1);
    QCOMPARE(backUp().generation.number, 2);
    QVERIFY(names(set).filter(u".partial"_s).isEmpty());
    QVERIFY(!QFile::exists(set + "/generation-2.partial"_L1));
}

void TestStorageBackup::missingFilesAreCountedNotFatal()
{
    const QString blobs = m_station->folder().blobFolder();
    const QStringList files = names(blobs);
    QVERIFY(QFile::remove(blobs + u'/' + files.first()));
    QVERIFY(writeFile(blobs + u'/' + files.last(), "cut off"));
    const BackupResult made = backUp();
    QCOMPARE(made.generation.info.filesMissing, 2);
    QCOMPARE(made.generation.info.files, 18);
    QCOMPARE(names(made.generation.blobFolder()).size(), 18);
}

void TestStorageBackup::unreadableGenerationKeepsEveryFile()
{
    const BackupResult first = backUp();
    const QString set = QFileInfo(first.generation.path).path();
    QVERIFY(QFile::remove(first.generation.listFile()));
    QVERIFY(writeFile(
        set + "/blobs/"_L1 + names(set + "/blobs"_L1).constFirst().left(2) + "/stray"_L1, "x"));
    BackupSet(set).prune();
    QVERIFY(!names(set).filter(u"stray"_s).isEmpty());
}

void TestStorageBackup::ageFollowsTheSettings()
{
    Database &db = m_station->database();
    BackupAge age = backupAge(db, m_clock);
    QVERIFY(!age.isDue && age.isOverdue && age.folder.isEmpty() && !age.last.isValid());
    backUp();
    age = backupAge(db, m_clock);
    QVERIFY(!age.isDue && !age.isOverdue && age.onSameDevice);
    QCOMPARE(age.last, m_clock.now());
    m_clock.advance(25LL * 3600 * 1000);
    age = backupAge(db, m_clock);
    QVERIFY(age.isDue && !age.isOverdue);
    m_clock.advance(25LL * 3600 * 1000);
    QVERIFY(backupAge(db, m_clock).isOverdue);
    m_station->setSetting(u"backup.every_hours"_s, u"72"_s);
    QVERIFY(!backupAge(db, m_clock).isDue);
    // A backup of the future: the clock has jumped back.
    m_clock.advance(-1000LL * 3600 * 1000);
    QVERIFY(backupAge(db, m_clock).isDue);
}

void TestStorageBackup::oneAtATime()
{
    const auto other = m_station->folder().tryBackupRole();
    QVERIFY(other != nullptr);
    QCOMPARE(failureOf([&] { (void)backUp(); }), QByteArray("backup_running"));
}

void TestStorageBackup::thePlaceIsJudgedOnce()
{
    const QString data = m_station->folder().path();
    QVERIFY(isInside(data, data));
    QVERIFY(isInside(data + u"/printed"_s, data)); // not there yet
    QVERIFY(!isInside(data + u"-backup"_s, data)); // its name begins alike, and that is all
    QVERIFY(!isInside(QFileInfo(data).path(), data));
    const QString link = m_dir->filePath(u"link"_s);
    QVERIFY(QFile::link(data, link));
    QVERIFY(isInside(link + u"/blobs"_s, data));
    QVERIFY(onSameDisk(data, QFileInfo(data).path() + u"/nowhere"_s));

    // Chosen before there is a backup: kept with the answer, so that those due are made there.
    const QString beside = data + u"-backup"_s;
    QVERIFY(QDir().mkpath(beside));
    chooseBackupPlace(*m_station, beside);
    const BackupAge age = backupAge(m_station->database(), m_clock);
    QVERIFY(age.isDue && age.onSameDevice);
    QCOMPARE(age.folder, beside);
    BackupOptions options;
    options.folder = age.folder;
    options.allowSameDevice = age.onSameDevice;
    QVERIFY(makeBackup(m_station->folder(), m_station->key(), options, m_clock, {}).has_value());
}

QTEST_GUILESS_MAIN(TestStorageBackup)
#include "tst_storage_backup.moc"
