// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bare_sqlite.h"

#include <QCryptographicHash>
#include <QFile>

// The library is built with it; the header shows it on request.
#define SQLITE_ENABLE_PREUPDATE_HOOK
#include <sqlite3.h>

namespace motcua::bench {

namespace {

void must(int rc, sqlite3 *db, const char *what)
{
    if (rc != SQLITE_OK && rc != SQLITE_DONE && rc != SQLITE_ROW)
        qFatal("bare SQLite, %s: %s", what, db ? sqlite3_errmsg(db) : sqlite3_errstr(rc));
}

sqlite3_stmt *prepared(sqlite3 *db, const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    must(sqlite3_prepare_v3(db, sql.constData(), int(sql.size()), SQLITE_PREPARE_PERSISTENT,
                            &statement, nullptr),
         db, sql.constData());
    return statement;
}

QByteArray textOf(sqlite3_stmt *row, int column)
{
    return reinterpret_cast<const char *>(sqlite3_column_text(row, column));
}

QByteArray parameter(qsizetype column)
{
    return "?" + QByteArray::number(column + 1);
}

void giveKey(sqlite3 *db, const QByteArray &rawKey)
{
    sqlite3mc_config(db, "cipher", sqlite3mc_cipher_index("aegis"));
    const QByteArray secret = "raw:" + rawKey.toHex();
    must(sqlite3_key_v2(db, "main", secret.constData(), int(secret.size())), db, "key");
}

void noteRow(void *context, sqlite3 *db, int operation, const char *, const char *table,
             sqlite3_int64, sqlite3_int64)
{
    RowChange row;
    row.table = table;
    row.kind = operation == SQLITE_INSERT   ? RowChange::Kind::Insert
               : operation == SQLITE_DELETE ? RowChange::Kind::Delete
                                            : RowChange::Kind::Update;
    for (int i = 0; i < sqlite3_preupdate_count(db); ++i) {
        sqlite3_value *value = nullptr;
        if (operation != SQLITE_INSERT && sqlite3_preupdate_old(db, i, &value) == SQLITE_OK)
            row.oldValues.append(sqlite3_value_dup(value));
        if (operation != SQLITE_DELETE && sqlite3_preupdate_new(db, i, &value) == SQLITE_OK)
            row.newValues.append(sqlite3_value_dup(value));
    }
    static_cast<QVector<RowChange> *>(context)->append(row);
}

} // namespace

Changes::~Changes()
{
    for (const RowChange &row : std::as_const(m_rows)) {
        for (sqlite3_value *value : row.oldValues)
            sqlite3_value_free(value);
        for (sqlite3_value *value : row.newValues)
            sqlite3_value_free(value);
    }
}

void Changes::watch(sqlite3 *db)
{
    sqlite3_preupdate_hook(db, noteRow, &m_rows);
}

void Changes::unwatch(sqlite3 *db)
{
    sqlite3_preupdate_hook(db, nullptr, nullptr);
}

void makePlain(const QString &file, const QByteArray &rawKey)
{
    sqlite3 *db = nullptr;
    must(sqlite3_open_v2(file.toUtf8().constData(), &db, SQLITE_OPEN_READWRITE, nullptr), db,
         "open");
    giveKey(db, rawKey);
    // Not under WAL: whatever changes every page wants the file for itself.
    must(sqlite3_exec(db, "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr), db,
         "journal");
    must(sqlite3_rekey_v2(db, "main", nullptr, 0), db, "rekey");
    must(sqlite3_close(db), nullptr, "close");
    QFile plain(file);
    if (!plain.open(QIODevice::ReadOnly) || !plain.read(16).startsWith("SQLite format 3"))
        qFatal("bare SQLite: the file is not a plain one");
}

BareSqlite::BareSqlite(const QString &file, const QByteArray &rawKey)
{
    must(sqlite3_open_v2(file.toUtf8().constData(), &m_db,
                         SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr),
         m_db, "open");
    if (!rawKey.isEmpty())
        giveKey(m_db, rawKey);
    // The list of storage/database.cpp; the bench compares what both connections read back.
    for (const char *pragma :
         {"busy_timeout = 5000", "journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON",
          "trusted_schema = OFF", "cell_size_check = ON", "journal_size_limit = 8388608",
          "wal_autocheckpoint = 1000", "temp_store = MEMORY", "cache_size = -8192"}) {
        const QByteArray sql = QByteArray("PRAGMA ") + pragma;
        must(sqlite3_exec(m_db, sql.constData(), nullptr, nullptr, nullptr), m_db, pragma);
    }
    m_begin = prepared(m_db, "BEGIN IMMEDIATE");
    m_commit = prepared(m_db, "COMMIT");
}

BareSqlite::~BareSqlite()
{
    sqlite3_finalize(m_begin);
    sqlite3_finalize(m_commit);
    for (const auto &[name, table] : m_tables) {
        sqlite3_finalize(table.insertion);
        sqlite3_finalize(table.update);
        sqlite3_finalize(table.deletion);
    }
    sqlite3_close(m_db);
}

BareSqlite::Table BareSqlite::describe(const QByteArray &name) const
{
    Table table;
    sqlite3_stmt *rows = prepared(m_db, "SELECT name, pk FROM pragma_table_info('" + name + "')");
    while (sqlite3_step(rows) == SQLITE_ROW) {
        if (sqlite3_column_int(rows, 1) > 0)
            table.key.append(int(table.columns.size()));
        table.columns.append(textOf(rows, 0));
    }
    sqlite3_finalize(rows);
    QByteArray values;
    QByteArray assignments;
    QByteArray where;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        values += (i > 0 ? ", " : "") + parameter(i);
        assignments += (i > 0 ? ", " : "") + table.columns.at(i) + " = " + parameter(i);
        if (table.key.contains(int(i)))
            where += (where.isEmpty() ? "" : " AND ") + table.columns.at(i) + " = " + parameter(i);
    }
    table.insertion = prepared(m_db, "INSERT INTO " + name + " VALUES (" + values + ")");
    table.update = prepared(m_db, "UPDATE " + name + " SET " + assignments + " WHERE " + where);
    table.deletion = prepared(m_db, "DELETE FROM " + name + " WHERE " + where);
    return table;
}

void BareSqlite::prepareFor(const Changes &changes)
{
    for (const RowChange &row : changes.rows()) {
        if (!m_tables.contains(row.table))
            m_tables.emplace(row.table, describe(row.table));
    }
}

void BareSqlite::replay(const Changes &changes)
{
    must(sqlite3_step(m_begin), m_db, "begin");
    sqlite3_reset(m_begin);
    for (const RowChange &row : changes.rows()) {
        const Table &table = m_tables.at(row.table);
        sqlite3_stmt *statement = table.deletion;
        if (row.kind == RowChange::Kind::Delete) {
            for (const int column : table.key)
                must(sqlite3_bind_value(statement, column + 1, row.oldValues.at(column)), m_db,
                     "bind");
        } else {
            statement = row.kind == RowChange::Kind::Insert ? table.insertion : table.update;
            for (qsizetype i = 0; i < row.newValues.size(); ++i)
                must(sqlite3_bind_value(statement, int(i) + 1, row.newValues.at(i)), m_db, "bind");
        }
        must(sqlite3_step(statement), m_db, row.table.constData());
        if (sqlite3_changes(m_db) != 1)
            qFatal("bare SQLite: a row of %s was not there", row.table.constData());
        sqlite3_reset(statement);
    }
    must(sqlite3_step(m_commit), m_db, "commit");
    sqlite3_reset(m_commit);
}

QByteArray settingsOf(sqlite3 *db, bool withCipher)
{
    QByteArray settings = sqlite3_libversion();
    for (const char *name :
         {"cipher", "journal_mode", "synchronous", "foreign_keys", "page_size", "auto_vacuum",
          "secure_delete", "wal_autocheckpoint", "cache_size", "temp_store", "mmap_size",
          "locking_mode", "cell_size_check", "fullfsync"}) {
        if (!withCipher && qstrcmp(name, "cipher") == 0)
            continue;
        sqlite3_stmt *row = prepared(db, QByteArray("PRAGMA ") + name);
        settings += QByteArray(" ") + name + '=';
        if (sqlite3_step(row) == SQLITE_ROW)
            settings += textOf(row, 0);
        sqlite3_finalize(row);
    }
    return settings;
}

QByteArray contentOf(sqlite3 *db)
{
    QVector<QByteArray> tables;
    sqlite3_stmt *names = prepared(
        db, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_stat%' "
            "ORDER BY name");
    while (sqlite3_step(names) == SQLITE_ROW)
        tables.append(textOf(names, 0));
    sqlite3_finalize(names);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray &table : std::as_const(tables)) {
        sqlite3_stmt *rows = prepared(db, "SELECT * FROM " + table + " ORDER BY 1, 2");
        hash.addData(table);
        while (sqlite3_step(rows) == SQLITE_ROW) {
            for (int i = 0; i < sqlite3_column_count(rows); ++i) {
                hash.addData(QByteArray::number(sqlite3_column_type(rows, i)));
                const void *bytes = sqlite3_column_blob(rows, i);
                hash.addData(
                    QByteArray(static_cast<const char *>(bytes), sqlite3_column_bytes(rows, i)));
            }
        }
        sqlite3_finalize(rows);
    }
    return hash.result().toHex();
}

} // namespace motcua::bench
