// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/sync_page.h"

#include "app/core/access/permissions.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/error_banner.h"
#include "ui/common/label.h"
#include "ui/common/theme.h"
#include "ui/counter/pane.h"
#include "ui/sync/attention_card.h"
#include "ui/sync/compare_overlay.h"
#include "ui/sync/contact_cards.h"
#include "ui/sync/dispatch_model.h"
#include "ui/sync/stick_card.h"
#include "ui/sync/stick_overlay.h"
#include "ui/sync/sync_words.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QScrollArea>
#include <QShowEvent>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

constexpr int kSide = 400;
constexpr int kSideWide = 480;
constexpr int kSideCompact = 320;
constexpr int kRows = 60; ///< of each kind; nobody reads further
constexpr int kTableRows = 8;
constexpr int kContent = 136, kSize = 92, kState = 216, kSaved = 104;
constexpr int kHeadRow = 32;

} // namespace

SyncPage::SyncPage(const Desk &desk, const Actor &actor, const Counter &counter, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_actor(actor)
{
    setObjectName(u"syncPage"_s);
    const bool names = may(actor.role, Act::FindDossiers);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(makeHead());

    auto *inner = new QWidget;
    auto *columns = new QHBoxLayout(inner);
    columns->setContentsMargins(16, 14, 16, 16);
    columns->setSpacing(14);
    auto *left = new QVBoxLayout;
    left->setSpacing(14);
    m_banner = new ErrorBanner(inner);
    m_banner->setObjectName(u"syncBanner"_s);
    left->addWidget(m_banner);
    m_trouble = new ErrorBanner(inner);
    m_trouble->setObjectName(u"syncTrouble"_s);
    left->addWidget(m_trouble);
    m_attention = new AttentionCard(names, inner);
    connect(m_attention, &AttentionCard::sendAgainWanted, this, &SyncPage::sendAgain);
    connect(m_attention, &AttentionCard::compareWanted, this, &SyncPage::compare);
    left->addWidget(m_attention);
    m_model = new DispatchModel(names, this);
    left->addWidget(makeQueue());
    if (m_desk.stick) {
        m_stick = new StickCard(inner);
        connect(m_desk.stick, &StickPort::looked, m_stick, &StickCard::show);
        connect(m_desk.stick, &StickPort::taken, this, &SyncPage::read);
        connect(m_stick, &StickCard::exportWanted, this,
                [this] { beginTrip(StickOverlay::Way::Export); });
        connect(m_stick, &StickCard::importWanted, this,
                [this] { beginTrip(StickOverlay::Way::Import); });
        left->addWidget(m_stick);
    }
    left->addStretch(1);
    columns->addLayout(left, 1);

    m_side = new QWidget(inner);
    auto *right = new QVBoxLayout(m_side);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(14);
    m_contacts = new ContactCard(m_side);
    right->addWidget(m_contacts);
    m_devices = new DevicesCard(counter.name, desk.printer, desk.scanner, m_side);
    right->addWidget(m_devices);
    right->addStretch(1);
    columns->addWidget(m_side);

    auto *scroll = new QScrollArea(this);
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    inner->setAutoFillBackground(false);
    outer->addWidget(scroll, 1);

    if (m_desk.sync)
        connect(m_desk.sync, &SyncMonitor::changed, this, [this] {
            refresh();
            if (isVisible())
                read();
        });
    if (m_desk.safety)
        connect(m_desk.safety, &SafetyMonitor::changed, this, &SyncPage::refresh);
    refresh();
}

QWidget *SyncPage::makeHead()
{
    auto *bar = new Pane(ColorRole::Surface, Qt::BottomEdge, this);
    bar->setFixedHeight(size::kSubBar);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 0, 16, 0);
    row->addWidget(new Label(tr("Sync and devices"), TypeRole::Page, ColorRole::Ink, bar));
    row->addStretch(1);
    m_send = new Button(tr("Try to send now"), Button::Kind::Filled, bar);
    m_send->setObjectName(u"sendNow"_s);
    m_send->setIconName(u"refresh-cw"_s);
    m_send->setKeyText(u"F5"_s);
    connect(m_send, &Button::clicked, this, &SyncPage::sendNow);
    row->addWidget(m_send);
    return bar;
}

QWidget *SyncPage::makeQueue()
{
    auto *card = new Card(this);
    card->setObjectName(u"syncQueue"_s);
    card->body()->setContentsMargins(1, 0, 1, 1);
    card->body()->setSpacing(0);
    m_queueHead = new SectionTitle(tr("Waiting to be sent"), card);
    m_queueHead->setContentsMargins(13, 10, 13, 8);
    card->body()->addWidget(m_queueHead);
    m_empty = new Label(tr("Nothing has been saved for the province on this computer yet."),
                        TypeRole::Body, ColorRole::InkTertiary, card);
    m_empty->setContentsMargins(13, 4, 13, 14);
    card->body()->addWidget(m_empty);
    m_table = new QTableView(card);
    m_table->setObjectName(u"syncTable"_s);
    m_table->setAccessibleName(tr("Waiting to be sent"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new DispatchDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(size::kRowTable);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = m_table->horizontalHeader();
    header->setFixedHeight(kHeadRow);
    header->setHighlightSections(false);
    header->setSectionsClickable(false);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(DispatchModel::Dossier, QHeaderView::Stretch);
    header->resizeSection(DispatchModel::Content, kContent);
    header->resizeSection(DispatchModel::Size, kSize);
    header->resizeSection(DispatchModel::State, kState);
    header->resizeSection(DispatchModel::Saved, kSaved);
    card->body()->addWidget(m_table);
    return card;
}

void SyncPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (event->spontaneous())
        return;
    m_trouble->clear();
    read();
    m_devices->look();
    if (m_desk.stick)
        m_desk.stick->look(StickPort::What::MediaAndPlan);
}

void SyncPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int whole = window()->width();
    m_side->setFixedWidth(whole >= kBreakWide     ? kSideWide
                          : whole < kBreakCompact ? kSideCompact
                                                  : kSide);
    m_table->setColumnHidden(DispatchModel::Content, whole < kBreakCompact);
    m_table->setColumnHidden(DispatchModel::Size, whole < kBreakCompact);
}

void SyncPage::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event);
    QPainter(this).fillRect(rect(), Theme::color(ColorRole::Canvas));
}

void SyncPage::sendNow()
{
    if (m_desk.sync && m_send->isEnabled())
        m_desk.sync->sendNow();
}

void SyncPage::read()
{
    if (!m_desk.dispatch || !m_desk.worker)
        return;
    if (m_reading) {
        m_readAgain = true; // the link tells of every file; one question at a time is enough
        return;
    }
    m_reading = true;
    m_desk.worker->run(
        this, [board = m_desk.dispatch] { return board->view(kRows); },
        [this](const DispatchView &view) {
            m_reading = false;
            m_view = view;
            refresh();
            if (std::exchange(m_readAgain, false))
                read();
        },
        [this](const Failure &failure) {
            m_reading = false;
            m_readAgain = false;
            m_trouble->tell(failure);
        });
}

void SyncPage::refresh()
{
    const SyncStatus status = m_desk.sync ? m_desk.sync->status() : SyncStatus();
    const QDateTime now = m_desk.clock->now();
    m_send->setEnabled(m_desk.sync && status.state != SyncStatus::State::Sending &&
                       status.state != SyncStatus::State::NotSetUp);
    const LinkStory story = linkStory(status, m_view, now);
    m_banner->tell(story.tone, story.headline, story.next, {}, {}, story.icon);
    m_attention->show(m_view.attention);
    m_queueHead->setMeta(queueText(status, m_view));
    const int current = m_table->currentIndex().row();
    m_model->setItems(m_view);
    if (current >= 0)
        m_table->setCurrentIndex(m_model->index(std::min(current, m_model->rowCount() - 1), 0));
    const int rows = m_model->rowCount();
    m_empty->setVisible(rows == 0);
    m_table->setVisible(rows > 0);
    m_table->setFixedHeight(kHeadRow + std::min(rows, kTableRows) * size::kRowTable);
    SafetyStatus safety;
    if (m_desk.safety)
        safety = m_desk.safety->status();
    m_contacts->show(status, m_view, m_desk.safety ? &safety : nullptr, now);
}

void SyncPage::beginTrip(StickOverlay::Way way)
{
    if (m_trip == nullptr)
        m_trip = new StickOverlay(*m_desk.stick, m_actor, window());
    m_trip->begin(way);
}

void SyncPage::sendAgain(OperationId op)
{
    m_trouble->clear();
    m_desk.worker->run(
        this,
        [board = m_desk.dispatch, clock = m_desk.clock, op, by = m_actor] {
            return board->sendAgain(op, by, clock->now());
        },
        [this](bool) {
            if (m_desk.sync)
                m_desk.sync->sendNow();
            read();
        },
        [this](const Failure &failure) {
            m_attention->letTryAgain();
            m_trouble->tell(failure);
        });
}

void SyncPage::compare(OperationId op)
{
    if (!m_desk.conflicts)
        return;
    m_trouble->clear();
    m_desk.worker->run(
        this, [conflicts = m_desk.conflicts, op] { return conflicts->find(op); },
        [this, op](const std::optional<DueConflict> &conflict) {
            if (!conflict) { // decided meanwhile at another counter
                read();
                return;
            }
            if (m_compare == nullptr)
                m_compare = new CompareOverlay(window());
            m_compare->begin(*conflict, [this, op](Keep keep) { decide(op, keep); });
        },
        [this](const Failure &failure) { m_trouble->tell(failure); });
}

void SyncPage::decide(OperationId op, Keep keep)
{
    m_desk.worker->run(
        this,
        [conflicts = m_desk.conflicts, op, keep, by = m_actor] {
            conflicts->decide(op, keep, by);
            return true;
        },
        [this](bool) {
            if (m_desk.sync)
                m_desk.sync->sendNow();
            read();
        },
        [this](const Failure &failure) {
            m_trouble->tell(failure);
            read();
        });
}

} // namespace motcua::ui
