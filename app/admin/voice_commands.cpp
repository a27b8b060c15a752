// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/command.h"
#include "app/devices/voice/pack_check.h"
#include "app/devices/voice/sentence_maker.h"
#include "app/devices/voice/wav.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace motcua::admin {

namespace {

constexpr int kMostCounters = 999;
constexpr int kUsualCounters = 99;
constexpr int kUsualSpeed = 140;

devices::PackNeeds needsOf(const Invocation &call)
{
    devices::PackNeeds needs;
    const QString letters = call.value(u"letters"_s).toUpper();
    for (const QChar letter : letters) {
        if (letter < u'A' || letter > u'Z')
            throw UsageError{u"--letters takes letters A to Z"_s};
    }
    if (!letters.isEmpty())
        needs.letters = letters;
    needs.counters = call.number(u"counters"_s, kUsualCounters, 1, kMostCounters);
    const QString style = call.value(u"style"_s);
    if (!style.isEmpty()) {
        const std::optional<NumberStyle> found = numberStyle(style);
        if (!found)
            throw UsageError{u"--style is digits or number"_s};
        needs.style = *found;
    }
    return needs;
}

int check(const Invocation &call)
{
    const devices::VoicePack pack(call.required(u"pack"_s));
    const devices::PackReport report = devices::checkPack(pack, needsOf(call));
    QJsonArray faults;
    QStringList lines;
    for (const devices::PackReport::Fault &fault : report.faults) {
        faults.append(QJsonObject{{u"fragment"_s, fault.fragment},
                                  {u"file"_s, fault.file},
                                  {u"name"_s, QString::fromLatin1(fault.name)},
                                  {u"fatal"_s, fault.fatal}});
        lines << u"%1 (%2): %3"_s.arg(fault.fragment, fault.file, fault.words);
    }
    for (const QString &fragment : report.missing)
        lines << QCoreApplication::translate("VoicePack", "The recording of “%1” is missing.")
                     .arg(fragment);
    lines << (report.isComplete()
                  ? QCoreApplication::translate("VoicePack",
                                                "The pack is complete (%n recordings).", nullptr,
                                                report.recordings)
                  : QCoreApplication::translate("VoicePack",
                                                "The pack is not complete: sentences it cannot say "
                                                "are spoken by the computer's own voice."));
    call.answer(QJsonObject{{u"ok"_s, report.isComplete()},
                            {u"language"_s, pack.manifest().language},
                            {u"name"_s, pack.manifest().name},
                            {u"licence"_s, pack.manifest().licence},
                            {u"recordings"_s, report.recordings},
                            {u"missing"_s, QJsonArray::fromStringList(report.missing)},
                            {u"faults"_s, faults}},
                lines.join(u'\n'));
    return report.isComplete() ? Ok : NegativeAnswer;
}

int listFragments(const Invocation &call)
{
    const devices::PackNeeds needs = needsOf(call);
    const QVector<devices::FragmentToRecord> set =
        call.options().isSet(u"small"_s) ? devices::smallSet(needs) : devices::wholeSet(needs);
    QJsonArray list;
    QStringList lines;
    for (const devices::FragmentToRecord &one : set) {
        list.append(QJsonObject{{u"fragment"_s, one.fragment}, {u"words"_s, one.words}});
        lines << one.fragment + u'\t' + one.words;
    }
    call.answer(list, lines.join(u'\n'));
    return Ok;
}

struct Spoken
{
    QString sentence;
    int milliseconds = 0;
    QString source; ///< pack | espeak-ng
};

Spoken sayInto(const Invocation &call, const TicketNumber &number, int counter, const QString &path)
{
    Utterance said;
    said.words = AnnouncementReader::announce(number, counter, needsOf(call).style);
    said.chime = call.options().isSet(u"chime"_s);
    const QString accent = call.value(u"accent"_s);
    said.accent = accent.isEmpty() ? u"vi"_s : accent;
    said.speed = call.number(u"speed"_s, kUsualSpeed, 80, 260);
    devices::SentenceMaker::Options options;
    const QString pack = call.value(u"pack"_s);
    if (!pack.isEmpty()) {
        const QFileInfo folder(QDir::cleanPath(pack));
        options.packsFolder = folder.absolutePath();
        said.pack = folder.fileName();
    }
    devices::SentenceMaker maker(options);
    const devices::SentenceMaker::Made made = maker.make(said);
    if (made.remark)
        printFailure(*made.remark, false);
    const devices::Sound sound = devices::SentenceMaker::compose(said, made.sound);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(devices::writeWav(sound)) < 0 ||
        !file.commit())
        throw Failure("file_not_written",
                      QCoreApplication::translate("Voice", "The sound could not be written."),
                      QCoreApplication::translate("Voice", "Choose a folder you may write to."));
    return {said.words.sentence(), sound.milliseconds(),
            pack.isEmpty() || made.remark ? u"espeak-ng"_s : u"pack"_s};
}

int say(const Invocation &call)
{
    const std::optional<TicketNumber> number = TicketNumber::parse(call.required(u"number"_s));
    if (!number)
        throw UsageError{u"--number is a ticket's number, such as A021"_s};
    (void)call.required(u"counter"_s);
    const int counter = call.number(u"counter"_s, 1, 1, kMostCounters);
    const Spoken spoken = sayInto(call, *number, counter, call.required(u"out"_s));
    call.answer(QJsonObject{{u"sentence"_s, spoken.sentence},
                            {u"milliseconds"_s, spoken.milliseconds},
                            {u"source"_s, spoken.source}},
                spoken.sentence);
    return Ok;
}

// Numbers and counters in which every reading rule stands.
int demo(const Invocation &call)
{
    const QString folder = call.required(u"out"_s);
    if (!QDir().mkpath(folder))
        throw Failure("file_not_written",
                      QCoreApplication::translate("Voice", "The sound could not be written."),
                      QCoreApplication::translate("Voice", "Choose a folder you may write to."));
    QJsonArray list;
    QStringList lines;
    for (const QString &ticket : {u"A001"_s, u"A021"_s, u"B115"_s, u"C504"_s}) {
        for (const int counter : {1, 4, 15, 21}) {
            const QString name = u"%1-%2.wav"_s.arg(ticket).arg(counter, 2, 10, QLatin1Char('0'));
            const Spoken spoken =
                sayInto(call, *TicketNumber::parse(ticket), counter, QDir(folder).filePath(name));
            list.append(QJsonObject{{u"file"_s, name},
                                    {u"sentence"_s, spoken.sentence},
                                    {u"milliseconds"_s, spoken.milliseconds},
                                    {u"source"_s, spoken.source}});
            lines << name + u'\t' + spoken.sentence;
        }
    }
    call.answer(list, lines.join(u'\n'));
    return Ok;
}

int voiceVerb(const Invocation &call)
{
    const QStringList words = call.options().positionalArguments();
    if (words == QStringList{u"check"_s})
        return check(call);
    if (words == QStringList{u"list-fragments"_s})
        return listFragments(call);
    if (words == QStringList{u"say"_s})
        return say(call);
    if (words == QStringList{u"demo"_s})
        return demo(call);
    throw UsageError{u"voice check --pack DIR | list-fragments | say --number A021 --counter 4 "
                     "--out FILE | demo --out DIR"_s};
}

} // namespace

QList<Command> voiceCommands()
{
    return {
        {u"voice"_s,
         u"Announcements: check a voice pack, list what to record, say one into a file."_s,
         u"check|list-fragments|say|demo"_s,
         {{u"pack"_s, u"The folder of a voice pack."_s, u"DIR"_s},
          {u"letters"_s, u"The letters of the centre's numbers (A to Z)."_s, u"ABC"_s},
          {u"counters"_s, u"The highest counter number (99)."_s, u"N"_s},
          {u"style"_s, u"How ticket numbers are said: digits (default) or number."_s, u"STYLE"_s},
          {u"small"_s, u"Numbers from words, for Vietnamese: fewer recordings."_s},
          {u"number"_s, u"A ticket's number."_s, u"A021"_s},
          {u"counter"_s, u"A counter's number."_s, u"N"_s},
          {u"chime"_s, u"With the chime before it."_s},
          {u"accent"_s, u"vi (northern), vi-vn-x-central or vi-vn-x-south."_s, u"VOICE"_s},
          {u"speed"_s, u"Words a minute (140)."_s, u"N"_s},
          {u"out"_s, u"Where the sound goes: a file, for demo a folder."_s, u"PATH"_s}},
         false,
         voiceVerb},
    };
}

} // namespace motcua::admin
