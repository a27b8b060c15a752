// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QPushButton>

namespace motcua::ui {

/// The one filled button of a screen: title, reason, key (design §6). Emits triggered() once per
/// gesture: key auto-repeat and anything within 400 ms of the last one are ignored.
class PrimaryButton : public QPushButton
{
    Q_OBJECT
public:
    enum class Look {
        Normal,
        Soft,  ///< a sub-task owns the filled button; says what it waits for; still works
        Sunken ///< nothing to do: keeps place, key and focus, does nothing
    };
    explicit PrimaryButton(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void
    setReason(const QString &reason); ///< second line; empty: the title alone, centred with the key
    /// What the second line says where the whole reason is too long for it; empty: it stands in two lines.
    void setBriefReason(const QString &reason);
    void setKeyText(const QString &key); ///< printed key; the window owns the shortcut
    void setLook(Look look);
    void setIconName(const QString &name); ///< before a centred title
    void setScale(double scale);           ///< kiosk and citizen screen
    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] QString reason() const { return m_reason; }
    [[nodiscard]] Look look() const { return m_look; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

public Q_SLOTS:
    /// As if clicked: for the function key. Debounced like a click.
    void trigger();

Q_SIGNALS:
    void triggered();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;

private:
    void describe();
    QString m_title, m_reason, m_brief, m_key, m_icon;
    Look m_look = Look::Normal;
    double m_scale = 1.0;
    QElapsedTimer m_last;
};

} // namespace motcua::ui
