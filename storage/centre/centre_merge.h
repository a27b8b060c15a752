// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/clock.h"
#include "storage/centre/centre_session.h"
#include "storage/centre/queue_mirror.h"

namespace motcua::storage {

/// How a station and the centre come to know the same. Each method is safe to be cut off and done again: what travels
/// has its id, and places here and there move in one transaction each. Throws CentreTrouble and Failure.
class CentreMerge
{
public:
    /// What the server answers to an event of a time that cannot be by its clock.
    static constexpr const char *kWrongTime = "22M01";

    /// @param clocksAgree  those here and there, at this time: only then is an event of a time that cannot be set
    ///                     aside. Else one of the two is wrong, and everything waits until it is set right.
    CentreMerge(Database &db, QueueMirror &mirror, CentreSession &session, const Clock &clock,
                bool clocksAgree = true)
        : m_db(db),
          m_mirror(mirror),
          m_session(session),
          m_clock(clock),
          m_clocksAgree(clocksAgree)
    {}
    /// The first contact with this centre: when nobody has told it anything of today, this PC's day becomes the centre's.
    void joinOnce() const;
    /// Copies what is new there.
    void copy() const;
    /// The end of an island, if this is one: takes what others did, takes back there what nobody was told of, adds what
    /// was done here. Readers start anew.
    void run() const;

private:
    [[nodiscard]] bool runOnce(int limit) const;
    [[nodiscard]] bool bringAlong(const QVector<QueueEvent> &own,
                                  const QVector<QueueEvent> &waiting) const;
    void bringWhatIsFit(const QVector<QueueEvent> &events, int &unfit) const;
    [[nodiscard]] QByteArray refusalOf(const QVector<QueueEvent> &events) const;
    void setFirstAside(const QByteArray &why) const;
    void waitUnlessFinal(const CentreTrouble &trouble) const;
    [[nodiscard]] QVector<QueueEvent> takingBack() const;
    Database &m_db;
    QueueMirror &m_mirror;
    CentreSession &m_session;
    const Clock &m_clock;
    bool m_clocksAgree;
};

} // namespace motcua::storage
