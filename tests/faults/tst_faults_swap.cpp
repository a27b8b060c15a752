// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody replaces the data file, its log or both under the running program: by another centre's, an older copy,
// rubbish or nothing; before a transaction, in it, before its commit, before a write alone. Whatever it is, the write is
// refused by name, nothing gets into the wrong file, and the right ones put back have all that was confirmed.
#include "tests/faults/checker.h"
#include "tests/faults/stage.h"
#include "tests/storage/samples.h"
#include "tests/storage/scratch.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

namespace {

enum class By { AnotherCentre, OlderCopy, Rubbish, Nothing };
enum class Moment { BeforeBegin, InTransaction, BeforeCommit, WriteAlone };

const QStringList kAll{u""_s, u"-wal"_s, u"-shm"_s};

QString nameOf(By by)
{
    static const QStringList kNames{u"another centre's"_s, u"an older copy"_s, u"rubbish"_s,
                                    u"nothing"_s};
    return kNames.at(int(by));
}

QString nameOf(Moment moment)
{
    static const QStringList kNames{u"before BEGIN"_s, u"in the transaction"_s, u"before COMMIT"_s,
                                    u"before a write alone"_s};
    return kNames.at(int(moment));
}

QVector<QByteArray> contentOf(const QString &file)
{
    QVector<QByteArray> found;
    for (const QString &tail : kAll)
        found.append(readFile(file + tail));
    return found;
}

} // namespace

class TestFaultsSwap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theWriteIsRefused_data();
    void theWriteIsRefused();

private:
    void trySwap(By by, Moment moment, const QStringList &tails, const QString &where,
                 Tally &tally) const;
    static void putThere(By by, const QString &file, const QStringList &tails,
                         const QVector<QByteArray> &older);
    static void writeUnder(Station &station, Moment moment, const std::function<void()> &swap);
};

void TestFaultsSwap::initTestCase()
{
    QLoggingCategory::setFilterRules(u"motcua.*=false"_s);
}

/// By rename, as a copying tool or a restore by hand does it: the program's own files live on under other names.
void TestFaultsSwap::putThere(By by, const QString &file, const QStringList &tails,
                              const QVector<QByteArray> &older)
{
    QVector<QByteArray> content;
    if (by == By::AnotherCentre) {
        const QTemporaryDir other(memoryFolder() + "/motcua-swap-XXXXXX"_L1);
        MemoryVault vault;
        const auto station =
            Station::create(other.filePath(u"data"_s), sampleSetup(), {&vault, {}});
        acceptSample(*station, 77);
        content = contentOf(station->folder().databaseFile());
    } else if (by == By::OlderCopy) {
        content = older;
    } else {
        content = {QByteArray(40'960, 'r'), QByteArray(8'272, 'w'), QByteArray(32'768, 's')};
    }
    for (const QString &tail : tails) {
        if (!QFile::rename(file + tail, file + tail + ".own"_L1))
            qFatal("cannot be moved");
        if (by != By::Nothing && !writeFile(file + tail, content.at(kAll.indexOf(tail))))
            qFatal("cannot be put there");
    }
}

void TestFaultsSwap::writeUnder(Station &station, Moment moment, const std::function<void()> &swap)
{
    Database &db = station.database();
    const QString sql = u"INSERT INTO setting (name, value) VALUES (?, 'x')"_s;
    if (moment == Moment::BeforeBegin || moment == Moment::WriteAlone)
        swap();
    if (moment == Moment::WriteAlone) {
        db.run(sql, {u"late"_s});
        return;
    }
    Transaction transaction(db);
    db.run(sql, {u"late"_s});
    if (moment == Moment::InTransaction)
        swap();
    // More than the cache holds, so that some of it goes to the log before the commit.
    for (int number = 0; number < (moment == Moment::InTransaction ? 2600 : 3); ++number)
        db.run(sql, {u"late%1"_s.arg(number) + QString(4000, u'l')});
    if (moment == Moment::BeforeCommit)
        swap();
    transaction.commit();
}

void TestFaultsSwap::trySwap(By by, Moment moment, const QStringList &tails, const QString &where,
                             Tally &tally) const
{
    const QTemporaryDir dir(memoryFolder() + "/motcua-swap-XXXXXX"_L1);
    MemoryVault vault;
    auto station = Station::create(dir.filePath(u"data"_s), sampleSetup(), {&vault, {}});
    const DatabaseKey key = station->key();
    const QString file = station->folder().databaseFile();
    Before before;
    before.dossiers = 2;
    before.confirmed = {"accepted "_L1 + acceptSample(*station, 1)};
    const QVector<QByteArray> older = contentOf(file);
    before.confirmed.append("accepted "_L1 + acceptSample(*station, 2));
    QVector<QByteArray> wrong;
    const QByteArray name = failureOf([&] {
        writeUnder(*station, moment, [&] {
            putThere(by, file, tails, older);
            wrong = contentOf(file);
        });
    });
    // Until the program ends, whatever is tried; and a reader is not told lies meanwhile.
    const QByteArray again = failureOf([&] { (void)acceptSample(*station, 3); });
    if (name == "data_file_replaced" && again == "data_file_replaced" && !station->isReadOnly())
        tally.saw(Invariant::Named);
    else
        tally.violated(Invariant::Named, where,
                       u"%1, then %2"_s.arg(QString::fromLatin1(name), QString::fromLatin1(again)));
    const int dossiers = station->database().value(u"SELECT count(*) FROM dossier"_s).toInt();
    if (dossiers == 2)
        tally.saw(Invariant::NeverWrong);
    else
        tally.violated(Invariant::NeverWrong, where, u"%1 dossiers"_s.arg(dossiers));
    station.reset();
    bool untouched = true;
    for (const QString &tail : tails)
        untouched = untouched && readFile(file + tail) == wrong.at(kAll.indexOf(tail));
    if (untouched && !QFile::exists(dir.filePath(u"data/damaged.json"_s)))
        tally.saw(Invariant::Untouched);
    else
        tally.violated(Invariant::Untouched, where, u"the wrong file was written"_s);
    // The administrator puts the right ones back.
    for (const QString &tail : tails) {
        QFile::remove(file + tail);
        if (QFile::exists(file + tail + ".own"_L1) &&
            !QFile::rename(file + tail + ".own"_L1, file + tail))
            qFatal("cannot be put back");
    }
    checkFolder(dir.filePath(u"data"_s), key.raw(), before, {}, true, where, tally);
}

void TestFaultsSwap::theWriteIsRefused_data()
{
    QTest::addColumn<int>("by");
    for (int by = 0; by <= int(By::Nothing); ++by)
        QTest::newRow(qPrintable(nameOf(By(by)))) << by;
}

void TestFaultsSwap::theWriteIsRefused()
{
    QFETCH(int, by);
    QElapsedTimer timer;
    timer.start();
    const QVector<QStringList> sets{{kAll.at(0)}, kAll, {kAll.at(1)}, {kAll.at(2)}};
    constexpr int kMoments = int(Moment::WriteAlone) + 1;
    Tally tally;
    const int points = int(sets.size()) * kMoments;
    inParallel(points, [&](int number) {
        const QStringList &tails = sets.at(number / kMoments);
        const auto moment = Moment(number % kMoments);
        QStringList names;
        for (const QString &tail : tails)
            names.append("motcua.db"_L1 + tail);
        trySwap(By(by), moment, tails,
                u"%1 for %2 %3"_s.arg(nameOf(By(by)), names.join(u" and "_s), nameOf(moment)),
                tally);
    });
    report(u"swap, %1: %2 points (%3 s); %4"_s.arg(nameOf(By(by)))
               .arg(points)
               .arg(double(timer.elapsed()) / 1000, 0, 'f', 1)
               .arg(tally.summary()));
    QVERIFY2(tally.violations().isEmpty(), qPrintable(tally.firstViolations()));
}

QTEST_GUILESS_MAIN(TestFaultsSwap)
#include "tst_faults_swap.moc"
