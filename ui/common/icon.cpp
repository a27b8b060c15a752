// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/icon.h"

#include "ui/common/theme.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

QString fileOf(const QString &name)
{
    return u":/icons/"_s + name + u".svg"_s;
}

/// A square pixmap of `px` device pixels in one colour; null when there is no such icon.
QPixmap draw(const QString &name, int px, const QColor &color)
{
    const QString key = u"motcua/%1/%2/%3"_s.arg(name).arg(px).arg(color.name(QColor::HexArgb));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(fileOf(name));
    if (px <= 0 || !file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name().toLatin1());
    if (svg.contains("viewBox=\"0 0 24 24\"")) // our drawings keep their own strokes
        svg.replace("stroke-width=\"2\"",
                    "stroke-width=\"" + QByteArray::number(kIconStroke) + '"');
    QSvgRenderer renderer(svg);
    if (!renderer.isValid())
        return {};
    pixmap = QPixmap(px, px);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    if (color.alpha() != 255)
        painter.setOpacity(color.alphaF());
    renderer.render(&painter, QRectF(0, 0, px, px));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class SvgIconEngine final : public QIconEngine
{
public:
    SvgIconEngine(QString name, ColorRole role) : m_name(std::move(name)), m_role(role) {}
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(painter, rect, m_name, colorFor(mode));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        return draw(m_name, std::min(size.width(), size.height()), colorFor(mode));
    }
    [[nodiscard]] QIconEngine *clone() const override { return new SvgIconEngine(m_name, m_role); }
    QString iconName() override { return m_name; }
    bool isNull() override { return !iconExists(m_name); }

private:
    [[nodiscard]] QColor colorFor(QIcon::Mode mode) const
    {
        if (mode == QIcon::Disabled)
            return Theme::color(ColorRole::InkDisabled);
        return Theme::color(m_role);
    }
    QString m_name;
    ColorRole m_role;
};

} // namespace

QIcon icon(const QString &name, ColorRole role)
{
    return QIcon(new SvgIconEngine(name, role));
}

void paintIcon(QPainter *painter, const QRectF &rect, const QString &name, const QColor &color)
{
    if (name.isEmpty())
        return;
    const double side = std::min(rect.width(), rect.height());
    // The transform to the device carries both the pixel ratio and the scale of a rendered picture.
    const double scale = std::sqrt(std::abs(painter->deviceTransform().determinant()));
    const int px = int(std::ceil(side * scale));
    const QPixmap pixmap = draw(name, px, color);
    if (pixmap.isNull())
        return;
    QPointF at(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2);
    const QTransform device = painter->deviceTransform();
    if (device.type() <= QTransform::TxScale && scale > 0) { // on whole device pixels: no blur
        const QPointF p = device.map(at);
        at = device.inverted().map(QPointF(std::round(p.x()), std::round(p.y())));
    }
    painter->drawPixmap(QRectF(at, QSizeF(px / scale, px / scale)), pixmap, QRectF(pixmap.rect()));
}

void paintIcon(QPainter *painter, const QRectF &rect, const QString &name, ColorRole role)
{
    paintIcon(painter, rect, name, Theme::color(role));
}

bool iconExists(const QString &name)
{
    return QFile::exists(fileOf(name));
}

} // namespace motcua::ui
