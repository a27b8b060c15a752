// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/dispatch_store.h"

#include "storage/database.h"
#include "storage/outbox_store.h"
#include "storage/values.h"

#include <QHash>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

using State = DispatchItem::State;

State stateOf(const QString &code, const QString &problem, bool filesMissing)
{
    if (problem == OutboxStore::kStumbled && code != "acknowledged"_L1)
        return State::NeedsAttention;
    static const QHash<QString, State> open{{u"waiting"_s, State::Saved},
                                            {u"sent"_s, State::Sending},
                                            {u"deferred"_s, State::Deferred},
                                            {u"needs_attention"_s, State::NeedsAttention}};
    return open.value(code, filesMissing ? State::AwaitingFiles : State::Received);
}

// Which records, by sequence: each walks along an index of what is open.
const QString kRefused =
    u"SELECT seq FROM outbox WHERE state <> 'acknowledged' "
    "AND (state = 'needs_attention' OR last_problem = 'gateway-stumbled') ORDER BY seq LIMIT ?"_s;
const QString kOpen =
    u"SELECT seq FROM outbox WHERE state <> 'acknowledged' AND state <> 'needs_attention' "
    "AND last_problem <> 'gateway-stumbled' ORDER BY seq LIMIT ?"_s;
const QString kFilesMissing =
    u"SELECT DISTINCT ob.seq FROM blob b INDEXED BY blob_not_there "
    "JOIN outbox_blob ob ON ob.sha256 = b.sha256 JOIN outbox o ON o.seq = ob.seq "
    "WHERE b.at_gateway IS NULL AND o.state = 'acknowledged' ORDER BY ob.seq LIMIT ?"_s;
// The newest ones, of which those with missing files are left out afterwards.
const QString kNewest =
    u"SELECT seq FROM outbox WHERE state = 'acknowledged' ORDER BY seq DESC LIMIT ?"_s;

} // namespace

QVector<DispatchItem> SqlDispatchBoard::items(const QString &sequences, int limit) const
{
    QVector<DispatchItem> found;
    Rows rows = m_db.exec(
        u"SELECT o.seq, o.op, o.kind, o.state, o.at, o.settled_at, o.attempts, o.last_problem, "
        "coalesce(d.code, ''), coalesce(d.procedure_name, ''), coalesce(d.owner_name, ''), "
        "count(b.sha256), count(b.at_gateway), coalesce(sum(b.size), 0), "
        "coalesce(sum(CASE WHEN b.at_gateway IS NULL THEN 0 ELSE b.size END), 0) "
        "FROM outbox o LEFT JOIN dossier d ON d.id = o.subject "
        "LEFT JOIN outbox_blob ob ON ob.seq = o.seq LEFT JOIN blob b ON b.sha256 = ob.sha256 "
        "WHERE o.seq IN ("_s +
            sequences + u") GROUP BY o.seq ORDER BY o.seq"_s,
        {limit});
    while (rows.next()) {
        DispatchItem item;
        item.seq = rows.value(0).toLongLong();
        item.op = idOf<OperationId>(rows.value(1));
        item.kind = rows.value(2).toString();
        item.at = instantOf(rows.value(4));
        item.settledAt = instantOf(rows.value(5));
        item.attempts = rows.value(6).toInt();
        item.problem = rows.value(7).toString();
        item.dossierCode = rows.value(8).toString();
        item.procedureName = rows.value(9).toString();
        item.ownerName = rows.value(10).toString();
        item.files = rows.value(11).toInt();
        item.filesThere = rows.value(12).toInt();
        item.bytes = rows.value(13).toLongLong();
        item.bytesThere = rows.value(14).toLongLong();
        item.state = stateOf(rows.value(3).toString(), item.problem, item.filesThere < item.files);
        found.append(item);
    }
    return found;
}

// As the fetcher of packs left it (sync/client/pack_fetcher): "<serial> <reason>". A pack that was applied since, from
// a stick for one, has settled it.
void SqlDispatchBoard::readRefusedPack(DispatchView &view) const
{
    const QStringList said = m_db.value(u"SELECT value FROM setting WHERE name = 'pack.refused'"_s)
                                 .toString()
                                 .split(u' ');
    if (said.size() != 2)
        return;
    const qint64 serial = said.at(0).toLongLong();
    if (serial <=
        m_db.value(u"SELECT value FROM setting WHERE name = 'pack.serial'"_s).toLongLong())
        return;
    view.refusedPack = serial;
    view.packProblem = said.at(1);
}

DispatchView SqlDispatchBoard::view(int limit) const
{
    DispatchView view;
    view.attention = items(kRefused, limit);
    view.waiting = items(kFilesMissing, limit) + items(kOpen, limit);
    std::sort(view.waiting.begin(), view.waiting.end(),
              [](const DispatchItem &a, const DispatchItem &b) { return a.seq < b.seq; });
    // What got its last file between two of these questions stands in one list and not in both.
    view.waiting.removeIf([](const DispatchItem &item) {
        return item.state == State::Received || item.state == State::NeedsAttention;
    });
    const QVector<DispatchItem> newest = items(kNewest, limit);
    std::copy_if(newest.crbegin(), newest.crend(), std::back_inserter(view.received),
                 [](const DispatchItem &item) { return item.state == State::Received; });
    view.waitingRecords = m_db.value(u"SELECT count(*) FROM outbox WHERE state <> 'acknowledged' "
                                     "AND state <> 'needs_attention' "
                                     "AND last_problem <> 'gateway-stumbled'"_s)
                              .toInt();
    const QVariantList files =
        m_db.row(u"SELECT count(*), coalesce(sum(b.size), 0) FROM blob b INDEXED BY blob_not_there "
                 "WHERE b.at_gateway IS NULL AND EXISTS (SELECT 1 FROM outbox_blob ob "
                 "JOIN outbox o ON o.seq = ob.seq "
                 "WHERE ob.sha256 = b.sha256 AND o.state <> 'needs_attention')"_s);
    view.waitingFiles = files.value(0).toInt();
    view.waitingBytes = files.value(1).toLongLong();
    view.notUnderstood =
        m_db.value(u"SELECT count(*) FROM feed_item WHERE scope IN ('online', 'bookings')"_s)
            .toInt();
    view.feedTakenAt = instantOf(m_db.value(u"SELECT max(taken_at) FROM feed_cursor"_s));
    readRefusedPack(view);
    return view;
}

bool SqlDispatchBoard::sendAgain(OperationId op, const Actor &by, const QDateTime &at)
{
    Transaction transaction(m_db);
    const QVariantList row =
        m_db.row(u"SELECT o.kind, o.last_problem, coalesce(d.code, '') FROM outbox o "
                 "LEFT JOIN dossier d ON d.id = o.subject WHERE o.op = ? AND "
                 "(o.state = 'needs_attention' OR "
                 "(o.state = 'deferred' AND o.last_problem = 'gateway-stumbled'))"_s,
                 {storedId(op)});
    if (row.isEmpty()) {
        transaction.commit();
        return false;
    }
    m_db.run(u"UPDATE outbox SET state = 'waiting', settled_at = NULL WHERE op = ?"_s,
             {storedId(op)});
    const QString code = row.at(2).toString();
    m_audit.append(
        {at, by, u"sync.sent_again"_s, code.isEmpty() ? storedId(op) : code,
         QJsonObject{{u"kind"_s, row.at(0).toString()}, {u"problem"_s, row.at(1).toString()}}});
    transaction.commit();
    return true;
}

} // namespace motcua::storage
