// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/base/process_privacy.h"
#include "app/demo_hall/hall_roles.h"
#include "app/devices/camera/zxing_code_reader.h"
#include "app/devices/pdf/pdf_form_renderer.h"
#include "app/devices/pdf/pdf_paper_writer.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace motcua;

int main(int argc, char *argv[])
{
    keepMemoryPrivate();
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(
        Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"motcua"_s);
    QApplication::setApplicationVersion(QStringLiteral(MOTCUA_VERSION));
    QApplication::setQuitOnLastWindowClosed(false);

    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"role"_s, u"kiosk, counter or tv."_s, u"ROLE"_s},
                       {u"number"_s, u"Of the kiosk or counter."_s, u"N"_s, u"1"_s},
                       {u"data"_s, u"Data folder of a demo centre."_s, u"DIR"_s},
                       {u"passphrase-file"_s, u"Its passphrase."_s, u"FILE"_s},
                       {u"out"_s, u"Folder for records and pictures."_s, u"DIR"_s},
                       {u"tickets"_s, u"Numbers to take."_s, u"N"_s, u"40"_s},
                       {u"until"_s, u"File that says that the last number was taken."_s, u"FILE"_s},
                       {u"finish"_s, u"File that says that everybody was served."_s, u"FILE"_s},
                       {u"seed"_s, u"Another day."_s, u"N"_s, u"1"_s}});
    parser.process(app);
    const QString role = parser.value(u"role"_s);
    HallRole::Options options;
    options.number = parser.value(u"number"_s).toInt();
    options.tickets = parser.value(u"tickets"_s).toInt();
    options.out = parser.value(u"out"_s);
    options.untilFile = parser.value(u"until"_s);
    options.finishFile = parser.value(u"finish"_s);
    options.seed = parser.value(u"seed"_s).toUInt();
    options.name = role == "counter"_L1 ? u"counter-%1"_s.arg(options.number) : role;
    QFile passphrase(parser.value(u"passphrase-file"_s));
    if (options.out.isEmpty() || parser.value(u"data"_s).isEmpty() ||
        !passphrase.open(QIODevice::ReadOnly) ||
        !QStringList{u"kiosk"_s, u"counter"_s, u"tv"_s}.contains(role)) {
        std::fprintf(stderr, "motcua-demo-hall: --role, --data, --passphrase-file, --out\n");
        return 2;
    }
    QDir().mkpath(options.out);

    const SystemClock clock;
    const QTemporaryDir tray;
    devices::ProcessScanner scanner;
    SwitchingPrinter printer;
    Preferences preferences(tray.path(), printer, scanner);
    preferences.setFolderIsDefaultPrinter(true);
    preferences.apply(u"vi"_s, ui::Theme::Mode::Light);
    printer.useFolder(tray.filePath(u"printed"_s));
    const devices::PdfFormRenderer renderer;
    const devices::PdfPaperWriter paperWriter;
    const devices::ZxingCodeReader codeReader;
    std::unique_ptr<HallRole> player;
    DeskRoom room(clock, {&renderer, &paperWriter, &codeReader, &scanner, &printer});
    QObject::connect(&room, &DeskRoom::failed, &app, [](const Failure &failure) {
        std::fprintf(stderr, "motcua-demo-hall: %s %s\n", qUtf8Printable(failure.headline()),
                     qUtf8Printable(failure.nextStep()));
        QApplication::exit(3);
    });
    QObject::connect(&room, &DeskRoom::opened, &app, [&] {
        if (role == "kiosk"_L1)
            player = std::make_unique<HallKiosk>(room, options);
        else if (role == "tv"_L1)
            player = std::make_unique<HallDisplay>(room, options);
        else
            player = std::make_unique<HallCounter>(room, options, preferences);
        QObject::connect(player.get(), &HallRole::finished, &app,
                         [](int code) { QApplication::exit(code); });
        player->begin();
    });
    room.open(parser.value(u"data"_s), QString::fromUtf8(passphrase.readLine(4096)).trimmed(),
              true);
    const int code = QApplication::exec();
    player.reset();
    return code;
}
