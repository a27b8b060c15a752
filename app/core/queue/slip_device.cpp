// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/queue/slip_device.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

constexpr int kMostPort = 65535;
constexpr qsizetype kLongest = 255;

bool isHost(QStringView host)
{
    return !host.isEmpty() && host.size() <= kLongest &&
           std::all_of(host.cbegin(), host.cend(), [](QChar c) {
               return c.unicode() > u' ' && c.unicode() < u'\x7f' && c != u'/' && c != u';';
           });
}

// A file elsewhere would be overwritten with bytes for a printer.
bool isDevicePath(QStringView path)
{
    return path.startsWith("/dev/"_L1) && path.size() <= kLongest && !path.contains("/../"_L1) &&
           !path.contains(u';') && !path.endsWith(u'/');
}

std::optional<SlipDevice> networkPrinter(QStringView place)
{
    SlipDevice device;
    device.kind = SlipDevice::Kind::Tcp;
    // The last colon, and only one outside brackets: "[fe80::1]:9100".
    const qsizetype colon = place.lastIndexOf(u':');
    const bool hasPort = colon > place.lastIndexOf(u']');
    QStringView host = hasPort ? place.first(colon) : place;
    if (hasPort) {
        bool ok = false;
        device.port = place.sliced(colon + 1).toInt(&ok);
        if (!ok || device.port < 1 || device.port > kMostPort)
            return std::nullopt;
    }
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.sliced(1, host.size() - 2);
    else if (host.contains(u':'))
        return std::nullopt;
    if (!isHost(host))
        return std::nullopt;
    device.place = host.toString();
    return device;
}

} // namespace

QString toText(const SlipDevice &device)
{
    QString text;
    switch (device.kind) {
    case SlipDevice::Kind::None: return u"none"_s;
    case SlipDevice::Kind::Tcp:
        text = (device.place.contains(u':') ? u"tcp:[%1]:%2"_s : u"tcp:%1:%2"_s)
                   .arg(device.place)
                   .arg(device.port);
        break;
    case SlipDevice::Kind::File: text = u"usb:"_s + device.place; break;
    case SlipDevice::Kind::System: text = u"system:"_s + device.place; break;
    }
    return device.dots == SlipDevice::kDots80 ? text : text + u';' + QString::number(device.dots);
}

std::optional<SlipDevice> slipDeviceFromText(QStringView text)
{
    if (text.isEmpty() || text == "none"_L1)
        return SlipDevice();
    int dots = SlipDevice::kDots80;
    if (const qsizetype mark = text.lastIndexOf(u';'); mark >= 0) {
        const QStringView width = text.sliced(mark + 1);
        if (width == "384"_L1)
            dots = SlipDevice::kDots58;
        else if (width != "576"_L1)
            return std::nullopt;
        text = text.first(mark);
    }
    const qsizetype colon = text.indexOf(u':');
    if (colon < 0)
        return std::nullopt;
    const QStringView way = text.first(colon);
    const QStringView place = text.sliced(colon + 1);
    std::optional<SlipDevice> device;
    if (way == "tcp"_L1) {
        device = networkPrinter(place);
    } else if (way == "usb"_L1 && isDevicePath(place)) {
        device = SlipDevice{SlipDevice::Kind::File, place.toString()};
    } else if (way == "system"_L1 && place.size() <= kLongest) {
        device = SlipDevice{SlipDevice::Kind::System, place.toString()};
    }
    if (device)
        device->dots = dots;
    return device;
}

} // namespace motcua
