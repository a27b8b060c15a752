// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/scaled_stage.h"

#include <QDateTime>
#include <QStringList>
#include <QVector>

namespace motcua::ui {

/// What hangs in the hall at one moment: numbers and counters, never a name.
struct HallPicture
{
    struct Line
    {
        QString number;
        QString where; ///< "Quầy 3": the counter that really called
        bool precedence = false;
        bool saying = false; ///< is being said now
    };
    QString centre;
    QDateTime now;
    bool connected = true;
    QVector<Line> stage; ///< large: none, one or two, top first
    QVector<Line> list;  ///< called before, or waiting for their turn to stand large; latest first
    QStringList absent;  ///< called, not come
    bool frame = true;   ///< the frame around what stands large (it flashes)
    bool silent = false; ///< the loudspeaker cannot be heard
    QDateTime alone;     ///< since when only calls of this computer are known; invalid: all are
    QDateTime lastGood;  ///< until when the list is known
    Line lastCall;       ///< while not connected
    QDateTime lastCallAt;
};

/// Draws it, lying (design 10a, 10b; 1920×1080) or standing (1080×1920), whichever the window is nearer to.
class HallStage : public ScaledStage
{
    Q_OBJECT
public:
    explicit HallStage(QWidget *parent = nullptr);
    static constexpr int kListed = 5;

protected:
    [[nodiscard]] const HallPicture &picture() const { return m_picture; }
    void hang(HallPicture picture);
    void arrange() override;
    void paintEvent(QPaintEvent *event) override;

private:
    void paintHeader(QPainter *painter) const;
    void paintBox(QPainter *painter) const;
    void paintWelcome(QPainter *painter) const;
    void paintOne(QPainter *painter, const HallPicture::Line &line) const;
    void paintTwo(QPainter *painter) const;
    void paintPrecedence(QPainter *painter, QPointF topRight) const;
    void paintOffline(QPainter *painter) const;
    void paintList(QPainter *painter) const;
    void paintLine(QPainter *painter, const HallPicture::Line &line, double y) const;
    void paintBand(QPainter *painter) const;
    void paintAbsent(QPainter *painter, double end) const;
    [[nodiscard]] double fitting(const QString &text, double px, double least, int weight,
                                 double width) const;
    HallPicture m_picture;
    bool m_standing = false;
};

} // namespace motcua::ui
