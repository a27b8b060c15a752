// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakes/desk_fakes.h"
#include "tests/ui/counter/slip_bench.h"
#include "tests/ui/ui_test.h"
#include "ui/common/error_banner.h"

#include <QLabel>
#include <QLineEdit>

using namespace motcua;
using namespace motcua::ui;
using namespace motcua::ui::bench;
using namespace Qt::StringLiterals;
using fakes::shot;

namespace {

/// A counter where appointments come: BK-0940 at 09:40 and so on, it is 09:30.
struct CheckInBench : SlipBench
{
    CheckInBench()
    {
        for (const QTime at : {QTime(9, 0), QTime(9, 40), QTime(10, 30)})
            book.add(u"dvc/BK-2026-"_s + at.toString(u"HHmm"_s),
                     centreTime(QDate(2026, 11, 23), at), u"1.001193"_s);
        book.add(u"dvc/BK-2026-OTHER"_s, centreTime(QDate(2026, 11, 24), QTime(9, 0)),
                 u"1.001193"_s);
        book.add(u"dvc/BK-2026-NONE"_s, centreTime(QDate(2026, 11, 23), QTime(9, 30)), {});
        book.phones.insert(u"912345678"_s, u"dvc/BK-2026-0940"_s);
        desk.checkIn = &checkIn;
    }
    ~CheckInBench()
    {
        close();
        [this] { QTRY_COMPARE(worker.pending(), 0); }();
    }
    void openSheet()
    {
        [this] {
            QTRY_COMPARE(window->controller().phase(), CounterController::Phase::Idle);
            key(Qt::Key_L, Qt::ControlModifier);
            QTRY_VERIFY(isOpen("issueOverlay"));
        }();
    }
    /// From wherever the focus is, slower than a code reader.
    void type(const QString &text) const
    {
        for (const QChar c : text) {
            giveItTime(45);
            QTest::keyClick(window->focusWidget(), c.toLatin1());
        }
        giveItTime(45);
    }
    fakes::MemoryAppointments book;
    CheckIn checkIn{
        book, queue, clock, [](const QString &code) {
            return code.isEmpty() ? CheckIn::Place() : CheckIn::Place{u"A"_s, u"Khai sinh"_s};
        }};
};

ErrorBanner *banner(const SlipBench &b)
{
    return b.find<ErrorBanner>(u"workBanner"_s);
}

int numbers(const SlipBench &b)
{
    return int(b.window->controller().queue().state().tickets().size());
}

} // namespace

/// Somebody comes with an appointment to the counter: typed, read, found by telephone, told in plain words.
class CounterCheckInTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { fakes::dressUp(); }

    void theTimeIsTold_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QStringList>("said");
        QTest::newRow("on time") << u"BK-2026-0940"_s << QStringList{u"09:40"_s, u"on time"_s};
        QTest::newRow("early") << u"BK-2026-1030"_s
                               << QStringList{u"10:30"_s, u"60"_s, u"early"_s, u"10:15"_s};
        QTest::newRow("late") << u"BK-2026-0900"_s << QStringList{u"09:00"_s, u"30"_s, u"late"_s};
    }
    void theTimeIsTold()
    {
        QFETCH(QString, code);
        QFETCH(QStringList, said);
        CheckInBench b;
        (void)b.issue(u"A"_s);
        b.open();
        b.openSheet();
        b.find<QLineEdit>(u"issueBooking"_s)->setText(code);
        b.find<QLineEdit>(u"issueBooking"_s)->setFocus();
        b.press(Qt::Key_Return);
        QTRY_VERIFY(!b.isOpen("issueOverlay"));
        QTRY_COMPARE(b.ticket(u"A"_s, 2).bookingId, u"dvc/"_s + code);
        QTRY_VERIFY(banner(b)->isVisible());
        for (const QString &part : std::as_const(said))
            QVERIFY2(banner(b)->headline().contains(part), qPrintable(banner(b)->headline()));
        QTRY_COMPARE(b.paper.slips.size(), 1);
        // Fair: only who is on time goes before the one who came without an appointment.
        const bool first = code == u"BK-2026-0940"_s;
        QTRY_COMPARE(b.window->controller().queue().next()->ticket.number.text(),
                     first ? u"A002"_s : u"A001"_s);
    }

    void whatIsTypedGoesToTheCode()
    {
        CheckInBench b;
        b.open();
        b.openSheet();
        b.type(u"bk2026x"_s); // the focus stands on the button
        QCOMPARE(b.find<QLineEdit>(u"issueBooking"_s)->text(), u"bk2026x"_s);
        b.press(Qt::Key_Return);
        auto *hint = b.find<QLabel>(u"issueHint"_s);
        QTRY_VERIFY(hint->isVisible());
        QVERIFY(b.isOpen("issueOverlay"));
        shot(*b.window, {1366, 768}, u"counter-check-in-unknown"_s);
        QCOMPARE(numbers(b), 0);
        // The telephone of the booking does as well; it takes the place of what was wrong.
        b.type(u"0912345678"_s);
        QVERIFY(!hint->isVisible());
        shot(*b.window, {1366, 768}, u"counter-check-in"_s);
        b.press(Qt::Key_Return);
        QTRY_COMPARE(b.ticket(u"A"_s, 1).bookingId, u"dvc/BK-2026-0940"_s);
        QTRY_VERIFY(banner(b)->isVisible());
        shot(*b.window, {1366, 768}, u"counter-checked-in"_s);
    }

    void aReaderWorksWithAndWithoutTheSheet()
    {
        CheckInBench b;
        b.open();
        QTRY_COMPARE(b.window->controller().phase(), CounterController::Phase::Idle);
        b.wedge(u"https://dvc.example.vn/lich?code=BK-2026-0940"_s);
        QTRY_COMPARE(numbers(b), 1);
        QTRY_VERIFY(!b.isOpen("issueOverlay"));
        // Once more, with the sheet open: the same number, no second slip.
        QTRY_COMPARE(b.paper.slips.size(), 1);
        b.openSheet();
        b.wedge(u"BK-2026-0940"_s);
        QTRY_VERIFY(!b.isOpen("issueOverlay"));
        QTRY_VERIFY(banner(b)->nextStep().contains(u"F10"_s));
        QVERIFY(banner(b)->headline().contains(u"A001"_s));
        QCOMPARE(numbers(b), 1);
        QCOMPARE(b.paper.slips.size(), 1);
    }

    void oneOfAnotherDayGetsNone()
    {
        CheckInBench b;
        b.open();
        QTRY_COMPARE(b.window->controller().phase(), CounterController::Phase::Idle);
        b.wedge(u"BK-2026-OTHER"_s);
        QTRY_VERIFY(b.isOpen("issueOverlay"));
        QTRY_VERIFY(b.find<QLabel>(u"issueHint"_s)->text().contains(u"24/11/2026"_s));
        QCOMPARE(numbers(b), 0);
        // Without it, an ordinary number after all: the line emptied, Enter.
        b.press(Qt::Key_Delete);
        b.press(Qt::Key_Return);
        QTRY_COMPARE(numbers(b), 1);
        QVERIFY(b.ticket(u"A"_s, 1).bookingId.isEmpty());
    }

    void whoseFieldNobodyKnowsIsAskedForIt()
    {
        CheckInBench b;
        b.open();
        QTRY_COMPARE(b.window->controller().phase(), CounterController::Phase::Idle);
        b.wedge(u"BK-2026-NONE"_s);
        auto *hint = b.find<QLabel>(u"issueHint"_s);
        QTRY_VERIFY(hint->isVisible());
        QCOMPARE(numbers(b), 0);
        QTRY_COMPARE(b.window->focusWidget()->objectName(), u"issueGroup_A"_s);
        b.press(Qt::Key_Right);
        b.press(Qt::Key_Space);
        b.press(Qt::Key_Return);
        QTRY_COMPARE(b.ticket(u"B"_s, 1).bookingId, u"dvc/BK-2026-NONE"_s);
    }
};

QTEST_MAIN(CounterCheckInTest)
#include "tst_ui_counter_check_in.moc"
