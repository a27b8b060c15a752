// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/command.h"
#include "app/devices/pdf/pdf_paper_writer.h"
#include "app/devices/scanner/process_scanner.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonObject>
#include <QSaveFile>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace motcua::admin {

namespace {

/// One batch from the scanner into one PDF; lives until the program ends.
class ScanRun : public QObject
{
public:
    ScanRun(const Invocation &call, QString folder)
        : m_json(call.json()),
          m_folder(std::move(folder))
    {
        connect(&m_scanner, &Scanner::pageScanned, this,
                [this](const PageImage &page) { m_pages.append(page); });
        connect(&m_scanner, &Scanner::finished, this, [this, &call] { finish(call); });
        connect(&m_scanner, &Scanner::failed, this, [this](const Failure &failure) {
            // What came before the trouble is kept: it need not be scanned again.
            if (!m_pages.isEmpty()) {
                save();
            }
            printFailure(failure, m_json);
            QCoreApplication::exit(Circumstance);
        });
    }
    void start(const Scanner::Request &request)
    {
        m_device = request.device;
        m_scanner.scan(request);
    }

private:
    QString save()
    {
        const devices::PdfPaperWriter writer;
        const QByteArray pdf = writer.pdfOf(m_pages);
        // The name says nothing of whose paper it is.
        int number = 1;
        QString path;
        do {
            path = QDir(m_folder).filePath(u"scan-%1.pdf"_s.arg(number++, 4, 10, QLatin1Char('0')));
        } while (QFile::exists(path));
        QSaveFile file(path);
        if (!QDir().mkpath(m_folder) || !file.open(QIODevice::WriteOnly) ||
            file.write(pdf) != pdf.size() || !file.commit()) {
            throw Failure("file_not_written",
                          QCoreApplication::translate(
                              "Admin", "The scanned pages could not be written to the folder."),
                          QCoreApplication::translate(
                              "Admin", "Check the folder and the free space, then scan again."));
        }
        return path;
    }
    void finish(const Invocation &call)
    {
        try {
            if (m_pages.isEmpty()) {
                throw Failure("scanner_no_paper",
                              QCoreApplication::translate(
                                  "Admin", "The scanner gave no page; nothing was written."),
                              QCoreApplication::translate("Admin", "Put paper in and scan again."));
            }
            const QString path = save();
            call.answer(QJsonObject{{u"device"_s, m_device},
                                    {u"pages"_s, m_pages.size()},
                                    {u"file"_s, path}},
                        u"%1: %2"_s.arg(path).arg(m_pages.size()));
            QCoreApplication::exit(Ok);
        } catch (const Failure &failure) {
            printFailure(failure, m_json);
            QCoreApplication::exit(Circumstance);
        }
    }

    bool m_json;
    QString m_folder;
    QString m_device;
    devices::ProcessScanner m_scanner;
    QVector<PageImage> m_pages;
};

int scan(const Invocation &call)
{
    Scanner::Request request;
    request.device = call.required(u"device"_s);
    const QString source = call.value(u"source"_s);
    if (source == "feeder"_L1) {
        request.source = Scanner::Source::Feeder;
    } else if (source != "flatbed"_L1) {
        throw UsageError{u"--source is flatbed or feeder"_s};
    }
    request.maxPages =
        call.number(u"pages"_s, request.source == Scanner::Source::Flatbed ? 1 : 0, 1, 1000);
    request.dpi = call.number(u"dpi"_s, 300, 50, 1200);
    auto run = std::make_unique<ScanRun>(call, call.required(u"out"_s));
    // Not before the event loop runs: an answer given earlier would be lost.
    QTimer::singleShot(0, run.get(), [run = run.get(), request] { run->start(request); });
    call.keep(std::move(run));
    return kGoesOn;
}

} // namespace

QList<Command> scanCommands()
{
    return {
        {u"scan"_s,
         u"Scans pages into a PDF."_s,
         {},
         {{u"device"_s, u"Device name as the scanner system gives it, e.g. test:0."_s, u"D"_s},
          {u"source"_s, u"flatbed (default) or feeder."_s, u"flatbed|feeder"_s, u"flatbed"_s},
          {u"pages"_s, u"How many at most; without it the flatbed gives one, the feeder all."_s,
           u"N"_s},
          {u"dpi"_s, u"Resolution, 300 if not given."_s, u"N"_s},
          {u"out"_s, u"Folder for the PDF."_s, u"DIR"_s}},
         false,
         scan},
    };
}

} // namespace motcua::admin
