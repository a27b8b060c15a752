// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/common/overlay_dialog.h"

namespace motcua::ui {

/// What this station knows of an accepted dossier, opened from the palette or by scanning its receipt.
class DossierOverlay final : public OverlayDialog
{
    Q_OBJECT
public:
    DossierOverlay(const Desk &desk, QWidget *host);
    void begin(const QString &code);

Q_SIGNALS:
    void failed(const motcua::Failure &failure);
    void notFound(const QString &code);

private:
    void show(const Dossier &dossier, const DossierStore::Print &print);
    Desk m_desk;
    QWidget *m_facts = nullptr;
};

} // namespace motcua::ui
