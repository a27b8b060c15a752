// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/failure.h"
#include "ui/common/overlay_dialog.h"

#include <functional>

namespace motcua::ui {

class Label;
class PrimaryButton;

/// The slip of a number just given did not come out: the number stands huge, so that the citizen reads it off the screen,
/// and one key prints again. The number itself is safe.
class SlipOverlay final : public OverlayDialog
{
    Q_OBJECT
public:
    explicit SlipOverlay(QWidget *host);
    /// @param again  called once when Enter is pressed; Esc leaves the number to be read out
    void tell(const QString &number, const Failure &failure, const std::function<void()> &again);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void printAgain();
    Label *m_number, *m_headline, *m_next;
    PrimaryButton *m_again;
    std::function<void()> m_act;
};

} // namespace motcua::ui
