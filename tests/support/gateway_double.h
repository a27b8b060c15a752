// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/answer.h"
#include "sync/protocol/batch.h"
#include "tests/support/tls_server.h"

#include <QMap>
#include <QSet>

namespace motcua::test {

/// The province's end in memory, with the real batch format: for faults that the real gateway cannot be made to have.
/// The real one is tested by itself and in tests/endtoend.
class GatewayDouble
{
public:
    explicit GatewayDouble(const TestAuthority &authority);
    [[nodiscard]] TlsServer &server() { return m_server; }

    /// Looked at before anything else; an answer here is sent instead (after `commitFirst` work was done).
    std::function<std::optional<TlsServer::Response>(const TlsServer::Request &)> fault;
    /// When the fault strikes, the work was already done: a lost reply.
    bool commitFirst = false;
    /// Operations whose kind the gateway cannot take: the whole batch is refused with 422 while one is in it.
    QSet<QUuid> poison;
    int poisonStatus = 422;
    protocol::Verdict verdict = protocol::Verdict::Ok;

    QMap<QUuid, QByteArray> operations;  ///< id → hash of the body
    QMap<QByteArray, QByteArray> blobs;  ///< hash → content, whole ones only
    QMap<QByteArray, QByteArray> wanted; ///< hash → path of its upload
    QByteArrayList devices;              ///< that batches named, in order
    int batches = 0;
    int duplicates = 0;
    qint64 patchedBytes = 0;
    bool confirmsAudit = true; ///< false: an older gateway, or one that has seen a breach
    QVector<protocol::AuditClaim> claims; ///< of the batches, in order
    QDateTime now;                        ///< the gateway's clock, when it is to stand still
    int schemaMax = 1;                    ///< operations of a later one are deferred
    /// What comes down by scope, in order; a page holds at most `pageItems` of them. Empty: an older gateway.
    QMap<QString, QVector<protocol::FeedItem>> feed;
    int pageItems = 10;
    QVector<protocol::PullCursors> pulls; ///< that batches asked for, in order
    QByteArrayList ranges;                ///< asked for of files, in order

private:
    [[nodiscard]] TlsServer::Response handle(const TlsServer::Request &request);
    [[nodiscard]] TlsServer::Response sync(const TlsServer::Request &request);
    [[nodiscard]] QVector<protocol::PullPage> pagesFor(const protocol::PullCursors &cursors) const;
    [[nodiscard]] TlsServer::Response file(const TlsServer::Request &request);
    [[nodiscard]] TlsServer::Response upload(const TlsServer::Request &request);

    struct Upload
    {
        QByteArray sha256;
        QByteArray content;
        qint64 length = 0;
    };
    QMap<QByteArray, Upload> m_uploads; ///< path → state
    int m_nextUpload = 1;
    TlsServer m_server;
};

} // namespace motcua::test
