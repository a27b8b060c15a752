// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the recovery sheet opens: a folder of another computer, as another station; this one again, when its key is lost.
#include "app/core/access/recovery_code.h"
#include "storage/audit_store.h"
#include "storage/key_change.h"
#include "storage/station_file.h"
#include "storage/station_setup.h"
#include "tests/storage/folder_copy.h"
#include "tests/storage/samples.h"
#include "tests/storage/scratch.h"

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

class TestStorageAdoption : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void adoptedWithTheSheetAlone();
    void adoptedByTheCodeOfTheSheet();
    void adoptedBehindAPassphrase();
    void nothingOfTheOldStationGoesOn();
    void numbersAreNeverShared();
    void numbersOfDraftsAreGivenBack();
    void aWrongSheetChangesNothing();
    void nothingHappensWithoutAPlaceForTheKey();
    void theOldComputerGoesOnUndisturbed();
    void cutOffItIsAdoptedAgain();
    void adoptionNeedsTheFolderForItself();
    void aHalfDoneChangeOfKeyIsSettledByTheSheet();
    void theKeyComesBackOnTheSameComputer();
    void aForgottenPassphraseIsReplaced();
    void theKeyDoesNotComeBackElsewhere();

private:
    [[nodiscard]] Unlock here() { return {&m_vault, {}, Place{"pc-a", "folder 1"}}; }
    [[nodiscard]] Unlock there() { return {&m_otherVault, {}, Place{"pc-b", "folder 2"}}; }
    [[nodiscard]] static AdoptionSetup second() { return {u"C02"_s, 2001, 3000}; }
    [[nodiscard]] QByteArray opening(const Unlock &unlock, const QString &folder = {}) const
    {
        return failureOf(
            [&] { (void)Station::open(folder.isEmpty() ? m_folder : folder, unlock); });
    }
    [[nodiscard]] QByteArray adopting(const AdoptionSetup &setup, const QString &sheet = {})
    {
        return failureOf([&] {
            (void)Station::adopt(m_folder, sheet.isEmpty() ? m_sheet : sheet, setup, there());
        });
    }
    [[nodiscard]] StationFile file() const { return *StationFile::read(m_folder); }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_folder;
    QString m_sheet;
    MemoryVault m_vault;
    MemoryVault m_otherVault;
};

void TestStorageAdoption::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_folder = m_dir->filePath(u"data"_s);
    for (MemoryVault *vault : {&m_vault, &m_otherVault}) {
        vault->secrets.clear();
        vault->locked = vault->away = false;
    }
    StationSetup setup = sampleSetup();
    setup.firstSerial = 1;
    setup.lastSerial = 2000;
    const auto station = Station::create(m_folder, setup, here());
    acceptSample(*station, 1);
    m_sheet = recovery_code::lines(station->key().raw()).join(u'\n');
}

void TestStorageAdoption::adoptedWithTheSheetAlone()
{
    const StationFile before = file();
    {
        const auto station = Station::adopt(m_folder, m_sheet, second(), there());
        QCOMPARE(station->stationId(), u"C02"_s);
        QVERIFY(station->dossiers().byCode(u"H24.123-261123-0001"_s).has_value());
        QVERIFY(station->verify().ok);
        QCOMPARE(station->setting(u"adoption.under_way"_s), QString());
        const QVariantList entry = station->database().row(
            u"SELECT subject, detail, station FROM audit WHERE action = 'station.adopted'"_s);
        QCOMPARE(entry.size(), 3);
        QVERIFY(entry.at(1).toString().contains(u"\"before\":\"C01\""_s));
        QCOMPARE(entry.at(2).toString(), u"C02"_s);
        QCOMPARE(station->dossiers().reserveSerial(QDate(2026, 11, 23)), 2001);
    }
    const StationFile after = file();
    QVERIFY(after.id != before.id); // its backups lie in a folder of their own
    QVERIFY(after.instance != before.instance);
    QVERIFY(after.machine != before.machine);
    QVERIFY(after.vaultAccount() != before.vaultAccount());
    QCOMPARE(m_otherVault.secrets.size(), 1);
    QCOMPARE(m_otherVault.secrets.constBegin().key(), after.vaultAccount());
    QCOMPARE(opening(there()), QByteArray());
    // Told that it failed although it had taken effect, people try the same again.
    QCOMPARE(adopting(second()), QByteArray());
    QCOMPARE(file().instance, after.instance);
    m_vault.secrets.insert(
        m_otherVault.secrets); // the computer it came from, if it comes back there
    QCOMPARE(opening(here()), QByteArray("other_computer"));
}

void TestStorageAdoption::adoptedByTheCodeOfTheSheet()
{
    const QByteArray key = recovery_code::read(m_sheet).key;
    (void)Station::adopt(m_folder, recovery_code::qrText(file().id, key), second(), there());
    QCOMPARE(opening(there()), QByteArray());
}

void TestStorageAdoption::adoptedBehindAPassphrase()
{
    const Unlock words{nullptr, u"mật khẩu mới"_s, Place{"pc-b", "folder 2"}};
    (void)Station::adopt(m_folder, m_sheet, second(), words);
    QCOMPARE(opening(words), QByteArray());
    QCOMPARE(opening(there()), QByteArray("passphrase_needed"));
    Unlock wrong = words;
    wrong.passphrase = u"mật khẩu"_s;
    QCOMPARE(opening(wrong), QByteArray("wrong_key"));
    // The key itself is the same, and so the sheet still opens it.
    (void)Station::adopt(m_folder, m_sheet, {u"C03"_s, 3001, 4000}, here());
    QCOMPARE(opening(here()), QByteArray());
}

void TestStorageAdoption::nothingOfTheOldStationGoesOn()
{
    {
        const auto station = Station::open(m_folder, here());
        station->device().setIdentity({u"device-1"_s, u"https://gateway:1"_s, "CERTIFICATE",
                                       "-----BEGIN PRIVATE KEY----- xyz", "CA"},
                                      {}, noon());
        station->setSetting(u"enrolment.key"_s, u"-----BEGIN PRIVATE KEY----- abc"_s);
        acceptSample(*station, 2);
        station->outbox().beginBatch({BatchId(QUuid::createUuid()), "bytes", 1, 1});
        station->outbox().setUploadUrl(
            station->database().value(u"SELECT min(sha256) FROM blob"_s).toByteArray(),
            u"https://gateway:1/u/1"_s);
        station->database().run(u"UPDATE outbox SET state = 'needs_attention' WHERE seq = 2"_s);
    }
    const auto station = Station::adopt(m_folder, m_sheet, second(), there());
    QVERIFY(!station->device().identity().isEnrolled());
    QVERIFY(station->device().identity().privateKeyPem.isEmpty());
    QCOMPARE(station->setting(u"enrolment.key"_s), QString());
    QVERIFY(!station->outbox().pendingBatch().has_value());
    Database &db = station->database();
    QCOMPARE(db.value(u"SELECT state FROM outbox WHERE seq = 1"_s).toString(), u"waiting"_s);
    QCOMPARE(db.value(u"SELECT state FROM outbox WHERE seq = 2"_s).toString(),
             u"needs_attention"_s);
    QCOMPARE(db.value(u"SELECT count(*) FROM blob WHERE upload_url <> ''"_s).toInt(), 0);
    QVERIFY(station->verify().ok);
}

void TestStorageAdoption::numbersAreNeverShared()
{
    for (const AdoptionSetup &wrong :
         {AdoptionSetup{u"C02"_s, 2000, 3000}, AdoptionSetup{u"C02"_s, 1, 2000},
          AdoptionSetup{u"C02"_s, 500, 600}, AdoptionSetup{u"C01"_s, 2001, 3000},
          AdoptionSetup{u" "_s, 2001, 3000}, AdoptionSetup{u"C02"_s, 3000, 2001},
          AdoptionSetup{u"C02"_s, 0, 0}, AdoptionSetup{u"C02"_s, 2001, 1000000}}) {
        QCOMPARE(adopting(wrong), QByteArray("numbers_taken"));
    }
    QVERIFY(m_otherVault.secrets.isEmpty());
    QCOMPARE(opening(here()), QByteArray());
    // A range below the old one begins at its own first number, not after the old one's last.
    QCOMPARE(adopting({u"C02"_s, 5001, 6000}), QByteArray());
    {
        const auto station = Station::open(m_folder, there());
        QCOMPARE(station->dossiers().reserveSerial(QDate(2026, 11, 23)), 5001);
    }
    // What an earlier life used stays used.
    QCOMPARE(adopting({u"C01"_s, 7000, 7100}), QByteArray("numbers_taken"));
    QCOMPARE(adopting({u"C03"_s, 1500, 1600}), QByteArray("numbers_taken"));
    QCOMPARE(adopting({u"C03"_s, 5500, 5600}), QByteArray("numbers_taken"));
    QCOMPARE(adopting({u"C03"_s, 3001, 4000}), QByteArray());
    const auto station = Station::open(m_folder, there());
    QCOMPARE(station->dossiers().reserveSerial(QDate(2026, 11, 23)), 3001);
    QVERIFY(station->verify().ok);
}

void TestStorageAdoption::numbersOfDraftsAreGivenBack()
{
    SampleReception open;
    {
        const auto station = Station::open(m_folder, here());
        open = sampleReception(*station, 2, u"Lê Thị Hoa"_s);
        station->dossiers().saveDraft(open.draft);
        QVERIFY(!open.draft.dossierCode.isEmpty() && open.draft.ink);
    }
    const auto station = Station::adopt(m_folder, m_sheet, second(), there());
    const auto draft = station->dossiers().draft(open.draft.id);
    QVERIFY(draft.has_value());
    QVERIFY(draft->dossierCode.isEmpty() && draft->receipt.isNull() && !draft->ink);
    QCOMPARE(draft->submitter.name.value, u"Lê Thị Hoa"_s);
    QCOMPARE(draft->papers.size(), 1);
    QVERIFY(station->database()
                .value(u"SELECT detail FROM audit WHERE action = 'station.adopted'"_s)
                .toString()
                .contains(u"\"drafts_without_number\":1"_s));
}

void TestStorageAdoption::aWrongSheetChangesNothing()
{
    const QByteArray database = readFile(m_folder + "/motcua.db"_L1);
    const QByteArray before = readFile(m_folder + "/station.json"_L1);
    QStringList lines = m_sheet.split(u'\n');
    lines[2][0] = lines.at(2).at(0) == u'7' ? u'8' : u'7';
    try {
        (void)Station::adopt(m_folder, lines.join(u'\n'), second(), there());
        QFAIL("opened by a wrong code");
    } catch (const Failure &problem) {
        QCOMPARE(problem.name(), QByteArray("recovery_code_wrong"));
        QVERIFY2(problem.nextStep().contains(u"Line 3"_s), qPrintable(problem.nextStep()));
    }
    const QString other = recovery_code::lines(DatabaseKey::random().raw()).join(u' ');
    QCOMPARE(adopting(second(), other), QByteArray("recovery_code_other"));
    QCOMPARE(adopting(second(), u"?"_s), QByteArray("recovery_code_wrong"));
    QVERIFY(m_otherVault.secrets.isEmpty());
    QCOMPARE(readFile(m_folder + "/station.json"_L1), before);
    QCOMPARE(readFile(m_folder + "/motcua.db"_L1), database);
}

void TestStorageAdoption::nothingHappensWithoutAPlaceForTheKey()
{
    const QByteArray before = readFile(m_folder + "/station.json"_L1);
    m_otherVault.away = true;
    QCOMPARE(adopting(second()), QByteArray("no_key_vault"));
    QCOMPARE(readFile(m_folder + "/station.json"_L1), before);
    QCOMPARE(opening(here()), QByteArray());
    QCOMPARE(Station::open(m_folder, here())->stationId(), u"C01"_s);
    m_otherVault.away = false;
    QCOMPARE(adopting(second()), QByteArray());
}

void TestStorageAdoption::theOldComputerGoesOnUndisturbed()
{
    const QString copy = m_dir->filePath(u"copy"_s);
    QVERIFY(copyFolder(m_folder, copy));
    const auto moved = Station::adopt(copy, m_sheet, second(), there());
    const auto stayed = Station::open(m_folder, here());
    QCOMPARE(stayed->stationId(), u"C01"_s);
    const QString one = acceptSample(*stayed, 10);
    const QString two = acceptSample(*moved, 10);
    QVERIFY(!one.isEmpty() && !two.isEmpty() && one != two);
    QVERIFY(stayed->verify().ok && moved->verify().ok);
}

void TestStorageAdoption::cutOffItIsAdoptedAgain()
{
    const QByteArray before = readFile(m_folder + "/station.json"_L1);
    {
        const auto station = Station::adopt(m_folder, m_sheet, second(), there());
        // As a kill between the commit and the new station.json leaves it.
        station->setSetting(u"adoption.under_way"_s, file().instance);
    }
    QVERIFY(writeFile(m_folder + "/station.json"_L1, before));
    QCOMPARE(opening(there()), QByteArray("other_computer"));
    // With the same numbers, which nobody has used meanwhile, or with others.
    QCOMPARE(adopting({u"C02"_s, 1500, 2500}), QByteArray("numbers_taken"));
    QCOMPARE(adopting({u"C01"_s, 1, 2000}), QByteArray("numbers_taken"));
    QCOMPARE(adopting(second()), QByteArray());
    QCOMPARE(opening(there()), QByteArray());
    const auto station = Station::open(m_folder, there());
    QCOMPARE(station->setting(u"adoption.under_way"_s), QString());
    QCOMPARE(station->dossiers().reserveSerial(QDate(2026, 11, 23)), 2001);
    QVERIFY(station->verify().ok);
}

void TestStorageAdoption::adoptionNeedsTheFolderForItself()
{
    const auto open = Station::open(m_folder, here());
    QCOMPARE(adopting(second()), QByteArray("data_in_use"));
    QCOMPARE(failureOf([&] { (void)Station::restoreKey(m_folder, m_sheet, here()); }),
             QByteArray("data_in_use"));
}

void TestStorageAdoption::aHalfDoneChangeOfKeyIsSettledByTheSheet()
{
    struct Stopped
    {};
    for (const QByteArray &stage : {QByteArray("ready"), QByteArray("renamed")}) {
        init();
        try {
            (void)KeyChange::run(m_folder, here(), {{}, [&stage](const char *at) {
                                                        if (stage == at)
                                                            throw Stopped();
                                                    }});
            QFAIL("not stopped");
        } catch (const Stopped &) {
        }
        const QString newAccount = StationFile::read(m_folder)->next->account;
        const QString newSheet =
            recovery_code::lines(m_vault.secrets.value(newAccount)).join(u'\n');
        const bool renamed = stage == "renamed";
        QCOMPARE(adopting(second(), renamed ? m_sheet : newSheet),
                 QByteArray("recovery_code_other"));
        QCOMPARE(adopting(second(), renamed ? newSheet : m_sheet), QByteArray());
        QVERIFY(!file().next);
        QVERIFY(!QFile::exists(m_folder + "/motcua.db.rekey"_L1));
        QCOMPARE(opening(there()), QByteArray());
    }
}

void TestStorageAdoption::theKeyComesBackOnTheSameComputer()
{
    const StationFile before = file();
    m_vault.secrets.clear(); // a new account, a key ring that was reset
    QCOMPARE(opening(here()), QByteArray("key_missing"));
    (void)Station::restoreKey(m_folder, m_sheet, here());
    QCOMPARE(opening(here()), QByteArray());
    const auto station = Station::open(m_folder, here());
    QCOMPARE(station->stationId(), u"C01"_s);
    QCOMPARE(file().instance, before.instance);
    QCOMPARE(file().machine, before.machine);
    QCOMPARE(station->dossiers().reserveSerial(QDate(2026, 11, 23)), 2);
    QCOMPARE(station->database()
                 .value(u"SELECT count(*) FROM audit WHERE action = 'station.key_restored'"_s)
                 .toInt(),
             1);
    QVERIFY(station->verify().ok);
}

void TestStorageAdoption::aForgottenPassphraseIsReplaced()
{
    const QString folder = m_dir->filePath(u"words"_s);
    Unlock words{nullptr, u"đã quên"_s, Place{"pc-a", "f"}};
    const QString sheet =
        recovery_code::lines(Station::create(folder, sampleSetup(), words)->key().raw()).join(u' ');
    words.passphrase = u"mới"_s;
    QCOMPARE(opening(words, folder), QByteArray("wrong_key"));
    (void)Station::restoreKey(folder, sheet, words);
    QCOMPARE(opening(words, folder), QByteArray());
    // Moved to another disk of the computer: whoever has the sheet may say so.
    words.place->folder = "another disk";
    QCOMPARE(opening(words, folder), QByteArray("folder_copied"));
    const auto station = Station::restoreKey(folder, sheet, words);
    QVERIFY(station->database()
                .value(u"SELECT detail FROM audit ORDER BY seq DESC LIMIT 1"_s)
                .toString()
                .contains(u"\"moved\":true"_s));
    QCOMPARE(opening(words, folder), QByteArray());
}

void TestStorageAdoption::theKeyDoesNotComeBackElsewhere()
{
    QCOMPARE(failureOf([&] { (void)Station::restoreKey(m_folder, m_sheet, there()); }),
             QByteArray("other_computer"));
    QVERIFY(m_otherVault.secrets.isEmpty());
}

QTEST_GUILESS_MAIN(TestStorageAdoption)
#include "tst_storage_adoption.moc"
