// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/restored_rows.h"

#include "app/core/intake/dossier.h"
#include "storage/audit_store.h"
#include "storage/centre_membership_store.h"
#include "storage/journal_store.h"
#include "storage/keyed_connection.h"
#include "storage/outbox_store.h"
#include "storage/statement.h"
#include "storage/station_setup.h"
#include "storage/values.h"

#include <QFileInfo>

#include <sqlite3.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua::storage {

QVector<RestoredDays> RestoredRows::daysInDanger(const QVector<RestoredDays> &earlier,
                                                 const LiveRows &live) const
{
    const QDate today = m_clock.now().date();
    QVector<RestoredDays> days;
    QVector<RestoredDays> all = earlier;
    const auto append = [&](QDate from, QDate to) {
        days.append({from, to, nextSlice(from, to, all)});
        all.append(days.constLast());
    };
    append(firstDayInDanger(), today);
    QVector<QDate> later = live.laterDays;
    const QDate made = toCentre(m_generation.info.madeAt).date();
    if (made > today && !later.contains(made))
        later.append(made);
    for (const QDate day : std::as_const(later))
        append(day, day);
    return days;
}

// The day of the backup. One whose time lies ahead was made while the clock was wrong: then the last day of which the
// book of acts has a time that is possible.
QDate RestoredRows::firstDayInDanger() const
{
    const QDateTime now = m_clock.now();
    if (m_generation.info.madeAt <= now)
        return toCentre(m_generation.info.madeAt).date();
    const QVariant at = m_db.value(u"SELECT max(at) FROM audit WHERE at <= ?"_s, {stored(now)});
    return at.isNull() ? now.date() : std::min(instantOf(at).date(), now.date());
}

// A draft's reserved code may have been printed and signed after the backup, by this very draft: then the province has
// the dossier, and the draft must not be accepted a second time under the same code.
int RestoredRows::renumberDrafts() const
{
    QVector<Draft> drafts;
    {
        Rows rows = m_db.exec(u"SELECT body FROM draft"_s);
        while (rows.next())
            drafts.append(draftFromJson(objectOf(rows.value(0))));
    }
    int changed = 0;
    for (Draft &draft : drafts) {
        if (draft.dossierCode.isEmpty())
            continue;
        draft.dossierCode.clear();
        draft.receivedAt = {};
        draft.due = {};
        draft.receipt = {};
        draft.ink.reset();
        m_db.run(u"UPDATE draft SET body = ? WHERE id = ?"_s,
                 {stored(toJson(draft)), storedId(draft.id)});
        ++changed;
    }
    return changed;
}

// A number issued and taken back at once: the queue's own way to say that it is not given any more.
int RestoredRows::leaveTicketGap(const QMap<QString, int> &issued, const Actor &by) const
{
    const QDateTime now = m_clock.now();
    const QDate day = now.date();
    const bool sameDay = toCentre(m_generation.info.madeAt).date() == day;
    const int guess = sameDay ? kTicketGapSameDay : kTicketGapOlder;
    int gap = 0;
    SqlQueueJournal journal(m_db);
    QueueState state;
    const QVector<QueueEvent> before = journal.eventsSince(day, 0);
    for (const QueueEvent &event : before)
        state.apply(event);
    (void)journal.append(day, state.lastSeq(), [&](const QVector<QueueEvent> &) {
        QVector<QueueEvent> events;
        for (const ServiceGroup &group : readServiceGroups(m_db)) {
            const int last = state.lastNumber(group.series);
            const int upTo = issued.isEmpty() ? last + guess : issued.value(group.series);
            if (upTo <= last)
                continue;
            gap = std::max(gap, upTo - last);
            QueueEvent skipped;
            skipped.id = EventId(QUuid::createUuid());
            skipped.day = day;
            skipped.ticket = TicketId(QUuid::createUuid());
            skipped.at = now;
            skipped.by = by;
            skipped.reason = u"data.restored"_s;
            skipped.number = {group.series, upTo};
            QueueEvent undone = skipped;
            undone.id = EventId(QUuid::createUuid());
            undone.kind = QueueEvent::Kind::Undone;
            undone.number = {};
            undone.undoes = skipped.id;
            events << skipped << undone;
        }
        return events;
    });
    return gap;
}

void RestoredRows::adapt(const QVector<RestoredDays> &restored, const RestoredDays &days,
                         const LiveRows &live, const Actor &by, RestoreResult &result) const
{
    Transaction transaction(m_db);
    DeviceStore(m_db).forget();
    SqlCentreMemberships(m_db).forget();
    OutboxStore(m_db).requeueAll();
    // What the province confirmed after the backup comes back with the first contact.
    writeSetting(m_db, u"replay.wanted"_s, u"1"_s);
    writeSetting(m_db, u"serial.restored"_s,
                 QString::fromUtf8(QJsonDocument(toJson(restored)).toJson(QJsonDocument::Compact)));
    result.draftsRenumbered = renumberDrafts();
    result.ticketGap = leaveTicketGap(live.issued, by);
    ChainedAuditLog(m_db).append({m_clock.now(),
                                  by,
                                  u"data.restored"_s,
                                  u"generation-%1"_s.arg(m_generation.number),
                                  {{"made_at"_L1, toIso(m_generation.info.madeAt)},
                                   {"serials_from"_L1, stored(days.from)},
                                   {"serials_to"_L1, stored(days.to)},
                                   {"serials_slice"_L1, days.slice},
                                   {"ticket_gap"_L1, result.ticketGap},
                                   {"drafts_renumbered"_L1, result.draftsRenumbered},
                                   {"files_missing"_L1, result.filesMissing}}});
    transaction.commit();
}

LiveRows LiveRows::of(const QString &databaseFile, const DatabaseKey &key, QDate today)
{
    LiveRows found;
    if (!QFileInfo::exists(databaseFile))
        return found;
    try {
        const KeyedConnection live(databaseFile, key, KeyedConnection::Use::Read);
        // Each by itself: a page that cannot be read takes one answer and not the others.
        const auto ask = [&live](const QString &sql, const QVariantList &values) {
            Statement row(live.handle(), sql);
            return !row.isNull() && row.start(values) == SQLITE_ROW ? row.fields().value(0)
                                                                    : QVariant();
        };
        const QJsonObject issued =
            objectOf(ask(u"SELECT json_group_object(series, last) FROM (SELECT series, "
                         "max(number) AS last FROM queue_event WHERE day = ? AND kind = "
                         "'issued' GROUP BY series)"_s,
                         {stored(today)}));
        for (auto it = issued.begin(); it != issued.end(); ++it)
            found.issued.insert(it.key(), it.value().toInt());
        const QVariant last = ask(u"SELECT max(at) FROM audit"_s, {});
        if (last.toLongLong() > 0)
            found.lastSaved = instantOf(last);
        const auto arrayOf = [](const QVariant &text) {
            return QJsonDocument::fromJson(text.toString().toUtf8()).array();
        };
        const QJsonArray later = arrayOf(
            ask(u"SELECT json_group_array(day) FROM serial WHERE day > ?"_s, {stored(today)}));
        for (const QJsonValue &day : later)
            found.laterDays.append(QDate::fromString(day.toString(), Qt::ISODate));
        found.laterDays.removeIf([](QDate day) { return !day.isValid(); });
        found.restored = restoredDaysFromJson(
            arrayOf(ask(u"SELECT value FROM setting WHERE name = 'serial.restored'"_s, {})));
    } catch (const Failure &) {
        return found; // not even its first page
    }
    return found;
}

} // namespace motcua::storage
