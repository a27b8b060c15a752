// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/centre/shared_copy.h"

#include "app/core/queue/check_in.h"
#include "app/core/queue/kiosk_rules.h"
#include "app/core/queue/queue_rules.h"
#include "storage/audit_store.h"
#include "storage/centre/shared_entry.h"
#include "storage/log.h"
#include "storage/station_setup.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

const QString kPlace = u"shared.place"_s;
const QString kCentre = u"shared.centre"_s;

} // namespace

const QStringList &SharedCopy::names()
{
    static const QStringList kNames{kQueueRulesSetting, kKioskRulesSetting, kCheckInRulesSetting,
                                    u"guard.voice.rules"_s};
    return kNames;
}

void SharedCopy::settleAt(const QString &centreId)
{
    if (readSetting(m_db, kCentre) == centreId)
        return;
    Transaction transaction(m_db);
    writeSetting(m_db, kCentre, centreId);
    writeSetting(m_db, kPlace, {});
    transaction.commit();
}

qint64 SharedCopy::place() const
{
    return readSetting(m_db, kPlace).toLongLong();
}

bool SharedCopy::follow(CentreSession &session)
{
    if (!session.shares())
        return false;
    QVector<CentreSession::SharedChange> changes = session.sharedSince(place());
    if (changes.isEmpty() && place() == 0) {
        QJsonObject own;
        for (const QString &name : names())
            own.insert(name, readSetting(m_db, name));
        session.shareFirst(own);
        changes = session.sharedSince(0);
    }
    return !changes.isEmpty() && take(changes);
}

bool SharedCopy::take(const QVector<CentreSession::SharedChange> &changes)
{
    Transaction transaction(m_db);
    const qint64 before = place(); // another program of this PC may have been faster
    qint64 now = before;
    bool changed = false;
    for (const CentreSession::SharedChange &change : changes) {
        if (change.version <= now)
            continue;
        now = change.version;
        // What a later program shares is none of this one's.
        if (!names().contains(change.name))
            continue;
        if (readSetting(m_db, change.name) != change.value) {
            writeSetting(m_db, change.name, change.value);
            changed = true;
        }
        // At the first contact its own earlier changes stand in the trail already.
        if (!change.own || before == 0 || change.entry.isEmpty())
            continue;
        if (const auto entry = sharedEntryFrom(change.entry))
            ChainedAuditLog(m_db).append(*entry);
        else
            qCWarning(lcStorage) << "a shared change came back without its entry";
    }
    if (now == before)
        return false;
    writeSetting(m_db, kPlace, QString::number(now));
    transaction.commit();
    return changed;
}

} // namespace motcua::storage
