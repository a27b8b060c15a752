// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/dispatch/stations_board.h"
#include "ui/common/desk.h"

#include <QWidget>

class QTableView;

namespace motcua::ui {

class ErrorBanner;
class Label;
class StationsModel;

/// All stations of the centre as the province tells of them: last contact, what waits there, what needs a person. Says
/// how old the list is, and that it is old when the link is away.
class StationsPage final : public QWidget
{
    Q_OBJECT
public:
    StationsPage(const Desk &desk, const Actor &actor, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QWidget *makeTable();
    void read();
    void take(const StationsView &view);

    Desk m_desk;
    Actor m_actor;
    StationsModel *m_model;
    QTableView *m_table;
    ErrorBanner *m_banner;
    Label *m_meta;
    Label *m_empty;
    bool m_reading = false;
    bool m_readAgain = false;
};

} // namespace motcua::ui
