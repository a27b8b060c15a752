// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace motcua::ui {

/// A secondary button: border, optional icon before and key cap after the text. Painted by itself, so
/// it is sharp at every scale. Accessible name = text + key.
class Button : public QPushButton
{
    Q_OBJECT
public:
    enum class Kind {
        Plain,  ///< border, ink text
        Flat,   ///< no border until hovered
        Danger, ///< border and text in the bad tone
        Filled, ///< accent fill: only where no PrimaryButton stands
        Soft,   ///< accentSoft fill, accent text
    };
    explicit Button(const QString &text, Kind kind = Kind::Plain, QWidget *parent = nullptr);
    void setIconName(const QString &name);
    void setKeyText(const QString &key);
    void setKind(Kind kind);
    void setControlHeight(int px); ///< 36 unless set
    void setTextPixelSize(int px); ///< 14 unless set
    void setRadius(int px);
    void setIconSizePx(int px);
    /// Icon and words at the left, the key at the right: in a menu, where they stand below each other.
    void setInMenu(bool on);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont textFont() const;
    QString m_icon, m_key;
    Kind m_kind;
    int m_height = 36, m_textPx = 14, m_radius = 6, m_iconPx = 18;
    bool m_inMenu = false;
};

/// One of the six actions in the rail: name over key, 44 px, fixed place (design §6).
/// A disabled one keeps name and key; its tooltip says when it works.
class ActionButton : public QPushButton
{
    Q_OBJECT
public:
    ActionButton(const QString &name, const QString &key, QWidget *parent = nullptr);
    void setName(const QString &name);
    void setKeyText(const QString &key);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();
    QString m_name, m_key;
};

} // namespace motcua::ui
