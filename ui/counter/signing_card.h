// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/counter_controller.h"
#include "ui/counter/form_section.h"

namespace motcua::ui {

class Button;
class Chip;
class CitizenScreen;
class ErrorBanner;
class ReceiptPreview;
class SignaturePad;

/// Step 4: the receipt is made and frozen, the citizen reads and signs it on the other screen, the clerk sees
/// the same ink and takes it. Handwriting, not a digital signature.
class SigningCard final : public FormSection
{
    Q_OBJECT
public:
    /// @param citizen  may be null: then the citizen signs on this screen
    SigningCard(CounterController &controller, CitizenScreen *citizen, QWidget *parent = nullptr);
    void load();
    void focusGap();
    void setWidth(bool compact, bool wide);

Q_SIGNALS:
    void signingBegan(); ///< the page folds the other steps
    void citizenObjected();

private:
    void refresh();
    void showToCitizen();
    void takeInk();
    void signAgain();
    [[nodiscard]] bool isReady() const; ///< nothing missing but receipt and signature

    CounterController &m_controller;
    IntakeDesk &m_intake;
    CitizenScreen *m_citizen;
    Chip *m_chip;
    ErrorBanner *m_banner;
    QWidget *m_prepareBox;
    Button *m_prepare;
    QWidget *m_signBox;
    ReceiptPreview *m_preview;
    Chip *m_shown;
    Label *m_points;
    SignaturePad *m_mirror;
    Button *m_again;
    Button *m_take;
    std::optional<InkSignature> m_ink; ///< the citizen agreed; the clerk has not taken it yet
    bool m_takeNext = false;
    bool m_showing = false;
};

} // namespace motcua::ui
