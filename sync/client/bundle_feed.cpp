// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/bundle_feed.h"

#include "storage/feed_store.h"
#include "storage/fetch_queue.h"
#include "sync/bundle/names.h"
#include "sync/bundle/purpose.h"
#include "sync/client/bundle_failures.h"
#include "sync/client/feed_pull.h"

#include <QFile>
#include <QLoggingCategory>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua::sync {

Q_LOGGING_CATEGORY(lcParcelFeed, "motcua.sync.parcel")

namespace {

QByteArray read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw failure(BundleTrouble::FileUnreadable);
    return file.read(bundle::kMaxVolumeBytes + 1);
}

} // namespace

bool isOfOthers(const bundle::Parcel::Part &part, storage::Station &station)
{
    if (part.kind == bundle::kPapersPart)
        return part.centre != station.centre().agencyId;
    return part.kind == bundle::kFeedPart && part.device != station.device().identity().deviceId;
}

ParcelFeed::ParcelFeed(storage::Station &station, const Clock &clock)
    : m_station(station),
      m_clock(clock)
{}

bundle::FeedVolume ParcelFeed::opened(const QString &path) const
{
    const storage::DeviceIdentity identity = m_station.device().identity();
    const auto own = pack::Certificate::fromPem(identity.certificatePem);
    if (!own)
        throw failure(BundleTrouble::NotEnrolled);
    auto result = bundle::FeedVolume::open(read(path), {*own, identity.privateKeyPem});
    if (const auto *fault = std::get_if<bundle::VolumeFault>(&result)) {
        throw failure(*fault == bundle::VolumeFault::OtherRecipient ? BundleTrouble::FeedOfOther
                                                                    : BundleTrouble::ParcelWrong);
    }
    auto &volume = std::get<bundle::FeedVolume>(result);
    if (!bundle::isReceiptSigner(volume.signer(), *m_authority) ||
        volume.manifest().serial != m_serial ||
        volume.manifest().centre != m_station.centre().agencyId)
        throw failure(BundleTrouble::ParcelWrong);
    return std::move(volume);
}

void ParcelFeed::open(const bundle::Parcel &parcel, const QString &folder,
                      const pack::Certificate &authority)
{
    m_serial = parcel.serial;
    m_authority = authority;
    for (const bundle::Parcel::Part &part : parcel.parts) {
        const QString path = folder + u'/' + part.name;
        const bool isItems = part.kind == bundle::kFeedPart;
        if (!isItems && part.kind != bundle::kPapersPart)
            continue;
        if (!isItems) {
            m_papers.append(path);
            continue;
        }
        const bundle::FeedVolume volume = opened(path);
        const auto pages = volume.pages();
        if (!pages || volume.manifest().device != part.device)
            throw failure(BundleTrouble::ParcelWrong);
        m_pages += *pages;
        m_isForUs = true;
    }
    // Without items the papers are of a key that is not ours, and nobody waits for them.
    if (!m_isForUs)
        m_papers.clear();
    QMap<QString, QString> cursors;
    const storage::FeedStore store(m_station.database(), m_station.blobs());
    for (const protocol::PullPage &page : std::as_const(m_pages)) {
        if (!cursors.contains(page.scope))
            cursors.insert(page.scope, store.cursor(page.scope));
        (void)follow(page, &cursors[page.scope], false);
    }
}

int ParcelFeed::follow(const protocol::PullPage &page, QString *cursor, bool apply)
{
    const auto next = protocol::feedPlaceOf(page.next);
    const auto from = protocol::feedPlaceOf(page.from);
    if (!next || !from || next->epoch != from->epoch)
        throw failure(BundleTrouble::ParcelWrong);
    auto here = protocol::feedPlaceOf(*cursor);
    if (here && here->epoch > next->epoch)
        return 0; // made before the province's database came back from a backup
    // Another epoch, as at the network: from the beginning, or not at all.
    if (!here || here->epoch < next->epoch)
        here = protocol::FeedPlace{next->epoch, 0};
    if (here->number >= next->number)
        return 0; // the network was faster
    if (here->number < from->number)
        throw failure(BundleTrouble::FeedGap);
    protocol::PullPage rest{page.scope, *cursor, page.next, false, {}};
    std::copy_if(page.items.begin(), page.items.end(), std::back_inserter(rest.items),
                 [&here](const protocol::FeedItem &item) { return item.rev > here->number; });
    *cursor = page.next;
    if (apply) {
        storage::FeedStore store(m_station.database(), m_station.blobs());
        if (!store.apply(storedPage(rest), m_clock.now()))
            throw failure(BundleTrouble::FeedGap); // somebody else moved it within our transaction
    }
    return int(rest.items.size());
}

int ParcelFeed::applyItems()
{
    int taken = 0;
    for (const protocol::PullPage &page : std::as_const(m_pages)) {
        const storage::FeedStore store(m_station.database(), m_station.blobs());
        QString cursor = store.cursor(page.scope);
        taken += follow(page, &cursor, true);
    }
    return taken;
}

ParcelFeed::Papers ParcelFeed::takePapers()
{
    Papers papers;
    storage::FetchQueue queue(m_station.database());
    QByteArray whole; // of the one paper that goes over several parts
    const auto take = [&](const bundle::BundleFile &file, const QByteArray &content) {
        const auto ref = queue.wanted(file.sha256);
        if (!ref) {
            whole.clear();
            return; // it is here, or nobody waits for it
        }
        if (file.offset == 0)
            whole.clear();
        if (whole.size() == file.offset)
            whole += content;
        if (file.offset + file.length < file.size)
            return;
        try {
            m_station.blobs().replace(*ref, whole);
            queue.settle(file.sha256);
            ++papers.taken;
        } catch (const Failure &failure) {
            if (failure.name() != "blob_not_the_same")
                throw;
            qCWarning(lcParcelFeed, "a paper on the stick is another file");
            ++papers.left;
        }
        whole.clear();
    };
    for (const QString &path : std::as_const(m_papers)) {
        try {
            const bundle::FeedVolume volume = opened(path);
            if (volume.manifest().hasItems() || !volume.walk(take))
                throw failure(BundleTrouble::ParcelWrong);
        } catch (const Failure &trouble) {
            qCWarning(lcParcelFeed, "a part with papers was left out: %s",
                      trouble.name().constData());
            whole.clear();
            ++papers.left;
        }
    }
    return papers;
}

} // namespace motcua::sync
