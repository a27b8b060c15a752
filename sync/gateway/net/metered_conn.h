// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/gateway/metrics.h"
#include "sync/gateway/net/conn.h"

namespace motcua::gateway {

/// Counts what goes through a connection.
class MeteredConn final : public Conn
{
public:
    MeteredConn(Conn &conn, Metrics &metrics) : m_conn(conn), m_metrics(metrics) {}

    awaitable<std::size_t> readSome(net::mutable_buffer buffer, seconds timeout,
                                    error_code &ec) override
    {
        const std::size_t n = co_await m_conn.readSome(buffer, timeout, ec);
        m_in += qint64(n);
        m_metrics.bytesIn += n;
        co_return n;
    }
    awaitable<void> write(net::const_buffer buffer, seconds timeout, error_code &ec) override
    {
        co_await m_conn.write(buffer, timeout, ec);
        m_out += qint64(buffer.size());
        m_metrics.bytesOut += buffer.size();
    }
    awaitable<void> shutdown() override { return m_conn.shutdown(); }
    [[nodiscard]] const Peer &peer() const override { return m_conn.peer(); }
    [[nodiscard]] bool isProxy() const override { return m_conn.isProxy(); }

    [[nodiscard]] qint64 in() const { return m_in; }
    [[nodiscard]] qint64 out() const { return m_out; }

private:
    Conn &m_conn;
    Metrics &m_metrics;
    qint64 m_in = 0, m_out = 0;
};

} // namespace motcua::gateway
