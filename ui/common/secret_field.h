// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/staff.h"

#include <QWidget>

class QLineEdit;
class QStackedLayout;

namespace motcua::ui {

class PinField;

/// Where a person types what proves who they are: six boxes for a PIN, a line for a password. Dots only, no input
/// method, no clipboard out of it.
class SecretField : public QWidget
{
    Q_OBJECT
public:
    /// @param box   of one digit
    /// @param name  object name of the boxes; the line's is the name with "Password" behind it
    SecretField(QSize box, const QString &name, QWidget *parent = nullptr);
    void setKind(SecretKind kind); ///< empties it
    [[nodiscard]] SecretKind kind() const { return m_kind; }
    [[nodiscard]] QString secret() const;
    /// Six digits, or anything at all.
    [[nodiscard]] bool isComplete() const;
    void clear();
    void setFaulty(bool on);             ///< bad border until the next key
    void setLabel(const QString &label); ///< for screen readers
    [[nodiscard]] PinField *boxes() const { return m_pin; }
    [[nodiscard]] QLineEdit *line() const { return m_line; }
    void focusInput();

Q_SIGNALS:
    void changed();
    void submitted(); ///< Enter

private:
    SecretKind m_kind = SecretKind::Pin;
    PinField *m_pin;
    QLineEdit *m_line;
    QStackedLayout *m_stack;
};

/// "PIN" or "password", as the label over the field.
[[nodiscard]] QString secretName(SecretKind kind);

} // namespace motcua::ui
