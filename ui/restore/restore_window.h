// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/folder_picker.h"
#include "ui/restore/restore_port.h"

#include <QWidget>

class QListWidget;
class QPlainTextEdit;
class QProgressBar;
class QStackedWidget;

namespace motcua::ui {

class Button;
class ErrorBanner;
class Label;
class PrimaryButton;

/// The restore assistant: where the backup is, which one, what it holds and what would be missing, then the work
/// itself. Enter goes on, Esc or Alt+Left goes back; nothing is changed before the last step, and nothing is deleted
/// in it.
class RestoreWindow : public QWidget
{
    Q_OBJECT
public:
    /// @param folders  not owned; null: Qt's own dialog
    explicit RestoreWindow(RestorePort &port, FolderPicker *folders = nullptr,
                           QWidget *parent = nullptr);

Q_SIGNALS:
    void restored(); ///< the data are back: open them
    void left();     ///< given up before anything was done

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum Step { WhichPlace, WhichBackup, Confirm, Working, Done };
    [[nodiscard]] QWidget *placeStep();
    [[nodiscard]] QWidget *backupStep();
    [[nodiscard]] QWidget *confirmStep();
    [[nodiscard]] QWidget *workingStep();
    [[nodiscard]] QWidget *doneStep();
    void go(Step step);
    void next();
    void back();
    void choosePlace();
    void showGenerations(const QVector<BackupGeneration> &generations);
    void showGap(const BackupGap &gap);
    void showFailure(const Failure &failure);
    void setBusy(bool busy);

    RestorePort &m_port;
    FolderPicker *m_folders;
    DialogFolderPicker m_ownPicker;
    QVector<BackupGeneration> m_generations;
    Step m_step = WhichPlace;
    bool m_busy = false;
    bool m_clockIsRight = false; ///< the next try says so
    Label *m_title;
    Label *m_lead;
    ErrorBanner *m_banner;
    QStackedWidget *m_steps;
    Button *m_choose;
    QListWidget *m_list;
    Label *m_holds, *m_missing, *m_lost;
    QPlainTextEdit *m_code;
    QProgressBar *m_progress;
    Label *m_progressText;
    Button *m_back;
    PrimaryButton *m_next;
};

} // namespace motcua::ui
