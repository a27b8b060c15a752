// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/load/load_stations.h"
#include "tests/support/postgres/private_postgres.h"

namespace motcua::test {

/// The rows of a batch as bare PostgreSQL takes them: `pgbench` with one prepared statement a batch, straight into the
/// gateway's tables, without TLS, HTTP, compression, digests, verdicts or anything checked. The rows are made inside the
/// database (ids by chance, the record's text from a table), so that nothing of them is sent or parsed.
class LoadPgbench
{
public:
    /// Puts the stations and a record's text where the script finds them; after makeStations(). False: it failed.
    LoadPgbench(const PrivatePostgres &postgres, const LoadSize &size, QString scriptPath)
        : m_postgres(postgres),
          m_size(size),
          m_script(std::move(scriptPath))
    {}
    [[nodiscard]] bool prepare();

    struct Found
    {
        double batchesPerSecond = 0; ///< without the time to connect
        double latencyMs = 0;        ///< mean
        QByteArray error;            ///< empty: it went well
    };
    /// As many batches as all stations send, by `clients` database connections.
    [[nodiscard]] Found run(int clients) const;

private:
    const PrivatePostgres &m_postgres;
    const LoadSize m_size;
    const QString m_script;
};

} // namespace motcua::test
