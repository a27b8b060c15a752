// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/intake/reception.h"

#include <QRegularExpression>

namespace motcua {

using namespace Qt::StringLiterals;

namespace {

bool isNumber(const QString &text, const QString &shape)
{
    return QRegularExpression(shape).match(text).hasMatch();
}

/// The first field that keeps a person from standing on a receipt; empty when none does.
/// An owner need not have a number (a new-born child), the one at the counter must show one.
QString incompleteField(const Citizen &citizen, bool numberRequired)
{
    // Shown, and perhaps typed, in groups of three.
    const QString number = QString(citizen.personalId.value).remove(u' ');
    const QString legacy = QString(citizen.legacyId.value).remove(u' ');
    const QString &birth = citizen.birth.value;
    if (citizen.name.value.trimmed().isEmpty())
        return u"name"_s;
    if (!number.isEmpty() && !isNumber(number, u"\\A[0-9]{12}\\z"_s))
        return u"personal_id"_s;
    if (!legacy.isEmpty() && !isNumber(legacy, u"\\A([0-9]{9}|[0-9]{12})\\z"_s))
        return u"legacy_id"_s;
    if (numberRequired && number.isEmpty() && legacy.isEmpty())
        return u"personal_id"_s;
    if (!birth.isEmpty() && !QDate::fromString(birth, Qt::ISODate).isValid())
        return u"birth"_s;
    return {};
}

void addPeople(QVector<Gap> &gaps, const Draft &draft)
{
    if (draft.submitter.isEmpty()) {
        gaps.append({Gap::Kind::CitizenMissing, -1, {}});
    } else if (const QString field = incompleteField(draft.submitter, true); !field.isEmpty()) {
        gaps.append({Gap::Kind::CitizenIncomplete, -1, field});
    }
    if (draft.forSelf)
        return;
    const QString field = incompleteField(draft.owner, false);
    if (draft.owner.isEmpty() || !field.isEmpty())
        gaps.append({Gap::Kind::OwnerMissing, -1, field});
    else if (draft.relation.trimmed().isEmpty())
        gaps.append({Gap::Kind::OwnerMissing, -1, u"relation"_s});
}

/// A required paper is in hand, or (one that is only presented) has been seen. Optional ones may stay
/// undecided: absent is a fine answer for them.
void addComponents(QVector<Gap> &gaps, const Draft &draft)
{
    const QVector<Component> &components = draft.procedure->components;
    for (int i = 0; i < components.size(); ++i) {
        if (!components.at(i).required)
            continue;
        switch (draft.components.value(i, ComponentState::NotChecked)) {
        case ComponentState::Complete: break;
        case ComponentState::CompleteShown:
            // Showing does not replace handing in.
            if (components.at(i).kind == Component::Kind::Submit)
                gaps.append({Gap::Kind::ComponentUnchecked, i, {}});
            break;
        case ComponentState::NotChecked: gaps.append({Gap::Kind::ComponentUnchecked, i, {}}); break;
        case ComponentState::Missing:
        case ComponentState::NotApplicable:
            gaps.append({Gap::Kind::ComponentMissing, i, {}});
            break;
        }
    }
}

} // namespace

QVector<Gap> Reception::gaps(const Draft &draft)
{
    QVector<Gap> gaps;
    addPeople(gaps, draft);
    if (!draft.procedure) {
        gaps.append({Gap::Kind::ProcedureMissing, -1, {}});
    } else {
        if (draft.procedure->limit.kind == TimeLimit::Kind::None)
            gaps.append({Gap::Kind::NoTimeLimit, -1, {}});
        addComponents(gaps, draft);
    }
    // One thing to do for the clerk, in two steps: the receipt first, then the citizen's hand.
    const bool isSigned = draft.ink && draft.ink->documentSha256 == draft.receipt.sha256;
    if (draft.receipt.isNull())
        gaps.append({Gap::Kind::ReceiptNotPrepared, -1, {}});
    else if (!isSigned)
        gaps.append({Gap::Kind::NotSigned, -1, {}});
    return gaps;
}

} // namespace motcua
