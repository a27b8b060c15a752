// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/crossing.h"
#include "ui/common/overlay_dialog.h"

class QScrollArea;

namespace motcua::ui {

/// On which numbers two counters acted while they could not hear each other, each in one sentence with what was decided;
/// the latest first. Arrows scroll, Enter and Esc close.
class CrossingsOverlay final : public OverlayDialog
{
    Q_OBJECT
public:
    explicit CrossingsOverlay(QWidget *host);
    void begin(const QVector<Crossing> &crossings);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QScrollArea *m_area;
};

} // namespace motcua::ui
