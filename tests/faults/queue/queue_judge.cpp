// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/queue/queue_judge.h"

#include "app/core/base/clock.h"
#include "app/core/queue/crossings.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace motcua::test {

namespace {

constexpr int kShown = 20;

bool isSameIsland(const QueueEvent &a, const QueueEvent &b)
{
    return a.island && b.island && a.island->station == b.island->station &&
           a.island->since == b.island->since;
}

} // namespace

void QueueJudge::find(int &count, const QString &what)
{
    if (++count <= kShown)
        findings.append(what);
}

void QueueJudge::heard(const QString &store, const QString &line)
{
    const QStringList words = line.split(u' ');
    if (words.first() == "issued"_L1 && words.size() == 4) {
        m_issued[store].insert(words.at(2), {words.at(1), words.at(3)});
    } else if (words.first() == "called"_L1 && words.size() == 3) {
        m_called[store].append(words.at(2));
    } else if (words.first() == "acts"_L1) {
        acts += words.at(1).toInt();
    }
}

void QueueJudge::judgeDay(const QString &store, QDate day, const QVector<QueueEvent> &dayEvents)
{
    QueueState state;
    QSet<QString> numbers;
    for (const QueueEvent &event : dayEvents) {
        ++events;
        if (event.kind == QueueEvent::Kind::Issued) {
            ++issued;
            if (numbers.contains(event.number.text()))
                find(doubleNumbers,
                     u"%1: %2 twice on %3"_s.arg(store, event.number.text(), isoDay(day)));
            numbers.insert(event.number.text());
        }
        const auto before = event.ticket.isNull() ? std::nullopt : state.ticket(event.ticket);
        const auto last = before ? state.lastEventOf(event.ticket) : std::nullopt;
        if (event.kind == QueueEvent::Kind::Called) {
            ++calls;
            if (last && !fits(*before, event) && (!event.island || isSameIsland(event, *last)))
                find(doubleCalls,
                     u"%1: %2 called at counter %3 while at counter %4"_s.arg(
                         store, before->number.text(), QString::number(event.by.counter),
                         QString::number(before->counter)));
        }
        state.apply(event);
    }
    crossings += int(crossingsOf(dayEvents).size());
}

void QueueJudge::judge(const QString &store, const QMap<QDate, QVector<QueueEvent>> &journal)
{
    QHash<QString, Said> issuedThere; // by ticket, the last number given
    QSet<QString> calledThere;
    for (auto day = journal.cbegin(); day != journal.cend(); ++day) {
        judgeDay(store, day.key(), day.value());
        for (const QueueEvent &event : day.value()) {
            if (event.kind == QueueEvent::Kind::Issued)
                issuedThere.insert(event.ticket.toString(),
                                   {event.number.text(), isoDay(day.key())});
            if (event.kind == QueueEvent::Kind::Called)
                calledThere.insert(event.ticket.toString());
        }
    }
    const auto said = m_issued.value(store);
    // On a day of the journal: whoever said it may have looked at the clock when the next day had begun.
    QSet<QString> papers;
    for (auto ticket = said.cbegin(); ticket != said.cend(); ++ticket) {
        const Said there = issuedThere.value(ticket.key(), {u"nothing"_s, {}});
        if (there.number != ticket->number)
            find(lost, u"%1: paper %2 of %3 is %4 in the journal"_s.arg(store, ticket->number,
                                                                        ticket->day, there.number));
        const QString place = there.day + u' ' + ticket->number;
        if (papers.contains(place))
            find(doubleNumbers, store + u": two papers "_s + place);
        papers.insert(place);
    }
    const QStringList called = m_called.value(store);
    for (const QString &ticket : called) {
        if (!calledThere.contains(ticket))
            find(lost, store + u": a call is not in the journal"_s);
    }
}

void QueueJudge::compare(const QString &name, const QMap<QDate, QVector<QueueEvent>> &one,
                         const QMap<QDate, QVector<QueueEvent>> &other)
{
    QSet<QDate> days(one.keyBegin(), one.keyEnd());
    days += QSet<QDate>(other.keyBegin(), other.keyEnd());
    for (const QDate day : std::as_const(days)) {
        QVector<QueueEvent> a = one.value(day);
        QVector<QueueEvent> b = other.value(day);
        for (auto *side : {&a, &b}) {
            for (QueueEvent &event : *side)
                event.seq = 0; // places are each store's own, the order is not
        }
        if (a != b) {
            find(unequal,
                 u"%1: %2 has %3 events here and %4 there"_s.arg(
                     name, isoDay(day), QString::number(a.size()), QString::number(b.size())));
        }
    }
}

} // namespace motcua::test
