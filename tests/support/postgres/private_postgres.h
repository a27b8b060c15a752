// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
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
    /// Before start(): `library` comes before libc in all its processes and gets these variables; ROOT in a value is
    /// the folder of the cluster. A file put into folder() is seen by them.
    void preload(const QString &library, const QMap<QString, QString> &variables)
    {
        m_library = library;
        m_variables = variables;
    }
    [[nodiscard]] const QString &folder() const { return m_folder; }
    /// Starts it again when it ended by itself; true when it runs.
    [[nodiscard]] bool revive();
    /// Kills every process of it at once and starts it again, as after a power cut.
    [[nodiscard]] bool crash();
    /// The same, and it stays down until revive().
    [[nodiscard]] bool kill();
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
    [[nodiscard]] bool runScript(const QStringList &arguments, QByteArray *output);
    QString m_folder, m_conninfo, m_error, m_library;
    QMap<QString, QString> m_variables;
};

} // namespace motcua::test
