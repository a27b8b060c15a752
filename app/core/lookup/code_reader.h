// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QVector>

namespace motcua {

/// Finds codes in pictures; implemented by app/devices/camera over zxing-cpp. Stateless, any thread.
class CodeReader
{
public:
    CodeReader() = default;
    CodeReader(const CodeReader &) = delete;
    CodeReader &operator=(const CodeReader &) = delete;
    virtual ~CodeReader() = default;
    struct Code
    {
        QString text;
        QString format;
    }; ///< format as zxing names it: "QRCode"
    /// Throws Failure "image_unreadable". An image without a code gives an empty list.
    [[nodiscard]] virtual QVector<Code> readImage(const QByteArray &encodedImage) const = 0;
};

} // namespace motcua
