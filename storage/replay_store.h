// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/audit.h"
#include "app/core/papers/paper.h"
#include "storage/database.h"

#include <QDateTime>

namespace motcua::storage {

class FileBlobStore;
class OutboxStore;
class SqlDossierStore;

/// One operation as the province gives it back (docs/protocol.md, "The way back").
struct ReplayedOperation
{
    OperationId op;
    QString kind;    ///< "dossier.create", "dossier.due_changed", "dossier.receipt_voided"
    QString subject; ///< id of the dossier
    QByteArray body; ///< byte for byte, since a later repeat must be the same
    QVector<BlobRef> blobs;
};

/// Puts back what the province confirmed after the backup that was restored. Files are not fetched: their rows say
/// that the province has them, and reading one says so. Sync thread, or whoever has the connection.
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
    /// One transaction: rows, the operation as acknowledged, an entry `dossier.replayed`. Again changes nothing.
    /// Throws as every write does.
    Outcome apply(const ReplayedOperation &operation, const QDateTime &now);

private:
    [[nodiscard]] bool create(const ReplayedOperation &operation, const QJsonObject &body,
                              QString &code);
    [[nodiscard]] bool change(const ReplayedOperation &operation, const QJsonObject &body,
                              QString &code);
    Database &m_db;
    FileBlobStore &m_blobs;
    SqlDossierStore &m_dossiers;
    OutboxStore &m_outbox;
    AuditLog &m_audit;
};

} // namespace motcua::storage
