// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/screen_render.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QDir>
#include <QTranslator>
#include <QWidget>

namespace motcua::fakes {

/// The look of the application for a widget test; Vietnamese when MOTCUA_SHOTS asks for pictures.
inline void dressUp(ui::Theme::Mode mode = ui::Theme::Mode::Light)
{
    auto &app = *qobject_cast<QApplication *>(QCoreApplication::instance());
    static QTranslator vietnamese;
    if (qEnvironmentVariableIsSet("MOTCUA_SHOTS") && vietnamese.isEmpty() &&
        vietnamese.load(QStringLiteral(":/i18n/motcua_vi.qm")))
        QCoreApplication::installTranslator(&vietnamese);
    ui::Theme::apply(app, mode);
}

/// Saves a picture into the folder MOTCUA_SHOTS when it is set, to look at beside the design.
inline void shot(QWidget &widget, QSize size, const QString &name)
{
    const QString folder = qEnvironmentVariable("MOTCUA_SHOTS");
    if (folder.isEmpty())
        return;
    QDir().mkpath(folder);
    (void)ui::renderToPng(widget, size, 1.0, folder + u'/' + name + QStringLiteral(".png"));
}

} // namespace motcua::fakes
