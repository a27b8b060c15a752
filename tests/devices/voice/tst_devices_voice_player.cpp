// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The thread of the voice and its worker, with loudspeakers of every kind of temper; and the real worker.
#include "app/devices/voice/process_voice.h"
#include "app/devices/voice/sound_lines.h"
#include "tests/devices/voice/voice_samples.h"
#include "tests/support/soak.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace motcua;
using namespace motcua::devices;
using namespace motcua::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

// A worker that does with each sound what its one line of shell says; $id is the sound's.
constexpr const char *kWorker = R"(#!/bin/bash
while read -r word id bytes; do
    echo "$word $id" >>"$(dirname "$0")/heard"
    [ "$word" = play ] || continue
    head -c "$bytes" >"$(dirname "$0")/last.wav"
    %1
done
)";

/// The names of what failed, in order.
class Failures
{
public:
    explicit Failures(const VoicePort &voice)
    {
        QObject::connect(&voice, &VoicePort::failed, &m_here,
                         [this](quint64, const Failure &failure) { names << failure.name(); });
        QObject::connect(&voice, &VoicePort::remark, &m_here,
                         [this](const Failure &failure) { remarks << failure.name(); });
    }
    QByteArrayList names, remarks;

private:
    QObject m_here;
};

Utterance utterance(const char *ticket, int counter)
{
    Utterance said;
    said.words = AnnouncementReader::announce(*TicketNumber::parse(QString::fromLatin1(ticket)),
                                              counter, NumberStyle::Digits);
    said.accent = u"vi"_s;
    said.speed = 140;
    return said;
}

} // namespace

class TestVoicePlayer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void saysOneAfterTheOther();
    void aCrashedWorkerIsNamedAndReplaced();
    void aHangingLoudspeakerIsNamedAndKilled();
    void aMissingWorkerIsNamed();
    void noLoudspeakerIsNamedAndTriedAgain();
    void silenceNeedsNoLoudspeaker();
    void withoutASynthesisTheChimeIsHeard();
    void stopAnswers();
    void goesAwayInTheMiddleOfASound();
    void theReaderOfTheWorkerStandsMutations();
    void theRealWorkerPlaysIntoANullSink();
    void theRealWorkerNamesAMissingLoudspeaker();

private:
    ProcessVoice::Options options(const char *action)
    {
        const QString path = m_folder->filePath(u"worker"_s);
        writeFile(path, QString::fromLatin1(kWorker).arg(QString::fromLatin1(action)).toUtf8());
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        ProcessVoice::Options made;
        made.sentences.cacheFolder = m_folder->filePath(u"cache"_s);
        made.worker = path;
        return made;
    }
    [[nodiscard]] QString heard() const
    {
        QFile file(m_folder->filePath(u"heard"_s));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestVoicePlayer::saysOneAfterTheOther()
{
    ProcessVoice voice(options("echo started $id; echo done $id"));
    const QSignalSpy started(&voice, &VoicePort::started);
    const QSignalSpy finished(&voice, &VoicePort::finished);
    voice.prepare(utterance("A002", 1));
    voice.say(1, utterance("A001", 1));
    QTRY_COMPARE(finished.size(), 1);
    voice.say(2, utterance("A002", 1));
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(started.size(), 2);
    QCOMPARE(heard(), u"play 1\nplay 2\n"_s);
    QFile wav(m_folder->filePath(u"last.wav"_s));
    QVERIFY(wav.open(QIODevice::ReadOnly));
    QVERIFY(readWav(wav.readAll()).milliseconds() > 2000); // chime and sentence arrived whole
}

void TestVoicePlayer::aCrashedWorkerIsNamedAndReplaced()
{
    ProcessVoice voice(options("echo started $id; [ $id = 1 ] && kill -9 $$; echo done $id"));
    const Failures failed(voice);
    const QSignalSpy finished(&voice, &VoicePort::finished);
    voice.say(1, utterance("A001", 1));
    QTRY_COMPARE(failed.names.size(), 1);
    QCOMPARE(failed.names[0], "sound_device_failed");
    voice.say(2, utterance("A001", 1));
    QTRY_COMPARE(finished.size(), 1);
}

void TestVoicePlayer::aHangingLoudspeakerIsNamedAndKilled()
{
    ProcessVoice::Options patient = options("[ $id = 1 ] && exec sleep 60; echo done $id");
    patient.startTimeout = 200ms;
    ProcessVoice voice(patient);
    const Failures failed(voice);
    const QSignalSpy finished(&voice, &VoicePort::finished);
    QElapsedTimer clock;
    clock.start();
    voice.say(1, utterance("A001", 1));
    QVERIFY(clock.elapsed() < 100); // whoever calls is never held up
    QTRY_COMPARE(failed.names.size(), 1);
    QCOMPARE(failed.names[0], "sound_stopped_answering");
    voice.say(2, utterance("A001", 1));
    QTRY_COMPARE(finished.size(), 1);
}

void TestVoicePlayer::aMissingWorkerIsNamed()
{
    ProcessVoice::Options gone = options("true");
    gone.worker = m_folder->filePath(u"nowhere"_s);
    ProcessVoice voice(gone);
    const Failures failed(voice);
    voice.say(1, utterance("A001", 1));
    QTRY_COMPARE(failed.names.size(), 1);
    QCOMPARE(failed.names[0], "sound_device_failed");
}

void TestVoicePlayer::noLoudspeakerIsNamedAndTriedAgain()
{
    // Plugged in between the two sounds: a worker looks for devices when it starts.
    ProcessVoice voice(options("[ -e \"$0.plugged\" ] && echo done $id && continue; "
                               "touch \"$0.plugged\"; echo failed $id no_device"));
    const Failures failed(voice);
    const QSignalSpy finished(&voice, &VoicePort::finished);
    voice.say(1, utterance("A001", 1));
    QTRY_COMPARE(failed.names.size(), 1);
    QCOMPARE(failed.names[0], "no_sound_device");
    voice.say(2, utterance("A001", 1));
    QTRY_COMPARE(finished.size(), 1);
}

void TestVoicePlayer::silenceNeedsNoLoudspeaker()
{
    ProcessVoice voice(options("echo failed $id no_device"));
    const QSignalSpy finished(&voice, &VoicePort::finished);
    Utterance said = utterance("A001", 1);
    said.volume = 0;
    voice.say(1, said);
    QTRY_COMPARE(finished.size(), 1);
    said.volume = 100;
    said.voice = said.chime = false;
    voice.say(2, said);
    QTRY_COMPARE(finished.size(), 2);
    QVERIFY(heard().isEmpty());
}

void TestVoicePlayer::withoutASynthesisTheChimeIsHeard()
{
    ProcessVoice::Options mute = options("echo done $id");
    mute.sentences.espeak.program = u"/nowhere/espeak-ng"_s;
    ProcessVoice voice(mute);
    const QSignalSpy finished(&voice, &VoicePort::finished);
    const Failures failed(voice);
    voice.say(1, utterance("A001", 1));
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(failed.remarks.size(), 1);
    QCOMPARE(failed.remarks[0], "voice_synthesis_missing");
    Utterance said = utterance("A001", 1);
    said.chime = false;
    voice.say(2, said);
    QTRY_COMPARE(failed.names.size(), 1);
    QCOMPARE(failed.names[0], "voice_synthesis_missing");
}

void TestVoicePlayer::stopAnswers()
{
    ProcessVoice voice(options("echo started $id"));
    const QSignalSpy started(&voice, &VoicePort::started);
    const QSignalSpy finished(&voice, &VoicePort::finished);
    voice.say(1, utterance("A001", 1));
    QTRY_COMPARE(started.size(), 1);
    voice.stop();
    QTRY_COMPARE(finished.size(), 1);
    QTRY_COMPARE(heard(), u"play 1\nstop \n"_s);
}

void TestVoicePlayer::goesAwayInTheMiddleOfASound()
{
    auto voice = std::make_unique<ProcessVoice>(options("echo started $id"));
    const QSignalSpy started(voice.get(), &VoicePort::started);
    voice->say(1, utterance("A001", 1));
    QTRY_COMPARE(started.size(), 1);
    QElapsedTimer clock;
    clock.start();
    voice.reset();
    QVERIFY(clock.elapsed() < 3000);
}

void TestVoicePlayer::theReaderOfTheWorkerStandsMutations()
{
    const QByteArray good = toBytes(SoundCommand{SoundCommand::Kind::Play, 7, "0123456789"}) +
                            toBytes(SoundCommand{}) +
                            toBytes(SoundCommand{SoundCommand::Kind::Play, 8, "abc"});
    SoundCommandReader whole;
    for (const char byte : good) // as slowly as can be
        whole.feed(QByteArray(1, byte));
    QCOMPARE(whole.next()->wav, "0123456789");
    QCOMPARE(int(whole.next()->kind), int(SoundCommand::Kind::Stop));
    QCOMPARE(whole.next()->id, quint64(8));
    QVERIFY(!whole.next().has_value() && !whole.isBroken());
    QRandomGenerator random(soakSeed(11));
    int broken = 0;
    for (int round = 0; round < 4000; ++round) {
        QByteArray bytes = good;
        for (int i = random.bounded(1, 4); i > 0; --i)
            bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
        SoundCommandReader reader;
        reader.feed(bytes);
        int commands = 0;
        while (const std::optional<SoundCommand> command = reader.next()) {
            ++commands;
            QVERIFY(command->wav.size() <= bytes.size());
        }
        QVERIFY(commands <= bytes.size());
        broken += reader.isBroken() ? 1 : 0;
        (void)soundAnswer(bytes);
    }
    QVERIFY(broken > 500);
}

void TestVoicePlayer::theRealWorkerPlaysIntoANullSink()
{
    if (QStandardPaths::findExecutable(u"pulseaudio"_s).isEmpty())
        QSKIP("no PulseAudio on this computer");
    QTemporaryDir runtime;
    qputenv("XDG_RUNTIME_DIR", QFile::encodeName(runtime.path()));
    qputenv("PULSE_SERVER", "unix:" + QFile::encodeName(runtime.filePath(u"pulse/native"_s)));
    QProcess server;
    server.setStandardErrorFile(QProcess::nullDevice());
    server.start(u"pulseaudio"_s,
                 {u"--daemonize=no"_s, u"--exit-idle-time=-1"_s, u"-n"_s, u"-L"_s,
                  u"module-native-protocol-unix"_s, u"-L"_s, u"module-null-sink sink_name=quay"_s});
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(runtime.filePath(u"pulse/native"_s)), 10'000);
    ProcessVoice::Options real;
    real.sentences.cacheFolder = m_folder->filePath(u"cache"_s);
    real.worker = QDir(qEnvironmentVariable("MOTCUA_BIN_DIR")).filePath(u"motcua-sound-worker"_s);
    ProcessVoice voice(real);
    const QSignalSpy started(&voice, &VoicePort::started);
    const QSignalSpy finished(&voice, &VoicePort::finished);
    const Failures failed(voice);
    Utterance said = utterance("A021", 4);
    said.chime = false;
    QElapsedTimer clock;
    voice.say(1, said);
    QTRY_COMPARE_WITH_TIMEOUT(started.size(), 1, 10'000);
    clock.start();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 15'000);
    QVERIFY2(clock.elapsed() > 1000, qPrintable(QString::number(clock.elapsed()))); // not swallowed
    QCOMPARE(failed.names.size(), 0);
    // The sound server dies in the middle: told, and not waited for.
    voice.say(2, said);
    QTRY_COMPARE_WITH_TIMEOUT(started.size(), 2, 10'000);
    server.kill();
    QVERIFY(server.waitForFinished());
    QTRY_COMPARE_WITH_TIMEOUT(failed.names.size(), 1, 15'000);
    qunsetenv("PULSE_SERVER");
}

void TestVoicePlayer::theRealWorkerNamesAMissingLoudspeaker()
{
    qputenv("PULSE_SERVER", "unix:/nowhere/native");
    ProcessVoice::Options real;
    real.sentences.cacheFolder = m_folder->filePath(u"cache"_s);
    real.worker = QDir(qEnvironmentVariable("MOTCUA_BIN_DIR")).filePath(u"motcua-sound-worker"_s);
    ProcessVoice voice(real);
    const Failures failed(voice);
    voice.say(1, utterance("A021", 4));
    QTRY_COMPARE_WITH_TIMEOUT(failed.names.size(), 1, 10'000);
    QCOMPARE(failed.names[0], "no_sound_device");
    qunsetenv("PULSE_SERVER");
}

QTEST_GUILESS_MAIN(TestVoicePlayer)
#include "tst_devices_voice_player.moc"
