// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/restored_rows.h"

#include "app/core/intake/dossier.h"
#include "storage/audit_store.h"
#include "storage/journal_store.h"
#include "storage/keyed_connection.h"
#include "storage/outbox_store.h"
#include "storage/statement.h"
#include "storage/station_setup.h"
#include "storage/values.h"

#include <sqlite3.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua::storage {

RestoredDays RestoredRows::daysInDanger(const QVector<RestoredDays> &earlier) const
{
    const QDate made = toCentre(m_generation.info.madeAt).date();
    const QDate today = m_clock.now().date();
    // Clocks are wrong: whichever of the two is earlier.
    RestoredDays days{std::min(made, today), std::max(made, today), 1};
    days.slice = nextSlice(days.from, days.to, earlier);
    return days;
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

void RestoredRows::adapt(const QVector<RestoredDays> &restored, const QMap<QString, int> &issued,
                         const Actor &by, RestoreResult &result) const
{
    Transaction transaction(m_db);
    const RestoredDays &days = restored.last();
    DeviceStore(m_db).forget();
    OutboxStore(m_db).requeueAll();
    // What the province confirmed after the backup comes back with the first contact.
    writeSetting(m_db, u"replay.wanted"_s, u"1"_s);
    writeSetting(m_db, u"serial.restored"_s,
                 QString::fromUtf8(QJsonDocument(toJson(restored)).toJson(QJsonDocument::Compact)));
    result.draftsRenumbered = renumberDrafts();
    result.ticketGap = leaveTicketGap(issued, by);
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

QMap<QString, int> lastNumbers(const QString &databaseFile, const DatabaseKey &key, QDate day)
{
    QMap<QString, int> numbers;
    if (!QFileInfo::exists(databaseFile))
        return numbers;
    try {
        const KeyedConnection live(databaseFile, key, KeyedConnection::Use::Read);
        Statement rows(live.handle(),
                       u"SELECT json_group_object(series, last) FROM (SELECT series, "
                       "max(number) AS last FROM queue_event WHERE day = ? AND kind = "
                       "'issued' GROUP BY series)"_s);
        if (rows.isNull() || rows.start({stored(day)}) != SQLITE_ROW)
            return numbers;
        const QJsonObject found = objectOf(rows.fields().value(0));
        for (auto it = found.begin(); it != found.end(); ++it)
            numbers.insert(it.key(), it.value().toInt());
    } catch (const Failure &) {
        return {}; // its first page is gone
    }
    return numbers;
}

} // namespace motcua::storage
