// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/base/clock.h"
#include "app/core/signing/ink.h"
#include "tests/support/soak.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

InkSignature sample()
{
    InkSignature ink;
    ink.fieldWidthMm = 120.5;
    ink.fieldHeightMm = 50;
    ink.documentSha256 = sha256("the frozen receipt");
    ink.signer = u"Nguyễn Thị Mai"_s;
    ink.purpose = u"Nhận giấy tiếp nhận hồ sơ"_s;
    ink.signedAt = centreTime(QDate(2026, 11, 23), QTime(9, 56));
    ink.device = u"pen"_s;
    ink.strokes = {{{10.125, 20.5, 0, 0.25}, {12, 21, 8, 0.5}, {16, 22.75, 16, 1}},
                   {{30, 10, 200, 0.8}}};
    return ink;
}

bool same(const InkSignature &a, const InkSignature &b)
{
    if (a.strokes.size() != b.strokes.size() || a.documentSha256 != b.documentSha256 ||
        a.signer != b.signer || a.purpose != b.purpose || a.signedAt != b.signedAt ||
        a.device != b.device || a.fieldWidthMm != b.fieldWidthMm ||
        a.fieldHeightMm != b.fieldHeightMm)
        return false;
    for (qsizetype i = 0; i < a.strokes.size(); ++i) {
        if (a.strokes[i].size() != b.strokes[i].size())
            return false;
        for (qsizetype j = 0; j < a.strokes[i].size(); ++j) {
            const InkPoint &p = a.strokes[i][j];
            const InkPoint &q = b.strokes[i][j];
            if (p.xMm != q.xMm || p.yMm != q.yMm || p.tMs != q.tMs || p.pressure != q.pressure)
                return false;
        }
    }
    return true;
}

} // namespace

class TestInk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hashIsSha256();
    void signsExactlyItsBytes();
    void enough_data();
    void enough();
    void roundTrip();
    void storedFormIsStable();
    void malformedIsRefused_data();
    void malformedIsRefused();
    void countsAreCapped();
    void mutationsNeverPassOddThings();
};

void TestInk::hashIsSha256()
{
    QCOMPARE(sha256("abc").toHex(),
             QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
}

void TestInk::signsExactlyItsBytes()
{
    const InkSignature ink = sample();
    QVERIFY(ink.signs("the frozen receipt"));
    QVERIFY(!ink.signs("the frozen receipt "));
    QVERIFY(!ink.signs({}));
    QVERIFY(!InkSignature().signs({}));
}

void TestInk::enough_data()
{
    QTest::addColumn<QVector<InkStroke>>("strokes");
    QTest::addColumn<bool>("enough");
    QTest::newRow("nothing") << QVector<InkStroke>{} << false;
    QTest::newRow("dot") << QVector<InkStroke>{{{5, 5, 0, 1}}} << false;
    QTest::newRow("three dots") << QVector<InkStroke>{{{5, 5, 0, 1}},
                                                      {{9, 5, 9, 1}},
                                                      {{20, 5, 20, 1}}}
                                << false;
    QTest::newRow("two points far apart")
        << QVector<InkStroke>{{{0, 0, 0, 1}, {40, 0, 9, 1}}} << false;
    QTest::newRow("short") << QVector<InkStroke>{{{0, 0, 0, 1}, {2, 0, 5, 1}, {4.9, 0, 9, 1}}}
                           << false;
    QTest::newRow("just") << QVector<InkStroke>{{{0, 0, 0, 1}, {2, 0, 5, 1}, {5, 0, 9, 1}}} << true;
    QTest::newRow("to and fro") << QVector<InkStroke>{{{0, 0, 0, 1}, {3, 0, 5, 1}, {0, 0, 9, 1}}}
                                << true;
    QTest::newRow("not a number")
        << QVector<InkStroke>{{{0, 0, 0, 1}, {std::nan(""), 0, 5, 1}, {9, 0, 9, 1}}} << false;
}

void TestInk::enough()
{
    QFETCH(const QVector<InkStroke>, strokes);
    QFETCH(const bool, enough);
    InkSignature ink;
    ink.strokes = strokes;
    QCOMPARE(ink.isEnough(), enough);
}

void TestInk::roundTrip()
{
    const InkSignature ink = sample();
    const QByteArray stored = QJsonDocument(toJson(ink)).toJson(QJsonDocument::Compact);
    const auto back = inkFromJson(QJsonDocument::fromJson(stored).object());
    QVERIFY(back.has_value());
    QVERIFY(same(*back, ink));
    InkSignature fine = sample();
    fine.strokes[0][0].xMm = 10.123456789;
    const auto rounded = inkFromJson(toJson(fine));
    QCOMPARE(rounded->strokes[0][0].xMm, 10.123);
    QVERIFY(same(*inkFromJson(toJson(*rounded)), *rounded)); // and then stays
}

void TestInk::storedFormIsStable()
{
    const QJsonObject object = toJson(sample());
    QCOMPARE(object.value("v"_L1).toInt(), 1);
    QCOMPARE(object.value("signed_at"_L1).toString(), u"2026-11-23T09:56:00+07:00"_s);
    QCOMPARE(object.value("document_sha256"_L1).toString().size(), 64);
    QCOMPARE(object.value("strokes"_L1)[0][0], QJsonValue(QJsonArray{10.125, 20.5, 0, 0.25}));
}

void TestInk::malformedIsRefused_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const char *name, const QString &key, const QJsonValue &value) {
        QTest::newRow(name) << key << value;
    };
    for (const QString &key : {u"v"_s, u"field_mm"_s, u"document_sha256"_s, u"signer"_s,
                               u"purpose"_s, u"signed_at"_s, u"device"_s, u"strokes"_s}) {
        row(qPrintable(u"no "_s + key), key, QJsonValue(QJsonValue::Undefined));
        row(qPrintable(u"null "_s + key), key, QJsonValue());
        row(qPrintable(u"object "_s + key), key, QJsonObject{{u"a"_s, 1}});
    }
    row("newer", u"v"_s, 2);
    row("text for version", u"v"_s, u"1"_s);
    row("flat field", u"field_mm"_s, QJsonArray{120, 0});
    row("huge field", u"field_mm"_s, QJsonArray{1e9, 50});
    row("field of three", u"field_mm"_s, QJsonArray{120, 50, 1});
    row("short hash", u"document_sha256"_s, u"abcd"_s);
    row("odd hash", u"document_sha256"_s, u"zz"_s.repeated(32));
    row("upper-case hash", u"document_sha256"_s, u"AB"_s.repeated(32));
    row("hash with spaces", u"document_sha256"_s, u"ab "_s.repeated(32));
    row("long name", u"signer"_s, QString(5'000, u'x'));
    row("date without zone", u"signed_at"_s, u"2026-11-23T09:56:00"_s);
    row("no date", u"signed_at"_s, u"yesterday"_s);
    row("empty stroke", u"strokes"_s, QJsonArray{QJsonArray{}});
    row("stroke is a number", u"strokes"_s, QJsonArray{1});
    row("point of three", u"strokes"_s, QJsonArray{QJsonArray{QJsonArray{1, 1, 1}}});
    row("point of five", u"strokes"_s, QJsonArray{QJsonArray{QJsonArray{1, 1, 1, 1, 1}}});
    row("far out", u"strokes"_s, QJsonArray{QJsonArray{QJsonArray{1e6, 1, 1, 1}}});
    row("before time", u"strokes"_s, QJsonArray{QJsonArray{QJsonArray{1, 1, -1, 1}}});
    row("hard press", u"strokes"_s, QJsonArray{QJsonArray{QJsonArray{1, 1, 1, 1.5}}});
    row("text point", u"strokes"_s, QJsonArray{QJsonArray{QJsonArray{u"1"_s, 1, 1, 1}}});
}

void TestInk::malformedIsRefused()
{
    QFETCH(const QString, key);
    QFETCH(const QJsonValue, value);
    QJsonObject object = toJson(sample());
    QVERIFY(inkFromJson(object).has_value());
    if (value.isUndefined())
        object.remove(key);
    else
        object[key] = value;
    QVERIFY(!inkFromJson(object));
}

void TestInk::countsAreCapped()
{
    const QJsonArray point{1, 1, 1, 1};
    QJsonArray stroke;
    for (int i = 0; i < 60'000; ++i)
        stroke.append(point);
    QJsonObject object = toJson(sample());
    object[u"strokes"_s] = QJsonArray{stroke};
    QVERIFY(!inkFromJson(object));
    QJsonArray strokes;
    for (int i = 0; i < 600; ++i)
        strokes.append(QJsonArray{point});
    object[u"strokes"_s] = strokes;
    QVERIFY(!inkFromJson(object));
}

void TestInk::mutationsNeverPassOddThings()
{
    QRandomGenerator random(motcua::test::soakSeed(41));
    const QByteArray good = QJsonDocument(toJson(sample())).toJson(QJsonDocument::Compact);
    int accepted = 0;
    int parsed = 0;
    constexpr int kRounds = 20'000;
    const QByteArray alphabet("0123456789-+.eE[]{},:\"nulltrue ");
    for (int round = 0; round < kRounds; ++round) {
        QByteArray bytes = good;
        const int edits = 1 + int(random.bounded(3U));
        for (int i = 0; i < edits; ++i) {
            const auto at = qsizetype(random.bounded(quint32(bytes.size())));
            const char c = alphabet[qsizetype(random.bounded(quint32(alphabet.size())))];
            if (random.bounded(2U) == 0)
                bytes[at] = c;
            else
                bytes.insert(at, c);
        }
        const QJsonDocument document = QJsonDocument::fromJson(bytes);
        parsed += document.isObject() ? 1 : 0;
        const auto ink = inkFromJson(document.object());
        if (!ink)
            continue;
        ++accepted;
        QCOMPARE(ink->documentSha256.size(), 32);
        QVERIFY(ink->signedAt.isValid());
        for (const InkStroke &stroke : ink->strokes) {
            for (const InkPoint &p : stroke) {
                QVERIFY(std::abs(p.xMm) <= 1'050 && std::abs(p.yMm) <= 1'050);
                QVERIFY(p.pressure >= 0 && p.pressure <= 1 && p.tMs >= 0);
            }
        }
        QVERIFY(inkFromJson(toJson(*ink)).has_value());
    }
    QVERIFY(accepted > 10);
    QVERIFY(accepted < parsed);
}

} // namespace motcua

QTEST_GUILESS_MAIN(motcua::TestInk)
#include "tst_core_ink.moc"
