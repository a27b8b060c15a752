// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/intake/dossier_search.h"

namespace motcua {

QVector<DossierStore::Found> DossierSearch::find(const QString &query, int limit,
                                                 const Actor &by) const
{
    (void)m_rights.require(by, Act::FindDossiers);
    return m_store.search(query, limit);
}

} // namespace motcua
