// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/trace.h"

#include <QDir>
#include <QFile>
#include <QStringList>

#include <cstring>

using namespace Qt::StringLiterals;
using motcua::fault::CallHead;
using motcua::fault::CallKind;

namespace motcua::test {

namespace {

QString relative(const QByteArray &path, const QString &root)
{
    const QString whole = QDir::cleanPath(QFile::decodeName(path));
    if (whole == root)
        return {};
    return whole.startsWith(root + u'/') ? whole.mid(root.size() + 1) : whole;
}

} // namespace

QVector<TraceCall> readTrace(const QString &file, const QString &root)
{
    QFile trace(file);
    if (!trace.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = trace.readAll();
    QVector<TraceCall> calls;
    qsizetype at = 0;
    while (bytes.size() - at >= qsizetype(sizeof(CallHead))) {
        CallHead head;
        std::memcpy(&head, bytes.constData() + at, sizeof head);
        const qsizetype rest =
            qsizetype(head.pathBytes) + head.targetBytes + qsizetype(head.dataBytes);
        if (head.magic != CallHead::kMagic || bytes.size() - at - qsizetype(sizeof head) < rest)
            break;
        at += qsizetype(sizeof head);
        TraceCall call;
        call.kind = head.kind;
        call.number = head.number;
        call.error = head.error;
        call.inode = head.inode;
        call.offset = qint64(head.offset);
        call.path = relative(bytes.mid(at, head.pathBytes), root);
        call.target = relative(bytes.mid(at + head.pathBytes, head.targetBytes), root);
        call.data = bytes.mid(at + head.pathBytes + head.targetBytes, head.dataBytes);
        at += rest;
        calls.append(call);
    }
    return calls;
}

int countedCalls(const QVector<TraceCall> &calls)
{
    quint32 last = 0;
    for (const TraceCall &call : calls)
        last = qMax(last, call.number);
    return int(last);
}

QStringList saidIn(const QVector<TraceCall> &calls)
{
    QByteArray text;
    for (const TraceCall &call : calls) {
        if (call.kind == CallKind::Say)
            text += call.data;
    }
    return QString::fromUtf8(text).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace motcua::test
