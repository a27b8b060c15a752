// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/intake/dossier.h"
#include "storage/database.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace motcua::storage {

/// What an audit entry says of the rows that were written with it, so that a row changed or deleted afterwards, by
/// somebody with the key, shows (storage/row_verify.h). It stands in the entry's detail as `witness`.
struct RowWitness
{
    QByteArray row;       ///< 32 bytes: SHA-256 of the dossier's row, or of the change's
    qint64 seq = 0;       ///< of the operation in the outbox
    QByteArray operation; ///< 32 bytes: SHA-256 of the operation's body
    QString change;       ///< id of the row of dossier_change; empty: the row is a dossier's

    [[nodiscard]] QJsonObject in(QJsonObject detail) const;
    /// Nothing: an entry of before there were witnesses.
    [[nodiscard]] static std::optional<RowWitness> of(const QJsonObject &detail);
};

/// SHA-256 over the texts as a compact JSON array, and then over `body` as it stands.
[[nodiscard]] QByteArray rowDigest(const QStringList &texts, QByteArrayView body);
/// The files of a dossier in one text, as kAttachmentsOfDossier gives them.
[[nodiscard]] QString attachmentsText(const QVector<Dossier::Attachment> &attachments);
inline constexpr QLatin1StringView kAttachmentsOfDossier{
    "(SELECT group_concat(a.role || ':' || a.component || ':' || lower(hex(a.blob)), ' ') FROM "
    "(SELECT role, component, blob FROM attachment WHERE dossier = d.number ORDER BY position) a)"};

} // namespace motcua::storage
