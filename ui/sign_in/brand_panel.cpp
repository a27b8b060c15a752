// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sign_in/brand_panel.h"

#include "ui/common/door_drawing.h"
#include "ui/common/icon.h"
#include "ui/common/labels.h"
#include "ui/common/theme.h"

#include <QCoreApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {
constexpr int kPad = 44;
constexpr int kLineHeight = 63;
} // namespace

BrandPanel::BrandPanel(const Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    if (desk.sync)
        connect(desk.sync, &SyncMonitor::changed, this, qOverload<>(&QWidget::update));
    setAccessibleName(desk.centre.name);
}

QVector<BrandPanel::Line> BrandPanel::lines() const
{
    const SyncStatus status = m_desk.sync ? m_desk.sync->status() : SyncStatus{};
    QVector<Line> out;
    const StatusWord word = statusWord(status, m_desk.clock->now());
    QString head = word.text;
    if (status.state == SyncStatus::State::Offline)
        head = status.since.isValid() ? tr("Offline since %1").arg(timeText(status.since))
                                      : tr("Offline");
    else if (status.state == SyncStatus::State::NotSetUp)
        head = tr("Not linked to the province");
    const bool away =
        status.state == SyncStatus::State::Offline || status.state == SyncStatus::State::NotSetUp;
    out.append({word.icon, head,
                away ? tr("Sign in with the PIN set on this computer.")
                     : tr("%n record(s) waiting to be sent", nullptr, status.waiting)});
    QString second =
        away ? tr("%n record(s) waiting to be sent", nullptr, status.waiting) : QString();
    if (!QCoreApplication::applicationVersion().isEmpty())
        second += u" · "_s + tr("version %1").arg(QCoreApplication::applicationVersion());
    if (second.startsWith(u" · "_s))
        second.remove(0, 3);
    out.append({u"hard-drive"_s, tr("Data kept on this computer"), second});
    if (m_desk.centre.demo)
        out.append({u"info"_s, tr("Demo centre"), tr("People and dossiers are invented.")});
    return out;
}

void BrandPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), QColor::fromRgb(tv::kBackground));
    const int room = width() - 2 * kPad;
    paintMark(&painter, QRectF(kPad, 49, 72, 72), QColor::fromRgb(tv::kIcon));
    painter.setPen(QColor::fromRgb(tv::kText));
    painter.setFont(Theme::font(TypeRole::RailTicket));
    painter.drawText(QRect(kPad, 142, room, 56), Qt::AlignVCenter | Qt::TextDontClip, u"Một Cửa"_s);
    QString name = m_desk.centre.name;
    if (!m_desk.centre.province.isEmpty())
        name += u", "_s + m_desk.centre.province;
    painter.setPen(QColor::fromRgb(tv::kTextSecondary));
    painter.setFont(Theme::font(TypeRole::Page, 400, 1.0));
    // By hand, since a wrapped drawText sets the lines closer than the 27 px of the design.
    const QFontMetrics metrics = painter.fontMetrics();
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    QStringList wrapped{QString()};
    for (const QString &word : words) {
        const QString longer = wrapped.last().isEmpty() ? word : wrapped.last() + u' ' + word;
        if (metrics.horizontalAdvance(longer) > std::min(room, 310) && !wrapped.last().isEmpty())
            wrapped.append(word);
        else
            wrapped.last() = longer;
    }
    for (int i = 0; i < wrapped.size(); ++i)
        painter.drawText(QRect(kPad, 199 + i * 27, room, 27), Qt::AlignVCenter | Qt::TextDontClip,
                         wrapped[i]);

    const QVector<Line> all = lines();
    int y = height() - 36 - int(all.size()) * kLineHeight;
    for (const Line &line : all) {
        painter.fillRect(QRect(kPad, y, room, 1), QColor::fromRgb(tv::kRule));
        paintIcon(&painter, QRectF(kPad, y + 14, 18, 18), line.icon, QColor::fromRgb(tv::kIcon));
        const QFont head = Theme::font(TypeRole::Control);
        painter.setPen(QColor::fromRgb(tv::kText));
        painter.setFont(head);
        painter.drawText(QRect(kPad + 30, y + 13, room - 30, 20), Qt::AlignVCenter,
                         QFontMetrics(head).elidedText(line.head, Qt::ElideRight, room - 30));
        const QFont text = Theme::font(TypeRole::Small);
        painter.setPen(QColor::fromRgb(tv::kTextSecondary));
        painter.setFont(text);
        painter.drawText(QRect(kPad + 30, y + 34, room - 30, 18), Qt::AlignVCenter,
                         QFontMetrics(text).elidedText(line.text, Qt::ElideRight, room - 30));
        y += kLineHeight;
    }
}

} // namespace motcua::ui
