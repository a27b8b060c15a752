// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Making and opening a data folder: keys, what is refused, roles, set-up, verification.
#include "app/core/base/ids.h"
#include "storage/station_setup.h"
#include "tests/storage/samples.h"
#include "tests/storage/scratch.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

class TestStorageStation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void createdWithAVaultAndOpenedAgain();
    void createdWithAPassphraseAndOpenedAgain();
    void passphraseTypedDecomposedIsTheSame();
    void secondCreationIsRefused();
    void creationWithoutAPlaceForTheKeyCreatesNothing();
    void missingKeyNeverMakesANewOne();
    void wrongKeyIsToldFromADamagedFile();
    void emptyOrMissingFilesAreNamed();
    void halfMadeCreationCanBeRepeated();
    void newerDatabaseIsRefused();
    void usualSetUp();
    void ownSetUpAndSettings();
    void rolesAreExclusive();
    void staleLockOfADeadProcessIsTaken();
    void onlyOneSyncs();
    void pinsAreHashedAndAttemptsCounted();
    void catalogueKeepsReleasedVersions();
    void verifyReportsEveryKindOfDamage();
    void nothingOutsideTheFolderIsReadable();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_folder;
    MemoryVault m_vault;
};

void TestStorageStation::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_folder = m_dir->filePath(u"centre/data"_s);
    m_vault.secrets.clear();
    m_vault.locked = m_vault.away = false;
}

void TestStorageStation::createdWithAVaultAndOpenedAgain()
{
    DatabaseKey key;
    {
        const auto station = Station::create(m_folder, sampleSetup(), {&m_vault, {}});
        key = station->key();
    }
    QCOMPARE(m_vault.secrets.size(), 1);
    const QJsonObject file =
        QJsonDocument::fromJson(readFile(m_folder + "/station.json"_L1)).object();
    QCOMPARE(m_vault.secrets.constBegin().key(), QString("motcua/"_L1 + file["id"_L1].toString()));
    QCOMPARE(m_vault.secrets.constBegin().value(), key.raw());
    // What stands in station.json gives nothing of the key away.
    const QByteArray text = readFile(m_folder + "/station.json"_L1);
    QVERIFY(!text.contains(key.raw().toHex()) && !text.contains(key.raw().toBase64()));

    const auto station = Station::open(m_folder, {&m_vault, {}});
    QCOMPARE(station->centre().agencyId, u"H24.123"_s);
    QCOMPARE(station->stationId(), u"C01"_s);
    QVERIFY(station->centre().demo);
    QVERIFY(station->verify().ok);
    // Only this account can enter.
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                      QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(int(QFileInfo(m_folder).permissions() & others), 0);
}

void TestStorageStation::createdWithAPassphraseAndOpenedAgain()
{
    Station::create(m_folder, sampleSetup(), {&m_vault, u"mật khẩu dài"_s}).reset();
    QVERIFY(m_vault.secrets.isEmpty());
    QVERIFY(Station::open(m_folder, {nullptr, u"mật khẩu dài"_s})->verify().ok);
    QCOMPARE(failureOf([&] {
                 (void)Station::open(m_folder, {&m_vault, {}});
             }),
             QByteArray("passphrase_needed"));
    QCOMPARE(failureOf([&] {
                 (void)Station::open(m_folder, {&m_vault, u"mật khẩu"_s});
             }),
             QByteArray("wrong_key"));
    const QJsonObject kdf = QJsonDocument::fromJson(readFile(m_folder + "/station.json"_L1))
                                .object()["kdf"_L1]
                                .toObject();
    QCOMPARE(kdf["algorithm"_L1].toString(), u"argon2id13"_s);
}

void TestStorageStation::passphraseTypedDecomposedIsTheSame()
{
    const QString words = u"Vĩnh Bảo"_s;
    Station::create(m_folder, sampleSetup(),
                    {nullptr, words.normalized(QString::NormalizationForm_C)})
        .reset();
    QVERIFY(Station::open(m_folder, {nullptr, words.normalized(QString::NormalizationForm_D)})
                ->verify()
                .ok);
}

void TestStorageStation::secondCreationIsRefused()
{
    Station::create(m_folder, sampleSetup(), {&m_vault, {}}).reset();
    const QByteArray before =
        readFile(m_folder + "/motcua.db"_L1) + readFile(m_folder + "/station.json"_L1);
    QCOMPARE(failureOf([&] {
                 (void)Station::create(m_folder, sampleSetup(), {&m_vault, {}});
             }),
             QByteArray("data_folder_in_use"));
    QCOMPARE(readFile(m_folder + "/motcua.db"_L1) + readFile(m_folder + "/station.json"_L1),
             before);
}

void TestStorageStation::creationWithoutAPlaceForTheKeyCreatesNothing()
{
    QCOMPARE(failureOf([&] { (void)Station::create(m_folder, sampleSetup(), {}); }),
             QByteArray("no_key_vault"));
    m_vault.locked = true;
    QCOMPARE(failureOf([&] {
                 (void)Station::create(m_folder, sampleSetup(), {&m_vault, {}});
             }),
             QByteArray("no_key_vault"));
    QVERIFY(!DataFolder(m_folder).hasDatabase());
    m_vault.locked = false;
    QVERIFY(Station::create(m_folder, sampleSetup(), {&m_vault, {}})->verify().ok);
}

void TestStorageStation::missingKeyNeverMakesANewOne()
{
    Station::create(m_folder, sampleSetup(), {&m_vault, {}}).reset();
    const QByteArray before = readFile(m_folder + "/motcua.db"_L1);
    const auto tryOpening = [&] {
        return failureOf([&] { (void)Station::open(m_folder, {&m_vault, {}}); });
    };
    m_vault.locked = true;
    QCOMPARE(tryOpening(), QByteArray("key_vault_locked"));
    m_vault.locked = false;
    m_vault.away = true;
    QCOMPARE(tryOpening(), QByteArray("key_vault_unavailable"));
    m_vault.away = false;
    const QHash<QString, QByteArray> kept = m_vault.secrets;
    m_vault.secrets.clear();
    QCOMPARE(tryOpening(), QByteArray("key_missing"));
    QVERIFY(m_vault.secrets.isEmpty());
    QCOMPARE(readFile(m_folder + "/motcua.db"_L1), before);
    QCOMPARE(failureOf([&] { (void)Station::open(m_folder, {}); }),
             QByteArray("key_vault_unavailable"));
    m_vault.secrets = kept;
    QVERIFY(Station::open(m_folder, {&m_vault, {}})->verify().ok);
}

void TestStorageStation::wrongKeyIsToldFromADamagedFile()
{
    Station::create(m_folder, sampleSetup(), {&m_vault, {}}).reset();
    const QString account = m_vault.secrets.constBegin().key();
    const QByteArray right = m_vault.secrets.value(account);
    m_vault.secrets.insert(account, DatabaseKey::random().raw());
    QCOMPARE(failureOf([&] {
                 (void)Station::open(m_folder, {&m_vault, {}});
             }),
             QByteArray("wrong_key"));
    m_vault.secrets.insert(account, right);
    QVERIFY(flipBit(m_folder + "/motcua.db"_L1, 200));
    QCOMPARE(failureOf([&] {
                 (void)Station::open(m_folder, {&m_vault, {}});
             }),
             QByteArray("database_damaged"));
}

void TestStorageStation::emptyOrMissingFilesAreNamed()
{
    const auto tryOpening = [&] {
        return failureOf([&] { (void)Station::open(m_folder, {&m_vault, {}}); });
    };
    QCOMPARE(tryOpening(), QByteArray("no_data_folder"));
    QVERIFY(!QFileInfo::exists(m_folder));
    Station::create(m_folder, sampleSetup(), {&m_vault, {}}).reset();
    const QByteArray file = readFile(m_folder + "/station.json"_L1);
    for (const QByteArray &broken : {QByteArray("{}"), QByteArray("not json"),
                                     QByteArray(file).replace("\"vault\"", "\"?\"")}) {
        QVERIFY(writeFile(m_folder + "/station.json"_L1, broken));
        QCOMPARE(tryOpening(), QByteArray("data_folder_unreadable"));
    }
    QVERIFY(QFile::remove(m_folder + "/station.json"_L1));
    QCOMPARE(tryOpening(), QByteArray("data_folder_unreadable"));
    QVERIFY(writeFile(m_folder + "/station.json"_L1, file));
    QVERIFY(writeFile(m_folder + "/motcua.db"_L1, {}));
    QCOMPARE(tryOpening(), QByteArray("database_damaged"));
    QCOMPARE(QFileInfo(m_folder + "/motcua.db"_L1).size(), 0);
    QVERIFY(writeFile(m_dir->filePath(u"file"_s), "x"));
    QCOMPARE(failureOf([&] { DataFolder(m_dir->filePath(u"file"_s)); }),
             QByteArray("data_folder_unreadable"));
}

void TestStorageStation::halfMadeCreationCanBeRepeated()
{
    Station::create(m_folder, sampleSetup(), {&m_vault, {}}).reset();
    // As a crash just before the database got its name would leave it.
    QVERIFY(QFile::rename(m_folder + "/motcua.db"_L1, m_folder + "/motcua.db.new"_L1));
    QCOMPARE(failureOf([&] {
                 (void)Station::open(m_folder, {&m_vault, {}});
             }),
             QByteArray("no_data_folder"));
    QVERIFY(Station::create(m_folder, sampleSetup(), {&m_vault, {}})->verify().ok);
    QVERIFY(!QFile::exists(m_folder + "/motcua.db.new"_L1));
}

void TestStorageStation::newerDatabaseIsRefused()
{
    {
        const auto station = Station::create(m_folder, sampleSetup(), {&m_vault, {}});
        station->database().run(u"INSERT INTO schema_step VALUES (99, 'later', 99, 0)"_s);
        station->database().runScript("PRAGMA user_version = 99");
    }
    QCOMPARE(failureOf([&] {
                 (void)Station::open(m_folder, {&m_vault, {}});
             }),
             QByteArray("database_newer"));
}

void TestStorageStation::usualSetUp()
{
    const auto station = Station::create(m_folder, sampleSetup(), {&m_vault, {}});
    const QVector<ServiceGroup> groups = station->serviceGroups();
    QCOMPARE(groups.size(), 8);
    QCOMPARE(groups.at(0).series, u"A"_s);
    QCOMPARE(groups.at(0).name, u"Hộ tịch"_s);
    QVERIFY(groups.at(3).fields.contains(u"Người có công"_s));
    QCOMPARE(groups.at(7).series, u"H"_s);
    QCOMPARE(station->priorityGroups().size(), 7);
    QCOMPARE(station->priorityGroups().at(2).code, u"pregnant"_s);
    const QVector<Counter> counters = station->counters();
    QCOMPARE(counters.size(), 3);
    QCOMPARE(counters.at(2).name, u"Quầy 3"_s);
    QCOMPARE(counters.at(2).series.size(), 8);
}

void TestStorageStation::ownSetUpAndSettings()
{
    StationSetup setup = sampleSetup();
    setup.counters = 1;
    setup.groups = {{u"K"_s, u"Khác"_s, {}, u"info"_s, {}}};
    setup.priorities = {{u"elderly"_s, u"Cao tuổi"_s, u"Luật Người cao tuổi"_s}};
    setup.stationId = u"C07"_s;
    const auto station = Station::create(m_folder, setup, {&m_vault, {}});
    QCOMPARE(station->serviceGroups().size(), 1);
    QCOMPARE(station->counters().at(0).series, QVector<QString>{u"K"_s});
    QCOMPARE(station->stationId(), u"C07"_s);
    QVERIFY(station->setting(u"theme"_s).isEmpty());
    station->setSetting(u"theme"_s, u"dark"_s);
    station->setSetting(u"theme"_s, u"light"_s);
    QCOMPARE(Station::openAgain(m_folder, station->key())->setting(u"theme"_s), u"light"_s);
}

void TestStorageStation::rolesAreExclusive()
{
    Station::create(m_folder, sampleSetup(), {&m_vault, {}}).reset();
    const DataFolder folder(m_folder);
    auto third = folder.claim({StationRole::Kind::Counter, 3});
    QVERIFY(third != nullptr);
    try {
        (void)folder.claim({StationRole::Kind::Counter, 3});
        QFAIL("given twice");
    } catch (const Failure &refusal) {
        QCOMPARE(refusal.name(), QByteArray("role_taken"));
        QVERIFY(refusal.headline().contains("Counter 3"_L1));
        QVERIFY(!refusal.nextStep().isEmpty());
    }
    QVERIFY(folder.claim({StationRole::Kind::Counter, 2}) != nullptr);
    QVERIFY(folder.claim({StationRole::Kind::Kiosk, 3}) != nullptr);
    third.reset();
    QVERIFY(folder.claim({StationRole::Kind::Counter, 3}) != nullptr);
}

void TestStorageStation::staleLockOfADeadProcessIsTaken()
{
    Station::create(m_folder, sampleSetup(), {&m_vault, {}}).reset();
    const DataFolder folder(m_folder);
    folder.claim({StationRole::Kind::Display, 1}).reset();
    // What a killed process leaves: a lock file with the id of a process that is not there.
    QVERIFY(
        writeFile(m_folder + "/locks/display-1.lock"_L1,
                  "4194399\ntst_storage_station\n" + QSysInfo::machineHostName().toUtf8() + "\n"));
    QVERIFY(folder.claim({StationRole::Kind::Display, 1}) != nullptr);
}

void TestStorageStation::onlyOneSyncs()
{
    Station::create(m_folder, sampleSetup(), {&m_vault, {}}).reset();
    const DataFolder folder(m_folder);
    auto first = folder.trySyncRole();
    QVERIFY(first != nullptr);
    QVERIFY(folder.trySyncRole() == nullptr);
    first.reset();
    QVERIFY(folder.trySyncRole() != nullptr);
}

void TestStorageStation::pinsAreHashedAndAttemptsCounted()
{
    const auto station = Station::create(m_folder, sampleSetup(), {&m_vault, {}});
    const Staff person{StaffId(QUuid::createUuid()), u"Trần Thị Thu"_s, Role::Supervisor, 3, true};
    station->staff().add(person, u"135790"_s);
    const QVector<Staff> staff = station->staff().staff();
    QCOMPARE(staff.size(), 1);
    QCOMPARE(staff.constFirst().id, person.id);
    QCOMPARE(staff.constFirst().role, Role::Supervisor);
    QCOMPARE(staff.constFirst().usualCounter, 3);
    QVERIFY(station->database()
                .value(u"SELECT pin_hash FROM staff"_s)
                .toString()
                .startsWith("$argon2id$"_L1));
    QVERIFY(station->staff().pinMatches(person.id, u"135790"_s));
    QVERIFY(!station->staff().pinMatches(person.id, u"135791"_s));
    QVERIFY(!station->staff().pinMatches(StaffId(QUuid::createUuid()), u"135790"_s));
    QCOMPARE(station->staff().attempts(person.id).wrong, 0);
    QVERIFY(!station->staff().attempts(person.id).lockedUntil.isValid());
    station->staff().setAttempts(person.id, {5, noon()});
    QCOMPARE(station->staff().attempts(person.id).wrong, 5);
    QCOMPARE(station->staff().attempts(person.id).lockedUntil, noon());
}

void TestStorageStation::catalogueKeepsReleasedVersions()
{
    const auto station = Station::create(m_folder, sampleSetup(), {&m_vault, {}});
    const Procedure first = sampleProcedure();
    station->catalogue().addProcedures({first});
    station->catalogue().addProcedures({first});
    Procedure second = first;
    second.version = 2;
    second.name += u" (mới)"_s;
    Procedure edited = first;
    edited.name += u" (sửa)"_s;
    QCOMPARE(failureOf([&] {
                 station->catalogue().addProcedures({second, edited});
             }),
             QByteArray("catalogue_version_changed"));
    QCOMPARE(station->catalogue().procedures().size(), 1); // nothing of it was taken
    station->catalogue().addProcedures({second});
    QCOMPARE(station->catalogue().procedures().size(), 2);
    QCOMPARE(toJson(station->catalogue().procedures().at(0)), toJson(first));
}

void TestStorageStation::verifyReportsEveryKindOfDamage()
{
    const auto station = Station::create(m_folder, sampleSetup(), {&m_vault, {}});
    acceptSample(*station, 1);
    QVERIFY(station->verify().ok);

    QDirIterator walk(m_folder + "/blobs"_L1, QDir::Files, QDirIterator::Subdirectories);
    QStringList files;
    while (walk.hasNext())
        files.append(walk.next());
    QCOMPARE(files.size(), 4);
    QVERIFY(flipBit(files.at(0), 50));
    QVERIFY(QFile::remove(files.at(1)));
    Station::Verification report = station->verify();
    QVERIFY(!report.ok);
    QCOMPARE(report.blobsChecked, 4);
    QCOMPARE(report.blobsDamaged, 1);
    QCOMPARE(report.blobsMissing, 1);
    QVERIFY(report.auditOk);
    QCOMPARE(report.integrity, u"ok"_s);

    station->database().runScript("DROP TRIGGER audit_stays; UPDATE audit SET subject = 'x'");
    report = station->verify();
    QVERIFY(!report.auditOk);

    station->database().runScript(
        "PRAGMA foreign_keys = OFF; DELETE FROM outbox; PRAGMA foreign_keys = ON");
    QCOMPARE(station->verify().foreignKeys, 4);
}

void TestStorageStation::nothingOutsideTheFolderIsReadable()
{
    const auto station = Station::create(m_folder, sampleSetup(), {&m_vault, {}});
    acceptSample(*station, 1, u"Quách Thị Khuynh"_s);
    QDirIterator walk(m_folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    int seen = 0;
    while (walk.hasNext()) {
        const QByteArray bytes = readFile(walk.next());
        ++seen;
        if (walk.fileName().startsWith("motcua.db"_L1))
            QCOMPARE(walk.fileInfo().permissions() & (QFile::ReadGroup | QFile::ReadOther),
                     QFile::Permissions());
        QVERIFY(!bytes.contains(u"Khuynh"_s.toUtf8()) && !bytes.contains("031190000001") &&
                !bytes.contains("%PDF"));
    }
    QVERIFY(seen >= 6);
}

QTEST_GUILESS_MAIN(TestStorageStation)
#include "tst_storage_station.moc"
