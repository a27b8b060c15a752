// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/faults/trace.h"

#include <QHash>
#include <QMap>
#include <QSet>

namespace motcua::test {

/// Files and folders by number; folder 0 is the root. Cheap to copy.
struct DiskTree
{
    QHash<int, QByteArray> files;
    QHash<int, QMap<QString, int>> folders;

    [[nodiscard]] int find(const QString &path) const; ///< -1: nothing there
    /// Every path with its content; folders end with a slash and have none.
    [[nodiscard]] QMap<QString, QByteArray> content() const;
    /// Equal trees have equal digests.
    [[nodiscard]] size_t digest() const;
    /// Writes the tree as files into an existing empty folder; false when that fails.
    [[nodiscard]] bool writeTo(const QString &folder) const;
};

/// One change that is not yet safe from a power cut: bytes of a file, its size, or names in a folder.
struct DiskChange
{
    enum class Kind { Bytes, Size, Names } kind = Kind::Bytes;
    int node = -1; ///< Bytes, Size: the file
    qint64 offset = 0;
    QByteArray bytes;
    struct Name
    {
        int folder = 0;
        QString name;
        int node = -1; ///< -1: the name is gone
    };
    QVector<Name> names; ///< of one call, so all or none of them
    QSet<int> notSynced; ///< the nodes that must be synced before this is safe
};

/// A disk as strict as POSIX allows: bytes are safe after fsync of their file, names after fsync of their folder,
/// and what is not safe may be there after a power cut or not, each change by itself, in any combination.
/// A failed sync loses for good the bytes it was to make safe. SQLite's -shm file is left out: SQLite makes it anew when nobody has the database open.
class DiskModel
{
public:
    /// Begins with what is in the folder now, all of it safe.
    explicit DiskModel(const QString &folder);
    /// Empty, or what in the trace made no sense to the model.
    [[nodiscard]] QString apply(const TraceCall &call);

    /// As the running program sees it.
    [[nodiscard]] const DiskTree &current() const { return m_current; }
    [[nodiscard]] const QVector<DiskChange> &pending() const { return m_pending; }
    /// After a power cut that spared those pending changes; in their order.
    [[nodiscard]] DiskTree after(const QVector<int> &spared) const;
    /// The same, with `torn` in place of the change of that number.
    [[nodiscard]] DiskTree after(const QVector<int> &spared, int number,
                                 const DiskChange &torn) const;

private:
    static void change(DiskTree &tree, const DiskChange &change);
    void pend(DiskChange change);
    void sync(int node, bool failed);
    [[nodiscard]] bool nameChange(const QString &path, int node, DiskChange &change) const;
    [[nodiscard]] int make(bool folder);

    DiskTree m_safe;
    DiskTree m_current;
    QVector<DiskChange> m_pending;
    QHash<quint64, int> m_nodes; ///< inode to node
    int m_next = 1;
};

} // namespace motcua::test
