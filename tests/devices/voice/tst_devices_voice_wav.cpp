// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/base/failure.h"
#include "tests/devices/voice/voice_samples.h"
#include "tests/support/soak.h"

#include <QRandomGenerator>
#include <QTest>
#include <QtEndian>

using namespace motcua;
using namespace motcua::devices;
using namespace motcua::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray failureOf(const QByteArray &bytes, bool streamed = false)
{
    try {
        (void)readWav(bytes, streamed);
    } catch (const Failure &failure) {
        return failure.name();
    }
    return {};
}

QByteArray with(QByteArray bytes, qsizetype at, quint16 value)
{
    qToLittleEndian(value, bytes.data() + at);
    return bytes;
}

constexpr qsizetype kKindAt = 20;
constexpr qsizetype kChannelsAt = 22;
constexpr qsizetype kRateAt = 24;
constexpr qsizetype kBitsAt = 34;

} // namespace

class TestVoiceWav : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesBack();
    void unfitOnesAreNamed_data();
    void unfitOnesAreNamed();
    void aStreamsSizesSayNothing();
    void otherChunksAreSteppedOver();
    void readerStandsMutations();
    void trimsSilence();
    void chimeIsHeardAndNotOverdriven();
    void volumeIsQuieter();
    void measuresLoudness();
};

void TestVoiceWav::comesBack()
{
    const Sound sound = hum(22050, 300);
    QCOMPARE(readWav(writeWav(sound)), sound);
    QCOMPARE(sound.milliseconds(), 540);
}

void TestVoiceWav::unfitOnesAreNamed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("name");
    const QByteArray good = writeWav(hum(22050, 300));
    QTest::newRow("nothing") << QByteArray() << QByteArray("wav_not_a_recording");
    QTest::newRow("text") << QByteArray("Mời số A không không một đến quầy số ba")
                          << QByteArray("wav_not_a_recording");
    QTest::newRow("mp3") << QByteArray("ID3\x04\0\0\0\0\0\0 and so on", 24)
                         << QByteArray("wav_not_a_recording");
    QTest::newRow("float") << with(good, kKindAt, 3) << QByteArray("wav_wrong_format");
    QTest::newRow("stereo") << with(good, kChannelsAt, 2) << QByteArray("wav_wrong_format");
    QTest::newRow("8 bits") << with(good, kBitsAt, 8) << QByteArray("wav_wrong_format");
    QTest::newRow("4 kHz") << with(good, kRateAt, 4000) << QByteArray("wav_wrong_format");
    QTest::newRow("0 Hz") << with(good, kRateAt, 0) << QByteArray("wav_wrong_format");
    QTest::newRow("cut in the sound") << good.chopped(100) << QByteArray("wav_torn");
    QTest::newRow("cut before the sound") << good.left(36) << QByteArray("wav_torn");
    QTest::newRow("cut in the head") << good.left(20) << QByteArray("wav_torn");
    QTest::newRow("head alone") << good.left(12) << QByteArray("wav_not_a_recording");
    QTest::newRow("longer than a minute")
        << writeWav({8000, QVector<qint16>(8000 * 61)}) << QByteArray("wav_too_long");
}

void TestVoiceWav::unfitOnesAreNamed()
{
    QFETCH(QByteArray, bytes);
    QTEST(failureOf(bytes), "name");
}

void TestVoiceWav::aStreamsSizesSayNothing()
{
    const Sound sound = hum(22050, 300);
    QByteArray bytes = writeWav(sound);
    qToLittleEndian<quint32>(0x7ffff000, bytes.data() + 40);
    QCOMPARE(failureOf(bytes), "wav_torn");
    QCOMPARE(readWav(bytes, true), sound);
}

void TestVoiceWav::otherChunksAreSteppedOver()
{
    const Sound sound = hum(22050, 300);
    QByteArray bytes = writeWav(sound);
    bytes.insert(36, QByteArray("LIST\x03\0\0\0abc\0", 12)); // odd, so a byte is filled in
    QCOMPARE(readWav(bytes), sound);
}

void TestVoiceWav::readerStandsMutations()
{
    const QByteArray good = writeWav(hum(8000, 20, 6000, 5));
    QRandomGenerator random(soakSeed(5));
    int refused = 0;
    for (int round = 0; round < 6000; ++round) {
        QByteArray bytes = good;
        const int changes = random.bounded(1, 5);
        for (int i = 0; i < changes; ++i)
            bytes[random.bounded(qMin<int>(int(bytes.size()), 60))] = char(random.bounded(256));
        if (random.bounded(4) == 0)
            bytes.truncate(random.bounded(int(bytes.size())));
        if (random.bounded(8) == 0)
            bytes.insert(random.bounded(int(bytes.size()) + 1), QByteArray(7, 'x'));
        for (const bool streamed : {false, true}) {
            const QByteArray name = failureOf(bytes, streamed);
            if (name.isEmpty()) {
                const Sound sound = readWav(bytes, streamed);
                QVERIFY(sound.rate >= kLowestRate && sound.rate <= kHighestRate);
                QVERIFY(sound.samples.size() * 2 <= bytes.size());
            } else {
                QVERIFY2(name.startsWith("wav_"), name.constData());
                ++refused;
            }
        }
    }
    QVERIFY(refused > 1000);
}

void TestVoiceWav::trimsSilence()
{
    const Sound sound = trimmed(hum(16000, 300));
    QVERIFY2(sound.milliseconds() >= 300 && sound.milliseconds() <= 350,
             qPrintable(QString::number(sound.milliseconds())));
    QCOMPARE(sound.samples.first(), 0); // faded: no click where it is joined
    QVERIFY(trimmed({16000, QVector<qint16>(16000)}).isEmpty());
    QVERIFY(trimmed({}).isEmpty());
}

void TestVoiceWav::chimeIsHeardAndNotOverdriven()
{
    for (const int rate : {8000, 16000, 22050, 48000}) {
        const Loudness level = loudness(chime(rate));
        QVERIFY(!level.silent);
        QCOMPARE(level.clippedSamples, 0);
        QVERIFY2(level.peak > -15 && level.peak < -3, qPrintable(QString::number(level.peak)));
        QVERIFY(chime(rate).milliseconds() > 600);
    }
}

void TestVoiceWav::volumeIsQuieter()
{
    const Sound sound = hum(16000, 200);
    QCOMPARE(atVolume(sound, 100), sound);
    QVERIFY(std::abs(loudness(atVolume(sound, 50)).mean - (loudness(sound).mean - 12)) < 0.2);
    QVERIFY(loudness(atVolume(sound, 0)).silent);
}

void TestVoiceWav::measuresLoudness()
{
    QVERIFY(loudness({16000, QVector<qint16>(16000)}).silent);
    const Loudness loud = loudness(hum(16000, 300, 200000));
    QVERIFY(loud.clippedSamples > 1000);
    QVERIFY(loud.mean > -3);
    QCOMPARE(loudness(hum(16000, 300, 6000)).clippedSamples, 0);
}

QTEST_GUILESS_MAIN(TestVoiceWav)
#include "tst_devices_voice_wav.moc"
