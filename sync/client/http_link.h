// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/failure.h"
#include "storage/outbox_store.h"

#include <QByteArray>
#include <QHash>
#include <QObject>

#include <functional>
#include <memory>

namespace motcua::sync {

/// What an answer is worth. Anything that does not speak the protocol is "offline", never an acknowledgement:
/// captive portals answer 200 to everything.
struct Answer
{
    enum class Kind {
        Spoken,  ///< the gateway itself answered: look at `status`
        Offline, ///< no route, time-out, reset, TLS refused
        Alien,   ///< somebody else answered
    };
    Kind kind = Kind::Offline;
    int status = 0;
    QByteArray body;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    int retryAfterS = 0;
    /// Stable name of the trouble for everything but 2xx: offline, alien_answer, auth, version, too_big, busy, server, refused.
    [[nodiscard]] QString problem() const;
    [[nodiscard]] bool isSuccess() const
    {
        return kind == Kind::Spoken && status >= 200 && status < 300;
    }
};

/// HTTPS with the station's certificate, on kept connections, several requests at a time; time-outs are idle time-outs.
/// A request is never sent twice behind the caller's back once a byte of its body has gone. No thread of its own, never
/// blocks: libcurl's multi interface on the event loop of the sync thread.
class HttpLink : public QObject
{
    Q_OBJECT
public:
    HttpLink(const storage::DeviceIdentity &identity, int idleTimeoutMs, QObject *parent = nullptr);
    ~HttpLink() override;

    struct Request
    {
        QByteArray verb;
        QString path;
        QString query; ///< without the question mark; empty: none
        QHash<QByteArray, QByteArray> headers;
        QByteArray body;
    };
    /// `done` is called once, from the event loop, unless the link dies or is aborted first.
    /// What `done` throws, a disk that said no above all, ends here instead of in the event loop.
    std::function<void(const Failure &)> onFailure;
    void send(const Request &request, std::function<void(const Answer &)> done);
    [[nodiscard]] bool isBusy() const { return inFlight() > 0; }
    [[nodiscard]] int inFlight() const;
    /// Bytes of bodies handed over that have not left this computer: how far a new request is from the line.
    [[nodiscard]] qint64 unsentBytes() const;
    /// Gives up everything under way and closes the connections.
    void abort();
    /// Another certificate from now on: gives up everything under way. Not from within an answer.
    void setIdentity(const storage::DeviceIdentity &identity);
    /// As measured while something was sent; 0: not yet.
    [[nodiscard]] qint64 bytesPerSecond() const;

    /// Answers larger than this are cut off and count as alien.
    static constexpr qint64 kMaxAnswer = 16 * 1024 * 1024;
    /// Connections at most; more requests wait for one.
    static constexpr int kConnections = 6;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace motcua::sync
