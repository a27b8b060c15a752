// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/faults/shim/trace_format.h"

#include <QByteArray>
#include <QString>
#include <QVector>

namespace motcua::test {

/// One call as the shim wrote it down. Paths are relative to the watched folder; "" is that folder itself.
struct TraceCall
{
    fault::CallKind kind = fault::CallKind::Other;
    quint32 number = 0; ///< 0: not counted
    int error = 0;      ///< errno; 0: done
    quint64 inode = 0;
    qint64 offset = 0; ///< Write: where; Resize: the new size
    QString path, target;
    QByteArray data;
};

/// A program killed in the middle of writing its trace leaves a half record at the end, which is dropped.
[[nodiscard]] QVector<TraceCall> readTrace(const QString &file, const QString &root);
[[nodiscard]] int countedCalls(const QVector<TraceCall> &calls);
/// The lines a program said, in order.
[[nodiscard]] QStringList saidIn(const QVector<TraceCall> &calls);

} // namespace motcua::test
