// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A bit that flipped beside the database: in a paper, in station.json, in a backup. What is damaged is named and set
// aside, what is not goes on, and no backup is taken that is not what it says. MOTCUA_FAULT_POINTS as in
// tst_faults_bits.
#include "tests/faults/bit_world.h"
#include "tests/faults/stage.h"
#include "tests/support/soak.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

using Was = BitWorld::Was;

class TestFaultsBitFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void inAPaper();
    void inTheStationFile();
    void inABackup();

private:
    void tryFile(int which, const std::function<void(QByteArray &)> &spoil, const QString &where,
                 Tally &tally) const;
    void tryBackup(const QString &file, qint64 byte, int bit, const QString &where,
                   Tally &tally) const;
    [[nodiscard]] bool isRead(const QString &paper) const;
    void tell(const QString &what, int tried, const Tally &tally) const;

    std::unique_ptr<BitWorld> m_world;
    QElapsedTimer m_timer;
};

void TestFaultsBitFiles::initTestCase()
{
    QLoggingCategory::setFilterRules(u"motcua.*=false"_s);
    m_world = std::make_unique<BitWorld>();
}

void TestFaultsBitFiles::tell(const QString &what, int tried, const Tally &tally) const
{
    report(u"bits, %1: %2 points (%3 s); %4"_s.arg(what)
               .arg(tried)
               .arg(double(m_timer.elapsed()) / 1000, 0, 'f', 1)
               .arg(tally.summary()));
    QVERIFY(tried > 0);
    QVERIFY2(tally.violations().isEmpty(), qPrintable(tally.firstViolations()));
}

void TestFaultsBitFiles::tryFile(int which, const std::function<void(QByteArray &)> &spoil,
                                 const QString &where, Tally &tally) const
{
    const auto copy = m_world->copy(Was::Closed);
    const auto station = Station::openAgain(copy->data(), m_world->key());
    const int files = station->database().value(u"SELECT count(*) FROM blob"_s).toInt();
    const QString stored =
        station->database()
            .value(u"SELECT file FROM blob ORDER BY sha256 LIMIT 1 OFFSET ?"_s, {which % files})
            .toString();
    const QByteArray hash = station->database()
                                .value(u"SELECT sha256 FROM blob WHERE file = ?"_s, {stored})
                                .toByteArray();
    const BlobRef ref{hash, 0, {}};
    const QByteArray plain = station->blobs().get(ref);
    const QString file = copy->data() + "/blobs/"_L1 + stored;
    QByteArray bytes = readFile(file);
    spoil(bytes);
    if (bytes == readFile(file) || !writeFile(file, bytes))
        qFatal("not spoiled");
    const BitWorld::Seen seen = m_world->lookAround(*station, Was::Closed, where, tally);
    const QByteArray name = failureOf([&] { (void)station->blobs().get(ref); });
    const int told = station->database()
                         .value(u"SELECT count(*) FROM audit WHERE action = 'blob.damaged'"_s)
                         .toInt();
    const bool isAside = !QFile::exists(file) && !QDir(copy->data() + "/blobs/quarantine"_L1)
                                                      .entryList(QDir::Files | QDir::NoDotAndDotDot)
                                                      .isEmpty();
    if (isNamed(name) && told == 1 && isAside && station->blobs().lost(10).size() == 1)
        tally.saw(Invariant::Named);
    else
        tally.violated(
            Invariant::Named, where,
            u"%1, %2 entries, aside %3"_s.arg(QString::fromLatin1(name)).arg(told).arg(isAside));
    // One dossier needs it, and nothing else is in doubt.
    if (seen.right >= m_world->probes(Was::Closed).size() - 2 && !station->isReadOnly())
        tally.saw(Invariant::RestRead, seen.right);
    else
        tally.violated(Invariant::RestRead, where, u"%1 right"_s.arg(seen.right));
    station->blobs().replace(ref, plain);
    if (station->blobs().get(ref) == plain && station->verify().ok)
        tally.saw(Invariant::Restores);
    else
        tally.violated(Invariant::Restores, where, u"not healed"_s);
}

void TestFaultsBitFiles::inAPaper()
{
    m_timer.start();
    QVector<std::pair<QString, std::function<void(QByteArray &)>>> ways{
        {u"last byte"_s,
         [](QByteArray &bytes) { bytes[bytes.size() - 1] = char(bytes.back() ^ 1); }},
        {u"last byte torn off"_s, [](QByteArray &bytes) { bytes.chop(1); }},
        {u"half torn off"_s, [](QByteArray &bytes) { bytes.truncate(bytes.size() / 2); }},
        {u"all but the header torn off"_s, [](QByteArray &bytes) { bytes.truncate(28); }},
        {u"emptied"_s, [](QByteArray &bytes) { bytes.clear(); }}};
    for (const int byte : {0, 3, 4, 27, 28})
        ways.append({u"byte %1"_s.arg(byte),
                     [byte](QByteArray &bytes) { bytes[byte] = char(bytes.at(byte) ^ 0x40); }});
    for (int number = 0; number < 2 * pointsOfAKind(); ++number)
        ways.append({u"anywhere, %1"_s.arg(number), [number](QByteArray &bytes) {
                         QRandomGenerator random(soakSeed(20261125) + quint32(number));
                         const int byte = random.bounded(int(bytes.size()));
                         bytes[byte] = char(bytes.at(byte) ^ (1 << random.bounded(8)));
                     }});
    Tally tally;
    inParallel(int(ways.size()), [&](int number) {
        tryFile(number, ways.at(number).second, "file, "_L1 + ways.at(number).first, tally);
    });
    tell(u"files"_s, int(ways.size()), tally);
}

// One bit of each byte, on the folder that is bound to its place: it opens with all that was there, or it is told why
// not; and what is in it is left alone.
void TestFaultsBitFiles::inTheStationFile()
{
    m_timer.start();
    const QString data = m_world->path() + "/data"_L1;
    const QString file = data + "/station.json"_L1;
    const QByteArray right = readFile(file);
    const QByteArray database = readFile(data + "/motcua.db"_L1);
    const QVector<QByteArray> names{"data_folder_unreadable", "key_missing",    "wrong_key",
                                    "passphrase_needed",      "other_computer", "folder_copied",
                                    "database_damaged"};
    QRandomGenerator random(soakSeed(20261126));
    Tally tally;
    int opened = 0;
    for (int byte = 0; byte < right.size(); ++byte) {
        const int bit = random.bounded(8);
        const QString where = u"station.json byte %1 bit %2"_s.arg(byte).arg(bit);
        QVERIFY(writeFile(file, right));
        turnBit(file, byte, bit);
        try {
            const auto station = Station::open(data, {&m_world->vault(), {}});
            ++opened;
            if (station->isReadOnly())
                tally.violated(Invariant::Opens, where, u"read-only"_s);
            const BitWorld::Seen seen = m_world->lookAround(*station, Was::Closed, where, tally);
            if (seen.right != m_world->probes(Was::Closed).size())
                tally.violated(Invariant::RestRead, where, u"%1 right"_s.arg(seen.right));
        } catch (const Failure &problem) {
            if (names.contains(problem.name()))
                tally.saw(Invariant::Named);
            else
                tally.violated(Invariant::Named, where, QString::fromLatin1(problem.name()));
        }
        if (readFile(data + "/motcua.db"_L1) != database)
            tally.violated(Invariant::Untouched, where, u"the database was changed"_s);
        else
            tally.saw(Invariant::Untouched);
    }
    QVERIFY(writeFile(file, right));
    QVERIFY(opened < right.size() / 2);
    QCOMPARE(failureOf([&] { (void)Station::open(data, {&m_world->vault(), {}}); }), QByteArray());
    tell(u"station.json (%1 opened all the same)"_s.arg(opened), int(right.size()), tally);
}

void TestFaultsBitFiles::tryBackup(const QString &file, qint64 byte, int bit, const QString &where,
                                   Tally &tally) const
{
    const auto copy = m_world->copy(Was::Closed);
    turnBit(copy->medium() + u'/' + file, byte, bit);
    const QByteArray live = readFile(copy->database());
    const QVector<Generation> found = inspectBackups(copy->medium());
    if (found.size() < 2) {
        // One that cannot say what it is is not offered.
        tally.saw(Invariant::Named);
        m_world->restores(*copy, where, tally);
        return;
    }
    // By its own number: what it says of its time may be what is wrong.
    const Generation &newest = found.at(found.at(0).number > found.at(1).number ? 0 : 1);
    const SimulatedClock clock(noon());
    try {
        const auto result = restoreBackup(newest, copy->data(), m_world->key(), clock, {});
        const auto station = Station::openAgain(copy->data(), m_world->key());
        const Station::Verification report = station->verify();
        if (report.integrity == "ok"_L1 && report.auditOk && !station->isReadOnly())
            tally.saw(Invariant::NeverWrong);
        else
            tally.violated(Invariant::NeverWrong, where, u"taken, and not whole"_s);
        // A restore does not read the papers through: a damaged one is found when it is read.
        int named = 0;
        for (const Probe &probe : m_world->probes(Was::Closed)) {
            const QByteArray name = failureOf([&] {
                if (probe.isOne && probe.read(*station) != probe.right)
                    tally.violated(Invariant::NeverWrong, where, probe.name);
            });
            if (!name.isEmpty() && !isNamed(name))
                tally.violated(Invariant::Named, where, QString::fromLatin1(name));
            named += int(!name.isEmpty());
        }
        const bool isWhole = report.blobsMissing + report.blobsDamaged == 0;
        if (isWhole ? named == 0 && result->filesMissing == 0
                    : named > 0 || result->filesMissing > 0)
            tally.saw(Invariant::Named);
        else
            tally.violated(Invariant::Named, where, u"%1 named"_s.arg(named));
    } catch (const Failure &problem) {
        static const QList<QByteArray> kNames{"backup_incomplete", "backup_of_other_station",
                                              "backup_newer", "wrong_key"};
        if (kNames.contains(problem.name()))
            tally.saw(Invariant::Named);
        else
            tally.violated(Invariant::Named, where, QString::fromLatin1(problem.name()));
        if (readFile(copy->database()) == live)
            tally.saw(Invariant::Untouched);
        else
            tally.violated(Invariant::Untouched, where, u"the data at hand was changed"_s);
        // The one before it is as good as ever.
        m_world->restores(*copy, where, tally, &newest == &found.at(0) ? 1 : 0);
    }
}

// Whether a probe misses that paper when it is not there: names are chance, and some belong to no probe.
bool TestFaultsBitFiles::isRead(const QString &paper) const
{
    const auto copy = m_world->copy(Was::Closed);
    if (!QFile::remove(copy->data() + "/blobs/"_L1 + paper))
        return false;
    const auto station = Station::openAgain(copy->data(), m_world->key());
    const QVector<Probe> &probes = m_world->probes(Was::Closed);
    return std::any_of(probes.cbegin(), probes.cend(), [&station](const Probe &probe) {
        return probe.isOne &&
               !failureOf([&] { (void)(probe.read(*station) == probe.right); }).isEmpty();
    });
}

void TestFaultsBitFiles::inABackup()
{
    m_timer.start();
    const QString medium = m_world->path() + "/medium"_L1;
    const Generation newest = inspectBackups(medium).constFirst();
    QStringList files{newest.databaseFile(), newest.stationFile(), newest.listFile(),
                      newest.path + "/backup.json"_L1};
    QFile list(newest.listFile());
    QVERIFY(list.open(QIODevice::ReadOnly));
    QString paper;
    while (paper.isEmpty() && !list.atEnd()) {
        paper = QString::fromUtf8(list.readLine()).section(u' ', 0, 0).trimmed();
        if (!isRead(paper))
            paper.clear();
    }
    QVERIFY(!paper.isEmpty());
    files.append(newest.blobFolder() + u'/' + paper);
    Tally tally;
    const int each = 2 * pointsOfAKind();
    inParallel(each * int(files.size()), [&](int number) {
        QRandomGenerator random(soakSeed(20261127) + quint32(number));
        const QString &file = files.at(number / each);
        const qint64 byte = random.bounded(int(QFileInfo(file).size()));
        const int bit = random.bounded(8);
        const QString name = file.mid(medium.size() + 1);
        tryBackup(name, byte, bit, u"backup, %1 byte %2 bit %3"_s.arg(name).arg(byte).arg(bit),
                  tally);
    });
    tell(u"backup"_s, each * int(files.size()), tally);
}

QTEST_GUILESS_MAIN(TestFaultsBitFiles)
#include "tst_faults_bit_files.moc"
