// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The clock leaps two years, forward or back, at each moment the program asks for the time, and back again later: in
// the middle of a ticket, a reception, an entry, a backup. Nothing is ordered by it, no number is given twice, the audit
// chain holds, no date gets on paper before somebody has answered, and no backup pushes a newer one out.
#include "app/core/access/clock_watch.h"
#include "app/core/queue/centre_queue.h"
#include "storage/backup.h"
#include "storage/restore.h"
#include "tests/faults/checker.h"
#include "tests/faults/stage.h"
#include "tests/storage/samples.h"
#include "tests/storage/scratch.h"
#include "tests/support/fakes/intake_fakes.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

namespace {

constexpr qint64 kTwoYears = 730LL * 24 * 3600 * 1000;

QByteArray resource(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Goes on by a second each time it is asked, and leaps when it is asked for the n-th time.
class LeapingClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override
    {
        m_time += ++m_asked == m_leapAt ? 1000 + m_leap : 1000;
        return toCentre(QDateTime::fromMSecsSinceEpoch(m_time, Qt::UTC));
    }
    void leapAt(int question, qint64 milliseconds)
    {
        m_leapAt = m_asked + question;
        m_leap = milliseconds;
    }
    void leap(qint64 milliseconds) { m_time += milliseconds; }
    [[nodiscard]] int asked() const { return m_asked; }
    [[nodiscard]] bool hasLeapt() const { return m_leapAt > 0 && m_asked >= m_leapAt; }

private:
    mutable qint64 m_time = centreTime(QDate(2026, 11, 23), QTime(9, 0)).toMSecsSinceEpoch();
    mutable int m_asked = 0;
    int m_leapAt = 0;
    qint64 m_leap = 0;
};

/// A counter over a real store.
struct Desk
{
    Desk()
        : station(Station::create(dir.filePath(u"data"_s), sampleSetup(), {&vault, {}})),
          watch(station->clockWitness(), clock),
          queue(station->journal(), clock, ids),
          reception({station->dossiers(), station->blobs(), writer, renderer, calendar, clock, ids,
                     sampleSetup().centre, resource(u":/forms/TT01-2018/receipt.json"_s), &watch})
    {
        QDir().mkpath(medium());
    }
    [[nodiscard]] QString medium() const { return dir.filePath(u"medium"_s); }

    QTemporaryDir dir{memoryFolder() + "/motcua-clock-XXXXXX"_L1};
    MemoryVault vault;
    std::unique_ptr<Station> station;
    LeapingClock clock;
    RandomIdSource ids{clock};
    fakes::TextRenderer renderer;
    fakes::CountingPaperWriter writer;
    WorkingCalendar calendar =
        WorkingCalendar::fromJson(resource(u":/calendar/holidays_vn.json"_s));
    ClockWatch watch;
    CentreQueue queue;
    Reception reception;
    const Actor clerk{StaffId(QUuid::createUuid()), u"Trần Thị Thu"_s, 1, u"C01"_s};

    // In the order in which they were made.
    QStringList tickets, codes;
    QVector<int> backups;
    int doubted = 0;

    /// A date is to be put on paper: what a person does when the clock is doubted.
    template <typename Act>
    auto answering(Act act)
    {
        try {
            return act();
        } catch (const Failure &problem) {
            if (problem.name() != "clock_doubtful")
                throw;
        }
        ++doubted;
        watch.confirmClock(clerk);
        return act();
    }
    void issue() { tickets.append(queue.issue({u"A"_s, {}, {}, {}}, clerk).number.text()); }
    void receive()
    {
        Draft draft = reception.begin(TicketId(ids.next()), tickets.constLast(), clerk);
        const SampleReception sample = sampleReception(*station, int(codes.size()) + 1, u"Đặng"_s);
        draft.submitter = sample.draft.submitter;
        draft.procedure = sampleProcedure();
        draft.procedure->components[0].kind = Component::Kind::Present;
        draft.procedure->components[1].kind = Component::Kind::Present;
        draft.components = {ComponentState::CompleteShown, ComponentState::CompleteShown};
        draft = reception.save(draft);
        draft = answering([&] { return reception.prepare(draft); });
        InkSignature ink = *sample.draft.ink;
        ink.strokes = {{{1, 1, 0, 1}, {10, 5, 10, 1}, {20, 2, 20, 1}, {30, 9, 30, 1}}};
        ink.documentSha256 = draft.receipt.sha256;
        draft = reception.attachInk(draft, ink);
        codes.append(reception.accept(draft, clerk).code);
        (void)answering([&] { return reception.receiptToPrint(draft); });
    }
    void backUp()
    {
        const auto made = makeBackup(station->folder(), station->key(), {medium()}, clock, clerk);
        backups.append(made->generation.number);
    }
    void work()
    {
        issue();
        issue();
        receive();
        station->audit().append({clock.now(), clerk, u"staff.signed_in"_s, {}, {}});
        backUp();
        issue();
        receive();
    }
};

class Look
{
public:
    Look(Desk &counter, const QString &where, Tally &tally)
        : m_counter(counter),
          m_where(where),
          m_tally(tally)
    {}
    void must(Invariant invariant, bool holds, const QString &what)
    {
        if (holds)
            m_tally.saw(invariant);
        else
            m_tally.violated(invariant, m_where, what);
    }
    void everything()
    {
        Station &station = *m_counter.station;
        const Station::Verification report = station.verify();
        must(Invariant::Integrity, report.ok, u"not whole"_s);
        must(Invariant::AuditChain, report.auditOk, u"broken"_s);
        queueKeepsItsOrder();
        dossiersKeepTheirOrder();
        newestBackupsAreKept();
    }

private:
    // All in the order of issue; and of each day without a gap or a double, whatever was issued "earlier" or "later".
    void queueKeepsItsOrder()
    {
        QStringList shown;
        QMap<QString, int> last;
        bool growing = true;
        Rows rows = m_counter.station->database().exec(
            u"SELECT day, number FROM queue_event WHERE kind = 'issued' ORDER BY seq"_s);
        while (rows.next()) {
            const int number = rows.value(1).toInt();
            shown.append(TicketNumber{u"A"_s, number}.text());
            growing = growing && number == ++last[rows.value(0).toString()];
        }
        must(Invariant::NeverWrong, growing && shown == m_counter.tickets,
             "queue "_L1 + shown.join(u' '));
    }
    void dossiersKeepTheirOrder()
    {
        Station &station = *m_counter.station;
        QStringList sent;
        for (const OutboxStore::Row &row : station.outbox().waiting(1000, 1LL << 30))
            sent.append(row.subject);
        QStringList made;
        for (const QString &code : std::as_const(m_counter.codes)) {
            const auto dossier = station.dossiers().byCode(code);
            made.append(dossier ? dossier->id.toString() : u"missing"_s);
        }
        must(Invariant::Confirmed, !made.contains(u"missing"_s), made.join(u' '));
        must(Invariant::NeverWrong, sent == made, "sent as "_L1 + sent.join(u' '));
        const QSet<QString> different(m_counter.codes.cbegin(), m_counter.codes.cend());
        must(Invariant::NeverWrong, different.size() == m_counter.codes.size(),
             "codes "_L1 + m_counter.codes.join(u' '));
    }
    void newestBackupsAreKept()
    {
        QVector<int> kept;
        for (const Generation &generation : inspectBackups(m_counter.medium()))
            kept.append(generation.number);
        QVector<int> right = m_counter.backups;
        std::reverse(right.begin(), right.end());
        right.resize(qMin(right.size(), qsizetype(BackupSet::kKept)));
        QStringList numbers;
        for (const int number : std::as_const(kept))
            numbers.append(QString::number(number));
        must(Invariant::Restores, kept == right, "kept "_L1 + numbers.join(u' '));
    }

    Desk &m_counter;
    const QString &m_where;
    Tally &m_tally;
};

} // namespace

class TestFaultsClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void leapsAtEveryQuestion_data();
    void leapsAtEveryQuestion();

private:
    static void tryLeap(int question, qint64 leap, const QString &where, Tally &tally);
};

void TestFaultsClock::initTestCase()
{
    QLoggingCategory::setFilterRules(u"motcua.*=false"_s);
}

void TestFaultsClock::tryLeap(int question, qint64 leap, const QString &where, Tally &tally)
{
    Desk counter;
    Look look(counter, where, tally);
    try {
        counter.work(); // a day as it should be
        look.must(Invariant::Named, counter.doubted == 0, u"doubted without a reason"_s);
        counter.clock.leapAt(question, leap);
        counter.work();
        look.must(Invariant::Opens, counter.clock.hasLeapt(), u"no leap"_s);
        // Before the next date gets on paper, at the latest, somebody has had to answer; once.
        (void)counter.answering([&] {
            counter.watch.check();
            return true;
        });
        look.must(Invariant::Named, counter.doubted == 1,
                  u"doubted %1 times"_s.arg(counter.doubted));
        look.everything();
        // Set right again: doubted again, since now it is the other way round.
        counter.clock.leap(-leap);
        counter.work();
        look.must(Invariant::Named, counter.doubted == 2,
                  u"after the way back doubted %1 times"_s.arg(counter.doubted));
        counter.backUp();
        look.everything();
    } catch (const Failure &problem) {
        tally.violated(Invariant::GoesOn, where, QString::fromLatin1(problem.name()));
    }
}

void TestFaultsClock::leapsAtEveryQuestion_data()
{
    QTest::addColumn<qint64>("leap");
    QTest::newRow("two years forward") << kTwoYears;
    QTest::newRow("two years back") << -kTwoYears;
}

void TestFaultsClock::leapsAtEveryQuestion()
{
    QFETCH(qint64, leap);
    QElapsedTimer timer;
    timer.start();
    int questions = 0;
    {
        Desk counter;
        counter.work();
        questions = counter.clock.asked();
        counter.work();
        questions = counter.clock.asked() - questions;
    }
    QVERIFY2(questions > 15, qPrintable(QString::number(questions)));
    const QString way = QString::fromLatin1(QTest::currentDataTag());
    Tally tally;
    inParallel(questions, [&](int number) {
        tryLeap(number + 1, leap, u"%1 at question %2"_s.arg(way).arg(number + 1), tally);
    });
    report(u"clock, %1: %2 points (%3 s); %4"_s.arg(way)
               .arg(questions)
               .arg(double(timer.elapsed()) / 1000, 0, 'f', 1)
               .arg(tally.summary()));
    QVERIFY2(tally.violations().isEmpty(), qPrintable(tally.firstViolations()));
}

QTEST_GUILESS_MAIN(TestFaultsClock)
#include "tst_faults_clock.moc"
