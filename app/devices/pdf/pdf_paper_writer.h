// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/papers/paper.h"

namespace motcua::devices {

/// Scanned pages as PDF, each at its true size. A JPEG goes in byte for byte; a black-and-white page
/// is kept exactly; any other becomes a JPEG of quality 85. Any one thread.
class PdfPaperWriter final : public PaperWriter
{
public:
    /// Throws Failure "page_unreadable" for no pages, a broken or cut image, or an absurd size.
    [[nodiscard]] QByteArray pdfOf(const QVector<PageImage> &pages) const override;
};

} // namespace motcua::devices
