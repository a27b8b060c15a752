// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/motcua/driver.h"

#include "app/core/base/failure.h"

#include "ui/common/screen_render.h"

#include <QDir>
#include <QPixmap>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

constexpr int kLookMs = 5;
// Buttons take two presses within 400 ms for one (design, callDebounceMs): a person is slower than that.
constexpr int kPaceMs = 450;

} // namespace

Driver::Driver(const QString &folder, QObject *parent) : QObject(parent), m_folder(folder)
{
    m_timer.setInterval(kLookMs);
    connect(&m_timer, &QTimer::timeout, this, &Driver::look);
}

void Driver::start()
{
    next();
}

void Driver::next()
{
    ++m_current;
    if (m_current >= m_steps.size()) {
        Q_EMIT finished(true, {});
        return;
    }
    m_clock.start();
    try {
        const Step &step = m_steps.at(m_current);
        m_gesture = step.act ? step.act() : Step::Gesture{};
    } catch (const Failure &failure) {
        Q_EMIT finished(false, u"%1: %2"_s.arg(m_steps.at(m_current).name,
                                               QString::fromLatin1(failure.name())));
        return;
    }
    m_timer.start();
}

void Driver::look()
{
    const Step &step = m_steps.at(m_current);
    const bool done = !step.until || step.until();
    if (!done && m_clock.elapsed() < step.timeoutMs) {
        return;
    }
    m_timer.stop();
    const qint64 ms = m_clock.elapsed();
    if (step.picture || !done) {
        photograph(step);
    }
    m_log.append(QJsonObject{{u"step"_s, step.name},
                             {u"widget"_s, m_gesture.widget},
                             {u"event"_s, m_gesture.event},
                             {u"ms"_s, ms},
                             {u"ok"_s, done}});
    if (!done) {
        Q_EMIT finished(
            false, u"step '%1' did not come out within %2 ms"_s.arg(step.name).arg(step.timeoutMs));
        return;
    }
    Q_EMIT stepDone(step.name);
    const bool onlyLooks = m_current + 1 < m_steps.size() && !m_steps.at(m_current + 1).act;
    const qint64 pace = onlyLooks ? 0 : kPaceMs;
    QTimer::singleShot(int(qMax<qint64>(0, pace - m_clock.elapsed())), this, &Driver::next);
}

void Driver::photograph(const Step &step)
{
    QWidget *window = step.where ? step.where() : nullptr;
    if (window == nullptr || m_folder.isEmpty()) {
        return;
    }
    const int digits = m_steps.size() < 100 ? 2 : 3; // in the order of their names
    const QString file =
        u"%1-%2.png"_s.arg(++m_pictures, digits, 10, QLatin1Char('0')).arg(step.name);
    if (m_size.isValid() ? !ui::renderToPng(*window, step.size.value_or(m_size), m_scale,
                                            QDir(m_folder).filePath(file))
                         : !window->grab().save(QDir(m_folder).filePath(file))) {
        qWarning("a picture could not be written");
    }
}

} // namespace motcua
