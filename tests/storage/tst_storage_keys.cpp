// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keys: changed whole or not at all wherever it is cut off, and nothing readable whatever they are kept by.
#include "app/core/access/recovery_code.h"
#include "storage/key_change.h"
#include "storage/station_file.h"
#include "tests/storage/folder_copy.h"
#include "tests/storage/samples.h"
#include "tests/storage/scratch.h"
#include "tests/storage/storage_process.h"

#include <QScopeGuard>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

namespace {

struct Stopped
{};

const QString kWords = u"mật khẩu của trung tâm"_s;
const QString kNewWords = u"mật khẩu mới"_s;

} // namespace

class TestStorageKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aChangedKeyOpensAndTheOldOneDoesNot();
    void passphraseIsChangedWithTheKey();
    void passphraseFolderMayKeepItsPassphrase();
    void filesOfBeforeAndAfterAreRead();
    void changeNeedsTheFolderForItself();
    void nothingIsChangedWithoutAPlaceForTheKey();
    void nothingIsChangedInDamagedData();
    void cutOffAnywhereItOpensWithOneKey_data();
    void cutOffAnywhereItOpensWithOneKey();
    void cutOffWithAPassphraseItOpensWithTheOneInForce_data();
    void cutOffWithAPassphraseItOpensWithTheOneInForce();
    void aHalfCopyIsNotTaken();
    void aLockedKeyRingLeavesAHalfDoneChangeAlone();
    void nothingIsReadable_data();
    void nothingIsReadable();

private:
    [[nodiscard]] Unlock ring() { return {&m_vault, {}}; }
    [[nodiscard]] std::unique_ptr<Station> open() { return Station::open(m_folder, ring()); }
    [[nodiscard]] QStringList leftOver() const
    {
        return QDir(m_folder).entryList({u"*.rekey*"_s, u"*.new*"_s}, QDir::Files);
    }
    [[nodiscard]] bool stopsAt(const QByteArray &stage, const Unlock &unlock,
                               const QString &newPassphrase = {})
    {
        try {
            (void)KeyChange::run(m_folder, unlock, {newPassphrase, [&stage](const char *at) {
                                                        if (stage == at)
                                                            throw Stopped();
                                                    }});
        } catch (const Stopped &) {
            return true;
        }
        return false;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_folder;
    MemoryVault m_vault;
};

void TestStorageKeys::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_folder = m_dir->filePath(u"data"_s);
    m_vault.secrets.clear();
    m_vault.locked = m_vault.away = false;
}

void TestStorageKeys::aChangedKeyOpensAndTheOldOneDoesNot()
{
    DatabaseKey before;
    {
        const auto station = Station::create(m_folder, sampleSetup(), ring());
        acceptSample(*station, 1);
        before = station->key();
    }
    const QByteArray oldFile = readFile(m_folder + "/motcua.db"_L1);
    const DatabaseKey after = KeyChange::run(m_folder, ring(), {});
    QVERIFY(after.raw() != before.raw());
    QVERIFY(leftOver().isEmpty());
    QVERIFY(!QFile::exists(m_folder + "/motcua.db-wal"_L1));
    QVERIFY(readFile(m_folder + "/motcua.db"_L1) != oldFile);
    QCOMPARE(failureOf([&] { Database(m_folder + "/motcua.db"_L1, before); }),
             QByteArray("wrong_key"));
    const auto station = open();
    QCOMPARE(station->key().raw(), after.raw());
    QVERIFY(station->verify().ok);
    QVERIFY(station->dossiers().byCode(u"H24.123-261123-0001"_s).has_value());
    QCOMPARE(station->database().value(u"SELECT count(*) FROM blob_key"_s).toInt(), 2);
    QCOMPARE(station->database()
                 .value(u"SELECT count(*) FROM audit WHERE action = 'key.changed'"_s)
                 .toInt(),
             1);
    QVERIFY(!StationFile::read(m_folder)->next);
    // The old key stays for the backups of before; no sheet of before opens the data.
    QCOMPARE(m_vault.secrets.size(), 2);
    QVERIFY(m_vault.secrets.values().contains(before.raw()));
    station->setSetting(u"theme"_s, u"dark"_s);
}

void TestStorageKeys::passphraseIsChangedWithTheKey()
{
    Station::create(m_folder, sampleSetup(), {nullptr, kWords}).reset();
    (void)KeyChange::run(m_folder, {nullptr, kWords}, {kNewWords});
    QVERIFY(m_vault.secrets.isEmpty());
    QCOMPARE(failureOf([&] {
                 (void)Station::open(m_folder, {nullptr, kWords});
             }),
             QByteArray("wrong_key"));
    QVERIFY(Station::open(m_folder, {nullptr, kNewWords})->verify().ok);
    // A passphrase kept as such needs no key ring and finds none.
    QCOMPARE(failureOf([&] { (void)Station::open(m_folder, ring()); }),
             QByteArray("passphrase_needed"));
}

void TestStorageKeys::passphraseFolderMayKeepItsPassphrase()
{
    DatabaseKey before = Station::create(m_folder, sampleSetup(), {nullptr, kWords})->key();
    QCOMPARE(failureOf([&] {
                 (void)KeyChange::run(m_folder, {nullptr, kNewWords}, {});
             }),
             QByteArray("wrong_key"));
    const DatabaseKey after = KeyChange::run(m_folder, {nullptr, kWords}, {});
    QVERIFY(after.raw() != before.raw());
    QCOMPARE(Station::open(m_folder, {nullptr, kWords})->key().raw(), after.raw());
    // And a folder of the key ring may turn to a passphrase.
    const QString other = m_dir->filePath(u"other"_s);
    Station::create(other, sampleSetup(), ring()).reset();
    (void)KeyChange::run(other, ring(), {kNewWords});
    QVERIFY(Station::open(other, {nullptr, kNewWords})->verify().ok);
}

void TestStorageKeys::filesOfBeforeAndAfterAreRead()
{
    QString first;
    {
        const auto station = Station::create(m_folder, sampleSetup(), ring());
        first = acceptSample(*station, 1);
    }
    const QStringList filesBefore = filesBelow(m_folder + "/blobs"_L1);
    for (int i = 0; i < 3; ++i)
        (void)KeyChange::run(m_folder, ring(), {});
    QCOMPARE(filesBelow(m_folder + "/blobs"_L1), filesBefore); // not one of them was rewritten
    const auto station = open();
    const QString second = acceptSample(*station, 2);
    for (const QString &code : {first, second}) {
        const auto dossier = station->dossiers().byCode(code);
        QVERIFY(!station->blobs().get(dossier->receipt).isEmpty());
    }
    QCOMPARE(station->database().value(u"SELECT max(key_generation) FROM blob"_s).toInt(), 3);
    QVERIFY(station->verify().ok);
    QCOMPARE(station->verify().blobsChecked, 8);
}

void TestStorageKeys::changeNeedsTheFolderForItself()
{
    auto station = Station::create(m_folder, sampleSetup(), ring());
    const auto change = [&] {
        return failureOf([&] { (void)KeyChange::run(m_folder, ring(), {}); });
    };
    QCOMPARE(change(), QByteArray("data_in_use"));
    QCOMPARE(m_vault.secrets.size(), 1);
    {
        // Another process counts like another window of this one.
        StorageWorker worker(*station, {u"hold"_s, u"1"_s});
        QVERIFY(worker.waitForLines(1));
        station.reset();
        QCOMPARE(change(), QByteArray("data_in_use"));
        worker.kill();
    }
    QCOMPARE(change(), QByteArray());
    // And while a change goes on nobody opens the data.
    QByteArray meanwhile;
    (void)KeyChange::run(m_folder, ring(), {{}, [&](const char *stage) {
                                                if (qstrcmp(stage, "copied") == 0)
                                                    meanwhile = failureOf([&] { (void)open(); });
                                            }});
    QCOMPARE(meanwhile, QByteArray("data_in_use"));
    QVERIFY(open()->verify().ok);
}

void TestStorageKeys::nothingIsChangedWithoutAPlaceForTheKey()
{
    Station::create(m_folder, sampleSetup(), ring()).reset();
    const QByteArray before = readFile(m_folder + "/motcua.db"_L1);
    const QByteArray file = readFile(m_folder + "/station.json"_L1);
    class Refusing final : public KeyVault
    {
    public:
        explicit Refusing(MemoryVault &inner) : m_inner(inner) {}
        Answer read(const QString &account) override { return m_inner.read(account); }
        bool write(const QString &, const QByteArray &) override { return false; }

    private:
        MemoryVault &m_inner;
    } refusing(m_vault);
    QCOMPARE(failureOf([&] {
                 (void)KeyChange::run(m_folder, {&refusing, {}}, {});
             }),
             QByteArray("no_key_vault"));
    QCOMPARE(readFile(m_folder + "/station.json"_L1), file);
    QVERIFY(open()->verify().ok);
}

void TestStorageKeys::nothingIsChangedInDamagedData()
{
    {
        const auto station = Station::create(m_folder, sampleSetup(), ring());
        for (int i = 1; i < 10; ++i)
            acceptSample(*station, i);
    }
    const QString file = m_folder + "/motcua.db"_L1;
    QVERIFY(flipBit(file, QFileInfo(file).size() - 2000));
    const QByteArray name = failureOf([&] { (void)KeyChange::run(m_folder, ring(), {}); });
    QVERIFY2(name == "database_damaged" || name == "store_read_only", name.constData());
    QCOMPARE(m_vault.secrets.size(), 1);
    QVERIFY(!StationFile::read(m_folder)->next);
}

void TestStorageKeys::cutOffAnywhereItOpensWithOneKey_data()
{
    QTest::addColumn<QByteArray>("stage");
    QTest::addColumn<bool>("changed");
    QTest::newRow("kept") << QByteArray("kept") << false;
    QTest::newRow("announced") << QByteArray("announced") << false;
    QTest::newRow("copied") << QByteArray("copied") << false;
    QTest::newRow("ready") << QByteArray("ready") << false;
    QTest::newRow("renamed") << QByteArray("renamed") << true;
    QTest::newRow("finished") << QByteArray("finished") << true;
}

void TestStorageKeys::cutOffAnywhereItOpensWithOneKey()
{
    QFETCH(const QByteArray, stage);
    QFETCH(const bool, changed);
    DatabaseKey before;
    {
        const auto station = Station::create(m_folder, sampleSetup(), ring());
        acceptSample(*station, 1);
        before = station->key();
    }
    QVERIFY(stopsAt(stage, ring()));
    {
        const auto station = open();
        QCOMPARE(station->key().raw() != before.raw(), changed);
        QVERIFY(station->verify().ok);
        QVERIFY(station->dossiers().byCode(u"H24.123-261123-0001"_s).has_value());
        acceptSample(*station, 2);
        QVERIFY(!StationFile::read(m_folder)->next);
    }
    QVERIFY(leftOver().isEmpty());
    // And then it goes through.
    const DatabaseKey after = KeyChange::run(m_folder, ring(), {});
    const auto station = open();
    QCOMPARE(station->key().raw(), after.raw());
    QVERIFY(station->verify().ok);
    QCOMPARE(station->verify().blobsChecked, 8);
}

void TestStorageKeys::cutOffWithAPassphraseItOpensWithTheOneInForce_data()
{
    cutOffAnywhereItOpensWithOneKey_data();
}

void TestStorageKeys::cutOffWithAPassphraseItOpensWithTheOneInForce()
{
    QFETCH(const QByteArray, stage);
    QFETCH(const bool, changed);
    Station::create(m_folder, sampleSetup(), {nullptr, kWords}).reset();
    QVERIFY(stopsAt(stage, {nullptr, kWords}, kNewWords));
    const QString right = changed ? kNewWords : kWords;
    const QString wrong = changed ? kWords : kNewWords;
    QCOMPARE(failureOf([&] {
                 (void)Station::open(m_folder, {nullptr, wrong});
             }),
             QByteArray("wrong_key"));
    QVERIFY(Station::open(m_folder, {nullptr, right})->verify().ok);
    QVERIFY(leftOver().isEmpty());
}

void TestStorageKeys::aHalfCopyIsNotTaken()
{
    Station::create(m_folder, sampleSetup(), ring()).reset();
    QVERIFY(stopsAt("announced", ring()));
    // As a kill in the middle of copying leaves it.
    QVERIFY(writeFile(m_folder + "/motcua.db.rekey"_L1, QByteArray(5000, 'x')));
    QVERIFY(writeFile(m_folder + "/motcua.db.rekey-wal"_L1, QByteArray(500, 'x')));
    QVERIFY(open()->verify().ok);
    QVERIFY(leftOver().isEmpty());
    QVERIFY(writeFile(m_folder + "/motcua.db.rekey"_L1, QByteArray(5000, 'x')));
    (void)KeyChange::run(m_folder, ring(), {});
    QVERIFY(open()->verify().ok);
}

void TestStorageKeys::aLockedKeyRingLeavesAHalfDoneChangeAlone()
{
    Station::create(m_folder, sampleSetup(), ring()).reset();
    QVERIFY(stopsAt("renamed", ring()));
    const QByteArray file = readFile(m_folder + "/station.json"_L1);
    m_vault.locked = true;
    QCOMPARE(failureOf([&] { (void)open(); }), QByteArray("key_vault_locked"));
    m_vault.locked = false;
    m_vault.away = true;
    QCOMPARE(failureOf([&] { (void)open(); }), QByteArray("key_vault_unavailable"));
    m_vault.away = false;
    QCOMPARE(readFile(m_folder + "/station.json"_L1), file);
    QVERIFY(open()->verify().ok);
}

void TestStorageKeys::nothingIsReadable_data()
{
    QTest::addColumn<bool>("passphrase");
    QTest::addColumn<bool>("changed");
    QTest::newRow("key ring") << false << false;
    QTest::newRow("passphrase") << true << false;
    QTest::newRow("key ring, changed") << false << true;
    QTest::newRow("passphrase, changed") << true << true;
}

void TestStorageKeys::nothingIsReadable()
{
    QFETCH(const bool, passphrase);
    QFETCH(const bool, changed);
    // Temporary files, of Qt and of SQLite, are looked into as well.
    QVERIFY(QDir().mkpath(m_dir->filePath(u"tmp"_s)));
    const QByteArray usual = qgetenv("TMPDIR");
    qputenv("TMPDIR", QFile::encodeName(m_dir->filePath(u"tmp"_s)));
    const auto back = qScopeGuard([&usual] {
        if (usual.isNull())
            qunsetenv("TMPDIR");
        else
            qputenv("TMPDIR", usual);
    });
    const Unlock unlock = passphrase ? Unlock{nullptr, kWords} : ring();
    const QString name = u"Quách Thị Khuynh"_s;
    QList<QByteArray> markers{name.toUtf8(),  "Khuynh",         "khuynh",
                              "031190000001", "0912345678",     "%PDF",
                              "scan 1",       "H24.123-261123", kWords.toUtf8()};
    int looked = 0;
    const auto look = [&](const char *when) {
        // With the -wal and -shm of an open database, half-made copies, and whatever else is there.
        const QStringList files = filesBelow(m_dir->path());
        for (const QString &file : files) {
            const QByteArray bytes = readFile(file);
            ++looked;
            for (const QByteArray &marker : std::as_const(markers))
                QVERIFY2(!bytes.contains(marker),
                         qPrintable(QString::fromLatin1(when) + u": "_s + file + u": "_s +
                                    QString::fromUtf8(marker)));
        }
    };
    {
        const auto station = Station::create(m_folder, sampleSetup(), unlock);
        markers.append(station->key().raw());
        markers.append(station->key().raw().toHex());
        markers.append(station->key().raw().toBase64());
        const QStringList sheet = recovery_code::lines(station->key().raw());
        for (const QString &line : sheet)
            markers.append(line.toLatin1());
        acceptSample(*station, 1, name);
        const SampleReception open = sampleReception(*station, 2, name);
        station->dossiers().saveDraft(open.draft);
        QVERIFY(QFileInfo(m_folder + "/motcua.db-wal"_L1).size() > 0);
        look("open");
    }
    look("closed");
    if (changed) {
        const DatabaseKey key = KeyChange::run(m_folder, unlock, {{}, look});
        markers.append(key.raw());
        const auto station = Station::open(m_folder, unlock);
        acceptSample(*station, 3, name);
        look("changed");
    }
    QVERIFY2(looked > 20, qPrintable(QString::number(looked)));
}

QTEST_GUILESS_MAIN(TestStorageKeys)
#include "tst_storage_keys.moc"
