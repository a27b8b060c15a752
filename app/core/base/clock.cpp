// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/base/clock.h"

#include <QElapsedTimer>
#include <QFile>
#include <QMutex>
#include <QMutexLocker>
#include <QRegularExpression>
#include <QUuid>

#ifdef Q_OS_LINUX
#include <ctime>
#endif

#include <array>

namespace motcua {

namespace {

constexpr std::array<char16_t, 25> kIsoShape{u'0', u'0', u'0', u'0', u'-', u'0', u'0', u'-', u'0',
                                             u'0', u'T', u'0', u'0', u':', u'0', u'0', u':', u'0',
                                             u'0', u'+', u'0', u'7', u':', u'0', u'0'};
static_assert(kCentreUtcOffsetSeconds == 7 * 3600);

void putDigits(char16_t *to, int count, int value)
{
    for (int i = count - 1; i >= 0; --i, value /= 10)
        to[i] = char16_t(u'0' + value % 10);
}

void putDay(char16_t *to, QDate date)
{
    int year = 0;
    int month = 0;
    int day = 0;
    date.getDate(&year, &month, &day);
    putDigits(to, 4, year);
    putDigits(to + 5, 2, month);
    putDigits(to + 8, 2, day);
}

} // namespace

QDateTime SystemClock::now() const
{
    return toCentre(QDateTime::currentDateTimeUtc());
}

#ifdef Q_OS_LINUX
Uptime SystemClock::uptime() const
{
    static const QString boot = [] {
        QFile file(QStringLiteral("/proc/sys/kernel/random/boot_id"));
        return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll().trimmed())
                                              : QString();
    }();
    timespec since{};
    if (boot.isEmpty() || clock_gettime(CLOCK_BOOTTIME, &since) != 0)
        return {};
    return {boot, qint64(since.tv_sec) * 1000 + since.tv_nsec / 1'000'000};
}
#else
Uptime SystemClock::uptime() const
{
    return {};
}
#endif

struct SimulatedClock::State
{
    mutable QMutex mutex;
    QDateTime start;
    qint64 advanced = 0;
    qint64 jumped = 0;
    QString boot = QUuid::createUuid().toString(QUuid::WithoutBraces);
    qint64 booted = 0; ///< of `advanced` and the timer, when the computer was last started
    bool running = false;
    QElapsedTimer timer;

    [[nodiscard]] qint64 passed() const { return advanced + (running ? timer.elapsed() : 0); }
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
    return m_state->start.addMSecs(m_state->passed() + m_state->jumped);
}

Uptime SimulatedClock::uptime() const
{
    const QMutexLocker lock(&m_state->mutex);
    return {m_state->boot, m_state->passed() - m_state->booted};
}

void SimulatedClock::advance(qint64 milliseconds)
{
    const QMutexLocker lock(&m_state->mutex);
    m_state->advanced += milliseconds;
}

void SimulatedClock::jump(qint64 milliseconds)
{
    const QMutexLocker lock(&m_state->mutex);
    m_state->jumped += milliseconds;
}

void SimulatedClock::restart()
{
    const QMutexLocker lock(&m_state->mutex);
    m_state->boot = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_state->booted = m_state->passed();
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
    if (!instant.isValid())
        return {};
    // By hand: a dossier is written with a dozen of these, and Qt formats each through printf.
    constexpr qint64 kMsADay = 86'400'000;
    constexpr qint64 kEpochDay = 2'440'588; // 1970-01-01 as a Julian day
    const qint64 local = instant.toMSecsSinceEpoch() + kCentreUtcOffsetSeconds * 1000LL;
    const qint64 msOfDay = ((local % kMsADay) + kMsADay) % kMsADay;
    const QDate date = QDate::fromJulianDay(kEpochDay + (local - msOfDay) / kMsADay);
    if (date.year() < 0 || date.year() > 9999)
        return toCentre(instant).toString(Qt::ISODate);
    const int seconds = int(msOfDay / 1000);
    std::array<char16_t, 25> text = kIsoShape;
    putDay(text.data(), date);
    putDigits(text.data() + 11, 2, seconds / 3600);
    putDigits(text.data() + 14, 2, seconds / 60 % 60);
    putDigits(text.data() + 17, 2, seconds % 60);
    return QString(reinterpret_cast<const QChar *>(text.data()), qsizetype(text.size()));
}

QString isoDay(QDate day)
{
    if (!day.isValid() || day.year() < 0 || day.year() > 9999)
        return day.toString(Qt::ISODate);
    std::array<char16_t, 10> text{u'0', u'0', u'0', u'0', u'-', u'0', u'0', u'-', u'0', u'0'};
    putDay(text.data(), day);
    return QString(reinterpret_cast<const QChar *>(text.data()), qsizetype(text.size()));
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
