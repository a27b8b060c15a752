// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/clock.h"
#include "storage/station.h"
#include "sync/client/bundle_export.h"
#include "tests/gateway/gateway_process.h"
#include "tests/storage/scratch.h"

#include <QFile>
#include <QJsonObject>
#include <QObject>
#include <QTemporaryDir>

#include <memory>

namespace motcua::test {

inline constexpr int kBundleWait = 60000; // an upper bound for QTRY, not a wait

/// Somebody pulls the stick when the time is asked for: the file is gone from then on.
class PullingClock final : public Clock
{
public:
    PullingClock(const Clock &real, const QString &path) : file(path), m_real(real) {}
    [[nodiscard]] QDateTime now() const override
    {
        QFile::remove(file);
        return m_real.now();
    }
    const QString file;

private:
    const Clock &m_real;
};

/// A real gateway on a real PostgreSQL, stations enrolled there, and a folder that stands for a stick.
class BundleFixture : public QObject
{
protected:
    void start();        ///< of the whole test program
    void freshStation(); ///< a new station and an empty stick; the province keeps what it has
    [[nodiscard]] std::unique_ptr<storage::Station> makeStation(const QString &name);
    void enrol(storage::Station &station);
    /// Accepts a dossier with a paper of this content; its code.
    QString accept(storage::Station &station, int number, const QByteArray &paper);
    QString accept(int number)
    {
        return accept(*m_station, number, "paper " + QByteArray::number(number));
    }
    /// Runs the engine until nothing waits.
    void drain(storage::Station &station);

    struct Imported
    {
        int exitCode = -1;
        QJsonObject json;
        QByteArray receipt;
        [[nodiscard]] QJsonObject bundle() const;
        [[nodiscard]] QString refusal() const; ///< the reason of the first refused file
    };
    /// `motcua-gateway import-bundle` of these names on the stick; none: the whole stick.
    [[nodiscard]] Imported import(const QStringList &names = {},
                                  const QStringList &more = {}) const;
    [[nodiscard]] sync::ExportedBundle exportTo(const QString &folder,
                                                qint64 volumeBytes = bundle::kVolumeBytes);
    [[nodiscard]] sync::ExportedBundle exportBundle() { return exportTo(stick()); }
    [[nodiscard]] QString stick() const { return m_folder->filePath(QStringLiteral("stick")); }
    [[nodiscard]] QString onStick(const QString &name) const { return stick() + u'/' + name; }
    [[nodiscard]] QStringList stickNames() const;
    /// Rows at the province: operations and whole dossiers of the stations of this test.
    [[nodiscard]] int operations() const { return count(u"SELECT count(*) FROM motcua.operation"); }
    [[nodiscard]] int wholeDossiers() const
    {
        return count(u"SELECT count(*) FROM report.dossiers WHERE complete");
    }
    [[nodiscard]] int count(QStringView sql) const
    {
        return m_postgres.query(sql.toString()).toInt();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    MemoryVault m_vault;
    /// Folders that another program must open; deriving a key of it takes its time.
    QString m_passphrase;
    PrivatePostgres m_postgres;
    GatewayProcess m_gateway;
    SystemClock m_clock;
    RandomIdSource m_ids{m_clock};
    std::unique_ptr<storage::Station> m_station;
    int m_stations = 0; ///< names given so far
    int m_serial = 0;   ///< of dossiers: no code is given twice at the province
};

/// Bytes that do not compress.
[[nodiscard]] QByteArray noise(qsizetype size, quint32 seed);

} // namespace motcua::test
