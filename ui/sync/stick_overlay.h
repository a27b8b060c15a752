// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/folder_picker.h"
#include "ui/common/overlay_dialog.h"
#include "ui/common/stick_port.h"
#include "ui/counter/file_picker.h"

class QProgressBar;
class QTimer;

namespace motcua::ui {

class Button;
class ErrorBanner;
class Label;
struct StickResult;

/// One trip with a stick, there or back: where to, progress in bytes with a way out, and whether the stick may be
/// removed. Looks for media again every other second while it asks for one. A trip goes on when its window goes: another
/// one that is opened meanwhile shows it.
class StickOverlay final : public OverlayDialog
{
    Q_OBJECT
public:
    enum class Way { Export, Import };
    /// The pickers are asked for "another folder" and "another file"; not owned; null: Qt's own dialogs.
    StickOverlay(StickPort &port, const Actor &actor, QWidget *host,
                 FolderPicker *folders = nullptr, FilePicker *files = nullptr);
    void begin(Way way);
    [[nodiscard]] bool isWorking() const { return m_working; }

private:
    void makeChoose();
    void makeWork();
    void makeEnd();
    void setTitle();
    void lookAnew();
    void showPage(QWidget *page, QWidget *focus);
    void take(const StickLook &look);
    void fillExport(const StickLook &look);
    void fillImport(const StickLook &look);
    void addChoice(const QString &icon, const QString &title, const QString &line, bool enabled,
                   const std::function<void()> &act, const QString &name);
    void write(const QString &folder);
    void read(const QString &path);
    void startWork(const QString &headline);
    void refuse();
    void showProgress(StickPort::Phase phase, qint64 done, qint64 total);
    void end(const StickResult &result);
    void fail(const Failure &failure);

    StickPort &m_port;
    Actor m_actor;
    DialogFolderPicker m_ownFolders;
    DialogFilePicker m_ownFiles;
    FolderPicker &m_folders;
    FilePicker &m_files;
    Way m_way = Way::Export;
    bool m_working = false;
    std::optional<StickLook>
        m_plan;             ///< looked at once when it was opened; the media come anew each time
    QString m_shownChoices; ///< what the list shows, so that it is not rebuilt under the hand
    Label *m_title;
    ErrorBanner *m_banner;
    QWidget *m_pages;
    QWidget *m_choose, *m_work, *m_end;
    QWidget *m_shown = nullptr; ///< one of these
    Label *m_planText, *m_hint;
    QWidget *m_choices = nullptr;
    Label *m_workTitle, *m_workText, *m_workBy;
    QProgressBar *m_progress;
    Button *m_cancel;
    Label *m_endIcon, *m_endTitle, *m_endText;
    Button *m_close;
    QTimer *m_again;
};

} // namespace motcua::ui
