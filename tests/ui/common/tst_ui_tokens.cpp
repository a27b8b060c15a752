// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The constants of the program against tokens.json, and every contrast recomputed (design §2, §9).
#include "ui/common/theme.h"
#include "ui/common/tone.h"

#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace motcua::ui;

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &c)
{
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

} // namespace

class TestTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void colorsAgreeWithTheFile();
    void typeScaleAgreesWithTheFile();
    void textIsReadable_data();
    void textIsReadable();
    void bordersCanBeSeen();
    void styleSheetIsFilled();
    void themeSwitchesAtRunTime();

private:
    QJsonObject m_tokens;
};

void TestTokens::initTestCase()
{
    QFile file(qEnvironmentVariable("MOTCUA_SOURCE_DIR") + u"/resources/style/tokens.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_tokens = QJsonDocument::fromJson(file.readAll()).object();
    QVERIFY(!m_tokens.isEmpty());
}

void TestTokens::colorsAgreeWithTheFile()
{
    const QJsonObject colors = m_tokens["color"_L1].toObject();
    int compared = 0;
    for (const auto mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        const QString theme = mode == Theme::Mode::Dark ? u"dark"_s : u"light"_s;
        const QJsonObject file = colors[theme].toObject();
        QCOMPARE(std::size_t(file.size()), kColorRoles - 1); // all but the scrim
        for (std::size_t i = 0; i + 1 < kColorRoles; ++i) {
            const QString name = Theme::name(ColorRole(i));
            QVERIFY2(file.contains(name), qPrintable(name));
            QCOMPARE(Theme::color(ColorRole(i), mode), QColor(file[name].toString()));
            ++compared;
        }
    }
    QCOMPARE(compared, 52);
    const QJsonObject tvFile = colors["tv"_L1].toObject();
    QCOMPARE(QColor::fromRgb(tv::kBackground), QColor(tvFile["background"_L1].toString()));
    QCOMPARE(QColor::fromRgb(tv::kBand), QColor(tvFile["band"_L1].toString()));
    QCOMPARE(QColor::fromRgb(tv::kPanelNumber), QColor(tvFile["panelNumber"_L1].toString()));
    QCOMPARE(QColor::fromRgb(tv::kPanelOffline), QColor(tvFile["panelOffline"_L1].toString()));
    QCOMPARE(QColor::fromRgb(tv::kAttention), QColor(tvFile["attention"_L1].toString()));
    QCOMPARE(QColor::fromRgb(kSignatureInk), QColor(colors["signatureInk"_L1].toString()));
}

void TestTokens::typeScaleAgreesWithTheFile()
{
    const QJsonObject scale = m_tokens["font"_L1].toObject()["scale"_L1].toObject();
    QCOMPARE(std::size_t(scale.size()), kTypeScale.size());
    for (const TypeStep &step : kTypeScale) {
        const QJsonArray row = scale[QString::fromLatin1(step.name)].toArray();
        QCOMPARE(row.size(), 3);
        QCOMPARE(step.size, row[0].toInt());
        QCOMPARE(step.line, row[1].toInt());
        QCOMPARE(step.weight, row[2].toInt());
    }
    const QJsonObject sizes = m_tokens["size"_L1].toObject();
    QCOMPARE(size::kHeader, sizes["header"_L1].toInt());
    QCOMPARE(size::kRail, sizes["rail"_L1].toInt());
    QCOMPARE(size::kPrimary, sizes["primary"_L1].toInt());
    QCOMPARE(size::kChip, sizes["chip"_L1].toInt());
    QCOMPARE(kCallDebounceMs, m_tokens["time"_L1].toObject()["callDebounceMs"_L1].toInt());
    QCOMPARE(kUndoMs, m_tokens["time"_L1].toObject()["undoSec"_L1].toInt() * 1000);
}

void TestTokens::textIsReadable_data()
{
    QTest::addColumn<int>("ink");
    QTest::addColumn<int>("ground");
    using R = ColorRole;
    const std::pair<R, R> pairs[]{
        {R::Ink, R::Canvas},
        {R::Ink, R::Surface},
        {R::Ink, R::Sunken},
        {R::Ink, R::AccentSoft},
        {R::InkSecondary, R::Canvas},
        {R::InkSecondary, R::Surface},
        {R::InkSecondary, R::AccentSoft},
        {R::InkTertiary, R::Canvas},
        {R::InkTertiary, R::Surface},
        {R::Accent, R::Canvas},
        {R::Accent, R::Surface},
        {R::Accent, R::AccentSoft},
        {R::OnAccent, R::Accent},
        {R::OnAccent, R::AccentHover},
        {R::OkInk, R::OkFill},
        {R::WarnInk, R::WarnFill},
        {R::BadInk, R::BadFill},
        {R::Ink, R::BadFill},
        {R::Ink, R::WarnFill},
        {R::Ink, R::PriorityFill},
        {R::NeutralInk, R::NeutralFill},
        {R::PriorityInk, R::PriorityFill},
        {R::BadInk, R::Surface},
        {R::WarnInk, R::Canvas},
        {R::WarnInk, R::Surface},
        {R::BadInk, R::Canvas},
        {R::Surface, R::Ink},
    };
    for (const auto &[ink, ground] : pairs)
        QTest::addRow("%s on %s", kColorNames[std::size_t(ink)], kColorNames[std::size_t(ground)])
            << int(ink) << int(ground);
}

void TestTokens::textIsReadable()
{
    QFETCH(int, ink);
    QFETCH(int, ground);
    for (const auto mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        const double ratio =
            contrast(Theme::color(ColorRole(ink), mode), Theme::color(ColorRole(ground), mode));
        QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
    }
}

void TestTokens::bordersCanBeSeen()
{
    for (const auto mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        for (const auto role : {ColorRole::LineStrong, ColorRole::Accent, ColorRole::InkDisabled}) {
            for (const auto ground : {ColorRole::Canvas, ColorRole::Surface})
                QVERIFY(contrast(Theme::color(role, mode), Theme::color(ground, mode)) >= 3.0);
        }
    }
    QVERIFY(contrast(QColor::fromRgb(tv::kText), QColor::fromRgb(tv::kBackground)) >= 4.5);
    QVERIFY(contrast(QColor::fromRgb(tv::kTextSecondary), QColor::fromRgb(tv::kBackground)) >= 4.5);
    QVERIFY(contrast(QColor::fromRgb(tv::kAttention), QColor::fromRgb(tv::kPanelOffline)) >= 4.5);
}

void TestTokens::styleSheetIsFilled()
{
    for (const auto mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
        QString sheet = Theme::styleSheet(mode);
        QVERIFY(sheet.contains(u"QLineEdit"_s));
        QVERIFY(sheet.contains(Theme::color(ColorRole::LineStrong, mode).name()));
        sheet.remove(
            QRegularExpression(u"/\\*.*?\\*/"_s, QRegularExpression::DotMatchesEverythingOption));
        QVERIFY2(!sheet.contains(u'@'), qPrintable(sheet.mid(sheet.indexOf(u'@'), 40)));
    }
}

void TestTokens::themeSwitchesAtRunTime()
{
    auto &app = *qobject_cast<QApplication *>(QCoreApplication::instance());
    Theme::apply(app, Theme::Mode::Light);
    const QColor light = QApplication::palette().color(QPalette::Window);
    Theme::apply(app, Theme::Mode::Dark);
    QVERIFY(Theme::isDark());
    QCOMPARE(QApplication::palette().color(QPalette::Window), Theme::color(ColorRole::Canvas));
    QVERIFY(light != QApplication::palette().color(QPalette::Window));
    QVERIFY(app.styleSheet().contains(Theme::color(ColorRole::Surface).name()));
}

QTEST_MAIN(TestTokens)
#include "tst_ui_tokens.moc"
