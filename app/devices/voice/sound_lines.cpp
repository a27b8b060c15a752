// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/voice/sound_lines.h"

#include <QList>

namespace motcua::devices {

namespace {
constexpr qsizetype kLongestLine = 80;
} // namespace

QByteArray toBytes(const SoundCommand &command)
{
    if (command.kind == SoundCommand::Kind::Stop)
        return "stop\n";
    return "play " + QByteArray::number(command.id) + ' ' + QByteArray::number(command.wav.size()) +
           '\n' + command.wav;
}

QByteArray toBytes(const SoundAnswer &answer)
{
    const QByteArray id = QByteArray::number(answer.id);
    switch (answer.kind) {
    case SoundAnswer::Kind::Started: return "started " + id + '\n';
    case SoundAnswer::Kind::Done: return "done " + id + '\n';
    case SoundAnswer::Kind::Failed: break;
    }
    return "failed " + id + ' ' + answer.reason + '\n';
}

std::optional<SoundAnswer> soundAnswer(QByteArrayView line)
{
    const QList<QByteArray> words = line.trimmed().toByteArray().split(' ');
    bool good = false;
    SoundAnswer answer;
    answer.id = words.size() > 1 ? words[1].toULongLong(&good) : 0;
    if (!good)
        return std::nullopt;
    if (words[0] == "started" && words.size() == 2) {
        answer.kind = SoundAnswer::Kind::Started;
    } else if (words[0] == "done" && words.size() == 2) {
        answer.kind = SoundAnswer::Kind::Done;
    } else if (words[0] == "failed" && words.size() == 3) {
        answer.kind = SoundAnswer::Kind::Failed;
        answer.reason = words[2];
    } else {
        return std::nullopt;
    }
    return answer;
}

std::optional<SoundCommand> SoundCommandReader::next()
{
    if (m_broken)
        return std::nullopt;
    const qsizetype end = m_bytes.indexOf('\n');
    if (end < 0 || end > kLongestLine) {
        m_broken = m_bytes.size() > kLongestLine;
        return std::nullopt;
    }
    const QList<QByteArray> words = m_bytes.left(end).split(' ');
    SoundCommand command;
    if (words.size() == 1 && words[0] == "stop") {
        m_bytes.remove(0, end + 1);
        return command;
    }
    bool goodId = false;
    bool goodSize = false;
    command.kind = SoundCommand::Kind::Play;
    command.id = words.size() == 3 ? words[1].toULongLong(&goodId) : 0;
    const int size = words.size() == 3 ? words[2].toInt(&goodSize) : 0;
    if (words[0] != "play" || !goodId || !goodSize || size < 0 || size > kLargestWav) {
        m_broken = true;
        return std::nullopt;
    }
    if (m_bytes.size() < end + 1 + size)
        return std::nullopt;
    command.wav = m_bytes.mid(end + 1, size);
    m_bytes.remove(0, end + 1 + size);
    return command;
}

} // namespace motcua::devices
