// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/rules_box.h"

namespace motcua::ui {

/// What the centre's kiosks do: whether the card is read, how many numbers a person gets, what is shown, when they go back
/// to the start. A kiosk takes it from the next citizen on. Two of its rules are kept with those of the queue.
class KioskRulesBox final : public RulesBox
{
    Q_OBJECT
public:
    explicit KioskRulesBox(const Desk &desk, QWidget *parent = nullptr);

private:
    [[nodiscard]] QString hint(const QJsonObject &rules) const override;
};

} // namespace motcua::ui
