// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/devices/voice/voice_samples.h"

#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace motcua::devices;
using namespace motcua::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kLimitMs = 30'000;

struct Result
{
    int exitCode = -1;
    QJsonDocument json;
};

Result run(const QStringList &arguments)
{
    QProcess process;
    process.start(QDir(qEnvironmentVariable("MOTCUA_BIN_DIR")).filePath(u"motcua-admin"_s),
                  QStringList{u"voice"_s} + arguments + QStringList{u"--json"_s});
    if (!process.waitForFinished(kLimitMs) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), QJsonDocument::fromJson(process.readAllStandardOutput())};
}

Sound soundOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? readWav(file.readAll()) : Sound();
}

} // namespace

class TestAdminVoice : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void demoWritesSixteenSentences();
    void sayUsesThePack();
    void checkNamesWhatIsMissing();
    void listsWhatToRecord();
    void wrongWordsAreUsage();
};

void TestAdminVoice::demoWritesSixteenSentences()
{
    QTemporaryDir folder;
    const QString out = folder.filePath(u"voice"_s);
    const Result result = run({u"demo"_s, u"--out"_s, out});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.json.array().size(), 16);
    for (const QJsonValue &one : result.json.array()) {
        const Sound sound = soundOf(QDir(out).filePath(one[u"file"].toString()));
        QVERIFY(!loudness(sound).silent);
        QVERIFY(sound.milliseconds() > 1500);
    }
    QCOMPARE(result.json.array().last()[u"sentence"].toString(),
             u"Mời số C năm không bốn đến quầy số hai mươi mốt"_s);
}

void TestAdminVoice::sayUsesThePack()
{
    QTemporaryDir folder;
    writePack(folder.filePath(u"lan"_s), smallSet({.letters = u"A"_s}));
    const QString out = folder.filePath(u"a.wav"_s);
    const QStringList words{u"say"_s,
                            u"--counter"_s,
                            u"4"_s,
                            u"--out"_s,
                            out,
                            u"--pack"_s,
                            folder.filePath(u"lan/"_s),
                            u"--number"_s};
    Result result = run(words + QStringList{u"A021"_s});
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.json[u"source"].toString(), u"pack"_s);
    QCOMPARE(soundOf(out).rate, 16000);
    result = run(words + QStringList{u"B021"_s}); // no letter-b: whole from the synthesis
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.json[u"source"].toString(), u"espeak-ng"_s);
    QCOMPARE(soundOf(out).rate, 22050);
}

void TestAdminVoice::checkNamesWhatIsMissing()
{
    QTemporaryDir folder;
    writePack(folder.path(), smallSet({.letters = u"AB"_s}));
    const QStringList words{u"check"_s, u"--pack"_s, folder.path(), u"--letters"_s};
    QCOMPARE(run(words + QStringList{u"AB"_s}).exitCode, 0);
    const Result result = run(words + QStringList{u"abc"_s});
    QCOMPARE(result.exitCode, 1);
    QCOMPARE(result.json[u"missing"].toArray(), QJsonArray{u"letter-c"_s});
    const Result nothing = run({u"check"_s, u"--pack"_s, folder.filePath(u"gone"_s)});
    QCOMPARE(nothing.exitCode, 3);
    QCOMPARE(nothing.json[u"error"][u"name"].toString(), u"pack_missing"_s);
}

void TestAdminVoice::listsWhatToRecord()
{
    const Result small = run({u"list-fragments"_s, u"--small"_s});
    QCOMPARE(small.json.array().size(), 43);
    const Result whole = run({u"list-fragments"_s, u"--letters"_s, u"AB"_s});
    QCOMPARE(whole.json.array().size(), 2 + 2 + 10 + 99);
}

void TestAdminVoice::wrongWordsAreUsage()
{
    QCOMPARE(run({}).exitCode, 2);
    QCOMPARE(run({u"sing"_s}).exitCode, 2);
    QCOMPARE(run({u"say"_s, u"--number"_s, u"021"_s, u"--counter"_s, u"1"_s, u"--out"_s, u"x"_s})
                 .exitCode,
             2);
    QCOMPARE(run({u"say"_s, u"--number"_s, u"A021"_s, u"--counter"_s, u"0"_s, u"--out"_s, u"x"_s})
                 .exitCode,
             2);
    QCOMPARE(run({u"list-fragments"_s, u"--letters"_s, u"Đ"_s}).exitCode, 2);
}

QTEST_GUILESS_MAIN(TestAdminVoice)
#include "tst_admin_voice.moc"
