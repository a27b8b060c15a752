// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace motcua {

namespace ui {
class SignInWindow;
}

/// With MOTCUA_EXIT_WHEN_READY=1 the program says "ready" on its standard output and ends with 0, once the sign-in
/// window has been painted with the staff in it and the queue of events is empty. scripts/bench measures a start by it.
void exitWhenReady(ui::SignInWindow *window);

} // namespace motcua
