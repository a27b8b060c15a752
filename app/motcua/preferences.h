// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/devices/printer/printer_list.h"
#include "app/devices/scanner/process_scanner.h"
#include "app/motcua/switching_printer.h"
#include "ui/common/desk.h"
#include "ui/common/settings_port.h"

#include <QSettings>
#include <QTranslator>

namespace motcua {

/// What a person chose for this PC: language, look, printer, scanner. Kept in `preferences.ini` of the data folder;
/// nothing secret and nothing of a citizen stands there. What guards the computer is kept with the data (Safeguards).
/// Window's thread.
class Preferences final : public ui::SettingsPort
{
    Q_OBJECT
public:
    Preferences(const QString &folder, SwitchingPrinter &printer, devices::ProcessScanner &scanner,
                QObject *parent = nullptr);
    ~Preferences() override;

    /// Puts everything kept into effect; the command line wins over what is kept where it says something. The words
    /// come first and alone: what another thread reports meanwhile is in the right language already.
    void apply(const QString &language, std::optional<ui::Theme::Mode> theme);
    void applyLanguage(const QString &language);
    void applyLook(std::optional<ui::Theme::Mode> theme);
    /// The demo centre "prints" into a folder until told otherwise; a real one on the system's printer, since a
    /// receipt in a folder lies there unencrypted.
    void setFolderIsDefaultPrinter(bool on) { m_folderIsDefault = on; }
    /// What is kept with the data, from now on. `desk` is complete and outlives the windows.
    void follow(const ui::Desk &desk);
    void setGatewayAddress(const QString &address) { m_gateway = address; }

    [[nodiscard]] QString language() const override { return m_language; }
    void setLanguage(const QString &code) override;
    [[nodiscard]] bool languageAppliesAtOnce() const override { return false; }
    [[nodiscard]] ui::Theme::Mode theme() const override;
    void setTheme(ui::Theme::Mode mode) override;
    [[nodiscard]] bool reducedMotion() const override;
    void setReducedMotion(bool on) override;
    [[nodiscard]] QVector<Choice> screens() const override;
    [[nodiscard]] QString displayScreen() const override;
    void setDisplayScreen(const QString &id) override;
    [[nodiscard]] QVector<Choice> printers() const override;
    [[nodiscard]] QString printer() const override;
    void setPrinter(const QString &id) override;
    [[nodiscard]] QString printFolder() const override;
    void setPrintFolder(const QString &folder) override;
    [[nodiscard]] QString scannerDevice() const override;
    void setScannerDevice(const QString &name) override;
    [[nodiscard]] int idleMinutes() const override { return m_idleMinutes; }
    void setIdleMinutes(int minutes, const Actor &by) override;
    void readIdleMinutes() override;
    [[nodiscard]] ui::FunctionKeys functionKeys() const override;
    void setFunctionKeys(const ui::FunctionKeys &keys) override;
    [[nodiscard]] QString gatewayAddress() const override { return m_gateway; }
    [[nodiscard]] QString dataFolder() const override { return m_folder; }
    [[nodiscard]] QString version() const override;

    /// Loads the translation of the program's own words and of Qt's. English needs none but for plurals.
    static void installLanguage(const QString &code);

private:
    void keep(const QString &name, const QVariant &value);
    void usePrinter();

    QString m_folder;
    QSettings m_kept;
    QString m_language;
    QString m_gateway;
    bool m_folderIsDefault = false;
    const ui::Desk *m_desk = nullptr;
    int m_idleMinutes = kIdleMinutes;
    SwitchingPrinter &m_printer;
    devices::ProcessScanner &m_scanner;
    mutable devices::PrinterList m_printers; ///< asked when the list is first looked at
    mutable bool m_printersAsked = false;
};

} // namespace motcua
