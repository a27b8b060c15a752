// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/audit.h"

namespace motcua {

class Clock;

/// Settings that are kept with the data and not with a computer's looks; implemented by storage. Desk thread.
class SettingStore
{
public:
    SettingStore() = default;
    SettingStore(const SettingStore &) = delete;
    SettingStore &operator=(const SettingStore &) = delete;
    virtual ~SettingStore() = default;
    [[nodiscard]] virtual QString value(const QString &name) const = 0; ///< empty: not set
    /// One transaction: the value and the entry about it.
    virtual void change(const QString &name, const QString &value, const AuditEntry &entry) = 0;
};

/// What guards the computers of a centre and therefore is not anybody's to change: today the time until a screen that
/// nobody touches locks itself. Each change is an entry ("setting.changed", from what to what). Desk thread.
class Safeguards
{
public:
    static constexpr int kIdleMinutes = 5; ///< until somebody sets another
    static constexpr int kLongestIdle = 30;
    /// @param demo  the demo centre: everybody may set it, and 0 is "never"
    Safeguards(SettingStore &settings, StaffStore &staff, const Clock &clock, bool demo)
        : m_settings(settings),
          m_staff(staff),
          m_clock(clock),
          m_demo(demo)
    {}

    /// Minutes; what cannot be meant counts as not set. 0 (never) in the demo centre alone.
    [[nodiscard]] int idleMinutes() const;
    /// Throws "not_allowed" unless the role of whoever acts, as the store has it now, includes Act::ChangeSettings,
    /// and "setting_unfit" for less than 1 or more than kLongestIdle. The same value again is no change.
    void setIdleMinutes(int minutes, const Actor &by);

private:
    [[nodiscard]] bool fits(int minutes) const;
    SettingStore &m_settings;
    StaffStore &m_staff;
    const Clock &m_clock;
    bool m_demo;
};

} // namespace motcua
