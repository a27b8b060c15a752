// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/bundle_verb.h"

#include "sync/bundle/names.h"
#include "sync/gateway/bundle_import.h"
#include "sync/gateway/bundle_keys.h"
#include "sync/gateway/stick_file.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <stdexcept>

namespace motcua::gateway {

using namespace Qt::StringLiterals;

namespace {

struct Taken
{
    QString path;
    VolumeOutcome outcome;
};

QStringList volumesIn(const QStringList &given)
{
    QStringList files;
    for (const QString &path : given) {
        if (!QFileInfo(path).isDir()) {
            files.append(path);
            continue;
        }
        const QStringList found = QDir(path).entryList({u'*' + QString(bundle::kVolumeEnding)},
                                                       QDir::Files | QDir::NoSymLinks, QDir::Name);
        for (const QString &name : found)
            files.append(path + u'/' + name);
    }
    // Their numbers stand in their names: a file that goes over several volumes comes in its order.
    files.sort();
    return files;
}

QVector<Taken> takeAll(BundleImport &import, const QStringList &files)
{
    QVector<Taken> all;
    for (const QString &path : files)
        all.append({path, import.takeFile(path)});
    // Renamed volumes may have come before the records their files belong to.
    for (Taken &taken : all) {
        if (taken.outcome.filesLeft > 0 && files.size() > 1) {
            const VolumeOutcome before = taken.outcome;
            taken.outcome = import.takeFile(taken.path);
            taken.outcome.operations = before.operations;
            taken.outcome.filesStored += before.filesStored;
            taken.outcome.filesThere = before.filesThere;
        }
    }
    return all;
}

QJsonObject reportOf(const bundle::Receipt &receipt, const QVector<Taken> &all)
{
    QJsonObject operations;
    int stored = 0;
    int there = 0;
    int left = 0;
    int refusedBatches = 0;
    for (const Taken &taken : all) {
        if (taken.outcome.bundle != receipt.origin.bundle)
            continue;
        const QHash<QString, int> &verdicts = taken.outcome.operations;
        for (auto it = verdicts.begin(); it != verdicts.end(); ++it)
            operations.insert(it.key(), operations.value(it.key()).toInt() + it.value());
        stored += taken.outcome.filesStored;
        there += taken.outcome.filesThere;
        left += taken.outcome.filesLeft;
        refusedBatches += taken.outcome.refusedBatches;
    }
    QJsonArray volumes;
    for (const int volume : receipt.taken)
        volumes.append(volume);
    return {
        {u"bundle"_s, receipt.origin.bundle.toString(QUuid::WithoutBraces)},
        {u"centre"_s, receipt.origin.centre},
        {u"station"_s, receipt.origin.station},
        {u"device"_s, receipt.origin.device},
        {u"volumes"_s, receipt.volumes},
        {u"taken"_s, volumes},
        {u"complete"_s, receipt.isComplete()},
        {u"held"_s, receipt.held},
        {u"operations"_s, operations},
        {u"refused_batches"_s, refusedBatches},
        {u"files"_s, QJsonObject{{u"stored"_s, stored}, {u"there"_s, there}, {u"left"_s, left}}},
        {u"files_wanted"_s, receipt.want.size()}};
}

QString receiptPath(const QString &given, const bundle::Receipt &receipt, bool only)
{
    if (QFileInfo(given).isDir()) {
        const bundle::Origin &origin = receipt.origin;
        return given + u'/' +
               bundle::receiptName(bundle::bundleStem(origin.centre, origin.station,
                                                      origin.madeAt.date(), origin.bundle));
    }
    if (!only)
        throw std::runtime_error("receipt_name"); // two receipts do not go into one file
    return given;
}

void print(const QJsonObject &answer, bool json)
{
    QByteArray text;
    if (json) {
        text = QJsonDocument(answer).toJson(QJsonDocument::Compact) + '\n';
    } else {
        const QJsonArray bundles = answer.value("bundles"_L1).toArray();
        for (const QJsonValue &value : bundles) {
            const QJsonObject bundle = value.toObject();
            text += bundle.value("bundle"_L1).toString().toUtf8() + ": " +
                    bundle.value("centre"_L1).toString().toUtf8() + ' ' +
                    bundle.value("station"_L1).toString().toUtf8() + ", " +
                    (bundle.value("held"_L1).toBool()       ? "held for review"
                     : bundle.value("complete"_L1).toBool() ? "whole"
                                                            : "not whole") +
                    '\n';
        }
        const QJsonArray refused = answer.value("refused"_L1).toArray();
        for (const QJsonValue &value : refused) {
            const QJsonObject file = value.toObject();
            text += file.value("file"_L1).toString().toUtf8() +
                    ": refused: " + file.value("reason"_L1).toString().toUtf8() + '\n';
        }
    }
    std::fwrite(text.constData(), 1, size_t(text.size()), stdout);
}

} // namespace

bool runImportBundle(const BundleOrder &order)
{
    const GatewayFolder folder(order.data);
    Connection connection(folder.settings().database);
    BundleImport import(connection, folder, order.takeRevoked);
    const QVector<Taken> all = takeAll(import, volumesIn(order.files));

    QJsonArray refused;
    QVector<QUuid> ids;
    bool good = !all.isEmpty();
    for (const Taken &taken : all) {
        if (taken.outcome.end == VolumeOutcome::End::Refused) {
            refused.append(QJsonObject{{u"file"_s, QFileInfo(taken.path).fileName()},
                                       {u"reason"_s, taken.outcome.reason}});
            good = false;
        } else if (!ids.contains(taken.outcome.bundle)) {
            ids.append(taken.outcome.bundle);
        }
    }
    QJsonArray bundles;
    for (const QUuid &id : std::as_const(ids)) {
        const auto receipt = receiptOf(connection, id);
        if (!receipt)
            continue;
        QJsonObject report = reportOf(*receipt, all);
        good = good && receipt->isComplete() && !receipt->held &&
               report.value("refused_batches"_L1).toInt() == 0;
        if (!order.receipt.isEmpty()) {
            const QString path = receiptPath(order.receipt, *receipt, ids.size() == 1);
            writeStickFile(path, signReceipt(folder, bundle::toJson(*receipt)));
            report.insert(u"receipt"_s, path);
        }
        bundles.append(report);
    }
    print({{u"ok"_s, good}, {u"bundles"_s, bundles}, {u"refused"_s, refused}}, order.json);
    return good;
}

} // namespace motcua::gateway
