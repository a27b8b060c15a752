// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/counter/counter_window.h"

namespace motcua {

/// The supervisor's places in the nav rail, as far as this person's role has them (app/core/access/permissions).
/// A page more is an `if (may(actor.role, …))` more in the .cpp. The window they are put into owns the widgets.
[[nodiscard]] QVector<ui::CounterWindow::Page> supervisorPages(const ui::Desk &desk,
                                                               const Actor &actor);

} // namespace motcua
