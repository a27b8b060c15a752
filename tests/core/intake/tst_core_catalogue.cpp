// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/base/failure.h"
#include "app/core/intake/catalogue.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace motcua;
using namespace Qt::StringLiterals;

namespace {

const QDate kDay(2026, 11, 23);

QVector<Procedure> shipped()
{
    QFile file(u":/catalogue/procedures.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no catalogue in the resources");
    return proceduresFromJson(file.readAll());
}

QStringList codes(const QVector<Catalogue::Hit> &hits)
{
    QStringList list;
    for (const Catalogue::Hit &hit : hits)
        list << hit.procedure.code;
    return list;
}

Procedure procedure(const QString &code, int version, QDate from, QDate to = {})
{
    Procedure made;
    made.code = code;
    made.version = version;
    made.name = u"Đăng ký thử %1"_s.arg(version);
    made.field = u"Thử"_s;
    made.validFrom = from;
    made.validTo = to;
    return made;
}

} // namespace

class TestCatalogue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shipsAllProcedures();
    void roundTrips();
    void refusesDamage_data();
    void refusesDamage();
    void findsFirst_data();
    void findsFirst();
    void findsByField();
    void listsByFieldThenName();
    void matchesEveryWord();
    void picksTheVersionOfTheDay();
};

void TestCatalogue::shipsAllProcedures()
{
    const QVector<Procedure> all = shipped();
    QCOMPARE(all.size(), 63);
    int without = 0;
    int demo = 0;
    for (const Procedure &each : all) {
        QVERIFY2(!each.components.isEmpty(), qPrintable(each.code));
        QVERIFY2(!each.limit.text.isEmpty(), qPrintable(each.code));
        without += each.limit.kind == TimeLimit::Kind::None ? 1 : 0;
        demo += each.fee.isDemo ? 1 : 0;
    }
    QCOMPARE(without, 1); // a yearly window instead of a limit
    QVERIFY(demo > 10);
    const auto birth = Catalogue(all).inForce(u"1.001193", kDay);
    QCOMPARE(birth->limit.kind, TimeLimit::Kind::SameDay);
    QCOMPARE(birth->limit.cutoff, QTime(15, 0));
    QCOMPARE(birth->fee.amount, Money(8000));
    QVERIFY(birth->fee.isDemo);
    QCOMPARE(birth->components.size(), 6);
    QCOMPARE(birth->components.constLast().kind, Component::Kind::Present);
    const auto foreign = Catalogue(all).inForce(u"2.000806", kDay);
    QCOMPARE(foreign->limit.kind, TimeLimit::Kind::CalendarDays);
    QCOMPARE(foreign->limit.value, 15);
}

void TestCatalogue::roundTrips()
{
    for (const Procedure &each : shipped())
        QCOMPARE(toJson(procedureFromJson(toJson(each))), toJson(each));
    Procedure hours = procedure(u"1.000001"_s, 2, QDate(2026, 1, 1), QDate(2026, 12, 31));
    hours.limit = *TimeLimit::parse(u"24h");
    hours.components.append({u"Tờ khai"_s, Component::Kind::Submit, false, 1, 2});
    const Procedure read = procedureFromJson(toJson(hours));
    QCOMPARE(read.limit.kind, TimeLimit::Kind::Hours);
    QCOMPARE(read.limit.value, 24);
    QCOMPARE(read.validTo, QDate(2026, 12, 31));
    QCOMPARE(read.components.constFirst().copies, 2);
    QVERIFY(!read.components.constFirst().required);
    QCOMPARE(toJson(read), toJson(hours));
    // A tolerant reader: nothing known is still a procedure, only an unsound one.
    QVERIFY(procedureFromJson({}).code.isEmpty());
}

void TestCatalogue::refusesDamage_data()
{
    QTest::addColumn<QByteArray>("json");
    const auto with = [](QLatin1StringView key, const QJsonValue &value) {
        QJsonObject object = toJson(procedure(u"1.000001"_s, 1, kDay));
        object.insert(key, value);
        return QJsonDocument(QJsonObject{{u"procedures"_s, QJsonArray{object}}}).toJson();
    };
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("<html>");
    QTest::newRow("no list") << QByteArray("{}");
    QTest::newRow("list of numbers") << QByteArray(R"({"procedures":[1]})");
    QTest::newRow("code") << with("code"_L1, u"1.1"_s);
    QTest::newRow("version") << with("version"_L1, 0);
    QTest::newRow("name") << with("name"_L1, QString());
    QTest::newRow("from") << with("valid_from"_L1, u"2026-02-30"_s);
    QTest::newRow("limit") << with("time_limit"_L1,
                                   QJsonObject{{u"kind"_s, u"hours"_s}, {u"value"_s, 0}});
}

void TestCatalogue::refusesDamage()
{
    QFETCH(const QByteArray, json);
    try {
        (void)proceduresFromJson(json);
        QFAIL("was read");
    } catch (const Failure &failure) {
        QCOMPARE(failure.name(), QByteArray("catalogue_unreadable"));
    }
}

void TestCatalogue::findsFirst_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("code");
    QTest::newRow("without accents") << u"dang ky lai khai sinh"_s << u"1.004884"_s;
    QTest::newRow("with accents") << u"Đăng ký lại khai sinh"_s << u"1.004884"_s;
    QTest::newRow("whole name before its longer ones") << u"dang ky khai sinh"_s << u"1.001193"_s;
    QTest::newRow("still typing") << u"dang ky lai khai s"_s << u"1.004884"_s;
    QTest::newRow("phrase") << u"khai sinh"_s << u"1.001193"_s;
    QTest::newRow("initials") << u"ks"_s << u"1.001193"_s;
    QTest::newRow("joined words") << u"KHAISINH"_s << u"1.001193"_s;
    QTest::newRow("all initials") << u"dklks"_s << u"1.004884"_s;
    QTest::newRow("mixed") << u"dk tam tru"_s << u"1.004194"_s;
    QTest::newRow("other order") << u"tru thuong"_s << u"1.004222"_s;
    QTest::newRow("code") << u"1.004884"_s << u"1.004884"_s;
    QTest::newRow("beginning of a code") << u"1.00488"_s << u"1.004884"_s;
    QTest::newRow("serial part of a code") << u"004884"_s << u"1.004884"_s;
    QTest::newRow("blanks and signs") << u"  Tách   hộ! "_s << u"1.010038"_s;
}

void TestCatalogue::findsFirst()
{
    QFETCH(const QString, query);
    QFETCH(const QString, code);
    const auto hits = Catalogue(shipped()).search(query, kDay);
    QVERIFY(!hits.isEmpty());
    QCOMPARE(hits.constFirst().procedure.code, code);
    for (qsizetype i = 1; i < hits.size(); ++i)
        QVERIFY(hits.at(i - 1).score >= hits.at(i).score);
}

void TestCatalogue::findsByField()
{
    const Catalogue catalogue(shipped());
    const auto hits = catalogue.search(u"ho tich", kDay);
    int ofField = 0;
    for (const Catalogue::Hit &hit : hits)
        ofField += hit.procedure.field == u"Hộ tịch"_s ? 1 : 0;
    QCOMPARE(ofField, 18);
    QCOMPARE(catalogue.search(u"đất đai", kDay).constFirst().procedure.code, u"1.012812"_s);
    QVERIFY(catalogue.search(u"khong co gi nhu the", kDay).isEmpty());
}

void TestCatalogue::listsByFieldThenName()
{
    const Catalogue catalogue(shipped());
    const auto hits = catalogue.search({}, kDay, 100);
    QCOMPARE(hits.size(), 63);
    QCOMPARE(hits.constFirst().procedure.field, u"Bảo trợ xã hội"_s);
    QCOMPARE(catalogue.search(u" - ", kDay, 5).size(), 5);
    QVERIFY(catalogue.search({}, kDay, 0).isEmpty());
}

void TestCatalogue::matchesEveryWord()
{
    const auto hits = Catalogue(shipped()).search(u"ket hon nuoc ngoai", kDay);
    QVERIFY(codes(hits).contains(u"2.000806"_s));
    QVERIFY(!codes(hits).contains(u"1.000894"_s));
}

void TestCatalogue::picksTheVersionOfTheDay()
{
    const QString code = u"1.000001"_s;
    const Catalogue catalogue({procedure(code, 1, QDate(2025, 1, 1), QDate(2027, 2, 28)),
                               procedure(code, 2, QDate(2027, 3, 1))});
    QVERIFY(!catalogue.inForce(code, QDate(2024, 12, 31)));
    QCOMPARE(catalogue.inForce(code, QDate(2027, 2, 28))->version, 1);
    QCOMPARE(catalogue.inForce(code, QDate(2027, 3, 1))->version, 2);
    QCOMPARE(catalogue.version(code, 1)->validTo, QDate(2027, 2, 28));
    QVERIFY(!catalogue.version(code, 3));
    QCOMPARE(catalogue.search(u"dang ky", QDate(2027, 3, 1)).size(), 1);
    QCOMPARE(catalogue.search(u"dang ky", QDate(2027, 3, 1)).constFirst().procedure.version, 2);
    // Overlapping periods are a mistake of data: the newer version is offered, once.
    const Catalogue overlapping(
        {procedure(code, 1, QDate(2025, 1, 1)), procedure(code, 2, QDate(2026, 1, 1))});
    QCOMPARE(overlapping.search({}, kDay).size(), 1);
    QCOMPARE(overlapping.inForce(code, kDay)->version, 2);
}

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_core_catalogue.moc"
