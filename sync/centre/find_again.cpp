// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/centre/find_again.h"

#include "sync/centre/join_client.h"

using namespace Qt::StringLiterals;

namespace motcua::centre {

QString addressNow(const CentreMembership &membership, const DiscoveryOptions &options)
{
    if (centreAnswers(membership, membership.address, options.goOn)) {
        return membership.address;
    }
    const QVector<FoundCentre> found = discoverCentres(options);
    for (const FoundCentre &one : found) {
        const QString place =
            (one.address.contains(u':') ? u"[%1]:%2"_s : u"%1:%2"_s).arg(one.address).arg(one.port);
        if (one.centreId == membership.centreId && centreAnswers(membership, place, options.goOn)) {
            return one.address;
        }
    }
    return {};
}

} // namespace motcua::centre
