// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/clock.h"
#include "storage/data_folder.h"

#include <QDateTime>
#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace motcua {

/// What was asked for on the command line of the desktop program.
struct Options
{
    QString dataFolder; ///< empty: the user's own
    QString passphraseFile;
    bool demo = false;         ///< the demo centre, made when it is not there yet
    storage::StationRole role; ///< counter unless --kiosk or --display
    QString language = QStringLiteral("vi");
    bool dark = false;
    QDateTime demoClock;   ///< demo centre only: the clock starts here and runs
    QString screensFolder; ///< --screens: render every window there and end
    QSize screensSize = QSize(1366, 768);
    double screensScale = 1.0;

    /// `data` unless given: the user's data folder, apart for the demo centre.
    [[nodiscard]] QString folder() const;
    /// Nothing, with a sentence for stderr in `problem`, when the words are off. `help` is set for --help.
    [[nodiscard]] static std::optional<Options> parse(const QStringList &arguments,
                                                      QString *problem, QString *help);
};

} // namespace motcua
