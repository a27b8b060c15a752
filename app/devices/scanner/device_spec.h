// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/devices/scanner/worker_protocol.h"

namespace motcua::devices {

/// A device name with options of its driver behind it, as it may stand in a setting:
///     test:0?test-picture=Color pattern&read-return-value@4=SANE_STATUS_JAMMED
///     pnm:0?filename=/srv/page.ppm
/// Names are the driver's (`scanimage -A` lists them). `name@4` is set just before page 4 of a
/// batch, else before the first page. In values `%26` is `&`, `%25` is `%`.
struct DeviceSpec
{
    QString device;
    QVector<scan::DriverOption> options;
};

[[nodiscard]] DeviceSpec parseDeviceSpec(const QString &text);

} // namespace motcua::devices
