// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QVector>

namespace motcua::test {

/// An operation as one side has it.
struct HeldOperation
{
    QString op;
    QByteArray sha; ///< of its body, hex
    QString state;  ///< at a station; empty at the province
};

/// What the province holds, read from its tables and its folder.
struct ProvinceView
{
    QVector<HeldOperation> operations; ///< one a row, so that a double shows
    QHash<QString, int> dossiers;      ///< code → rows
    QSet<QString> files;               ///< hex names that are whole and hashed right
    QSet<QString> complete;            ///< operations whose dossier is told as complete
};

/// The judge: what was said to be saved, and what may be where. Knows nothing of how it got there.
class SyncModel
{
public:
    /// A station said that this is saved.
    void saved(int station, const QString &op, const QByteArray &sha, const QStringList &files);
    /// A station said that this is saved; it is of no dossier.
    void asked(int station, const QString &op, const QByteArray &sha);
    /// A station said that this is saved; the province must refuse it.
    void poisoned(int station, const QString &op, const QByteArray &sha);

    /// At any moment: nothing twice, nothing acknowledged that is not there, nothing told as complete that is not.
    /// `stations[i]` was listed before the province was read. @returns a line for each violation.
    [[nodiscard]] QStringList judgeNow(const QVector<QVector<HeldOperation>> &stations,
                                       const ProvinceView &province) const;
    /// After a healthy link had its time: both sides equal, every file there, nothing waiting but what was refused.
    [[nodiscard]] QStringList judgeEnd(const QVector<QVector<HeldOperation>> &stations,
                                       const ProvinceView &province) const;

    [[nodiscard]] int savedCount() const { return int(m_saved.size()); }
    [[nodiscard]] int fileCount() const;
    /// Rows of the province beyond one an operation or one a dossier code.
    [[nodiscard]] static int duplicates(const ProvinceView &province);

private:
    struct Saved
    {
        int station = 0;
        QByteArray sha;
        QStringList files;
        bool poison = false;
        bool ofDossier = true;
    };
    QHash<QString, Saved> m_saved;
};

} // namespace motcua::test
