// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/intake/procedure.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>
#include <QVector>

#include <optional>

namespace motcua {

class JsonText;

/// Where the catalogue is kept; implemented by storage. Called on the desk thread.
class CatalogueStore
{
public:
    CatalogueStore() = default;
    CatalogueStore(const CatalogueStore &) = delete;
    CatalogueStore &operator=(const CatalogueStore &) = delete;
    virtual ~CatalogueStore() = default;
    [[nodiscard]] virtual QVector<Procedure> procedures() const = 0;
    /// Adds versions; a version already there (code + version) must be identical, else Failure
    /// "catalogue_version_changed": a released version is never edited.
    virtual void addProcedures(const QVector<Procedure> &procedures) = 0;
};

/// Reads the JSON of resources/catalogue. Throws Failure "catalogue_unreadable".
[[nodiscard]] QVector<Procedure> proceduresFromJson(const QByteArray &json);
void writeTo(JsonText &json, const Procedure &procedure);
[[nodiscard]] QJsonObject toJson(const Procedure &procedure);
[[nodiscard]] Procedure procedureFromJson(const QJsonObject &object);

/// The catalogue in memory, searchable by typing without accents. Immutable value; copies are cheap
/// (implicitly shared); safe to read from any thread.
class Catalogue
{
public:
    Catalogue() = default;
    explicit Catalogue(QVector<Procedure> procedures);

    struct Hit
    {
        Procedure procedure;
        int score = 0; ///< higher is better
    };
    /// Procedures in force on `day` that match every typed word by prefix, by initials ("ks" → khai
    /// sinh) or by code; best first; at most `limit`. An empty query lists by field, then name.
    [[nodiscard]] QVector<Hit> search(QStringView query, QDate day, int limit = 50) const;
    [[nodiscard]] std::optional<Procedure> inForce(QStringView code, QDate day) const;
    [[nodiscard]] std::optional<Procedure> version(QStringView code, int version) const;
    [[nodiscard]] int size() const { return int(m_entries.size()); }

private:
    struct Entry
    {
        Procedure procedure;
        QString name;     ///< folded
        QString folded;   ///< name + field + code, folded, with a blank at both ends
        QString initials; ///< initials of the folded name
    };
    [[nodiscard]] static int score(const Entry &entry, const QString &query,
                                   const QStringList &words);
    QVector<Entry> m_entries;
};

} // namespace motcua
