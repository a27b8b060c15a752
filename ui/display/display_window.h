// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/journal.h"
#include "ui/common/desk.h"
#include "ui/common/scaled_stage.h"

#include <QElapsedTimer>
#include <QTimer>

namespace motcua::ui {

/// The TV in the waiting hall (design 10a, 10b), 1920×1080 and any other size. Reads the queue each second;
/// when it cannot, or has not for 10 s, no big number is left standing.
class DisplayWindow : public ScaledStage
{
    Q_OBJECT
public:
    explicit DisplayWindow(const Desk &desk, QWidget *parent = nullptr);
    void setReducedMotion(bool on) { m_reduced = on; }
    void refresh(); ///< reads now; by itself every second
    [[nodiscard]] bool isConnected() const { return m_connected; }
    [[nodiscard]] QString bigNumber() const; ///< as drawn; empty when none stands
    [[nodiscard]] QStringList listedNumbers() const;
    static constexpr int kStaleMs = 10'000;
    static constexpr int kHoldMs = 8'000; ///< a call keeps its place in the box at least so long

protected:
    void arrange() override {}
    void paintEvent(QPaintEvent *event) override;

private:
    struct Shown
    {
        QVector<QueueState::Call> calls; ///< latest first, each number once
        QVector<QString> absent;
    };
    void taken(const Shown &now);
    void lost();
    void flash();
    [[nodiscard]] int inBox() const; ///< how many calls stand in the box: 0, 1 or 2
    [[nodiscard]] QString counterName(int number) const;
    void paintBox(QPainter *painter);
    void paintOffline(QPainter *painter);
    void paintList(QPainter *painter);
    void paintBand(QPainter *painter);

    const Desk &m_desk;
    Shown m_shown;
    QDateTime m_lastGood;
    QElapsedTimer m_sinceGood;
    QTimer m_poll, m_flash;
    int m_flashStep = 0;
    bool m_frameOn = true;
    bool m_connected = true;
    bool m_reading = false;
    bool m_reduced = false;
    bool m_first = true;
};

} // namespace motcua::ui
