// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace motcua::gateway {

/// `motcua-gateway pack-down`.
struct ParcelOrder
{
    QString data;
    QString out;         ///< a folder, on the stick
    QString pack;        ///< a province pack; empty: none
    QString update;      ///< a .deb; empty: none
    QString version;     ///< of the update
    QStringList centres; ///< whose stations get what comes down; none: nobody
    QString station;     ///< one of them alone; empty: all
    bool all = false;    ///< from the beginning, whatever they said they have
    bool json = false;
};
/// Copies what goes down into the folder and signs the list of it, written last. Serials only grow. Prints the list.
/// What was left out is also said on stderr. Throws SqlError, bundle::VolumeError, std::runtime_error: "parcel_empty", those of FeedParcel, "parcel_source" (a file that is not there, a name or a version no station
/// would take), "write", "not_initialised", "signing".
void runPackDown(const ParcelOrder &order);

} // namespace motcua::gateway
