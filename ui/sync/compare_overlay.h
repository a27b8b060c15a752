// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/dispatch/conflicts.h"
#include "ui/common/overlay_dialog.h"

#include <functional>

class QGridLayout;

namespace motcua::ui {

class Button;
class Label;

/// Two due dates that crossed, side by side; a person says which one counts. The other stays on record.
class CompareOverlay final : public OverlayDialog
{
    Q_OBJECT
public:
    explicit CompareOverlay(QWidget *host);
    /// `decided` is called after the overlay has gone; not at all when it is left as it is.
    void begin(const DueConflict &conflict, const std::function<void(Keep)> &decided);

private:
    struct Side
    {
        Label *date, *when, *by, *approved, *reason;
    };
    [[nodiscard]] Side addSide(QGridLayout *grid, int column, const QString &title);
    static void show(const Side &side, const DueVersion &version);
    void decide(Keep keep);

    Label *m_about;
    Side m_ours{}, m_theirs{};
    Button *m_keepOurs, *m_keepTheirs;
    std::function<void(Keep)> m_decided;
};

} // namespace motcua::ui
