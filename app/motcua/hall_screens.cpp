// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/reporting/passing_journal.h"
#include "app/motcua/screens.h"
#include "ui/common/combo_box.h"
#include "ui/common/overlay_dialog.h"
#include "ui/common/segment_button.h"
#include "ui/supervisor/cell_table.h"

#include <QRandomGenerator>
#include <QScrollArea>
#include <QScrollBar>

using namespace Qt::StringLiterals;

// The supervisor's view of the hall on a busy morning, and a past day played again.
namespace motcua {

namespace {

constexpr int kMinute = 60'000;
constexpr int kPercent = 100;

/// A hall full of made-up people, minute by minute through the real queue; the journal is copied in afterwards.
class BusyHall
{
public:
    BusyHall(QDate day, quint32 seed, const QVector<Counter> &counters,
             const QVector<QString> &lanes)
        : m_clock(centreTime(day, {7, 30})),
          m_ids(m_clock),
          m_queue(m_journal, m_clock, m_ids),
          m_random(seed),
          m_counters(counters),
          m_lanes(lanes),
          m_day(day)
    {
        const QStringList names{u"Lê Văn Hùng"_s,  u"Phạm Thu Trang"_s, u"Trần Thu Hằng"_s,
                                u"Vũ Quốc Việt"_s, u"Hoàng Minh Đức"_s, u"Ngô Thị Lan"_s};
        for (int i = 0; i < counters.size(); ++i)
            m_clerks.append({m_ids.make<StaffId>(),
                             names.at((counters.at(i).number - 1) % int(names.size())),
                             counters.at(i).number, u"C0%1"_s.arg(counters.at(i).number),
                             Role::ReceptionOfficer});
        m_at.resize(counters.size());
        m_until.resize(counters.size());
    }

    void play(const QDateTime &end, int percentAMinute)
    {
        for (; m_clock.now().addMSecs(kMinute) <= end; m_clock.advance(kMinute)) {
            const QTime time = toCentre(m_clock.now()).time();
            const bool lunch = time >= QTime(11, 30) && time < QTime(13, 30);
            for (const QString &lane : std::as_const(m_lanes)) {
                if (!lunch && m_random.bounded(kPercent) < percentAMinute)
                    issue(lane);
            }
            for (int i = 0; i < m_counters.size(); ++i)
                work(i, lunch);
        }
    }
    // What a supervisor has to look at.
    void addTrouble()
    {
        const auto last = m_counters.size() - 1;
        (void)m_queue.wantHelp(m_clerks.at(0), u"máy in"_s);
        if (m_at.at(last).isNull())
            return;
        (void)m_queue.hold(m_at.at(last), m_clerks.at(last), u"chờ bổ sung bản sao"_s,
                           m_clock.now().addSecs(-240));
        (void)m_queue.pauseCounter(m_clerks.at(last), u"họp"_s, m_clock.now().addSecs(900));
        const QVector<Ticket> waiting = m_queue.refresh().inState(TicketState::Waiting);
        if (!waiting.isEmpty())
            (void)m_queue.noteSlip(waiting.constLast().id, QueueEvent::Kind::PrintFailed, kiosk());
    }
    void copyInto(QueueJournal &journal) const
    {
        const QVector<QueueEvent> events = m_journal.eventsSince(m_day, 0);
        (void)journal.append(m_day, 0, [&events](const QVector<QueueEvent> &) { return events; });
    }

private:
    [[nodiscard]] static Actor kiosk() { return {{}, {}, 0, u"KIOSK"_s, Role::Kiosk}; }

    void issue(const QString &lane)
    {
        constexpr int kWithPrecedence = 12;
        CentreQueue::IssueRequest request;
        request.series = lane;
        if (m_random.bounded(kPercent) < kWithPrecedence)
            request.priorityReason = u"elderly"_s;
        (void)m_queue.issue(request, kiosk());
    }

    void work(int i, bool lunch)
    {
        const Actor &by = m_clerks.at(i);
        if (m_clock.now() < m_until.at(i))
            return;
        if (!m_at.at(i).isNull())
            (void)m_queue.finish(m_at.at(i), by);
        m_at[i] = {};
        if (lunch)
            return;
        const auto called = m_queue.callNext(m_counters.at(i), by);
        if (!called.ticket || called.kind != CentreQueue::CallOutcome::Kind::Called)
            return;
        constexpr int kStayAway = 3;
        if (m_random.bounded(kPercent) < kStayAway) {
            (void)m_queue.noShow(called.ticket->id, by);
            return;
        }
        m_at[i] = called.ticket->id;
        (void)m_queue.arrived(m_at.at(i), by);
        m_until[i] = m_clock.now().addSecs((3 + m_random.bounded(9)) * 60);
    }

    SimulatedClock m_clock;
    RandomIdSource m_ids;
    PassingJournal m_journal;
    CentreQueue m_queue;
    QRandomGenerator m_random;
    QVector<Counter> m_counters;
    QVector<QString> m_lanes;
    QDate m_day;
    QVector<Actor> m_clerks;
    QVector<TicketId> m_at;
    QVector<QDateTime> m_until;
};

QVector<Counter> sixCounters()
{
    const QVector<QVector<QString>> lanes{{u"A"_s, u"B"_s}, {u"B"_s},         {u"A"_s},
                                          {u"C"_s, u"D"_s}, {u"D"_s, u"E"_s}, {u"C"_s, u"E"_s}};
    QVector<Counter> counters;
    for (int i = 0; i < lanes.size(); ++i)
        counters.append({i + 1, u"Quầy %1"_s.arg(i + 1), lanes.at(i)});
    return counters;
}

} // namespace

void Screens::fillHall()
{
    const QDate today = toCentre(m_clock.now()).date();
    QueueJournal &journal = m_room->station().journal();
    const QVector<QString> lanes{u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"E"_s};
    for (const int back : {21, 14, 7, 3}) {
        const QDate day = today.addDays(-back);
        BusyHall past(day, quint32(back), sixCounters(), lanes);
        past.play(centreTime(day, {16, 50}), 14);
        past.copyInto(journal);
    }
    // The first two lanes have their morning already.
    BusyHall now(today, 1, sixCounters().mid(3), lanes.mid(2));
    now.play(m_clock.now(), 18);
    now.addTrouble();
    now.copyInto(journal);
}

void Screens::addLiveSteps()
{
    const auto table = [this](const QString &name) {
        return counter()->findChild<ui::CellTable *>(name);
    };
    addStep(
        u"hall"_s, [this] { press(u"navHall"_s); },
        [table] {
            return table(u"hallAlerts"_s)->isVisible() &&
                   table(u"hallCounters"_s)->cells()->rowCount() >= 6 &&
                   table(u"hallHalves"_s)->cells()->columnCount() > 3;
        });
    addStep(u"hall-below"_s,
            [this] {
                auto *scroll = counter()->findChild<QScrollArea *>(u"hallLive"_s);
                scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());
            },
            {});
    addStep(
        u"hall-free"_s,
        [this, table] {
            table(u"hallCounters"_s)->choose(3);
            press(u"hallFree"_s);
        },
        [this] {
            return counter()->findChild<ui::OverlayDialog *>(u"releaseOverlay"_s)->isOpen();
        });
    addStep(
        u"hall-step-back"_s,
        [this] {
            counter()->findChild<ui::OverlayDialog *>(u"releaseOverlay"_s)->dismiss();
            press(u"hallBack"_s);
        },
        [this] {
            const auto *overlay = counter()->findChild<ui::OverlayDialog *>(u"stepsOverlay"_s);
            return overlay != nullptr && overlay->isOpen();
        });
    addStep(
        u"what-if-question"_s,
        [this] {
            counter()->findChild<ui::OverlayDialog *>(u"stepsOverlay"_s)->dismiss();
            auto *which = counter()->findChild<ui::SegmentButton *>(u"hallWhich"_s);
            which->setCurrent(1);
            Q_EMIT which->chosen(1);
        },
        [this] { return counter()->findChild<QWidget *>(u"whatIfPlay"_s)->isEnabled(); });
    addStep(
        u"what-if"_s,
        [this] {
            counter()->findChild<ui::ComboBox *>(u"whatIfMore"_s)->setCurrentIndex(1);
            press(u"whatIfPlay"_s);
        },
        [table] { return table(u"whatIfTable"_s)->isVisible(); });
}

} // namespace motcua
