// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/base/failure.h"
#include "app/core/forms/form_markup.h"
#include "app/core/forms/receipt.h"
#include "app/core/lookup/payload.h"
#include "tests/support/soak.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

QByteArray receiptTemplate()
{
    QFile file(u":/forms/TT01-2018/receipt.json"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Every text of a form, a line each.
QStringList wordsOf(const FormDocument &document)
{
    QStringList words;
    const auto lines = [&words](const QVector<FormLine> &all) {
        for (const FormLine &line : all)
            words << plainText(line);
    };
    for (const FormBlock &block : document.blocks) {
        if (const auto *head = std::get_if<FormHead>(&block)) {
            lines(head->left);
            lines(head->right);
            words << plainText(head->placeAndDate);
        } else if (const auto *title = std::get_if<FormTitle>(&block)) {
            lines(title->lines);
        } else if (const auto *text = std::get_if<FormText>(&block)) {
            words << plainText(text->line);
        } else if (const auto *boxed = std::get_if<FormBoxed>(&block)) {
            words << plainText(boxed->line);
        } else if (const auto *footer = std::get_if<FormFooter>(&block)) {
            words << footer->left << footer->right;
        }
    }
    return words;
}

template <typename T>
T blockOf(const FormDocument &document)
{
    for (const FormBlock &block : document.blocks) {
        if (const auto *found = std::get_if<T>(&block))
            return *found;
    }
    return {};
}

QByteArray failureOf(const QByteArray &json)
{
    try {
        (void)fillForm(json, {}, {}, {});
    } catch (const Failure &failure) {
        return failure.name();
    }
    return {};
}

} // namespace

class TestForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void markup();
    void brokenMarkup();
    void valuesAreNeverMarkup();
    void receiptHasTheWordsOfTheForm();
    void receiptKeysAreAllUsedAndListed();
    void emptyValues();
    void agencyInTwoLines();
    void tableTakesTheRows();
    void signatoriesKeepTheTemplatesTitles();
    void codePayload();
    void brokenTemplates_data();
    void brokenTemplates();
    void mutatedTemplatesNeverCrash();
};

void TestForms::markup()
{
    const auto line = fillLine(u"Mã: **{{code}}** *(bản {{n}})*{{ [|extra|]}}{{ (|none|)}}!"_s,
                               {{u"code"_s, u"H24"_s}, {u"n"_s, u"2"_s}, {u"extra"_s, u"x"_s}});
    QVERIFY(line.has_value());
    QCOMPARE(plainText(*line), u"Mã: H24 (bản 2) [x]!"_s);
    QCOMPARE(line->size(), 5);
    QVERIFY(!line->at(0).bold && line->at(1).bold && !line->at(1).italic);
    QVERIFY(line->at(3).italic && !line->at(3).bold);
    QCOMPARE(plainText(*fillLine(u"{{missing}}"_s, {})), QString(30, u'.'));
    QCOMPARE(plainText(*fillLine(u"{{missing:8}}"_s, {})), QString(8, u'.'));
    QCOMPARE(plainText(*fillLine(u"{{there:8}}"_s, {{u"there"_s, u"x"_s}})), u"x"_s);
    QVERIFY(fillLine(QString(), {})->isEmpty());
}

void TestForms::brokenMarkup()
{
    for (const QString &bad :
         {u"**open"_s, u"*open"_s, u"{{open"_s, u"{{}}"_s, u"{{Key}}"_s, u"{{a|b}}"_s,
          u"{{a|b|c|d}}"_s, u"{{a b}}"_s, u"***"_s, u"{{a|B|c}}"_s, u"{{a:}}"_s, u"{{a:x}}"_s,
          u"{{a:0}}"_s, u"{{a:9999999}}"_s, u"{{:3}}"_s})
        QVERIFY2(!fillLine(bad, {}), qPrintable(bad));
}

void TestForms::valuesAreNeverMarkup()
{
    const QString nasty = u"**Lê** {{fee}} *A* }} |"_s;
    const auto line = fillLine(u"Của: {{name}}"_s, {{u"name"_s, nasty}, {u"fee"_s, u"8"_s}});
    QCOMPARE(plainText(*line), u"Của: "_s + nasty);
    QCOMPARE(line->size(), 1);
    QVERIFY(!line->at(0).bold);
}

void TestForms::receiptHasTheWordsOfTheForm()
{
    const FormDocument form = fillForm(receiptTemplate(), {{u"owner_name"_s, u"B"_s}}, {}, {});
    QCOMPARE(form.paper, FormDocument::Paper::A5);
    QCOMPARE(form.title, u"Giấy tiếp nhận hồ sơ và hẹn trả kết quả"_s);
    const QString words = wordsOf(form).join(u'\n');
    for (const QString &expected : {u"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"_s,
                                    u"Độc lập - Tự do - Hạnh phúc"_s,
                                    u"GIẤY TIẾP NHẬN HỒ SƠ"_s,
                                    u"VÀ HẸN TRẢ KẾT QUẢ"_s,
                                    u"Mã hồ sơ: "_s,
                                    u"(Liên 2: giao cho tổ chức, cá nhân nộp hồ sơ)"_s,
                                    u"Bộ phận tiếp nhận: "_s,
                                    u"Tiếp nhận hồ sơ của: "_s,
                                    u"Nộp thay cho: B"_s,
                                    u"Địa chỉ: "_s,
                                    u"Số điện thoại: "_s,
                                    u"Email: "_s,
                                    u"Nội dung yêu cầu giải quyết: "_s,
                                    u"Thành phần hồ sơ nộp gồm:"_s,
                                    u"Số lượng hồ sơ: "_s,
                                    u" (bộ)"_s,
                                    u"Lệ phí: "_s,
                                    u"Thời gian giải quyết theo quy định: "_s,
                                    u"Thời gian nhận hồ sơ: "_s,
                                    u"Thời gian trả kết quả: "_s,
                                    u"Đăng ký nhận kết quả tại: "_s,
                                    u"Vào Sổ theo dõi hồ sơ, Quyển số: "_s,
                                    u"Số thứ tự: "_s,
                                    u"Đường dây nóng: "_s,
                                    u"Giờ làm việc "_s})
        QVERIFY2(words.contains(expected), qPrintable(expected));
    QCOMPARE(blockOf<FormTable>(form).columns,
             (QVector<QString>{u"TT"_s, u"Tên giấy tờ"_s, u"Bản chính"_s, u"Bản sao"_s}));
}

void TestForms::receiptKeysAreAllUsedAndListed()
{
    const QByteArray json = receiptTemplate();
    QSet<QString> listed;
    const QJsonArray keys = QJsonDocument::fromJson(json).object().value("keys"_L1).toArray();
    for (const QJsonValue &key : keys)
        listed.insert(key.toString());
    QSet<QString> used;
    static const QRegularExpression hole(
        uR"(\{\{(?:[^|{}]*\|)?([a-z0-9_]+)(?::[0-9]+)?(?:\|[^|{}]*)?\}\})"_s);
    auto matches = hole.globalMatch(QString::fromUtf8(json));
    while (matches.hasNext())
        used.insert(matches.next().captured(1));
    QCOMPARE(used, listed);
    QVERIFY(listed.size() >= 23);
    // Each value given is somewhere on the sheet.
    QHash<QString, QString> values;
    for (const QString &key : std::as_const(listed))
        values[key] = u"<"_s + key + u">"_s;
    const QString words = wordsOf(fillForm(json, values, {}, {})).join(u'\n');
    for (const QString &key : std::as_const(listed))
        QVERIFY2(words.contains(u"<"_s + key + u">"_s), qPrintable(key));
}

void TestForms::emptyValues()
{
    QHash<QString, QString> values{{u"submitter_name"_s, u"Mai"_s}, {u"owner_name"_s, u"  "_s}};
    const QString words = wordsOf(fillForm(receiptTemplate(), values, {}, {})).join(u'\n');
    QVERIFY(!words.contains(u"Nộp thay cho"_s));
    QVERIFY(words.contains(u"Email: ....."_s));
    QVERIFY(!words.contains(u"()"_s));
    values[u"owner_name"_s] = u"Bình"_s;
    const QString with = wordsOf(fillForm(receiptTemplate(), values, {}, {})).join(u'\n');
    QVERIFY(with.contains(u"Nộp thay cho: Bình\n"_s));
}

void TestForms::agencyInTwoLines()
{
    const auto head = blockOf<FormHead>(fillForm(
        receiptTemplate(),
        {{u"agency_parent"_s, u"ỦY BAN"_s}, {u"agency_name"_s, u"TRUNG TÂM\nHÀNH CHÍNH CÔNG"_s}},
        {}, {}));
    QCOMPARE(head.left.size(), 3);
    QCOMPARE(plainText(head.left[2]), u"HÀNH CHÍNH CÔNG"_s);
    QVERIFY(head.left[1][0].bold && head.left[2][0].bold && !head.left[0][0].bold);
}

void TestForms::tableTakesTheRows()
{
    const auto table =
        blockOf<FormTable>(fillForm(receiptTemplate(), {},
                                    {{u"1"_s, u"Tờ khai"_s, u"1"_s, {}},
                                     {u"2"_s},
                                     {u"3"_s, u"a"_s, u"b"_s, u"c"_s, u"too many"_s}},
                                    {}));
    QCOMPARE(table.rows.size(), 3);
    for (const QVector<QString> &row : table.rows)
        QCOMPARE(row.size(), 4);
    double total = 0;
    for (const double width : table.widths)
        total += width;
    QVERIFY(qFuzzyCompare(total, 1.0));
    QCOMPARE(table.alignments,
             (QVector<int>{Qt::AlignHCenter, Qt::AlignLeft, Qt::AlignHCenter, Qt::AlignHCenter}));
}

void TestForms::signatoriesKeepTheTemplatesTitles()
{
    const auto signatures = blockOf<FormSignatures>(
        fillForm(receiptTemplate(), {}, {},
                 {{{}, {}, u"Mai"_s, InkSignature()}, {u"CÁN BỘ"_s, {}, u"Hằng"_s, {}}}));
    QCOMPARE(signatures.columns.size(), 2);
    QCOMPARE(signatures.columns[0].title, u"NGƯỜI NỘP HỒ SƠ"_s);
    QCOMPARE(signatures.columns[0].hint, u"(Ký và ghi rõ họ tên)"_s);
    QCOMPARE(signatures.columns[0].name, u"Mai"_s);
    QVERIFY(signatures.columns[0].ink.has_value());
    QCOMPARE(signatures.columns[1].title, u"CÁN BỘ"_s);
    QVERIFY(!signatures.columns[1].ink.has_value());
    QCOMPARE(blockOf<FormSignatures>(fillForm(receiptTemplate(), {}, {}, {})).columns.size(), 2);
}

void TestForms::codePayload()
{
    const QString code = u"H24.123-261123-0007"_s;
    const QString payload = receiptQrPayload(code);
    QCOMPARE(payload, u"https://dichvucong.gov.vn/tra-cuu-ho-so?maHoSo=H24.123-261123-0007"_s);
    for (const QChar c : payload)
        QVERIFY(c.unicode() < 0x80);
    const auto title =
        blockOf<FormTitle>(fillForm(receiptTemplate(), {{u"dossier_code"_s, code}}, {}, {}));
    QCOMPARE(title.qrPayload, payload);
    QCOMPARE(title.qrCaption, u"Quét để tra cứu"_s);
    QVERIFY(blockOf<FormTitle>(fillForm(receiptTemplate(), {}, {}, {})).qrPayload.isEmpty());
}

void TestForms::brokenTemplates_data()
{
    QTest::addColumn<QByteArray>("json");
    const auto block = [](const char *text) {
        return QByteArray(R"({"title":"t","paper":"A5","blocks":[)") + text + "]}";
    };
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("empty") << QByteArray("{}");
    QTest::newRow("no blocks") << block("");
    QTest::newRow("odd paper") << QByteArray(
        R"({"title":"t","paper":"B5","blocks":[{"block":"text","line":"x"}]})");
    QTest::newRow("no title") << QByteArray(
        R"({"paper":"A5","blocks":[{"block":"text","line":"x"}]})");
    QTest::newRow("blocks no list") << QByteArray(R"({"title":"t","paper":"A5","blocks":{}})");
    QTest::newRow("unknown block") << block(R"({"block":"script","line":"x"})");
    QTest::newRow("block no object") << block("1");
    QTest::newRow("line missing") << block(R"({"block":"text"})");
    QTest::newRow("line a number") << block(R"({"block":"text","line":1})");
    QTest::newRow("open mark") << block(R"({"block":"text","line":"**x"})");
    QTest::newRow("open hole") << block(R"({"block":"boxed","line":"{{x"})");
    QTest::newRow("head one side")
        << block(R"({"block":"head","left":["x"],"place_and_date":"y"})");
    QTest::newRow("title numbers") << block(R"({"block":"title","lines":[1]})");
    QTest::newRow("table no columns") << block(R"({"block":"table","columns":[]})");
    QTest::newRow("table no width") << block(R"({"block":"table","columns":[{"name":"x"}]})");
    QTest::newRow("table wide") << block(R"({"block":"table","columns":[{"name":"x","width":7}]})");
    QTest::newRow("table askew") << block(
        R"({"block":"table","columns":[{"name":"x","width":1,"align":"up"}]})");
    QTest::newRow("signatures") << block(R"({"block":"signatures","columns":[{"title":"x"}]})");
    QTest::newRow("footer") << block(R"({"block":"footer","left":"x"})");
    QTest::newRow("many blocks") << block(
        (QByteArray(R"({"block":"text","line":"x"},)").repeated(300) +
         R"({"block":"text","line":"x"})")
            .constData());
}

void TestForms::brokenTemplates()
{
    QFETCH(const QByteArray, json);
    QCOMPARE(failureOf(json), QByteArray("form_template_unreadable"));
}

void TestForms::mutatedTemplatesNeverCrash()
{
    QRandomGenerator random(motcua::test::soakSeed(7));
    const QByteArray good = receiptTemplate();
    QVERIFY(failureOf(good).isEmpty());
    int refused = 0;
    constexpr int kRounds = 4'000;
    for (int round = 0; round < kRounds; ++round) {
        QByteArray bytes = good;
        for (int i = 0; i < 4; ++i) {
            const auto at = qsizetype(random.bounded(quint32(bytes.size())));
            switch (random.bounded(3U)) {
            case 0: bytes[at] = char(random.bounded(256U)); break;
            case 1: bytes.remove(at, 1 + qsizetype(random.bounded(9U))); break;
            default: bytes.insert(at, "*{|}\"[]"[random.bounded(7U)]); break;
            }
        }
        const QByteArray name = failureOf(bytes);
        QVERIFY(name.isEmpty() || name == "form_template_unreadable");
        refused += name.isEmpty() ? 0 : 1;
    }
    QVERIFY(refused > kRounds / 4 && refused < kRounds);
}

} // namespace motcua

QTEST_GUILESS_MAIN(motcua::TestForms)
#include "tst_core_forms.moc"
