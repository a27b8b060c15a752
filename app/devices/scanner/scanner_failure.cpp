// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/scanner/scanner_failure.h"

#include <QCoreApplication>

#include <array>

namespace motcua::devices {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Scanner", text);
}

/// What is safe. Up to nine as words, the way a colleague would say it.
QString safeSentence(int safe)
{
    static constexpr std::array kSafe{
        QT_TRANSLATE_NOOP("Scanner", "Nothing has been scanned yet."),
        QT_TRANSLATE_NOOP("Scanner", "The one sheet before it is saved on this computer, it need "
                                     "not be scanned again."),
        QT_TRANSLATE_NOOP("Scanner", "The two sheets before it are saved on this computer, they "
                                     "need not be scanned again."),
        QT_TRANSLATE_NOOP("Scanner", "The three sheets before it are saved on this computer, they "
                                     "need not be scanned again."),
        QT_TRANSLATE_NOOP("Scanner", "The four sheets before it are saved on this computer, they "
                                     "need not be scanned again."),
        QT_TRANSLATE_NOOP("Scanner", "The five sheets before it are saved on this computer, they "
                                     "need not be scanned again."),
        QT_TRANSLATE_NOOP("Scanner", "The six sheets before it are saved on this computer, they "
                                     "need not be scanned again."),
        QT_TRANSLATE_NOOP("Scanner", "The seven sheets before it are saved on this computer, they "
                                     "need not be scanned again."),
        QT_TRANSLATE_NOOP("Scanner", "The eight sheets before it are saved on this computer, they "
                                     "need not be scanned again."),
        QT_TRANSLATE_NOOP("Scanner", "The nine sheets before it are saved on this computer, they "
                                     "need not be scanned again."),
    };
    const auto index = static_cast<size_t>(qMax(safe, 0));
    if (index < kSafe.size())
        return say(kSafe.at(index));
    return say(QT_TRANSLATE_NOOP("Scanner", "The %1 sheets before it are saved on this computer, "
                                            "they need not be scanned again."))
        .arg(safe);
}

/// The fact and the next step of each name. %1 is the sheet.
struct Sentences
{
    const char *name;
    const char *fact;
    const char *next;
};

constexpr std::array kSentences{
    Sentences{"scanner_jammed", QT_TRANSLATE_NOOP("Scanner", "Paper jam at sheet %1."),
              QT_TRANSLATE_NOOP("Scanner", "Take the jammed sheet out, put sheet %1 back on top of "
                                           "the others, then scan on.")},
    Sentences{"scanner_no_paper",
              QT_TRANSLATE_NOOP("Scanner", "The feeder has no paper at sheet %1."),
              QT_TRANSLATE_NOOP("Scanner", "Put the papers into the feeder, sheet %1 on top, then "
                                           "scan on.")},
    Sentences{"scanner_cover_open",
              QT_TRANSLATE_NOOP("Scanner", "The scanner's cover is open at sheet %1."),
              QT_TRANSLATE_NOOP("Scanner", "Close the cover, put sheet %1 back, then scan on.")},
    Sentences{"scanner_busy",
              QT_TRANSLATE_NOOP("Scanner", "The scanner is busy and did not take sheet %1."),
              QT_TRANSLATE_NOOP("Scanner", "Close other programs that scan, wait until the scanner "
                                           "rests, then scan again from sheet %1.")},
    Sentences{"scanner_absent", QT_TRANSLATE_NOOP("Scanner", "The scanner cannot be found."),
              QT_TRANSLATE_NOOP("Scanner", "Check that the scanner is switched on and its cable is "
                                           "plugged in, then scan again.")},
    Sentences{"scanner_no_feeder",
              QT_TRANSLATE_NOOP("Scanner", "This scanner has no document feeder."),
              QT_TRANSLATE_NOOP("Scanner", "Put the sheet on the glass and choose the flatbed.")},
    Sentences{
        "scanner_denied", QT_TRANSLATE_NOOP("Scanner", "This computer may not use the scanner."),
        QT_TRANSLATE_NOOP("Scanner", "Ask the administrator to give this account the right to "
                                     "use the scanner, then scan again.")},
    Sentences{"scanner_timeout",
              QT_TRANSLATE_NOOP("Scanner", "The scanner stopped answering at sheet %1."),
              QT_TRANSLATE_NOOP("Scanner",
                                "Switch the scanner off and on again, put sheet %1 back, "
                                "then scan on.")},
    Sentences{
        "scanner_died",
        QT_TRANSLATE_NOOP("Scanner", "The scanning program stopped unexpectedly at sheet %1."),
        QT_TRANSLATE_NOOP("Scanner", "Put sheet %1 back and scan on; the program restarts by "
                                     "itself.")},
};

constexpr Sentences kBroken{
    "scanner_io", QT_TRANSLATE_NOOP("Scanner", "The link to the scanner broke at sheet %1."),
    QT_TRANSLATE_NOOP("Scanner", "Check the scanner's cable, put sheet %1 back, then scan on.")};

} // namespace

Failure scannerFailure(const QByteArray &name, int sheet, int safe)
{
    const Sentences *sentences = &kBroken;
    for (const Sentences &candidate : kSentences) {
        if (name == candidate.name)
            sentences = &candidate;
    }
    // Not arg(): some sentences have no %1, which it would complain about.
    const auto fill = [sheet](QString text) {
        return text.replace(QLatin1String("%1"), QString::number(qMax(sheet, 1)));
    };
    return Failure(QByteArray(sentences->name),
                   fill(say(sentences->fact)) + u' ' + safeSentence(safe),
                   fill(say(sentences->next)));
}

} // namespace motcua::devices
