// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/base/failure.h"
#include "app/devices/voice/sentence_maker.h"
#include "tests/devices/voice/voice_samples.h"

#include <QTemporaryDir>
#include <QTest>

using namespace motcua;
using namespace motcua::devices;
using namespace motcua::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

Utterance utterance(const char *ticket, int counter)
{
    Utterance said;
    said.words = AnnouncementReader::announce(*TicketNumber::parse(QString::fromLatin1(ticket)),
                                              counter, NumberStyle::Digits);
    said.accent = u"vi"_s;
    said.speed = 140;
    return said;
}

QString script(const QTemporaryDir &folder, const QString &name, const QByteArray &body)
{
    const QString path = folder.filePath(name);
    writeFile(path, "#!/bin/sh\n" + body);
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return path;
}

QByteArray failureOf(const EspeakSynthesis &synthesis)
{
    try {
        (void)synthesis.say(u"Mời số a"_s, u"vi"_s, 140);
    } catch (const Failure &failure) {
        return failure.name();
    }
    return {};
}

} // namespace

class TestVoiceSentences : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QVERIFY(m_folder.isValid()); }
    void speaksVietnamese();
    void aBrokenSynthesisIsNamed();
    void theSecondTimeComesFromTheCache();
    void aTornSentenceIsMadeAnew();
    void theCacheIsBounded();
    void aFullDiskCostsNothingButTime();
    void aPackReplacesTheSynthesis();
    void aPackThatCannotSayItLeavesTheSentenceToTheSynthesis();
    void composesChimeAndRepeats();

private:
    [[nodiscard]] SentenceMaker::Options options() const
    {
        return {m_folder.filePath(u"voices"_s), m_folder.filePath(u"cache"_s), {}};
    }
    QTemporaryDir m_folder;
};

void TestVoiceSentences::speaksVietnamese()
{
    const EspeakSynthesis synthesis;
    for (const char *accent : {"vi", "vi-vn-x-central", "vi-vn-x-south"}) {
        const Sound sound =
            synthesis.say(utterance("A021", 4).words.spoken(), QString::fromLatin1(accent), 140);
        QVERIFY2(sound.milliseconds() > 1500 && sound.milliseconds() < 8000,
                 qPrintable(QString::number(sound.milliseconds())));
        QVERIFY(!loudness(sound).silent);
    }
    // Longer words take longer: the text arrives, and whole.
    QVERIFY(synthesis.say(u"một hai ba bốn năm sáu bảy tám"_s, u"vi"_s, 140).samples.size() >
            2 * synthesis.say(u"một hai"_s, u"vi"_s, 140).samples.size());
    // "không" is not spelled letter by letter, whatever the language of the system is.
    QVERIFY(synthesis.say(u"không"_s, u"vi"_s, 140).milliseconds() < 900);
}

void TestVoiceSentences::aBrokenSynthesisIsNamed()
{
    QCOMPARE(failureOf(EspeakSynthesis({.program = m_folder.filePath(u"nowhere"_s)})),
             "voice_synthesis_missing");
    QCOMPARE(failureOf(EspeakSynthesis({.program = script(m_folder, u"crash"_s, "kill -11 $$\n")})),
             "voice_synthesis_failed");
    QCOMPARE(failureOf(EspeakSynthesis({.program = script(m_folder, u"one"_s, "exit 1\n")})),
             "voice_synthesis_failed");
    QCOMPARE(failureOf(EspeakSynthesis({.program = script(m_folder, u"mute"_s, "exit 0\n")})),
             "voice_synthesis_failed");
    QCOMPARE(failureOf(EspeakSynthesis(
                 {.program = script(m_folder, u"hang"_s, "exec sleep 60\n"), .timeout = 200ms})),
             "voice_synthesis_failed");
}

void TestVoiceSentences::theSecondTimeComesFromTheCache()
{
    SentenceMaker maker(options());
    const SentenceMaker::Made first = maker.make(utterance("A021", 4));
    QVERIFY(first.fresh);
    maker.keep(first);
    SentenceMaker::Options broken = options();
    broken.espeak.program = u"/nowhere"_s;
    SentenceMaker later(broken);
    const SentenceMaker::Made second = later.make(utterance("A021", 4));
    QVERIFY(!second.fresh);
    QCOMPARE(second.sound, first.sound);
    // Another speed or accent is another sentence.
    Utterance slow = utterance("A021", 4);
    slow.speed = 100;
    QVERIFY_THROWS_EXCEPTION(Failure, (void)later.make(slow));
}

void TestVoiceSentences::aTornSentenceIsMadeAnew()
{
    const SentenceCache cache(m_folder.filePath(u"torn"_s));
    const Sound sound = hum(22050, 200);
    for (const int cut : {0, 1, 20, 40, 5000}) {
        cache.keep("key", sound);
        QCOMPARE(cache.find("key"), std::optional(sound));
        QFile file(cache.fileOf("key"));
        QVERIFY(file.resize(cut));
        QVERIFY(!cache.find("key").has_value());
        QVERIFY(!file.exists());
    }
    cache.keep("key", sound);
    QFile file(cache.fileOf("key"));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(3000) && file.write("x") == 1);
    file.close();
    QVERIFY(!cache.find("key").has_value()); // a turned bit is not heard either
}

void TestVoiceSentences::theCacheIsBounded()
{
    const SentenceCache cache(m_folder.filePath(u"small"_s), {.bytes = 40'000, .files = 5});
    const Sound sound = hum(8000, 200); // some 7 kB
    for (int i = 0; i < 20; ++i)
        cache.keep("key" + QByteArray::number(i), sound);
    const QFileInfoList left = QDir(m_folder.filePath(u"small"_s)).entryInfoList(QDir::Files);
    QCOMPARE(left.size(), 5);
    const SentenceCache bytes(m_folder.filePath(u"bytes"_s), {.bytes = 20'000, .files = 50});
    for (int i = 0; i < 20; ++i)
        bytes.keep("key" + QByteArray::number(i), sound);
    QCOMPARE(QDir(m_folder.filePath(u"bytes"_s)).entryInfoList(QDir::Files).size(), 2);
}

void TestVoiceSentences::aFullDiskCostsNothingButTime()
{
    SentenceMaker::Options nowhere = options();
    nowhere.cacheFolder = u"/proc/motcua-cache"_s; // cannot be made
    SentenceMaker maker(nowhere);
    const SentenceMaker::Made made = maker.make(utterance("B115", 15));
    maker.keep(made);
    QVERIFY(maker.make(utterance("B115", 15)).fresh);
}

void TestVoiceSentences::aPackReplacesTheSynthesis()
{
    writePack(m_folder.filePath(u"voices/lan"_s), smallSet({}));
    QCOMPARE(SentenceMaker::packs(options().packsFolder), QStringList{u"lan"_s});
    SentenceMaker::Options without = options();
    without.espeak.program = u"/nowhere"_s;
    SentenceMaker maker(without);
    Utterance said = utterance("C504", 21);
    said.pack = u"lan"_s;
    const SentenceMaker::Made made = maker.make(said);
    QVERIFY(!made.remark.has_value());
    QCOMPARE(made.sound.rate, 16000);
    maker.keep(made);
    QVERIFY(!maker.make(said).fresh);
    // A recording that is replaced is heard at once, not the kept sentence.
    writeFile(m_folder.filePath(u"voices/lan/call.wav"_s), writeWav(hum(16000, 700)));
    const SentenceMaker::Made anew = maker.make(said);
    QVERIFY(anew.fresh);
    QVERIFY(anew.sound.samples.size() > made.sound.samples.size());
}

void TestVoiceSentences::aPackThatCannotSayItLeavesTheSentenceToTheSynthesis()
{
    QVector<FragmentToRecord> set = smallSet({});
    set.removeIf([](const FragmentToRecord &one) { return one.fragment == "digit-5"_L1; });
    writePack(m_folder.filePath(u"voices/short"_s), set);
    SentenceMaker maker(options());
    Utterance said = utterance("C504", 21);
    said.pack = u"short"_s;
    const SentenceMaker::Made made = maker.make(said);
    QVERIFY(made.remark.has_value());
    QCOMPARE(made.remark->name(), "pack_incomplete");
    QCOMPARE(made.sound, maker.make(utterance("C504", 21)).sound); // whole, from the synthesis
    said.pack = u"gone"_s;
    QCOMPARE(maker.make(said).remark->name(), "pack_missing");
}

void TestVoiceSentences::composesChimeAndRepeats()
{
    const Sound sentence = hum(22050, 400);
    Utterance said = utterance("A001", 1);
    said.times = 2;
    const int once = sentence.milliseconds();
    const int both = SentenceMaker::compose(said, sentence).milliseconds();
    said.chime = false;
    const int words = SentenceMaker::compose(said, sentence).milliseconds();
    QVERIFY(words > 2 * once && both > words + 600);
    said.voice = false;
    QVERIFY(SentenceMaker::compose(said, sentence).isEmpty()); // both off: nothing to hear
    said.chime = true;
    QVERIFY(SentenceMaker::compose(said, {}).milliseconds() > 600); // the chime without a voice
    said.volume = 0;
    QVERIFY(loudness(SentenceMaker::compose(said, sentence)).silent);
}

QTEST_GUILESS_MAIN(TestVoiceSentences)
#include "tst_devices_voice_sentences.moc"
