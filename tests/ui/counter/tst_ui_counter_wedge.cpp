// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/lookup/payload.h"
#include "tests/ui/counter/counter_bench.h"
#include "ui/common/error_banner.h"
#include "ui/common/theme.h"
#include "ui/common/wedge_filter.h"
#include "ui/counter/person_fields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryFile>

using namespace motcua;
using namespace motcua::ui;
using namespace motcua::ui::bench;

/// A reader that types like a keyboard: told from a person, and never let into a field.
class CounterWedgeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::apply(*qApp, Theme::Mode::Light); }

    void slowKeysAndShortWordsPass()
    {
        QWidget window;
        auto *edit = new QLineEdit(&window);
        QStringList taken;
        WedgeFilter filter(&window, [&taken](const QString &text) {
            taken.append(text);
            return true;
        });
        window.show();
        edit->setFocus();
        const QSignalSpy entered(edit, &QLineEdit::returnPressed);
        // Quick but short: a person's word and Enter, in order.
        QTest::keyClicks(edit, QStringLiteral("an"));
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(edit->text(), QStringLiteral("an"));
        QCOMPARE(entered.count(), 1);
        // Long but slow.
        edit->clear();
        QTest::keyClicks(edit, QStringLiteral("ngo gia han nam"), Qt::NoModifier,
                         WedgeFilter::kGapMs + 15);
        QTest::keyClick(edit, Qt::Key_Return, Qt::NoModifier, WedgeFilter::kGapMs + 15);
        QCOMPARE(edit->text(), QStringLiteral("ngo gia han nam"));
        // Editing keys keep their place between letters.
        edit->clear();
        QTest::keyClicks(edit, QStringLiteral("abc"));
        QTest::keyClick(edit, Qt::Key_Backspace);
        QTest::keyClicks(edit, QStringLiteral("d"));
        QTRY_COMPARE(edit->text(), QStringLiteral("abd"));
        QVERIFY(taken.isEmpty());
    }

    void aCodeIsTakenWhole()
    {
        QWidget window;
        auto *edit = new QLineEdit(&window);
        QString taken;
        bool wanted = true;
        WedgeFilter filter(&window, [&](const QString &text) {
            taken = text;
            return wanted;
        });
        window.show();
        edit->setFocus();
        QTest::keyClicks(edit, QStringLiteral("031190001234|x|y"));
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(taken, QStringLiteral("031190001234|x|y"));
        giveItTime(2 * WedgeFilter::kGapMs);
        QCOMPARE(edit->text(), QString());
        // Not wanted: as if the filter were not there.
        wanted = false;
        QTest::keyClicks(edit, QStringLiteral("quick words here"));
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(edit->text(), QStringLiteral("quick words here"));
    }

    void neverTypesIntoTheFocusedField()
    {
        Bench b;
        serve(b);
        for (const char *name :
             {"submitterAddress", "submitterName", "submitterPhone", "procedureSearch"}) {
            auto *edit = b.find<QLineEdit>(QLatin1String(name));
            edit->setFocus();
            QTRY_COMPARE(b.window->focusWidget(), edit);
            const QString before = edit->text();
            b.wedge(kCard);
            QTRY_COMPARE(b.window->controller().intake().draft().submitter.name.value,
                         QStringLiteral("Nguyễn Thị Mai"));
            giveItTime(2 * WedgeFilter::kGapMs);
            QVERIFY2(!edit->text().contains(QLatin1Char('|')), name);
            if (QLatin1String(name) == QLatin1String("procedureSearch") ||
                QLatin1String(name) == QLatin1String("submitterPhone"))
                QCOMPARE(edit->text(), before);
        }
    }

    void malformedCardsSayWhy_data()
    {
        QTest::addColumn<QString>("payload");
        QTest::newRow("11 digits")
            << QStringLiteral("03119000123||Nguyễn Thị Mai|05031990|Nữ|Vĩnh Bảo|12072021");
        QTest::newRow("no such day")
            << QStringLiteral("001303005678||Lê Hoàng Ngân|29022003|Nữ|Hà Nội|15082022");
        QTest::newRow("input method") << QStringLiteral(
            "031190001234|031234567|Nguyeexn Thij Mai|05031990|Nuwx|Thoon Ddoong|12072021");
        QTest::newRow("code page") << QStringLiteral(
            "031190001234|031234567|Nguyá»…n Thá»‹ Mai|05031990|Ná»¯|ThÃ´n ÄÃ´ng|12072021");
    }
    void malformedCardsSayWhy()
    {
        QFETCH(QString, payload);
        Bench b;
        serve(b);
        auto *name = b.find<QLineEdit>(QStringLiteral("submitterName"));
        name->setFocus();
        Bench::type(name, QStringLiteral("Trần Văn Đức"));
        QTRY_COMPARE(b.window->controller().intake().draft().submitter.name.value,
                     QStringLiteral("Trần Văn Đức"));
        b.wedge(payload);
        auto *banner = b.find<ErrorBanner>(QStringLiteral("cardBanner"));
        QTRY_VERIFY(banner->isVisible());
        QCOMPARE(banner->headline(), payloadMessage(parsePayload(payload).error));
        QVERIFY(!banner->headline().isEmpty());
        QCOMPARE(name->text(), QStringLiteral("Trần Văn Đức"));
        QCOMPARE(b.window->controller().intake().draft().submitter.name.value,
                 QStringLiteral("Trần Văn Đức"));
    }

    void anotherPersonsCardAsks()
    {
        Bench b;
        serve(b);
        b.wedge(kCard);
        QTRY_VERIFY(!b.window->controller().intake().draft().submitter.isEmpty());
        const QString second = QStringLiteral(
            "079199009999|025123456|Vũ Hà|30121999|Nữ|45/2 Lê Văn Sỹ, TP Hồ Chí Minh|09092021");
        b.wedge(second);
        QTRY_VERIFY(b.find<ErrorBanner>(QStringLiteral("cardBanner"))->isVisible());
        QCOMPARE(b.window->controller().intake().draft().submitter.name.value,
                 QStringLiteral("Nguyễn Thị Mai"));
        // Filing for somebody else: the second card is the owner's.
        QTest::keyClick(b.find<QWidget>(QStringLiteral("whoSegment")), Qt::Key_Right);
        QTRY_VERIFY(!b.window->controller().intake().draft().forSelf);
        b.wedge(second);
        QTRY_COMPARE(b.window->controller().intake().draft().owner.name.value,
                     QStringLiteral("Vũ Hà"));
        QCOMPARE(b.window->controller().intake().draft().submitter.name.value,
                 QStringLiteral("Nguyễn Thị Mai"));
    }

    void aCardWithoutACitizenIsNotKept()
    {
        Bench b;
        b.open();
        QTRY_COMPARE(b.window->controller().phase(), CounterController::Phase::Idle);
        b.wedge(kCard);
        QTRY_VERIFY(b.find<ErrorBanner>(QStringLiteral("workBanner"))->isVisible());
        QCOMPARE(b.window->controller().intake().stage(), IntakeDesk::Stage::None);
    }

    void readsAPictureOfTheCard()
    {
        Bench b;
        serve(b);
        QTest::mouseClick(b.find<QWidget>(QStringLiteral("scanCardButton")), Qt::LeftButton);
        auto *path = b.find<QLineEdit>(QStringLiteral("cardImagePath"));
        auto *banner = b.find<ErrorBanner>(QStringLiteral("cardPanelBanner"));
        QTRY_VERIFY(path->isVisible());
        path->setText(QStringLiteral("/nowhere/at/all.png"));
        QTest::mouseClick(b.find<QWidget>(QStringLiteral("cardImageRead")), Qt::LeftButton);
        QTRY_VERIFY(banner->isVisible());
        QTemporaryFile file;
        QVERIFY(file.open());
        path->setText(file.fileName());
        banner->clear();
        QTest::mouseClick(b.find<QWidget>(QStringLiteral("cardImageRead")),
                          Qt::LeftButton); // no code in it
        QTRY_VERIFY(banner->isVisible());
        b.codeReader.text = kCard;
        b.picker.path = file.fileName();
        QTest::mouseClick(b.find<QWidget>(QStringLiteral("cardImageOpen")), Qt::LeftButton);
        QTRY_COMPARE(b.window->controller().intake().draft().submitter.name.value,
                     QStringLiteral("Nguyễn Thị Mai"));
        QTRY_VERIFY(!b.find<QWidget>(QStringLiteral("cardPanel"))->isVisible());
    }

    void daysAsTyped_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("iso");
        QTest::newRow("run") << QStringLiteral("05031990") << QStringLiteral("1990-03-05");
        QTest::newRow("slashes") << QStringLiteral("5/3/1990") << QStringLiteral("1990-03-05");
        QTest::newRow("dots") << QStringLiteral("05.03.1990") << QStringLiteral("1990-03-05");
        QTest::newRow("leap") << QStringLiteral("29022004") << QStringLiteral("2004-02-29");
        QTest::newRow("no leap") << QStringLiteral("29022003") << QString();
        QTest::newRow("words") << QStringLiteral("mai") << QString();
        QTest::newRow("two-digit year") << QStringLiteral("050390") << QString();
    }
    void daysAsTyped()
    {
        QFETCH(QString, typed);
        QFETCH(QString, iso);
        QCOMPARE(isoDay(typed), iso);
    }

private:
    static void serve(Bench &b)
    {
        CounterWindow &w = b.open();
        QTRY_COMPARE(w.controller().phase(), CounterController::Phase::Idle);
        b.key(Qt::Key_N, Qt::ControlModifier);
        QTRY_COMPARE(w.controller().intake().stage(), IntakeDesk::Stage::Editing);
    }
};

QTEST_MAIN(CounterWedgeTest)
#include "tst_ui_counter_wedge.moc"
