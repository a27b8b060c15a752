// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/blob_store.h"

#include <QDateTime>

namespace motcua::storage {

class Station;

/// What became of a purge.
struct PaperPurge
{
    enum class Held {
        No,            ///< it was done
        ClockDoubtful, ///< app/core/base/clock_guard.h: a leap of two years would make everything old
        NoContact,     ///< the province has not been heard from for kContactHours
        ReadOnly,      ///< damaged: nothing is changed
    };
    Held held = Held::No;
    FileBlobStore::Purged purged;
};
[[nodiscard]] QString
toCode(PaperPurge::Held held); ///< no | clock_doubtful | no_contact | read_only

inline constexpr int kContactHours = 24;

/// The one way papers leave this computer: what the province has had long enough (FileBlobStore::purge), and only by
/// a clock that is not in doubt, and shortly after the province was heard from. Whoever wants papers purged calls this.
[[nodiscard]] PaperPurge purgePapers(Station &station, const QDateTime &now);

} // namespace motcua::storage
