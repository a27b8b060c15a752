// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/intake/citizen.h"
#include "ui/common/field.h"

#include <QObject>

class QWidget;

namespace motcua::ui {

/// The fields of one person, kept in step with a Citizen. What came from the card is sunken until unlocked;
/// what is typed over it says "typed". Lays nothing out: the card does.
class PersonFields final : public QObject
{
    Q_OBJECT
public:
    /// @param prefix  of the object names: "submitter" gives submitterName, submitterPersonalId, …
    PersonFields(const QString &prefix, const QString &nameLabel, QWidget *parent);

    void show(const Citizen &citizen);
    [[nodiscard]] Citizen citizen() const { return m_citizen; }
    void setUnlocked(bool unlocked);
    [[nodiscard]] bool isUnlocked() const { return m_unlocked; }
    [[nodiscard]] bool hasCardValues() const;
    void setCompact(bool compact);
    void setVisible(bool visible);
    /// Field of a gap ("personal_id", "name", "birth", "address", "phone"); the name field otherwise.
    [[nodiscard]] Field *fieldOf(const QString &gapField) const;

    Field *name;
    Field *personalId;
    Field *birth;
    Field *sex;
    Field *phone;
    Field *address;
    Field *cardIssued;

Q_SIGNALS:
    void edited();    ///< by the person; citizen() holds the new values
    void committed(); ///< a field was left

private:
    void watch(Field *field, Sourced Citizen::*member, QString (*read)(const QString &));
    void applyState(Field *field, const Sourced &value);

    Citizen m_citizen;
    bool m_unlocked = false;
};

/// "05031990", "5/3/1990", "05-03-1990" → "1990-03-05"; empty when that day does not exist.
[[nodiscard]] QString isoDay(const QString &typed);

} // namespace motcua::ui
