// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/protocol/batch.h"

#include <QJsonObject>

namespace motcua::protocol {

// The line of one operation, the same in a batch and in a page of records. Used by their readers and writers alone.

/// With its line feed. The body goes in byte for byte; `sha256` is computed when it is empty.
[[nodiscard]] QByteArray operationLine(const BatchOperation &operation);

/// A line that is one JSON object, each part of it read once.
struct LineReading
{
    QJsonObject object; ///< what stands in `body` here is of no meaning
    std::optional<QByteArray>
        body; ///< its bytes as they stand in the line; nothing when they are not to be told
    QJsonObject content; ///< of the body; empty when that is no object
};
/// Nothing when the line is no JSON object.
[[nodiscard]] std::optional<LineReading> readLine(const QByteArray &line);
/// Everything but `seq` and `op`. Empty, or the stable name of what is wrong.
[[nodiscard]] QString readOperation(const LineReading &line, BatchOperation *operation);

inline constexpr double kMaxInteger =
    9007199254740992.0; ///< 2^53: what a JSON number holds exactly
[[nodiscard]] std::optional<qint64> wholeNumber(const QJsonValue &value, qint64 low, qint64 high);
/// RFC 9562 text form in lower case, not null; anything else would give one thing two names.
[[nodiscard]] std::optional<QUuid> plainUuid(const QJsonValue &value);
/// Not empty, not longer than `most`, and text a database can keep.
[[nodiscard]] bool isName(const QString &text, int most);
/// 32 bytes of 64 lower-case hex digits.
[[nodiscard]] std::optional<QByteArray> digestOf(const QJsonValue &value);

} // namespace motcua::protocol
