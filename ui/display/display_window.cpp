// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/display/display_window.h"

#include "ui/common/motion.h"

#include "app/core/queue/queue_news.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {
constexpr int kPollMs = 1000;
constexpr int kFlashMs = 500;
constexpr int kFlashes = 3;
/// More than can be called between two looks, and than stand on the screen.
constexpr int kCalls = 60;
} // namespace

DisplayWindow::DisplayWindow(const Desk &desk, Announcer::Times times, QWidget *parent)
    : HallStage(parent),
      m_desk(desk),
      m_announcer(desk.voice, *desk.clock, times)
{
    setWindowTitle(tr("Display"));
    setObjectName(u"display"_s);
    m_lastGood = desk.clock->now();
    m_sinceGood.start();
    m_poll.setInterval(kPollMs);
    connect(&m_poll, &QTimer::timeout, this, [this] {
        if (m_sinceGood.elapsed() > kStaleMs)
            lost(m_lastGood);
        refresh();
        compose(); // the clock
    });
    m_poll.start();
    if (desk.queueNews != nullptr)
        connect(desk.queueNews, &QueueNews::came, this, &DisplayWindow::refresh);
    m_flash.setInterval(kFlashMs);
    connect(&m_flash, &QTimer::timeout, this, [this] {
        m_frameOn = !m_frameOn;
        if (++m_flashStep >= 2 * kFlashes) {
            m_frameOn = true;
            m_flash.stop();
        }
        compose();
    });
    connect(&m_announcer, &Announcer::staged, this, &DisplayWindow::flash);
    connect(&m_announcer, &Announcer::changed, this, &DisplayWindow::compose);
    connect(&m_announcer, &Announcer::troubleChanged, this, [this] {
        if (m_announcer.trouble())
            qWarning("the hall does not hear the voice: %s", m_announcer.trouble()->what());
        compose();
    });
    compose();
    refresh();
}

DisplayWindow::Read DisplayWindow::read(const Desk &desk)
{
    Read read;
    const QueueState &state = desk.queue->refresh();
    if (desk.voiceSettings != nullptr)
        read.rules = desk.voiceSettings->rules();
    for (const QueueState::Call &call : state.recentCalls(kCalls)) {
        // Whether, never why: the reason is the person's own affair.
        const bool precedence = read.rules.showsPrecedence && call.ahead;
        read.calls.append({call.number, call.counter, call.at, precedence, call.event});
    }
    for (const Ticket &ticket : state.inState(TicketState::NoShow))
        read.absent.append(ticket.number.text());
    const QueueLink link = desk.queue->link();
    if (link.kind == QueueLink::Kind::Island)
        read.alone = link.since;
    return read;
}

void DisplayWindow::refresh()
{
    m_readAgain = m_reading;
    if (m_reading)
        return;
    m_reading = true;
    m_desk.worker->run(
        this, [desk = &m_desk] { return read(*desk); }, [this](const Read &now) { taken(now); },
        [this](const Failure &) {
            m_reading = false;
            lost(m_lastGood);
        });
}

void DisplayWindow::taken(const Read &now)
{
    m_reading = false;
    m_sinceGood.start();
    m_read = now;
    const bool nobodyHere =
        now.alone.isValid() && (now.calls.isEmpty() || now.calls.first().at <= now.alone);
    if (nobodyHere) {
        lost(now.alone);
        if (m_readAgain)
            refresh();
        return;
    }
    m_lastGood = m_desk.clock->now();
    m_connected = true;
    m_announcer.setRules(now.rules);
    m_announcer.update(now.calls);
    const std::optional<HallCall> first = foremost();
    setAccessibleName(
        first ? tr("Number %1 to %2").arg(first->number.text(), counterName(first->counter))
              : windowTitle());
    compose();
    if (m_readAgain)
        refresh();
}

void DisplayWindow::lost(const QDateTime &since)
{
    if (!m_connected)
        return;
    m_connected = false;
    m_lastGood = since;
    m_flash.stop();
    m_announcer.sourceLost();
    setAccessibleName(tr("The display has lost its link"));
    compose();
}

void DisplayWindow::flash()
{
    m_frameOn = true;
    if (m_reduced || reducedMotion())
        return; // a steady frame
    m_flashStep = 0;
    m_frameOn = false;
    m_flash.start();
}

void DisplayWindow::compose()
{
    HallPicture picture;
    picture.centre = m_desk.centre.name;
    picture.now = m_desk.clock->now();
    picture.connected = m_connected;
    picture.frame = m_frameOn;
    picture.silent = m_announcer.trouble().has_value();
    picture.lastGood = m_lastGood;
    picture.alone = m_read.alone;
    const QVector<HallCall> stage = m_connected ? m_announcer.stage() : QVector<HallCall>();
    for (const HallCall &call : stage)
        picture.stage.append(line(call));
    QStringList shown;
    for (const HallPicture::Line &large : picture.stage)
        shown << large.number;
    // The latest call is in the sentence beside it while the link is away.
    if (!m_connected && !m_read.calls.isEmpty()) {
        picture.lastCall = line(m_read.calls.first());
        picture.lastCallAt = m_read.calls.first().at;
        shown << picture.lastCall.number;
    }
    for (const HallCall &call : m_read.calls) {
        if (picture.list.size() == kListed)
            break;
        if (shown.contains(call.number.text()))
            continue;
        shown << call.number.text();
        picture.list.append(line(call));
    }
    picture.absent = m_read.absent;
    hang(std::move(picture));
}

HallPicture::Line DisplayWindow::line(const HallCall &call) const
{
    return {call.number.text(), counterName(call.counter), call.precedence,
            m_announcer.saying() == call};
}

QStringList DisplayWindow::bigNumbers() const
{
    QStringList numbers;
    for (const HallPicture::Line &large : picture().stage)
        numbers << large.number;
    return numbers;
}

std::optional<HallCall> DisplayWindow::foremost() const
{
    const QVector<HallCall> stage = m_announcer.stage();
    if (!m_connected || stage.isEmpty())
        return std::nullopt;
    if (m_announcer.saying())
        return m_announcer.saying();
    return *std::max_element(stage.cbegin(), stage.cend(),
                             [](const HallCall &a, const HallCall &b) { return a.at < b.at; });
}

QString DisplayWindow::bigNumber() const
{
    const std::optional<HallCall> call = foremost();
    return call ? call->number.text() : QString();
}

QStringList DisplayWindow::listedNumbers() const
{
    QStringList numbers;
    for (const HallPicture::Line &listed : picture().list)
        numbers << listed.number;
    return numbers;
}

QString DisplayWindow::counterName(int number) const
{
    for (const Counter &counter : m_desk.counters) {
        if (counter.number == number && !counter.name.isEmpty())
            return counter.name;
    }
    return tr("Counter %1").arg(number);
}

void DisplayWindow::paintEvent(QPaintEvent *event)
{
    HallStage::paintEvent(event);
    Q_EMIT picturePainted();
}

} // namespace motcua::ui
