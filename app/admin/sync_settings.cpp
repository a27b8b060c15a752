// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/sync_settings.h"

#include "app/admin/command.h"
#include "storage/outbox_files.h"
#include "sync/client/paper_rule.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace motcua::admin {

namespace {

const QString kTime = u"HH:mm"_s;

QJsonValue instant(const QDateTime &at)
{
    return at.isValid() ? QJsonValue(at.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

} // namespace

int syncStatus(const Invocation &call)
{
    const auto station = call.openStation();
    const storage::OutboxStore::Summary summary = station->outbox().summary();
    const storage::OutboxFiles::Amount files = storage::OutboxFiles(station->database()).waiting();
    const bool isEnrolled = station->device().identity().isEnrolled();
    call.answer(QJsonObject{{u"enrolled"_s, isEnrolled},
                            {u"waiting"_s, summary.waiting},
                            {u"acknowledged"_s, summary.acknowledged},
                            {u"needs_attention"_s, summary.needsAttention},
                            {u"blobs_waiting"_s, files.files},
                            {u"bytes_waiting"_s, files.bytes},
                            {u"oldest_waiting"_s, instant(summary.oldestWaiting)},
                            {u"last_contact"_s, instant(summary.lastContact)}},
                u"waiting %1, acknowledged %2, needs attention %3, papers waiting %4 (%5 bytes)"_s
                    .arg(summary.waiting)
                    .arg(summary.acknowledged)
                    .arg(summary.needsAttention)
                    .arg(files.files)
                    .arg(files.bytes));
    return summary.needsAttention == 0 ? Ok : NegativeAnswer;
}

int syncSettings(const Invocation &call)
{
    std::optional<sync::PaperRule::When> when;
    if (call.options().isSet(u"papers"_s)) {
        when = sync::PaperRule::whenFromCode(call.value(u"papers"_s));
        if (!when) {
            throw UsageError{u"--papers is always, not-metered or night"_s};
        }
    }
    QTime from;
    QTime to;
    if (call.options().isSet(u"night"_s)) {
        const QStringList ends = call.value(u"night"_s).split(u'-');
        from = QTime::fromString(ends.value(0), kTime);
        to = QTime::fromString(ends.value(1), kTime);
        if (ends.size() != 2 || !from.isValid() || !to.isValid() || from == to) {
            throw UsageError{u"--night is HH:mm-HH:mm, by the centre's clock"_s};
        }
    }
    const auto station = call.openStation();
    sync::PaperRule rule = sync::PaperRule::of(*station);
    if (when || from.isValid()) {
        rule.when = when.value_or(rule.when);
        if (from.isValid()) {
            rule.from = from;
            rule.to = to;
        }
        storage::Transaction transaction(station->database());
        rule.keepIn(*station);
        transaction.commit();
    }
    const QString papers = sync::PaperRule::toCode(rule.when);
    const QString night = rule.from.toString(kTime) + u'-' + rule.to.toString(kTime);
    call.answer(QJsonObject{{u"papers"_s, papers}, {u"night"_s, night}},
                u"papers %1, night %2"_s.arg(papers, night));
    return Ok;
}

} // namespace motcua::admin
