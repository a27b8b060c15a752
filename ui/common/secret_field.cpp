// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/secret_field.h"

#include "app/core/access/secret_rules.h"
#include "ui/common/pin_field.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QStackedLayout>
#include <QStyle>

namespace motcua::ui {

SecretField::SecretField(QSize box, const QString &name, QWidget *parent)
    : QWidget(parent),
      m_pin(new PinField(box)),
      m_line(new QLineEdit),
      m_stack(new QStackedLayout(this))
{
    m_pin->setObjectName(name);
    m_line->setObjectName(name + QStringLiteral("Password"));
    m_line->setEchoMode(QLineEdit::Password);
    m_line->setMaxLength(kLongestPassword);
    m_line->setContextMenuPolicy(Qt::NoContextMenu);
    m_line->setMinimumHeight(box.height() > 44 ? 44 : 32);
    m_stack->setContentsMargins(0, 0, 0, 0);
    auto *pinBox = new QWidget(this);
    auto *pinRow = new QHBoxLayout(pinBox);
    pinRow->setContentsMargins(0, 0, 0, 0);
    pinRow->addWidget(m_pin);
    pinRow->addStretch(1);
    auto *lineBox = new QWidget(this);
    auto *lineRow = new QHBoxLayout(lineBox);
    lineRow->setContentsMargins(4, 4, 4, 4); // the boxes' room for the focus ring
    lineRow->addWidget(m_line);
    m_stack->addWidget(pinBox);
    m_stack->addWidget(lineBox);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setLabel({});
    connect(m_pin, &PinField::changed, this, &SecretField::changed);
    connect(m_pin, &PinField::submitted, this, &SecretField::submitted);
    connect(m_line, &QLineEdit::textEdited, this, [this] {
        setFaulty(false);
        Q_EMIT changed();
    });
    connect(m_line, &QLineEdit::returnPressed, this, &SecretField::submitted);
}

void SecretField::setKind(SecretKind kind)
{
    const bool had = m_pin->hasFocus() || m_line->hasFocus();
    clear();
    m_kind = kind;
    m_stack->setCurrentIndex(kind == SecretKind::Password ? 1 : 0);
    if (had)
        focusInput();
}

QString SecretField::secret() const
{
    return m_kind == SecretKind::Pin ? m_pin->pin() : m_line->text();
}

bool SecretField::isComplete() const
{
    return m_kind == SecretKind::Pin ? m_pin->isComplete() : !m_line->text().isEmpty();
}

void SecretField::clear()
{
    m_pin->clear();
    m_line->clear();
    setFaulty(false);
}

void SecretField::setFaulty(bool on)
{
    m_pin->setFaulty(on);
    m_line->setProperty("state", on ? QStringLiteral("error") : QString());
    m_line->style()->unpolish(m_line);
    m_line->style()->polish(m_line);
}

void SecretField::setLabel(const QString &label)
{
    m_pin->setAccessibleName(label.isEmpty() ? secretName(SecretKind::Pin) : label);
    m_line->setAccessibleName(label.isEmpty() ? secretName(SecretKind::Password) : label);
}

void SecretField::focusInput()
{
    if (m_kind == SecretKind::Pin)
        m_pin->setFocus();
    else
        m_line->setFocus();
}

QString secretName(SecretKind kind)
{
    return kind == SecretKind::Pin ? SecretField::tr("PIN") : SecretField::tr("Password");
}

} // namespace motcua::ui
