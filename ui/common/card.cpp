// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/card.h"

#include "ui/common/label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace motcua::ui {

Card::Card(QWidget *parent) : QFrame(parent), m_body(new QVBoxLayout(this))
{
    setProperty("frame", u"card"_s);
    m_body->setContentsMargins(14, 6, 14, 10);
    m_body->setSpacing(8);
}

SectionTitle::SectionTitle(const QString &title, QWidget *parent)
    : QWidget(parent),
      m_title(new Label(title, TypeRole::Section)),
      m_meta(new ElidedLabel({}, TypeRole::Small, ColorRole::InkTertiary)),
      m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(8);
    m_row->addWidget(m_title);
    m_row->addWidget(m_meta);
    m_row->addStretch(1);
    m_meta->hide();
}

void SectionTitle::setTitle(const QString &title)
{
    m_title->setText(title);
}

void SectionTitle::setMeta(const QString &meta)
{
    m_meta->setText(meta);
    m_meta->setVisible(!meta.isEmpty());
}

void SectionTitle::addChip(QWidget *widget)
{
    m_row->insertWidget(2 + m_chips++, widget);
}

void SectionTitle::addRight(QWidget *widget)
{
    m_row->addWidget(widget);
}

} // namespace motcua::ui
