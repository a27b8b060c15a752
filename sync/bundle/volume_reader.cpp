// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/bundle/volume_reader.h"

#include "sync/bundle/names.h"
#include "sync/bundle/volume_writer.h"
#include "sync/protocol/digest.h"

namespace motcua::bundle {

using namespace Qt::StringLiterals;

std::variant<Volume, VolumeFault> openVolume(QByteArrayView bytes, const Recipient &recipient)
{
    auto opened = SealedTar::open(bytes, recipient);
    if (const auto *fault = std::get_if<VolumeFault>(&opened))
        return *fault;
    Volume volume(std::move(std::get<SealedTar>(opened)));
    TarReader reader(volume.m_tar);
    if (!reader.next(VolumeWriter::kManifestPath))
        return VolumeFault::ContentWrong;
    const auto json = reader.content(kMaxManifestBytes);
    ManifestReading reading = json ? readManifest(*json) : ManifestReading{u"manifest"_s, {}};
    if (!reading.fault.isEmpty())
        return VolumeFault::ContentWrong;
    volume.m_manifest = std::move(reading.manifest);
    return volume;
}

Volume::Walk Volume::walk(const Visitor &visitor) const
{
    TarReader reader(m_tar);
    if (!reader.next(VolumeWriter::kManifestPath))
        return Walk::ContentWrong;
    for (const BundleBatch &batch : m_manifest.batches) {
        if (!reader.next(batch.path(), batch.size))
            return Walk::ContentWrong;
        const auto content = reader.content(batch.size);
        if (!content || protocol::sha256(*content) != batch.sha256)
            return Walk::ContentWrong;
        if (!visitor.batch(batch, *content))
            return Walk::Ended;
    }
    const Pieces pieces = [&reader] { return reader.piece(); };
    for (const BundleFile &file : m_manifest.files) {
        if (!reader.next(file.path(), file.length))
            return Walk::ContentWrong;
        const bool goOn = visitor.file(file, pieces);
        if (reader.isBroken())
            return Walk::ContentWrong;
        if (!goOn)
            return Walk::Ended;
    }
    return reader.isAtEnd() ? Walk::Done : Walk::ContentWrong;
}

} // namespace motcua::bundle
