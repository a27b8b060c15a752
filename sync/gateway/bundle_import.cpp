// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/bundle_import.h"

#include "sync/bundle/names.h"
#include "sync/gateway/batch_handler.h"
#include "sync/gateway/bundle_keys.h"
#include "sync/gateway/finish_upload.h"
#include "sync/gateway/stick_file.h"
#include "sync/gateway/store/audit_head_store.h"
#include "sync/gateway/store/bundle_store.h"
#include "sync/gateway/store/feed_readers.h"
#include "sync/gateway/store/upload_store.h"
#include "sync/protocol/digest.h"

#include <QDir>
#include <QJsonDocument>

#include <stdexcept>

namespace motcua::gateway {

using namespace Qt::StringLiterals;

namespace {

QString reasonOf(BundleStore::Admission admission)
{
    switch (admission) {
    case BundleStore::Admission::Ok: break;
    case BundleStore::Admission::OtherDevice: return u"bundle_of_other_device"_s;
    case BundleStore::Admission::Differs: return u"volume_differs"_s;
    case BundleStore::Admission::ChainBroken: return u"chain_broken"_s;
    }
    return {};
}

} // namespace

BundleImport::BundleImport(Connection &connection, const GatewayFolder &folder, bool takeRevoked)
    : m_connection(connection),
      m_folder(folder),
      m_files(folder.uploads(), folder.blobs()),
      m_recipients(bundleRecipients(folder)),
      m_takeRevoked(takeRevoked)
{
    const Limits limits = folder.settings().limits;
    m_messages = {limits.messagesPerDossierDay, limits.messagesPerDeviceDay};
}

VolumeOutcome BundleImport::takeFile(const QString &path)
{
    VolumeOutcome outcome;
    const auto refused = [&outcome](const QString &reason) {
        outcome.reason = reason;
        return outcome;
    };
    // Read, not mapped: a stick that is pulled must be an error and not a signal.
    const auto read = readStickFile(path, bundle::kMaxVolumeBytes);
    if (!read)
        return refused(u"unreadable"_s);
    const QByteArray &bytes = *read;
    if (bytes.size() > bundle::kMaxVolumeBytes)
        return refused(bundle::toCode(bundle::VolumeFault::TooLarge));
    const auto opened = open(bytes);
    if (const auto *fault = std::get_if<bundle::VolumeFault>(&opened))
        return refused(bundle::toCode(*fault));
    const auto &volume = std::get<bundle::Volume>(opened);
    const bundle::Manifest &manifest = volume.manifest();
    outcome.bundle = manifest.origin.bundle;
    outcome.volume = manifest.volume;
    outcome.volumes = manifest.volumes;

    const auto device = DeviceStore(m_connection).byFingerprint(volume.signer().sha256());
    if (!device)
        return refused(u"signer_unknown"_s);
    if (manifest.origin.device != device->id || manifest.origin.centre != device->centre ||
        manifest.origin.station != device->station)
        return refused(u"origin_wrong"_s);
    const BundleStore::Volume row{manifest.origin.bundle, device->id,       manifest.origin.madeAt,
                                  manifest.volume,        manifest.volumes, protocol::sha256(bytes),
                                  manifest.previous};
    BundleStore store(m_connection);
    const BundleStore::Admission admission = store.admit(row);
    if (admission != BundleStore::Admission::Ok)
        return refused(reasonOf(admission));
    if (device->revoked && !m_takeRevoked) {
        hold(bytes, outcome);
        store.setState(row, BundleStore::State::Held);
        outcome.end = VolumeOutcome::End::Held;
        outcome.reason = u"device_revoked"_s;
        return outcome;
    }
    takeContent(volume, *device, &outcome);
    if (outcome.end == VolumeOutcome::End::Taken) {
        if (manifest.audit)
            AuditHeadStore(m_connection)
                .takeCarried(device->id, manifest.origin.bundle, manifest.underWay,
                             *manifest.audit);
        if (manifest.pull)
            FeedReaders(m_connection).noteCarried(*device, *manifest.pull);
    }
    // With files left the volume is still needed, and the receipt must not say otherwise.
    if (outcome.end == VolumeOutcome::End::Taken && outcome.filesLeft == 0)
        store.setState(row, BundleStore::State::Taken);
    return outcome;
}

std::variant<bundle::Volume, bundle::VolumeFault> BundleImport::open(const QByteArray &bytes) const
{
    for (qsizetype i = 0; i + 1 < m_recipients.size(); ++i) {
        auto opened = bundle::openVolume(bytes, m_recipients.at(i));
        const auto *fault = std::get_if<bundle::VolumeFault>(&opened);
        if (!fault || *fault != bundle::VolumeFault::OtherRecipient)
            return opened;
    }
    return bundle::openVolume(bytes, m_recipients.constLast());
}

void BundleImport::takeContent(const bundle::Volume &volume, const Device &device,
                               VolumeOutcome *outcome)
{
    bundle::Volume::Visitor visitor;
    visitor.batch = [&](const bundle::BundleBatch &batch, const QByteArray &bytes) {
        takeBatch(batch, bytes, volume.manifest().origin.bundle, device, outcome);
        return true;
    };
    visitor.file = [&](const bundle::BundleFile &file, const bundle::Volume::Pieces &pieces) {
        takePart(file, pieces, device, outcome);
        return true;
    };
    // What was taken before a member that is not as announced counts: each was checked by itself.
    if (volume.walk(visitor) == bundle::Volume::Walk::Done)
        outcome->end = VolumeOutcome::End::Taken;
    else
        outcome->reason = bundle::toCode(bundle::VolumeFault::ContentWrong);
}

void BundleImport::takeBatch(const bundle::BundleBatch &batch, const QByteArray &bytes,
                             QUuid bundle, const Device &device, VolumeOutcome *outcome)
{
    BatchRequest request;
    request.body = bytes;
    request.contentDigest = protocol::contentDigest(bytes);
    request.idempotencyKey = '"' + batch.id.toByteArray(QUuid::WithoutBraces) + '"';
    request.carried = true;
    request.messages = m_messages;
    const auto answer = handleBatch(m_connection, device, request);
    bundle::Receipt::Batch noted;
    noted.id = batch.id;
    if (const auto *problem = std::get_if<protocol::Problem>(&answer)) {
        noted.problem = problem->type;
        ++outcome->refusedBatches;
    } else {
        noted.results = std::get<protocol::SyncAnswer>(answer).results;
        for (const protocol::SyncAnswer::Result &result : std::as_const(noted.results))
            ++outcome->operations[protocol::toCode(result.verdict)];
    }
    BundleStore(m_connection)
        .noteAnswer(bundle, batch.number,
                    QJsonDocument(bundle::toJsonObject(noted)).toJson(QJsonDocument::Compact));
}

void BundleImport::takePart(const bundle::BundleFile &file, const bundle::Volume::Pieces &pieces,
                            const Device &device, VolumeOutcome *outcome)
{
    // The same upload the network would use: whoever has the lock writes, and the other goes on from there.
    const auto upload = UploadStore(m_connection).create(device.id, file.sha256, file.size);
    if (!upload) {
        ++outcome->filesLeft; // no dossier of its centre refers to it
        return;
    }
    BundleStore(m_connection).noteFile(outcome->bundle, file.sha256);
    if (upload->done) {
        ++outcome->filesThere;
        return;
    }
    PartFile part;
    const PartFile::Opening opening = part.open(m_files.partPath(upload->id));
    if (opening == PartFile::Opening::Failed)
        throw std::runtime_error("disk");
    if (opening == PartFile::Opening::Busy || part.size() < file.offset) {
        ++outcome->filesLeft;
        return;
    }
    qint64 offset = file.offset;
    for (QByteArrayView piece = pieces(); !piece.isEmpty(); piece = pieces()) {
        if (!part.write(piece, offset))
            throw std::runtime_error("disk");
        offset += piece.size();
    }
    if (offset != file.offset + file.length)
        return; // the archive was not as announced: the walk says so
    if (part.size() < file.size) {
        // The rest comes in the next volume; what is here stays, as bytes of a broken upload do.
        if (!part.sync())
            throw std::runtime_error("disk");
        return;
    }
    switch (finishUpload(m_connection, m_files, part, *upload)) {
    case Finish::Done: ++outcome->filesStored; return;
    case Finish::Mismatch: ++outcome->filesLeft; return;
    case Finish::Failed: break;
    }
    throw std::runtime_error("disk");
}

void BundleImport::hold(const QByteArray &bytes, const VolumeOutcome &outcome) const
{
    const QString name =
        bundle::volumeName(outcome.bundle.toString(QUuid::WithoutBraces), outcome.volume);
    if (!QDir().mkpath(m_folder.heldBundles()))
        throw std::runtime_error("disk");
    GatewayFolder::writeFile(m_folder.heldBundles() + u'/' + name, bytes);
}

std::optional<bundle::Receipt> receiptOf(Connection &connection, QUuid id)
{
    BundleStore store(connection);
    const auto summary = store.find(id);
    if (!summary)
        return std::nullopt;
    bundle::Receipt receipt;
    receipt.origin = {id, summary->device, summary->centre, summary->station, summary->madeAt};
    receipt.at = QDateTime::currentDateTimeUtc();
    receipt.volumes = summary->volumes;
    receipt.taken = summary->taken;
    receipt.held = summary->held;
    receipt.have = summary->have;
    receipt.audit = AuditHeadStore(connection).confirmed(summary->device, id);
    QVector<QUuid> accepted;
    for (const QByteArray &answer : summary->answers) {
        const auto batch = bundle::readReceiptBatch(QJsonDocument::fromJson(answer).object());
        if (!batch)
            throw std::runtime_error("receipt");
        for (const protocol::SyncAnswer::Result &result : batch->results) {
            if (result.verdict == protocol::Verdict::Ok ||
                result.verdict == protocol::Verdict::Duplicate)
                accepted.append(result.op);
        }
        receipt.batches.append(*batch);
    }
    receipt.want = store.missingFiles(accepted, summary->centre);
    return receipt;
}

} // namespace motcua::gateway
