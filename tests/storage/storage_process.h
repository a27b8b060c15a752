// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QProcess>

#include "storage/station.h"

namespace motcua::test {

/// A storage-worker (tests/storage/storage_worker.cpp) on the folder of `station`.
class StorageWorker
{
public:
    StorageWorker(const storage::Station &station, const QStringList &task)
    {
        m_process.setProcessChannelMode(QProcess::SeparateChannels);
        QStringList arguments{station.folder().path(),
                              QString::fromLatin1(station.key().raw().toHex())};
        m_process.start(QCoreApplication::applicationDirPath() + QStringLiteral("/storage-worker"),
                        arguments + task);
    }
    /// Waits until so many lines have come; false when the worker ended before.
    [[nodiscard]] bool waitForLines(qsizetype count)
    {
        while (m_lines.size() < count) {
            if (!m_process.waitForReadyRead(30000) && m_process.state() == QProcess::NotRunning) {
                read();
                return m_lines.size() >= count;
            }
            read();
        }
        return true;
    }
    void kill() // SIGKILL: nothing of the program runs any more
    {
        m_process.kill();
        m_process.waitForFinished();
        read();
    }
    [[nodiscard]] bool waitForEnd()
    {
        const bool ended = m_process.waitForFinished(60000);
        read();
        return ended && m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
    }
    /// What followed `verb` in each line that began with it.
    [[nodiscard]] QStringList said(const QString &verb) const
    {
        QStringList found;
        for (const QString &line : m_lines) {
            if (line.startsWith(verb + QLatin1Char(' ')))
                found.append(line.mid(verb.size() + 1));
        }
        return found;
    }

private:
    void read()
    {
        m_rest += m_process.readAllStandardOutput();
        qsizetype end = 0;
        while ((end = m_rest.indexOf('\n')) >= 0) {
            m_lines.append(QString::fromUtf8(m_rest.left(end)));
            m_rest.remove(0, end + 1);
        }
    }
    QProcess m_process;
    QByteArray m_rest;
    QStringList m_lines;
};

} // namespace motcua::test
