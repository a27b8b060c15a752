// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A backup against `cp` and fsync of the same bytes, in turn. What a backup does beyond copying (it checks the source and
// reopens the copy) is told apart. Prints JSON.
#include "storage/backup.h"
#include "storage/durable_file.h"
#include "storage/station.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;
using namespace motcua;

namespace {

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

QString firstLine(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the passphrase file cannot be read");
    return QString::fromUtf8(file.readLine(4096)).trimmed();
}

/// The database and the files, copied by cp and made durable.
double copied(const QString &data, const QString &to)
{
    QDir(to).removeRecursively();
    QDir().mkpath(to);
    QElapsedTimer timer;
    timer.start();
    if (QProcess::execute(u"cp"_s, {u"-r"_s, data + "/motcua.db"_L1, data + "/blobs"_L1, to}) != 0)
        qFatal("cp failed");
    if (QProcess::execute(u"sync"_s, {to + "/motcua.db"_L1}) != 0) // coreutils: fsync of this file
        qFatal("sync failed");
    const double seconds = double(timer.nsecsElapsed()) / 1e9;
    QDir(to).removeRecursively();
    return seconds;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"data"_s, u"The data folder."_s, u"DIR"_s},
                       {u"passphrase-file"_s, u"Its passphrase."_s, u"FILE"_s},
                       {u"to"_s, u"Where copies are made; emptied."_s, u"DIR"_s},
                       {u"runs"_s, u"How often (3)."_s, u"N"_s, u"3"_s}});
    parser.process(app);
    const QString data = parser.value(u"data"_s);
    const QString to = parser.value(u"to"_s);
    storage::Unlock unlock;
    unlock.passphrase = firstLine(parser.value(u"passphrase-file"_s));
    storage::DatabaseKey key;
    {
        // Closed again before anything is measured: the log is in the file then.
        key = storage::Station::open(data, unlock)->key();
    }
    const SystemClock clock;
    std::vector<double> peer;
    std::vector<double> copying;
    std::vector<double> files;
    std::vector<double> checking;
    std::vector<double> verifying;
    for (int i = 0; i < std::max(1, parser.value(u"runs"_s).toInt()); ++i) {
        peer.push_back(copied(data, to + "/peer"_L1));
        const QString medium = to + "/medium"_L1;
        QDir(medium).removeRecursively();
        QDir().mkpath(medium);
        storage::BackupOptions options;
        options.folder = medium;
        const auto made =
            storage::makeBackup(storage::DataFolder(data), key, options, clock, Actor());
        if (!made)
            qFatal("no backup was made");
        copying.push_back(made->secondsCopying);
        files.push_back(made->secondsFiles);
        checking.push_back(made->secondsChecking);
        verifying.push_back(made->secondsVerifying);
        QDir(medium).removeRecursively();
    }
    const double ours = median(copying) + median(files);
    const QJsonObject result{{u"bytes"_s, QFileInfo(data + "/motcua.db"_L1).size()},
                             {u"copy_s"_s, ours},
                             {u"database_s"_s, median(copying)},
                             {u"files_s"_s, median(files)},
                             {u"cp_s"_s, median(peer)},
                             {u"ratio"_s, ours / median(peer)},
                             {u"check_before_s"_s, median(checking)},
                             {u"check_after_s"_s, median(verifying)}};
    std::puts(QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}
