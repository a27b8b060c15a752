// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/motcua/first_run_room.h"

#include "app/core/access/people.h"
#include "app/core/access/recovery_code.h"
#include "app/core/access/sheet_release.h"
#include "app/core/forms/recovery_sheet.h"
#include "app/demo/demo_centre.h"
#include "storage/backup.h"
#include "storage/places.h"
#include "storage/recovery_record.h"
#include "storage/restore.h"
#include "storage/station.h"
#include "sync/pack/fingerprint.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QSaveFile>
#include <QStorageInfo>
#include <QTemporaryFile>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

ui::PackFacts factsOf(const sync::SignedPack &opened, const QString &file)
{
    ui::PackFacts facts;
    facts.fileName = QFileInfo(file).fileName();
    facts.fingerprint = pack::fingerprintText(opened.signer.sha256);
    facts.signer = opened.signer.name;
    facts.province = opened.content.provinceName;
    facts.gateway = opened.content.gatewayAddress;
    facts.issued = opened.content.issued;
    facts.serial = opened.content.serial;
    facts.communes = int(opened.content.communes.size());
    if (!opened.content.catalogue.isEmpty()) {
        facts.procedures = int(proceduresFromJson(opened.content.catalogue).size());
    }
    for (const pack::PackCentre &centre : opened.content.centres) {
        ui::PackFacts::Centre shown{centre.agencyId, centre.name, {}};
        for (const pack::StationRange &range : centre.stations) {
            shown.stations.append({range.station, range.firstSerial, range.lastSerial});
        }
        facts.centres.append(shown);
    }
    return facts;
}

ui::BackupPlace judge(const QString &folder, const QString &dataFolder)
{
    ui::BackupPlace place;
    place.folder = folder;
    QTemporaryFile probe(QDir(folder).filePath(u"motcua-XXXXXX"_s));
    if (storage::isInside(folder, dataFolder) || !probe.open() || probe.write("x") != 1 ||
        !probe.flush()) {
        return place;
    }
    place.freeBytes = QStorageInfo(folder).bytesAvailable();
    place.worth = storage::onSameDisk(folder, dataFolder) ? ui::BackupPlace::Worth::SameDisk
                                                          : ui::BackupPlace::Worth::OtherDisk;
    return place;
}

storage::StationSetup setupOf(const ui::FirstRunPlan &plan,
                              const std::optional<sync::SignedPack> &opened)
{
    storage::StationSetup setup;
    const bool fromPack = plan.source == ui::FirstRunPlan::Source::Pack;
    if (fromPack) {
        // Nothing of a pack counts that nobody compared, whatever the window let through.
        const pack::StationRange *range = opened && plan.packTrusted
                                              ? opened->content.range(plan.agencyId, plan.stationId)
                                              : nullptr;
        if (range == nullptr) {
            throw sync::stationUnknown();
        }
        setup.centre = *sync::centreOf(opened->content, plan.agencyId);
        setup.firstSerial = range->firstSerial;
        setup.lastSerial = range->lastSerial;
    } else {
        setup.centre.agencyId = plan.agencyId;
        setup.centre.name = plan.centreName;
        setup.centre.shortName = plan.centreName;
        setup.centre.province = plan.province;
        setup.centre.place = plan.place;
        setup.centre.hotline = plan.hotline;
        setup.firstSerial = plan.firstSerial;
        setup.lastSerial = plan.lastSerial;
    }
    if (setup.centre.openingHours.isEmpty()) {
        setup.centre.openingHours = u"07:30–11:30, 13:30–17:00"_s;
    }
    setup.stationId = plan.stationId;
    setup.counters = plan.counters;
    return setup;
}

// Runs inside the making of the centre: all of it is there when the centre is, or there is no centre.
void furnish(storage::Station &station, const ui::FirstRunPlan &plan,
             const std::optional<sync::SignedPack> &opened, const Clock &clock)
{
    RandomIdSource ids(clock);
    SignIn signIn(station.staff(), station.audit(), clock, plan.stationId);
    People people(station.staff(), station.audit(), signIn, clock, ids);
    Staff administrator;
    administrator.name = plan.adminName;
    administrator.role = Role::Administrator;
    // By the same rules as every later account, whatever the window let through.
    administrator.id = people.addOffline(administrator, plan.pin, plan.stationId);
    Actor actor;
    actor.staff = administrator.id;
    actor.name = plan.adminName;
    actor.station = plan.stationId;
    actor.role = administrator.role;
    const bool fromPack = plan.source == ui::FirstRunPlan::Source::Pack;
    station.audit().append({clock.now(), actor, u"centre.created"_s, plan.agencyId, {}});
    if (fromPack) {
        station.province().apply(sync::provinceData(*opened, plan.agencyId, plan.stationId), actor,
                                 clock.now());
    }
    if (!fromPack || opened->content.catalogue.isEmpty()) {
        importBundledCatalogue(station.catalogue());
    }
    storage::recordRecoverySheet(station, actor, clock.now());
    storage::noteRecoverySheetPrinted(station);
    if (!plan.backupFolder.isEmpty()) {
        storage::chooseBackupPlace(station, plan.backupFolder);
    }
}

} // namespace

FirstRunRoom::FirstRunRoom(const QString &folder, Parts parts, QObject *parent)
    : FirstRunPort(parent),
      m_folder(folder),
      m_parts(std::move(parts)),
      m_key(storage::DatabaseKey::random()),
      m_folderId(QUuid::createUuid().toString(QUuid::WithoutBraces)),
      m_askedLine(QRandomGenerator::system()->bounded(1, recovery_code::kLines + 1)),
      m_worker(u"first-run"_s)
{
    connect(m_parts.printer, &FormPrinter::printed, this, [this](const QString &job) {
        if (job == sheetName()) {
            Q_EMIT sheetMade({});
        }
    });
    connect(m_parts.printer, &FormPrinter::failed, this,
            [this](const QString &job, const Failure &failure) {
                if (job == sheetName()) {
                    Q_EMIT sheetFailed(failure);
                }
            });
}

FirstRunRoom::~FirstRunRoom() = default;

bool FirstRunRoom::isNeeded(const Options &options)
{
    if (options.demo || options.role.kind != storage::StationRole::Kind::Counter) {
        return false;
    }
    try {
        const storage::DataFolder data(options.folder());
        const QDir papers(data.blobFolder());
        // A restore that was cut off may have moved all of the old away already: opening finishes it.
        return !data.hasDatabase() && !storage::restoreUnderWay(data) &&
               (!papers.exists() || papers.isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot));
    } catch (const Failure &) {
        return false; // the way of opening says what is in the way
    }
}

void FirstRunRoom::setLanguage(const QString &code)
{
    if (code != m_parts.language) {
        m_parts.language = code;
        m_parts.switchLanguage(code);
    }
}

void FirstRunRoom::openPack(const QString &file)
{
    m_pack.reset();
    m_worker.run(
        this, [file, now = m_parts.clock->now()] { return sync::openPackFile(file, now); },
        [this, file](sync::SignedPack opened) {
            const ui::PackFacts facts = factsOf(opened, file);
            m_pack = std::move(opened);
            Q_EMIT packOpened(facts);
        },
        [this](const Failure &failure) { Q_EMIT packRefused(failure); });
}

bool FirstRunRoom::fingerprintAnswers(const QString &typed) const
{
    return m_pack && pack::fingerprintAnswers(m_pack->signer.sha256, typed);
}

void FirstRunRoom::askKeyRing()
{
    m_worker.run(
        this, [vault = m_parts.vault] { return vault->read(u"motcua/first-run"_s).state; },
        [this](KeyVault::State state) {
            switch (state) {
            case KeyVault::State::Found:
            case KeyVault::State::NotFound: Q_EMIT keyRingAnswered(ui::KeyRing::Ready); return;
            case KeyVault::State::Locked: Q_EMIT keyRingAnswered(ui::KeyRing::Locked); return;
            case KeyVault::State::Unavailable: Q_EMIT keyRingAnswered(ui::KeyRing::Absent); return;
            }
        },
        [this](const Failure &) { Q_EMIT keyRingAnswered(ui::KeyRing::Absent); });
}

FormDocument FirstRunRoom::sheet(const ui::FirstRunPlan &plan) const
{
    RecoverySheetFacts facts;
    facts.centreName = plan.centreName;
    facts.place = plan.place;
    if (const pack::PackCentre *centre = m_pack ? m_pack->content.centre(plan.agencyId) : nullptr) {
        facts.parentAgency = centre->parent;
        facts.place = centre->place;
    }
    facts.stationId = plan.stationId;
    facts.folderId = m_folderId;
    facts.printedOn = toCentre(m_parts.clock->now()).date();
    facts.key = m_key.raw();
    return makeRecoverySheet(recoverySheetTemplate(), facts);
}

QString FirstRunRoom::sheetName() const
{
    return u"phieu-khoi-phuc-"_s + m_folderId.left(8);
}

void FirstRunRoom::printSheet(const ui::FirstRunPlan &plan)
{
    if (m_parts.printer->leavesFiles()) {
        Q_EMIT sheetFailed(sheetNeedsPaper());
        return;
    }
    try {
        m_parts.printer->print(sheet(plan), sheetName());
    } catch (const Failure &failure) {
        Q_EMIT sheetFailed(failure);
    }
}

void FirstRunRoom::saveSheet(const ui::FirstRunPlan &plan, const QString &folder)
{
    if (storage::isInside(folder, m_folder)) {
        Q_EMIT sheetFailed(sheetBesideData());
        return;
    }
    const QString path = QDir(folder).filePath(sheetName() + u".pdf"_s);
    FormDocument document;
    try {
        document = sheet(plan);
    } catch (const Failure &failure) {
        Q_EMIT sheetFailed(failure);
        return;
    }
    m_worker.run(
        this,
        [renderer = m_parts.renderer, document, path] {
            const QByteArray pdf = renderer->pdf(document);
            QSaveFile file(path);
            if (!file.open(QIODevice::WriteOnly) ||
                !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
                file.write(pdf) != pdf.size() || !file.commit()) {
                throw Failure(
                    "sheet_not_saved",
                    tr("The recovery sheet could not be saved there. Nothing was changed."),
                    tr("Choose another folder, or print the sheet."));
            }
        },
        [this, path] { Q_EMIT sheetMade(QDir::toNativeSeparators(path)); },
        [this](const Failure &failure) { Q_EMIT sheetFailed(failure); });
}

bool FirstRunRoom::lineAnswers(const QString &typed) const
{
    return recovery_code::lineAnswers(m_key.raw(), m_askedLine, typed);
}

void FirstRunRoom::judgeBackup(const QString &folder)
{
    m_worker.run(
        this, [folder, data = m_folder] { return judge(folder, data); },
        [this](const ui::BackupPlace &place) { Q_EMIT backupJudged(place); },
        [](const Failure &) {});
}

void FirstRunRoom::create(const ui::FirstRunPlan &plan)
{
    m_worker.run(
        this,
        [this, plan, opened = m_pack] {
            storage::StationSetup setup = setupOf(plan, opened);
            setup.folderId = m_folderId;
            setup.key = m_key;
            setup.furnish = [&](storage::Station &station) {
                furnish(station, plan, opened, *m_parts.clock);
            };
            storage::Unlock unlock;
            unlock.passphrase = plan.usePassphrase ? plan.passphrase : QString();
            if (unlock.passphrase.isEmpty()) {
                unlock.vault = m_parts.vault;
            }
            (void)storage::Station::create(m_folder, setup, unlock);
        },
        [this, plan] {
            m_passphrase = plan.usePassphrase ? plan.passphrase : QString();
            m_parts.keepLanguage(m_parts.language);
            Q_EMIT created();
        },
        [this](const Failure &failure) { Q_EMIT createFailed(failure); });
}

} // namespace motcua
