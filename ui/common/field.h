// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/intake/citizen.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace motcua::ui {

class Label;

/// A labelled input of the form with its provenance at the right of the label (design §6, Field).
class Field : public QWidget
{
    Q_OBJECT
public:
    enum class Kind { Line, Choice };
    enum class State {
        Normal,
        ReadOnly, ///< from the card: sunken
        Confirm,  ///< warn border and fill: the clerk must confirm
        Error     ///< bad border
    };
    explicit Field(const QString &label, Kind kind = Kind::Line, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;    ///< Line: text; Choice: current text
    void setText(const QString &text);     ///< does not emit edited(); Choice: selects that text
    [[nodiscard]] Sourced sourced() const; ///< text with its provenance
    void setSourced(const Sourced &value);
    void setLabel(const QString &label);
    void setPlaceholder(const QString &text);
    void setProvenance(Provenance from, const QString &tooltip = {});
    [[nodiscard]] Provenance provenance() const { return m_from; }
    void setState(State state,
                  const QString &hint = {}); ///< hint: tooltip and accessible description
    [[nodiscard]] State state() const { return m_state; }
    void setStrong(bool on);             ///< value at 600, for names
    void setCompact(bool on);            ///< provenance as icon only
    void setAction(const QString &text); ///< small button inside at the right; empty: none
    [[nodiscard]] QLineEdit *edit() const { return m_edit; }   ///< null for Choice
    [[nodiscard]] QComboBox *combo() const { return m_combo; } ///< null for Line
    void focusInput(Qt::FocusReason reason = Qt::OtherFocusReason);

Q_SIGNALS:
    void edited(const QString &text); ///< by the person, not by setText
    void committed();                 ///< Enter or focus left after an edit
    void actionTriggered();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void placeAction();
    void showProvenance();
    void applyState();
    Label *m_label;
    class ProvenanceMark *m_mark;
    QLineEdit *m_edit = nullptr;
    QComboBox *m_combo = nullptr;
    QPushButton *m_action = nullptr;
    Provenance m_from = Provenance::None;
    State m_state = State::Normal;
    QString m_fromTip;
    bool m_compact = false;
    bool m_dirty = false;
};

} // namespace motcua::ui
