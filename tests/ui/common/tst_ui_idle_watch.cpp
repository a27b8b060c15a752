// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/idle_watch.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace motcua::ui;

/// Idleness by a time of the test's own: nothing waits.
class TestIdleWatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void locksAfterTheTime();
    void everyTouchBeginsAnew_data();
    void everyTouchBeginsAnew();
    void whatIsNoTouchDoesNotCount();
    void theFirstTouchAfterWakingFindsTheLock();
    void neverMeansNever();

private:
    static constexpr qint64 kMinute = 60'000;
    qint64 m_now = 0;
    [[nodiscard]] IdleWatch::Elapsed time()
    {
        m_now = 0;
        return [this] { return m_now; };
    }
};

void TestIdleWatch::locksAfterTheTime()
{
    IdleWatch watch(time(), nullptr, 1);
    QSignalSpy idle(&watch, &IdleWatch::idle);
    watch.start(5);
    m_now = 5 * kMinute - 1;
    // A few ticks pass with one millisecond missing.
    int ticks = 0;
    QTimer other;
    connect(&other, &QTimer::timeout, this, [&ticks] { ++ticks; });
    other.start(1);
    QTRY_VERIFY(ticks > 5);
    QCOMPARE(idle.size(), 0);
    m_now += 1;
    QTRY_COMPARE(idle.size(), 1);
    QCOMPARE(idle.first().at(0).toInt(), 5);
    QVERIFY(!watch.isRunning());
    m_now += 50 * kMinute;
    ticks = 0;
    QTRY_VERIFY(ticks > 5);
    QCOMPARE(idle.size(), 1); // once
}

void TestIdleWatch::everyTouchBeginsAnew_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("key") << 0;
    QTest::newRow("click") << 1;
    QTest::newRow("move") << 2;
    QTest::newRow("touch") << 3;
    QTest::newRow("wheel") << 4;
    QTest::newRow("pen") << 5;
    QTest::newRow("Vietnamese keyboard") << 6;
}

void TestIdleWatch::everyTouchBeginsAnew()
{
    QFETCH(int, what);
    QLineEdit line;
    line.show();
    static QPointingDevice *screen = QTest::createTouchDevice();
    IdleWatch watch(time(), nullptr, 1);
    QSignalSpy idle(&watch, &IdleWatch::idle);
    watch.start(5);
    m_now = 4 * kMinute;
    const QPointF at(5, 5);
    switch (what) {
    case 0: QTest::keyClick(&line, Qt::Key_A); break;
    case 1: QTest::mouseClick(&line, Qt::LeftButton); break;
    case 2: {
        QMouseEvent move(QEvent::MouseMove, at, at, Qt::NoButton, {}, {});
        QCoreApplication::sendEvent(&line, &move);
        break;
    }
    case 3: QTest::touchEvent(&line, screen).press(0, {5, 5}, &line); break;
    case 4: {
        QWheelEvent wheel(at, at, {}, {0, 120}, {}, {}, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&line, &wheel);
        break;
    }
    case 5: {
        QTabletEvent pen(QEvent::TabletMove, QPointingDevice::primaryPointingDevice(), at, at, 0.5,
                         0, 0, 0, 0, 0, {}, Qt::NoButton, Qt::NoButton);
        QCoreApplication::sendEvent(&line, &pen);
        break;
    }
    default: {
        QInputMethodEvent method;
        method.setCommitString(QStringLiteral("ế"));
        QCoreApplication::sendEvent(&line, &method);
    }
    }
    m_now = 8 * kMinute; // four since the touch
    int ticks = 0;
    QTimer other;
    connect(&other, &QTimer::timeout, this, [&ticks] { ++ticks; });
    other.start(1);
    QTRY_VERIFY(ticks > 5);
    QCOMPARE(idle.size(), 0);
    m_now = 9 * kMinute;
    QTRY_COMPARE(idle.size(), 1);
}

void TestIdleWatch::whatIsNoTouchDoesNotCount()
{
    QLineEdit line;
    line.show();
    QVERIFY(QTest::qWaitForWindowExposed(&line));
    IdleWatch watch(time(), nullptr, 1);
    QSignalSpy idle(&watch, &IdleWatch::idle);
    watch.start(5);
    m_now = 4 * kMinute;
    // What a program does by itself: timers, painting, text set, focus, a button released.
    line.setText(QStringLiteral("09:52"));
    line.repaint();
    line.setFocus();
    QKeyEvent release(QEvent::KeyRelease, Qt::Key_A, Qt::NoModifier);
    QCoreApplication::sendEvent(&line, &release);
    QEvent update(QEvent::UpdateRequest);
    QCoreApplication::sendEvent(&line, &update);
    m_now = 5 * kMinute;
    QTRY_COMPARE(idle.size(), 1);
}

void TestIdleWatch::theFirstTouchAfterWakingFindsTheLock()
{
    QLineEdit line;
    line.show();
    IdleWatch watch(time(), nullptr, 3'600'000); // no tick comes: the PC slept
    QSignalSpy idle(&watch, &IdleWatch::idle);
    watch.start(5);
    m_now = 600 * kMinute;
    QTest::keyClick(&line, Qt::Key_A);
    QCOMPARE(idle.size(), 1);
    QVERIFY(line.text().isEmpty()); // the key went nowhere
    QTest::keyClick(&line, Qt::Key_A);
    QCOMPARE(line.text(), QStringLiteral("a"));
}

void TestIdleWatch::neverMeansNever()
{
    IdleWatch watch(time(), nullptr, 1);
    QSignalSpy idle(&watch, &IdleWatch::idle);
    watch.start(0);
    QVERIFY(!watch.isRunning());
    watch.start(2);
    QVERIFY(watch.isRunning());
    watch.stop();
    m_now = 100 * kMinute;
    QLineEdit line;
    QTest::keyClick(&line, Qt::Key_A);
    QCOMPARE(idle.size(), 0);
    QCOMPARE(line.text(), QStringLiteral("a"));
}

QTEST_MAIN(TestIdleWatch)
#include "tst_ui_idle_watch.moc"
