// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/intake/citizen.h"

#include <QDate>
#include <QRandomGenerator>
#include <QString>

namespace motcua {

/// A made-up citizen whose number, sex and birth agree, as on a real card.
struct DemoPerson
{
    QString personalId; ///< 12 digits
    QString legacyId;   ///< 9 digits or empty
    QString name;
    QDate birth;
    Sex sex = Sex::Unknown;
    QString address;
    QDate cardIssued;
    QString phone;

    /// The seven fields of the 2021 card's QR.
    [[nodiscard]] QString cardPayload() const;
    /// As if the card had been read and the phone typed.
    [[nodiscard]] Citizen citizen() const;
};

/// An endless, reproducible row of made-up people.
class DemoPeople
{
public:
    explicit DemoPeople(quint32 seed) : m_random(seed) {}
    [[nodiscard]] DemoPerson next(const QDate &today);

private:
    QRandomGenerator m_random;
};

} // namespace motcua
