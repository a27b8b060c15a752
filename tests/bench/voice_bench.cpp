// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// From a call to its sound lying ready (chime, sentence, volume), never said before and said before, beside bare
// `espeak-ng -w` of the same sentence. Prints JSON.
#include "app/devices/voice/process_voice.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;
using namespace motcua;

namespace {

constexpr int kSentences = 200;
constexpr int kCounters = 24;

QJsonObject figures(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const size_t p99 = std::min(values.size() - 1, values.size() * 99 / 100);
    return {{u"median_ms"_s, values.at(values.size() / 2)},
            {u"p99_ms"_s, values.at(p99)},
            {u"max_ms"_s, values.back()},
            {u"runs"_s, int(values.size())}};
}

Utterance sentence(int number)
{
    Utterance said;
    said.words =
        AnnouncementReader::announce({u"A"_s, number}, 1 + number % kCounters, NumberStyle::Digits);
    said.accent = u"vi"_s;
    said.speed = 140;
    return said;
}

std::vector<double> ready(const QString &cache)
{
    devices::ProcessVoice::Options options;
    options.sentences.cacheFolder = cache;
    options.worker = u"/bin/false"_s; // nothing is to be heard
    devices::ProcessVoice voice(options);
    std::vector<double> times;
    for (int number = 1; number <= kSentences; ++number) {
        QElapsedTimer timer;
        QEventLoop loop;
        QObject::connect(&voice, &devices::ProcessVoice::ready, &loop,
                         [&times, &timer] { times.push_back(double(timer.nsecsElapsed()) / 1e6); });
        QObject::connect(&voice, &VoicePort::failed, &loop, &QEventLoop::quit);
        timer.start();
        voice.say(quint64(number), sentence(number));
        loop.exec();
    }
    return times;
}

std::vector<double> bare(const QString &folder)
{
    std::vector<double> times;
    for (int number = 1; number <= kSentences; ++number) {
        QElapsedTimer timer;
        timer.start();
        if (QProcess::execute(u"espeak-ng"_s,
                              {u"-v"_s, u"vi"_s, u"-s"_s, u"140"_s, u"-w"_s,
                               folder + u"/bare.wav"_s, sentence(number).words.spoken()}) != 0)
            qFatal("espeak-ng failed");
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    return times;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QTemporaryDir folder;
    const QString cache = folder.filePath(u"cache"_s);
    const std::vector<double> cold = ready(cache);
    const std::vector<double> cached = ready(cache);
    const QJsonObject result{{u"cold"_s, figures(cold)},
                             {u"cached"_s, figures(cached)},
                             {u"bare"_s, figures(bare(folder.path()))}};
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}
