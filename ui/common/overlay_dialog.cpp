// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/overlay_dialog.h"

#include "ui/common/theme.h"

#include <QApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

class Sheet : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(Theme::color(ColorRole::LineStrong), 1));
        painter.setBrush(Theme::color(ColorRole::Surface));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::kDialog,
                                radius::kDialog);
    }
};

} // namespace

OverlayDialog::OverlayDialog(QWidget *host, int sheetWidth)
    : QWidget(host),
      m_sheet(new Sheet(this)),
      m_body(new QVBoxLayout(m_sheet)),
      m_width(sheetWidth)
{
    m_body->setContentsMargins(20, 20, 20, 20);
    m_body->setSpacing(12);
    setFocusPolicy(Qt::NoFocus);
    hide();
    host->installEventFilter(this);
    m_sheet->installEventFilter(this);
}

void OverlayDialog::setTopOffset(int px)
{
    m_top = px;
    placeSheet();
}

void OverlayDialog::open(QWidget *firstFocus)
{
    if (m_open)
        return;
    m_open = true;
    m_before = window()->focusWidget();
    setGeometry(parentWidget()->rect());
    placeSheet();
    show();
    raise();
    placeSheet();
    if (firstFocus)
        firstFocus->setFocus(Qt::PopupFocusReason);
    else
        focusNextPrevChild(true);
}

void OverlayDialog::dismiss()
{
    if (!m_open)
        return;
    m_open = false;
    hide();
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::PopupFocusReason);
    Q_EMIT dismissed();
}

bool OverlayDialog::anyOpen(const QWidget *window)
{
    const auto dialogs = window->findChildren<OverlayDialog *>();
    return std::any_of(dialogs.cbegin(), dialogs.cend(),
                       [](const OverlayDialog *dialog) { return dialog->isOpen(); });
}

void OverlayDialog::placeSheet()
{
    const int w = std::min(m_width, width() - 32);
    const int wanted = m_body->hasHeightForWidth() ? m_body->totalHeightForWidth(w)
                                                   : m_body->totalSizeHint().height();
    const int h = std::min(wanted, height() - 32);
    const int y = m_top >= 0 ? m_top : (height() - h) / 2;
    m_sheet->setGeometry((width() - w) / 2, y, w, h);
}

void OverlayDialog::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(ColorRole::Scrim));
}

void OverlayDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_escCloses) {
        dismiss();
        return;
    }
    event->accept(); // nothing reaches the window below
}

bool OverlayDialog::focusNextPrevChild(bool next)
{
    // Walk the window's focus chain until the next widget inside the sheet: focus never leaves it.
    QWidget *start = window()->focusWidget();
    if (!start || !isAncestorOf(start))
        start = m_sheet;
    for (QWidget *w = next ? start->nextInFocusChain() : start->previousInFocusChain();
         w && w != start; w = next ? w->nextInFocusChain() : w->previousInFocusChain()) {
        if (isAncestorOf(w) && w->isVisibleTo(this) && w->isEnabled() && !w->focusProxy() &&
            (w->focusPolicy() & Qt::TabFocus)) {
            w->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    }
    return true;
}

bool OverlayDialog::event(QEvent *event)
{
    // Esc belongs to the dialog on top: a shortcut of the window behind it (undo, say) must not take it.
    if (m_open && event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape)
        event->accept();
    return QWidget::event(event);
}

bool OverlayDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (m_open && watched == parentWidget() && event->type() == QEvent::Resize) {
        setGeometry(parentWidget()->rect());
        placeSheet();
    } else if (m_open && watched == m_sheet && event->type() == QEvent::LayoutRequest) {
        placeSheet();
    }
    return QWidget::eventFilter(watched, event);
}

void OverlayDialog::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeSheet();
}

} // namespace motcua::ui
