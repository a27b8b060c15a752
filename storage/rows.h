// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/statement.h"

#include <QString>
#include <QVariant>
#include <QVariantList>

namespace motcua::storage {

class Database;

/// The rows a statement gives, one after the other, forward only. An error in the middle is never the end of the rows:
/// a list over a damaged page throws, it does not come out short. As long as rows are left, or until reset() or the
/// end of this object, they hold the view of the data they began with. Of the connection's thread; goes before it does.
class Rows
{
public:
    Rows(Rows &&other) noexcept;
    ~Rows();
    Rows(const Rows &) = delete;
    Rows &operator=(const Rows &) = delete;
    Rows &operator=(Rows &&) = delete;

    /// To the first row, then to the next one; false after the last. Throws Failure "database_damaged" (the file is
    /// marked then), "read_failed" or "data_file_replaced"; asked once more after that, "read_failed".
    [[nodiscard]] bool next();
    /// Of the row next() has come to: a number as qint64 or double, text (never null), bytes, or a null QString for NULL.
    [[nodiscard]] QVariant value(int column) const;
    /// Lets go of the view; there are no more rows.
    void reset();

private:
    friend class Database;
    enum class At { BeforeFirst, Row, End, Error };
    /// Of a statement that is bound and has made its first step, so that a write is done and its error told already.
    Rows(const Database &db, QString sql, Statement statement, QVariantList values, bool hasRow);

    const Database *m_db; ///< null: moved from
    QString m_sql;
    Statement m_statement;
    QVariantList m_values; ///< the statement does not copy what is bound
    At m_at;
};

} // namespace motcua::storage
