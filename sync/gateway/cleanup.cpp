// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/cleanup.h"

#include "sync/gateway/blob_files.h"
#include "sync/gateway/store/upload_store.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace motcua::gateway {

namespace {

bool isOlder(const QString &path, int days)
{
    const QFileInfo info(path);
    return info.exists() && info.lastModified() < QDateTime::currentDateTimeUtc().addDays(-days);
}

/// After how many days a part that no row knows is left over; very many: it is none.
int daysOf(const QString &name, int days)
{
    if (name.startsWith(QLatin1StringView("portal-")) ||
        name.startsWith(QLatin1StringView("pack-")))
        return 1; // sent again whole
    const bool isVolume =
        name.startsWith(QLatin1StringView("bundle-")) && name.endsWith(QLatin1StringView(".p7m"));
    return isVolume ? days : 1000000;
}

} // namespace

Cleanup cleanUp(Connection &connection, const BlobFiles &files, int days)
{
    static const QRegularExpression form(QStringLiteral("^[0-9a-f]{32}\\z"));
    Cleanup result;
    UploadStore store(connection);
    const QStringList names = QDir(files.uploadsPath()).entryList(QDir::Files | QDir::Hidden);
    for (const QString &name : names) {
        const QString path = files.partPath(name);
        if (name.startsWith(QLatin1StringView(".health-")) && isOlder(path, 1))
            QFile::remove(path);
        if (isOlder(path, daysOf(name, days))) {
            PartFile left; // nobody else is at it
            if (left.open(path) == PartFile::Opening::Ok) {
                ++result.leftovers;
                result.bytes += left.size();
                files.removePart(name);
            }
            continue;
        }
        if (!form.match(name).hasMatch() || !isOlder(path, days))
            continue;
        const UploadStore::Fate fate = store.fate(name, days);
        PartFile part;
        if (fate == UploadStore::Fate::Wanted || part.open(path) != PartFile::Opening::Ok ||
            !isOlder(path, days)) // somebody went on with it while we looked
            continue;
        const qint64 bytes = part.size();
        if (fate == UploadStore::Fate::Abandoned) {
            store.remove(name); // the row first: bytes without a row are found again
            ++result.uploads;
        } else {
            ++result.leftovers;
        }
        files.removePart(name);
        result.bytes += bytes;
    }
    return result;
}

} // namespace motcua::gateway
