// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/label.h"
#include "ui/counter/counter_controller.h"

#include <QScrollArea>

class QVBoxLayout;

namespace motcua::ui {

class ActionRow;
class Card;
class EmptyState;

/// Nobody at the counter: who is next, what else can be done, the clerk's open work, the day's figures.
class IdlePage final : public QScrollArea
{
    Q_OBJECT
public:
    explicit IdlePage(CounterController &controller, QWidget *parent = nullptr);

Q_SIGNALS:
    void issueWanted();

private:
    void refresh();
    void refreshDrafts();
    void refreshFigures();
    [[nodiscard]] QWidget *draftRow(const Draft &draft, int index);

    CounterController &m_controller;
    EmptyState *m_empty;
    ActionRow *m_receive;
    ActionRow *m_issue;
    QWidget *m_draftBox;
    Label *m_draftCount;
    QVBoxLayout *m_draftRows;
    Label *m_figures;
};

} // namespace motcua::ui
