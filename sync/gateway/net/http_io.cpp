// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/net/http_io.h"

#include <algorithm>

namespace motcua::gateway {

namespace {

using Time = std::chrono::steady_clock;

constexpr std::size_t kReadPiece = 64 * 1024;

seconds until(Time::time_point deadline)
{
    return std::chrono::ceil<seconds>(deadline - Time::now());
}

awaitable<void> readMore(Exchange &exchange, std::size_t most, seconds timeout, error_code &ec)
{
    const net::mutable_buffer space = exchange.buffer.prepare(most);
    const std::size_t n = co_await exchange.conn.readSome(space, timeout, ec);
    exchange.buffer.commit(n);
    if (n > 0)
        ec = {};
}

awaitable<void> sayContinue(Exchange &exchange, error_code &ec)
{
    exchange.bodyTouched = true;
    if (!exchange.headerIs(QLatin1StringView("Expect"), QLatin1StringView("100-continue")) ||
        exchange.buffer.size() > 0)
        co_return;
    static const QByteArray text("HTTP/1.1 100 Continue\r\n\r\n");
    const net::const_buffer bytes(text.constData(), std::size_t(text.size()));
    co_await exchange.conn.write(bytes, kWriteTime, ec);
}

} // namespace

QByteArray Exchange::header(QLatin1StringView name) const
{
    const auto value = parser.get()[beast::string_view(name.data(), std::size_t(name.size()))];
    return QByteArray(value.data(), qsizetype(value.size()));
}

bool Exchange::headerIs(QLatin1StringView name, QLatin1StringView value) const
{
    return QLatin1StringView(header(name)).compare(value, Qt::CaseInsensitive) == 0;
}

awaitable<HeaderOutcome> readHeader(Exchange &exchange, seconds firstByte)
{
    error_code ec;
    if (exchange.buffer.size() == 0) {
        co_await readMore(exchange, 4096, firstByte, ec);
        if (ec)
            co_return HeaderOutcome::Closed;
    }
    const Time::time_point deadline = Time::now() + kHeaderTime;
    for (;;) {
        const std::size_t n = exchange.parser.put(exchange.buffer.data(), ec);
        exchange.buffer.consume(n);
        if (ec == http::error::header_limit)
            co_return HeaderOutcome::TooLarge;
        if (ec && ec != http::error::need_more)
            co_return HeaderOutcome::Malformed;
        if (exchange.parser.is_header_done())
            co_return HeaderOutcome::Ok;
        ec = {};
        const seconds left = until(deadline);
        if (left <= seconds(0))
            co_return HeaderOutcome::Timeout;
        if (exchange.buffer.size() > kHeaderLimit)
            co_return HeaderOutcome::TooLarge;
        co_await readMore(exchange, 4096, left, ec);
        if (ec)
            co_return ec == beast::error::timeout ? HeaderOutcome::Timeout : HeaderOutcome::Closed;
    }
}

awaitable<std::size_t> readBodySome(Exchange &exchange, char *data, std::size_t size,
                                    seconds timeout, error_code &ec)
{
    ec = {};
    if (!exchange.bodyTouched) {
        co_await sayContinue(exchange, ec);
        if (ec)
            co_return 0;
    }
    while (!exchange.parser.is_done()) {
        if (exchange.buffer.size() > 0) {
            auto &body = exchange.parser.get().body();
            body.data = data;
            body.size = size;
            const std::size_t n = exchange.parser.put(exchange.buffer.data(), ec);
            exchange.buffer.consume(n);
            if (ec == http::error::need_buffer || ec == http::error::need_more)
                ec = {};
            const std::size_t got = size - body.size;
            if (got > 0 || ec)
                co_return got;
            if (n > 0)
                continue; // the frame of a chunk
        }
        if (exchange.parser.is_done())
            break;
        co_await readMore(exchange, kReadPiece, timeout, ec);
        if (ec)
            co_return 0;
    }
    co_return 0;
}

awaitable<BodyOutcome> readBody(Exchange &exchange, qint64 limit, QByteArray *body)
{
    const auto length = exchange.parser.content_length();
    if (length && *length > std::uint64_t(limit))
        co_return BodyOutcome::TooLarge;
    QByteArray piece(16 * 1024, Qt::Uninitialized);
    error_code ec;
    while (!exchange.parser.is_done()) {
        const std::size_t n =
            co_await readBodySome(exchange, piece.data(), std::size_t(piece.size()), kBodyIdle, ec);
        if (body->size() + qint64(n) > limit)
            co_return BodyOutcome::TooLarge;
        body->append(piece.constData(), qsizetype(n));
        if (ec)
            co_return BodyOutcome::Broken;
    }
    co_return BodyOutcome::Whole;
}

awaitable<void> drain(Exchange &exchange)
{
    const Time::time_point deadline = Time::now() + seconds(2);
    QByteArray piece(16 * 1024, Qt::Uninitialized);
    const net::mutable_buffer space(piece.data(), std::size_t(piece.size()));
    error_code ec;
    qint64 total = 0;
    while (!ec && total < 8 * 1024 * 1024) {
        const seconds left = until(deadline);
        if (left <= seconds(0))
            break;
        total += qint64(co_await exchange.conn.readSome(space, std::min(left, seconds(1)), ec));
    }
}

} // namespace motcua::gateway
