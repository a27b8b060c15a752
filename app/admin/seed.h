// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/station.h"

#include <functional>

namespace motcua::admin {

/// Fills a data folder with made-up dossiers, through the same use cases as the counter (reception, ink, receipt,
/// acceptance); only the commits are bundled. Reproducible from `seed`.
/// @returns the number of dossiers made
int seedDossiers(storage::Station &station, int count, quint32 seed, const QDateTime &firstDay,
                 const std::function<void(int done)> &progress = {});

} // namespace motcua::admin
