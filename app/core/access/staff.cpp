// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/access/staff.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

constexpr std::array kRoleCodes = {
    std::pair{Role::ReceptionOfficer, "reception_officer"_L1},
    std::pair{Role::CaseOfficer, "case_officer"_L1},
    std::pair{Role::Approver, "approver"_L1},
    std::pair{Role::Cashier, "cashier"_L1},
    std::pair{Role::RecordsClerk, "records_clerk"_L1},
    std::pair{Role::Supervisor, "supervisor"_L1},
    std::pair{Role::Administrator, "administrator"_L1},
    std::pair{Role::Kiosk, "kiosk"_L1},
};

} // namespace

QString toCode(Role role)
{
    const auto *found = std::find_if(kRoleCodes.begin(), kRoleCodes.end(),
                                     [role](const auto &entry) { return entry.first == role; });
    Q_ASSERT(found != kRoleCodes.end());
    return found->second;
}

std::optional<Role> roleFromCode(QStringView code)
{
    const auto *found = std::find_if(kRoleCodes.begin(), kRoleCodes.end(),
                                     [code](const auto &entry) { return code == entry.second; });
    return found == kRoleCodes.end() ? std::nullopt : std::optional(found->first);
}

QVector<Role> allRoles()
{
    QVector<Role> roles;
    for (const auto &entry : kRoleCodes)
        roles.append(entry.first);
    return roles;
}

QString toCode(SecretKind kind)
{
    return kind == SecretKind::Password ? u"password"_s : u"pin"_s;
}

std::optional<SecretKind> secretKindFromCode(QStringView code)
{
    if (code == u"pin")
        return SecretKind::Pin;
    return code == u"password" ? std::optional(SecretKind::Password) : std::nullopt;
}

} // namespace motcua
