// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/lookup/payload.h"
#include "tests/support/fakes/access_fakes.h"
#include "tests/support/fakes/change_fakes.h"
#include "tests/ui/counter/counter_bench.h"
#include "ui/common/overlay_dialog.h"

#include <algorithm>

namespace motcua::ui::bench {

/// A counter with a supervisor in the house: the sensitive acts over the same rules as in the program.
struct ActsBench : Bench
{
    ActsBench()
    {
        boss = ids.make<StaffId>();
        staff.add({clerk.staff, clerk.name, Role::ReceptionOfficer, 3, true},
                  QStringLiteral("246810"));
        staff.add({boss, QStringLiteral("Nguyễn Hữu Long"), Role::Supervisor, 0, true},
                  QStringLiteral("998877"));
        staff.add(
            {ids.make<StaffId>(), QStringLiteral("Lê Văn Quản"), Role::Administrator, 0, true},
            QStringLiteral("112200"));
        desk.approvals = &approvals;
        desk.changes = &changes;
        desk.disclosure = &disclosure;
    }
    ~ActsBench()
    {
        close();
        // What is posted still uses what goes away with this.
        [this] { QTRY_COMPARE(worker.pending(), 0); }();
    }
    /// Everything a receipt needs.
    void fill(Draft &draft) const
    {
        draft.submitter = parsePayload(kCard).citizen().value();
        draft.procedure =
            desk.catalogue.inForce(QStringLiteral("1.004884"), clock.now().date()).value();
        draft.components.clear();
        for (const Component &component : draft.procedure->components) {
            draft.components.append(!component.required ? ComponentState::NotApplicable
                                    : component.kind == Component::Kind::Submit
                                        ? ComponentState::Complete
                                        : ComponentState::CompleteShown);
        }
    }
    [[nodiscard]] InkSignature inkFor(const Draft &draft) const
    {
        InkSignature ink;
        ink.strokes = {{{1, 1, 0, 1}, {10, 5, 10, 1}, {20, 2, 20, 1}, {30, 9, 30, 1}}};
        ink.fieldWidthMm = 80;
        ink.fieldHeightMm = 30;
        ink.documentSha256 = draft.receipt.sha256;
        ink.signer = draft.submitter.name.value;
        ink.signedAt = clock.now();
        return ink;
    }
    /// A dossier received on Monday 23 November 2026 at 09:30; its code.
    QString accepted()
    {
        Draft draft = reception->begin({}, {}, clerk);
        fill(draft);
        draft = reception->prepare(reception->save(draft));
        return reception->accept(reception->attachInk(draft, inkFor(draft)), clerk).code;
    }
    [[nodiscard]] bool isOpen(const char *overlay) const
    {
        const auto found = window->findChildren<OverlayDialog *>(QLatin1String(overlay));
        return std::any_of(found.cbegin(), found.cend(),
                           [](const OverlayDialog *one) { return one->isOpen(); });
    }
    /// Keys to whatever has the focus, as a person's hands do.
    void keys(const QString &text) const
    {
        for (const QChar c : text)
            QTest::keyClick(window->focusWidget(), c.toLatin1());
    }
    void press(Qt::Key code) const { QTest::keyClick(window->focusWidget(), code); }
    /// Tab until the widget has the focus; false when it never comes.
    [[nodiscard]] bool tabTo(const char *name) const
    {
        for (int i = 0; i < 40; ++i) {
            if (window->focusWidget()->objectName() == QLatin1String(name))
                return true;
            QTest::keyClick(window->focusWidget(), Qt::Key_Tab);
        }
        return false;
    }

    fakes::MemoryStaff staff;
    fakes::MemoryAudit audit;
    Rights rights{staff};
    SignIn signIn{staff, audit, clock, QStringLiteral("C01")};
    Approvals approvals{signIn, audit, clock};
    fakes::MemoryDossierChanges changeStore{store};
    DossierChanges changes{{changeStore, approvals, calendar, clock, ids, rights}};
    IdDisclosure disclosure{store, approvals, audit, clock, rights};
    StaffId boss;
};

} // namespace motcua::ui::bench
