// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/restore.h"
#include "storage/station.h"
#include "tests/faults/checker.h"
#include "tests/storage/scratch.h"

#include <functional>

namespace motcua::test {

/// What a page of the database is; the file itself is encrypted, so this is read from its plain image.
enum class PageKind {
    First,
    TableLeaf,
    TableInterior,
    IndexLeaf,
    IndexInterior,
    Overflow,
    FreelistTrunk,
    FreelistLeaf, ///< nobody reads it
};
[[nodiscard]] QString nameOf(PageKind kind);

/// MOTCUA_FAULT_POINTS: how many places of each kind are tried (24).
[[nodiscard]] int pointsOfAKind();
/// Ends the program when there is no such bit.
void turnBit(const QString &file, qint64 byte, int bit);
/// What a reader may be told of something broken.
[[nodiscard]] bool isNamed(const QByteArray &failure);

/// Something the program shows, and what it showed before the fault.
struct Probe
{
    QString name;
    std::function<QByteArray(storage::Station &)> read;
    QByteArray right = {};
    bool isOne = false; ///< of one thing: there as it was, or not there; else a list
};

/// A centre big enough to have pages of every kind, with two backups on a medium; and the same as a killed program
/// leaves it, with commits in its log.
class BitWorld
{
public:
    BitWorld();
    BitWorld(const BitWorld &) = delete;
    BitWorld &operator=(const BitWorld &) = delete;

    [[nodiscard]] QMap<PageKind, QVector<int>> pages() const { return m_pages; } ///< from 1
    [[nodiscard]] storage::DatabaseKey key() const { return m_key; }
    /// Where the world itself lies: `data`, `medium`. Bound to its place, so only this one opens as on a real start.
    [[nodiscard]] QString path() const { return m_dir.filePath(QStringLiteral("closed")); }
    [[nodiscard]] KeyVault &vault() { return m_vault; }

    enum class Was { Closed, Killed };
    [[nodiscard]] const QVector<Probe> &probes(Was was) const
    {
        return was == Was::Closed ? m_probes : m_killedProbes;
    }
    /// A copy that goes away with the object.
    class Copy
    {
    public:
        explicit Copy(const QString &from);
        [[nodiscard]] QString data() const { return m_dir.filePath(QStringLiteral("data")); }
        [[nodiscard]] QString medium() const { return m_dir.filePath(QStringLiteral("medium")); }
        [[nodiscard]] QString database() const { return data() + QStringLiteral("/motcua.db"); }

    private:
        QTemporaryDir m_dir;
    };
    [[nodiscard]] std::unique_ptr<Copy> copy(Was was) const;

    struct Seen
    {
        int right = 0, named = 0, absent = 0;
        QStringList names; ///< of what threw, and why
    };
    /// What every probe shows. Wrong values are violations, and so is what is absent before anything was said.
    [[nodiscard]] Seen lookAround(storage::Station &station, Was was, const QString &where,
                                  Tally &tally) const;

    /// Puts a backup in place of the copy's data and looks at the result as a whole. `skip`: generations that are not
    /// to be taken.
    void restores(const Copy &copy, const QString &where, Tally &tally, int skip = 0) const;

private:
    void fill(storage::Station &station);
    void readPages();
    [[nodiscard]] QVector<Probe> makeProbes(storage::Station &station) const;

    QTemporaryDir m_dir;
    MemoryVault m_vault;
    storage::DatabaseKey m_key = storage::DatabaseKey::random();
    QStringList m_codes;
    QVector<Probe> m_probes, m_killedProbes;
    QMap<PageKind, QVector<int>> m_pages;
};

} // namespace motcua::test
