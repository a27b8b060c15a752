// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/store/schema.h"

#include "sync/gateway/store/connection.h"

#include <QDir>
#include <QFile>

#include <stdexcept>

// Outside any namespace, as the macro demands; needed because the steps lie in a static library.
static void loadSteps()
{
    Q_INIT_RESOURCE(gateway_schema);
}

namespace motcua::gateway {

using namespace Qt::StringLiterals;

namespace {

QStringList steps()
{
    loadSteps();
    return QDir(u":/gateway/schema"_s).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
}

int lastStep(Connection &connection)
{
    return int(connection.run("SELECT coalesce(max(step), 0) FROM schema_step").integer(0, 0));
}

} // namespace

void upgradeSchema(Connection &connection)
{
    Transaction transaction(connection);
    connection.script(
        "SELECT pg_advisory_xact_lock(7214632201); CREATE SCHEMA IF NOT EXISTS motcua;"
        "CREATE TABLE IF NOT EXISTS motcua.schema_step (step integer PRIMARY KEY,"
        " applied_at timestamptz NOT NULL DEFAULT now())");
    const int last = lastStep(connection);
    const QStringList names = steps();
    if (last > names.size())
        throw std::runtime_error("schema_newer");
    for (int step = last + 1; step <= names.size(); ++step) {
        QFile file(u":/gateway/schema/"_s + names.at(step - 1));
        if (!file.open(QIODevice::ReadOnly) ||
            QStringView(names.at(step - 1)).first(4).toInt() != step)
            throw std::runtime_error("schema_step_missing");
        connection.script(file.readAll());
        connection.run("INSERT INTO schema_step (step) VALUES ($1)", {QByteArray::number(step)});
    }
    transaction.commit();
}

bool isSchemaCurrent(Connection &connection)
{
    const bool exists = !connection.run("SELECT to_regclass('motcua.schema_step')").isNull(0, 0);
    return exists && lastStep(connection) == steps().size();
}

} // namespace motcua::gateway
