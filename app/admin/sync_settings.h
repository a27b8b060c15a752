// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace motcua::admin {

class Invocation;

/// `sync status`: what waits, without sending anything. Exit code 1 when something needs a person.
[[nodiscard]] int syncStatus(const Invocation &call);
/// `sync settings`: when papers may travel; changes what --papers and --night say, and tells how it stands.
[[nodiscard]] int syncSettings(const Invocation &call);

} // namespace motcua::admin
