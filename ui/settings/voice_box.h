// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/voice_rules.h"
#include "ui/common/desk.h"

#include <QWidget>

#include <array>

namespace motcua::ui {

class Button;
class ComboBox;
class Label;

/// How calls are announced: chime and voice apart, whose voice, how numbers are said, how often, how loud and when, and a
/// button to hear it on this computer. A choice is kept and in force at once, at the display within a second.
class VoiceBox final : public QWidget
{
    Q_OBJECT
public:
    explicit VoiceBox(const Desk &desk, QWidget *parent = nullptr);
    /// Whether this person may change it is looked up by role here, and by the store when it is changed.
    void setActor(const Actor &actor);
    void read();

Q_SIGNALS:
    void changed();
    void refused(const motcua::Failure &failure);

private:
    struct Part
    {
        ComboBox *from = nullptr, *to = nullptr, *volume = nullptr;
    };
    void build();
    [[nodiscard]] QWidget *row(const QString &label, const QVector<QWidget *> &fields);
    [[nodiscard]] ComboBox *volumes(const QString &name);
    void display(const VoiceRules &rules);
    void keep();
    void tryIt();
    [[nodiscard]] VoiceRules chosen() const;

    const Desk &m_desk;
    Actor m_actor;
    VoiceRules m_rules;
    quint64 m_token = 0;
    ComboBox *m_heard, *m_precedence, *m_who, *m_style, *m_times, *m_volume;
    std::array<Part, 2> m_parts;
    Button *m_try;
    Label *m_hint;
};

} // namespace motcua::ui
