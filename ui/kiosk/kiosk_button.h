// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace motcua::ui {

/// A large target of the kiosk: 2 px border, radius 20, icon and up to three texts. All sizes in the
/// base of 1080×1920; setScale brings them to the screen.
class KioskButton : public QPushButton
{
    Q_OBJECT
public:
    enum class Kind { Group, Banner, Choice, Primary, Plain };
    KioskButton(Kind kind, const QString &title, QWidget *parent);
    void setTitle(const QString &title);
    void setBody(const QString &body);
    void setMeta(const QString &meta); ///< accent line below ("6 người chờ")
    void setIconName(const QString &name);
    void setScale(double scale);
    void setLarge(bool on); ///< "Chữ lớn": one line, bigger
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
    Kind m_kind;
    QString m_body, m_meta, m_icon, m_pendingText;
    double m_scale = 1.0;
    bool m_large = false;
    bool m_pending = false;
    bool m_chosen = false;
    bool m_ready = true;
};

} // namespace motcua::ui
