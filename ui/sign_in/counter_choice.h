// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/combo_box.h"
#include "ui/common/desk.h"

namespace motcua::ui {

/// Where a person will work: the counters of this computer, and "no counter" for those who need none. Who does not
/// serve citizens is offered no counter at all.
class CounterChoice final : public ComboBox
{
    Q_OBJECT
public:
    explicit CounterChoice(const Desk &desk, QWidget *parent = nullptr);
    /// Offers what this person may choose and proposes the usual place.
    void setPerson(const Staff &person);
    /// Number 0: no counter.
    [[nodiscard]] Counter counter() const;

private:
    const Desk &m_desk;
};

} // namespace motcua::ui
