// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace motcua::gateway {

/// An upload's file under the lock of whoever writes to it (flock: also between several gateways on
/// one shared folder). Offsets are the file's size, so a restart forgets nothing that was written.
class PartFile
{
public:
    PartFile() = default;
    ~PartFile();
    PartFile(PartFile &&other) noexcept;
    PartFile &operator=(PartFile &&other) noexcept;

    enum class Opening { Ok, Busy, Failed };
    /// Makes the file when there is none yet.
    [[nodiscard]] Opening open(const QString &path);
    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }
    [[nodiscard]] qint64 size() const;
    /// All or false (disk full …); what was written before a failure stays.
    [[nodiscard]] bool write(QByteArrayView bytes, qint64 offset) const;
    [[nodiscard]] bool sync() const;
    /// SHA-256 of the whole file; empty on a read error.
    [[nodiscard]] QByteArray hash() const;

private:
    int m_fd = -1;
};

/// The content store: blobs/<ab>/<sha256 in hex>, each file named by what is in it.
class BlobFiles
{
public:
    BlobFiles(QString uploads, QString blobs)
        : m_uploads(std::move(uploads)),
          m_blobs(std::move(blobs))
    {}

    [[nodiscard]] const QString &uploadsPath() const { return m_uploads; }
    [[nodiscard]] QString partPath(const QString &uploadId) const
    {
        return m_uploads + u'/' + uploadId;
    }
    [[nodiscard]] QString blobPath(const QByteArray &sha256) const;
    /// 0 when there is no part yet.
    [[nodiscard]] qint64 partSize(const QString &uploadId) const;
    void removePart(const QString &uploadId) const;
    /// Whether the folder of uploads can be written and read just now.
    [[nodiscard]] bool takesAByte() const;
    /// Whether the content store has the file, whole and unharmed (it is hashed).
    [[nodiscard]] bool holds(const QByteArray &sha256) const;
    /// fsync, rename into the content store, fsync of the folders. The part's hash is known to be
    /// right.
    [[nodiscard]] bool keep(const PartFile &part, const QString &uploadId,
                            const QByteArray &sha256) const;

private:
    QString m_uploads, m_blobs;
};

} // namespace motcua::gateway
