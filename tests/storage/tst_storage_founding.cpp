// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A centre is made whole or not at all, with a key and a name that may have been made beforehand.
#include "storage/failures.h"
#include "storage/station.h"
#include "tests/storage/scratch.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

class TestStorageFounding : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theKeyOfTheSheetOpensIt();
    void theFurnishingBelongsToIt();
    void aFailedFurnishingLeavesNoCentre();
    void halfAFurnishingIsNeverSeen();

private:
    [[nodiscard]] static StationSetup setup()
    {
        StationSetup setup;
        setup.centre.agencyId = u"H24.123"_s;
        setup.centre.name = u"Trung tâm"_s;
        return setup;
    }
    [[nodiscard]] QString data() const { return m_folder->filePath(u"data"_s); }
    std::unique_ptr<QTemporaryDir> m_folder;
    MemoryVault m_vault;
};

void TestStorageFounding::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_vault.secrets.clear();
}

void TestStorageFounding::theKeyOfTheSheetOpensIt()
{
    StationSetup made = setup();
    made.key = DatabaseKey::random();
    made.folderId = u"0197a3c4-0000-7000-8000-000000000001"_s;
    QCOMPARE(Station::create(data(), made, {nullptr, u"một cụm mật khẩu"_s})->key().raw(),
             made.key.raw());
    QCOMPARE(Station::open(data(), {nullptr, u"một cụm mật khẩu"_s})->centre().agencyId,
             u"H24.123"_s);
    QVERIFY(readFile(data() + "/station.json"_L1).contains("0197a3c4-0000-7000-8000-000000000001"));
    QVERIFY(!readFile(data() + "/station.json"_L1).contains(made.key.raw().toBase64()));

    const QString second = m_folder->filePath(u"second"_s);
    made.folderId.clear();
    QCOMPARE(Station::create(second, made, {&m_vault, {}})->key().raw(), made.key.raw());
    QCOMPARE(m_vault.secrets.size(), 1);
    QCOMPARE(m_vault.secrets.cbegin().value(), made.key.raw());
}

void TestStorageFounding::theFurnishingBelongsToIt()
{
    StationSetup made = setup();
    made.furnish = [](Station &station) { station.setSetting(u"backup.folder"_s, u"there"_s); };
    QCOMPARE(Station::create(data(), made, {&m_vault, {}})->setting(u"backup.folder"_s),
             u"there"_s);
    QCOMPARE(Station::open(data(), {&m_vault, {}})->setting(u"backup.folder"_s), u"there"_s);
    QVERIFY(!QDir(data()).exists(u"motcua.db.new"_s));
}

void TestStorageFounding::aFailedFurnishingLeavesNoCentre()
{
    StationSetup made = setup();
    made.furnish = [](Station &station) {
        station.setSetting(u"backup.folder"_s, u"there"_s);
        throw failure(Trouble::CatalogueVersionChanged);
    };
    QCOMPARE(failureOf([&] {
                 (void)Station::create(data(), made, {&m_vault, {}});
             }),
             "catalogue_version_changed");
    QCOMPARE(failureOf([&] { (void)Station::open(data(), {&m_vault, {}}); }), "no_data_folder");
    QCOMPARE(QDir(data()).entryList({u"motcua.db*"_s}), QStringList());
    // Nothing stands in the way of the next try.
    const auto station = Station::create(data(), setup(), {&m_vault, {}});
    QVERIFY(station->setting(u"backup.folder"_s).isEmpty());
    QVERIFY(station->verify().ok);
}

void TestStorageFounding::halfAFurnishingIsNeverSeen()
{
    StationSetup made = setup();
    made.furnish = [this](Station &station) {
        station.setSetting(u"backup.folder"_s, u"there"_s);
        // As another program would look at it now, or after a crash at this point.
        QVERIFY(!DataFolder(data()).hasDatabase());
        QCOMPARE(failureOf([&] { (void)Station::open(data(), {&m_vault, {}}); }), "no_data_folder");
    };
    QVERIFY(Station::create(data(), made, {&m_vault, {}}) != nullptr);
}

QTEST_GUILESS_MAIN(TestStorageFounding)
#include "tst_storage_founding.moc"
