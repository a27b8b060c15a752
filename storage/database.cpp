// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"

#include "storage/durable_file.h"
#include "storage/failures.h"
#include "storage/log.h"
#include "storage/migrations.h"

#include <QFileInfo>
#include <QSet>
#include <QSqlDriver>

#include <sodium.h>
#include <sqlite3.h>

#include <array>
#include <atomic>

using namespace Qt::StringLiterals;

namespace motcua::storage {

Q_LOGGING_CATEGORY(lcStorage, "motcua.storage")

namespace {

struct Pragma
{
    const char *set;      ///< "name = value"
    const char *read;     ///< "name"
    const char *expected; ///< what reading it back must give
};

// busy_timeout first: switching to WAL may have to wait for another process. synchronous=FULL, since with
// NORMAL a committed transaction may be gone after a power cut. temp_store in memory: temporary files would be
// plain text. SQLite ignores what it does not know or cannot do, so each is read back.
constexpr std::array<Pragma, 10> kPragmas{{
    {"busy_timeout = 5000", "busy_timeout", "5000"},
    {"journal_mode = WAL", "journal_mode", "wal"},
    {"synchronous = FULL", "synchronous", "2"},
    {"foreign_keys = ON", "foreign_keys", "1"},
    {"trusted_schema = OFF", "trusted_schema", "0"},
    {"cell_size_check = ON", "cell_size_check", "1"},
    {"journal_size_limit = 8388608", "journal_size_limit", "8388608"},
    {"wal_autocheckpoint = 1000", "wal_autocheckpoint", "1000"},
    {"temp_store = MEMORY", "temp_store", "2"},
    {"cache_size = -8192", "cache_size", "-8192"},
}};

bool hasOurSqlite(const QSqlDatabase &db)
{
    QSqlQuery version(db);
    return version.exec(u"SELECT sqlite3mc_version()"_s) && version.next();
}

// The system's SQLite would take the key, say nothing and write a plain file; and our functions must not be
// given its handles. Asked of an empty database first: one with content cannot answer before it has its key.
bool driverHasOurSqlite()
{
    static const bool kAnswer = [] {
        const QString name = u"motcua-probe"_s;
        bool ours = false;
        {
            QSqlDatabase probe = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
            probe.setDatabaseName(u":memory:"_s);
            ours = probe.open() && hasOurSqlite(probe);
        }
        QSqlDatabase::removeDatabase(name);
        return ours;
    }();
    return kAnswer;
}

QString nextConnectionName()
{
    static std::atomic<int> counter{0};
    return u"motcua-%1"_s.arg(++counter);
}

bool isReading(const QString &sql)
{
    return sql.startsWith("SELECT"_L1) || sql.startsWith("PRAGMA"_L1) || sql.startsWith("WITH"_L1);
}

Trouble troubleOf(int code, bool reading)
{
    switch (code & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return Trouble::DatabaseDamaged;
    case SQLITE_FULL: return Trouble::DiskFull;
    case SQLITE_READONLY:
    case SQLITE_PERM: return Trouble::ReadOnly;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return reading ? Trouble::ReadFailed : Trouble::Busy;
    default: return reading ? Trouble::ReadFailed : Trouble::NotSaved;
    }
}

// Once for each text, so that a full disk does not fill the log; never the values.
[[noreturn]] void failed(sqlite3 *handle, const QString &sql)
{
    static thread_local QSet<QString> reported;
    const int code = sqlite3_extended_errcode(handle);
    if (!reported.contains(sql)) {
        reported.insert(sql);
        qCWarning(lcStorage) << "SQLite" << code << "in" << sql.simplified();
    }
    throw failure(troubleOf(code, isReading(sql)));
}

} // namespace

Database::Database(const QString &file, const DatabaseKey &key) : m_connection(nextConnectionName())
{
    try {
        openFile(file, key);
        configure();
    } catch (...) {
        m_statements.clear();
        m_prepared.clear();
        QSqlDatabase::removeDatabase(m_connection);
        throw;
    }
}

Database::~Database()
{
    Q_ASSERT(m_depth == 0);
    m_statements.clear();
    m_prepared.clear();
    {
        QSqlDatabase db = QSqlDatabase::database(m_connection, false);
        db.close();
    }
    QSqlDatabase::removeDatabase(m_connection);
}

void Database::openFile(const QString &file, const DatabaseKey &key)
{
    const QByteArray head = fileHead(file, 16);
    if (head.startsWith("SQLite format 3"))
        throw failure(Trouble::NotEncrypted);

    QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    db.setDatabaseName(file);
    if (!db.open())
        throw failure(Trouble::DatabaseUnreadable);
    const QVariant driverHandle = db.driver()->handle();
    if (qstrcmp(driverHandle.typeName(), "sqlite3*") != 0)
        throw failure(Trouble::SqliteNotBundled);
    m_handle = *static_cast<sqlite3 *const *>(driverHandle.constData());

    if (!driverHasOurSqlite())
        throw failure(Trouble::SqliteNotBundled);

    // As raw bytes through the C interface, so that the key never stands in an SQL text.
    sqlite3mc_config(m_handle, "cipher", sqlite3mc_cipher_index("aegis"));
    QByteArray hex = key.raw().toHex();
    QByteArray secret = "raw:" + hex;
    sodium_memzero(hex.data(), size_t(hex.size()));
    const int rc = sqlite3_key_v2(m_handle, "main", secret.constData(), int(secret.size()));
    sodium_memzero(secret.data(), size_t(secret.size()));
    if (rc != SQLITE_OK)
        throw failure(Trouble::WrongKey);

    // Setting a wrong key "succeeds": only reading tells.
    sqlite3_busy_timeout(m_handle, 5000);
    const int verdict =
        sqlite3_exec(m_handle, "SELECT count(*) FROM sqlite_schema", nullptr, nullptr, nullptr);
    switch (verdict & 0xff) {
    case SQLITE_OK: break;
    case SQLITE_NOTADB: throw failure(Trouble::WrongKey);
    case SQLITE_CORRUPT: throw failure(Trouble::DatabaseDamaged);
    default: throw failure(Trouble::DatabaseUnreadable);
    }
    // On this very connection, too, now that it can read.
    if (!hasOurSqlite(db))
        throw failure(Trouble::SqliteNotBundled);
}

void Database::configure() const
{
    for (const Pragma &pragma : kPragmas) {
        const QByteArray set = QByteArray("PRAGMA ") + pragma.set;
        const int rc = sqlite3_exec(m_handle, set.constData(), nullptr, nullptr, nullptr);
        if ((rc & 0xff) == SQLITE_READONLY || (rc & 0xff) == SQLITE_CANTOPEN)
            throw failure(Trouble::DatabaseUnreadable);
        QSqlQuery query(QSqlDatabase::database(m_connection, false));
        if (!query.exec("PRAGMA "_L1 + QLatin1String(pragma.read)) || !query.next() ||
            query.value(0).toString() != QLatin1String(pragma.expected)) {
            qCWarning(lcStorage) << "refused:" << pragma.set;
            throw failure(Trouble::PragmaRefused);
        }
    }
}

OpenOutcome Database::migrate()
{
    return applySteps(*this, builtInSteps());
}

int Database::schemaVersion() const
{
    return value(u"PRAGMA user_version"_s).toInt();
}

void Database::bindAndRun(QSqlQuery &query, const QString &sql, const QVariantList &values) const
{
    for (int i = 0; i < values.size(); ++i) {
        const QVariant &value = values.at(i);
        // The driver would make NULL of a null text; here "none" is an invalid variant and nothing else.
        if (value.metaType() == QMetaType::fromType<QString>() && value.toString().isNull())
            query.bindValue(i, u""_s);
        else if (value.metaType() == QMetaType::fromType<QByteArray>() &&
                 value.toByteArray().isNull())
            query.bindValue(i, QByteArray(""));
        else
            query.bindValue(i, value);
    }
    if (!query.exec())
        failed(m_handle, sql);
}

QSqlQuery &Database::prepared(const QString &sql) const
{
    const auto known = m_prepared.find(sql);
    if (known != m_prepared.end())
        return known->second;
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        failed(m_handle, sql);
    return m_prepared.emplace(sql, std::move(query)).first->second;
}

QSqlQuery Database::exec(const QString &sql, const QVariantList &values) const
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        failed(m_handle, sql);
    bindAndRun(query, sql, values);
    return query;
}

// Bound and run to its first row or its end; whoever calls resets it.
Statement &Database::start(const QString &sql, const QVariantList &values) const
{
    auto known = m_statements.find(sql);
    if (known == m_statements.end()) {
        Statement statement(m_handle, sql);
        if (statement.isNull())
            failed(m_handle, sql);
        known = m_statements.emplace(sql, std::move(statement)).first;
    }
    const int rc = known->second.start(values);
    if (rc != SQLITE_ROW && rc != SQLITE_DONE) {
        known->second.reset(); // leaves the connection's error as it is
        failed(m_handle, sql);
    }
    return known->second;
}

int Database::run(const QString &sql, const QVariantList &values) const
{
    start(sql, values).reset();
    return sqlite3_changes(m_handle);
}

QVariant Database::value(const QString &sql, const QVariantList &values) const
{
    return row(sql, values).value(0);
}

QVariantList Database::row(const QString &sql, const QVariantList &values) const
{
    Statement &statement = start(sql, values);
    QVariantList fields = statement.fields();
    statement.reset();
    return fields;
}

qint64 Database::lastInsertedRow() const
{
    return sqlite3_last_insert_rowid(m_handle);
}

void Database::runScript(const QByteArray &sql) const
{
    if (sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        failed(m_handle, QString::fromUtf8(sql.left(sql.indexOf('\n'))));
}

Transaction::Transaction(Database &db) : m_db(db), m_outer(db.m_depth == 0)
{
    if (m_outer) {
        m_db.m_doomed = false;
        m_db.run(u"BEGIN IMMEDIATE"_s);
    }
    ++m_db.m_depth;
    m_open = true;
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    --m_db.m_depth;
    if (!m_outer) {
        m_db.m_doomed = true;
        return;
    }
    // A full disk makes SQLite roll back by itself; a second ROLLBACK would only be an error in the log.
    if (sqlite3_get_autocommit(m_db.m_handle) == 0)
        sqlite3_exec(m_db.m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit()
{
    Q_ASSERT(m_open);
    if (m_outer) {
        if (m_db.m_doomed || sqlite3_get_autocommit(m_db.m_handle) != 0)
            throw failure(Trouble::NotSaved);
        m_db.run(u"COMMIT"_s);
    }
    m_open = false;
    --m_db.m_depth;
}

} // namespace motcua::storage
