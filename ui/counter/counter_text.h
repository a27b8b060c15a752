// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/intake/reception.h"
#include "app/core/queue/call_policy.h"
#include "ui/common/tone.h"
#include "ui/counter/queue_desk.h"

#include <QString>
#include <QVector>

/// Sentences of the counter window that are more than a label. Translated at the time of the call.
namespace motcua::ui {

/// The four steps of a reception, in the order of the page.
enum class Step { Citizen, Procedure, Components, Signing };
inline constexpr int kSteps = 4;

[[nodiscard]] Step stepOf(const Gap &gap);
[[nodiscard]] QVector<Gap> gapsOf(const QVector<Gap> &gaps, Step step);
/// What is needed, in a few words for the step rail: "Thiếu số định danh".
[[nodiscard]] QString gapText(const Gap &gap);
[[nodiscard]] QString stepName(Step step);

/// "Gọi ưu tiên: 1/3 lượt" and the rest of the reason line; both empty when there is nothing to explain.
struct CallReason
{
    QString lead;
    QString rest;
};
[[nodiscard]] CallReason callReason(const NextCall &next, const CallPolicy &policy,
                                    const QDateTime &now);

/// The same of a call that was made, from what the journal keeps.
[[nodiscard]] CallReason storedReason(QStringView reasonCode);

/// "Quầy đang rảnh", "Quầy tạm nghỉ", "Quầy đóng", "Đang mở ở quầy 2".
[[nodiscard]] StatusWord counterWord(const Presence &presence);

/// What the visit is about: its procedure, or how many services so far.
[[nodiscard]] QString servicesText(const Ticket &ticket);

/// How the call is read out, always in Vietnamese: "Mời số A không một tám đến quầy số ba".
[[nodiscard]] QString spokenCall(const TicketNumber &number, int counter);

/// The kind of a component and how many: "Bản chính · bắt buộc".
[[nodiscard]] QString componentKind(const Component &component);

} // namespace motcua::ui
