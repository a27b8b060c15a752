// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The verb of the slip printer, as an administrator on site types it.
#include "tests/support/slip/slip_printer_double.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using fakes::FileSlipPrinter;
using fakes::NetworkSlipPrinter;

namespace {

/// The program and the printer run side by side, so that this side must go on living.
struct Run
{
    explicit Run(const QStringList &arguments, const QString &path = {})
    {
        if (!path.isEmpty()) {
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(u"PATH"_s, path + u':' + environment.value(u"PATH"_s));
            process.setProcessEnvironment(environment);
        }
        process.start(QDir(qEnvironmentVariable("MOTCUA_BIN_DIR")).filePath(u"motcua-admin"_s),
                      QStringList{u"slip"_s} + arguments + QStringList{u"--json"_s});
        process.closeWriteChannel();
    }
    [[nodiscard]] bool ended() const { return process.state() == QProcess::NotRunning; }
    [[nodiscard]] QString said(QLatin1StringView name)
    {
        if (answer.isEmpty())
            answer = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
        return answer.value(name).toString();
    }
    QProcess process;
    QJsonObject answer;
};

constexpr int kPatience = 30000;

} // namespace

class TestAdminSlip : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void draws();
    void printsAndAsks();
    void namesWhatIsWrong();
    void printerOfTheSystem();
    void refusesWrongWords_data();
    void refusesWrongWords();
};

void TestAdminSlip::draws()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"x.png"_s);
    Run run({u"render"_s, u"--number"_s, u"A024"_s, u"--group"_s, u"Hộ tịch"_s, u"--ahead"_s,
             u"2"_s, u"--wait"_s, u"10-25"_s, u"--width"_s, u"384"_s, u"--out"_s, file});
    QTRY_VERIFY_WITH_TIMEOUT(run.ended(), kPatience);
    QCOMPARE(run.process.exitCode(), 0);
    const QImage image(file);
    QCOMPARE(image.width(), 384);
    QVERIFY(image.height() > 400);
}

void TestAdminSlip::printsAndAsks()
{
    NetworkSlipPrinter printer;
    const QString device = u"tcp:127.0.0.1:%1"_s.arg(printer.port());
    Run print({u"print"_s, u"--number"_s, u"A024"_s, u"--device"_s, device});
    QTRY_VERIFY_WITH_TIMEOUT(print.ended(), kPatience);
    QCOMPARE(print.process.exitCode(), 0);
    QCOMPARE(print.said("outcome"_L1), u"printed"_s);
    QCOMPARE(printer.paper.sheets().size(), 1);
    QCOMPARE(printer.paper.sheets().first().width(), 576);
    printer.paper.paperLow = true;
    Run status({u"status"_s, u"--device"_s, device});
    QTRY_VERIFY_WITH_TIMEOUT(status.ended(), kPatience);
    QCOMPARE(status.process.exitCode(), 0);
    QCOMPARE(status.said("status"_L1), u"ready"_s);
    QVERIFY(status.answer.value("paper_low"_L1).toBool());

    FileSlipPrinter terminal(FileSlipPrinter::Way::Terminal);
    Run line({u"print"_s, u"--device"_s, u"usb:"_s + terminal.path(), u"--width"_s, u"384"_s});
    QTRY_VERIFY_WITH_TIMEOUT(line.ended(), kPatience);
    QCOMPARE(line.said("outcome"_L1), u"printed"_s);
    QCOMPARE(terminal.paper.sheets().first().width(), 384);
}

void TestAdminSlip::namesWhatIsWrong()
{
    NetworkSlipPrinter printer;
    printer.paper.rowsOfPaper = 0;
    const QString device = u"tcp:127.0.0.1:%1"_s.arg(printer.port());
    for (const QString &verb : {u"print"_s, u"status"_s}) {
        Run run({verb, u"--device"_s, device});
        QTRY_VERIFY_WITH_TIMEOUT(run.ended(), kPatience);
        QCOMPARE(run.process.exitCode(), 1);
        QCOMPARE(run.said("trouble"_L1), u"paper_out"_s);
    }
    QVERIFY(printer.paper.sheets().isEmpty());
    QCOMPARE(printer.paper.rowsHanging(), 0);
}

void TestAdminSlip::printerOfTheSystem()
{
    // The system's own program, played by a script that keeps what it is given.
    QTemporaryDir folder;
    const QString script = folder.filePath(u"lp"_s);
    QFile file(script);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        "#!/bin/sh\necho \"$@\" > \"$(dirname \"$0\")/words\"\ncat > \"$(dirname \"$0\")/job\"\n"
        "[ \"$4\" != gone ]\n");
    file.close();
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    const auto content = [&folder](const QString &name) {
        QFile kept(folder.filePath(name));
        return kept.open(QIODevice::ReadOnly) ? kept.readAll() : QByteArray();
    };
    Run taken({u"print"_s, u"--device"_s, u"system:XP-80C"_s}, folder.path());
    QTRY_VERIFY_WITH_TIMEOUT(taken.ended(), kPatience);
    QCOMPARE(taken.process.exitCode(), 0);
    QCOMPARE(taken.said("outcome"_L1), u"unknown"_s); // the spooler took it: more is not known
    QCOMPARE(content(u"words"_s).trimmed(), QByteArray("-t slip -d XP-80C"));
    QVERIFY(content(u"job"_s).startsWith("%PDF-"));
    Run refused({u"print"_s, u"--device"_s, u"system:gone"_s}, folder.path());
    QTRY_VERIFY_WITH_TIMEOUT(refused.ended(), kPatience);
    QCOMPARE(refused.process.exitCode(), 1);
    QCOMPARE(refused.said("outcome"_L1), u"failed"_s);
}

void TestAdminSlip::refusesWrongWords_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("nothing") << QStringList{};
    QTest::newRow("no device") << QStringList{u"print"_s};
    QTest::newRow("odd device") << QStringList{u"print"_s, u"--device"_s, u"usb:/etc/passwd"_s};
    QTest::newRow("odd width") << QStringList{u"render"_s, u"--width"_s, u"500"_s, u"--out"_s,
                                              u"x"_s};
    QTest::newRow("odd number") << QStringList{u"render"_s, u"--number"_s, u"A24"_s, u"--out"_s,
                                               u"x"_s};
    QTest::newRow("odd wait") << QStringList{u"render"_s, u"--number"_s, u"A024"_s, u"--wait"_s,
                                             u"20-10"_s,  u"--out"_s,    u"x"_s};
}

void TestAdminSlip::refusesWrongWords()
{
    QFETCH(QStringList, words);
    Run run(words);
    QTRY_VERIFY_WITH_TIMEOUT(run.ended(), kPatience);
    QCOMPARE(run.process.exitCode(), 2);
}

QTEST_GUILESS_MAIN(TestAdminSlip)
#include "tst_admin_slip.moc"
