// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/printer/pdf_folder_printer.h"
#include "app/devices/printer/qt_form_printer.h"
#include "app/devices/printer/qt_slip_printer.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinterInfo>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace motcua;
using namespace Qt::StringLiterals;
using devices::PdfFolderPrinter;
using devices::QtFormPrinter;

class TestPrinter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void folderGetsAWholePdf();
    void aSecondPrintKeepsTheFirst();
    void namesStayInTheFolder();
    void folderThatCannotBeMade();
    void callerNeverWaits();
    void withoutAPrinter();
    void unknownPrinter();
    void slipOnAnUnknownPrinter();
    void printerGoesWhileItWorks();
};

namespace {

FormDocument someForm()
{
    FormDocument form;
    form.title = u"Giấy tiếp nhận hồ sơ và hẹn trả kết quả"_s;
    return form;
}

QByteArray drawPdf(const FormDocument &form)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    QPainter painter(&writer);
    painter.drawText(500, 500, form.title);
    painter.end();
    return bytes;
}

/// A Failure does not travel in a QVariant, so no QSignalSpy.
struct Refusals
{
    explicit Refusals(FormPrinter &printer)
    {
        QObject::connect(&printer, &FormPrinter::failed, &printer,
                         [this](const QString &job, const Failure &failure) {
                             jobs.append(job);
                             failures.append(failure);
                         });
    }
    [[nodiscard]] qsizetype size() const { return jobs.size(); }
    QStringList jobs;
    QVector<Failure> failures;
};

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void TestPrinter::folderGetsAWholePdf()
{
    QTemporaryDir folder;
    PdfFolderPrinter printer(folder.filePath(u"not/yet/there"_s), drawPdf);
    QVERIFY(!printer.printerName().isEmpty());
    QSignalSpy printed(&printer, &FormPrinter::printed);
    const Refusals failed(printer);
    printer.print(someForm(), u"H24.123-261120-0001"_s);
    QVERIFY(printed.isEmpty()); // from the event loop only
    QTRY_COMPARE(printed.size(), 1);
    QCOMPARE(failed.size(), 0);
    QCOMPARE(printed.first().first().toString(), u"H24.123-261120-0001"_s);
    const QString path = folder.filePath(u"not/yet/there/H24.123-261120-0001.pdf"_s);
    QCOMPARE(printer.lastFile(), path);
    QVERIFY(content(path).startsWith("%PDF-"));
    QVERIFY(content(path).trimmed().endsWith("%%EOF"));
    QCOMPARE(QDir(folder.filePath(u"not/yet/there"_s)).entryList(QDir::Files | QDir::Hidden).size(),
             1);
}

void TestPrinter::aSecondPrintKeepsTheFirst()
{
    QTemporaryDir folder;
    PdfFolderPrinter printer(folder.path(), drawPdf);
    QSignalSpy printed(&printer, &FormPrinter::printed);
    for (int i = 0; i < 3; ++i)
        printer.print(someForm(), u"A018"_s);
    QTRY_COMPARE(printed.size(), 3);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files, QDir::Name),
             QStringList({u"A018-2.pdf"_s, u"A018-3.pdf"_s, u"A018.pdf"_s}));
}

void TestPrinter::namesStayInTheFolder()
{
    QTemporaryDir parent;
    const QString folder = parent.filePath(u"out"_s);
    PdfFolderPrinter printer(folder, drawPdf);
    QSignalSpy printed(&printer, &FormPrinter::printed);
    const QStringList names{u"../../escape"_s, u"/etc/passwd"_s, QString(),         u".hidden"_s,
                            u"a\nb"_s,         u"Đặng"_s,        QString(500, u'x')};
    for (const QString &name : names)
        printer.print(someForm(), name);
    QTRY_COMPARE(printed.size(), names.size());
    QCOMPARE(QDir(folder).entryList(QDir::Files).size(), names.size());
    QCOMPARE(QDir(parent.path()).entryList(QDir::Files).size(), 0);
}

void TestPrinter::folderThatCannotBeMade()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    PdfFolderPrinter printer(folder.filePath(u"file/below"_s), drawPdf);
    QSignalSpy printed(&printer, &FormPrinter::printed);
    const Refusals failed(printer);
    printer.print(someForm(), u"A018"_s);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(printed.size(), 0);
    QCOMPARE(failed.jobs.first(), u"A018"_s);
    QCOMPARE(failed.failures.first().name(), QByteArray("printer_refused"));
}

void TestPrinter::callerNeverWaits()
{
    QTemporaryDir folder;
    QSemaphore mayDraw;
    PdfFolderPrinter printer(folder.path(), [&mayDraw](const FormDocument &form) {
        mayDraw.acquire();
        return drawPdf(form);
    });
    QSignalSpy printed(&printer, &FormPrinter::printed);
    // Would stand here for ever if it drew on this thread.
    printer.print(someForm(), u"A018"_s);
    printer.print(someForm(), u"A019"_s);
    QCOMPARE(printed.size(), 0);
    mayDraw.release(2);
    QTRY_COMPARE(printed.size(), 2);
}

void TestPrinter::withoutAPrinter()
{
    if (!QPrinterInfo::availablePrinterNames().isEmpty())
        QSKIP("this computer has a printer");
    bool painted = false;
    QtFormPrinter printer(
        [&painted](QPagedPaintDevice &, const FormDocument &) { return painted = true; },
        QString());
    const Refusals failed(printer);
    printer.print(someForm(), u"A018"_s);
    QTRY_COMPARE(failed.size(), 1);
    const Failure failure = failed.failures.first();
    QCOMPARE(failure.name(), QByteArray("printer_absent"));
    QVERIFY(!failure.nextStep().isEmpty());
    QVERIFY(!painted);
    QVERIFY(printer.printerName().isEmpty());
}

void TestPrinter::unknownPrinter()
{
    QtFormPrinter printer([](QPagedPaintDevice &, const FormDocument &) { return true; },
                          u"no-such-printer"_s);
    QCOMPARE(printer.printerName(), u"no-such-printer"_s);
    const Refusals failed(printer);
    printer.print(someForm(), u"A018"_s);
    QTRY_COMPARE(failed.size(), 1);
    const Failure failure = failed.failures.first();
    QCOMPARE(failure.name(), QByteArray("printer_absent"));
    QVERIFY(failure.headline().contains(u"no-such-printer"_s));
}

void TestPrinter::slipOnAnUnknownPrinter()
{
    devices::QtSlipPrinter printer(
        [](const Slip &, int dots) { return QImage(dots, 8, QImage::Format_Mono); },
        u"no-such-printer"_s, 576);
    QCOMPARE(printer.printerName(), u"no-such-printer"_s);
    std::optional<SlipOutcome> outcome;
    std::optional<SlipPrinterStatus> status;
    printer.print(Slip(), &printer, [&outcome](const SlipOutcome &told) { outcome = told; });
    printer.askStatus(&printer, [&status](const SlipPrinterStatus &told) { status = told; });
    QVERIFY(!outcome); // from the event loop only
    QTRY_VERIFY(outcome && status);
    QCOMPARE(*outcome, (SlipOutcome{SlipOutcome::Kind::Failed, SlipTrouble::Absent}));
    QCOMPARE(status->trouble, SlipTrouble::Absent);
}

void TestPrinter::printerGoesWhileItWorks()
{
    QTemporaryDir folder;
    {
        PdfFolderPrinter printer(folder.path(), drawPdf);
        printer.print(someForm(), u"A018"_s);
    }
    // The job that was given is done all the same.
    QVERIFY(QFile::exists(folder.filePath(u"A018.pdf"_s)));
}

QTEST_MAIN(TestPrinter)
#include "tst_devices_printer.moc"
