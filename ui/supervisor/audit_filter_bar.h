// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/audit_trail.h"

#include <QWidget>

#include <optional>

class QLineEdit;

namespace motcua::ui {

class ComboBox;

/// What of the audit trail is to be seen: days, person, kind of act, subject.
class AuditFilterBar final : public QWidget
{
    Q_OBJECT
public:
    explicit AuditFilterBar(QWidget *parent = nullptr);
    /// Whose entries can be asked for; who is chosen stays chosen.
    void setPeople(const QVector<AuditTrail::Person> &people);
    /// Nothing when a day cannot be read; the focus is in its field then.
    [[nodiscard]] std::optional<AuditFilter> filter();

Q_SIGNALS:
    void wanted(); ///< another choice, or Enter

private:
    // In the order of the Tab key.
    QLineEdit *m_from, *m_to;
    ComboBox *m_person, *m_group;
    QLineEdit *m_subject;
};

} // namespace motcua::ui
