// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QVector>

namespace motcua::gateway {

class Connection;

/// How a commune stands (report.communes).
struct CommuneState
{
    enum class Light { Green, Amber, Red };
    QString centre;
    Light light = Light::Red;
    int stations = 0;
    QDateTime lastContact; ///< invalid: never
    bool silent = true;    ///< for three days or longer
    int waitingForPapers = 0;
    int dossiers = 0; ///< of the last 30 days
    int onTime = 0, late = 0;
    int auditBreaches = 0;
};

/// Those who need somebody first. Throws SqlError.
[[nodiscard]] QVector<CommuneState> readCommunes(Connection &connection);

} // namespace motcua::gateway
