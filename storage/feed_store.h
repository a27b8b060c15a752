// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

#include <QDateTime>
#include <QJsonObject>
#include <QMap>
#include <QVector>

#include <optional>

namespace motcua::storage {

/// One thing that came down from the province (docs/protocol.md, "What comes down").
struct FeedItem
{
    QString id;
    qint64 rev = 0; ///< grows from one to the next within a scope
    QString kind;
    QDateTime at; ///< when the province published it
    QJsonObject body;
};

/// Items of one scope that follow a cursor.
struct FeedPage
{
    QString scope;
    QString from; ///< the cursor they follow
    QString next;
    QVector<FeedItem> items;
};

class FileBlobStore;

/// What came down, and how far. Bodies are personal data: they stand in the encrypted database alone. Of the
/// connection's thread.
class FeedStore
{
public:
    /// `blobs` of the same connection: papers of online dossiers are noted as kept by the province, and asked for.
    FeedStore(Database &db, FileBlobStore &blobs) : m_db(db), m_blobs(blobs) {}

    /// Empty: nothing was taken of this scope yet.
    [[nodiscard]] QString cursor(const QString &scope) const;
    /// One transaction, joined when one is under way: every item and the cursor, or nothing. False, with nothing
    /// written, when the cursor is not the page's `from` any more: it was taken already. An item of a kind this program
    /// does not know is kept as it came. Throws as every write does.
    bool apply(const FeedPage &page, const QDateTime &now);
    /// After an update of the program: what was kept as it came and is known now goes where it belongs. @returns how many.
    int takeWhatIsKnownNow(const QDateTime &now);

    /// The newest of each id, oldest first: what this program keeps as it came.
    [[nodiscard]] QVector<FeedItem> items(const QString &scope) const;
    /// The newest one about `subject`: the code of a dossier in "results", the id of a check in "identity".
    [[nodiscard]] std::optional<FeedItem> latestAbout(const QString &scope,
                                                      const QString &subject) const;

    /// How a scope stands; without personal data.
    struct Standing
    {
        QString scope, cursor;
        QDateTime takenAt;
        int items = 0; ///< taken in all, repeats counted
        int kept = 0;  ///< kept as they came
    };
    [[nodiscard]] QVector<Standing> standings() const;

private:
    void take(const QString &scope, const FeedItem &item, const QDateTime &now);
    [[nodiscard]] bool isTaken(const QString &scope, const FeedItem &item, const QDateTime &now);

    Database &m_db;
    FileBlobStore &m_blobs;
};

} // namespace motcua::storage
