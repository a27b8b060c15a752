// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/centre/centre_way.h"
#include "storage/setting_store.h"

namespace motcua::storage {

/// Settings of one subject. Those of SharedCopy::names() are the whole centre's where there is one: read from the copy
/// here, changed at its server and only while that answers, so that no two stations keep different rules. Then change()
/// waits at most two seconds for it and throws "rules_centre_away" (nothing was changed), "rules_overtaken" (somebody else
/// was faster; theirs stand here now) or "rules_doubtful" (the line went meanwhile).
/// Thread of its connection.
class SharedSettings final : public SettingStore
{
public:
    /// @param prefix  as of SqlSettings
    /// @param way     to the centre's server, wherever that is now; null, or without an address: this station works
    ///                alone. Outlives this
    SharedSettings(Database &db, ChainedAuditLog &audit, const QString &prefix,
                   const CentreWay *way)
        : m_db(db),
          m_own(db, audit, prefix),
          m_prefix(prefix),
          m_way(way)
    {}
    [[nodiscard]] QString value(const QString &name) const override { return m_own.value(name); }
    void change(const QString &name, const QString &value, const AuditEntry &entry) override;

private:
    void changeAtCentre(const CentreAddress &centre, const QString &name, const QString &value,
                        const AuditEntry &entry);
    Database &m_db;
    SqlSettings m_own;
    const QString m_prefix;
    const CentreWay *m_way;
};

} // namespace motcua::storage
