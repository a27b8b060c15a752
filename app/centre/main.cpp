// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/centre/account.h"
#include "app/centre/centre_backup.h"
#include "app/centre/centre_service.h"
#include "app/centre/control_server.h"
#include "app/centre/restore.h"
#include "app/centre/stop_signal.h"
#include "app/core/access/recovery_code.h"
#include "app/core/base/clock.h"
#include "app/core/base/process_privacy.h"
#include "sync/centre/centre_control.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTranslator>

#include <sys/stat.h>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::centre;

namespace {

enum ExitCode { Ok = 0, Usage = 2, Circumstance = 3 };

const char kHelp[] =
    "motcua-centre: this PC serves its centre (docs/centre.md)\n\n"
    "  serve    --folder DIR [--port P] [--db-port Q] [--address A|*] [--name NAME]\n"
    "           [--backup-folder DIR] [--user ACCOUNT] [--discovery-port D] [--no-announce]\n"
    "           [--patience SECONDS]          for what a killed database left behind (20)\n"
    "  code     --folder DIR [--seconds N]       a one-time code for one more station\n"
    "  stations --folder DIR\n"
    "  remove   --folder DIR STATION             takes a station off the list\n"
    "  status   --folder DIR\n"
    "  backup   --folder DIR                     now; one a day is made by itself\n"
    "  sheet    --folder DIR                     the recovery sheet that opens the backups\n"
    "  restore  --folder DIR --from FILE --sheet-file FILE [--port P] [--db-port Q] [--user "
    "ACCOUNT]\n"
    "  upgrade  --folder DIR [--even-if-same]    over to the newest PostgreSQL installed\n\n"
    "  [--json] [--lang vi|en]\n";

constexpr int kSecondMs = 1000;
constexpr int kBackupMs = 3'600'000;

void print(FILE *stream, const QByteArray &text)
{
    std::fwrite(text.constData(), 1, size_t(text.size()), stream);
    std::fflush(stream);
}

void printJson(const QJsonObject &object)
{
    print(stdout, QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

struct UsageError
{};

/// One run of the program.
class Run
{
public:
    explicit Run(const QCommandLineParser &parser)
        : m_parser(parser),
          m_json(parser.isSet(u"json"_s)),
          m_folder(parser.value(u"folder"_s))
    {
        if (m_folder.isEmpty()) {
            throw UsageError{};
        }
        m_folder = QDir(m_folder).absolutePath();
    }

    int perform(const QString &verb)
    {
        if (verb == "serve"_L1) {
            return serve();
        }
        if (verb == "code"_L1) {
            const QJsonObject answer =
                ask({{"do"_L1, verb}, {"seconds"_L1, number(u"seconds"_s, OpenCode::kSeconds)}});
            return say(answer, answer["code"_L1].toString());
        }
        if (verb == "stations"_L1) {
            return stations();
        }
        if (verb == "status"_L1) {
            const QJsonObject answer = ask({{"do"_L1, verb}});
            return say(answer, QString::fromUtf8(QJsonDocument(answer).toJson()).trimmed());
        }
        if (verb == "backup"_L1) {
            const QJsonObject answer = askCentre(m_folder, {{"do"_L1, verb}}, kBackupMs);
            return say(answer, answer["file"_L1].toString());
        }
        if (verb == "remove"_L1) {
            const QString station = m_parser.positionalArguments().value(1);
            return say(ask({{"do"_L1, verb}, {"station"_L1, station}}), station);
        }
        if (verb == "sheet"_L1) {
            return sheet();
        }
        if (verb == "restore"_L1) {
            return restore();
        }
        if (verb == "upgrade"_L1) {
            becomeServant(m_folder, m_parser.value(u"user"_s));
            const bool done = upgradeCentre(m_folder, m_parser.isSet(u"even-if-same"_s));
            return say({{"upgraded"_L1, done}}, done ? u"upgraded"_s : u"nothing to do"_s);
        }
        throw UsageError{};
    }

private:
    [[nodiscard]] QJsonObject ask(const QJsonObject &request) const
    {
        return askCentre(m_folder, request);
    }
    int say(const QJsonObject &json, const QString &text) const
    {
        if (m_json) {
            printJson(json);
        } else {
            print(stdout, text.toUtf8() + '\n');
        }
        return Ok;
    }
    [[nodiscard]] int number(const QString &option, int fallback) const
    {
        constexpr int kMost = 65535;
        bool ok = true;
        const int value = m_parser.isSet(option) ? m_parser.value(option).toInt(&ok) : fallback;
        if (!ok || value < 0 || value > kMost) {
            throw UsageError{};
        }
        return value;
    }
    int serve()
    {
        becomeServant(m_folder, m_parser.value(u"user"_s));
        ServeOptions options;
        options.folder = m_folder;
        options.joinPort = quint16(number(u"port"_s, 0));
        options.databasePort = quint16(number(u"db-port"_s, 0));
        options.discoveryPort = quint16(number(u"discovery-port"_s, kDiscoveryPort));
        options.patienceMs = number(u"patience"_s, 0) * kSecondMs;
        options.announce = !m_parser.isSet(u"no-announce"_s);
        options.address = m_parser.value(u"address"_s);
        options.name = m_parser.value(u"name"_s);
        options.backupFolder = m_parser.value(u"backup-folder"_s);
        const StopSignal signal;
        const SystemClock clock;
        CentreService service(options, clock);
        try {
            service.start();
            ControlServer control(service);
            control.listen();
            QObject::connect(&signal, &StopSignal::asked, QCoreApplication::instance(),
                             &QCoreApplication::quit, Qt::QueuedConnection);
            QJsonObject ready = service.status();
            ready.insert("ready"_L1, true);
            printJson(ready);
            QCoreApplication::exec();
        } catch (const Failure &) {
            service.stop();
            throw;
        }
        service.stop();
        return Ok;
    }
    int stations() const
    {
        const QJsonObject answer = ask({{"do"_L1, "stations"_L1}});
        QStringList lines;
        const QJsonArray rows = answer["stations"_L1].toArray();
        for (const QJsonValue &row : rows) {
            const QString state = !row["removed_at"_L1].toString().isEmpty() ? u"removed"_s
                                  : row["connected"_L1].toBool()             ? u"connected"_s
                                                                             : u"away"_s;
            lines << row["station"_L1].toString() + u'\t' + state + u'\t' +
                         row["joined_at"_L1].toString() + u'\t' + row["numbers"_L1].toString();
        }
        return say(answer, lines.join(u'\n'));
    }
    int sheet() const
    {
        becomeServant(m_folder, m_parser.value(u"user"_s));
        const QByteArray key = backupKey(CentreFolder(m_folder), false);
        const QStringList lines = recovery_code::lines(key);
        return say({{"lines"_L1, QJsonArray::fromStringList(lines)}}, lines.join(u'\n'));
    }
    int restore() const
    {
        QFile sheetFile(m_parser.value(u"sheet-file"_s));
        constexpr qint64 kMost = 16 * 1024;
        if (!sheetFile.open(QIODevice::ReadOnly) || !m_parser.isSet(u"from"_s)) {
            throw UsageError{};
        }
        // Both may be readable for whoever calls alone: they are read before root becomes another.
        RestoreWish wish;
        wish.key = recovery_code::keyOf(QString::fromUtf8(sheetFile.read(kMost)));
        wish.folder = m_folder;
        wish.joinPort = quint16(number(u"port"_s, 0));
        wish.databasePort = quint16(number(u"db-port"_s, 0));
        QFile backup(m_parser.value(u"from"_s));
        if (backup.open(QIODevice::ReadOnly)) {
            wish.content = backup.readAll();
        }
        becomeServant(m_folder, m_parser.value(u"user"_s));
        restoreCentre(wish);
        return say({{"restored"_L1, true}}, u"restored"_s);
    }

    const QCommandLineParser &m_parser;
    bool m_json;
    QString m_folder;
};

void addOptions(QCommandLineParser &parser)
{
    for (const QString &name : {u"folder"_s, u"port"_s, u"db-port"_s, u"address"_s, u"name"_s,
                                u"backup-folder"_s, u"user"_s, u"discovery-port"_s, u"seconds"_s,
                                u"patience"_s, u"from"_s, u"sheet-file"_s, u"lang"_s}) {
        parser.addOption({name, {}, u"value"_s});
    }
    for (const QString &name : {u"json"_s, u"no-announce"_s, u"even-if-same"_s}) {
        parser.addOption({name, {}});
    }
}

} // namespace

int main(int argc, char *argv[])
{
    keepMemoryPrivate();
    constexpr mode_t kOthers = 077;
    umask(kOthers);
    const QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"motcua-centre"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(MOTCUA_VERSION));
    QCommandLineParser parser;
    addOptions(parser);
    QTranslator vietnamese;
    const bool parsed = parser.parse(QCoreApplication::arguments());
    if (parser.value(u"lang"_s) != "en"_L1 && vietnamese.load(u":/i18n/motcua_vi.qm"_s)) {
        QCoreApplication::installTranslator(&vietnamese);
    }
    const QString verb = parser.positionalArguments().value(0);
    try {
        if (!parsed || verb.isEmpty()) {
            throw UsageError{};
        }
        return Run(parser).perform(verb);
    } catch (const UsageError &) {
        print(stderr, kHelp);
        return Usage;
    } catch (const Failure &failure) {
        if (parser.isSet(u"json"_s)) {
            printJson({{"error"_L1, QJsonObject{{"name"_L1, QString::fromLatin1(failure.name())},
                                                {"message"_L1, failure.headline()},
                                                {"next_step"_L1, failure.nextStep()}}}});
        }
        print(stderr, (failure.headline() + u' ' + failure.nextStep() + u'\n').toUtf8());
        return Circumstance;
    }
}
