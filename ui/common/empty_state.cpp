// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/empty_state.h"

#include "ui/common/door_drawing.h"
#include "ui/common/label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace motcua::ui {

EmptyState::EmptyState(const QString &title, const QString &body, QWidget *parent)
    : QWidget(parent),
      m_title(new Label(title, TypeRole::Hero)),
      m_body(new Label({}, TypeRole::Body, ColorRole::InkSecondary))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(20);
    row->addWidget(new IdleDoor);
    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    column->addStretch(1);
    column->addWidget(m_title);
    column->addWidget(m_body);
    column->addStretch(1);
    row->addLayout(column, 1);
    m_body->setTextFormat(Qt::RichText);
    m_body->setWordWrap(true);
    m_title->setWordWrap(true);
    setBody(body);
}

void EmptyState::setTitle(const QString &title)
{
    m_title->setText(title);
}

void EmptyState::setBody(const QString &body)
{
    m_body->setText(body);
}

} // namespace motcua::ui
