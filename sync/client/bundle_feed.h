// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/clock.h"
#include "storage/station.h"
#include "sync/bundle/feed_part.h"
#include "sync/bundle/parcel.h"

namespace motcua::sync {

/// A part that another station or centre is to take; it need not even be on the stick.
[[nodiscard]] bool isOfOthers(const bundle::Parcel::Part &part, storage::Station &station);

/// What of the feed came on a stick for this station: items, applied as the network's pull does, and the papers of
/// online dossiers. The network may have brought some of it before, or bring it after: an item is taken when it lies
/// behind the cursor, and then the cursor moves. The thread of the station.
class ParcelFeed
{
public:
    ParcelFeed(storage::Station &station, const Clock &clock);

    /// `parcel`: without the parts of others. Opens the items and looks at it whole; nothing is taken. The files' hashes are those of the list.
    /// Throws "bundle_feed_gap" (between what this station has and what came something is missing),
    /// "bundle_feed_other_station" (enciphered for a key it does not have), "bundle_parcel_wrong",
    /// "bundle_file_unreadable".
    void open(const bundle::Parcel &parcel, const QString &folder,
              const pack::Certificate &authority);
    [[nodiscard]] bool isForUs() const { return m_isForUs; }
    /// Items and cursors of all scopes; to be called in a transaction. Throws "bundle_feed_gap".
    /// @returns how many items were taken: 0 when the network had brought them
    int applyItems();
    struct Papers
    {
        int taken = 0;
        int left =
            0; ///< not what they should be, or not whole here; of a part that cannot be read: one
    };
    /// The papers somebody waits for here. One by one; what was taken stays. A part that fails is left out, since the
    /// items are taken by now and the network brings the papers: throws nothing.
    [[nodiscard]] Papers takePapers();

private:
    [[nodiscard]] bundle::FeedVolume opened(const QString &path) const;
    /// As far as there are news in it; applies when told so. Moves `cursor`. @returns how many items
    int follow(const protocol::PullPage &page, QString *cursor, bool apply);

    storage::Station &m_station;
    const Clock &m_clock;
    qint64 m_serial = 0;
    std::optional<pack::Certificate> m_authority;
    bool m_isForUs = false;
    QVector<protocol::PullPage> m_pages;
    QStringList m_papers; ///< files on the stick
};

} // namespace motcua::sync
