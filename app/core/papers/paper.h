// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/ids.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QVector>

namespace motcua {

/// A stored file, named by its content.
struct BlobRef
{
    QByteArray sha256; ///< 32 raw bytes of the plain content; empty: none
    qint64 size = 0;   ///< bytes
    QString mime;
    [[nodiscard]] bool isNull() const { return sha256.isEmpty(); }
    [[nodiscard]] QString hex() const { return QString::fromLatin1(sha256.toHex()); }
};

/// Content-addressed files; implemented by storage. put() returns only when the bytes and the name
/// are on disk (fsync of file and folder). Called on the desk thread.
class BlobStore
{
public:
    BlobStore() = default;
    BlobStore(const BlobStore &) = delete;
    BlobStore &operator=(const BlobStore &) = delete;
    virtual ~BlobStore() = default;
    [[nodiscard]] virtual BlobRef put(const QByteArray &content, const QString &mime) = 0;
    /// Throws Failure "blob_missing", "blob_damaged", "read_failed", or "blob_at_province": handed over and purged
    /// here; with the network it can be fetched back.
    [[nodiscard]] virtual QByteArray get(const BlobRef &ref) const = 0;
};

/// What a scanner or a file gave: one image of one side of a sheet, as an encoded file.
struct PageImage
{
    QByteArray encoded; ///< PNG or JPEG
    QString mime;       ///< image/png | image/jpeg
    int widthPx = 0;
    int heightPx = 0;
    int dpi = 300;
    bool complete = true; ///< false: the device stopped in mid-page
};

/// A digitised paper in a component slot of a dossier.
struct Paper
{
    PaperId id;
    int component = -1; ///< index into the procedure's components
    BlobRef pdf;
    int pages = 0;
    int dpi = 0;
    QDateTime scannedAt;
    QString device; ///< device name as the driver says it
};

/// Makes the PDF of scanned pages; implemented by app/devices/pdf. Any one thread at a time.
class PaperWriter
{
public:
    PaperWriter() = default;
    PaperWriter(const PaperWriter &) = delete;
    PaperWriter &operator=(const PaperWriter &) = delete;
    virtual ~PaperWriter() = default;
    /// Throws Failure "page_unreadable".
    [[nodiscard]] virtual QByteArray pdfOf(const QVector<PageImage> &pages) const = 0;
};

} // namespace motcua
