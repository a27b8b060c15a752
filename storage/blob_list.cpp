// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/blob_list.h"

#include "storage/blob_cipher.h"
#include "storage/failures.h"
#include "storage/keyed_connection.h"

#include <sqlite3.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua::storage {

namespace {

constexpr qsizetype kNameDigits = 64;
constexpr qsizetype kMostDigits = 15; // of a size
constexpr qint64 kLongestLine = 128;

bool isHex(const QByteArray &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](char letter) {
        return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f');
    });
}

} // namespace

QByteArray BlobLine::text() const
{
    return name.toLatin1() + ' ' + QByteArray::number(bytes) + '\n';
}

bool BlobLine::isShardName(const QString &name)
{
    return name.size() == 2 && isHex(name.toUtf8());
}

bool BlobLine::isFileName(const QString &name)
{
    return name.size() == kNameDigits && isHex(name.toUtf8());
}

std::optional<BlobLine> BlobLine::fromText(const QByteArray &line)
{
    constexpr qsizetype kName = 3 + kNameDigits;
    if (line.size() < kName + 3 || !line.endsWith('\n') || line.at(2) != '/' ||
        line.at(kName) != ' ')
        return {};
    const QByteArray file = line.mid(3, kNameDigits);
    const QByteArray size = line.sliced(kName + 1).chopped(1);
    const bool isNumber = size.size() <= kMostDigits &&
                          std::all_of(size.cbegin(), size.cend(),
                                      [](char digit) { return digit >= '0' && digit <= '9'; });
    if (!isHex(file) || !file.startsWith(line.left(2)) || !isNumber)
        return {};
    return BlobLine{QString::fromLatin1(line.left(kName)), size.toLongLong()};
}

BlobListReader::BlobListReader(const QString &file) : m_file(file)
{
    m_isWhole = m_file.open(QIODevice::ReadOnly);
}

std::optional<BlobLine> BlobListReader::next()
{
    if (!m_isWhole)
        return {};
    const QByteArray line = m_file.readLine(kLongestLine);
    if (line.isEmpty()) {
        m_isWhole = m_file.error() == QFileDevice::NoError && m_file.atEnd();
        return {};
    }
    std::optional<BlobLine> read = BlobLine::fromText(line);
    m_isWhole = read.has_value();
    return read;
}

void BlobListReader::rewind()
{
    m_isWhole = m_isWhole && m_file.seek(0);
}

qint64 writeBlobList(const KeyedConnection &database, const QString &file)
{
    QFile list(file);
    if (!list.open(QIODevice::WriteOnly | QIODevice::Truncate))
        throw failure(Trouble::BackupNotWritten);
    qint64 sum = 0;
    sqlite3_stmt *rows = nullptr;
    int rc = sqlite3_prepare_v2(database.handle(),
                                "SELECT file, size FROM blob WHERE purged_at IS NULL ORDER BY file",
                                -1, &rows, nullptr);
    bool isWritten = true;
    while (rc == SQLITE_OK || rc == SQLITE_ROW) {
        rc = sqlite3_step(rows);
        if (rc != SQLITE_ROW)
            break;
        const BlobLine line{
            QString::fromLatin1(reinterpret_cast<const char *>(sqlite3_column_text(rows, 0))),
            BlobCipher::sealedSize(sqlite3_column_int64(rows, 1))};
        const QByteArray text = line.text();
        sum += line.bytes;
        isWritten = isWritten && list.write(text) == text.size();
    }
    sqlite3_finalize(rows);
    if (rc != SQLITE_DONE)
        throw failure(Trouble::ReadFailed);
    if (!isWritten || !list.flush())
        throw failure(list.error() == QFileDevice::ResourceError ? Trouble::BackupDiskFull
                                                                 : Trouble::BackupNotWritten);
    return sum;
}

} // namespace motcua::storage
