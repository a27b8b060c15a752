// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/access/recovery_code.h"

#include "app/core/base/failure.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QRegularExpression>

#include <optional>

using namespace Qt::StringLiterals;

namespace motcua::recovery_code {

namespace {

constexpr QLatin1StringView kAlphabet{"0123456789ABCDEFGHJKMNPQRSTVWXYZ"};
constexpr QLatin1StringView kQrMark{"MC-RECOVERY:"};
constexpr int kBitsOfCharacter = 5;
constexpr int kLineBytes = 4;
constexpr int kQrCheckCharacters = 4;
// The longest text worth looking at: somebody may have chosen the wrong file.
constexpr qsizetype kMostText = 4096;

// x⁸+x²+x+1 = (x+1)·(a prime of degree 7): finds every burst of up to 8 bits, so each single character, and every
// swap of two neighbours, whose pattern it cannot divide.
quint8 crcOf(int number, const QByteArray &bytes)
{
    auto crc = quint8(number);
    for (const char byte : bytes) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = quint8((crc & 0x80) != 0 ? (crc << 1) ^ 0x07 : crc << 1);
    }
    return crc;
}

QByteArray digest(const QByteArray &what, const QByteArray &of)
{
    return QCryptographicHash::hash(what + of, QCryptographicHash::Sha256);
}

QByteArray checkOf(const QByteArray &key)
{
    return digest("motcua recovery 1", key).left(kLineBytes);
}

// 5 bytes are 8 characters.
QString lineOf(int number, const QByteArray &four)
{
    quint64 bits = 0;
    for (const char byte : four)
        bits = bits << 8 | quint8(byte);
    bits = bits << 8 | crcOf(number, four);
    QString line;
    for (int i = kLineCharacters - 1; i >= 0; --i)
        line += QChar(kAlphabet.at(qsizetype(bits >> (kBitsOfCharacter * i) & 31)));
    return line;
}

QString qrCheck(const QString &text)
{
    const QByteArray hash = digest("motcua recovery qr", text.toLatin1());
    QString check;
    for (int i = 0; i < kQrCheckCharacters; ++i)
        check += QChar(kAlphabet.at(quint8(hash.at(i)) & 31));
    return check;
}

int valueOf(QChar character)
{
    switch (character.unicode()) {
    case u'O': return 0;
    case u'I':
    case u'L': return 1;
    case u'U': return int(kAlphabet.indexOf(u'V'));
    default: return character.unicode() < 128 ? int(kAlphabet.indexOf(character)) : -1;
    }
}

bool isFiller(QChar character)
{
    return character.isSpace() || character == u'.' || character == u'_' || character == u',' ||
           character == u'\u2212' || character.category() == QChar::Punctuation_Dash ||
           character.category() == QChar::Other_Format;
}

// Upper case without what stands between; full-width forms, as some input methods write them, become plain ones.
QString bare(const QString &text)
{
    const QString plain = text.normalized(QString::NormalizationForm_KC).toUpper();
    QString kept;
    for (const QChar character : plain) {
        if (!isFiller(character))
            kept += character;
    }
    return kept;
}

std::optional<QByteArray> bytesOfLine(int number, const QString &characters)
{
    quint64 bits = 0;
    for (const QChar character : characters)
        bits = bits << kBitsOfCharacter | quint64(valueOf(character));
    QByteArray four(kLineBytes, '\0');
    for (int i = 0; i < kLineBytes; ++i)
        four[i] = char(bits >> (8 * (kLineBytes - i)) & 0xff);
    if (crcOf(number, four) != quint8(bits & 0xff))
        return {};
    return four;
}

Reading trouble(Reading::Problem problem, int line = 0)
{
    Reading reading;
    reading.problem = problem;
    reading.line = line;
    return reading;
}

// "3. ABCD-EFGH" as the sheet prints it. A dash is no mark of a number: "1-" may begin a code.
QString withoutNumber(const QString &line)
{
    static const QRegularExpression kNumber(u"^\\s*[1-9]\\s*[.:)]\\s*"_s);
    return QString(line).remove(kNumber);
}

// The nine lines as they were meant: by line breaks where the text has nine lines, else by counting.
QStringList split(const QString &text)
{
    static const QRegularExpression kBreak(u"[\\r\\n]+"_s);
    QStringList rows;
    QString all;
    const QStringList typed = text.split(kBreak);
    for (const QString &row : typed) {
        const QString kept = bare(withoutNumber(row));
        if (!kept.isEmpty())
            rows.append(kept);
        all += kept;
    }
    if (rows.size() == kLines)
        return rows;
    rows.clear();
    for (qsizetype at = 0; at < all.size(); at += kLineCharacters)
        rows.append(all.mid(at, kLineCharacters));
    return rows;
}

Reading readRows(const QStringList &rows)
{
    if (rows.isEmpty())
        return trouble(Reading::Problem::Empty);
    QByteArray all;
    for (int number = 1; number <= kLines; ++number) {
        if (number > rows.size())
            return trouble(Reading::Problem::TooShort, number);
        const QString &row = rows.at(number - 1);
        for (const QChar character : row) {
            if (valueOf(character) < 0)
                return trouble(Reading::Problem::LineUnusual, number);
        }
        if (row.size() != kLineCharacters)
            return trouble(Reading::Problem::LineLength, number);
        const std::optional<QByteArray> four = bytesOfLine(number, row);
        if (!four)
            return trouble(Reading::Problem::LineWrong, number);
        all += *four;
    }
    if (rows.size() > kLines)
        return trouble(Reading::Problem::TooLong);
    const QByteArray key = all.left(kKeyBytes);
    if (all.mid(kKeyBytes) != checkOf(key))
        return trouble(Reading::Problem::WholeWrong);
    Reading reading;
    reading.problem = Reading::Problem::None;
    reading.key = key;
    return reading;
}

Reading readQr(const QString &text)
{
    const QStringList parts = text.split(u':');
    constexpr qsizetype kParts = 5;
    if (parts.size() < 2 || parts.at(1) != u'1')
        return trouble(parts.value(1).isEmpty() ? Reading::Problem::QrDamaged
                                                : Reading::Problem::QrOfLaterProgram);
    if (parts.size() != kParts || parts.at(4) != qrCheck(text.left(text.lastIndexOf(u':'))))
        return trouble(Reading::Problem::QrDamaged);
    Reading reading = readRows(split(parts.at(3)));
    if (!reading.isGood())
        return trouble(Reading::Problem::QrDamaged);
    reading.folderId = parts.at(2).toLower();
    return reading;
}

QString said(const char *text)
{
    return QCoreApplication::translate("Recovery", text);
}

} // namespace

QStringList lines(const QByteArray &key32)
{
    Q_ASSERT(key32.size() == kKeyBytes);
    const QByteArray all = key32 + checkOf(key32);
    QStringList result;
    for (int number = 1; number <= kLines; ++number) {
        const QString line = lineOf(number, all.mid((number - 1) * kLineBytes, kLineBytes));
        result.append(line.left(kLineCharacters / 2) + u'-' + line.mid(kLineCharacters / 2));
    }
    return result;
}

QString qrText(const QString &folderId, const QByteArray &key32)
{
    const QString text =
        kQrMark + "1:"_L1 + folderId.toUpper() + u':' + lines(key32).join(QString()).remove(u'-');
    return text + u':' + qrCheck(text);
}

Reading read(const QString &text)
{
    if (text.size() > kMostText)
        return trouble(Reading::Problem::TooLong);
    // Of a QR every character counts: it is read by a machine, and its folder id has dashes.
    const QString trimmed = text.trimmed().toUpper();
    if (trimmed.startsWith(kQrMark))
        return readQr(trimmed);
    return readRows(split(text));
}

bool lineIsGood(int number, const QString &text)
{
    if (number < 1 || number > kLines || text.size() > kMostText)
        return false;
    const QString kept = bare(withoutNumber(text));
    for (const QChar character : kept) {
        if (valueOf(character) < 0)
            return false;
    }
    return kept.size() == kLineCharacters && bytesOfLine(number, kept).has_value();
}

QByteArray keyOf(const QString &text)
{
    const Reading reading = read(text);
    if (reading.isGood())
        return reading.key;
    throw Failure(
        "recovery_code_wrong",
        QCoreApplication::translate(
            "Access", "The recovery sheet's lines are not right yet. Nothing was changed."),
        message(reading));
}

bool lineAnswers(const QByteArray &key32, int number, const QString &typed)
{
    QString meant;
    const QString characters = bare(withoutNumber(typed));
    for (const QChar character : characters) {
        const int value = valueOf(character);
        if (value < 0)
            return false;
        meant += QChar(kAlphabet.at(value));
    }
    return meant == bare(lines(key32).at(number - 1));
}

QString message(const Reading &reading)
{
    switch (reading.problem) {
    case Reading::Problem::None: return {};
    case Reading::Problem::Empty:
        return said(QT_TRANSLATE_NOOP("Recovery", "Type the nine lines of the recovery sheet."));
    case Reading::Problem::TooShort:
        return said(QT_TRANSLATE_NOOP("Recovery",
                                      "The code ends before line %1. Type all nine lines."))
            .arg(reading.line);
    case Reading::Problem::TooLong:
        return said(QT_TRANSLATE_NOOP(
            "Recovery",
            "There is more here than a recovery code. Type only the nine lines of the sheet."));
    case Reading::Problem::LineLength:
        return said(QT_TRANSLATE_NOOP("Recovery", "Line %1 does not have eight characters. Compare "
                                                  "it with the sheet."))
            .arg(reading.line);
    case Reading::Problem::LineUnusual:
        return said(QT_TRANSLATE_NOOP(
                        "Recovery",
                        "Line %1 has a character that no code has. Switch the Vietnamese "
                        "input method off and type the line again."))
            .arg(reading.line);
    case Reading::Problem::LineWrong:
        return said(QT_TRANSLATE_NOOP("Recovery",
                                      "Line %1 is wrong. Compare it with the sheet, character by "
                                      "character."))
            .arg(reading.line);
    case Reading::Problem::WholeWrong:
        return said(QT_TRANSLATE_NOOP(
            "Recovery",
            "The lines do not belong together. Type all nine from one and the same sheet."));
    case Reading::Problem::QrDamaged:
        return said(QT_TRANSLATE_NOOP("Recovery", "The QR code was not read whole. Scan it again, "
                                                  "or type the nine lines of the sheet."));
    case Reading::Problem::QrOfLaterProgram:
        return said(QT_TRANSLATE_NOOP("Recovery",
                                      "A newer version of the program has printed this sheet. "
                                      "Install the newer version on this computer."));
    }
    return {};
}

} // namespace motcua::recovery_code
