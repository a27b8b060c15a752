// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/pdf/roll_sheet.h"
#include "tests/devices/pdf/pdf_tools.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace motcua;
using namespace Qt::StringLiterals;
using devices::RollSheet;
using devices::rollSheetPdf;

class TestRollSheet : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyNumberStandsOnASheet();
    void oddOrdersGiveNothing();
};

void TestRollSheet::everyNumberStandsOnASheet()
{
    QTemporaryDir folder;
    const QString shots = qEnvironmentVariable("MOTCUA_SHOTS");
    const QString file =
        (shots.isEmpty() ? QDir(folder.path()) : QDir(shots)).filePath(u"roll.pdf"_s);
    const RollSheet sheet{u"Trung tâm Phục vụ hành chính công xã Vĩnh Bảo"_s, u"R"_s, 995, 30};
    QVERIFY(test::writeFile(file, rollSheetPdf(sheet)));
    const QString info = QString::fromUtf8(test::runTool(u"pdfinfo"_s, {file}));
    QVERIFY2(info.contains(QRegularExpression(u"Pages:\\s+3\\b"_s)), qPrintable(info));
    QVERIFY(info.contains(u"(A4)"_s));
    // The large number is drawn as a shape, so that the text says each once: on the desk's half.
    const QString text = QString::fromUtf8(test::runTool(u"pdftotext"_s, {file, u"-"_s}));
    for (int number = 995; number < 1025; ++number) {
        const QString one = u"R%1"_s.arg(number, 3, 10, QLatin1Char('0'));
        QCOMPARE(text.count(QRegularExpression(u"\\b%1\\b"_s.arg(one))), 1);
    }
    QVERIFY(text.contains(u"Giữ phiếu này"_s));
    if (!shots.isEmpty())
        (void)test::runTool(u"pdftoppm"_s, {u"-r"_s, u"70"_s, u"-f"_s, u"1"_s, u"-l"_s, u"1"_s,
                                            u"-png"_s, file, QDir(shots).filePath(u"roll"_s)});
}

void TestRollSheet::oddOrdersGiveNothing()
{
    for (const RollSheet &odd : {RollSheet{{}, u"r"_s, 1, 10}, RollSheet{{}, u"RR"_s, 1, 10},
                                 RollSheet{{}, QString(), 1, 10}, RollSheet{{}, u"R"_s, 0, 10},
                                 RollSheet{{}, u"R"_s, 1, 0}, RollSheet{{}, u"R"_s, 1, 1001},
                                 RollSheet{{}, u"R"_s, 9995, 10}})
        QVERIFY(rollSheetPdf(odd).isEmpty());
    QVERIFY(!rollSheetPdf({{}, u"R"_s, 9995, 5}).isEmpty());
}

QTEST_MAIN(TestRollSheet)
#include "tst_devices_roll_sheet.moc"
