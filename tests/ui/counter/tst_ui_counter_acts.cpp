// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/forms/receipt.h"
#include "tests/ui/counter/acts_bench.h"
#include "ui/common/approval_overlay.h"
#include "ui/common/button.h"
#include "ui/common/chip.h"
#include "ui/common/error_banner.h"
#include "ui/common/label.h"
#include "ui/common/theme.h"
#include "ui/counter/dossier_overlay.h"
#include "ui/counter/due_overlay.h"
#include "ui/counter/palette_model.h"

#include <QLineEdit>
#include <QListView>

using namespace motcua;
using namespace motcua::ui;
using namespace motcua::ui::bench;
using namespace Qt::StringLiterals;

namespace {

const QString kNumber = u"031190001234"_s;
const QString kGrouped = u"031 190 001 234"_s;

/// Everything the window shows in words.
QString wordsOf(const QWidget *window)
{
    QString words;
    const auto labels = window->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        words += label->text() + u'\n' + label->toolTip() + u'\n' + label->accessibleName() + u'\n';
    return words;
}

} // namespace

/// What is done to a dossier after its acceptance, with a supervisor's PIN, by keys alone.
class CounterActsTest final : public QObject
{
    Q_OBJECT

private:
    static void openDossier(ActsBench &b, const QString &code)
    {
        b.find<DossierOverlay>(u"dossierOverlay"_s)->begin(code);
        QTRY_VERIFY(b.isOpen("dossierOverlay"));
    }
    static QString hint(const ActsBench &b) { return b.find<Label>(u"approvalHint"_s)->text(); }
    /// In the open approval: the reason, the PIN, Enter.
    static void approve(ActsBench &b, const QString &reason, const QString &pin)
    {
        QTRY_VERIFY(b.isOpen("approvalOverlay"));
        QTRY_VERIFY(b.find<QWidget>(u"approvalPin"_s)->isEnabled());
        if (!reason.isEmpty()) {
            b.find<QLineEdit>(u"approvalReason"_s)->setFocus();
            b.keys(reason);
            b.press(Qt::Key_Return);
        }
        QTRY_COMPARE(b.window->focusWidget()->objectName(), u"approvalPin"_s);
        b.keys(pin);
        b.press(Qt::Key_Return);
    }

    /// Receives somebody without a number in the window and waits for the receipt's print; its code.
    static QString acceptHere(ActsBench &b)
    {
        auto &intake = b.window->controller().intake();
        [&] {
            QTRY_COMPARE(b.window->controller().phase(), CounterController::Phase::Idle);
            b.key(Qt::Key_N, Qt::ControlModifier);
            QTRY_COMPARE(intake.stage(), IntakeDesk::Stage::Editing);
            intake.setProcedure(*b.desk.catalogue.inForce(u"1.004884"_s, b.clock.now().date()));
            intake.edit([&b](Draft &draft) { b.fill(draft); });
            intake.flush();
            QTRY_VERIFY(intake.isSaved());
            intake.prepare();
            QTRY_VERIFY(!intake.draft().receipt.isNull() && !intake.isBusy());
            intake.attachInk(b.inkFor(intake.draft()));
            QTRY_VERIFY(intake.draft().ink && !intake.isBusy());
            intake.accept();
            QTRY_COMPARE(intake.printing(), IntakeDesk::Printing::Printed);
        }();
        return intake.accepted() ? intake.accepted()->code : QString();
    }

private Q_SLOTS:
    void initTestCase() { Theme::apply(*qApp, Theme::Mode::Light); }

    void aSupervisorIsAskedInOnePlace()
    {
        ActsBench b;
        const CounterWindow &w = b.open();
        QCOMPARE(w.findChildren<ApprovalOverlay *>().size(), 1);
    }

    void listsShowMaskedNumbers()
    {
        ActsBench b;
        const QString code = b.accepted();
        b.open();
        b.key(Qt::Key_K, Qt::ControlModifier);
        Bench::type(b.find<QLineEdit>(u"paletteQuery"_s), u"mai"_s);
        auto *list = b.find<QListView>(u"paletteList"_s);
        QTRY_VERIFY(list->model()->rowCount() >= 2);
        const QString row = list->model()->index(1, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(row.contains(u"••••••••1234"_s), qPrintable(row));
        QVERIFY(row.contains(code));
        b.press(Qt::Key_Return);
        QTRY_VERIFY(b.isOpen("dossierOverlay"));
        QCOMPARE(b.find<Label>(u"dossierOwnerId"_s)->text(), u"••••••••1234"_s);
        const QString words = wordsOf(b.find<QWidget>(u"dossierOverlay"_s));
        QVERIFY(!words.contains(kNumber) && !words.contains(kGrouped));
    }

    void aNumberIsShownForAWhile()
    {
        ActsBench b;
        const QString code = b.accepted();
        b.open();
        auto *overlay = b.find<DossierOverlay>(u"dossierOverlay"_s);
        overlay->setShownFor(900);
        openDossier(b, code);
        QVERIFY(b.tabTo("dossierUnmask"));
        b.press(Qt::Key_Space);
        approve(b, {}, u"998877"_s);
        auto *number = b.find<Label>(u"dossierOwnerId"_s);
        QTRY_COMPARE(number->text(), kGrouped);
        QCOMPARE(b.audit.entries.constLast().action, u"personal_id.unmasked"_s);
        QCOMPARE(b.audit.entries.constLast().subject, code);
        QTRY_COMPARE(number->text(), u"••••••••1234"_s); // by itself
        // And at once when it is closed.
        QVERIFY(b.tabTo("dossierUnmask"));
        overlay->setShownFor(60000);
        b.press(Qt::Key_Space);
        approve(b, {}, u"998877"_s);
        QTRY_COMPARE(number->text(), kGrouped);
        b.press(Qt::Key_Escape);
        QVERIFY(!b.isOpen("dossierOverlay"));
        QCOMPARE(number->text(), u"••••••••1234"_s);
    }

    void nothingIsShownWithoutApproval()
    {
        ActsBench b;
        const QString code = b.accepted();
        b.open();
        openDossier(b, code);
        QVERIFY(b.tabTo("dossierUnmask"));
        b.press(Qt::Key_Space);
        approve(b, {}, u"000000"_s);
        QTRY_VERIFY(hint(b).contains(u'4')); // tries left
        QVERIFY(b.isOpen("approvalOverlay"));
        b.press(Qt::Key_Escape);
        QVERIFY(!b.isOpen("approvalOverlay"));
        QVERIFY(b.isOpen("dossierOverlay"));
        QTRY_COMPARE(b.worker.pending(), 0);
        QCOMPARE(b.find<Label>(u"dossierOwnerId"_s)->text(), u"••••••••1234"_s);
        for (const AuditEntry &entry : std::as_const(b.audit.entries))
            QVERIFY(entry.action != u"personal_id.unmasked"_s);
        QCOMPARE(b.audit.entries.constLast().action, u"approval.refused"_s);
    }

    void wrongPinsLockTheSupervisor()
    {
        ActsBench b;
        const QString code = b.accepted();
        b.open();
        openDossier(b, code);
        QVERIFY(b.tabTo("dossierVoid"));
        b.press(Qt::Key_Space);
        QTRY_VERIFY(b.isOpen("approvalOverlay"));
        QTRY_VERIFY(b.find<QWidget>(u"approvalPin"_s)->isEnabled());
        // A reason is asked for first.
        QTRY_COMPARE(b.window->focusWidget()->objectName(), u"approvalReason"_s);
        b.press(Qt::Key_Return);
        QVERIFY(!hint(b).isEmpty());
        QVERIFY(b.audit.entries.isEmpty());
        b.keys(u"nham nguoi"_s);
        b.press(Qt::Key_Return);
        for (int i = 1; i <= SignIn::kMaxWrong; ++i) {
            QTRY_COMPARE(b.window->focusWidget()->objectName(), u"approvalPin"_s);
            const int before = int(b.audit.entries.size());
            b.keys(u"111111"_s);
            QElapsedTimer since = started();
            QTRY_VERIFY(since.hasExpired(420)); // the button takes one press a gesture
            b.press(Qt::Key_Return);
            QTRY_VERIFY(b.audit.entries.size() > before);
            QTRY_COMPARE(b.worker.pending(), 0);
        }
        QTRY_VERIFY(hint(b).contains(u"09:40"_s)); // locked for ten minutes
        // Another supervisor can: the next tile by the arrow key.
        b.press(Qt::Key_Right);
        b.keys(u"112200"_s);
        QElapsedTimer since = started();
        QTRY_VERIFY(since.hasExpired(420));
        b.press(Qt::Key_Return);
        QTRY_VERIFY(b.changes.standing(code)->voided() != nullptr);
    }

    void aDueDateIsChangedByKeys()
    {
        ActsBench b;
        const QString code = b.accepted();
        const QDateTime before = b.changes.standing(code)->dueAt;
        b.open();
        openDossier(b, code);
        const QString shown = b.find<Label>(u"dossierDue"_s)->text();
        QVERIFY(b.tabTo("dossierChangeDue"));
        b.press(Qt::Key_Space);
        QTRY_VERIFY(b.isOpen("dueOverlay"));
        auto *edit = b.find<QLineEdit>(u"dueEdit"_s);
        QTRY_VERIFY(!edit->text().isEmpty()); // the next working day, as a start
        auto *note = b.find<Label>(u"dueNote"_s);
        // A Sunday says so and goes nowhere.
        edit->selectAll();
        b.keys(u"6/12/2026"_s);
        QTRY_VERIFY(note->text().contains(u"Chủ nhật"_s));
        b.press(Qt::Key_Return);
        QVERIFY(b.isOpen("dueOverlay"));
        QVERIFY(!b.isOpen("approvalOverlay"));
        b.press(Qt::Key_Up); // the next working day
        QTRY_COMPARE(edit->text(), u"07/12/2026"_s);
        QElapsedTimer since = started();
        QTRY_VERIFY(since.hasExpired(420));
        b.press(Qt::Key_Return);
        approve(b, u"thieu chu ky"_s, u"998877"_s);
        QTRY_COMPARE(toCentre(b.changes.standing(code)->dueAt).date(), QDate(2026, 12, 7));
        QTRY_VERIFY(b.find<Label>(u"dossierDue"_s)->text() != shown);
        QVERIFY(b.find<Label>(u"dossierDue"_s)->text().contains(u"07/12/2026"_s));
        QVERIFY(b.find<Label>(u"dossierDueWas"_s)->text().contains(u"thieu chu ky"_s));
        QCOMPARE(b.find<ErrorBanner>(u"dossierBanner"_s)->tone(), Tone::Ok);
        QCOMPARE(b.store.operations.constLast().kind, u"dossier.due_changed"_s);
        QCOMPARE(b.store.byCode(code)->due.dueAt, before);
    }

    void leavingChangesNothing()
    {
        ActsBench b;
        const QString code = b.accepted();
        const qsizetype operations = b.store.operations.size();
        b.open();
        openDossier(b, code);
        QVERIFY(b.tabTo("dossierVoid"));
        b.press(Qt::Key_Space);
        QTRY_COMPARE(b.window->focusWidget()->objectName(), u"approvalReason"_s);
        b.keys(u"nham"_s);
        b.press(Qt::Key_Return);
        b.keys(u"998877"_s); // typed, and not sent
        b.press(Qt::Key_Escape);
        QTRY_COMPARE(b.worker.pending(), 0);
        QCOMPARE(b.store.operations.size(), operations);
        QVERIFY(b.audit.entries.isEmpty());
        // Nothing of it waits in the next question.
        b.press(Qt::Key_Space);
        QTRY_COMPARE(b.window->focusWidget()->objectName(), u"approvalReason"_s);
        QVERIFY(b.find<QLineEdit>(u"approvalReason"_s)->text().isEmpty());
    }

    void aVoidedReceiptSaysSoEverywhere()
    {
        ActsBench b;
        const QString code = b.accepted();
        b.open();
        openDossier(b, code);
        QVERIFY(b.tabTo("dossierVoid"));
        b.press(Qt::Key_Space);
        approve(b, u"nham nguoi nop"_s, u"998877"_s);
        QTRY_VERIFY(b.window->findChild<Chip *>(u"dossierVoided"_s) != nullptr);
        QVERIFY(b.find<Label>(u"dossierVoidedWhy"_s)->text().contains(u"nham nguoi nop"_s));
        QVERIFY(b.window->findChild<Button *>(u"dossierVoid"_s) == nullptr);
        QVERIFY(b.window->findChild<Button *>(u"dossierChangeDue"_s) == nullptr);
        b.press(Qt::Key_Escape);
        // Scanning the receipt tells it, too.
        b.wedge(receiptQrPayload(code));
        QTRY_VERIFY(b.isOpen("dossierOverlay"));
        QVERIFY(b.window->findChild<Chip *>(u"dossierVoided"_s) != nullptr);
    }

    void aVoidedReceiptIsNotPrintedAgain()
    {
        ActsBench b;
        b.open();
        const QString code = acceptHere(b);
        auto &intake = b.window->controller().intake();
        const int jobs = b.printer.jobs;
        const Grant grant =
            b.approvals
                .approve(SensitiveAct::VoidReceipt, code, b.clerk, b.boss, u"998877"_s, u"x"_s)
                .grant;
        b.changes.voidReceipt(code, grant, b.clerk); // at another counter
        intake.print();
        QTRY_VERIFY(b.find<ErrorBanner>(u"printBanner"_s)->isVisible());
        QCOMPARE(b.printer.jobs, jobs);
        // The printer is not to blame, and what came out before came out.
        QCOMPARE(intake.printing(), IntakeDesk::Printing::Printed);
        QTRY_VERIFY(!b.find<Button>(u"printButton"_s)->isEnabled());
    }

    void theOpenReceiptFollowsWhatIsDoneToIt()
    {
        ActsBench b;
        b.open();
        const QString code = acceptHere(b);
        auto *due = b.find<Label>(u"acceptedDue"_s);
        auto *banner = b.find<ErrorBanner>(u"printBanner"_s);
        auto *print = b.find<Button>(u"printButton"_s);
        QTRY_VERIFY(print->isVisible() && print->isEnabled());
        QVERIFY(!banner->isVisible());
        const QString promised = due->text();

        openDossier(b, code);
        QVERIFY(b.tabTo("dossierChangeDue"));
        b.press(Qt::Key_Space);
        auto *edit = b.find<QLineEdit>(u"dueEdit"_s);
        QTRY_VERIFY(!edit->text().isEmpty());
        edit->selectAll();
        b.keys(u"6/12/2026"_s);
        QTRY_VERIFY(b.find<Label>(u"dueNote"_s)->text().contains(u"Chủ nhật"_s));
        b.press(Qt::Key_Up);
        QTRY_COMPARE(edit->text(), u"07/12/2026"_s);
        QTRY_COMPARE(b.worker.pending(), 0);
        b.press(Qt::Key_Return);
        approve(b, u"thieu chu ky"_s, u"998877"_s);
        QTRY_VERIFY(due->text().contains(u"07/12/2026"_s));
        QTRY_VERIFY(b.find<Label>(u"dossierDue"_s)->text().contains(u"07/12/2026"_s));
        // The sheet is frozen: the page says that it still has the date before.
        QVERIFY(banner->headline().contains(u"07/12/2026"_s));
        QVERIFY(print->isEnabled());
        QVERIFY(due->text() != promised);

        QVERIFY(b.tabTo("dossierVoid"));
        b.press(Qt::Key_Space);
        const QElapsedTimer since = started();
        QTRY_VERIFY(since.hasExpired(420)); // the button takes one press a gesture
        approve(b, u"nham nguoi"_s, u"998877"_s);
        QTRY_VERIFY(!print->isEnabled());
        QCOMPARE(banner->tone(), Tone::Bad);
        QVERIFY(wordsOf(banner).contains(u"nham nguoi"_s));
        QTRY_VERIFY(b.window->findChild<Chip *>(u"dossierVoided"_s) != nullptr);
        b.press(Qt::Key_Escape);
        const int jobs = b.printer.jobs;
        b.key(Qt::Key_P, Qt::ControlModifier);
        QTRY_COMPARE(b.worker.pending(), 0);
        QCOMPARE(b.printer.jobs, jobs);
        QVERIFY(banner->isVisible()); // it still says why
    }

    void nothingPersonalInWindowTitles()
    {
        ActsBench b;
        const QString code = b.accepted();
        b.open();
        const auto check = [] {
            const auto all = QApplication::allWidgets();
            for (const QWidget *widget : all) {
                const QString title =
                    widget->windowTitle() + widget->windowIconText() + widget->windowFilePath();
                for (const QString &personal : {u"Nguyễn"_s, u"Mai"_s, u"1234"_s, u"Vĩnh Bảo, "_s})
                    QVERIFY2(!title.contains(personal), qPrintable(title));
            }
            QVERIFY(!QApplication::topLevelWidgets().isEmpty());
        };
        check();
        QTRY_COMPARE(b.window->controller().phase(), CounterController::Phase::Idle);
        b.key(Qt::Key_N, Qt::ControlModifier); // a citizen is served …
        auto &intake = b.window->controller().intake();
        QTRY_COMPARE(intake.stage(), IntakeDesk::Stage::Editing);
        QTRY_VERIFY(!intake.isBusy());
        b.wedge(kCard);
        QTRY_COMPARE(intake.draft().submitter.name.value, u"Nguyễn Thị Mai"_s);
        check();
        openDossier(b, code); // … looked up …
        check();
        QVERIFY(b.tabTo("dossierUnmask"));
        b.press(Qt::Key_Space);
        approve(b, {}, u"998877"_s);
        QTRY_COMPARE(b.find<Label>(u"dossierOwnerId"_s)->text(), kGrouped); // … and shown whole
        check();
    }
};

QTEST_MAIN(CounterActsTest)
#include "tst_ui_counter_acts.moc"
