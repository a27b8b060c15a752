// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Bundles over the network: a station with a link carries the volumes of one without (docs/bundle.md).
#include "sync/bundle/names.h"
#include "sync/gateway/bundle_import.h"
#include "sync/gateway/bundle_keys.h"
#include "sync/gateway/net/routes.h"
#include "sync/gateway/net/server.h"
#include "sync/gateway/store/bundle_store.h"
#include "sync/protocol/digest.h"
#include "sync/protocol/names.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace motcua::gateway {

namespace problem = protocol::problem;
using namespace Qt::StringLiterals;

namespace {

Reply noSuchThing()
{
    return Reply::problem(404, problem::kNotFound, "There is no such thing");
}

// Beside the uploads of files, whose names have neither dash nor dot.
QString partPath(const Server &server, const QByteArray &sha256)
{
    return server.folder().uploads() + u"/bundle-"_s + QString::fromLatin1(sha256.toHex()) +
           u".p7m"_s;
}

Reply outcomeReply(QUuid bundle, int volume, int volumes, bool held)
{
    const QJsonObject object{{u"end"_s, held ? u"held"_s : u"taken"_s},
                             {u"bundle"_s, bundle.toString(QUuid::WithoutBraces)},
                             {u"volume"_s, volume},
                             {u"volumes"_s, volumes}};
    return Reply::json(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// What became of a volume, or how many bytes of it are here (404 with Upload-Offset).
Reply askVolume(Server &server, Connection &connection, const Device &device,
                const QByteArray &sha256)
{
    const auto known = BundleStore(connection).byDigest(sha256);
    if (known) {
        // The digest of ciphertext is written down nowhere else: who knows it has the volume.
        BundleStore(connection).noteCarrier(known->bundle, device.id);
        return outcomeReply(known->bundle, known->volume, known->volumes,
                            known->state == BundleStore::State::Held);
    }
    Reply reply = noSuchThing();
    reply.with(protocol::kUploadOffset,
               QByteArray::number(QFileInfo(partPath(server, sha256)).size()));
    return reply;
}

Reply takeWhole(Server &server, Connection &connection, const Device &device, const PartFile &part,
                const QByteArray &sha256)
{
    const QString path = partPath(server, sha256);
    const QByteArray digest = part.hash();
    if (digest.isEmpty())
        return Reply::unavailable();
    if (digest != sha256) {
        QFile::remove(path);
        return Reply::problem(460, problem::kDigestMismatch, "The volume is not what was promised");
    }
    const VolumeOutcome outcome = BundleImport(connection, server.folder(), false).takeFile(path);
    // Not before: after a crash the volume is here still, and is taken again.
    QFile::remove(path);
    if (outcome.end == VolumeOutcome::End::Refused) {
        return Reply::problem(
            {422, bundle::kRefusedProblem, u"The volume was refused"_s, outcome.reason});
    }
    BundleStore(connection).noteCarrier(outcome.bundle, device.id);
    return outcomeReply(outcome.bundle, outcome.volume, outcome.volumes,
                        outcome.end == VolumeOutcome::End::Held);
}

struct Piece
{
    qint64 offset = 0;
    qint64 length = 0; ///< of the whole volume
    QByteArray bytes;
};

Reply takePiece(Server &server, Connection &connection, const Device &device,
                const QByteArray &sha256, const Piece &piece)
{
    PartFile part;
    switch (part.open(partPath(server, sha256))) {
    case PartFile::Opening::Busy:
        return Reply::problem(423, problem::kUploadBusy, "Another request is writing");
    case PartFile::Opening::Failed: return Reply::unavailable();
    case PartFile::Opening::Ok: break;
    }
    const qint64 size = part.size();
    if (size != piece.offset) {
        Reply reply = Reply::problem(409, problem::kWrongOffset, "The offset is another one");
        reply.with(protocol::kUploadOffset, QByteArray::number(size));
        return reply;
    }
    if (piece.bytes.size() > piece.length - size)
        return Reply::problem(413, problem::kTooLarge, "More than the volume has left");
    if (!part.write(piece.bytes, size) || !part.sync())
        return Reply::unavailable();
    if (part.size() == piece.length)
        return takeWhole(server, connection, device, part, sha256);
    Reply reply(204);
    reply.with(protocol::kUploadOffset, QByteArray::number(part.size()));
    return reply;
}

std::optional<qint64> number(const QByteArray &text)
{
    bool ok = false;
    const qint64 value = text.toLongLong(&ok);
    return ok && value >= 0 ? std::optional(value) : std::nullopt;
}

awaitable<Reply> patchVolume(Call &call, QByteArray sha256)
{
    const auto offset = number(call.exchange.header(protocol::kUploadOffset));
    const auto length = number(call.exchange.header(protocol::kUploadLength));
    if (!offset || !length || *length < 1)
        co_return Reply::problem(400, problem::kMalformed, "Upload-Offset and -Length needed");
    if (*length > bundle::kMaxVolumeBytes)
        co_return Reply::problem(413, problem::kTooLarge, "The volume is too large");
    Piece piece;
    piece.offset = *offset;
    piece.length = *length;
    const BodyOutcome outcome = co_await readBody(call.exchange, bundle::kMaxPiece, &piece.bytes);
    if (outcome != BodyOutcome::Whole)
        co_return bodyRefusal(outcome);
    std::function<Reply(Connection &)> job = [&](Connection &connection) {
        const auto device = requireDevice(connection, call);
        if (const auto *refusal = std::get_if<Reply>(&device))
            return *refusal;
        return takePiece(call.server, connection, std::get<Device>(device), sha256, piece);
    };
    // The piece that makes it whole has it taken; while another volume is, it is not written either, and comes again.
    const bool last = piece.offset + piece.bytes.size() >= piece.length;
    Reply reply;
    if (last)
        reply = co_await call.server.inImport(std::move(job));
    else
        reply = co_await call.server.inDatabase(std::move(job));
    co_return reply;
}

Reply answer(Call &call, Connection &connection, const QByteArray &name)
{
    const auto device = requireDevice(connection, call);
    if (const auto *refusal = std::get_if<Reply>(&device))
        return *refusal;
    if (name == "recipient") {
        return Reply::bytes("application/x-pem-file", bundleRecipientPem(call.server.folder()));
    }
    const QByteArray receiptTail = "/receipt";
    if (name.endsWith(receiptTail)) {
        const QUuid id = QUuid::fromString(QString::fromLatin1(name.chopped(receiptTail.size())));
        const bool may = BundleStore(connection).mayHaveReceipt(id, std::get<Device>(device).id);
        const auto receipt = may ? receiptOf(connection, id) : std::nullopt;
        if (!receipt)
            return noSuchThing();
        return Reply::bytes(QByteArray(bundle::kReceiptType.data()),
                            signReceipt(call.server.folder(), bundle::toJson(*receipt)));
    }
    const auto sha256 = protocol::sha256FromHex(name);
    return sha256 ? askVolume(call.server, connection, std::get<Device>(device), *sha256)
                  : noSuchThing();
}

} // namespace

awaitable<Reply> bundles(Call &call)
{
    const QByteArray name = call.path.mid(bundle::kBundlesPath.size() + 1);
    if (call.method == "PATCH") {
        auto sha256 = protocol::sha256FromHex(name);
        if (!sha256)
            co_return noSuchThing();
        QByteArray digest = *sha256;
        Reply reply = co_await patchVolume(call, std::move(digest));
        co_return reply;
    }
    if (call.method != "GET") {
        Reply reply = Reply::problem(405, problem::kMethod, "This path has no such method");
        reply.with(QLatin1StringView("Allow"), "GET, PATCH");
        co_return reply;
    }
    std::function<Reply(Connection &)> job = [&](Connection &connection) {
        return answer(call, connection, name);
    };
    Reply reply = co_await call.server.inDatabase(std::move(job));
    co_return reply;
}

} // namespace motcua::gateway
