// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/motcua/opening.h"

#include "app/core/base/text.h"
#include "app/motcua/desk_room.h"
#include "app/motcua/rescue.h"
#include "ui/restore/recovery_window.h"
#include "ui/restore/restore_window.h"
#include "ui/sign_in/opening_window.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTimer>

#include <algorithm>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

// A quick opening should not flash a window that says it is opening.
constexpr int kSayOpeningAfterMs = 300;

} // namespace

std::unique_ptr<Clock> makeClock(const Options &options)
{
    if (options.demoClock.isValid()) {
        return std::make_unique<SimulatedClock>(options.demoClock, SimulatedClock::Mode::Running);
    }
    return std::make_unique<SystemClock>();
}

Opening::Opening(const Options &options)
    : m_options(options),
      m_passphrase(firstLineOf(options.passphraseFile).value_or(QString()))
{}

ui::OpeningWindow &Opening::window()
{
    if (m_window) {
        return *m_window;
    }
    m_window = std::make_unique<ui::OpeningWindow>();
    m_window->resize(1366, 768);
    connect(m_window.get(), &ui::OpeningWindow::passphraseEntered, this,
            [this](const QString &passphrase) {
                m_passphrase = passphrase;
                m_room->open(m_options.folder(), m_passphrase, m_options.demo);
            });
    connect(m_window.get(), &ui::OpeningWindow::tryAgain, this, [this] {
        if (m_room != nullptr) {
            m_room->open(m_options.folder(), m_passphrase, m_options.demo);
        } else {
            QApplication::quit(); // the role was taken: starting again is trying again
        }
    });
    connect(m_window.get(), &ui::OpeningWindow::restoreWanted, this, &Opening::showRestore);
    connect(m_window.get(), &ui::OpeningWindow::sheetWanted, this, &Opening::showRecovery);
    return *m_window;
}

Opening::~Opening() = default;

void Opening::restoreFirst(DeskRoom &room)
{
    m_room = &room;
    connect(m_room, &DeskRoom::failed, this, &Opening::failed);
    showRestore();
}

void Opening::openAgain()
{
    if (!m_lock && !claimRole())
        return; // it says so itself
    window().showOpening();
    window().show();
    m_room->open(m_options.folder(), m_passphrase, m_options.demo);
}

void Opening::showRestore()
{
    // The real time even for the demo: whose data lie here is known only once they open, and a restore writes first.
    m_clock = std::make_unique<SystemClock>();
    m_restoreRoom = std::make_unique<RestoreRoom>(m_options.folder(), m_passphrase, *m_clock);
    letGo();
    m_restore = std::make_unique<ui::RestoreWindow>(*m_restoreRoom);
    m_restore->resize(window().size());
    connect(m_restore.get(), &ui::RestoreWindow::left, this, [this] {
        m_restore->hide();
        openAgain();
    });
    connect(m_restore.get(), &ui::RestoreWindow::restored, this, [this] {
        m_restore->hide();
        openAgain();
    });
    m_restore->show();
    window().hide();
}

void Opening::showRecovery()
{
    m_recoveryRoom = std::make_unique<RecoveryRoom>(m_options.folder());
    m_recovery = std::make_unique<ui::RecoveryWindow>(
        *m_recoveryRoom,
        m_elsewhere ? ui::RecoveryWindow::Case::OtherPlace : ui::RecoveryWindow::Case::KeyLost);
    m_recovery->resize(window().size());
    letGo();
    connect(m_recovery.get(), &ui::RecoveryWindow::left, this, [this] {
        m_recovery->hide();
        openAgain();
    });
    connect(m_recovery.get(), &ui::RecoveryWindow::recovered, this,
            [this](const QString &passphrase) {
                m_recovery->hide();
                m_passphrase = passphrase; // typed a moment ago: nobody is asked for it again
                openAgain();
            });
    m_recovery->show();
    window().hide();
}

bool Opening::claimRole()
{
    try {
        // The folder itself may be new; what is in it is checked later.
        if (m_options.demo) {
            QDir().mkpath(m_options.folder());
            QFile::setPermissions(m_options.folder(), QFileDevice::ReadOwner |
                                                          QFileDevice::WriteOwner |
                                                          QFileDevice::ExeOwner);
        }
        m_lock = storage::DataFolder(m_options.folder()).claim(m_options.role);
        return true;
    } catch (const Failure &failure) {
        window().showProblem(failure, {});
        window().show();
        return false;
    }
}

int Opening::waitForDismissal()
{
    QApplication::exec();
    return 1;
}

void Opening::drive(DeskRoom &room)
{
    m_room = &room;
    connect(m_room, &DeskRoom::failed, this, &Opening::failed);
    m_room->open(m_options.folder(), m_passphrase, m_options.demo);
    QTimer::singleShot(kSayOpeningAfterMs, this, [this] {
        if (!m_closed) {
            window().show();
        }
    });
}

void Opening::failed(const Failure &failure)
{
    const bool passphraseHelps = failure.name() == "passphrase_needed" ||
                                 failure.name() == "no_key_vault" ||
                                 (failure.name() == "wrong_key" && !m_passphrase.isEmpty());
    const auto isOneOf = [&failure](std::initializer_list<const char *> names) {
        return std::any_of(names.begin(), names.end(),
                           [&failure](const char *name) { return failure.name() == name; });
    };
    m_elsewhere = isOneOf({"other_computer", "folder_copied"});
    ui::OpeningWindow::Ways ways;
    ways.setFlag(ui::OpeningWindow::Passphrase, passphraseHelps);
    ways.setFlag(ui::OpeningWindow::Sheet,
                 m_elsewhere || isOneOf({"key_missing", "key_vault_unavailable", "wrong_key"}));
    ways.setFlag(ui::OpeningWindow::Backup,
                 isOneOf({"database_damaged", "database_unreadable", "not_encrypted",
                          "data_folder_unreadable", "no_data_folder"}));
    window().showProblem(failure, ways);
    window().show();
}

void Opening::close()
{
    m_passphrase.fill(u'\0');
    m_closed = true;
    if (m_window) {
        // It may be in the middle of its own signal.
        m_window.release()->deleteLater();
    }
}

} // namespace motcua
