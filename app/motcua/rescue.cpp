// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/motcua/rescue.h"

#include "app/core/access/recovery_code.h"
#include "app/devices/keychain/key_ring_vault.h"
#include "storage/restore.h"
#include "storage/station.h"
#include "storage/station_file.h"

#include <QMetaObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

QString idOf(const QString &dataFolder)
{
    try {
        const std::optional<storage::StationFile> file = storage::StationFile::read(dataFolder);
        return file ? file->id : QString();
    } catch (const Failure &) {
        return {}; // a damaged station.json is one more reason to be here
    }
}

ui::BackupGeneration shown(const storage::Generation &generation, const QString &stationFile)
{
    const storage::BackupInfo &info = generation.info;
    return {generation.path,
            info.agencyId,
            info.madeAt,
            int(info.dossiers),
            int(info.files),
            info.databaseBytes + info.fileBytes,
            stationFile.isEmpty() || info.stationFile == stationFile};
}

} // namespace

RestoreRoom::RestoreRoom(const QString &dataFolder, const QString &passphrase, const Clock &clock,
                         QObject *parent)
    : RestorePort(parent),
      m_dataFolder(dataFolder),
      m_passphrase(passphrase),
      m_clock(clock),
      m_worker(u"restore"_s)
{}

RestoreRoom::~RestoreRoom()
{
    m_stop = true;
}

void RestoreRoom::inspect(const QString &folder)
{
    m_worker.run(
        this, [this, folder] { return storage::inspectBackups(folder, idOf(m_dataFolder)); },
        [this](const QVector<storage::Generation> &found) {
            m_found = found;
            const QString own = idOf(m_dataFolder);
            QVector<ui::BackupGeneration> list;
            for (const storage::Generation &generation : found)
                list.append(shown(generation, own));
            Q_EMIT inspected(list);
        },
        [this](const Failure &failure) { Q_EMIT failed(failure); });
}

storage::Generation RestoreRoom::generationOf(const QString &path) const
{
    const auto found =
        std::find_if(m_found.cbegin(), m_found.cend(),
                     [&path](const storage::Generation &each) { return each.path == path; });
    return found == m_found.cend() ? storage::Generation() : *found;
}

void RestoreRoom::compare(const ui::BackupGeneration &generation)
{
    const storage::Generation chosen = generationOf(generation.folder);
    m_worker.run(
        this,
        [this, chosen] {
            devices::KeyRingVault vault;
            try {
                const storage::DatabaseKey key =
                    storage::keyOfBackup(chosen, {&vault, m_passphrase});
                return storage::compareWithLive(chosen, m_dataFolder, key);
            } catch (const Failure &) {
                // Without the key nothing can be compared; the sheet may still restore.
                return storage::RestoreGap();
            }
        },
        [this](const storage::RestoreGap &gap) {
            Q_EMIT compared({gap.known, int(gap.dossiers), int(gap.atProvince), int(gap.papers),
                             gap.lostCodes, gap.lastSaved, gap.incompleteCodes, gap.lostChanges,
                             gap.newAccounts, gap.closedAccounts + gap.newSecrets});
        },
        [this](const Failure &failure) { Q_EMIT failed(failure); });
}

void RestoreRoom::restore(const ui::BackupGeneration &generation, const QString &recoveryCode,
                          bool clockIsRight)
{
    const storage::Generation chosen = generationOf(generation.folder);
    m_stop = false;
    m_worker.run(
        this,
        [this, chosen, recoveryCode, clockIsRight] {
            storage::DatabaseKey key;
            if (recoveryCode.trimmed().isEmpty()) {
                devices::KeyRingVault vault;
                key = storage::keyOfBackup(chosen, {&vault, m_passphrase});
            } else {
                key = storage::DatabaseKey(recovery_code::keyOf(recoveryCode));
            }
            qint64 told = -1;
            const auto goOn = [this, &told](qint64 done, qint64 total) {
                if (told < 0 || done == total || (done - told) * 100 > total) {
                    told = done;
                    QMetaObject::invokeMethod(
                        this, [this, done, total] { Q_EMIT progress(done, total); });
                }
                return !m_stop;
            };
            try {
                return storage::restoreBackup(chosen, m_dataFolder, key, m_clock, {},
                                              {goOn, clockIsRight, {}})
                    .has_value();
            } catch (const Failure &failure) {
                if (failure.name() != "wrong_key")
                    throw;
                // The sentence of an opening speaks of a passphrase; nobody has typed one here.
                throw Failure(
                    "wrong_key",
                    tr("This key does not open the backup. The data are as they were."),
                    tr("Type the lines of the sheet that was in the safe when the backup was "
                       "made, or choose another backup."));
            }
        },
        [this](bool done) {
            if (done)
                Q_EMIT restored();
            else
                Q_EMIT failed(Failure("cancelled",
                                      tr("The restore was stopped. The data are as they were."),
                                      tr("Start it again when you are ready.")));
        },
        [this](const Failure &failure) { Q_EMIT failed(failure); });
}

RecoveryRoom::RecoveryRoom(const QString &dataFolder, QObject *parent)
    : RecoveryPort(parent),
      m_dataFolder(dataFolder),
      m_worker(u"recovery"_s)
{}

void RecoveryRoom::recover(const ui::RecoveryRequest &request)
{
    m_worker.run(
        this,
        [this, request] {
            devices::KeyRingVault vault;
            storage::Unlock unlock;
            unlock.passphrase = request.passphrase;
            if (request.passphrase.isEmpty())
                unlock.vault = &vault;
            if (request.sameComputer) {
                storage::Station::restoreKey(m_dataFolder, request.sheet, unlock).reset();
            } else {
                storage::AdoptionSetup setup;
                setup.stationId = request.stationId;
                setup.firstSerial = request.firstSerial;
                setup.lastSerial = request.lastSerial;
                storage::Station::adopt(m_dataFolder, request.sheet, setup, unlock).reset();
            }
        },
        [this] { Q_EMIT recovered(); }, [this](const Failure &failure) { Q_EMIT failed(failure); });
}

} // namespace motcua
