// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/stage.h"

#include "storage/audit_store.h"
#include "storage/backup.h"
#include "storage/journal_store.h"
#include "storage/migrations.h"
#include "tests/storage/samples.h"
#include "tests/storage/scratch.h"

#include <QFileInfo>

#include <filesystem>

using namespace Qt::StringLiterals;
using namespace motcua::storage;

namespace motcua::test {

namespace {

constexpr qint64 kFrame = 4096 + 24;
constexpr qint64 kLongLog = 32 + 985 * kFrame; // the checkpoint comes at 1000

void copyTree(const QString &from, const QString &to)
{
    std::filesystem::copy(from.toStdString(), to.toStdString(),
                          std::filesystem::copy_options::recursive);
}

QVector<SchemaStep> firstSteps(int count)
{
    QVector<SchemaStep> steps = builtInSteps();
    steps.resize(count);
    return steps;
}

QString schemaOfStep(int step)
{
    const ScratchDatabase scratch;
    Database db(scratch.file, scratch.key);
    applySteps(db, firstSteps(step));
    return schemaOf(db);
}

QueueEvent firstTicket()
{
    QueueEvent event;
    event.id = EventId(QUuid::createUuid());
    event.ticket = TicketId(QUuid::createUuid());
    event.at = noon();
    event.number = {u"A"_s, 1};
    return event;
}

void issueFirst(QueueJournal &journal)
{
    journal.append(noon().date(), 0,
                   [](const QVector<QueueEvent> &) { return QVector{firstTicket()}; });
}

} // namespace

QString memoryFolder()
{
    const QFileInfo memory(u"/dev/shm"_s);
    return memory.isDir() && memory.isWritable() ? u"/dev/shm"_s : QDir::tempPath();
}

Stage::Stage() : m_dir(memoryFolder() + "/motcua-faults-XXXXXX"_L1) {}

QString Stage::newFolder()
{
    const QString folder = m_dir.filePath(QString::number(++m_next));
    QDir().mkpath(folder);
    return folder;
}

QStringList Stage::settingNames()
{
    QStringList names{u"accept"_s, u"checkpoint"_s, u"ticket"_s, u"scan"_s,
                      u"backup"_s, u"restore"_s,    u"create"_s};
    // From the first program there was, and from the latest ones: every step is taken, and most of them many times.
    const int last = int(builtInSteps().size()) - 1;
    for (const int step : {1, last - 2, last - 1, last})
        names.append(u"migrate-%1"_s.arg(step));
    return names;
}

Setting Stage::setting(const QString &name)
{
    Setting setting;
    setting.name = name;
    setting.act = name.section(u'-', 0, 0);
    setting.world = newFolder();
    if (name == "create"_L1) {
        // Under its name a new database is complete.
        const int all = int(builtInSteps().size());
        setting.before.schemas.insert(all, schemaOfStep(all));
        return setting;
    }
    makeStation(setting);
    if (setting.act == "checkpoint"_L1)
        makeLongLog(setting);
    if (setting.act == "backup"_L1)
        makeBackups(setting);
    if (setting.act == "restore"_L1)
        makeLater(setting);
    if (setting.act == "migrate"_L1)
        makeEarlier(setting, name.section(u'-', 1).toInt());
    return setting;
}

// Two dossiers, an open draft, a ticket.
void Stage::makeStation(Setting &setting)
{
    MemoryVault vault;
    const auto station = Station::create(setting.world + "/data"_L1, sampleSetup(), {&vault, {}});
    setting.key = station->key().raw();
    setting.before.dossiers = 2;
    for (int number = 1; number <= 2; ++number)
        setting.before.confirmed.append("accepted "_L1 + acceptSample(*station, number));
    const SampleReception open = sampleReception(*station, 3, u"Lê Văn Quýt"_s);
    station->dossiers().saveDraft(open.draft);
    setting.before.confirmed.append(u"draft %1 1"_s.arg(open.draft.id.toString()));
    setting.before.confirmed.append("serial "_L1 + open.dossier.code);
    issueFirst(station->journal());
    setting.before.confirmed.append(u"issued A001"_s);
}

// A crashed program's folder: a write-ahead log that has grown to just below where SQLite copies it back.
void Stage::makeLongLog(Setting &setting)
{
    const QString grown = newFolder();
    const auto station = Station::openAgain(setting.world + "/data"_L1, DatabaseKey(setting.key));
    const QFileInfo log(station->folder().databaseFile() + "-wal"_L1);
    int number = 0;
    for (QFileInfo now = log; now.size() < kLongLog; now.refresh())
        station->setSetting(u"filler"_s, QString::number(++number));
    setting.before.confirmed.append(u"setting filler %1"_s.arg(number));
    copyTree(setting.world, grown);
    QFile::remove(grown + "/data/motcua.db-shm"_L1);
    setting.world = grown;
}

// A medium with as many backups as are kept, so that the next one lets go of the oldest.
void Stage::makeBackups(Setting &setting)
{
    const QString medium = setting.world + "/medium"_L1;
    QDir().mkpath(medium);
    const auto station = Station::openAgain(setting.world + "/data"_L1, DatabaseKey(setting.key));
    const SimulatedClock clock(noon());
    for (int number = 1; number <= BackupSet::kKept; ++number) {
        const auto made = makeBackup(station->folder(), station->key(), {medium}, clock, {});
        if (number > 1)
            setting.before.confirmed.append("backup "_L1 +
                                            QFileInfo(made.value().generation.path).fileName());
        setting.before.confirmed.append("accepted "_L1 + acceptSample(*station, 20 + number));
        ++setting.before.dossiers;
    }
}

// A backup, and a dossier after it: the restore loses that one, and must never give its number to another.
void Stage::makeLater(Setting &setting)
{
    const QString medium = setting.world + "/medium"_L1;
    QDir().mkpath(medium);
    const auto station = Station::openAgain(setting.world + "/data"_L1, DatabaseKey(setting.key));
    const SimulatedClock clock(noon());
    (void)makeBackup(station->folder(), station->key(), {medium}, clock, {}).value();
    setting.before.confirmed.append("printed "_L1 + acceptSample(*station, 30));
}

// The same centre at an earlier schema, with what that schema can hold.
void Stage::makeEarlier(Setting &setting, int step)
{
    const DataFolder folder(setting.world + "/data"_L1);
    QFile::remove(folder.databaseFile());
    QDir(folder.blobFolder()).removeRecursively();
    setting.before = {};
    Database db(folder.databaseFile(), DatabaseKey(setting.key));
    applySteps(db, firstSteps(step));
    for (int number = 0; number < 40; ++number)
        db.run(u"INSERT INTO setting (name, value) VALUES (?, 'yes')"_s, {u"kept%1"_s.arg(number)});
    setting.before.confirmed.append(u"setting kept39 yes"_s);
    ChainedAuditLog audit(db);
    for (int number = 0; number < 5; ++number)
        audit.append({noon(), {}, u"staff.signed_in"_s, QString::number(number), {}});
    if (step >= 2) {
        // As a program of that time wrote it: today's journal knows columns that come later.
        db.run(u"INSERT INTO queue_event (id, day, ticket, kind, at, staff, staff_name, counter, "
               u"station, reason, "
               "series, number, priority_reason, procedure_code, procedure_name) "
               "VALUES (?, ?, ?, 'issued', ?, '', '', 0, 'C01', '', 'A', 1, '', '', '')"_s,
               {QUuid::createUuid().toString(QUuid::WithoutBraces),
                toCentre(noon()).date().toString(Qt::ISODate),
                QUuid::createUuid().toString(QUuid::WithoutBraces), noon().toMSecsSinceEpoch()});
        setting.before.confirmed.append(u"issued A001"_s);
    }
    if (step >= 3) {
        db.run(u"INSERT INTO serial (day, last) VALUES ('2026-11-23', 17)"_s);
        setting.before.confirmed.append(u"serial H24.123-261123-0017"_s);
    }
    for (int number = 1; number <= builtInSteps().size(); ++number)
        setting.before.schemas.insert(number, schemaOfStep(number));
}

Stage::Case::Case(const QString &folder, const Setting &setting) : m_folder(folder)
{
    copyTree(setting.world, world());
    if (!setting.key.isEmpty() && !writeFile(keyFile(), setting.key.toHex()))
        qFatal("no room for a case");
}

Stage::Case::~Case()
{
    QDir(m_folder).removeRecursively();
}

QByteArray Stage::Case::key() const
{
    return QByteArray::fromHex(readFile(keyFile()));
}

std::unique_ptr<Stage::Case> Stage::makeCase(const Setting &setting)
{
    return std::make_unique<Case>(newFolder(), setting);
}

std::unique_ptr<QTemporaryDir> Stage::makeFolder() const
{
    return std::make_unique<QTemporaryDir>(m_dir.filePath(u"state-XXXXXX"_s));
}

} // namespace motcua::test
