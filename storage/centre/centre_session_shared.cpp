// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is the same at all stations of a centre, as the functions of schema step 3 give and take it.
#include "storage/centre/centre_session.h"
#include "storage/values.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace motcua::storage {

bool CentreSession::shares()
{
    if (!m_shares) {
        QSqlQuery row =
            run(u"SELECT to_regprocedure('queue.share(text,bigint,text,text)') IS NOT NULL"_s);
        m_shares = row.next() && row.value(0).toBool();
    }
    return *m_shares;
}

QVector<CentreSession::SharedChange> CentreSession::sharedSince(qint64 version)
{
    QSqlQuery rows =
        run(u"SELECT version, name, value, own, entry FROM queue.shared_since(%1)"_s.arg(
            QString::number(version)));
    QVector<SharedChange> changes;
    while (rows.next()) {
        int column = 0;
        SharedChange change;
        change.version = rows.value(column++).toLongLong();
        change.name = rows.value(column++).toString();
        change.value = rows.value(column++).toString();
        change.own = rows.value(column++).toBool();
        change.entry = rows.value(column).toString().toUtf8();
        changes.append(change);
    }
    return changes;
}

void CentreSession::shareFirst(const QJsonObject &values)
{
    const QString json = QString::fromUtf8(QJsonDocument(values).toJson(QJsonDocument::Compact));
    (void)run(u"SELECT queue.share_first(%1::jsonb)"_s.arg(literal(json)));
}

std::optional<qint64> CentreSession::share(const QString &name, qint64 seen, const QString &value,
                                           const QByteArray &entry)
{
    QSqlQuery row = run(u"SELECT queue.share(%1, %2, %3, %4)"_s.arg(
        literal(name), QString::number(seen), literal(value), literal(QString::fromUtf8(entry))));
    if (!row.next() || row.isNull(0))
        return std::nullopt;
    return row.value(0).toLongLong();
}

QByteArray CentreSession::dayKey(QDate day, const QByteArray &offered)
{
    QSqlQuery row = run(u"SELECT queue.day_key('%1', '\\x%2'::bytea)"_s.arg(
        isoDay(day), QString::fromLatin1(offered.toHex())));
    return row.next() && !row.isNull(0) ? row.value(0).toByteArray() : QByteArray();
}

void CentreSession::closeDay(QDate day)
{
    (void)run(u"SELECT queue.close_day('%1')"_s.arg(isoDay(day)));
}

} // namespace motcua::storage
