// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/audit.h"
#include "app/core/access/rights.h"
#include "app/core/base/clock.h"

#include <QTime>

namespace motcua {

/// When papers and packs travel; records always do (sync/client/paper_rule.h).
struct PaperTimes
{
    enum class When { Always, NotMetered, Night };
    When when = When::Always;
    QTime from = QTime(20, 0); ///< of the night, by the centre's clock
    QTime to = QTime(6, 0);    ///< may be before `from`: over midnight; the same: the whole day
    friend bool operator==(const PaperTimes &a, const PaperTimes &b) = default;
};
[[nodiscard]] QString toCode(PaperTimes::When when); ///< always | not-metered | night

/// Where they are kept; implemented by storage. Desk thread.
class PaperTimesStore
{
public:
    PaperTimesStore() = default;
    PaperTimesStore(const PaperTimesStore &) = delete;
    PaperTimesStore &operator=(const PaperTimesStore &) = delete;
    virtual ~PaperTimesStore() = default;
    [[nodiscard]] virtual PaperTimes
    times() const = 0; ///< what is not understood counts as not set
    /// One transaction: the times and the entry about it.
    virtual void change(const PaperTimes &times, const AuditEntry &entry) = 0;
};

/// Setting them: Act::ChangeSettings, each change with an entry "setting.changed". Desk thread.
class LinkRules
{
public:
    LinkRules(PaperTimesStore &store, const Clock &clock, const Rights &rights)
        : m_store(store),
          m_clock(clock),
          m_rights(rights)
    {}
    [[nodiscard]] PaperTimes papers() const { return m_store.times(); }
    /// Throws "not_allowed", "account_closed", and what writing throws. The same again is no change.
    void setPapers(const PaperTimes &times, const Actor &by);

private:
    PaperTimesStore &m_store;
    const Clock &m_clock;
    const Rights &m_rights;
};

} // namespace motcua
