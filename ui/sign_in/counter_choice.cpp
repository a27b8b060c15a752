// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sign_in/counter_choice.h"

#include "app/core/access/permissions.h"

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

QString seriesNames(const Counter &counter, const QVector<ServiceGroup> &groups)
{
    if (!groups.isEmpty() && counter.series.size() >= groups.size())
        return CounterChoice::tr("all service groups");
    QStringList names;
    for (const QString &series : counter.series) {
        for (const ServiceGroup &group : groups) {
            if (group.series == series)
                names << group.name;
        }
    }
    return names.join(u", "_s);
}

} // namespace

CounterChoice::CounterChoice(const Desk &desk, QWidget *parent) : ComboBox(parent), m_desk(desk)
{
    setPerson({});
}

void CounterChoice::setPerson(const Staff &person)
{
    clear();
    const bool serves = may(person.role, Act::ServeCitizens);
    if (serves) {
        for (const Counter &counter : m_desk.counters) {
            addItem(counter.name.isEmpty() ? tr("Counter %1").arg(counter.number) : counter.name,
                    counter.number);
            setItemData(count() - 1, seriesNames(counter, m_desk.groups), kMetaRole);
        }
    }
    // A clerk without a counter would have nothing to do; who looks after people has.
    if (!serves || may(person.role, Act::ManagePeople)) {
        addItem(tr("No counter"), 0);
        setItemData(count() - 1, tr("citizens are not called here"), kMetaRole);
    }
    const int usual = findData(person.usualCounter);
    setCurrentIndex(usual >= 0 ? usual : 0);
    setEnabled(count() > 1 || serves);
}

Counter CounterChoice::counter() const
{
    const int number = currentData().toInt();
    for (const Counter &candidate : m_desk.counters) {
        if (candidate.number == number)
            return candidate;
    }
    return {};
}

} // namespace motcua::ui
