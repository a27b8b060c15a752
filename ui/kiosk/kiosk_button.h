// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kiosk/kiosk_look.h"

#include <QPushButton>

namespace motcua::ui {

/// A large target of the kiosk: 2 px border, radius 20, icon and up to three texts. All sizes in the
/// base of 1080×1920 or 1920×1080; the look brings them to the screen.
class KioskButton : public QPushButton
{
    Q_OBJECT
public:
    /// Entry: a way to another page, picture and title in one line. Key: of the keyboard on the screen. Row: of a list.
    enum class Kind { Group, Banner, Choice, Primary, Plain, Entry, Key, Row };
    /// @param look  of the window it stands in; outlives it
    KioskButton(Kind kind, const QString &title, const KioskLook &look, QWidget *parent);
    void setTitle(const QString &title);
    void setBody(const QString &body);
    void setMeta(const QString &meta); ///< accent line below ("6 người chờ")
    void setIconName(const QString &name);
    void followLook(); ///< the look has changed
    void setPending(bool on,
                    const QString &text = {}); ///< pressed, answer under way: locked, says so
    [[nodiscard]] bool isPending() const { return m_pending; }
    void setChosen(bool on); ///< Choice, Banner
    [[nodiscard]] bool isChosen() const { return m_chosen; }
    void setReady(bool on); ///< Primary: sunken until ready, still focusable
    [[nodiscard]] bool isReady() const { return m_ready; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void describe();
    void paintGroup(QPainter *painter, const QColor &ink);
    void paintBanner(QPainter *painter);
    void paintChoice(QPainter *painter);
    void paintCentred(QPainter *painter, const QColor &ink, double px, int weight);
    void paintRow(QPainter *painter);
    [[nodiscard]] QColor color(ColorRole role) const { return m_look.color(role); }
    Kind m_kind;
    const KioskLook &m_look;
    QString m_body, m_meta, m_icon, m_pendingText;
    bool m_pending = false;
    bool m_chosen = false;
    bool m_ready = true;
};

} // namespace motcua::ui
