// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/queue/person_mark.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;

class TestPersonMark : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheStandardDigest()
    {
        // openssl dgst -sha256 -mac HMAC -macopt hexkey:… over the twelve digits
        const QByteArray key = QByteArray(32, '\x0b');
        QCOMPARE(*personMark(key, u"001099012345"_s),
                 u"0cc339c47b936f88a01579a302d4d87a274c194619044e6ef3a05bf3ab33a31b"_s);
    }
    void tellsPeopleAndDaysApart()
    {
        const QByteArray today(32, 'a');
        const QByteArray tomorrow(32, 'b');
        QCOMPARE(*personMark(today, u"001099012345"), *personMark(today, u"001099012345"));
        QVERIFY(*personMark(today, u"001099012345") != *personMark(today, u"001099012346"));
        QVERIFY(*personMark(today, u"001099012345") != *personMark(tomorrow, u"001099012345"));
        QVERIFY(!personMark(today, u"001099012345")->contains(u"099012345"));
    }
    void nothingWithoutKeyOrNumber()
    {
        const QByteArray key(32, 'a');
        QVERIFY(!personMark({}, u"001099012345"));
        QVERIFY(!personMark(key, u""));
        QVERIFY(!personMark(key, u"00109901234"));
        QVERIFY(!personMark(key, u"00109901234x"));
        QVERIFY(!personMark(key, u"٠٠١٠٩٩٠١٢٣٤٥")); // digits, but not of a card
    }
};

QTEST_MAIN(TestPersonMark)
#include "tst_core_person_mark.moc"
