// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where backups go, and everything once more before it is written.
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/chip.h"
#include "ui/common/folder_picker.h"
#include "ui/common/label.h"
#include "ui/common/segment_button.h"
#include "ui/first_run/first_run_pages.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace motcua::ui {

BackupPage::BackupPage(FirstRunContext &context)
    : FirstRunPage(context),
      m_when(new SegmentButton({tr("Choose now"), tr("Later")})),
      m_rows(new QWidget),
      m_choose(new Button(tr("Choose a folder…"))),
      m_folder(new Label({}, TypeRole::Body, ColorRole::InkSecondary)),
      m_state(new Chip)
{
    m_when->setObjectName(u"backupWhen"_s);
    m_choose->setObjectName(u"chooseBackup"_s);
    m_choose->setIconName(u"folder-open"_s);
    m_folder->setObjectName(u"backupFolder"_s);
    addRow(tr("Backup place"), m_when);
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    m_folder->setWordWrap(true);
    row->addWidget(m_choose);
    row->addWidget(m_folder, 1);
    rows->addLayout(row);
    auto *verdict = new QHBoxLayout;
    verdict->addWidget(m_state);
    verdict->addStretch(1);
    rows->addLayout(verdict);
    column()->addWidget(m_rows);
    m_later =
        addNote(tr("Until a place is chosen nothing is backed up. The program reminds you every "
                   "day; a supervisor chooses the place under Safety of the data."));
    column()->addStretch(1);
    connect(m_when, &SegmentButton::chosen, this, [this](int index) {
        m_context.plan.backupLater = index == 1;
        if (m_context.plan.backupLater) {
            m_context.plan.backupFolder.clear();
            m_place = {};
        }
        show();
    });
    connect(m_choose, &Button::clicked, this, &BackupPage::choose);
    connect(&context.port, &FirstRunPort::backupJudged, this, [this](const BackupPlace &place) {
        m_place = place;
        m_context.plan.backupFolder =
            place.worth == BackupPlace::Worth::Unusable ? QString() : place.folder;
        show();
        // So that Enter goes on instead of asking for a folder again.
        m_when->setFocus();
    });
}

QString BackupPage::step() const
{
    return tr("Backup place");
}
QString BackupPage::title() const
{
    return tr("Where do backups go?");
}
QString BackupPage::lead() const
{
    return tr(
        "On another disk or a memory stick: a copy on the same disk is lost together with it. "
        "Backups are encrypted like the data.");
}

void BackupPage::enter()
{
    m_when->setCurrent(m_context.plan.backupLater ? 1 : 0);
    show();
    m_when->setFocus();
}

void BackupPage::choose()
{
    m_context.folders.pick(this, tr("Choose the folder for backups"), {},
                           [this](const QString &folder) { m_context.port.judgeBackup(folder); });
}

void BackupPage::show()
{
    m_rows->setVisible(!m_context.plan.backupLater);
    m_later->setVisible(m_context.plan.backupLater);
    m_folder->setText(m_place.folder);
    m_state->setVisible(!m_place.folder.isEmpty());
    switch (m_place.worth) {
    case BackupPlace::Worth::OtherDisk:
        m_state->setWord({Tone::Ok, u"circle-check"_s,
                          m_place.freeBytes < 0
                              ? tr("another disk")
                              : tr("another disk · %1 GB free")
                                    .arg(double(m_place.freeBytes) / 1e9, 0, 'f', 1)});
        break;
    case BackupPlace::Worth::SameDisk:
        m_state->setWord({Tone::Warn, u"triangle-alert"_s,
                          tr("the same disk as the data: lost together with it")});
        break;
    case BackupPlace::Worth::Unusable:
        m_state->setWord({Tone::Bad, u"circle-x"_s, tr("this account cannot write there")});
    }
    Q_EMIT changed();
}

QString BackupPage::gap() const
{
    return m_context.plan.backupLater || !m_context.plan.backupFolder.isEmpty()
               ? QString()
               : tr("Choose a folder, or say later.");
}

void BackupPage::focusGap()
{
    m_choose->setFocus();
}

SummaryPage::SummaryPage(FirstRunContext &context)
    : FirstRunPage(context),
      m_text(new Label({}, TypeRole::Body))
{
    m_text->setObjectName(u"summary"_s);
    m_text->setTextFormat(Qt::RichText);
    m_text->setWordWrap(true);
    auto *card = new Card;
    card->body()->setContentsMargins(14, 12, 14, 12);
    card->body()->addWidget(m_text);
    column()->addWidget(card);
    column()->addStretch(1);
    connect(&context.port, &FirstRunPort::createFailed, this, [this](const Failure &failure) {
        m_busy = false;
        Q_EMIT told(failure);
    });
}

QString SummaryPage::step() const
{
    return tr("Create the centre");
}
QString SummaryPage::title() const
{
    return tr("Is everything right?");
}
QString SummaryPage::lead() const
{
    return tr("Only now is something written on this computer. Go back to change anything.");
}
QString SummaryPage::nextTitle() const
{
    return m_busy ? tr("Creating the centre…") : tr("Create the centre");
}

void SummaryPage::enter()
{
    const FirstRunPlan &plan = m_context.plan;
    QString rows;
    const auto row = [&rows](const QString &name, const QString &value) {
        rows += u"<tr><td style='padding:3px 16px 3px 0'>%1</td>"
                "<td style='padding:3px 0'><b>%2</b></td></tr>"_s.arg(name.toHtmlEscaped(),
                                                                      value.toHtmlEscaped());
    };
    row(tr("Centre"), plan.centreName);
    row(tr("Agency id"), plan.agencyId);
    row(tr("Station"), tr("%1, dossier numbers %2 to %3")
                           .arg(plan.stationId)
                           .arg(plan.firstSerial)
                           .arg(plan.lastSerial));
    row(tr("Counters"), QString::number(plan.counters));
    row(tr("Province pack"),
        plan.source == FirstRunPlan::Source::Pack
            ? tr("%1, number %2").arg(m_context.pack.province).arg(m_context.pack.serial)
            : tr("none"));
    row(tr("Administrator"), plan.adminName);
    row(tr("Key"), plan.usePassphrase ? tr("passphrase at each start") : tr("key ring"));
    row(tr("Recovery sheet"), tr("made and checked"));
    row(tr("Backup place"), plan.backupFolder.isEmpty() ? tr("later") : plan.backupFolder);
    m_text->setText(u"<table>"_s + rows + u"</table>"_s);
    // The page itself listens for Enter; a ring around all of it would say nothing.
    setProperty("ownFocus", true);
    setFocusPolicy(Qt::StrongFocus);
    setFocus();
}

bool SummaryPage::leave()
{
    m_busy = true;
    Q_EMIT untold();
    m_context.port.create(m_context.plan);
    return false;
}

} // namespace motcua::ui
