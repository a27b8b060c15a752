// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/disk_model.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using motcua::fault::CallKind;

namespace motcua::test {

namespace {

constexpr int kIgnored = -2;

bool isIgnored(const QString &path)
{
    return path.endsWith("-shm"_L1);
}

void writeBytes(QByteArray &file, qint64 offset, const QByteArray &bytes)
{
    if (file.size() < offset + bytes.size())
        file.append(offset + bytes.size() - file.size(), '\0');
    std::copy(bytes.cbegin(), bytes.cend(), file.begin() + offset);
}

void resize(QByteArray &file, qint64 size)
{
    if (size > file.size())
        file.append(size - file.size(), '\0');
    else
        file.truncate(size);
}

} // namespace

int DiskTree::find(const QString &path) const
{
    int node = 0;
    const QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const auto folder = folders.constFind(node);
        if (folder == folders.cend())
            return -1;
        node = folder->value(part, -1);
        if (node < 0)
            return -1;
    }
    return node;
}

QMap<QString, QByteArray> DiskTree::content() const
{
    QMap<QString, QByteArray> found;
    const std::function<void(int, const QString &)> walk = [&](int node, const QString &path) {
        const QMap<QString, int> names = folders.value(node);
        for (auto it = names.cbegin(); it != names.cend(); ++it) {
            const QString below = path + it.key();
            if (folders.contains(it.value())) {
                found.insert(below + u'/', {});
                walk(it.value(), below + u'/');
            } else {
                found.insert(below, files.value(it.value()));
            }
        }
    };
    walk(0, {});
    return found;
}

size_t DiskTree::digest() const
{
    size_t seed = 20261123;
    const QMap<QString, QByteArray> all = content();
    for (auto it = all.cbegin(); it != all.cend(); ++it)
        seed = qHash(it.value(), qHash(it.key(), seed) + 1);
    return seed;
}

bool DiskTree::writeTo(const QString &folder) const
{
    const QMap<QString, QByteArray> all = content();
    for (auto it = all.cbegin(); it != all.cend(); ++it) {
        const QString path = folder + u'/' + it.key();
        if (path.endsWith(u'/')) {
            if (!QDir().mkpath(path))
                return false;
            continue;
        }
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) ||
            file.write(it.value()) != it.value().size())
            return false;
    }
    return true;
}

DiskModel::DiskModel(const QString &folder)
{
    const std::function<void(const QString &, int)> read = [&](const QString &path, int node) {
        m_safe.folders.insert(node, {});
        const QFileInfoList entries = QDir(path).entryInfoList(
            QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
        for (const QFileInfo &entry : entries) {
            if (isIgnored(entry.fileName()))
                continue;
            const int below = m_next++;
            m_safe.folders[node].insert(entry.fileName(), below);
            if (entry.isDir()) {
                read(entry.filePath(), below);
            } else {
                QFile file(entry.filePath());
                if (file.open(QIODevice::ReadOnly))
                    m_safe.files.insert(below, file.readAll());
            }
        }
    };
    read(folder, 0);
    m_current = m_safe;
}

int DiskModel::make(bool folder)
{
    const int node = m_next++;
    // Nothing points to it yet, so that it may be in both trees at once.
    for (DiskTree *tree : {&m_safe, &m_current}) {
        if (folder)
            tree->folders.insert(node, {});
        else
            tree->files.insert(node, {});
    }
    return node;
}

bool DiskModel::nameChange(const QString &path, int node, DiskChange &change) const
{
    const qsizetype slash = path.lastIndexOf(u'/');
    const int folder = slash < 0 ? 0 : m_current.find(path.left(slash));
    if (folder < 0)
        return false;
    change.kind = DiskChange::Kind::Names;
    change.names.append({folder, path.mid(slash + 1), node});
    change.notSynced.insert(folder);
    return true;
}

void DiskModel::change(DiskTree &tree, const DiskChange &change)
{
    switch (change.kind) {
    case DiskChange::Kind::Bytes:
        writeBytes(tree.files[change.node], change.offset, change.bytes);
        break;
    case DiskChange::Kind::Size: resize(tree.files[change.node], change.offset); break;
    case DiskChange::Kind::Names:
        for (const DiskChange::Name &name : change.names) {
            QMap<QString, int> &names = tree.folders[name.folder];
            if (name.node < 0)
                names.remove(name.name);
            else
                names.insert(name.name, name.node);
        }
        break;
    }
}

void DiskModel::pend(DiskChange made)
{
    if (made.kind != DiskChange::Kind::Names)
        made.notSynced.insert(made.node);
    change(m_current, made);
    m_pending.append(std::move(made));
}

void DiskModel::sync(int node, bool failed)
{
    QVector<DiskChange> left;
    for (DiskChange &waiting : m_pending) {
        if (waiting.notSynced.contains(node)) {
            // The kernel may drop the bytes it could not write, and a later sync that succeeds does not bring them
            // back. Names go through the journal of the file system: they wait.
            if (failed && waiting.kind != DiskChange::Kind::Names)
                continue;
            if (!failed)
                waiting.notSynced.remove(node);
        }
        if (waiting.notSynced.isEmpty())
            change(m_safe, waiting);
        else
            left.append(waiting);
    }
    m_pending = left;
}

QString DiskModel::apply(const TraceCall &call)
{
    const auto wrong = [&](const QString &what) {
        return u"call %1: %2 (%3)"_s.arg(call.number).arg(what, call.path);
    };
    if (call.error != 0 && call.kind != CallKind::Sync)
        return {};
    if (isIgnored(call.path)) {
        if (call.inode != 0)
            m_nodes.insert(call.inode, kIgnored);
        return {};
    }
    DiskChange made;
    switch (call.kind) {
    case CallKind::Say:
    case CallKind::Query:
    case CallKind::Other: return {};
    case CallKind::Handle: {
        const int node = m_current.find(call.path);
        if (node >= 0)
            m_nodes.insert(call.inode, node);
        return {};
    }
    case CallKind::Create:
    case CallKind::Temporary: {
        const int node = make(false);
        m_nodes.insert(call.inode, node);
        if (call.kind == CallKind::Temporary)
            return {};
        if (!nameChange(call.path, node, made))
            return wrong(u"made in an unknown folder"_s);
        pend(made);
        return {};
    }
    case CallKind::MakeFolder:
        if (!nameChange(call.path, make(true), made))
            return wrong(u"made in an unknown folder"_s);
        pend(made);
        return {};
    case CallKind::Unlink:
    case CallKind::RemoveFolder:
        if (!nameChange(call.path, -1, made))
            return wrong(u"removed from an unknown folder"_s);
        pend(made);
        return {};
    case CallKind::Rename: {
        const int node = m_current.find(call.path);
        if (node < 0 || !nameChange(call.path, -1, made) || !nameChange(call.target, node, made))
            return wrong(u"renamed, but unknown"_s);
        pend(made);
        return {};
    }
    case CallKind::Link:
    case CallKind::Write:
    case CallKind::Resize:
    case CallKind::Sync: break;
    }
    const int node = m_nodes.value(call.inode, -1);
    if (node == kIgnored)
        return {};
    if (node < 0)
        return wrong(u"an unknown inode"_s);
    if (call.kind == CallKind::Sync) {
        sync(node, call.error != 0);
        return {};
    }
    if (call.kind == CallKind::Link) {
        if (!nameChange(call.target, node, made))
            return wrong(u"linked into an unknown folder"_s);
    } else {
        made.kind = call.kind == CallKind::Write ? DiskChange::Kind::Bytes : DiskChange::Kind::Size;
        made.node = node;
        made.offset = call.offset;
        made.bytes = call.data;
    }
    pend(made);
    return {};
}

DiskTree DiskModel::after(const QVector<int> &spared) const
{
    return after(spared, -1, {});
}

DiskTree DiskModel::after(const QVector<int> &spared, int number, const DiskChange &torn) const
{
    DiskTree tree = m_safe;
    for (const int index : spared)
        change(tree, index == number ? torn : m_pending.at(index));
    return tree;
}

} // namespace motcua::test
