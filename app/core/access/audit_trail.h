// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/audit.h"

#include <QDate>
#include <QStringList>
#include <QVector>

#include <functional>

namespace motcua {

/// An entry as it is read: identity numbers in its texts are masked already.
struct AuditRecord
{
    qint64 seq = 0;
    AuditEntry entry;
};

/// What is looked for; a field left empty asks for anything.
struct AuditFilter
{
    QDate from, to; ///< days of the centre, both included; the clock of that time decides
    StaffId staff;
    QStringList actions; ///< exact names
    QString subject;     ///< a part of the subject: the end of a dossier code will do
};

/// How the chain stands, for the chip over the list.
struct AuditChain
{
    bool ok = true;
    qint64 entries = 0;
    qint64 confirmed = 0;         ///< up to here the province has confirmed it; 0: nothing yet
    qint64 firstWrong = 0;        ///< when not ok
    QString wrong;                ///< changed | removed | reordered | inserted | truncated
    bool againstProvince = false; ///< agrees with itself, not with what the province confirmed
    bool cancelled = false;       ///< neither good nor bad
};

/// Reading the audit trail; implemented by storage. One thread, that of its connection.
class AuditTrail
{
public:
    static constexpr int kPage = 200;
    AuditTrail() = default;
    AuditTrail(const AuditTrail &) = delete;
    AuditTrail &operator=(const AuditTrail &) = delete;
    virtual ~AuditTrail() = default;
    /// Newest first by number, never by time. @param before  entries below this number; 0: from the newest
    [[nodiscard]] virtual QVector<AuditRecord> page(const AuditFilter &filter, qint64 before,
                                                    int limit) const = 0;
    /// Everybody who has or had an account here, by name.
    struct Person
    {
        StaffId id;
        QString name;
    };
    [[nodiscard]] virtual QVector<Person> people() const = 0;
    /// Walks the whole chain. `goOn` is asked every few thousand entries; false stops the walk.
    [[nodiscard]] virtual AuditChain check(const std::function<bool(qint64 done)> &goOn) const = 0;
};

class Clock;
class Rights;

/// Looking at the audit trail is an act of its own: begin() writes "audit.read" before anything is shown.
class AuditReading
{
public:
    AuditReading(AuditLog &log, const Clock &clock, const Rights &rights)
        : m_log(log),
          m_clock(clock),
          m_rights(rights)
    {}
    /// Throws "not_allowed", "account_closed" and what the log throws: then nothing is shown.
    void begin(const Actor &by);

private:
    AuditLog &m_log;
    const Clock &m_clock;
    const Rights &m_rights;
};

} // namespace motcua
