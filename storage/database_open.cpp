// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The beginning and the end of a connection; what is done with it in between is in database.cpp.
#include "storage/database.h"

#include "storage/durable_file.h"
#include "storage/failures.h"
#include "storage/file_state.h"
#include "storage/keyed_connection.h"
#include "storage/log.h"
#include "storage/log_check.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlQuery>

#include <sqlite3.h>

#include <array>
#include <atomic>

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

struct Pragma
{
    const char *set;      ///< "name = value"
    const char *read;     ///< "name"
    const char *expected; ///< what reading it back must give
};

constexpr int kBusyTimeout = 5000; // ms, as the pragma says

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

// A program killed between writing a commit (or a name) and syncing it leaves one that SQLite takes for good, and the
// next power cut takes it away: what is about to be read, and shown as saved, is made safe first. The folder also holds
// the name of the log that has just been made; SQLite syncs it at the first commit and does not ask how that went. A
// disk that does not let us is read all the same.
void syncWhatWasFound(const QString &file)
{
    const bool logIsSafe = syncFound(file + "-wal"_L1);
    if (!syncFound(QFileInfo(file).path()) || !logIsSafe)
        qCWarning(lcStorage) << "what was found cannot be made safe";
}

// SQLite plays the log back as far as it can, says nothing, and goes on writing there. What cannot be played back and
// had been safe is set aside before, and nothing is written any more.
void lookAtLog(const QString &file, FileState &state)
{
    const QString log = file + "-wal"_L1;
    const LogReport report = inspectLog(log);
    if (report.state != LogReport::State::Damaged)
        return;
    qCWarning(lcStorage) << "the write-ahead log is damaged:" << report.detail;
    if (!keepDamagedLog(log))
        qCWarning(lcStorage) << "no copy of the damaged log can be kept";
    state.markDamaged(kLogFinding);
}

// As SQLite opens a file for reading alone when it cannot do better, so it does its log and the log's index, and keeps
// that to itself until the first write. Whoever holds the lock at this moment can write, so the log is well.
bool canWrite(sqlite3 *handle)
{
    sqlite3_busy_timeout(handle, 0);
    const int rc = sqlite3_exec(handle, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) & 0xff;
    if (rc == SQLITE_OK)
        sqlite3_exec(handle, "ROLLBACK", nullptr, nullptr, nullptr);
    sqlite3_busy_timeout(handle, kBusyTimeout);
    return rc == SQLITE_OK || rc == SQLITE_BUSY;
}

} // namespace

Database::Database(const QString &file, const DatabaseKey &key)
    : m_connection(nextConnectionName()),
      m_state(FileState::of(file))
{
    try {
        m_state->beforeTheFirst([&] { lookAtLog(file, *m_state); });
        openFile(file, key);
        configure();
        if (!canWrite(m_handle))
            throw failure(Trouble::DatabaseUnreadable);
        keepLogOnClose(m_handle, m_state->isReadOnly());
        rememberWhatIsBeside(file);
        syncWhatWasFound(file);
    } catch (...) {
        m_statements.clear();
        QSqlDatabase::removeDatabase(m_connection);
        throw;
    }
}

// They stay the same files as long as anybody has the database open.
void Database::rememberWhatIsBeside(const QString &file)
{
    const QByteArray name = QFile::encodeName(file);
    m_beside = {
        {{name + "-wal", identityOf(name + "-wal")}, {name + "-shm", identityOf(name + "-shm")}}};
}

Database::~Database()
{
    checkThread();
    Q_ASSERT(m_depth == 0);
    m_statements.clear();
    // The last one to go copies the log back and removes it: not into a damaged file, and not half of a damaged log.
    // SQLite removes by name, so not under a name that is another's by now either.
    m_state->refresh();
    keepLogOnClose(m_handle, m_state->isReadOnly() || wasMoved());
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

    makePrivateFile(file);
    QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    db.setDatabaseName(file);
    if (!db.open())
        throw failure(Trouble::DatabaseUnreadable);
    const QVariant driverHandle = db.driver()->handle();
    if (qstrcmp(driverHandle.typeName(), "sqlite3*") != 0)
        throw failure(Trouble::SqliteNotBundled);
    m_handle = *static_cast<sqlite3 *const *>(driverHandle.constData());
    keepLogOnClose(m_handle, true); // until it is known to be read and written rightly

    if (!driverHasOurSqlite())
        throw failure(Trouble::SqliteNotBundled);
    // SQLite opens for reading alone what it cannot open for writing, and stays so: an error of a moment would keep
    // this program from saving until its end.
    if (sqlite3_db_readonly(m_handle, "main") == 1)
        throw failure(Trouble::DatabaseUnreadable);

    switch (unlockHandle(m_handle, key)) {
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

} // namespace motcua::storage
