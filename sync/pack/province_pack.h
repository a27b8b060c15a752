// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/pack/certificate.h"

#include <QByteArray>
#include <QDate>
#include <QJsonObject>
#include <QMap>
#include <QString>
#include <QVector>

#include <optional>

namespace motcua::pack {

/// The dossier serials of a day that one station may give out.
struct StationRange
{
    QString station; ///< "C01"
    int firstSerial = 1;
    int lastSerial = 9999;
};

struct PackCentre
{
    QString agencyId; ///< "H24.123"
    QString name, shortName;
    QString parent; ///< agency above, on the head of forms
    QString place;  ///< before the date on forms
    QString hotline;
    QString openingHours;           ///< "07:30–11:30, 13:30–17:00"
    QVector<StationRange> stations; ///< no two overlap
};

struct TimeStampAuthority
{
    QString url;
    Certificate certificate;
};

/// One line of the table of communes: what an old unit became. An old one may stand in several lines.
struct CommuneChange
{
    QString oldCode, oldName, newCode, newName;
    QString decree; ///< the resolution that did it
};

/// A pack whose signature holds and whose every part was read. Immutable value.
struct ProvincePack
{
    qint64 serial = 0; ///< a later pack has a higher one
    QDate issued;
    QString provinceName, provinceCode;
    QString gatewayAddress; ///< https://host[:port]
    std::optional<Certificate> gatewayAuthority;
    std::optional<Certificate> archive; ///< a citizen's ink is enciphered for it; none: not given
    QVector<Certificate> trust;         ///< authorities of certificate signatures
    QVector<TimeStampAuthority> timeStamps;
    QVector<PackCentre> centres;
    QByteArray catalogue;            ///< as resources/catalogue/procedures.json; empty: none
    QMap<QString, QByteArray> forms; ///< "TT01-2018/receipt" → template JSON
    QVector<CommuneChange> communes;

    [[nodiscard]] const PackCentre *centre(const QString &agencyId) const;
    [[nodiscard]] const StationRange *range(const QString &agencyId, const QString &station) const;
};

/// Why a file was refused; the programs have a sentence for each.
enum class Problem {
    None,
    TooLarge,       ///< the file, or what it unfolds to
    NotAPack,       ///< no CMS envelope of the one form
    SignatureWrong, ///< changed after it was signed
    SignerUnfit,    ///< its certificate may not sign packs, or nobody in the pack vouches for it
    SignerNotYet,   ///< not valid yet: this computer's clock, or a pack made too early
    SignerExpired,
    ContentMalformed, ///< signed, and yet no JSON document
    FormatUnknown,    ///< made for a later program
    PartWrong,        ///< `where` says which
};

struct Signer
{
    QByteArray sha256; ///< of its certificate, DER
    QString name;
    QDateTime notAfter;
};

struct PackReading
{
    std::optional<ProvincePack> pack; ///< only when everything holds
    std::optional<Signer> signer;     ///< as soon as the signature holds
    Problem problem = Problem::None;
    QString where; ///< PartWrong: "centres[3].stations[0].last_serial"
};

inline constexpr qint64 kMaxFileBytes = 32LL << 20;
inline constexpr qint64 kMaxPlainBytes = 64LL << 20;
inline constexpr int kFormat = 1;

/// Reads a `*.motcua-pack`. Never throws on bad bytes, never crashes, any thread. Whose signature it is, is for
/// the caller to judge: by a person's comparison at first, by the pinned fingerprint afterwards.
/// @param now  for the periods of the certificates
[[nodiscard]] PackReading readPack(const QByteArray &file, const QDateTime &now);

/// Reads the JSON document alone, as readPack does after the signature; for the side that signs.
[[nodiscard]] PackReading readDocument(const QByteArray &json, const QDateTime &now);

/// Compresses and signs. Throws std::runtime_error("signing"); does not judge the document.
[[nodiscard]] QByteArray writePack(const QJsonObject &document, const Certificate &signer,
                                   const QByteArray &keyPem);

} // namespace motcua::pack
