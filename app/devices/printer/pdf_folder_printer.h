// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/worker.h"
#include "app/core/forms/printing.h"

#include <functional>

namespace motcua::devices {

/// Makes the PDF of a form. Called on the printer's own thread: it may share nothing that changes.
using FormPdfFunction = std::function<QByteArray(const FormDocument &)>;

/// A printer that is a folder: for the demo centre, for centres that print from another program,
/// and for tests. Each job becomes `<job name>.pdf`, a second one of the same name
/// `<job name>-2.pdf`; a file is there whole or not at all. The caller gives names without personal
/// data (the dossier's code).
class PdfFolderPrinter final : public FormPrinter
{
    Q_OBJECT
public:
    PdfFolderPrinter(QString folder, FormPdfFunction pdfOf, QObject *parent = nullptr);
    [[nodiscard]] QString printerName() const override;
    [[nodiscard]] bool leavesFiles() const override { return true; }
    void print(const motcua::FormDocument &document, const QString &jobName) override;
    /// Where the last job went; empty before the first one.
    [[nodiscard]] QString lastFile() const { return m_lastFile; }

private:
    QString m_folder;
    FormPdfFunction m_pdfOf;
    QString m_lastFile;
    Worker m_worker; ///< last: it is joined before what its jobs use is gone
};

} // namespace motcua::devices
