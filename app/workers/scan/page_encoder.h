// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>

namespace motcua::devices::scan {

struct EncodedPage
{
    QByteArray bytes; ///< empty: could not be encoded
    QString mime;
};

/// Line art stays PNG (lossless and small); grey and colour become JPEG of quality 85: a page of
/// noisy text, A4 at 300 dpi, is then some 1.4 MB where PNG takes 4 (grey) or 12 (colour), and codes
/// on it still read. `dpi` is written into the file. `asGrey` turns colour into grey for devices
/// without a mode.
[[nodiscard]] EncodedPage encodePage(QImage image, int dpi, bool asGrey);

} // namespace motcua::devices::scan
