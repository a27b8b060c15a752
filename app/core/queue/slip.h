// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/forms/form_document.h"
#include "app/core/queue/ticket.h"

#include <QStringList>

#include <optional>

namespace motcua {

struct Payload;

/// An honest guess at a wait: most who were told so were called within it. Minutes.
struct SlipWait
{
    int fromMinutes = 0;
    int toMinutes = 0;
};

/// What stands on the paper a citizen takes along. No personal data: a number, a time, a place.
struct Slip
{
    QString centreName; ///< whole, as on the forms
    TicketNumber number;
    QString groupName;
    QDateTime issuedAt;       ///< UTC; printed in the centre's time
    std::optional<int> ahead; ///< people who may be called before; none: not known, not printed
    std::optional<SlipWait> wait;
    QStringList counters; ///< names of the counters that may call
    QString priority;     ///< name of the priority group, empty: none
    int copy = 0;         ///< 0: the first paper; n: printed again for the n-th time, and says so
    QString code;         ///< of the QR, see slipPayload(); empty: no code
    QStringList bring;    ///< papers to have ready
    bool trial = false;   ///< of "try to print": says that it is no number
};

/// Eight letters and digits that stand for one ticket and tell nothing of it: a digest of its random
/// id. Without 0/O, 1/I/L, U, so that it can be read out.
[[nodiscard]] QString followCode(TicketId id);
/// What the QR of a slip says: "PASC1;T=A024;D=20261123;K=7KQ4M2XP". ASCII; `day` is the centre's.
[[nodiscard]] QString slipPayload(const TicketNumber &number, QDate day, TicketId id);
/// The one of these tickets a scanned slip belongs to: number, day and code must agree. A code that
/// somebody made up, or of another day, finds nothing.
[[nodiscard]] std::optional<Ticket> ticketOfSlip(const QVector<Ticket> &tickets,
                                                 const Payload &payload);

/// A slip in the order it is read, with nothing of how it looks; see resources/forms/motcua/slip.json.
struct SlipBlock
{
    enum class Kind {
        Line,   ///< centred text
        Fact,   ///< a small label over a bold answer
        Mark,   ///< white on black: what nobody may overlook
        Rule,   ///< a line across
        Number, ///< as large as the paper is wide
        Code    ///< the QR, `text` is its payload
    };
    enum class Size { Small, Body, Large };
    Kind kind = Kind::Line;
    Size size = Size::Body;
    QString label; ///< Fact
    FormLine text;
};

/// Puts the facts into the wording. A block whose every hole is empty is left out. `templateJson` is
/// :/forms/motcua/slip.json (motcua::forms_data) or a centre's own. Throws Failure "form_template_unreadable".
[[nodiscard]] QVector<SlipBlock> composeSlip(const QByteArray &templateJson, const Slip &slip);

/// The wording compiled into the program; only where motcua::forms_data is linked.
[[nodiscard]] QByteArray slipTemplate();

/// A slip to see whether the printer prints: every kind of line, stacked accents, no real number.
[[nodiscard]] Slip trialSlip(const QString &centreName, const QDateTime &now);

} // namespace motcua
