// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/centre/centre_folder.h"
#include "sync/pack/issue.h"

#include <QDateTime>
#include <QStringList>

#include <optional>

namespace motcua::centre {

/// The centre's own authority and what it signs: the certificate of the server, of each station, the list of those that
/// count no more. One thread. Throws "centre_authority_damaged", "not_saved".
class CentrePapers
{
public:
    /// Makes the authority where there is none yet (`mayMake`).
    CentrePapers(const CentreFolder &folder, const CentreSettings &settings, bool mayMake);
    /// A name that stands in the server's certificate whatever its addresses are: what stations check.
    [[nodiscard]] static QString verifyName(const QString &centreId);

    /// The server's certificate names these addresses and lasts 30 days at least: else a new one is made. True when it was.
    bool renewServer(const QStringList &addresses, const QDateTime &now);
    [[nodiscard]] pack::KeyPair server() const;
    [[nodiscard]] QByteArray authority() const;
    /// For a station's key; CN is its name.
    [[nodiscard]] QByteArray signStation(const pack::CertificateRequest &request,
                                         const QString &station) const;
    void writeRevocations(const QVector<QByteArray> &revoked) const;

    /// What the PC is reached by now: its name, and every address that is not link-local or this PC's alone.
    [[nodiscard]] static QStringList ownAddresses(const QString &onlyAddress);

private:
    const CentreFolder &m_folder;
    QString m_centreId;
    std::optional<pack::Issuer> m_issuer;
};

} // namespace motcua::centre
