// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/load/load_run.h"
#include "tests/support/postgres/private_postgres.h"

namespace motcua::test {

/// What the province holds after a run, against what was acknowledged.
struct LoadCheck
{
    qint64 stored = 0;    ///< operations in the database
    qint64 lost = 0;      ///< acknowledged, and not there
    qint64 twice = 0;     ///< dossiers or attachments beyond one, or four, for each operation
    qint64 neverSaid = 0; ///< there, and not acknowledged
    QByteArray error;     ///< empty: the database answered
};
[[nodiscard]] LoadCheck checkLoad(const PrivatePostgres &postgres, const LoadFound &found);

/// Takes away what a run has stored; the stations stay.
[[nodiscard]] bool clearLoad(const PrivatePostgres &postgres);

} // namespace motcua::test
