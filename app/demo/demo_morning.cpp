// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_morning.h"

#include "app/demo/demo_people.h"

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

constexpr qint64 kMinute = 60'000;

struct Errand
{
    QString series;
    QString procedure;
    QString priority;
};

// What people come for on an ordinary morning, in this order.
QVector<Errand> errands()
{
    return {{u"A"_s, u"1.001193"_s, {}},
            {u"B"_s, u"2.000815"_s, {}},
            {u"A"_s, u"1.000894"_s, {}},
            {u"A"_s, u"1.004884"_s, u"pregnant"_s},
            {u"B"_s, u"2.000884"_s, {}},
            {u"A"_s, u"1.000656"_s, {}},
            {u"A"_s, u"2.000635"_s, {}},
            {u"B"_s, u"2.000815"_s, {}},
            {u"A"_s, u"1.001193"_s, u"small_child"_s},
            {u"A"_s, u"1.004873"_s, {}},
            {u"B"_s, u"2.000884"_s, u"elderly"_s}};
}

Actor kioskAt(const QString &station)
{
    Actor kiosk;
    kiosk.station = station;
    kiosk.role = Role::Kiosk;
    return kiosk;
}

} // namespace

void DemoMorning::play(int served, int waiting) const
{
    QRandomGenerator random(seed);
    const QVector<Errand> row = errands();
    const auto issueOne = [&](int i) {
        const Errand &errand = row.at(i % int(row.size()));
        const auto procedure = catalogue.inForce(errand.procedure, clock.now().date());
        (void)queue.issue({errand.series, errand.priority, procedure ? procedure->code : QString(),
                           procedure ? procedure->name : QString()},
                          kioskAt(station));
        clock.advance((1 + random.bounded(3)) * kMinute);
    };
    int issued = 0;
    for (; issued < served + 3; ++issued) {
        issueOne(issued);
    }
    // Served by turns at the counters; then one is put on hold and two do not come.
    for (int i = 0; i < served + 3; ++i) {
        const Counter &counter = counters.at(i % int(counters.size()));
        const Actor actor{clerk.id, clerk.name, counter.number, station, clerk.role};
        (void)queue.openCounter(counter, actor, true);
        const CentreQueue::CallOutcome call = queue.callNext(counter, actor);
        if (!call.ticket) {
            break;
        }
        const TicketId id = call.ticket->id;
        clock.advance(30'000);
        if (i >= served + 1) {
            (void)queue.noShow(id, actor);
            continue;
        }
        (void)queue.arrived(id, actor);
        clock.advance((4 + random.bounded(6)) * kMinute);
        if (i == served) {
            (void)queue.hold(id, actor, u"Về lấy giấy tờ"_s);
        } else {
            (void)queue.finish(id, actor);
        }
    }
    // Whoever sits at these counters now is somebody else, and nobody works at two.
    for (const Counter &counter : counters) {
        (void)queue.closeCounter({clerk.id, clerk.name, counter.number, station, clerk.role});
    }
    for (int i = 0; i < waiting; ++i) {
        issueOne(issued++);
    }
}

Draft DemoMorning::filled(Draft draft, const QString &procedureCode, quint32 person) const
{
    DemoPeople people(seed * 1000 + person);
    draft.submitter = people.next(clock.now().date()).citizen();
    draft.procedure = catalogue.inForce(procedureCode, clock.now().date());
    if (draft.procedure) {
        draft.components.clear();
        for (const Component &component : std::as_const(draft.procedure->components)) {
            draft.components.append(component.kind == Component::Kind::Present
                                        ? ComponentState::CompleteShown
                                    : component.required ? ComponentState::Complete
                                                         : ComponentState::NotApplicable);
        }
    }
    return reception.save(draft);
}

} // namespace motcua
