// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/centre/join_words.h"
#include "sync/pack/issue.h"

#include <QObject>
#include <QSslServer>

class QSslSocket;

namespace motcua::centre {

class OpenCode;

/// What the join service asks of the rest of the centre. Main thread.
class Admission
{
public:
    Admission() = default;
    Admission(const Admission &) = delete;
    Admission &operator=(const Admission &) = delete;
    virtual ~Admission() = default;
    [[nodiscard]] virtual Hello hello() const = 0; ///< without the salt
    /// The code was proved: who asks becomes a member. Throws Failure: "centre_station_name_taken",
    /// "centre_station_name_unfit", "centre_not_ready"; nothing was changed then.
    [[nodiscard]] virtual Grant admit(const JoinRequest &request) = 0;
    /// Whoever has this certificate leaves. False when nobody has.
    virtual bool leave(const QByteArray &certificateSha256) = 0;
};

/// The TLS port at which stations join and leave. A code is tried one conversation at a time; making its key takes some
/// tenths of a second, and nobody gets one made without an open code with tries left. Main thread.
class JoinService : public QObject
{
    Q_OBJECT
public:
    JoinService(OpenCode &code, Admission &admission, QObject *parent = nullptr);
    /// Throws "centre_port_taken". `address` empty: every one.
    void listen(const QString &address, quint16 port, const pack::KeyPair &server,
                const QByteArray &authority);
    /// For connections from now on.
    void setCertificate(const pack::KeyPair &server, const QByteArray &authority);

Q_SIGNALS:
    void membersChanged();

private:
    void take();
    void read(QSslSocket *socket, const QByteArray &salt);
    void answer(QSslSocket *socket, const QByteArray &line) const;
    [[nodiscard]] Answer judge(const JoinRequest &request, const QByteArray &salt);

    OpenCode &m_code;
    Admission &m_admission;
    QByteArray m_fingerprint;
    int m_open = 0;
    QSslServer m_server; // last: its sockets speak to the rest as they go
};

} // namespace motcua::centre
