// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/queue/capacity.h"

#include <algorithm>

namespace motcua {

namespace {

struct Post
{
    int number = 0;
    QVector<QString> lanes;
    double leftMs = 0;
};

QVector<Post> postsOf(const QueueState &state, const QDateTime &closesAt, const QDateTime &now)
{
    QVector<Post> posts;
    const QVector<CounterStatus> counters = state.counters();
    for (const CounterStatus &counter : counters) {
        QDateTime from = now;
        if (counter.state == CounterStatus::State::Closed)
            continue;
        if (counter.state == CounterStatus::State::Paused) {
            if (!counter.until.isValid())
                continue; // nobody said that they come back
            from = std::max(now, counter.until);
        }
        const qint64 left = from.msecsTo(closesAt);
        if (left > 0)
            posts.append({counter.number, counter.lanes, double(left)});
    }
    return posts;
}

// The middle one: a number that somebody forgot to finish does not shift it.
qint64 usualMs(const ServiceTimes &times, const QString &lane)
{
    const QVector<qint64> measured = times.ofLane(lane);
    return measured.isEmpty() ? 0 : std::max<qint64>(1, measured.at(measured.size() / 2));
}

} // namespace

Capacity capacityOf(const QString &lane, const QueueState &state, const ServiceTimes &times,
                    const QDateTime &closesAt, const QDateTime &now)
{
    Capacity capacity;
    const qint64 usual = usualMs(times, lane);
    QVector<Post> posts = postsOf(state, closesAt, now);
    const bool served = std::any_of(posts.cbegin(), posts.cend(), [&lane](const Post &post) {
        return post.lanes.contains(lane);
    });
    if (now >= closesAt) {
        capacity.kind = Capacity::Kind::Full;
        return capacity;
    }
    if (usual <= 0 || !served)
        return capacity;

    const QVector<Ticket> tickets = state.tickets();
    for (const Ticket &ticket : tickets) {
        const double work = double(usualMs(times, ticket.lane)) * std::max(1, ticket.dossiers);
        if (ticket.isAtCounter()) {
            // About half of it is still to do, at that counter alone.
            for (Post &post : posts) {
                if (post.number == ticket.counter)
                    post.leftMs -= work / 2;
            }
        } else if (ticket.state == TicketState::Waiting) {
            const auto mayServe = [&ticket](const Post &post) {
                return ticket.onlyCounter > 0 ? post.number == ticket.onlyCounter
                                              : post.lanes.contains(ticket.lane);
            };
            const auto hands = std::count_if(posts.cbegin(), posts.cend(), mayServe);
            for (Post &post : posts) {
                if (mayServe(post))
                    post.leftMs -= work / double(hands);
            }
        }
    }
    double left = 0;
    for (const Post &post : std::as_const(posts)) {
        if (post.lanes.contains(lane))
            left += std::max(0.0, post.leftMs);
    }
    capacity.dossiers = int(left / double(usual));
    capacity.kind = capacity.dossiers > 0 ? Capacity::Kind::Some : Capacity::Kind::Full;
    return capacity;
}

} // namespace motcua
