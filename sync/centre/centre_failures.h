// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/failure.h"

namespace motcua::centre {

/// What can stand in the way of joining a centre. A centre refuses by the name of one of them.
enum class Trouble {
    AddressUnknown,   ///< "centre_address_unknown"
    Unreachable,      ///< "centre_unreachable"
    NoCentre,         ///< "centre_not_there": something else answers at this address
    CodeMalformed,    ///< "centre_code_malformed"
    CodeWrong,        ///< "centre_code_wrong"
    CodeNone,         ///< "centre_code_none": none is shown now: expired, used, never made
    CodeLocked,       ///< "centre_code_locked": five wrong ones
    NotProved,        ///< "centre_not_proved": it did not know the code; somebody in between
    StationNameTaken, ///< "centre_station_name_taken"
    StationNameUnfit, ///< "centre_station_name_unfit"
    NotReady,         ///< "centre_not_ready": its database does not answer
    OutOfMemory,      ///< "out_of_memory"
    NotMember,        ///< "centre_not_joined"
    Cancelled,        ///< "cancelled": never shown
};
[[nodiscard]] Failure failure(Trouble trouble);
/// The one with this name; Unreachable for a name nobody knows.
[[nodiscard]] Failure failureOf(const QString &name, int tries);

} // namespace motcua::centre
