// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/forms/form_document.h"

namespace motcua::devices {

/// Forms as PDF and as preview. Any one thread; needs a QGuiApplication. Both throw Failure
/// "form_not_drawn" when there is not enough memory for the sheet.
class PdfFormRenderer final : public FormRenderer
{
public:
    [[nodiscard]] QByteArray pdf(const FormDocument &document) const override;
    [[nodiscard]] QByteArray previewPng(const FormDocument &document, int dpi) const override;
};

} // namespace motcua::devices
