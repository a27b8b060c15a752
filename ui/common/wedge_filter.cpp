// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/wedge_filter.h"

#include <QApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>

namespace motcua::ui {

WedgeFilter::WedgeFilter(QWidget *window, Consumer consumer)
    : QObject(window),
      m_window(window),
      m_consumer(std::move(consumer))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kGapMs);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &WedgeFilter::replay);
    qApp->installEventFilter(this);
}

WedgeFilter::~WedgeFilter() = default;

bool WedgeFilter::eventFilter(QObject *watched, QEvent *event)
{
    const QEvent::Type type = event->type();
    if (m_replaying ||
        (type != QEvent::KeyPress && type != QEvent::KeyRelease && type != QEvent::InputMethod))
        return false;
    auto *target = qobject_cast<QWidget *>(watched);
    if (!target || target->window() != m_window)
        return false;

    if (type == QEvent::InputMethod) {
        // Some readers come in through the input method as finished letters; a composition is a person.
        const auto *input = static_cast<QInputMethodEvent *>(event);
        if (input->preeditString().isEmpty() && !input->commitString().isEmpty() && !m_held.empty())
            return hold(target, event, input->commitString());
        replay();
        return false;
    }

    const auto *key = static_cast<QKeyEvent *>(event);
    if (type == QEvent::KeyRelease) {
        if (m_held.empty())
            return false;
        m_held.emplace_back(event->clone()); // a release must not overtake its press
        return true;
    }

    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (enter && !m_held.empty()) {
        if (m_text.size() >= kShortest && isQuick(event)) {
            const QString text = m_text;
            // Whoever consumes the text may move the focus: the held keys are gone by then.
            auto held = std::move(m_held);
            const QPointer<QWidget> heldFor = m_target;
            drop();
            if (m_consumer(text))
                return true;
            m_held = std::move(held);
            m_target = heldFor;
        }
        replay();
        return false;
    }
    const bool command = (key->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) != 0;
    // Shift and the like come between a reader's letters; they are not letters themselves.
    if (key->text().isEmpty() && !m_held.empty() &&
        (key->key() == Qt::Key_Shift || key->key() == Qt::Key_CapsLock ||
         key->key() == Qt::Key_AltGr))
        return false;
    const bool letter =
        !command && !key->isAutoRepeat() && !key->text().isEmpty() && key->text().at(0).isPrint();
    // No code begins with a space, and Space presses buttons: it is not made to wait.
    if (!letter || (m_held.empty() && key->key() == Qt::Key_Space)) {
        replay();
        return false;
    }
    return hold(target, event, key->text());
}

bool WedgeFilter::hold(QWidget *target, QEvent *event, const QString &text)
{
    if (!m_held.empty() && !isQuick(event))
        replay();
    if (m_held.empty())
        m_target = target;
    m_held.emplace_back(event->clone());
    m_text += text;
    m_stamp = event->isInputEvent() ? static_cast<QInputEvent *>(event)->timestamp() : 0;
    m_since.start();
    m_timer.start();
    return true;
}

// The window system's own time stamps do not suffer when this thread is late.
bool WedgeFilter::isQuick(const QEvent *event) const
{
    const quint64 stamp =
        event->isInputEvent() ? static_cast<const QInputEvent *>(event)->timestamp() : 0;
    if (stamp > 0 && m_stamp > 0)
        return stamp - m_stamp <= quint64(kGapMs);
    return m_since.elapsed() <= kGapMs;
}

void WedgeFilter::replay()
{
    m_timer.stop();
    m_text.clear();
    if (m_held.empty())
        return;
    const auto held = std::move(m_held);
    m_held.clear();
    m_replaying = true;
    for (const std::unique_ptr<QEvent> &event : held) {
        // The first key may have moved the focus (a shortcut of a list, say); the rest follow it.
        QWidget *target = m_target;
        if (!target)
            target = m_window->focusWidget() ? m_window->focusWidget() : m_window;
        QApplication::sendEvent(target, event.get());
    }
    m_replaying = false;
}

void WedgeFilter::drop()
{
    m_timer.stop();
    m_text.clear();
    m_held.clear();
}

} // namespace motcua::ui
