// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/exports.h"
#include "app/core/intake/dossier_changes.h"
#include "app/core/queue/journal.h"
#include "storage/audit_store.h"
#include "storage/blob_store.h"
#include "storage/clock_store.h"
#include "storage/conflict_store.h"
#include "storage/data_folder.h"
#include "storage/database.h"
#include "storage/dispatch_store.h"
#include "storage/outbox_store.h"
#include "storage/province_store.h"
#include "storage/replay_store.h"
#include "storage/row_verify.h"
#include "storage/setting_store.h"
#include "storage/unlock.h"

#include <functional>
#include <memory>

namespace motcua::storage {

class Station;

/// What `motcua-admin init` and the first-run assistant set up.
struct StationSetup
{
    CentreIdentity centre;
    int counters = 3;
    QVector<ServiceGroup> groups;      ///< empty: the usual eight
    QVector<PriorityGroup> priorities; ///< empty: the usual seven
    int firstSerial = 1;               ///< reserved range of dossier serials, each day
    int lastSerial = 9999;
    QString stationId = QStringLiteral("C01");

    // Made beforehand, so that the recovery sheet can be printed before anything is written; empty: create() makes them.
    QString folderId; ///< a UUID
    DatabaseKey key;
    /// Whatever else belongs to a whole centre: catalogue, staff, pack, settings. Called once, in one transaction, on
    /// the database that has no name yet: what it throws leaves no centre behind, and so does a crash in it.
    std::function<void(Station &)> furnish;
};

/// Who a data folder is from now on, when it is taken over: all of it new.
struct AdoptionSetup
{
    QString stationId;   ///< "C02", another than before
    int firstSerial = 0; ///< a range of dossier serials that shares no number with any it had
    int lastSerial = 0;
};

/// An open data folder on one thread: the database and one store for each thing kept, wired together.
class Station
{
public:
    /// Makes a new data folder with a random key, kept behind the passphrase or in the vault. Throws "data_folder_in_use" when a database is there already,
    /// "no_key_vault" when there is neither a vault nor a passphrase.
    [[nodiscard]] static std::unique_ptr<Station>
    create(const QString &folder, const StationSetup &setup, const Unlock &unlock);
    /// A damaged folder opens read-only as long as anything of it can be read: isReadOnly() and damage() tell.
    /// Throws "no_data_folder", "key_missing" (database there, key not found), "key_vault_locked",
    /// "key_vault_unavailable" (no key ring answers), "passphrase_needed", "wrong_key", "other_computer" and
    /// "folder_copied" (only the recovery sheet opens it here), "data_in_use" and what Database throws. Never makes a
    /// new key. A passphrase given for a folder whose key is in the vault is not used.
    [[nodiscard]] static std::unique_ptr<Station> open(const QString &folder, const Unlock &unlock);
    /// The data folder of another computer, or a copy of this one's, begins a new life here: opened by the recovery sheet
    /// alone (groups or the text of its QR), with a new instance, an own name and range of numbers, its key kept anew
    /// by `unlock`, no identity at the gateway (enrol again), what was under way waiting again, and the numbers of open
    /// drafts given back. Audit entry "station.adopted". A crash leaves it adopted, or as it was and adoptable.
    /// Throws "recovery_code_wrong" (its next step names the line), "recovery_code_other", "numbers_taken" (this name or
    /// a number of this range has been in use), "no_key_vault", "data_in_use" and what Database throws.
    [[nodiscard]] static std::unique_ptr<Station> adopt(const QString &folder,
                                                        const QString &recoverySheet,
                                                        const AdoptionSetup &setup,
                                                        const Unlock &unlock);
    /// The key back where open() looks for it, on the same computer: the key ring lost it, or the passphrase is
    /// forgotten and `unlock` has a new one. Nothing else changes. Audit entry "station.key_restored".
    /// Throws "other_computer" and what adopt() throws.
    [[nodiscard]] static std::unique_ptr<Station>
    restoreKey(const QString &folder, const QString &recoverySheet, const Unlock &unlock);
    /// A further connection to the same folder for another thread, with the key already known.
    [[nodiscard]] static std::unique_ptr<Station> openAgain(const QString &folder,
                                                            const DatabaseKey &key);
    ~Station();
    Station(const Station &) = delete;
    Station &operator=(const Station &) = delete;

    [[nodiscard]] const DataFolder &folder() const;
    /// How the database was found; never Newer.
    [[nodiscard]] OpenOutcome openOutcome() const;
    /// Damaged: what is there can be read, and every write throws "store_read_only". May come true at any time.
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] std::optional<Damage> damage() const;
    /// Takes the mark of damage away, after a whole check that found nothing, with the entry "damage.cleared": where
    /// that cannot be written the mark stands again. Nothing to take away: nothing is done. Throws "not_saved".
    void liftDamage(const Actor &by, const QDateTime &at);
    [[nodiscard]] const DatabaseKey &key() const;
    [[nodiscard]] Database &database();
    [[nodiscard]] QueueJournal &journal();
    [[nodiscard]] CatalogueStore &catalogue();
    [[nodiscard]] DossierStore &dossiers();
    [[nodiscard]] DossierChangeStore &dossierChanges();
    [[nodiscard]] AuditTrail &auditTrail();
    [[nodiscard]] DossierRegister &dossierRegister();
    [[nodiscard]] FileBlobStore &blobs();
    [[nodiscard]] StaffStore &staff();
    [[nodiscard]] ChainedAuditLog &audit();
    [[nodiscard]] SqlClockWitness &clockWitness();
    [[nodiscard]] SettingStore &safeguards();
    [[nodiscard]] OutboxStore &outbox();
    [[nodiscard]] DispatchBoard &dispatchBoard();
    [[nodiscard]] ConflictBook &conflicts();
    [[nodiscard]] DeviceStore &device();
    [[nodiscard]] ProvinceStore &province() const;
    [[nodiscard]] ReplayStore &replay();

    [[nodiscard]] CentreIdentity centre() const;
    [[nodiscard]] QString stationId() const;
    [[nodiscard]] QVector<ServiceGroup> serviceGroups() const;
    [[nodiscard]] QVector<PriorityGroup> priorityGroups() const;
    [[nodiscard]] QVector<Counter> counters() const;
    [[nodiscard]] QString setting(const QString &name) const; ///< empty: not set
    void setSetting(const QString &name, const QString &value);

    /// Everything `motcua-admin verify` reports (docs/cli.md).
    struct Verification
    {
        bool ok = false;
        QString integrity; ///< "ok" or SQLite's first finding
        int foreignKeys = 0;
        qint64 auditEntries = 0;
        bool auditOk = false;
        ChainedAuditLog::Check audit; ///< the same with the first wrong entry
        RowCheck rows;                ///< whether the rows are what the chain says was written
        int blobsChecked = 0, blobsMissing = 0, blobsDamaged = 0;
        int blobsPurged = 0; ///< kept by the province alone
        int outboxWaiting = 0, outboxAcknowledged = 0;
    };
    [[nodiscard]] Verification verify();

private:
    struct Parts;
    explicit Station(std::unique_ptr<Parts> parts);
    static void makeDatabase(const DataFolder &folder, const StationSetup &setup,
                             const DatabaseKey &key);
    std::unique_ptr<Parts> m_parts;
};

} // namespace motcua::storage
