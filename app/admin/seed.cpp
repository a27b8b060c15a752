// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/seed.h"

#include "app/core/base/clock.h"
#include "app/core/intake/reception.h"
#include "app/demo/demo_people.h"
#include "app/devices/pdf/pdf_form_renderer.h"
#include "app/devices/pdf/pdf_paper_writer.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace motcua::admin {

namespace {

constexpr int kDossiersPerCommit = 50;
constexpr int kDossiersPerDay = 200; // a busy commune's day

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

} // namespace

int seedDossiers(storage::Station &station, int count, quint32 seed, const QDateTime &firstDay,
                 const std::function<void(int)> &progress)
{
    QRandomGenerator random(seed);
    DemoPeople people(seed);
    SimulatedClock clock(firstDay);
    RandomIdSource ids(clock);
    const auto calendar = WorkingCalendar::fromJson(resource(u":/calendar/holidays_vn.json"_s));
    const devices::PdfFormRenderer renderer;
    const devices::PdfPaperWriter papers;
    Reception reception({station.dossiers(), station.blobs(), papers, renderer, calendar, clock,
                         ids, station.centre(), resource(u":/forms/TT01-2018/receipt.json"_s)});
    const Catalogue catalogue(station.catalogue().procedures());
    const QVector<Catalogue::Hit> hits = catalogue.search({}, firstDay.date(), 10000);
    QVector<Procedure> withLimit;
    for (const Catalogue::Hit &hit : hits) {
        if (hit.procedure.limit.kind != TimeLimit::Kind::None) {
            withLimit.append(hit.procedure);
        }
    }
    if (withLimit.isEmpty()) {
        return 0;
    }
    const QVector<Staff> staff = station.staff().staff();
    Actor actor;
    actor.station = station.stationId();
    actor.counter = 1;
    if (!staff.isEmpty()) {
        actor.staff = staff.first().id;
        actor.name = staff.first().name;
    }

    int made = 0;
    while (made < count) {
        storage::Transaction transaction(station.database());
        const int until = qMin(count, made + kDossiersPerCommit);
        for (; made < until; ++made) {
            const DemoPerson person = people.next(clock.now().date());
            Draft draft = reception.begin({}, {}, actor);
            draft.submitter = person.citizen();
            draft.procedure = withLimit.at(random.bounded(int(withLimit.size())));
            draft.components.clear();
            for (const Component &component : std::as_const(draft.procedure->components)) {
                draft.components.append(!component.required ? ComponentState::NotApplicable
                                        : component.kind == Component::Kind::Present
                                            ? ComponentState::CompleteShown
                                            : ComponentState::Complete);
            }
            draft = reception.prepare(draft);
            draft = reception.attachInk(
                draft, inkFor(draft.receipt.sha256, person.name, random, clock.now()));
            (void)reception.accept(draft, actor);
            clock.advance((made + 1) % kDossiersPerDay == 0 ? 16LL * 3600 * 1000 : 40LL * 1000);
        }
        transaction.commit();
        if (progress) {
            progress(made);
        }
    }
    return made;
}

} // namespace motcua::admin
