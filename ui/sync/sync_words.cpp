// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/sync_words.h"

#include "ui/common/labels.h"
#include "ui/common/safety_words.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

/// Context of the translations of this file.
struct SyncWords
{
    Q_DECLARE_TR_FUNCTIONS(SyncWords)
};

QString filesText(int files)
{
    return SyncWords::tr("%n file(s)", nullptr, files);
}

QString recordsText(int records)
{
    return SyncWords::tr("%n record(s)", nullptr, records);
}

QString savedHere(const DispatchView &view)
{
    return view.waitingRecords > 0
               ? SyncWords::tr("%n record(s) wait, all of them safe on this computer.", nullptr,
                               view.waitingRecords)
               : SyncWords::tr("Everything is saved on this computer.");
}

LinkStory offlineStory(const SyncStatus &status, const DispatchView &view, const QDateTime &now)
{
    LinkStory story{Tone::Warn, u"cloud-off"_s, {}, {}};
    const QString since = status.since.isValid() && status.since.date() == now.date()
                              ? SyncWords::tr("Offline since %1.").arg(timeText(status.since))
                              : SyncWords::tr("Offline.");
    story.headline = since + u' ' + savedHere(view);
    story.next = SyncWords::tr("Calling, receiving, scanning, signing and printing go on as usual. "
                               "It is sent by itself when the link is back.");
    const qint64 wait = status.nextTry.isValid() ? now.secsTo(status.nextTry) : 0;
    if (wait > 0)
        story.next += u' ' + SyncWords::tr("Next try in %1.").arg(durationGuess(int(wait)));
    return story;
}

} // namespace

StatusWord statusWord(const DispatchItem &item)
{
    switch (item.state) {
    case DispatchItem::State::Saved: return savedQueuedWord();
    case DispatchItem::State::Sending:
        return {Tone::Info, u"refresh-cw"_s, SyncWords::tr("Being sent")};
    case DispatchItem::State::Deferred:
        return {Tone::Neutral, u"hourglass"_s, SyncWords::tr("Saved, sent again later")};
    case DispatchItem::State::AwaitingFiles:
        return {Tone::Info, u"cloud-upload"_s,
                SyncWords::tr("Record received, files %1/%2").arg(item.filesThere).arg(item.files)};
    case DispatchItem::State::Received:
        return {Tone::Ok, u"circle-check"_s,
                item.settledAt.isValid()
                    ? SyncWords::tr("The server has it · %1").arg(timeText(item.settledAt))
                    : acknowledgedWord().text};
    case DispatchItem::State::NeedsAttention:
        return {Tone::Bad, u"circle-alert"_s, SyncWords::tr("Needs attention")};
    }
    return {};
}

QString kindWord(const DispatchItem &item)
{
    if (item.kind == "dossier.create"_L1)
        return SyncWords::tr("Reception");
    if (item.kind == "dossier.due_changed"_L1)
        return SyncWords::tr("New due date");
    if (item.kind == "dossier.receipt_voided"_L1)
        return SyncWords::tr("Receipt voided");
    if (item.kind == "queue.journal"_L1)
        return SyncWords::tr("The day's queue");
    if (item.kind == "message.request"_L1)
        return SyncWords::tr("Message to the citizen");
    if (item.kind == "identity.check"_L1)
        return SyncWords::tr("Identity check");
    return SyncWords::tr("Record");
}

QString contentText(const DispatchItem &item)
{
    return item.files > 0 ? kindWord(item) + u" · "_s + filesText(item.files) : kindWord(item);
}

bool isCrossing(const DispatchItem &item)
{
    return item.state == DispatchItem::State::NeedsAttention &&
           item.problem.endsWith(":dossier-changed"_L1);
}

Refusal refusalOf(const DispatchItem &item)
{
    const QString name = item.problem.section(u':', -1);
    if (name == "dossier-changed"_L1)
        return {SyncWords::tr("The due date was changed elsewhere, too."),
                SyncWords::tr("Both dates are kept. Compare them and say which one counts.")};
    if (name == "not-owner"_L1)
        return {SyncWords::tr("This dossier belongs to another station."),
                SyncWords::tr("Have it changed where it was received. This version is safe here.")};
    if (name == "code-exists"_L1)
        return {
            SyncWords::tr("The province already has another dossier under this code."),
            SyncWords::tr("The dossier is safe here. Tell the administrator: the two have to be "
                          "compared before it is sent again.")};
    if (name == "operation-differs"_L1)
        return {
            SyncWords::tr("The province has another version of this record."),
            SyncWords::tr("This version is safe here. Tell the administrator: the two have to be "
                          "compared before it is sent again.")};
    if (name == "operation-malformed"_L1)
        return {
            SyncWords::tr("The province's server cannot read a part of this record."),
            SyncWords::tr("It is safe here. Send it again after an update of the program; if it "
                          "is refused again, tell the administrator.")};
    if (name == "gateway-stumbled"_L1)
        return {SyncWords::tr("The province's server fails over this record each time."),
                SyncWords::tr("It is safe here and tried again by itself. Tell the province, with "
                              "the number %1.")
                    .arg(item.op.toString())};
    if (name == "too_big"_L1 || name == "too-large"_L1)
        return {SyncWords::tr("This record is larger than the province's server takes."),
                SyncWords::tr("It is safe here. Tell the administrator; it can go by USB.")};
    return {SyncWords::tr("The province's server refused this record."),
            SyncWords::tr("It is safe here. Send it again once; if it is refused again, tell the "
                          "administrator.")};
}

Refusal packRefusal(const DispatchView &view)
{
    const QString &why = view.packProblem;
    const QString goesOn = SyncWords::tr("Work goes on with the catalogue as it was.");
    if (why == "pack_signer_other"_L1)
        return {SyncWords::tr("Province pack %1 was not taken: somebody else signed it. %2")
                    .arg(view.refusedPack)
                    .arg(goesOn),
                SyncWords::tr("Ask the province whether its signer changed, then apply the pack "
                              "with the fingerprint from its letter.")};
    if (why == "pack_signature_wrong"_L1 || why == "pack_unreadable"_L1 ||
        why == "pack_malformed"_L1 || why == "pack_too_large"_L1)
        return {SyncWords::tr("Province pack %1 was not taken: it is damaged. %2")
                    .arg(view.refusedPack)
                    .arg(goesOn),
                SyncWords::tr("Tell the province; it publishes the pack again.")};
    if (why == "pack_format_unknown"_L1)
        return {SyncWords::tr("Province pack %1 was not taken: it is made for a newer program. %2")
                    .arg(view.refusedPack)
                    .arg(goesOn),
                SyncWords::tr("Update the program; the pack is taken then.")};
    if (why.startsWith("pack_signer"_L1))
        return {SyncWords::tr("Province pack %1 was not taken: its signer's certificate does not "
                              "hold. %2")
                    .arg(view.refusedPack)
                    .arg(goesOn),
                SyncWords::tr("Check the date of this computer; if it is right, tell the "
                              "province.")};
    return {SyncWords::tr("Province pack %1 was not taken. %2").arg(view.refusedPack).arg(goesOn),
            SyncWords::tr("Tell the province: a part of it does not fit this centre.")};
}

LinkStory linkStory(const SyncStatus &status, const DispatchView &view, const QDateTime &now)
{
    using State = SyncStatus::State;
    if (status.state == State::NotSetUp)
        return {
            Tone::Neutral, u"hard-drive"_s,
            SyncWords::tr("This station is not joined to the province yet."),
            SyncWords::tr("Everything is kept on this computer. An administrator joins it under "
                          "Settings.")};
    if (status.problem == "auth"_L1)
        return {Tone::Bad, u"lock"_s,
                SyncWords::tr("The province does not accept this computer any more. %1")
                    .arg(savedHere(view)),
                SyncWords::tr("Work goes on here. Tell the administrator: the computer has to be "
                              "registered again.")};
    if (status.problem == "version"_L1)
        return {Tone::Warn, u"download"_s,
                SyncWords::tr("The province asks for a newer program. %1").arg(savedHere(view)),
                SyncWords::tr("Work goes on here; it is sent after the update.")};
    if (status.state == State::Offline)
        return offlineStory(status, view, now);
    if (status.heldBack != SyncStatus::HeldBack::No && view.waitingFiles > 0 &&
        view.waitingRecords == 0) {
        const QString why =
            status.heldBack == SyncStatus::HeldBack::Night
                ? SyncWords::tr("Files are sent at night, as set.")
                : SyncWords::tr("Files wait for a link that is not metered, as set.");
        return {Tone::Neutral, u"hourglass"_s,
                SyncWords::tr("The province has every record. %1 wait.")
                    .arg(filesText(view.waitingFiles)),
                why};
    }
    if (view.waitingRecords > 0 || view.waitingFiles > 0)
        return {Tone::Info, u"refresh-cw"_s,
                SyncWords::tr("Linked to the province. %1").arg(savedHere(view)),
                SyncWords::tr("It is sent by itself, records first; the work at the counter goes "
                              "on.")};
    return {Tone::Ok, u"circle-check"_s,
            status.since.isValid() ? SyncWords::tr("The province has everything. Last contact %1.")
                                         .arg(dueText(status.since))
                                   : SyncWords::tr("The province has everything."),
            SyncWords::tr("What is saved from now on goes out by itself.")};
}

QString queueText(const SyncStatus &status, const DispatchView &view)
{
    if (view.waitingRecords == 0 && view.waitingFiles == 0)
        return {};
    QStringList parts;
    if (view.waitingRecords > 0)
        parts << recordsText(view.waitingRecords);
    if (view.waitingFiles > 0)
        parts << filesText(view.waitingFiles) << bytesText(view.waitingBytes);
    if (status.secondsToGo >= 0 && status.bytesPerSecond > 0)
        parts << SyncWords::tr("%1 at %2")
                     .arg(durationGuess(status.secondsToGo), speedText(status.bytesPerSecond));
    return parts.join(u" · "_s);
}

QString speedText(qint64 bytesPerSecond)
{
    const QLocale vietnamese(QLocale::Vietnamese);
    const double kbit = double(bytesPerSecond) * 8 / 1000;
    return kbit < 1000 ? vietnamese.toString(qRound(kbit)) + u" kbit/s"_s
                       : vietnamese.toString(kbit / 1000, 'f', 1) + u" Mbit/s"_s;
}

} // namespace motcua::ui
