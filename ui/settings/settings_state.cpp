// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the settings page shows of the computer as it is: its devices, screens and link.
#include "app/core/access/permissions.h"
#include "ui/common/button.h"
#include "ui/common/chip.h"
#include "ui/common/combo_box.h"
#include "ui/common/label.h"
#include "ui/common/labels.h"
#include "ui/common/segment_button.h"
#include "ui/settings/settings_page.h"
#include "ui/settings/slip_printer_box.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace motcua::ui {

const QStringList &SettingsPage::languageCodes()
{
    static const QStringList codes{u"vi"_s, u"en"_s};
    return codes;
}

void SettingsPage::refresh()
{
    m_language->setCurrent(int(std::max<qsizetype>(0, languageCodes().indexOf(m_port.language()))));
    m_languageHint->setText(tr("The language changes when the program is started again."));
    if (m_port.languageAppliesAtOnce())
        m_languageHint->hide();
    m_theme->setCurrent(m_port.theme() == Theme::Mode::Dark ? 1 : 0);
    m_motion->setCurrent(m_port.reducedMotion() ? 1 : 0);
    fillIdle();
    fillScreens();
    fillPrinters();
    if (m_scanner->count() == 0) {
        const QString device = m_port.scannerDevice();
        m_scanner->addItem(device.isEmpty() ? tr("The first one found") : device, device);
    }
    showSync();
    QString about = tr("Version %1").arg(m_port.version()) + u'\n' +
                    tr("Data folder: %1").arg(m_port.dataFolder());
    if (m_desk.centre.demo)
        about += u'\n' + tr("Demo centre: people and dossiers are invented.");
    m_about->setText(about);
}

void SettingsPage::fillScreens()
{
    m_screen->clear();
    m_screen->addItem(tr("The second one, else the only one"), QString());
    const QVector<SettingsPort::Choice> screens = m_port.screens();
    for (const SettingsPort::Choice &screen : screens)
        m_screen->addItem(screen.label, screen.id);
    const QString chosen = m_port.displayScreen();
    if (m_screen->findData(chosen) < 0)
        m_screen->addItem(tr("%1 (not connected)").arg(chosen), chosen);
    m_screen->setCurrentIndex(m_screen->findData(chosen));
    m_screenRow->setVisible(!screens.isEmpty());
}

void SettingsPage::fillIdle()
{
    m_idle->clear();
    for (const int minutes : {2, 5, 10, 15, 30})
        m_idle->addItem(tr("after %n minute(s)", nullptr, minutes), minutes);
    // Unlocked for ever is for showing the program, not for a room full of people.
    if (m_desk.centre.demo)
        m_idle->addItem(tr("never (demo centre)"), 0);
    const int at = m_idle->findData(m_port.idleMinutes());
    m_idle->setCurrentIndex(at >= 0 ? at : m_idle->findData(SettingsPort::kIdleMinutes));
    const bool allowed = may(m_person.role, Act::ChangeSettings) || m_desk.centre.demo;
    m_idle->setEnabled(allowed);
    m_idleHint->setText(allowed ? tr("Work in progress is kept; the PIN opens it again.")
                                : tr("A supervisor or the administrator changes this."));
}

void SettingsPage::fillPrinters()
{
    m_printer->clear();
    const QVector<SettingsPort::Choice> printers = m_port.printers();
    QStringList ofTheSystem;
    for (const SettingsPort::Choice &choice : printers) {
        m_printer->addItem(choice.label, choice.id);
        if (choice.id != "folder"_L1)
            ofTheSystem.append(choice.id);
    }
    if (m_slips != nullptr)
        m_slips->setSystemPrinters(ofTheSystem);
    m_printer->setPlaceholderText(tr("No printer chosen"));
    m_printer->setCurrentIndex(m_printer->findData(m_port.printer()));
    if (m_folderRow)
        m_folderRow->setVisible(m_port.printer() == u"folder");
    if (!m_folder->hasFocus())
        m_folder->setText(m_port.printFolder());
}

void SettingsPage::fillScanners(const QVector<Scanner::Device> &devices)
{
    const QString chosen = m_port.scannerDevice();
    m_scanner->clear();
    m_scanner->addItem(tr("The first one found"), QString());
    for (const Scanner::Device &device : devices)
        m_scanner->addItem(device.label.isEmpty() ? device.name : device.label, device.name);
    if (m_scanner->findData(chosen) < 0)
        m_scanner->addItem(tr("%1 (not connected)").arg(chosen), chosen);
    m_scanner->setCurrentIndex(m_scanner->findData(chosen));
    m_findScanners->setEnabled(true);
    m_scannerHint->show();
    m_scannerHint->setText(devices.isEmpty()
                               ? tr("No scanner answered. Switch it on, then look again.")
                               : tr("%n scanner(s) found", nullptr, int(devices.size())));
}

void SettingsPage::showSync()
{
    const bool linked = m_desk.sync && !m_port.gatewayAddress().isEmpty();
    m_sync->setWord(
        statusWord(m_desk.sync ? m_desk.sync->status() : SyncStatus{}, m_desk.clock->now()));
    m_gateway->setText(linked ? m_port.gatewayAddress()
                              : tr("Not enrolled. Everything stays on this computer until it is."));
    m_sendNow->setVisible(linked);
}

} // namespace motcua::ui
