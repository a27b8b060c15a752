// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/network_watch.h"

#include <QNetworkInformation>

namespace motcua::sync {

NetworkWatch::NetworkWatch(QObject *parent) : QObject(parent)
{
    using Feature = QNetworkInformation::Feature;
    if (!QNetworkInformation::loadBackendByFeatures(Feature::Reachability | Feature::Metered) &&
        !QNetworkInformation::loadBackendByFeatures(Feature::Reachability)) {
        return;
    }
    const QNetworkInformation *system = QNetworkInformation::instance();
    connect(system, &QNetworkInformation::reachabilityChanged, this,
            [this](QNetworkInformation::Reachability reachability) {
                if (reachability != QNetworkInformation::Reachability::Disconnected) {
                    Q_EMIT linkCame();
                }
            });
    connect(system, &QNetworkInformation::isMeteredChanged, this, &NetworkWatch::meteredChanged);
}

bool NetworkWatch::isMetered() const
{
    const QNetworkInformation *system = QNetworkInformation::instance();
    return system != nullptr && system->isMetered();
}

} // namespace motcua::sync
