// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMutex>
#include <QString>
#include <QUuid>

#include <optional>

namespace motcua {

/// An identifier of one kind of thing; ids of different kinds do not compare or convert.
/// A default-made Id is null and means "none yet".
template <typename Tag>
class Id
{
public:
    Id() = default;
    explicit Id(QUuid uuid) : m_uuid(uuid) {}
    [[nodiscard]] QUuid uuid() const { return m_uuid; }
    [[nodiscard]] bool isNull() const { return m_uuid.isNull(); }
    /// Lower case with dashes, no braces (RFC 9562).
    [[nodiscard]] QString toString() const { return m_uuid.toString(QUuid::WithoutBraces); }
    [[nodiscard]] static std::optional<Id> fromString(const QString &text)
    {
        const QUuid uuid = QUuid::fromString(text);
        return uuid.isNull() ? std::nullopt : std::optional<Id>(Id(uuid));
    }
    friend bool operator==(const Id &a, const Id &b) { return a.m_uuid == b.m_uuid; }
    friend bool operator!=(const Id &a, const Id &b) { return a.m_uuid != b.m_uuid; }
    friend bool operator<(const Id &a, const Id &b) { return a.m_uuid < b.m_uuid; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_uuid, seed); }

private:
    QUuid m_uuid;
};

using TicketId = Id<struct TicketTag>;
using DraftId = Id<struct DraftTag>;
using DossierId = Id<struct DossierTag>;
using PaperId = Id<struct PaperTag>;
using StaffId = Id<struct StaffTag>;
using OperationId = Id<struct OperationTag>;
using BatchId = Id<struct BatchTag>;
using EventId = Id<struct EventTag>;
using AuditId = Id<struct AuditTag>;

/// Where new ids come from; a seam so that a seeded run gives the same ids. Thread-safe.
class IdSource
{
public:
    IdSource() = default;
    IdSource(const IdSource &) = delete;
    IdSource &operator=(const IdSource &) = delete;
    virtual ~IdSource() = default;
    /// A fresh UUIDv7 (RFC 9562). Never used for ordering: clocks are wrong.
    [[nodiscard]] virtual QUuid next() = 0;
    template <typename T>
    [[nodiscard]] T make()
    {
        return T(next());
    }
};

class Clock;

/// UUIDv7 from a clock and the system's random source. The ids of one source rise even within one
/// millisecond (12-bit counter, RFC 9562 §6.2 method 1).
class RandomIdSource final : public IdSource
{
public:
    explicit RandomIdSource(const Clock &clock) : m_clock(clock) {}
    [[nodiscard]] QUuid next() override;

private:
    const Clock &m_clock;
    QMutex m_mutex;
    qint64 m_lastMs = -1;
    quint32 m_counter = 0;
};

} // namespace motcua
