// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/feed_parcel.h"

#include "sync/bundle/feed_part.h"
#include "sync/bundle/names.h"
#include "sync/bundle/purpose.h"
#include "sync/bundle/volume_writer.h"
#include "sync/gateway/bundle_keys.h"
#include "sync/gateway/store/feed_store.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QSaveFile>
#include <QSet>

#include <unistd.h>

#include <algorithm>
#include <stdexcept>

namespace motcua::gateway {

using namespace Qt::StringLiterals;

namespace {

pack::Certificate authorityOf(const GatewayFolder &folder)
{
    const auto authority =
        pack::Certificate::fromPem(GatewayFolder::readFile(folder.caCertificate()));
    if (!authority)
        throw std::runtime_error("certificate");
    return *authority;
}

/// Where the page really begins: a cursor of before a restore of the database begins with the first item.
QString beginningOf(const protocol::PullPage &page)
{
    const auto next = protocol::feedPlaceOf(page.next);
    const auto from = protocol::feedPlaceOf(page.from);
    if (from && next && from->epoch == next->epoch && from->number <= next->number)
        return page.from;
    return protocol::feedCursor({next ? next->epoch : 0, 0});
}

QByteArray readPiece(const QString &path, qint64 offset, qint64 length)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(offset))
        throw std::runtime_error("disk");
    QByteArray bytes = file.read(length);
    if (bytes.size() != length)
        throw std::runtime_error("disk");
    return bytes;
}

} // namespace

FeedParcel::FeedParcel(Connection &connection, const GatewayFolder &folder, QString out,
                       bundle::Parcel *parcel)
    : m_connection(connection),
      m_files(folder.uploads(), folder.blobs()),
      m_signer(receiptSigner(folder)),
      m_authority(authorityOf(folder)),
      m_out(std::move(out)),
      m_parcel(parcel)
{}

FeedParcel::~FeedParcel()
{
    for (const QString &path : std::as_const(m_written))
        QFile::remove(path);
}

void FeedParcel::add(const QString &centre, const QString &station, bool all)
{
    const QVector<FeedReader> readers = FeedReaders(m_connection).of(centre, station);
    if (readers.isEmpty())
        throw std::runtime_error("centre_unknown");
    QVector<std::pair<const FeedReader *, QVector<pack::Certificate>>> addressed;
    for (const FeedReader &reader : readers) {
        QVector<pack::Certificate> own;
        bool isExpired = false;
        for (const QByteArray &pem : reader.certificates) {
            const auto certificate = pack::Certificate::fromPem(pem);
            if (!certificate || !bundle::isParcelRecipient(*certificate, m_authority))
                continue;
            if (certificate->isValidAt(m_parcel->madeAt))
                own.append(*certificate);
            else
                isExpired = true;
        }
        if (own.isEmpty()) {
            // Expired: perhaps of a computer that was put away and never revoked; else it is enrolled anew. Older: of
            // before stations' keys were for this, too; it gets a new one when it is next in contact.
            m_leftOut.append({centre, reader.device.station,
                              isExpired ? u"certificate_expired"_s : u"certificate_older"_s});
            continue;
        }
        addressed.append({&reader, own});
    }
    // Before a thousand of them are written.
    if (m_parcel->parts.size() + addressed.size() > bundle::kMaxParts)
        throw std::runtime_error("parcel_too_many_parts");
    QVector<pack::Certificate> everybody;
    QVector<Paper> papers;
    for (const auto &[reader, own] : std::as_const(addressed)) {
        const QVector<protocol::PullPage> pages = pagesFor(*reader, all);
        for (const protocol::PullPage &page : pages) {
            for (const protocol::FeedItem &item : page.items) {
                const QJsonArray list = item.body["papers"_L1].toArray();
                for (const QJsonValue &paper : list)
                    papers.append({paper["size"_L1].toInteger(),
                                   QByteArray::fromHex(paper["sha256"_L1].toString().toLatin1())});
            }
        }
        writeItems(*reader, pages, own);
        everybody += own;
    }
    if (!everybody.isEmpty())
        writePapers(centre, papers, everybody);
}

QVector<protocol::PullPage> FeedParcel::pagesFor(const FeedReader &reader, bool all)
{
    FeedStore store(m_connection);
    protocol::PullCursors cursors;
    for (const QLatin1StringView scope : protocol::scope::kAll)
        cursors.insert(scope, all ? QString() : reader.cursors.value(scope));
    QVector<protocol::PullPage> found;
    // The very pages the network would bring, one after the other.
    for (bool more = true; more;) {
        more = false;
        QVector<protocol::PullPage> pages = store.pages(reader.device, cursors);
        for (protocol::PullPage &page : pages) {
            more = more || page.more;
            cursors.insert(page.scope, page.next);
            if (page.items.isEmpty())
                continue;
            page.from = beginningOf(page);
            found.append(page);
        }
        if (found.size() > bundle::kMaxPages)
            throw std::runtime_error("feed_too_large");
    }
    return found;
}

void FeedParcel::writeItems(const FeedReader &reader, const QVector<protocol::PullPage> &pages,
                            const QVector<pack::Certificate> &recipients)
{
    bundle::FeedManifest manifest;
    manifest.serial = m_parcel->serial;
    manifest.madeAt = m_parcel->madeAt;
    manifest.centre = reader.device.centre;
    manifest.device = reader.device.id;
    manifest.pages = int(pages.size());
    const QByteArray lines = bundle::pagesToLines(pages);
    if (bundle::VolumeWriter::costOf(lines.size()) + bundle::VolumeWriter::kEmptyCost >
        bundle::kMaxVolumeBytes)
        throw std::runtime_error("feed_too_large");
    bundle::Parcel::Part part;
    part.kind = bundle::kFeedPart;
    part.centre = manifest.centre;
    part.device = manifest.device;
    write(part, bundle::toJson(manifest), {{bundle::kPagesPath, [&lines] { return lines; }}},
          recipients);
}

void FeedParcel::writePapers(const QString &centre, QVector<Paper> papers,
                             const QVector<pack::Certificate> &recipients)
{
    using bundle::VolumeWriter;
    constexpr qint64 kRoom = bundle::kVolumeBytes - VolumeWriter::kEmptyCost;
    constexpr qint64 kLeastPiece = 1024 * 1024; // below it a paper is not cut
    std::sort(papers.begin(), papers.end());
    QVector<QVector<bundle::BundleFile>> volumes;
    QSet<QByteArray> seen;
    qint64 left = 0;
    for (const Paper &paper : std::as_const(papers)) {
        if (seen.contains(paper.sha256))
            continue;
        seen.insert(paper.sha256);
        if (QFileInfo(m_files.blobPath(paper.sha256)).size() != paper.size) {
            m_leftOut.append(
                {centre, QString::fromLatin1(paper.sha256.toHex()), u"paper_missing"_s});
            continue;
        }
        // Whole where it fits; a paper that is larger than a volume goes over several that follow each other.
        for (qint64 offset = 0; offset < paper.size;) {
            const qint64 rest = paper.size - offset;
            const bool fits = VolumeWriter::costOf(rest) <= left;
            if (!fits && (left < 2 * kLeastPiece || VolumeWriter::costOf(rest) <= kRoom)) {
                volumes.append(QVector<bundle::BundleFile>());
                left = kRoom;
            }
            const qint64 length =
                VolumeWriter::costOf(rest) <= left ? rest : left - left / 32 - kLeastPiece / 2;
            volumes.last().append({paper.sha256, paper.size, offset, length});
            left -= VolumeWriter::costOf(length);
            offset += length;
        }
    }
    for (const QVector<bundle::BundleFile> &files : std::as_const(volumes)) {
        bundle::FeedManifest manifest;
        manifest.serial = m_parcel->serial;
        manifest.madeAt = m_parcel->madeAt;
        manifest.centre = centre;
        manifest.files = files;
        QVector<Member> members;
        for (const bundle::BundleFile &file : files) {
            const QString path = m_files.blobPath(file.sha256);
            members.append(
                {file.path(), [path, file] { return readPiece(path, file.offset, file.length); }});
        }
        bundle::Parcel::Part part;
        part.kind = bundle::kPapersPart;
        part.centre = centre;
        write(part, bundle::toJson(manifest), members, recipients);
    }
}

void FeedParcel::write(bundle::Parcel::Part part, const QByteArray &manifest,
                       const QVector<Member> &members, const QVector<pack::Certificate> &recipients)
{
    if (m_parcel->parts.size() >= bundle::kMaxParts)
        throw std::runtime_error("parcel_too_many_parts");
    part.name = bundle::feedName(m_parcel->serial, part.centre, ++m_number);
    const QString path = m_out + u'/' + part.name;
    if (QFileInfo(path).isSymLink() && !QFile::remove(path)) // would be written through
        throw std::runtime_error("write");
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        throw std::runtime_error("write");
    bundle::VolumeWriter writer(file.handle(), m_signer.certificate, m_signer.keyPem, recipients);
    writer.add(bundle::VolumeWriter::kManifestPath, manifest, m_parcel->madeAt);
    for (const Member &member : members)
        writer.add(member.path, member.content(), m_parcel->madeAt);
    const bundle::VolumeWriter::Sealed sealed = writer.finish();
    if (::fsync(file.handle()) != 0 || !file.commit())
        throw std::runtime_error("write");
    m_written.append(path);
    part.size = sealed.size;
    part.sha256 = sealed.sha256;
    m_parcel->parts.append(part);
}

} // namespace motcua::gateway
