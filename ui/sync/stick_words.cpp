// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/stick_words.h"

#include "ui/common/labels.h"
#include "ui/common/safety_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

/// Context of the translations of this file.
struct StickWords
{
    Q_DECLARE_TR_FUNCTIONS(StickWords)
};

QString amountText(int records, int files)
{
    QStringList parts;
    if (records > 0)
        parts << StickWords::tr("%n record(s)", nullptr, records);
    if (files > 0)
        parts << StickWords::tr("%n file(s)", nullptr, files);
    return parts.join(u" · "_s);
}

QString whenText(const QDateTime &at)
{
    return timeText(at) + u' ' + dayText(toCentre(at).date());
}

StickResult receiptResult(const StickTaken &taken)
{
    if (taken.held)
        return {Tone::Warn,
                u"hourglass"_s,
                StickWords::tr("The province holds this bundle back"),
                {StickWords::tr("Somebody there looks at it first. Everything is still on this "
                                "computer."),
                 StickWords::tr("Ask the province; nothing has to be sent again.")}};
    StickResult result{Tone::Ok, u"circle-check"_s, {}, {}};
    result.headline = taken.received > 0 ? StickWords::tr("The province received %n record(s)",
                                                          nullptr, taken.received)
                                         : StickWords::tr("The receipt was taken");
    if (taken.filesThere > 0)
        result.lines << StickWords::tr("%n file(s) are there whole.", nullptr, taken.filesThere);
    if (taken.filesWanted > 0)
        result.lines << StickWords::tr("%n file(s) are still wanted: they go with the next trip or "
                                       "over the network.",
                                       nullptr, taken.filesWanted);
    if (taken.volumesTaken < taken.volumes)
        result.lines << StickWords::tr("%1 of %2 files of the bundle have arrived; take the others "
                                       "there, too.")
                            .arg(taken.volumesTaken)
                            .arg(taken.volumes);
    if (taken.later > 0)
        result.lines << StickWords::tr("%n record(s) are sent again later.", nullptr, taken.later);
    if (taken.refusedBatches > 0)
        result.lines << StickWords::tr("A part was not taken; its records wait here and travel "
                                       "anew.");
    if (taken.needsAttention > 0)
        result.lines << StickWords::tr("%n record(s) need attention: they stand at the top of this "
                                       "page.",
                                       nullptr, taken.needsAttention);
    if (taken.needsAttention > 0 || taken.refusedBatches > 0) {
        result.tone = Tone::Warn;
        result.icon = u"triangle-alert"_s;
    }
    return result;
}

StickResult parcelResult(const StickTaken &taken)
{
    using Pack = StickTaken::Pack;
    StickResult result{
        Tone::Ok, u"circle-check"_s, StickWords::tr("What the province sent was taken"), {}};
    if (taken.pack == Pack::Applied)
        result.lines << StickWords::tr("Province pack %1 is in use from the next start of the "
                                       "program on.")
                            .arg(taken.packSerial);
    if (taken.pack == Pack::AlreadyHere)
        result.lines << StickWords::tr("Province pack %1 was here already.").arg(taken.packSerial);
    if (taken.pack == Pack::NeedsFingerprint) {
        result.tone = Tone::Warn;
        result.icon = u"triangle-alert"_s;
        result.lines << StickWords::tr("The province pack was not applied: its signer is not known "
                                       "here. An administrator compares the fingerprint with the "
                                       "province's letter first.");
    }
    if (taken.items > 0)
        result.lines << StickWords::tr("%n item(s) from the portal were taken.", nullptr,
                                       taken.items);
    if (taken.papers > 0)
        result.lines << StickWords::tr("%n paper(s) came with them.", nullptr, taken.papers);
    if (taken.papersLeft > 0)
        result.lines << StickWords::tr("%n paper(s) could not be read from the stick; they come "
                                       "over the network.",
                                       nullptr, taken.papersLeft);
    if (!taken.version.isEmpty())
        result.lines << StickWords::tr("Program version %1 lies ready. An administrator installs "
                                       "it with: %2")
                            .arg(taken.version, taken.command);
    if (result.lines.isEmpty())
        result.lines << StickWords::tr("Nothing in it was newer than what is here.");
    return result;
}

} // namespace

QString planText(const StickPlan &plan)
{
    QStringList parts{amountText(plan.records, plan.files), bytesText(plan.bytes)};
    if (plan.volumes > 1)
        parts << StickWords::tr("in %n part(s)", nullptr, plan.volumes);
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString nothingText()
{
    return StickWords::tr("Nothing that can travel by stick waits.");
}

QString staysText(const StickStays &stays)
{
    QStringList parts;
    if (stays.attention > 0)
        parts << StickWords::tr("%n record(s) need attention (above)", nullptr, stays.attention);
    if (stays.behind > 0)
        parts << StickWords::tr("%n record(s) wait behind them", nullptr, stays.behind);
    if (stays.files > 0)
        parts << StickWords::tr("%n file(s) cannot be read here (see Safety)", nullptr,
                                stays.files);
    return parts.isEmpty() ? QString()
                           : StickWords::tr("Stays here: %1.").arg(parts.join(u" · "_s));
}

QString tripText(const StickTrip &trip)
{
    if (!trip.at.isValid())
        return {};
    const QString taken = StickWords::tr("Last time %1: %2.")
                              .arg(whenText(trip.at), amountText(trip.records, trip.files));
    return taken + u' ' +
           (trip.receiptAt.isValid()
                ? StickWords::tr("Its receipt came back %1.").arg(whenText(trip.receiptAt))
                : StickWords::tr("Its receipt has not come back yet."));
}

bool fits(const StickMedium &medium, const StickPlan &plan)
{
    return medium.writable && medium.freeBytes >= plan.needed;
}

QString mediumText(const StickMedium &medium, const StickPlan &plan)
{
    if (!medium.writable)
        return StickWords::tr("cannot be written to");
    const QString free = StickWords::tr("%1 free").arg(bytesText(medium.freeBytes));
    return free + u" · "_s +
           (fits(medium, plan)
                ? StickWords::tr("room enough")
                : StickWords::tr("not enough room: %1 are needed").arg(bytesText(plan.needed)));
}

StickResult resultOf(const StickWritten &written)
{
    StickResult result{Tone::Ok, u"circle-check"_s, StickWords::tr("The stick may be removed"), {}};
    result.lines << StickWords::tr("%1 · %2 were written and read back from the stick.")
                        .arg(amountText(written.records, written.files), bytesText(written.bytes));
    result.lines << StickWords::tr("This computer keeps the originals until the province confirms. "
                                   "Take the stick there; bring the receipt back the same way.");
    if (written.leftOut > 0) {
        result.tone = Tone::Warn;
        result.lines << StickWords::tr("%n file(s) cannot be read here and were left out: look "
                                       "under Safety.",
                                       nullptr, written.leftOut);
    }
    return result;
}

StickResult resultOf(const StickStays &stays)
{
    StickResult result{Tone::Ok,
                       u"circle-check"_s,
                       StickWords::tr("Nothing was written"),
                       {nothingText(), staysText(stays)}};
    result.lines.removeAll(QString());
    if (result.lines.size() > 1) {
        result.tone = Tone::Warn;
        result.icon = u"triangle-alert"_s;
    }
    return result;
}

StickResult resultOf(const StickTaken &taken)
{
    return taken.isReceipt ? receiptResult(taken) : parcelResult(taken);
}

} // namespace motcua::ui
