// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/staff.h"
#include "app/core/base/json_text.h"
#include "app/core/intake/citizen.h"
#include "app/core/intake/procedure.h"
#include "app/core/papers/paper.h"
#include "app/core/signing/ink.h"

#include <QDateTime>
#include <QJsonObject>
#include <QVector>

#include <optional>

namespace motcua {

/// How one component stands on the checklist.
enum class ComponentState { NotChecked, Complete, CompleteShown, Missing, NotApplicable };
[[nodiscard]] QString toCode(
    ComponentState state); ///< not_checked | complete | complete_shown | missing | not_applicable
[[nodiscard]] std::optional<ComponentState> componentStateFromCode(QStringView code);

/// A reception under way. Everything typed is saved as it is typed, so that a crash loses nothing.
struct Draft
{
    DraftId id;
    TicketId ticket; ///< null: without a number
    QString ticketNumber;
    Actor by;
    QDateTime startedAt;
    QDateTime savedAt;
    Citizen submitter;
    bool forSelf = true;                ///< submitter is the owner
    Citizen owner;                      ///< when !forSelf
    QString relation;                   ///< of the submitter to the owner, when !forSelf
    std::optional<Procedure> procedure; ///< the version in force on the reception day, pinned
    QVector<ComponentState> components; ///< parallel to procedure->components
    QVector<Paper> papers;

    // Set by Reception::prepare, void again when anything above changes:
    QString dossierCode; ///< once reserved it stays with the draft
    QDateTime receivedAt;
    DueDate due;
    BlobRef receipt; ///< the frozen receipt the citizen reads and signs
    std::optional<InkSignature> ink;
};
void writeTo(JsonText &json, const Draft &draft);
[[nodiscard]] QJsonObject toJson(const Draft &draft);
[[nodiscard]] Draft draftFromJson(const QJsonObject &object);

enum class DossierState { Received };
[[nodiscard]] QString toCode(DossierState state); ///< received

/// A dossier as accepted: frozen, everything the province must get.
struct Dossier
{
    DossierId id;
    QString code;
    DossierState state = DossierState::Received;
    TicketId ticket;
    QString ticketNumber;
    Actor by;
    Citizen submitter;
    bool forSelf = true;
    Citizen owner;
    QString relation;
    Procedure procedure;
    QVector<ComponentState> components;
    QVector<Paper> papers;
    QDateTime receivedAt;
    DueDate due;
    BlobRef receipt;       ///< frozen, signed by hash
    BlobRef receiptSigned; ///< the same sheet with the ink drawn: what is printed
    BlobRef inkRecord;     ///< JSON of the InkSignature
    InkSignature ink;

    /// Every file the province gets: (role, ref); roles "paper", "receipt", "receipt_signed", "ink".
    struct Attachment
    {
        QString role;
        int component = -1;
        BlobRef blob;
    };
    [[nodiscard]] QVector<Attachment> attachments() const;
    /// The owner: the submitter when they file for themselves.
    [[nodiscard]] const Citizen &ownerOrSubmitter() const { return forSelf ? submitter : owner; }
};
/// The body of the operation "dossier.create" (docs/protocol.md).
[[nodiscard]] CompactJson recordOf(const Dossier &dossier);
/// The same to look into.
[[nodiscard]] QJsonObject toRecord(const Dossier &dossier);

/// The way back, for a station restored from a backup; nothing when it is not such a record. What a record does not
/// say (strokes of the ink, the notes to the due date, when papers were scanned) stays empty.
[[nodiscard]] std::optional<Dossier> dossierFromRecord(const QJsonObject &record);

} // namespace motcua
