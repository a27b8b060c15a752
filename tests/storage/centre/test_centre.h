// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/centre/centre_address.h"
#include "tests/support/postgres/private_postgres.h"

namespace motcua::test {

/// How long a test waits for what must come: a line looks again after five seconds at the latest, and a machine that
/// builds at the same time takes several times as long for each step.
inline constexpr int kPatienceMs = 30'000;

/// A centre's server of the test's own, with stations "C01"… admitted; reached by its socket or over TCP.
class TestCentre
{
public:
    explicit TestCentre(PrivatePostgres::Durability durability = PrivatePostgres::Durability::Fast)
        : m_postgres(durability)
    {}
    /// False with a reason in error().
    [[nodiscard]] bool start(int stations);
    [[nodiscard]] const QString &error() const { return m_error; }
    [[nodiscard]] PrivatePostgres &postgres() { return m_postgres; }
    [[nodiscard]] storage::CentreAddress owner() const;
    [[nodiscard]] storage::CentreAddress station(int number) const;
    /// The same over TCP: directly, or by a proxy's port.
    [[nodiscard]] storage::CentreAddress station(int number, int port) const;
    [[nodiscard]] int port() const { return m_port; }
    /// Of all events it has, in its order.
    [[nodiscard]] QStringList eventIds() const;
    /// The server's clock from now on, in seconds before or behind the right one.
    void setClock(qint64 seconds);
    /// The clocks of the stations are those of the test: the server does not look at them any more.
    void believeClocks();
    /// Forgets all events, leases and contacts, as nobody but the owner can.
    void empty();

private:
    void run(const QString &sql);
    PrivatePostgres m_postgres;
    QString m_error;
    int m_port = 0;
};

[[nodiscard]] QString stationName(int number); ///< "C01"

} // namespace motcua::test
