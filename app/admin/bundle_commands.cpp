// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/bundle_send.h"
#include "app/admin/command.h"
#include "app/core/base/clock.h"
#include "sync/client/bundle_check.h"
#include "sync/client/bundle_export.h"
#include "sync/client/bundle_failures.h"
#include "sync/client/bundle_parcel.h"
#include "sync/client/bundle_receipt.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace motcua::admin {

namespace {

constexpr int kMostMiB = int(bundle::kMaxVolumeBytes >> 20);
constexpr int kUsualMiB = int(bundle::kVolumeBytes >> 20);
constexpr int kPercent = 100;

// Percent on standard error, for whoever watches; answers go to standard output.
class Percent
{
public:
    bool operator()(sync::BundleOptions::Phase phase, qint64 done, qint64 total)
    {
        const int percent = total > 0 ? int(done * kPercent / total) : kPercent;
        if (percent != m_last) {
            m_last = percent;
            const bool writing = phase == sync::BundleOptions::Phase::Writing;
            std::fprintf(stderr, "\r%s %3d %%", writing ? "writing" : "reading back", percent);
            std::fflush(stderr);
        }
        return true;
    }

private:
    int m_last = -1;
};

int exportTo(const Invocation &call)
{
    sync::BundleOptions options;
    options.folder = call.required(u"to"_s);
    options.allFiles = !call.options().isSet(u"only-open"_s);
    options.volumeBytes =
        qint64(call.number(u"volume-mib"_s, kUsualMiB, 1, kMostMiB)) * 1024 * 1024;
    if (call.options().isSet(u"recipient"_s)) {
        QFile file(call.value(u"recipient"_s));
        if (!file.open(QIODevice::ReadOnly))
            throw sync::failure(sync::BundleTrouble::RecipientWrong);
        options.recipientPem = file.read(32 * 1024);
    }
    if (!call.json())
        options.progress = Percent();
    const auto station = call.openStation();
    const SystemClock clock;
    RandomIdSource ids(clock);
    const sync::ExportedBundle made =
        sync::exportBundle(*station, clock, ids, Invocation::program(*station), options);
    if (!call.json())
        std::fputc('\n', stderr);
    const bool nothing = made.end == sync::ExportedBundle::End::NothingWaits;
    call.answer(
        QJsonObject{{u"ok"_s, true},
                    {u"bundle"_s, nothing ? QJsonValue() : made.id.toString(QUuid::WithoutBraces)},
                    {u"files"_s, QJsonArray::fromStringList(made.files)},
                    {u"operations"_s, made.operations},
                    {u"papers"_s, made.blobs},
                    {u"left_out"_s, made.leftOut},
                    {u"bytes"_s, made.bytes}},
        nothing ? QCoreApplication::translate("Bundle", "Nothing waits: the province has it all.")
                : QCoreApplication::translate(
                      "Bundle", "%n records are on the stick. The stick may be removed.", nullptr,
                      made.operations));
    return made.leftOut == 0 ? Ok : NegativeAnswer;
}

int verify(const Invocation &call, const QString &path)
{
    const auto station = call.openStation();
    const sync::BundleCheck check = sync::checkBundle(path, station->device().identity());
    call.answer(QJsonObject{{u"ok"_s, check.isWhole()},
                            {u"bundle"_s, check.origin.bundle.toString(QUuid::WithoutBraces)},
                            {u"centre"_s, check.origin.centre},
                            {u"station"_s, check.origin.station},
                            {u"made_at"_s, toIso(check.origin.madeAt)},
                            {u"volumes"_s, check.volumes},
                            {u"missing"_s, QJsonArray::fromStringList(check.missing)},
                            {u"damaged"_s, QJsonArray::fromStringList(check.damaged)},
                            {u"bytes"_s, check.bytes}},
                check.isWhole() ? QCoreApplication::translate("Bundle", "The bundle is whole.")
                                : QCoreApplication::translate("Bundle", "Missing or damaged: %1")
                                      .arg((check.missing + check.damaged).join(u", "_s)));
    return check.isWhole() ? Ok : NegativeAnswer;
}

int importReceipt(const Invocation &call, const QString &path)
{
    const QByteArray bytes = sync::readReceiptFile(path);
    const auto station = call.openStation();
    const sync::ReceiptOutcome outcome =
        sync::takeReceipt(*station, bytes, Invocation::program(*station), SystemClock());
    const bundle::Receipt &receipt = outcome.receipt;
    const bool good = receipt.isComplete() && !receipt.held && outcome.needsAttention == 0 &&
                      outcome.refusedBatches == 0;
    call.answer(QJsonObject{{u"ok"_s, good},
                            {u"bundle"_s, receipt.origin.bundle.toString(QUuid::WithoutBraces)},
                            {u"at"_s, toIso(receipt.at)},
                            {u"complete"_s, receipt.isComplete()},
                            {u"held"_s, receipt.held},
                            {u"acknowledged"_s, outcome.acknowledged},
                            {u"needs_attention"_s, outcome.needsAttention},
                            {u"deferred"_s, outcome.deferred},
                            {u"refused_batches"_s, outcome.refusedBatches},
                            {u"files"_s, outcome.files},
                            {u"files_wanted"_s, outcome.wanted}},
                receipt.held
                    ? QCoreApplication::translate("Bundle",
                                                  "The province holds this bundle back for review.")
                    : QCoreApplication::translate("Bundle", "The province received %n records.",
                                                  nullptr, outcome.acknowledged));
    return good ? Ok : NegativeAnswer;
}

int importParcel(const Invocation &call, const QString &path)
{
    const auto station = call.openStation();
    const sync::ParcelOutcome outcome =
        sync::takeParcel(*station, path, QCoreApplication::applicationVersion(),
                         Invocation::program(*station), SystemClock());
    using Pack = sync::ParcelOutcome::Pack;
    const bool compare = outcome.pack == Pack::NeedsFingerprint;
    const QString pack = outcome.pack == Pack::Applied       ? u"applied"_s
                         : outcome.pack == Pack::AlreadyHere ? u"already_here"_s
                         : compare                           ? u"needs_fingerprint"_s
                                                             : QString();
    const auto orNull = [](const QString &text) {
        return text.isEmpty() ? QJsonValue() : QJsonValue(text);
    };
    call.answer(QJsonObject{{u"ok"_s, !compare},
                            {u"serial"_s, outcome.serial},
                            {u"pack"_s, orNull(pack)},
                            {u"program"_s, orNull(outcome.program)},
                            {u"version"_s, orNull(outcome.version)},
                            {u"command"_s, orNull(outcome.command)},
                            {u"feed"_s, outcome.feed},
                            {u"items"_s, outcome.items},
                            {u"papers"_s, outcome.papers},
                            {u"papers_left"_s, outcome.papersLeft},
                            {u"not_understood"_s, QJsonArray::fromStringList(outcome.unknown)}},
                outcome.command.isEmpty()
                    ? QCoreApplication::translate(
                          "Bundle", "Taken: %n items of the province; no newer program came.",
                          nullptr, outcome.items)
                    : QCoreApplication::translate(
                          "Bundle", "Version %1 lies ready. An administrator installs it with: %2")
                          .arg(outcome.version, outcome.command));
    return compare ? NegativeAnswer : Ok;
}

int bundleVerb(const Invocation &call)
{
    const QStringList words = call.options().positionalArguments();
    const QString what = words.value(0);
    if (what == "export"_L1 && words.size() == 1) {
        return exportTo(call);
    }
    if (what == "verify"_L1 && words.size() == 2) {
        return verify(call, words.at(1));
    }
    if (what == "import-receipt"_L1 && words.size() == 2) {
        return importReceipt(call, words.at(1));
    }
    if (what == "send"_L1 && words.size() == 2) {
        return sendBundle(call, words.at(1));
    }
    if (what == "import"_L1 && words.size() == 2) {
        return importParcel(call, words.at(1));
    }
    throw UsageError{
        u"bundle export --to DIR | verify DIR|FILE | send DIR|FILE | import FILE | import-receipt FILE"_s};
}

} // namespace

QList<Command> bundleCommands()
{
    return {
        {u"bundle"_s,
         u"To the province by memory stick and back: export, verify, send, import, import-receipt."_s,
         u"export|verify|send|import|import-receipt [FILE]"_s,
         {{u"to"_s, u"The folder on the stick."_s, u"DIR"_s},
          {u"only-open"_s,
           u"Only records the province has not confirmed, and their papers; not papers that are late."_s},
          {u"recipient"_s,
           u"The province's certificate for bundles (bundle.pem), where it is not known yet."_s,
           u"FILE"_s},
          {u"volume-mib"_s, u"Size of a volume in MiB, at most 256 (64)."_s, u"N"_s}},
         true,
         bundleVerb},
    };
}

} // namespace motcua::admin
