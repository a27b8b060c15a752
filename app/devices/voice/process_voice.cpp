// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/voice/process_voice.h"

#include "app/devices/voice/voice_room.h"

namespace motcua::devices {

ProcessVoice::ProcessVoice(Options options, QObject *parent)
    : VoicePort(parent),
      m_packsFolder(options.sentences.packsFolder),
      m_room(new VoiceRoom(std::move(options)))
{
    m_room->moveToThread(&m_thread);
    connect(m_room, &VoiceRoom::ready, this, &ProcessVoice::ready);
    connect(m_room, &VoiceRoom::started, this, &ProcessVoice::started);
    connect(m_room, &VoiceRoom::finished, this, &ProcessVoice::finished);
    connect(m_room, &VoiceRoom::failed, this, &ProcessVoice::failed);
    connect(m_room, &VoiceRoom::remark, this, &ProcessVoice::remark);
    connect(&m_thread, &QThread::finished, m_room, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("voice"));
    m_thread.start();
}

ProcessVoice::~ProcessVoice()
{
    m_thread.quit();
    m_thread.wait();
}

void ProcessVoice::prepare(const Utterance &utterance)
{
    QMetaObject::invokeMethod(m_room, [room = m_room, utterance] { room->prepare(utterance); });
}

void ProcessVoice::say(quint64 token, const Utterance &utterance)
{
    QMetaObject::invokeMethod(m_room,
                              [room = m_room, token, utterance] { room->say(token, utterance); });
}

void ProcessVoice::stop()
{
    QMetaObject::invokeMethod(m_room, [room = m_room] { room->stop(); });
}

QStringList ProcessVoice::packs() const
{
    return SentenceMaker::packs(m_packsFolder);
}

} // namespace motcua::devices
