// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/checker.h"

#include "storage/backup_set.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <filesystem>

using namespace Qt::StringLiterals;
using namespace motcua::storage;

namespace motcua::test {

namespace {

// As a restore would lay it out: the generation's database and words, and the files all generations share.
bool layOut(const Generation &generation, const QString &folder)
{
    std::error_code problem;
    std::filesystem::copy(generation.blobFolder().toStdString(),
                          (folder + "/blobs"_L1).toStdString(),
                          std::filesystem::copy_options::recursive, problem);
    return !problem && QFile::copy(generation.databaseFile(), folder + "/motcua.db"_L1) &&
           QFile::copy(generation.stationFile(), folder + "/station.json"_L1);
}

int numberOf(const QString &generation)
{
    return generation.section(u'-', -1).toInt();
}

} // namespace

void checkBackups(const QString &medium, const QByteArray &key, const QStringList &confirmed,
                  const QString &scratch, const QString &where, Tally &tally)
{
    QStringList whole;
    const QStringList sets = QDir(medium).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &set : sets) {
        const QVector<Generation> generations = BackupSet(medium + u'/' + set).generations();
        for (const Generation &generation : generations) {
            const QString name = QDir(generation.path).dirName();
            const QString folder = scratch + u'/' + name;
            QDir().mkpath(folder);
            bool good = false;
            try {
                if (layOut(generation, folder)) {
                    const auto station = Station::openAgain(folder, DatabaseKey(key));
                    const Station::Verification report = station->verify();
                    good = report.ok && report.auditEntries == generation.info.auditSeq &&
                           report.blobsChecked == generation.info.files;
                }
            } catch (const Failure &problem) {
                tally.violated(Invariant::Opens, where,
                               name + u' ' + QString::fromLatin1(problem.name()));
            }
            QDir(folder).removeRecursively();
            if (good)
                whole.append(name);
            else
                tally.violated(Invariant::WholeOrNone, where, name + " is not whole"_L1);
        }
    }
    tally.saw(Invariant::WholeOrNone, int(whole.size()));
    for (const QString &thing : confirmed) {
        if (!thing.startsWith("backup "_L1))
            continue;
        tally.settled(where, thing);
        const int number = numberOf(thing.mid(7));
        // One is let go only for as many newer ones as are kept, all of them whole.
        const auto newer = std::count_if(whole.begin(), whole.end(), [&](const QString &name) {
            return numberOf(name) > number;
        });
        if (whole.contains(thing.mid(7)) || newer >= BackupSet::kKept)
            tally.saw(Invariant::Confirmed);
        else
            tally.violated(Invariant::Confirmed, where,
                           u"confirmed and missing: %1, newer ones %2"_s.arg(thing).arg(newer));
    }
}

} // namespace motcua::test
