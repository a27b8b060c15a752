// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QVector>

#include <map>

struct sqlite3;
struct sqlite3_stmt;
struct sqlite3_value;

namespace motcua::bench {

/// One row that was written, as SQLite's pre-update hook saw it.
struct RowChange
{
    enum class Kind { Insert, Update, Delete } kind = Kind::Insert;
    QByteArray table;
    QVector<sqlite3_value *> oldValues; ///< own copies; empty for an insertion
    QVector<sqlite3_value *> newValues; ///< empty for a deletion
};

/// The rows one transaction wrote, in the order they were written; owns its values.
class Changes
{
public:
    Changes() = default;
    Changes(const Changes &) = delete;
    Changes &operator=(const Changes &) = delete;
    Changes(Changes &&other) noexcept : m_rows(std::move(other.m_rows)) { other.m_rows.clear(); }
    Changes &operator=(Changes &&) = delete;
    ~Changes();

    /// Watches every table of `db` while `write` runs.
    template <typename Write>
    [[nodiscard]] static Changes of(sqlite3 *db, Write write)
    {
        Changes changes;
        changes.watch(db);
        write();
        unwatch(db);
        return changes;
    }
    [[nodiscard]] const QVector<RowChange> &rows() const { return m_rows; }

private:
    void watch(sqlite3 *db);
    static void unwatch(sqlite3 *db);
    QVector<RowChange> m_rows;
};

/// A connection by the C interface alone: same library, cipher, key and pragmas as storage/database.cpp, checked
/// by comparing what both read back. Ends the program on any error: a peer that fails measures nothing.
class BareSqlite
{
public:
    /// An empty key: the file is a plain one, which is for comparing alone.
    BareSqlite(const QString &file, const QByteArray &rawKey);
    ~BareSqlite();
    BareSqlite(const BareSqlite &) = delete;
    BareSqlite &operator=(const BareSqlite &) = delete;

    /// Prepares the statements a replay will need, so that none is prepared inside the measured time.
    void prepareFor(const Changes &changes);
    /// BEGIN IMMEDIATE, the rows, COMMIT.
    void replay(const Changes &changes);
    [[nodiscard]] sqlite3 *handle() const { return m_db; }

private:
    struct Table
    {
        QVector<QByteArray> columns;
        QVector<int> key; ///< columns of the primary key
        sqlite3_stmt *insertion = nullptr;
        sqlite3_stmt *update = nullptr;
        sqlite3_stmt *deletion = nullptr;
    };
    [[nodiscard]] Table describe(const QByteArray &name) const;
    sqlite3 *m_db = nullptr;
    sqlite3_stmt *m_begin = nullptr;
    sqlite3_stmt *m_commit = nullptr;
    std::map<QByteArray, Table> m_tables;
};

/// Takes the cipher off a file that nobody has open: same pages, same rows, in plain.
void makePlain(const QString &file, const QByteArray &rawKey);
/// What decides the cost of a commit, as this connection reads it back.
/// `cipher` is left out when comparing a plain file.
[[nodiscard]] QByteArray settingsOf(sqlite3 *db, bool withCipher = true);
/// A digest over every row of every table, to show that two files hold the same.
[[nodiscard]] QByteArray contentOf(sqlite3 *db);

} // namespace motcua::bench
