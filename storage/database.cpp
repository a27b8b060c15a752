// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"

#include "storage/failures.h"
#include "storage/file_state.h"
#include "storage/log.h"
#include "storage/migrations.h"

#include <QSet>

#include <sqlite3.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua::storage {

Q_LOGGING_CATEGORY(lcStorage, "motcua.storage")

namespace {

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
void logOnce(int code, const QString &sql)
{
    static thread_local QSet<QString> reported;
    if (!reported.contains(sql)) {
        reported.insert(sql);
        qCWarning(lcStorage) << "SQLite" << code << "in" << sql.simplified();
    }
}

} // namespace

// What SQLite says, in our words; and what it means for everybody else on this file.
void Database::failed(const QString &sql) const
{
    const int code = sqlite3_extended_errcode(m_handle);
    const bool reading = isReading(sql);
    Trouble trouble = troubleOf(code, reading);
    logOnce(code, sql);
    if (wasMoved())
        throw failure(Trouble::DataFileReplaced);
    if (trouble == Trouble::ReadOnly && m_queryOnly && m_state->isReadOnly())
        throw failure(Trouble::StoreReadOnly);
    if (trouble == Trouble::DiskFull)
        m_state->giveUpReserve(); // for the next try
    // A page cannot be read: damage. The first one may also be of another key, unless it can be read again. (The cipher
    // answers so for every page as long as rows are open that met the damage, so only the first one is asked for.)
    if (trouble == Trouble::DatabaseDamaged &&
        ((code & 0xff) == SQLITE_CORRUPT ||
         sqlite3_exec(m_handle, "SELECT count(*) FROM sqlite_schema", nullptr, nullptr, nullptr) ==
             SQLITE_OK))
        m_state->markDamaged(u"read_error"_s);
    throw failure(trouble);
}

// SQLite looks at the database alone. With another log under the old name, what we commit would be in one that nobody
// plays back; with another index, two programs would not know of each other's locks.
bool Database::wasMoved() const
{
    int moved = 0;
    if (sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK &&
        moved != 0)
        return true;
    return std::any_of(m_beside.cbegin(), m_beside.cend(), [](const auto &file) {
        return !file.second.isNull() && identityOf(file.first) != file.second;
    });
}

void Database::checkThread() const
{
    if (std::this_thread::get_id() != m_thread)
        qFatal("a database connection is used on another thread than its own");
}

bool Database::isReadOnly() const
{
    return m_state->isReadOnly();
}

// The connection's own guard against writing follows what the process knows of the file: set here, by the thread
// the connection belongs to, before whatever it does next.
void Database::followFileState() const
{
    const bool readOnly = m_state->isReadOnly();
    if (readOnly == m_queryOnly)
        return;
    if (sqlite3_exec(m_handle, readOnly ? "PRAGMA query_only = ON" : "PRAGMA query_only = OFF",
                     nullptr, nullptr, nullptr) == SQLITE_OK)
        m_queryOnly = readOnly;
}

// As long as SQLite itself would wait, and no time at all is spent on asking how long while nobody is in the way.
bool Database::lockWriter() const
{
    if (m_state->lockWriter(0))
        return true;
    Statement timeout(m_handle, u"PRAGMA busy_timeout"_s);
    if (timeout.isNull() || timeout.start({}) != SQLITE_ROW)
        return false;
    return m_state->lockWriter(timeout.fields().value(0).toInt());
}

void Database::begin()
{
    checkThread();
    m_state->refresh();
    if (m_state->isReadOnly())
        throw failure(Trouble::StoreReadOnly);
    if (wasMoved())
        throw failure(Trouble::DataFileReplaced);
    m_state->makeRoomForAWrite();
    if (!lockWriter())
        throw failure(Trouble::Busy);
    ++m_depth; // from here on the lock is ours, and a statement does not ask for it again
    try {
        run(u"BEGIN IMMEDIATE"_s);
    } catch (...) {
        endOuter();
        throw;
    }
    m_doomed = false;
}

void Database::endOuter()
{
    --m_depth;
    m_state->unlockWriter();
}

OpenOutcome Database::migrate()
{
    return applySteps(*this, builtInSteps());
}

int Database::schemaVersion() const
{
    return value(u"PRAGMA user_version"_s).toInt();
}

Statement Database::prepare(const QString &sql) const
{
    Statement statement(m_handle, sql);
    if (statement.isNull())
        failed(sql);
    return statement;
}

// Out of the map while it is read from, so that a second reader of the same text gets a statement of its own.
Statement Database::take(const QString &sql) const
{
    checkThread();
    followFileState();
    auto known = m_statements.extract(sql);
    return known ? std::move(known.mapped()) : prepare(sql);
}

void Database::keep(const QString &sql, Statement statement) const
{
    m_statements.emplace(sql, std::move(statement));
}

// Bound and run to its first row or its end; whoever calls resets it.
int Database::start(Statement &statement, const QString &sql, const QVariantList &values) const
{
    // A write of its own is a transaction of its own: it queues with the others, and looks as they do.
    const bool alone = m_depth == 0 && statement.writes();
    if (alone) {
        m_state->refresh();
        followFileState();
        if (wasMoved())
            throw failure(Trouble::DataFileReplaced);
        m_state->makeRoomForAWrite();
        if (!lockWriter())
            throw failure(Trouble::Busy);
    }
    const int rc = statement.start(values);
    if (alone)
        m_state->unlockWriter();
    if (rc != SQLITE_ROW && rc != SQLITE_DONE) {
        statement.reset(); // leaves the connection's error as it is
        failed(sql);
    }
    return rc;
}

Statement &Database::started(const QString &sql, const QVariantList &values) const
{
    checkThread();
    followFileState();
    auto known = m_statements.find(sql);
    if (known == m_statements.end())
        known = m_statements.emplace(sql, prepare(sql)).first;
    start(known->second, sql, values);
    return known->second;
}

Rows Database::exec(const QString &sql, const QVariantList &values) const
{
    Statement statement = take(sql);
    const bool hasRow = start(statement, sql, values) == SQLITE_ROW;
    return {*this, sql, std::move(statement), values, hasRow};
}

int Database::run(const QString &sql, const QVariantList &values) const
{
    started(sql, values).reset();
    return sqlite3_changes(m_handle);
}

QVariant Database::value(const QString &sql, const QVariantList &values) const
{
    return row(sql, values).value(0);
}

QVariantList Database::row(const QString &sql, const QVariantList &values) const
{
    Statement &statement = started(sql, values);
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
    checkThread();
    followFileState();
    if (sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        failed(QString::fromUtf8(sql.left(sql.indexOf('\n'))));
}

Transaction::Transaction(Database &db) : m_db(db), m_outer(db.m_depth == 0)
{
    if (m_outer)
        m_db.begin();
    else
        ++m_db.m_depth;
    m_open = true;
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    if (!m_outer) {
        --m_db.m_depth;
        m_db.m_doomed = true;
        return;
    }
    // A full disk makes SQLite roll back by itself; a second ROLLBACK would only be an error in the log.
    if (sqlite3_get_autocommit(m_db.m_handle) == 0)
        sqlite3_exec(m_db.m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
    m_db.endOuter();
}

void Transaction::commit()
{
    Q_ASSERT(m_open);
    m_db.checkThread();
    if (m_outer) {
        if (m_db.m_doomed || sqlite3_get_autocommit(m_db.m_handle) != 0)
            throw failure(Trouble::NotSaved);
        // The name in the folder was taken over while we wrote: what we commit would be in a file nobody opens.
        if (m_db.wasMoved())
            throw failure(Trouble::DataFileReplaced);
        m_db.run(u"COMMIT"_s);
        m_db.endOuter();
    } else {
        --m_db.m_depth;
    }
    m_open = false;
}

} // namespace motcua::storage
