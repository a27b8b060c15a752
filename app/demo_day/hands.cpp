// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo_day/hands.h"

#include "app/core/base/failure.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;

namespace motcua::hands {

namespace {

// Keys go where the window's focus is: that is the whole point of driving by keyboard.
QWidget *focusIn(QWidget *window)
{
    QWidget *focused = window->focusWidget();
    return focused != nullptr ? focused : window;
}

QString nameOf(const QWidget *widget)
{
    return widget->objectName().isEmpty() ? QString::fromLatin1(widget->metaObject()->className())
                                          : widget->objectName();
}

void commit(QWidget *target, const QString &text)
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QApplication::sendEvent(target, &event);
}

bool isLatin1(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

} // namespace

QWidget *look(QWidget *window, const QString &objectName)
{
    if (window == nullptr) {
        return nullptr;
    }
    const QList<QWidget *> all = window->findChildren<QWidget *>(objectName);
    for (QWidget *widget : all) {
        if (widget->isVisibleTo(window)) {
            return widget;
        }
    }
    return nullptr;
}

QWidget *find(QWidget *window, const QString &objectName)
{
    QWidget *widget = look(window, objectName);
    if (widget == nullptr) {
        throw Failure("widget_missing:" + objectName.toLatin1(), {}, {});
    }
    return widget;
}

Step::Gesture press(QWidget *window, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *target = focusIn(window);
    const QString name = nameOf(target);
    QTest::keyClick(target, key, modifiers);
    return {name, QKeySequence(QKeyCombination(modifiers, key)).toString()};
}

Step::Gesture pressOn(QWidget *window, const QString &objectName, Qt::Key key)
{
    QWidget *target = find(window, objectName);
    target->setFocus(Qt::TabFocusReason);
    QTest::keyClick(target, key);
    return {objectName, QKeySequence(key).toString()};
}

Step::Gesture click(QWidget *window, const QString &objectName)
{
    QWidget *target = find(window, objectName);
    QTest::mouseClick(target, Qt::LeftButton, {}, target->rect().center());
    return {objectName, u"click"_s};
}

Step::Gesture type(QWidget *window, const QString &objectName, const QString &text, bool clearFirst)
{
    QWidget *target = find(window, objectName);
    QTest::mouseClick(target, Qt::LeftButton, {}, target->rect().center());
    if (clearFirst) {
        QTest::keyClick(target, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(target, Qt::Key_Delete);
    }
    if (isLatin1(text)) {
        // A person's pace is slower than a reader's: the two are told apart by it.
        QTest::keyClicks(target, text, Qt::NoModifier, 40);
    } else {
        commit(target, text);
    }
    return {objectName, u"type"_s};
}

Step::Gesture wedge(QWidget *window, const QString &payload)
{
    QWidget *target = focusIn(window);
    const QString name = nameOf(target);
    for (const QChar c : payload) {
        QKeyEvent down(QEvent::KeyPress, 0, Qt::NoModifier, QString(c));
        QApplication::sendEvent(target, &down);
        QKeyEvent up(QEvent::KeyRelease, 0, Qt::NoModifier, QString(c));
        QApplication::sendEvent(target, &up);
    }
    QTest::keyClick(target, Qt::Key_Return);
    return {name, u"wedge"_s};
}

Step::Gesture sign(QWidget *window, const QString &objectName, quint32 seed)
{
    QWidget *target = find(window, objectName);
    QRandomGenerator random(seed);
    const QRectF area = QRectF(target->rect())
                            .adjusted(target->width() * 0.2, target->height() * 0.25,
                                      -target->width() * 0.2, -target->height() * 0.25);
    const double phase = random.bounded(6.28);
    const double loops = 4.0 + random.bounded(4);
    const auto at = [&](double t) {
        return QPointF(area.left() + area.width() * t + 18.0 * std::sin(loops * 6.28 * t),
                       area.center().y() + area.height() * 0.4 *
                                               std::cos(loops * 6.28 * t + phase) *
                                               (1.0 - 0.5 * t));
    };
    QTest::mousePress(target, Qt::LeftButton, {}, at(0).toPoint());
    constexpr int kSamples = 120;
    for (int i = 1; i <= kSamples; ++i) {
        const QPointF local = at(double(i) / kSamples);
        QMouseEvent move(QEvent::MouseMove, local, target->mapToGlobal(local), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(target, &move);
    }
    QTest::mouseRelease(target, Qt::LeftButton, {}, at(1).toPoint());
    return {objectName, u"draw"_s};
}

} // namespace motcua::hands
