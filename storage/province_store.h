// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/audit.h"
#include "app/core/intake/catalogue.h"
#include "storage/database.h"

#include <QByteArray>
#include <QDate>
#include <QMap>
#include <QString>
#include <QVector>

#include <optional>

namespace motcua::storage {

/// What became of an old commune; one old unit may have several lines.
struct CommuneChange
{
    QString oldCode, oldName, newCode, newName, decree;
};

struct TimeStampService
{
    QString url;
    QByteArray certificatePem;
};

/// What a province pack brings, as the store keeps it. Whoever fills it in has judged the signature.
struct ProvinceData
{
    QByteArray signerSha256; ///< of the signer's certificate
    qint64 serial = 0;
    QDate issued;
    QString provinceName, provinceCode;
    QString gatewayAddress;
    QByteArray gatewayCaPem;
    QByteArray archivePem; ///< empty: none
    QVector<QByteArray> trustPem;
    QVector<TimeStampService> timeStamps;
    QVector<Procedure> procedures;
    QMap<QString, QByteArray> forms; ///< "TT01-2018/receipt" → template JSON
    QVector<CommuneChange> communes;
    struct Range
    {
        int first = 1, last = 9999;
    };
    std::optional<Range> range; ///< dossier serials of this station; none: they stay as they are
};

/// What the province said last, and whom it is believed from. Desk thread.
class ProvinceStore
{
public:
    ProvinceStore(Database &db, CatalogueStore &catalogue, AuditLog &audit)
        : m_db(db),
          m_catalogue(catalogue),
          m_audit(audit)
    {}

    struct Pin
    {
        QByteArray signerSha256; ///< empty: no pack was ever applied
        qint64 serial = 0;
    };
    [[nodiscard]] Pin pin() const;
    /// Throws Failure unless a pack of this signer and serial may follow what was applied: "pack_signer_other",
    /// "pack_older". `newSigner`: a person compared the fingerprint again, against a new letter.
    void requireMayFollow(const QByteArray &signerSha256, qint64 serial, bool newSigner) const;

    /// Everything in one transaction with the audit entry "pack.applied", or nothing: also throws
    /// "catalogue_version_changed" and "not_saved".
    void apply(const ProvinceData &data, const Actor &by, const QDateTime &now,
               bool newSigner = false);

    /// The province's template of that name; empty: the built-in one holds.
    [[nodiscard]] QByteArray form(const QString &name) const;
    [[nodiscard]] QString gatewayAddress() const;  ///< empty: no pack
    [[nodiscard]] QByteArray gatewayCaPem() const; ///< the only authority a gateway may have
    [[nodiscard]] QByteArray archivePem() const;
    [[nodiscard]] QVector<QByteArray> trustPem() const;
    [[nodiscard]] QVector<TimeStampService> timeStamps() const;
    /// By the old unit's code, or by its name without accents.
    [[nodiscard]] QVector<CommuneChange> becameOf(const QString &oldCodeOrName) const;

private:
    void keepCommunes(const QVector<CommuneChange> &communes);
    Database &m_db;
    CatalogueStore &m_catalogue;
    AuditLog &m_audit;
};

} // namespace motcua::storage
