// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/command.h"
#include "app/core/base/clock.h"
#include "sync/client/pack_file.h"
#include "sync/pack/fingerprint.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace motcua::admin {

namespace {

QJsonObject signerJson(const pack::Signer &signer)
{
    return {{u"fingerprint"_s, QString::fromLatin1(signer.sha256.toHex())},
            {u"fingerprint_text"_s, pack::fingerprintText(signer.sha256)},
            {u"name"_s, signer.name},
            {u"valid_until"_s, toIso(signer.notAfter)}};
}

QJsonArray centresJson(const pack::ProvincePack &content)
{
    QJsonArray centres;
    for (const pack::PackCentre &centre : content.centres) {
        QJsonArray stations;
        for (const pack::StationRange &range : centre.stations) {
            stations.append(QJsonObject{{u"id"_s, range.station},
                                        {u"first_serial"_s, range.firstSerial},
                                        {u"last_serial"_s, range.lastSerial}});
        }
        centres.append(QJsonObject{
            {u"id"_s, centre.agencyId}, {u"name"_s, centre.name}, {u"stations"_s, stations}});
    }
    return centres;
}

QJsonObject contentJson(const pack::ProvincePack &content)
{
    const QStringList forms = content.forms.keys();
    return {{u"serial"_s, content.serial},
            {u"issued"_s, content.issued.toString(Qt::ISODate)},
            {u"province"_s,
             QJsonObject{{u"name"_s, content.provinceName}, {u"code"_s, content.provinceCode}}},
            {u"gateway"_s, content.gatewayAddress},
            {u"archive"_s, content.archive.has_value()},
            {u"trust"_s, content.trust.size()},
            {u"tsa"_s, content.timeStamps.size()},
            {u"centres"_s, centresJson(content)},
            {u"procedures"_s,
             content.catalogue.isEmpty() ? 0 : int(proceduresFromJson(content.catalogue).size())},
            {u"forms"_s, QJsonArray::fromStringList(forms)},
            {u"communes"_s, content.communes.size()}};
}

int checkPack(const Invocation &call)
{
    const QString path = call.required(u"check"_s);
    const QDateTime now = SystemClock().now();
    const pack::PackReading reading = pack::readPack(sync::readPackBytes(path), now);
    QJsonObject answer{{u"ok"_s, reading.pack.has_value()}};
    if (reading.signer) {
        answer.insert(u"signer"_s, signerJson(*reading.signer));
    }
    if (!reading.pack) {
        const Failure failure = sync::failureOf(reading);
        answer.insert(u"problem"_s, QString::fromLatin1(failure.name()));
        answer.insert(u"where"_s, reading.where);
        answer.insert(u"message"_s, failure.headline());
        call.answer(answer, failure.headline() + u' ' + failure.nextStep());
        return NegativeAnswer;
    }
    // Also what only the later readers can judge: the catalogue's and the forms' own rules.
    const sync::SignedPack opened = sync::openPackFile(path, now);
    const QJsonObject content = contentJson(opened.content);
    for (auto it = content.begin(); it != content.end(); ++it) {
        answer.insert(it.key(), it.value());
    }
    call.answer(answer,
                u"%1, %2: %3 centre(s), serial %4\n%5"_s
                    .arg(opened.content.provinceName, opened.content.issued.toString(Qt::ISODate))
                    .arg(opened.content.centres.size())
                    .arg(opened.content.serial)
                    .arg(pack::fingerprintText(opened.signer.sha256)));
    return Ok;
}

int applyPack(const Invocation &call)
{
    const QStringList files = call.options().positionalArguments();
    if (files.size() != 1) {
        throw UsageError{u"apply-pack takes one file"_s};
    }
    const SystemClock clock;
    const sync::SignedPack opened = sync::openPackFile(files.constFirst(), clock.now());
    const auto station = call.openStation();
    // The first pack of a centre, or one of a new key, needs a person who compared the letter.
    const bool compared = call.options().isSet(u"fingerprint"_s);
    if (compared && !pack::fingerprintAnswers(opened.signer.sha256, call.value(u"fingerprint"_s))) {
        throw sync::fingerprintWrong();
    }
    if (!compared && station->province().pin().signerSha256.isEmpty()) {
        throw UsageError{
            u"the first pack of a centre needs --fingerprint, from the province's letter"_s};
    }
    const storage::ProvinceData data =
        sync::provinceData(opened, station->centre().agencyId, station->stationId());
    Actor actor;
    actor.station = station->stationId();
    station->province().apply(data, actor, clock.now(), compared);
    call.answer(
        QJsonObject{{u"ok"_s, true},
                    {u"serial"_s, data.serial},
                    {u"signer"_s, QString::fromLatin1(data.signerSha256.toHex())},
                    {u"first_serial"_s, data.range ? QJsonValue(data.range->first) : QJsonValue()},
                    {u"last_serial"_s, data.range ? QJsonValue(data.range->last) : QJsonValue()},
                    {u"procedures"_s, data.procedures.size()},
                    {u"communes"_s, data.communes.size()}},
        u"%1: serial %2"_s.arg(data.provinceName).arg(data.serial));
    return Ok;
}

} // namespace

QList<Command> packCommands()
{
    return {
        {u"pack"_s,
         u"Says what is in a province pack, and whose signature it has; changes nothing."_s,
         {},
         {{u"check"_s, u"The pack."_s, u"FILE"_s}},
         false,
         checkPack},
        {u"apply-pack"_s,
         u"Takes a later province pack into a centre's data."_s,
         u"FILE"_s,
         {{u"fingerprint"_s,
           u"From the province's letter, whole or its first and last group: for the first pack, and for a new key."_s,
           u"HEX"_s}},
         true,
         applyPack},
    };
}

} // namespace motcua::admin
