// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/appointment_page.h"

#include "ui/common/icon.h"

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

constexpr int kLongest = 40;

} // namespace

AppointmentPage::AppointmentPage(const ScaledStage &stage, const KioskLook &look, QWidget *parent)
    : KioskPage(stage, look, parent)
{
    m_keyboard = new TouchKeyboard(TouchKeyboard::Keys::Text, look, this);
    connect(m_keyboard, &TouchKeyboard::typed, this, &AppointmentPage::type);
    connect(m_keyboard, &TouchKeyboard::erased, this, [this] { type(u"\b"_s); });
    connect(m_keyboard, &TouchKeyboard::cleared, this, [this] { setCode({}); });
    m_checkIn = button(KioskButton::Kind::Primary, tr("Take my number"), u"checkIn"_s);
    connect(m_checkIn, &QPushButton::clicked, this, [this] {
        if (!m_code.isEmpty())
            Q_EMIT entered(m_code);
    });
    m_back = button(KioskButton::Kind::Plain, tr("Back"), u"appointmentBack"_s, u"arrow-left"_s);
    connect(m_back, &QPushButton::clicked, this, &AppointmentPage::back);
    enter();
}

void AppointmentPage::enter()
{
    setCode({});
}

void AppointmentPage::type(const QString &text)
{
    if (text == "\b"_L1)
        setCode(m_code.chopped(std::min<qsizetype>(1, m_code.size())));
    else if (m_code.size() + text.size() <= kLongest)
        setCode(m_code + text.toUpper());
}

void AppointmentPage::setCode(const QString &code)
{
    m_code = code;
    m_checkIn->setReady(!code.isEmpty());
    m_checkIn->setAccessibleDescription(code);
    update();
}

void AppointmentPage::arrange()
{
    const Frame f = frame();
    if (f.lying) {
        place(m_checkIn, {f.left + f.wide * 0.66, 300, f.wide * 0.34, 120});
        m_keyboard->arrangeIn(stage().map({f.left, 450, f.wide, f.bottom - 24 - 450}));
        return;
    }
    place(m_checkIn, {f.left, 700, f.wide, 150});
    m_keyboard->arrangeIn(stage().map({f.left, 1130, f.wide, f.bottom - 24 - 1130}));
}

void AppointmentPage::paint(QPainter *painter)
{
    const Frame f = frame();
    heading(painter, tr("I have an appointment"),
            tr("Type the code of your appointment, or hold its QR before the reader"));
    const QRectF field =
        f.lying ? QRectF(f.left, 300, f.wide * 0.66 - 24, 120) : QRectF(f.left, 420, f.wide, 180);
    box(painter, field, ColorRole::Surface, ColorRole::LineStrong);
    paintIcon(painter, stage().mapF({field.left() + 34, field.center().y() - 30, 60, 60}),
              u"calendar-check"_s, c(ColorRole::Accent));
    double px = 60;
    while (px > 28 && stage().textWidth(m_code, px, 700) > field.width() - 160)
        px -= 2;
    line(painter, field.adjusted(124, 0, -20, 0), m_code.isEmpty() ? tr("Code") : m_code, px,
         m_code.isEmpty() ? 400 : 700, m_code.isEmpty() ? ColorRole::InkTertiary : ColorRole::Ink);
}

} // namespace motcua::ui
