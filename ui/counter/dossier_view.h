// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/masking.h"
#include "app/core/intake/dossier_changes.h"

namespace motcua::ui {

/// What the dossier overlay shows. Made on the desk thread, so that a whole identity number never comes to the window
/// with it.
struct DossierView
{
    QString code, procedure;
    QString owner, submitter, relation; ///< submitter empty: filed for themselves
    MaskedId ownerId, submitterId;
    QDateTime receivedAt;
    QString receivedBy;
    int counter = 0;
    QDateTime promised; ///< at acceptance
    int pages = 0;
    DossierStore::Print print;
    DossierStanding standing;

    /// Desk thread; nothing when there is no such dossier. `changes` may be null.
    [[nodiscard]] static std::optional<DossierView>
    of(const QString &code, const DossierStore &store, const DossierChanges *changes);
};

} // namespace motcua::ui
