// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/voice/pack_check.h"

#include "app/core/base/failure.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace motcua::devices {

namespace {

constexpr double kTooQuietDb = -32;
constexpr double kTooLoudDb = -9;
constexpr double kUnevenDb = 7;
constexpr int kMostClipped = 12;
constexpr int kLongestMs = 4000;

/// Every part the needs may ask for, each once.
QVector<SpokenPart> partsOf(const PackNeeds &needs)
{
    QVector<SpokenPart> parts;
    QSet<QString> seen;
    const auto add = [&](const Announcement &announcement) {
        for (const SpokenPart &part : announcement.parts) {
            if (seen.contains(part.fragment))
                continue;
            seen.insert(part.fragment);
            parts.append(part);
        }
    };
    for (const QChar letter : needs.letters)
        add(AnnouncementReader::announce({QString(letter), 1}, 1, needs.style));
    const QString letter = needs.letters.left(1);
    for (int counter = 1; counter <= needs.counters; ++counter)
        add(AnnouncementReader::announce({letter, 1}, counter, needs.style));
    for (int number = 1; number <= PackNeeds::kTickets; ++number)
        add(AnnouncementReader::announce({letter, number}, 1, needs.style));
    return parts;
}

QString wordOf(const QString &piece)
{
    // The pieces of one number that holds it, in step with its words.
    for (const int number : {1110, 21, 24, 25, 105, 0, 3, 4, 6, 7, 8, 9}) {
        const AnnouncementReader::Reading reading = AnnouncementReader::number(number);
        const qsizetype at = reading.pieces.indexOf(piece);
        if (at >= 0)
            return reading.text.split(u' ').at(at);
    }
    return {};
}

class Measurer
{
public:
    explicit Measurer(PackReport &report) : m_report(report) {}

    void measure(const QString &fragment, const QString &file, const Sound &sound)
    {
        const Loudness level = loudness(sound);
        const auto fault = [&](const char *name, bool fatal, const QString &words) {
            m_report.faults.append({fragment, file, name, words, fatal});
        };
        if (level.silent) {
            fault("silent", true,
                  QCoreApplication::translate("VoicePack", "Nothing is heard in it."));
            return;
        }
        if (level.clippedSamples > kMostClipped)
            fault("clipped", true,
                  QCoreApplication::translate("VoicePack", "It is overdriven; record it softer."));
        if (level.mean < kTooQuietDb)
            fault("too_quiet", true,
                  QCoreApplication::translate("VoicePack", "It is too quiet (%1 dB).")
                      .arg(level.mean, 0, 'f', 1));
        if (level.mean > kTooLoudDb)
            fault("too_loud", true,
                  QCoreApplication::translate("VoicePack", "It is too loud (%1 dB).")
                      .arg(level.mean, 0, 'f', 1));
        if (trimmed(sound).milliseconds() > kLongestMs)
            fault("too_long", false,
                  QCoreApplication::translate("VoicePack", "It is long; cut it to the words."));
        m_levels.append({fragment, file, level.mean});
    }

    /// Recordings far from the others' loudness jump out of a sentence.
    void compare()
    {
        if (m_levels.isEmpty())
            return;
        QVector<double> sorted;
        for (const Level &one : m_levels)
            sorted.append(one.mean);
        std::sort(sorted.begin(), sorted.end());
        const double middle = sorted[sorted.size() / 2];
        for (const Level &one : m_levels) {
            if (std::abs(one.mean - middle) > kUnevenDb)
                m_report.faults.append(
                    {one.fragment, one.file, "uneven",
                     QCoreApplication::translate(
                         "VoicePack",
                         "Its loudness is far from that of the others (%1 dB to %2 dB).")
                         .arg(one.mean, 0, 'f', 1)
                         .arg(middle, 0, 'f', 1),
                     false});
        }
    }

private:
    struct Level
    {
        QString fragment, file;
        double mean = 0;
    };
    PackReport &m_report;
    QVector<Level> m_levels;
};

} // namespace

QVector<FragmentToRecord> wholeSet(const PackNeeds &needs)
{
    QVector<FragmentToRecord> set;
    for (const SpokenPart &part : partsOf(needs))
        set.append({part.fragment, part.text});
    std::stable_partition(set.begin(), set.end(), [](const FragmentToRecord &one) {
        return !one.fragment.startsWith("number-"_L1);
    });
    return set;
}

QVector<FragmentToRecord> smallSet(const PackNeeds &needs)
{
    QVector<FragmentToRecord> set;
    QSet<QString> seen;
    const auto add = [&](const QString &fragment, const QString &words) {
        if (seen.contains(fragment))
            return;
        seen.insert(fragment);
        set.append({fragment, words});
    };
    for (const SpokenPart &part : partsOf(needs)) {
        if (part.pieces.isEmpty())
            add(part.fragment, part.text);
        for (const QString &piece : part.pieces)
            add(piece, wordOf(piece));
    }
    return set;
}

bool PackReport::isComplete() const
{
    return missing.isEmpty() && std::none_of(faults.cbegin(), faults.cend(),
                                             [](const Fault &fault) { return fault.fatal; });
}

PackReport checkPack(const VoicePack &pack, const PackNeeds &needs)
{
    PackReport report;
    const QMap<QString, QString> &fragments = pack.manifest().fragments;
    const auto lacks = [&](const QString &fragment) {
        if (!fragments.contains(fragment) && !report.missing.contains(fragment))
            report.missing.append(fragment);
    };
    for (const SpokenPart &part : partsOf(needs)) {
        if (!pack.fragmentsFor(part).isEmpty())
            continue;
        if (part.pieces.isEmpty() || !pack.manifest().buildsNumbers())
            lacks(part.fragment);
        for (const QString &piece : part.pieces) {
            if (pack.manifest().buildsNumbers())
                lacks(piece);
        }
    }
    Measurer measurer(report);
    for (auto it = fragments.begin(); it != fragments.end(); ++it) {
        try {
            measurer.measure(it.key(), it.value(), pack.recording(it.key()));
            ++report.recordings;
        } catch (const Failure &failure) {
            report.faults.append({it.key(), it.value(), failure.name(), failure.headline(), true});
        }
    }
    measurer.compare();
    return report;
}

} // namespace motcua::devices
