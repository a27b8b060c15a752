// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/journal.h"
#include "ui/counter/intake_desk.h"

#include <QFile>
#include <QJsonObject>

namespace motcua {

/// What the screen has said is saved, line by line in a file that is on disk before the next key is pressed: the
/// measure for the test that kills the program.
class ConfirmedLog
{
public:
    explicit ConfirmedLog(const QString &path);
    void add(const QString &step, const QueueState &queue, const ui::IntakeDesk &intake);
    [[nodiscard]] static QJsonObject shown(const QueueState &queue, const ui::IntakeDesk &intake);

private:
    QFile m_file;
};

} // namespace motcua
