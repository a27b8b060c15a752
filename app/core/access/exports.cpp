// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/access/exports.h"

#include "app/core/base/clock.h"
#include "app/core/base/csv.h"
#include "app/core/base/failure.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

constexpr int kAtATime = 1000;

QString timeOf(const QDateTime &instant)
{
    return instant.isValid() ? toCentre(instant).toString(u"yyyy-MM-dd HH:mm:ss"_s) : QString();
}

// The name keeps the picker's other files safe: nothing of ours, and no program, ends in .csv.
void checkName(const QString &path)
{
    if (path.endsWith(".csv"_L1, Qt::CaseInsensitive))
        return;
    throw Failure("export_name",
                  QCoreApplication::translate(
                      "Exports", "The file's name does not end in .csv. Nothing was written."),
                  QCoreApplication::translate("Exports", "Choose a name that ends in .csv."));
}

} // namespace

QString Exports::registerSubject(QDate from, QDate to)
{
    return u"register %1/%2"_s.arg(from.toString(Qt::ISODate), to.toString(Qt::ISODate));
}

Exports::Made Exports::auditTrail(const QString &path, const AuditFilter &filter,
                                  const AuditColumns &columns, const Grant &grant, const Actor &by)
{
    (void)m_p.rights.require(by, Act::ReadAudit);
    checkName(path);
    const Approval approval = m_p.approvals.redeem(grant, SensitiveAct::Export, auditSubject(), by);
    qint64 before = 0;
    bool ended = false;
    const auto next = [&] {
        QVector<QStringList> rows;
        if (ended)
            return rows;
        const QVector<AuditRecord> page = m_p.trail.page(filter, before, kAtATime);
        ended = page.size() < kAtATime;
        for (const AuditRecord &record : page) {
            const AuditEntry &entry = record.entry;
            rows.append(
                {QString::number(record.seq), timeOf(entry.at), entry.by.name,
                 entry.by.counter > 0 ? QString::number(entry.by.counter) : QString(),
                 entry.by.station, withMaskedNumbers(columns.what(record)), entry.subject,
                 entry.action,
                 QString::fromUtf8(QJsonDocument(entry.detail).toJson(QJsonDocument::Compact))});
            before = record.seq;
        }
        return rows;
    };
    return make(path, auditSubject(), columns.heads, next, approval, by);
}

Exports::Made Exports::dossierRegister(const QString &path, QDate from, QDate to,
                                       const RegisterColumns &columns, const Grant &grant,
                                       const Actor &by)
{
    (void)m_p.rights.require(by, Act::FindDossiers);
    checkName(path);
    const QString subject = registerSubject(from, to);
    const Approval approval = m_p.approvals.redeem(grant, SensitiveAct::Export, subject, by);
    qint64 after = 0;
    bool ended = false;
    const auto next = [&] {
        QVector<QStringList> rows;
        if (ended)
            return rows;
        const QVector<RegisterRow> page = m_p.dossiers.rows(from, to, after, kAtATime);
        ended = page.size() < kAtATime;
        for (const RegisterRow &row : page) {
            rows.append({row.code, row.procedureCode, row.procedureName, row.ownerName,
                         row.personalId.text(), timeOf(row.receivedAt), timeOf(row.dueAt),
                         row.receiptVoided ? columns.voided : QString()});
            after = row.number;
        }
        return rows;
    };
    return make(path, subject, columns.heads, next, approval, by);
}

Exports::Made Exports::make(const QString &path, const QString &subject, const QStringList &heads,
                            const NextRows &next, const Approval &approval, const Actor &by)
{
    Made made;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const std::unique_ptr<ExportFile> file = m_p.files.begin(path);
    const auto write = [&](const QByteArray &bytes) {
        hash.addData(bytes);
        file->write(bytes);
    };
    write(csvMark() + csvLine(heads));
    for (QVector<QStringList> rows = next(); !rows.isEmpty(); rows = next()) {
        QByteArray bytes;
        for (const QStringList &row : std::as_const(rows))
            bytes += csvLine(row);
        write(bytes);
        made.rows += rows.size();
    }
    made.sha256 = hash.result();
    file->settle();
    AuditEntry audit{m_p.clock.now(), by, u"export.made"_s, subject, {}};
    audit.detail = {{u"rows"_s, made.rows},
                    {u"sha256"_s, QString::fromLatin1(made.sha256.toHex())},
                    {u"reason"_s, approval.reason},
                    {u"approver"_s, approval.approver.id.toString()},
                    {u"approver_name"_s, approval.approver.name}};
    // Better an entry for a file that did not come about than a file without an entry.
    m_p.audit.append(audit);
    try {
        file->publish();
    } catch (const Failure &) {
        audit.action = u"export.failed"_s;
        m_p.audit.append(audit);
        throw;
    }
    return made;
}

} // namespace motcua
