// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/staff.h"
#include "app/core/base/ids.h"

#include <QDateTime>
#include <QString>
#include <QVector>

#include <optional>

namespace motcua {

/// A queue number: a letter for the service group and three digits, four past 999 ("A1000").
struct TicketNumber
{
    QString series; ///< one capital letter
    int number = 0; ///< 1…
    [[nodiscard]] QString text() const;
    [[nodiscard]] static std::optional<TicketNumber> parse(QStringView text);
    friend bool operator==(const TicketNumber &a, const TicketNumber &b)
    {
        return a.series == b.series && a.number == b.number;
    }
};

/// What a citizen chooses at the kiosk; one series of numbers each. A setting of the centre.
struct ServiceGroup
{
    QString series;          ///< "A"
    QString name;            ///< "Hộ tịch"
    QString description;     ///< "Khai sinh, kết hôn, khai tử, trích lục"
    QString icon;            ///< icon name in resources/icons
    QVector<QString> fields; ///< catalogue fields that belong here
};

/// A counter of the centre and the series it serves.
struct Counter
{
    int number = 0; ///< 1…
    QString name;   ///< "Quầy 3"
    QVector<QString> series;
};

enum class TicketState { Waiting, Called, Serving, OnHold, NoShow, Finished, Cancelled };

/// A citizen's turn, as projected from the journal.
struct Ticket
{
    TicketId id;
    TicketNumber number;
    TicketState state = TicketState::Waiting;
    QString priorityReason; ///< stable code of the priority group, empty: none
    QString procedureCode;  ///< what they came for, if known
    QString procedureName;
    QDateTime issuedAt;
    QDateTime firstCalledAt; ///< the first call fixes the waiting time
    QDateTime lastCalledAt;
    QDateTime arrivedAt;
    QDateTime endedAt;
    int calls = 0;
    int counter = 0; ///< the counter that called it, 0: none
    [[nodiscard]] qint64 waitedMs(const QDateTime &now) const;
};

/// Priority groups rest on law but no national order exists: a setting of the centre.
struct PriorityGroup
{
    QString
        code; ///< elderly | disability | pregnant | small_child | merit | young_child | emergency
    QString name; ///< "Mang thai"
};

} // namespace motcua
