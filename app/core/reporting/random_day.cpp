// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/reporting/day_script.h"

#include "app/core/base/clock.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

constexpr qint64 kMsPerMinute = 60'000;
const QTime kMorning(7, 30), kNoon(11, 30), kAfternoon(13, 30), kEvening(17, 0);
constexpr double kSpread = 0.6; ///< of the logarithm of the service time
constexpr double kNoShowShare = 0.04;
constexpr double kPickUpMinutes = 2.0;
constexpr qint64 kNoShowMs = 60'000; ///< called three times, twenty seconds apart
constexpr qint64 kShortestMs = 20'000;
constexpr double kMorningShare = 0.65; ///< most come early

const std::array kPriorities = {u"elderly"_s, u"disability"_s, u"pregnant"_s, u"small_child"_s,
                                u"merit"_s};

class Maker
{
public:
    Maker(quint32 seed, QDate day, const DayShape &shape)
        : m_random(seed),
          m_day(day),
          m_shape(shape)
    {}

    DayScript make()
    {
        m_script.day = m_day;
        makeShifts();
        makeVisits();
        return m_script;
    }

private:
    [[nodiscard]] qint64 at(QTime time) const
    {
        return centreTime(m_day, time).toMSecsSinceEpoch();
    }
    double chance() { return m_random.generateDouble(); }

    QVector<QString> lanesOf(int counter)
    {
        QVector<QString> lanes;
        for (int lane = 0; lane < m_shape.lanes; ++lane) {
            // Every lane has its own counter and is helped out by about every other one.
            const bool own = counter % m_shape.lanes == lane;
            if (m_shape.oneLaneForAll || own || chance() < 0.5)
                lanes.append(QString(QChar(u'A' + lane)));
        }
        return lanes;
    }

    void makeShifts()
    {
        constexpr int kLate = 20; // minutes
        for (int i = 0; i < m_shape.counters; ++i) {
            const int number = i + 1;
            const Counter counter{number, u"Quầy %1"_s.arg(number), lanesOf(i)};
            const qint64 late = chance() < 0.2 ? m_random.bounded(1, kLate) * kMsPerMinute : 0;
            m_script.shifts.append({counter, at(kMorning) + late, at(kNoon)});
            m_script.shifts.append({counter, at(kAfternoon), at(kEvening)});
        }
    }

    void makeVisits()
    {
        double openMinutes = 0;
        for (const DayScript::Shift &shift : std::as_const(m_script.shifts))
            openMinutes += double(shift.toMs - shift.fromMs) / kMsPerMinute;
        const double mean = m_shape.load * openMinutes / std::max(1, m_shape.visits);
        std::lognormal_distribution<double> service(std::log(mean) - kSpread * kSpread / 2,
                                                    kSpread);
        for (int i = 0; i < m_shape.visits; ++i)
            m_script.visits.append(visit(service));
        std::stable_sort(m_script.visits.begin(), m_script.visits.end(),
                         [](const auto &a, const auto &b) { return a.atMs < b.atMs; });
    }

    DayScript::Visit visit(std::lognormal_distribution<double> &service)
    {
        DayScript::Visit visit;
        // The doors open to a crowd, and nobody comes shortly before they close.
        const bool morning = chance() < kMorningShare;
        const qint64 from = at(morning ? kMorning : kAfternoon);
        const qint64 until = at(morning ? kNoon : kEvening) - 45 * kMsPerMinute;
        visit.atMs = from + qint64(std::pow(chance(), 1.4) * double(until - from));
        visit.series = QString(QChar(u'A' + m_random.bounded(m_shape.lanes)));
        visit.busyMs = std::max(kShortestMs, qint64(service(m_engine()) * kMsPerMinute));
        const double kind = chance();
        if (kind < m_shape.priorityShare) {
            visit.priorityReason = kPriorities[m_random.bounded(quint32(kPriorities.size()))];
        } else if (kind < m_shape.priorityShare + m_shape.bookedShare) {
            // Between half an hour early and half an hour late.
            visit.bookedFor = QDateTime::fromMSecsSinceEpoch(
                visit.atMs + m_random.bounded(-30, 30) * kMsPerMinute, Qt::UTC);
        } else if (kind < m_shape.priorityShare + m_shape.bookedShare + m_shape.pickUpShare) {
            visit.purpose = Purpose::PickUp;
            visit.busyMs = std::max(kShortestMs, qint64(kPickUpMinutes * chance() * kMsPerMinute));
        }
        if (chance() < kNoShowShare) {
            visit.comes = false;
            visit.busyMs = kNoShowMs;
        }
        return visit;
    }

    std::mt19937 &m_engine()
    {
        m_mersenne.seed(m_random.generate());
        return m_mersenne;
    }

    QRandomGenerator m_random;
    std::mt19937 m_mersenne;
    QDate m_day;
    DayShape m_shape;
    DayScript m_script;
};

} // namespace

DayScript randomDay(quint32 seed, QDate day, const DayShape &shape)
{
    return Maker(seed, day, shape).make();
}

} // namespace motcua
