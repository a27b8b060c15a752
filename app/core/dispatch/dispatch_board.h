// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/staff.h"
#include "app/core/base/ids.h"

#include <QDateTime>
#include <QString>
#include <QVector>

namespace motcua {

/// One piece of work on its way to the province: a record of the outbox and the files it needs there.
struct DispatchItem
{
    enum class State {
        Saved,         ///< on this computer, waits to be sent
        Sending,       ///< in the batch under way; its answer is not known yet
        Deferred,      ///< the province's server is older than this program: sent again later
        AwaitingFiles, ///< the province has the record and waits for files
        Received,      ///< the province has the record and every file
        NeedsAttention ///< refused: a person must look; other dossiers go on
    };
    qint64 seq = 0; ///< the order of record
    OperationId op;
    QString kind; ///< "dossier.create", "dossier.due_changed", …
    State state = State::Saved;
    // Of the dossier it is about; empty when it is about none.
    QString dossierCode, procedureName, ownerName;
    QDateTime at;        ///< when it was saved here
    QDateTime settledAt; ///< when the province answered; invalid: it has not
    int attempts = 0;
    int files = 0, filesThere = 0; ///< all it refers to, and those the province has
    qint64 bytes = 0, bytesThere = 0;
    QString problem; ///< stable name, as the province gave it; empty: none
};

struct DispatchView
{
    QVector<DispatchItem> attention; ///< oldest first
    QVector<DispatchItem> waiting;   ///< Saved … AwaitingFiles, oldest first
    QVector<DispatchItem> received;  ///< newest first
    int waitingRecords = 0;          ///< all of them, also those beyond the limit
    int waitingFiles = 0;            ///< files the province has not got, of records not refused
    qint64 waitingBytes = 0;

    // What came down from the province and could not be taken.
    int notUnderstood =
        0; ///< online dossiers and bookings this program cannot read; kept as they came
    qint64 refusedPack = 0; ///< serial of the province pack that was not taken; 0: none
    QString packProblem;    ///< stable name of why
    QDateTime feedTakenAt;  ///< when anything came down last; invalid: nothing ever did
};

/// Asked on the desk thread; a handful of milliseconds whatever the outbox holds.
class DispatchBoard
{
public:
    DispatchBoard() = default;
    DispatchBoard(const DispatchBoard &) = delete;
    DispatchBoard &operator=(const DispatchBoard &) = delete;
    virtual ~DispatchBoard() = default;

    /// At most `limit` of each kind.
    [[nodiscard]] virtual DispatchView view(int limit) const = 0;
    /// What was refused waits again, with its audit entry "sync.sent_again". False: it was not refused any more.
    /// Throws "not_saved", "store_read_only".
    [[nodiscard]] virtual bool sendAgain(OperationId op, const Actor &by, const QDateTime &at) = 0;
};

} // namespace motcua
