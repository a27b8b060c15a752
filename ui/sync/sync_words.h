// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/dispatch/dispatch_board.h"
#include "ui/common/sync_monitor.h"
#include "ui/common/tone.h"

namespace motcua::ui {

// How the way to the province is told. "Sent" alone is never said (design §5): either it is saved and waits, or the
// province's server has it.

/// "Đã lưu, chờ gửi", "Đang gửi", "Chờ 2/5 tệp", "Máy chủ đã nhận 09:40", "Cần xử lý".
[[nodiscard]] StatusWord statusWord(const DispatchItem &item);
/// What was done, in a word: "Tiếp nhận", "Đổi ngày hẹn trả".
[[nodiscard]] QString kindWord(const DispatchItem &item);
/// "Tiếp nhận · 5 tệp"
[[nodiscard]] QString contentText(const DispatchItem &item);

/// Why the province refused it, and what a person does now.
struct Refusal
{
    QString fact;
    QString nextStep;
};
/// Two changes crossed and a person can decide between them.
[[nodiscard]] bool isCrossing(const DispatchItem &item);
[[nodiscard]] Refusal refusalOf(const DispatchItem &item);
/// Why the province pack that came was not taken; of a view that has one.
[[nodiscard]] Refusal packRefusal(const DispatchView &view);

/// The banner at the head of the page: the fact with what is safe, and what happens next.
struct LinkStory
{
    Tone tone = Tone::Neutral;
    QString icon;
    QString headline;
    QString next;
};
[[nodiscard]] LinkStory linkStory(const SyncStatus &status, const DispatchView &view,
                                  const QDateTime &now);
/// "12 hồ sơ · 28 tệp · 31,4 MB · khoảng 4 phút với 250 kbit/s"; empty: nothing waits.
[[nodiscard]] QString queueText(const SyncStatus &status, const DispatchView &view);
/// "256 kbit/s", "4,0 Mbit/s".
[[nodiscard]] QString speedText(qint64 bytesPerSecond);

} // namespace motcua::ui
