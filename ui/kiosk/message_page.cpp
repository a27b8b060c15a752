// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/message_page.h"

#include "ui/common/icon.h"

using namespace Qt::StringLiterals;

namespace motcua::ui {

MessagePage::MessagePage(const ScaledStage &stage, const KioskLook &look, QWidget *parent)
    : KioskPage(stage, look, parent)
{
    m_action = button(KioskButton::Kind::Plain, {}, u"messageAction"_s);
    connect(m_action, &QPushButton::clicked, this, [this] {
        if (const auto act = m_message.act)
            act();
    });
    m_close = button(KioskButton::Kind::Primary, tr("Back to the start"), u"messageClose"_s);
    connect(m_close, &QPushButton::clicked, this, &MessagePage::closed);
}

void MessagePage::show(const Message &message)
{
    m_message = message;
    m_action->setTitle(message.action);
    m_action->setVisible(!message.action.isEmpty());
    setAccessibleName(message.headline + u' ' + message.sentence);
    update();
}

void MessagePage::arrange()
{
    const Frame f = frame();
    const double w = f.lying ? (f.wide - 24) / 2 : f.wide;
    if (f.lying) {
        const bool both = !m_action->isHidden();
        place(m_close, {f.left + (both ? w + 24 : w / 2 + 12), 850, w, 132});
        place(m_action, {f.left, 850, w, 132});
        return;
    }
    place(m_close, {f.left, 1502, f.wide, 150});
    place(m_action, {f.left, 1330, f.wide, 132});
}

void MessagePage::paint(QPainter *painter)
{
    const Frame f = frame();
    const QRectF area =
        f.lying ? QRectF(f.left, 190, f.wide, 600) : QRectF(f.left, 360, f.wide, 760);
    box(painter, area, m_message.bad ? ColorRole::BadFill : ColorRole::Surface,
        m_message.bad ? ColorRole::BadLine : ColorRole::Line);
    const ColorRole ink = m_message.bad ? ColorRole::BadInk : ColorRole::Accent;
    const double wide = area.width() - 80;
    // In the middle of the box, however much there is to say.
    const double whole = 150 + paragraphHeight(m_message.headline, 44, 700, wide) + 28 +
                         paragraphHeight(m_message.sentence, 36, 400, wide);
    const double top = area.top() + std::max(40.0, (area.height() - whole) / 2);
    paintIcon(painter, stage().mapF({area.center().x() - 60, top, 120, 120}), m_message.icon,
              c(ink));
    const QRectF text(area.left() + 40, top + 150, wide, area.bottom() - top - 160);
    const double used =
        paragraph(painter, text, m_message.headline, 44, 700,
                  m_message.bad ? ColorRole::BadInk : ColorRole::Ink, Qt::AlignHCenter);
    (void)paragraph(painter, text.adjusted(0, used + 28, 0, 0), m_message.sentence, 36, 400,
                    ColorRole::Ink, Qt::AlignHCenter);
}

} // namespace motcua::ui
