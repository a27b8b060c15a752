// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervisor/hall_page.h"

#include "app/core/access/permissions.h"
#include "app/core/reporting/queue_past.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/error_banner.h"
#include "ui/common/label.h"
#include "ui/common/labels.h"
#include "ui/common/segment_button.h"
#include "ui/common/theme.h"
#include "ui/counter/pane.h"
#include "ui/supervisor/cell_table.h"
#include "ui/supervisor/counter_acts.h"
#include "ui/supervisor/hall_band.h"
#include "ui/supervisor/hall_words.h"
#include "ui/supervisor/what_if_page.h"

#include <QBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QShowEvent>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

constexpr int kTickMs = 1000;
constexpr int kRightColumn = 740;
constexpr int kNarrowHalves = 11; ///< columns of the grid where it has no room for all
constexpr int kGridRow = 46;
constexpr int kMostAlerts = 6;
constexpr qint64 kMsPerMinute = 60'000;
constexpr int kDaysAWeek = 7;

enum LaneColumn { Lane, Waiting, Longest, P50, P90, Bar, Counters, Verdict };

} // namespace

HallPage::HallPage(const Desk &desk, const Actor &actor, SavePicker *picker, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_actor(actor),
      m_mayAct(may(actor.role, Act::ServeCitizens) && may(actor.role, Act::ApproveSensitiveActs)),
      m_stack(new QStackedWidget(this))
{
    setObjectName(u"hallPage"_s);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(makeBar());
    outer->addWidget(m_stack, 1);
    m_stack->addWidget(makeLive());
    if (m_desk.archiveWorker != nullptr) {
        m_whatIf = new WhatIfPage(m_desk, picker, m_stack);
        m_stack->addWidget(m_whatIf);
    }
    m_which->setVisible(m_whatIf != nullptr);
    connect(m_which, &SegmentButton::chosen, m_stack, &QStackedWidget::setCurrentIndex);
    m_tick.setInterval(kTickMs);
    connect(&m_tick, &QTimer::timeout, this, &HallPage::read);
    m_said.setInterval(kUndoMs);
    m_said.setSingleShot(true);
    connect(&m_said, &QTimer::timeout, m_banner, &ErrorBanner::clear);
}

QWidget *HallPage::makeBar()
{
    auto *bar = new Pane(ColorRole::Surface, Qt::BottomEdge, this);
    bar->setFixedHeight(size::kSubBar);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(12);
    row->addWidget(new Label(tr("The hall"), TypeRole::Page, ColorRole::Ink, bar));
    m_which = new SegmentButton({tr("Now"), tr("What if")}, bar);
    m_which->setObjectName(u"hallWhich"_s);
    m_which->setAccessibleName(tr("The hall"));
    row->addWidget(m_which);
    m_meta = new ElidedLabel({}, TypeRole::Small, ColorRole::InkTertiary, bar);
    m_meta->setObjectName(u"hallMeta"_s);
    row->addWidget(m_meta, 1);
    return bar;
}

QWidget *HallPage::makeLive()
{
    auto *scroll = new QScrollArea(m_stack);
    scroll->setObjectName(u"hallLive"_s);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inner = new Pane(ColorRole::Canvas, {}, scroll);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(16, 14, 16, 16);
    column->setSpacing(14);
    m_banner = new ErrorBanner(inner);
    m_banner->setObjectName(u"hallBanner"_s);
    column->addWidget(m_banner);
    m_band = new HallBand(inner);
    column->addWidget(m_band);
    makeCards(inner);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(14);
    m_left = new QVBoxLayout;
    m_left->setSpacing(14);
    m_left->addStretch(1);
    columns->addLayout(m_left, 1);
    m_rightColumn = new QWidget(inner);
    m_rightColumn->setFixedWidth(kRightColumn);
    m_right = new QVBoxLayout(m_rightColumn);
    m_right->setContentsMargins(0, 0, 0, 0);
    m_right->setSpacing(14);
    m_right->addStretch(1);
    columns->addWidget(m_rightColumn);
    column->addLayout(columns);
    column->addStretch(1);
    arrange();
    scroll->setWidget(inner);
    return scroll;
}

void HallPage::makeCards(QWidget *parent)
{
    const auto card = [parent](SectionTitle *title, CellTable *table) {
        auto *made = new Card(parent);
        made->body()->setContentsMargins(1, 6, 1, 1);
        made->body()->setSpacing(4);
        title->setContentsMargins(13, 0, 13, 0);
        made->body()->addWidget(title);
        made->body()->addWidget(table);
        return made;
    };
    m_lanesTitle = new SectionTitle(tr("Lanes"), parent);
    m_lanes =
        new CellTable(u"hallLanes"_s, tr("Lanes"), {0, 88, 128, 60, 60, 200, 104, 142}, parent);
    m_lanes->setHeads({{tr("Lane")},
                       {tr("Waiting"), true},
                       {tr("Longest")},
                       {u"p50"_s, true},
                       {u"p90"_s, true},
                       {},
                       {tr("Counters")},
                       {tr("Level")}});
    m_lanesCard = card(m_lanesTitle, m_lanes);

    auto *alerts = new SectionTitle(tr("To look at"), parent);
    m_alerts = new CellTable(u"hallAlerts"_s, tr("To look at"), {172, 0, 140}, parent);
    m_alerts->setHeads({{tr("What")}, {tr("About")}, {}});
    m_alertsCard = card(alerts, m_alerts);
    m_quiet = new Label(tr("Nothing: no threshold is passed."), TypeRole::Small,
                        ColorRole::InkTertiary, m_alertsCard);
    m_quiet->setContentsMargins(13, 0, 13, 10);
    m_alertsCard->body()->addWidget(m_quiet);
    connect(m_alerts, &CellTable::acted, this, &HallPage::showAlert);

    auto *counters = new SectionTitle(tr("Counters and clerks"), parent);
    m_counters = new CellTable(u"hallCounters"_s, tr("Counters and clerks"),
                               {64, 0, 216, 68, 108, 60}, parent);
    m_counters->setHeads({{tr("Counter")},
                          {tr("Clerk")},
                          {tr("State")},
                          {tr("Number")},
                          {tr("Time"), true},
                          {tr("Turns"), true}});
    m_countersCard = card(counters, m_counters);
    makeActs();

    m_halvesTitle = new SectionTitle(tr("Wait p90 by half hour (minutes)"), parent);
    m_halves = new CellTable(u"hallHalves"_s, tr("Wait p90 by half hour (minutes)"), {150}, parent);
    m_halves->setRowHeight(kGridRow);
    m_halvesCard = card(m_halvesTitle, m_halves);
    m_halvesCard->body()->setContentsMargins(1, 6, 8, 8);
}

void HallPage::makeActs()
{
    auto *acts = new QWidget(m_countersCard);
    auto *row = new QHBoxLayout(acts);
    row->setContentsMargins(13, 4, 13, 8);
    row->setSpacing(8);
    const auto button = [acts, row](const QString &name, const QString &text, const QString &icon) {
        auto *made = new Button(text, Button::Kind::Plain, acts);
        made->setObjectName(name);
        made->setIconName(icon);
        made->setControlHeight(32);
        made->setTextPixelSize(13);
        row->addWidget(made);
        return made;
    };
    m_help = button(u"hallHelp"_s, tr("Help given"), u"hand-helping"_s);
    m_free = button(u"hallFree"_s, tr("Free the counter…"), u"log-out"_s);
    m_back = button(u"hallBack"_s, tr("Take back a step…"), u"undo-2"_s);
    row->addStretch(1);
    m_countersCard->body()->addWidget(acts);
    acts->setVisible(m_mayAct);
    m_back->setVisible(m_desk.approvals != nullptr);
    m_help->setEnabled(false);
    m_free->setEnabled(false);
    connect(m_help, &Button::clicked, this, [this] {
        if (const HallCounter *counter = chosenCounter())
            giveHelp(counter->number);
    });
    connect(m_free, &Button::clicked, this, &HallPage::release);
    connect(m_back, &Button::clicked, this, &HallPage::chooseStep);
    connect(m_counters->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &HallPage::showChosen);
}

void HallPage::arrange()
{
    for (QWidget *card : {m_alertsCard, m_lanesCard, m_countersCard, m_halvesCard}) {
        m_left->removeWidget(card);
        m_right->removeWidget(card);
    }
    const QVector<QWidget *> left =
        m_wide ? QVector<QWidget *>{m_lanesCard, m_halvesCard}
               : QVector<QWidget *>{m_alertsCard, m_lanesCard, m_countersCard, m_halvesCard};
    for (int i = 0; i < left.size(); ++i)
        m_left->insertWidget(i, left.at(i));
    if (m_wide) {
        m_right->insertWidget(0, m_alertsCard);
        m_right->insertWidget(1, m_countersCard);
    }
    m_rightColumn->setVisible(m_wide);
}

void HallPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (event->spontaneous())
        return;
    read();
    m_tick.start();
}

void HallPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous())
        m_tick.stop();
}

void HallPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool wide = window()->width() >= kBreakWide;
    const bool compact = window()->width() < kBreakCompact;
    m_lanes->setColumnHidden(LaneColumn::Bar, compact); // the figures beside it say the same
    if (wide == m_wide)
        return;
    m_wide = wide;
    arrange();
    showGrid();
}

void HallPage::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event);
    QPainter(this).fillRect(rect(), Theme::color(ColorRole::Canvas));
}

void HallPage::read()
{
    if (m_reading)
        return;
    m_reading = true;
    HallInput in;
    for (const ServiceGroup &group : m_desk.groups)
        in.lanes.append(group.series);
    in.counters = m_desk.counters;
    in.forecast = m_forecast;
    in.now = m_desk.clock->now();
    readForecast(toCentre(in.now).date());
    m_desk.worker->run(
        this,
        [queue = m_desk.queue, in]() mutable {
            in.state = queue->refresh();
            in.rules = queue->rules();
            in.link = queue->link();
            return hallView(in);
        },
        [this](const HallView &view) {
            m_reading = false;
            if (std::exchange(m_stale, false))
                m_banner->clear();
            take(view);
        },
        [this](const Failure &failure) {
            m_reading = false;
            m_stale = true;
            m_said.stop();
            m_banner->tell(failure); // what stands below it is dated
        });
}

// Past days are read once a day, apart from the desk.
void HallPage::readForecast(QDate today)
{
    if (m_desk.archiveWorker == nullptr || m_forecastFor == today)
        return;
    m_forecastFor = today;
    m_desk.archiveWorker->run(
        this,
        [archive = m_desk.archive, today] {
            QVector<HalfHours> days;
            const Archive parts = archive();
            for (int week = 1; parts.past != nullptr && week <= HallForecast::kWeeks; ++week)
                days.append(halfHoursOf(
                    calledWaits(parts.past->stateOf(today.addDays(-week * kDaysAWeek)).tickets())));
            return forecastFrom(days);
        },
        [this](const HallForecast &forecast) {
            m_forecast = forecast;
            read();
        },
        [](const Failure &) {}); // then nothing is expected, and the grid says that it is not known
}

void HallPage::take(const HallView &view)
{
    m_view = view;
    m_meta->setText(
        tr("as at %1 · waits from the number to the call").arg(timeSecondsText(view.at)));
    m_band->show(view);
    qint64 most = 2 * view.rules.targetP90Minutes * kMsPerMinute;
    for (const HallLane &lane : view.lanes)
        most = std::max(most, lane.lastHour.p90Ms);
    m_lanesTitle->setMeta(tr("waits of the last 60 minutes; the line runs from 0′ to %1, the mark "
                             "is the target of %2′")
                              .arg(waitText(most))
                              .arg(view.rules.targetP90Minutes));
    QVector<QVector<Cell>> rows;
    for (const HallLane &lane : view.lanes)
        rows.append(laneRow(lane, view, most, m_desk.groups));
    m_lanes->setRows(rows);
    rows.clear();
    for (const HallCounter &counter : view.counters)
        rows.append(counterRow(counter, view.at));
    m_counters->setRows(rows);
    rows.clear();
    for (const HallAlert &alert : view.alerts.mid(0, kMostAlerts))
        rows.append(alertRow(alert, m_desk.groups, m_mayAct));
    m_alerts->setRows(rows);
    m_alerts->setVisible(!rows.isEmpty());
    const auto more = int(view.alerts.size() - rows.size());
    m_quiet->setVisible(rows.isEmpty() || more > 0);
    m_quiet->setText(more > 0 ? tr("and %n more", nullptr, more)
                              : tr("Nothing: no threshold is passed."));
    showGrid();
    showChosen();
}

void HallPage::showGrid()
{
    m_columns = m_view.halfHours;
    // Where there is no room what is to come goes first, then what is long past.
    if (!m_wide && m_columns.size() > kNarrowHalves) {
        m_columns.removeIf([this](int half) { return half > m_view.halfHourNow; });
        m_columns = m_columns.mid(std::max<qsizetype>(0, m_columns.size() - kNarrowHalves));
    }
    QVector<CellModel::Head> heads{{tr("Lane")}};
    for (const int half : std::as_const(m_columns))
        heads.append({halfHourStart(half).toString(u"HH:mm"_s), false, half == m_view.halfHourNow});
    m_halves->setHeads(heads);
    m_halves->setEqualColumns(1);
    QVector<QVector<Cell>> rows;
    for (int row = 0; row < m_view.lanes.size(); ++row) {
        const QVector<Cell> all = gridRow(row, m_view, m_desk.groups);
        QVector<Cell> shown{all.constFirst()};
        for (const int half : std::as_const(m_columns))
            shown.append(all.at(1 + m_view.halfHours.indexOf(half)));
        rows.append(shown);
    }
    m_halves->setRows(rows);
    const int target = m_view.rules.targetP90Minutes;
    const QString legend = tr("on target up to %1, slow up to %2, overloaded above")
                               .arg(target)
                               .arg(std::max(target, m_view.rules.waitAlarmMinutes));
    m_halvesTitle->setMeta(legend + u" · "_s +
                           (m_forecast.p90Ms.isEmpty()
                                ? tr("no forecast: fewer than two such weekdays are known")
                                : tr("dashed: forecast, the median of %n such weekday(s) before",
                                     nullptr, m_view.forecastDays)));
}

const HallCounter *HallPage::chosenCounter() const
{
    const int row = m_counters->currentIndex().row();
    return row < 0 || row >= m_view.counters.size() ? nullptr : &m_view.counters.at(row);
}

void HallPage::showChosen()
{
    const HallCounter *counter = chosenCounter();
    m_help->setEnabled(counter != nullptr && counter->helpWanted);
    m_free->setEnabled(counter != nullptr && counter->what != HallCounter::What::Closed);
    m_free->setToolTip(m_free->isEnabled() ? QString() : tr("Choose an open counter above."));
}

} // namespace motcua::ui
