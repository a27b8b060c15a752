// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace motcua::gateway {

struct PackOrder
{
    QString data;    ///< the gateway's folder
    QString from;    ///< JSON of what the province says
    QString out;     ///< the pack
    QString address; ///< https://…; empty: as in the JSON
    bool json = false;
};

/// Fills in this gateway's authority and address, numbers the pack (one higher than the last unless the JSON has a
/// higher serial) and signs it with the pack-signing key, which is made at first use. Prints the serial and the
/// fingerprint that goes into the letter to the centres. Throws std::runtime_error: "pack_source" (no readable
/// JSON, or a file it names is missing), "serial_not_higher", "pack_refused: <place>", "signing", "write".
void runPack(const PackOrder &order);

} // namespace motcua::gateway
