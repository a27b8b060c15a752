// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/staff.h"
#include "app/core/base/failure.h"

#include <QObject>
#include <QStringList>
#include <QVector>

#include <optional>

namespace motcua::ui {

/// A medium that is plugged in.
struct StickMedium
{
    QString path;
    QString name; ///< its label; else the last part of the path
    qint64 freeBytes = 0;
    bool writable = true;
};

/// What the province has not got and no stick takes there.
struct StickStays
{
    int attention = 0; ///< records that a person must look at first
    int behind = 0;    ///< records that wait behind those
    int files = 0;     ///< damaged or missing here
};

/// What would be written now.
struct StickPlan
{
    int records = 0, files = 0, volumes = 0;
    qint64 bytes = 0;  ///< of records and files
    qint64 needed = 0; ///< room on the medium, with what enciphering adds
    StickStays stays;
};

/// The bundle made last, by a person or by a verb.
struct StickTrip
{
    QDateTime at; ///< invalid: none yet
    int records = 0, files = 0;
    qint64 bytes = 0;
    QDateTime receiptAt; ///< when its receipt was taken here; invalid: not yet
};

/// A file of the province on a medium.
struct StickFind
{
    QString path;
    QString name;
    bool isReceipt = true; ///< else a parcel that comes down
    QDateTime at;          ///< of the file
};

struct StickLook
{
    QVector<StickMedium> media;
    QVector<StickFind> found; ///< newest first
    bool planned = false;     ///< else plan, obstacle and last say nothing: they were not looked at
    StickPlan plan;           ///< no records and no files: nothing waits that could travel
    std::optional<Failure> obstacle; ///< why nothing could be written now
    StickTrip last;
};

struct StickWritten
{
    int records = 0, files = 0;
    int leftOut = 0; ///< files that are missing or damaged here
    qint64 bytes = 0;
    QStringList names; ///< on the medium
};

struct StickTaken
{
    bool isReceipt = true;
    // Of a receipt:
    int received = 0, needsAttention = 0, later = 0;
    int refusedBatches = 0; ///< their records wait on and travel anew
    int filesThere = 0, filesWanted = 0;
    int volumes = 1, volumesTaken = 1;
    bool held = false; ///< the province keeps it back until somebody has looked
    // Of a parcel:
    enum class Pack { None, Applied, AlreadyHere, NeedsFingerprint } pack = Pack::None;
    qint64 packSerial = 0;
    int items = 0;      ///< of the feed: online dossiers, bookings, results …
    int papers = 0;     ///< of online dossiers
    int papersLeft = 0; ///< not as they should be on the stick: they come over the network
    QString version;    ///< of a program update that was put aside; empty: none
    QString command;    ///< with which an administrator installs it
};

/// A trip that is under way, whoever began it: it goes on when its window is closed.
struct StickJob
{
    bool writing = true; ///< else reading
    QString by;          ///< the name of who began it
};

/// Carrying records by memory stick, as windows ask for it; implemented by the program over sync. Window's thread; the
/// work runs on another.
class StickPort : public QObject
{
    Q_OBJECT
public:
    enum class Phase { Writing, Checking };
    enum class What {
        Media, ///< what is plugged in: cheap, for asking again and again
        MediaAndPlan ///< and what would be written: reads all that waits, and keeps others from writing meanwhile
    };
    using QObject::QObject;
    /// Answered by looked(). Changes nothing.
    virtual void look(What what) = 0;
    /// One trip at a time: its signals below are of this one alone.
    [[nodiscard]] virtual std::optional<StickJob> job() const = 0;
    /// Into this folder. Answered by written(), nothingWaits(), cancelled() or failed(); progress() on the way.
    /// False: another trip is under way, nothing was begun and nothing answers.
    [[nodiscard]] virtual bool write(const QString &folder, const Actor &by) = 0;
    virtual void cancel() = 0;
    /// A receipt or a parcel, told by its name. Answered by taken() or failed(). A parcel changes what the centre works
    /// with: who may not change settings is refused ("not_allowed"). False: as above.
    [[nodiscard]] virtual bool take(const QString &path, const Actor &by) = 0;

Q_SIGNALS:
    void looked(const motcua::ui::StickLook &look);
    void progress(motcua::ui::StickPort::Phase phase, qint64 done, qint64 total);
    void written(const motcua::ui::StickWritten &written);
    void nothingWaits(const motcua::ui::StickStays &stays);
    void cancelled();
    void taken(const motcua::ui::StickTaken &taken);
    void failed(const motcua::Failure &failure);
};

} // namespace motcua::ui
