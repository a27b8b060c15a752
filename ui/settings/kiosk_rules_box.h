// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/kiosk_rules.h"
#include "app/core/queue/queue_rules.h"
#include "ui/common/desk.h"

#include <QWidget>

namespace motcua::ui {

class Label;
class RulesGrid;

/// What the centre's kiosks do: whether the card is read, how many numbers a person gets, what is shown, when they go back
/// to the start. A value is kept at once, and a kiosk takes it from the next citizen on.
class KioskRulesBox final : public QWidget
{
    Q_OBJECT
public:
    explicit KioskRulesBox(const Desk &desk, QWidget *parent = nullptr);
    /// As QueueRulesBox::setActor.
    void setActor(const Actor &actor);
    void read();

Q_SIGNALS:
    void changed();
    void refused(const motcua::Failure &failure);

private:
    struct Rules
    {
        QueueRules queue; ///< two of them are the kiosk's
        KioskRules kiosk;
    };
    void showRules(const Rules &rules);
    void keep(const QString &key, const QJsonValue &value);
    const Desk &m_desk;
    Actor m_actor;
    Rules m_rules;
    RulesGrid *m_grid;
    Label *m_hint;
};

} // namespace motcua::ui
