// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/dispatch/dispatch_board.h"
#include "ui/common/card.h"

class QVBoxLayout;

namespace motcua::ui {

class Chip;
class Label;

/// "Cần xử lý": what the province refused, why, and what to do. Hidden while there is none.
class AttentionCard final : public Card
{
    Q_OBJECT
public:
    /// @param names  whether whoever looks may see whose dossier it is
    explicit AttentionCard(bool names, QWidget *parent = nullptr);
    void show(const QVector<DispatchItem> &items);
    /// What was pressed did not work out: it may be pressed again.
    void letTryAgain();

Q_SIGNALS:
    void sendAgainWanted(motcua::OperationId op);
    void compareWanted(motcua::OperationId op);

private:
    [[nodiscard]] QWidget *row(const DispatchItem &item);
    bool m_names;
    Chip *m_count;
    QVBoxLayout *m_rows;
    QVector<DispatchItem> m_shown;
};

} // namespace motcua::ui
