// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/announcer.h"
#include "ui/common/desk.h"
#include "ui/display/hall_stage.h"

#include <QElapsedTimer>
#include <QTimer>

namespace motcua::ui {

/// The TV in the waiting hall: reads the queue when there is news and each second, lets the announcer say which calls stand
/// large, and says them through the desk's voice. When it cannot read, or has not for 10 s, no big number is left standing;
/// nor while the centre's server is away and nobody has called at this computer since.
class DisplayWindow : public HallStage
{
    Q_OBJECT
public:
    explicit DisplayWindow(const Desk &desk, QWidget *parent = nullptr)
        : DisplayWindow(desk, Announcer::Times(), parent)
    {}
    DisplayWindow(const Desk &desk, Announcer::Times times, QWidget *parent = nullptr);
    void setReducedMotion(bool on) { m_reduced = on; }
    void refresh(); ///< reads now; by itself when there is news, and every second
    [[nodiscard]] bool isConnected() const { return m_connected; }
    [[nodiscard]] QStringList bigNumbers() const; ///< as drawn, top first
    [[nodiscard]] QString bigNumber() const;      ///< the one said last, or now; empty: none stands
    [[nodiscard]] QStringList listedNumbers() const; ///< as drawn
    [[nodiscard]] const Announcer &announcer() const { return m_announcer; }
    static constexpr int kStaleMs = 10'000;

Q_SIGNALS:
    void picturePainted(); ///< after each change that was drawn; for measuring

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Read
    {
        QVector<HallCall> calls; ///< latest first, recalls among them
        QStringList absent;
        VoiceRules rules;
        QDateTime alone; ///< since when the centre's server is away; invalid: it is not
    };
    [[nodiscard]] static Read read(const Desk &desk);
    void taken(const Read &now);
    void lost(const QDateTime &since);
    void flash();
    void compose();
    [[nodiscard]] std::optional<HallCall> foremost() const;
    [[nodiscard]] HallPicture::Line line(const HallCall &call) const;
    [[nodiscard]] QString counterName(int number) const;

    const Desk &m_desk;
    Announcer m_announcer;
    Read m_read;
    QDateTime m_lastGood;
    QElapsedTimer m_sinceGood;
    QTimer m_poll, m_flash;
    int m_flashStep = 0;
    bool m_frameOn = true;
    bool m_connected = true;
    bool m_reading = false;
    bool m_readAgain = false; ///< news came while reading
    bool m_reduced = false;
};

} // namespace motcua::ui
