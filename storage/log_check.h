// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QtGlobal>

namespace motcua::storage {

/// What stands in SQLite's write-ahead log. SQLite plays a log back up to the first frame whose checksum is wrong and
/// says nothing: after a power cut that is right, since what comes then was never safe. After a bit that flipped it is
/// wrong, since commits follow that were. This tells the one from the other.
struct LogReport
{
    enum class State {
        Empty, ///< no log, or none with anything in it
        Whole, ///< played back to its end
        TornTail, ///< ends in what a power cut may leave: nothing that was safe is missing, as far as can be told
        Damaged, ///< something that was safe will not be played back
        Unknown  ///< it cannot be read, or somebody changed it meanwhile
    } state = State::Empty;
    qint64 frames = 0;   ///< whole ones in the file
    qint64 replayed = 0; ///< up to the last commit SQLite will see
    qint64 wrong = 0; ///< number of the first bad frame, from 1; 0: none, or it is the log's header
    QString detail;   ///< for the log of the program: numbers alone
};

/// Reads a log from its beginning. What proves damage:
/// - the first bad frame is right but for one bit: no torn write looks so;
/// - behind it two commits follow in one unbroken chain of checksums. The second was begun after the first had been
///   synced (synchronous=FULL), so all that stands before the first had been safe;
/// - the same with one commit, when the bad frame is a commit itself;
/// - the header, which is synced before the first frame, is wrong by one bit or not one of SQLite's at all, and a chain
///   follows it.
/// A torn last transaction has none of these, nor has what an earlier crash left behind the end. What it cannot tell: a
/// last commit that lost more than one bit looks as if it had never been safe, and one bit of the header as if a new
/// header had been begun. Reads alone; other programs may write
/// meanwhile. Any thread.
[[nodiscard]] LogReport inspectLog(const QString &logFile);

/// A damaged log is copied beside itself (`motcua.db-wal.damaged`, then `.damaged-2` …) before SQLite begins to write
/// over it. The same log is copied once. False when the disk does not take it.
bool keepDamagedLog(const QString &logFile);

/// The finding such a log is marked with (storage/file_state.h).
inline constexpr QLatin1StringView kLogFinding{"write_ahead_log"};

} // namespace motcua::storage
