// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/centre_membership.h"

#include <QString>

#include <functional>

/// The station's end of joining. Blocking functions for a worker's thread; `goOn` is asked several times a second and
/// ends them with Failure "cancelled".
namespace motcua::centre {

using GoOn = std::function<bool()>;

struct JoinWish
{
    QString
        address; ///< "192.168.1.10", "192.168.1.10:47443", "[fe80::1%eth0]:47443", "may-chu.local"
    quint16 port = 0; ///< 0: what the address says, else kJoinPort
    QString code;
    QString station;  ///< this station's name, "C02"
    QString folderId; ///< of its data folder
};

/// Where an address as people type it leads.
struct Endpoint
{
    QString host;
    quint16 port = 0;
    [[nodiscard]] static Endpoint read(const QString &typed, quint16 usualPort);
};

/// Proves the code, asks for a certificate for a key made here that never leaves, and gives back what is to be kept.
/// Throws Failure (sync/centre/centre_failures.h); in any case nothing is kept here.
[[nodiscard]] CentreMembership joinCentre(const JoinWish &wish, const QDateTime &now,
                                          const GoOn &goOn = {});

/// Tells the centre that this station leaves. False when it did not answer or does not know this station any more.
[[nodiscard]] bool leaveCentre(const CentreMembership &membership, const GoOn &goOn = {});

/// Whether the member's own centre answers at this address: proved by its certificate, not by what it says.
[[nodiscard]] bool centreAnswers(const CentreMembership &membership, const QString &address,
                                 const GoOn &goOn = {});

} // namespace motcua::centre
