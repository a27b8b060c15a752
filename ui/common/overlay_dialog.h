// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

class QVBoxLayout;

namespace motcua::ui {

/// A dialog inside its window: flat scrim over the host, a bordered sheet, focus kept inside, Esc closes.
/// No separate window, no nested event loop. Function keys of the window stay silent while it is
/// open: ask anyOpen(window) in their handlers.
class OverlayDialog : public QWidget
{
    Q_OBJECT
public:
    /// @param host  usually the window; covered entirely
    explicit OverlayDialog(QWidget *host, int sheetWidth = 520);
    [[nodiscard]] QWidget *sheet() const { return m_sheet; }
    [[nodiscard]] QVBoxLayout *body() const { return m_body; } ///< of the sheet, padding 20
    void setTopOffset(int px); ///< sheet at this distance from the top instead of the middle
    void setEscCloses(bool on) { m_escCloses = on; }
    void open(QWidget *firstFocus = nullptr);
    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] static bool anyOpen(const QWidget *window);

public Q_SLOTS:
    void dismiss(); ///< hides, gives the focus back, emits dismissed()

Q_SIGNALS:
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void placeSheet();
    QWidget *m_sheet;
    QVBoxLayout *m_body;
    QPointer<QWidget> m_before;
    int m_width;
    int m_top = -1;
    bool m_open = false;
    bool m_escCloses = true;
};

} // namespace motcua::ui
