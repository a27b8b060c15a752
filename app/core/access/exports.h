// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/approval.h"
#include "app/core/access/audit_trail.h"
#include "app/core/access/masking.h"
#include "app/core/access/rights.h"

#include <memory>

namespace motcua {

/// One line of the register of dossiers, with the number masked.
struct RegisterRow
{
    qint64 number = 0; ///< in the order of acceptance
    QString code, procedureCode, procedureName, ownerName;
    MaskedId personalId;
    QDateTime receivedAt, dueAt;
    bool receiptVoided = false;
};

/// The register; implemented by storage. The thread of its connection.
class DossierRegister
{
public:
    DossierRegister() = default;
    DossierRegister(const DossierRegister &) = delete;
    DossierRegister &operator=(const DossierRegister &) = delete;
    virtual ~DossierRegister() = default;
    /// Dossiers received on these days of the centre (both included), in the order of acceptance.
    /// @param after  number of the row before; 0: from the first
    [[nodiscard]] virtual QVector<RegisterRow> rows(QDate from, QDate to, qint64 after,
                                                    int limit) const = 0;
};

/// A file under way: nothing stands under its name before publish().
class ExportFile
{
public:
    ExportFile() = default;
    ExportFile(const ExportFile &) = delete;
    ExportFile &operator=(const ExportFile &) = delete;
    virtual ~ExportFile() = default; ///< drops what was not published
    virtual void write(const QByteArray &bytes) = 0;
    virtual void settle() = 0;  ///< every byte is on the medium
    virtual void publish() = 0; ///< it stands under its name, for its owner alone, durably
};

/// Makes such files; implemented by storage. Its methods throw Failure "export_not_written".
class ExportFiles
{
public:
    ExportFiles() = default;
    ExportFiles(const ExportFiles &) = delete;
    ExportFiles &operator=(const ExportFiles &) = delete;
    virtual ~ExportFiles() = default;
    [[nodiscard]] virtual std::unique_ptr<ExportFile> begin(const QString &path) = 0;
};

/// Takes data out of the program: CSV, UTF-8 with its mark, numbers masked, formulas neutralised. Needs a grant; the
/// file is whole or not there; "export.made" with rows and SHA-256 stands in the chain before the file has its name.
class Exports
{
public:
    struct Parts
    {
        const AuditTrail &trail;
        const DossierRegister &dossiers;
        ExportFiles &files;
        Approvals &approvals;
        AuditLog &audit;
        const Clock &clock;
        const Rights &rights; ///< of the thread of these exports
    };
    explicit Exports(const Parts &parts) : m_p(parts) {}

    struct Made
    {
        qint64 rows = 0;
        QByteArray sha256; ///< of the file
    };
    /// What a grant must be for.
    [[nodiscard]] static QString auditSubject() { return QStringLiteral("audit"); }
    [[nodiscard]] static QString registerSubject(QDate from, QDate to);

    /// The trail is for whoever reads it here, the register for whoever finds dossiers. The words of the columns come
    /// from the window. Each throws "not_allowed", "account_closed", "approval_needed", "export_name" (not *.csv) and
    /// what the ports throw.
    struct AuditColumns
    {
        QStringList
            heads; ///< number, time, person, counter, station, what, subject, action, detail
        std::function<QString(const AuditRecord &)> what;
    };
    Made auditTrail(const QString &path, const AuditFilter &filter, const AuditColumns &columns,
                    const Grant &grant, const Actor &by);
    struct RegisterColumns
    {
        QStringList
            heads;      ///< code, procedure code, procedure, owner, number, received, due, remark
        QString voided; ///< the remark on a voided receipt
    };
    Made dossierRegister(const QString &path, QDate from, QDate to, const RegisterColumns &columns,
                         const Grant &grant, const Actor &by);

private:
    using NextRows = std::function<QVector<QStringList>()>; ///< empty: the end
    Made make(const QString &path, const QString &subject, const QStringList &heads,
              const NextRows &next, const Approval &approval, const Actor &by);
    Parts m_p;
};

} // namespace motcua
