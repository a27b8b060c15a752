// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/answer.h"
#include "sync/protocol/batch.h"

namespace motcua::test {

/// A dossier.create that is in order, with one attachment for each file.
[[nodiscard]] protocol::BatchOperation sampleDossier(const QString &code, qint64 seq,
                                                     const QList<QByteArray> &files = {"receipt"});
/// A change of that dossier: dossier.due_changed or dossier.receipt_voided.
[[nodiscard]] protocol::BatchOperation
sampleChange(const protocol::BatchOperation &dossier, qint64 seq, const QString &kind,
             const QString &at = QStringLiteral("2026-12-08T09:00:00+07:00"));
/// Puts another body into the operation, hashed anew.
void setField(protocol::BatchOperation *operation, const QString &name, const QJsonValue &value);
[[nodiscard]] protocol::Batch batchOf(const QString &device,
                                      const QVector<protocol::BatchOperation> &operations);
[[nodiscard]] QByteArray idOf(const protocol::Batch &batch);
/// `ok dup conflict …` in the batch's order; "?" when it is no answer.
[[nodiscard]] QString verdicts(const QByteArray &answer);

} // namespace motcua::test
