// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/rules_box.h"

namespace motcua::ui {

/// The numbers of the queue: how far precedence goes, how often somebody is called, how long a number is kept, and how
/// early and late an appointment counts. What is out of its bounds is brought into them. In force at once, at every
/// computer of the centre.
class QueueRulesBox final : public RulesBox
{
    Q_OBJECT
public:
    explicit QueueRulesBox(const Desk &desk, QWidget *parent = nullptr);

private:
    [[nodiscard]] QString hint(const QJsonObject &rules) const override;
};

} // namespace motcua::ui
