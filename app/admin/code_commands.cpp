// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/command.h"
#include "app/core/base/clock.h"
#include "app/core/intake/catalogue.h"
#include "app/core/lookup/payload.h"
#include "app/devices/camera/zxing_code_reader.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTextStream>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace motcua::admin {

namespace {

// A payload of any kind fits into this; the rest of a longer input is not read.
constexpr qint64 kMaxPayloadBytes = 64 * 1024;

int parseCode(const Invocation &call)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly)) {
        throw UsageError{u"no payload on standard input"_s};
    }
    const QByteArray bytes = input.read(kMaxPayloadBytes);
    const Payload payload = parsePayload(QString::fromUtf8(bytes));
    const QJsonObject json{
        {u"kind"_s, toCode(payload.kind)},
        {u"fields"_s, payload.fields},
        {u"warnings"_s, QJsonArray::fromStringList(payload.warnings)},
        {u"error"_s,
         payload.error.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(payload.error)},
    };
    QStringList lines{toCode(payload.kind)};
    for (auto field = payload.fields.begin(); field != payload.fields.end(); ++field) {
        lines << u"  %1: %2"_s.arg(field.key(), field.value().toString());
    }
    for (const QString &warning : payload.warnings) {
        lines << u"  ! %1: %2"_s.arg(warning, payloadMessage(warning));
    }
    if (!payload.error.isEmpty()) {
        lines << u"  ✗ %1: %2"_s.arg(payload.error, payloadMessage(payload.error));
    }
    call.answer(json, lines.join(u'\n'));
    return payload.error.isEmpty() ? Ok : NegativeAnswer;
}

int readCode(const Invocation &call)
{
    const QStringList files = call.options().positionalArguments();
    if (files.isEmpty()) {
        throw UsageError{u"name at least one image file"_s};
    }
    const devices::ZxingCodeReader reader;
    QJsonArray all;
    QStringList lines;
    bool everyFileRead = true;
    for (const QString &name : files) {
        QJsonObject entry{{u"file"_s, name}};
        QJsonArray codes;
        try {
            QFile file(name);
            if (!file.open(QIODevice::ReadOnly)) {
                throw Failure("file_unreadable", {}, {});
            }
            const QVector<CodeReader::Code> found = reader.readImage(file.readAll());
            for (const CodeReader::Code &code : found) {
                const QString kind = toCode(parsePayload(code.text).kind);
                codes.append(QJsonObject{
                    {u"text"_s, code.text}, {u"format"_s, code.format}, {u"kind"_s, kind}});
                lines << u"%1: %2 %3 %4"_s.arg(name, code.format, kind, code.text);
            }
            if (found.isEmpty()) {
                lines << u"%1: –"_s.arg(name);
            }
        } catch (const Failure &failure) {
            entry.insert(u"error"_s, QString::fromLatin1(failure.name()));
            lines << u"%1: ✗ %2"_s.arg(name, QString::fromLatin1(failure.name()));
            everyFileRead = false;
        }
        entry.insert(u"codes"_s, codes);
        all.append(entry);
    }
    call.answer(all, lines.join(u'\n'));
    return everyFileRead ? Ok : NegativeAnswer;
}

QByteArray resource(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("%s is not compiled in", qUtf8Printable(path));
    }
    return file.readAll();
}

TimeLimit limitOf(const Invocation &call, const QDateTime &received)
{
    if (call.options().isSet(u"limit"_s) == call.options().isSet(u"procedure"_s)) {
        throw UsageError{u"give either --procedure or --limit"_s};
    }
    if (call.options().isSet(u"limit"_s)) {
        const auto limit = TimeLimit::parse(call.value(u"limit"_s));
        if (!limit) {
            throw UsageError{u"--limit is 3d (working days), 5cd (calendar days) or 24h (hours)"_s};
        }
        return *limit;
    }
    const Catalogue catalogue(proceduresFromJson(resource(u":/catalogue/procedures.json"_s)));
    const auto procedure = catalogue.inForce(call.value(u"procedure"_s), toCentre(received).date());
    if (!procedure) {
        throw UsageError{u"no such procedure in force on that day"_s};
    }
    return procedure->limit;
}

int dueDate(const Invocation &call)
{
    const QDateTime received = fromIso(call.required(u"received"_s));
    constexpr int kLastYear = 9000; // beyond it QDate's text is no longer ISO 8601
    if (!received.isValid() || received.date().year() > kLastYear) {
        throw UsageError{
            u"--received is ISO 8601 with an offset, e.g. 2026-11-20T09:00:00+07:00"_s};
    }
    const auto calendar = WorkingCalendar::fromJson(resource(u":/calendar/holidays_vn.json"_s));
    const auto due = computeDueDate(limitOf(call, received), received, calendar);
    if (!due) {
        call.answer(QJsonObject{{u"due_at"_s, QJsonValue::Null},
                                {u"calendar_incomplete"_s, false},
                                {u"explained"_s, QJsonArray()},
                                {u"error"_s, u"no_time_limit"_s}},
                    u"no_time_limit"_s);
        return NegativeAnswer;
    }
    QJsonArray explained;
    QStringList lines{toIso(due->dueAt)};
    for (const DueDate::Note &note : due->explained) {
        explained.append(
            QJsonObject{{u"day"_s, note.day.toString(Qt::ISODate)}, {u"reason"_s, note.reason}});
        lines << u"  %1  %2"_s.arg(note.day.toString(Qt::ISODate), note.reason);
    }
    if (due->calendarIncomplete) {
        lines << u"  calendar_incomplete"_s;
    }
    call.answer(QJsonObject{{u"due_at"_s, toIso(due->dueAt)},
                            {u"calendar_incomplete"_s, due->calendarIncomplete},
                            {u"explained"_s, explained}},
                lines.join(u'\n'));
    return Ok;
}

} // namespace

QList<Command> codeCommands()
{
    return {
        {u"parse-code"_s,
         u"Says what a scanned payload on standard input is."_s,
         {},
         {},
         false,
         parseCode},
        {u"read-code"_s, u"Finds the codes in image files."_s, u"FILE…"_s, {}, false, readCode},
        {u"due-date"_s,
         u"Counts a due date and says which days were skipped."_s,
         {},
         {{u"procedure"_s, u"Code of a procedure in the catalogue."_s, u"CODE"_s},
          {u"limit"_s, u"3d working days, 5cd calendar days, 24h hours."_s, u"LIMIT"_s},
          {u"received"_s, u"When the dossier was received, ISO 8601 with offset."_s, u"ISO"_s}},
         false,
         dueDate},
    };
}

} // namespace motcua::admin
