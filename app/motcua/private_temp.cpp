// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/motcua/private_temp.h"

#include "storage/durable_file.h"

#include <QDateTime>
#include <QDir>

using namespace Qt::StringLiterals;

namespace motcua {

PrivateTemp::PrivateTemp(const QString &dataFolder, const storage::StationRole &role)
    : m_path(QDir(dataFolder).absoluteFilePath("tmp/"_L1 + role.lockName()))
{
    storage::makePrivateFolder(QDir(dataFolder).absoluteFilePath(u"tmp"_s));
    storage::makePrivateFolder(m_path);
    wipe(What::All);
    qputenv("TMPDIR", QFile::encodeName(m_path));
}

PrivateTemp::~PrivateTemp()
{
    wipe(What::All);
}

bool PrivateTemp::wipe(What what) const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QFileInfoList found = QDir(m_path).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot |
                                                           QDir::Hidden | QDir::System);
    bool gone = true;
    for (const QFileInfo &one : found) {
        // A time ahead is a clock that was put back, not a fresh file.
        const qint64 age = one.lastModified().toUTC().secsTo(now);
        if (what == What::NotFresh && age >= 0 && age < kFreshSeconds)
            continue;
        // What is a link is removed, not followed.
        gone = (one.isDir() && !one.isSymLink() ? QDir(one.filePath()).removeRecursively()
                                                : QFile::remove(one.filePath())) &&
               gone;
    }
    return gone;
}

} // namespace motcua
