// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/centre/shared_entry.h"

#include "storage/values.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace motcua::storage {

QByteArray toSharedEntry(const AuditEntry &entry)
{
    const QJsonObject json{{u"at"_s, double(entry.at.toMSecsSinceEpoch())},
                           {u"staff"_s, storedId(entry.by.staff)},
                           {u"name"_s, entry.by.name},
                           {u"counter"_s, entry.by.counter},
                           {u"station"_s, entry.by.station},
                           {u"role"_s, toCode(entry.by.role)},
                           {u"action"_s, entry.action},
                           {u"subject"_s, entry.subject},
                           {u"detail"_s, entry.detail}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<AuditEntry> sharedEntryFrom(const QByteArray &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    if (json.value(u"action"_s).toString().isEmpty())
        return std::nullopt;
    AuditEntry entry;
    entry.at = instantOf(QVariant(qint64(json.value(u"at"_s).toDouble())));
    entry.by.staff = idOf<StaffId>(json.value(u"staff"_s).toString());
    entry.by.name = json.value(u"name"_s).toString();
    entry.by.counter = json.value(u"counter"_s).toInt();
    entry.by.station = json.value(u"station"_s).toString();
    entry.by.role = roleFromCode(json.value(u"role"_s).toString()).value_or(Role::ReceptionOfficer);
    entry.action = json.value(u"action"_s).toString();
    entry.subject = json.value(u"subject"_s).toString();
    entry.detail = json.value(u"detail"_s).toObject();
    return entry;
}

} // namespace motcua::storage
