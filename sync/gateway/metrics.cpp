// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/metrics.h"

#include <QFile>

#include <algorithm>

#include <unistd.h>

namespace motcua::gateway {

namespace {

void head(QByteArray *out, const char *name, const char *type, const char *help)
{
    *out += QByteArray("# HELP ") + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
}

void single(QByteArray *out, const char *name, const char *type, const char *help, quint64 value)
{
    head(out, name, type, help);
    *out += QByteArray(name) + ' ' + QByteArray::number(value) + '\n';
}

/// Second column of /proc/self/statm: pages in memory.
quint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toULongLong() * quint64(sysconf(_SC_PAGESIZE));
}

} // namespace

void Metrics::request(std::size_t route, int status, double seconds)
{
    Route &entry = m_routes.at(std::min(route, kOtherRoute));
    ++entry.classes.at(std::size_t(std::clamp(status / 100, 0, int(kClasses.size()) - 1)));
    for (std::size_t i = 0; i < kBounds.size(); ++i) {
        if (seconds <= kBounds.at(i)) {
            ++entry.buckets.at(i);
            break;
        }
    }
    ++entry.count;
    entry.microseconds += quint64(std::max(0.0, seconds) * 1e6);
}

QByteArray Metrics::text(const Gauges &gauges) const
{
    QByteArray out;
    head(&out, "motcua_requests_total", "counter", "Requests by route and class of status.");
    for (std::size_t i = 0; i < kRoutes.size(); ++i) {
        for (std::size_t c = 0; c < kClasses.size(); ++c) {
            const quint64 count = m_routes.at(i).classes.at(c);
            if (count > 0)
                out += QByteArray("motcua_requests_total{route=\"") + kRoutes.at(i) +
                       "\",status=\"" + kClasses.at(c) + "\"} " + QByteArray::number(count) + '\n';
        }
    }
    const char *seconds = "motcua_request_seconds";
    head(&out, seconds, "histogram", "From the end of a header to the end of its answer.");
    for (std::size_t i = 0; i < kRoutes.size(); ++i) {
        const Route &route = m_routes.at(i);
        if (route.count == 0)
            continue;
        const QByteArray label = QByteArray("{route=\"") + kRoutes.at(i) + '"';
        quint64 sum = 0;
        for (std::size_t b = 0; b < kBounds.size(); ++b) {
            sum += route.buckets.at(b);
            out += seconds + ("_bucket" + label) + ",le=\"" + QByteArray::number(kBounds.at(b)) +
                   "\"} " + QByteArray::number(sum) + '\n';
        }
        const QByteArray count = QByteArray::number(std::max(sum, route.count.load()));
        out += seconds + ("_bucket" + label) + ",le=\"+Inf\"} " + count + '\n';
        out += seconds + ("_sum" + label) + "} " +
               QByteArray::number(double(route.microseconds) / 1e6, 'f', 6) + '\n';
        out += seconds + ("_count" + label) + "} " + count + '\n';
    }
    head(&out, "motcua_operations_total", "counter", "Operations of batches by verdict.");
    for (std::size_t i = 0; i < m_verdicts.size(); ++i)
        out += "motcua_operations_total{verdict=\"" +
               protocol::toCode(protocol::Verdict(i)).toLatin1() + "\"} " +
               QByteArray::number(m_verdicts.at(i).load()) + '\n';
    single(&out, "motcua_batches_total", "counter", "Batches answered with 200.", batches);
    single(&out, "motcua_files_total", "counter", "Uploads that became whole.", files);
    single(&out, "motcua_received_bytes_total", "counter", "HTTP bytes received.", bytesIn);
    single(&out, "motcua_sent_bytes_total", "counter", "HTTP bytes sent.", bytesOut);
    single(&out, "motcua_rate_limited_total", "counter", "Answers of 429.", limited);
    single(&out, "motcua_crowded_total", "counter", "Connections over a limit.", crowded);
    single(&out, "motcua_database_refused_total", "counter",
           "Requests refused because the queue for the database was full.", databaseRefused);
    single(&out, "motcua_log_dropped_total", "counter", "Log lines nobody took in time.",
           gauges.logDropped);
    single(&out, "motcua_uploads_open", "gauge", "Bodies of files under way.",
           quint64(std::max(0, uploadsOpen.load())));
    single(&out, "motcua_connections", "gauge", "Open connections.", quint64(gauges.connections));
    single(&out, "motcua_database_threads", "gauge", "Size of the database pool.",
           quint64(gauges.databaseThreads));
    single(&out, "motcua_database_busy", "gauge", "Database threads at work.",
           quint64(gauges.databaseBusy));
    single(&out, "motcua_database_queued", "gauge", "Requests waiting for the database.",
           quint64(gauges.databaseQueued));
    single(&out, "process_resident_memory_bytes", "gauge", "Memory in use.", residentBytes());
    return out;
}

} // namespace motcua::gateway
