// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/motcua/options.h"

#include <QCommandLineParser>
#include <QDir>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

std::optional<QSize> sizeOf(const QString &text)
{
    const QStringList parts = text.split(u'x');
    bool okWidth = false;
    bool okHeight = false;
    const QSize size(parts.value(0).toInt(&okWidth), parts.value(1).toInt(&okHeight));
    const bool sane = parts.size() == 2 && okWidth && okHeight && size.width() >= 640 &&
                      size.height() >= 480 && size.width() <= 7680 && size.height() <= 7680;
    return sane ? std::optional(size) : std::nullopt;
}

} // namespace

QString Options::folder() const
{
    if (!dataFolder.isEmpty()) {
        return dataFolder;
    }
    const QString base = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return QDir(base).filePath(demo ? u"motcua/demo"_s : u"motcua/centre"_s);
}

std::optional<Options> Options::parse(const QStringList &arguments, QString *problem, QString *help)
{
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({
        {u"data"_s, u"The data folder."_s, u"DIR"_s},
        {u"passphrase-file"_s,
         u"Its first line unlocks the data where no keychain holds the key."_s, u"FILE"_s},
        {u"demo"_s, u"Opens the made-up demo centre."_s},
        {u"counter"_s, u"This PC is counter N (the default, 1)."_s, u"N"_s},
        {u"kiosk"_s, u"This window is ticket kiosk N."_s, u"N"_s},
        {u"display"_s, u"This window is waiting-room display N."_s, u"N"_s},
        {u"lang"_s, u"vi (default) or en."_s, u"vi|en"_s},
        {u"theme"_s, u"light (default) or dark."_s, u"light|dark"_s},
        {u"clock"_s, u"Demo centre only: the clock starts at this ISO 8601 time."_s, u"ISO"_s},
        {u"screens"_s, u"Renders every window with demo data to PNG files and ends."_s, u"DIR"_s},
        {u"size"_s, u"Size of the rendered windows, 1366x768 if not given."_s, u"WxH"_s},
        {u"scale"_s, u"Scale of the rendering, 1.0 to 3.0."_s, u"FACTOR"_s},
    });
    const auto wrong = [problem](const QString &text) {
        *problem = text;
        return std::nullopt;
    };
    if (!parser.parse(arguments)) {
        return wrong(parser.errorText());
    }
    if (parser.isSet(u"help"_s)) {
        *help = parser.helpText();
        return std::nullopt;
    }
    Options options;
    options.dataFolder = parser.value(u"data"_s);
    options.passphraseFile = parser.value(u"passphrase-file"_s);
    options.demo = parser.isSet(u"demo"_s);
    int roles = 0;
    for (const auto &[name, kind] :
         {std::pair(u"counter"_s, storage::StationRole::Kind::Counter),
          std::pair(u"kiosk"_s, storage::StationRole::Kind::Kiosk),
          std::pair(u"display"_s, storage::StationRole::Kind::Display)}) {
        if (!parser.isSet(name)) {
            continue;
        }
        bool ok = false;
        options.role = {kind, parser.value(name).toInt(&ok)};
        if (!ok || options.role.number < 1 || options.role.number > 99 || ++roles > 1) {
            return wrong(
                u"give one of --counter, --kiosk and --display, with a number from 1 to 99"_s);
        }
    }
    if (parser.isSet(u"lang"_s)) {
        options.language = parser.value(u"lang"_s);
        if (options.language != "vi"_L1 && options.language != "en"_L1) {
            return wrong(u"--lang is vi or en"_s);
        }
    }
    if (parser.isSet(u"theme"_s)) {
        const QString theme = parser.value(u"theme"_s);
        if (theme != "light"_L1 && theme != "dark"_L1) {
            return wrong(u"--theme is light or dark"_s);
        }
        options.dark = theme == "dark"_L1;
    }
    if (parser.isSet(u"clock"_s)) {
        options.demoClock = fromIso(parser.value(u"clock"_s));
        if (!options.demo || !options.demoClock.isValid()) {
            return wrong(u"--clock is an ISO 8601 time with an offset, and goes with --demo"_s);
        }
    }
    options.screensFolder = parser.value(u"screens"_s);
    if (parser.isSet(u"size"_s)) {
        const auto size = sizeOf(parser.value(u"size"_s));
        if (!size) {
            return wrong(u"--size is WIDTHxHEIGHT, e.g. 1366x768"_s);
        }
        options.screensSize = *size;
    }
    if (parser.isSet(u"scale"_s)) {
        bool ok = false;
        options.screensScale = parser.value(u"scale"_s).toDouble(&ok);
        if (!ok || options.screensScale < 1.0 || options.screensScale > 3.0) {
            return wrong(u"--scale is a number from 1.0 to 3.0"_s);
        }
    }
    return options;
}

} // namespace motcua
