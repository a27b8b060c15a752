// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme.h"

#include "ui/common/style.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QPalette>
#include <QStyle>
#include <QWidget>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

static void initStyleResource()
{
    Q_INIT_RESOURCE(motcua_style); // the library is static: nothing else refers to it
}

namespace motcua::ui {

namespace {

Theme::Mode currentMode = Theme::Mode::Light;

void loadFontsOnce()
{
    static bool done = false;
    if (std::exchange(done, true))
        return;
    // Absent in a bare build of this library: the fall-back families of font() serve then.
    static constexpr std::array kFiles{
        "MotCuaUI-Regular",        "MotCuaUI-Medium", "MotCuaUI-SemiBold", "MotCuaUI-Bold",
        "MotCuaDisplay-ExtraBold", "Tinos-Regular",   "Tinos-Bold",        "Tinos-Italic",
        "Tinos-BoldItalic"};
    for (const char *file : kFiles) {
        const QString path = u":/fonts/"_s + QString::fromLatin1(file) + u".ttf"_s;
        if (QFile::exists(path))
            QFontDatabase::addApplicationFont(path);
    }
}

const ColorTable &table(Theme::Mode mode)
{
    return mode == Theme::Mode::Dark ? kDarkColors : kLightColors;
}

QPalette makePalette(Theme::Mode mode)
{
    const auto c = [mode](ColorRole role) { return Theme::color(role, mode); };
    QPalette p;
    p.setColor(QPalette::Window, c(ColorRole::Canvas));
    p.setColor(QPalette::WindowText, c(ColorRole::Ink));
    p.setColor(QPalette::Base, c(ColorRole::Surface));
    p.setColor(QPalette::AlternateBase, c(ColorRole::Sunken));
    p.setColor(QPalette::Text, c(ColorRole::Ink));
    p.setColor(QPalette::Button, c(ColorRole::Surface));
    p.setColor(QPalette::ButtonText, c(ColorRole::Ink));
    p.setColor(QPalette::BrightText, c(ColorRole::OnAccent));
    p.setColor(QPalette::PlaceholderText, c(ColorRole::InkTertiary));
    p.setColor(QPalette::Highlight, c(ColorRole::Accent));
    p.setColor(QPalette::HighlightedText, c(ColorRole::OnAccent));
    p.setColor(QPalette::Link, c(ColorRole::Accent));
    p.setColor(QPalette::LinkVisited, c(ColorRole::Accent));
    p.setColor(QPalette::Light, c(ColorRole::Surface));
    p.setColor(QPalette::Midlight, c(ColorRole::Line));
    p.setColor(QPalette::Mid, c(ColorRole::Line));
    p.setColor(QPalette::Dark, c(ColorRole::LineStrong));
    p.setColor(QPalette::Shadow, c(ColorRole::LineStrong));
    p.setColor(QPalette::ToolTipBase, c(ColorRole::Ink));
    p.setColor(QPalette::ToolTipText, c(ColorRole::Surface));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, c(ColorRole::InkDisabled));
    p.setColor(QPalette::Disabled, QPalette::Base, c(ColorRole::Sunken));
    return p;
}

QFont::Weight weightOf(int weight)
{
    return QFont::Weight(weight);
}

} // namespace

void Theme::apply(QApplication &app, Mode mode)
{
    initStyleResource();
    loadFontsOnce();
    currentMode = mode;
    if (!app.property("motcuaStyle").toBool()) {
        app.setProperty("motcuaStyle", true);
        QApplication::setStyle(new MotCuaStyle);
        QApplication::setFont(font(TypeRole::Body));
    }
    QApplication::setPalette(makePalette(mode));
    app.setStyleSheet(styleSheet(mode));
}

Theme::Mode Theme::mode()
{
    return currentMode;
}

QColor Theme::color(ColorRole role)
{
    return color(role, currentMode);
}

QColor Theme::color(ColorRole role, Mode mode)
{
    return QColor::fromRgba(table(mode)[std::size_t(role)]);
}

QString Theme::name(ColorRole role)
{
    return QString::fromLatin1(kColorNames[std::size_t(role)]);
}

QFont Theme::font(TypeRole role, double scale)
{
    return font(role, kTypeScale[std::size_t(role)].weight, scale);
}

QFont Theme::font(TypeRole role, int weight, double scale)
{
    const TypeStep &step = kTypeScale[std::size_t(role)];
    QFont f;
    // Only the extra-bold display cut carries proportional digits; all else is read in columns.
    f.setFamilies(weight >= 800
                      ? QStringList{u"Mot Cua Display"_s, u"Inter"_s, u"Noto Sans"_s, u"Segoe UI"_s}
                      : QStringList{u"Mot Cua UI"_s, u"Inter"_s, u"Noto Sans"_s, u"Segoe UI"_s});
    f.setPixelSize(std::max(1, int(std::lround(step.size * scale))));
    f.setWeight(weightOf(weight));
    if (step.size >= 20)
        f.setLetterSpacing(QFont::AbsoluteSpacing, -0.01 * step.size * scale);
    return f;
}

int Theme::lineHeight(TypeRole role, double scale)
{
    return int(std::lround(kTypeScale[std::size_t(role)].line * scale));
}

QFont Theme::formFont(double points, int weight)
{
    QFont f;
    f.setFamilies({u"Times New Roman"_s, u"Tinos"_s, u"Noto Serif"_s});
    f.setPointSizeF(points);
    f.setWeight(weightOf(weight));
    return f;
}

QString Theme::styleSheet(Mode mode)
{
    initStyleResource();
    QFile file(u":/style/motcua.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    QString inks;
    for (std::size_t i = 0; i < kColorRoles; ++i) {
        const QColor c = color(ColorRole(i), mode);
        const QString value =
            c.alpha() == 255
                ? c.name()
                : u"rgba(%1,%2,%3,%4)"_s.arg(c.red()).arg(c.green()).arg(c.blue()).arg(c.alpha());
        const QString role = QString::fromLatin1(kColorNames[i]);
        sheet.replace(u'@' + role + u'@', value);
        inks += u"QLabel[ink=\"%1\"] { color: %2; }\n"_s.arg(role, value);
    }
    return inks + sheet;
}

void repolish(QWidget *widget)
{
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

} // namespace motcua::ui
