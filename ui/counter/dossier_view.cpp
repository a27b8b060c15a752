// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/dossier_view.h"

namespace motcua::ui {

std::optional<DossierView> DossierView::of(const QString &code, const DossierStore &store,
                                           const DossierChanges *changes)
{
    const std::optional<Dossier> dossier = store.byCode(code);
    if (!dossier)
        return {};
    DossierView view;
    view.code = dossier->code;
    view.procedure = dossier->procedure.name;
    view.owner = dossier->ownerOrSubmitter().name.value;
    view.ownerId = MaskedId::of(dossier->ownerOrSubmitter().personalId.value);
    if (!dossier->forSelf) {
        view.submitter = dossier->submitter.name.value;
        view.submitterId = MaskedId::of(dossier->submitter.personalId.value);
        view.relation = dossier->relation;
    }
    view.receivedAt = dossier->receivedAt;
    view.receivedBy = dossier->by.name;
    view.counter = dossier->by.counter;
    view.promised = dossier->due.dueAt;
    for (const Paper &paper : dossier->papers)
        view.pages += paper.pages;
    view.print = store.printOf(code);
    view.standing.id = dossier->id;
    view.standing.code = dossier->code;
    view.standing.receivedAt = dossier->receivedAt;
    view.standing.dueAt = dossier->due.dueAt;
    if (changes != nullptr)
        view.standing = changes->standing(code).value_or(view.standing);
    return view;
}

} // namespace motcua::ui
