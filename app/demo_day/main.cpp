// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/base/process_privacy.h"
#include "app/demo_day/demo_day.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace motcua;

namespace {

QVector<DemoPerson> peopleOf(const QString &path)
{
    QVector<DemoPerson> people;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return people;
    }
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QStringList fields = line.split(u'\t');
        if (fields.size() != 6) {
            return {};
        }
        DemoPerson person;
        person.personalId = fields.at(0);
        person.name = fields.at(1);
        person.birth = QDate::fromString(fields.at(2), Qt::ISODate);
        person.sex = fields.at(3) == "male"_L1 ? Sex::Male : Sex::Female;
        person.address = fields.at(4);
        person.phone = fields.at(5);
        person.cardIssued = QDate(2023, 5, 4);
        people.append(person);
    }
    return people;
}

} // namespace

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
    parser.addOptions(
        {{u"seed"_s, u"Other people, numbers and dates."_s, u"N"_s, u"1"_s},
         {u"out"_s, u"Folder for pictures and records."_s, u"DIR"_s},
         {u"data"_s, u"Data folder; an empty one becomes the demo centre."_s, u"DIR"_s},
         {u"passphrase-file"_s, u"Instead of the keyring."_s, u"FILE"_s},
         {u"gateway-port"_s, u"Of the gateway on this machine; without it the day stays offline."_s,
          u"PORT"_s},
         {u"day"_s, u"Of the story, 1 to 4."_s, u"N"_s, u"1"_s},
         {u"line"_s, u"Pipe that tells the line to the gateway to go away or come back."_s,
          u"PIPE"_s},
         {u"usb"_s, u"Folder that stands for a memory stick."_s, u"DIR"_s},
         {u"enrol-code"_s, u"One-time code of that gateway."_s, u"CODE"_s},
         {u"people"_s,
          u"The two citizens, one a line: number, name, birth, sex (male, female), address, "
          "phone; with tabs between."_s,
          u"FILE"_s},
         {u"resume-check"_s,
          u"Only sign in and write down what the screen shows, to resumed.json."_s}});
    parser.process(app);

    DemoDay::Options options;
    options.seed = parser.value(u"seed"_s).toUInt();
    options.out = parser.value(u"out"_s);
    options.data = parser.value(u"data"_s);
    options.gatewayPort = parser.value(u"gateway-port"_s).toUShort();
    options.day = parser.value(u"day"_s).toInt();
    options.line = parser.value(u"line"_s);
    options.usb = parser.value(u"usb"_s);
    options.enrolCode = parser.value(u"enrol-code"_s);
    options.resumeCheck = parser.isSet(u"resume-check"_s);
    QFile passphrase(parser.value(u"passphrase-file"_s));
    if (passphrase.open(QIODevice::ReadOnly)) {
        options.passphrase = QString::fromUtf8(passphrase.readLine(4096)).trimmed();
    }
    if (parser.isSet(u"people"_s)) {
        options.people = peopleOf(parser.value(u"people"_s));
        if (options.people.size() != 2) {
            std::fprintf(stderr, "motcua-demo-day: --people names a file of two lines\n");
            return 2;
        }
    }
    if (options.day < 1 || options.day > 4) {
        std::fprintf(stderr, "motcua-demo-day: --day takes 1 to 4\n");
        return 2;
    }
    if (options.out.isEmpty() || options.data.isEmpty()) {
        std::fprintf(stderr, "motcua-demo-day: --out and --data are needed\n");
        return 2;
    }
    DemoDay day(options);
    QTimer::singleShot(0, &day, &DemoDay::start);
    return QApplication::exec();
}
