// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/lookup/code_reader.h"

class QImage;

namespace motcua::devices {

/// QR, Data Matrix and Code 128 by zxing-cpp. Stateless, any thread; some 80 ms for A4 at 300 dpi,
/// up to four times that for a picture without a code, so never on the window's thread.
class ZxingCodeReader final : public CodeReader
{
public:
    /// Pictures of more pixels are refused before they are unpacked.
    static constexpr qint64 kMaxPixels = 128LL * 1000 * 1000;

    /// Raises Qt's limit on the memory of one decoded picture, for the whole process: the usual
    /// 128 MB refuses A4 in colour at 600 dpi.
    ZxingCodeReader();
    /// PNG, JPEG, BMP, GIF, PNM, WebP and TIFF (as far as Qt's plugins are there). QR codes first,
    /// each text once. Throws Failure "image_unreadable".
    [[nodiscard]] QVector<Code> readImage(const QByteArray &encodedImage) const override;
    /// The same for a picture that is unpacked already, such as a camera's frame.
    [[nodiscard]] QVector<Code> readPicture(const QImage &picture) const;
};

} // namespace motcua::devices
