// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/reporting/hall_view.h"
#include "ui/common/desk.h"
#include "ui/common/tone.h"

#include <QTimer>
#include <QWidget>

class QStackedWidget;
class QVBoxLayout;

namespace motcua::ui {

class ApprovalOverlay;
class Button;
class Card;
class CellTable;
class ErrorBanner;
class HallBand;
class Label;
class ReleaseOverlay;
class SavePicker;
class SectionTitle;
class SegmentButton;
class StepsOverlay;
class WhatIfPage;
struct LastStep;

/// The hall now, each second: figures of the day, lanes, counters and clerks, half hours and what is to be expected,
/// and what needs a person. A supervisor answers a call for help, frees a counter, takes a step back. Behind the second
/// word of the head, past days are played again (what_if_page.h).
class HallPage final : public QWidget
{
    Q_OBJECT
public:
    /// @param picker  not owned; null: Qt's own dialog
    HallPage(const Desk &desk, const Actor &actor, SavePicker *picker = nullptr,
             QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QWidget *makeBar();
    [[nodiscard]] QWidget *makeLive();
    void makeCards(QWidget *parent);
    void makeActs();
    void arrange();
    void read();
    void readForecast(QDate today);
    void take(const HallView &view);
    void showGrid();
    void showChosen();
    void showAlert(int row);
    void giveHelp(int counter);
    void release();
    void chooseStep();
    void takeBack(const LastStep &step);
    void told(CentreQueue::CounterOutcome::Kind kind, const QString &done);
    void say(Tone tone, const QString &fact, const QString &next = {});
    void say(const Failure &failure);
    [[nodiscard]] const HallCounter *chosenCounter() const;

    Desk m_desk;
    Actor m_actor;
    bool m_mayAct;
    QTimer m_tick;
    QTimer m_said; ///< so long what was done is told
    bool m_reading = false;
    bool m_stale = false; ///< the last look did not succeed; the banner says so
    QDate m_forecastFor;
    HallForecast m_forecast;
    HallView m_view;
    QVector<int> m_columns; ///< half hours the grid shows
    bool m_wide = false;

    SegmentButton *m_which = nullptr;
    Label *m_meta = nullptr;
    QStackedWidget *m_stack;
    WhatIfPage *m_whatIf = nullptr; ///< null: no past here
    ErrorBanner *m_banner = nullptr;
    HallBand *m_band = nullptr;
    QWidget *m_rightColumn = nullptr;
    QVBoxLayout *m_left = nullptr, *m_right = nullptr;
    Card *m_alertsCard = nullptr, *m_lanesCard = nullptr, *m_countersCard = nullptr,
         *m_halvesCard = nullptr;
    CellTable *m_alerts = nullptr, *m_lanes = nullptr, *m_counters = nullptr, *m_halves = nullptr;
    Label *m_quiet = nullptr;
    SectionTitle *m_halvesTitle = nullptr, *m_lanesTitle = nullptr;
    Button *m_help = nullptr, *m_free = nullptr, *m_back = nullptr;
    ReleaseOverlay *m_release = nullptr;
    StepsOverlay *m_steps = nullptr;
    ApprovalOverlay *m_approval = nullptr;
};

} // namespace motcua::ui
