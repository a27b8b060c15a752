// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/crossing.h"
#include "ui/common/overlay_dialog.h"

class QScrollArea;

namespace motcua::ui {

class Label;

/// On which numbers two counters acted while they could not hear each other, each in one sentence with what was decided,
/// the latest first; and what was done here then and the centre did not take. Arrows scroll, Enter and Esc close.
class CrossingsOverlay final : public OverlayDialog
{
    Q_OBJECT
public:
    explicit CrossingsOverlay(QWidget *host);
    struct Refused
    {
        QString number; ///< "A017"; empty: of a counter, or not known
        QString sentence;
    };
    void begin(const QVector<Crossing> &crossings, const QVector<Refused> &refused);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    Label *m_hint;
    QScrollArea *m_area;
};

} // namespace motcua::ui
