// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/tone.h"

#include <QWidget>

class QHBoxLayout;

namespace motcua::ui {

class Chip;
class ElidedLabel;
class Label;

/// A row of a card: icon, a title, grey lines under it, and a chip or a button at the right (pages 07).
class FactRow : public QWidget
{
    Q_OBJECT
public:
    FactRow(const QString &icon, ColorRole ink, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setLine(const QString &line); ///< wraps; empty: none
    void setMark(const QString &icon, ColorRole ink);
    void setWord(const StatusWord &word); ///< the chip at the right
    void addRight(QWidget *widget);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    ColorRole m_ink;
    QHBoxLayout *m_row;
    ElidedLabel *m_title;
    Label *m_line;
    Chip *m_chip = nullptr;
};

} // namespace motcua::ui
