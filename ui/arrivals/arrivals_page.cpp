// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/arrivals/arrivals_page.h"

#include "ui/arrivals/arrival_card.h"
#include "ui/arrivals/arrivals_model.h"
#include "ui/arrivals/arrivals_words.h"
#include "ui/common/card.h"
#include "ui/common/empty_state.h"
#include "ui/common/error_banner.h"
#include "ui/common/label.h"
#include "ui/common/labels.h"
#include "ui/common/segment_button.h"
#include "ui/common/theme.h"
#include "ui/counter/pane.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {
constexpr int kSide = 400, kSideWide = 480, kSideCompact = 320;
constexpr int kSearch = 268, kSearchCompact = 200;
constexpr int kEmptySide = 48;
} // namespace

ArrivalsPage::ArrivalsPage(const Desk &desk, const Actor &actor, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_actor(actor),
      m_model(new ArrivalsModel(desk.catalogue, this))
{
    setObjectName(u"arrivalsPage"_s);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(makeHead());
    m_banner = new ErrorBanner(this);
    m_banner->setObjectName(u"arrivalsBanner"_s);
    outer->addWidget(new QuietFrame(m_banner, {16, 14, 16, 0}, this));
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(makeList());
    auto *nothing = new QWidget(m_stack);
    auto *middle = new QVBoxLayout(nothing);
    middle->setContentsMargins(kEmptySide, 0, kEmptySide, 0);
    m_empty = new EmptyState({}, {}, nothing);
    m_empty->setObjectName(u"arrivalsEmpty"_s);
    middle->addWidget(m_empty, 0, Qt::AlignVCenter);
    m_stack->addWidget(nothing);
    outer->addWidget(m_stack, 1);

    connect(m_banner, &ErrorBanner::buttonClicked, this, &ArrivalsPage::read);
    if (m_desk.sync)
        connect(m_desk.sync, &SyncMonitor::changed, this, &ArrivalsPage::look);
    take({});
    look();
}

QWidget *ArrivalsPage::makeHead()
{
    auto *bar = new Pane(ColorRole::Surface, Qt::BottomEdge, this);
    bar->setFixedHeight(size::kSubBar);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(12);
    row->addWidget(new Label(tr("From the portal"), TypeRole::Page, ColorRole::Ink, bar));
    m_meta = new Label({}, TypeRole::Small, ColorRole::InkTertiary, bar);
    m_meta->setObjectName(u"arrivalsMeta"_s);
    row->addWidget(m_meta);
    row->addStretch(1);
    m_search = new QLineEdit(bar);
    m_search->setObjectName(u"arrivalsSearch"_s);
    m_search->setFixedHeight(size::kInput);
    m_search->setPlaceholderText(tr("Find, no accents needed"));
    m_search->setAccessibleName(tr("Find in the list"));
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &ArrivalsPage::filter);
    row->addWidget(m_search);
    return bar;
}

QWidget *ArrivalsPage::makeList()
{
    m_main = new QWidget(m_stack);
    auto *columns = new QHBoxLayout(m_main);
    columns->setContentsMargins(16, 14, 16, 16);
    columns->setSpacing(14);
    auto *left = new QVBoxLayout;
    left->setSpacing(12);
    m_kinds = new SegmentButton({}, m_main);
    m_kinds->setObjectName(u"arrivalsKinds"_s);
    m_kinds->setAccessibleName(tr("What is shown"));
    connect(m_kinds, &SegmentButton::chosen, this, &ArrivalsPage::filter);
    left->addWidget(m_kinds, 0, Qt::AlignLeft);
    auto *card = new Card(m_main);
    card->body()->setContentsMargins(1, 1, 1, 1);
    m_list = new QListView(card);
    m_list->setObjectName(u"arrivalsList"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ArrivalsDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("What came from the portal"));
    m_list->installEventFilter(this);
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &index) { openRow(index.row()); });
    card->body()->addWidget(m_list);
    m_nothing = new Label({}, TypeRole::Body, ColorRole::InkTertiary, card);
    m_nothing->setObjectName(u"arrivalsNothing"_s);
    m_nothing->setWordWrap(true);
    m_nothing->setContentsMargins(14, 12, 14, 12);
    card->body()->addWidget(m_nothing, 0, Qt::AlignTop);
    left->addWidget(card, 1);
    columns->addLayout(left, 1);

    auto *scroll = new QScrollArea(m_main);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    auto *inner = new QWidget;
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    m_card = new ArrivalCard(m_desk.catalogue, inner);
    column->addWidget(m_card);
    column->addStretch(1);
    inner->setAutoFillBackground(false);
    scroll->setWidget(inner);
    inner->setAutoFillBackground(false);
    m_side = scroll;
    columns->addWidget(scroll);
    return m_main;
}

void ArrivalsPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (event->spontaneous())
        return;
    m_banner->clear();
    read();
    m_list->setFocus(Qt::OtherFocusReason);
}

void ArrivalsPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int whole = window()->width();
    m_side->setFixedWidth(whole >= kBreakWide     ? kSideWide
                          : whole < kBreakCompact ? kSideCompact
                                                  : kSide);
    m_search->setFixedWidth(whole < kBreakCompact ? kSearchCompact : kSearch);
}

void ArrivalsPage::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event);
    QPainter(this).fillRect(rect(), Theme::color(ColorRole::Canvas));
}

void ArrivalsPage::look()
{
    if (isVisible()) {
        read();
        return;
    }
    if (m_reading)
        return; // the link tells of every file; one question at a time is enough
    m_reading = true;
    m_desk.worker->run(
        this, [arrivals = m_desk.arrivals, by = m_actor] { return arrivals->unseen(by); },
        [this](int unseen) {
            m_reading = false;
            tell(unseen);
            if (std::exchange(m_readAgain, false))
                read();
        },
        [this](const Failure &) {
            m_reading = false; // said when somebody looks
            if (std::exchange(m_readAgain, false))
                read();
        });
}

void ArrivalsPage::read()
{
    if (m_reading) {
        m_readAgain = true;
        return;
    }
    m_reading = true;
    m_desk.worker->run(
        this, [arrivals = m_desk.arrivals, by = m_actor] { return arrivals->view(by); },
        [this](const ArrivalsView &view) {
            m_reading = false;
            m_banner->clear();
            take(view);
            if (std::exchange(m_readAgain, false))
                read();
        },
        [this](const Failure &failure) {
            m_reading = false;
            m_readAgain = false;
            m_banner->tell(failure, tr("Read again"));
        });
}

void ArrivalsPage::take(const ArrivalsView &view)
{
    m_view = view;
    const QDateTime now = m_desk.clock->now();
    m_meta->setText(view.takenAt.isValid() ? tr("last came %1").arg(dueText(view.takenAt))
                                           : QString());
    const auto count = [](const QString &title, qsizetype n) {
        return n > 0 ? title + u' ' + QString::number(n) : title;
    };
    m_kinds->setChoices({tr("All"), count(kindTitle(Arrival::Kind::Online), view.online.size()),
                         count(kindTitle(Arrival::Kind::Booking), view.bookings.size()),
                         count(kindTitle(Arrival::Kind::Result), view.results.size()),
                         count(kindTitle(Arrival::Kind::Identity), view.identity.size())});
    const bool joined = !m_desk.sync || m_desk.sync->status().state != SyncStatus::State::NotSetUp;
    m_empty->setTitle(view.takenAt.isValid() ? tr("Nothing waits from the portal")
                                             : tr("Nothing has come from the portal yet"));
    m_empty->setBody(joined ? tr("Dossiers filed online and bookings appear here by themselves "
                                 "when there is a link. To ask now: open Sync and press <b>F5</b>.")
                            : tr("This computer is not joined to the province yet. An "
                                 "administrator joins it under Settings; then dossiers filed "
                                 "online and bookings appear here."));
    m_stack->setCurrentWidget(view.isEmpty() ? m_empty->parentWidget() : m_main);
    const QModelIndex before = m_list->currentIndex();
    std::optional<QPair<Arrival::Kind, QString>> chosen;
    if (before.isValid() && !m_model->at(before.row()).head)
        chosen = {m_model->at(before.row()).item.kind, m_model->at(before.row()).item.id};
    const int place = m_list->currentIndex().row();
    m_model->setView(view, toCentre(now).date());
    int row = chosen ? m_model->rowOf(chosen->first, chosen->second) : -1;
    if (row < 0)
        row = std::max(m_model->firstItem(), std::min(place, m_model->rowCount() - 1));
    m_list->setCurrentIndex(m_model->index(row, 0));
    filter();
    tell(view.unseen);
    if (m_opened && m_stack->currentWidget() == m_main && isVisible())
        open(m_opened->first, m_opened->second);
}

void ArrivalsPage::filter()
{
    m_model->setFilter(m_kinds->current() - 1, m_search->text());
    if (!m_list->currentIndex().isValid() && m_model->firstItem() >= 0)
        m_list->setCurrentIndex(m_model->index(m_model->firstItem(), 0));
    const bool none = m_model->rowCount() == 0;
    m_list->setVisible(!none);
    m_nothing->setVisible(none);
    m_nothing->setText(m_search->text().trimmed().isEmpty()
                           ? tr("Nothing of this kind has come.")
                           : tr("Nothing has these words. Press Esc in the search field to see "
                                "everything again."));
}

void ArrivalsPage::openRow(int row)
{
    if (row < 0 || row >= m_model->rowCount() || m_model->at(row).head)
        return;
    const Arrival &item = m_model->at(row).item;
    open(item.kind, item.id);
}

void ArrivalsPage::open(Arrival::Kind kind, const QString &id)
{
    const bool again = m_opened && m_opened->first == kind && m_opened->second == id;
    m_opened = {kind, id};
    m_desk.worker->run(
        this,
        [arrivals = m_desk.arrivals, kind, id, by = m_actor] {
            return arrivals->open(kind, id, by);
        },
        [this, kind, id, again](const std::optional<ArrivalDetail> &detail) {
            if (!m_opened || m_opened->first != kind || m_opened->second != id)
                return; // another was opened meanwhile
            m_card->show(detail, toCentre(m_desk.clock->now()).date());
            if (!detail)
                m_opened.reset();
            if (!again)
                read(); // it is not new any more
        },
        [this](const Failure &failure) { m_banner->tell(failure); });
}

void ArrivalsPage::tell(int unseen)
{
    if (std::exchange(m_unseen, unseen) != unseen)
        Q_EMIT unseenChanged(unseen);
}

bool ArrivalsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (watched == m_list && enter) {
        openRow(m_list->currentIndex().row());
        return true;
    }
    if (watched == m_search && key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    if (watched == m_search && (enter || key->key() == Qt::Key_Down)) {
        m_list->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace motcua::ui
