// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/restore/restore_window.h"

#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/error_banner.h"
#include "ui/common/focus_ring.h"
#include "ui/common/label.h"
#include "ui/common/labels.h"
#include "ui/common/primary_button.h"
#include "ui/common/safety_words.h"
#include "ui/common/theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QPainter>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QStackedWidget>

#include <utility>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

constexpr int kColumn = 680;
constexpr int kListHeight = 200;
constexpr int kRowHeight = 40;
constexpr int kCodeHeight = 190;
constexpr qsizetype kCodesShown = 12;

QString title(const BackupGeneration &generation)
{
    return RestoreWindow::tr("%1 · %2 · %3")
        .arg(dueText(generation.madeAt),
             RestoreWindow::tr("%n dossier(s)", nullptr, generation.dossiers),
             bytesText(generation.bytes));
}

} // namespace

RestoreWindow::RestoreWindow(RestorePort &port, FolderPicker *folders, QWidget *parent)
    : QWidget(parent),
      m_port(port),
      m_folders(folders != nullptr ? folders : &m_ownPicker),
      m_title(new Label({}, TypeRole::Hero)),
      m_lead(new Label({}, TypeRole::Body, ColorRole::InkSecondary)),
      m_banner(new ErrorBanner),
      m_steps(new QStackedWidget),
      m_back(new Button(tr("Back"))),
      m_next(new PrimaryButton)
{
    setObjectName(u"restoreWindow"_s);
    setWindowTitle(tr("Restore from a backup"));
    m_banner->setObjectName(u"restoreBanner"_s);
    m_back->setObjectName(u"restoreBack"_s);
    m_back->setControlHeight(48);
    m_back->setKeyText(u"Esc"_s);
    m_next->setObjectName(u"restoreNext"_s);
    m_next->setKeyText(u"Enter"_s);
    m_lead->setWordWrap(true);

    auto *column = new QWidget;
    column->setMaximumWidth(kColumn);
    auto *stack = new QVBoxLayout(column);
    stack->setContentsMargins(0, 0, 0, 0);
    stack->setSpacing(12);
    stack->addStretch(1);
    stack->addWidget(m_title);
    stack->addWidget(m_lead);
    stack->addWidget(m_banner);
    for (QWidget *step : {placeStep(), backupStep(), confirmStep(), workingStep(), doneStep()})
        m_steps->addWidget(step);
    stack->addWidget(m_steps);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(12);
    buttons->addWidget(m_back);
    buttons->addWidget(m_next, 1);
    stack->addLayout(buttons);
    stack->addStretch(1);
    auto *outer = new QHBoxLayout(this);
    outer->setContentsMargins(24, 16, 24, 16);
    outer->addStretch(1);
    outer->addWidget(column, 100);
    outer->addStretch(1);
    FocusRing::install(this);

    connect(m_next, &PrimaryButton::triggered, this, &RestoreWindow::next);
    connect(m_back, &Button::clicked, this, &RestoreWindow::back);
    connect(&m_port, &RestorePort::inspected, this, &RestoreWindow::showGenerations);
    connect(&m_port, &RestorePort::compared, this, &RestoreWindow::showGap);
    connect(&m_port, &RestorePort::failed, this, &RestoreWindow::showFailure);
    connect(&m_port, &RestorePort::restored, this, [this] {
        setBusy(false);
        go(Done);
    });
    connect(&m_port, &RestorePort::progress, this, [this](qint64 done, qint64 total) {
        constexpr int kSteps = 1000;
        m_progress->setRange(0, total > 0 ? kSteps : 0);
        if (total > 0)
            m_progress->setValue(int(double(done) / double(total) * kSteps));
        m_progressText->setText(total > 0
                                    ? tr("%1 of %2 copied").arg(bytesText(done), bytesText(total))
                                    : tr("Checking…"));
    });
    go(WhichPlace);
}

QWidget *RestoreWindow::placeStep()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    m_choose = new Button(tr("Choose the backup disk or folder…"));
    m_choose->setObjectName(u"restoreChoose"_s);
    m_choose->setIconName(u"folder-open"_s);
    m_choose->setControlHeight(48);
    column->addWidget(m_choose, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(m_choose, &Button::clicked, this, &RestoreWindow::choosePlace);
    return page;
}

QWidget *RestoreWindow::backupStep()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    m_list = new QListWidget;
    m_list->setObjectName(u"restoreList"_s);
    m_list->setAccessibleName(tr("Backups found, newest first"));
    m_list->setMinimumHeight(kListHeight);
    m_list->setFrameShape(QFrame::NoFrame);
    auto *card = new Card;
    card->body()->setContentsMargins(6, 6, 6, 6);
    card->body()->addWidget(m_list);
    column->addWidget(card);
    connect(m_list, &QListWidget::itemActivated, this, &RestoreWindow::next);
    return page;
}

QWidget *RestoreWindow::confirmStep()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_holds = new Label({}, TypeRole::Body);
    m_holds->setObjectName(u"restoreHolds"_s);
    m_missing = new Label({}, TypeRole::Body);
    m_missing->setObjectName(u"restoreMissing"_s);
    m_lost = new Label({}, TypeRole::Body, ColorRole::BadInk);
    m_lost->setObjectName(u"restoreLost"_s);
    for (Label *label : {m_holds, m_missing, m_lost}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    column->addWidget(new Label(tr("Recovery sheet: type its lines, or leave this empty when the "
                                   "key ring of this computer still has the key."),
                                TypeRole::Small, ColorRole::InkSecondary));
    m_code = new QPlainTextEdit;
    m_code->setObjectName(u"restoreCode"_s);
    m_code->setAccessibleName(tr("Lines of the recovery sheet"));
    m_code->setTabChangesFocus(true);
    m_code->setFixedHeight(kCodeHeight);
    column->addWidget(m_code);
    return page;
}

QWidget *RestoreWindow::workingStep()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the restore"));
    m_progressText = new Label({}, TypeRole::Small, ColorRole::InkSecondary);
    column->addWidget(m_progress);
    column->addWidget(m_progressText);
    column->addStretch(1);
    return page;
}

QWidget *RestoreWindow::doneStep()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    auto *words = new Label(
        tr("1. Ask the province for a new enrolment code: after a restore this computer is a new "
           "station to it.\n2. What the province had received since the backup comes back over "
           "the link.\n3. Dossiers that are missing here but whose receipts exist on paper: "
           "enter them again from the paper."),
        TypeRole::Body);
    words->setWordWrap(true);
    column->addWidget(words);
    column->addStretch(1);
    return page;
}

void RestoreWindow::go(Step step)
{
    m_step = step;
    m_steps->setCurrentIndex(step);
    m_back->setVisible(step != Done);
    m_back->setText(step == Working ? tr("Stop") : step == WhichPlace ? tr("Leave") : tr("Back"));
    m_next->setVisible(step != Working);
    switch (step) {
    case WhichPlace:
        m_title->setText(tr("Restore from a backup"));
        m_lead->setText(tr("Connect the disk the backups are made to. Nothing is changed until "
                           "you have seen what a backup holds."));
        m_next->setTitle(tr("Choose"));
        m_choose->setFocus();
        break;
    case WhichBackup:
        m_title->setText(tr("Which backup?"));
        m_lead->setText(tr("The newest is usually the right one."));
        m_next->setTitle(tr("Look into it"));
        m_list->setFocus();
        break;
    case Confirm:
        m_title->setText(tr("What it holds, and what would be missing"));
        m_lead->setText(tr("The present data are set aside in a folder beside, never deleted."));
        m_next->setTitle(tr("Restore this backup"));
        m_next->setFocus();
        break;
    case Working:
        m_title->setText(tr("Restoring…"));
        m_lead->setText(tr("Keep the disk connected and the computer on."));
        // Nothing here waits for a key but Esc; the stack of steps, which would take the focus, is no control.
        setFocus();
        break;
    case Done:
        m_code->clear();
        m_title->setText(tr("The data are back"));
        m_lead->setText(tr("They were checked after copying. What to do now:"));
        m_next->setTitle(tr("Open the data"));
        m_next->setFocus();
        break;
    }
}

void RestoreWindow::setBusy(bool busy)
{
    m_busy = busy;
    m_next->setEnabled(!busy);
    m_choose->setEnabled(!busy);
}

void RestoreWindow::next()
{
    if (m_busy)
        return;
    m_banner->clear();
    switch (m_step) {
    case WhichPlace: choosePlace(); break;
    case WhichBackup:
        if (m_list->currentRow() >= 0) {
            setBusy(true);
            m_port.compare(m_generations.at(m_list->currentRow()));
        }
        break;
    case Confirm: {
        const bool clockIsRight = std::exchange(m_clockIsRight, false);
        setBusy(true);
        m_progress->setRange(0, 0);
        m_progressText->clear();
        go(Working);
        m_port.restore(m_generations.at(m_list->currentRow()), m_code->toPlainText(), clockIsRight);
        break;
    }
    case Working: break;
    case Done: Q_EMIT restored(); break;
    }
}

void RestoreWindow::back()
{
    switch (m_step) {
    case WhichPlace: Q_EMIT left(); break;
    case WhichBackup: go(WhichPlace); break;
    case Confirm:
        m_code->clear();
        m_clockIsRight = false;
        go(WhichBackup);
        break;
    case Working: m_port.cancel(); break; // answers failed("cancelled")
    case Done: break;
    }
}

void RestoreWindow::choosePlace()
{
    m_folders->pick(this, tr("Where the backup is"), {}, [this](const QString &folder) {
        m_banner->clear();
        setBusy(true);
        m_port.inspect(folder);
    });
}

void RestoreWindow::showGenerations(const QVector<BackupGeneration> &generations)
{
    setBusy(false);
    m_generations = generations;
    m_list->clear();
    for (const BackupGeneration &generation : generations) {
        auto *row = new QListWidgetItem(
            generation.ofThisStation
                ? title(generation)
                : tr("%1 (of another computer: %2)").arg(title(generation), generation.centre),
            m_list);
        row->setSizeHint({0, kRowHeight});
    }
    if (generations.isEmpty()) {
        m_banner->tell(Tone::Warn, tr("There is no backup in this folder."),
                       tr("Choose the disk or folder whose name begins with motcua-backup."));
        return;
    }
    m_list->setCurrentRow(0);
    go(WhichBackup);
}

void RestoreWindow::showGap(const BackupGap &gap)
{
    setBusy(false);
    const BackupGeneration &chosen = m_generations.at(m_list->currentRow());
    m_holds->setText(tr("The backup of %1 holds %2 and %3.")
                         .arg(dueText(chosen.madeAt), tr("%n dossier(s)", nullptr, chosen.dossiers),
                              tr("%n file(s)", nullptr, chosen.papers)));
    if (!gap.known) {
        m_missing->setText(tr("The present data cannot be read any more, so what is younger than "
                              "the backup cannot be told. What the province received comes back.") +
                           u' ' +
                           tr("Everybody chooses a new PIN at the next sign-in; accounts closed "
                              "since the backup must be closed again."));
    } else if (gap.dossiers == 0) {
        m_missing->setText(tr("No dossier is younger than this backup."));
    } else {
        m_missing->setText(
            tr("%n dossier(s) are younger than this backup;", nullptr, gap.dossiers) + u' ' +
            tr("%n of them will come back from the province.", nullptr, gap.atProvince));
    }
    QStringList lines;
    const auto add = [&lines](const QString &words, QStringList which) {
        which.removeDuplicates();
        const QString more = which.size() > kCodesShown ? u" …"_s : QString();
        if (!which.isEmpty())
            lines.append(words.arg(which.mid(0, kCodesShown).join(u", "_s) + more));
    };
    add(tr("Neither here nor at the province, to be entered again from paper: %1"), gap.lostCodes);
    add(tr("At the province without all their papers, which are looked for in what is set aside: "
           "%1"),
        gap.incompleteCodes);
    add(tr("Due date changed or receipt voided since, to be done again: %1"), gap.lostChanges);
    add(tr("Accounts added or given another role since, to be done again: %1"), gap.newAccounts);
    add(tr("Accounts closed or given another PIN since, which stay as they are now: %1"), gap.kept);
    m_lost->setVisible(!lines.isEmpty());
    m_lost->setText(lines.join(u'\n'));
    go(Confirm);
}

void RestoreWindow::showFailure(const Failure &failure)
{
    const bool wasWorking = m_step == Working;
    setBusy(false);
    if (wasWorking)
        go(Confirm);
    // What was typed stays: nine lines are not to be typed a second time for a clock.
    m_clockIsRight = wasWorking && failure.name() == "restore_clock";
    if (m_clockIsRight)
        m_next->setTitle(tr("The time is right: restore"));
    m_banner->tell(failure);
}

void RestoreWindow::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event);
    QPainter(this).fillRect(rect(), Theme::color(ColorRole::Canvas));
}

void RestoreWindow::keyPressEvent(QKeyEvent *event)
{
    const bool typing = m_code->hasFocus();
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !typing) {
        m_next->trigger();
        return;
    }
    if (event->key() == Qt::Key_Escape ||
        (event->key() == Qt::Key_Left && event->modifiers() == Qt::AltModifier)) {
        back();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace motcua::ui
