// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/bulk_intake.h"

#include "app/core/base/failure.h"
#include "storage/database.h"
#include "storage/values.h"

using namespace Qt::StringLiterals;

namespace motcua::storage {

BulkIntake::BulkIntake(Database &db)
    : m_db(db),
      m_audit(db),
      m_outbox(db),
      m_dossiers(db, m_audit, m_outbox)
{
    // A commit of some thousand dossiers must fit: pages that spill are written twice.
    m_db.runScript("PRAGMA cache_size = -131072; PRAGMA wal_autocheckpoint = 16000;");
}

BulkIntake::~BulkIntake()
{
    try {
        m_db.runScript("PRAGMA cache_size = -8192; PRAGMA wal_autocheckpoint = 1000;"
                       "PRAGMA wal_checkpoint(TRUNCATE);");
    } catch (const Failure &) {
        // The next commit moves the log along; nothing of it is lost meanwhile.
    }
}

void BulkIntake::prepare(Reception &reception)
{
    reception.texts = SqlDossierStore::textsOf(reception.dossier, reception.operation);
}

int BulkIntake::reserveSerials(QDate day, int count)
{
    Transaction transaction(m_db);
    const int first = m_dossiers.reserveSerial(day);
    for (int i = 1; i < count; ++i)
        (void)m_dossiers.reserveSerial(day);
    transaction.commit();
    return first;
}

void BulkIntake::take(const QVector<Reception> &receptions, const QDateTime &acknowledgedAt)
{
    Transaction transaction(m_db);
    const qint64 before = lastOperation();
    for (const Reception &reception : receptions) {
        m_dossiers.saveDraft(reception.draft);
        (void)m_dossiers.accept(reception.dossier, reception.draft.id, reception.audit,
                                reception.operation, reception.texts);
    }
    if (acknowledgedAt.isValid())
        acknowledgeAfter(before, acknowledgedAt);
    transaction.commit();
}

qint64 BulkIntake::lastOperation() const
{
    return m_db.value(u"SELECT seq FROM outbox ORDER BY seq DESC LIMIT 1"_s).toLongLong();
}

void BulkIntake::acknowledgeAfter(qint64 seq, const QDateTime &at)
{
    Transaction transaction(m_db);
    m_db.run(u"UPDATE outbox SET state = 'acknowledged', settled_at = ? WHERE seq > ?"_s,
             {stored(at), seq});
    m_db.run(u"UPDATE blob SET at_gateway = ?, wanted = 0 WHERE at_gateway IS NULL AND sha256 IN "
             "(SELECT sha256 FROM outbox_blob WHERE seq > ?)"_s,
             {stored(at), seq});
    transaction.commit();
}

} // namespace motcua::storage
