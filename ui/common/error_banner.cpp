// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/error_banner.h"

#include "ui/common/button.h"
#include "ui/common/icon.h"
#include "ui/common/label.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace motcua::ui {

ErrorBanner::ErrorBanner(QWidget *parent)
    : QFrame(parent),
      m_headline(new Label({}, TypeRole::Body)),
      m_next(new Label({}, TypeRole::Small)),
      m_button(new Button({}, Button::Kind::Filled))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(46, 12, 14, 12);
    row->setSpacing(16);
    auto *column = new QVBoxLayout;
    column->setSpacing(1);
    m_headline->setWeight(600);
    m_headline->setWordWrap(true);
    m_next->setWordWrap(true);
    column->addWidget(m_headline);
    column->addWidget(m_next);
    row->addLayout(column, 1);
    row->addWidget(m_button, 0, Qt::AlignVCenter);
    connect(m_button, &QPushButton::clicked, this, &ErrorBanner::buttonClicked);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    hide();
}

void ErrorBanner::tell(Tone tone, const QString &headline, const QString &nextStep,
                       const QString &button, const QString &key, const QString &iconName)
{
    m_tone = tone;
    m_icon = iconName.isEmpty() ? u"triangle-alert"_s : iconName;
    m_headline->setText(headline);
    m_headline->setInk(rolesOf(tone).ink);
    m_next->setText(nextStep);
    m_next->setVisible(!nextStep.isEmpty());
    m_button->setText(button);
    m_button->setKeyText(key);
    m_button->setVisible(!button.isEmpty());
    setAccessibleName(headline);
    setAccessibleDescription(nextStep);
    show();
    update();
}

void ErrorBanner::tell(const Failure &failure, const QString &button, const QString &key)
{
    tell(Tone::Bad, failure.headline(), failure.nextStep(), button, key);
}

void ErrorBanner::clear()
{
    hide();
}

QString ErrorBanner::headline() const
{
    return m_headline->text();
}

QString ErrorBanner::nextStep() const
{
    return m_next->text();
}

void ErrorBanner::paintEvent(QPaintEvent *)
{
    const ToneRoles roles = rolesOf(m_tone);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::color(roles.line), 1));
    painter.setBrush(Theme::color(roles.fill));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::kCard,
                            radius::kCard);
    paintIcon(&painter, QRectF(14, m_headline->y() + 1, 20, 20), m_icon, roles.ink);
}

} // namespace motcua::ui
