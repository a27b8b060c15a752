// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The recovery code: what is typed with care opens, what is typed wrong is named by its line, and nothing else opens.
#include "app/core/access/recovery_code.h"
#include "app/core/base/failure.h"
#include "app/core/forms/form_markup.h"
#include "app/core/forms/recovery_sheet.h"
#include "tests/support/soak.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using Problem = recovery_code::Reading::Problem;

namespace {

const QString kFolder = u"0f8fad5b-d9cb-469f-a165-70867728950e"_s;
const QString kAlphabet = u"0123456789ABCDEFGHJKMNPQRSTVWXYZ"_s;

QByteArray randomKey(QRandomGenerator &random)
{
    QByteArray key(recovery_code::kKeyBytes, '\0');
    for (char &byte : key)
        byte = char(random.bounded(256));
    return key;
}

QByteArray sampleKey()
{
    QByteArray key(recovery_code::kKeyBytes, '\0');
    for (int i = 0; i < key.size(); ++i)
        key[i] = char(i * 37 + 200);
    return key;
}

QByteArray sheetTemplate()
{
    QFile file(u":/forms/motcua/recovery_sheet.json"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestRecovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneLineAnswers();
    void everyKeyComesBack();
    void linesAreFitForPeople();
    void carelessTypingStillOpens_data();
    void carelessTypingStillOpens();
    void everyWrongCharacterIsFoundInItsLine();
    void swappedNeighboursAreFoundInTheirLine();
    void swappedLinesAreFound();
    void linesOfTwoSheetsDoNotMix();
    void lengthIsNamed();
    void aLineIsJudgedByItself();
    void codeOfTheSheetReadsBack();
    void damagedCodeOfTheSheetIsRefused();
    void noMutationPasses();
    void randomTextNeverPasses();
    void theSheetSaysEverything();
    void everyProblemHasItsSentence();
};

void TestRecovery::oneLineAnswers()
{
    const QByteArray key = sampleKey();
    const QStringList lines = recovery_code::lines(key);
    const QString third = lines.at(2);
    QVERIFY(recovery_code::lineAnswers(key, 3, third));
    // As leniently as the whole sheet is read: its number, no dash, small letters, the letters no sheet has.
    QVERIFY(recovery_code::lineAnswers(key, 3, u"3. "_s + third.toLower()));
    QVERIFY(recovery_code::lineAnswers(
        key, 3, QString(third).remove(u'-').replace(u'0', u'o').replace(u'1', u'l')));
    QVERIFY(!recovery_code::lineAnswers(key, 3, lines.at(3)));
    QVERIFY(!recovery_code::lineAnswers(key, 3, third.chopped(1)));
    QVERIFY(!recovery_code::lineAnswers(key, 3, {}));
    QVERIFY(!recovery_code::lineAnswers(key, 3, third.chopped(1) + u'ế'));
    QCOMPARE(recovery_code::keyOf(lines.join(u' ')), key);
    QVERIFY_THROWS_EXCEPTION(Failure, (void)recovery_code::keyOf(third));
}

void TestRecovery::everyKeyComesBack()
{
    QRandomGenerator random(motcua::test::soakSeed(1));
    QVector<QByteArray> keys{QByteArray(32, '\0'), QByteArray(32, '\xff'), sampleKey()};
    for (int i = 0; i < 500; ++i)
        keys.append(randomKey(random));
    for (const QByteArray &key : keys) {
        const auto typed = recovery_code::read(recovery_code::lines(key).join(u'\n'));
        QVERIFY(typed.isGood());
        QCOMPARE(typed.key, key);
        QVERIFY(typed.folderId.isEmpty());
        const auto scanned = recovery_code::read(recovery_code::qrText(kFolder, key));
        QVERIFY(scanned.isGood());
        QCOMPARE(scanned.key, key);
        QCOMPARE(scanned.folderId, kFolder);
    }
}

void TestRecovery::linesAreFitForPeople()
{
    const QStringList lines = recovery_code::lines(sampleKey());
    QCOMPARE(lines.size(), 9);
    for (const QString &line : lines) {
        QCOMPARE(line.size(), 9);
        QCOMPARE(line.at(4), u'-');
        for (const QChar c : line)
            QVERIFY(c == u'-' || kAlphabet.contains(c));
    }
}

void TestRecovery::carelessTypingStillOpens_data()
{
    QTest::addColumn<QString>("text");
    const QStringList lines = recovery_code::lines(sampleKey());
    const QString whole = lines.join(u'\n');
    QTest::newRow("small letters") << whole.toLower();
    QTest::newRow("one line") << lines.join(QString());
    QTest::newRow("spaces") << lines.join(u"   "_s).replace(u'-', u' ');
    QTest::newRow("long dashes") << QString(whole).replace(u'-', u'–');
    QTest::newRow("windows breaks") << QString(whole).replace(u'\n', u"\r\n"_s) + u"\r\n\r\n"_s;
    QTest::newRow("letters for digits")
        << QString(whole).replace(u'0', u'O').replace(u'1', u'l').replace(u'V', u'u');
    QTest::newRow("I for 1") << QString(whole).replace(u'1', u'I').replace(u'0', u'o');
    QString wide;
    for (const QChar c : whole)
        wide += c.isLetterOrNumber() ? QChar(c.unicode() + 0xFEE0) : c;
    QTest::newRow("full width") << wide;
    QStringList numbered;
    for (int i = 0; i < lines.size(); ++i)
        numbered.append(u"%1. %2"_s.arg(i + 1).arg(lines.at(i)));
    QTest::newRow("with numbers of lines") << numbered.join(u'\n');
    QTest::newRow("byte order mark") << QString(u"\uFEFF"_s + whole);
}

void TestRecovery::carelessTypingStillOpens()
{
    QFETCH(const QString, text);
    const auto reading = recovery_code::read(text);
    QCOMPARE(int(reading.problem), int(Problem::None));
    QCOMPARE(reading.key, sampleKey());
}

void TestRecovery::everyWrongCharacterIsFoundInItsLine()
{
    const QStringList lines = recovery_code::lines(sampleKey());
    int tried = 0;
    for (int number = 0; number < lines.size(); ++number) {
        for (int at = 0; at < 9; ++at) {
            if (at == 4)
                continue;
            for (const QChar other : kAlphabet) {
                QStringList wrong = lines;
                if (wrong[number].at(at) == other)
                    continue;
                wrong[number][at] = other;
                // Broken into lines or not, the line is the same.
                const auto reading =
                    recovery_code::read(tried % 2 == 0 ? wrong.join(u'\n') : wrong.join(QString()));
                QCOMPARE(int(reading.problem), int(Problem::LineWrong));
                QCOMPARE(reading.line, number + 1);
                QVERIFY(reading.key.isEmpty());
                ++tried;
            }
        }
    }
    QCOMPARE(tried, 9 * 8 * 31);
}

void TestRecovery::swappedNeighboursAreFoundInTheirLine()
{
    QRandomGenerator random(motcua::test::soakSeed(2));
    for (int round = 0; round < 300; ++round) {
        const QStringList lines = recovery_code::lines(randomKey(random));
        for (int number = 0; number < lines.size(); ++number) {
            const QString plain = QString(lines.at(number)).remove(u'-');
            for (int at = 0; at + 1 < plain.size(); ++at) {
                if (plain.at(at) == plain.at(at + 1))
                    continue;
                QString swapped = plain;
                std::swap(swapped[at], swapped[at + 1]);
                QStringList wrong = lines;
                wrong[number] = swapped;
                const auto reading = recovery_code::read(wrong.join(u'\n'));
                QCOMPARE(int(reading.problem), int(Problem::LineWrong));
                QCOMPARE(reading.line, number + 1);
            }
        }
    }
}

void TestRecovery::swappedLinesAreFound()
{
    const QStringList lines = recovery_code::lines(sampleKey());
    for (int one = 0; one < 9; ++one) {
        for (int other = one + 1; other < 9; ++other) {
            QStringList wrong = lines;
            wrong.swapItemsAt(one, other);
            const auto reading = recovery_code::read(wrong.join(u'\n'));
            QCOMPARE(int(reading.problem), int(Problem::LineWrong));
            QCOMPARE(reading.line, one + 1);
        }
    }
}

void TestRecovery::linesOfTwoSheetsDoNotMix()
{
    const QStringList first = recovery_code::lines(sampleKey());
    const QStringList second = recovery_code::lines(QByteArray(32, 'x'));
    for (int number = 0; number < 9; ++number) {
        QStringList mixed = first;
        mixed[number] = second.at(number);
        QCOMPARE(int(recovery_code::read(mixed.join(u'\n')).problem), int(Problem::WholeWrong));
    }
}

void TestRecovery::lengthIsNamed()
{
    const QStringList lines = recovery_code::lines(sampleKey());
    QCOMPARE(int(recovery_code::read({}).problem), int(Problem::Empty));
    QCOMPARE(int(recovery_code::read(u" - \n .. "_s).problem), int(Problem::Empty));
    const auto shorter = recovery_code::read(lines.mid(0, 5).join(u'\n'));
    QCOMPARE(int(shorter.problem), int(Problem::TooShort));
    QCOMPARE(shorter.line, 6);
    QCOMPARE(int(recovery_code::read((lines + lines.mid(0, 1)).join(u'\n')).problem),
             int(Problem::TooLong));
    QCOMPARE(int(recovery_code::read(QString(5000, u'0')).problem), int(Problem::TooLong));
    for (int number = 0; number < 9; ++number) {
        QStringList wrong = lines;
        wrong[number].chop(1);
        auto reading = recovery_code::read(wrong.join(u'\n'));
        QCOMPARE(int(reading.problem), int(Problem::LineLength));
        QCOMPARE(reading.line, number + 1);
        wrong[number] = lines.at(number) + u'7';
        reading = recovery_code::read(wrong.join(u'\n'));
        QCOMPARE(int(reading.problem), int(Problem::LineLength));
        QCOMPARE(reading.line, number + 1);
        // What Telex makes of two letters.
        wrong[number] = u"Đ"_s + lines.at(number).mid(1);
        reading = recovery_code::read(wrong.join(u'\n').normalized(QString::NormalizationForm_D));
        QCOMPARE(int(reading.problem), int(Problem::LineUnusual));
        QCOMPARE(reading.line, number + 1);
    }
}

void TestRecovery::aLineIsJudgedByItself()
{
    const QStringList lines = recovery_code::lines(sampleKey());
    for (int number = 1; number <= 9; ++number) {
        const QString line = lines.at(number - 1);
        QVERIFY(recovery_code::lineIsGood(number, line));
        QVERIFY(recovery_code::lineIsGood(number, line.toLower().replace(u'-', u' ')));
        QVERIFY(!recovery_code::lineIsGood(number % 9 + 1, line));
        QVERIFY(!recovery_code::lineIsGood(number, line.chopped(1)));
        QVERIFY(!recovery_code::lineIsGood(number, line + u'0'));
        QVERIFY(!recovery_code::lineIsGood(number, u"Ơ"_s + line.mid(1)));
    }
    QVERIFY(!recovery_code::lineIsGood(0, lines.at(0)));
    QVERIFY(!recovery_code::lineIsGood(10, lines.at(0)));
}

void TestRecovery::codeOfTheSheetReadsBack()
{
    const QString text = recovery_code::qrText(kFolder, sampleKey());
    QVERIFY(text.startsWith(u"MC-RECOVERY:1:"_s));
    QCOMPARE(text, text.toUpper()); // a QR of capitals is a smaller one
    const auto reading = recovery_code::read(u"  "_s + text.toLower() + u"\r\n"_s);
    QVERIFY(reading.isGood());
    QCOMPARE(reading.key, sampleKey());
    QCOMPARE(reading.folderId, kFolder);
}

void TestRecovery::damagedCodeOfTheSheetIsRefused()
{
    const QString text = recovery_code::qrText(kFolder, sampleKey());
    for (int at = 0; at < text.size(); ++at) {
        QString wrong = text;
        wrong[at] = wrong.at(at) == u'7' ? u'3' : u'7';
        const auto reading = recovery_code::read(wrong);
        QVERIFY(!reading.isGood());
        QVERIFY(reading.key.isEmpty());
        QVERIFY(!recovery_code::read(text.left(at)).isGood());
    }
    QCOMPARE(int(recovery_code::read(u"MC-RECOVERY:2:x:y:z"_s).problem),
             int(Problem::QrOfLaterProgram));
    QCOMPARE(int(recovery_code::read(u"MC-RECOVERY:"_s).problem), int(Problem::QrDamaged));
}

void TestRecovery::noMutationPasses()
{
    QRandomGenerator random(motcua::test::soakSeed(20261122));
    int wrong = 0;
    for (int i = 0; i < 60'000; ++i) {
        const QByteArray key = randomKey(random);
        const bool scanned = random.bounded(3) == 0;
        const QString right =
            scanned ? recovery_code::qrText(kFolder, key) : recovery_code::lines(key).join(u'\n');
        QString text = right;
        const int changes = 1 + random.bounded(6);
        for (int change = 0; change < changes && !text.isEmpty(); ++change) {
            const int at = random.bounded(int(text.size()));
            switch (random.bounded(5)) {
            case 0: text[at] = kAlphabet.at(random.bounded(32)); break;
            case 1: text[at] = QChar(0x20 + random.bounded(0x1f00)); break;
            case 2: text.remove(at, 1 + random.bounded(3)); break;
            case 3: text.insert(at, kAlphabet.at(random.bounded(32))); break;
            default: std::swap(text[at], text[random.bounded(int(text.size()))]);
            }
        }
        const auto reading = recovery_code::read(text);
        // Some changes are none (a dash, a space): then it must be the very same key.
        if (reading.isGood())
            QCOMPARE(reading.key, key);
        else
            ++wrong;
        QCOMPARE(reading.isGood(), reading.key.size() == 32);
    }
    QVERIFY2(wrong > 50'000, qPrintable(QString::number(wrong)));
}

void TestRecovery::randomTextNeverPasses()
{
    QRandomGenerator random(motcua::test::soakSeed(7));
    for (int i = 0; i < 30'000; ++i) {
        QString text;
        const int length = random.bounded(4) == 0 ? random.bounded(200) : 72;
        for (int at = 0; at < length; ++at)
            text += kAlphabet.at(random.bounded(32));
        QVERIFY(!recovery_code::read(text).isGood());
    }
}

void TestRecovery::theSheetSaysEverything()
{
    RecoverySheetFacts facts;
    facts.parentAgency = u"ỦY BAN NHÂN DÂN XÃ VĨNH BẢO"_s;
    facts.centreName = u"Trung tâm Phục vụ hành chính công xã Vĩnh Bảo"_s;
    facts.place = u"Vĩnh Bảo"_s;
    facts.stationId = u"C07"_s;
    facts.folderId = kFolder;
    facts.printedOn = QDate(2026, 11, 23);
    facts.key = sampleKey();
    const FormDocument sheet = makeRecoverySheet(sheetTemplate(), facts);
    QCOMPARE(int(sheet.paper), int(FormDocument::Paper::A4));
    QString text;
    QString typed;
    QString scanned;
    for (const FormBlock &block : sheet.blocks) {
        if (const auto *title = std::get_if<FormTitle>(&block)) {
            scanned = title->qrPayload;
            for (const FormLine &line : title->lines)
                text += plainText(line) + u'\n';
        } else if (const auto *table = std::get_if<FormTable>(&block)) {
            for (const QVector<QString> &row : table->rows)
                typed += row.at(0) + u". "_s + row.at(1) + u' ' + row.at(2) + u'\n';
        } else if (const auto *line = std::get_if<FormText>(&block)) {
            text += plainText(line->line) + u'\n';
        } else if (const auto *head = std::get_if<FormHead>(&block)) {
            text += plainText(head->placeAndDate) + plainText(head->left.last()) + u'\n';
        }
    }
    QCOMPARE(recovery_code::read(typed).key, facts.key);
    QCOMPARE(recovery_code::read(scanned).key, facts.key);
    QCOMPARE(recovery_code::read(scanned).folderId, kFolder);
    for (const QString &needed :
         {u"C07"_s, u"0f8fad5b"_s, u"Vĩnh Bảo, ngày 23 tháng 11 năm 2026"_s, u"XÃ VĨNH BẢO"_s,
          u"phong bì"_s, u"két sắt"_s, u"không lưu vào máy tính"_s, u"đổi khóa"_s})
        QVERIFY2(text.contains(needed), qPrintable(needed));
    QVERIFY(!text.contains(kFolder));   // the whole id is in the QR alone
    QVERIFY(!text.contains(u"...."_s)); // no hole stayed open
    facts.place.clear();
    facts.parentAgency.clear();
    const auto bare = std::get<FormHead>(makeRecoverySheet(sheetTemplate(), facts).blocks.at(0));
    QCOMPARE(plainText(bare.placeAndDate), u"ngày 23 tháng 11 năm 2026"_s);
    QVERIFY(plainText(bare.left.first()).isEmpty());
    QVERIFY_THROWS_EXCEPTION(Failure, (void)makeRecoverySheet("{}", facts));
}

void TestRecovery::everyProblemHasItsSentence()
{
    QStringList seen;
    for (int problem = int(Problem::Empty); problem <= int(Problem::QrOfLaterProgram); ++problem) {
        recovery_code::Reading reading;
        reading.problem = Problem(problem);
        reading.line = 3;
        const QString sentence = recovery_code::message(reading);
        QVERIFY(!sentence.isEmpty() && !seen.contains(sentence) && !sentence.contains(u'%'));
        seen.append(sentence);
    }
    recovery_code::Reading good;
    good.problem = Problem::None;
    QVERIFY(recovery_code::message(good).isEmpty());
}

QTEST_GUILESS_MAIN(TestRecovery)
#include "tst_core_recovery.moc"
