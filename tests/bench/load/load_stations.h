// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace motcua::test {

/// One commune's PC: enrolled, with its batches ready to be written to the wire.
struct LoadStation
{
    QString device;
    QByteArray certificatePem, keyPem;
    std::vector<QByteArray> requests; ///< whole HTTP requests, one a batch
};

struct LoadSize
{
    int stations = 1000;
    int batches = 2;     ///< of each
    int operations = 50; ///< in a batch
    /// Of a dossier: its paper, receipt, signed receipt and ink.
    [[nodiscard]] static constexpr int files() { return 4; }
};

/// Enrols stations of as many centres by the gateway's own code, with a key each, and makes their batches: the record of
/// a dossier as the program writes it, each with ids, code and four files of its own. Throws std::runtime_error and
/// SqlError. `gatewayFolder`: of `motcua-gateway init`.
[[nodiscard]] std::vector<LoadStation> makeStations(const QString &gatewayFolder,
                                                    const LoadSize &size);

/// The text of one such record.
[[nodiscard]] QByteArray sampleRecord();

} // namespace motcua::test
