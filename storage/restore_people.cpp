// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/restore_people.h"

#include "storage/audit_store.h"
#include "storage/database.h"
#include "storage/keyed_connection.h"
#include "storage/log.h"
#include "storage/statement.h"
#include "storage/values.h"

#include <QFileInfo>

#include <sqlite3.h>

#include <optional>

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

using Table = QVector<QVariantList>;

/// All rows of one column list; nothing when not all of them came.
std::optional<Table> read(const KeyedConnection &live, const QString &sql,
                          const QVariantList &values = {})
{
    Statement rows(live.handle(), sql);
    if (rows.isNull())
        return {};
    Table table;
    int rc = rows.start(values);
    for (; rc == SQLITE_ROW; rc = rows.step())
        table.append(rows.fields());
    return rc == SQLITE_DONE ? std::optional(table) : std::nullopt;
}

QStringList namesIn(const std::optional<Table> &table)
{
    QStringList names;
    for (const QVariantList &row : table.value_or(Table()))
        names.append(row.value(0).toString());
    return names;
}

constexpr QLatin1StringView kPeople{
    "SELECT id, active, pin_hash, secret_kind, must_change, wrong_pins, locked_until, lockouts, "
    "lock_boot, lock_end FROM staff ORDER BY position"};

} // namespace

bool takeUndone(const KeyedConnection &live, const BackupInfo &info, RestoreGap &gap)
{
    const auto closed =
        read(live,
             u"SELECT name FROM staff WHERE active = 0 AND id IN (SELECT subject FROM audit WHERE "
             "seq > ? AND action = 'staff.deactivated') ORDER BY position"_s,
             {info.auditSeq});
    const auto secrets =
        read(live,
             u"SELECT name FROM staff WHERE id IN (SELECT subject FROM audit WHERE seq > ? AND "
             "action IN ('staff.pin_reset', 'staff.pin_reset_offline', 'staff.secret_changed')) "
             "ORDER BY position"_s,
             {info.auditSeq});
    const auto others = read(
        live,
        u"SELECT name FROM staff WHERE id IN (SELECT subject FROM audit WHERE seq > ? AND "
        "action IN ('staff.added', 'staff.role_changed', 'staff.activated')) ORDER BY position"_s,
        {info.auditSeq});
    const auto changes =
        read(live,
             u"SELECT DISTINCT d.code FROM outbox o JOIN dossier d ON d.id = o.subject WHERE o.seq "
             "> ? AND o.kind IN ('dossier.due_changed', 'dossier.receipt_voided') AND o.state <> "
             "'acknowledged' AND d.number <= ? ORDER BY d.number"_s,
             {info.outboxSeq, info.lastDossier});
    gap.closedAccounts = namesIn(closed);
    gap.newSecrets = namesIn(secrets);
    gap.newAccounts = namesIn(others);
    gap.lostChanges = namesIn(changes).mid(0, RestoreGap::kMaxCodes);
    return closed && secrets && others && changes;
}

void carryPeople(Database &restored, const QString &liveDatabase, const DatabaseKey &key,
                 const Clock &clock, const Actor &by)
{
    std::optional<Table> people;
    if (QFileInfo::exists(liveDatabase)) {
        try {
            people = read(KeyedConnection(liveDatabase, key, KeyedConnection::Use::Read), kPeople);
        } catch (const Failure &) {
            qCWarning(lcStorage) << "the accounts of the data at hand cannot be read";
        }
    }
    Transaction transaction(restored);
    ChainedAuditLog audit(restored);
    const auto record = [&](const QString &action, const QString &id, QJsonObject detail) {
        detail.insert(u"reason"_s, u"data.restored"_s);
        audit.append({clock.now(), by, action, id, detail});
    };
    if (!people) // '!' is no secret: the account of a machine
        restored.run(u"UPDATE staff SET must_change = 1 WHERE pin_hash <> '!'"_s);
    for (const QVariantList &row : people.value_or(Table())) {
        const QVariant id = row.at(0);
        const QVariantList here =
            restored.row(u"SELECT active, pin_hash FROM staff WHERE id = ?"_s, {id});
        if (here.isEmpty())
            continue;
        if (here.at(0).toBool() && !row.at(1).toBool()) {
            restored.run(u"UPDATE staff SET active = 0 WHERE id = ?"_s, {id});
            record(u"staff.deactivated"_s, id.toString(), {});
        }
        if (here.at(1) != row.at(2))
            record(u"staff.pin_reset"_s, id.toString(), {{u"secret"_s, row.at(3).toString()}});
        QVariantList values = row.mid(2);
        for (QVariant &value : values) // a NULL is read as a text
            value = value.isNull() ? QVariant() : value;
        restored.run(u"UPDATE staff SET pin_hash = ?, secret_kind = ?, must_change = ?, "
                     "wrong_pins = ?, locked_until = ?, lockouts = ?, lock_boot = ?, lock_end = ? "
                     "WHERE id = ?"_s,
                     values + QVariantList{id});
    }
    transaction.commit();
}

} // namespace motcua::storage
