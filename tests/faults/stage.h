// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/faults/checker.h"
#include "tests/faults/trace.h"

#include <QTemporaryDir>

#include <atomic>
#include <functional>

namespace motcua::test {

/// Where a test of many cases makes its folders: in memory where there is one, since every case syncs.
[[nodiscard]] QString memoryFolder();

/// A data folder as it is before an act, to be copied for each case.
struct Setting
{
    QString name;   ///< "migrate from step 2"
    QString act;    ///< as the worker knows it
    QString world;  ///< the folder watched by the shim; the data folder is `data` in it
    QByteArray key; ///< raw; empty where the act makes it
    Before before;
};

/// Settings and cases in memory (/dev/shm), so that a case costs milliseconds.
class Stage
{
public:
    Stage();
    [[nodiscard]] Setting setting(const QString &name);
    /// accept, checkpoint, ticket, scan, backup, restore, create, migrate-1 …
    [[nodiscard]] static QStringList settingNames();

    /// A copy of a setting's world that goes away with the object.
    class Case
    {
    public:
        Case(const QString &folder, const Setting &setting);
        ~Case();
        Case(const Case &) = delete;
        Case &operator=(const Case &) = delete;
        [[nodiscard]] QString world() const { return m_folder + QStringLiteral("/world"); }
        [[nodiscard]] QString data() const { return world() + QStringLiteral("/data"); }
        [[nodiscard]] QString traceFile() const { return m_folder + QStringLiteral("/trace"); }
        [[nodiscard]] QString keyFile() const { return m_folder + QStringLiteral("/key"); }
        [[nodiscard]] QByteArray key() const; ///< raw; empty: none was made

    private:
        QString m_folder;
    };
    [[nodiscard]] std::unique_ptr<Case> makeCase(const Setting &setting);
    /// An empty folder beside the cases.
    [[nodiscard]] std::unique_ptr<QTemporaryDir> makeFolder() const;

private:
    [[nodiscard]] QString newFolder();
    void makeStation(Setting &setting);
    void makeLongLog(Setting &setting);
    static void makeBackups(Setting &setting);
    static void makeLater(Setting &setting);
    static void makeEarlier(Setting &setting, int step);
    QTemporaryDir m_dir;
    std::atomic<int> m_next{0};
};

/// How the worker ended and what it said.
struct WorkerRun
{
    enum class End { Itself, Killed, Wrong } end = End::Wrong;
    QStringList lines;
    QString errors;
    [[nodiscard]] QStringList said(const QString &verb) const; ///< what followed it
};
/// Environment of the shim: pairs of variable and value, from tests/faults/shim/trace_format.h.
using Faults = QVector<std::pair<const char *, QString>>;
[[nodiscard]] WorkerRun runWorker(const Stage::Case &place, const Setting &setting,
                                  const Faults &faults, bool weak = false);
/// The act with nothing in its way, written down.
[[nodiscard]] QVector<TraceCall> recordAct(const Stage::Case &place, const Setting &setting,
                                           bool weak = false);

/// What is in a world after a fault: checkFolder(), and for "create" also that nothing at all is there.
void checkWorld(const QString &world, const QByteArray &key, const Setting &setting,
                const QStringList &confirmed, bool goesOn, const QString &where, Tally &tally);

/// `part` for 0 … count - 1, on as many threads as there are processors.
void inParallel(int count, const std::function<void(int)> &part);

/// Prints a line and keeps it in tests/faults-summary of the build folder, which ctest prints at its end.
void report(const QString &line);

} // namespace motcua::test
