// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/sync/stick_overlay.h"

#include <QWidget>

class QTableView;

namespace motcua::ui {

class AttentionCard;
class Button;
class Card;
class CompareOverlay;
class ContactCard;
class DevicesCard;
class DispatchModel;
class ErrorBanner;
class Label;
class SectionTitle;
class StickCard;

/// Page 07: how the link to the province stands, what is saved here, waiting, sent and received, what a person must
/// look at, and "send now". The lists are read on the desk thread each time the link says that something changed.
class SyncPage final : public QWidget
{
    Q_OBJECT
public:
    SyncPage(const Desk &desk, const Actor &actor, const Counter &counter,
             QWidget *parent = nullptr);
    void sendNow();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeQueue();
    void read();
    void refresh();
    void sendAgain(OperationId op);
    void compare(OperationId op);
    void decide(OperationId op, Keep keep);
    void beginTrip(StickOverlay::Way way);

    const Desk &m_desk;
    Actor m_actor;
    DispatchView m_view;
    Button *m_send;
    ErrorBanner *m_banner;
    ErrorBanner *m_trouble; ///< what went wrong on this page
    AttentionCard *m_attention;
    SectionTitle *m_queueHead;
    DispatchModel *m_model;
    QTableView *m_table;
    Label *m_empty;
    QWidget *m_side;
    ContactCard *m_contacts;
    DevicesCard *m_devices;
    CompareOverlay *m_compare = nullptr; ///< made when first needed: the window is there then
    StickCard *m_stick = nullptr;        ///< null: no sticks here
    StickOverlay *m_trip = nullptr;      ///< made when first needed
    bool m_reading = false;
    bool m_readAgain = false;
};

} // namespace motcua::ui
