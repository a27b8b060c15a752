// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/clock_store.h"

#include "storage/station_setup.h"
#include "storage/values.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

constexpr auto kTrustedAt = "clock.trusted_at"_L1;
constexpr auto kTrustedEntry = "clock.trusted_entry"_L1;
constexpr auto kAnsweredOffset = "clock.answered_offset_ms"_L1;
constexpr auto kProvinceOffset = "province.clock_offset_ms"_L1;
constexpr auto kProvinceAt = "province.clock_at"_L1;

std::optional<qint64> number(const Database &db, QLatin1StringView name)
{
    bool ok = false;
    const qint64 value = readSetting(db, name).toLongLong(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

void setNumber(const Database &db, QLatin1StringView name, qint64 value)
{
    writeSetting(db, name, QString::number(value));
}

} // namespace

TimeFacts SqlClockWitness::facts() const
{
    TimeFacts facts;
    facts.provinceOffsetMs = number(m_db, kProvinceOffset);
    facts.answeredOffsetMs = number(m_db, kAnsweredOffset);
    const std::optional<qint64> trustedAt = number(m_db, kTrustedAt);
    if (!trustedAt) {
        // Never asked before: what was recorded long ago may hold holidays; only the last of it counts.
        const QVariant last = m_db.value(u"SELECT at FROM audit ORDER BY seq DESC LIMIT 1"_s);
        facts.last = instantOf(last);
        facts.latest = facts.last;
        return facts;
    }
    // In the order of record, not of the times: a leap there and back shows as a leap.
    const QVariantList since =
        m_db.row(u"SELECT max(at), max(step), max(CASE WHEN last THEN at END) FROM "
                 "(SELECT at, at - lag(at, 1, ?1) OVER (ORDER BY seq) AS step, "
                 "seq = (SELECT max(seq) FROM audit) AS last FROM audit WHERE seq > ?2)"_s,
                 {*trustedAt, number(m_db, kTrustedEntry).value_or(0)});
    const bool any = !since.at(0).isNull();
    const qint64 latest = any ? std::max(*trustedAt, since.at(0).toLongLong()) : *trustedAt;
    facts.latest = instantOf(QVariant(latest));
    facts.last = instantOf(QVariant(any ? since.at(2).toLongLong() : *trustedAt));
    facts.longestLeapMs = any ? std::max<qint64>(0, since.at(1).toLongLong()) : 0;
    return facts;
}

void SqlClockWitness::trust(const QDateTime &now)
{
    Transaction transaction(m_db);
    setNumber(m_db, kTrustedAt, now.toMSecsSinceEpoch());
    setNumber(m_db, kTrustedEntry, m_audit.head().seq);
    transaction.commit();
}

void SqlClockWitness::answerFor(const AuditEntry &entry, const QDateTime &now)
{
    Transaction transaction(m_db);
    m_audit.append(entry);
    trust(now);
    if (const auto offset = number(m_db, kProvinceOffset))
        setNumber(m_db, kAnsweredOffset, *offset);
    transaction.commit();
}

void SqlClockWitness::noteProvince(const QDateTime &now, qint64 offsetMs)
{
    Transaction transaction(m_db);
    setNumber(m_db, kProvinceOffset, offsetMs);
    setNumber(m_db, kProvinceAt, now.toMSecsSinceEpoch());
    if (std::abs(offsetMs) <= kProvinceToleranceMs) {
        trust(now);
        // A doubt somebody answered for is over; a new one is to be answered for anew.
        m_db.run(u"DELETE FROM setting WHERE name = ?"_s, {QString(kAnsweredOffset)});
    }
    transaction.commit();
}

} // namespace motcua::storage
