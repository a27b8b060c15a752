// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The way back: what a station has sent, for the station itself.
#include "sync/gateway/net/routes.h"
#include "sync/gateway/net/server.h"
#include "sync/gateway/store/pack_store.h"
#include "sync/gateway/store/station_records.h"
#include "sync/protocol/compression.h"
#include "sync/protocol/digest.h"
#include "sync/protocol/names.h"

#include <QUrlQuery>

namespace motcua::gateway {

namespace problem = protocol::problem;
using namespace Qt::StringLiterals;

namespace {

struct Range
{
    qint64 first = 0;
    qint64 last = 0; ///< inclusive
};

std::optional<qint64> digits(const QByteArray &text)
{
    const bool ok =
        !text.isEmpty() && text.size() <= 18 &&
        std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    return ok ? std::optional(text.toLongLong()) : std::nullopt;
}

enum class Ask { Whole, Part, Unsatisfiable };

/// RFC 9110 §14: one range of bytes; what is not understood is as if it were not there.
Ask readRange(const QByteArray &header, qint64 size, Range *range)
{
    if (!header.startsWith("bytes=") || header.contains(','))
        return Ask::Whole;
    const QByteArray text = header.mid(6).trimmed();
    const qsizetype dash = text.indexOf('-');
    const auto first = digits(text.left(std::max<qsizetype>(dash, 0)));
    const QByteArray end = text.mid(dash + 1);
    const auto last = digits(end);
    if (dash == 0 && last) { // the last n bytes
        if (*last == 0)
            return Ask::Unsatisfiable;
        *range = {std::max<qint64>(0, size - *last), size - 1};
        return Ask::Part;
    }
    if (dash <= 0 || !first || (!end.isEmpty() && !last) || (last && *last < *first))
        return Ask::Whole;
    if (*first >= size)
        return Ask::Unsatisfiable;
    *range = {*first, std::min(last.value_or(size - 1), size - 1)};
    return Ask::Part;
}

/// One answer for a file that is not there, not the station's, or no name of a file.
Reply noSuchFile()
{
    return Reply::problem(404, problem::kNotFound, "There is no such file");
}

Reply fileReply(const QString &path, const QByteArray &sha256, qint64 size, const QByteArray &asked)
{
    auto file = std::make_shared<QFile>(path);
    if (!file->open(QIODevice::ReadOnly) || file->size() != size)
        return Reply::unavailable(); // known and not readable: the gateway is being repaired
    Range range{0, size - 1};
    const Ask ask = readRange(asked, size, &range);
    const QByteArray digest = "sha-256=:" + sha256.toBase64() + ':';
    if (ask == Ask::Unsatisfiable) {
        Reply reply = Reply::problem(416, problem::kRange, "The file ends before that");
        reply.with("Content-Range"_L1, "bytes */" + QByteArray::number(size));
        return reply;
    }
    Reply reply = Reply::filePart(ask == Ask::Part ? 206 : 200,
                                  {file, range.first, range.last - range.first + 1});
    reply.with("Accept-Ranges"_L1, "bytes").with(protocol::kReprDigest, digest);
    if (ask == Ask::Part) {
        reply.with("Content-Range"_L1, "bytes " + QByteArray::number(range.first) + '-' +
                                           QByteArray::number(range.last) + '/' +
                                           QByteArray::number(size));
    } else {
        reply.with(protocol::kContentDigest, digest);
    }
    return reply;
}

} // namespace

awaitable<Reply> getBlob(Call &call, QByteArray name)
{
    const auto sha256 = protocol::sha256FromHex(name);
    const QByteArray asked = call.exchange.header("Range"_L1);
    std::function<Reply(Connection &)> job = [&call, &sha256, &asked](Connection &connection) {
        const auto device = requireDevice(connection, call);
        if (const auto *refusal = std::get_if<Reply>(&device))
            return *refusal;
        if (!sha256)
            return noSuchFile();
        const auto size = StationRecords(connection, std::get<Device>(device)).blobSize(*sha256);
        return size ? fileReply(call.server.files().blobPath(*sha256), *sha256, *size, asked)
                    : noSuchFile();
    };
    Reply reply = co_await call.server.inDatabase(std::move(job));
    co_return reply;
}

awaitable<Reply> getPack(Call &call, QByteArray name)
{
    const auto sha256 = protocol::sha256FromHex(name);
    const QByteArray asked = call.exchange.header("Range"_L1);
    std::function<Reply(Connection &)> job = [&call, &sha256, &asked](Connection &connection) {
        const auto device = requireDevice(connection, call);
        if (const auto *refusal = std::get_if<Reply>(&device))
            return *refusal;
        const auto size = sha256 ? PackStore(connection).size(*sha256) : std::nullopt;
        return size ? fileReply(call.server.files().blobPath(*sha256), *sha256, *size, asked)
                    : noSuchFile();
    };
    Reply reply = co_await call.server.inDatabase(std::move(job));
    co_return reply;
}

awaitable<Reply> getRecords(Call &call)
{
    const QUrlQuery query(QString::fromLatin1(call.path.mid(call.path.indexOf('?') + 1)));
    const bool asks = call.path.contains('?');
    const QByteArray after =
        asks ? query.queryItemValue(u"after"_s, QUrl::FullyDecoded).toLatin1() : QByteArray();
    const auto limit = asks && query.hasQueryItem(u"limit"_s)
                           ? digits(query.queryItemValue(u"limit"_s).toLatin1())
                           : std::optional<qint64>(200);
    std::function<Reply(Connection &)> job = [&call, &after, &limit](Connection &connection) {
        const auto device = requireDevice(connection, call);
        if (const auto *refusal = std::get_if<Reply>(&device))
            return *refusal;
        if (!limit || *limit < 1 || *limit > protocol::kMaxOperations)
            return Reply::problem(400, problem::kMalformed, "limit is 1 to 1000");
        const auto page =
            StationRecords(connection, std::get<Device>(device)).page(after, int(*limit));
        if (!page)
            return Reply::problem(400, problem::kMalformed, "The cursor is none of ours");
        const QByteArray body = protocol::compress(protocol::writeRecords(*page));
        Reply reply = Reply::bytes(QByteArray(protocol::kRecordsType.data()), body);
        reply.with("Content-Encoding"_L1, "zstd")
            .with(protocol::kContentDigest, protocol::contentDigest(body));
        return reply;
    };
    Reply reply = co_await call.server.inDatabase(std::move(job));
    co_return reply;
}

} // namespace motcua::gateway
