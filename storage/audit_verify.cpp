// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Looking for the first wrong entry of the audit chain. Up to it the chain is sound; what was done at that place
// shows in the number for which a row's own hash is right: one's own, or that of the place it was taken from.
#include "storage/audit_store.h"

#include "storage/audit_chain.h"

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

using Finding = ChainedAuditLog::Finding;

constexpr qint64 kAskEvery = 4096;
constexpr qint64 kNear = 1000;   // how far around its number a neighbour's true place is looked for
constexpr int kNeighbours = 100; // rows looked at to tell what happened before them
constexpr qint64 kFarthest = 5'000'000; // bounds the search for the true place of one row

QString select(const QString &condition)
{
    return u"SELECT "_s + kAuditColumns + u" FROM audit "_s + condition;
}

/// Told at the first row that does not fit; looks at whatever other rows it needs.
class Inquiry
{
public:
    Inquiry(const Database &db, AuditHead acknowledged)
        : m_db(db),
          m_acknowledged(std::move(acknowledged)),
          m_last(db.value(u"SELECT max(seq) FROM audit"_s).toLongLong())
    {}

    /// `row` stands where number `expected` with `previous` as the hash before it was to come.
    [[nodiscard]] Finding explain(const AuditRow &row, qint64 expected,
                                  const QByteArray &previous) const
    {
        if (row.seq < expected) { // a number below 1
            const auto place = placeOf(row, kFarthest);
            return {row.seq,
                    place && *place != row.seq ? AuditWrong::Reordered : AuditWrong::Inserted};
        }
        if (row.seq > expected)
            return {expected, standsElsewhere(expected, previous) ? AuditWrong::Reordered
                                                                  : AuditWrong::Removed};
        if (row.hash == auditHash(row, row.seq))
            return doesNotFollow(row, previous);
        if (const auto place = placeOf(row, kFarthest))
            return displaced(row, *place, previous);
        return brokenInItself(row);
    }

private:
    /// A right row with its right number after a row it was not written after.
    [[nodiscard]] Finding doesNotFollow(const AuditRow &row, const QByteArray &previous) const
    {
        if (row.seq == 1)
            return {1, AuditWrong::Changed};
        const bool beforeIsConfirmed =
            m_acknowledged.seq == row.seq - 1 && m_acknowledged.hash == previous;
        const auto next = first(u"WHERE seq > ? ORDER BY seq LIMIT 1"_s, {row.seq});
        // The row after it vouches for this one: then it is the one before that was given a new hash.
        const bool vouched = !beforeIsConfirmed && (!next || next->previous == row.hash);
        return {vouched ? row.seq - 1 : row.seq, AuditWrong::Changed};
    }

    /// A right row that bears another row's number.
    [[nodiscard]] Finding displaced(const AuditRow &row, qint64 place,
                                    const QByteArray &previous) const
    {
        if (place > row.seq)
            return {row.seq, standsElsewhere(row.seq, previous) ? AuditWrong::Reordered
                                                                : AuditWrong::Removed};
        // Two rows claim one place, and what comes after was moved up to make room: the one that is followed by
        // nothing written after it was put in. A copy of an earlier row was put in where it stands.
        const auto claimed = first(u"WHERE seq = ?"_s, {place});
        const bool isCopy = claimed && claimed->hash == row.hash;
        return {isCopy || place < 1 ? row.seq : place, AuditWrong::Inserted};
    }

    /// No number makes this row right. If the rows after it were moved up, it was put in; else it was changed.
    [[nodiscard]] Finding brokenInItself(const AuditRow &row) const
    {
        Rows after =
            m_db.exec(select(u"WHERE seq > ? ORDER BY seq LIMIT ?"_s), {row.seq, kNeighbours});
        while (after.next()) {
            const AuditRow next = auditRowOf(after);
            if (const auto place = placeOf(next, kNear))
                return {row.seq, *place < next.seq ? AuditWrong::Inserted : AuditWrong::Changed};
        }
        return {row.seq, AuditWrong::Changed};
    }

    /// The number a row's hash was made with, the nearest to its own; nothing when there is none.
    [[nodiscard]] std::optional<qint64> placeOf(const AuditRow &row, qint64 farthest) const
    {
        return auditPlaceOf(
            row,
            std::min(farthest, std::max({std::abs(row.seq), m_last, m_acknowledged.seq}) + kNear));
    }

    /// Whether the row that belongs to this place is still in the table, under another number.
    [[nodiscard]] bool standsElsewhere(qint64 seq, const QByteArray &previous) const
    {
        Rows rows = m_db.exec(select(u"WHERE previous = ? AND seq <> ?"_s), {previous, seq});
        while (rows.next()) {
            const AuditRow row = auditRowOf(rows);
            if (row.hash == auditHash(row, seq))
                return true;
        }
        return false;
    }

    [[nodiscard]] std::optional<AuditRow> first(const QString &condition,
                                                const QVariantList &values) const
    {
        Rows rows = m_db.exec(select(condition), values);
        return rows.next() ? std::optional<AuditRow>(auditRowOf(rows)) : std::nullopt;
    }

    const Database &m_db;
    AuditHead m_acknowledged;
    qint64 m_last;
};

/// What a chain without an inner fault may still lack, or not be.
std::optional<Finding> missingOrForeign(qint64 last, qint64 given, const AuditHead &acknowledged,
                                        const QByteArray &hashThere)
{
    if (acknowledged.seq > last)
        return Finding{last + 1, AuditWrong::Truncated, true};
    // The numbers given so far are remembered apart from the rows.
    if (given != last)
        return Finding{last + 1, AuditWrong::Truncated};
    if (!acknowledged.isNull() && hashThere != acknowledged.hash)
        return Finding{acknowledged.seq, AuditWrong::Changed, true};
    return {};
}

} // namespace

ChainedAuditLog::Check ChainedAuditLog::verify(const GoOn &goOn) const
{
    Check check;
    // The half-read rows hold the view of this moment, so that everything asked meanwhile belongs to it, whatever
    // other connections append.
    Rows rows = m_db.exec(select(u"ORDER BY seq"_s));
    bool more = rows.next();
    const qint64 given =
        m_db.value(u"SELECT seq FROM sqlite_sequence WHERE name = 'audit'"_s).toLongLong();
    const AuditHead confirmed = acknowledged();
    check.acknowledged = confirmed.seq;

    qint64 expected = 1;
    QByteArray previous = auditBeginning();
    QByteArray hashAtConfirmed;
    while (more) {
        const AuditRow row = auditRowOf(rows);
        if (row.seq != expected || row.previous != previous ||
            row.hash != auditHash(row, row.seq)) {
            check.firstWrong = Inquiry(m_db, confirmed).explain(row, expected, previous);
            break;
        }
        if (row.seq == confirmed.seq)
            hashAtConfirmed = row.hash;
        previous = row.hash;
        ++expected;
        if (goOn && expected % kAskEvery == 0 && !goOn(expected)) {
            check.cancelled = true;
            check.ok = false;
            return check;
        }
        more = rows.next();
    }
    check.entries =
        check.firstWrong ? m_db.value(u"SELECT count(*) FROM audit"_s).toLongLong() : expected - 1;
    if (!check.firstWrong)
        check.firstWrong = missingOrForeign(expected - 1, given, confirmed, hashAtConfirmed);
    check.ok = !check.firstWrong;
    return check;
}

} // namespace motcua::storage
