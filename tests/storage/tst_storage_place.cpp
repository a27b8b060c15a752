// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A data folder belongs to one computer and one place on it: a copy does not open, a restart and a rename change nothing.
#include "storage/station_file.h"
#include "tests/storage/folder_copy.h"
#include "tests/storage/samples.h"
#include "tests/storage/scratch.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

class TestStoragePlace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void opensOnlyOnTheComputerItBelongsTo();
    void aCopyOnTheSameComputerIsNoticed();
    void theFileSystemTellsACopyFromARename();
    void passphraseDoesNotOpenElsewhere();
    void olderFolderIsBoundAtTheNextOpen();
    void aComputerWithoutAnIdIsNotChecked();

private:
    [[nodiscard]] Unlock here() { return {&m_vault, {}, Place{"pc-a", "folder 1"}}; }
    [[nodiscard]] Unlock there() { return {&m_otherVault, {}, Place{"pc-b", "folder 2"}}; }
    [[nodiscard]] QByteArray opening(const Unlock &unlock, const QString &folder = {}) const
    {
        return failureOf(
            [&] { (void)Station::open(folder.isEmpty() ? m_folder : folder, unlock); });
    }
    [[nodiscard]] StationFile file() const { return *StationFile::read(m_folder); }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_folder;
    MemoryVault m_vault;
    MemoryVault m_otherVault;
};

void TestStoragePlace::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_folder = m_dir->filePath(u"data"_s);
    for (MemoryVault *vault : {&m_vault, &m_otherVault}) {
        vault->secrets.clear();
        vault->locked = vault->away = false;
    }
    Station::create(m_folder, sampleSetup(), here()).reset();
}

void TestStoragePlace::opensOnlyOnTheComputerItBelongsTo()
{
    QCOMPARE(opening(here()), QByteArray());
    QCOMPARE(file().machine.size(), 16);
    QVERIFY(!readFile(m_folder + "/station.json"_L1).contains("pc-a"));
    m_otherVault.secrets = m_vault.secrets; // even with the key
    QCOMPARE(opening(there()), QByteArray("other_computer"));
    QCOMPARE(opening(here()), QByteArray());
    // Two folders on one computer cannot be seen to be of one computer.
    const QString other = m_dir->filePath(u"other"_s);
    Station::create(other, sampleSetup(), here()).reset();
    QVERIFY(StationFile::read(other)->machine != file().machine);
    QVERIFY(StationFile::read(other)->instance != file().instance);
}

void TestStoragePlace::aCopyOnTheSameComputerIsNoticed()
{
    Unlock copied = here();
    copied.place->folder = "folder 7";
    QCOMPARE(opening(copied), QByteArray("folder_copied"));
    copied.place->folder.clear(); // a file system that cannot tell is not where it was either
    QCOMPARE(opening(copied), QByteArray("folder_copied"));
    QCOMPARE(opening(here()), QByteArray());
    // A folder that began another life (a restore) is bound anew.
    StationFile restored = file();
    restored.instance = u"another"_s;
    restored.write(m_folder);
    QCOMPARE(opening(copied), QByteArray());
    copied.place->folder = "folder 9";
    QCOMPARE(opening(copied), QByteArray());
    QCOMPARE(opening(here()), QByteArray("folder_copied"));
}

void TestStoragePlace::theFileSystemTellsACopyFromARename()
{
    const QString original = m_dir->filePath(u"real"_s);
    const Unlock really{&m_vault, {}};
    Station::create(original, sampleSetup(), really).reset();
    const QByteArray identity = Place::of(original).folder;
    if (identity.isEmpty())
        QSKIP("this file system does not tell");
    const QString copy = m_dir->filePath(u"copy"_s);
    QVERIFY(copyFolder(original, copy));
    QCOMPARE(opening(really, copy), QByteArray("folder_copied"));
    // What comes and goes in the folder, and its name, leave it what it is.
    QVERIFY(writeFile(original + "/x"_L1, "x") && QFile::remove(original + "/x"_L1));
    QVERIFY(
        QFile::setPermissions(original, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    const QString renamed = m_dir->filePath(u"renamed"_s);
    QVERIFY(QDir().rename(original, renamed));
    QCOMPARE(Place::of(renamed).folder, identity);
    QCOMPARE(opening(really, renamed), QByteArray());
    // The original gone, a copy put in its place is a copy all the same: it may be an old one.
    QVERIFY(QDir(renamed).removeRecursively());
    QVERIFY(QDir().rename(copy, renamed));
    QCOMPARE(opening(really, renamed), QByteArray("folder_copied"));
}

void TestStoragePlace::passphraseDoesNotOpenElsewhere()
{
    const QString folder = m_dir->filePath(u"words"_s);
    Station::create(folder, sampleSetup(), {nullptr, u"mật khẩu"_s, Place{"pc-a", "f"}}).reset();
    QCOMPARE(opening({nullptr, u"mật khẩu"_s, Place{"pc-b", "f"}}, folder),
             QByteArray("other_computer"));
    QCOMPARE(opening({nullptr, u"mật khẩu"_s, Place{"pc-a", "f"}}, folder), QByteArray());
}

void TestStoragePlace::olderFolderIsBoundAtTheNextOpen()
{
    // As the program before this one wrote it.
    QJsonObject object = QJsonDocument::fromJson(readFile(m_folder + "/station.json"_L1)).object();
    for (const char *key : {"machine", "folder", "folder_instance", "instance", "account"})
        object.remove(QLatin1StringView(key));
    QVERIFY(writeFile(m_folder + "/station.json"_L1, QJsonDocument(object).toJson()));
    // A failed open binds nothing.
    m_vault.locked = true;
    QCOMPARE(opening(here()), QByteArray("key_vault_locked"));
    m_vault.locked = false;
    QVERIFY(file().machine.isEmpty());
    QCOMPARE(opening(here()), QByteArray());
    QCOMPARE(file().machine.size(), 16);
    QVERIFY(!file().instance.isEmpty());
    m_otherVault.secrets = m_vault.secrets;
    QCOMPARE(opening(there()), QByteArray("other_computer"));
}

void TestStoragePlace::aComputerWithoutAnIdIsNotChecked()
{
    const QString folder = m_dir->filePath(u"nameless"_s);
    const Unlock nameless{&m_vault, {}, Place{}};
    Station::create(folder, sampleSetup(), nameless).reset();
    QVERIFY(StationFile::read(folder)->machine.isEmpty());
    QCOMPARE(opening(nameless, folder), QByteArray());
    QCOMPARE(opening(nameless, folder), QByteArray());
}

QTEST_GUILESS_MAIN(TestStoragePlace)
#include "tst_storage_place.moc"
