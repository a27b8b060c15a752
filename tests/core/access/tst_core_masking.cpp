// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/access/masking.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace motcua {

class TestMasking : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void numbers();
    void texts_data();
    void texts();
    void noWholeNumberComesThrough();
};

void TestMasking::numbers()
{
    QCOMPARE(maskedPersonalId(u"031190001234"), u"••••••••1234"_s);
    QCOMPARE(maskedPersonalId(u"031 190 001 234"), u"••••••••1234"_s);
    QCOMPARE(maskedPersonalId(u"031234567"), u"•••••4567"_s);
    QCOMPARE(maskedPersonalId(u"12345678"), u"••••5678"_s);
    QCOMPARE(maskedPersonalId(u"1234567"), u"•••••••"_s);
    QCOMPARE(maskedPersonalId(u""), QString());
    QCOMPARE(MaskedId::of(u"031190001234").text(), u"••••••••1234"_s);
    QVERIFY(MaskedId().text().isEmpty());
}

void TestMasking::texts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("masked");
    QTest::newRow("nothing") << u"Nhầm người nộp"_s << u"Nhầm người nộp"_s;
    QTest::newRow("twelve") << u"Nhầm số 031190001234."_s << u"Nhầm số ••••••••1234."_s;
    QTest::newRow("nine") << u"CMND 031234567, cũ"_s << u"CMND •••••4567, cũ"_s;
    QTest::newRow("two") << u"031190001234/031190005678"_s << u"••••••••1234/••••••••5678"_s;
    QTest::newRow("grouped") << u"số 031 190 001 234 sai"_s << u"số ••••••••1234 sai"_s;
    QTest::newRow("grouped nine") << u"031 234 567"_s << u"•••••4567"_s;
    QTest::newRow("hard blanks") << u"031\u00A0190\u00A0001\u00A0234"_s << u"••••••••1234"_s;
    QTest::newRow("bracketed") << u"(031190001234)"_s << u"(••••••••1234)"_s;
    QTest::newRow("dossier code") << u"H24.123-261123-0007"_s << u"H24.123-261123-0007"_s;
    QTest::newRow("uuid") << u"019ab3c4-1234-7abc-8def-012345678901"_s
                          << u"019ab3c4-1234-7abc-8def-012345678901"_s;
    QTest::newRow("telephone") << u"gọi 0912345678"_s << u"gọi 0912345678"_s;
    QTest::newRow("amount") << u"1.000.000.000 đ"_s << u"1.000.000.000 đ"_s;
    QTest::newRow("hash") << u"sha256 00112233445566778899aabbccddeeff"_s
                          << u"sha256 00112233445566778899aabbccddeeff"_s;
    QTest::newRow("longer") << u"1234567890123"_s << u"1234567890123"_s;
}

void TestMasking::texts()
{
    QFETCH(const QString, text);
    QFETCH(const QString, masked);
    QCOMPARE(withMaskedNumbers(text), masked);
    QCOMPARE(withMaskedNumbers(masked), masked);
}

void TestMasking::noWholeNumberComesThrough()
{
    // Whatever stands around it, as long as it is no letter, digit or part of a decimal number.
    static const QRegularExpression whole(u"(?<!\\d)(\\d{12}|\\d{9})(?!\\d)"_s);
    QRandomGenerator random(20261123);
    const QString around = u" ,;:/()[]\"'\n\t–…!?=+"_s;
    for (int i = 0; i < 4000; ++i) {
        QString text;
        for (int part = random.bounded(1, 5); part > 0; --part) {
            text += around.at(random.bounded(int(around.size())));
            for (int digits = random.bounded(2) ? 12 : 9; digits > 0; --digits)
                text += QChar(u'0' + random.bounded(10));
            text += around.at(random.bounded(int(around.size()))) + u' ';
        }
        const QString masked = withMaskedNumbers(text);
        QVERIFY2(!whole.match(masked).hasMatch(), qPrintable(masked));
    }
}

} // namespace motcua

QTEST_APPLESS_MAIN(motcua::TestMasking)
#include "tst_core_masking.moc"
