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

/// Line art stays PNG (lossless and small); grey and colour become JPEG of quality 85: a page of A4
/// at 300 dpi is then some 0.5–1.5 MB where PNG takes 5–15, and codes on it still read.
/// `dpi` is written into the file. `asGrey` turns colour into grey for devices without a mode.
[[nodiscard]] EncodedPage encodePage(QImage image, int dpi, bool asGrey);

} // namespace motcua::devices::scan
