// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/base/process_privacy.h"
#include "app/workers/scan/command_inbox.h"
#include "app/workers/scan/event_writer.h"
#include "app/workers/scan/sane_device.h"
#include "app/workers/scan/scan_job.h"

#include <QCoreApplication>

#include <csignal>

#include <unistd.h>

namespace {

using namespace motcua::devices::scan;

/// Backends print to stdout when they feel like it; a single such letter would break the protocol.
/// So the protocol takes a descriptor of its own and stdout becomes stderr.
int takeStdout()
{
    const int own = ::dup(STDOUT_FILENO);
    ::dup2(STDERR_FILENO, STDOUT_FILENO);
    return own;
}

void serve(CommandInbox &inbox, EventWriter &writer, const SaneLibrary &library)
{
    while (const std::optional<CommandInbox::Item> item = inbox.take()) {
        if (std::holds_alternative<command::Quit>(item->command))
            return;
        if (std::holds_alternative<command::Enumerate>(item->command)) {
            writer.send(event::Devices{library.devices()});
            continue;
        }
        const int serial = item->serial;
        ScanJob::Surroundings surroundings;
        surroundings.send = [&writer](const Event &event) { writer.send(event); };
        surroundings.isCancelled = [&inbox, serial] { return inbox.isCancelled(serial); };
        surroundings.pause = [&inbox, serial](std::chrono::milliseconds time) {
            return inbox.pause(time, serial);
        };
        ScanJob(library, std::get<command::Scan>(item->command), surroundings).run();
        // Only now: some drivers hang while they let go of the device.
        writer.send(event::Idle{});
    }
}

} // namespace

int main(int argc, char **argv)
{
    motcua::keepMemoryPrivate();
    // A parent that is gone shows as the end of stdin, not as a signal.
    std::signal(SIGPIPE, SIG_IGN);
    const int out = takeStdout();
    QCoreApplication application(argc, argv); // for the folder of Qt's JPEG plugin
    EventWriter writer(out);
    CommandInbox inbox(STDIN_FILENO);
    const SaneLibrary library;
    writer.send(event::Ready{kProtocolVersion});
    serve(inbox, writer, library);
    return 0;
}
