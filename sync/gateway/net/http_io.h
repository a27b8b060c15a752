// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/gateway/net/conn.h"

namespace motcua::gateway {

using Parser = http::request_parser<http::buffer_body>;

inline constexpr seconds kKeepAlive{75};  ///< between requests
inline constexpr seconds kHeaderTime{10}; ///< for a whole header, however slowly it drips
inline constexpr seconds kBodyIdle{30};   ///< without a byte of the body
inline constexpr seconds kWriteTime{60};
inline constexpr std::uint32_t kHeaderLimit = 16 * 1024;

/// One request under way.
class Exchange
{
public:
    Exchange(Conn &c, beast::flat_buffer &b, Parser &p)
        : conn(c),
          peer(c.peer()),
          buffer(b),
          parser(p)
    {}
    [[nodiscard]] QByteArray header(QLatin1StringView name) const;
    /// Case-insensitively equal.
    [[nodiscard]] bool headerIs(QLatin1StringView name, QLatin1StringView value) const;

    Conn &conn;
    Peer peer; ///< of this request
    beast::flat_buffer &buffer;
    Parser &parser;
    bool bodyTouched = false; ///< "100 Continue" was said when it was asked for
};

enum class HeaderOutcome { Ok, Closed, Timeout, Malformed, TooLarge };
/// `firstByte`: how long to wait for the request to begin.
awaitable<HeaderOutcome> readHeader(Exchange &exchange, seconds firstByte);

/// Some bytes of the body, 0 when it is whole (parser.is_done()) or at an error. Bytes that came
/// before an error are returned with it: keep them, then look at `ec`.
awaitable<std::size_t> readBodySome(Exchange &exchange, char *data, std::size_t size,
                                    seconds timeout, error_code &ec);

enum class BodyOutcome { Whole, TooLarge, Broken };
/// The whole body into memory, up to `limit`.
awaitable<BodyOutcome> readBody(Exchange &exchange, qint64 limit, QByteArray *body);

/// Reads away what the client still sends after a refusal, for a moment: closing at once would
/// reset the connection and the client would not see the answer.
awaitable<void> drain(Exchange &exchange);

} // namespace motcua::gateway
