// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/centre_membership_store.h"

#include "storage/audit_store.h"
#include "storage/database.h"
#include "storage/values.h"

using namespace Qt::StringLiterals;

namespace motcua::storage {

std::optional<CentreMembership> SqlCentreMemberships::membership() const
{
    const QVariantList row = m_db.row(
        u"SELECT centre, name, address, join_port, database_port, database_name, login, "
        "verify_name, authority, certificate, private_key, joined_at FROM centre_membership"_s);
    if (row.isEmpty()) {
        return std::nullopt;
    }
    qsizetype column = 0;
    const auto next = [&row, &column] { return row.at(column++); };
    CentreMembership membership;
    membership.centreId = next().toString();
    membership.name = next().toString();
    membership.address = next().toString();
    membership.joinPort = quint16(next().toInt());
    membership.databasePort = quint16(next().toInt());
    membership.database = next().toString();
    membership.user = next().toString();
    membership.verifyName = next().toString();
    membership.authorityPem = next().toByteArray();
    membership.certificatePem = next().toByteArray();
    membership.privateKeyPem = next().toByteArray();
    membership.joinedAt = instantOf(next());
    return membership;
}

void SqlCentreMemberships::join(const CentreMembership &membership, const Actor &by)
{
    Transaction transaction(m_db);
    forget();
    m_db.run(u"INSERT INTO centre_membership (one, centre, name, address, join_port, "
             "database_port, database_name, login, verify_name, authority, certificate, "
             "private_key, joined_at) VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
             {membership.centreId, membership.name, membership.address, membership.joinPort,
              membership.databasePort, membership.database, membership.user, membership.verifyName,
              membership.authorityPem, membership.certificatePem, membership.privateKeyPem,
              stored(membership.joinedAt)});
    ChainedAuditLog(m_db).append({membership.joinedAt,
                                  by,
                                  u"centre.joined"_s,
                                  membership.centreId,
                                  {{u"server"_s, membership.name}}});
    transaction.commit();
}

void SqlCentreMemberships::moveTo(const QString &address, const Actor &by, const QDateTime &at)
{
    Transaction transaction(m_db);
    const std::optional<CentreMembership> known = membership();
    if (!known || known->address == address) {
        return;
    }
    m_db.run(u"UPDATE centre_membership SET address = ?"_s, {address});
    ChainedAuditLog(m_db).append(
        {at, by, u"centre.moved"_s, known->centreId, {{u"server"_s, known->name}}});
    transaction.commit();
}

void SqlCentreMemberships::leave(const Actor &by, const QDateTime &at)
{
    Transaction transaction(m_db);
    const std::optional<CentreMembership> known = membership();
    if (!known) {
        return;
    }
    forget();
    ChainedAuditLog(m_db).append(
        {at, by, u"centre.left"_s, known->centreId, {{u"server"_s, known->name}}});
    transaction.commit();
}

void SqlCentreMemberships::forget()
{
    Transaction transaction(m_db);
    m_db.run(u"UPDATE centre_membership SET private_key = zeroblob(length(private_key))"_s);
    m_db.run(u"DELETE FROM centre_membership"_s);
    transaction.commit();
}

} // namespace motcua::storage
