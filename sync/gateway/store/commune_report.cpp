// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/store/commune_report.h"

#include "sync/gateway/store/connection.h"

namespace motcua::gateway {

QVector<CommuneState> readCommunes(Connection &connection)
{
    const SqlResult rows = connection.run(R"sql(
SELECT centre, state, stations, to_char(last_contact, 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), silent,
       waiting_for_papers, dossiers, on_time, late, audit_breaches
  FROM report.communes
 ORDER BY array_position(ARRAY['red', 'amber', 'green'], state), centre
)sql");
    QVector<CommuneState> result;
    for (int row = 0; row < rows.rows(); ++row) {
        CommuneState one;
        one.centre = QString::fromUtf8(rows.text(row, 0));
        const QByteArray light = rows.text(row, 1);
        one.light = light == "green"   ? CommuneState::Light::Green
                    : light == "amber" ? CommuneState::Light::Amber
                                       : CommuneState::Light::Red;
        one.stations = int(rows.integer(row, 2));
        if (!rows.isNull(row, 3))
            one.lastContact =
                QDateTime::fromString(QString::fromLatin1(rows.text(row, 3)), Qt::ISODate);
        one.silent = rows.text(row, 4) == "t";
        one.waitingForPapers = int(rows.integer(row, 5));
        one.dossiers = int(rows.integer(row, 6));
        one.onTime = int(rows.integer(row, 7));
        one.late = int(rows.integer(row, 8));
        one.auditBreaches = int(rows.integer(row, 9));
        result.append(one);
    }
    return result;
}

} // namespace motcua::gateway
