// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/worker.h"

#include <QObject>
#include <QStringList>

namespace motcua::devices {

/// Asks the system which printers there are, on an own thread: the spooler may take seconds to answer.
class PrinterList : public QObject
{
    Q_OBJECT
public:
    explicit PrinterList(QObject *parent = nullptr);
    void refresh();
    [[nodiscard]] const QStringList &names() const { return m_names; }

Q_SIGNALS:
    void changed();

private:
    QStringList m_names;
    Worker m_worker; ///< last: it is joined before the rest is gone
};

} // namespace motcua::devices
