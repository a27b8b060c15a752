// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/work_banner.h"

#include "ui/common/button.h"
#include "ui/common/error_banner.h"

#include <QVBoxLayout>

namespace motcua::ui {

WorkBanner::WorkBanner(QWidget *parent) : Pane(ColorRole::Canvas, {}, parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 4);
    m_banner = new ErrorBanner(this);
    m_banner->setObjectName(QStringLiteral("workBanner"));
    column->addWidget(m_banner);
    connect(m_banner, &ErrorBanner::buttonClicked, this, [this] {
        if (const auto act = m_act)
            act();
    });
    hide();
}

void WorkBanner::tell(About about, const Word &word)
{
    m_about = about;
    m_act = word.act;
    m_banner->tell(word.tone, word.headline, word.next, word.button, word.key, word.icon);
    m_banner->button()->setObjectName(word.buttonName);
    show();
}

void WorkBanner::tell(const motcua::Failure &failure)
{
    m_about = About::Failure;
    m_act = {};
    m_banner->tell(failure);
    show();
}

void WorkBanner::clear()
{
    m_about = About::Nothing;
    m_act = {};
    m_banner->clear();
    hide();
}

void WorkBanner::clear(About about)
{
    if (m_about == about)
        clear();
}

} // namespace motcua::ui
