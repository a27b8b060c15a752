// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/supervisor/stations_page.h"

#include "ui/common/card.h"
#include "ui/common/error_banner.h"
#include "ui/common/label.h"
#include "ui/common/labels.h"
#include "ui/common/theme.h"
#include "ui/counter/pane.h"
#include "ui/supervisor/stations_model.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QShowEvent>
#include <QTableView>

#include <utility>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {
constexpr int kHeadRow = 32;
constexpr int kContact = 188, kWaiting = 236, kOldest = 176, kAttention = 96, kState = 196;
constexpr qint64 kOldListS = 900; ///< three times as long as it usually takes to come anew
} // namespace

StationsPage::StationsPage(const Desk &desk, const Actor &actor, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_actor(actor),
      m_model(new StationsModel(this))
{
    setObjectName(u"stationsPage"_s);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto *bar = new Pane(ColorRole::Surface, Qt::BottomEdge, this);
    bar->setFixedHeight(size::kSubBar);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(12);
    row->addWidget(new Label(tr("Stations of the centre"), TypeRole::Page, ColorRole::Ink, bar));
    m_meta = new Label({}, TypeRole::Small, ColorRole::InkTertiary, bar);
    m_meta->setObjectName(u"stationsMeta"_s);
    row->addWidget(m_meta);
    row->addStretch(1);
    outer->addWidget(bar);
    auto *column = new QVBoxLayout;
    column->setContentsMargins(16, 14, 16, 16);
    column->setSpacing(14);
    m_banner = new ErrorBanner(this);
    m_banner->setObjectName(u"stationsBanner"_s);
    column->addWidget(m_banner);
    column->addWidget(makeTable());
    column->addStretch(1);
    outer->addLayout(column, 1);
    if (m_desk.sync)
        connect(m_desk.sync, &SyncMonitor::changed, this, [this] {
            if (isVisible())
                read();
        });
    take({});
}

QWidget *StationsPage::makeTable()
{
    auto *card = new Card(this);
    card->body()->setContentsMargins(1, 4, 1, 1);
    card->body()->setSpacing(0);
    m_empty = new Label({}, TypeRole::Body, ColorRole::InkTertiary, card);
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(13, 8, 13, 12);
    card->body()->addWidget(m_empty);
    m_table = new QTableView(card);
    m_table->setObjectName(u"stationsTable"_s);
    m_table->setAccessibleName(tr("Stations of the centre"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new StationsDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(size::kRowTable);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = m_table->horizontalHeader();
    header->setFixedHeight(kHeadRow);
    header->setHighlightSections(false);
    header->setSectionsClickable(false);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(StationsModel::Station, QHeaderView::Stretch);
    header->resizeSection(StationsModel::Contact, kContact);
    header->resizeSection(StationsModel::Waiting, kWaiting);
    header->resizeSection(StationsModel::Oldest, kOldest);
    header->resizeSection(StationsModel::Attention, kAttention);
    header->resizeSection(StationsModel::State, kState);
    card->body()->addWidget(m_table);
    return card;
}

void StationsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous())
        read();
}

void StationsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = window()->width() < kBreakCompact;
    m_table->setColumnHidden(StationsModel::Oldest, narrow);
    m_table->setColumnHidden(StationsModel::Attention, narrow); // the state says it
}

void StationsPage::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event);
    QPainter(this).fillRect(rect(), Theme::color(ColorRole::Canvas));
}

void StationsPage::read()
{
    if (m_reading) {
        m_readAgain = true;
        return;
    }
    m_reading = true;
    m_desk.worker->run(
        this, [board = m_desk.stations, by = m_actor] { return board->view(by); },
        [this](const StationsView &view) {
            m_reading = false;
            take(view);
            if (std::exchange(m_readAgain, false))
                read();
        },
        [this](const Failure &failure) {
            m_reading = false;
            m_readAgain = false;
            m_banner->tell(failure);
        });
}

void StationsPage::take(const StationsView &view)
{
    const QDateTime now = m_desk.clock->now();
    const SyncStatus link = m_desk.sync ? m_desk.sync->status() : SyncStatus();
    m_meta->setText(view.asOf.isValid() ? tr("as the province said %1").arg(agoText(view.asOf, now))
                                        : QString());
    const bool away = link.state == SyncStatus::State::Offline;
    if (view.asOf.isValid() && (away || view.asOf.secsTo(now) > kOldListS))
        m_banner->tell(Tone::Warn, tr("This list is old: it stood so %1.").arg(dueText(view.asOf)),
                       tr("The link of this computer is away; the others may be fine. The list "
                          "comes anew by itself when the link is back."),
                       {}, {}, u"cloud-off"_s);
    else
        m_banner->clear();
    m_model->setView(view, now);
    const int rows = m_model->rowCount();
    m_empty->setVisible(rows == 0);
    m_empty->setText(link.state == SyncStatus::State::NotSetUp
                         ? tr("This computer is not joined to the province yet; the list comes "
                              "from there.")
                         : tr("The province has not told of any station yet. The list comes with "
                              "the next contact; to ask now: open Sync and press F5."));
    m_table->setFixedHeight(kHeadRow + rows * size::kRowTable);
}

} // namespace motcua::ui
