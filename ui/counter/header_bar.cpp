// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/header_bar.h"

#include "ui/common/button.h"
#include "ui/common/door_drawing.h"
#include "ui/common/icon.h"
#include "ui/common/key_cap.h"
#include "ui/common/labels.h"
#include "ui/common/theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace motcua::ui {

/// Looks like the input it opens (Ctrl+K); an icon when there is no room.
class SearchButton final : public QAbstractButton
{
public:
    explicit SearchButton(QWidget *parent) : QAbstractButton(parent)
    {
        setFocusPolicy(Qt::StrongFocus);
        setFixedHeight(34);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }
    void setCompact(bool compact)
    {
        m_compact = compact;
        // Gives way to a long state of the link before anything is cut.
        setMinimumWidth(compact ? 36 : 120);
        setMaximumWidth(compact ? 36 : m_width);
        updateGeometry();
        update();
    }
    void setOpenWidth(int width)
    {
        m_width = width;
        setCompact(m_compact);
    }
    [[nodiscard]] QSize sizeHint() const override { return {m_compact ? 36 : m_width, 34}; }

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            QAbstractButton::keyPressEvent(event);
    }
    void paintEvent(QPaintEvent *event) override
    {
        Q_UNUSED(event);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(Theme::color(ColorRole::LineStrong), 1));
        painter.setBrush(Theme::color(ColorRole::Surface));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::kControl,
                                radius::kControl);
        paintIcon(&painter, QRectF(m_compact ? 10 : 11, 9, 16, 16), QStringLiteral("search"),
                  ColorRole::InkSecondary);
        if (m_compact)
            return;
        const QString key = QStringLiteral("Ctrl+K");
        const QSize cap = keyCapSize(key);
        paintKeyCap(&painter,
                    QRectF(width() - cap.width() - 6, (height() - cap.height()) / 2.0, cap.width(),
                           cap.height()),
                    key, Theme::color(ColorRole::InkSecondary), Theme::color(ColorRole::Line));
        painter.setFont(Theme::font(TypeRole::Small));
        painter.setPen(Theme::color(ColorRole::InkTertiary));
        const int room = width() - 35 - cap.width() - 12;
        painter.drawText(QRect(35, 0, room, height()), Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, room));
    }

private:
    int m_width = 268;
    bool m_compact = false;
};

namespace {

class InitialsBadge final : public QWidget
{
public:
    InitialsBadge(const QString &text, QWidget *parent) : QWidget(parent), m_text(text)
    {
        setFixedSize(32, 32);
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        Q_UNUSED(event);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::color(ColorRole::AccentSoft));
        painter.drawEllipse(rect());
        painter.setPen(Theme::color(ColorRole::Accent));
        painter.setFont(Theme::font(TypeRole::Small, 600, 1.0));
        painter.drawText(rect(), Qt::AlignCenter, m_text);
    }

private:
    QString m_text;
};

} // namespace

HeaderBar::HeaderBar(const Desk &desk, const Actor &actor, const Counter &counter, QWidget *parent)
    : Pane(ColorRole::Surface, Qt::BottomEdge, parent),
      m_clock(*desk.clock),
      m_sync(desk.sync),
      m_actorName(actor.name)
{
    setObjectName(QStringLiteral("headerBar"));
    setFixedHeight(size::kHeader);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 12, 0);
    row->setSpacing(0);

    m_lead = new QWidget(this);
    auto *lead = new QHBoxLayout(m_lead);
    lead->setContentsMargins(0, 0, 0, 0);
    lead->addWidget(new Mark(30, m_lead), 0, Qt::AlignCenter);
    m_lead->setFixedWidth(size::kNavRail);
    row->addWidget(m_lead);
    row->addSpacing(12);

    // The fields the counter serves say more than a list of letters, but eight of them say nothing.
    QStringList served;
    for (const ServiceGroup &group : desk.groups) {
        if (counter.series.contains(group.series))
            served.append(group.name);
    }
    auto *where = new QVBoxLayout;
    where->setSpacing(0);
    where->addStretch();
    auto *title = new ElidedLabel(
        served.isEmpty() || served.size() > 3
            ? counter.name
            : QStringLiteral("%1 · %2").arg(counter.name, served.join(QStringLiteral(", "))),
        TypeRole::Section, ColorRole::Ink, this);
    title->setToolTip(served.join(QStringLiteral(", ")));
    where->addWidget(title);
    m_centreShort = desk.centre.shortName;
    m_centreLong = QStringLiteral("%1 · %2").arg(desk.centre.shortName, desk.centre.province);
    m_centre = new ElidedLabel(m_centreLong, TypeRole::Caption, ColorRole::InkTertiary, this);
    where->addWidget(m_centre);
    where->addStretch();
    row->addLayout(where);
    row->addSpacing(18);

    m_search = new SearchButton(this);
    m_search->setObjectName(QStringLiteral("searchButton"));
    m_search->setText(tr("Find a dossier, procedure, number…"));
    m_search->setToolTip(tr("Search (Ctrl+K)"));
    m_search->setAccessibleName(tr("Search (Ctrl+K)"));
    connect(m_search, &SearchButton::clicked, this, &HeaderBar::searchWanted);
    row->addWidget(m_search);
    row->addSpacing(12);
    row->addStretch(1);

    m_chip = new Chip({}, this);
    m_chip->setObjectName(QStringLiteral("syncChip"));
    m_chip->setHeight(size::kChipHeader);
    m_chip->setClickable(true);
    connect(m_chip, &Chip::clicked, this, &HeaderBar::syncWanted);
    row->addWidget(m_chip);
    row->addSpacing(14);

    auto *when = new QVBoxLayout;
    when->setSpacing(0);
    when->addStretch();
    m_time = new ClockLabel(*desk.clock, TypeRole::Section, ColorRole::Ink, this);
    m_date = new Label(longDayText(toCentre(desk.clock->now()).date()), TypeRole::Caption,
                       ColorRole::InkTertiary, this);
    when->addWidget(m_time, 0, Qt::AlignRight);
    when->addWidget(m_date, 0, Qt::AlignRight);
    when->addStretch();
    connect(m_time, &ClockLabel::minuteChanged, this, [this](const QDateTime &now) {
        m_date->setText(longDayText(toCentre(now).date()));
        refreshSync(); // what was of today is of yesterday after midnight
    });
    row->addLayout(when);
    row->addSpacing(14);
    auto *rule = new Pane(ColorRole::Line, {}, this);
    rule->setFixedSize(1, 32);
    row->addWidget(rule);
    row->addSpacing(12);

    m_badge = new InitialsBadge(initials(actor.name), this);
    row->addWidget(m_badge);
    row->addSpacing(8);
    m_name = new Label(actor.name, TypeRole::Control, ColorRole::Ink, this);
    m_name->setWeight(600);
    row->addWidget(m_name);
    row->addSpacing(4);

    auto *lock = new Button({}, Button::Kind::Flat, this);
    lock->setObjectName(QStringLiteral("lockButton"));
    lock->setIconName(QStringLiteral("lock"));
    lock->setAccessibleName(tr("Lock"));
    lock->setToolTip(tr("Lock this counter (Ctrl+Alt+L)"));
    connect(lock, &Button::clicked, this, &HeaderBar::lockWanted);
    row->addWidget(lock);

    if (m_sync)
        connect(m_sync, &SyncMonitor::changed, this, &HeaderBar::refreshSync);
    refreshSync();
}

void HeaderBar::setCompact(bool compact)
{
    m_lead->setFixedWidth(compact ? size::kNavRailCompact : size::kNavRail);
    m_search->setCompact(compact);
    m_date->setVisible(!compact);
    m_name->setVisible(!compact);
    m_centre->setText(compact ? m_centreShort : m_centreLong);
    m_badge->setToolTip(compact ? m_actorName : QString());
    m_time->setToolTip(compact ? m_date->text() : QString());
}

void HeaderBar::setWide(bool wide)
{
    m_search->setOpenWidth(wide ? 420 : width() >= 1340 ? 268 : 200);
}

void HeaderBar::setSearchable(bool on)
{
    m_search->setVisible(on);
}

void HeaderBar::refreshSync()
{
    m_chip->setVisible(m_sync);
    if (m_sync)
        m_chip->setWord(statusWord(m_sync->status(), m_clock.now()));
}

} // namespace motcua::ui
