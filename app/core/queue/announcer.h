// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/voice_port.h"
#include "app/core/queue/voice_rules.h"

#include <QElapsedTimer>
#include <QTimer>

#include <chrono>

namespace motcua {

/// A call as the hall sees it: the number, where to, and nothing of the person.
struct HallCall
{
    TicketNumber number;
    int counter = 0; ///< the one that really called
    QDateTime at;    ///< of this call: a recall is another one
    bool precedence = false;
    EventId event = {}; ///< null: not told apart from another of the same moment
    friend bool operator==(const HallCall &a, const HallCall &b) = default;
};

/// Which calls stand large, and in what order they are said: what is being said stands large. Each call stands for at
/// least eight seconds and until it was said; two may stand at once, more wait and none is lost. A number called again
/// before it was said is said once; a call that was undone before it was said is dropped; a recall is said again.
/// Without a voice, or with one that fails, calls stand their time all the same. Window's thread.
class Announcer : public QObject
{
    Q_OBJECT
public:
    struct Times
    {
        std::chrono::milliseconds hold = std::chrono::seconds(8);
        /// A voice that has neither finished nor failed by then is no longer waited for.
        std::chrono::milliseconds watch = std::chrono::seconds(60);
        /// Calls that old when the source comes back are listed, not said.
        std::chrono::milliseconds stale = std::chrono::minutes(2);
    };
    static constexpr int kPlaces = 2;
    /// @param voice  null: silence
    Announcer(VoicePort *voice, const Clock &clock, Times times, QObject *parent = nullptr);
    Announcer(VoicePort *voice, const Clock &clock, QObject *parent = nullptr)
        : Announcer(voice, clock, Times(), parent)
    {}

    void setRules(const VoiceRules &rules) { m_rules = rules; }
    /// The latest calls that stand (not undone), latest first, more of them than can come between two updates. The first
    /// time it only takes stock.
    void update(const QVector<HallCall> &calls);
    /// The queue cannot be read: silence, and nothing stands large until update().
    void sourceLost();

    /// What stands large, top first; none, one or two.
    [[nodiscard]] QVector<HallCall> stage() const;
    [[nodiscard]] std::optional<HallCall> saying() const;
    [[nodiscard]] QVector<HallCall> waiting() const { return m_waiting; }
    /// Why nothing, or not what was set, is heard; nothing while all is well.
    [[nodiscard]] const std::optional<Failure> &trouble() const { return m_trouble; }

    /// What would be said for a call by these rules at this time of day.
    [[nodiscard]] static Utterance utteranceFor(const HallCall &call, const VoiceRules &rules,
                                                QTime now, bool others);

Q_SIGNALS:
    void staged();         ///< a call has come to stand large: the moment to flash
    void changed();        ///< of stage(), saying() or waiting()
    void troubleChanged(); ///< of trouble()

private:
    struct Place
    {
        HallCall call;
        QElapsedTimer since;
        bool said = false;
    };
    void takeStock(const QVector<HallCall> &calls);
    void dropUndone(const QVector<HallCall> &calls);
    void enqueue(const HallCall &call);
    void work();
    [[nodiscard]] bool fillPlaces();
    void collapse();
    void sayNext();
    void said();
    [[nodiscard]] bool isOver(const Place &place) const;
    void setTrouble(std::optional<Failure> trouble);
    void sleepUntilNext();

    VoicePort *m_voice;
    const Clock &m_clock;
    Times m_times;
    VoiceRules m_rules;
    QVector<Place> m_places;
    QVector<HallCall> m_waiting;
    QVector<HallCall> m_joined;       ///< called again before they were said
    QVector<HallCall> m_seen;         ///< of the last update
    std::optional<HallCall> m_saying; ///< while the voice speaks
    quint64 m_token = 0;
    bool m_remarked = false; ///< in this sentence
    bool m_first = true;
    bool m_lost = false;
    std::optional<Failure> m_trouble;
    QTimer m_hold, m_watch;
};

} // namespace motcua
