// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/staff.h"
#include "storage/database.h"

#include <QJsonObject>

namespace motcua::storage {

/// Staff with their PINs and passwords as Argon2id hashes (crypto_pwhash_str). While the store is read-only their
/// attempts stand in `attempts.json` beside it, ids and counts alone.
class SqlStaffStore final : public StaffStore
{
public:
    SqlStaffStore(Database &db, const QString &folder)
        : m_db(db),
          m_aside(folder + QStringLiteral("/attempts.json"))
    {}
    [[nodiscard]] QVector<Staff> staff() const override;
    void add(const Staff &staff, const QString &secret) override;
    void change(const Staff &staff) override;
    void setSecret(StaffId id, SecretKind kind, const QString &secret, bool mustChange) override;
    [[nodiscard]] bool pinMatches(StaffId id, const QString &secret) const override;
    [[nodiscard]] Attempts attempts(StaffId id) const override;
    void setAttempts(StaffId id, const Attempts &attempts) override;
    [[nodiscard]] bool keepAside(StaffId id, const Attempts &attempts) override;
    void atomically(const std::function<void()> &work) override;

private:
    [[nodiscard]] QJsonObject aside() const;
    void dropTaken();

    Database &m_db;
    QString m_aside;
    QVector<StaffId> m_taken; ///< whose count the transaction under way has
};

} // namespace motcua::storage
