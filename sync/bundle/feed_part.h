// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/bundle/manifest.h"
#include "sync/bundle/sealed_tar.h"
#include "sync/protocol/feed.h"

#include <functional>

namespace motcua::bundle {

/// What the manifest of a feed's part says (docs/bundle.md, "Items of the feed"). A part has either items, for one
/// station, or papers, for the stations of a centre.
struct FeedManifest
{
    qint64 serial = 0; ///< of the parcel it belongs to
    QDateTime madeAt;
    QString centre;
    QString device;            ///< of the station whose items these are; empty: papers
    int pages = 0;             ///< lines of `pages.ndjson`
    QVector<BundleFile> files; ///< papers, or parts of them; smallest first
    [[nodiscard]] bool hasItems() const { return !device.isEmpty(); }
};
inline constexpr QLatin1StringView kPagesPath{"pages.ndjson"};
inline constexpr int kMaxPages = 100000; ///< of a part

[[nodiscard]] QByteArray toJson(const FeedManifest &manifest);
/// Nothing when a single field is not as it must be.
[[nodiscard]] std::optional<FeedManifest> readFeedManifest(const QByteArray &json);
/// One page a line, as in the answer to a batch.
[[nodiscard]] QByteArray pagesToLines(const QVector<protocol::PullPage> &pages);

/// A part that was opened and whose signature holds; who signed it is judged by whoever takes it.
class FeedVolume
{
public:
    [[nodiscard]] static std::variant<FeedVolume, VolumeFault> open(QByteArrayView bytes,
                                                                    const Recipient &recipient);
    [[nodiscard]] const FeedManifest &manifest() const { return m_manifest; }
    [[nodiscard]] const pack::Certificate &signer() const { return m_tar.signer(); }
    /// The pages in their order; nothing unless every one of them reads, and there are as many as announced.
    [[nodiscard]] std::optional<QVector<protocol::PullPage>> pages() const;
    /// Hands every paper over; false: one is missing or of another length. Its hash is for the taker to check.
    [[nodiscard]] bool
    walk(const std::function<void(const BundleFile &, const QByteArray &)> &take) const;

private:
    explicit FeedVolume(SealedTar tar) : m_tar(std::move(tar)) {}
    SealedTar m_tar;
    FeedManifest m_manifest;
};

} // namespace motcua::bundle
