// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rows.h"

#include "storage/database.h"
#include "storage/failures.h"

#include <sqlite3.h>

#include <utility>

namespace motcua::storage {

Rows::Rows(const Database &db, QString sql, Statement statement, QVariantList values, bool hasRow)
    : m_db(&db),
      m_sql(std::move(sql)),
      m_statement(std::move(statement)),
      m_values(std::move(values)),
      m_at(At::BeforeFirst)
{
    if (!hasRow)
        reset();
}

Rows::Rows(Rows &&other) noexcept
    : m_db(std::exchange(other.m_db, nullptr)),
      m_sql(std::move(other.m_sql)),
      m_statement(std::move(other.m_statement)),
      m_values(std::move(other.m_values)),
      m_at(std::exchange(other.m_at, At::End))
{}

Rows::~Rows()
{
    if (m_db == nullptr)
        return;
    reset();
    m_db->keep(m_sql, std::move(m_statement));
}

bool Rows::next()
{
    switch (m_at) {
    case At::BeforeFirst: m_at = At::Row; return true;
    case At::End: return false;
    case At::Error: throw failure(Trouble::ReadFailed);
    case At::Row: break;
    }
    m_db->checkThread();
    const int code = m_statement.step();
    if (code == SQLITE_ROW)
        return true;
    reset(); // leaves the connection's error as it is
    if (code == SQLITE_DONE)
        return false;
    m_at = At::Error;
    m_db->failed(m_sql);
}

QVariant Rows::value(int column) const
{
    return m_at == At::Row ? m_statement.field(column) : QVariant();
}

void Rows::reset()
{
    m_statement.reset();
    m_at = At::End;
}

} // namespace motcua::storage
