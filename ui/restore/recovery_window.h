// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/restore/recovery_port.h"

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;

namespace motcua::ui {

class Button;
class ErrorBanner;
class Label;
class PrimaryButton;

/// Where the recovery sheet is typed: its nine lines, told at once which line is wrong, and for data that came from
/// another computer the new station's name and numbers, so that two stations never share them.
class RecoveryWindow : public QWidget
{
    Q_OBJECT
public:
    enum class Case {
        KeyLost,    ///< same computer, the key ring has not got the key any more
        OtherPlace, ///< copied or carried here from another computer
    };
    RecoveryWindow(RecoveryPort &port, Case which, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The data open now; with the passphrase that was chosen, or an empty one: the key ring has the key.
    void recovered(const QString &passphrase);
    void left();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void check();
    void submit();
    [[nodiscard]] QString whatIsMissing() const;

    RecoveryPort &m_port;
    Case m_case;
    ErrorBanner *m_banner;
    QPlainTextEdit *m_sheet;
    Label *m_state;
    QWidget *m_newStation;
    QLineEdit *m_station;
    QLineEdit *m_first, *m_last;
    QLineEdit *m_passphrase, *m_again;
    Button *m_leave;
    PrimaryButton *m_open;
    bool m_busy = false;
};

} // namespace motcua::ui
