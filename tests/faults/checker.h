// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/station.h"

#include <QMap>
#include <QMutex>
#include <QStringList>

namespace motcua::test {

/// What must hold in a data folder after any fault.
enum class Invariant {
    Opens,       ///< the program opens it, and it is not marked as damaged
    Integrity,   ///< PRAGMA integrity_check, foreign keys
    AuditChain,  ///< unbroken
    NoDangling,  ///< each row of a file has its file, and it decrypts to what the row says
    WholeOrNone, ///< of what was not confirmed nothing is there by halves
    Confirmed,   ///< what was confirmed is there and can be read
    GoesOn,      ///< the next reception can be accepted and gets a code of its own
    // Where something is broken for good, or changed from outside:
    Named,      ///< the program says so, by a name it knows
    NeverWrong, ///< what it shows is what was there; a list is whole unless the damage has been named
    RestRead,   ///< what is not touched can be read
    Untouched, ///< nothing is written over what is broken
    Restores,  ///< a backup takes its place
};
[[nodiscard]] QString nameOf(Invariant invariant);

/// How often each invariant was looked at and what was found wrong. Any thread.
class Tally
{
public:
    void saw(Invariant invariant, int times = 1);
    /// `where`: which point it was.
    void violated(Invariant invariant, const QString &where, const QString &what);
    /// Something confirmed that is looked for elsewhere: a violation until settled.
    void owes(const QString &where, const QString &thing);
    void settled(const QString &where, const QString &thing);
    [[nodiscard]] QStringList violations() const;
    /// The first few, a line each.
    [[nodiscard]] QString firstViolations() const;
    /// "opens 204, integrity 204, …; 0 violations"
    [[nodiscard]] QString summary() const;

private:
    mutable QMutex m_mutex;
    QMap<Invariant, int> m_seen;
    QStringList m_violations;
    QStringList m_owed;
};

/// What was in the data folder before the act.
struct Before
{
    int dossiers = 0;
    QStringList confirmed;      ///< in the words of the worker: "accepted H24.123-261123-0001"
    QMap<int, QString> schemas; ///< of each step; empty: not looked at
};

/// Opens the folder as the program does and looks at every invariant. `goesOn` also accepts a further dossier.
/// The folder is changed by it. Confirmations of backups ("backup generation-2") are owed until
/// checkBackups() has looked for them, with the same `where`.
void checkFolder(const QString &folder, const QByteArray &key, const Before &before,
                 const QStringList &confirmed, bool goesOn, const QString &where, Tally &tally);

/// Every backup on the medium that says it is whole can be opened and is; the confirmed ones are among them. `scratch`:
/// an empty folder in which one after the other is laid out as a data folder.
void checkBackups(const QString &medium, const QByteArray &key, const QStringList &confirmed,
                  const QString &scratch, const QString &where, Tally &tally);

/// Each statement of the schema, in a fixed order.
[[nodiscard]] QString schemaOf(const storage::Database &db);

} // namespace motcua::test
