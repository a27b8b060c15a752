// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/bundle/parcel.h"
#include "sync/bundle/sealed_tar.h"
#include "sync/gateway/blob_files.h"
#include "sync/gateway/gateway_folder.h"
#include "sync/gateway/store/feed_readers.h"

#include <functional>

namespace motcua::gateway {

/// A station that gets no part, or a paper that is in none.
struct FeedLeftOut
{
    QString centre;
    QString what;   ///< the station, or the paper's SHA-256
    QString reason; ///< stable: certificate_older, certificate_expired, paper_missing
};

/// Writes what comes down to the stations of centres into a folder, as parts of a parcel (docs/bundle.md, "Items of the
/// feed"): for each station one part with its items, enciphered for it alone, and for each centre as many as it takes
/// with the papers of the online dossiers among them. Removes what it wrote unless keep() was called. Throws SqlError,
/// bundle::VolumeError, and std::runtime_error: "centre_unknown", "feed_too_large", "parcel_too_many_parts", "write",
/// "certificate".
class FeedParcel
{
public:
    /// `parcel`: gets the parts; its serial and time stand in each.
    FeedParcel(Connection &connection, const GatewayFolder &folder, QString out,
               bundle::Parcel *parcel);
    ~FeedParcel();
    FeedParcel(const FeedParcel &) = delete;
    FeedParcel &operator=(const FeedParcel &) = delete;

    /// `station` empty: every station of the centre. `all`: from the beginning, whatever a station has.
    void add(const QString &centre, const QString &station, bool all);
    void keep() { m_written.clear(); }
    [[nodiscard]] const QVector<FeedLeftOut> &leftOut() const { return m_leftOut; }

private:
    struct Paper
    {
        qint64 size = 0;
        QByteArray sha256;
        [[nodiscard]] bool operator<(const Paper &other) const
        {
            return size != other.size ? size < other.size : sha256 < other.sha256;
        }
    };
    [[nodiscard]] QVector<protocol::PullPage> pagesFor(const FeedReader &reader, bool all);
    void writeItems(const FeedReader &reader, const QVector<protocol::PullPage> &pages,
                    const QVector<pack::Certificate> &recipients);
    void writePapers(const QString &centre, QVector<Paper> papers,
                     const QVector<pack::Certificate> &recipients);
    /// One file on the stick: `members` after the manifest.
    struct Member
    {
        QString path;
        std::function<QByteArray()> content;
    };
    void write(bundle::Parcel::Part part, const QByteArray &manifest,
               const QVector<Member> &members, const QVector<pack::Certificate> &recipients);

    Connection &m_connection;
    BlobFiles m_files;
    bundle::Recipient m_signer;
    pack::Certificate m_authority;
    QString m_out;
    bundle::Parcel *m_parcel;
    int m_number = 0;
    QStringList m_written;
    QVector<FeedLeftOut> m_leftOut;
};

} // namespace motcua::gateway
