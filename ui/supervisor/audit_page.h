// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/audit_trail.h"
#include "ui/common/desk.h"
#include "ui/common/save_picker.h"

#include <QTimer>
#include <QWidget>

#include <atomic>
#include <memory>

class QTableView;

namespace motcua::ui {

class ApprovalOverlay;
class AuditFilterBar;
class AuditModel;
class Button;
class Chip;
class ErrorBanner;
class Label;

/// The audit trail for supervisors: who did what, when, on what; filters; how the chain stands; export. Opening it is
/// itself an entry. Reads on the archive's thread, 200 entries at a time. Identity numbers come masked.
class AuditPage final : public QWidget
{
    Q_OBJECT
public:
    /// @param picker  not owned; null: Qt's own dialog
    AuditPage(const Desk &desk, const Actor &actor, SavePicker *picker = nullptr,
              QWidget *parent = nullptr);
    ~AuditPage() override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeHead();
    void makeTable();
    void begin();
    void read();
    void readMore();
    void check();
    void checked(const AuditChain &chain);
    void exportTrail();
    void exportRegister();
    void approved(SensitiveAct act, const QString &subject, const QString &line,
                  const std::function<void(const Grant &grant)> &then);
    void made(const Exports::Made &result);
    void tell(const Failure &failure);
    void showSelected();
    void setBusy(bool busy);

    Desk m_desk;
    Actor m_actor;
    DialogSavePicker m_ownPicker;
    SavePicker *m_picker;
    AuditModel *m_model;
    QTableView *m_table = nullptr;
    Chip *m_chain = nullptr;
    Button *m_recheck = nullptr;
    AuditFilterBar *m_filters = nullptr;
    Button *m_exportTrail = nullptr, *m_exportRegister = nullptr;
    Label *m_count = nullptr, *m_selected = nullptr;
    ErrorBanner *m_banner = nullptr;
    ApprovalOverlay *m_approval = nullptr; ///< over the window, made at the first need
    AuditFilter m_shown;                   ///< what the rows are of
    quint64 m_asked = 0;
    /// The walk through the chain under way, shared with the thread that walks.
    struct Walk
    {
        std::atomic<bool> goOn = true;
        std::atomic<qint64> done = 0;
    };
    std::shared_ptr<Walk> m_walk;
    QTimer m_progress;
};

} // namespace motcua::ui
