// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/intake/reception.h"
#include "storage/station.h"

namespace motcua::test {

[[nodiscard]] storage::StationSetup sampleSetup();
[[nodiscard]] Procedure sampleProcedure();

/// A reception up to the moment of acceptance: its files are in the blob store, its number is reserved.
struct SampleReception
{
    Draft draft;
    Dossier dossier;
    AuditEntry audit;
    Operation operation;
};
/// `number` makes names, files and personal numbers differ.
[[nodiscard]] SampleReception sampleReception(storage::Station &station, int number,
                                              const QString &name);
/// Saves the draft and accepts it; the dossier's code.
QString acceptSample(storage::Station &station, int number,
                     const QString &name = QStringLiteral("Đặng Đình Đức"));

} // namespace motcua::test
