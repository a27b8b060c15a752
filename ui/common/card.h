// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QVBoxLayout;
class QHBoxLayout;

namespace motcua::ui {

class Label;

/// A white block with a hairline border and radius 8; padding 14 at the sides.
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr);
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }

private:
    QVBoxLayout *m_body;
};

/// The head line of a card: title 15/600, a grey meta text after it, and room at the right for chips
/// and buttons (add them to row()).
class SectionTitle : public QWidget
{
    Q_OBJECT
public:
    explicit SectionTitle(const QString &title, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    void setMeta(const QString &meta);
    /// Widgets directly behind the meta text.
    void addChip(QWidget *widget);
    /// Widgets at the right edge.
    void addRight(QWidget *widget);

private:
    Label *m_title;
    Label *m_meta;
    QHBoxLayout *m_row;
    int m_chips = 0;
};

} // namespace motcua::ui
