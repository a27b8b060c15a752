// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace motcua::test {

/// As somebody with a file manager would do it; nobody has the data open.
[[nodiscard]] inline bool copyFolder(const QString &from, const QString &to)
{
    if (!QDir().mkpath(to))
        return false;
    const QDir source(from);
    QDirIterator walk(from, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                      QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString path = walk.next();
        const QString target = to + QLatin1Char('/') + source.relativeFilePath(path);
        const bool done =
            walk.fileInfo().isDir() ? QDir().mkpath(target) : QFile::copy(path, target);
        if (!done)
            return false;
    }
    return true;
}

/// Every file below, for comparing and for looking into.
[[nodiscard]] inline QStringList filesBelow(const QString &folder)
{
    QStringList found;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext())
        found.append(walk.next());
    return found;
}

} // namespace motcua::test
