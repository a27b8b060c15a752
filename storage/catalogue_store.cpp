// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/catalogue_store.h"

#include "app/core/base/text.h"
#include "storage/failures.h"
#include "storage/values.h"

using namespace Qt::StringLiterals;

namespace motcua::storage {

QVector<Procedure> SqlCatalogueStore::procedures() const
{
    QVector<Procedure> procedures;
    Rows rows = m_db.exec(u"SELECT body FROM procedure ORDER BY code, version"_s);
    while (rows.next())
        procedures.append(procedureFromJson(objectOf(rows.value(0))));
    return procedures;
}

void SqlCatalogueStore::addProcedures(const QVector<Procedure> &procedures)
{
    Transaction transaction(m_db);
    for (const Procedure &procedure : procedures) {
        const QString body = stored(toJson(procedure));
        const QVariant known =
            m_db.value(u"SELECT body FROM procedure WHERE code = ? AND version = ?"_s,
                       {procedure.code, procedure.version});
        if (known.isValid()) {
            if (known.toString() != body)
                throw failure(Trouble::CatalogueVersionChanged);
            continue;
        }
        m_db.run(
            u"INSERT INTO procedure (code, version, valid_from, valid_to, name, folded, body) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
            {procedure.code, procedure.version, stored(procedure.validFrom),
             stored(procedure.validTo), procedure.name,
             fold(QString(procedure.name + u' ' + procedure.field + u' ' + procedure.code)), body});
    }
    transaction.commit();
}

} // namespace motcua::storage
