// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/tone.h"

#include <QAbstractButton>
#include <QMargins>
#include <QWidget>

namespace motcua::ui {

/// A plain area in one colour of the theme, with hairlines along the named edges.
class Pane : public QWidget
{
    Q_OBJECT
public:
    explicit Pane(ColorRole fill, Qt::Edges lines = {}, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ColorRole m_fill;
    Qt::Edges m_lines;
};

/// A row that acts: icon, title, a grey line, printed key (page 01). Enter, Space and click press it.
class ActionRow : public QAbstractButton
{
    Q_OBJECT
public:
    ActionRow(const QString &icon, const QString &title, const QString &line, const QString &key,
              QWidget *parent = nullptr);
    void setLine(const QString &line);
    void setLast(bool last); ///< no hairline below
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_icon;
    QString m_line;
    QString m_key;
    bool m_last = false;
};

/// A button of 36 px with an icon, a bold word, details and a count: the two bars at the foot of the queue.
class PinnedBar : public QAbstractButton
{
    Q_OBJECT
public:
    PinnedBar(const QString &icon, const QString &word, QWidget *parent = nullptr);
    void setContent(const QString &details, const QString &right);
    void setTone(Tone tone); ///< Neutral or Warn: somebody is to be looked after
    [[nodiscard]] Tone tone() const { return m_tone; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_icon;
    QString m_details;
    QString m_right;
    Tone m_tone = Tone::Neutral;
};

/// Margins around one child that is shown and hidden by itself (a banner); takes no room while it is hidden.
class QuietFrame : public QWidget
{
    Q_OBJECT
public:
    QuietFrame(QWidget *child, const QMargins &margins, QWidget *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

/// A hairline between rows.
[[nodiscard]] QWidget *hairline(QWidget *parent = nullptr);

} // namespace motcua::ui
