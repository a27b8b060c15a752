// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/failure.h"
#include "storage/station.h"

#include <QCommandLineParser>
#include <QJsonValue>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>

namespace motcua::admin {

/// Exit codes, kept stable (docs/cli.md).
enum ExitCode {
    Ok = 0,
    NegativeAnswer = 1, ///< the question was answered, and the answer is bad news
    Usage = 2,
    Circumstance = 3, ///< something outside stood in the way; the message says what to do
};

/// One run of one verb: its options and the way it answers.
class Invocation
{
public:
    Invocation(const QCommandLineParser &parser, bool json) : m_parser(parser), m_json(json) {}

    [[nodiscard]] const QCommandLineParser &options() const { return m_parser; }
    [[nodiscard]] bool json() const { return m_json; }
    [[nodiscard]] QString value(const QString &option) const { return m_parser.value(option); }
    /// A whole number option within bounds; throws UsageError.
    [[nodiscard]] int number(const QString &option, int fallback, int min, int max) const;
    /// An option that must be there; throws UsageError.
    [[nodiscard]] QString required(const QString &option) const;
    /// Prints the JSON with --json, else the text.
    void answer(const QJsonValue &json, const QString &text) const;

    /// Opens the data folder of --data with the passphrase of --passphrase-file or the keychain.
    [[nodiscard]] std::unique_ptr<storage::Station> openStation() const;
    /// Whoever acts here, for audit entries: the program on this station, and nobody by name.
    [[nodiscard]] static Actor program(const storage::Station &station);
    /// The passphrase file's first line, empty without the option. Throws Failure "passphrase_file_unreadable".
    [[nodiscard]] QString passphrase() const;
    /// The text of --sheet-file, for recovery_code. Throws UsageError.
    [[nodiscard]] QString sheet() const;
    /// Keeps an object that finishes in the event loop, until the run is over and before the application goes.
    void keep(std::unique_ptr<QObject> running) const { m_running = std::move(running); }

private:
    const QCommandLineParser &m_parser;
    bool m_json;
    mutable std::unique_ptr<QObject> m_running;
};

/// Wrong words on the command line.
struct UsageError
{
    QString message;
};

/// A verb of the program.
struct Command
{
    QString name;
    QString description;
    QString positional; ///< e.g. "FILE…", empty: none
    QList<QCommandLineOption> options;
    bool needsData = true;
    /// Returns an exit code, or −1 when it goes on in the event loop and will call QCoreApplication::exit.
    std::function<int(const Invocation &)> run;
};

/// Returned by a Command that finishes in the event loop.
inline constexpr int kGoesOn = -1;

[[nodiscard]] QList<Command> auditCommands();  ///< verify
[[nodiscard]] QList<Command> backupCommands(); ///< backup, backups, restore, check
[[nodiscard]] QList<Command> bundleCommands(); ///< bundle
[[nodiscard]] QList<Command> centreCommands(); ///< centre
[[nodiscard]] QList<Command> codeCommands();   ///< parse-code, read-code, due-date
[[nodiscard]] QList<Command> dataCommands();   ///< init, seed, outbox
[[nodiscard]] QList<Command> keyCommands();    ///< recovery-sheet, change-key, recover, tidy
[[nodiscard]] QList<Command> fetchCommands();  ///< fetch, replay
[[nodiscard]] QList<Command> queueCommands();  ///< queue
[[nodiscard]] QList<Command> scanCommands();   ///< scan
[[nodiscard]] QList<Command> slipCommands();   ///< slip
[[nodiscard]] QList<Command> syncCommands();   ///< feed, enrol, sync
[[nodiscard]] QList<Command> packCommands();   ///< pack, apply-pack
[[nodiscard]] QList<Command> peopleCommands(); ///< add-staff, reset-pin, staff
[[nodiscard]] QList<Command> voiceCommands();  ///< voice

/// The verb "queue roll": sheets of numbers for a day without the machine.
[[nodiscard]] int printRoll(const Invocation &call);

/// Another program has the sync role on the folder; this PC is not registered.
[[nodiscard]] Failure syncsElsewhere();
[[nodiscard]] Failure notEnrolled();

/// How a Failure is printed: JSON on stdout with --json, always a sentence on stderr.
void printFailure(const Failure &failure, bool json);

} // namespace motcua::admin
