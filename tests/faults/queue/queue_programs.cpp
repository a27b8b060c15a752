// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/queue/queue_programs.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace motcua::test {

QByteArray QueueProgram::toJson() const
{
    return QJsonDocument(QJsonObject{{u"folder"_s, folder},
                                     {u"key"_s, key},
                                     {u"station"_s, station},
                                     {u"counter"_s, counter},
                                     {u"host"_s, address.host},
                                     {u"port"_s, address.port},
                                     {u"user"_s, address.user},
                                     {u"tls"_s, address.tls},
                                     {u"weak"_s, weak},
                                     {u"seed"_s, qint64(seed)},
                                     {u"pace"_s, qint64(paceUs)},
                                     {u"clock"_s, clockMs}})
        .toJson(QJsonDocument::Compact);
}

QueueProgram QueueProgram::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    QueueProgram program;
    program.folder = object["folder"_L1].toString();
    program.key = object["key"_L1].toString();
    program.station = object["station"_L1].toString();
    program.counter = object["counter"_L1].toInt();
    program.address.host = object["host"_L1].toString();
    program.address.port = object["port"_L1].toInt();
    program.address.user = object["user"_L1].toString();
    program.address.tls = object["tls"_L1].toString();
    program.weak = object["weak"_L1].toBool();
    program.seed = unsigned(object["seed"_L1].toInteger());
    program.paceUs = unsigned(object["pace"_L1].toInteger());
    program.clockMs = object["clock"_L1].toInteger();
    return program;
}

} // namespace motcua::test
