// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervisor/what_if_page.h"

#include "app/core/reporting/queue_past.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/combo_box.h"
#include "ui/common/error_banner.h"
#include "ui/common/label.h"
#include "ui/common/labels.h"
#include "ui/counter/pane.h"
#include "ui/supervisor/cell_table.h"
#include "ui/supervisor/hall_words.h"
#include "ui/supervisor/what_if_words.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QProgressBar>
#include <QScrollArea>
#include <QShowEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

constexpr int kDaysOffered = 60;
constexpr int kDaysMeasured = 10; ///< for the times that intervals rest on
constexpr int kMostCounters = 3;
constexpr int kMostRun = 10;
constexpr int kChoicesARow = 4;
constexpr int kPerMille = 1000;
constexpr int kProgressMs = 100;

void choose(ComboBox *box, int value)
{
    const int at = box->findData(value);
    if (at >= 0)
        box->setCurrentIndex(at);
}

} // namespace

WhatIfPage::WhatIfPage(const Desk &desk, SavePicker *picker, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_picker(picker != nullptr ? picker : &m_ownPicker)
{
    setObjectName(u"whatIfPage"_s);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *inner = new Pane(ColorRole::Canvas, {}, scroll);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(16, 14, 16, 16);
    column->setSpacing(14);
    m_banner = new ErrorBanner(inner);
    m_banner->setObjectName(u"whatIfBanner"_s);
    column->addWidget(m_banner);
    column->addWidget(makeQuestion(inner));
    makeAnswer(inner);
    column->addWidget(m_lanesCard);
    column->addWidget(m_factsCard);
    column->addStretch(1);
    scroll->setWidget(inner);
    outer->addWidget(scroll);
    m_progressTick.setInterval(kProgressMs);
    connect(&m_progressTick, &QTimer::timeout, this, [this] {
        if (m_run)
            m_progress->setValue(int(m_run->done * kPerMille));
    });
    showPolicy();
}

WhatIfPage::~WhatIfPage()
{
    if (m_run)
        m_run->goOn = false;
}

ComboBox *WhatIfPage::addChoice(QGridLayout *grid, int place, const QString &name,
                                const QString &label)
{
    auto *title = new Label(label, TypeRole::Caption, ColorRole::InkSecondary, this);
    auto *box = new ComboBox(this);
    box->setObjectName(name);
    box->setAccessibleName(label);
    const int row = place / kChoicesARow * 2;
    grid->addWidget(title, row, place % kChoicesARow);
    grid->addWidget(box, row + 1, place % kChoicesARow);
    return box;
}

QWidget *WhatIfPage::makeQuestion(QWidget *parent)
{
    auto *card = new Card(parent);
    card->body()->addWidget(new SectionTitle(tr("Play a past day again"), card));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    m_day = addChoice(grid, 0, u"whatIfDay"_s, tr("Day"));
    m_more = addChoice(grid, 1, u"whatIfMore"_s, tr("More counters"));
    m_lanes = addChoice(grid, 2, u"whatIfLanes"_s, tr("They serve"));
    m_moved = addChoice(grid, 3, u"whatIfMoved"_s, tr("Counter that comes at another time"));
    m_by = addChoice(grid, 4, u"whatIfBy"_s, tr("By"));
    m_policy = addChoice(grid, 5, u"whatIfPolicy"_s, tr("Order of calls"));
    m_ratio = addChoice(grid, 6, u"whatIfRatio"_s, tr("Precedence in a row, at most"));
    m_overdue = addChoice(grid, 7, u"whatIfOverdue"_s, tr("Overdue after"));
    for (int i = 0; i < kChoicesARow; ++i)
        grid->setColumnStretch(i, 1);
    card->body()->addLayout(grid);
    m_more->addItem(tr("as they were"), 0);
    for (int i = 1; i <= kMostCounters; ++i)
        m_more->addItem(tr("%n counter(s) more", nullptr, i), i);
    m_lanes->addItem(tr("all lanes"), QString());
    for (const ServiceGroup &group : m_desk.groups)
        m_lanes->addItem(laneName(group.series, m_desk.groups), group.series);
    m_moved->addItem(tr("none"), 0);
    for (const Counter &counter : m_desk.counters)
        m_moved->addItem(counter.name.isEmpty() ? QString::number(counter.number) : counter.name,
                         counter.number);
    for (const int minutes : {-60, -30, -15, 15, 30, 60})
        m_by->addItem(minutes < 0 ? tr("%1′ earlier").arg(-minutes) : tr("%1′ later").arg(minutes),
                      minutes);
    choose(m_by, -30);
    for (const auto kind :
         {CallPolicy::Kind::Fair, CallPolicy::Kind::Strict, CallPolicy::Kind::FirstCome})
        m_policy->addItem(policyName(kind), int(kind));
    for (int run = 1; run <= kMostRun; ++run)
        m_ratio->addItem(QString::number(run), run);
    choose(m_ratio, m_desk.queueRules.policy.priorityRun);
    for (const int minutes : {5, 10, 15, 20, 30, 45, 60})
        m_overdue->addItem(tr("%1′ longer than in turn").arg(minutes), minutes);
    choose(m_overdue, m_desk.queueRules.policy.overdueMinutes);
    connect(m_policy, &QComboBox::currentIndexChanged, this, &WhatIfPage::showPolicy);
    connect(m_more, &QComboBox::currentIndexChanged, this, &WhatIfPage::showPolicy);
    connect(m_moved, &QComboBox::currentIndexChanged, this, &WhatIfPage::showPolicy);

    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    m_play = new Button(tr("Play the day"), Button::Kind::Filled, card);
    m_play->setObjectName(u"whatIfPlay"_s);
    m_play->setIconName(u"play"_s);
    m_stop = new Button(tr("Stop"), Button::Kind::Plain, card);
    m_stop->setObjectName(u"whatIfStop"_s);
    m_stop->setIconName(u"x"_s);
    m_export = new Button(tr("Export as CSV…"), Button::Kind::Plain, card);
    m_export->setObjectName(u"whatIfExport"_s);
    m_export->setIconName(u"download"_s);
    m_progress = new QProgressBar(card);
    m_progress->setObjectName(u"whatIfProgress"_s);
    m_progress->setAccessibleName(tr("How much of the day is played"));
    m_progress->setRange(0, kPerMille);
    m_progress->setTextVisible(false);
    row->addWidget(m_play);
    row->addWidget(m_stop);
    row->addWidget(m_progress, 1);
    row->addStretch(1);
    row->addWidget(m_export);
    card->body()->addLayout(row);
    m_play->setEnabled(false);
    m_stop->hide();
    m_progress->hide();
    m_export->hide();
    connect(m_play, &Button::clicked, this, &WhatIfPage::play);
    connect(m_stop, &Button::clicked, this, &WhatIfPage::stop);
    connect(m_export, &Button::clicked, this, &WhatIfPage::exportCsv);
    return card;
}

void WhatIfPage::makeAnswer(QWidget *parent)
{
    m_lanesCard = new Card(parent);
    m_lanesCard->body()->setContentsMargins(1, 6, 1, 1);
    m_title = new SectionTitle({}, m_lanesCard);
    m_title->setContentsMargins(13, 0, 13, 0);
    m_lanesCard->body()->addWidget(m_title);
    m_ground = new Label({}, TypeRole::Small, ColorRole::InkSecondary, m_lanesCard);
    m_ground->setObjectName(u"whatIfGround"_s);
    m_ground->setWordWrap(true);
    m_ground->setContentsMargins(13, 0, 13, 4);
    m_lanesCard->body()->addWidget(m_ground);
    m_table = new CellTable(u"whatIfTable"_s, tr("Waits by lane"),
                            {0, 128, 128, 128, 150, 150, 146}, m_lanesCard);
    m_table->setHeads({{tr("p50 · p90 · longest")},
                       {tr("As it was")},
                       {tr("Unchanged")},
                       {tr("With the change")},
                       {tr("p90 unchanged")},
                       {tr("p90 with the change")},
                       {tr("p90")}});
    m_lanesCard->body()->addWidget(m_table);
    m_factsCard = new Card(parent);
    m_factsCard->body()->setContentsMargins(1, 6, 1, 1);
    m_facts =
        new CellTable(u"whatIfFacts"_s, tr("What was promised"), {0, 180, 180, 180}, m_factsCard);
    m_facts->setHeads(
        {{tr("What was promised")}, {tr("As it was")}, {tr("Unchanged")}, {tr("With the change")}});
    m_factsCard->body()->addWidget(m_facts);
    m_lanesCard->hide();
    m_factsCard->hide();
}

void WhatIfPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous())
        readDays();
}

void WhatIfPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    if (!event->spontaneous())
        stop(); // nobody looks any more
}

void WhatIfPage::showPolicy()
{
    const bool fair = m_policy->currentData().toInt() == int(CallPolicy::Kind::Fair);
    m_ratio->setEnabled(fair);
    m_overdue->setEnabled(fair);
    m_lanes->setEnabled(m_more->currentData().toInt() > 0);
    m_by->setEnabled(m_moved->currentData().toInt() > 0);
}

void WhatIfPage::readDays()
{
    const QDate today = toCentre(m_desk.clock->now()).date();
    m_desk.archiveWorker->run(
        this,
        [archive = m_desk.archive, today] {
            const Archive parts = archive();
            return parts.past != nullptr ? parts.past->daysBefore(today, kDaysOffered)
                                         : QVector<QDate>();
        },
        [this](const QVector<QDate> &days) {
            const QDate chosen = m_day->currentData().toDate();
            m_day->clear();
            for (const QDate day : days)
                m_day->addItem(longDayText(day), day);
            m_day->setCurrentIndex(std::max(0, m_day->findData(chosen)));
            m_play->setEnabled(!days.isEmpty() && !m_run);
            if (days.isEmpty())
                m_banner->tell(Tone::Info, tr("There is no past day yet."),
                               tr("From tomorrow on, today can be played again here."), {}, {},
                               u"info"_s);
        },
        [this](const Failure &failure) { m_banner->tell(failure); });
}

WhatIf WhatIfPage::change() const
{
    WhatIf change;
    change.policy = m_desk.queueRules.policy;
    change.policy.kind = CallPolicy::Kind(m_policy->currentData().toInt());
    if (change.policy.kind == CallPolicy::Kind::Fair) {
        change.policy.priorityRun = m_ratio->currentData().toInt();
        change.policy.overdueMinutes = m_overdue->currentData().toInt();
    }
    change.moreCounters = m_more->currentData().toInt();
    const QString lane = m_lanes->currentData().toString();
    if (!lane.isEmpty())
        change.moreLanes = {lane};
    change.movedCounter = m_moved->currentData().toInt();
    change.movedMinutes = change.movedCounter > 0 ? m_by->currentData().toInt() : 0;
    return change;
}

void WhatIfPage::play()
{
    if (m_run || m_day->currentIndex() < 0)
        return;
    m_banner->clear();
    m_run = std::make_shared<Run>();
    m_play->setEnabled(false);
    m_export->hide();
    m_stop->show();
    m_progress->setValue(0);
    m_progress->show();
    m_progressTick.start();
    m_stop->setFocus(Qt::OtherFocusReason);
    m_desk.archiveWorker->run(
        this,
        [archive = m_desk.archive, run = m_run, day = m_day->currentData().toDate(),
         policy = m_desk.queueRules.policy, change = change()]() -> std::optional<WhatIfAnswer> {
            const Archive parts = archive();
            ServiceTimes times;
            QVector<QDate> before = parts.past->daysBefore(day, kDaysMeasured);
            std::reverse(before.begin(), before.end()); // the latest count last
            for (const QDate earlier : std::as_const(before)) {
                if (!run->goOn)
                    return std::nullopt;
                times.add(parts.past->stateOf(earlier));
            }
            return whatIf(parts.past->stateOf(day), day, policy, change, times,
                          [&run](double done) {
                              run->done = done;
                              return run->goOn.load();
                          });
        },
        [this, run = m_run](const std::optional<WhatIfAnswer> &answer) {
            if (run != m_run)
                return;
            ended();
            if (answer)
                take(*answer);
            else
                m_banner->tell(Tone::Info, tr("Nothing was served at a counter that day."),
                               tr("Choose another day."), {}, {}, u"info"_s);
        },
        [this, run = m_run](const Failure &failure) {
            if (run != m_run)
                return;
            ended();
            m_banner->tell(failure);
        });
}

void WhatIfPage::stop()
{
    if (!m_run)
        return;
    m_run->goOn = false;
    ended();
}

void WhatIfPage::ended()
{
    m_run.reset();
    m_progressTick.stop();
    m_progress->hide();
    m_stop->hide();
    m_play->setEnabled(m_day->count() > 0);
    m_export->setVisible(m_answer.day.isValid());
}

void WhatIfPage::take(const WhatIfAnswer &answer)
{
    m_answer = answer;
    m_title->setTitle(longDayText(answer.day));
    m_title->setMeta(changeText(answer.change, m_desk.queueRules.policy));
    m_ground->setText(whatIfGround(answer));
    m_table->setRows(whatIfLanes(answer, m_desk.groups));
    m_facts->setRows(whatIfFacts(answer));
    m_lanesCard->show();
    m_factsCard->show();
    m_export->show();
    m_table->choose(0);
}

void WhatIfPage::exportCsv()
{
    const QByteArray csv = whatIfCsv(m_answer, m_desk.queueRules.policy, m_desk.groups);
    m_picker->pick(this, tr("Where the file goes"),
                   u"choi-lai-"_s + isoDay(m_answer.day) + u".csv"_s, u"csv"_s,
                   [this, csv](const QString &path) {
                       m_desk.archiveWorker->run(
                           this,
                           [archive = m_desk.archive, csv, path] {
                               const auto file = archive().files->begin(path);
                               file->write(csv);
                               file->settle();
                               file->publish();
                           },
                           [this] {
                               m_banner->tell(Tone::Ok, tr("The file is written."),
                                              tr("It holds figures of the day and nothing of "
                                                 "citizens."),
                                              {}, {}, u"circle-check"_s);
                           },
                           [this](const Failure &failure) { m_banner->tell(failure); });
                   });
}

} // namespace motcua::ui
