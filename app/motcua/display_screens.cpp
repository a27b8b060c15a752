// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/reporting/passing_journal.h"
#include "app/motcua/queue_screen_parts.h"
#include "app/motcua/screens.h"
#include "ui/display/display_window.h"

using namespace Qt::StringLiterals;

// The TV in the hall, lying and standing: nobody called yet, one call, two at once, and without its source.
namespace motcua {

namespace {

constexpr QSize kLying(1920, 1080);
constexpr QSize kStanding(1080, 1920);
constexpr int kTimeoutMs = 20000;

/// Calls the next number at this counter, whoever works there.
void callAt(CentreQueue &queue, const Counter &counter, IdSource &ids, const QString &station)
{
    const CounterStatus status = queue.refresh().counter(counter.number);
    const StaffId staff = status.staff.isNull() ? ids.make<StaffId>() : status.staff;
    const Actor clerk{staff, u"Lê Minh"_s, counter.number, station, Role::ReceptionOfficer};
    const auto called = queue.callNext(counter, clerk);
    if (called.kind == CentreQueue::CallOutcome::Kind::CounterBusy) {
        (void)queue.arrived(called.ticket->id, clerk);
        (void)queue.finish(called.ticket->id, clerk);
        (void)queue.callNext(counter, clerk);
    }
}

} // namespace

void Screens::addDisplay(const QString &name, const std::function<void()> &act,
                         const std::function<bool()> &until)
{
    const auto window = [this] { return m_display.get(); };
    m_driver.add({name, window,
                  [act] {
                      act();
                      return Step::Gesture{};
                  },
                  until, kTimeoutMs, true, kLying});
    m_driver.add({name + u"-standing"_s, window, {}, {}, kTimeoutMs, true, kStanding});
}

void Screens::openDisplay(const ui::Desk &desk)
{
    m_display = std::make_unique<ui::DisplayWindow>(desk);
    m_display->setReducedMotion(true);
    m_display->resize(kLying);
    m_display->show();
    m_display->refresh();
}

void Screens::addDisplaySteps()
{
    const auto idle = [this] { return m_room->worker().pending() == 0; };
    const auto call = [this](int counter) {
        return [this, counter] {
            m_room->worker().post([this, counter] {
                const ui::Desk &desk = m_room->desk();
                callAt(*m_queue, desk.counters.at(counter), m_ids, desk.stationId);
            });
        };
    };
    const auto standing = [this](int calls) {
        return [this, calls] { return m_display->bigNumbers().size() == calls; };
    };
    addDisplay(
        u"display-idle"_s,
        [this] {
            m_noCalls = std::make_unique<PassingJournal>();
            m_noCallsQueue = std::make_unique<CentreQueue>(*m_noCalls, m_clock, m_ids);
            m_idleDesk = m_room->desk();
            m_idleDesk.queue = m_noCallsQueue.get();
            m_idleDesk.queueNews = nullptr;
            openDisplay(m_idleDesk);
        },
        idle);
    addDisplay(
        u"display"_s,
        [this] {
            m_clock.advance(60'000); // no call of the morning is news any more
            openDisplay(m_room->desk());
        },
        [this] { return !m_display->listedNumbers().isEmpty(); });
    addDisplay(u"display-call"_s, call(0), standing(1));
    addDisplay(u"display-two-at-once"_s, call(1), standing(2));
    addDisplay(
        u"display-lost"_s,
        [this] {
            m_clock.advance(60'000);
            showLink({QueueLink::Kind::Island, u"Xã Vĩnh Bảo"_s, m_clock.now(), 0, 0});
            m_clock.advance(180'000);
        },
        [this] { return !m_display->isConnected(); });
}

} // namespace motcua
