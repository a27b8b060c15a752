// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/bundle_check.h"

#include "sync/bundle/names.h"
#include "sync/bundle/purpose.h"
#include "sync/client/bundle_failures.h"
#include "sync/client/bundle_medium.h"
#include "sync/pack/envelope.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace motcua::sync {

namespace {

constexpr qint64 kMaxIndexBytes = 4 * 1024 * 1024;

QString indexAt(const QString &path)
{
    if (!QFileInfo(path).isDir())
        return path;
    const QStringList found =
        QDir(path).entryList({u'*' + QString(bundle::kIndexEnding)}, QDir::Files, QDir::Name);
    if (found.size() != 1)
        throw failure(BundleTrouble::IndexMissing);
    return path + u'/' + found.constFirst();
}

} // namespace

BundleCheck checkBundle(const QString &path, const storage::DeviceIdentity &own)
{
    const auto authority = pack::Certificate::fromPem(own.gatewayCaPem);
    if (!authority)
        throw failure(BundleTrouble::NotEnrolled);
    const QString name = indexAt(path);
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        throw failure(BundleTrouble::IndexMissing);
    const pack::EnvelopeReading reading = pack::openEnvelope(file.read(kMaxIndexBytes));
    const auto index = reading.envelope && bundle::isStation(reading.envelope->signer, *authority)
                           ? bundle::readIndex(reading.envelope->content)
                           : std::nullopt;
    // The name of the device stands in its certificate, too: no station signs for another.
    if (!index || reading.envelope->signer.commonName() != index->origin.device)
        throw failure(BundleTrouble::IndexWrong);

    BundleCheck check;
    check.origin = index->origin;
    check.volumes = int(index->volumes.size());
    const QString folder = QFileInfo(name).absolutePath();
    for (const bundle::IndexEntry &entry : index->volumes) {
        const QFileInfo volume(folder + u'/' + entry.name);
        if (!volume.isFile()) {
            check.missing.append(entry.name);
            continue;
        }
        check.bytes += volume.size();
        if (volume.size() != entry.size || hashOnMedium(volume.filePath()) != entry.sha256)
            check.damaged.append(entry.name);
    }
    return check;
}

} // namespace motcua::sync
