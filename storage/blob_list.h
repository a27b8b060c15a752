// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>

#include <optional>

namespace motcua::storage {

class KeyedConnection;

/// A line of a list of encrypted files: "ab/ab12… <bytes>", 64 digits after the shard they begin with. Lists lie on
/// media that anybody may write on: what is not of this form names no file.
struct BlobLine
{
    QString name;
    qint64 bytes = -1;

    [[nodiscard]] QString shard() const { return name.left(2); }
    [[nodiscard]] QByteArray text() const; ///< with its line end
    /// Nothing for anything else.
    [[nodiscard]] static std::optional<BlobLine> fromText(const QByteArray &line);
    [[nodiscard]] static bool isShardName(const QString &name); ///< "ab"
    [[nodiscard]] static bool isFileName(const QString &name);  ///< 64 digits
};

/// Reads such a list line by line.
class BlobListReader
{
public:
    explicit BlobListReader(const QString &file);
    [[nodiscard]] bool isOpen() const { return m_file.isOpen(); }
    /// Nothing at the end, after a read error and at a line that names no file; isWhole() tells which.
    [[nodiscard]] std::optional<BlobLine> next();
    [[nodiscard]] bool isWhole() const { return m_isWhole; }
    void rewind();

private:
    QFile m_file;
    bool m_isWhole = true;
};

/// Writes what files the database of this connection needs, sorted, with the sizes they have when encrypted; their sum in bytes.
/// Streamed: a store of a million dossiers names four million files.
/// Throws Failure "read_failed", "backup_disk_full", "backup_not_written".
qint64 writeBlobList(const KeyedConnection &database, const QString &file);

} // namespace motcua::storage
