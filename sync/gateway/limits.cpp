// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/limits.h"

#include <QJsonObject>

namespace motcua::gateway {

using namespace Qt::StringLiterals;

Limits Limits::fromJson(const QJsonObject &object)
{
    Limits limits;
    const auto read = [&object](QLatin1StringView key, auto *value) {
        const double given = object.value(key).toDouble();
        if (given > 0 && given < 1e9)
            *value = std::remove_reference_t<decltype(*value)>(given);
    };
    read("requests_per_second"_L1, &limits.requestsPerSecond);
    read("burst"_L1, &limits.burst);
    read("stranger_requests_per_second"_L1, &limits.strangerPerSecond);
    read("stranger_burst"_L1, &limits.strangerBurst);
    read("connections"_L1, &limits.connections);
    read("connections_per_device"_L1, &limits.connectionsPerDevice);
    read("connections_without_certificate"_L1, &limits.connectionsWithoutCertificate);
    read("database_threads"_L1, &limits.databaseThreads);
    read("database_queue"_L1, &limits.databaseQueue);
    read("unfinished_upload_days"_L1, &limits.unfinishedUploadDays);
    read("messages_per_dossier_day"_L1, &limits.messagesPerDossierDay);
    read("messages_per_device_day"_L1, &limits.messagesPerDeviceDay);
    read("device_days"_L1, &limits.deviceDays);
    return limits;
}

} // namespace motcua::gateway
