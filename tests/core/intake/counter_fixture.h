// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/clock_watch.h"
#include "app/core/base/clock.h"
#include "app/core/lookup/payload.h"
#include "tests/support/fakes/intake_fakes.h"

#include <QFile>

namespace motcua::fakes {

using namespace Qt::StringLiterals;

inline QByteArray resource(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("missing %s", qPrintable(path));
    return file.readAll();
}

/// A reception at 09:52 on 23 November 2026, everything real but the stores and the drawing.
struct Counter
{
    SimulatedClock clock{fromIso(u"2026-11-23T09:52:00+07:00")};
    MemoryDossierStore store;
    MemoryBlobStore blobs;
    TextRenderer renderer;
    CountingPaperWriter writer;
    CountingIds ids;
    WorkingCalendar calendar =
        WorkingCalendar::fromJson(resource(u":/calendar/holidays_vn.json"_s));
    Catalogue catalogue{proceduresFromJson(resource(u":/catalogue/procedures.json"_s))};
    Actor clerk{ids.make<StaffId>(), u"Trần Thu Hằng"_s, 3, u"C01"_s};
    /// Remembers one moment, as the store would.
    struct Witness final : ClockWitness
    {
        TimeFacts known;
        QVector<AuditEntry> answers;
        TimeFacts facts() const override { return known; }
        void trust(const QDateTime &now) override
        {
            known.latest = known.last = now;
            known.longestLeapMs = 0;
        }
        void answerFor(const AuditEntry &entry, const QDateTime &now) override
        {
            answers.append(entry);
            trust(now);
        }
    };
    Witness witness;
    ClockWatch clockWatch{witness, clock};
    Reception reception{
        {store, blobs, writer, renderer, calendar, clock, ids,
         CentreIdentity{u"H24.123"_s, u"ỦY BAN NHÂN DÂN XÃ VĨNH BẢO"_s,
                        u"Trung tâm Phục vụ hành chính công xã Vĩnh Bảo"_s,
                        u"Trung tâm PVHCC xã Vĩnh Bảo"_s, u"TP Hải Phòng"_s, u"Vĩnh Bảo"_s,
                        u"0225 388 0000"_s, u"07:30–11:30, 13:30–17:00"_s, false},
         resource(u":/forms/TT01-2018/receipt.json"_s), &clockWatch}};

    Draft begin() { return reception.begin(ids.make<TicketId>(), u"A018"_s, clerk); }

    /// Everything a receipt needs, for "Đăng ký lại khai sinh".
    Draft filled()
    {
        Draft draft = begin();
        draft.submitter = parsePayload(u"031190001234|031234567|Nguyễn Thị Mai|05031990|Nữ|"
                                       "Thôn Đông, Vĩnh Bảo, Hải Phòng|12072021"_s)
                              .citizen()
                              .value();
        draft.procedure = catalogue.inForce(u"1.004884", clock.now().date());
        for (const Component &component : draft.procedure->components) {
            draft.components.append(!component.required ? ComponentState::NotApplicable
                                    : component.kind == Component::Kind::Submit
                                        ? ComponentState::Complete
                                        : ComponentState::CompleteShown);
        }
        return reception.save(draft);
    }

    InkSignature inkFor(const Draft &draft) const
    {
        InkSignature ink;
        ink.strokes = {{{1, 1, 0, 1}, {10, 5, 10, 1}, {20, 2, 20, 1}, {30, 9, 30, 1}}};
        ink.fieldWidthMm = 80;
        ink.fieldHeightMm = 30;
        ink.documentSha256 = draft.receipt.sha256;
        ink.signer = draft.submitter.name.value;
        ink.purpose = u"Nộp hồ sơ"_s;
        ink.signedAt = clock.now();
        ink.device = u"touch"_s;
        return ink;
    }

    Draft signedDraft()
    {
        const Draft draft = reception.prepare(filled());
        return reception.attachInk(draft, inkFor(draft));
    }

    QString receiptText(const BlobRef &ref) const { return QString::fromUtf8(blobs.get(ref)); }
};

template <typename Act>
QByteArray failureOf(Act act)
{
    try {
        act();
    } catch (const Failure &failure) {
        return failure.name();
    }
    return {};
}

inline QList<Gap::Kind> kinds(const QVector<Gap> &gaps)
{
    QList<Gap::Kind> list;
    for (const Gap &gap : gaps)
        list << gap.kind;
    return list;
}

} // namespace motcua::fakes
