// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/base/failure.h"
#include "tests/devices/voice/voice_samples.h"
#include "tests/support/soak.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace motcua;
using namespace motcua::devices;
using namespace motcua::test;
using namespace Qt::StringLiterals;

namespace {

Announcement announcement(const char *ticket, int counter, NumberStyle style = NumberStyle::Digits)
{
    return AnnouncementReader::announce(*TicketNumber::parse(QString::fromLatin1(ticket)), counter,
                                        style);
}

template <typename F>
QByteArray failureOf(const F &act)
{
    try {
        act();
    } catch (const Failure &failure) {
        return failure.name();
    }
    return {};
}

QByteArray manifest(const std::function<void(QJsonObject &)> &change)
{
    QJsonObject json = packHead();
    json.insert(u"fragments"_s, QJsonObject{{u"call"_s, u"call.wav"_s}});
    change(json);
    return QJsonDocument(json).toJson();
}

QByteArray faultOf(const PackReport &report, const QString &fragment)
{
    for (const PackReport::Fault &fault : report.faults) {
        if (fault.fragment == fragment)
            return fault.name;
    }
    return {};
}

} // namespace

class TestVoicePack : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void unfitManifestsAreNamed_data();
    void unfitManifestsAreNamed();
    void manifestReaderStandsMutations();
    void saysASentenceFromWords();
    void aWholeNumberWinsOverItsWords();
    void neverHalf();
    void otherLanguagesNeedWholeNumbers();
    void theSmallSetSaysEverything();
    void theWholeSetHasEachCounter();
    void checkNamesWhatIsMissing();
    void checkNamesUnfitRecordings();
    void fingerprintFollowsTheFiles();
};

void TestVoicePack::unfitManifestsAreNamed_data()
{
    QTest::addColumn<QByteArray>("json");
    using J = QJsonObject;
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("not JSON") << QByteArray("{\"format\": ");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("other format") << manifest([](J &j) { j[u"format"_s] = u"zip"_s; });
    QTest::newRow("newer version") << manifest([](J &j) { j[u"version"_s] = 2; });
    QTest::newRow("no language") << manifest([](J &j) { j.remove(u"language"_s); });
    QTest::newRow("no name") << manifest([](J &j) { j[u"name"_s] = u" "_s; });
    QTest::newRow("no licence") << manifest([](J &j) { j.remove(u"licence"_s); });
    QTest::newRow("rate as text") << manifest([](J &j) { j[u"sample_rate"_s] = u"16000"_s; });
    QTest::newRow("rate of half") << manifest([](J &j) { j[u"sample_rate"_s] = 16000.5; });
    QTest::newRow("rate too low") << manifest([](J &j) { j[u"sample_rate"_s] = 4000; });
    QTest::newRow("gap below zero") << manifest([](J &j) { j[u"gap_ms"_s] = -1; });
    QTest::newRow("no fragments") << manifest([](J &j) { j.remove(u"fragments"_s); });
    QTest::newRow("climbs out") << manifest([](J &j) {
        j[u"fragments"_s] = QJsonObject{{u"call"_s, u"../call.wav"_s}};
    });
    QTest::newRow("from the root") << manifest([](J &j) {
        j[u"fragments"_s] = QJsonObject{{u"call"_s, u"/etc/call.wav"_s}};
    });
    QTest::newRow("another kind of file") << manifest([](J &j) {
        j[u"fragments"_s] = QJsonObject{{u"call"_s, u"call.mp3"_s}};
    });
    QTest::newRow("a number as file") << manifest([](J &j) {
        j[u"fragments"_s] = QJsonObject{{u"call"_s, 7}};
    });
    QTest::newRow("too large") << QByteArray(300 * 1024, ' ');
}

void TestVoicePack::unfitManifestsAreNamed()
{
    QFETCH(QByteArray, json);
    QCOMPARE(failureOf([&] { (void)PackManifest::parse(json); }), "pack_manifest_unfit");
}

void TestVoicePack::manifestReaderStandsMutations()
{
    QCOMPARE(PackManifest::parse(manifest([](QJsonObject &) {})).fragments.size(), 1);
    const QByteArray good = manifest([](QJsonObject &) {});
    QRandomGenerator random(soakSeed(7));
    int refused = 0;
    for (int round = 0; round < 4000; ++round) {
        QByteArray bytes = good;
        for (int i = random.bounded(1, 4); i > 0; --i)
            bytes[random.bounded(int(bytes.size()))] = char(random.bounded(256));
        if (random.bounded(5) == 0)
            bytes.truncate(random.bounded(int(bytes.size())));
        const QByteArray name = failureOf([&] {
            const PackManifest read = PackManifest::parse(bytes);
            for (const QString &file : read.fragments)
                QVERIFY(!file.contains(u'/') && !file.startsWith(u'.'));
        });
        QVERIFY(name.isEmpty() || name == "pack_manifest_unfit");
        refused += name.isEmpty() ? 0 : 1;
    }
    QVERIFY(refused > 1000);
}

void TestVoicePack::saysASentenceFromWords()
{
    QTemporaryDir folder;
    writePack(folder.path(), smallSet({}));
    const VoicePack pack(folder.path());
    const Announcement said = announcement("A021", 21);
    const Sound sentence = pack.say(said);
    QCOMPARE(sentence.rate, 16000);
    // As long as its recordings without their silence, with the gaps of the manifest between.
    int expected = 0;
    int fragments = 0;
    int pauses = 0;
    for (const SpokenPart &part : said.parts) {
        for (const QString &fragment : pack.fragmentsFor(part)) {
            expected += int(trimmed(pack.recording(fragment)).samples.size());
            ++fragments;
        }
        pauses += part.pauseBefore ? 1 : 0;
    }
    QCOMPARE(fragments, 9); // call a 0 2 1 to-counter 2 tens one-after-tens
    const int gaps =
        16 * (pack.manifest().gapMs * (fragments - 1 - pauses) + pack.manifest().pauseMs * pauses);
    QCOMPARE(int(sentence.samples.size()), expected + gaps);
}

void TestVoicePack::aWholeNumberWinsOverItsWords()
{
    QTemporaryDir folder;
    QVector<FragmentToRecord> set = smallSet({});
    set.append({u"number-21"_s, u"hai mươi mốt"_s});
    writePack(folder.path(), set);
    const VoicePack pack(folder.path());
    QCOMPARE(pack.fragmentsFor(announcement("A001", 21).parts.constLast()),
             QStringList{u"number-21"_s});
    QCOMPARE(pack.fragmentsFor(announcement("A001", 22).parts.constLast()),
             (QStringList{u"digit-2"_s, u"tens"_s, u"digit-2"_s}));
}

void TestVoicePack::neverHalf()
{
    QTemporaryDir folder;
    writePack(folder.path(), smallSet({}));
    QVERIFY(QFile::remove(folder.filePath(u"digit-7.wav"_s)));
    const VoicePack pack(folder.path());
    QCOMPARE(failureOf([&] { (void)pack.say(announcement("A017", 1)); }), "pack_recording_unfit");
    QVERIFY(!pack.say(announcement("A018", 1)).isEmpty());

    QVector<FragmentToRecord> set = smallSet({});
    set.removeIf([](const FragmentToRecord &one) { return one.fragment == "tens"_L1; });
    writePack(folder.path(), set);
    const VoicePack shorter(folder.path());
    QCOMPARE(failureOf([&] { (void)shorter.say(announcement("A001", 21)); }), "pack_incomplete");
    QVERIFY(!shorter.say(announcement("A001", 11)).isEmpty());
}

void TestVoicePack::otherLanguagesNeedWholeNumbers()
{
    QTemporaryDir folder;
    writePack(folder.path(), smallSet({}), u"hmn"_s);
    const VoicePack pack(folder.path());
    QVERIFY(pack.fragmentsFor(announcement("A001", 21).parts.constLast()).isEmpty());
    const PackReport report = checkPack(pack, {.counters = 3});
    QCOMPARE(report.missing, (QStringList{u"number-1"_s, u"number-2"_s, u"number-3"_s}));
}

void TestVoicePack::theSmallSetSaysEverything()
{
    for (const NumberStyle style : {NumberStyle::Digits, NumberStyle::Number}) {
        const QVector<FragmentToRecord> set = smallSet({.style = style});
        for (const FragmentToRecord &one : set)
            QVERIFY2(!one.words.isEmpty(), qPrintable(one.fragment));
        QTemporaryDir folder;
        writePack(folder.path(), set);
        const PackReport report = checkPack(VoicePack(folder.path()), {.style = style});
        QVERIFY2(report.isComplete(), qPrintable(report.missing.join(u' ')));
        QCOMPARE(report.recordings, set.size());
        QVERIFY(set.size() < 50);
    }
}

void TestVoicePack::theWholeSetHasEachCounter()
{
    const QVector<FragmentToRecord> set = wholeSet({.letters = u"AB"_s, .counters = 12});
    QStringList names;
    for (const FragmentToRecord &one : set)
        names << one.fragment;
    QCOMPARE(names.count(u"letter-a"_s), 1);
    QVERIFY(names.contains(u"number-12"_s) && !names.contains(u"number-13"_s));
    QVERIFY(!names.contains(u"letter-c"_s) && !names.contains(u"tens"_s));
    QCOMPARE(set.size(), 2 + 2 + 10 + 12);
}

void TestVoicePack::checkNamesWhatIsMissing()
{
    QTemporaryDir folder;
    QVector<FragmentToRecord> set = smallSet({});
    set.removeIf([](const FragmentToRecord &one) {
        return one.fragment == "letter-q"_L1 || one.fragment == "five-after-tens"_L1 ||
               one.fragment == "digit-0"_L1;
    });
    writePack(folder.path(), set);
    const PackReport report = checkPack(VoicePack(folder.path()), {});
    QStringList missing = report.missing;
    missing.sort();
    QCOMPARE(missing, (QStringList{u"digit-0"_s, u"five-after-tens"_s, u"letter-q"_s}));
    QVERIFY(!report.isComplete());
    // A centre without those counters and letters misses only the digit.
    QCOMPARE(checkPack(VoicePack(folder.path()), {.letters = u"ABC"_s, .counters = 14}).missing,
             QStringList{u"digit-0"_s});
}

void TestVoicePack::checkNamesUnfitRecordings()
{
    QTemporaryDir folder;
    writePack(folder.path(), smallSet({}));
    const auto replace = [&](const char *fragment, const QByteArray &bytes) {
        writeFile(folder.filePath(QLatin1StringView(fragment) + u".wav"_s), bytes);
    };
    replace("letter-a", writeWav({16000, QVector<qint16>(16000)}));
    replace("letter-b", writeWav(hum(16000, 300, 200000)));
    replace("letter-c", writeWav(hum(16000, 300, 500)));
    replace("letter-d", writeWav(hum(22050, 300)));
    replace("letter-e", writeWav(hum(16000, 300)).chopped(50));
    replace("letter-f", "not a recording");
    QVERIFY(QFile::remove(folder.filePath(u"letter-g.wav"_s)));
    replace("letter-h", writeWav(hum(16000, 300, 2000)));
    replace("letter-i", writeWav(hum(16000, 300, 20000)));
    const PackReport report = checkPack(VoicePack(folder.path()), {});
    QVERIFY(report.missing.isEmpty());
    QCOMPARE(faultOf(report, u"letter-a"_s), "silent");
    QCOMPARE(faultOf(report, u"letter-b"_s), "clipped");
    QCOMPARE(faultOf(report, u"letter-c"_s), "too_quiet");
    QCOMPARE(faultOf(report, u"letter-d"_s), "recording_wrong_rate");
    QCOMPARE(faultOf(report, u"letter-e"_s), "wav_torn");
    QCOMPARE(faultOf(report, u"letter-f"_s), "wav_not_a_recording");
    QCOMPARE(faultOf(report, u"letter-g"_s), "recording_missing");
    QCOMPARE(faultOf(report, u"letter-h"_s), "uneven");
    QCOMPARE(faultOf(report, u"letter-i"_s), "too_loud");
    QCOMPARE(faultOf(report, u"letter-k"_s), QByteArray());
    QVERIFY(!report.isComplete());
}

void TestVoicePack::fingerprintFollowsTheFiles()
{
    QTemporaryDir folder;
    writePack(folder.path(), smallSet({}));
    const QByteArray before = VoicePack(folder.path()).fingerprint();
    QCOMPARE(VoicePack(folder.path()).fingerprint(), before);
    writeFile(folder.filePath(u"letter-a.wav"_s), writeWav(hum(16000, 400)));
    QVERIFY(VoicePack(folder.path()).fingerprint() != before);
    QCOMPARE(failureOf([&] { (void)VoicePack(folder.filePath(u"gone"_s)); }), "pack_missing");
}

QTEST_GUILESS_MAIN(TestVoicePack)
#include "tst_devices_voice_pack.moc"
