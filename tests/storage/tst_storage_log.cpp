// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The write-ahead log of a program that ended at once: what a power cut may leave in it is no damage, what a bit that
// flipped leaves is, and then nothing is written over it.
#include "storage/log_check.h"
#include "tests/storage/scratch.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

using State = LogReport::State;

namespace {

constexpr qint64 kHeader = 32;
constexpr qint64 kFrame = 4096 + 24;
constexpr int kCommits = 8;

/// A store whose program was killed: its log holds some commits of one frame or several each.
struct Killed
{
    ScratchDatabase scratch;
    QByteArray data, log;
    QVector<int> commits; ///< numbers of the frames that are one

    Killed()
    {
        const auto db = scratch.open();
        db->runScript("PRAGMA wal_checkpoint(TRUNCATE)");
        for (int number = 0; number < kCommits; ++number) {
            Transaction transaction(*db);
            // Long ones take pages of their own.
            db->run(u"INSERT INTO setting (name, value) VALUES (?, ?)"_s,
                    {u"kept%1"_s.arg(number), QString(number % 3 == 0 ? 9000 : 10, u'x')});
            transaction.commit();
            commits.append(int((QFileInfo(logFile()).size() - kHeader) / kFrame));
        }
        data = readFile(scratch.file);
        log = readFile(logFile());
    }
    [[nodiscard]] QString logFile() const { return scratch.file + "-wal"_L1; }
    [[nodiscard]] int frames() const { return int((log.size() - kHeader) / kFrame); }
    /// As if the program had just been killed with this log.
    void leave(const QByteArray &wal) const
    {
        QFile::remove(scratch.file + "-shm"_L1);
        QFile::remove(scratch.dir.filePath(u"damaged.json"_s));
        if (!writeFile(scratch.file, data) || !writeFile(logFile(), wal))
            qFatal("no room");
    }
    [[nodiscard]] State stateOf(const QByteArray &wal) const
    {
        if (!writeFile(logFile(), wal))
            qFatal("no room");
        return inspectLog(logFile()).state;
    }
    [[nodiscard]] static qint64 at(int frame) { return kHeader + (frame - 1) * kFrame; }
};

QByteArray flipped(QByteArray bytes, qint64 byte, int bit)
{
    bytes[byte] = char(bytes.at(byte) ^ (1 << bit));
    return bytes;
}

} // namespace

class TestStorageLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeAndAbsentLogsAreNoDamage();
    void everyPlaceOfABitIsSeen();
    void whatAPowerCutLeavesIsNoDamage();
    void aSectorLostBeforeLaterCommitsIsSeen();
    void anEarlierRoundBehindTheEndIsNoDamage();
    void whatACrashLeftBehindTheEndIsNoDamage();
    void aDamagedLogIsKeptAndNothingWritten();
    void rubbishNeverHarms();

private:
    Killed m_killed;
};

void TestStorageLog::wholeAndAbsentLogsAreNoDamage()
{
    QCOMPARE(m_killed.commits.size(), kCommits);
    m_killed.leave(m_killed.log);
    const LogReport report = inspectLog(m_killed.logFile());
    QCOMPARE(report.state, State::Whole);
    QCOMPARE(report.frames, m_killed.frames());
    QCOMPARE(report.replayed, m_killed.frames());
    QCOMPARE(m_killed.stateOf({}), State::Empty);
    QFile::remove(m_killed.logFile());
    QCOMPARE(inspectLog(m_killed.logFile()).state, State::Empty);
    QCOMPARE(inspectLog(m_killed.scratch.dir.path()).state, State::Unknown); // a folder
}

// In each frame each bit of its header, and some of its page; in the last commit, too, behind which nothing follows.
void TestStorageLog::everyPlaceOfABitIsSeen()
{
    for (int frame = 1; frame <= m_killed.frames(); ++frame) {
        // What a torn write may leave of an earlier round is not told from a bit there.
        const bool parted = (Killed::at(frame) % 512) > 512 - 24;
        const bool last = frame > m_killed.commits.at(kCommits - 3);
        for (int byte = 0; byte < 24; ++byte) {
            if (parted && last && byte < 8)
                continue;
            for (int bit = 0; bit < 8; ++bit) {
                const QByteArray wal = flipped(m_killed.log, Killed::at(frame) + byte, bit);
                QVERIFY2(m_killed.stateOf(wal) == State::Damaged,
                         qPrintable(u"frame %1 byte %2 bit %3"_s.arg(frame).arg(byte).arg(bit)));
            }
        }
        for (qint64 byte = 24; byte < kFrame; byte += 407) {
            const QByteArray wal = flipped(m_killed.log, Killed::at(frame) + byte, frame % 8);
            m_killed.leave(wal);
            const LogReport report = inspectLog(m_killed.logFile());
            QCOMPARE(report.state, State::Damaged);
            QCOMPARE(report.wrong, frame);
        }
    }
    for (int byte = 0; byte < kHeader; ++byte) {
        // The round's number goes up by one: its lowest bit alone looks like a header begun anew.
        for (int bit = byte == 15 ? 1 : 0; bit < 8; ++bit)
            QCOMPARE(m_killed.stateOf(flipped(m_killed.log, byte, bit)), State::Damaged);
    }
}

// The last commit was never synced: any of its sectors may be there or not, and the log may end anywhere in it.
void TestStorageLog::whatAPowerCutLeavesIsNoDamage()
{
    const qint64 begin = Killed::at(m_killed.commits.at(kCommits - 2) + 1);
    QRandomGenerator random(20261122);
    for (int round = 0; round < 300; ++round) {
        QByteArray wal = m_killed.log;
        for (qint64 at = begin; at < wal.size();) {
            const qint64 end = qMin((at / 512 + 1) * 512, qint64(wal.size()));
            if (random.bounded(2) == 0) {
                for (qint64 byte = at; byte < end; ++byte)
                    wal[byte] = round % 2 == 0 ? 0 : char(random.bounded(256));
            }
            at = end;
        }
        if (round % 3 == 0)
            wal.truncate(begin + random.bounded(int(wal.size() - begin)));
        const State state = m_killed.stateOf(wal);
        QVERIFY2(state == State::TornTail || state == State::Whole,
                 qPrintable(QString::number(round)));
    }
}

void TestStorageLog::aSectorLostBeforeLaterCommitsIsSeen()
{
    for (qint64 at = 0; at < Killed::at(m_killed.commits.at(kCommits - 3)); at += 512) {
        QByteArray wal = m_killed.log;
        for (qint64 byte = at; byte < at + 512; ++byte)
            wal[byte] = 0;
        QVERIFY2(m_killed.stateOf(wal) == State::Damaged, qPrintable(QString::number(at)));
    }
}

// SQLite begins the log anew over the old one: other salts, and the old frames behind.
void TestStorageLog::anEarlierRoundBehindTheEndIsNoDamage()
{
    const Killed killed;
    killed.leave(killed.log);
    {
        const auto db = killed.scratch.open();
        db->runScript("PRAGMA wal_checkpoint(FULL)");
        db->run(u"INSERT INTO setting (name, value) VALUES ('next', 'round')"_s);
        const QByteArray wal = readFile(killed.logFile());
        QCOMPARE(wal.size(), killed.log.size());
        QVERIFY(wal.left(kHeader) != killed.log.left(kHeader));
        const LogReport report = inspectLog(killed.logFile());
        QCOMPARE(report.state, State::TornTail);
        QVERIFY(report.replayed > 0 && report.replayed < report.frames);
        // Killed while it wrote the new header over the old one: no computer tears a word.
        for (int done = 4; done < kHeader; done += 4)
            QVERIFY2(killed.stateOf(wal.left(done) + killed.log.mid(done)) != State::Damaged,
                     qPrintable(QString::number(done)));
        // And a bit in the one commit there is.
        QCOMPARE(killed.stateOf(flipped(wal, Killed::at(1) + 900, 3)), State::Damaged);
    }
}

// A last commit cut by the power, then shorter ones over its beginning: what is left of it has the same salts.
void TestStorageLog::whatACrashLeftBehindTheEndIsNoDamage()
{
    const Killed killed;
    const auto rows = [](Database &db, int count) {
        Transaction transaction(db);
        for (int number = 0; number < count; ++number)
            db.run(u"INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)"_s,
                   {u"long%1"_s.arg(number), QString(4000, u'y')});
        transaction.commit();
    };
    killed.leave(killed.log);
    QByteArray wal;
    {
        const auto db = killed.scratch.open();
        rows(*db, 12);
        wal = readFile(killed.logFile());
    }
    QVERIFY(wal.size() > killed.log.size() + 12 * kFrame);
    for (qint64 byte = killed.log.size() + 100; byte < killed.log.size() + 612; ++byte)
        wal[byte] = 0;
    QCOMPARE(killed.stateOf(wal), State::TornTail);
    const auto db = killed.scratch.open();
    QVERIFY(!db->isReadOnly());
    db->run(u"INSERT INTO setting (name, value) VALUES ('after', 'the cut')"_s);
    const LogReport report = inspectLog(killed.logFile());
    QCOMPARE(report.state, State::TornTail);
    QVERIFY(report.replayed > killed.frames() && report.replayed < report.frames);
}

void TestStorageLog::aDamagedLogIsKeptAndNothingWritten()
{
    const Killed killed;
    const QByteArray wal = flipped(killed.log, Killed::at(killed.commits.at(3)) + 2000, 5);
    killed.leave(wal);
    const QString mark = killed.scratch.dir.filePath(u"damaged.json"_s);
    for (int opened = 0; opened < 3; ++opened) {
        const auto db = std::make_unique<Database>(killed.scratch.file, killed.scratch.key);
        QVERIFY(db->isReadOnly());
        QCOMPARE(db->migrate(), OpenOutcome::Damaged);
        QVERIFY(readFile(mark).contains("write_ahead_log"));
        // What stands before the damage can be read, and nothing is written.
        QCOMPARE(db->value(u"SELECT count(*) FROM setting WHERE name LIKE 'kept%'"_s).toInt(), 3);
        QCOMPARE(
            failureOf([&] { db->run(u"INSERT INTO setting (name, value) VALUES ('late', '')"_s); }),
            QByteArray("store_read_only"));
        QCOMPARE(failureOf([&] { const Transaction transaction(*db); }),
                 QByteArray("store_read_only"));
    }
    QCOMPARE(readFile(killed.logFile()), wal);
    QCOMPARE(readFile(killed.scratch.file), killed.data);
    QCOMPARE(readFile(killed.logFile() + ".damaged"_L1), wal);
    QVERIFY(!QFile::exists(killed.logFile() + ".damaged-2"_L1));
    // The bit turned back, and the mark taken away: all of it is there again.
    killed.leave(killed.log);
    const auto db = killed.scratch.open();
    QVERIFY(!db->isReadOnly());
    QCOMPARE(db->value(u"SELECT count(*) FROM setting WHERE name LIKE 'kept%'"_s).toInt(),
             kCommits);
}

void TestStorageLog::rubbishNeverHarms()
{
    QRandomGenerator random(20261123);
    for (int round = 0; round < 1500; ++round) {
        QByteArray wal = m_killed.log.left(random.bounded(int(m_killed.log.size())));
        const int changes = random.bounded(1, 40);
        for (int change = 0; change < changes && !wal.isEmpty(); ++change)
            wal[random.bounded(qMin(int(wal.size()), change % 2 == 0 ? 64 : 1 << 30))] =
                char(random.bounded(256));
        (void)m_killed.stateOf(wal);
    }
}

QTEST_GUILESS_MAIN(TestStorageLog)
#include "tst_storage_log.moc"
