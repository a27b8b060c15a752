// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a key does in the counter's window, wherever the cursor stands.
#include "app/core/queue/crossings.h"
#include "ui/common/primary_button.h"
#include "ui/counter/counter_gestures.h"
#include "ui/counter/counter_window.h"
#include "ui/counter/crossings_overlay.h"
#include "ui/counter/header_bar.h"
#include "ui/counter/issue_overlay.h"
#include "ui/counter/palette.h"
#include "ui/counter/queue_rail.h"
#include "ui/counter/resume_overlay.h"
#include "ui/counter/serving_page.h"
#include "ui/counter/work_banner.h"
#include "ui/sync/sync_page.h"

#include <QKeyEvent>
#include <QShortcut>
#include <QStackedWidget>

namespace motcua::ui {

QShortcut *CounterWindow::addKey(const QKeySequence &keys, const std::function<void()> &act)
{
    auto *shortcut = new QShortcut(keys, this);
    shortcut->setAutoRepeat(false);
    connect(shortcut, &QShortcut::activated, this, [this, act] {
        // Function keys never act behind something modal.
        if (!OverlayDialog::anyOpen(this))
            act();
    });
    return shortcut;
}

void CounterWindow::makeShortcuts()
{
    addKey(Qt::Key_F5, [this] {
        if (m_places->currentIndex() == m_syncPlace)
            m_sync->sendNow();
        else if (serves())
            m_serving->scanNext();
    });
    addKey(Qt::CTRL | Qt::ALT | Qt::Key_L, [this] { Q_EMIT m_header->lockWanted(); });
    addKey(Qt::CTRL | Qt::SHIFT | Qt::Key_U, [this] { Q_EMIT switchRequested(); });
    if (finds())
        addKey(Qt::CTRL | Qt::Key_K, [this] { m_palette->begin(); });
    if (serves())
        makeWorkKeys();
}

void CounterWindow::makeWorkKeys()
{
    bindGestures();
    addKey(Qt::CTRL | Qt::Key_N, [this] { m_controller.receiveWithoutTicket(); });
    addKey(Qt::CTRL | Qt::Key_P, [this] { m_serving->print(); });
    for (int i = 0; i < kSteps; ++i)
        addKey(QKeySequence(int(Qt::ALT) + int(Qt::Key_1) + i),
               [this, i] { m_serving->goToStep(Step(i)); });
}

void CounterWindow::bindGestures()
{
    qDeleteAll(m_gestureKeys);
    m_gestureKeys.clear();
    for (const Gesture gesture : kGestures)
        m_gestureKeys.append(addKey(m_controller.keys().key(gesture), [this, gesture] {
            if (gesture == Gesture::Call || gesture == Gesture::Done ||
                m_debounce[gesture].passes())
                act(gesture);
        }));
}

void CounterWindow::setKeys(const FunctionKeys &keys)
{
    if (keys == m_controller.keys())
        return;
    m_controller.setKeys(keys);
    if (serves())
        bindGestures();
}

void CounterWindow::act(Gesture gesture)
{
    switch (gesture) {
    case Gesture::Call:
    case Gesture::Done: pressPrimary(m_controller.keys().text(gesture)); break;
    case Gesture::Recall: m_controller.recall(); break;
    case Gesture::NoShow: m_controller.noShow(); break;
    case Gesture::Transfer: m_gestures->transfer(); break;
    case Gesture::Hold: m_gestures->hold(); break;
    case Gesture::Quick: m_gestures->quick(); break;
    case Gesture::More: m_gestures->more(); break;
    case Gesture::Issue: m_issue->begin(); break;
    }
}

void CounterWindow::bringBack(TicketState state)
{
    m_resume->begin(state, m_controller.phase() == CounterController::Phase::Idle &&
                               m_controller.queue().presence().kind == Presence::Kind::Here);
}

void CounterWindow::pressPrimary(const QString &key)
{
    if (m_controller.primary().key != key)
        return;
    goTo(m_counterPlace);
    m_rail->primary()->trigger(); // the button keeps a double tap away itself
}

void CounterWindow::showCrossings()
{
    if (m_controller.queue().link().refused > 0)
        m_controller.queue().readRefused(); // listApart() when they are there
    else
        listApart({});
}

void CounterWindow::listApart(const QVector<RefusedStep> &steps)
{
    if (OverlayDialog::anyOpen(this))
        return;
    const QueueDesk &queue = m_controller.queue();
    QVector<CrossingsOverlay::Refused> refused;
    refused.reserve(steps.size());
    for (const RefusedStep &step : steps) {
        const TicketNumber number = numberOf(step, steps, queue.state());
        refused.append({number.series.isEmpty() ? QString() : number.text(),
                        refusedSentence(step, number, toCentre(queue.now()).date())});
    }
    m_crossings->begin(queue.state().crossings(), refused);
    m_controller.queue().crossingsSeen();
}

void CounterWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        if (m_serving->cancelScan())
            return;
        if (m_banner->isVisible()) {
            m_banner->clear();
            return;
        }
    }
    QWidget::keyPressEvent(event);
}

} // namespace motcua::ui
