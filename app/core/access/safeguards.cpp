// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/access/safeguards.h"

#include "app/core/access/permissions.h"
#include "app/core/base/clock.h"
#include "app/core/base/failure.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

const QString kIdle = u"idle_minutes"_s;

} // namespace

bool Safeguards::fits(int minutes) const
{
    return minutes >= (m_demo ? 0 : 1) && minutes <= kLongestIdle;
}

int Safeguards::idleMinutes() const
{
    bool ok = false;
    const int minutes = m_settings.value(kIdle).toInt(&ok);
    return ok && fits(minutes) ? minutes : kIdleMinutes;
}

void Safeguards::setIdleMinutes(int minutes, const Actor &by)
{
    if (!fits(minutes))
        throw Failure("setting_unfit",
                      QCoreApplication::translate("Access",
                                                  "The screen cannot wait that long before it "
                                                  "locks. Nothing was changed."),
                      QCoreApplication::translate("Access", "Choose a time from the list."));
    m_staff.atomically([&] {
        const QVector<Staff> all = m_staff.staff();
        const bool allowed =
            m_demo || std::any_of(all.cbegin(), all.cend(), [&by](const Staff &staff) {
                return staff.id == by.staff && staff.active && may(staff.role, Act::ChangeSettings);
            });
        if (!allowed)
            refuseAct();
        const int before = idleMinutes();
        if (before == minutes)
            return;
        m_settings.change(kIdle, QString::number(minutes),
                          {m_clock.now(),
                           by,
                           u"setting.changed"_s,
                           kIdle,
                           {{u"from"_s, before}, {u"to"_s, minutes}}});
    });
}

} // namespace motcua
