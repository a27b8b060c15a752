// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The gateway's own server, understanding less than it could: a gateway before it was brought up to date.
//   older-gateway serve --data DIR --listen ADDRESS:PORT --port-file FILE
//                 [--protocol MAX] [--schema MAX] [--without KIND,KIND…]
#include "sync/gateway/net/server.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    for (const QString &name :
         {u"data"_s, u"listen"_s, u"port-file"_s, u"protocol"_s, u"schema"_s, u"without"_s})
        parser.addOption({name, {}, u"value"_s});
    if (!parser.parse(QCoreApplication::arguments()) || !parser.isSet(u"listen"_s))
        return 2;
    motcua::gateway::ServerOptions options;
    options.data = parser.value(u"data"_s);
    options.host = parser.value(u"listen"_s).section(u':', 0, -2);
    options.port = parser.value(u"listen"_s).section(u':', -1).toUShort();
    options.portFile = parser.value(u"port-file"_s);
    if (parser.isSet(u"protocol"_s))
        options.understood.protocolMax = parser.value(u"protocol"_s).toInt();
    if (parser.isSet(u"schema"_s))
        options.understood.schemaMax = parser.value(u"schema"_s).toInt();
    options.understood.unknownKinds = parser.value(u"without"_s).split(u',', Qt::SkipEmptyParts);
    try {
        motcua::gateway::Server server(options);
        server.run();
        return 0;
    } catch (const std::exception &error) {
        std::fprintf(stderr, "older-gateway: %s\n", error.what());
        return 1;
    }
}
