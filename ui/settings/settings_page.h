// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/common/settings_port.h"

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace motcua::ui {

class Button;
class CentreBox;
class Chip;
class ComboBox;
class ErrorBanner;
class KioskRulesBox;
class Label;
class NewSecretOverlay;
class FunctionKeysBox;
class PaperTimesBox;
class VoiceBox;
class QueueRulesBox;
class SegmentButton;
class SlipPrinterBox;

/// Language, look, printer, scanner and the link to the province: only what works.
class SettingsPage : public QWidget
{
    Q_OBJECT
public:
    SettingsPage(const Desk &desk, SettingsPort &port, QWidget *parent = nullptr);
    void refresh(); ///< reads everything again
    /// Whose settings these are: their own PIN, and whether they may set what guards the computer.
    void setPerson(const Staff &person, int counter);

Q_SIGNALS:
    void secretChanged(const motcua::Staff &person);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addRow(QVBoxLayout *body, const QString &label, QWidget *control,
                const QString &hint = {});
    // settings_state.cpp:
    [[nodiscard]] static const QStringList &languageCodes(); ///< in the order of the buttons
    void fillPrinters();
    void fillScanners(const QVector<Scanner::Device> &devices);
    void showSync();
    void fillIdle();
    void fillScreens();

    void addHall(QVBoxLayout *look);
    void changeSecret();
    template <typename Change>
    void attempt(Change change);
    const Desk &m_desk;
    SettingsPort &m_port;
    ErrorBanner *m_banner;
    SegmentButton *m_language;
    Label *m_languageHint;
    SegmentButton *m_theme;
    ComboBox *m_printer;
    QWidget *m_folderRow = nullptr;
    QLineEdit *m_folder;
    ComboBox *m_scanner;
    Button *m_findScanners;
    Label *m_scannerHint;
    Chip *m_sync;
    Label *m_gateway;
    Button *m_sendNow;
    PaperTimesBox *m_papers = nullptr; ///< null: not set here
    CentreBox *m_centre = nullptr;     ///< null: neither served nor joined here
    VoiceBox *m_voice = nullptr;       ///< null: not set here
    SlipPrinterBox *m_slips = nullptr; ///< null: not set here
    QueueRulesBox *m_queue = nullptr;  ///< null: not set here
    FunctionKeysBox *m_keys;
    Label *m_about;
    QWidget *m_you;
    Label *m_who;
    Button *m_changeSecret;
    ComboBox *m_idle;
    SegmentButton *m_motion;
    ComboBox *m_screen;
    QWidget *m_screenRow = nullptr;
    KioskRulesBox *m_kiosks = nullptr; ///< null: not set here
    Label *m_idleHint;
    NewSecretOverlay *m_newSecret = nullptr;
    Staff m_person;
    int m_counter = 0;
};

} // namespace motcua::ui
