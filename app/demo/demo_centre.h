// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/staff.h"
#include "storage/station.h"

#include <QString>
#include <QVector>

namespace motcua {

/// The made-up centre that `scripts/run` opens: a commune of Hải Phòng, marked as a demo everywhere.
[[nodiscard]] storage::StationSetup demoSetup(int counters);

struct DemoStaff
{
    QString name;
    Role role;
    int counter;
    QString pin;
};
/// The people who may sign in to the demo centre, with the PINs the README tells.
[[nodiscard]] QVector<DemoStaff> demoStaff();

/// Throws Failure "not_a_demo_centre" for a real one: made-up people, dossiers and times have no business there.
void requireDemo(const storage::Station &station);

/// Brings the catalogue compiled into the program into a new data folder.
void importBundledCatalogue(CatalogueStore &store);
/// Adds the staff above.
void addDemoStaff(StaffStore &store, IdSource &ids);

} // namespace motcua
