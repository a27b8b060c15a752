// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The recovery sheet as it comes out of the printer, and what it opens: lost passphrase, another computer, a new key.
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

struct Result
{
    int exitCode = -1;
    QJsonDocument json;
    [[nodiscard]] QJsonObject answer() const { return json.object(); }
    [[nodiscard]] QJsonObject error() const { return answer()["error"_L1].toObject(); }
    [[nodiscard]] QString errorName() const { return error()["name"_L1].toString(); }
};

constexpr int kLimitMs = 120'000;

QByteArray output(const QString &program, const QStringList &arguments, int *exitCode = nullptr)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(kLimitMs) || process.exitStatus() != QProcess::NormalExit)
        return {};
    if (exitCode != nullptr)
        *exitCode = process.exitCode();
    return process.readAllStandardOutput();
}

Result run(const QStringList &arguments)
{
    Result result;
    const QByteArray text =
        output(QDir(qEnvironmentVariable("MOTCUA_BIN_DIR")).filePath(u"motcua-admin"_s),
               arguments + QStringList{u"--json"_s}, &result.exitCode);
    result.json = QJsonDocument::fromJson(text);
    return result;
}

bool writeFile(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray readFile(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestAdminKeys : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theSheetIsPrivateAndReadsBack();
    void theSheetDoesNotGoIntoTheDataFolder();
    void aForgottenPassphraseIsReplacedByTheSheet();
    void anotherComputerBecomesAnotherStation();
    void aTypingMistakeIsNamedByItsLine();
    void aNewKeyNeedsANewSheet();
    void wrongWordsChangeNothing();
    void tidyingSaysWhatItDid();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_dir->filePath(name); }
    [[nodiscard]] QStringList at(const QString &verb, const QStringList &rest = {},
                                 const QString &words = u"pass"_s) const
    {
        return QStringList{verb, u"--data"_s, path(u"data"_s), u"--passphrase-file"_s,
                           path(words)} +
               rest;
    }
    /// The lines of the sheet as a person would type them, from what is printed.
    [[nodiscard]] QByteArray typed(const QString &pdf) const
    {
        static const QRegularExpression kLine(
            u"^\\s*([1-9])\\s+([0-9A-Z]{4})\\s+([0-9A-Z]{4})\\s*$"_s,
            QRegularExpression::MultilineOption);
        const QString text = QString::fromUtf8(output(u"pdftotext"_s, {u"-layout"_s, pdf, u"-"_s}));
        QByteArray lines;
        auto matches = kLine.globalMatch(text);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            lines += (match.captured(2) + u' ' + match.captured(3) + u'\n').toLower().toUtf8();
        }
        return lines;
    }
    // As if the folder had been made on another computer.
    [[nodiscard]] bool belongElsewhere() const
    {
        const QString name = path(u"data/station.json"_s);
        QJsonObject object = QJsonDocument::fromJson(readFile(name)).object();
        object["machine"_L1] = QString::fromLatin1(QByteArray(16, 'x').toBase64());
        return writeFile(name, QJsonDocument(object).toJson());
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestAdminKeys::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(writeFile(path(u"pass"_s), "một cụm mật khẩu\n"));
    QVERIFY(writeFile(path(u"new"_s), "mật khẩu mới\n"));
    QCOMPARE(run(at(u"init"_s, {u"--demo"_s, u"--last-serial"_s, u"999"_s})).exitCode, 0);
    QCOMPARE(run(at(u"seed"_s, {u"--dossiers"_s, u"2"_s, u"--seed"_s, u"5"_s})).exitCode, 0);
    QCOMPARE(run(at(u"recovery-sheet"_s, {u"--out"_s, path(u"sheet.pdf"_s)})).exitCode, 0);
    QVERIFY(writeFile(path(u"sheet.txt"_s), typed(path(u"sheet.pdf"_s))));
}

void TestAdminKeys::theSheetIsPrivateAndReadsBack()
{
    const QString pdf = path(u"sheet.pdf"_s);
    QCOMPARE(QFileInfo(pdf).permissions() &
                 (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    const QByteArray info = output(u"pdfinfo"_s, {pdf});
    QVERIFY(info.contains("A4"));
    static const QRegularExpression kOnePage(u"Pages:\\s+1\\b"_s);
    QVERIFY(kOnePage.match(QString::fromLatin1(info)).hasMatch());
    QCOMPARE(readFile(path(u"sheet.txt"_s)).count('\n'), 9);
    // What a camera sees, at the resolution of an office printer.
    (void)output(u"pdftoppm"_s, {u"-r"_s, u"150"_s, u"-png"_s, pdf, path(u"page"_s)});
    const QStringList pages = QDir(m_dir->path()).entryList({u"page*.png"_s});
    QCOMPARE(pages.size(), 1);
    const Result read = run({u"read-code"_s, path(pages.constFirst())});
    const QString text = read.json.array().at(0)["codes"_L1].toArray().at(0)["text"_L1].toString();
    QVERIFY2(text.startsWith(u"MC-RECOVERY:1:"_s), qPrintable(text));
    QVERIFY(writeFile(path(u"scanned.txt"_s), text.toUtf8()));
    QCOMPARE(run(at(u"recover"_s, {u"--same-computer"_s, u"--sheet-file"_s, path(u"scanned.txt"_s)},
                    u"new"_s))
                 .exitCode,
             0);
    QCOMPARE(run(at(u"verify"_s, {}, u"new"_s)).exitCode, 0);
    QCOMPARE(run(at(u"verify"_s)).exitCode, 3);
}

void TestAdminKeys::theSheetDoesNotGoIntoTheDataFolder()
{
    QCOMPARE(run(at(u"recovery-sheet"_s, {u"--out"_s, path(u"data/sheet.pdf"_s)})).exitCode, 2);
    QCOMPARE(run(at(u"recovery-sheet"_s, {u"--out"_s, path(u"data/blobs/sheet.pdf"_s)})).exitCode,
             2);
    QCOMPARE(run(at(u"recovery-sheet"_s, {u"--out"_s, path(u"nowhere/sheet.pdf"_s)})).exitCode, 2);
    QVERIFY(!QFile::exists(path(u"data/sheet.pdf"_s)));
}

void TestAdminKeys::aForgottenPassphraseIsReplacedByTheSheet()
{
    const Result back = run(at(
        u"recover"_s, {u"--same-computer"_s, u"--sheet-file"_s, path(u"sheet.txt"_s)}, u"new"_s));
    QCOMPARE(back.exitCode, 0);
    QCOMPARE(back.answer()["station"_L1].toString(), u"C01"_s);
    QCOMPARE(run(at(u"verify"_s)).errorName(), u"wrong_key"_s);
    QCOMPARE(run(at(u"verify"_s, {}, u"new"_s)).exitCode, 0);
}

void TestAdminKeys::anotherComputerBecomesAnotherStation()
{
    QVERIFY(belongElsewhere());
    const Result refused = run(at(u"verify"_s, {u"--lang"_s, u"en"_s}));
    QCOMPARE(refused.exitCode, 3);
    QCOMPARE(refused.errorName(), u"other_computer"_s);
    QVERIFY(refused.error()["next_step"_L1].toString().contains(u"recovery sheet"_s));
    const QStringList sheet{u"--sheet-file"_s, path(u"sheet.txt"_s)};
    QCOMPARE(run(at(u"recover"_s, sheet + QStringList{u"--same-computer"_s}, u"new"_s)).errorName(),
             u"other_computer"_s);
    const auto as = [&](const QString &station, const QString &first, const QString &last) {
        return run(at(u"recover"_s,
                      sheet + QStringList{u"--station"_s, station, u"--first-serial"_s, first,
                                          u"--last-serial"_s, last},
                      u"new"_s));
    };
    QCOMPARE(as(u"C02"_s, u"900"_s, u"1500"_s).errorName(), u"numbers_taken"_s);
    QCOMPARE(as(u"C01"_s, u"1000"_s, u"1500"_s).errorName(), u"numbers_taken"_s);
    const Result taken = as(u"C02"_s, u"1000"_s, u"1500"_s);
    QCOMPARE(taken.exitCode, 0);
    QCOMPARE(taken.answer()["station"_L1].toString(), u"C02"_s);
    QCOMPARE(taken.answer()["enrolled"_L1].toBool(true), false);
    QCOMPARE(taken.answer()["key"_L1].toString(), u"passphrase"_s);
    const Result verified = run(at(u"verify"_s, {}, u"new"_s));
    QCOMPARE(verified.exitCode, 0);
    QVERIFY(verified.answer()["blobs"_L1]["checked"_L1].toInt() >= 6);
    QCOMPARE(run(at(u"verify"_s)).errorName(), u"wrong_key"_s);
}

void TestAdminKeys::aTypingMistakeIsNamedByItsLine()
{
    QList<QByteArray> lines = readFile(path(u"sheet.txt"_s)).split('\n');
    lines[6][2] = lines.at(6).at(2) == '2' ? '3' : '2';
    QVERIFY(writeFile(path(u"wrong.txt"_s), lines.join('\n')));
    const Result wrong = run(at(
        u"recover"_s, {u"--same-computer"_s, u"--sheet-file"_s, path(u"wrong.txt"_s)}, u"new"_s));
    QCOMPARE(wrong.exitCode, 3);
    QCOMPARE(wrong.errorName(), u"recovery_code_wrong"_s);
    QVERIFY2(wrong.error()["next_step"_L1].toString().contains(u" 7 "_s),
             qPrintable(wrong.error()["next_step"_L1].toString()));
    QCOMPARE(run(at(u"verify"_s)).exitCode, 0);
}

void TestAdminKeys::aNewKeyNeedsANewSheet()
{
    const Result changed = run(at(u"change-key"_s));
    QCOMPARE(changed.exitCode, 0);
    QCOMPARE(changed.answer()["sheet_needed"_L1].toBool(), true);
    QCOMPARE(run(at(u"verify"_s)).exitCode, 0);
    const auto opensWith = [&](const QString &sheet) {
        return run(at(u"recover"_s, {u"--same-computer"_s, u"--sheet-file"_s, sheet}, u"new"_s))
            .errorName();
    };
    QCOMPARE(opensWith(path(u"sheet.txt"_s)), u"recovery_code_other"_s);
    const Result again = run(at(u"change-key"_s, {u"--sheet"_s, path(u"second.pdf"_s),
                                                  u"--new-passphrase-file"_s, path(u"new"_s)}));
    QCOMPARE(again.exitCode, 0);
    QCOMPARE(again.answer()["sheet_needed"_L1].toBool(true), false);
    QCOMPARE(run(at(u"verify"_s)).errorName(), u"wrong_key"_s);
    QCOMPARE(run(at(u"verify"_s, {}, u"new"_s)).exitCode, 0);
    QVERIFY(writeFile(path(u"second.txt"_s), typed(path(u"second.pdf"_s))));
    QCOMPARE(opensWith(path(u"second.txt"_s)), QString());
}

void TestAdminKeys::wrongWordsChangeNothing()
{
    const QStringList sheet{u"--sheet-file"_s, path(u"sheet.txt"_s)};
    QCOMPARE(run(at(u"recover"_s, sheet)).exitCode, 2);
    QCOMPARE(run(at(u"recover"_s, {u"--same-computer"_s})).exitCode, 2);
    QCOMPARE(
        run(at(u"recover"_s, sheet + QStringList{u"--same-computer"_s, u"--station"_s, u"C02"_s}))
            .exitCode,
        2);
    QCOMPARE(run(at(u"recover"_s, sheet + QStringList{u"--station"_s, u"C02"_s})).exitCode, 2);
    QCOMPARE(run(at(u"recover"_s, sheet + QStringList{u"--station"_s, u"C02"_s, u"--first-serial"_s,
                                                      u"2000"_s, u"--last-serial"_s, u"1500"_s}))
                 .exitCode,
             2);
    QCOMPARE(run(at(u"change-key"_s, {u"--new-passphrase-file"_s, path(u"none"_s)})).exitCode, 2);
    QCOMPARE(run(at(u"verify"_s)).exitCode, 0);
}

void TestAdminKeys::tidyingSaysWhatItDid()
{
    const Result tidied = run(at(u"tidy"_s));
    QCOMPARE(tidied.exitCode, 0);
    QCOMPARE(tidied.answer()["purged"_L1]["files"_L1].toInt(-1), 0);
    QCOMPARE(tidied.answer()["held"_L1].toString(), u"no_contact"_s);
    QCOMPARE(tidied.answer()["swept"_L1]["orphans"_L1].toInt(-1), 0);
}

QTEST_GUILESS_MAIN(TestAdminKeys)
#include "tst_admin_keys.moc"
