// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Fonts and icons as they come out of the build: the names everybody relies on, digits of equal
// width, every Vietnamese letter, and icons that really draw something in one colour.
#include <QDir>
#include <QFile>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QRawFont>
#include <QSvgRenderer>
#include <QTest>

using namespace Qt::StringLiterals;

class TestBundledResources : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fontHasItsFamilyAndAllLetters_data();
    void fontHasItsFamilyAndAllLetters();
    void digitsAreOfEqualWidth();
    void stackedMarksAreDrawn();
    void iconsDraw_data();
    void iconsDraw();
};

void TestBundledResources::fontHasItsFamilyAndAllLetters_data()
{
    QTest::addColumn<QString>("family");
    QTest::addColumn<QString>("style");
    QTest::newRow("MotCuaUI-Regular.ttf") << u"Mot Cua UI"_s << u"Regular"_s;
    QTest::newRow("MotCuaUI-Medium.ttf") << u"Mot Cua UI"_s << u"Medium"_s;
    QTest::newRow("MotCuaUI-SemiBold.ttf") << u"Mot Cua UI"_s << u"SemiBold"_s;
    QTest::newRow("MotCuaUI-Bold.ttf") << u"Mot Cua UI"_s << u"Bold"_s;
    QTest::newRow("MotCuaDisplay-ExtraBold.ttf") << u"Mot Cua Display"_s << u"ExtraBold"_s;
    QTest::newRow("Tinos-Regular.ttf") << u"Tinos"_s << u"Regular"_s;
    QTest::newRow("Tinos-Bold.ttf") << u"Tinos"_s << u"Bold"_s;
    QTest::newRow("Tinos-Italic.ttf") << u"Tinos"_s << u"Italic"_s;
    QTest::newRow("Tinos-BoldItalic.ttf") << u"Tinos"_s << u"Bold Italic"_s;
}

void TestBundledResources::fontHasItsFamilyAndAllLetters()
{
    QFETCH(QString, family);
    QFETCH(QString, style);
    const QString file = u":/fonts/"_s + QString::fromLatin1(QTest::currentDataTag());
    const int id = QFontDatabase::addApplicationFont(file);
    QVERIFY2(id >= 0, qPrintable(file));
    QVERIFY2(QFontDatabase::applicationFontFamilies(id).contains(family),
             qPrintable(QFontDatabase::applicationFontFamilies(id).join(u", "_s)));

    const QRawFont font(file, 14);
    QCOMPARE(font.styleName(), style);
    const QString letters = u"ẲẴẮẰẶẤẦẨẪẬẾỀỂỄỆỐỒỔỖỘỚỜỞỠỢỨỪỬỮỰỲÝỶỸỴĐ"_s;
    const QString text = letters + letters.toLower() + u"ĂÂÊÔƠƯ0123456789₫…–·“”"_s;
    for (const QChar letter : text)
        QVERIFY2(font.supportsCharacter(letter), qPrintable(QString(letter)));
}

void TestBundledResources::digitsAreOfEqualWidth()
{
    const QStringList styles{u"Regular"_s, u"Medium"_s, u"SemiBold"_s, u"Bold"_s};
    for (const QString &style : styles) {
        const QRawFont font(u":/fonts/MotCuaUI-%1.ttf"_s.arg(style), 100);
        const QList<QPointF> advances =
            font.advancesForGlyphIndexes(font.glyphIndexesForString(u"0123456789"_s));
        QCOMPARE(advances.size(), 10);
        QVERIFY(advances.first().x() > 0);
        for (const QPointF &advance : advances)
            QCOMPARE(advance.x(), advances.first().x());
    }
    // The large numbers keep their own widths: a 1 is narrower than a 0.
    const QRawFont display(u":/fonts/MotCuaDisplay-ExtraBold.ttf"_s, 100);
    const auto advances = display.advancesForGlyphIndexes(display.glyphIndexesForString(u"10"_s));
    QVERIFY(advances.at(0).x() < advances.at(1).x());
}

void TestBundledResources::stackedMarksAreDrawn()
{
    const QRawFont font(u":/fonts/MotCuaUI-Regular.ttf"_s, 100);
    const auto heightOf = [&font](const QString &text) {
        return -font.boundingRect(font.glyphIndexesForString(text).constFirst()).top();
    };
    const qreal plain = heightOf(u"A"_s);
    QVERIFY(heightOf(u"Ă"_s) > plain + 5);
    QVERIFY(heightOf(u"Ẵ"_s) > heightOf(u"Ă"_s) + 5);
    QVERIFY(heightOf(u"Ỗ"_s) > heightOf(u"Ô"_s) + 5);
}

void TestBundledResources::iconsDraw_data()
{
    QTest::addColumn<QString>("file");
    const QDir folder(u":/icons"_s);
    const QStringList names = folder.entryList({u"*.svg"_s}, QDir::Files);
    QVERIFY(names.size() > 80);
    for (const QString &wanted : {u"mark.svg"_s, u"door.svg"_s, u"cloud-off.svg"_s, u"house.svg"_s})
        QVERIFY2(names.contains(wanted), qPrintable(wanted));
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void TestBundledResources::iconsDraw()
{
    QFETCH(QString, file);
    QFile source(file);
    QVERIFY(source.open(QIODevice::ReadOnly));
    QByteArray svg = source.readAll();
    QVERIFY2(svg.contains("currentColor"), "an icon takes its colour from the text");
    svg.replace("currentColor", "#ff0000");

    QSvgRenderer renderer(svg);
    QVERIFY(renderer.isValid());
    QImage image(48, 48, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    int drawn = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() > 128 && pixel.red() > 200 && pixel.green() < 60)
                ++drawn;
        }
    }
    QVERIFY2(drawn > 20, "the icon draws nothing");
}

QTEST_MAIN(TestBundledResources)
#include "tst_bundled_resources.moc"
