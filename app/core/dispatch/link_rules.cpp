// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/dispatch/link_rules.h"

namespace motcua {

using namespace Qt::StringLiterals;

namespace {

QString shortText(const PaperTimes &times)
{
    const QString kTime = u"HH:mm"_s;
    return times.when == PaperTimes::When::Night
               ? toCode(times.when) + u' ' + times.from.toString(kTime) + u'-' +
                     times.to.toString(kTime)
               : toCode(times.when);
}

} // namespace

QString toCode(PaperTimes::When when)
{
    switch (when) {
    case PaperTimes::When::Always: return u"always"_s;
    case PaperTimes::When::NotMetered: return u"not-metered"_s;
    case PaperTimes::When::Night: break;
    }
    return u"night"_s;
}

void LinkRules::setPapers(const PaperTimes &times, const Actor &by)
{
    (void)m_rights.require(by, Act::ChangeSettings);
    const PaperTimes before = m_store.times();
    if (before == times)
        return;
    m_store.change(times, {m_clock.now(),
                           by,
                           u"setting.changed"_s,
                           u"sync.papers"_s,
                           {{u"from"_s, shortText(before)}, {u"to"_s, shortText(times)}}});
}

} // namespace motcua
