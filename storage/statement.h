// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariantList>

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace motcua::storage {

/// A text that is UTF-8 already: bound as it is, without a way through UTF-16 and back.
struct Utf8
{
    QByteArray bytes;
};

/// A prepared statement of one connection, by SQLite's own interface: what is run for every gesture does not pay
/// for a driver made for all databases. Values as in Database. Errors are SQLite's codes, for Database to tell.
class Statement
{
public:
    /// Check isNull() afterwards: the text may be refused.
    Statement(sqlite3 *db, const QString &sql);
    [[nodiscard]] bool isNull() const { return m_statement == nullptr; }
    /// Whether running it may change the file.
    [[nodiscard]] bool writes() const;

    /// Binds, runs to the first row or the end; SQLITE_ROW, SQLITE_DONE or an error. The values must live until
    /// reset(), since texts and bytes are not copied.
    int start(const QVariantList &values);
    int step(); ///< to the next row or the end, with the same answers
    [[nodiscard]] QVariantList fields() const;      ///< of the row, empty when there is none
    [[nodiscard]] QVariant field(int column) const; ///< of the row; invalid when there is none
    /// Lets go of the row and of the values.
    void reset();

private:
    int bind(int parameter, const QVariant &value);
    struct Finalize
    {
        void operator()(sqlite3_stmt *statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    QByteArrayList m_texts; ///< what is bound, as UTF-8
};

} // namespace motcua::storage

Q_DECLARE_METATYPE(motcua::storage::Utf8)
