// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/base/clock_guard.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kTwoHours = 120;
constexpr qint64 kTwoDays = 48 * 60;

ClockVerdict verdictOf(ClockVerdict::Kind kind, qint64 ms)
{
    return {kind, std::max<qint64>(1, std::abs(ms) / kMinuteMs)};
}

class ClockWords
{
    Q_DECLARE_TR_FUNCTIONS(Clock)
};

// In the unit a person would use.
QString span(qint64 minutes)
{
    if (minutes < kTwoHours)
        return ClockWords::tr("%n minute(s)", nullptr, int(minutes));
    if (minutes < kTwoDays)
        return ClockWords::tr("%n hour(s)", nullptr, int(minutes / 60));
    const qint64 days = std::min<qint64>(minutes / (24 * 60), 999'999);
    return ClockWords::tr("%n day(s)", nullptr, int(days));
}

} // namespace

QString toCode(ClockVerdict::Kind kind)
{
    switch (kind) {
    case ClockVerdict::Kind::BehindLastEntry: return u"behind_last_entry"_s;
    case ClockVerdict::Kind::FarFromProvince: return u"far_from_province"_s;
    case ClockVerdict::Kind::WayAhead: return u"way_ahead"_s;
    case ClockVerdict::Kind::Fine: break;
    }
    return u"fine"_s;
}

ClockVerdict judgeClock(const QDateTime &now, const TimeFacts &facts)
{
    using Kind = ClockVerdict::Kind;
    const qint64 at = now.toMSecsSinceEpoch();
    if (facts.latest.isValid()) {
        const qint64 behind = facts.latest.toMSecsSinceEpoch() - at;
        if (behind > kBehindToleranceMs)
            return verdictOf(Kind::BehindLastEntry, behind);
    }
    if (facts.provinceOffsetMs && std::abs(*facts.provinceOffsetMs) > kProvinceToleranceMs) {
        const bool answered =
            facts.answeredOffsetMs &&
            std::abs(*facts.provinceOffsetMs - *facts.answeredOffsetMs) <= kProvinceToleranceMs;
        if (!answered)
            return verdictOf(Kind::FarFromProvince, *facts.provinceOffsetMs);
    }
    if (facts.last.isValid()) {
        const qint64 leap = std::max(facts.longestLeapMs, at - facts.last.toMSecsSinceEpoch());
        if (leap > kLeapMs)
            return verdictOf(Kind::WayAhead, leap);
    }
    return {};
}

QString clockSentence(const ClockVerdict &verdict)
{
    const auto said = [&verdict](const char *sentence) {
        return QCoreApplication::translate("Clock", sentence).arg(span(verdict.minutes));
    };
    switch (verdict.kind) {
    case ClockVerdict::Kind::BehindLastEntry:
        return said(QT_TRANSLATE_NOOP(
            "Clock", "This computer's clock is %1 behind the last thing recorded on it."));
    case ClockVerdict::Kind::FarFromProvince:
        return said(
            QT_TRANSLATE_NOOP("Clock", "This computer's clock differs from the province's by %1."));
    case ClockVerdict::Kind::WayAhead:
        return said(QT_TRANSLATE_NOOP(
            "Clock",
            "This computer's clock has moved forward by %1 since the last thing recorded on it."));
    case ClockVerdict::Kind::Fine: break;
    }
    return {};
}

} // namespace motcua
