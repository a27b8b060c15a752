// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/bundle/manifest.h"

#include "sync/bundle/json_fields.h"
#include "sync/bundle/names.h"
#include "sync/protocol/names.h"
#include "sync/protocol/operation_line.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

namespace motcua::bundle {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kVolumeKind{"volume"};
constexpr QLatin1StringView kIndexKind{"index"};
constexpr int kMaxBatchNumber = 999999;
constexpr int kOffsetDigits = 10;

QString hex(const QByteArray &sha256)
{
    return QString::fromLatin1(sha256.toHex());
}

std::optional<BundleBatch> batchOf(const QJsonObject &object)
{
    BundleBatch batch;
    const auto number = protocol::wholeNumber(object.value("number"_L1), 1, kMaxBatchNumber);
    const auto id = protocol::plainUuid(object.value("id"_L1));
    const auto sha256 = protocol::digestOf(object.value("sha256"_L1));
    const auto size = protocol::wholeNumber(object.value("size"_L1), 1, protocol::kMaxBatchBody);
    const auto operations =
        protocol::wholeNumber(object.value("operations"_L1), 0, protocol::kMaxOperations);
    if (!number || !id || !sha256 || !size || !operations)
        return std::nullopt;
    batch = {int(*number), *id, *sha256, *size, int(*operations)};
    if (object.value("path"_L1).toString() != batch.path())
        return std::nullopt;
    return batch;
}

std::optional<BundleFile> fileOf(const QJsonObject &object)
{
    const auto sha256 = protocol::digestOf(object.value("sha256"_L1));
    const auto size = protocol::wholeNumber(object.value("size"_L1), 0, protocol::kMaxBlobBytes);
    if (!sha256 || !size)
        return std::nullopt;
    const auto offset = protocol::wholeNumber(object.value("offset"_L1), 0, *size);
    if (!offset)
        return std::nullopt;
    const auto length = protocol::wholeNumber(object.value("length"_L1), 0, *size - *offset);
    if (!length || (*length == 0 && *size > 0))
        return std::nullopt;
    const BundleFile file{*sha256, *size, *offset, *length};
    if (object.value("path"_L1).toString() != file.path())
        return std::nullopt;
    return file;
}

} // namespace

QString BundleBatch::path() const
{
    return u"batches/%1.ndjson.zst"_s.arg(number, 6, 10, QLatin1Char('0'));
}

QString BundleFile::path() const
{
    const QString whole = u"blobs/"_s + hex(sha256);
    return isWhole() ? whole : whole + u".%1"_s.arg(offset, kOffsetDigits, 10, QLatin1Char('0'));
}

QJsonArray filesToJson(const QVector<BundleFile> &files)
{
    QJsonArray array;
    for (const BundleFile &file : files) {
        array.append(QJsonObject{{u"path"_s, file.path()},
                                 {u"sha256"_s, hex(file.sha256)},
                                 {u"size"_s, file.size},
                                 {u"offset"_s, file.offset},
                                 {u"length"_s, file.length}});
    }
    return array;
}

std::optional<QVector<BundleFile>> filesFromJson(const QJsonValue &value)
{
    const QJsonArray array = value.toArray();
    if (!value.isArray() || array.size() > kMaxMembers)
        return std::nullopt;
    QSet<QString> paths;
    QVector<BundleFile> files;
    for (const QJsonValue &entry : array) {
        const auto file = fileOf(entry.toObject());
        if (!file || paths.contains(file->path()))
            return std::nullopt;
        paths.insert(file->path());
        files.append(*file);
    }
    return files;
}

QByteArray toJson(const Manifest &manifest)
{
    QJsonObject object{{u"format"_s, kFormat},
                       {u"kind"_s, kVolumeKind},
                       {u"volume"_s, manifest.volume},
                       {u"volumes"_s, manifest.volumes},
                       {u"previous"_s, manifest.previous.isEmpty()
                                           ? QJsonValue(QJsonValue::Null)
                                           : QJsonValue(hex(manifest.previous))}};
    writeOrigin(manifest.origin, &object);
    QJsonArray batches;
    for (const BundleBatch &batch : manifest.batches) {
        batches.append(QJsonObject{{u"number"_s, batch.number},
                                   {u"id"_s, batch.id.toString(QUuid::WithoutBraces)},
                                   {u"path"_s, batch.path()},
                                   {u"sha256"_s, hex(batch.sha256)},
                                   {u"size"_s, batch.size},
                                   {u"operations"_s, batch.operations}});
    }
    object.insert(u"batches"_s, batches);
    object.insert(u"files"_s, filesToJson(manifest.files));
    if (manifest.audit)
        object.insert(u"audit"_s, protocol::toJson(*manifest.audit));
    if (!manifest.underWay.isNull())
        object.insert(u"under_way"_s, manifest.underWay.toString(QUuid::WithoutBraces));
    if (manifest.pull)
        object.insert(u"pull"_s, protocol::toJson(*manifest.pull));
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

ManifestReading readManifest(const QByteArray &json)
{
    ManifestReading reading;
    Manifest &manifest = reading.manifest;
    const auto fault = [](QLatin1StringView name) { return ManifestReading{name, {}}; };
    const auto object =
        json.size() <= kMaxManifestBytes ? documentOf(json, kVolumeKind) : std::nullopt;
    if (!object)
        return fault("format"_L1);
    reading.fault = readOrigin(*object, &manifest.origin);
    if (!reading.fault.isEmpty())
        return reading;
    const auto volumes = protocol::wholeNumber(object->value("volumes"_L1), 1, kMaxVolumes);
    if (!volumes)
        return fault("volumes"_L1);
    const auto volume = protocol::wholeNumber(object->value("volume"_L1), 1, *volumes);
    if (!volume)
        return fault("volume"_L1);
    manifest.volume = int(*volume);
    manifest.volumes = int(*volumes);
    const QJsonValue previous = object->value("previous"_L1);
    if (manifest.volume > 1) {
        const auto digest = protocol::digestOf(previous);
        if (!digest)
            return fault("previous"_L1);
        manifest.previous = *digest;
    } else if (!previous.isNull()) {
        return fault("previous"_L1);
    }
    const QJsonArray batches = object->value("batches"_L1).toArray();
    const QJsonArray files = object->value("files"_L1).toArray();
    if (!object->value("batches"_L1).isArray() || !object->value("files"_L1).isArray() ||
        batches.size() + files.size() > kMaxMembers)
        return fault("members"_L1);
    QSet<QString> paths;
    for (const QJsonValue &value : batches) {
        const auto batch = batchOf(value.toObject());
        if (!batch || paths.contains(batch->path()))
            return fault("batches"_L1);
        paths.insert(batch->path());
        manifest.batches.append(*batch);
    }
    auto read = filesFromJson(files);
    if (!read)
        return fault("files"_L1);
    manifest.files = std::move(*read);
    if (!protocol::readAuditClaim(object->value("audit"_L1), &manifest.audit))
        return fault("audit"_L1);
    if (object->contains("under_way"_L1)) {
        const auto batch = protocol::plainUuid(object->value("under_way"_L1));
        if (!batch)
            return fault("under_way"_L1);
        manifest.underWay = *batch;
    }
    if (object->contains("pull"_L1)) {
        manifest.pull = protocol::pullCursorsFromJson(object->value("pull"_L1));
        if (!manifest.pull)
            return fault("pull"_L1);
    }
    return reading;
}

QByteArray toJson(const Index &index)
{
    QJsonObject object{{u"format"_s, kFormat}, {u"kind"_s, kIndexKind}};
    writeOrigin(index.origin, &object);
    QJsonArray volumes;
    for (const IndexEntry &entry : index.volumes) {
        volumes.append(QJsonObject{
            {u"name"_s, entry.name}, {u"size"_s, entry.size}, {u"sha256"_s, hex(entry.sha256)}});
    }
    object.insert(u"volumes"_s, volumes);
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<Index> readIndex(const QByteArray &json)
{
    Index index;
    const auto object = documentOf(json, kIndexKind);
    if (!object || !readOrigin(*object, &index.origin).isEmpty())
        return std::nullopt;
    const QJsonArray volumes = object->value("volumes"_L1).toArray();
    if (volumes.isEmpty() || volumes.size() > kMaxVolumes)
        return std::nullopt;
    for (const QJsonValue &value : volumes) {
        const QJsonObject entry = value.toObject();
        const QString name = entry.value("name"_L1).toString();
        const auto size = protocol::wholeNumber(entry.value("size"_L1), 1, kMaxVolumeBytes);
        const auto sha256 = protocol::digestOf(entry.value("sha256"_L1));
        // A name, never a way to somewhere else.
        if (!size || !sha256 || !name.endsWith(kVolumeEnding) || name.contains(u'/') ||
            name.contains(u'\\') || name.startsWith(u'.'))
            return std::nullopt;
        index.volumes.append({name, *size, *sha256});
    }
    return index;
}

} // namespace motcua::bundle
