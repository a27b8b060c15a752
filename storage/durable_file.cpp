// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/durable_file.h"

#include "storage/failures.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <sqlite3.h>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

#include <filesystem>
#include <memory>

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

bool syncOpen(int descriptor)
{
#ifdef Q_OS_UNIX
    return ::fsync(descriptor) == 0;
#else
    Q_UNUSED(descriptor); // QSaveFile's own flush
    return true;
#endif
}

} // namespace

void writeDurably(const QString &file, const QByteArray &content)
{
    // QSaveFile writes beside the target, calls fsync and renames. What it leaves out is the folder, and what fsync
    // answers: a disk that could not write would be taken for one that has.
    QSaveFile target(file);
    target.setDirectWriteFallback(false);
    if (!target.open(QIODevice::WriteOnly))
        throw failure(Trouble::NotSaved);
    target.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const bool written =
        target.write(content) == content.size() && target.flush() && syncOpen(target.handle());
    if (!written)
        target.cancelWriting();
    if (!written || !target.commit())
        throw failure(target.error() == QFileDevice::ResourceError ? Trouble::DiskFull
                                                                   : Trouble::NotSaved);
    syncFolder(QFileInfo(file).absolutePath());
}

namespace {

#ifdef Q_OS_UNIX
void syncPath(const QString &path, int flags)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (descriptor < 0)
        throw failure(Trouble::NotSaved);
    const int rc = ::fsync(descriptor);
    ::close(descriptor);
    if (rc != 0)
        throw failure(Trouble::NotSaved);
}
#endif

} // namespace

void renameFile(const QString &file, const QString &target)
{
    std::error_code problem;
    std::filesystem::rename(std::filesystem::path(QFile::encodeName(file).toStdString()),
                            std::filesystem::path(QFile::encodeName(target).toStdString()),
                            problem);
    if (problem)
        throw failure(Trouble::NotSaved);
}

void syncFile(const QString &file)
{
#ifdef Q_OS_UNIX
    syncPath(file, O_RDWR);
#else
    Q_UNUSED(file);
#endif
}

void syncFolder(const QString &folder)
{
#ifdef Q_OS_UNIX
    syncPath(folder, O_RDONLY | O_DIRECTORY);
#else
    Q_UNUSED(folder); // Windows keeps the name with the file's own flush
#endif
}

bool syncFound(const QString &path)
{
#ifdef Q_OS_UNIX
    try {
        if (QFileInfo::exists(path))
            syncPath(path, O_RDONLY);
    } catch (const Failure &) {
        return false;
    }
#else
    Q_UNUSED(path);
#endif
    return true;
}

FileIdentity identityOf(const QByteArray &encodedName)
{
#ifdef Q_OS_UNIX
    struct stat facts
    {};
    if (::stat(encodedName.constData(), &facts) == 0)
        return {quint64(facts.st_dev), quint64(facts.st_ino)};
#else
    Q_UNUSED(encodedName); // Windows lets nobody replace a file that is open
#endif
    return {};
}

void makePrivateFolder(const QString &folder)
{
    const QFileInfo info(folder);
    if (info.isDir())
        return;
    const QDir parent = info.dir();
    if (!parent.exists()) {
        const QFileInfo above(parent.path());
        if (!QDir().mkpath(parent.path()))
            throw failure(Trouble::DataFolderUnreadable);
        syncFolder(above.path());
    }
#ifdef Q_OS_UNIX
    // With the mode from the first instant; QDir::mkdir would leave it to the umask.
    const bool made =
        ::mkdir(QFile::encodeName(folder).constData(), 0700) == 0 || QFileInfo(folder).isDir();
#else
    const bool made = QDir().mkpath(folder);
#endif
    if (!made)
        throw failure(Trouble::DataFolderUnreadable);
    syncFolder(parent.path());
}

namespace {

struct CloseFile
{
    void operator()(sqlite3_file *file) const
    {
        if (file->pMethods != nullptr)
            file->pMethods->xClose(file);
        sqlite3_free(file);
    }
};

// The encrypting layer is called "multipleciphers-<real one>"; the real one gives the bytes as they are on disk.
sqlite3_vfs *plainLayer()
{
    sqlite3_vfs *top = sqlite3_vfs_find(nullptr);
    const QByteArray name(top->zName);
    const qsizetype dash = name.indexOf('-');
    sqlite3_vfs *plain = dash < 0 ? nullptr : sqlite3_vfs_find(name.mid(dash + 1).constData());
    return plain != nullptr ? plain : top;
}

} // namespace

void makePrivateFile(const QString &file)
{
    constexpr QFileDevice::Permissions kOwner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    constexpr QFileDevice::Permissions kOthers = QFileDevice::ReadGroup | QFileDevice::WriteGroup |
                                                 QFileDevice::ExeGroup | QFileDevice::ReadOther |
                                                 QFileDevice::WriteOther | QFileDevice::ExeOther;
    const QFileInfo info(file);
    if (!info.exists()) {
        QFile made(file);
        if (made.open(QIODevice::WriteOnly | QIODevice::NewOnly, kOwner))
            return;
    } else if ((info.permissions() & kOthers) != 0) {
        QFile::setPermissions(file, kOwner);
    }
}

QByteArray fileHead(const QString &file, int bytes)
{
    if (!QFileInfo::exists(file))
        return {};
    sqlite3_initialize();
    sqlite3_vfs *layer = plainLayer();
    const std::unique_ptr<const char, void (*)(const char *)> name(
        sqlite3_create_filename(QFile::encodeName(QFileInfo(file).absoluteFilePath()).constData(),
                                "", "", 0, nullptr),
        [](const char *text) { sqlite3_free_filename(text); });
    const std::unique_ptr<sqlite3_file, CloseFile> handle(
        static_cast<sqlite3_file *>(sqlite3_malloc(layer->szOsFile)));
    handle->pMethods = nullptr;
    int flags = 0;
    if (layer->xOpen(layer, name.get(), handle.get(), SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB,
                     &flags) != SQLITE_OK)
        return {};
    QByteArray head(bytes, '\0');
    const int rc = handle->pMethods->xRead(handle.get(), head.data(), bytes, 0);
    if (rc != SQLITE_OK && rc != SQLITE_IOERR_SHORT_READ)
        return {};
    return head;
}

void removeWithLog(const QString &databaseFile)
{
    for (const QLatin1StringView tail : {""_L1, "-wal"_L1, "-shm"_L1, "-journal"_L1})
        QFile::remove(databaseFile + tail);
}

} // namespace motcua::storage
