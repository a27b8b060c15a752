// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/lookup/payload.h"
#include "tests/support/soak.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace motcua;
using namespace Qt::StringLiterals;

namespace {

const QString kCard =
    u"031190001234|031234567|Nguyễn Thị Mai|05031990|Nữ|Vĩnh Bảo, Hải Phòng|12072021"_s;

QString withField(int index, const QString &value)
{
    QStringList fields = kCard.split(u'|');
    fields[index] = value;
    return fields.join(u'|');
}

const QJsonArray &samples()
{
    static const QJsonArray all = [] {
        QFile file(qEnvironmentVariable("MOTCUA_SOURCE_DIR") +
                   u"/tests/core/lookup/data/payloads.json"_s);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("MOTCUA_SOURCE_DIR must name the checkout");
        return QJsonDocument::fromJson(file.readAll()).array();
    }();
    return all;
}

} // namespace

class TestPayload : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsSamples_data();
    void readsSamples();
    void readsEveryField();
    void keepsExtraFieldsUnnamed();
    void makesACitizen();
    void stripsTails_data();
    void stripsTails();
    void faults_data();
    void faults();
    void honestCardsPass_data();
    void honestCardsPass();
    void ticketsAndReceipts_data();
    void ticketsAndReceipts();
    void dossierCodes();
    void everyNameHasASentence();
    void survivesMutations();
};

void TestPayload::readsSamples_data()
{
    QTest::addColumn<QJsonObject>("sample");
    QVERIFY(samples().size() > 30);
    for (const QJsonValue &value : samples())
        QTest::newRow(qPrintable(value["label"_L1].toString())) << value.toObject();
}

void TestPayload::readsSamples()
{
    QFETCH(const QJsonObject, sample);
    const QString text = sample.value("payload"_L1).toString();
    const Payload payload = parsePayload(text);
    QCOMPARE(toCode(payload.kind), sample.value("kind"_L1).toString());
    QCOMPARE(payload.error, sample.value("error"_L1).toString());
    QCOMPARE(payload.warnings, sample.value("warnings"_L1).toVariant().toStringList());
    QCOMPARE(payload.citizen().has_value(), payload.isIdentityCard() && payload.error.isEmpty());
    // The reader's tail and a second trigger change nothing and everything, whatever the sample.
    QCOMPARE(parsePayload(text + u"\r\n"_s).fields, payload.fields);
    if (payload.kind != PayloadKind::Text) {
        QCOMPARE(parsePayload(text + text).error, u"double_scan"_s);
        QCOMPARE(parsePayload(text + u"\r"_s + text + u"\r"_s).error, u"double_scan"_s);
        QCOMPARE(parsePayload(text + u"\n"_s + text).kind, payload.kind);
    }
}

void TestPayload::readsEveryField()
{
    const Payload payload = parsePayload(kCard);
    QCOMPARE(payload.fields, (QJsonObject{{u"personal_id"_s, u"031190001234"_s},
                                          {u"legacy_id"_s, u"031234567"_s},
                                          {u"name"_s, u"Nguyễn Thị Mai"_s},
                                          {u"birth"_s, u"1990-03-05"_s},
                                          {u"sex"_s, u"female"_s},
                                          {u"address"_s, u"Vĩnh Bảo, Hải Phòng"_s},
                                          {u"issued"_s, u"2021-07-12"_s}}));
    QVERIFY(payload.warnings.isEmpty());
}

void TestPayload::keepsExtraFieldsUnnamed()
{
    const Payload payload = parsePayload(kCard + u"||Đặng Văn Khoa|Hoàng Thị Lan|"_s);
    QCOMPARE(payload.kind, PayloadKind::IdentityCard2024);
    QCOMPARE(payload.fields.value("extra_1"_L1).toString(), QString());
    QCOMPARE(payload.fields.value("extra_2"_L1).toString(), u"Đặng Văn Khoa"_s);
    QCOMPARE(payload.fields.value("extra_3"_L1).toString(), u"Hoàng Thị Lan"_s);
    QVERIFY(payload.fields.contains("extra_4"_L1));
    QVERIFY(payload.citizen());
}

void TestPayload::makesACitizen()
{
    const auto citizen = parsePayload(withField(1, {})).citizen();
    QVERIFY(citizen);
    QCOMPARE(citizen->name.value, u"Nguyễn Thị Mai"_s);
    QCOMPARE(citizen->name.from, Provenance::CardQr);
    QCOMPARE(citizen->birth.value, u"1990-03-05"_s);
    QCOMPARE(citizen->cardIssued.value, u"2021-07-12"_s);
    QCOMPARE(citizen->legacyId.from, Provenance::None);
    QVERIFY(!parsePayload(withField(0, u"1"_s)).citizen());
}

void TestPayload::stripsTails_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &tail : {u"\r"_s, u"\n"_s, u"\r\n"_s, u"\t"_s, u" \t\r\n"_s})
        QTest::newRow(QTest::toString(tail)) << kCard + tail;
    QTest::newRow("byte order mark") << QChar(QChar::ByteOrderMark) + kCard;
    QTest::newRow("in front") << u"\r\n"_s + kCard;
}

void TestPayload::stripsTails()
{
    QFETCH(const QString, text);
    const Payload payload = parsePayload(text);
    QCOMPARE(payload.fields, parsePayload(kCard).fields);
    QVERIFY(payload.warnings.isEmpty());
    QVERIFY(payload.error.isEmpty());
}

void TestPayload::faults_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("error");
    QTest::addColumn<QStringList>("warnings");
    const auto error = [](const char *row, const QString &text, const QString &name) {
        QTest::newRow(row) << text << name << QStringList();
    };
    const auto warning = [](const char *row, const QString &text, const QString &name) {
        QTest::newRow(row) << text << QString() << QStringList{name};
    };
    error("13 digits", withField(0, u"0311900012345"_s), u"bad_personal_id"_s);
    error("letters", withField(0, u"0311900012O4"_s), u"bad_personal_id"_s);
    error("other script's digits", withField(0, u"03119000123٤"_s), u"bad_personal_id"_s);
    error("old number", withField(1, u"12345"_s), u"bad_legacy_id"_s);
    error("no name", withField(2, u" "_s), u"bad_name"_s);
    error("30 February", withField(3, u"30021990"_s), u"bad_birth"_s);
    error("American date", withField(3, u"03251990"_s), u"bad_birth"_s);
    error("year zero", withField(3, u"01010000"_s), u"bad_birth"_s);
    error("no birth", withField(3, {}), u"bad_birth"_s);
    error("third sex", withField(4, u"Khác"_s), u"bad_sex"_s);
    error("no issue date", withField(6, {}), u"bad_issued"_s);
    error("issued before birth", withField(6, u"12071980"_s), u"bad_issued"_s);
    error("cut in the address", kCard.left(60), u"too_few_fields"_s);
    error("cut in the name", kCard.left(28), u"too_few_fields"_s);
    error("cut in the issue date", kCard.chopped(2), u"bad_issued"_s);
    error("twice without a break", kCard + kCard, u"double_scan"_s);
    error("two different cards", kCard + withField(2, u"Trần Văn Bình"_s), u"double_scan"_s);
    error("two different cards, two lines", kCard + u"\r\n"_s + withField(0, u"001190001234"_s),
          u"double_scan"_s);
    error("three times", (kCard + u"\t"_s).repeated(3), u"double_scan"_s);

    error("UTF-8 as Latin-1", QString::fromLatin1(kCard.toUtf8()), u"wrong_code_page"_s);
    error("question marks", withField(2, u"Nguy?n Th? Mai"_s), u"wrong_code_page"_s);
    error("accents lost", u"031190001234||Nguyen Thi Mai|05031990|Nu|Vinh Bao|12072021"_s,
          u"wrong_code_page"_s);
    error("replacement character", withField(2, u"Nguy\ufffdn"_s), u"wrong_code_page"_s);
    error("TCVN3", withField(2, u"NguyÔn ThÞ Mai"_s), u"wrong_code_page"_s);
    error("DOS", withField(2, u"Nguyß╗àn Thß╗ï Mai"_s), u"wrong_code_page"_s);
    error("sex alone", withField(4, u"Ná»¯"_s), u"wrong_code_page"_s);

    error("Telex, male", u"031090001234||Phajm Quoosc Bao|05031990|Nam|Vinhx Baro|12072021"_s,
          u"input_method_on"_s);
    error("VNI", u"031190001234||Nguye6n4 Thi5 Mai|05031990|Nu74|Vi4nh Ba3o|12072021"_s,
          u"input_method_on"_s);
    error("VIQR", u"031190001234||Nguye^~n Thi. Mai|05031990|Nu+~|Vi~nh Ba?o|12072021"_s,
          u"input_method_on"_s);

    warning("male number, female card", withField(0, u"031090001234"_s), u"sex_mismatch"_s);
    warning("year", withField(0, u"031191001234"_s), u"birth_year_mismatch"_s);
    warning("century", withField(0, u"031390001234"_s), u"birth_year_mismatch"_s);
    warning("province 000", withField(0, u"000190001234"_s), u"unknown_province"_s);
    warning("province 097", withField(0, u"097190001234"_s), u"unknown_province"_s);
    warning("control character", withField(2, u"Nguyễn\u0007 Thị Mai"_s), u"control_characters"_s);
    warning("zero width", withField(2, u"Nguyễn\u200b Thị Mai"_s), u"control_characters"_s);
    warning("tab inside", withField(5, u"Vĩnh Bảo,\tHải Phòng"_s), u"control_characters"_s);
    for (const QString &sign : {u"="_s, u"+"_s, u"-"_s, u"@"_s})
        warning(qPrintable(u"formula "_s + sign), withField(2, sign + u"SUM(A1)"_s),
                u"formula_in_name"_s);
    warning("decomposed", kCard.normalized(QString::NormalizationForm_D), u"normalised_nfc"_s);
}

void TestPayload::faults()
{
    QFETCH(const QString, text);
    QFETCH(const QString, error);
    QFETCH(const QStringList, warnings);
    const Payload payload = parsePayload(text);
    QCOMPARE(payload.error, error);
    QCOMPARE(payload.warnings, warnings);
    QVERIFY(payload.isIdentityCard());
    QCOMPARE(payload.citizen().has_value(), error.isEmpty());
    // A fault is the reader's or one field's: what is unreadable as a whole gives no field at all.
    if (error == "wrong_code_page"_L1 || error == "input_method_on"_L1 || error == "double_scan"_L1)
        QVERIFY(payload.fields.isEmpty());
    for (const QJsonValue &value : payload.fields)
        QCOMPARE(value.toString(), value.toString().normalized(QString::NormalizationForm_C));
}

void TestPayload::honestCardsPass_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("address");
    const QString ward = u"Vĩnh Bảo, Hải Phòng"_s;
    QTest::newRow("capitals") << u"ĐẶNG ĐÌNH ĐỨC"_s << u"XÃ – THỊ TRẤN"_s;
    QTest::newRow("no accents in the name") << u"Mai Thanh Lam"_s << ward;
    QTest::newRow("no accents anywhere") << u"Lan Anh"_s << u"Ba Vi"_s;
    QTest::newRow("double vowel") << u"Hoong Xoong"_s << ward;
    QTest::newRow("Ê Đê") << u"Y Wang Niê"_s << u"Buôn Ma Thuột, Đắk Lắk"_s;
    QTest::newRow("Ê Đê, apostrophe") << u"H'Wen Êban"_s << u"Buôn Hồ"_s;
    QTest::newRow("Ba Na") << u"Jrai K’Brểu"_s << u"Kon Tum, Quảng Ngãi"_s;
    QTest::newRow("Latin-1 letters only") << u"Lê Hoàng Hà"_s << u"Hà Nam"_s;
    QTest::newRow("digits in the address") << u"Vũ Hà"_s << u"45/2 Lê Văn Sỹ, P.13, Q3"_s;
    QTest::newRow("no-break space") << u"Vũ Hà"_s << u"XÃ\u00a0TAM CƯỜNG"_s;
}

void TestPayload::honestCardsPass()
{
    QFETCH(const QString, name);
    QFETCH(const QString, address);
    const Payload payload =
        parsePayload(u"031190001234||%1|05031990|Nữ|%2|12072021"_s.arg(name, address));
    QCOMPARE(payload.error, QString());
    QCOMPARE(payload.warnings, QStringList());
    QCOMPARE(payload.fields.value("name"_L1).toString(), name);
}

void TestPayload::ticketsAndReceipts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("error");
    QTest::addColumn<QJsonObject>("fields");
    const QString lookUp = u"https://dichvucong.gov.vn/tra-cuu-ho-so?maHoSo="_s;
    const QJsonObject none;
    QTest::newRow("ticket") << u"PASC1;T=A012;D=20261123;C=3"_s << u"ticket"_s << QString()
                            << QJsonObject{{u"number"_s, u"A012"_s},
                                           {u"day"_s, u"2026-11-23"_s},
                                           {u"counter"_s, u"3"_s}};
    QTest::newRow("ticket, no counter")
        << u"PASC1;T=A1012;D=20261123"_s << u"ticket"_s << QString()
        << QJsonObject{{u"number"_s, u"A1012"_s}, {u"day"_s, u"2026-11-23"_s}};
    QTest::newRow("ticket of no day")
        << u"PASC1;T=A012;D=20261131;C=3"_s << u"ticket"_s << u"bad_ticket"_s << none;
    QTest::newRow("ticket cut") << u"PASC1;T=A0"_s << u"ticket"_s << u"bad_ticket"_s << none;
    QTest::newRow("receipt") << lookUp + u"H24.123-261123-0007"_s << u"receipt"_s << QString()
                             << QJsonObject{{u"dossier_code"_s, u"H24.123-261123-0007"_s}};
    QTest::newRow("receipt, bad code")
        << lookUp + u"H24"_s << u"receipt"_s << u"bad_dossier_code"_s << none;
    const QString other = u"https://example.org/tra-cuu-ho-so?maHoSo=H24.123-261123-0007"_s;
    QTest::newRow("another site") << other << u"text"_s << QString()
                                  << QJsonObject{{u"text"_s, other}};
    QTest::newRow("code in small letters")
        << u"h24.123-261123-0007 "_s << u"dossier_code"_s << QString()
        << QJsonObject{{u"dossier_code"_s, u"H24.123-261123-0007"_s}};
    QTest::newRow("text") << u" Đặng  Đình Đức\n"_s << u"text"_s << QString()
                          << QJsonObject{{u"text"_s, u"Đặng  Đình Đức"_s.simplified()}};
    QTest::newRow("empty") << u"\r\n"_s << u"text"_s << u"empty"_s
                           << QJsonObject{{u"text"_s, QString()}};
    QTest::newRow("too long") << u"x"_s.repeated(5000) << u"text"_s << u"too_long"_s << none;
    QTest::newRow("repeated text is a text")
        << u"haha"_s << u"text"_s << QString() << QJsonObject{{u"text"_s, u"haha"_s}};
    QTest::newRow("phone number") << u"0912345678"_s << u"text"_s << QString()
                                  << QJsonObject{{u"text"_s, u"0912345678"_s}};
}

void TestPayload::ticketsAndReceipts()
{
    QFETCH(const QString, text);
    QFETCH(const QString, kind);
    QFETCH(const QString, error);
    QFETCH(const QJsonObject, fields);
    const Payload payload = parsePayload(text);
    QCOMPARE(toCode(payload.kind), kind);
    QCOMPARE(payload.error, error);
    QCOMPARE(payload.fields, fields);
}

void TestPayload::dossierCodes()
{
    for (const QString &good :
         {u"H24.123-261123-0007"_s, u"H24.11824-261123-0007"_s, u"000.00.12.H24-230512-0005"_s,
          u"H24-261123-123456"_s, u"G15.1.22.333-261123-0001"_s})
        QVERIFY2(isDossierCode(good), qPrintable(good));
    for (const QString &bad :
         {u""_s, u"H24.123-261123-007"_s, u"H24.123-261123-1234567"_s, u"h24.123-261123-0007"_s,
          u"H24.123-26112-0007"_s, u"H24.123456-261123-0007"_s, u"H24.1.2.3.4-261123-0007"_s,
          u"H24.123-261123-0007\n"_s, u" H24.123-261123-0007"_s, u"H24.123-٢61123-0007"_s,
          u"00.00.12.H24-230512-0005"_s})
        QVERIFY2(!isDossierCode(bad), qPrintable(bad));
}

void TestPayload::everyNameHasASentence()
{
    const QString fallback = payloadMessage(u"no such name");
    QSet<QString> sentences;
    const QStringList names = {u"empty"_s,
                               u"too_long"_s,
                               u"too_few_fields"_s,
                               u"double_scan"_s,
                               u"wrong_code_page"_s,
                               u"input_method_on"_s,
                               u"bad_personal_id"_s,
                               u"bad_legacy_id"_s,
                               u"bad_name"_s,
                               u"bad_birth"_s,
                               u"bad_sex"_s,
                               u"bad_issued"_s,
                               u"bad_ticket"_s,
                               u"bad_dossier_code"_s,
                               u"sex_mismatch"_s,
                               u"birth_year_mismatch"_s,
                               u"unknown_province"_s,
                               u"formula_in_name"_s,
                               u"normalised_nfc"_s,
                               u"control_characters"_s};
    for (const QString &name : names) {
        QVERIFY2(payloadMessage(name) != fallback, qPrintable(name));
        sentences.insert(payloadMessage(name));
    }
    QCOMPARE(sentences.size(), names.size());
}

void TestPayload::survivesMutations()
{
    static const QRegularExpression number(u"\\A[0-9]{12}\\z"_s);
    const QString fallback = payloadMessage(u"no such name");
    QRandomGenerator random(motcua::test::soakSeed(7));
    const QString alphabet =
        u"|0123456789;=-./\r\n\t \u0000\u0007ăĐữÃ»?wxzA\u0301\U0001f40e\ufeff"_s;
    int cards = 0;
    for (int i = 0; i < 20000; ++i) {
        QString text = samples().at(random.bounded(int(samples().size())))["payload"_L1].toString();
        const int changes = int(random.bounded(4));
        for (int c = 0; c < changes && !text.isEmpty(); ++c) {
            const int at = random.bounded(int(text.size()));
            const QChar with = alphabet.at(random.bounded(int(alphabet.size())));
            switch (random.bounded(5)) {
            case 0: text[at] = with; break;
            case 1: text.insert(at, with); break;
            case 2: text.remove(at, 1 + random.bounded(5)); break;
            case 3: text.truncate(at); break;
            default: text.insert(at, text.mid(random.bounded(int(text.size())))); break;
            }
        }
        const Payload payload = parsePayload(text);
        for (const QString &name : payload.warnings + QStringList{payload.error})
            QVERIFY2(name.isEmpty() || payloadMessage(name) != fallback, qPrintable(name));
        if (const auto citizen = payload.citizen()) {
            ++cards;
            QVERIFY(number.match(citizen->personalId.value).hasMatch());
            QVERIFY(QDate::fromString(citizen->birth.value, Qt::ISODate).isValid());
            QVERIFY(!citizen->name.isEmpty() && !citizen->sex.isEmpty());
        }
        if (payload.kind == PayloadKind::DossierCode || payload.kind == PayloadKind::Receipt) {
            QVERIFY(!payload.error.isEmpty() ||
                    isDossierCode(payload.fields.value("dossier_code"_L1).toString()));
        }
    }
    QVERIFY(cards > 1000); // the mutations are mild enough to reach the whole parser
}

QTEST_GUILESS_MAIN(TestPayload)
#include "tst_core_payload.moc"
