// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace motcua::gateway {

/// `motcua-gateway pack-down`.
struct ParcelOrder
{
    QString data;
    QString out;     ///< a folder, on the stick
    QString pack;    ///< a province pack; empty: none
    QString update;  ///< a .deb; empty: none
    QString version; ///< of the update
    bool json = false;
};
/// Copies what goes down into the folder and signs the list of it, written last. Serials only grow. Prints the list.
/// Throws std::runtime_error: "parcel_empty", "parcel_source" (a file that is not there, a name or a version no station
/// would take), "write", "not_initialised", "signing".
void runPackDown(const ParcelOrder &order);

} // namespace motcua::gateway
