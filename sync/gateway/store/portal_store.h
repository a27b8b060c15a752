// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/gateway/store/connection.h"

#include <QVector>

namespace motcua::gateway {

/// One thing of the portal for a centre's stations, already judged.
struct PortalPublication
{
    QString id, centre, kind;
    qint64 version = 1;
    QByteArray body;        ///< for the stations
    QByteArray givenSha256; ///< of all that was given
    struct Paper
    {
        QByteArray sha256;
        qint64 size = 0;
    };
    QVector<Paper> papers;
};

/// What services of the province may hand in, and what they handed in.
class PortalStore
{
public:
    explicit PortalStore(Connection &connection) : m_connection(connection) {}

    struct Token
    {
        QString name;
        QString source; ///< tokens of one source share ids and files
    };
    /// False: there is a token of that name.
    [[nodiscard]] bool addToken(const QString &name, const QString &source,
                                const QByteArray &secretSha256, const QVector<QByteArray> &may);
    /// False: there is none of that name. At once, for every node.
    [[nodiscard]] bool revokeToken(const QString &name);
    /// Nothing when it is unknown, revoked, or may not do this.
    [[nodiscard]] std::optional<Token> allow(const QByteArray &secretSha256,
                                             const QByteArray &what);

    /// One request: its token, Idempotency-Key and hash.
    struct Request
    {
        QString token, source;
        QByteArray key, bodySha256;
        QString scope;
    };
    enum class Outcome {
        Taken,       ///< `answer` is to be given, now or once more
        KeyReused,   ///< the key came with another body
        Conflict,    ///< `detail`: the id that came with the same version and something else in it
        FilesMissing ///< `detail`: the hash of the first file that is not here with that size
    };
    struct Result
    {
        Outcome outcome = Outcome::Taken;
        QByteArray answer; ///< `{"items":[{"id":"…","s":"ok|dup"},…]}`
        QString detail;
    };
    /// One transaction, committed when it is Taken; otherwise nothing was stored. An item whose version is known is
    /// `dup`, as is one of an earlier version.
    [[nodiscard]] Result take(const Request &request, const QVector<PortalPublication> &items);

    /// This source has sent the file itself.
    [[nodiscard]] bool hasFile(const QString &source, const QByteArray &sha256);
    /// The file lies whole and synced in the content store.
    void addFile(const QString &source, const QByteArray &sha256, qint64 size);

private:
    [[nodiscard]] Result takeOnce(const Request &request, const QVector<PortalPublication> &items);
    /// Empty, or the hash of the first that is missing.
    [[nodiscard]] QString missing(const QString &source, const PortalPublication &item);
    void publish(const Request &request, const PortalPublication &item);
    /// Tells a centre the item was for that it is no longer.
    void withdraw(const Request &request, const PortalPublication &item, const QString &centre);

    Connection &m_connection;
};

} // namespace motcua::gateway
