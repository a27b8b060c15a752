// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/working_calendar.h"
#include "storage/station.h"

#include <functional>

namespace motcua::admin {

/// What `motcua-admin seed` is asked for.
struct SeedPlan
{
    enum class Papers {
        Full, ///< each dossier has a receipt of its own, drawn as at the counter
        Shared ///< the receipts, ink and signed receipts of the first kDrawn stand for all: only rows are made
    };
    int count = 0;
    quint32 seed = 1; ///< same seed, same people
    QDateTime first;  ///< of the first reception; invalid: so that none lies in the future
    Papers papers = Papers::Full;
    bool acknowledged = false; ///< as if the province had taken them
    std::function<void(int done)> progress;

    static constexpr int kDrawn = 50;
    /// More than this many are made with shared papers unless told otherwise.
    static constexpr int kFullUpTo = 10'000;
    /// With shared papers a day holds this many, so that a million of them fit into little more than a year.
    static constexpr int kBulkPerDay = 2'500;
};

/// Fills a data folder with made-up dossiers through what the counter uses; only the commits are bundled. Everything
/// `verify` looks at is as a counter would leave it.
/// @returns the number of dossiers made; fewer than asked when no procedure can be received
int seedDossiers(storage::Station &station, const SeedPlan &plan);

/// What the dossiers of a seed have in common.
struct SeedGround
{
    SeedGround(storage::Station &station, QDate day);
    QVector<Procedure> procedures; ///< those in force with a time limit
    WorkingCalendar calendar;
    Actor actor;
};
[[nodiscard]] QVector<ComponentState> allComplete(const Procedure &procedure);

/// The part with shared papers: `count` dossiers after the drawn ones (seed_bulk.cpp).
void seedBulk(storage::Station &station, const SeedPlan &plan, const SeedGround &ground,
              const QVector<Dossier> &drawn, int count);

} // namespace motcua::admin
