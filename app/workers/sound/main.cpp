// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workers/sound/player.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <csignal>

#include <unistd.h>

using namespace motcua::devices;

namespace {

constexpr size_t kChunk = 64 * 1024;

/// Sound libraries print to stdout when they feel like it: the answers take a descriptor of their own.
int takeStdout()
{
    const int own = ::dup(STDOUT_FILENO);
    ::dup2(STDERR_FILENO, STDOUT_FILENO);
    return own;
}

void writeAll(int out, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t written =
            ::write(out, bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
        if (written < 0 && errno != EINTR)
            return; // the parent is gone: the end of stdin says it, too
        done += std::max<ssize_t>(written, 0);
    }
}

// False when there will be no more.
bool readSome(SoundCommandReader &reader)
{
    std::array<char, kChunk> chunk{};
    const ssize_t size = ::read(STDIN_FILENO, chunk.data(), chunk.size());
    if (size < 0)
        return errno == EINTR || errno == EAGAIN;
    reader.feed(QByteArray(chunk.data(), static_cast<qsizetype>(size)));
    return size > 0;
}

} // namespace

int main(int argc, char **argv)
{
    std::signal(SIGPIPE, SIG_IGN);
    const int out = takeStdout();
    QCoreApplication application(argc, argv);
    SoundPlayer player;
    SoundCommandReader reader;
    QObject::connect(&player, &SoundPlayer::answered, &application,
                     [out](const SoundAnswer &answer) { writeAll(out, toBytes(answer)); });
    QSocketNotifier notifier(STDIN_FILENO, QSocketNotifier::Read);
    const auto take = [&reader, &player] {
        const bool more = readSome(reader);
        while (const std::optional<SoundCommand> command = reader.next()) {
            if (command->kind == SoundCommand::Kind::Play)
                player.play(command->id, command->wav);
            else
                player.stop();
        }
        if (!more || reader.isBroken())
            QCoreApplication::quit();
    };
    QObject::connect(&notifier, &QSocketNotifier::activated, &application, take);
    return QCoreApplication::exec();
}
