// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/first_run/first_run_page.h"

class QLineEdit;

namespace motcua::ui {

class Button;
class Card;
class Chip;
class ComboBox;
class Label;
class PinField;
class SegmentButton;

/// The eight of them, in order.
[[nodiscard]] QVector<FirstRunPage *> makeFirstRunPages(FirstRunContext &context);

/// Language, and what to have at hand.
class WelcomePage final : public FirstRunPage
{
    Q_OBJECT
public:
    explicit WelcomePage(FirstRunContext &context);
    [[nodiscard]] QString step() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString lead() const override;
    void enter() override;
    [[nodiscard]] QString gap() const override { return {}; }
    void focusGap() override {}

private:
    SegmentButton *m_language;
};

/// The province pack: choose, see whose it is, compare with the letter. Or none.
class PackPage final : public FirstRunPage
{
    Q_OBJECT
public:
    explicit PackPage(FirstRunContext &context);
    [[nodiscard]] QString step() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString lead() const override;
    void enter() override;
    [[nodiscard]] QString gap() const override;
    void focusGap() override;
    [[nodiscard]] bool isBusy() const override { return m_busy; }
    bool takeFile(const QString &file) override;

private:
    void choose();
    void show();
    void compare();
    SegmentButton *m_source;
    QWidget *m_file;
    Button *m_choose;
    Label *m_name;
    Card *m_card;
    Label *m_facts;
    Label *m_print;
    QLineEdit *m_typed;
    Chip *m_state;
    Label *m_byHand;
    bool m_busy = false;
};

/// Which centre and station this is, and how many counters it has.
class CentrePage final : public FirstRunPage
{
    Q_OBJECT
public:
    explicit CentrePage(FirstRunContext &context);
    [[nodiscard]] QString step() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString lead() const override;
    void enter() override;
    [[nodiscard]] QString gap() const override;
    void focusGap() override;

private:
    void takePackChoice();
    void takeTyped();
    [[nodiscard]] QLineEdit *firstWrong() const;
    QWidget *m_packRows;
    ComboBox *m_centre;
    ComboBox *m_station;
    Label *m_range;
    QWidget *m_typedRows;
    QLineEdit *m_agency, *m_centreName, *m_province, *m_place, *m_hotline, *m_stationId, *m_first,
        *m_last;
    ComboBox *m_counters;
};

/// The first administrator.
class AdministratorPage final : public FirstRunPage
{
    Q_OBJECT
public:
    explicit AdministratorPage(FirstRunContext &context);
    [[nodiscard]] QString step() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString lead() const override;
    void enter() override;
    [[nodiscard]] QString gap() const override;
    void focusGap() override;

private:
    void take();
    QLineEdit *m_name;
    PinField *m_pin;
    PinField *m_again;
};

/// How this computer keeps the key.
class KeyPage final : public FirstRunPage
{
    Q_OBJECT
public:
    explicit KeyPage(FirstRunContext &context);
    [[nodiscard]] QString step() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString lead() const override;
    void enter() override;
    [[nodiscard]] QString gap() const override;
    void focusGap() override;
    [[nodiscard]] bool isBusy() const override { return m_busy; }

private:
    void ask();
    void show();
    Chip *m_state;
    Label *m_words;
    Button *m_again;
    SegmentButton *m_way;
    QWidget *m_passphraseRows;
    QLineEdit *m_passphrase;
    QLineEdit *m_repeat;
    bool m_busy = false;
};

/// The recovery sheet: on paper or on a stick, and one line of it typed back as proof.
class SheetPage final : public FirstRunPage
{
    Q_OBJECT
public:
    explicit SheetPage(FirstRunContext &context);
    [[nodiscard]] QString step() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString lead() const override;
    void enter() override;
    [[nodiscard]] QString gap() const override;
    void focusGap() override;
    [[nodiscard]] bool isBusy() const override { return m_busy; }

private:
    void check();
    Button *m_print;
    Button *m_save;
    Label *m_made;
    QLineEdit *m_line;
    Chip *m_state;
    bool m_sheetMade = false;
    bool m_busy = false;
};

/// Where backups go.
class BackupPage final : public FirstRunPage
{
    Q_OBJECT
public:
    explicit BackupPage(FirstRunContext &context);
    [[nodiscard]] QString step() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString lead() const override;
    void enter() override;
    [[nodiscard]] QString gap() const override;
    void focusGap() override;

private:
    void choose();
    void show();
    SegmentButton *m_when;
    QWidget *m_rows;
    Button *m_choose;
    Label *m_folder;
    Chip *m_state;
    Label *m_later;
    BackupPlace m_place;
};

/// Everything once more, and the one button that writes.
class SummaryPage final : public FirstRunPage
{
    Q_OBJECT
public:
    explicit SummaryPage(FirstRunContext &context);
    [[nodiscard]] QString step() const override;
    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString lead() const override;
    void enter() override;
    [[nodiscard]] QString gap() const override { return {}; }
    void focusGap() override {}
    [[nodiscard]] bool isBusy() const override { return m_busy; }
    [[nodiscard]] QString nextTitle() const override;
    bool leave() override;

private:
    Label *m_text;
    bool m_busy = false;
};

} // namespace motcua::ui
