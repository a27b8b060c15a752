// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/pdf/form_fonts.h"

#include <QFile>
#include <QFontDatabase>
#include <QStringList>

#include <mutex>

using namespace Qt::StringLiterals;

namespace motcua::devices {

namespace {

/// The fonts that are bundled with the program, unless somebody has loaded them already.
void loadBundled(const QString &family, const QStringList &files)
{
    if (QFontDatabase::hasFamily(family))
        return;
    for (const QString &file : files) {
        if (QFile::exists(file))
            QFontDatabase::addApplicationFont(file);
    }
}

} // namespace

QFont formFont(FormFace face, int pixelSize)
{
    static std::once_flag loaded;
    std::call_once(loaded, [] {
        loadBundled(u"Tinos"_s, {u":/fonts/Tinos-Regular.ttf"_s, u":/fonts/Tinos-Bold.ttf"_s,
                                 u":/fonts/Tinos-Italic.ttf"_s, u":/fonts/Tinos-BoldItalic.ttf"_s});
        loadBundled(u"Mot Cua UI"_s,
                    {u":/fonts/MotCuaUI-Regular.ttf"_s, u":/fonts/MotCuaUI-Bold.ttf"_s});
        loadBundled(u"Mot Cua Display"_s, {u":/fonts/MotCuaDisplay-ExtraBold.ttf"_s});
    });
    QFont font;
    switch (face) {
    case FormFace::Serif:
        font.setFamilies({u"Tinos"_s, u"Times New Roman"_s, u"Noto Serif"_s});
        break;
    case FormFace::Sans: font.setFamilies({u"Mot Cua UI"_s, u"Inter"_s, u"Noto Sans"_s}); break;
    case FormFace::Display:
        font.setFamilies({u"Mot Cua Display"_s, u"Inter"_s, u"Noto Sans"_s});
        font.setWeight(QFont::ExtraBold);
        break;
    }
    font.setPixelSize(pixelSize);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::PreferAntialias);
    return font;
}

} // namespace motcua::devices
