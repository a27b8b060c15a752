// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace motcua {

/// Which slip printer a station has: how it is reached and how wide its paper is.
struct SlipDevice
{
    enum class Kind {
        None,   ///< no slips here: the number is shown and read out
        Tcp,    ///< a printer in the network that takes raw ESC/POS
        File,   ///< a device file (/dev/usb/lp0, a serial line): raw ESC/POS
        System, ///< a printer of the system; it draws the slip through its driver
    };
    static constexpr int kDots80 = 576;
    static constexpr int kDots58 = 384;
    static constexpr int kUsualPort = 9100;
    Kind kind = Kind::None;
    QString place; ///< Tcp: host; File: path; System: the printer's name, empty: the default one
    int port = kUsualPort;
    int dots = kDots80;
    friend bool operator==(const SlipDevice &a, const SlipDevice &b) = default;
};

/// "none", "tcp:HOST:9100", "usb:/dev/usb/lp0", "system:NAME", each with ";384" behind for narrow paper:
/// as kept in the setting slip.printer and typed at motcua-admin.
[[nodiscard]] QString toText(const SlipDevice &device);
/// Nothing for what is not one of these: an empty host, a port outside 1…65535, a path that is not absolute or
/// not below /dev, a width other than 576 and 384.
[[nodiscard]] std::optional<SlipDevice> slipDeviceFromText(QStringView text);

} // namespace motcua
