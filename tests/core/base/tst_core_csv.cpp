// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/base/csv.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace motcua {

class TestCsv : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fields_data();
    void fields();
    void lines();
    void stayOneLineAndOneField();
};

void TestCsv::fields_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("written");
    QTest::newRow("plain") << u"Đặng Đình Đức"_s << u"\"Đặng Đình Đức\""_s;
    QTest::newRow("empty") << QString() << u"\"\""_s;
    QTest::newRow("quote") << u"a\"b"_s << u"\"a\"\"b\""_s;
    QTest::newRow("comma") << u"a,b"_s << u"\"a,b\""_s;
    QTest::newRow("line break") << u"a\r\nb"_s << u"\"a  b\""_s;
    QTest::newRow("equals") << u"=1+1"_s << u"\"'=1+1\""_s;
    QTest::newRow("plus") << u"+84912345678"_s << u"\"'+84912345678\""_s;
    QTest::newRow("minus") << u"-1"_s << u"\"'-1\""_s;
    QTest::newRow("at") << u"@SUM(A1)"_s << u"\"'@SUM(A1)\""_s;
    QTest::newRow("after blanks") << u" \t=1"_s << u"\"'  =1\""_s;
    QTest::newRow("full width") << u"\uFF1D1"_s << u"\"'\uFF1D1\""_s;
    QTest::newRow("within") << u"a=b"_s << u"\"a=b\""_s;
}

void TestCsv::fields()
{
    QFETCH(const QString, field);
    QFETCH(const QString, written);
    QCOMPARE(QString::fromUtf8(csvLine({field})), written + u"\r\n"_s);
}

void TestCsv::lines()
{
    QCOMPARE(csvLine({u"a"_s, u"b"_s, {}}), QByteArray("\"a\",\"b\",\"\"\r\n"));
    QCOMPARE(csvMark(), QByteArray("\xEF\xBB\xBF"));
}

void TestCsv::stayOneLineAndOneField()
{
    QRandomGenerator random(4180);
    const QString letters = u"aĐ=+-@\",;\r\n\t\u0000\u2028 '|"_s;
    for (int i = 0; i < 4000; ++i) {
        QString field;
        for (int n = random.bounded(12); n > 0; --n)
            field += letters.at(random.bounded(int(letters.size())));
        const QString line = QString::fromUtf8(csvLine({field}));
        QVERIFY(line.startsWith(u'"') && line.endsWith(u"\"\r\n"_s));
        const QString inside = line.mid(1, line.size() - 4);
        QVERIFY(!inside.contains(u'\r') && !inside.contains(u'\n'));
        QVERIFY(!QString(inside).replace(u"\"\""_s, QString()).contains(u'"'));
        const QString bare = inside.trimmed();
        QVERIFY(bare.isEmpty() || !u"=+-@"_s.contains(bare.at(0)));
    }
}

} // namespace motcua

QTEST_APPLESS_MAIN(motcua::TestCsv)
#include "tst_core_csv.moc"
