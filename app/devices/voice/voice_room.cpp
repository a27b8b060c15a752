// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/voice/voice_room.h"

#include "app/devices/voice/wav.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;

namespace motcua::devices {

namespace {

constexpr int kFarewellMs = 500;

QString shownAllTheSame()
{
    return QCoreApplication::translate("Voice", "Calls are shown on the screen all the same.");
}

Failure noDevice()
{
    return Failure("no_sound_device",
                   QCoreApplication::translate("Voice", "This computer has no loudspeaker.") +
                       u' ' + shownAllTheSame(),
                   QCoreApplication::translate("Voice",
                                               "Plug one in, or switch it on; the next call tries "
                                               "again."));
}

Failure deviceFailed()
{
    return Failure(
        "sound_device_failed",
        QCoreApplication::translate("Voice", "The loudspeaker stopped in the middle.") + u' ' +
            shownAllTheSame(),
        QCoreApplication::translate("Voice", "Look at its cable; the next call tries again."));
}

Failure stoppedAnswering()
{
    return Failure(
        "sound_stopped_answering",
        QCoreApplication::translate("Voice", "The loudspeaker does not answer.") + u' ' +
            shownAllTheSame(),
        QCoreApplication::translate("Voice", "Look at its cable; the next call tries again."));
}

} // namespace

VoiceRoom::VoiceRoom(ProcessVoice::Options options)
    : m_options(std::move(options)),
      m_maker(m_options.sentences)
{
    m_watch.setParent(this);
    m_watch.setSingleShot(true);
    connect(&m_watch, &QTimer::timeout, this, [this] {
        dropWorker();
        endWith(stoppedAnswering());
    });
}

VoiceRoom::~VoiceRoom()
{
    if (m_worker == nullptr)
        return;
    m_worker->disconnect(this);
    m_worker->closeWriteChannel(); // it ends by itself, unless it hangs
    if (!m_worker->waitForFinished(kFarewellMs)) {
        m_worker->kill();
        m_worker->waitForFinished(kFarewellMs);
    }
}

void VoiceRoom::prepare(const Utterance &utterance)
{
    if (!utterance.voice)
        return;
    try {
        m_maker.keep(m_maker.make(utterance));
    } catch (const Failure &) {
        // say() meets the same and tells.
    }
}

Sound VoiceRoom::soundOf(const Utterance &utterance, SentenceMaker::Made &made)
{
    Utterance possible = utterance;
    if (utterance.voice) {
        try {
            made = m_maker.make(utterance);
        } catch (const Failure &failure) {
            if (!utterance.chime)
                throw;
            possible.voice = false; // the chime at least
            made.remark = failure;
        }
    }
    if (made.remark)
        Q_EMIT remark(*made.remark);
    return SentenceMaker::compose(possible, made.sound);
}

void VoiceRoom::say(quint64 token, const Utterance &utterance)
{
    if (m_speaking)
        end(); // a mistake of the caller; the one before is answered all the same
    m_token = token;
    m_speaking = true;
    SentenceMaker::Made made;
    Sound sound;
    try {
        if (utterance.volume > 0)
            sound = soundOf(utterance, made);
    } catch (const Failure &failure) {
        endWith(failure);
        return;
    }
    if (sound.isEmpty()) {
        end(); // nothing is to be heard
        return;
    }
    m_milliseconds = sound.milliseconds();
    Q_EMIT ready(token);
    startWorker();
    m_worker->write(toBytes(SoundCommand{SoundCommand::Kind::Play, token, writeWav(sound)}));
    m_watch.start(m_options.startTimeout);
    m_maker.keep(made); // only now: a slow disk must not hold the sound up
}

void VoiceRoom::stop()
{
    if (!m_speaking)
        return;
    if (m_worker != nullptr)
        m_worker->write(toBytes(SoundCommand{}));
    end();
}

void VoiceRoom::startWorker()
{
    if (m_worker != nullptr && m_worker->state() != QProcess::NotRunning)
        return;
    dropWorker();
    QString path = m_options.worker;
    if (path.isEmpty())
        path = qEnvironmentVariable("MOTCUA_SOUND_WORKER");
    if (path.isEmpty())
        path = QDir(QCoreApplication::applicationDirPath()).filePath(u"motcua-sound-worker"_s);
    m_worker = new QProcess(this);
    m_worker->setProgram(path);
    m_worker->setStandardErrorFile(QProcess::nullDevice());
    connect(m_worker, &QProcess::readyReadStandardOutput, this, &VoiceRoom::read);
    const auto gone = [this] {
        dropWorker();
        endWith(deviceFailed());
    };
    connect(m_worker, &QProcess::finished, this, gone);
    connect(m_worker, &QProcess::errorOccurred, this, [gone](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            gone();
    });
    m_worker->start();
}

void VoiceRoom::dropWorker()
{
    if (m_worker == nullptr)
        return;
    m_worker->disconnect(this);
    m_worker->kill();
    // It may be the one that is telling us, and a hanging one is not waited for.
    connect(m_worker, &QProcess::finished, m_worker, &QObject::deleteLater);
    if (m_worker->state() == QProcess::NotRunning)
        m_worker->deleteLater();
    m_worker = nullptr;
}

void VoiceRoom::read()
{
    while (m_worker != nullptr && m_worker->canReadLine()) {
        if (const std::optional<SoundAnswer> answer = soundAnswer(m_worker->readLine()))
            take(*answer);
    }
}

void VoiceRoom::take(const SoundAnswer &answer)
{
    if (!m_speaking || answer.id != m_token)
        return; // of a sound that was stopped
    switch (answer.kind) {
    case SoundAnswer::Kind::Started:
        m_watch.start(std::chrono::milliseconds(m_milliseconds) + m_options.endTimeout);
        Q_EMIT started(m_token);
        break;
    case SoundAnswer::Kind::Done: end(); break;
    case SoundAnswer::Kind::Failed:
        // Sound libraries look for devices once, when they are started.
        dropWorker();
        endWith(answer.reason == "no_device" ? noDevice() : deviceFailed());
        break;
    }
}

void VoiceRoom::end()
{
    m_watch.stop();
    if (std::exchange(m_speaking, false))
        Q_EMIT finished(m_token);
}

void VoiceRoom::endWith(const Failure &failure)
{
    m_watch.stop();
    if (std::exchange(m_speaking, false))
        Q_EMIT failed(m_token, failure);
}

} // namespace motcua::devices
