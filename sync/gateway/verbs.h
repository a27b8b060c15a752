// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace motcua::gateway {

/// Makes the folder, the authority (kept when there is one), a server certificate for `host` and
/// the tables. May be run again: for another host name, or after an update of the program.
void runInit(const QString &data, const QByteArray &database, const QString &host);
/// Prints the code a station enrols with: `<secret>.<pin of the CA>`.
/// `succeeds`: the station whose records, files and audit chain the new one goes on with; empty: none.
void runEnrolCode(const QString &data, const QString &centre, const QString &station,
                  const QString &succeeds);
/// Prints the state, as JSON or as lines.
void runStatus(const QString &data, bool json);
/// A lost or stolen station: it is refused from its next request on.
void runRevoke(const QString &data, const QString &device);

/// The database was restored from a backup: what comes down is given to every station anew.
void runRestored(const QString &data);

/// Removes uploads nobody goes on with (cleanup.h), and prints what it did.
void runCleanup(const QString &data, bool json);

} // namespace motcua::gateway
