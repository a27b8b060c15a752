// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/queue/paper_roll.h"

#include "app/core/base/clock.h"
#include "app/core/base/failure.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

constexpr int kMostNumber = 9999;

template <typename Group>
bool isGiven(const QVector<Group> &groups, const QString &code, QString Group::*member)
{
    return std::any_of(groups.cbegin(), groups.cend(),
                       [&](const Group &group) { return group.*member == code; });
}

Failure refused(const char *name, const QString &fact, const QString &next)
{
    return {name, fact, next};
}

QString say(const char *text)
{
    return QCoreApplication::translate("PaperRoll", text);
}

} // namespace

QString PaperRoll::series() const
{
    const QString letters = u"RZYXWVUTSPONMLKJIHGFEDCBA"_s;
    for (const QChar letter : letters) {
        const QString series(letter);
        if (series != m_setup.quickSeries &&
            !isGiven(m_setup.groups, series, &ServiceGroup::series))
            return series;
    }
    return {};
}

Failure PaperRoll::taken(const Ticket &there) const
{
    QString group = there.lane;
    for (const ServiceGroup &known : m_setup.groups) {
        if (known.series == there.lane)
            group = known.name;
    }
    return refused(
        "number_taken",
        say(QT_TRANSLATE_NOOP("PaperRoll",
                              "%1 was entered before (about %2, %3); nothing was added."))
            .arg(there.number.text(), toCentre(there.issuedAt).time().toString(u"HH:mm"_s), group),
        say(QT_TRANSLATE_NOOP("PaperRoll", "Look at the number on the paper again.")));
}

void PaperRoll::check(const PaperNumber &paper, const QDateTime &now) const
{
    if (!TicketNumber::parse(paper.number.text()) || paper.number.series == m_setup.quickSeries ||
        isGiven(m_setup.groups, paper.number.series, &ServiceGroup::series))
        throw refused(
            "roll_series",
            say(QT_TRANSLATE_NOOP("PaperRoll", "%1 is not a number of a paper roll: this "
                                               "letter is given by the machine. Nothing "
                                               "was added."))
                .arg(paper.number.text()),
            say(QT_TRANSLATE_NOOP("PaperRoll", "A paper roll has the letter %1.")).arg(series()));
    if (!isGiven(m_setup.groups, paper.lane, &ServiceGroup::series))
        throw refused("roll_lane",
                      say(QT_TRANSLATE_NOOP(
                          "PaperRoll", "What this number is for was not said; nothing was added.")),
                      say(QT_TRANSLATE_NOOP("PaperRoll", "Choose a service group.")));
    if (!paper.priorityReason.isEmpty() &&
        !isGiven(m_setup.priorities, paper.priorityReason, &PriorityGroup::code))
        throw refused("roll_priority",
                      say(QT_TRANSLATE_NOOP("PaperRoll", "This reason for priority is not set up; "
                                                         "nothing was added.")),
                      say(QT_TRANSLATE_NOOP("PaperRoll", "Choose another reason.")));
    if (!paper.at.isValid() || centreTime(toCentre(now).date(), paper.at) > now)
        throw refused(
            "roll_time",
            say(QT_TRANSLATE_NOOP(
                "PaperRoll",
                "The number cannot have been handed out at this time; nothing was added.")),
            say(QT_TRANSLATE_NOOP("PaperRoll", "Enter about when it was, such as 9:05.")));
}

Ticket PaperRoll::enter(const PaperNumber &paper, const Actor &by)
{
    if (m_rights != nullptr)
        (void)m_rights->require(by, Act::ServeCitizens);
    else
        require(by.role, Act::ServeCitizens);
    const QDateTime now = m_clock.now();
    check(paper, now);
    QueueEvent issued;
    issued.id = m_ids.make<EventId>();
    issued.day = toCentre(now).date();
    issued.ticket = m_ids.make<TicketId>();
    issued.kind = QueueEvent::Kind::Issued;
    issued.at = centreTime(issued.day, paper.at);
    issued.by = by;
    issued.reason = paper.priorityReason;
    issued.number = paper.number;
    issued.priorityReason = paper.priorityReason;
    issued.lane = paper.lane;
    issued.estimated = true;
    QVector<QueueEvent> events{issued};
    if (paper.served) {
        QueueEvent finished = issued;
        finished.id = m_ids.make<EventId>();
        finished.kind = QueueEvent::Kind::Finished;
        finished.reason = u"paper_roll"_s;
        finished.number = {};
        finished.priorityReason.clear();
        finished.lane.clear();
        events.append(finished);
    }
    // From the beginning of the day: whatever a merge has put in between, the number is looked for in all of it.
    QueueState state;
    const auto all = m_journal.append(issued.day, 0, [&](const QVector<QueueEvent> &before) {
        state = QueueState();
        for (const QueueEvent &event : before)
            state.apply(event);
        if (const auto there = state.ticket(paper.number))
            throw taken(*there);
        return events;
    });
    state = QueueState();
    for (const QueueEvent &event : all)
        state.apply(event);
    return state.ticket(issued.ticket).value();
}

std::optional<TicketNumber> PaperRoll::numberFrom(QStringView typed, const QString &series)
{
    const QString text = typed.toString().remove(u' ').toUpper();
    if (text.isEmpty())
        return std::nullopt;
    const bool hasLetter = text.front() >= u'A' && text.front() <= u'Z';
    const QString digits = hasLetter ? text.mid(1) : text;
    const bool plain =
        !digits.isEmpty() &&
        std::all_of(digits.cbegin(), digits.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    bool ok = false;
    const int number = digits.toInt(&ok);
    if (!plain || !ok || number < 1 || number > kMostNumber)
        return std::nullopt;
    return TicketNumber{hasLetter ? QString(text.front()) : series, number};
}

std::optional<QTime> PaperRoll::timeFrom(QStringView typed)
{
    constexpr qsizetype kTogether = 4; // "0905"
    QString text = typed.toString().trimmed().toLower();
    text.replace(u'h', u':').replace(u'.', u':');
    if (text.endsWith(u':'))
        text += u"00"_s;
    if (!text.contains(u':')) {
        if (text.size() <= 2)
            text += u":00"_s;
        else if (text.size() <= kTogether)
            text.insert(text.size() - 2, u':');
        else
            return std::nullopt;
    }
    const QTime time = QTime::fromString(text, u"H:m"_s);
    return time.isValid() ? std::optional(time) : std::nullopt;
}

} // namespace motcua
