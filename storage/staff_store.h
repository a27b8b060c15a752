// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/staff.h"
#include "storage/database.h"

namespace motcua::storage {

/// Staff with their PINs and passwords as Argon2id hashes (crypto_pwhash_str).
class SqlStaffStore final : public StaffStore
{
public:
    explicit SqlStaffStore(Database &db) : m_db(db) {}
    [[nodiscard]] QVector<Staff> staff() const override;
    void add(const Staff &staff, const QString &secret) override;
    void change(const Staff &staff) override;
    void setSecret(StaffId id, SecretKind kind, const QString &secret, bool mustChange) override;
    [[nodiscard]] bool pinMatches(StaffId id, const QString &secret) const override;
    [[nodiscard]] Attempts attempts(StaffId id) const override;
    void setAttempts(StaffId id, const Attempts &attempts) override;
    void atomically(const std::function<void()> &work) override;

private:
    Database &m_db;
};

} // namespace motcua::storage
