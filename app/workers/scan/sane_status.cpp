// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workers/scan/sane_status.h"

using namespace Qt::StringLiterals;

namespace motcua::devices::scan {

namespace {
// In sane.h these two are macros of newer versions, not members of the enumeration.
constexpr int kWarmingUp = 12;
constexpr int kHardwareLocked = 13;
} // namespace

QString failureName(SANE_Status status, Step step)
{
    switch (static_cast<int>(status)) {
    case SANE_STATUS_JAMMED: return u"scanner_jammed"_s;
    case SANE_STATUS_NO_DOCS: return u"scanner_no_paper"_s;
    case SANE_STATUS_COVER_OPEN: return u"scanner_cover_open"_s;
    case SANE_STATUS_ACCESS_DENIED: return u"scanner_denied"_s;
    case SANE_STATUS_DEVICE_BUSY:
    case kWarmingUp:
    case kHardwareLocked: return u"scanner_busy"_s;
    case SANE_STATUS_INVAL:
    case SANE_STATUS_UNSUPPORTED:
        // A name no backend knows is "invalid" to sane_open.
        return step == Step::Open ? u"scanner_absent"_s : u"scanner_io"_s;
    default: return u"scanner_io"_s;
    }
}

bool isWorthRetrying(SANE_Status status)
{
    const int value = static_cast<int>(status);
    return value == SANE_STATUS_DEVICE_BUSY || value == SANE_STATUS_IO_ERROR ||
           value == kWarmingUp || value == kHardwareLocked;
}

} // namespace motcua::devices::scan
