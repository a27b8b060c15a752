// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/bundle_verb.h"
#include "sync/gateway/delivery_verb.h"
#include "sync/gateway/delivery_worker.h"
#include "sync/gateway/net/server.h"
#include "sync/gateway/pack_verb.h"
#include "sync/gateway/parcel_verb.h"
#include "sync/gateway/portal_verbs.h"
#include "sync/gateway/verbs.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <sys/resource.h>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int kUsage = 2;
constexpr int kFailed = 1;

const char kHelp[] =
    "motcua-gateway: takes what the stations of a province send (docs/protocol.md)\n\n"
    "  init       --data DIR --db CONNINFO --host NAME\n"
    "  serve      --data DIR [--listen ADDRESS:PORT [--port-file FILE]] [--socket PATH]\n"
    "             [--metrics ADDRESS:PORT [--metrics-port-file FILE]]\n"
    "  enrol-code --data DIR --centre ID [--station ID [--succeeds ID]]\n"
    "  revoke     --data DIR --device ID\n"
    "  status     --data DIR [--json]\n"
    "  restored   --data DIR\n"
    "  cleanup    --data DIR [--json]\n"
    "  pack       --data DIR --from FILE.json --out FILE.motcua-pack [--address URL] [--json]\n"
    "  import-bundle --data DIR VOLUME… [--receipt FILE|DIR] [--reviewed] [--json]\n"
    "  pack-down  --data DIR --out DIR [--pack FILE] [--update FILE.deb --update-version V] "
    "[--centre CODE… [--station ID] [--all]]\n"
    "             [--json]\n"
    "  publish    --data DIR --pack FILE.motcua-pack\n"
    "  token      --data DIR --name NAME (--may bookings,online,results,identity [--source NAME] "
    "|\n"
    "             --revoke)\n"
    "  adapter    --data DIR --channel message|identity|forward\n"
    "             (--url URL [--secret-file FILE] [--unit CODE] [--retry-base MS] | --retry)\n";

int usage()
{
    std::fputs(kHelp, stderr);
    return kUsage;
}

void raiseFileLimit()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_NOFILE, &limit);
    }
}

bool readEndpoint(const QString &text, QString *host, quint16 *port)
{
    const qsizetype colon = text.lastIndexOf(u':');
    bool ok = false;
    if (colon > 0) {
        *port = QStringView(text).sliced(colon + 1).toUShort(&ok);
        *host = text.left(colon);
    }
    return ok;
}

int serve(const QCommandLineParser &parser)
{
    motcua::gateway::ServerOptions options;
    options.data = parser.value(u"data"_s);
    options.portFile = parser.value(u"port-file"_s);
    options.adminPortFile = parser.value(u"metrics-port-file"_s);
    options.socket = parser.value(u"socket"_s);
    if (parser.isSet(u"listen"_s) || options.socket.isEmpty()) {
        if (!readEndpoint(parser.value(u"listen"_s), &options.host, &options.port))
            return usage();
    }
    if (parser.isSet(u"metrics"_s) &&
        !readEndpoint(parser.value(u"metrics"_s), &options.adminHost, &options.adminPort))
        return usage();
    raiseFileLimit();
    motcua::gateway::Server server(options);
    const motcua::gateway::DeliveryWorker worker(
        server.folder().settings().database,
        [&server](const char *trouble) { server.log().trouble(trouble); });
    server.run();
    return 0;
}

int run(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QStringList names{u"data"_s,      u"db"_s,
                            u"host"_s,      u"listen"_s,
                            u"port-file"_s, u"centre"_s,
                            u"station"_s,   u"device"_s,
                            u"from"_s,      u"out"_s,
                            u"address"_s,   u"succeeds"_s,
                            u"metrics"_s,   u"metrics-port-file"_s,
                            u"socket"_s};
    for (const QString &name : names)
        parser.addOption({name, {}, u"value"_s});
    for (const QString &name :
         {u"receipt"_s, u"pack"_s, u"name"_s, u"may"_s, u"channel"_s, u"url"_s, u"secret-file"_s,
          u"unit"_s, u"retry-base"_s, u"update"_s, u"update-version"_s, u"source"_s})
        parser.addOption({name, {}, u"value"_s});
    for (const QString &name : {u"reviewed"_s, u"json"_s, u"revoke"_s, u"retry"_s, u"all"_s})
        parser.addOption({name, {}});
    if (!parser.parse(arguments) || parser.positionalArguments().isEmpty() ||
        parser.value(u"data"_s).isEmpty())
        return usage();
    QStringList files = parser.positionalArguments();
    const QString verb = files.takeFirst();
    const QString data = parser.value(u"data"_s);
    if (verb == "import-bundle"_L1 && !files.isEmpty()) {
        return motcua::gateway::runImportBundle({data, files, parser.value(u"receipt"_s),
                                                 parser.isSet(u"reviewed"_s),
                                                 parser.isSet(u"json"_s)})
                   ? 0
                   : kFailed;
    }
    if (!files.isEmpty())
        return usage();
    if (verb == "pack-down"_L1 && parser.isSet(u"out"_s)) {
        const QStringList centres = parser.values(u"centre"_s);
        if (parser.isSet(u"station"_s) && centres.size() != 1)
            return usage();
        motcua::gateway::runPackDown({data, parser.value(u"out"_s), parser.value(u"pack"_s),
                                      parser.value(u"update"_s), parser.value(u"update-version"_s),
                                      centres, parser.value(u"station"_s), parser.isSet(u"all"_s),
                                      parser.isSet(u"json"_s)});
        return 0;
    }
    if (verb == "init"_L1 && parser.isSet(u"host"_s)) {
        motcua::gateway::runInit(data, parser.value(u"db"_s).toUtf8(), parser.value(u"host"_s));
    } else if (verb == "serve"_L1) {
        return serve(parser);
    } else if (verb == "enrol-code"_L1) {
        motcua::gateway::runEnrolCode(data, parser.value(u"centre"_s), parser.value(u"station"_s),
                                      parser.value(u"succeeds"_s));
    } else if (verb == "revoke"_L1) {
        motcua::gateway::runRevoke(data, parser.value(u"device"_s));
    } else if (verb == "status"_L1) {
        motcua::gateway::runStatus(data, parser.isSet(u"json"_s));
    } else if (verb == "restored"_L1) {
        motcua::gateway::runRestored(data);
    } else if (verb == "cleanup"_L1) {
        motcua::gateway::runCleanup(data, parser.isSet(u"json"_s));
    } else if (verb == "pack"_L1 && parser.isSet(u"from"_s) && parser.isSet(u"out"_s)) {
        motcua::gateway::runPack({data, parser.value(u"from"_s), parser.value(u"out"_s),
                                  parser.value(u"address"_s), parser.isSet(u"json"_s)});
    } else if (verb == "publish"_L1 && parser.isSet(u"pack"_s)) {
        motcua::gateway::runPublishPack(data, parser.value(u"pack"_s));
    } else if (verb == "adapter"_L1 && parser.isSet(u"channel"_s) && parser.isSet(u"retry"_s)) {
        motcua::gateway::runRetryAside(data, parser.value(u"channel"_s));
    } else if (verb == "adapter"_L1 && parser.isSet(u"channel"_s) && parser.isSet(u"url"_s)) {
        motcua::gateway::runAdapter(data, {parser.value(u"channel"_s), parser.value(u"url"_s),
                                           parser.value(u"secret-file"_s), parser.value(u"unit"_s),
                                           parser.value(u"retry-base"_s)});
    } else if (verb == "token"_L1 && parser.isSet(u"name"_s) && parser.isSet(u"revoke"_s)) {
        motcua::gateway::runRevokeToken(data, parser.value(u"name"_s));
    } else if (verb == "token"_L1 && parser.isSet(u"name"_s) && parser.isSet(u"may"_s)) {
        motcua::gateway::runToken(data, parser.value(u"name"_s), parser.value(u"source"_s),
                                  parser.value(u"may"_s));
    } else {
        return usage();
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    try {
        return run(QCoreApplication::arguments());
    } catch (const std::exception &error) {
        std::fprintf(stderr, "motcua-gateway: %s\n", error.what());
        return kFailed;
    }
}
