// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/common/safety_monitor.h"
#include "ui/common/stick_port.h"

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

/// A stick is plugged in, with a receipt on it. Does nothing that is asked of it.
class ShownStick final : public ui::StickPort
{
public:
    explicit ShownStick(const QDateTime &now) : m_now(now) {}
    void look(What what) override
    {
        ui::StickLook look;
        look.media = {
            {QStringLiteral("/media/KINGSTON"), QStringLiteral("KINGSTON"), 14'200'000'000, true},
            {QStringLiteral("/media/CU"), QStringLiteral("USB 32 MB"), 6'000'000, true}};
        look.found = {{QStringLiteral("/media/KINGSTON/a"),
                       QStringLiteral("motcua-H24.123-C01-20261120-1f2e3d4c.motcua-receipt"), true,
                       m_now.addSecs(-86'400)}};
        look.planned = what == What::MediaAndPlan;
        look.plan = {12, 28, 1, 31'400'000, 31'500'000, {1, 0, 0}};
        look.last = {m_now.addDays(-3), 8, 21, 22'100'000, m_now.addDays(-2)};
        Q_EMIT looked(look);
    }
    [[nodiscard]] std::optional<ui::StickJob> job() const override { return {}; }
    [[nodiscard]] bool write(const QString &, const Actor &) override { return true; }
    void cancel() override {}
    [[nodiscard]] bool take(const QString &, const Actor &) override { return true; }

private:
    QDateTime m_now;
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
