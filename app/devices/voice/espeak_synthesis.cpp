// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/voice/espeak_synthesis.h"

#include "app/core/base/failure.h"
#include "app/devices/voice/wav.h"

#include <QCoreApplication>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace motcua::devices {

namespace {

Failure missing()
{
    return Failure(
        "voice_synthesis_missing",
        QCoreApplication::translate("Voice", "The voice cannot speak on this computer; calls are "
                                             "shown on the screen all the same."),
        QCoreApplication::translate("Voice", "An administrator installs the package espeak-ng."));
}

Failure broken()
{
    return Failure(
        "voice_synthesis_failed",
        QCoreApplication::translate("Voice", "A sentence could not be spoken; the call is shown on "
                                             "the screen all the same."),
        QCoreApplication::translate("Voice", "Call again; if it stays silent, tell the "
                                             "administrator."));
}

} // namespace

Sound EspeakSynthesis::say(const QString &text, const QString &accent, int speed) const
{
    QProcess process;
    process.setProgram(m_options.program);
    // -b 1: the text is UTF-8 whatever the system's language is.
    process.setArguments({u"-b"_s, u"1"_s, u"-v"_s, accent, u"-s"_s, QString::number(speed),
                          u"--stdout"_s, u"--"_s, text});
    process.setStandardErrorFile(QProcess::nullDevice());
    process.setStandardInputFile(QProcess::nullDevice());
    process.start();
    if (!process.waitForFinished(static_cast<int>(m_options.timeout.count()))) {
        if (process.error() == QProcess::FailedToStart)
            throw missing();
        process.kill();
        process.waitForFinished();
        throw broken();
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        throw broken();
    Sound sound;
    try {
        sound = trimmed(readWav(process.readAllStandardOutput(), true));
    } catch (const Failure &) {
        throw broken();
    }
    if (sound.isEmpty())
        throw broken();
    return sound;
}

} // namespace motcua::devices
