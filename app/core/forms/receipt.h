// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/failure.h"
#include "app/core/forms/form_document.h"

#include <QHash>

namespace motcua {

/// Fills a form template (JSON of resources/forms/<set>/<form>.json: blocks with `{{name}}` holes and
/// row templates) with values. Throws Failure "form_template_unreadable". Unknown holes become dots.
[[nodiscard]] FormDocument fillForm(const QByteArray &templateJson,
                                    const QHash<QString, QString> &values,
                                    const QVector<QVector<QString>> &tableRows,
                                    const QVector<FormSignatory> &signatories);

/// Failure "form_template_unreadable".
[[nodiscard]] Failure formUnreadable();

/// Text behind the receipt's QR: the national look-up address, ASCII; read back by parsePayload as Receipt.
[[nodiscard]] QString receiptQrPayload(const QString &dossierCode);

} // namespace motcua
