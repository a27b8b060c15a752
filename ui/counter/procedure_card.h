// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/counter/form_section.h"
#include "ui/counter/intake_desk.h"

class QLineEdit;
class QListView;

namespace motcua::ui {

class Button;
class DayStrip;
class ProcedureModel;

/// Step 2: what the citizen wants; found by typing without accents. Shows fee and due date with the counting.
class ProcedureCard final : public FormSection
{
    Q_OBJECT
public:
    ProcedureCard(IntakeDesk &intake, const Desk &desk, QWidget *parent = nullptr);
    void load();
    void focusSearch();
    void setCompact(bool compact);
    /// Sets it, as if found and chosen here.
    void choose(const Procedure &procedure);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refresh();
    void search();
    void chooseRow(int row);
    void setSearching(bool searching);

    IntakeDesk &m_intake;
    Desk m_desk;
    ProcedureModel *m_model;
    ElidedLabel *m_name;
    QWidget *m_searchBox;
    QLineEdit *m_search;
    QListView *m_list;
    Label *m_nothing;
    Button *m_change;
    QWidget *m_facts;
    Label *m_fee;
    Label *m_feeText;
    Label *m_due;
    ElidedLabel *m_counting;
    DayStrip *m_strip;
    QString m_shownCode;
    bool m_searching = true;
    bool m_compact = false;
};

} // namespace motcua::ui
