// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/command.h"
#include "app/admin/seed.h"
#include "app/core/access/secret_rules.h"
#include "app/core/base/clock.h"
#include "app/core/lookup/payload.h"
#include "app/demo/demo_centre.h"
#include "app/devices/keychain/key_ring_vault.h"
#include "sync/client/pack_file.h"
#include "sync/pack/fingerprint.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace motcua::admin {

namespace {

constexpr qint64 kSayEveryMs = 2000;

QJsonValue isoOrNull(const QDateTime &at)
{
    return at.isValid() ? QJsonValue(toIso(at)) : QJsonValue(QJsonValue::Null);
}

// The centre as the pack has it; the options may still say more about it.
void setUpFromPack(const Invocation &call, const sync::SignedPack &opened,
                   storage::StationSetup *setup)
{
    if (!pack::fingerprintAnswers(opened.signer.sha256, call.required(u"fingerprint"_s))) {
        throw sync::fingerprintWrong();
    }
    const QString agency = call.required(u"centre"_s);
    setup->stationId = call.required(u"station"_s);
    const auto centre = sync::centreOf(opened.content, agency);
    const pack::StationRange *range = opened.content.range(agency, setup->stationId);
    if (!centre || range == nullptr) {
        throw sync::stationUnknown();
    }
    setup->centre = *centre;
    setup->firstSerial = range->firstSerial;
    setup->lastSerial = range->lastSerial;
}

int initialise(const Invocation &call)
{
    const int counters = call.number(u"counters"_s, 3, 1, 40);
    storage::StationSetup setup = demoSetup(counters);
    if (!call.options().isSet(u"demo"_s)) {
        setup.centre = {};
        setup.centre.openingHours = u"07:30–11:30, 13:30–17:00"_s;
    }
    const SystemClock clock;
    std::optional<sync::SignedPack> opened;
    if (call.options().isSet(u"pack"_s)) {
        if (call.options().isSet(u"demo"_s)) {
            throw UsageError{u"--pack makes a real centre: leave --demo out"_s};
        }
        opened = sync::openPackFile(call.value(u"pack"_s), clock.now());
        setUpFromPack(call, *opened, &setup);
    }
    if (call.options().isSet(u"centre"_s) || !call.options().isSet(u"demo"_s)) {
        setup.centre.agencyId = call.required(u"centre"_s);
    }
    if (call.options().isSet(u"name"_s) || (!call.options().isSet(u"demo"_s) && !opened)) {
        setup.centre.name = call.required(u"name"_s);
        setup.centre.shortName = setup.centre.name;
    }
    for (const auto &[option, field] : {std::pair(u"parent"_s, &setup.centre.parentAgency),
                                        std::pair(u"province"_s, &setup.centre.province),
                                        std::pair(u"place"_s, &setup.centre.place),
                                        std::pair(u"hotline"_s, &setup.centre.hotline),
                                        std::pair(u"station"_s, &setup.stationId)}) {
        if (call.options().isSet(option)) {
            *field = call.value(option);
        }
    }
    setup.firstSerial = call.number(u"first-serial"_s, setup.firstSerial, 1, 999999);
    setup.lastSerial = call.number(u"last-serial"_s, setup.lastSerial, setup.firstSerial, 999999);

    // What the gateway and our own receipts must be able to read; found now, not after a day's work.
    if (!isDossierCode(QString(setup.centre.agencyId + u"-260101-0001"_s))) {
        throw UsageError{u"--centre is an agency id such as H24.123"_s};
    }
    if (setup.lastSerial < setup.firstSerial) {
        throw UsageError{u"--last-serial must not be below --first-serial"_s};
    }

    devices::KeyRingVault vault;
    storage::Unlock unlock;
    unlock.passphrase = call.passphrase();
    if (unlock.passphrase.isEmpty()) {
        unlock.vault = &vault;
    }
    if (!setup.centre.demo && !unlock.passphrase.isEmpty()) {
        requireGoodPassphrase(unlock.passphrase);
    }
    const QString folder = call.required(u"data"_s);
    setup.furnish = [&](storage::Station &station) {
        if (opened) {
            Actor actor;
            actor.station = setup.stationId;
            station.province().apply(
                sync::provinceData(*opened, setup.centre.agencyId, setup.stationId), actor,
                clock.now());
        }
        if (!opened || opened->content.catalogue.isEmpty()) {
            importBundledCatalogue(station.catalogue());
        }
        if (setup.centre.demo) {
            RandomIdSource ids(clock);
            addDemoStaff(station.staff(), ids);
        }
    };
    const auto station = storage::Station::create(folder, setup, unlock);
    call.answer(QJsonObject{{u"ok"_s, true},
                            {u"centre"_s, setup.centre.agencyId},
                            {u"station"_s, setup.stationId},
                            {u"counters"_s, counters},
                            {u"demo"_s, setup.centre.demo},
                            {u"procedures"_s, station->catalogue().procedures().size()},
                            {u"key"_s, unlock.vault ? u"secret_service"_s : u"passphrase"_s}},
                u"%1: %2"_s.arg(folder, setup.centre.name));
    return Ok;
}

int seed(const Invocation &call)
{
    const int count = call.number(u"dossiers"_s, 10, 1, 1000000);
    SeedPlan plan;
    plan.count = count;
    plan.seed = quint32(call.number(u"seed"_s, 1, 0, 2147483647));
    plan.acknowledged = call.options().isSet(u"acknowledged"_s);
    plan.papers = count > SeedPlan::kFullUpTo ? SeedPlan::Papers::Shared : SeedPlan::Papers::Full;
    const QString papers = call.value(u"papers"_s);
    if (papers == "full"_L1) {
        plan.papers = SeedPlan::Papers::Full;
    } else if (papers == "shared"_L1) {
        plan.papers = SeedPlan::Papers::Shared;
    } else if (!papers.isEmpty()) {
        throw UsageError{u"--papers is full or shared"_s};
    }
    if (call.options().isSet(u"from"_s)) {
        plan.first = fromIso(call.value(u"from"_s));
        if (!plan.first.isValid()) {
            throw UsageError{u"--from is ISO 8601 with an offset"_s};
        }
    }
    const auto station = call.openStation();
    requireDemo(*station);
    QElapsedTimer timer;
    timer.start();
    qint64 saidAt = 0;
    plan.progress = [&](int done) {
        if (timer.elapsed() - saidAt < kSayEveryMs) {
            return;
        }
        saidAt = timer.elapsed();
        std::fprintf(stderr, "seed: %d of %d, %.0f a second\n", done, count,
                     double(done) * 1000.0 / double(saidAt));
    };
    const int made = seedDossiers(*station, plan);
    const double seconds = double(timer.elapsed()) / 1000.0;
    call.answer(
        QJsonObject{{u"dossiers"_s, made},
                    {u"seconds"_s, seconds},
                    {u"papers"_s, plan.papers == SeedPlan::Papers::Full ? u"full"_s : u"shared"_s},
                    {u"acknowledged"_s, plan.acknowledged}},
        u"%1 (%2 s)"_s.arg(made).arg(seconds));
    return made == count ? Ok : NegativeAnswer;
}

QString stateName(storage::OutboxStore::State state)
{
    switch (state) {
    case storage::OutboxStore::State::Waiting: return u"waiting"_s;
    case storage::OutboxStore::State::Sent: return u"sent"_s;
    case storage::OutboxStore::State::Acknowledged: return u"acknowledged"_s;
    case storage::OutboxStore::State::NeedsAttention: return u"needs_attention"_s;
    }
    return {};
}

int outbox(const Invocation &call)
{
    const auto station = call.openStation();
    if (call.options().isSet(u"requeue"_s)) {
        storage::Transaction transaction(station->database());
        station->outbox().requeueAll();
        station->audit().append({SystemClock().now(),
                                 Invocation::program(*station),
                                 u"outbox.requeued"_s,
                                 station->stationId(),
                                 {}});
        transaction.commit();
    }
    const storage::OutboxStore::Summary summary = station->outbox().summary();
    QJsonArray rows;
    QStringList lines;
    const QVector<storage::OutboxStore::Row> found =
        station->outbox().rows(call.number(u"limit"_s, 100, 1, 100000));
    for (const storage::OutboxStore::Row &row : found) {
        rows.append(
            QJsonObject{{u"seq"_s, row.seq},
                        {u"operation"_s, row.op.toString()},
                        {u"kind"_s, row.kind},
                        {u"at"_s, toIso(row.at)},
                        {u"state"_s, stateName(row.state)},
                        {u"attempts"_s, row.attempts},
                        {u"problem"_s, row.lastProblem.isEmpty() ? QJsonValue(QJsonValue::Null)
                                                                 : QJsonValue(row.lastProblem)}});
        lines << u"%1 %2 %3 %4"_s.arg(row.seq).arg(row.kind, stateName(row.state), row.lastProblem);
    }
    lines << u"waiting %1, acknowledged %2, needs attention %3, papers waiting %4"_s
                 .arg(summary.waiting)
                 .arg(summary.acknowledged)
                 .arg(summary.needsAttention)
                 .arg(summary.blobsWaiting);
    call.answer(QJsonObject{{u"waiting"_s, summary.waiting},
                            {u"acknowledged"_s, summary.acknowledged},
                            {u"needs_attention"_s, summary.needsAttention},
                            {u"blobs_waiting"_s, summary.blobsWaiting},
                            {u"oldest_waiting"_s, isoOrNull(summary.oldestWaiting)},
                            {u"last_contact"_s, isoOrNull(summary.lastContact)},
                            {u"rows"_s, rows}},
                lines.join(u'\n'));
    return Ok;
}

} // namespace

QList<Command> dataCommands()
{
    return {
        {u"init"_s,
         u"Makes a new data folder for a centre."_s,
         {},
         {{u"centre"_s, u"Agency id, the first part of every dossier code, e.g. H24.123."_s,
           u"ID"_s},
          {u"name"_s, u"The centre's name."_s, u"TEXT"_s},
          {u"counters"_s, u"How many counters, 3 if not given."_s, u"N"_s},
          {u"parent"_s, u"The agency above, as on the head of forms."_s, u"TEXT"_s},
          {u"province"_s, u"Province."_s, u"TEXT"_s},
          {u"place"_s, u"Place before the date on forms."_s, u"TEXT"_s},
          {u"hotline"_s, u"Telephone on receipts."_s, u"TEXT"_s},
          {u"station"_s, u"This PC's id in the centre, C01 if not given."_s, u"ID"_s},
          {u"first-serial"_s, u"First dossier serial of the day reserved for this PC."_s, u"N"_s},
          {u"last-serial"_s, u"Last of them."_s, u"N"_s},
          {u"pack"_s, u"The province pack: name, range, catalogue and the rest come from it."_s,
           u"FILE"_s},
          {u"fingerprint"_s,
           u"From the province's letter: whole, or its first and last group; goes with --pack."_s,
           u"HEX"_s},
          {u"demo"_s, u"A made-up centre with made-up staff, marked as a demo."_s}},
         true,
         initialise},
        {u"seed"_s,
         u"Adds made-up dossiers."_s,
         {},
         {{u"dossiers"_s, u"How many."_s, u"N"_s},
          {u"seed"_s, u"Same seed, same people."_s, u"S"_s},
          {u"from"_s,
           u"First reception, ISO 8601 with offset; if not given today 07:30, or so many days "
           "earlier that none lies ahead."_s,
           u"ISO"_s},
          {u"papers"_s,
           u"full: each has its own receipt, the rule up to 10000; shared: the first 50 receipts "
           "stand for all."_s,
           u"WHICH"_s},
          {u"acknowledged"_s, u"As if the province had taken them all."_s}},
         true,
         seed},
        {u"outbox"_s,
         u"What waits for the province."_s,
         {},
         {{u"limit"_s, u"Rows to list, newest first."_s, u"N"_s},
          {u"requeue"_s,
           u"Marks everything as not yet sent, as after a restore; the gateway drops repeats."_s}},
         true,
         outbox},
    };
}

} // namespace motcua::admin
