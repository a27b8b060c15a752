// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/queue/slip_printer.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

constexpr std::array kTroubleCodes = {
    std::pair{SlipTrouble::None, "none"_L1},
    std::pair{SlipTrouble::PaperOut, "paper_out"_L1},
    std::pair{SlipTrouble::CoverOpen, "cover_open"_L1},
    std::pair{SlipTrouble::Offline, "offline"_L1},
    std::pair{SlipTrouble::Fault, "fault"_L1},
    std::pair{SlipTrouble::Absent, "absent"_L1},
    std::pair{SlipTrouble::Busy, "busy"_L1},
    std::pair{SlipTrouble::Denied, "denied"_L1},
    std::pair{SlipTrouble::NoAnswer, "no_answer"_L1},
    std::pair{SlipTrouble::NotAPrinter, "not_a_printer"_L1},
    std::pair{SlipTrouble::NotSetUp, "not_set_up"_L1},
};

QString say(const char *text)
{
    return QCoreApplication::translate("Slip", text);
}

} // namespace

QString slipFact(SlipTrouble trouble)
{
    switch (trouble) {
    case SlipTrouble::PaperOut: return say(QT_TRANSLATE_NOOP("Slip", "the paper is used up"));
    case SlipTrouble::CoverOpen:
        return say(QT_TRANSLATE_NOOP("Slip", "the printer's cover is open"));
    case SlipTrouble::Offline: return say(QT_TRANSLATE_NOOP("Slip", "the printer is not ready"));
    case SlipTrouble::Fault: return say(QT_TRANSLATE_NOOP("Slip", "the printer reports a fault"));
    case SlipTrouble::Absent:
        return say(QT_TRANSLATE_NOOP("Slip", "the printer cannot be reached"));
    case SlipTrouble::Busy:
        return say(QT_TRANSLATE_NOOP("Slip", "another program is using the printer"));
    case SlipTrouble::Denied:
        return say(QT_TRANSLATE_NOOP("Slip", "this account may not use the printer"));
    case SlipTrouble::NotAPrinter:
        return say(QT_TRANSLATE_NOOP("Slip", "what answers there is not a slip printer"));
    case SlipTrouble::NotSetUp: return say(QT_TRANSLATE_NOOP("Slip", "no slip printer is set up"));
    case SlipTrouble::NoAnswer:
    case SlipTrouble::None: break;
    }
    return say(QT_TRANSLATE_NOOP("Slip", "the printer stopped answering"));
}

namespace {

QString remedy(SlipTrouble trouble)
{
    switch (trouble) {
    case SlipTrouble::PaperOut:
        return say(QT_TRANSLATE_NOOP("Slip", "Put in a new roll, then print the slip again."));
    case SlipTrouble::CoverOpen:
        return say(QT_TRANSLATE_NOOP("Slip", "Close the cover, then print the slip again."));
    case SlipTrouble::Offline:
        return say(QT_TRANSLATE_NOOP(
            "Slip", "Press the printer's feed button once, then print the slip again."));
    case SlipTrouble::Fault:
        return say(QT_TRANSLATE_NOOP("Slip", "Switch the printer off, take out jammed paper, "
                                             "switch it on, then print the slip again."));
    case SlipTrouble::Absent:
        return say(QT_TRANSLATE_NOOP("Slip", "Check that the printer is on and its cable is "
                                             "plugged in, then print the slip again."));
    case SlipTrouble::Busy:
        return say(QT_TRANSLATE_NOOP(
            "Slip", "Wait until the other program has finished, then print the slip again."));
    case SlipTrouble::Denied:
        return say(QT_TRANSLATE_NOOP(
            "Slip", "Ask the administrator to give this account access to the printer."));
    case SlipTrouble::NotAPrinter:
        return say(QT_TRANSLATE_NOOP(
            "Slip", "Ask the administrator to check the printer's address in the settings."));
    case SlipTrouble::NotSetUp:
        return say(QT_TRANSLATE_NOOP(
            "Slip", "Read the number out, or ask the administrator to set up a slip printer."));
    case SlipTrouble::NoAnswer:
    case SlipTrouble::None: break;
    }
    return say(QT_TRANSLATE_NOOP(
        "Slip", "Look whether the slip has come out. If not, print the slip again."));
}

} // namespace

QString toCode(SlipTrouble trouble)
{
    const auto *found =
        std::find_if(kTroubleCodes.begin(), kTroubleCodes.end(),
                     [trouble](const auto &entry) { return entry.first == trouble; });
    Q_ASSERT(found != kTroubleCodes.end());
    return found->second;
}

std::optional<SlipTrouble> slipTroubleFromCode(QStringView code)
{
    const auto *found = std::find_if(kTroubleCodes.begin(), kTroubleCodes.end(),
                                     [code](const auto &entry) { return code == entry.second; });
    return found == kTroubleCodes.end() ? std::nullopt : std::optional(found->first);
}

QString toCode(SlipOutcome::Kind kind)
{
    switch (kind) {
    case SlipOutcome::Kind::Printed: return u"printed"_s;
    case SlipOutcome::Kind::Failed: return u"failed"_s;
    case SlipOutcome::Kind::Unknown: break;
    }
    return u"unknown"_s;
}

QString toCode(SlipPrinterStatus::Kind kind)
{
    switch (kind) {
    case SlipPrinterStatus::Kind::Ready: return u"ready"_s;
    case SlipPrinterStatus::Kind::NotReady: return u"not_ready"_s;
    case SlipPrinterStatus::Kind::Silent: break;
    }
    return u"silent"_s;
}

Failure slipFailure(const SlipOutcome &outcome, const QString &number)
{
    const bool unknown = outcome.kind == SlipOutcome::Kind::Unknown;
    QString headline;
    if (number.isEmpty())
        headline =
            say(unknown ? QT_TRANSLATE_NOOP("Slip", "Whether it was printed is not known: %1.")
                        : QT_TRANSLATE_NOOP("Slip", "Nothing whole was printed: %1."));
    else
        headline =
            say(unknown ? QT_TRANSLATE_NOOP(
                              "Slip",
                              "Number %2 is saved. Whether its slip was printed is not known: %1.")
                        : QT_TRANSLATE_NOOP("Slip",
                                            "Number %2 is saved. Its slip was not printed: %1."))
                .replace(u"%2"_s, number);
    return Failure("slip_" + toCode(outcome.trouble).toLatin1(),
                   headline.arg(slipFact(outcome.trouble)),
                   unknown ? remedy(SlipTrouble::NoAnswer) : remedy(outcome.trouble));
}

Failure slipFailure(const SlipPrinterStatus &status)
{
    return slipFailure(SlipOutcome{SlipOutcome::Kind::Failed, status.trouble, status.paperLow},
                       QString());
}

} // namespace motcua
