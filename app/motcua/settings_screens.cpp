// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/motcua/queue_screen_parts.h"
#include "app/motcua/screens.h"

#include <QAbstractButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

// What a supervisor sets: the page is longer than a screen, each part of it comes into view.
namespace motcua {

void Screens::addSettingsSteps()
{
    const auto bring = [this](const QString &name) {
        const auto *settings = counter()->findChild<QWidget *>(u"settings"_s);
        auto *part = settings->findChild<QWidget *>(name);
        auto *scroll = settings->findChild<QScrollArea *>();
        if (part != nullptr && scroll != nullptr) {
            scroll->ensureWidgetVisible(scroll->widget(), 0, 0);
            scroll->ensureWidgetVisible(part, 0, scroll->height() / 3);
        }
    };
    const auto shown = [this](const QString &name) {
        return [this, name] {
            const auto *part = counter()->findChild<QWidget *>(name);
            return part != nullptr && part->isVisibleTo(counter());
        };
    };
    const auto add = [this, bring, shown](const QString &name, const QString &part) {
        addStep(
            name, [bring, part] { bring(part); }, shown(part));
    };
    add(u"supervisor-settings-papers"_s, u"papersWhen"_s);
    add(u"supervisor-settings-keys"_s, u"key_transfer"_s);
    add(u"supervisor-settings-queue"_s, u"queueRules"_s);
    add(u"supervisor-settings-voice"_s, u"voiceTimes"_s);
    add(u"supervisor-settings-slips"_s, u"slipKind"_s);
    add(u"supervisor-settings-centre"_s, u"centreBox"_s);
    addStep(
        u"supervisor-settings-join"_s,
        [this, bring] {
            press(u"wantJoin"_s);
            bring(u"joinCentre"_s);
        },
        shown(u"joinCentre"_s));
    addStep(
        u"supervisor-settings-serving"_s,
        [this, bring] {
            ui::CentreView view;
            view.joined = view.answers = view.atStart = view.serves = view.running = true;
            view.codeOpen = true;
            view.server = u"Xã Vĩnh Bảo"_s;
            view.addresses = {u"192.168.1.10:7700"_s, u"may-chu.local:7700"_s};
            view.stations = {{u"C01"_s, true, m_clock.now()},
                             {u"C02"_s, true, m_clock.now()},
                             {u"C03"_s, false, m_clock.now()}};
            view.lastBackup = toCentre(m_clock.now().addSecs(-420));
            m_centre->show(view);
            Q_EMIT m_centre->codeShown(u"7KDP-M4XA"_s, 540);
            bring(u"centreCode"_s);
        },
        shown(u"centreCode"_s));
    addStep(
        u"supervisor-settings-away"_s,
        [this, bring] {
            ui::CentreView view;
            view.joined = view.atStart = true;
            view.server = u"Xã Vĩnh Bảo"_s;
            view.address = u"192.168.1.10:7700"_s;
            m_centre->show(view);
            bring(u"centreState"_s);
        },
        shown(u"centreState"_s));
}

} // namespace motcua
