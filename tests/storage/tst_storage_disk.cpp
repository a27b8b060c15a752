// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that fills up: the warning in working days, the reserve, and who may still begin.
#include "storage/disk_room.h"
#include "tests/storage/samples.h"
#include "tests/storage/scratch.h"

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

constexpr qint64 kMega = 1 << 20;

class TestStorageDisk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void levels();
    void useIsThatOfTheLastDays();
    void theReserveIsRealAndMadeOnce();
    void aFullDiskGivesTheReserveUpAndEndsNewReceptions();
    void aFailedWriteGivesItUpAsWell();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    MemoryVault m_vault;
    std::unique_ptr<Station> m_station;
};

void TestStorageDisk::init()
{
    m_station.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_vault.secrets.clear();
    m_station = Station::create(m_dir->filePath(u"data"_s), sampleSetup(), {&m_vault, {}});
}

void TestStorageDisk::levels()
{
    const qint64 reserve = DiskRoom::kReserve;
    QCOMPARE(DiskRoom::levelOf(5000 * kMega, reserve, 100), DiskLevel::Fine);
    QCOMPARE(DiskRoom::levelOf(5000 * kMega, reserve, std::nullopt), DiskLevel::Fine);
    QCOMPARE(DiskRoom::levelOf(5000 * kMega, reserve, 11), DiskLevel::Fine);
    QCOMPARE(DiskRoom::levelOf(5000 * kMega, reserve, 10), DiskLevel::Low);
    QCOMPARE(DiskRoom::levelOf(1023 * kMega, reserve, 100), DiskLevel::Low);
    QCOMPARE(DiskRoom::levelOf(33 * kMega, reserve, 100), DiskLevel::Low);
    // The same before and after the reserve is given up.
    QCOMPARE(DiskRoom::levelOf(32 * kMega, reserve, 100), DiskLevel::Critical);
    QCOMPARE(DiskRoom::levelOf(232 * kMega, 0, 100), DiskLevel::Critical);
    QCOMPARE(DiskRoom::levelOf(233 * kMega, 0, 100), DiskLevel::Low);
}

void TestStorageDisk::useIsThatOfTheLastDays()
{
    const DiskRoom room(m_station->folder().path(), [](const QString &) { return 50 * kMega; });
    QVERIFY(!room.status(m_station->database()).daysLeft);
    for (int i = 1; i <= 10; ++i)
        acceptSample(*m_station, i);
    const DiskStatus oneDay = room.status(m_station->database());
    QVERIFY(oneDay.perWorkingDay > 10 * 3000); // the scans alone
    QCOMPARE(*oneDay.daysLeft, int(50 * kMega / oneDay.perWorkingDay));
    // The same dossiers over two days: half the use a day.
    m_station->database().run(
        u"UPDATE dossier SET received_at = received_at - 86400000 WHERE number <= 5"_s);
    const DiskStatus twoDays = room.status(m_station->database());
    QVERIFY(qAbs(twoDays.perWorkingDay * 2 - oneDay.perWorkingDay) <= 2);
}

void TestStorageDisk::theReserveIsRealAndMadeOnce()
{
    const QString folder = m_station->folder().path();
    const auto with = [&](qint64 free) {
        return DiskRoom(folder, [free](const QString &) { return free; });
    };
    QVERIFY(!with(1100 * kMega).makeReserve());
    QCOMPARE(DiskRoom::reserveBytes(folder), 0);
    if (DiskRoom::freeBytesOf(folder) < 2000 * kMega)
        QSKIP("too little room on this disk");
    QVERIFY(with(5000 * kMega).makeReserve());
    QCOMPARE(DiskRoom::reserveBytes(folder), DiskRoom::kReserve);
    const QDateTime made = QFileInfo(folder + "/reserve.bin"_L1).lastModified();
    QVERIFY(with(10 * kMega).makeReserve());
    QCOMPARE(QFileInfo(folder + "/reserve.bin"_L1).lastModified(), made);
    QVERIFY(DiskRoom::removeReserve(folder));
    QVERIFY(!DiskRoom::removeReserve(folder));
}

void TestStorageDisk::aFullDiskGivesTheReserveUpAndEndsNewReceptions()
{
    const QString folder = m_station->folder().path();
    qint64 free = 500 * kMega;
    m_station->database().fileState().setFreeBytesProbe([&](const QString &) { return free; });
    QFile reserve(folder + "/reserve.bin"_L1);
    QVERIFY(reserve.open(QIODevice::WriteOnly) && reserve.resize(DiskRoom::kReserve));
    reserve.close();
    const SampleReception open = sampleReception(*m_station, 1, u"Mai"_s);
    m_station->dossiers().saveDraft(open.draft);
    QVERIFY(reserve.exists());

    free = 20 * kMega;
    const SampleReception next = sampleReception(*m_station, 2, u"Lan"_s);
    QVERIFY2(!reserve.exists(), "given up before a write, not after it failed");
    free += DiskRoom::kReserve;
    QCOMPARE(failureOf([&] { m_station->dossiers().saveDraft(next.draft); }),
             QByteArray("disk_nearly_full"));
    // The citizen at the counter is finished.
    m_station->dossiers().saveDraft(open.draft);
    QVERIFY(m_station->dossiers().accept(open.dossier, open.draft.id, open.audit, open.operation));
    // Room again: work again.
    free = 2000 * kMega;
    m_station->dossiers().saveDraft(next.draft);
}

void TestStorageDisk::aFailedWriteGivesItUpAsWell()
{
    const QString folder = m_station->folder().path();
    QVERIFY(writeFile(folder + "/reserve.bin"_L1, "x"));
    Database &db = m_station->database();
    // SQLite's own limit: SQLITE_FULL, as a disk without room says it.
    db.runScript("PRAGMA max_page_count = " +
                 db.value(u"PRAGMA page_count"_s).toString().toLatin1());
    QCOMPARE(failureOf([&] { m_station->setSetting(u"long"_s, QString(100000, u'x')); }),
             QByteArray("not_saved"));
    QVERIFY(!QFile::exists(folder + "/reserve.bin"_L1));
}

QTEST_GUILESS_MAIN(TestStorageDisk)
#include "tst_storage_disk.moc"
