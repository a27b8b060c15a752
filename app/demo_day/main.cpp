// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo_day/demo_day.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace motcua;

int main(int argc, char *argv[])
{
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(
        Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"motcua"_s);
    QApplication::setApplicationVersion(QStringLiteral(MOTCUA_VERSION));
    QApplication::setQuitOnLastWindowClosed(false);

    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions(
        {{u"seed"_s, u"Other people, numbers and dates."_s, u"N"_s, u"1"_s},
         {u"out"_s, u"Folder for pictures and records."_s, u"DIR"_s},
         {u"data"_s, u"Data folder; an empty one becomes the demo centre."_s, u"DIR"_s},
         {u"passphrase-file"_s, u"Instead of the keyring."_s, u"FILE"_s},
         {u"gateway-port"_s, u"Of the gateway on this machine; without it the day stays offline."_s,
          u"PORT"_s},
         {u"enrol-code"_s, u"One-time code of that gateway."_s, u"CODE"_s},
         {u"resume-check"_s,
          u"Only sign in and write down what the screen shows, to resumed.json."_s}});
    parser.process(app);

    DemoDay::Options options;
    options.seed = parser.value(u"seed"_s).toUInt();
    options.out = parser.value(u"out"_s);
    options.data = parser.value(u"data"_s);
    options.gatewayPort = parser.value(u"gateway-port"_s).toUShort();
    options.enrolCode = parser.value(u"enrol-code"_s);
    options.resumeCheck = parser.isSet(u"resume-check"_s);
    QFile passphrase(parser.value(u"passphrase-file"_s));
    if (passphrase.open(QIODevice::ReadOnly)) {
        options.passphrase = QString::fromUtf8(passphrase.readLine(4096)).trimmed();
    }
    if (options.out.isEmpty() || options.data.isEmpty()) {
        std::fprintf(stderr, "motcua-demo-day: --out and --data are needed\n");
        return 2;
    }
    DemoDay day(options);
    QTimer::singleShot(0, &day, &DemoDay::start);
    return QApplication::exec();
}
