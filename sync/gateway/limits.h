// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

class QJsonObject;

namespace motcua::gateway {

/// What one gateway takes at most; gateway.json may say otherwise ("limits", docs/operations.md).
/// Rates and connections are counted by each node for itself: with n nodes a device may have n
/// times as much, which is what n nodes can bear.
struct Limits
{
    double requestsPerSecond = 100; ///< of a device, on average
    double burst = 2000;            ///< of a device, at once
    double strangerPerSecond = 20;  ///< of an address without a certificate
    double strangerBurst = 500;
    int connections = 4096;        ///< in all
    int connectionsPerDevice = 16; ///< of one certificate
    int connectionsWithoutCertificate = 512;
    int databaseThreads = 16;
    int databaseQueue = 256;         ///< requests that wait for the database; above it 503
    int unfinishedUploadDays = 30;   ///< after which an upload nobody goes on with is removed
    int messagesPerDossierDay = 20;  ///< to citizens about one dossier
    int messagesPerDeviceDay = 1000; ///< of one station
    int deviceDays = 400;            ///< how long a station's certificate is good

    /// Keys that are absent or no positive number keep their defaults.
    [[nodiscard]] static Limits fromJson(const QJsonObject &object);
};

} // namespace motcua::gateway
