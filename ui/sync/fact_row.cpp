// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/fact_row.h"

#include "ui/common/chip.h"
#include "ui/common/icon.h"
#include "ui/common/label.h"

#include <QBoxLayout>
#include <QPainter>

namespace motcua::ui {

namespace {
constexpr int kSide = 14;
constexpr int kAbove = 8;
} // namespace

FactRow::FactRow(const QString &icon, ColorRole ink, QWidget *parent)
    : QWidget(parent),
      m_icon(icon),
      m_ink(ink),
      m_row(new QHBoxLayout(this)),
      m_title(new ElidedLabel({}, TypeRole::Body, ColorRole::Ink, this)),
      m_line(new Label({}, TypeRole::Caption, ColorRole::InkTertiary, this))
{
    m_row->setContentsMargins(kSide + size::kIcon + 12, kAbove, kSide, kAbove);
    m_row->setSpacing(12);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    m_title->setWeight(500);
    words->addWidget(m_title);
    m_line->setWordWrap(true);
    m_line->hide();
    words->addWidget(m_line);
    m_row->addLayout(words, 1);
    setMinimumHeight(size::kRowList);
}

void FactRow::setTitle(const QString &title)
{
    m_title->setText(title);
}

void FactRow::setLine(const QString &line)
{
    m_line->setText(line);
    m_line->setVisible(!line.isEmpty());
}

void FactRow::setMark(const QString &icon, ColorRole ink)
{
    m_icon = icon;
    m_ink = ink;
    update();
}

void FactRow::setWord(const StatusWord &word)
{
    if (m_chip == nullptr) {
        m_chip = new Chip(word, this);
        addRight(m_chip);
    }
    m_chip->setWord(word);
}

void FactRow::addRight(QWidget *widget)
{
    m_row->addWidget(widget, 0, Qt::AlignVCenter);
}

void FactRow::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    QPainter painter(this);
    // Beside the title, however many lines follow.
    const double top = m_title->geometry().center().y() + 0.5 - size::kIcon / 2.0;
    paintIcon(&painter, QRectF(kSide, top, size::kIcon, size::kIcon), m_icon, m_ink);
}

} // namespace motcua::ui
