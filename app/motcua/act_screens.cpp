// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/motcua/front_office.h"
#include "app/motcua/screen_parts.h"
#include "app/motcua/screens.h"
#include "ui/common/overlay_dialog.h"
#include "ui/common/pin_field.h"
#include "ui/counter/counter_window.h"
#include "ui/counter/dossier_overlay.h"

#include <QAbstractItemView>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

// What is done with a supervisor's PIN, and the audit log it is written into.
namespace motcua {

void Screens::addStep(const QString &name, const std::function<void()> &act,
                      const std::function<bool()> &until, bool picture)
{
    m_driver.add({name, [this] { return counter(); },
                  [act] {
                      act();
                      return Step::Gesture{};
                  },
                  until, 20000, picture});
}

void Screens::addActSteps()
{
    // A sheet that is asked from two places is there twice; what is meant is the one that is seen.
    const auto child = [this](const QString &name) {
        const QList<QWidget *> all = counter()->findChildren<QWidget *>(name);
        for (QWidget *one : all) {
            if (one->isVisibleTo(counter()))
                return one;
        }
        return all.value(0);
    };
    const auto idle = [this] { return m_room->worker().pending() == 0; };
    const auto shown = [this, child, idle](const QString &name) {
        return [this, child, idle, name] {
            return child(name) != nullptr && child(name)->isVisibleTo(counter()) && idle();
        };
    };
    // In two steps: what comes as fast as from a reader is held back a moment and then handed on.
    const auto approve = [this, child](const QString &name, const QString &reason,
                                       const QString &pin, const std::function<bool()> &until) {
        addStep(
            name + u"-pin"_s,
            [child, reason, pin] {
                qobject_cast<QLineEdit *>(child(u"approvalReason"_s))->setText(reason);
                typeDigits(child(u"approvalPin"_s), pin);
            },
            [child] { return qobject_cast<ui::PinField *>(child(u"approvalPin"_s))->isComplete(); },
            false);
        addStep(
            name, [this] { press(u"approvalApprove"_s); }, until);
    };
    addStep(
        u"dossier"_s,
        [this, child] {
            qobject_cast<ui::DossierOverlay *>(child(u"dossierOverlay"_s))
                ->begin(m_office->counterWindow()->controller().intake().accepted()->code);
        },
        shown(u"dossierOverlay"_s));
    addStep(
        u"dossier-unmask"_s, [this] { press(u"dossierUnmask"_s); }, shown(u"approvalOverlay"_s));
    approve(u"dossier-wrong-pin"_s, {}, u"111111"_s, idle);
    addStep(
        u"leave-approval"_s, [this] { press(u"approvalLeave"_s); }, idle, false);
    addStep(
        u"dossier-due"_s, [this] { press(u"dossierChangeDue"_s); },
        [child, idle] {
            return idle() && !qobject_cast<QLineEdit *>(child(u"dueEdit"_s))->text().isEmpty();
        });
    addStep(
        u"dossier-due-approval"_s, [this] { press(u"dueNext"_s); }, shown(u"approvalOverlay"_s));
    approve(u"dossier-due-changed"_s, u"Chờ xác minh của Công an xã"_s, u"135790"_s,
            shown(u"dossierDueWas"_s));
    addStep(
        u"dossier-void-approval"_s, [this] { press(u"dossierVoid"_s); },
        shown(u"approvalOverlay"_s), false);
    approve(u"dossier-voided"_s, u"Nhầm người nộp"_s, u"135790"_s, shown(u"dossierVoidedWhy"_s));
    addStep(
        u"close-dossier"_s,
        [child] { qobject_cast<ui::OverlayDialog *>(child(u"dossierOverlay"_s))->dismiss(); }, {},
        false);
}

void Screens::addAuditSteps()
{
    addStep(
        u"audit"_s, [this] { press(u"navAudit"_s); },
        [this] {
            const auto *list = counter()->findChild<QAbstractItemView *>(u"auditTable"_s);
            // The chain has been walked when it can be walked again.
            return list != nullptr && list->model()->rowCount() > 10 &&
                   counter()->findChild<QWidget *>(u"auditCheck"_s)->isEnabled();
        });
    addStep(
        u"audit-export"_s, [this] { press(u"exportRegister"_s); },
        [this] {
            // Each place has its own; the one over the page is meant.
            const auto all = counter()->findChildren<QWidget *>(u"approvalOverlay"_s);
            return m_room->worker().pending() == 0 &&
                   std::any_of(all.cbegin(), all.cend(), [this](const QWidget *asked) {
                       return asked->isVisibleTo(counter());
                   });
        });
    addStep(
        u"leave-export"_s, [this] { press(u"approvalLeave"_s); }, {}, false);
}

} // namespace motcua
