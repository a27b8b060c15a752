// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The way back from a backup: what would be missing, what is made ready, and that a stop at any moment leaves a folder
// that opens.
#include "app/core/queue/centre_queue.h"
#include "storage/backup.h"
#include "storage/restore.h"
#include "storage/station_file.h"
#include "tests/storage/samples.h"
#include "tests/storage/scratch.h"
#include "tests/storage/storage_process.h"

#include <QDirIterator>
#include <QProcess>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

class TestStorageRestore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void backupsAreFoundWherePeoplePoint();
    void theGapIsTold();
    void theGapOfADamagedFileIsToldAsFarAsItGoes();
    void aBackupTakesThePlaceOfTheDamaged();
    void intoAnEmptyFolder();
    void noNumberIsPrintedTwice();
    void queueNumbersLeaveAGap();
    void secondRestoreOfTheDayTakesAnotherSlice();
    void whatIsWrongIsRefusedAndNothingChanged();
    void spoiledBackupsAreRefused();
    void cancelChangesNothing();
    void papersOnlyHereAreToldAndComeBackFromWhatWasSetAside();
    void whatWasClosedStaysClosed();
    void withoutTheDataAtHandEverybodyChoosesANewSecret();
    void aStopAtAnyStepOfTheExchangeIsFinished();

private:
    Generation backUp()
    {
        return makeBackup(m_station->folder(), m_key, {m_medium}, m_clock, {}).value().generation;
    }
    RestoreResult restore(const Generation &generation)
    {
        m_station.reset();
        return restoreBackup(generation, m_folder, m_key, m_clock, m_by).value();
    }
    void open() { m_station = Station::open(m_folder, {&m_vault, {}}); }
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_folder, m_medium;
    MemoryVault m_vault;
    std::unique_ptr<Station> m_station;
    DatabaseKey m_key;
    SimulatedClock m_clock{noon()};
    Actor m_by{{}, u"Quản trị"_s, 0, u"C01"_s};
};

void TestStorageRestore::init()
{
    m_station.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_folder = m_dir->filePath(u"data"_s);
    m_medium = m_dir->filePath(u"stick"_s);
    QVERIFY(QDir().mkpath(m_medium));
    m_vault.secrets.clear();
    m_station = Station::create(m_folder, sampleSetup(), {&m_vault, {}});
    m_key = m_station->key();
    for (int i = 1; i <= 3; ++i)
        acceptSample(*m_station, i);
    m_station->setSetting(u"enrolment.key"_s, u"-----BEGIN PRIVATE KEY----- abc"_s);
    m_station->device().setIdentity({u"d1"_s, u"https://g"_s, "cert", "key", "ca"}, {},
                                    m_clock.now());
}

void TestStorageRestore::backupsAreFoundWherePeoplePoint()
{
    const Generation first = backUp();
    const Generation second = backUp();
    const QString set = QFileInfo(second.path).path();
    QCOMPARE(inspectBackups(m_medium).size(), 2);
    QCOMPARE(inspectBackups(m_medium).constFirst().path, second.path);
    QCOMPARE(inspectBackups(set).size(), 2);
    QCOMPARE(inspectBackups(first.path).size(), 1);
    QCOMPARE(inspectBackups(first.path).constFirst().number, 1);
    QVERIFY(inspectBackups(m_folder).isEmpty());
    QVERIFY(inspectBackups(m_dir->filePath(u"nowhere"_s)).isEmpty());
    // Half a backup is none; one of another station comes after one's own.
    QVERIFY(QFile::remove(first.path + "/backup.json"_L1));
    QCOMPARE(inspectBackups(m_medium).size(), 1);
    const QString other = m_medium + "/motcua-backup-00000000/generation-9"_L1;
    QVERIFY(QDir().mkpath(other));
    QByteArray words = readFile(second.path + "/backup.json"_L1);
    words.replace(second.info.stationFile.toUtf8(), "other");
    words.replace("2026-11-23", "2027-01-01");
    QVERIFY(writeFile(other + "/backup.json"_L1, words) && writeFile(other + "/motcua.db"_L1, "x"));
    QCOMPARE(inspectBackups(m_medium).constFirst().path, other);
    QCOMPARE(inspectBackups(m_medium, second.info.stationFile).constFirst().path, second.path);
}

void TestStorageRestore::theGapIsTold()
{
    const Generation generation = backUp();
    RestoreGap gap = compareWithLive(generation, m_folder, m_key);
    QVERIFY(gap.known && gap.complete && gap.dossiers == 0 && gap.papers == 0);
    const QString first = acceptSample(*m_station, 11);
    const QString second = acceptSample(*m_station, 12);
    m_station->database().run(
        u"UPDATE outbox SET state = 'acknowledged' WHERE seq = (SELECT max(seq) - 1 FROM outbox)"_s);
    gap = compareWithLive(generation, m_folder, m_key);
    QVERIFY(gap.known && gap.complete);
    QCOMPARE(gap.dossiers, 2);
    QCOMPARE(gap.atProvince, 1);
    QCOMPARE(gap.papers, 8);
    QCOMPARE(gap.lostCodes, QStringList{second});
    QVERIFY(gap.lastSaved.isValid());
    QVERIFY(!compareWithLive(generation, m_dir->filePath(u"nowhere"_s), m_key).known);
}

void TestStorageRestore::theGapOfADamagedFileIsToldAsFarAsItGoes()
{
    const Generation generation = backUp();
    for (int i = 0; i < 20; ++i)
        acceptSample(*m_station, 20 + i);
    m_station.reset();
    const QString file = m_folder + "/motcua.db"_L1;
    QVERIFY(flipBit(file, 300)); // the first page: nothing can be read
    QVERIFY(!compareWithLive(generation, m_folder, m_key).known);
    QVERIFY(flipBit(file, 300));
    const RestoreGap gap = compareWithLive(generation, m_folder, m_key);
    QCOMPARE(gap.dossiers, 20);
    // Cut in the middle: some are told, and that there may be more.
    QVERIFY(QFile::resize(file, QFileInfo(file).size() / 2 / 4096 * 4096));
    const RestoreGap part = compareWithLive(generation, m_folder, m_key);
    QVERIFY(!part.complete);
    QVERIFY(part.dossiers < 20);
}

void TestStorageRestore::aBackupTakesThePlaceOfTheDamaged()
{
    const Generation generation = backUp();
    const QString late = acceptSample(*m_station, 50);
    const QString instance = StationFile::read(m_folder)->instance;
    m_station->folder().markDamaged(u"quick_check"_s);
    const RestoreResult result = restore(generation);
    QCOMPARE(result.slice, 1);
    QCOMPARE(result.filesMissing, 0);
    QVERIFY(QFileInfo(result.setAside).fileName().startsWith("damaged-20261123"_L1));
    // Nothing of the damaged is deleted.
    for (const QString &name : {u"motcua.db"_s, u"station.json"_s, u"damaged.json"_s, u"blobs"_s})
        QVERIFY2(QFileInfo::exists(result.setAside + u'/' + name), qPrintable(name));
    QVERIFY(!QFileInfo::exists(m_folder + "/restore.ready"_L1));

    open();
    QVERIFY(!m_station->isReadOnly());
    QVERIFY(m_station->verify().ok);
    Database &db = m_station->database();
    QCOMPARE(db.value(u"SELECT count(*) FROM dossier"_s).toInt(), 3);
    QVERIFY(!m_station->dossiers().byCode(late));
    QVERIFY2(!m_station->device().identity().isEnrolled(), "enrol again");
    QCOMPARE(m_station->setting(u"enrolment.key"_s), QString());
    QCOMPARE(m_station->outbox().summary().waiting, 3);
    QVERIFY(StationFile::read(m_folder)->instance != instance);
    QCOMPARE(db.value(u"SELECT count(*) FROM audit WHERE action = 'data.restored'"_s).toInt(), 1);
    // And work goes on.
    QVERIFY(!acceptSample(*m_station, 60).isEmpty());
}

void TestStorageRestore::intoAnEmptyFolder()
{
    const Generation generation = backUp();
    m_station.reset();
    QVERIFY(QDir(m_folder).removeRecursively());
    const RestoreResult result = restore(generation);
    QVERIFY(result.setAside.isEmpty());
    QVERIFY(QDir(m_folder).entryList({u"damaged*"_s}).isEmpty());
    m_station = Station::openAgain(m_folder, m_key);
    QVERIFY(m_station->verify().ok);
    QCOMPARE(m_station->database().value(u"SELECT count(*) FROM dossier"_s).toInt(), 3);
}

void TestStorageRestore::noNumberIsPrintedTwice()
{
    // An open reception with a reserved code, accepted after the backup under it.
    const SampleReception open1 = sampleReception(*m_station, 70, u"Mai"_s);
    m_station->dossiers().saveDraft(open1.draft);
    const Generation generation = backUp();
    QSet<QString> printed{open1.draft.dossierCode};
    for (int i = 0; i < 5; ++i)
        printed.insert(acceptSample(*m_station, 80 + i));
    const RestoreResult result = restore(generation);
    QCOMPARE(result.draftsRenumbered, 1);
    open();
    const std::optional<Draft> draft = m_station->dossiers().draft(open1.draft.id);
    QVERIFY(draft && draft->dossierCode.isEmpty() && draft->receipt.isNull() && !draft->ink);
    QCOMPARE(draft->submitter.name.value, u"Mai"_s);
    for (int i = 0; i < 20; ++i) {
        const QString code = acceptSample(*m_station, 100 + i);
        QVERIFY2(!printed.contains(code), qPrintable(code));
        printed.insert(code);
    }
    QCOMPARE(m_station->dossiers().reserveSerial(QDate(2026, 11, 23)), 9021);
    // Another day is not in danger.
    QCOMPARE(m_station->dossiers().reserveSerial(QDate(2026, 11, 24)), 1);
}

void TestStorageRestore::queueNumbersLeaveAGap()
{
    RandomIdSource ids(m_clock);
    const auto issue = [&] {
        CentreQueue queue(m_station->journal(), m_clock, ids);
        return queue.issue({u"A"_s, {}, {}, {}}, m_by).number.number;
    };
    QCOMPARE(issue(), 1);
    const Generation generation = backUp();
    for (int i = 0; i < 7; ++i)
        issue();
    // The data at hand can still say how far it came …
    QCOMPARE(restore(generation).ticketGap, 7);
    open();
    QCOMPARE(issue(), 9);
    // … and when it cannot, a gap is left that nobody will have filled.
    m_station.reset();
    QVERIFY(flipBit(m_folder + "/motcua.db"_L1, 300));
    QCOMPARE(restore(generation).ticketGap, kTicketGapSameDay);
    open();
    QCOMPARE(issue(), 1 + kTicketGapSameDay + 1);
    CentreQueue queue(m_station->journal(), m_clock, ids);
    QCOMPARE(queue.refresh().inState(TicketState::Waiting).size(), 2);
}

void TestStorageRestore::secondRestoreOfTheDayTakesAnotherSlice()
{
    const Generation generation = backUp();
    QCOMPARE(restore(generation).slice, 1);
    open();
    const QString first = acceptSample(*m_station, 90);
    QCOMPARE(first, u"H24.123-261123-9001"_s);
    QCOMPARE(restore(generation).slice, 2);
    open();
    QCOMPARE(acceptSample(*m_station, 91), u"H24.123-261123-9100"_s);
    QCOMPARE(QDir(m_folder).entryList({u"damaged-*"_s}).size(), 2);
}

void TestStorageRestore::whatIsWrongIsRefusedAndNothingChanged()
{
    const Generation generation = backUp();
    const auto tried = [&](const QString &folder, const DatabaseKey &key) {
        return failureOf([&] { (void)restoreBackup(generation, folder, key, m_clock, m_by); });
    };
    QCOMPARE(tried(m_folder, m_key), QByteArray("restore_in_use"));
    m_station.reset();
    QCOMPARE(tried(m_folder, DatabaseKey::random()), QByteArray("wrong_key"));
    const QString other = m_dir->filePath(u"other"_s);
    Station::create(other, sampleSetup(), {&m_vault, {}}).reset();
    QCOMPARE(tried(other, m_key), QByteArray("backup_of_other_station"));
    {
        open();
        StorageWorker kiosk(*m_station, {u"hold"_s, u"1"_s});
        QVERIFY(kiosk.waitForLines(1));
        m_station.reset();
        QCOMPARE(tried(m_folder, m_key), QByteArray("restore_in_use"));
        kiosk.kill();
    }
    open();
    QVERIFY(m_station->verify().ok);
    QVERIFY(QDir(m_folder).entryList({u"damaged*"_s, u"restore*"_s}).isEmpty());
    // A role alone is no obstacle: only who has the data open is.
    const auto own = m_station->folder().claim({StationRole::Kind::Counter, 1});
    QCOMPARE(tried(m_folder, m_key), QByteArray("restore_in_use"));
    QCOMPARE(restore(generation).slice, 1);
}

void TestStorageRestore::spoiledBackupsAreRefused()
{
    const Generation generation = backUp();
    const QByteArray good = readFile(generation.databaseFile());
    m_station.reset();
    const auto tried = [&] {
        return failureOf([&] { (void)restoreBackup(generation, m_folder, m_key, m_clock, m_by); });
    };
    QVERIFY(flipBit(generation.databaseFile(), good.size() - 1500));
    QCOMPARE(tried(), QByteArray("backup_incomplete"));
    QVERIFY(writeFile(generation.databaseFile(), good.left(good.size() / 2)));
    QCOMPARE(tried(), QByteArray("backup_incomplete"));
    QVERIFY(QFile::remove(generation.databaseFile()));
    QCOMPARE(tried(), QByteArray("backup_incomplete"));
    QVERIFY(writeFile(generation.databaseFile(), good));
    const QByteArray words = readFile(generation.stationFile());
    QVERIFY(QFile::remove(generation.stationFile()));
    QCOMPARE(tried(), QByteArray("backup_incomplete"));
    QVERIFY(writeFile(generation.stationFile(), words));
    open();
    QVERIFY(m_station->verify().ok);
    // A paper that is gone from the medium is counted; the rest comes back.
    QDirIterator papers(generation.blobFolder(), QDir::Files, QDirIterator::Subdirectories);
    QVERIFY(QFile::remove(papers.next()));
    QCOMPARE(restore(generation).filesMissing, 1);
}

void TestStorageRestore::cancelChangesNothing()
{
    const Generation generation = backUp();
    int asked = 0;
    m_station.reset();
    QVERIFY(!restoreBackup(generation, m_folder, m_key, m_clock, m_by,
                           {[&](qint64, qint64) { return ++asked < 3; }, false, {}}));
    QCOMPARE(asked, 3);
    QVERIFY(QDir(m_folder).entryList({u"damaged*"_s, u"restore*"_s}).isEmpty());
    open();
    QVERIFY(m_station->verify().ok);
}

// The exchange is a row of renames: undone from the end, one at a time, each state is one a power cut can leave.
void TestStorageRestore::aStopAtAnyStepOfTheExchangeIsFinished()
{
    const Generation generation = backUp();
    acceptSample(*m_station, 50);
    const QString aside = restore(generation).setAside;
    const QString ready = m_folder + "/restore.ready"_L1;
    const auto back = [&](const QString &name, const QString &from, const QString &to) {
        return QDir().rename(from + name, to + name);
    };
    for (int steps = 1; steps <= 6; ++steps) {
        QVERIFY(QDir().mkpath(ready));
        QVERIFY(writeFile(ready + "/aside"_L1, QFileInfo(aside).fileName().toUtf8()));
        QVERIFY(back(u"/motcua.db"_s, m_folder, ready));
        if (steps >= 2)
            QVERIFY(back(u"/station.json"_s, m_folder, ready));
        if (steps >= 3)
            QVERIFY(back(u"/station.json"_s, aside, m_folder));
        if (steps >= 4)
            QVERIFY(back(u"/blobs"_s, m_folder, ready));
        if (steps >= 5)
            QVERIFY(back(u"/blobs"_s, aside, m_folder));
        if (steps >= 6) {
            QVERIFY(back(u"/motcua.db"_s, aside, m_folder));
            QVERIFY(writeFile(m_folder + "/motcua.db-wal"_L1, "of the old one"));
        }
        open();
        QVERIFY2(m_station->verify().ok, qPrintable(QString::number(steps)));
        QCOMPARE(m_station->database().value(u"SELECT count(*) FROM dossier"_s).toInt(), 3);
        m_station.reset();
        QVERIFY(!QFileInfo::exists(ready));
        for (const QString &name : {u"/motcua.db"_s, u"/station.json"_s, u"/blobs"_s})
            QVERIFY2(QFileInfo::exists(aside + name), qPrintable(name));
        QFile::remove(aside + "/motcua.db-wal"_L1);
    }
}

// Records travel before their files: the province may have a dossier and not its papers.
void TestStorageRestore::papersOnlyHereAreToldAndComeBackFromWhatWasSetAside()
{
    const Generation generation = backUp();
    const QString code = acceptSample(*m_station, 11);
    const OutboxStore::Row row = m_station->outbox().rows(1).constFirst();
    QCOMPARE(row.blobs.size(), 4);
    m_station->database().run(
        u"UPDATE outbox SET state = 'acknowledged' WHERE seq = (SELECT max(seq) FROM outbox)"_s);
    m_station->outbox().blobArrived(row.blobs.at(0).sha256, noon());
    const RestoreGap gap = compareWithLive(generation, m_folder, m_key);
    QCOMPARE(gap.atProvince, 1);
    QVERIFY(gap.lostCodes.isEmpty());
    QCOMPARE(gap.papersOnlyHere, 3);
    QCOMPARE(gap.incompleteCodes, QStringList{code});

    const RestoreResult result = restore(generation);
    open();
    QSet<QByteArray> missing;
    for (int i = 1; i < 4; ++i)
        missing.insert(row.blobs.at(i).sha256);
    // One of the three was damaged, too.
    const QString spoiled =
        result.setAside + "/blobs/"_L1 +
        BlobKeys::fileName(row.blobs.at(3).sha256, BlobKeys(m_station->database(), m_key).newest());
    QVERIFY(flipBit(spoiled, 100));
    QCOMPARE(m_station->replay().apply(
                 {row.op, row.kind, row.subject, row.body, row.blobs, missing}, noon()),
             ReplayStore::Outcome::Applied);
    QCOMPARE(failureOf([&] { (void)m_station->blobs().get(row.blobs.at(0)); }),
             "blob_at_province"_qba);
    for (int i = 1; i < 3; ++i)
        QCOMPARE(sha256(m_station->blobs().get(row.blobs.at(i))), row.blobs.at(i).sha256);
    QCOMPARE(failureOf([&] { (void)m_station->blobs().get(row.blobs.at(3)); }), "blob_missing"_qba);
    QCOMPARE(m_station->outbox().wantedBlobs(10).size(), 3);
    const Station::Verification verified = m_station->verify();
    QCOMPARE(verified.blobsPurged, 1);
    QCOMPARE(verified.blobsMissing, 1);
}

void TestStorageRestore::whatWasClosedStaysClosed()
{
    RandomIdSource ids(m_clock);
    QVector<Staff> people;
    for (const QString &name : {u"Lan"_s, u"Mai"_s, u"Cúc"_s}) {
        Staff person;
        person.id = ids.make<StaffId>();
        person.name = name;
        person.role = Role::ReceptionOfficer;
        m_station->staff().add(person, u"739154"_s);
        people.append(person);
    }
    const QString code = m_station->database().value(u"SELECT code FROM dossier"_s).toString();
    const Generation generation = backUp();
    const auto did = [&](const QString &action, const Staff &person) {
        m_station->audit().append({noon(), m_by, action, person.id.toString(), {}});
    };
    people[0].active = false;
    m_station->staff().change(people.at(0));
    did(u"staff.deactivated"_s, people.at(0));
    m_station->staff().setSecret(people.at(1).id, SecretKind::Pin, u"914628"_s, true);
    did(u"staff.pin_reset"_s, people.at(1));
    m_station->staff().setAttempts(people.at(2).id, {0, noon().addSecs(600), 2, {}, 0});
    Staff fresh;
    fresh.id = ids.make<StaffId>();
    fresh.name = u"Đào"_s;
    m_station->staff().add(fresh, u"739154"_s);
    did(u"staff.added"_s, fresh);
    Operation voided;
    voided.id = OperationId(QUuid::createUuid());
    voided.kind = u"dossier.receipt_voided"_s;
    voided.subject = m_station->dossiers().byCode(code)->id.toString();
    voided.at = noon();
    m_station->outbox().add(voided);

    const RestoreGap gap = compareWithLive(generation, m_folder, m_key);
    QVERIFY(gap.complete);
    QCOMPARE(gap.closedAccounts, QStringList{u"Lan"_s});
    QCOMPARE(gap.newSecrets, QStringList{u"Mai"_s});
    QCOMPARE(gap.newAccounts, QStringList{u"Đào"_s});
    QCOMPARE(gap.lostChanges, QStringList{code});

    (void)restore(generation);
    open();
    const QVector<Staff> now = m_station->staff().staff();
    QCOMPARE(now.size(), 3);
    QVERIFY(!now.at(0).active && now.at(1).active && now.at(2).active);
    QVERIFY(now.at(1).mustChange && !now.at(0).mustChange && !now.at(2).mustChange);
    QVERIFY(!m_station->staff().pinMatches(people.at(1).id, u"739154"_s));
    QVERIFY(m_station->staff().pinMatches(people.at(1).id, u"914628"_s));
    QCOMPARE(m_station->staff().attempts(people.at(2).id).lockouts, 2);
    QVERIFY(m_station->staff().attempts(people.at(2).id).lockedUntil.isValid());
    QCOMPARE(m_station->database()
                 .value(u"SELECT count(*) FROM audit WHERE action IN ('staff.deactivated', "
                        "'staff.pin_reset') AND detail LIKE '%data.restored%'"_s)
                 .toInt(),
             2);
    QVERIFY(m_station->verify().ok);
}

void TestStorageRestore::withoutTheDataAtHandEverybodyChoosesANewSecret()
{
    Staff person, machine;
    person.id = StaffId(QUuid::createUuid());
    machine.id = StaffId(QUuid::createUuid());
    machine.role = Role::Kiosk;
    m_station->staff().add(person, u"739154"_s);
    m_station->staff().add(machine, {});
    const Generation generation = backUp();
    m_station.reset();
    QVERIFY(flipBit(m_folder + "/motcua.db"_L1, 300)); // the first page: nothing can be read
    (void)restore(generation);
    open();
    const QVector<Staff> now = m_station->staff().staff();
    QVERIFY(now.at(0).mustChange);
    QVERIFY(!now.at(1).mustChange);
}

QTEST_GUILESS_MAIN(TestStorageRestore)
#include "tst_storage_restore.moc"
