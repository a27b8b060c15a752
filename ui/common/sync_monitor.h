// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QObject>
#include <QString>

namespace motcua::ui {

/// How the link to the province stands, for the header's chip (design §5, group Sync) and the page of it.
struct SyncStatus
{
    enum class State { NotSetUp, Synced, Sending, Offline, NeedsAttention } state = State::NotSetUp;
    int waiting = 0;           ///< operations not acknowledged
    int total = 0;             ///< of the run under way, when Sending
    QDateTime oldest;          ///< oldest waiting
    QDateTime since;           ///< Synced: when; Offline: since when
    QDateTime nextTry = {};    ///< Offline: when it is tried again; invalid: unknown
    QString problem = {};      ///< stable name of what stands in the way; empty: nothing
    int needsAttention = 0;    ///< operations the province refused
    int filesWaiting = 0;      ///< files the province has not got yet
    qint64 bytesWaiting = 0;   ///< of these files
    qint64 bytesPerSecond = 0; ///< as measured; 0: not yet
    int secondsToGo = -1;      ///< at that speed; −1: unknown
    /// Why files wait though there is a link: what an administrator set. Records always go.
    enum class HeldBack { No, Metered, Night } heldBack = HeldBack::No;
};

/// Tells the windows about the link; implemented by the program over sync. Window's thread.
class SyncMonitor : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    [[nodiscard]] virtual SyncStatus status() const = 0;
    virtual void sendNow() = 0;

Q_SIGNALS:
    void changed();
};

} // namespace motcua::ui
