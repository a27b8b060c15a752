// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/arrivals/arrivals.h"
#include "ui/common/desk.h"

#include <QWidget>

class QLineEdit;
class QListView;
class QStackedWidget;

namespace motcua::ui {

class ArrivalCard;
class ArrivalsModel;
class EmptyState;
class ErrorBanner;
class Label;
class SegmentButton;

/// What came down from the province for this centre. Enter or a click opens a line; nothing is decided here. Read on
/// the desk thread whenever the link says that something changed.
class ArrivalsPage final : public QWidget
{
    Q_OBJECT
public:
    ArrivalsPage(const Desk &desk, const Actor &actor, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Online dossiers nobody has opened yet; for the mark in the rail.
    void unseenChanged(int count);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeList();
    void look(); ///< reads what is needed now: the lists while they are seen, else the count
    void read();
    void take(const ArrivalsView &view);
    void filter();
    void openRow(int row);
    void open(Arrival::Kind kind, const QString &id);
    void tell(int unseen);

    Desk m_desk;
    Actor m_actor;
    ArrivalsModel *m_model;
    ErrorBanner *m_banner;
    Label *m_meta;
    QLineEdit *m_search;
    SegmentButton *m_kinds;
    QStackedWidget *m_stack;
    QListView *m_list;
    Label *m_nothing;
    EmptyState *m_empty;
    QWidget *m_main;
    QWidget *m_side;
    ArrivalCard *m_card;
    ArrivalsView m_view;
    std::optional<QPair<Arrival::Kind, QString>> m_opened;
    int m_unseen = -1;
    bool m_reading = false;
    bool m_readAgain = false;
};

} // namespace motcua::ui
