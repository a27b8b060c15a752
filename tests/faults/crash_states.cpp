// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/crash_states.h"

#include <QRandomGenerator>
#include <QSet>

#include <numeric>

using namespace Qt::StringLiterals;
using motcua::fault::CallKind;

namespace motcua::test {

namespace {

constexpr qint64 kSector = 512;

QVector<int> everything(qsizetype count)
{
    QVector<int> all(count);
    std::iota(all.begin(), all.end(), 0);
    return all;
}

class Collector
{
public:
    Collector(CrashStates &found, const CrashPlan &plan)
        : m_found(found),
          m_plan(plan),
          m_random(plan.seed)
    {}
    void point(const DiskModel &model, const QStringList &confirmed, const QString &where)
    {
        ++m_found.points;
        m_confirmed = confirmed;
        m_where = where;
        const int count = int(model.pending().size());
        const QVector<int> all = everything(count);
        add(model.after({}), u"nothing of %1 changes left"_s.arg(count));
        if (m_plan.afterWords)
            return;
        add(model.after(all), u"all %1 changes there"_s.arg(count));
        for (int i = 0; i < count; ++i) {
            QVector<int> others = all;
            others.remove(i);
            add(model.after(others), u"change %1 of %2 missing"_s.arg(i).arg(count));
            add(model.after({i}), u"change %1 of %2 alone"_s.arg(i).arg(count));
        }
        tearWrites(model, all);
        subsets(model, count);
    }

private:
    void add(const DiskTree &tree, const QString &what)
    {
        const size_t digest = qHash(m_confirmed, tree.digest());
        if (m_known.contains(digest))
            return;
        m_known.insert(digest);
        m_found.states.append({tree, m_confirmed, m_where + ": "_L1 + what});
    }
    void tear(const DiskModel &model, const QVector<int> &spared, int number)
    {
        const DiskChange &whole = model.pending().at(number);
        const QString where = u"change %1 of %2%3"_s.arg(number)
                                  .arg(model.pending().size())
                                  .arg(spared.size() == 1 ? u" alone,"_s : QString());
        const qint64 end = whole.offset + whole.bytes.size();
        for (qint64 at = (whole.offset / kSector + 1) * kSector; at < end; at += kSector) {
            DiskChange torn = whole;
            torn.bytes = whole.bytes.left(at - whole.offset);
            add(model.after(spared, number, torn), u"%1 torn after byte %2"_s.arg(where).arg(at));
            torn.bytes = whole.bytes.mid(at - whole.offset);
            torn.offset = at;
            add(model.after(spared, number, torn), u"%1 torn before byte %2"_s.arg(where).arg(at));
        }
    }
    void tearWrites(const DiskModel &model, const QVector<int> &all)
    {
        for (int number = int(all.size()) - 1; number >= 0; --number) {
            if (model.pending().at(number).kind != DiskChange::Kind::Bytes)
                continue;
            tear(model, all, number);
            if (!m_plan.tearAll)
                return;
            tear(model, {number}, number);
        }
    }
    void subsets(const DiskModel &model, int count)
    {
        const bool each = count < 31 && (1 << count) <= m_plan.subsets;
        const int tries = each ? 1 << count : m_plan.subsets;
        for (int number = 0; number < tries; ++number) {
            // Dense and sparse ones alike.
            const quint32 chance = m_random.bounded(1U, 100U);
            QVector<int> spared;
            for (int i = 0; i < count; ++i) {
                if (each ? ((number >> i) & 1) != 0 : m_random.bounded(100U) < chance)
                    spared.append(i);
            }
            add(model.after(spared), u"subset %1 of %2 changes"_s.arg(number).arg(count));
        }
    }

    CrashStates &m_found;
    const CrashPlan &m_plan;
    QRandomGenerator m_random;
    QSet<size_t> m_known;
    QStringList m_confirmed;
    QString m_where;
};

} // namespace

QStringList confirmedIn(const QStringList &lines)
{
    QStringList words;
    for (const QString &line : lines) {
        if (line.startsWith("confirmed "_L1))
            words.append(line.mid(10));
    }
    return words;
}

CrashStates crashStates(const QString &before, const QVector<TraceCall> &calls,
                        const CrashPlan &plan)
{
    CrashStates found;
    DiskModel model(before);
    Collector collector(found, plan);
    QStringList lines;
    bool hasSpoken = false;
    for (qsizetype i = 0; i < calls.size(); ++i) {
        const TraceCall &call = calls.at(i);
        const bool says = call.kind == CallKind::Say;
        const bool isPoint = plan.afterWords ? hasSpoken && !says : call.kind == CallKind::Sync;
        if (isPoint && i >= plan.from)
            collector.point(model, confirmedIn(lines),
                            u"before call %1 (%2)"_s.arg(call.number).arg(call.path));
        hasSpoken = says;
        if (says)
            lines += QString::fromUtf8(call.data).split(u'\n', Qt::SkipEmptyParts);
        found.problem = model.apply(call);
        if (!found.problem.isEmpty())
            return found;
    }
    collector.point(model, confirmedIn(lines), u"at the end"_s);
    found.end = model.current();
    return found;
}

} // namespace motcua::test
