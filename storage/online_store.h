// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/papers/paper.h"
#include "storage/feed_store.h"

namespace motcua::storage {

/// A dossier filed on the national portal for this commune. Personal data.
struct OnlineDossier
{
    enum class State {
        New,      ///< nobody has opened it
        Opened,   ///< somebody is at it
        Accepted, ///< received here as `dossierCode`
        Returned  ///< sent back: not for this centre, or something is missing
    };
    struct Paper
    {
        int component = -1; ///< index in the procedure's list; -1: none of it
        QString name;
        BlobRef file; ///< kept by the province until it has been fetched
    };
    QString id; ///< the portal's
    QString portalCode, procedureCode;
    QString applicant; ///< the name
    QDateTime submittedAt;
    QDateTime withdrawnAt; ///< invalid: it stands
    QJsonObject body;      ///< everything that was declared
    QVector<Paper> papers;
    State state = State::New;
    QString dossierCode;
};
[[nodiscard]] QString toCode(OnlineDossier::State state); ///< new | opened | accepted | returned

class OnlineStore
{
public:
    OnlineStore(Database &db, FileBlobStore &blobs) : m_db(db), m_blobs(blobs) {}

    /// "online.filed" and "online.withdrawn"; a newer one replaces what the portal said and leaves the centre's own
    /// state. Its papers are asked for (storage/fetch_queue.h). False, with nothing written: another kind, or a body
    /// this program cannot read.
    bool take(const FeedItem &item, const QDateTime &now);
    /// What nobody has decided on yet, oldest first; withdrawn ones too, since somebody may be at them.
    [[nodiscard]] QVector<OnlineDossier> open() const;
    [[nodiscard]] std::optional<OnlineDossier> find(const QString &id) const;
    /// `dossierCode`: of Accepted, else empty. False: there is no such dossier. Joins the transaction under way.
    bool setState(const QString &id, OnlineDossier::State state, const QString &dossierCode,
                  const QDateTime &at);
    [[nodiscard]] int count() const;

private:
    void placePapers(const QString &id, const QVector<OnlineDossier::Paper> &papers,
                     const QDateTime &now);
    [[nodiscard]] QVector<OnlineDossier::Paper> papersOf(const QString &id) const;

    Database &m_db;
    FileBlobStore &m_blobs;
};

} // namespace motcua::storage
