// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/sync/sync_model.h"

using namespace Qt::StringLiterals;

namespace motcua::test {

namespace {

QHash<QString, HeldOperation> byId(const QVector<HeldOperation> &operations)
{
    QHash<QString, HeldOperation> found;
    for (const HeldOperation &operation : operations)
        found.insert(operation.op, operation);
    return found;
}

} // namespace

void SyncModel::saved(int station, const QString &op, const QByteArray &sha,
                      const QStringList &files)
{
    m_saved.insert(op, {station, sha, files, false, true});
}

void SyncModel::poisoned(int station, const QString &op, const QByteArray &sha)
{
    m_saved.insert(op, {station, sha, {}, true, true});
}

void SyncModel::asked(int station, const QString &op, const QByteArray &sha)
{
    m_saved.insert(op, {station, sha, {}, false, false});
}

int SyncModel::fileCount() const
{
    QSet<QString> files;
    for (const Saved &saved : m_saved) {
        for (const QString &file : saved.files)
            files.insert(file);
    }
    return int(files.size());
}

int SyncModel::duplicates(const ProvinceView &province)
{
    int extra = int(province.operations.size() - byId(province.operations).size());
    for (const int rows : province.dossiers)
        extra += rows - 1;
    return extra;
}

QStringList SyncModel::judgeNow(const QVector<QVector<HeldOperation>> &stations,
                                const ProvinceView &province) const
{
    QStringList wrong;
    if (const int extra = duplicates(province); extra > 0)
        wrong << u"%1 duplicates at the province"_s.arg(extra);
    const QHash<QString, HeldOperation> there = byId(province.operations);
    for (auto it = m_saved.cbegin(); it != m_saved.cend(); ++it) {
        const auto held = there.constFind(it.key());
        if (held != there.cend() && held->sha != it->sha)
            wrong << u"%1 has another body at the province"_s.arg(it.key());
        if (held != there.cend() && it->poison)
            wrong << u"%1 was to be refused and is at the province"_s.arg(it.key());
        if (province.complete.contains(it.key())) {
            for (const QString &file : it->files) {
                if (!province.files.contains(file))
                    wrong << u"%1 is told as complete without file %2"_s.arg(it.key(), file);
            }
        }
    }
    for (const QVector<HeldOperation> &station : stations) {
        for (const HeldOperation &operation : station) {
            if (operation.state == "acknowledged"_L1 && !there.contains(operation.op))
                wrong << u"%1 is acknowledged and not at the province"_s.arg(operation.op);
        }
    }
    return wrong;
}

QStringList SyncModel::judgeEnd(const QVector<QVector<HeldOperation>> &stations,
                                const ProvinceView &province) const
{
    QStringList wrong = judgeNow(stations, province);
    const QHash<QString, HeldOperation> there = byId(province.operations);
    QSet<QString> known; // what any station holds
    for (qsizetype i = 0; i < stations.size(); ++i) {
        for (const HeldOperation &operation : stations.at(i)) {
            known.insert(operation.op);
            const bool poison = m_saved.value(operation.op).poison;
            if (poison && operation.state != "attention"_L1)
                wrong << u"%1 was to be set aside and is %2"_s.arg(operation.op, operation.state);
            if (poison)
                continue;
            if (operation.state != "acknowledged"_L1)
                wrong << u"%1 is still %2 at station %3"_s.arg(operation.op, operation.state)
                             .arg(i + 1);
            if (there.value(operation.op).sha != operation.sha)
                wrong << u"%1 is not at the province as station %2 has it"_s.arg(operation.op)
                             .arg(i + 1);
        }
    }
    for (auto it = there.cbegin(); it != there.cend(); ++it) {
        if (!known.contains(it.key()))
            wrong << u"%1 is at the province and at no station"_s.arg(it.key());
    }
    for (auto it = m_saved.cbegin(); it != m_saved.cend(); ++it) {
        if (!known.contains(it.key()))
            wrong << u"%1 was said to be saved and is gone from station %2"_s.arg(it.key()).arg(
                it->station + 1);
        if (it->poison)
            continue;
        for (const QString &file : it->files) {
            if (!province.files.contains(file))
                wrong << u"file %1 of %2 is not at the province"_s.arg(file, it.key());
        }
        if (it->ofDossier && !province.complete.contains(it.key()))
            wrong << u"%1 is not told as complete"_s.arg(it.key());
    }
    return wrong;
}

} // namespace motcua::test
