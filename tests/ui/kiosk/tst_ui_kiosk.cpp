// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Taking a number at the kiosk, by touch-like clicks and by keys.
#include "tests/support/fakes/desk_fakes.h"
#include "tests/ui/ui_test.h"
#include "ui/kiosk/kiosk_button.h"
#include "ui/kiosk/kiosk_window.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::ui;
using fakes::DeskFixture;
using fakes::shot;

class TestKiosk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { fakes::dressUp(); }
    void oneTouchGivesANumber();
    void pressIsAcknowledgedAtOnceAndOnlyThere();
    void doublePressGivesOneNumber();
    void priorityNeedsAReason();
    void errorsAreBigAndReturnHome();
    void unknownCountIsADash();
    void targetsAreLargeEnough();
    void goesHomeByItself();
    void rulesHoldFromTheNextCitizenOn();
    void paintedWithinATenthOfASecond();
    void thePressThatWasLostGetsItsNumber();
    void lyingAndUprightFit_data();
    void lyingAndUprightFit();
    void byKeysAlone();

private:
    static KioskButton *button(const KioskWindow &window, const QString &name)
    {
        return window.findChild<KioskButton *>(name);
    }
};

void TestKiosk::oneTouchGivesANumber()
{
    DeskFixture f;
    f.issue(u"A"_s);
    f.issue(u"B"_s);
    KioskWindow window(f.desk, 1);
    window.resize(540, 960);
    window.show();
    QSignalSpy issued(&window, &KioskWindow::issued);
    QTest::mouseClick(button(window, u"groupA"_s), Qt::LeftButton);
    QTRY_COMPARE(issued.size(), 1);
    QCOMPARE(issued.first().first().toString(), u"A002"_s);
    QCOMPARE(window.page(), KioskWindow::Page::Issued);
    QCOMPARE(window.issuedNumber(), u"A002"_s);
    QVERIFY(!button(window, u"groupA"_s)->isVisible());
    QTest::keyClick(button(window, u"done"_s), Qt::Key_Return);
    QCOMPARE(window.page(), KioskWindow::Page::Home);
    QTRY_VERIFY(button(window, u"groupA"_s)->accessibleName().contains(u'2'));
    f.worker.reset();
    QCOMPARE(f.journal.events.last().by.name, u"kiosk 1"_s);
}

void TestKiosk::pressIsAcknowledgedAtOnceAndOnlyThere()
{
    DeskFixture f;
    KioskWindow window(f.desk, 1);
    window.show();
    QSemaphore gate;
    f.worker->post([&gate] { gate.acquire(); }); // the desk thread is busy
    QElapsedTimer timer;
    timer.start();
    QTest::mouseClick(button(window, u"groupB"_s), Qt::LeftButton);
    QVERIFY(button(window, u"groupB"_s)->isPending());
    QVERIFY(timer.elapsed() < 100);
    QVERIFY(!button(window, u"groupA"_s)->isPending());
    QVERIFY(button(window, u"groupA"_s)->isEnabled());
    gate.release();
    QTRY_COMPARE(window.page(), KioskWindow::Page::Issued);
    QVERIFY(!button(window, u"groupB"_s)->isPending());
}

void TestKiosk::doublePressGivesOneNumber()
{
    DeskFixture f;
    KioskWindow window(f.desk, 1);
    window.show();
    QSignalSpy issued(&window, &KioskWindow::issued);
    QTest::mouseClick(button(window, u"groupC"_s), Qt::LeftButton);
    QTest::mouseClick(button(window, u"groupC"_s), Qt::LeftButton);
    QTest::mouseClick(button(window, u"groupD"_s), Qt::LeftButton);
    QTRY_COMPARE(issued.size(), 1);
    QTRY_COMPARE(f.worker->pending(), 0);
    f.worker.reset();
    QCOMPARE(f.journal.events.size(), 1);
}

void TestKiosk::priorityNeedsAReason()
{
    DeskFixture f;
    KioskWindow window(f.desk, 1);
    window.resize(540, 960);
    window.show();
    QSignalSpy issued(&window, &KioskWindow::issued);
    QTest::mouseClick(button(window, u"priority"_s), Qt::LeftButton);
    QVERIFY(button(window, u"priority"_s)->isChosen());
    QTest::mouseClick(button(window, u"groupA"_s), Qt::LeftButton);
    QCOMPARE(window.page(), KioskWindow::Page::Priority);
    auto *take = button(window, u"takePriority"_s);
    QVERIFY(!take->isReady());
    QTest::mouseClick(take, Qt::LeftButton);
    QVERIFY(issued.isEmpty());
    QTest::mouseClick(button(window, u"reason_pregnant"_s), Qt::LeftButton);
    QVERIFY(take->isReady());
    QTest::mouseClick(take, Qt::LeftButton);
    QTRY_COMPARE(window.page(), KioskWindow::Page::Issued);
    f.worker.reset();
    QCOMPARE(f.journal.events.size(), 1);
    QCOMPARE(f.journal.events.last().priorityReason, u"pregnant"_s);
}

void TestKiosk::errorsAreBigAndReturnHome()
{
    DeskFixture f;
    KioskWindow window(f.desk, 1);
    window.show();
    f.journal.failing.storeRelaxed(1);
    QTest::mouseClick(button(window, u"groupA"_s), Qt::LeftButton);
    QTRY_COMPARE(window.page(), KioskWindow::Page::Failed);
    QVERIFY(window.issuedNumber().isEmpty());
    shot(window, {1080, 1920}, u"kiosk-failed"_s);
    QTest::mouseClick(button(window, u"messageClose"_s), Qt::LeftButton);
    QCOMPARE(window.page(), KioskWindow::Page::Home);
    f.journal.failing.storeRelaxed(0);
    QTest::mouseClick(button(window, u"groupA"_s), Qt::LeftButton);
    QTRY_COMPARE(window.issuedNumber(), u"A001"_s); // the failed press used no number up
}

void TestKiosk::unknownCountIsADash()
{
    DeskFixture f;
    f.journal.failing.storeRelaxed(1);
    KioskWindow window(f.desk, 1);
    window.show();
    QTRY_VERIFY(button(window, u"groupA"_s)->accessibleName().endsWith(u"–"_s));
    f.journal.failing.storeRelaxed(0);
    window.refresh();
    QTRY_VERIFY(!button(window, u"groupA"_s)->accessibleName().endsWith(u"–"_s));
}

void TestKiosk::targetsAreLargeEnough()
{
    DeskFixture f;
    KioskWindow window(f.desk, 1);
    window.resize(1080, 1920);
    window.show();
    const auto check = [&] {
        const auto buttons = window.findChildren<KioskButton *>();
        int visible = 0;
        QVector<QRect> seen;
        for (const KioskButton *one : buttons) {
            if (!one->isVisible())
                continue;
            ++visible;
            const QRect r = one->geometry();
            QVERIFY2(r.height() >= 100 && r.width() >= 300, qPrintable(one->objectName()));
            QVERIFY2(r.top() >= 300 && r.bottom() <= 1880, qPrintable(one->objectName()));
            for (const QRect &other : seen)
                QVERIFY2(!other.intersects(r), qPrintable(one->objectName()));
            seen << r;
        }
        QVERIFY(visible >= 1);
    };
    check();
    QTest::mouseClick(button(window, u"largeText"_s), Qt::LeftButton);
    QCOMPARE(button(window, u"groupA"_s)->width(), 968); // one column
    check();
    QTest::mouseClick(button(window, u"priority"_s), Qt::LeftButton);
    QTest::mouseClick(button(window, u"groupA"_s), Qt::LeftButton);
    check();
}

void TestKiosk::goesHomeByItself()
{
    DeskFixture f;
    QueueRules rules;
    rules.kioskHomeSeconds = 1;
    f.makeKiosk({}, rules);
    KioskWindow window(f.desk, 1);
    window.show();
    QTest::mouseClick(button(window, u"highContrast"_s), Qt::LeftButton);
    QVERIFY(button(window, u"highContrast"_s)->isChosen());
    QTest::mouseClick(button(window, u"groupA"_s), Qt::LeftButton);
    QTRY_COMPARE(window.page(), KioskWindow::Page::Issued);
    QTRY_COMPARE(window.page(), KioskWindow::Page::Home);
    QVERIFY(!button(window, u"highContrast"_s)->isChosen()); // for the next citizen
    QVERIFY(window.issuedNumber().isEmpty());
}

// Another computer changes them while the kiosk runs.
void TestKiosk::rulesHoldFromTheNextCitizenOn()
{
    DeskFixture f;
    KioskWindow window(f.desk, 1);
    window.resize(1080, 1920);
    window.show();
    QTRY_VERIFY(button(window, u"appointment"_s)->isVisible());
    f.desk.kioskRules.appointments = false;
    f.desk.kioskRules.largeText = true;
    window.refresh();
    QTRY_VERIFY(button(window, u"appointment"_s)->isHidden());
    QVERIFY(!button(window, u"largeText"_s)->isChosen()); // not under somebody's hands
    QTest::mouseClick(button(window, u"groupA"_s), Qt::LeftButton);
    QTRY_COMPARE(window.page(), KioskWindow::Page::Issued);
    QTest::mouseClick(button(window, u"done"_s), Qt::LeftButton);
    QVERIFY(button(window, u"largeText"_s)->isChosen());
    QCOMPARE(button(window, u"groupA"_s)->width(), 968); // one column
    QTest::mouseClick(button(window, u"largeText"_s), Qt::LeftButton);
    QVERIFY(!button(window, u"largeText"_s)->isChosen()); // for this one
    f.desk.kioskRules.appointments = true;
    window.refresh();
    QTRY_VERIFY(button(window, u"appointment"_s)->isVisible());
}

// Counts what is painted of one widget after it was pressed.
class PaintWatch final : public QObject
{
public:
    explicit PaintWatch(QWidget *widget) { widget->installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::MouseButtonRelease)
            m_timer.start();
        else if (event->type() == QEvent::Paint && m_timer.isValid() && firstMs < 0)
            firstMs = m_timer.elapsed();
        return false;
    }
    qint64 firstMs = -1;

private:
    QElapsedTimer m_timer;
};

void TestKiosk::paintedWithinATenthOfASecond()
{
    DeskFixture f;
    KioskWindow window(f.desk, 1);
    window.resize(1080, 1920);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QSemaphore gate;
    f.worker->post([&gate] { gate.acquire(); }); // the desk thread is busy for as long as it takes
    PaintWatch watch(button(window, u"groupB"_s));
    QTest::mouseClick(button(window, u"groupB"_s), Qt::LeftButton);
    gate.release();
    qInfo("acknowledged after %lld ms", watch.firstMs);
    QVERIFY(watch.firstMs >= 0 && watch.firstMs < 100);
    QTRY_COMPARE(window.page(), KioskWindow::Page::Issued);
}

void TestKiosk::thePressThatWasLostGetsItsNumber()
{
    DeskFixture f;
    KioskWindow window(f.desk, 1);
    window.show();
    f.journal.losingAnswers.storeRelaxed(1);
    QTest::mouseClick(button(window, u"groupA"_s), Qt::LeftButton);
    QTRY_COMPARE(window.page(), KioskWindow::Page::Failed);
    f.journal.losingAnswers.storeRelaxed(0);
    QTest::mouseClick(button(window, u"messageAction"_s), Qt::LeftButton);
    QTRY_COMPARE(window.issuedNumber(), u"A001"_s);
    f.worker.reset();
    QCOMPARE(f.journal.events.size(), 1);
}

void TestKiosk::lyingAndUprightFit_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("upright") << QSize(1080, 1920);
    QTest::newRow("lying") << QSize(1920, 1080);
    QTest::newRow("small, lying") << QSize(1366, 768);
    QTest::newRow("4:3") << QSize(768, 1024);
    QTest::newRow("5:4 lying") << QSize(1280, 1024);
}

void TestKiosk::lyingAndUprightFit()
{
    QFETCH(QSize, size);
    DeskFixture f;
    f.desk.groups.first().fields = {u"Hộ tịch"_s};
    KioskWindow window(f.desk, 1);
    window.resize(size);
    window.show();
    const auto check = [&window, size](const char *page) {
        QVector<QRect> seen;
        const auto buttons = window.findChildren<KioskButton *>();
        for (const KioskButton *one : buttons) {
            if (!one->isVisible())
                continue;
            const QRect r(one->mapTo(&window, QPoint()), one->size());
            const QByteArray what = page + (' ' + one->objectName().toUtf8());
            QVERIFY2(QRect(QPoint(), size).contains(r), what.constData());
            for (const QRect &other : std::as_const(seen))
                QVERIFY2(!other.intersects(r), what.constData());
            seen << r;
        }
        QVERIFY(!seen.isEmpty());
    };
    check("home");
    QTest::mouseClick(button(window, u"largeText"_s), Qt::LeftButton);
    check("home, large");
    QTest::mouseClick(button(window, u"priority"_s), Qt::LeftButton);
    QTest::mouseClick(button(window, u"groupA"_s), Qt::LeftButton);
    check("priority");
    QTest::mouseClick(button(window, u"back"_s), Qt::LeftButton);
    QTest::mouseClick(button(window, u"appointment"_s), Qt::LeftButton);
    check("appointment");
    QTest::mouseClick(button(window, u"appointmentBack"_s), Qt::LeftButton);
    QTest::mouseClick(button(window, u"groupB"_s), Qt::LeftButton);
    QTRY_COMPARE(window.page(), KioskWindow::Page::Issued);
    check("issued");
}

void TestKiosk::byKeysAlone()
{
    DeskFixture f;
    KioskWindow window(f.desk, 1);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_Tab);
    const auto *first = qobject_cast<KioskButton *>(window.focusWidget());
    QVERIFY(first);
    QCOMPARE(first->objectName(), u"groupA"_s);
    QTest::keyClick(window.focusWidget(), Qt::Key_Space);
    QTRY_COMPARE(window.issuedNumber(), u"A001"_s);
    QCOMPARE(window.focusWidget()->objectName(), u"done"_s);
    QTest::keyClick(window.focusWidget(), Qt::Key_Return);
    QCOMPARE(window.page(), KioskWindow::Page::Home);
}

QTEST_MAIN(TestKiosk)
#include "tst_ui_kiosk.moc"
