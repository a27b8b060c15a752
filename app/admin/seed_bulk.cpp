// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Made-up dossiers by the hundred thousand: their texts on several threads, their rows on one.
#include "app/admin/seed.h"

#include "app/core/base/clock.h"
#include "app/demo/demo_people.h"
#include "storage/bulk_intake.h"

#include <deque>
#include <future>
#include <thread>

namespace motcua::admin {

using namespace Qt::StringLiterals;
using Bundle = QVector<storage::BulkIntake::Reception>;

namespace {

constexpr int kBundle = 500;
constexpr int kBundlesPerCommit = 4;
constexpr qint64 kApartMs = 10'000; // 2,500 of them fit into the opening hours of a day
static_assert(SeedPlan::kBulkPerDay % kBundle == 0);

/// One bundle of a day: whose it is and when does not depend on which thread makes it.
struct Order
{
    int number = 0; ///< of the bundle: gives its people
    int firstSerial = 0;
    int count = 0;
    QDateTime first;
};

struct Maker
{
    const SeedPlan &plan;
    const SeedGround &ground;
    const QVector<Dossier> &drawn;
    QString agencyId;

    [[nodiscard]] Bundle make(const Order &order) const;
    [[nodiscard]] storage::BulkIntake::Reception one(const DemoPerson &person,
                                                     const Procedure &procedure,
                                                     const Dossier &papersOf, int serial,
                                                     IdSource &ids, const QDateTime &at) const;
};

Bundle Maker::make(const Order &order) const
{
    const quint32 seed[] = {plan.seed, quint32(order.number)};
    QRandomGenerator random(seed);
    DemoPeople people(random.generate());
    SimulatedClock clock(order.first);
    RandomIdSource ids(clock);
    Bundle bundle;
    bundle.reserve(order.count);
    for (int i = 0; i < order.count; ++i) {
        const QDateTime at = clock.now();
        const DemoPerson person = people.next(at.date());
        const Procedure &procedure =
            ground.procedures.at(random.bounded(int(ground.procedures.size())));
        const Dossier &papersOf = drawn.at(random.bounded(int(drawn.size())));
        bundle.append(one(person, procedure, papersOf, order.firstSerial + i, ids, at));
        storage::BulkIntake::prepare(bundle.last());
        clock.advance(kApartMs);
    }
    return bundle;
}

storage::BulkIntake::Reception Maker::one(const DemoPerson &person, const Procedure &procedure,
                                          const Dossier &papersOf, int serial, IdSource &ids,
                                          const QDateTime &at) const
{
    storage::BulkIntake::Reception reception;
    Draft &draft = reception.draft;
    draft.id = ids.make<DraftId>();
    draft.by = ground.actor;
    draft.startedAt = at;
    draft.savedAt = at;
    draft.submitter = person.citizen();
    draft.procedure = procedure;
    draft.components = allComplete(procedure);
    draft.dossierCode = u"%1-%2-%3"_s.arg(agencyId, at.date().toString(u"yyMMdd"_s))
                            .arg(serial, 4, 10, QLatin1Char('0'));
    draft.receivedAt = at;
    draft.due = computeDueDate(procedure.limit, at, ground.calendar).value_or(DueDate());
    draft.receipt = papersOf.receipt;
    draft.ink = papersOf.ink;

    Dossier &dossier = reception.dossier;
    dossier.id = ids.make<DossierId>();
    dossier.code = draft.dossierCode;
    dossier.by = draft.by;
    dossier.submitter = draft.submitter;
    dossier.procedure = procedure;
    dossier.components = draft.components;
    dossier.receivedAt = at;
    dossier.due = draft.due;
    dossier.receipt = papersOf.receipt;
    dossier.receiptSigned = papersOf.receiptSigned;
    dossier.inkRecord = papersOf.inkRecord;
    dossier.ink = papersOf.ink;

    reception.audit = {at, ground.actor, u"dossier.accepted"_s, dossier.code,
                       QJsonObject{{"procedure"_L1, procedure.code},
                                   {"receipt_sha256"_L1, dossier.receipt.hex()}}};
    Operation &operation = reception.operation;
    operation.id = ids.make<OperationId>();
    operation.kind = u"dossier.create"_s;
    operation.subject = dossier.id.toString();
    operation.at = at;
    operation.body = recordOf(dossier);
    const QVector<Dossier::Attachment> attachments = dossier.attachments();
    for (const Dossier::Attachment &attachment : attachments) {
        operation.blobs.append(attachment.blob);
    }
    return reception;
}

} // namespace

void seedBulk(storage::Station &station, const SeedPlan &plan, const SeedGround &ground,
              const QVector<Dossier> &drawn, int count)
{
    const Maker maker{plan, ground, drawn, station.centre().agencyId};
    storage::BulkIntake intake(station.database());
    const QDateTime acknowledgedAt = plan.acknowledged ? SystemClock().now() : QDateTime();
    const size_t ahead = std::max(2U, std::thread::hardware_concurrency()) + kBundlesPerCommit;

    // Bundles in order: what the writer takes next is always the oldest one in the row.
    std::deque<std::future<Bundle>> row;
    int ordered = 0;
    int firstOfDay = 0;
    const auto orderOne = [&] {
        const int inDay = ordered % SeedPlan::kBulkPerDay;
        // The day after the drawn ones is the first.
        const QDate day = plan.first.date().addDays(1 + ordered / SeedPlan::kBulkPerDay);
        if (inDay == 0) {
            firstOfDay = intake.reserveSerials(day, qMin(SeedPlan::kBulkPerDay, count - ordered));
        }
        const Order order{ordered / kBundle, firstOfDay + inDay, qMin(kBundle, count - ordered),
                          centreTime(day, QTime(7, 30)).addMSecs(inDay * kApartMs)};
        row.push_back(
            std::async(std::launch::async, [&maker, order] { return maker.make(order); }));
        ordered += order.count;
    };
    int made = int(drawn.size());
    while (ordered < count || !row.empty()) {
        while (ordered < count && row.size() < ahead) {
            orderOne();
        }
        station.folder().letOthersWrite();
        storage::Transaction transaction(station.database());
        for (int i = 0; i < kBundlesPerCommit && !row.empty(); ++i) {
            const Bundle bundle = row.front().get();
            row.pop_front();
            intake.take(bundle, acknowledgedAt);
            made += int(bundle.size());
        }
        transaction.commit();
        if (plan.progress) {
            plan.progress(made);
        }
    }
}

} // namespace motcua::admin
