// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/command.h"

#include "app/core/base/text.h"
#include "app/devices/keychain/key_ring_vault.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace motcua::admin {

namespace {

void print(FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
    std::fflush(stream);
}

QByteArray serialised(const QJsonValue &value)
{
    const QJsonDocument document =
        value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    return document.toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

int Invocation::number(const QString &option, int fallback, int min, int max) const
{
    if (!m_parser.isSet(option)) {
        return fallback;
    }
    bool ok = false;
    const int number = m_parser.value(option).toInt(&ok);
    if (!ok || number < min || number > max) {
        throw UsageError{
            u"--%1 takes a whole number from %2 to %3"_s.arg(option).arg(min).arg(max)};
    }
    return number;
}

QString Invocation::required(const QString &option) const
{
    const QString text = m_parser.value(option);
    if (text.isEmpty()) {
        throw UsageError{u"--%1 is needed"_s.arg(option)};
    }
    return text;
}

void Invocation::answer(const QJsonValue &json, const QString &text) const
{
    print(stdout, m_json ? serialised(json) : text.toUtf8() + '\n');
}

QString Invocation::passphrase() const
{
    if (!m_parser.isSet(u"passphrase-file"_s)) {
        return {};
    }
    const std::optional<QString> line = firstLineOf(m_parser.value(u"passphrase-file"_s));
    if (!line) {
        throw Failure("passphrase_file_unreadable",
                      QCoreApplication::translate(
                          "Admin", "The passphrase file cannot be read; nothing was changed."),
                      QCoreApplication::translate(
                          "Admin", "Check the file's name and permissions, then run again."));
    }
    return *line;
}

QString Invocation::sheet() const
{
    constexpr qint64 kMost = 16 * 1024;
    QFile file(required(u"sheet-file"_s));
    if (!file.open(QIODevice::ReadOnly)) {
        throw UsageError{u"the sheet file cannot be read"_s};
    }
    return QString::fromUtf8(file.read(kMost));
}

std::unique_ptr<storage::Station> Invocation::openStation() const
{
    const QString folder = required(u"data"_s);
    devices::KeyRingVault vault;
    storage::Unlock unlock;
    unlock.passphrase = passphrase();
    if (unlock.passphrase.isEmpty()) {
        unlock.vault = &vault;
    }
    return storage::Station::open(folder, unlock);
}

Actor Invocation::program(const storage::Station &station)
{
    Actor actor;
    actor.station = station.stationId();
    return actor;
}

void printFailure(const Failure &failure, bool json)
{
    if (json) {
        print(stdout, serialised(QJsonObject{
                          {u"error"_s, QJsonObject{{u"name"_s, QString::fromLatin1(failure.name())},
                                                   {u"message"_s, failure.headline()},
                                                   {u"next_step"_s, failure.nextStep()}}}}));
    }
    print(stderr, (failure.headline() + u' ' + failure.nextStep() + u'\n').toUtf8());
}

} // namespace motcua::admin
