// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A bit that flipped in the database: in each kind of page, and in the write-ahead log of a killed program. The program
// opens as far as it can, says what is wrong before anybody relies on it, never shows a wrong value or a short list
// without a word, and the backup takes over. MOTCUA_FAULT_POINTS: how many places of each kind (24).
#include "storage/health_check.h"
#include "storage/log_check.h"
#include "tests/faults/bit_world.h"
#include "tests/faults/stage.h"
#include "tests/storage/samples.h"
#include "tests/support/soak.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

using Was = BitWorld::Was;

class TestFaultsBits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void inAPage_data();
    void inAPage();
    void inTheLog_data();
    void inTheLog();

private:
    void tryPage(PageKind kind, qint64 byte, int bit, const QString &where, Tally &tally) const;
    void tryLog(qint64 byte, int bit, const QString &where, Tally &tally) const;
    void tell(const QString &what, int points, const Tally &tally);

    std::unique_ptr<BitWorld> m_world;
    QElapsedTimer m_timer;
};

namespace {

constexpr qint64 kPage = 4096;
constexpr qint64 kFrame = kPage + 24;
constexpr qint64 kLogHeader = 32;

} // namespace

void TestFaultsBits::initTestCase()
{
    QLoggingCategory::setFilterRules(u"motcua.*=false"_s);
    m_world = std::make_unique<BitWorld>();
}

void TestFaultsBits::tell(const QString &what, int tried, const Tally &tally)
{
    report(u"bits, %1: %2 points (%3 s); %4"_s.arg(what)
               .arg(tried)
               .arg(double(m_timer.elapsed()) / 1000, 0, 'f', 1)
               .arg(tally.summary()));
    QVERIFY(tried > 0);
    QVERIFY2(tally.violations().isEmpty(), qPrintable(tally.firstViolations()));
}

void TestFaultsBits::inAPage_data()
{
    QTest::addColumn<int>("kind");
    for (int kind = int(PageKind::First); kind <= int(PageKind::FreelistLeaf); ++kind)
        QTest::newRow(qPrintable(nameOf(PageKind(kind)))) << kind;
}

void TestFaultsBits::tryPage(PageKind kind, qint64 byte, int bit, const QString &where,
                             Tally &tally) const
{
    const auto copy = m_world->copy(Was::Closed);
    turnBit(copy->database(), byte, bit);
    const QByteArray broken = readFile(copy->database());
    try {
        const auto station = Station::openAgain(copy->data(), m_world->key());
        const BitWorld::Seen seen = m_world->lookAround(*station, Was::Closed, where, tally);
        if (seen.named > 0 && !station->isReadOnly())
            tally.violated(Invariant::Named, where,
                           "an error, and no mark: "_L1 + seen.names.join(u' '));
        // As the program does after its start, whatever was looked at.
        (void)checkHealth(station->folder(), m_world->key(), CheckDepth::Quick);
        const bool mustBe = kind != PageKind::FreelistLeaf;
        if (mustBe && !station->damage())
            tally.violated(Invariant::Named, where, u"nothing was found"_s);
        else
            tally.saw(Invariant::Named);
        if (seen.right == 0)
            tally.violated(Invariant::RestRead, where, u"nothing can be read"_s);
        else
            tally.saw(Invariant::RestRead, seen.right);
        if (mustBe &&
            failureOf([&] { station->setSetting(u"theme"_s, u"dark"_s); }) != "store_read_only")
            tally.violated(Invariant::Untouched, where, u"a write was taken"_s);
    } catch (const Failure &problem) {
        // Not even the schema can be read.
        if (problem.name() == "database_damaged")
            tally.saw(Invariant::Named);
        else
            tally.violated(Invariant::Named, where, QString::fromLatin1(problem.name()));
    }
    if (readFile(copy->database()) == broken)
        tally.saw(Invariant::Untouched);
    else
        tally.violated(Invariant::Untouched, where, u"the file was changed"_s);
    m_world->restores(*copy, where, tally);
}

void TestFaultsBits::inAPage()
{
    QFETCH(int, kind);
    m_timer.start();
    const QVector<int> pages = m_world->pages().value(PageKind(kind));
    QVERIFY2(!pages.isEmpty(), "the world has no such page");
    Tally tally;
    inParallel(pointsOfAKind(), [&](int number) {
        QRandomGenerator random(soakSeed(20261123) + quint32(1000 * kind + number));
        const int page = pages.at(random.bounded(int(pages.size())));
        // At the beginning, in the middle, in what the cipher keeps at the end, then anywhere.
        const QList<qint64> places{24, kPage / 2, kPage - 1};
        const qint64 in = number < places.size() ? places.at(number) : random.bounded(int(kPage));
        const int bit = random.bounded(8);
        tryPage(PageKind(kind), (page - 1) * kPage + in, bit,
                u"%1 %2 byte %3 bit %4"_s.arg(nameOf(PageKind(kind))).arg(page).arg(in).arg(bit),
                tally);
    });
    tell(nameOf(PageKind(kind)), pointsOfAKind(), tally);
}

void TestFaultsBits::inTheLog_data()
{
    QTest::addColumn<QString>("place");
    for (const char *place : {"header", "first commit", "middle commit", "last commit"})
        QTest::newRow(place) << QString::fromLatin1(place);
}

void TestFaultsBits::tryLog(qint64 byte, int bit, const QString &where, Tally &tally) const
{
    const auto copy = m_world->copy(Was::Killed);
    const QString log = copy->database() + "-wal"_L1;
    turnBit(log, byte, bit);
    const QByteArray broken = readFile(log);
    const QByteArray data = readFile(copy->database());
    try {
        const auto station = Station::openAgain(copy->data(), m_world->key());
        if (station->isReadOnly() && station->damage()->finding == kLogFinding)
            tally.saw(Invariant::Named);
        else
            tally.violated(Invariant::Named, where, u"nothing was found"_s);
        const BitWorld::Seen seen = m_world->lookAround(*station, Was::Killed, where, tally);
        if (seen.right == 0 || seen.named > 0)
            tally.violated(Invariant::RestRead, where, u"%1 unreadable"_s.arg(seen.named));
        else
            tally.saw(Invariant::RestRead, seen.right);
        if (failureOf([&] { (void)acceptSample(*station, 900); }) != "store_read_only")
            tally.violated(Invariant::Untouched, where, u"a write was taken"_s);
    } catch (const Failure &problem) {
        tally.violated(Invariant::Opens, where, QString::fromLatin1(problem.name()));
    }
    if (readFile(log) == broken && readFile(log + ".damaged"_L1) == broken &&
        readFile(copy->database()) == data)
        tally.saw(Invariant::Untouched);
    else
        tally.violated(Invariant::Untouched, where, u"the log or the file was changed"_s);
    m_world->restores(*copy, where, tally);
}

void TestFaultsBits::inTheLog()
{
    QFETCH(QString, place);
    m_timer.start();
    const QByteArray log = readFile(m_world->copy(Was::Killed)->database() + "-wal"_L1);
    QVector<qint64> commits; // the number of the last frame of each
    const qint64 frames = (log.size() - kLogHeader) / kFrame;
    for (qint64 frame = 0; frame < frames; ++frame) {
        if (qFromBigEndian<quint32>(log.constData() + kLogHeader + frame * kFrame + 4) != 0)
            commits.append(frame);
    }
    QVERIFY2(commits.size() > 8, qPrintable(QString::number(commits.size())));
    const qsizetype chosen = place == "first commit"_L1    ? 0
                             : place == "middle commit"_L1 ? commits.size() / 2
                                                           : commits.size() - 1;
    const qint64 first = chosen == 0 ? 0 : commits.at(chosen - 1) + 1;
    Tally tally;
    const int tries = 2 * pointsOfAKind();
    inParallel(tries, [&](int number) {
        QRandomGenerator random(soakSeed(20261124) + quint32(1000 * chosen + number));
        qint64 byte = random.bounded(16, int(kLogHeader)); // what comes before: tst_storage_log
        if (place != "header"_L1) {
            const qint64 frame = first + random.bounded(int(commits.at(chosen) - first + 1));
            // Half of them in the frame's header: the salts and checksums, which no torn write leaves half right.
            byte = kLogHeader + frame * kFrame +
                   (number % 2 == 0 ? random.bounded(8, 24) : random.bounded(24, int(kFrame)));
        }
        const int bit = random.bounded(8);
        tryLog(byte, bit, u"log, %1, byte %2 bit %3"_s.arg(place).arg(byte).arg(bit), tally);
    });
    tell("log, "_L1 + place, tries, tally);
}

QTEST_GUILESS_MAIN(TestFaultsBits)
#include "tst_faults_bits.moc"
