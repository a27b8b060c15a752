// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/bundle_export.h"

#include "storage/disk_room.h"
#include "storage/durable_file.h"
#include "storage/journal_outbox.h"
#include "sync/bundle/manifest.h"
#include "sync/bundle/purpose.h"
#include "sync/bundle/volume_writer.h"
#include "sync/client/bundle_failures.h"
#include "sync/client/bundle_medium.h"
#include "sync/client/bundle_plan.h"
#include "sync/pack/envelope.h"
#include "sync/protocol/digest.h"

#include <QFileInfo>
#include <QSet>

#include <utility>

using namespace Qt::StringLiterals;

namespace motcua::sync {

namespace {

constexpr qint64 kSlack = 1024 * 1024; // what a file system keeps for itself

struct Cancelled
{};

/// A file of a dossier that is missing or damaged here: the bundle goes without it.
struct Unreadable
{
    QByteArray sha256;
};

struct Keys
{
    pack::Certificate device;
    QByteArray deviceKey;
    pack::Certificate recipient;
};

Keys keysOf(storage::Station &station, const QByteArray &givenRecipient)
{
    const storage::DeviceIdentity identity = station.device().identity();
    const auto device = pack::Certificate::fromPem(identity.certificatePem);
    const auto authority = pack::Certificate::fromPem(identity.gatewayCaPem);
    if (!identity.isEnrolled() || !device || !authority)
        throw failure(BundleTrouble::NotEnrolled);
    const QString kept = station.setting(kBundleRecipient);
    const QByteArray pem = givenRecipient.isEmpty() ? kept.toLatin1() : givenRecipient;
    if (pem.isEmpty())
        throw failure(BundleTrouble::RecipientMissing);
    const auto recipient = pack::Certificate::fromPem(pem);
    if (!recipient || !bundle::isRecipient(*recipient, *authority)) {
        throw failure(givenRecipient.isEmpty() ? BundleTrouble::RecipientMissing
                                               : BundleTrouble::RecipientWrong);
    }
    if (!givenRecipient.isEmpty())
        station.setSetting(kBundleRecipient, QString::fromLatin1(pem));
    return {*device, identity.privateKeyPem, *recipient};
}

/// One attempt. What it wrote goes with it unless it ended well.
class Writing
{
public:
    Writing(storage::Station &station, const BundleOptions &options, const Keys &keys,
            BundlePlan &plan)
        : m_station(station),
          m_options(options),
          m_keys(keys),
          m_plan(plan),
          m_stem(bundle::bundleStem(origin().centre, origin().station, origin().madeAt.date(),
                                    origin().bundle))
    {}
    ~Writing()
    {
        if (m_kept)
            return;
        // The index first: without it nothing here looks whole.
        for (auto it = m_names.crbegin(); it != m_names.crend(); ++it)
            QFile::remove(pathOf(*it));
    }
    Writing(const Writing &) = delete;
    Writing &operator=(const Writing &) = delete;

    void run()
    {
        bundle::Index index{origin(), {}};
        QByteArray previous;
        for (bundle::Manifest &volume : m_plan.volumes) {
            volume.previous = previous;
            index.volumes.append(writeVolume(volume));
            previous = index.volumes.constLast().sha256;
        }
        for (const bundle::IndexEntry &entry : std::as_const(index.volumes))
            readBack(entry);
        m_index = pack::sealEnvelope(bundle::toJson(index), m_keys.device, m_keys.deviceKey);
        publish(bundle::indexName(m_stem), m_index);
        readBack({m_names.constLast(), m_index.size(), protocol::sha256(m_index)});
    }
    void keep() { m_kept = true; }
    [[nodiscard]] const QStringList &names() const { return m_names; }
    [[nodiscard]] QByteArray indexDigest() const { return protocol::sha256(m_index); }
    [[nodiscard]] qint64 bytes() const { return m_bytes; }

private:
    [[nodiscard]] const bundle::Origin &origin() const
    {
        return m_plan.volumes.constFirst().origin;
    }
    [[nodiscard]] QString pathOf(const QString &name) const
    {
        return m_options.folder + u'/' + name;
    }

    void tell(BundleOptions::Phase phase, qint64 more)
    {
        if (phase != m_phase) {
            m_phase = phase;
            m_done = 0;
        }
        m_done += more;
        const qint64 total = phase == BundleOptions::Phase::Writing ? m_plan.bytes : m_bytes;
        if (m_options.progress && !m_options.progress(phase, qMin(m_done, total), total))
            throw Cancelled();
    }

    [[nodiscard]] QByteArray contentOf(const QByteArray &sha256)
    {
        // A file that goes over several volumes is read once.
        if (m_heldSha256 == sha256)
            return m_held;
        m_held.clear();
        try {
            m_held = m_station.blobs().get(m_plan.files.value(sha256));
        } catch (const Failure &trouble) {
            if (trouble.name().startsWith("blob_"))
                throw Unreadable{sha256};
            throw;
        }
        m_heldSha256 = sha256;
        return m_held;
    }

    bundle::IndexEntry writeVolume(const bundle::Manifest &volume)
    {
        const QString name = bundle::volumeName(m_stem, volume.volume);
        const QDateTime at = volume.origin.madeAt;
        MediumFile file(m_options.folder, name);
        bundle::IndexEntry entry{name, 0, {}};
        try {
            bundle::VolumeWriter writer(file.handle(), m_keys.device, m_keys.deviceKey,
                                        {m_keys.recipient});
            writer.add(bundle::VolumeWriter::kManifestPath, bundle::toJson(volume), at);
            for (const bundle::BundleBatch &batch : volume.batches) {
                writer.add(batch.path(), m_plan.batches.value(batch.id), at);
                tell(BundleOptions::Phase::Writing, batch.size);
            }
            for (const bundle::BundleFile &part : volume.files) {
                const QByteArray content = contentOf(part.sha256);
                writer.add(part.path(), QByteArrayView(content).sliced(part.offset, part.length),
                           at);
                tell(BundleOptions::Phase::Writing, part.length);
            }
            const bundle::VolumeWriter::Sealed sealed = writer.finish();
            entry.size = sealed.size;
            entry.sha256 = sealed.sha256;
        } catch (const bundle::VolumeError &) {
            throw failure(BundleTrouble::NotWritten);
        }
        m_names.append(name); // from here on it may stand under its name
        file.publish();
        m_bytes += entry.size;
        return entry;
    }
    void publish(const QString &name, const QByteArray &content)
    {
        MediumFile file(m_options.folder, name);
        file.write(content);
        m_names.append(name);
        file.publish();
        m_bytes += content.size();
    }
    void readBack(const bundle::IndexEntry &entry)
    {
        const QByteArray found = hashOnMedium(pathOf(entry.name), [this](qint64 n) {
            tell(BundleOptions::Phase::Checking, n);
            return true;
        });
        if (found != entry.sha256)
            throw failure(BundleTrouble::NotVerified);
    }

    storage::Station &m_station;
    const BundleOptions &m_options;
    const Keys &m_keys;
    BundlePlan &m_plan;
    QString m_stem;
    QStringList m_names;
    QByteArray m_heldSha256, m_held, m_index;
    BundleOptions::Phase m_phase = BundleOptions::Phase::Writing;
    qint64 m_done = 0, m_bytes = 0;
    bool m_kept = false;
};

qint64 roomFor(const BundlePlan &plan)
{
    qint64 needed = kSlack;
    for (const bundle::Manifest &volume : plan.volumes) {
        needed += bundle::VolumeWriter::kEmptyCost;
        for (const bundle::BundleBatch &batch : volume.batches)
            needed += bundle::VolumeWriter::costOf(batch.size);
        for (const bundle::BundleFile &file : volume.files)
            needed += bundle::VolumeWriter::costOf(file.length);
    }
    return needed;
}

void checkRoom(const BundleOptions &options, const BundlePlan &plan)
{
    const qint64 free = options.freeBytes ? options.freeBytes(options.folder)
                                          : storage::DiskRoom::freeBytesOf(options.folder);
    if (free < roomFor(plan))
        throw failure(BundleTrouble::MediumFull);
}

QSet<QByteArray> unreadableOf(storage::Station &station, const BundleOptions &options,
                              const BundlePlan &plan)
{
    QSet<QByteArray> found;
    for (const BlobRef &file : plan.files) {
        if (options.progress && !options.progress(BundleOptions::Phase::Writing, 0, plan.bytes))
            throw Cancelled();
        try {
            (void)station.blobs().get(file);
        } catch (const Failure &trouble) {
            if (!trouble.name().startsWith("blob_"))
                throw;
            found.insert(file.sha256);
        }
    }
    return found;
}

// A station that lives by stick alone has no engine that would do it.
void tellJournal(storage::Station &station, IdSource &ids, const QDateTime &now)
{
    storage::JournalOutbox journal(station.database(), station.outbox());
    while (journal.hasNews())
        (void)journal.addChunk(ids, now);
}

} // namespace

BundleEstimate estimateBundle(storage::Station &station, const Clock &clock, IdSource &ids,
                              const BundleOptions &options)
{
    (void)keysOf(station, options.recipientPem);
    const bundle::Origin origin{ids.next(), station.device().identity().deviceId,
                                station.centre().agencyId, station.stationId(), clock.now()};
    const BundlePlan plan =
        planBundle(station, origin, ids, options.allFiles, options.volumeBytes, {});
    BundleEstimate estimate;
    estimate.operations = plan.operations;
    estimate.files = int(plan.files.size());
    estimate.volumes = int(plan.volumes.size());
    estimate.bytes = plan.bytes;
    estimate.room = plan.volumes.isEmpty() ? 0 : roomFor(plan);
    return estimate;
}

ExportedBundle exportBundle(storage::Station &station, const Clock &clock, IdSource &ids,
                            const Actor &by, const BundleOptions &options)
{
    if (!QFileInfo(options.folder).isDir())
        throw failure(BundleTrouble::FolderMissing);
    const Keys keys = keysOf(station, options.recipientPem);
    const bundle::Origin origin{ids.next(), station.device().identity().deviceId,
                                station.centre().agencyId, station.stationId(), clock.now()};
    tellJournal(station, ids, origin.madeAt);
    ExportedBundle made;
    QSet<QByteArray> without;
    bool isLookedThrough = false;
    for (;;) {
        BundlePlan plan =
            planBundle(station, origin, ids, options.allFiles, options.volumeBytes, without);
        if (plan.volumes.isEmpty()) {
            made.end = ExportedBundle::End::NothingWaits;
            made.leftOut = int(without.size());
            return made;
        }
        checkRoom(options, plan);
        try {
            // One that cannot be read is seldom alone; each would begin the bundle anew.
            if (!without.isEmpty() && !std::exchange(isLookedThrough, true)) {
                const QSet<QByteArray> more = unreadableOf(station, options, plan);
                without.unite(more);
                if (!more.isEmpty())
                    continue;
            }
            Writing writing(station, options, keys, plan);
            writing.run();
            station.audit().append(
                {clock.now(),
                 by,
                 u"bundle.exported"_s,
                 origin.bundle.toString(QUuid::WithoutBraces),
                 {{u"volumes"_s, plan.volumes.size()},
                  {u"operations"_s, plan.operations},
                  {u"files"_s, plan.files.size()},
                  {u"left_out"_s, without.size()},
                  {u"bytes"_s, writing.bytes()},
                  {u"index_sha256"_s, QString::fromLatin1(writing.indexDigest().toHex())}}});
            writing.keep();
            made.id = origin.bundle;
            made.files = writing.names();
            made.operations = plan.operations;
            made.batches = int(plan.batches.size());
            made.blobs = int(plan.files.size());
            made.leftOut = int(without.size());
            made.bytes = writing.bytes();
            return made;
        } catch (const Unreadable &file) {
            without.insert(file.sha256);
        } catch (const Cancelled &) {
            made.end = ExportedBundle::End::Cancelled;
            return made;
        }
    }
}

} // namespace motcua::sync
