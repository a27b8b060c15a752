// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/lookup/payload.h"
#include "ui/counter/form_section.h"
#include "ui/counter/intake_desk.h"

namespace motcua::ui {

class Button;
class Chip;
class ErrorBanner;
class PersonFields;
class SegmentButton;
class Field;

/// Step 1: who is here and for whom. Fed by the card's code or by typing.
class CitizenCard final : public FormSection
{
    Q_OBJECT
public:
    explicit CitizenCard(IntakeDesk &intake, QWidget *parent = nullptr);

    /// Fills the form from the draft.
    void load();
    /// Takes the reading of a card: fills, warns or refuses; what was entered stays.
    void takeCard(const Payload &payload);
    void focusGap(const Gap &gap);
    void setCompact(bool compact);

Q_SIGNALS:
    void scanWanted();

private:
    void refresh();
    void setForSelf(bool forSelf);
    void fill(const Citizen &citizen, bool owner);
    void save();
    [[nodiscard]] QString summary() const;

    IntakeDesk &m_intake;
    Chip *m_scanned;
    Label *m_whoLabel;
    SegmentButton *m_who;
    Button *m_scan;
    Button *m_edit;
    ErrorBanner *m_banner;
    PersonFields *m_submitter;
    PersonFields *m_owner;
    Field *m_relation;
    std::optional<Citizen>
        m_other; ///< a second person's card, until the clerk says whose place it takes
};

} // namespace motcua::ui
