// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/audit.h"
#include "app/core/papers/paper.h"
#include "storage/database.h"

#include <QDateTime>
#include <QSet>

#include <optional>

namespace motcua::storage {

class FileBlobStore;
class OutboxStore;
struct RowWitness;
class SqlDossierStore;

/// One operation as the province gives it back (docs/protocol.md, "The way back").
struct ReplayedOperation
{
    OperationId op;
    QString kind;    ///< "dossier.create", "dossier.due_changed", "dossier.receipt_voided"
    QString subject; ///< id of the dossier
    QByteArray body; ///< byte for byte, since a later repeat must be the same
    QVector<BlobRef> blobs;
    /// Hashes of those of `blobs` that the province has not got. Nothing: it does not say, being older than this.
    std::optional<QSet<QByteArray>> missing = std::nullopt;
    QDateTime at = {}; ///< when the province took it
};

/// Puts back what the province confirmed after the backup that was restored. Files the province has are not fetched:
/// their rows say so, and reading one says so. Records travel before their files, so some it has not: those are
/// marked as lost and wanted, put back from what the restore set aside where they lie there whole, and sent once more.
/// Where the province does not say which it has, the operation is sent again and its answer tells.
/// Sync thread, or whoever has the connection.
class ReplayStore
{
public:
    ReplayStore(Database &db, FileBlobStore &blobs, SqlDossierStore &dossiers, OutboxStore &outbox,
                AuditLog &audit)
        : m_db(db),
          m_blobs(blobs),
          m_dossiers(dossiers),
          m_outbox(outbox),
          m_audit(audit)
    {}

    enum class Outcome {
        Applied,
        AlreadyThere, ///< this operation, or its dossier; nothing was changed
        NotUnderstood ///< a kind or body of a later program, a change of an unknown dossier, a code that another
                      ///< dossier has here: nothing was changed, the province still has it
    };
    /// One transaction: rows, the operation as acknowledged, an entry `dossier.replayed`. Again changes nothing but
    /// what is known of the files. Throws as every write does.
    Outcome apply(const ReplayedOperation &operation, const QDateTime &now);

private:
    [[nodiscard]] bool create(const ReplayedOperation &operation, const QJsonObject &body,
                              const QDateTime &now, QString &code, RowWitness &witness);
    void placeFile(const ReplayedOperation &operation, const BlobRef &blob, const QDateTime &now);
    [[nodiscard]] bool change(const ReplayedOperation &operation, const QJsonObject &body,
                              const QDateTime &now, QString &code, RowWitness &witness);
    Database &m_db;
    FileBlobStore &m_blobs;
    SqlDossierStore &m_dossiers;
    OutboxStore &m_outbox;
    AuditLog &m_audit;
};

} // namespace motcua::storage
