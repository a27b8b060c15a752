// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The check beside the work: what it finds, what it must not take for damage, and what follows.
#include "storage/health_check.h"
#include "tests/storage/samples.h"
#include "tests/storage/scratch.h"
#include "tests/storage/storage_process.h"

#include <QThread>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

using Outcome = HealthReport::Outcome;

class TestStorageHealth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aWholeStoreIsGoodWhileOthersWrite();
    void damageTurnsEveryConnectionReadOnly();
    void aDamagedFolderStillOpensForLookingUp();
    void brokenReferencesAreFound();
    void cancelSaysNothing();
    void wrongKeyIsNotDamage();
    void anUnreadableFirstPageIsRefused();

private:
    [[nodiscard]] HealthReport check(CheckDepth depth = CheckDepth::Quick)
    {
        return checkHealth(m_station->folder(), m_station->key(), depth);
    }
    std::unique_ptr<QTemporaryDir> m_dir;
    MemoryVault m_vault;
    std::unique_ptr<Station> m_station;
};

void TestStorageHealth::init()
{
    m_station.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_vault.secrets.clear();
    m_station = Station::create(m_dir->filePath(u"data"_s), sampleSetup(), {&m_vault, {}});
    for (int i = 1; i <= 12; ++i)
        QVERIFY(!acceptSample(*m_station, i).isEmpty());
}

void TestStorageHealth::aWholeStoreIsGoodWhileOthersWrite()
{
    StorageWorker worker(*m_station, {u"accept"_s, u"1000"_s});
    QVERIFY(worker.waitForLines(3));
    for (const CheckDepth depth : {CheckDepth::Quick, CheckDepth::Whole}) {
        const HealthReport report = check(depth);
        QCOMPARE(report.outcome, Outcome::Good);
        QVERIFY(report.finding.isEmpty() && report.seconds > 0);
    }
    QVERIFY(worker.waitForLines(worker.said(u"accepted"_s).size() + 3));
    worker.kill();
    QVERIFY(!m_station->damage());
}

void TestStorageHealth::damageTurnsEveryConnectionReadOnly()
{
    const QString file = m_station->folder().databaseFile();
    const DatabaseKey key = m_station->key();
    const QString folder = m_station->folder().path();
    m_station.reset();
    QVERIFY(flipBit(file, QFileInfo(file).size() - 1500));
    m_station = Station::openAgain(folder, key);
    QVERIFY2(!m_station->isReadOnly(), "nobody has read that page yet");
    HealthReport report;
    const std::unique_ptr<QThread> thread(QThread::create([&] { report = check(); }));
    thread->start();
    QVERIFY(thread->wait(30000));
    QCOMPARE(report.outcome, Outcome::Damaged);
    QVERIFY(!report.finding.isEmpty());
    QVERIFY(m_station->isReadOnly());
    QCOMPARE(m_station->damage()->finding, report.finding);
    QCOMPARE(failureOf([&] { m_station->setSetting(u"theme"_s, u"dark"_s); }),
             QByteArray("store_read_only"));
    QCOMPARE(failureOf([&] { (void)acceptSample(*m_station, 99); }), QByteArray("store_read_only"));
}

void TestStorageHealth::aDamagedFolderStillOpensForLookingUp()
{
    m_station->folder().markDamaged(u"quick_check"_s);
    m_station.reset();
    m_station = Station::open(m_dir->filePath(u"data"_s), {&m_vault, {}});
    QCOMPARE(m_station->openOutcome(), OpenOutcome::Damaged);
    QVERIFY(m_station->isReadOnly());
    const QVector<DossierStore::Found> found = m_station->dossiers().search(u"dang"_s, 100);
    QCOMPARE(found.size(), 12);
    const auto dossier = m_station->dossiers().byCode(found.first().code);
    QVERIFY(dossier.has_value());
    QVERIFY(!m_station->blobs().get(dossier->receipt).isEmpty());
    QCOMPARE(failureOf([&] { m_station->setSetting(u"theme"_s, u"dark"_s); }),
             QByteArray("store_read_only"));
    // The mark goes when a whole check finds nothing.
    QCOMPARE(check(CheckDepth::Whole).outcome, Outcome::Good);
    m_station->folder().clearDamage();
    m_station->setSetting(u"theme"_s, u"dark"_s);
}

void TestStorageHealth::brokenReferencesAreFound()
{
    Database &db = m_station->database();
    db.runScript("PRAGMA foreign_keys = OFF");
    db.run(u"DELETE FROM blob WHERE sha256 = (SELECT blob FROM attachment LIMIT 1)"_s);
    db.runScript("PRAGMA foreign_keys = ON");
    const HealthReport report = check();
    QCOMPARE(report.outcome, Outcome::Damaged);
    QCOMPARE(report.finding, u"foreign_keys"_s);
    QVERIFY(report.foreignKeys >= 1);
}

void TestStorageHealth::cancelSaysNothing()
{
    int asked = 0;
    const HealthReport report = checkHealth(m_station->folder(), m_station->key(),
                                            CheckDepth::Whole, [&] { return ++asked < 1; });
    QVERIFY(asked >= 1);
    QCOMPARE(report.outcome, Outcome::Cancelled);
    QVERIFY(!m_station->isReadOnly());
}

void TestStorageHealth::wrongKeyIsNotDamage()
{
    QCOMPARE(failureOf([&] {
                 (void)checkHealth(m_station->folder(), DatabaseKey::random(), CheckDepth::Quick);
             }),
             QByteArray("wrong_key"));
    QVERIFY(!m_station->damage());
}

void TestStorageHealth::anUnreadableFirstPageIsRefused()
{
    const QString file = m_station->folder().databaseFile();
    m_station.reset();
    QVERIFY(flipBit(file, 200));
    const QByteArray before = readFile(file);
    QCOMPARE(failureOf([&] {
                 (void)Station::open(m_dir->filePath(u"data"_s), {&m_vault, {}});
             }),
             QByteArray("database_damaged"));
    QCOMPARE(readFile(file), before);
}

QTEST_GUILESS_MAIN(TestStorageHealth)
#include "tst_storage_health.moc"
