// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/gateway/store/change_store.h"
#include "sync/gateway/store/connection.h"
#include "sync/gateway/store/upward_store.h"
#include "sync/protocol/answer.h"
#include "sync/protocol/batch.h"

#include <QDateTime>
#include <QSet>

namespace motcua::gateway {

/// A dossier.create whose body was found in order.
struct NewDossier
{
    protocol::BatchOperation operation;
    QString code, procedureCode, state;
    QDateTime receivedAt;
    QDateTime dueAt; ///< invalid: no limit
};

class OperationStore
{
public:
    explicit OperationStore(Connection &connection) : m_connection(connection) {}

    static constexpr qint64 kOffsetUnknown = -1;
    struct Outcome
    {
        QHash<QUuid, protocol::SyncAnswer::Result> results; ///< one for each dossier and update
        /// Offset 0: made just now; else kOffsetUnknown, to be filled in.
        QVector<protocol::SyncAnswer::Want> want;
        QSet<QByteArray> wanted;     ///< their SHA-256
        bool auditConfirmed = false; ///< the claim is kept, and fits

        void addWant(const QByteArray &upload, const QByteArray &sha256, bool isFresh);
    };
    using Claim = std::optional<protocol::AuditClaim>;
    /// `others`: about no dossier of their own (store/upward_store.h).
    /// One transaction, committed when it returns: stores what is new, applies the updates in the
    /// order given, tells what was there already, makes uploads for the files still missing,
    /// stamps the device's last contact, keeps what the station says of its audit chain.
    [[nodiscard]] Outcome apply(const QString &device, QUuid batch,
                                const QVector<NewDossier> &dossiers,
                                const QVector<DossierUpdate> &updates, const Claim &claim,
                                const QVector<protocol::BatchOperation> &others = {},
                                const MessageCaps &caps = {});

private:
    Outcome applyOnce(const QString &device, QUuid batch, const QVector<NewDossier> &dossiers,
                      const QVector<DossierUpdate> &updates, const Claim &claim,
                      const QVector<protocol::BatchOperation> &others, const MessageCaps &caps,
                      bool isCareful);
    /// As store(), and what cannot be kept is rejected by itself.
    void storeCarefully(const QString &device, QUuid batch, const QVector<NewDossier> &dossiers,
                        Outcome *outcome);
    void store(const QString &device, QUuid batch, const QVector<NewDossier> &dossiers,
               Outcome *outcome);
    void explainRefused(const QVector<NewDossier> &refused, Outcome *outcome);

    Connection &m_connection;
};

} // namespace motcua::gateway
