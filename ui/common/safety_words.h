// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/safety_monitor.h"
#include "ui/common/tone.h"

#include <optional>

namespace motcua::ui {

/// One thing a person should know about the safety of the data, in the words of rule 4: the fact and what is safe,
/// then the next step.
struct SafetyNoticeWords
{
    enum class Subject { ReadOnly, DiskCritical, Clock, DiskLow, BackupOverdue } subject;
    Tone tone;
    QString icon;
    QString headline;
    QString nextStep;
};
/// What of `status` weighs most; nothing when all is well. While a citizen is served only what stops or falsifies
/// the work is said.
[[nodiscard]] std::optional<SafetyNoticeWords> safetyNotice(const SafetyStatus &status,
                                                            bool serving);

[[nodiscard]] StatusWord checkWord(const SafetyStatus &status);
[[nodiscard]] StatusWord backupWord(const SafetyStatus &status);
[[nodiscard]] StatusWord diskWord(const SafetyStatus &status);
[[nodiscard]] QString
bytesText(qint64 bytes); ///< "212 GB", "14,2 MB": decimal units, Vietnamese comma

} // namespace motcua::ui
