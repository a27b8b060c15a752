// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/tone.h"

#include <QWidget>

class QPainter;

namespace motcua::ui {

/// A status: tone, icon and word. 24 px high, 32 in the header. Not clickable unless setClickable.
class Chip : public QWidget
{
    Q_OBJECT
public:
    explicit Chip(const StatusWord &word = {}, QWidget *parent = nullptr);
    void setWord(const StatusWord &word);
    [[nodiscard]] const StatusWord &word() const { return m_word; }
    void setHeight(int px);      ///< 24 or 32
    void setScale(double scale); ///< kiosk
    void
    setTail(const QString &bold); ///< bold text after the word ("04:12"); its width never shrinks
    void setClickable(bool on);   ///< focusable; Enter, Space and click emit clicked()
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    // For delegates: the same drawing without a widget.
    [[nodiscard]] static QSize sizeFor(const StatusWord &word, int height = 24);
    static void paint(QPainter *painter, const QRect &rect, const StatusWord &word);

Q_SIGNALS:
    void clicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void describe();
    StatusWord m_word;
    QString m_tail;
    int m_tailWidth = 0;
    int m_height = 24;
    double m_scale = 1.0;
    bool m_clickable = false;
};

} // namespace motcua::ui
