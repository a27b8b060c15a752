// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a backup and a restore do not believe: a clock that is behind, a medium somebody else had in hand, a folder that is
// not the one the backup was made of.
#include "app/core/access/recovery_code.h"
#include "storage/backup.h"
#include "storage/restore.h"
#include "storage/station_file.h"
#include "tests/storage/samples.h"
#include "tests/storage/scratch.h"

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

class TestStorageRestoreGuard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_clock.jump(m_clock.now().msecsTo(noon())); }
    void aClockThatIsBehindMustBeAnsweredFor();
    void daysAheadAreInDangerToo();
    void theListOnTheMediumIsNotBelieved();
    void aHostileListRemovesNothing();
    void aLinkedBackupFolderIsRefused();
    void aRestoreElsewhereIsACopy();
    void anAdoptedStationHasItsOwnBackups();
    void damagedWordsDoNotStandInTheWay();

private:
    Generation backUp()
    {
        return makeBackup(m_station->folder(), m_key, {m_medium}, m_clock, {}).value().generation;
    }
    QByteArray restore(const Generation &generation, const RestoreOptions &options = {})
    {
        m_station.reset();
        return failureOf(
            [&] { (void)restoreBackup(generation, m_folder, m_key, m_clock, {}, options); });
    }
    void open() { m_station = Station::openAgain(m_folder, m_key); }
    [[nodiscard]] int serialOf(int month, int day)
    {
        return m_station->dossiers().reserveSerial(QDate(2026, month, day));
    }
    [[nodiscard]] Unlock at(const char *folder) { return {&m_vault, {}, Place{"pc", folder}}; }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_folder, m_medium;
    MemoryVault m_vault;
    std::unique_ptr<Station> m_station;
    DatabaseKey m_key;
    SimulatedClock m_clock{noon()};
};

namespace {

constexpr qint64 kDay = 24LL * 3600 * 1000;
constexpr int kSlice = 9001; // where the first slice of the whole range begins

} // namespace

void TestStorageRestoreGuard::init()
{
    m_station.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_folder = m_dir->filePath(u"data"_s);
    m_medium = m_dir->filePath(u"stick"_s);
    QVERIFY(QDir().mkpath(m_medium));
    m_vault.secrets.clear();
    m_station = Station::create(m_folder, sampleSetup(), at("folder 1"));
    m_key = m_station->key();
    for (int i = 1; i <= 3; ++i)
        acceptSample(*m_station, i);
}

// A flat battery puts the clock back: the days it would call dangerous are not those on which numbers were given.
void TestStorageRestoreGuard::aClockThatIsBehindMustBeAnsweredFor()
{
    m_clock.jump(3 * kDay);
    const Generation generation = backUp();
    m_clock.jump(-3 * kDay);
    QCOMPARE(restore(generation), QByteArray("restore_clock"));
    open();
    QVERIFY(m_station->verify().ok);
    QVERIFY(QDir(m_folder).entryList({u"damaged*"_s, u"restore*"_s}).isEmpty());

    QCOMPARE(restore(generation, {{}, true, {}}), QByteArray());
    open();
    QCOMPARE(serialOf(11, 23), kSlice); // today
    QCOMPARE(serialOf(11, 26), kSlice); // the day the backup calls its own
    QCOMPARE(serialOf(11, 25), 1);
}

// The data at hand is younger than the clock, and so is the answer.
void TestStorageRestoreGuard::daysAheadAreInDangerToo()
{
    const Generation generation = backUp();
    QCOMPARE(serialOf(12, 10), 1); // the clock was ahead for a while
    QCOMPARE(restore(generation), QByteArray());
    open();
    QCOMPARE(serialOf(12, 10), kSlice);
    QCOMPARE(serialOf(12, 9), 1);
    QCOMPARE(serialOf(11, 23), kSlice);
}

void TestStorageRestoreGuard::theListOnTheMediumIsNotBelieved()
{
    const Generation generation = backUp();
    m_station.reset();
    const QByteArray before = readFile(m_folder + "/motcua.db"_L1);
    QVERIFY(writeFile(m_medium + "/evil"_L1, QByteArray(4096, 'x')));
    QVERIFY(writeFile(generation.listFile(), "../../evil 4096\n../../../data/motcua.db 4096\n"));
    QCOMPARE(restore(generation), QByteArray());
    const QStringList aside = QDir(m_folder).entryList({u"damaged-*"_s});
    QCOMPARE(aside.size(), 1);
    QCOMPARE(readFile(m_folder + u'/' + aside.constFirst() + "/motcua.db"_L1), before);
    QVERIFY(!QFile::exists(m_dir->filePath(u"evil"_s)));
    open();
    const Station::Verification report = m_station->verify();
    QVERIFY(report.ok); // every file came back: the database says which there are
    QCOMPARE(report.blobsMissing, 0);
}

void TestStorageRestoreGuard::aHostileListRemovesNothing()
{
    const Generation first = backUp();
    const QString victim = first.blobFolder() + "/../precious"_L1;
    QVERIFY(writeFile(victim, "mine"));
    QVERIFY(QDir().mkpath(first.blobFolder() + "/notes"_L1));
    QVERIFY(writeFile(first.blobFolder() + "/notes/thesis.odt"_L1, "mine"));
    for (int i = 0; i < BackupSet::kKept; ++i)
        (void)backUp();
    // What is no file of ours stays, in whatever folder it lies.
    QVERIFY(QFile::exists(victim) && QFile::exists(first.blobFolder() + "/notes/thesis.odt"_L1));
    // A list that cannot be understood needs everything.
    const QString stray = first.blobFolder() + "/ff/ff"_L1 + QString(62, u'0');
    QVERIFY(QDir().mkpath(QFileInfo(stray).path()) && writeFile(stray, "unneeded"));
    const QVector<Generation> kept = BackupSet(QFileInfo(first.path).path()).generations();
    QVERIFY(writeFile(kept.constFirst().listFile(), "ab/../../../etc 5\n"));
    BackupSet(QFileInfo(first.path).path()).prune();
    QVERIFY(QFile::exists(stray));
}

void TestStorageRestoreGuard::aLinkedBackupFolderIsRefused()
{
    const Generation first = backUp();
    const QString victim = m_dir->filePath(u"victim"_s);
    QVERIFY(QDir().mkpath(victim + "/ab"_L1));
    QVERIFY(writeFile(victim + "/ab/"_L1 + QString(64, u'a'), "mine"));
    QVERIFY(QDir(first.blobFolder()).removeRecursively());
    QVERIFY(QFile::link(victim, first.blobFolder()));
    QCOMPARE(failureOf([&] { (void)backUp(); }), QByteArray("backup_place_linked"));
    QVERIFY(QFile::remove(first.blobFolder()) && QDir().mkpath(first.blobFolder()));
    QVERIFY(QFile::link(victim + "/ab"_L1, first.blobFolder() + "/ab"_L1));
    QCOMPARE(failureOf([&] { (void)backUp(); }), QByteArray("backup_place_linked"));
    QVERIFY(QFile::exists(victim + "/ab/"_L1 + QString(64, u'a')));
}

// The folder the backup was made of may live on: two that open with the same key would give the same numbers.
void TestStorageRestoreGuard::aRestoreElsewhereIsACopy()
{
    const Generation generation = backUp();
    const QString other = m_dir->filePath(u"other"_s);
    const auto into = [&](const QString &folder, const char *place) {
        return failureOf([&] {
            (void)restoreBackup(generation, folder, m_key, m_clock, {},
                                {{}, false, Place{"pc", place}});
        });
    };
    const auto opening = [&](const QString &folder, const char *place) {
        return failureOf([&] { (void)Station::open(folder, at(place)); });
    };
    QCOMPARE(into(other, "folder 2"), QByteArray());
    QCOMPARE(opening(other, "folder 2"), QByteArray("folder_copied"));
    const QString sheet = recovery_code::lines(m_key.raw()).join(u'\n');
    (void)Station::restoreKey(other, sheet, at("folder 2"));
    QCOMPARE(opening(other, "folder 2"), QByteArray());
    // At home it goes on without any sheet.
    m_station.reset();
    QCOMPARE(into(m_folder, "folder 1"), QByteArray());
    QCOMPARE(opening(m_folder, "folder 1"), QByteArray());
}

void TestStorageRestoreGuard::anAdoptedStationHasItsOwnBackups()
{
    StationSetup setup = sampleSetup();
    setup.firstSerial = 1;
    setup.lastSerial = 2000;
    m_folder = m_dir->filePath(u"ranged"_s);
    m_station = Station::create(m_folder, setup, at("folder 1"));
    m_key = m_station->key();
    const Generation first = backUp();
    const QString sheet = recovery_code::lines(m_key.raw()).join(u'\n');
    m_station.reset();
    MemoryVault vault;
    m_station = Station::adopt(m_folder, sheet, {u"C02"_s, 5001, 6000},
                               {&vault, {}, Place{"pc 2", "folder 2"}});
    for (int i = 0; i <= BackupSet::kKept; ++i)
        (void)backUp();
    QVERIFY(QFile::exists(first.databaseFile())); // of C01, and not pushed out
    QCOMPARE(inspectBackups(m_medium).size(), 1 + BackupSet::kKept);
    QCOMPARE(restore(first), QByteArray("backup_of_other_station"));
}

void TestStorageRestoreGuard::damagedWordsDoNotStandInTheWay()
{
    const Generation generation = backUp();
    QCOMPARE(restore(generation), QByteArray());
    open();
    QCOMPARE(serialOf(11, 23), kSlice);
    m_station.reset();
    QVERIFY(writeFile(m_folder + "/station.json"_L1, "{ torn"));
    QVERIFY(compareWithLive(generation, m_folder, m_key).known);
    QCOMPARE(restore(generation), QByteArray());
    open();
    QCOMPARE(serialOf(11, 23), 9100); // the database at hand remembered the first restore
}

QTEST_GUILESS_MAIN(TestStorageRestoreGuard)
#include "tst_storage_restore_guard.moc"
