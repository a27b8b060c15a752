// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace motcua::gateway {

/// One JSON line a request. Never a body, a subject, a dossier code, a query or a path as it came.
/// Written by a thread of its own: whoever reads the log late must not hold up the stations, so
/// lines nobody takes are dropped and counted. Thread-safe.
class RequestLog
{
public:
    explicit RequestLog(int descriptor);
    /// Writes what is left, for a second at most.
    ~RequestLog();
    RequestLog(const RequestLog &) = delete;
    RequestLog &operator=(const RequestLog &) = delete;

    struct Line
    {
        QByteArray request; ///< id, also in the answer's header
        QByteArray method;
        const char *route = ""; ///< of kRoutes
        int status = 0;         ///< 0: the client left
        double seconds = 0;
        qint64 in = 0, out = 0; ///< bytes
        QString device;         ///< empty: not known
    };
    void write(const Line &line);
    /// Something that went wrong inside; `what` is a stable name or an SQLSTATE.
    void trouble(const QByteArray &what);
    [[nodiscard]] quint64 dropped() const;

    /// Digits, letters, and - _ . only: what is logged of a method never breaks a line.
    [[nodiscard]] static QByteArray plainWord(const QByteArray &text);

private:
    void put(QByteArray line);
    void work();
    bool writeOut(const QByteArray &text);

    const int m_descriptor;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<QByteArray> m_lines;
    quint64 m_dropped = 0;
    bool m_ending = false;
    std::thread m_thread;
};

} // namespace motcua::gateway
