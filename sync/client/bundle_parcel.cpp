// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/bundle_parcel.h"

#include "storage/durable_file.h"
#include "sync/bundle/parcel.h"
#include "sync/bundle/purpose.h"
#include "sync/client/bundle_failures.h"
#include "sync/client/bundle_feed.h"
#include "sync/client/bundle_medium.h"
#include "sync/client/pack_file.h"
#include "sync/pack/envelope.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QVersionNumber>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace motcua::sync {

namespace {

constexpr qint64 kMaxList = 2 * 1024 * 1024;
constexpr qint64 kPiece = 1024 * 1024;
constexpr QLatin1StringView kSerial{"parcel.serial"};

/// Papers alone are for nobody: what they belong to comes with the items.
bool hasMoreThanPapers(const QVector<bundle::Parcel::Part> &parts)
{
    return std::any_of(parts.begin(), parts.end(),
                       [](const auto &part) { return part.kind != bundle::kPapersPart; });
}

/// What of the parcel is for this station.
bundle::Parcel opened(storage::Station &station, const QString &path,
                      const pack::Certificate &authority)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw failure(BundleTrouble::FileUnreadable);
    const pack::EnvelopeReading reading = pack::openEnvelope(file.read(kMaxList));
    if (!reading.envelope || !bundle::isReceiptSigner(reading.envelope->signer, authority))
        throw failure(BundleTrouble::ParcelWrong);
    auto parcel = bundle::readParcel(reading.envelope->content);
    if (!parcel)
        throw failure(BundleTrouble::ParcelWrong);
    QVector<bundle::Parcel::Part> &parts = parcel->parts;
    parts.removeIf([&station](const auto &part) { return isOfOthers(part, station); });
    if (parcel->serial < station.setting(kSerial).toLongLong()) {
        // Rules and programs never go back; items of the feed know their own order.
        parts.removeIf([](const auto &part) {
            return part.kind != bundle::kFeedPart && part.kind != bundle::kPapersPart;
        });
        if (!hasMoreThanPapers(parts))
            throw failure(BundleTrouble::ParcelOlder);
    }
    if (!hasMoreThanPapers(parts))
        throw failure(BundleTrouble::FeedOfOther);
    // Everything before anything: a stick that was cut short brings nothing. What is for others may be elsewhere.
    const QString folder = QFileInfo(path).absolutePath();
    for (const bundle::Parcel::Part &part : std::as_const(parts)) {
        const QString name = folder + u'/' + part.name;
        if (QFileInfo(name).size() != part.size || hashOnMedium(name) != part.sha256)
            throw failure(BundleTrouble::ParcelWrong);
    }
    return *parcel;
}

/// A pack that is to be applied, read and looked through; nothing when it is not.
std::optional<storage::ProvinceData> readPack(storage::Station &station, const QString &path,
                                              const Clock &clock, ParcelOutcome *outcome)
{
    const SignedPack signedPack = openPackFile(path, clock.now());
    outcome->packSerial = signedPack.content.serial;
    const storage::ProvinceStore::Pin pin = station.province().pin();
    if (pin.signerSha256.isEmpty()) {
        // The first one needs a person who compared the province's letter.
        outcome->pack = ParcelOutcome::Pack::NeedsFingerprint;
        return {};
    }
    if (pin.signerSha256 == signedPack.signer.sha256 && pin.serial >= signedPack.content.serial) {
        outcome->pack = ParcelOutcome::Pack::AlreadyHere;
        return {};
    }
    outcome->pack = ParcelOutcome::Pack::Applied;
    return provinceData(signedPack, station.centre().agencyId, station.stationId());
}

// The bytes that are written are those that are hashed: what lies aside is what was signed.
QString putAside(const storage::Station &station, const QString &from,
                 const bundle::Parcel::Part &part)
{
    const QString folder = station.folder().path() + u"/updates"_s;
    storage::makePrivateFolder(folder);
    QFile source(from);
    QSaveFile target(folder + u'/' + part.name);
    if (!source.open(QIODevice::ReadOnly))
        throw failure(BundleTrouble::FileUnreadable);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    bool good = target.open(QIODevice::WriteOnly);
    for (QByteArray piece = source.read(kPiece); good && !piece.isEmpty();
         piece = source.read(kPiece)) {
        hash.addData(piece);
        good = target.write(piece) == piece.size();
    }
    if (!good || hash.result() != part.sha256 || !target.commit())
        throw failure(BundleTrouble::ParcelWrong);
    storage::syncFile(target.fileName());
    storage::syncFolder(folder);
    return target.fileName();
}

} // namespace

ParcelOutcome takeParcel(storage::Station &station, const QString &path, const QString &running,
                         const Actor &by, const Clock &clock)
{
    const auto authority = pack::Certificate::fromPem(station.device().identity().gatewayCaPem);
    if (!authority)
        throw failure(BundleTrouble::NotEnrolled);
    const bundle::Parcel parcel = opened(station, path, *authority);
    const QString folder = QFileInfo(path).absolutePath();
    ParcelFeed feed(station, clock);
    feed.open(parcel, folder, *authority);
    ParcelOutcome outcome;
    outcome.serial = parcel.serial;
    outcome.feed = feed.isForUs();
    // A stick may be pulled at any moment: all of it that can be refused is read before anything is taken.
    std::optional<storage::ProvinceData> province;
    for (const bundle::Parcel::Part &part : parcel.parts) {
        const QString file = folder + u'/' + part.name;
        if (part.kind == bundle::kPackPart) {
            province = readPack(station, file, clock, &outcome);
        } else if (part.kind == bundle::kProgramPart) {
            if (QVersionNumber::fromString(part.version) <= QVersionNumber::fromString(running))
                continue;
            outcome.program = putAside(station, file, part);
            outcome.version = part.version;
            outcome.command =
                u"sudo apt install '%1'"_s.arg(QString(outcome.program).replace(u'\'', u"'\\''"_s));
        } else if (part.kind != bundle::kFeedPart && part.kind != bundle::kPapersPart) {
            outcome.unknown.append(part.kind);
        }
    }
    storage::Transaction transaction(station.database());
    outcome.items = feed.applyItems();
    if (province)
        station.province().apply(*province, by, clock.now());
    station.setSetting(kSerial,
                       QString::number(qMax(station.setting(kSerial).toLongLong(), parcel.serial)));
    station.audit().append({clock.now(),
                            by,
                            u"bundle.parcel_taken"_s,
                            QString::number(parcel.serial),
                            {{u"pack"_s, outcome.pack == ParcelOutcome::Pack::Applied},
                             {u"pack_serial"_s, outcome.packSerial},
                             {u"program"_s, outcome.version},
                             {u"items"_s, outcome.items}}});
    transaction.commit();
    const ParcelFeed::Papers papers = feed.takePapers();
    outcome.papers = papers.taken;
    outcome.papersLeft = papers.left;
    return outcome;
}

} // namespace motcua::sync
