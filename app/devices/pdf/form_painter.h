// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/devices/pdf/form_layout.h"

class QPagedPaintDevice;
class QPainter;

namespace motcua::devices {

/// Draws one page. The painter's unit must be one millimetre with the origin in the corner of the
/// sheet. QR modules are snapped to whole pixels of the device.
void paintPage(QPainter &painter, const FormPage &page);

/// Draws all pages of a form on a PDF writer or a printer that prints the full page.
/// False when the device refused to start.
[[nodiscard]] bool paintForm(QPagedPaintDevice &device, const FormDocument &document);

} // namespace motcua::devices
