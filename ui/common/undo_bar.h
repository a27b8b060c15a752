// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/tokens.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QPushButton;
class QShortcut;

namespace motcua::ui {

/// "A018 đã chuyển sang vắng mặt · Hoàn tác Esc" over the bottom of the work area for 8 s, or as
/// long as the rules say. The act is
/// done already; undo is another act. One at a time: a new offer ends the old one with expired().
class UndoBar : public QWidget
{
    Q_OBJECT
public:
    /// @param area  the work area it floats over, 24 px above its bottom
    explicit UndoBar(QWidget *area);
    /// @param ms  so long it stands
    void offer(const QString &text, const QString &iconName, int ms = kUndoMs);
    void dismiss(); ///< without undo; emits expired()
    [[nodiscard]] bool isOffering() const { return m_offering; }
    void setReducedMotion(bool on) { m_reduced = on; }

public Q_SLOTS:
    void undo(); ///< Esc or the button

Q_SIGNALS:
    void undone();
    void expired();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place(bool animate);
    void end();
    QString m_text, m_icon;
    QPushButton *m_button;
    QShortcut *m_escape;
    QTimer m_tick;
    QElapsedTimer m_since;
    int m_ms = kUndoMs;
    bool m_offering = false;
    bool m_reduced = false;
};

} // namespace motcua::ui
