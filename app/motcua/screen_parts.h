// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/common/safety_monitor.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QWidget>

// What the pictures of --screens stand on besides the real windows and the real data.
namespace motcua {

/// The link as on the design's pictures: away, with work waiting.
class OfflineLink final : public ui::SyncMonitor
{
public:
    explicit OfflineLink(const QDateTime &now) : m_now(now) {}
    [[nodiscard]] ui::SyncStatus status() const override
    {
        ui::SyncStatus status;
        status.state = ui::SyncStatus::State::Offline;
        status.waiting = 2;
        status.oldest = m_now.addSecs(-660);
        status.since = m_now.addSecs(-3 * 3600);
        return status;
    }
    void sendNow() override { Q_EMIT changed(); }

private:
    QDateTime m_now;
};

/// How safe the data stand, as a picture needs it. Does nothing that is asked of it.
class ShownSafety final : public ui::SafetyMonitor
{
public:
    [[nodiscard]] ui::SafetyStatus status() const override { return m_status; }
    void backUpNow(const QString &, const Actor &) override {}
    void cancelBackup() override {}
    void checkNow() override {}
    void confirmClock(const Actor &) override {}
    void makeRecoverySheet(const Grant &, const Actor &) override {}
    void recoverySheetPrinted() override {}
    void show(const ui::SafetyStatus &status)
    {
        m_status = status;
        Q_EMIT changed();
    }

private:
    ui::SafetyStatus m_status;
};

/// Digits by the keyboard, one after the other.
inline void typeDigits(QWidget *target, const QString &digits)
{
    for (const QChar digit : digits) {
        QKeyEvent press(QEvent::KeyPress, digit.unicode(), Qt::NoModifier, QString(digit));
        QCoreApplication::sendEvent(target, &press);
    }
}

} // namespace motcua
