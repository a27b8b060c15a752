// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/acts.h"

#include "app/core/base/clock.h"
#include "app/core/queue/centre_queue.h"
#include "storage/backup.h"
#include "storage/restore.h"
#include "tests/storage/samples.h"
#include "tests/storage/scratch.h"

#include <QFileInfo>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace motcua::storage;

namespace motcua::test {

namespace {

void confirm(const QString &what)
{
    say("confirmed "_L1 + what);
}

class Accept : public Act
{
public:
    using Act::Act;
    void perform() override { accept(m_sample, 7); }

protected:
    void accept(std::optional<SampleReception> &sample, int number)
    {
        if (!sample) {
            sample = sampleReception(station(), number, u"Nguyễn Thị Bưởi"_s);
            const QVector<Dossier::Attachment> attachments = sample->dossier.attachments();
            for (const Dossier::Attachment &attachment : attachments)
                confirm("blob "_L1 + attachment.blob.hex());
            confirm("serial "_L1 + sample->dossier.code);
        }
        station().dossiers().saveDraft(sample->draft);
        confirm(u"draft %1 1"_s.arg(sample->draft.id.toString()));
        if (!station().dossiers().accept(sample->dossier, sample->draft.id, sample->audit,
                                         sample->operation)) {
            say(u"vanished"_s);
            return;
        }
        confirm("accepted "_L1 + sample->dossier.code);
        sample.reset();
    }

private:
    std::optional<SampleReception> m_sample;
};

// On a write-ahead log that is nearly full: the first acceptance sets off a checkpoint, the second begins the log anew.
class AcceptTwice final : public Accept
{
public:
    using Accept::Accept;
    void perform() override
    {
        if (!m_firstDone)
            accept(m_first, 8);
        m_firstDone = true;
        accept(m_second, 9);
    }

private:
    bool m_firstDone = false;
    std::optional<SampleReception> m_first, m_second;
};

class IssueTicket final : public Act
{
public:
    using Act::Act;
    void perform() override
    {
        const SimulatedClock clock(noon());
        RandomIdSource ids(clock);
        CentreQueue queue(station().journal(), clock, ids);
        const Actor by{StaffId(QUuid::createUuid()), u"Ki-ốt"_s, 0, u"C01"_s};
        confirm("issued "_L1 + queue.issue({u"A"_s, {}, {}, {}}, by).number.text());
    }
};

// A page of two sheets into the draft that is open: each sheet is a file, then the draft names them.
class ScanPage final : public Act
{
public:
    using Act::Act;
    void perform() override
    {
        Draft draft = station().dossiers().openDrafts().constFirst();
        for (int page = 0; page < 2; ++page) {
            const QByteArray pdf =
                "%PDF-1.4 page " + QByteArray::number(page) + QByteArray(70'000, char('k' + page));
            const BlobRef ref = station().blobs().put(pdf, u"application/pdf"_s);
            confirm("blob "_L1 + ref.hex());
            draft.papers.append(
                {PaperId(QUuid::createUuid()), page, ref, 1, 300, noon(), u"test:0"_s});
        }
        draft.savedAt = noon();
        station().dossiers().saveDraft(draft);
        confirm(u"draft %1 %2"_s.arg(draft.id.toString()).arg(draft.papers.size()));
    }
};

class Migrate final : public Act
{
public:
    using Act::Act;
    void perform() override { confirm(u"schema %1"_s.arg(station().database().schemaVersion())); }
};

class Backup final : public Act
{
public:
    using Act::Act;
    void perform() override
    {
        const SimulatedClock clock(noon());
        const BackupOptions options{QFileInfo(place().folder).path() + "/medium"_L1};
        const auto made =
            makeBackup(station().folder(), key(), options, clock, {{}, u"Quản trị"_s, 0, u"C01"_s});
        confirm("backup "_L1 + QFileInfo(made.value().generation.path).fileName());
    }
};

// The newest backup in place of the data; the data is not open meanwhile.
class Restore final : public Act
{
public:
    using Act::Act;
    void perform() override
    {
        const SimulatedClock clock(noon());
        const QVector<Generation> found =
            inspectBackups(QFileInfo(place().folder).path() + "/medium"_L1);
        const Generation generation = found.value(0);
        (void)restoreBackup(generation, place().folder, key(), clock,
                            {{}, u"Quản trị"_s, 0, u"C01"_s})
            .value();
        confirm("restored "_L1 + QFileInfo(generation.path).fileName());
    }
};

/// Keeps the key in a file that the fault does not reach, as a key ring does.
class FileVault final : public KeyVault
{
public:
    explicit FileVault(QString file) : m_file(std::move(file)) {}
    [[nodiscard]] Answer read(const QString &account) override
    {
        Q_UNUSED(account);
        const QByteArray hex = readFile(m_file);
        return hex.isEmpty() ? Answer{State::NotFound, {}}
                             : Answer{State::Found, QByteArray::fromHex(hex)};
    }
    [[nodiscard]] bool write(const QString &account, const QByteArray &secret) override
    {
        Q_UNUSED(account);
        return writeFile(m_file, secret.toHex());
    }

private:
    QString m_file;
};

class Create final : public Act
{
public:
    using Act::Act;
    void perform() override
    {
        FileVault vault(place().keyFile);
        // What the first try has made whole before it failed is opened, as the program does at its next start.
        take(DataFolder(place().folder).hasDatabase()
                 ? Station::open(place().folder, {&vault, {}})
                 : Station::create(place().folder, sampleSetup(), {&vault, {}}));
        confirm(u"created"_s);
    }
};

} // namespace

void say(const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    if (::write(STDOUT_FILENO, bytes.constData(), size_t(bytes.size())) != bytes.size())
        ::_exit(3);
}

Act::~Act() = default;

DatabaseKey Act::key() const
{
    return DatabaseKey(QByteArray::fromHex(readFile(m_place.keyFile)));
}

Station &Act::station()
{
    if (!m_station) {
        m_station = Station::openAgain(m_place.folder, key());
        if (m_place.weak)
            m_station->database().runScript("PRAGMA synchronous = NORMAL");
    }
    return *m_station;
}

QString Act::finding()
{
    const Station::Verification report = station().verify();
    return report.ok ? u"ok"_s
                     : u"%1, audit %2, files missing %3, damaged %4"_s.arg(report.integrity)
                           .arg(report.auditOk)
                           .arg(report.blobsMissing)
                           .arg(report.blobsDamaged);
}

std::unique_ptr<Act> makeAct(const QString &name, const Act::Place &place)
{
    if (name == "accept"_L1)
        return std::make_unique<Accept>(place);
    if (name == "checkpoint"_L1)
        return std::make_unique<AcceptTwice>(place);
    if (name == "ticket"_L1)
        return std::make_unique<IssueTicket>(place);
    if (name == "scan"_L1)
        return std::make_unique<ScanPage>(place);
    if (name == "migrate"_L1)
        return std::make_unique<Migrate>(place);
    if (name == "backup"_L1)
        return std::make_unique<Backup>(place);
    if (name == "restore"_L1)
        return std::make_unique<Restore>(place);
    if (name == "create"_L1)
        return std::make_unique<Create>(place);
    return nullptr;
}

} // namespace motcua::test
