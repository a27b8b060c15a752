// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/intake/dossier.h"

namespace motcua {

using namespace Qt::StringLiterals;

namespace {

struct StateCode
{
    ComponentState state;
    QLatin1StringView code;
};
constexpr StateCode kStates[] = {
    {ComponentState::NotChecked, "not_checked"_L1},       {ComponentState::Complete, "complete"_L1},
    {ComponentState::CompleteShown, "complete_shown"_L1}, {ComponentState::Missing, "missing"_L1},
    {ComponentState::NotApplicable, "not_applicable"_L1},
};

} // namespace

QString toCode(ComponentState state)
{
    for (const StateCode &known : kStates) {
        if (known.state == state)
            return known.code;
    }
    return u"not_checked"_s;
}

std::optional<ComponentState> componentStateFromCode(QStringView code)
{
    for (const StateCode &known : kStates) {
        if (code == known.code)
            return known.state;
    }
    return std::nullopt;
}

QString toCode(DossierState state)
{
    switch (state) {
    case DossierState::Received: break;
    }
    return u"received"_s;
}

QVector<Dossier::Attachment> Dossier::attachments() const
{
    QVector<Attachment> all;
    for (const Paper &paper : papers)
        all.append({u"paper"_s, paper.component, paper.pdf});
    const std::pair<QString, BlobRef> sheets[] = {
        {u"receipt"_s, receipt}, {u"receipt_signed"_s, receiptSigned}, {u"ink"_s, inkRecord}};
    for (const auto &[role, blob] : sheets) {
        if (!blob.isNull())
            all.append({role, -1, blob});
    }
    return all;
}

} // namespace motcua
