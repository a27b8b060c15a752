// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/motcua/desk_room.h"

#include "app/core/access/clock_watch.h"
#include "app/core/access/sheet_release.h"
#include "app/core/arrivals/arrivals.h"
#include "app/core/dispatch/link_rules.h"
#include "app/core/dispatch/stations_board.h"
#include "app/core/queue/kiosk.h"
#include "app/core/queue/paper_roll.h"
#include "app/core/queue/queue_news.h"
#include "app/core/queue/queue_settings.h"
#include "app/core/queue/slip_desk.h"
#include "app/core/queue/slip_rules.h"
#include "app/core/queue/voice_rules.h"
#include "app/demo/demo_centre.h"
#include "app/devices/keychain/key_ring_vault.h"
#include "app/motcua/archive_room.h"
#include "app/motcua/switching_slip_printer.h"
#include "storage/appointment_book.h"
#include "storage/arrivals_store.h"
#include "storage/centre/member_journal.h"
#include "storage/centre/shared_day_keys.h"
#include "storage/centre/shared_settings.h"
#include "storage/paper_times_store.h"
#include "storage/setting_store.h"
#include "storage/stations_store.h"
#include "sync/centre/find_again.h"

#include <QFile>
#include <QJsonDocument>

#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

QByteArray resource(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("%s is not compiled in", qUtf8Printable(path));
    }
    return file.readAll();
}

// The province's own wording where it gave one, else the built-in.
QByteArray formOf(const storage::Station &station, const QString &name)
{
    const QByteArray own = station.province().form(name);
    return own.isEmpty() ? resource(u":/forms/"_s + name + u".json"_s) : own;
}

// A wording of the province that cannot be read would leave citizens without paper.
QByteArray slipWordingOf(const storage::Station &station)
{
    const QByteArray own = formOf(station, u"motcua/slip"_s);
    try {
        (void)composeSlip(own, trialSlip(station.centre().name, {}));
        return own;
    } catch (const Failure &) {
        return slipTemplate();
    }
}

QJsonObject documentOf(const storage::Station &station, const QString &setting)
{
    return QJsonDocument::fromJson(station.setting(setting).toUtf8()).object();
}

QueueRules rulesOf(const storage::Station &station)
{
    return queueRulesFrom(documentOf(station, kQueueRulesSetting));
}

Kiosk::Facts kioskFacts(const storage::Station &station)
{
    return {station.serviceGroups(), station.counters(),
            kioskRulesFrom(documentOf(station, kKioskRulesSetting))};
}

// Which counters do the procedure that was booked.
CheckIn::PlaceOf placesOf(storage::Station &station, const Clock &clock)
{
    return [catalogue = Catalogue(station.catalogue().procedures()),
            groups = station.serviceGroups(), &clock](const QString &code) {
        const auto procedure = catalogue.inForce(code, toCentre(clock.now()).date());
        return procedure ? CheckIn::Place{seriesOfField(groups, procedure->field), procedure->name}
                         : CheckIn::Place();
    };
}

QString whereItIsNow(const CentreMembership &membership, const std::function<bool()> &goOn)
{
    centre::DiscoveryOptions options;
    options.goOn = goOn;
    return centre::addressNow(membership, options);
}

} // namespace

struct DeskRoom::Parts
{
    Parts(std::unique_ptr<storage::Station> opened, const Devices &devices, const Clock &clock,
          IdSource &ids, const Rights::Closed &closed)
        : station(std::move(opened)),
          rights(station->staff(), closed),
          calendar(WorkingCalendar::fromJson(resource(u":/calendar/holidays_vn.json"_s))),
          journal(*station, clock, &whereItIsNow),
          queue(journal.journal(), clock, ids, rulesOf(*station), &rights),
          signIn(station->staff(), station->audit(), clock, station->stationId()),
          appointments(station->database()),
          checkIn(appointments, queue, clock, placesOf(*station, clock),
                  checkInRulesFrom(documentOf(*station, kCheckInRulesSetting))),
          dayKeys(station->database(), journal.way(), journal.journal()),
          kiosk(queue, signIn, station->audit(), clock, kioskFacts(*station), &dayKeys, &checkIn),
          approvals(signIn, station->audit(), clock),
          changes({station->dossierChanges(), approvals, calendar, clock, ids, rights}),
          conflicts({station->conflicts(), station->dossierChanges(), clock, ids, rights}),
          disclosure(station->dossiers(), approvals, station->audit(), clock, rights),
          search(station->dossiers(), rights),
          arrivalsBoard(station->database()),
          arrivals(arrivalsBoard, clock, rights),
          paperTimes(station->database(), station->audit()),
          linkRules(paperTimes, clock, rights),
          voiceStore(station->database(), station->audit(), u"guard."_s, journal.way()),
          voiceSettings(voiceStore, clock, rights),
          queueNews(journal.journal()),
          slipSettings(station->database(), station->audit(), u"slip."_s),
          slipRules(slipSettings, clock, rights),
          slips(queue, clock,
                {station->centre().name, station->serviceGroups(), station->priorityGroups(),
                 station->counters(), station->stationId()},
                &rights),
          paperRoll(
              journal.journal(), clock, ids,
              {station->serviceGroups(), station->priorityGroups(), queue.rules().quickSeries},
              &rights),
          queueStore(station->database(), station->audit(), {}, journal.way()),
          queueSettings(queueStore, queue, clock, rights),
          kioskSettings(queueStore, clock, rights),
          checkInSettings(queueStore, checkIn, clock, rights),
          stationsStore(station->database(), station->stationId()),
          stations(stationsStore, rights),
          sheetRelease(approvals, station->audit(), clock, rights),
          clockWatch(station->clockWitness(), clock),
          people(station->staff(), station->audit(), signIn, clock, ids),
          safeguards(station->safeguards(), station->staff(), clock, station->centre().demo),
          reception({station->dossiers(), station->blobs(), *devices.paperWriter, *devices.renderer,
                     calendar, clock, ids, station->centre(),
                     formOf(*station, u"TT01-2018/receipt"_s),
                     // The demo day stands on whatever day it likes.
                     station->centre().demo ? nullptr : &clockWatch, &rights})
    {
        if (!station->centre().demo)
            queue.setClockWatch(&clockWatch);
    }
    std::unique_ptr<storage::Station> station;
    Rights rights;
    WorkingCalendar calendar;
    storage::MemberJournal journal; ///< the centre's, or the station's own
    CentreQueue queue;
    SignIn signIn;
    storage::SqlAppointmentBook appointments;
    CheckIn checkIn;
    storage::SharedDayKeys dayKeys;
    Kiosk kiosk;
    Approvals approvals;
    DossierChanges changes;
    Conflicts conflicts;
    IdDisclosure disclosure;
    DossierSearch search;
    storage::SqlArrivalsBoard arrivalsBoard;
    Arrivals arrivals;
    storage::SqlPaperTimes paperTimes;
    LinkRules linkRules;
    storage::SharedSettings voiceStore;
    VoiceSettings voiceSettings;
    QueueNews queueNews;
    storage::SqlSettings slipSettings;
    SlipRules slipRules;
    Slips slips;
    PaperRoll paperRoll;
    storage::SharedSettings queueStore;
    QueueSettings queueSettings;
    KioskSettings kioskSettings;
    CheckInSettings checkInSettings;
    storage::SqlStations stationsStore;
    StationsBoard stations;
    SheetRelease sheetRelease;
    ClockWatch clockWatch;
    People people;
    Safeguards safeguards;
    Reception reception;
    std::tuple<QueueRules, KioskRules, CheckInRules> told; ///< what was read last
};

/// What is read once at the start and then handed to every window.
struct DeskRoom::Facts
{
    storage::DatabaseKey key;
    QVector<Procedure> procedures;
    CentreIdentity centre;
    QVector<ServiceGroup> groups;
    QVector<PriorityGroup> priorities;
    QVector<Counter> counters;
    QueueRules queueRules;
    KioskRules kioskRules;
    QString stationId;
    QByteArray slipWording;
    SlipDevice slipDevice;
};

DeskRoom::DeskRoom(const Clock &clock, const Devices &devices, QObject *parent)
    : QObject(parent),
      m_clock(clock),
      m_devices(devices),
      m_ids(clock),
      m_worker(u"desk"_s)
{}

DeskRoom::~DeskRoom()
{
    m_archive.reset(); // its exports ask the desk's approvals
    m_slipPrinter.reset();
    m_slips.reset();
    // The connection belongs to the desk thread and must die there; the worker finishes its jobs before it joins.
    m_worker.post([this] { m_parts.reset(); });
}

storage::Station &DeskRoom::station()
{
    return *m_parts->station;
}

SheetRelease &DeskRoom::sheetRelease()
{
    return m_parts->sheetRelease;
}

ClockWatch &DeskRoom::clockWatch()
{
    return m_parts->clockWatch;
}

DeskRoom::Facts DeskRoom::openOnDesk(const QString &folder, const QString &passphrase,
                                     bool makeDemo)
{
    devices::KeyRingVault vault;
    storage::Unlock unlock;
    unlock.passphrase = passphrase;
    if (passphrase.isEmpty()) {
        unlock.vault = &vault;
    }
    std::unique_ptr<storage::Station> station;
    if (makeDemo && !storage::DataFolder(folder).hasDatabase())
        station = storage::Station::create(folder, demoSetup(3), unlock);
    else
        station = storage::Station::open(folder, unlock);
    if (makeDemo) {
        // Before anything is made of it: neither the demo's people nor its clock may reach a real centre.
        requireDemo(*station);
        // Also what an interrupted first start left out.
        if (station->catalogue().procedures().isEmpty())
            importBundledCatalogue(station->catalogue());
        if (station->staff().staff().isEmpty())
            addDemoStaff(station->staff(), m_ids);
    }
    m_parts =
        std::make_unique<Parts>(std::move(station), m_devices, m_clock, m_ids, closedTeller());
    storage::Station &s = *m_parts->station;
    m_parts->told = {m_parts->queue.rules(), m_parts->kiosk.rules(), m_parts->checkIn.rules()};
    // Another computer of the centre, or another program here, may change them at any time.
    connect(&m_parts->queueNews, &QueueNews::came, &m_parts->queueNews, [this] { followRules(); });
    QVector<QString> series;
    for (const ServiceGroup &group : s.serviceGroups())
        series.append(group.series);
    m_parts->queue.setPlaces(series, s.counters());
    return {s.key(),
            s.catalogue().procedures(),
            s.centre(),
            s.serviceGroups(),
            s.priorityGroups(),
            s.counters(),
            m_parts->queue.rules(),
            m_parts->kiosk.rules(),
            s.stationId(),
            slipWordingOf(s),
            m_parts->slipRules.device()};
}

void DeskRoom::followRules()
{
    try {
        const storage::Station &station = *m_parts->station;
        const QueueRules queue = rulesOf(station);
        const KioskRules kiosk = kioskRulesFrom(documentOf(station, kKioskRulesSetting));
        const CheckInRules checkIn = checkInRulesFrom(documentOf(station, kCheckInRulesSetting));
        if (std::exchange(m_parts->told, {queue, kiosk, checkIn}) ==
            std::tuple(queue, kiosk, checkIn))
            return;
        m_parts->queue.setRules(queue);
        m_parts->kiosk.setRules(kiosk);
        m_parts->checkIn.setRules(checkIn);
        QMetaObject::invokeMethod(this, [this, queue, kiosk] {
            m_desk.queueRules = queue;
            m_desk.kioskRules = kiosk;
        });
    } catch (const Failure &) {
        // Those that were known go on; they are read again when something comes.
    }
}

void DeskRoom::setUpSlips(const Facts &facts)
{
    m_slipPrinter = std::make_unique<SwitchingSlipPrinter>(facts.slipWording);
    m_slipPrinter->use(facts.slipDevice);
    m_slips = std::make_unique<SlipDesk>(
        SlipDesk::Parts{m_worker, m_parts->slips, m_parts->slipRules, *m_slipPrinter});
    m_desk.slipRules = &m_parts->slipRules;
    m_desk.paperRoll = &m_parts->paperRoll;
    m_desk.slipPrinter = m_slipPrinter.get();
    m_desk.slips = m_slips.get();
}

Rights::Closed DeskRoom::closedTeller()
{
    return [this](StaffId id) {
        QMetaObject::invokeMethod(this, [this, id] { Q_EMIT accountClosed(id); });
    };
}

void DeskRoom::open(const QString &folder, const QString &passphrase, bool makeDemo)
{
    m_worker.run(
        this,
        [this, folder, passphrase, makeDemo] { return openOnDesk(folder, passphrase, makeDemo); },
        [this, folder](Facts facts) {
            m_key = facts.key;
            m_desk.worker = &m_worker;
            m_desk.queue = &m_parts->queue;
            m_desk.checkIn = &m_parts->checkIn;
            m_desk.kiosk = &m_parts->kiosk;
            m_desk.reception = &m_parts->reception;
            m_desk.signIn = &m_parts->signIn;
            m_desk.people = &m_parts->people;
            m_desk.safeguards = &m_parts->safeguards;
            m_desk.dossiers = &m_parts->station->dossiers();
            m_desk.search = &m_parts->search;
            m_desk.approvals = &m_parts->approvals;
            m_desk.changes = &m_parts->changes;
            m_desk.disclosure = &m_parts->disclosure;
            m_desk.conflicts = &m_parts->conflicts;
            m_desk.dispatch = &m_parts->station->dispatchBoard();
            m_archive = std::make_unique<ArchiveRoom>(folder, m_key, m_parts->approvals, m_clock,
                                                      closedTeller());
            m_desk.archiveWorker = &m_archive->worker();
            m_desk.archive = [archive = m_archive.get()] { return archive->open(); };
            m_desk.arrivals = &m_parts->arrivals;
            m_desk.linkRules = &m_parts->linkRules;
            m_desk.voiceSettings = &m_parts->voiceSettings;
            m_desk.queueNews = &m_parts->queueNews;
            m_desk.queueSettings = &m_parts->queueSettings;
            m_desk.kioskSettings = &m_parts->kioskSettings;
            m_desk.checkInSettings = &m_parts->checkInSettings;
            m_desk.stations = &m_parts->stations;
            m_desk.blobs = &m_parts->station->blobs();
            m_desk.clock = &m_clock;
            m_desk.renderer = m_devices.renderer;
            m_desk.codeReader = m_devices.codeReader;
            m_desk.catalogue = Catalogue(std::move(facts.procedures));
            m_desk.centre = facts.centre;
            m_desk.groups = facts.groups;
            m_desk.priorities = facts.priorities;
            m_desk.counters = facts.counters;
            m_desk.queueRules = facts.queueRules;
            m_desk.kioskRules = facts.kioskRules;
            m_desk.stationId = facts.stationId;
            setUpSlips(facts);
            m_desk.scanner = m_devices.scanner;
            m_desk.printer = m_devices.printer;
            Q_EMIT opened();
        },
        [this](const Failure &failure) { Q_EMIT failed(failure); });
}

} // namespace motcua
