// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/base/clock.h"

#include <QElapsedTimer>
#include <QMutex>
#include <QMutexLocker>
#include <QRegularExpression>

namespace motcua {

QDateTime SystemClock::now() const
{
    return toCentre(QDateTime::currentDateTimeUtc());
}

struct SimulatedClock::State
{
    mutable QMutex mutex;
    QDateTime start;
    qint64 advanced = 0;
    bool running = false;
    QElapsedTimer timer;
};

SimulatedClock::SimulatedClock(const QDateTime &start, Mode mode) : m_state(new State)
{
    m_state->start = toCentre(start);
    m_state->running = mode == Mode::Running;
    m_state->timer.start();
}

SimulatedClock::~SimulatedClock()
{
    delete m_state;
}

QDateTime SimulatedClock::now() const
{
    const QMutexLocker lock(&m_state->mutex);
    const qint64 ran = m_state->running ? m_state->timer.elapsed() : 0;
    return m_state->start.addMSecs(m_state->advanced + ran);
}

void SimulatedClock::advance(qint64 milliseconds)
{
    const QMutexLocker lock(&m_state->mutex);
    m_state->advanced += milliseconds;
}

QDateTime toCentre(const QDateTime &instant)
{
    return instant.toOffsetFromUtc(kCentreUtcOffsetSeconds);
}

QDateTime centreTime(QDate date, QTime time)
{
    return QDateTime(date, time, Qt::OffsetFromUTC, kCentreUtcOffsetSeconds);
}

QString toIso(const QDateTime &instant)
{
    return instant.isValid() ? toCentre(instant).toString(Qt::ISODate) : QString();
}

QDateTime fromIso(QStringView text)
{
    // QDateTime would read a text without an offset as local time of this computer: refuse it here.
    static const QRegularExpression shape(QStringLiteral(
        "\\A\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})\\z"));
    if (!shape.match(text).hasMatch())
        return {};
    const QDateTime read = QDateTime::fromString(text.toString(), Qt::ISODateWithMs);
    return read.isValid() ? toCentre(read) : QDateTime();
}

} // namespace motcua
