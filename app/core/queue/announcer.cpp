// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/queue/announcer.h"

#include "app/core/base/clock.h"

#include <QCoreApplication>

#include <algorithm>

namespace motcua {

namespace {
constexpr std::chrono::milliseconds kAtLeast{1};
} // namespace

Announcer::Announcer(VoicePort *voice, const Clock &clock, Times times, QObject *parent)
    : QObject(parent),
      m_voice(voice),
      m_clock(clock),
      m_times(times)
{
    m_hold.setSingleShot(true);
    m_watch.setSingleShot(true);
    connect(&m_hold, &QTimer::timeout, this, &Announcer::work);
    connect(&m_watch, &QTimer::timeout, this, [this] {
        setTrouble(
            Failure("voice_stopped_answering",
                    QCoreApplication::translate("Voice", "The voice does not answer. Calls are "
                                                         "shown on the screen all the same."),
                    QCoreApplication::translate("Voice", "Start this program again after the "
                                                         "counters have closed.")));
        said();
    });
    if (voice == nullptr)
        return;
    connect(voice, &VoicePort::finished, this, [this](quint64 token) {
        if (token != m_token || !m_saying)
            return;
        if (!m_remarked)
            setTrouble({});
        said();
    });
    connect(voice, &VoicePort::failed, this, [this](quint64 token, const Failure &failure) {
        if (token != m_token || !m_saying)
            return;
        setTrouble(failure);
        said();
    });
    connect(voice, &VoicePort::remark, this, [this](const Failure &failure) {
        m_remarked = true;
        setTrouble(failure);
    });
}

void Announcer::update(const QVector<HallCall> &calls)
{
    if (m_first) {
        m_first = false;
        takeStock(calls);
        return;
    }
    const bool back = std::exchange(m_lost, false);
    dropUndone(calls);
    // Only what stands before everything known is new: a merge puts old calls between, an undo uncovers older ones.
    auto known = calls.cbegin();
    while (known != calls.cend() && !m_seen.contains(*known))
        ++known;
    const QDateTime now = m_clock.now();
    for (auto it = std::make_reverse_iterator(known); it != calls.crend(); ++it) { // oldest first
        if (!back || it->at.msecsTo(now) <= m_times.stale.count())
            enqueue(*it);
    }
    m_seen = calls;
    if (back && m_places.isEmpty() && m_waiting.isEmpty() && !calls.isEmpty()) {
        m_places.append({calls.first(), {}, true});
        Q_EMIT changed();
    }
    work();
}

void Announcer::takeStock(const QVector<HallCall> &calls)
{
    m_seen = calls;
    if (!calls.isEmpty())
        m_places.append({calls.first(), {}, true}); // stands, and was said by who was there before
    Q_EMIT changed();
}

void Announcer::dropUndone(const QVector<HallCall> &calls)
{
    const auto stands = [&calls](const HallCall &call) { return calls.contains(call); };
    if (m_saying && !stands(*m_saying)) {
        m_saying.reset(); // its answer is not waited for: the next say() has another token
        m_watch.stop();
        m_voice->stop();
    }
    // A recall that was joined with its call and then undone leaves that call to be said.
    m_joined.removeIf([&stands](const HallCall &call) { return !stands(call); });
    const auto mend = [&](HallCall &call) {
        const auto before =
            std::find_if(m_joined.crbegin(), m_joined.crend(),
                         [&call](const HallCall &other) { return other.number == call.number; });
        if (!stands(call) && before != m_joined.crend())
            call = *before;
    };
    for (HallCall &call : m_waiting)
        mend(call);
    for (Place &place : m_places) {
        if (!place.said)
            mend(place.call);
    }
    const qsizetype before = m_waiting.size() + m_places.size();
    m_waiting.removeIf([&stands](const HallCall &call) { return !stands(call); });
    m_places.removeIf([&stands](const Place &place) { return !stands(place.call); });
    if (before != m_waiting.size() + m_places.size())
        Q_EMIT changed();
    if (m_places.isEmpty() && m_waiting.isEmpty() && !calls.isEmpty() &&
        m_seen.contains(calls.first()))
        m_places.append({calls.first(), {}, true}); // what stood before the call that was undone
}

void Announcer::enqueue(const HallCall &call)
{
    const auto sameNumber = [&call](const HallCall &other) { return other.number == call.number; };
    const auto waiting = std::find_if(m_waiting.begin(), m_waiting.end(), sameNumber);
    if (waiting != m_waiting.end()) {
        m_joined.append(*waiting);
        *waiting = call; // not said yet: once is enough, at the counter that called last
        return;
    }
    const auto place = std::find_if(m_places.begin(), m_places.end(), [&](const Place &one) {
        return sameNumber(one.call) && !one.said && !(m_saying && *m_saying == one.call);
    });
    if (place != m_places.end()) {
        m_joined.append(place->call);
        place->call = call;
        return;
    }
    m_waiting.append(call);
    if (m_voice != nullptr && m_rules.voice)
        m_voice->prepare(utteranceFor(call, m_rules, m_clock.now().time(), true));
    Q_EMIT changed();
}

bool Announcer::isOver(const Place &place) const
{
    return place.said && (!place.since.isValid() || place.since.hasExpired(m_times.hold.count()));
}

void Announcer::work()
{
    if (m_lost)
        return;
    const bool fresh = fillPlaces();
    collapse();
    sayNext();
    sleepUntilNext();
    if (fresh) {
        Q_EMIT staged();
        Q_EMIT changed();
    }
}

// A waiting call takes the place of one that has stood its time, else a free one beside those that have not.
bool Announcer::fillPlaces()
{
    bool fresh = false;
    const auto begun = [](const HallCall &call) {
        Place place{call, {}, false};
        place.since.start();
        return place;
    };
    while (!m_waiting.isEmpty()) {
        // A recall of what stands: the same place, said once more.
        const auto same = std::find_if(m_places.begin(), m_places.end(), [this](const Place &one) {
            return one.call.number == m_waiting.first().number;
        });
        if (same != m_places.end()) {
            if (!same->said)
                break; // being said: the recall comes after it
            *same = begun(m_waiting.takeFirst());
            fresh = true;
            continue;
        }
        const auto over = std::find_if(m_places.begin(), m_places.end(),
                                       [this](const Place &one) { return isOver(one); });
        if (over != m_places.end())
            *over = begun(m_waiting.takeFirst());
        else if (m_places.size() < kPlaces)
            m_places.append(begun(m_waiting.takeFirst()));
        else
            break;
        fresh = true;
    }
    return fresh;
}

// Two that have both stood their time make room for the later of them alone, and one that has beside one that has not.
void Announcer::collapse()
{
    if (m_places.size() < kPlaces || !m_waiting.isEmpty())
        return;
    const bool first = isOver(m_places[0]);
    const bool second = isOver(m_places[1]);
    if (!first && !second)
        return;
    const bool removeFirst = first && second ? m_places[0].call.at <= m_places[1].call.at : first;
    m_places.removeAt(removeFirst ? 0 : 1);
    Q_EMIT changed();
}

void Announcer::sayNext()
{
    if (m_saying)
        return;
    // Who was called first is said first, wherever they stand.
    Place *next = nullptr;
    for (Place &place : m_places) {
        if (!place.said && (next == nullptr || place.call.at < next->call.at))
            next = &place;
    }
    if (next == nullptr)
        return;
    const bool others = !m_waiting.isEmpty() ||
                        std::any_of(m_places.cbegin(), m_places.cend(), [next](const Place &one) {
                            return !one.said && !(one.call == next->call);
                        });
    const Utterance utterance = utteranceFor(next->call, m_rules, m_clock.now().time(), others);
    if (m_voice == nullptr || (!utterance.voice && !utterance.chime) || utterance.volume == 0) {
        next->said = true;
        sayNext();
        return;
    }
    m_saying = next->call;
    m_remarked = false;
    ++m_token;
    m_watch.start(m_times.watch);
    m_voice->say(m_token, utterance);
    Q_EMIT changed();
}

void Announcer::said()
{
    m_watch.stop();
    if (m_saying) {
        for (Place &place : m_places) {
            if (place.call == *m_saying)
                place.said = true;
        }
        m_joined.removeIf([this](const HallCall &call) { return call.number == m_saying->number; });
        m_saying.reset();
        Q_EMIT changed();
    }
    work();
}

void Announcer::sourceLost()
{
    if (std::exchange(m_lost, true))
        return;
    if (m_saying) {
        m_saying.reset();
        m_watch.stop();
        m_voice->stop();
    }
    for (auto it = m_places.crbegin(); it != m_places.crend(); ++it) {
        if (!it->said)
            m_waiting.prepend(it->call);
    }
    m_places.clear();
    m_hold.stop();
    Q_EMIT changed();
}

QVector<HallCall> Announcer::stage() const
{
    QVector<HallCall> calls;
    for (const Place &place : m_places)
        calls.append(place.call);
    return calls;
}

std::optional<HallCall> Announcer::saying() const
{
    return m_saying;
}

void Announcer::setTrouble(std::optional<Failure> trouble)
{
    const bool same = trouble.has_value() == m_trouble.has_value() &&
                      (!trouble || trouble->name() == m_trouble->name());
    m_trouble = std::move(trouble);
    if (!same)
        Q_EMIT troubleChanged();
}

void Announcer::sleepUntilNext()
{
    std::optional<std::chrono::milliseconds> next;
    for (const Place &place : m_places) {
        if (!place.said || isOver(place))
            continue;
        const auto left = m_times.hold - std::chrono::milliseconds(place.since.elapsed());
        if (!next || left < *next)
            next = left;
    }
    if (next && (m_places.size() > 1 || !m_waiting.isEmpty()))
        m_hold.start(std::max(*next, kAtLeast));
    else
        m_hold.stop();
}

Utterance Announcer::utteranceFor(const HallCall &call, const VoiceRules &rules, QTime now,
                                  bool others)
{
    Utterance utterance;
    utterance.words =
        AnnouncementReader::announce(call.number, call.counter, rules.style, rules.letters);
    utterance.voice = rules.voice;
    utterance.chime = rules.chime;
    utterance.times = others ? 1 : rules.times;
    utterance.volume = rules.volumeAt(now);
    utterance.accent = rules.accent;
    utterance.speed = rules.speed;
    utterance.pack = rules.pack;
    return utterance;
}

} // namespace motcua
