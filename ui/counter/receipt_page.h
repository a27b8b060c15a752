// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/intake_desk.h"

#include <QWidget>

class QVBoxLayout;

namespace motcua::ui {

class Button;
class Chip;
class ErrorBanner;
class Label;
class ReceiptPreview;

/// After acceptance: the sheet, and how its printing stands (picture 05).
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
    [[nodiscard]] Label *addFact(QVBoxLayout *column, const QString &label);

    IntakeDesk &m_intake;
    Desk m_desk;
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
