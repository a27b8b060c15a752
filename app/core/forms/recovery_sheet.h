// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/forms/form_document.h"

#include <QDate>

namespace motcua {

/// What stands on the sheet that opens a data folder when its key is lost.
struct RecoverySheetFacts
{
    QString parentAgency; ///< as on the head of every form; may be empty
    QString centreName;
    QString place;     ///< before the date; may be empty
    QString stationId; ///< "C01"
    QString folderId;  ///< whole UUID of the data folder; its first eight characters are printed
    QDate printedOn;
    QByteArray key; ///< 32 bytes: the sheet is as secret as the data
};

/// The sheet, A4: the nine lines, the QR, what it is for and how to keep it. `templateJson` is
/// resources/forms/motcua/recovery_sheet.json (":/forms/motcua/recovery_sheet.json" with motcua::forms_data).
/// Write or print it straight to where it is wanted, and append "recovery_sheet.printed" to the audit trail before.
/// Throws Failure "form_template_unreadable".
[[nodiscard]] FormDocument makeRecoverySheet(const QByteArray &templateJson,
                                             const RecoverySheetFacts &facts);

/// The template compiled into the program, for makeRecoverySheet(); only where motcua::forms_data is linked.
[[nodiscard]] QByteArray recoverySheetTemplate();

} // namespace motcua
