// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/failure.h"

#include <QWidget>

class QLineEdit;

namespace motcua::ui {

class Button;
class ErrorBanner;
class Label;

/// Stands where the sign-in will be while the data are opened, and says what is in the way when they cannot be:
/// what is safe, what to do, and a field for the passphrase where one opens them.
class OpeningWindow : public QWidget
{
    Q_OBJECT
public:
    explicit OpeningWindow(QWidget *parent = nullptr);
    void showOpening();
    /// What a person can do about a problem besides trying again.
    enum Way {
        Passphrase = 1, ///< the data can be opened (or, when new, made) with a passphrase
        Backup = 2,     ///< a backup may bring them back
        Sheet = 4,      ///< the recovery sheet opens them
    };
    Q_DECLARE_FLAGS(Ways, Way)
    void showProblem(const Failure &failure, Ways ways);

Q_SIGNALS:
    void passphraseEntered(const QString &passphrase);
    void tryAgain();
    void restoreWanted();
    void sheetWanted();

private:
    void submit();
    Label *m_title;
    ErrorBanner *m_banner;
    Label *m_label;
    QLineEdit *m_passphrase;
    Button *m_open;
    Button *m_restore;
    Button *m_sheet;
};

Q_DECLARE_OPERATORS_FOR_FLAGS(OpeningWindow::Ways)

} // namespace motcua::ui
