// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/access/clock_watch.h"

#include "app/core/base/clock.h"
#include "app/core/base/failure.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

// How often a good clock is written down, so that what has to be looked through stays short.
constexpr qint64 kWriteDownMs = 3600'000;

} // namespace

ClockVerdict ClockWatch::verdict() const
{
    return judgeClock(m_clock.now(), m_witness.facts());
}

void ClockWatch::check()
{
    const QDateTime now = m_clock.now();
    const ClockVerdict found = judgeClock(now, m_witness.facts());
    if (!found.isFine()) {
        throw Failure(
            "clock_doubtful",
            QCoreApplication::translate(
                "Clock", "%1 No date is printed until that is settled; what was entered is saved.")
                .arg(clockSentence(found)),
            QCoreApplication::translate("Clock",
                                        "Compare with another clock. Set this one right, or "
                                        "confirm that it is right, then go on."));
    }
    if (!m_trustedAt.isValid() || std::abs(m_trustedAt.msecsTo(now)) > kWriteDownMs) {
        m_witness.trust(now);
        m_trustedAt = now;
    }
}

void ClockWatch::confirmClock(const Actor &by)
{
    if (by.staff.isNull()) {
        throw Failure(
            "clock_needs_a_person",
            QCoreApplication::translate(
                "Clock", "Nobody is signed in to answer for the clock. Nothing was changed."),
            QCoreApplication::translate("Clock", "Sign in, then confirm the clock."));
    }
    const QDateTime now = m_clock.now();
    const TimeFacts facts = m_witness.facts();
    const ClockVerdict found = judgeClock(now, facts);
    QJsonObject detail{{u"doubt"_s, toCode(found.kind)}, {u"minutes"_s, found.minutes}};
    if (facts.provinceOffsetMs)
        detail.insert(u"province_offset_ms"_s, *facts.provinceOffsetMs);
    m_witness.answerFor({now, by, u"clock.confirmed"_s, by.station, detail}, now);
    m_trustedAt = now;
}

} // namespace motcua
