// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace motcua::sync {

/// What the system says about this computer's network: a hint to try at once, and what the link costs. Where the system
/// says nothing (no backend), nothing is told and the engine's own tries are all there is. The program's main thread.
class NetworkWatch : public QObject
{
    Q_OBJECT
public:
    explicit NetworkWatch(QObject *parent = nullptr);
    [[nodiscard]] bool isMetered() const;

Q_SIGNALS:
    void linkCame();
    void meteredChanged(bool isMetered);
};

} // namespace motcua::sync
