// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/motcua/driver.h"

#include <QDateTime>
#include <QObject>

#include <memory>

namespace motcua {

/// The pictures of what is met when data do not open: the windows' words for it, the restore assistant step by step,
/// the recovery sheet. Over ports that answer at once with nothing behind them.
class RescueScreens : public QObject
{
    Q_OBJECT
public:
    explicit RescueScreens(const QDateTime &now);
    ~RescueScreens() override;
    void addTo(Driver &driver);

private:
    struct Parts;
    void addRestore(Driver &driver);
    void addRecovery(Driver &driver);
    std::unique_ptr<Parts> m_parts;
};

} // namespace motcua
