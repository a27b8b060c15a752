// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/motcua/front_office.h"
#include "app/motcua/queue_screen_parts.h"
#include "app/motcua/screens.h"
#include "ui/common/overlay_dialog.h"
#include "ui/counter/counter_window.h"
#include "ui/counter/pane.h"

using namespace Qt::StringLiterals;

// What a clerk does to a number beside serving it: the menu, the sheets, a pause, somebody on hold, a server that is away.
namespace motcua {

namespace {

constexpr qint64 kRefusedSeconds = 24LL * 60;
constexpr qint64 kHoldMs = 11LL * 60 * 1000;

} // namespace

std::function<bool()> Screens::sheetShown(const QString &name) const
{
    return [this, name] {
        const QList<ui::OverlayDialog *> all =
            counter()->findChildren<ui::OverlayDialog *>(name + u"Overlay"_s);
        return std::any_of(all.cbegin(), all.cend(),
                           [](const ui::OverlayDialog *sheet) { return sheet->isOpen(); });
    };
}

void Screens::dismissSheets() const
{
    const QList<ui::OverlayDialog *> all = counter()->findChildren<ui::OverlayDialog *>();
    for (ui::OverlayDialog *sheet : all) {
        if (sheet->isOpen())
            sheet->dismiss();
    }
}

void Screens::addSheet(const QString &name, const QString &sheet, const QStringList &pressed)
{
    // Each press once the one before has come out.
    for (const QString &button : pressed) {
        const bool last = button == pressed.constLast();
        addStep(
            last ? name : name + u"-way"_s, [this, button] { press(button); },
            last ? sheetShown(sheet) : std::function<bool()>(), last);
    }
    addStep(
        name + u"-left"_s, [this] { dismissSheets(); }, {}, false);
}

void Screens::showLink(const QueueLink &link)
{
    m_room->worker().post([this, link] { m_journal->setLink(link); });
}

// A clock that was wrong while the server was away, and a number that was another station's.
void Screens::refuseSteps()
{
    m_room->worker().post([this] {
        QueueEvent called;
        called.ticket = TicketId(QUuid::createUuid());
        called.number = {u"A"_s, 23};
        called.kind = QueueEvent::Kind::Called;
        called.at = m_clock.now().addSecs(-kRefusedSeconds);
        called.by.counter = 1;
        QueueEvent issued = called;
        issued.ticket = TicketId(QUuid::createUuid());
        issued.number = {u"B"_s, 2107};
        issued.kind = QueueEvent::Kind::Issued;
        issued.by.counter = 0;
        issued.by.station = u"C01"_s;
        m_journal->setRefused({{called, m_clock.now(), RefusedStep::Why::Clock},
                               {issued, m_clock.now(), RefusedStep::Why::Number}});
        QueueLink link{QueueLink::Kind::Shared, u"Xã Vĩnh Bảo"_s, {}, 0, 0};
        link.refused = 2;
        m_journal->setLink(link);
    });
}

// Two counters that could not hear each other call whoever would be called last; the second one's journal comes later.
void Screens::crossNumbers()
{
    m_room->worker().post([this] {
        const QDateTime now = m_clock.now();
        const QDate day = toCentre(now).date();
        (void)m_journal->append(day, 0, [this, now](const QVector<QueueEvent> &all) {
            QueueState state;
            for (const QueueEvent &event : all)
                state.apply(event);
            const QVector<Ticket> waiting = state.inState(TicketState::Waiting);
            QVector<QueueEvent> calls;
            for (int counter = 1; counter <= 2 && !waiting.isEmpty(); ++counter) {
                QueueEvent call;
                call.id = m_ids.make<EventId>();
                call.ticket = waiting.constLast().id;
                call.kind = QueueEvent::Kind::Called;
                call.at = now.addSecs(60LL * (counter - 3));
                call.by = {m_ids.make<StaffId>(), u"Lê Minh"_s, counter, u"C0%1"_s.arg(counter)};
                if (counter == 2)
                    call.island = {call.by.station, now.addSecs(-660), 1};
                calls.append(call);
            }
            return calls;
        });
    });
}

void Screens::addGestureSteps()
{
    const auto phase = [this] { return m_office->counterWindow()->controller().phase(); };
    addStep(
        u"turn-ended"_s,
        [this] {
            press(u"navCounter"_s);
            press(u"primaryButton"_s);
        },
        [phase] { return phase() == ui::CounterController::Phase::Idle; }, false);
    addIdleGestureSteps();
    addStep(
        u"next-called"_s, [this] { press(u"primaryButton"_s); },
        [phase] { return phase() == ui::CounterController::Phase::Called; }, false);
    addServingGestureSteps();
}

void Screens::addIdleGestureSteps()
{
    const auto queue = [this]() -> ui::QueueDesk & {
        return m_office->counterWindow()->controller().queue();
    };
    const auto ready = [queue](ui::Presence::Kind kind) {
        return [queue, kind] { return queue().presence().kind == kind && !queue().isBusy(); };
    };
    addSheet(u"counter-menu"_s, u"more"_s, {u"moreButton"_s});
    addSheet(u"counter-call-this"_s, u"callThis"_s, {u"moreButton"_s, u"more_callThis"_s});
    addSheet(u"counter-left"_s, u"left"_s, {u"moreButton"_s, u"more_left"_s});
    addSheet(u"counter-reopen"_s, u"reopen"_s, {u"moreButton"_s, u"more_reopen"_s});
    addSheet(u"counter-undo-late"_s, u"undoLate"_s, {u"moreButton"_s, u"more_undo"_s});
    addSheet(u"counter-cancel"_s, u"cancel"_s, {u"moreButton"_s, u"more_cancel"_s});
    addSheet(u"counter-slips"_s, u"slips"_s, {u"moreButton"_s, u"more_slips"_s});
    addSheet(u"counter-quick"_s, u"quick"_s, {u"quickButton"_s});
    addSheet(u"counter-on-hold"_s, u"resume"_s, {u"onHoldBar"_s});
    addSheet(u"counter-absent"_s, u"resume"_s, {u"noShowBar"_s});
    addStep(
        u"pause-menu"_s, [this] { press(u"moreButton"_s); }, sheetShown(u"more"_s), false);
    addStep(
        u"pause-sheet"_s, [this] { press(u"more_pause"_s); }, sheetShown(u"pause"_s), false);
    addStep(u"counter-pause"_s, [this] { press(u"pausePreset_0"_s); }, {});
    addStep(
        u"counter-paused"_s, [this] { press(u"pauseConfirm"_s); },
        ready(ui::Presence::Kind::Paused));
    addStep(
        u"go-on"_s, [this] { press(u"primaryButton"_s); }, ready(ui::Presence::Kind::Here), false);
    addStep(
        u"counter-island"_s,
        [this] {
            showLink(
                {QueueLink::Kind::Island, u"Xã Vĩnh Bảo"_s, m_clock.now().addSecs(-660), 14, 0});
        },
        [queue] { return queue().link().kind == QueueLink::Kind::Island; });
    addStep(
        u"counter-crossed"_s,
        [this] {
            showLink({QueueLink::Kind::Shared, u"Xã Vĩnh Bảo"_s, {}, 0, 0});
            crossNumbers();
        },
        [queue] { return queue().newCrossings() == 1; });
    addSheet(u"counter-crossings"_s, u"crossings"_s, {u"crossedButton"_s});
    addStep(
        u"counter-not-taken"_s, [this] { refuseSteps(); },
        [queue] { return queue().newRefused() > 0; });
    addSheet(u"counter-refused"_s, u"crossings"_s, {u"crossedButton"_s});
    addStep(
        u"link-back"_s, [this] { showLink({}); },
        [queue] { return queue().link().kind == QueueLink::Kind::Alone; }, false);
}

void Screens::addServingGestureSteps()
{
    const auto queue = [this]() -> ui::QueueDesk & {
        return m_office->counterWindow()->controller().queue();
    };
    addSheet(u"counter-transfer"_s, u"transfer"_s, {u"transferButton"_s});
    addSheet(u"counter-hold"_s, u"hold"_s, {u"holdButton"_s});
    // Put on hold, forgotten, taken up again.
    addStep(
        u"hold-sheet"_s, [this] { press(u"holdButton"_s); }, sheetShown(u"hold"_s), false);
    addStep(
        u"hold-reason"_s, [this] { press(u"holdPreset_0"_s); }, {}, false);
    addStep(
        u"hold"_s, [this] { press(u"holdConfirm"_s); },
        [queue] { return !queue().current() && !queue().isBusy(); }, false);
    addStep(
        u"counter-hold-due"_s, [this] { m_clock.advance(kHoldMs); },
        [this] {
            return counter()->findChild<ui::PinnedBar *>(u"onHoldBar"_s)->tone() == ui::Tone::Warn;
        });
}

} // namespace motcua
