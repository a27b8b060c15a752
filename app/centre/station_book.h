// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/centre/centre_folder.h"

#include <QDateTime>
#include <QVector>

#include <optional>

namespace motcua::centre {

/// A station that joined.
struct Member
{
    QString station;        ///< "C02"
    QString folderId;       ///< of its data: who it is, whatever it is called
    QByteArray certificate; ///< PEM
    QDateTime joinedAt;
    QDateTime removedAt; ///< valid: it counts no more
    [[nodiscard]] bool isRemoved() const { return removedAt.isValid(); }
};

/// Who belongs to the centre: `stations.json`. Each change is durable before it returns. One thread.
class StationBook
{
public:
    explicit StationBook(const CentreFolder &folder);
    [[nodiscard]] const QVector<Member> &members() const { return m_members; }
    [[nodiscard]] std::optional<Member> find(const QString &station) const;
    [[nodiscard]] std::optional<Member> findCertificate(const QByteArray &sha256) const;
    /// In place of the entry with its name, whose certificate counts no more.
    void put(const Member &member);
    void remove(const QString &station, const QDateTime &at);
    /// Every certificate that counts no more.
    [[nodiscard]] const QVector<QByteArray> &revoked() const { return m_revoked; }

private:
    void write() const;
    const CentreFolder &m_folder;
    QVector<Member> m_members;
    QVector<QByteArray> m_revoked;
};

} // namespace motcua::centre
