// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/feed.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QUuid>
#include <QVector>

#include <optional>

namespace motcua::protocol {

enum class Verdict { Ok, Duplicate, Conflict, Rejected, Deferred };
[[nodiscard]] QString toCode(Verdict verdict); ///< ok | dup | conflict | rejected | deferred
[[nodiscard]] std::optional<Verdict> verdictFromCode(QStringView code);

/// The 200 of POST /v1/sync: one result an operation, in the batch's order, sent after COMMIT.
struct SyncAnswer
{
    struct Result
    {
        QUuid op;
        Verdict verdict = Verdict::Ok;
        QString problem; ///< problem type (names.h); empty when ok or dup
        QString title;   ///< short English text for logs
        /// conflict: how the thing stands at the province, for the person who decides; empty: not told.
        QJsonObject server = {};
    };
    /// A file the gateway does not have yet, with the upload made for it.
    struct Want
    {
        QByteArray sha256;
        QString url; ///< path on the same server
        qint64 offset = 0;
    };
    QUuid batch;
    QVector<Result> results;
    QVector<Want> want;
    QDateTime now; ///< the gateway's clock, UTC
    /// The head of the audit chain that came with the batch is kept; 0: none came, or it is not confirmed.
    qint64 auditSeq = 0;
    /// What comes down, when the batch asked for it. Pages that are not in order are left out by the reader.
    QVector<PullPage> pull = {};
};
[[nodiscard]] QByteArray toJson(const SyncAnswer &answer);
/// Nothing when a single field is not as it must be: a doubtful answer is no acknowledgement.
[[nodiscard]] std::optional<SyncAnswer> syncAnswerFromJson(const QByteArray &json);

/// RFC 9457. `type` is stable; `title` English, for logs; `detail` a stable name or empty.
struct Problem
{
    int status = 0;
    QString type;
    QString title;
    QString detail;
};
/// 426: what this program speaks, so that the other side can tell who is to be brought up to date.
[[nodiscard]] QByteArray versionProblem();
/// `{"min":1,"max":1}` of the protocol and of the schema, as in /v1/hello and in a 426.
[[nodiscard]] QJsonObject protocolRange();
[[nodiscard]] QJsonObject schemaRange();
[[nodiscard]] QByteArray toJson(const Problem &problem);
[[nodiscard]] std::optional<Problem> problemFromJson(const QByteArray &json);

} // namespace motcua::protocol
