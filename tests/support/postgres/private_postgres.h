// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace motcua::test {

/// A PostgreSQL of the test's own (scripts/support/private-postgres): started by start(), stopped and
/// deleted with this object, and also when the test dies.
class PrivatePostgres
{
public:
    enum class Durability { Fast, Durable }; ///< Durable: fsync on
    explicit PrivatePostgres(Durability durability = Durability::Fast) : m_durability(durability) {}
    ~PrivatePostgres();
    PrivatePostgres(const PrivatePostgres &) = delete;
    PrivatePostgres &operator=(const PrivatePostgres &) = delete;

    /// A setting of the server (`max_connections`), for the next start().
    void set(const QString &name, const QString &value) { m_settings.append(name + u'=' + value); }
    /// False with a reason in error().
    [[nodiscard]] bool start();
    void stop();
    /// Kills every process of it at once and starts it again, as after a power cut.
    [[nodiscard]] bool crash();
    [[nodiscard]] const QString &error() const { return m_error; }
    /// Of the server's first process.
    [[nodiscard]] qint64 processId() const;
    /// For libpq.
    [[nodiscard]] const QString &conninfo() const { return m_conninfo; }
    /// What `psql -At` prints, without the last line feed; "ERROR …" when it fails.
    [[nodiscard]] QByteArray query(const QString &sql) const;

private:
    Durability m_durability;
    QStringList m_settings;
    QString m_folder, m_conninfo, m_error;
};

} // namespace motcua::test
