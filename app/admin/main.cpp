// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/command.h"
#include "app/core/base/process_privacy.h"

#include <QGuiApplication>
#include <QTranslator>

#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::admin;

namespace {

QList<Command> allCommands()
{
    return codeCommands() + dataCommands() + auditCommands() + fetchCommands() + backupCommands() +
           keyCommands() + peopleCommands() + scanCommands() + syncCommands() + packCommands() +
           bundleCommands() + centreCommands() + voiceCommands() + slipCommands() + queueCommands();
}

void printUsage(const QList<Command> &commands)
{
    std::fprintf(
        stderr,
        "motcua-admin VERB [--json] [--lang vi|en] [--data DIR] [--passphrase-file FILE] …\n\n");
    for (const Command &command : commands) {
        std::fprintf(stderr, "  %-12s %s\n", qUtf8Printable(command.name),
                     qUtf8Printable(command.description));
    }
    std::fprintf(stderr,
                 "\nmotcua-admin VERB --help lists a verb's options; docs/cli.md says the rest.\n");
}

int runCommand(const Command &command, const QStringList &arguments, QTranslator &vietnamese)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(command.description);
    parser.addHelpOption();
    parser.addOption({u"json"_s, u"Answer in JSON on standard output."_s});
    parser.addOption(
        {u"lang"_s, u"Language of messages: vi (default) or en."_s, u"vi|en"_s, u"vi"_s});
    if (command.needsData) {
        parser.addOption({u"data"_s, u"The data folder."_s, u"DIR"_s});
        parser.addOption({u"passphrase-file"_s,
                          u"Its first line unlocks the data where no keychain holds the key."_s,
                          u"FILE"_s});
    }
    parser.addOptions(command.options);
    if (!command.positional.isEmpty()) {
        parser.addPositionalArgument(command.positional, {});
    }
    if (!parser.parse(arguments)) {
        std::fprintf(stderr, "motcua-admin %s: %s\n", qUtf8Printable(command.name),
                     qUtf8Printable(parser.errorText()));
        return Usage;
    }
    if (parser.isSet(u"help"_s)) {
        std::printf("%s", qUtf8Printable(parser.helpText()));
        return Ok;
    }
    if (parser.value(u"lang"_s) != u"en"_s && vietnamese.load(u":/i18n/motcua_vi.qm"_s)) {
        QCoreApplication::installTranslator(&vietnamese);
    }
    const Invocation invocation(parser, parser.isSet(u"json"_s));
    try {
        const int code = command.run(invocation);
        return code == kGoesOn ? QCoreApplication::exec() : code;
    } catch (const UsageError &error) {
        std::fprintf(stderr, "motcua-admin %s: %s\n", qUtf8Printable(command.name),
                     qUtf8Printable(error.message));
        return Usage;
    } catch (const Failure &failure) {
        printFailure(failure, invocation.json());
        return Circumstance;
    }
}

} // namespace

int main(int argc, char *argv[])
{
    keepMemoryPrivate();
    // Drawing forms needs fonts and so the GUI part of Qt, but never a display; the other verbs start without it.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QByteArray asked(argc > 1 ? argv[1] : "");
    const bool drawsForms = asked == "seed" || asked == "recovery-sheet" || asked == "change-key" ||
                            asked == "slip" || asked == "queue";
    const std::unique_ptr<QCoreApplication> app(drawsForms ? new QGuiApplication(argc, argv)
                                                           : new QCoreApplication(argc, argv));
    QCoreApplication::setApplicationName(u"motcua"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(MOTCUA_VERSION));

    const QList<Command> commands = allCommands();
    QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        printUsage(commands);
        return Usage;
    }
    const QString verb = arguments.takeAt(1);
    for (const Command &command : commands) {
        if (command.name == verb) {
            QTranslator vietnamese;
            return runCommand(command, arguments, vietnamese);
        }
    }
    printUsage(commands);
    return verb == "--help"_L1 ? Ok : Usage;
}
