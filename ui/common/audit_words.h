// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/audit_trail.h"
#include "ui/common/tone.h"

namespace motcua::ui {

/// What the audit trail is sifted by.
enum class AuditGroup { All, SignIns, Dossiers, Sensitive, People, Safety };
inline constexpr int kAuditGroups = int(AuditGroup::Safety) + 1;
[[nodiscard]] QString auditGroupName(AuditGroup group);
/// The names of the actions of a group; empty for All.
[[nodiscard]] QStringList auditActions(AuditGroup group);

/// Every action the program writes has a sentence (tests/ui/common/tst_ui_audit_words looks through the sources).
[[nodiscard]] bool hasAuditSentence(const QString &action);
/// What was done, as a sentence without subject and person: "Tiếp nhận hồ sơ", with what the entry says of it (reason,
/// who approved, new date). An action of a later program is named as it stands.
[[nodiscard]] QString auditSentence(const AuditRecord &record);
/// What it was done to, as people know it: a dossier code, the days of a register; empty for an id.
[[nodiscard]] QString auditSubject(const AuditRecord &record);
[[nodiscard]] QString auditIcon(const QString &action);

/// The chip over the list: "Chuỗi nguyên vẹn tới mục 1234 · tỉnh đã xác nhận tới mục 1200".
[[nodiscard]] StatusWord chainWord(const AuditChain &chain);
/// While the chain is being walked. @param done  entries so far
[[nodiscard]] StatusWord chainCheckingWord(qint64 done);

} // namespace motcua::ui
