// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/load/load_measures.h"

#include <QDir>
#include <QFile>
#include <QString>

#include <sys/resource.h>
#include <unistd.h>

namespace motcua::test {

using namespace Qt::StringLiterals;

namespace {

// After the name in brackets: state is the first, then the parent; utime, stime, cutime and cstime stand from the 12th.
constexpr int kParent = 1;
constexpr int kUserTime = 11;

QByteArrayList statOf(const QString &process)
{
    QFile file(u"/proc/%1/stat"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    const QByteArray text = file.readAll();
    return text.mid(text.lastIndexOf(')') + 2).split(' ');
}

double seconds(const QByteArrayList &stat, int fields)
{
    double ticks = 0;
    for (int i = 0; i < fields; ++i) {
        ticks += stat.value(kUserTime + i).toDouble();
    }
    return ticks / double(sysconf(_SC_CLK_TCK));
}

double mib(qint64 process, const QByteArray &name)
{
    constexpr double kKibAMib = 1024;
    QFile file(u"/proc/%1/status"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QByteArrayList lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(name)) {
            return line.mid(name.size()).simplified().split(' ').constFirst().toDouble() / kKibAMib;
        }
    }
    return 0;
}

} // namespace

double processorSeconds(qint64 process, bool withChildren)
{
    const QString own = QString::number(process);
    double sum = seconds(statOf(own), withChildren ? 4 : 2);
    if (withChildren) {
        const QStringList all = QDir(u"/proc"_s).entryList(QDir::Dirs);
        for (const QString &name : all) {
            const QByteArrayList stat = name.at(0).isDigit() ? statOf(name) : QByteArrayList();
            if (stat.value(kParent) == own.toLatin1()) {
                sum += seconds(stat, 2);
            }
        }
    }
    return sum;
}

double peakMib(qint64 process)
{
    return mib(process, "VmHWM:");
}

double residentMib(qint64 process)
{
    return mib(process, "VmRSS:");
}

void raiseFileLimit()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_NOFILE, &limit);
    }
}

} // namespace motcua::test
