// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/printer/pdf_folder_printer.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace motcua::devices {

namespace {

constexpr qsizetype kMaxName = 80;

Failure refused()
{
    return Failure("printer_refused",
                   QCoreApplication::translate("Printer", "The form could not be written into the "
                                                          "print folder; the dossier is saved."),
                   QCoreApplication::translate("Printer",
                                               "Check that the folder is there and the disk "
                                               "has room, then print again (Ctrl+P)."));
}

/// Letters and digits of ASCII, dot, dash and underline: good on every file system, and no path.
QString safeName(const QString &jobName)
{
    QString name;
    const QString wanted = jobName.first(qMin(jobName.size(), kMaxName));
    for (const QChar c : wanted) {
        const char16_t u = c.unicode();
        const bool good = (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z') ||
                          (u >= u'0' && u <= u'9') || u == u'-' || u == u'_' ||
                          (u == u'.' && !name.isEmpty());
        name.append(good ? c : u'-');
    }
    return name.isEmpty() ? u"form"_s : name;
}

QString freePath(const QDir &folder, const QString &name)
{
    QString path = folder.filePath(name + u".pdf"_s);
    for (int n = 2; QFileInfo::exists(path); ++n)
        path = folder.filePath(u"%1-%2.pdf"_s.arg(name).arg(n));
    return path;
}

QString writeForm(const QString &folder, const QByteArray &pdf, const QString &jobName)
{
    if (pdf.isEmpty() || !QDir().mkpath(folder))
        throw refused();
    const QString path = freePath(QDir(folder), safeName(jobName));
    QSaveFile file(path); // writes beside it, syncs, renames
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size() || !file.commit())
        throw refused();
    return path;
}

} // namespace

PdfFolderPrinter::PdfFolderPrinter(QString folder, FormPdfFunction pdfOf, QObject *parent)
    : FormPrinter(parent),
      m_folder(std::move(folder)),
      m_pdfOf(std::move(pdfOf)),
      m_worker(u"print-folder"_s)
{}

QString PdfFolderPrinter::printerName() const
{
    return QCoreApplication::translate("Printer", "PDF folder %1")
        .arg(QDir::toNativeSeparators(m_folder));
}

void PdfFolderPrinter::print(const motcua::FormDocument &document, const QString &jobName)
{
    m_worker.run(
        this,
        [folder = m_folder, pdfOf = m_pdfOf, document, jobName] {
            return writeForm(folder, pdfOf(document), jobName);
        },
        [this, jobName](const QString &path) {
            m_lastFile = path;
            Q_EMIT printed(jobName);
        },
        [this, jobName](const Failure &failure) { Q_EMIT failed(jobName, failure); });
}

} // namespace motcua::devices
