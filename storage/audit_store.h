// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/audit.h"
#include "storage/database.h"

#include <functional>
#include <optional>

namespace motcua::storage {

/// How an audit chain can be wrong.
enum class AuditWrong { Changed, Removed, Reordered, Inserted, Truncated };
[[nodiscard]] QString
toCode(AuditWrong wrong); ///< changed | removed | reordered | inserted | truncated

/// One place in the chain: everything up to it is covered by its hash.
struct AuditHead
{
    qint64 seq = 0;  ///< 0: before the first entry
    QByteArray hash; ///< 32 bytes; empty when seq is 0
    [[nodiscard]] bool isNull() const { return seq == 0; }
};

/// The audit trail as a hash chain: hash = SHA-256(hash of the row before ‖ the row as a compact JSON array
/// [seq, at, staff, name, counter, station, action, subject, detail]). The first row follows 32 zero bytes.
class ChainedAuditLog final : public AuditLog
{
public:
    explicit ChainedAuditLog(Database &db) : m_db(db) {}
    void append(const AuditEntry &entry) override;

    [[nodiscard]] AuditHead head() const;
    /// The entry with this number as it stands now; null when there is none.
    [[nodiscard]] AuditHead at(qint64 seq) const;
    /// The newest entry "data.restored"; null when the chain never went back to a backup.
    [[nodiscard]] AuditHead lastRestore() const;
    /// The newest head the province confirmed (settings audit.acknowledged_seq and _hash).
    [[nodiscard]] AuditHead acknowledged() const;
    /// Joins the transaction under way: the confirmation is kept with what it came with, or not at all.
    void setAcknowledged(const AuditHead &head);

    struct Finding
    {
        qint64 seq = 0; ///< the first entry that is not as it must be
        AuditWrong kind = AuditWrong::Changed;
        /// The chain agrees with itself, but not with what the province confirmed: somebody with the key has
        /// written it anew. `seq` is then the confirmed place; the first entry written anew is that or an earlier one.
        bool againstProvince = false;
    };
    struct Check
    {
        qint64 entries = 0;
        bool ok = true;
        std::optional<Finding> firstWrong; ///< set when not ok
        qint64 acknowledged = 0;           ///< up to here the province has confirmed the chain
        bool cancelled = false;            ///< `goOn` said no: neither good nor bad
    };
    /// Asked every few thousand entries; false stops the walk.
    using GoOn = std::function<bool(qint64 done)>;
    /// Walks the whole chain as it stands at one moment, row by row, and says which entry is the first wrong one and
    /// what was done to it. Rows missing at the end are seen by SQLite's count and by the head the province confirmed.
    /// Where two stories explain the same rows the plainer one is told: an entry swapped for another with a right
    /// hash is "changed", for the chain cannot know that a row was taken out and one put in.
    [[nodiscard]] Check verify(const GoOn &goOn = {}) const;

private:
    Database &m_db;
};

} // namespace motcua::storage
