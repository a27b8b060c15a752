// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/keyed_connection.h"

#include "storage/durable_file.h"
#include "storage/failures.h"
#include "storage/statement.h"

#include <QFile>

#include <sodium.h>
#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

constexpr int kStepsBetweenQuestions = 1000; // of the machine, or pages of a check

int askWhetherToGoOn(void *goOn)
{
    return (*static_cast<std::function<bool()> *>(goOn))() ? 0 : 1;
}

} // namespace

int unlockHandle(sqlite3 *handle, const DatabaseKey &key)
{
    // As raw bytes through the C interface, so that the key never stands in an SQL text.
    sqlite3mc_config(handle, "cipher", sqlite3mc_cipher_index("aegis"));
    QByteArray hex = key.raw().toHex();
    QByteArray secret = "raw:" + hex;
    sodium_memzero(hex.data(), size_t(hex.size()));
    const int rc = sqlite3_key_v2(handle, "main", secret.constData(), int(secret.size()));
    sodium_memzero(secret.data(), size_t(secret.size()));
    if (rc != SQLITE_OK)
        return SQLITE_NOTADB;
    sqlite3_busy_timeout(handle, 5000);
    return sqlite3_exec(handle, "SELECT count(*) FROM sqlite_schema", nullptr, nullptr, nullptr) &
           0xff;
}

void keepLogOnClose(sqlite3 *handle, bool keep)
{
    sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep ? 1 : 0, nullptr);
}

KeyedConnection::KeyedConnection(const QString &file, const DatabaseKey &key, Use use)
{
    const int flags =
        SQLITE_OPEN_NOMUTEX |
        (use == Use::Read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    if (use == Use::Create)
        makePrivateFile(file);
    int rc = sqlite3_open_v2(QFile::encodeName(file).constData(), &m_handle, flags, nullptr) & 0xff;
    if (rc == SQLITE_OK) {
        keepLogOnClose(m_handle, use == Use::Read);
        rc = unlockHandle(m_handle, key);
    }
    if (rc == SQLITE_OK && use == Use::Create)
        rc = run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16384;"
                 "PRAGMA locking_mode = EXCLUSIVE") &
             0xff;
    if (rc == SQLITE_OK) {
        (void)run("PRAGMA temp_store = MEMORY"); // temporary files would be plain text
        return;
    }
    sqlite3_close(m_handle);
    switch (rc) {
    case SQLITE_NOTADB: throw failure(Trouble::WrongKey);
    case SQLITE_CORRUPT: throw failure(Trouble::DatabaseDamaged);
    default: throw failure(Trouble::DatabaseUnreadable);
    }
}

KeyedConnection::~KeyedConnection()
{
    sqlite3_close(m_handle);
}

int KeyedConnection::run(const char *sql) const
{
    const int rc = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr);
    return rc == SQLITE_OK ? rc : sqlite3_extended_errcode(m_handle);
}

QString KeyedConnection::text(const char *sql, int *code) const
{
    Statement statement(m_handle, QString::fromUtf8(sql));
    const int rc = statement.isNull() ? SQLITE_ERROR : statement.start({});
    QString text;
    if (rc == SQLITE_ROW)
        text = statement.fields().value(0).toString();
    if (code != nullptr)
        *code =
            rc == SQLITE_ROW || rc == SQLITE_DONE ? SQLITE_OK : sqlite3_extended_errcode(m_handle);
    return text;
}

void KeyedConnection::setGoOn(std::function<bool()> goOn)
{
    m_goOn = goOn ? std::make_unique<std::function<bool()>>(std::move(goOn)) : nullptr;
    sqlite3_progress_handler(m_handle, m_goOn ? kStepsBetweenQuestions : 0,
                             m_goOn ? askWhetherToGoOn : nullptr, m_goOn.get());
}

} // namespace motcua::storage
