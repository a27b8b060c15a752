// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/seed.h"

#include "app/core/base/clock.h"
#include "app/core/intake/reception.h"
#include "app/demo/demo_people.h"
#include "app/devices/pdf/pdf_form_renderer.h"
#include "app/devices/pdf/pdf_paper_writer.h"
#include "storage/bulk_intake.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace motcua::admin {

namespace {

constexpr int kDossiersPerCommit = 50;
constexpr int kDossiersPerDay = 200; // a busy commune's day
constexpr qint64 kApartMs = 40'000;

QByteArray resource(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("%s is not compiled in", qUtf8Printable(path));
    }
    return file.readAll();
}

// A wavy line: enough ink to count as a signature, different for each person.
InkSignature inkFor(const QByteArray &receiptSha256, const QString &signer,
                    QRandomGenerator &random, const QDateTime &at)
{
    InkSignature ink;
    ink.fieldWidthMm = 160;
    ink.fieldHeightMm = 70;
    ink.documentSha256 = receiptSha256;
    ink.signer = signer;
    ink.purpose = u"receipt"_s;
    ink.signedAt = at;
    ink.device = u"seed"_s;
    InkStroke stroke;
    for (int i = 0; i < 40; ++i) {
        stroke.append({40.0 + i * 2.0, 35.0 + random.bounded(20) - 10.0, i * 8, 1.0});
    }
    ink.strokes.append(stroke);
    return ink;
}

/// Through the use cases of the counter, receipt and all; how they were made, in order.
QVector<Dossier> seedDrawn(storage::Station &station, const SeedPlan &plan,
                           const SeedGround &ground, int count)
{
    QVector<Dossier> made;
    QRandomGenerator random(plan.seed);
    DemoPeople people(plan.seed);
    SimulatedClock clock(plan.first);
    RandomIdSource ids(clock);
    const devices::PdfFormRenderer renderer;
    const devices::PdfPaperWriter papers;
    Reception reception({station.dossiers(), station.blobs(), papers, renderer, ground.calendar,
                         clock, ids, station.centre(),
                         resource(u":/forms/TT01-2018/receipt.json"_s)});
    while (made.size() < count) {
        station.folder().letOthersWrite();
        storage::Transaction transaction(station.database());
        const int until = qMin(count, int(made.size()) + kDossiersPerCommit);
        while (made.size() < until) {
            const DemoPerson person = people.next(clock.now().date());
            Draft draft = reception.begin({}, {}, ground.actor);
            draft.submitter = person.citizen();
            draft.procedure = ground.procedures.at(random.bounded(int(ground.procedures.size())));
            draft.components = allComplete(*draft.procedure);
            draft = reception.prepare(draft);
            draft = reception.attachInk(
                draft, inkFor(draft.receipt.sha256, person.name, random, clock.now()));
            made.append(reception.accept(draft, ground.actor));
            const bool dayIsOver = made.size() % kDossiersPerDay == 0;
            clock.advance(dayIsOver ? 24LL * 3600 * 1000 - (kDossiersPerDay - 1) * kApartMs
                                    : kApartMs);
        }
        transaction.commit();
        if (plan.progress) {
            plan.progress(int(made.size()));
        }
    }
    return made;
}

} // namespace

SeedGround::SeedGround(storage::Station &station, QDate day)
    : calendar(WorkingCalendar::fromJson(resource(u":/calendar/holidays_vn.json"_s)))
{
    const Catalogue catalogue(station.catalogue().procedures());
    const QVector<Catalogue::Hit> hits = catalogue.search({}, day, 10000);
    for (const Catalogue::Hit &hit : hits) {
        if (hit.procedure.limit.kind != TimeLimit::Kind::None) {
            procedures.append(hit.procedure);
        }
    }
    const QVector<Staff> staff = station.staff().staff();
    actor.station = station.stationId();
    actor.counter = 1;
    if (!staff.isEmpty()) {
        actor.staff = staff.first().id;
        actor.name = staff.first().name;
    }
}

QVector<ComponentState> allComplete(const Procedure &procedure)
{
    QVector<ComponentState> states;
    for (const Component &component : procedure.components) {
        states.append(!component.required                          ? ComponentState::NotApplicable
                      : component.kind == Component::Kind::Present ? ComponentState::CompleteShown
                                                                   : ComponentState::Complete);
    }
    return states;
}

int seedDossiers(storage::Station &station, const SeedPlan &asked)
{
    SeedPlan plan = asked;
    const int drawnCount =
        plan.papers == SeedPlan::Papers::Full ? plan.count : qMin(plan.count, SeedPlan::kDrawn);
    const int bulk = plan.count - drawnCount;
    const QDate today = SystemClock().now().date();
    if (!plan.first.isValid()) {
        // A day's worth is of today; of more the last are of yesterday, so that no entry of the audit is ahead.
        const int days = (drawnCount + kDossiersPerDay - 1) / kDossiersPerDay +
                         (bulk > 0 ? bulk / SeedPlan::kBulkPerDay + 1 : 0);
        plan.first = centreTime(days > 1 ? today.addDays(-days) : today, QTime(7, 30));
    }
    const SeedGround ground(station, qMax(today, plan.first.date()));
    if (ground.procedures.isEmpty()) {
        return 0;
    }
    const qint64 before = storage::BulkIntake(station.database()).lastOperation();
    const QVector<Dossier> drawn = seedDrawn(station, plan, ground, drawnCount);
    if (plan.acknowledged) {
        storage::BulkIntake(station.database()).acknowledgeAfter(before, SystemClock().now());
    }
    if (bulk > 0) {
        seedBulk(station, plan, ground, drawn, bulk);
    }
    return plan.count;
}

} // namespace motcua::admin
