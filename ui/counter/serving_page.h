// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/counter_controller.h"
#include "ui/counter/counter_text.h"

#include <QWidget>

class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace motcua {
struct Payload;
}

namespace motcua::ui {

class Button;
class CitizenCard;
class CitizenScreen;
class ComponentsCard;
class FormSection;
class Label;
class ProcedureCard;
class ReceiptPage;
class SigningCard;
class StepRail;

/// One citizen being served: the four steps of a reception, then the printed receipt.
class ServingPage final : public QWidget
{
    Q_OBJECT
public:
    enum class Width { Compact, Base, Wide };
    ServingPage(CounterController &controller, CitizenScreen *citizen, QWidget *parent = nullptr);

    void setWidthClass(Width width);
    void takeCard(const Payload &payload);
    void chooseProcedure(const Procedure &procedure);
    void goToStep(Step step);
    void scanNext();
    void print();
    /// True when there was a scan to stop.
    bool cancelScan();
    /// The screen was locked and is open again: the citizen's screen shows what it showed.
    void restoreCitizenScreen();

Q_SIGNALS:
    void scanCardWanted();

private:
    void open();
    void refresh();
    void refreshSteps();
    void goToGap(const Gap &gap);
    void scrollTo(FormSection *section);
    void followScroll();
    [[nodiscard]] FormSection *sectionOf(int step) const;
    [[nodiscard]] QWidget *makeSubBar();

    CounterController &m_controller;
    IntakeDesk &m_intake;
    Label *m_title;
    Label *m_code;
    QWidget *m_savedIcon;
    Label *m_saved;
    Button *m_none;
    QStackedWidget *m_stack;
    StepRail *m_steps;
    QWidget *m_stepBox;
    QScrollArea *m_scroll;
    QVBoxLayout *m_column;
    CitizenCard *m_citizenCard;
    ProcedureCard *m_procedureCard;
    ComponentsCard *m_componentsCard;
    SigningCard *m_signingCard;
    ReceiptPage *m_receipt;
    int m_current = 0;
};

} // namespace motcua::ui
