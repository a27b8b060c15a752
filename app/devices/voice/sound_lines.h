// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace motcua::devices {

/// What a program and motcua-sound-worker say to each other.
///
///     to the worker    play ID BYTES\n and so many bytes of a WAV · stop\n
///     from the worker  started ID\n · done ID\n · failed ID REASON\n
///
/// Every play is answered by done or failed; a play or stop while another one sounds ends that one with done.
struct SoundCommand
{
    enum class Kind { Play, Stop };
    Kind kind = Kind::Stop;
    quint64 id = 0;
    QByteArray wav;
};
[[nodiscard]] QByteArray toBytes(const SoundCommand &command);

struct SoundAnswer
{
    enum class Kind { Started, Done, Failed };
    Kind kind = Kind::Done;
    quint64 id = 0;
    QByteArray reason; ///< Failed: no_device | device_failed | bad_sound
};
[[nodiscard]] QByteArray toBytes(const SoundAnswer &answer);
/// Nothing for a line that is none of these.
[[nodiscard]] std::optional<SoundAnswer> soundAnswer(QByteArrayView line);

/// Takes bytes as they come and gives commands when they are whole. What cannot be understood ends it.
class SoundCommandReader
{
public:
    static constexpr int kLargestWav = 64 * 1024 * 1024;
    void feed(const QByteArray &bytes) { m_bytes += bytes; }
    [[nodiscard]] std::optional<SoundCommand> next();
    [[nodiscard]] bool isBroken() const { return m_broken; }

private:
    QByteArray m_bytes;
    bool m_broken = false;
};

} // namespace motcua::devices
