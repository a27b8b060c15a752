// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/staff.h"
#include "app/core/base/failure.h"

#include <QDateTime>
#include <QObject>
#include <QStringList>
#include <QVector>

namespace motcua::ui {

/// A PC that says it serves a centre. Not proved: the code does that.
struct FoundServer
{
    QString name;
    QString address; ///< with its port, as it may be typed
};

/// A station on the list of the centre this PC serves.
struct ServedStation
{
    QString station; ///< "C02"
    bool connected = false;
    QDateTime joinedAt;
    friend bool operator==(const ServedStation &a, const ServedStation &b) = default;
};

/// How this PC stands to a centre.
struct CentreView
{
    bool joined = false;
    QString server; ///< name of the one it joined
    QString address;
    bool answers = false; ///< it answered just now
    bool atStart =
        false; ///< the program began as a member of it; else it takes part from its next start on
    bool awaitsRestart = false; ///< it joined or left since the program began: restart()

    bool serves = false;   ///< this PC is set to serve its centre
    bool running = false;  ///< and does
    bool codeOpen = false; ///< a code may be used at this moment
    QStringList addresses; ///< what the others may type, the usual one first
    QVector<ServedStation> stations;
    int unsent = 0;       ///< a member: steps of this PC the centre has not seen
    int ownOpen = 0;      ///< alone: numbers given here today that are not finished
    QDateTime lastBackup; ///< invalid: none yet
};

/// Serving a centre from this PC, and joining one; implemented by the program. Window's thread; the work is done
/// elsewhere, one job at a time, and answered by a signal. Whoever acts needs Act::ChangeSettings.
class CentrePort : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    enum class Job {
        None,
        Looking,
        Searching,
        Serving,
        Joining,
        Leaving,
        Stopping,
        Code,
        Removing
    };
    [[nodiscard]] virtual Job job() const = 0;
    virtual void look() = 0;   ///< viewed(), now and after each job that changed something
    virtual void search() = 0; ///< found(), after a second or two
    /// Starts serving, at each start of the program from now on, and joins this PC itself.
    virtual void serve(const Actor &by) = 0;
    virtual void stopServing(const Actor &by) = 0;
    virtual void showCode(const Actor &by) = 0; ///< codeShown()
    virtual void join(const QString &address, const QString &code, const Actor &by) = 0;
    virtual void leave(const Actor &by) = 0;
    virtual void remove(const QString &station, const Actor &by) = 0;
    /// Ends the program, unless a window still has something to save, and starts it again as it was started.
    virtual void restart() {}
    virtual void
    cancel() = 0; ///< of searching, serving and joining; ends with jobChanged() and nothing else

Q_SIGNALS:
    void jobChanged();
    void viewed(const motcua::ui::CentreView &view);
    void found(const QVector<motcua::ui::FoundServer> &servers);
    void codeShown(const QString &code, int seconds);
    void failed(const motcua::Failure &failure);
};

} // namespace motcua::ui
