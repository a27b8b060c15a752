// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/bundle/feed_part.h"

#include "sync/bundle/json_fields.h"
#include "sync/bundle/names.h"
#include "sync/bundle/parcel.h"
#include "sync/bundle/volume_writer.h"
#include "sync/protocol/operation_line.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace motcua::bundle {

using namespace Qt::StringLiterals;

QByteArray toJson(const FeedManifest &manifest)
{
    QJsonObject object{{u"format"_s, kFormat},
                       {u"kind"_s, manifest.hasItems() ? kFeedPart : kPapersPart},
                       {u"serial"_s, manifest.serial},
                       {u"made_at"_s, stamp(manifest.madeAt)},
                       {u"centre"_s, manifest.centre}};
    if (manifest.hasItems()) {
        object.insert(u"device"_s, manifest.device);
        object.insert(u"pages"_s, manifest.pages);
    } else {
        object.insert(u"files"_s, filesToJson(manifest.files));
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<FeedManifest> readFeedManifest(const QByteArray &json)
{
    auto object = documentOf(json, kFeedPart);
    const bool hasItems = object.has_value();
    if (!hasItems)
        object = documentOf(json, kPapersPart);
    if (!object)
        return std::nullopt;
    FeedManifest manifest;
    const auto serial =
        protocol::wholeNumber(object->value("serial"_L1), 1, qint64(protocol::kMaxInteger));
    manifest.madeAt = instantOf(object->value("made_at"_L1));
    manifest.centre = object->value("centre"_L1).toString();
    if (!serial || !manifest.madeAt.isValid() || !protocol::isName(manifest.centre, kMaxName))
        return std::nullopt;
    manifest.serial = *serial;
    if (!hasItems) {
        const auto files = filesFromJson(object->value("files"_L1));
        if (!files || files->isEmpty())
            return std::nullopt;
        manifest.files = *files;
        return manifest;
    }
    const auto pages = protocol::wholeNumber(object->value("pages"_L1), 0, kMaxPages);
    manifest.device = object->value("device"_L1).toString();
    if (!pages || !protocol::isName(manifest.device, kMaxName))
        return std::nullopt;
    manifest.pages = int(*pages);
    return manifest;
}

QByteArray pagesToLines(const QVector<protocol::PullPage> &pages)
{
    QByteArray lines;
    for (const protocol::PullPage &page : pages)
        lines += QJsonDocument(protocol::toJson(page)).toJson(QJsonDocument::Compact) + '\n';
    return lines;
}

std::variant<FeedVolume, VolumeFault> FeedVolume::open(QByteArrayView bytes,
                                                       const Recipient &recipient)
{
    auto opened = SealedTar::open(bytes, recipient);
    if (const auto *fault = std::get_if<VolumeFault>(&opened))
        return *fault;
    FeedVolume volume(std::move(std::get<SealedTar>(opened)));
    TarReader reader(volume.m_tar);
    const auto json =
        reader.next(VolumeWriter::kManifestPath) ? reader.content(kMaxManifestBytes) : std::nullopt;
    auto manifest = json ? readFeedManifest(*json) : std::nullopt;
    if (!manifest)
        return VolumeFault::ContentWrong;
    volume.m_manifest = std::move(*manifest);
    return volume;
}

std::optional<QVector<protocol::PullPage>> FeedVolume::pages() const
{
    TarReader reader(m_tar);
    if (!reader.next(VolumeWriter::kManifestPath) || !reader.next(kPagesPath))
        return std::nullopt;
    const auto content = reader.content(kMaxVolumeBytes);
    if (!content || !reader.isAtEnd())
        return std::nullopt;
    QVector<protocol::PullPage> pages;
    const QList<QByteArray> lines = content->split('\n');
    for (const QByteArray &line : lines.first(lines.size() - 1)) {
        const auto page = protocol::pullPageFromJson(QJsonDocument::fromJson(line).object());
        if (!page)
            return std::nullopt;
        pages.append(*page);
    }
    return pages.size() == m_manifest.pages && lines.constLast().isEmpty() ? std::optional(pages)
                                                                           : std::nullopt;
}

bool FeedVolume::walk(const std::function<void(const BundleFile &, const QByteArray &)> &take) const
{
    TarReader reader(m_tar);
    if (!reader.next(VolumeWriter::kManifestPath))
        return false;
    for (const BundleFile &file : m_manifest.files) {
        const auto content =
            reader.next(file.path(), file.length) ? reader.content(file.length) : std::nullopt;
        if (!content || content->size() != file.length)
            return false;
        take(file, *content);
    }
    return reader.isAtEnd();
}

} // namespace motcua::bundle
