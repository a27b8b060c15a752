// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/rights.h"
#include "app/core/intake/reception.h"

namespace motcua {

/// Looking for what this computer received, for whoever may (Act::FindDossiers). Desk thread.
class DossierSearch
{
public:
    DossierSearch(const DossierStore &store, const Rights &rights)
        : m_store(store),
          m_rights(rights)
    {}
    /// As DossierStore::search(). Throws "not_allowed", "account_closed".
    [[nodiscard]] QVector<DossierStore::Found> find(const QString &query, int limit,
                                                    const Actor &by) const;

private:
    const DossierStore &m_store;
    const Rights &m_rights;
};

} // namespace motcua
