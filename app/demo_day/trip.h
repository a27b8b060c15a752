// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/motcua/driver.h"
#include "app/motcua/front_office.h"
#include "app/motcua/sync_room.h"

#include <QFile>

namespace motcua {

/// What happens between the counter and the province on the demo days: the line that goes and comes back, the stick,
/// and what came down. Steps for the driver, as in Story.
class Trip : public QObject
{
    Q_OBJECT
public:
    struct Ways
    {
        SyncRoom *sync = nullptr;
        FrontOffice *office = nullptr;
        QString gatewayUrl, enrolCode;
        QString line; ///< the pipe by which the line is told to go away or come back
    };
    explicit Trip(const Ways &ways);

    void enrol(Driver &driver);
    void cut(Driver &driver) { tellLine(driver, QStringLiteral("link-cut"), "away\n"); }
    void join(Driver &driver) { tellLine(driver, QStringLiteral("link-back"), "back\n"); }
    void lookAtTheLink(Driver &driver) const;
    void toStick(Driver &driver) const;     ///< the page of the link is open
    void takeReceipt(Driver &driver) const; ///< the same
    void seeWhatCameDown(Driver &driver) const;
    void waitUntilSent(Driver &driver) const;

private:
    void stick(Driver &driver, const QString &step, const QString &button,
               const QString &choice) const;
    void tellLine(Driver &driver, const QString &step, const QByteArray &order) const;

    Ways m_ways;
    bool m_enrolled = false;
};

} // namespace motcua
