// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/counter/counter_bench.h"
#include "ui/common/error_banner.h"
#include "ui/common/field.h"
#include "ui/common/theme.h"
#include "ui/common/undo_bar.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QLineEdit>

using namespace motcua;
using namespace motcua::ui;
using namespace motcua::ui::bench;

using Phase = CounterController::Phase;
using Stage = IntakeDesk::Stage;

namespace {
const QString kProcedure = QStringLiteral("Đăng ký lại khai sinh"); // 1.004884
}

/// One citizen by keys and clicks alone, and what can go wrong on the way.
class CounterFlowTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::apply(*qApp, Theme::Mode::Light); }

    void servesOneCitizen()
    {
        Bench b;
        (void)b.issue(QStringLiteral("A"), kProcedure);
        CounterWindow &w = b.open();
        IntakeDesk &intake = w.controller().intake();
        QTRY_COMPARE(b.primary().act, PrimaryState::Act::Call);
        b.key(Qt::Key_F2);
        QTRY_COMPARE(w.controller().phase(), Phase::Called);
        b.pressPrimary(Qt::Key_F2);
        QTRY_COMPARE(intake.stage(), Stage::Editing);

        // F8 goes to the first gap; the card's code fills the citizen from wherever the cursor is.
        b.wedge(kCard);
        QTRY_COMPARE(b.find<QLineEdit>(QStringLiteral("submitterName"))->text(),
                     QStringLiteral("Nguyễn Thị Mai"));
        QCOMPARE(b.find<QLineEdit>(QStringLiteral("submitterPersonalId"))->text(),
                 QStringLiteral("031 190 001 234"));
        QCOMPARE(b.find<Field>(QStringLiteral("submitterNameField"))->state(),
                 Field::State::ReadOnly);
        QLineEdit *phone = b.find<QLineEdit>(QStringLiteral("submitterPhone"));
        phone->setFocus();
        QTest::keyClicks(phone, QStringLiteral("0912345678"));
        QTRY_COMPARE(phone->text(), QStringLiteral("0912345678"));

        b.pressPrimary(Qt::Key_F8);
        QLineEdit *search = b.find<QLineEdit>(QStringLiteral("procedureSearch"));
        QTRY_COMPARE(w.focusWidget(), search);
        QTest::keyClicks(search, QStringLiteral("dang ky lai khai sinh"));
        QTRY_COMPARE(search->text(), QStringLiteral("dang ky lai khai sinh"));
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_VERIFY(intake.draft().procedure);
        QCOMPARE(intake.draft().procedure->name, kProcedure);
        QTRY_VERIFY(intake.due());

        // Each F8 opens the next paper, Space ticks it.
        for (int i = 0; i < 10; ++i) {
            const QVector<Gap> gaps = intake.gaps();
            if (gaps.isEmpty() || gaps.first().component < 0)
                break;
            b.pressPrimary(Qt::Key_F8);
            QWidget *row =
                b.find<QWidget>(QStringLiteral("component_%1").arg(gaps.first().component + 1));
            QTRY_COMPARE(w.focusWidget(), row);
            QTest::keyClick(row, Qt::Key_Space);
            QTRY_VERIFY(intake.gaps().isEmpty() ||
                        intake.gaps().constFirst().component != gaps.first().component);
        }
        b.scanner.pages = 2;
        QTest::mouseClick(b.find<QWidget>(QStringLiteral("scan_1")), Qt::LeftButton);
        QTRY_COMPARE(intake.draft().papers.size(), 1);
        QCOMPARE(intake.draft().papers.first().pages, 2);

        b.pressPrimary(Qt::Key_F8);
        QTRY_COMPARE(w.focusWidget(), b.find<QWidget>(QStringLiteral("prepareReceipt")));
        QTest::keyClick(w.focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(b.citizen->isShowingRequest());
        QCOMPARE(intake.draft().dossierCode, QStringLiteral("H24.123-261123-0001"));
        QTRY_COMPARE(b.primary().look, PrimaryState::Look::Soft);
        // Enter without ink says so and takes nothing.
        QWidget *take = b.find<QWidget>(QStringLiteral("takeSignature"));
        QTRY_COMPARE(w.focusWidget(), take);
        QTest::keyClick(take, Qt::Key_Return);
        QVERIFY(b.find<ErrorBanner>(QStringLiteral("signingBanner"))->isVisible());
        QVERIFY(!intake.draft().ink);
        b.sign();
        QCOMPARE(b.find<SignaturePad>(QStringLiteral("inkMirror"))->strokes().size(), 1);
        QTest::keyClick(take, Qt::Key_Return);
        QTRY_VERIFY(intake.draft().ink);
        QVERIFY(intake.gaps().isEmpty());

        b.pressPrimary(Qt::Key_F8);
        QTRY_COMPARE(intake.stage(), Stage::Accepted);
        QTRY_COMPARE(intake.printing(), IntakeDesk::Printing::Printed);
        QCOMPARE(b.printer.jobs, 1);
        QTRY_COMPARE(b.store.operations.size(), 1);
        QCOMPARE(b.store.dossiers.first().submitter.phone.value, QStringLiteral("0912345678"));
        QTRY_COMPARE(b.store.printOf(intake.draft().dossierCode).state,
                     DossierStore::PrintState::Printed);
        b.key(Qt::Key_P, Qt::ControlModifier);
        QTRY_COMPARE(b.printer.jobs, 2);
        QTRY_COMPARE(intake.copies(), 2);

        b.pressPrimary(Qt::Key_F8);
        QTRY_COMPARE(w.controller().phase(), Phase::Idle);
        QCOMPARE(w.controller().queue().state().inState(TicketState::Finished).size(), 1);
        QVERIFY(b.find<QWidget>(QStringLiteral("idlePage"))->isVisible());

        // Ending the turn was a slip: undo brings the accepted dossier back, not an empty form.
        QVERIFY(b.find<UndoBar>(QStringLiteral("undoBar"))->isOffering());
        b.key(Qt::Key_Escape);
        QTRY_COMPARE(intake.stage(), Stage::Accepted);
        QCOMPARE(intake.accepted()->code, QStringLiteral("H24.123-261123-0001"));
    }

    void undoBringsTheNumberBack()
    {
        Bench b;
        (void)b.issue(QStringLiteral("A"));
        CounterWindow &w = b.open();
        QTRY_COMPARE(b.primary().act, PrimaryState::Act::Call);
        b.key(Qt::Key_F2);
        QTRY_COMPARE(w.controller().phase(), Phase::Called);
        b.key(Qt::Key_F4);
        QTRY_COMPARE(w.controller().queue().state().inState(TicketState::NoShow).size(), 1);
        QTRY_COMPARE(w.controller().phase(), Phase::Idle);
        QTRY_VERIFY(b.find<UndoBar>(QStringLiteral("undoBar"))->isOffering());
        b.key(Qt::Key_Escape);
        QTRY_COMPARE(w.controller().phase(), Phase::Called);

        // Marked again and let go: it comes back from the pinned bar.
        giveItTime(420); // the same key at once would be a double tap
        b.key(Qt::Key_F4);
        QTRY_COMPARE(w.controller().phase(), Phase::Idle);
        QTest::mouseClick(b.find<QWidget>(QStringLiteral("noShowBar")), Qt::LeftButton);
        QWidget *back = nullptr;
        QTRY_VERIFY((back = w.findChild<QWidget *>(QStringLiteral("resume_A001"))));
        QTest::keyClick(back, Qt::Key_Return);
        QTRY_COMPARE(w.controller().intake().stage(), Stage::Editing);
    }

    void anotherCounterWasQuicker()
    {
        Bench b;
        (void)b.issue(QStringLiteral("A"));
        (void)b.issue(QStringLiteral("A"));
        CounterWindow &w = b.open();
        QTRY_COMPARE(b.primary().act, PrimaryState::Act::Call);
        // Between what the button shows and the lock, counter 2 takes A001 through a queue of its own.
        CentreQueue second(b.journal, b.clock, b.ids);
        b.worker.post([&] {
            b.journal.beforeLock = [&] {
                const Actor by{{}, QStringLiteral("Lê Minh"), 2, QStringLiteral("C02")};
                (void)second.callNext(b.other, by);
            };
        });
        b.key(Qt::Key_F2);
        auto *banner = b.find<ErrorBanner>(QStringLiteral("workBanner"));
        QTRY_VERIFY(banner->isVisible());
        QVERIFY(banner->headline().contains(QStringLiteral("A001")));
        QVERIFY(banner->headline().contains(QStringLiteral("2")));
        QVERIFY(banner->nextStep().contains(QStringLiteral("A002")));
        QCOMPARE(w.controller().phase(), Phase::Idle);
        giveItTime(420);
        QTest::mouseClick(b.find<QWidget>(QStringLiteral("callAfterRace")), Qt::LeftButton);
        QTRY_COMPARE(w.controller().phase(), Phase::Called);
        QCOMPARE(w.controller().queue().current()->number.text(), QStringLiteral("A002"));
        QTRY_VERIFY(!banner->isVisible());
    }

    void comesBackAfterACrash()
    {
        Bench b;
        serve(b);
        b.wedge(kCard);
        QTRY_VERIFY(b.window->controller().intake().isSaved());
        QTRY_VERIFY(!b.window->controller().intake().draft().submitter.isEmpty());
        // Nothing is closed in order: the window goes away with what the worker has committed.
        CounterWindow &again = b.open();
        QTRY_COMPARE(again.controller().intake().stage(), Stage::Editing);
        QCOMPARE(again.controller().intake().draft().ticketNumber, QStringLiteral("A001"));
        QCOMPARE(b.find<QLineEdit>(QStringLiteral("submitterName"))->text(),
                 QStringLiteral("Nguyễn Thị Mai"));
    }

    void aChangeVoidsTheReceipt()
    {
        Bench b;
        serve(b);
        prepare(b);
        IntakeDesk &intake = b.window->controller().intake();
        const QString code = intake.draft().dossierCode;
        b.sign();
        QLineEdit *phone = b.find<QLineEdit>(QStringLiteral("submitterPhone"));
        QTest::mouseClick(b.find<QWidget>(QStringLiteral("citizenCardOpen")), Qt::LeftButton);
        phone->setFocus();
        QTest::keyClicks(phone, QStringLiteral("0912"));
        QTRY_VERIFY(intake.draft().receipt.isNull());
        QVERIFY(intake.isVoided());
        QCOMPARE(intake.draft().dossierCode, code);
        QTRY_VERIFY(!b.citizen->isShowingRequest());
        QVERIFY(b.find<ErrorBanner>(QStringLiteral("signingBanner"))->isVisible());
        QVERIFY(b.find<ErrorBanner>(QStringLiteral("signingBanner"))->headline().contains(code));
        // F8 within the saving delay cannot slip a change past the receipt.
        b.pressPrimary(Qt::Key_F8);
        giveItTime(400);
        QCOMPARE(intake.stage(), Stage::Editing);
        QVERIFY(b.store.operations.isEmpty());
    }

    void aJamKeepsThePages()
    {
        Bench b;
        serve(b);
        IntakeDesk &intake = b.window->controller().intake();
        intake.setProcedure(*b.desk.catalogue.inForce(u"1.004884", QDate(2026, 11, 23)));
        b.scanner.pages = 3;
        b.scanner.fault = Failure("scanner_jammed", QStringLiteral("Kẹt giấy."),
                                  QStringLiteral("Rút tờ kẹt ra."));
        QTRY_VERIFY(b.window->findChild<QWidget *>(QStringLiteral("scan_1")));
        QTest::mouseClick(b.find<QWidget>(QStringLiteral("scan_1")), Qt::LeftButton);
        auto *banner = b.find<ErrorBanner>(QStringLiteral("scanBanner"));
        QTRY_VERIFY(banner->isVisible());
        QVERIFY(banner->headline().contains(QStringLiteral("Kẹt giấy.")));
        QTRY_COMPARE(intake.draft().papers.value(0).pages, 3); // saved, as the banner says
        QCOMPARE(b.primary().look, PrimaryState::Look::Soft);  // the banner holds the filled button
        b.scanner.pages = 2;
        b.key(Qt::Key_F5);
        QTRY_COMPARE(intake.draft().papers.value(0).pages, 5);
        QTRY_VERIFY(!banner->isVisible());
    }

    void aScanCanBeStopped()
    {
        Bench b;
        serve(b);
        IntakeDesk &intake = b.window->controller().intake();
        intake.setProcedure(*b.desk.catalogue.inForce(u"1.004884", QDate(2026, 11, 23)));
        b.scanner.hold = true;
        b.scanner.pages = 1;
        QTRY_VERIFY(b.window->findChild<QWidget *>(QStringLiteral("scan_1")));
        QTest::mouseClick(b.find<QWidget>(QStringLiteral("scan_1")), Qt::LeftButton);
        QTRY_COMPARE(b.primary().look, PrimaryState::Look::Soft);
        QVERIFY(b.find<QLabel>(QStringLiteral("scanProgress"))->isVisible());
        QTest::mouseClick(b.find<QWidget>(QStringLiteral("scanStop")), Qt::LeftButton);
        QTRY_COMPARE(b.primary().look, PrimaryState::Look::Filled);
    }

    void aFailedPrintLosesNothing()
    {
        Bench b;
        serve(b);
        prepare(b);
        IntakeDesk &intake = b.window->controller().intake();
        b.sign();
        QTest::keyClick(b.find<QWidget>(QStringLiteral("takeSignature")), Qt::Key_Return);
        QTRY_VERIFY(intake.draft().ink);
        b.printer.fault = Failure("printer_absent", QStringLiteral("Máy in không trả lời."),
                                  QStringLiteral("Bật lại máy in."));
        b.pressPrimary(Qt::Key_F8);
        QTRY_COMPARE(intake.printing(), IntakeDesk::Printing::Failed);
        auto *banner = b.find<ErrorBanner>(QStringLiteral("printBanner"));
        QVERIFY(banner->isVisible());
        QVERIFY(banner->headline().contains(intake.accepted()->code));
        b.key(Qt::Key_P, Qt::ControlModifier);
        QTRY_COMPARE(intake.printing(), IntakeDesk::Printing::Printed);
        QVERIFY(!banner->isVisible());
    }

    void receivesWithoutANumber()
    {
        Bench b;
        CounterWindow &w = b.open();
        QTRY_COMPARE(w.controller().phase(), Phase::Idle);
        b.key(Qt::Key_N, Qt::ControlModifier);
        QTRY_COMPARE(w.controller().intake().stage(), Stage::Editing);
        QVERIFY(w.controller().intake().ticket().isNull());
        b.wedge(kCard);
        QTRY_VERIFY(!w.controller().intake().draft().submitter.isEmpty());
        b.key(Qt::Key_F7); // put aside
        QTRY_COMPARE(w.controller().phase(), Phase::Idle);
        QWidget *open = nullptr;
        QTRY_VERIFY((open = w.findChild<QWidget *>(QStringLiteral("openDraft_0"))));
        QTest::keyClick(open, Qt::Key_Return);
        QTRY_COMPARE(w.controller().intake().draft().submitter.name.value,
                     QStringLiteral("Nguyễn Thị Mai"));

        // Begun by mistake: thrown away, undone, thrown away for good.
        QTest::mouseClick(b.find<QWidget>(QStringLiteral("endWithoutDossier")), Qt::LeftButton);
        QTRY_VERIFY(b.find<UndoBar>(QStringLiteral("undoBar"))->isOffering());
        b.key(Qt::Key_Escape);
        QTRY_COMPARE(w.controller().intake().stage(), Stage::Editing);
        QTest::mouseClick(b.find<QWidget>(QStringLiteral("endWithoutDossier")), Qt::LeftButton);
        QTRY_VERIFY(b.find<UndoBar>(QStringLiteral("undoBar"))->isOffering());
        b.find<UndoBar>(QStringLiteral("undoBar"))->dismiss();
        QTRY_VERIFY(b.store.drafts.isEmpty());
    }

    void issuesANumber()
    {
        Bench b;
        CounterWindow &w = b.open();
        QTRY_COMPARE(b.primary().act, PrimaryState::Act::None);
        b.key(Qt::Key_L, Qt::ControlModifier);
        QTest::mouseClick(b.find<QWidget>(QStringLiteral("issueGroup_B")), Qt::LeftButton);
        QTest::mouseClick(b.find<QWidget>(QStringLiteral("issuePriority_pregnant")),
                          Qt::LeftButton);
        QTest::keyClick(b.find<QWidget>(QStringLiteral("issueConfirm")), Qt::Key_Return);
        QTRY_COMPARE(w.controller().queue().state().tickets().size(), 1);
        const Ticket ticket = w.controller().queue().state().tickets().first();
        QCOMPARE(ticket.number.text(), QStringLiteral("B001"));
        QCOMPARE(ticket.priorityReason, QStringLiteral("pregnant"));
        QTRY_COMPARE(b.primary().act, PrimaryState::Act::Call);
    }

    void findsADossierByName()
    {
        Bench b;
        serve(b);
        prepare(b);
        IntakeDesk &intake = b.window->controller().intake();
        b.sign();
        QTest::keyClick(b.find<QWidget>(QStringLiteral("takeSignature")), Qt::Key_Return);
        QTRY_VERIFY(intake.draft().ink);
        b.pressPrimary(Qt::Key_F8);
        QTRY_COMPARE(intake.stage(), Stage::Accepted);
        b.key(Qt::Key_K, Qt::ControlModifier);
        auto *query = b.find<QLineEdit>(QStringLiteral("paletteQuery"));
        QTest::keyClicks(query, QStringLiteral("thi mai"));
        auto *list = b.find<QAbstractItemView>(QStringLiteral("paletteList"));
        QTRY_VERIFY(list->model()->rowCount() >= 2);
        QTRY_VERIFY(list->model()->index(1, 0).data().toString().contains(
            QStringLiteral("H24.123-261123-0001")));
        QVERIFY(!list->model()->index(1, 0).data().toString().contains(
            QStringLiteral("031190001234"))); // masked
        QTest::keyClick(query, Qt::Key_Return);
        QTRY_VERIFY(b.find<QWidget>(QStringLiteral("dossierOverlay"))->isVisible());
    }

private:
    static void serve(Bench &b)
    {
        (void)b.issue(QStringLiteral("A"), kProcedure);
        CounterWindow &w = b.open();
        QTRY_COMPARE(b.primary().act, PrimaryState::Act::Call);
        b.key(Qt::Key_F2);
        QTRY_COMPARE(w.controller().phase(), Phase::Called);
        b.pressPrimary(Qt::Key_F2);
        QTRY_COMPARE(w.controller().intake().stage(), Stage::Editing);
    }
    static void prepare(Bench &b)
    {
        IntakeDesk &intake = b.window->controller().intake();
        b.wedge(kCard);
        QTRY_VERIFY(!intake.draft().submitter.isEmpty());
        intake.setProcedure(*b.desk.catalogue.inForce(u"1.004884", QDate(2026, 11, 23)));
        intake.edit([](Draft &draft) {
            for (int i = 0; i < draft.components.size(); ++i)
                draft.components[i] =
                    draft.procedure->components.at(i).kind == Component::Kind::Present
                        ? ComponentState::CompleteShown
                        : ComponentState::Complete;
        });
        intake.flush();
        QTRY_VERIFY(intake.isSaved());
        QTest::mouseClick(b.find<QWidget>(QStringLiteral("prepareReceipt")), Qt::LeftButton);
        QTRY_VERIFY(b.citizen->isShowingRequest());
    }
};

QTEST_MAIN(CounterFlowTest)
#include "tst_ui_counter_flow.moc"
