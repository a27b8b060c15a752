// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/pack_file.h"

#include "app/core/forms/receipt.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

namespace motcua::sync {

namespace {

struct Words
{
    pack::Problem problem;
    const char *name;
    const char *headline;
    const char *nextStep;
};

constexpr const char *kAskAgain = QT_TRANSLATE_NOOP(
    "Sync", "Fetch the file again from where the province gave it out, and choose "
            "that one.");
constexpr const char *kTellProvince =
    QT_TRANSLATE_NOOP("Sync", "Tell the province, and ask for a corrected pack.");

constexpr Words kWords[] = {
    {pack::Problem::TooLarge, "pack_too_large",
     QT_TRANSLATE_NOOP("Sync",
                       "This file is too large for a province pack. Nothing of it was taken."),
     kAskAgain},
    {pack::Problem::NotAPack, "pack_unreadable",
     QT_TRANSLATE_NOOP("Sync",
                       "This file is no province pack, or it was damaged on its way. Nothing "
                       "of it was taken."),
     kAskAgain},
    {pack::Problem::SignatureWrong, "pack_signature_wrong",
     QT_TRANSLATE_NOOP("Sync", "The signature of this province pack does not hold: it was changed "
                               "after it was signed. Nothing of it was taken."),
     QT_TRANSLATE_NOOP("Sync",
                       "Do not use this file. Fetch the pack again, and tell the province if "
                       "it happens again.")},
    {pack::Problem::SignerUnfit, "pack_signer_unfit",
     QT_TRANSLATE_NOOP("Sync", "This province pack is signed with a certificate that may not sign "
                               "packs. Nothing of it was taken."),
     kTellProvince},
    {pack::Problem::SignerNotYet, "pack_signer_not_yet",
     QT_TRANSLATE_NOOP("Sync",
                       "By the clock of this computer, the certificate of this province pack "
                       "is not valid yet. Nothing of it was taken."),
     QT_TRANSLATE_NOOP("Sync", "Check the date and time of this computer, then choose the pack "
                               "again.")},
    {pack::Problem::SignerExpired, "pack_signer_expired",
     QT_TRANSLATE_NOOP("Sync",
                       "By the clock of this computer, the certificate of this province pack "
                       "has expired. Nothing of it was taken."),
     QT_TRANSLATE_NOOP("Sync",
                       "Check the date and time of this computer; if they are right, ask the "
                       "province for its latest pack.")},
    {pack::Problem::ContentMalformed, "pack_malformed",
     QT_TRANSLATE_NOOP("Sync", "This province pack is signed, but what is in it cannot be read. "
                               "Nothing of it was taken."),
     kTellProvince},
    {pack::Problem::FormatUnknown, "pack_format_unknown",
     QT_TRANSLATE_NOOP("Sync", "This province pack was made for a newer version of the program. "
                               "Nothing of it was taken."),
     QT_TRANSLATE_NOOP("Sync", "Install the newer version of the program, then choose the pack "
                               "again.")},
    {pack::Problem::PartWrong, "pack_part_wrong",
     QT_TRANSLATE_NOOP("Sync",
                       "This province pack has a mistake at “%1”. Nothing of it was taken."),
     kTellProvince},
};

QString tr(const char *text)
{
    return QCoreApplication::translate("Sync", text);
}

} // namespace

Failure failureOf(const pack::PackReading &reading)
{
    for (const Words &words : kWords) {
        if (words.problem != reading.problem)
            continue;
        QString headline = tr(words.headline);
        if (reading.problem == pack::Problem::PartWrong)
            headline = headline.arg(reading.where.left(120));
        return {words.name, headline, tr(words.nextStep)};
    }
    Q_UNREACHABLE();
}

QByteArray readPackBytes(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        throw Failure(
            "pack_file_unreadable",
            QCoreApplication::translate(
                "Sync", "The file of the province pack cannot be read. Nothing was changed."),
            QCoreApplication::translate(
                "Sync", "Check the name and whether the memory stick is still there, then choose "
                        "the file again."));
    }
    return file.read(pack::kMaxFileBytes + 1);
}

SignedPack openPackFile(const QString &path, const QDateTime &now)
{
    pack::PackReading reading = pack::readPack(readPackBytes(path), now);
    if (!reading.pack) {
        throw failureOf(reading);
    }
    SignedPack result{std::move(*reading.pack), *reading.signer};
    if (!result.content.catalogue.isEmpty()) {
        (void)proceduresFromJson(result.content.catalogue);
    }
    for (const QByteArray &form : std::as_const(result.content.forms)) {
        (void)fillForm(form, {}, {}, {});
    }
    return result;
}

storage::ProvinceData provinceData(const SignedPack &signedPack, const QString &agencyId,
                                   const QString &station)
{
    const pack::ProvincePack &content = signedPack.content;
    storage::ProvinceData data;
    data.signerSha256 = signedPack.signer.sha256;
    data.serial = content.serial;
    data.issued = content.issued;
    data.provinceName = content.provinceName;
    data.provinceCode = content.provinceCode;
    data.gatewayAddress = content.gatewayAddress;
    data.gatewayCaPem = content.gatewayAuthority->pem();
    if (content.archive) {
        data.archivePem = content.archive->pem();
    }
    for (const pack::Certificate &authority : content.trust) {
        data.trustPem.append(authority.pem());
    }
    for (const pack::TimeStampAuthority &service : content.timeStamps) {
        data.timeStamps.append({service.url, service.certificate.pem()});
    }
    if (!content.catalogue.isEmpty()) {
        data.procedures = proceduresFromJson(content.catalogue);
    }
    data.forms = content.forms;
    data.communes.reserve(content.communes.size());
    for (const pack::CommuneChange &change : content.communes) {
        data.communes.append(
            {change.oldCode, change.oldName, change.newCode, change.newName, change.decree});
    }
    if (const pack::StationRange *range = content.range(agencyId, station)) {
        data.range = {range->firstSerial, range->lastSerial};
    }
    return data;
}

std::optional<CentreIdentity> centreOf(const pack::ProvincePack &pack, const QString &agencyId)
{
    const pack::PackCentre *found = pack.centre(agencyId);
    if (found == nullptr) {
        return std::nullopt;
    }
    CentreIdentity centre;
    centre.agencyId = found->agencyId;
    centre.parentAgency = found->parent;
    centre.name = found->name;
    centre.shortName = found->shortName;
    centre.province = pack.provinceName;
    centre.place = found->place;
    centre.hotline = found->hotline;
    centre.openingHours = found->openingHours;
    return centre;
}

Failure fingerprintWrong()
{
    return {
        "pack_fingerprint_wrong",
        QCoreApplication::translate(
            "Sync",
            "The fingerprint typed is not the one of this province pack. Nothing of it was taken."),
        QCoreApplication::translate(
            "Sync",
            "Compare both ends with the province's letter. If the letter says something else than "
            "the pack, do not use the pack, and call the province.")};
}

Failure stationUnknown()
{
    return {
        "pack_station_unknown",
        QCoreApplication::translate(
            "Sync",
            "The province pack does not know this centre or this station. Nothing was created."),
        QCoreApplication::translate(
            "Sync",
            "Check both ids against the province's letter, or ask for a pack with this station "
            "in it.")};
}

} // namespace motcua::sync
