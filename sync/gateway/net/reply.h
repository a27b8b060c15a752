// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/answer.h"

#include <QByteArray>
#include <QFile>
#include <QLatin1StringView>
#include <QVector>

#include <memory>
#include <utility>

namespace motcua::gateway {

/// An answer before it is bytes. Not an aggregate on purpose (see README.md).
class Reply
{
public:
    Reply() : m_status(0) {}
    explicit Reply(int status) : m_status(status) {}
    [[nodiscard]] static Reply json(const QByteArray &body);
    [[nodiscard]] static Reply problem(const protocol::Problem &problem);
    [[nodiscard]] static Reply problem(int status, QLatin1StringView type, const char *title);
    /// 426 with the range that is spoken here.
    [[nodiscard]] static Reply versionProblem();
    /// 503 with Retry-After, which differs from answer to answer.
    [[nodiscard]] static Reply unavailable();
    /// 429 with Retry-After.
    [[nodiscard]] static Reply tooMany(int retryAfter);

    /// Part of a file instead of a body in memory: 200 when it is the whole, 206 else.
    struct FilePart
    {
        std::shared_ptr<QFile> file; ///< open for reading
        qint64 offset = 0;
        qint64 length = 0;
    };
    [[nodiscard]] static Reply filePart(int status, FilePart part);
    [[nodiscard]] static Reply bytes(const QByteArray &type, const QByteArray &body);

    Reply &with(QLatin1StringView name, const QByteArray &value);
    Reply &thenClose();
    void setStatus(int status) { m_status = status; }

    /// 0: nothing to send, the connection is gone.
    [[nodiscard]] int status() const { return m_status; }
    [[nodiscard]] bool closes() const { return m_close; }
    [[nodiscard]] const FilePart &file() const
    {
        return m_file;
    } ///< no file: the body is in toBytes()
    [[nodiscard]] QByteArray toBytes(bool withBody, bool keepAlive) const;

private:
    int m_status;
    bool m_close = false;
    QByteArray m_type;
    QByteArray m_body;
    FilePart m_file;
    QVector<std::pair<QByteArray, QByteArray>> m_headers;
};

} // namespace motcua::gateway
