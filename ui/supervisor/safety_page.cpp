// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervisor/safety_page.h"

#include "app/core/access/sheet_release.h"
#include "ui/common/approval_overlay.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/chip.h"
#include "ui/common/error_banner.h"
#include "ui/common/label.h"
#include "ui/common/labels.h"
#include "ui/common/safety_words.h"
#include "ui/common/theme.h"

#include <QBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QScrollArea>
#include <QShowEvent>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

constexpr int kColumn = 760;
constexpr int kNameWidth = 180;
constexpr QLatin1StringView kSheetJob{"recovery-sheet"};

Label *fact(QVBoxLayout *body, const QString &name, QWidget *parent)
{
    auto *row = new QHBoxLayout;
    auto *label = new Label(name, TypeRole::Small, ColorRole::InkTertiary, parent);
    label->setFixedWidth(kNameWidth);
    row->addWidget(label, 0, Qt::AlignTop);
    auto *value = new Label({}, TypeRole::Body, ColorRole::Ink, parent);
    value->setWeight(600);
    value->setWordWrap(true);
    row->addWidget(value, 1);
    body->addLayout(row);
    return value;
}

Card *cardWithHead(const QString &title, Chip *chip, QWidget *parent)
{
    auto *card = new Card(parent);
    card->body()->setContentsMargins(16, 14, 16, 14);
    card->body()->setSpacing(10);
    auto *head = new SectionTitle(title, card);
    head->addRight(chip);
    card->body()->addWidget(head);
    return card;
}

} // namespace

SafetyPage::SafetyPage(const Desk &desk, const Actor &actor, const Parts &parts, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_monitor(desk.safety),
      m_actor(actor),
      m_parts(parts),
      m_banner(new ErrorBanner(this))
{
    setObjectName(u"safetyPage"_s);
    m_banner->setObjectName(u"safetyPageBanner"_s);
    auto *inner = new QWidget;
    auto *sides = new QHBoxLayout(inner);
    sides->setContentsMargins(24, 20, 24, 24);
    // The width is bound here and not at each card: wrapped words need more height the narrower they are, and the
    // column would reckon with its own width.
    auto *holder = new QWidget;
    holder->setMaximumWidth(kColumn);
    sides->addWidget(holder, 100);
    sides->addStretch(1);
    auto *column = new QVBoxLayout(holder);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    column->addWidget(new Label(tr("Safety of the data"), TypeRole::Page, ColorRole::Ink, inner));
    column->addWidget(m_banner);
    for (Card *card : {backupCard(), checkCard(), diskCard(), keyCard()})
        column->addWidget(card);
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    inner->setAutoFillBackground(false);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);

    if (m_monitor) {
        connect(m_monitor, &SafetyMonitor::changed, this, &SafetyPage::refresh);
        connect(m_monitor, &SafetyMonitor::backupProgress, this, &SafetyPage::showProgress);
        connect(m_monitor, &SafetyMonitor::backupFinished, this, [this] { ended(nullptr); });
        connect(m_monitor, &SafetyMonitor::backupFailed, this,
                [this](const Failure &failure) { ended(&failure); });
        connect(m_monitor, &SafetyMonitor::actionFailed, this,
                [this](const Failure &failure) { m_banner->tell(failure); });
        connect(m_monitor, &SafetyMonitor::recoverySheetReady, this, &SafetyPage::printSheet);
    }
    if (m_desk.printer) {
        connect(m_desk.printer, &FormPrinter::printed, this, [this](const QString &job) {
            if (job != kSheetJob)
                return;
            m_monitor->recoverySheetPrinted();
            m_banner->tell(Tone::Ok, tr("The recovery sheet went to the printer."),
                           tr("Take it at once, seal it in an envelope and put it into the safe."),
                           {}, {}, u"printer"_s);
        });
        connect(m_desk.printer, &FormPrinter::failed, this,
                [this](const QString &job, const Failure &failure) {
                    if (job == kSheetJob)
                        m_banner->tell(failure);
                });
    }
    refresh();
}

Card *SafetyPage::backupCard()
{
    m_backupChip = new Chip;
    Card *card = cardWithHead(tr("Backup"), m_backupChip, this);
    QVBoxLayout *body = card->body();
    auto *words = new Label(
        tr("A whole copy of this computer's data on a second disk, encrypted, checked after it is "
           "written; the last three are kept."),
        TypeRole::Body, ColorRole::InkSecondary, card);
    words->setWordWrap(true);
    body->addWidget(words);
    m_backupAt = fact(body, tr("Last backup"), card);
    m_backupAt->setObjectName(u"backupAt"_s);
    m_backupPlace = fact(body, tr("Place"), card);
    m_backupPlace->setObjectName(u"backupPlace"_s);
    m_backupRefused = new Label({}, TypeRole::Body, ColorRole::BadInk, card);
    m_backupRefused->setObjectName(u"backupRefused"_s);
    m_backupRefused->setWordWrap(true);
    body->addWidget(m_backupRefused);
    m_progress = new QProgressBar(card);
    m_progress->setObjectName(u"backupProgress"_s);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the backup"));
    m_progressText = new Label({}, TypeRole::Small, ColorRole::InkSecondary, card);
    body->addWidget(m_progress);
    body->addWidget(m_progressText);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_backUp = new Button(tr("Back up now"), Button::Kind::Filled, card);
    m_backUp->setObjectName(u"backUpNow"_s);
    m_backUp->setIconName(u"save"_s);
    m_place = new Button(tr("Choose the place…"), Button::Kind::Plain, card);
    m_place->setObjectName(u"backupChoose"_s);
    m_place->setIconName(u"folder-open"_s);
    m_stop = new Button(tr("Stop"), Button::Kind::Plain, card);
    m_stop->setObjectName(u"backupStop"_s);
    row->addWidget(m_backUp);
    row->addWidget(m_place);
    row->addWidget(m_stop);
    row->addStretch(1);
    body->addLayout(row);
    connect(m_backUp, &Button::clicked, this, &SafetyPage::backUp);
    connect(m_place, &Button::clicked, this, &SafetyPage::choosePlace);
    connect(m_stop, &Button::clicked, this, [this] { m_monitor->cancelBackup(); });
    return card;
}

Card *SafetyPage::checkCard()
{
    m_checkChip = new Chip;
    Card *card = cardWithHead(tr("Check of the data"), m_checkChip, this);
    m_checkText = new Label({}, TypeRole::Body, ColorRole::InkSecondary, card);
    m_checkText->setWordWrap(true);
    card->body()->addWidget(m_checkText);
    m_check = new Button(tr("Check now"), Button::Kind::Plain, card);
    m_check->setObjectName(u"checkNow"_s);
    m_check->setIconName(u"shield-check"_s);
    card->body()->addWidget(m_check, 0, Qt::AlignLeft);
    connect(m_check, &Button::clicked, this, [this] { m_monitor->checkNow(); });
    return card;
}

Card *SafetyPage::diskCard()
{
    m_diskChip = new Chip;
    Card *card = cardWithHead(tr("Room on the disk"), m_diskChip, this);
    m_diskFree = fact(card->body(), tr("Free"), card);
    m_diskDays = fact(card->body(), tr("Lasts at the present use"), card);
    m_diskDays->setObjectName(u"diskDays"_s);
    return card;
}

Card *SafetyPage::keyCard()
{
    m_keyChip = new Chip;
    Card *card = cardWithHead(tr("Recovery sheet"), m_keyChip, this);
    auto *words = new Label(
        tr("The only way to the data on another computer, or when this account's key ring is "
           "lost. Print it, seal it in an envelope and keep it in the safe, not beside the "
           "computer."),
        TypeRole::Body, ColorRole::InkSecondary, card);
    words->setWordWrap(true);
    card->body()->addWidget(words);
    m_sheet = new Button(tr("Print the recovery sheet…"), Button::Kind::Plain, card);
    m_sheet->setObjectName(u"recoverySheet"_s);
    m_sheet->setIconName(u"printer"_s);
    card->body()->addWidget(m_sheet, 0, Qt::AlignLeft);
    connect(m_sheet, &Button::clicked, this, &SafetyPage::wantSheet);
    return card;
}

void SafetyPage::backUp()
{
    const SafetyStatus status = m_monitor->status();
    if (!status.backupPlaceSet) {
        choosePlace();
        return;
    }
    m_backingUp = true;
    m_banner->clear();
    showProgress(0, 0);
    refresh();
    m_monitor->backUpNow(status.backupFolder, m_actor);
}

void SafetyPage::choosePlace()
{
    FolderPicker &picker = m_parts.folders ? *m_parts.folders : m_ownPicker;
    picker.pick(this, tr("Place for the backup"), m_monitor->status().backupFolder,
                [this](const QString &folder) {
                    m_backingUp = true;
                    m_banner->clear();
                    showProgress(0, 0);
                    refresh();
                    m_monitor->backUpNow(folder, m_actor);
                });
}

void SafetyPage::showProgress(qint64 done, qint64 total)
{
    // An automatic backup shows here as well.
    if (!m_backingUp) {
        m_backingUp = true;
        refresh();
    }
    constexpr int kSteps = 1000;
    m_progress->setRange(0, total > 0 ? kSteps : 0);
    if (total > 0)
        m_progress->setValue(int(double(done) / double(total) * kSteps));
    m_progressText->setText(total > 0 ? tr("%1 of %2 copied").arg(bytesText(done), bytesText(total))
                                      : tr("Preparing…"));
}

void SafetyPage::ended(const Failure *failure)
{
    m_backingUp = false;
    refresh();
    if (failure != nullptr)
        m_banner->tell(*failure);
    else
        m_banner->tell(Tone::Ok, tr("The backup is complete, checked by reading it back."), {}, {},
                       {}, u"circle-check"_s);
}

// The key of everything is not cheaper than one identity number: a PIN in place, and paper.
void SafetyPage::wantSheet()
{
    m_banner->clear();
    if (m_desk.printer->leavesFiles()) {
        m_banner->tell(sheetNeedsPaper());
        return;
    }
    if (!m_approval)
        m_approval = new ApprovalOverlay(m_desk, m_actor, window());
    m_approval->ask(
        {SensitiveAct::RecoverySheet,
         SheetRelease::subject(),
         tr("Print the recovery sheet. Whoever holds it opens all data of this computer."),
         {}},
        [this](const Grant &grant) { m_monitor->makeRecoverySheet(grant, m_actor); });
}

// Straight to the printer: a sheet that lies in a file is a key that lies in a file.
void SafetyPage::printSheet(const FormDocument &sheet)
{
    m_desk.printer->print(sheet, kSheetJob);
}

void SafetyPage::refresh()
{
    const SafetyStatus status = m_monitor ? m_monitor->status() : SafetyStatus{};
    m_backupChip->setWord(backupWord(status));
    m_backupAt->setText(status.backupAt.isValid() ? dueText(status.backupAt) : tr("never"));
    m_backupPlace->setText(status.backupPlaceSet ? status.backupFolder : tr("none chosen"));
    m_backupRefused->setVisible(!status.backupRefused.isEmpty());
    m_backupRefused->setText(
        tr("The backup that is due could not be made by itself: %1").arg(status.backupRefused));
    m_backUp->setVisible(!m_backingUp);
    m_place->setVisible(!m_backingUp);
    m_stop->setVisible(m_backingUp);
    m_progress->setVisible(m_backingUp);
    m_progressText->setVisible(m_backingUp);
    m_backUp->setEnabled(m_monitor && !status.readOnly);
    m_place->setEnabled(m_monitor && !status.readOnly);

    m_checkChip->setWord(checkWord(status));
    m_checkText->setText(
        status.readOnly
            ? tr("Damage was found. The data can be looked at but not changed. Close the program "
                 "and start it again to restore the latest backup; delete nothing.")
            : tr("The whole data file is read through after each start, beside the work."));
    m_check->setEnabled(m_monitor && status.check != SafetyStatus::Check::Running);

    m_diskChip->setWord(diskWord(status));
    m_diskFree->setText(status.freeBytes >= 0 ? bytesText(status.freeBytes) : u"–"_s);
    m_diskDays->setText(status.workingDaysLeft >= 0
                            ? tr("about %n working day(s)", nullptr, status.workingDaysLeft)
                            : tr("not known yet: a few days of work are needed"));

    m_keyChip->setWord(status.recoverySheetMissing
                           ? StatusWord{Tone::Warn, u"triangle-alert"_s, tr("Not printed yet")}
                           : StatusWord{Tone::Ok, u"check"_s, tr("Printed")});
    m_sheet->setEnabled(m_monitor && m_desk.printer && m_desk.approvals && !status.readOnly);
}

void SafetyPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous())
        (m_backUp->isVisible() && m_backUp->isEnabled() ? m_backUp : m_check)->setFocus();
}

void SafetyPage::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event);
    QPainter(this).fillRect(rect(), Theme::color(ColorRole::Canvas));
}

} // namespace motcua::ui
