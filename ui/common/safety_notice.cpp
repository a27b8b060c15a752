// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/safety_notice.h"

#include "ui/common/button.h"
#include "ui/common/error_banner.h"
#include "ui/common/theme.h"

#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace motcua::ui {

using Subject = SafetyNoticeWords::Subject;

SafetyNotice::SafetyNotice(SafetyMonitor *monitor, const Actor &actor, bool hasSafetyPage,
                           QWidget *parent)
    : QWidget(parent),
      m_monitor(monitor),
      m_actor(actor),
      m_hasPage(hasSafetyPage),
      m_banner(new ErrorBanner(this))
{
    setObjectName(u"safetyNotice"_s);
    m_banner->setObjectName(u"safetyBanner"_s);
    m_banner->button()->setObjectName(u"safetyAct"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 8);
    column->addWidget(m_banner);
    connect(m_banner, &ErrorBanner::buttonClicked, this, &SafetyNotice::act);
    if (m_monitor)
        connect(m_monitor, &SafetyMonitor::changed, this, &SafetyNotice::refresh);
    refresh();
}

void SafetyNotice::setServing(bool serving)
{
    if (m_serving == serving)
        return;
    m_serving = serving;
    refresh();
}

void SafetyNotice::setAtPage(bool at)
{
    if (m_atPage == at)
        return;
    m_atPage = at;
    refresh();
}

void SafetyNotice::refresh()
{
    m_said = m_monitor ? safetyNotice(m_monitor->status(), m_serving) : std::nullopt;
    setVisible(m_said.has_value());
    if (!m_said)
        return;
    QString button;
    if (m_said->subject == Subject::Clock)
        button = tr("The clock is right");
    else if (m_hasPage && !m_atPage)
        button = m_said->subject == Subject::BackupOverdue ? tr("Backup…") : tr("Details…");
    m_banner->tell(m_said->tone, m_said->headline, m_said->nextStep, button, {}, m_said->icon);
}

void SafetyNotice::act()
{
    if (!m_said || !m_monitor)
        return;
    if (m_said->subject == Subject::Clock)
        m_monitor->confirmClock(m_actor);
    else
        Q_EMIT safetyPageWanted();
}

void SafetyNotice::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event);
    QPainter(this).fillRect(rect(), Theme::color(ColorRole::Canvas));
}

} // namespace motcua::ui
