// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/citizen_screen/signature_pad.h"

#include "ui/common/icon.h"
#include "ui/common/scaled_stage.h"
#include "ui/common/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTabletEvent>
#include <QTouchEvent>

#include <cmath>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

constexpr double kPenMm = 1.2;
constexpr double kLineMm = 59;    ///< height of the line to sign on
constexpr int kMostStrokes = 400; ///< ink.cpp refuses absurd counts; stay well below
constexpr int kMostPoints = 40'000;
constexpr double kLeastStepMm = 0.15;

} // namespace

void paintInk(QPainter *painter, const QVector<InkStroke> &strokes, QPointF origin, double pxPerMm,
              const QColor &color)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    const auto at = [&](const InkPoint &p) {
        return origin + QPointF(p.xMm * pxPerMm, p.yMm * pxPerMm);
    };
    for (const InkStroke &stroke : strokes) {
        if (stroke.isEmpty())
            continue;
        double pressure = 0;
        for (const InkPoint &p : stroke)
            pressure += p.pressure;
        pressure /= double(stroke.size());
        const double width = kPenMm * pxPerMm * (0.55 + 0.45 * std::clamp(pressure, 0.0, 1.0));
        painter->setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        if (stroke.size() == 1) {
            painter->drawPoint(at(stroke.first()));
            continue;
        }
        // Curves through the middles of neighbouring samples: smooth, and never outside them.
        QPainterPath path(at(stroke.first()));
        for (qsizetype i = 1; i + 1 < stroke.size(); ++i) {
            const QPointF here = at(stroke[i]);
            path.quadTo(here, (here + at(stroke[i + 1])) / 2);
        }
        path.lineTo(at(stroke.last()));
        painter->drawPath(path);
    }
    painter->restore();
}

SignaturePad::SignaturePad(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_AcceptTouchEvents);
    setAttribute(Qt::WA_OpaquePaintEvent, false);
    setCursor(Qt::CrossCursor);
    setAccessibleName(tr("Field for the signature"));
}

void SignaturePad::setReadOnly(bool on)
{
    m_readOnly = on;
    setAttribute(Qt::WA_AcceptTouchEvents, !on);
    setCursor(on ? Qt::ArrowCursor : Qt::CrossCursor);
}

void SignaturePad::setSigner(const QString &name)
{
    m_signer = name;
    update();
}

void SignaturePad::setScale(double scale)
{
    m_scale = scale;
    update();
}

void SignaturePad::setStrokes(const QVector<InkStroke> &strokes)
{
    m_strokes = strokes;
    m_points = 0;
    for (const InkStroke &stroke : std::as_const(m_strokes))
        m_points += int(stroke.size());
    update();
}

bool SignaturePad::isEnough() const
{
    InkSignature ink;
    ink.strokes = m_strokes;
    return ink.isEnough();
}

int SignaturePad::pointCount() const
{
    return m_points;
}

void SignaturePad::clear()
{
    m_strokes.clear();
    m_device.clear();
    m_points = 0;
    m_drawing = false;
    m_penSeen = false;
    m_touchId = -1;
    m_since.invalidate();
    update();
    Q_EMIT inkChanged(m_strokes);
}

double SignaturePad::pxPerMm() const
{
    // The whole widget lies inside the field, so no point can fall outside it and none is distorted.
    return std::max(height() / kFieldHeightMm, width() / kFieldWidthMm);
}

QPointF SignaturePad::origin() const
{
    const double s = pxPerMm();
    return {(width() - kFieldWidthMm * s) / 2, (height() - kFieldHeightMm * s) / 2};
}

InkPoint SignaturePad::toPoint(QPointF at, double pressure) const
{
    const QPointF mm = (at - origin()) / pxPerMm();
    InkPoint point;
    point.xMm = std::clamp(mm.x(), 0.0, kFieldWidthMm);
    point.yMm = std::clamp(mm.y(), 0.0, kFieldHeightMm);
    point.tMs = m_since.isValid() ? m_since.elapsed() : 0;
    point.pressure = std::clamp(pressure, 0.0, 1.0);
    return point;
}

void SignaturePad::begin(QPointF at, double pressure, const QString &device)
{
    if (m_strokes.size() >= kMostStrokes || m_points >= kMostPoints)
        return;
    if (!m_since.isValid())
        m_since.start();
    if (m_device.isEmpty() || device == u"pen")
        m_device = device;
    m_drawing = true;
    m_strokes.append(InkStroke{toPoint(at, pressure)});
    ++m_points;
    update();
}

void SignaturePad::extend(QPointF at, double pressure)
{
    if (!m_drawing || m_strokes.isEmpty() || m_points >= kMostPoints)
        return;
    InkStroke &stroke = m_strokes.last();
    const InkPoint point = toPoint(at, pressure);
    const InkPoint &last = stroke.last();
    if (std::hypot(point.xMm - last.xMm, point.yMm - last.yMm) < kLeastStepMm)
        return;
    stroke.append(point);
    ++m_points;
    update();
    Q_EMIT inkChanged(m_strokes);
}

void SignaturePad::end()
{
    if (!m_drawing)
        return;
    m_drawing = false;
    Q_EMIT inkChanged(m_strokes);
}

bool SignaturePad::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
    case QEvent::TouchCancel:
        if (!m_readOnly)
            return touchEvent(event);
        break;
    default: break;
    }
    return QWidget::event(event);
}

bool SignaturePad::touchEvent(QEvent *event)
{
    event->accept();
    if (m_penSeen)
        return true; // a palm beside the pen
    if (event->type() == QEvent::TouchCancel) {
        end();
        m_touchId = -1;
        return true;
    }
    const auto &points = static_cast<QTouchEvent *>(event)->points();
    for (const QEventPoint &point : points) {
        if (m_touchId < 0 && point.state() == QEventPoint::Pressed) {
            m_touchId = point.id();
            begin(point.position(), 1, u"touch"_s);
        } else if (point.id() == m_touchId) {
            if (point.state() == QEventPoint::Released) {
                extend(point.position(), 1);
                end();
                m_touchId = -1;
            } else if (point.state() == QEventPoint::Updated) {
                extend(point.position(), 1);
            }
        }
    }
    return true;
}

void SignaturePad::tabletEvent(QTabletEvent *event)
{
    event->accept(); // else Qt sends a mouse event for it as well
    if (m_readOnly)
        return;
    const double pressure = event->pressure() > 0 ? event->pressure() : 1;
    switch (event->type()) {
    case QEvent::TabletPress:
        if (!m_penSeen && m_drawing && m_device == u"touch" && !m_strokes.isEmpty()) {
            m_points -= int(m_strokes.last().size());
            m_strokes.removeLast(); // the palm that came down just before the pen
            m_drawing = false;
        }
        m_penSeen = true;
        m_touchId = -1;
        begin(event->position(), pressure, u"pen"_s);
        break;
    case QEvent::TabletMove: extend(event->position(), pressure); break;
    case QEvent::TabletRelease: end(); break;
    default: break;
    }
}

void SignaturePad::mousePressEvent(QMouseEvent *event)
{
    if (m_readOnly || event->button() != Qt::LeftButton ||
        event->source() != Qt::MouseEventNotSynthesized)
        return;
    begin(event->position(), 1, u"mouse"_s);
}

void SignaturePad::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_readOnly && (event->buttons() & Qt::LeftButton) &&
        event->source() == Qt::MouseEventNotSynthesized)
        extend(event->position(), 1);
}

void SignaturePad::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_readOnly && event->button() == Qt::LeftButton &&
        event->source() == Qt::MouseEventNotSynthesized)
        end();
}

void SignaturePad::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double s = m_scale;
    const double r = radius::kDialog * s;
    const double thick = m_readOnly ? 1 : 2 * s;
    // Paper stays white in the dark theme too: ink is blue on white, as on the receipt.
    painter.setPen(QPen(Theme::color(ColorRole::LineStrong), thick));
    painter.setBrush(Qt::white);
    const QRectF box = QRectF(rect()).adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2);
    painter.drawRoundedRect(box, r, r);

    const QPointF o = origin();
    const double y = o.y() + kLineMm * pxPerMm();
    const QColor grey = Theme::color(ColorRole::LineStrong, Theme::Mode::Light);
    painter.setPen(QPen(grey, std::max(1.0, 1.5 * s)));
    painter.drawLine(QPointF(width() * 0.07, y), QPointF(width() * 0.93, y));
    const double side = 28 * s;
    paintIcon(&painter, QRectF(width() * 0.075, y - side - 10 * s, side, side), u"pen-line"_s,
              grey);
    painter.setPen(Theme::color(ColorRole::InkSecondary, Theme::Mode::Light));
    painter.setFont(stageFont((m_readOnly ? 13 : 19) * s, 400));
    painter.drawText(QRectF(0, y + 6 * s, width(), (m_readOnly ? 22 : 44) * s),
                     Qt::AlignHCenter | Qt::AlignVCenter | Qt::TextDontClip, m_signer);
    QPainterPath clip;
    clip.addRoundedRect(box, r, r);
    painter.setClipPath(clip);
    paintInk(&painter, m_strokes, o, pxPerMm(), QColor::fromRgb(kSignatureInk));
}

} // namespace motcua::ui
