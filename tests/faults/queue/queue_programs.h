// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/centre/centre_address.h"

#include <QByteArray>
#include <QString>

namespace motcua::test {

/// What a queue-worker is told to be.
struct QueueProgram
{
    QString folder, key;            ///< of its data folder; the key in hex
    QString station;                ///< "C01"
    int counter = 0;                ///< 0: a kiosk
    storage::CentreAddress address; ///< empty host: this PC is alone
    bool weak = false;
    unsigned seed = 1;
    unsigned paceUs = 10'000; ///< pauses between two acts, at most
    qint64 clockMs = 0;       ///< its clock beside the computer's

    [[nodiscard]] QByteArray toJson() const;
    [[nodiscard]] static QueueProgram fromJson(const QByteArray &json);
};

} // namespace motcua::test
