// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/intake_desk.h"

#include <QDateTime>
#include <QWidget>

class QVBoxLayout;

namespace motcua::ui {

class Button;
class Chip;
class ErrorBanner;
class Label;
class ReceiptPreview;

/// After acceptance: the sheet, how its printing stands (picture 05), and what was done to the dossier since.
class ReceiptPage final : public QWidget
{
    Q_OBJECT
public:
    ReceiptPage(IntakeDesk &intake, const Desk &desk, QWidget *parent = nullptr);
    void load();
    void print();
    void setCompact(bool compact);

private:
    void refresh();
    void showStanding();
    [[nodiscard]] bool isVoided() const;
    [[nodiscard]] Label *addFact(QVBoxLayout *column, const QString &label);

    IntakeDesk &m_intake;
    Desk m_desk;
    QDateTime m_toldDue; ///< the changed date the banner has told of; invalid: none
    ReceiptPreview *m_preview;
    QWidget *m_side;
    ErrorBanner *m_banner;
    Chip *m_state;
    Label *m_printer;
    Label *m_code;
    Label *m_due;
    Label *m_copies;
    Button *m_print;
};

} // namespace motcua::ui
