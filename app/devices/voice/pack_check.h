// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/devices/voice/voice_pack.h"

namespace motcua::devices {

/// What a pack must be able to say.
struct PackNeeds
{
    QString letters = QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    int counters = 99;                       ///< 1…counters
    NumberStyle style = NumberStyle::Digits; ///< of ticket numbers; as numbers, 1…kTickets
    static constexpr int kTickets = 999;
};

/// What somebody records: the fragments and the words of each. The small set builds numbers from words and fits Vietnamese
/// alone; the whole set has each counter number as one recording.
struct FragmentToRecord
{
    QString fragment;
    QString words;
};
[[nodiscard]] QVector<FragmentToRecord> smallSet(const PackNeeds &needs);
[[nodiscard]] QVector<FragmentToRecord> wholeSet(const PackNeeds &needs);

struct PackReport
{
    struct Fault
    {
        QString fragment, file;
        QByteArray
            name; ///< clipped, too_quiet, too_loud, uneven, silent, too_long, or the name of a Failure
        QString words;     ///< a sentence
        bool fatal = true; ///< the fragment cannot be used, or nobody could bear it
    };
    QStringList missing; ///< fragments without which something of the needs cannot be said
    QVector<Fault> faults;
    int recordings = 0;
    [[nodiscard]] bool isComplete() const; ///< nothing missing, no fatal fault
};
/// Reads every recording. Any thread; a second or two for a hundred recordings.
[[nodiscard]] PackReport checkPack(const VoicePack &pack, const PackNeeds &needs);

} // namespace motcua::devices
