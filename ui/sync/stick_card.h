// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/card.h"
#include "ui/common/stick_port.h"

namespace motcua::ui {

class FactRow;

/// "Mất mạng lâu: xuất gói mã hóa ra USB": what would go, the last trip, and the way to both (page 07).
class StickCard final : public Card
{
    Q_OBJECT
public:
    explicit StickCard(QWidget *parent = nullptr);
    void show(const StickLook &look);

Q_SIGNALS:
    void exportWanted();
    void importWanted();

private:
    FactRow *m_row;
};

} // namespace motcua::ui
