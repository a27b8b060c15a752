// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/common/folder_picker.h"

#include <QWidget>

class QProgressBar;
class QVBoxLayout;

namespace motcua::ui {

class ApprovalOverlay;
class Button;
class Card;
class Chip;
class ErrorBanner;
class Label;

/// Backups, the check of the data, room on the disk and the recovery sheet: what a supervisor or administrator
/// looks after so that nothing is lost.
class SafetyPage : public QWidget
{
    Q_OBJECT
public:
    struct Parts
    {
        FolderPicker *folders = nullptr; ///< not owned; null: Qt's own dialog
    };
    SafetyPage(const Desk &desk, const Actor &actor, const Parts &parts, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] Card *backupCard();
    [[nodiscard]] Card *checkCard();
    [[nodiscard]] Card *diskCard();
    [[nodiscard]] Card *keyCard();
    void refresh();
    void backUp();
    void choosePlace();
    void showProgress(qint64 done, qint64 total);
    void ended(const Failure *failure);
    void wantSheet();
    void printSheet(const FormDocument &sheet);

    const Desk &m_desk;
    SafetyMonitor *m_monitor;
    Actor m_actor;
    Parts m_parts;
    DialogFolderPicker m_ownPicker;
    ErrorBanner *m_banner;
    Chip *m_backupChip;
    Label *m_backupAt, *m_backupPlace, *m_backupRefused;
    Button *m_backUp, *m_place, *m_stop;
    QProgressBar *m_progress;
    Label *m_progressText;
    Chip *m_checkChip;
    Label *m_checkText;
    Button *m_check;
    Chip *m_diskChip;
    Label *m_diskFree, *m_diskDays;
    Chip *m_keyChip;
    Button *m_sheet;
    ApprovalOverlay *m_approval = nullptr; ///< made when first needed: the window is there then
    bool m_backingUp = false;
};

} // namespace motcua::ui
