// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/load/load_pgbench.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>

#include <algorithm>

namespace motcua::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTimeoutMs = 600'000;

// Of these files a dossier of the samples has as many, so that both sides write the same rows: dossier, operation,
// attachments and uploads, and the station's last contact.
constexpr char kScript[] = R"sql(
\set station random(1, :stations)
WITH who AS MATERIALIZED (
    SELECT device, centre, body FROM load.station CROSS JOIN load.record WHERE number = :station
), batch AS MATERIALIZED (
    SELECT gen_random_uuid() AS id
), given AS MATERIALIZED (
    SELECT n AS seq, gen_random_uuid() AS op, gen_random_uuid() AS subject,
           centre || '-261124-' || nextval('load.serial') AS code, device, body
      FROM generate_series(1, :operations) n CROSS JOIN who
), file AS MATERIALIZED (
    SELECT subject, device, position, sha256(uuid_send(gen_random_uuid())) AS sha256
      FROM given CROSS JOIN generate_series(1, :files) position
), stored AS (
    INSERT INTO motcua.dossier (id, code, operation, device, procedure_code, state, received_at, due_at)
    SELECT subject, code, op, device, '1.004884', 'received', now(), now() FROM given
), noted AS (
    INSERT INTO motcua.operation (op, device, seq, batch, kind, subject, body_sha256, body)
    SELECT op, device, seq, batch.id, 'dossier.create', subject, sha256(uuid_send(op)), body
      FROM given CROSS JOIN batch
), attached AS (
    INSERT INTO motcua.attachment (dossier, position, role, component, sha256, size, mime)
    SELECT subject, position, 'paper', 0, sha256, 100000, 'application/pdf' FROM file
), wanted AS (
    INSERT INTO motcua.upload (id, device, sha256, size)
    SELECT replace(gen_random_uuid()::text, '-', ''), device, sha256, 100000 FROM file
)
UPDATE motcua.device SET last_contact = now() FROM who WHERE id = who.device;
)sql";

} // namespace

bool LoadPgbench::prepare()
{
    QFile script(m_script);
    QByteArray text = kScript;
    text.replace(":operations", QByteArray::number(m_size.operations));
    text.replace(":files", QByteArray::number(LoadSize::files()));
    text.replace(":stations", QByteArray::number(m_size.stations));
    if (!script.open(QIODevice::WriteOnly) || script.write(text) != text.size()) {
        return false;
    }
    const QString sql =
        u"CREATE SCHEMA load; CREATE SEQUENCE load.serial START 10000 CACHE 1000;"
        " CREATE TABLE load.station AS SELECT row_number() OVER (ORDER BY id) AS number, id AS "
        "device,"
        " centre FROM motcua.device; CREATE UNIQUE INDEX ON load.station (number);"
        " CREATE TABLE load.record AS SELECT '%1'::text AS body; ANALYZE load.station"_s.arg(
            QString::fromUtf8(sampleRecord()).replace(u'\'', u"''"_s));
    return !m_postgres.query(sql).startsWith("ERROR");
}

LoadPgbench::Found LoadPgbench::run(int clients) const
{
    const int batches = m_size.stations * m_size.batches;
    const int each = std::max(1, batches / clients);
    QProcess process;
    process.start(u"pgbench"_s, {u"-n"_s, u"-M"_s, u"prepared"_s, u"-c"_s, QString::number(clients),
                                 u"-j"_s, u"2"_s, u"-t"_s, QString::number(each), u"-f"_s, m_script,
                                 m_postgres.conninfo()});
    Found found;
    if (!process.waitForFinished(kTimeoutMs) || process.exitCode() != 0) {
        found.error = "pgbench: " + process.readAllStandardError().left(300);
        return found;
    }
    const QString told = QString::fromUtf8(process.readAllStandardOutput());
    static const QRegularExpression rate(u"tps = ([0-9.]+) \\(without"_s);
    static const QRegularExpression latency(u"latency average = ([0-9.]+) ms"_s);
    static const QRegularExpression failed(u"number of failed transactions: 0 "_s);
    found.batchesPerSecond = rate.match(told).captured(1).toDouble();
    found.latencyMs = latency.match(told).captured(1).toDouble();
    if (found.batchesPerSecond <= 0 || !failed.match(told).hasMatch()) {
        found.error = "pgbench: " + told.toUtf8().left(300);
    }
    return found;
}

} // namespace motcua::test
