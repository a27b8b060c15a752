// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/scanner/device_spec.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace motcua::devices {

DeviceSpec parseDeviceSpec(const QString &text)
{
    DeviceSpec spec;
    const qsizetype question = text.indexOf(u'?');
    spec.device = question < 0 ? text : text.first(question);
    if (question < 0)
        return spec;
    const QStringList parts = text.sliced(question + 1).split(u'&', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const qsizetype equals = part.indexOf(u'=');
        if (equals <= 0)
            continue;
        scan::DriverOption option;
        option.name = part.first(equals);
        option.value = QUrl::fromPercentEncoding(part.sliced(equals + 1).toUtf8());
        const qsizetype at = option.name.lastIndexOf(u'@');
        if (at > 0) {
            bool ok = false;
            const int page = QStringView(option.name).sliced(at + 1).toInt(&ok);
            if (!ok || page < 1)
                continue;
            option.beforePage = page;
            option.name.truncate(at);
        }
        spec.options.append(option);
    }
    return spec;
}

} // namespace motcua::devices
