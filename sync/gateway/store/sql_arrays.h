// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QUuid>

namespace motcua::gateway {

/// A parameter that is an array, in PostgreSQL's binary form: neither quoted here nor parsed there. All arrays of a call
/// have an entry a row, so that `unnest` puts them side by side.
class SqlColumn
{
public:
    enum class Type : quint32 { Bytes = 17, Integer = 20, Text = 25, Instant = 1184, Uuid = 2950 };
    explicit SqlColumn(Type type) : m_type(type) {}

    void add(const QByteArray &bytes); ///< of Bytes and, as UTF-8, of Text
    void add(const QString &text) { add(text.toUtf8()); }
    void add(qint64 integer);
    void add(QUuid uuid);
    /// Milliseconds count; invalid: NULL.
    void add(const QDateTime &instant);
    [[nodiscard]] QByteArray toParameter() const;

private:
    Type m_type;
    qint32 m_count = 0;
    bool m_hasNull = false;
    QByteArray m_items;
};

} // namespace motcua::gateway
