// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/statement.h"

#include <sqlite3.h>

namespace motcua::storage {

namespace {

QVariant fieldOf(sqlite3_stmt *row, int column)
{
    switch (sqlite3_column_type(row, column)) {
    case SQLITE_INTEGER: return qint64(sqlite3_column_int64(row, column));
    case SQLITE_FLOAT: return sqlite3_column_double(row, column);
    case SQLITE_NULL: return QVariant(QMetaType::fromType<QString>());
    case SQLITE_BLOB:
        return QByteArray(static_cast<const char *>(sqlite3_column_blob(row, column)),
                          sqlite3_column_bytes(row, column));
    default: break;
    }
    return QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(row, column)),
                             sqlite3_column_bytes(row, column));
}

} // namespace

void Statement::Finalize::operator()(sqlite3_stmt *statement) const
{
    sqlite3_finalize(statement);
}

Statement::Statement(sqlite3 *db, const QString &sql)
{
    const QByteArray text = sql.toUtf8();
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v3(db, text.constData(), int(text.size()), SQLITE_PREPARE_PERSISTENT,
                       &statement, nullptr);
    m_statement.reset(statement);
}

bool Statement::writes() const
{
    return sqlite3_stmt_readonly(m_statement.get()) == 0;
}

int Statement::start(const QVariantList &values)
{
    Q_ASSERT(values.size() == sqlite3_bind_parameter_count(m_statement.get()));
    for (qsizetype i = 0; i < values.size(); ++i) {
        const int rc = bind(int(i) + 1, values.at(i));
        if (rc != SQLITE_OK)
            return rc;
    }
    return sqlite3_step(m_statement.get());
}

// An invalid variant is NULL and nothing else is: a null text or null bytes are empty ones.
int Statement::bind(int parameter, const QVariant &value)
{
    sqlite3_stmt *statement = m_statement.get();
    if (!value.isValid())
        return sqlite3_bind_null(statement, parameter);
    switch (value.metaType().id()) {
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong: return sqlite3_bind_int64(statement, parameter, value.toLongLong());
    case QMetaType::Double: return sqlite3_bind_double(statement, parameter, value.toDouble());
    case QMetaType::QByteArray: {
        const QByteArray &bytes = *static_cast<const QByteArray *>(value.constData());
        return bytes.isEmpty() ? sqlite3_bind_zeroblob(statement, parameter, 0)
                               : sqlite3_bind_blob64(statement, parameter, bytes.constData(),
                                                     sqlite3_uint64(bytes.size()), SQLITE_STATIC);
    }
    default: break;
    }
    if (value.metaType() == QMetaType::fromType<Utf8>())
        m_texts.append(static_cast<const Utf8 *>(value.constData())->bytes);
    else if (value.metaType() == QMetaType::fromType<QString>())
        m_texts.append(static_cast<const QString *>(value.constData())->toUtf8());
    else
        m_texts.append(value.toString().toUtf8());
    const QByteArray &text = m_texts.constLast();
    return sqlite3_bind_text64(statement, parameter, text.constData(), sqlite3_uint64(text.size()),
                               SQLITE_STATIC, SQLITE_UTF8);
}

QVariantList Statement::fields() const
{
    QVariantList fields;
    const int count = sqlite3_data_count(m_statement.get()); // none after the last row
    fields.reserve(count);
    for (int i = 0; i < count; ++i)
        fields.append(fieldOf(m_statement.get(), i));
    return fields;
}

int Statement::step()
{
    return sqlite3_step(m_statement.get());
}

QVariant Statement::field(int column) const
{
    const bool isThere = column >= 0 && column < sqlite3_data_count(m_statement.get());
    return isThere ? fieldOf(m_statement.get(), column) : QVariant();
}

void Statement::reset()
{
    sqlite3_reset(m_statement.get());
    sqlite3_clear_bindings(m_statement.get());
    m_texts.clear();
}

} // namespace motcua::storage
