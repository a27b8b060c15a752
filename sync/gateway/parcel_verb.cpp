// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/parcel_verb.h"

#include "sync/bundle/names.h"
#include "sync/bundle/parcel.h"
#include "sync/gateway/bundle_keys.h"
#include "sync/gateway/stick_file.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>

#include <unistd.h>

#include <cstdio>
#include <stdexcept>

namespace motcua::gateway {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLockMs = 10000;
constexpr qint64 kPiece = 1024 * 1024;

bundle::Parcel::Part copied(const QString &from, const QString &folder, QLatin1StringView kind,
                            const QString &version)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly) || source.size() > bundle::kMaxPartBytes)
        throw std::runtime_error("parcel_source");
    bundle::Parcel::Part part{kind, QFileInfo(from).fileName(), source.size(), {}, version};
    const QString path = folder + u'/' + part.name;
    if (QFileInfo(path).isSymLink() && !QFile::remove(path)) // would be written through
        throw std::runtime_error("write");
    QSaveFile target(path);
    if (!target.open(QIODevice::WriteOnly))
        throw std::runtime_error("write");
    QCryptographicHash hash(QCryptographicHash::Sha256);
    qint64 size = 0;
    for (QByteArray piece = source.read(kPiece); !piece.isEmpty(); piece = source.read(kPiece)) {
        hash.addData(piece);
        size += piece.size();
        if (target.write(piece) != piece.size())
            throw std::runtime_error("write");
    }
    if (size != part.size || !target.flush() || ::fsync(target.handle()) != 0 || !target.commit())
        throw std::runtime_error("write");
    part.sha256 = hash.result();
    return part;
}

} // namespace

void runPackDown(const ParcelOrder &order)
{
    const GatewayFolder folder(order.data);
    (void)folder.settings(); // "not_initialised" is said before anything is written
    if (order.pack.isEmpty() && order.update.isEmpty())
        throw std::runtime_error("parcel_empty");
    const QString serialFile = folder.file(u"parcel.serial"_s);
    QLockFile lock(serialFile + u".lock"_s);
    if (!QFileInfo(order.out).isDir() || !lock.tryLock(kLockMs))
        throw std::runtime_error("write");
    bundle::Parcel parcel;
    parcel.madeAt = QDateTime::currentDateTimeUtc();
    parcel.serial = 1;
    if (QFileInfo::exists(serialFile))
        parcel.serial = GatewayFolder::readFile(serialFile).trimmed().toLongLong() + 1;
    if (!order.pack.isEmpty())
        parcel.parts.append(copied(order.pack, order.out, bundle::kPackPart, {}));
    if (!order.update.isEmpty())
        parcel.parts.append(copied(order.update, order.out, bundle::kProgramPart, order.version));
    const QByteArray content = bundle::toJson(parcel);
    // A station's own reader has the last word.
    if (!bundle::readParcel(content))
        throw std::runtime_error("parcel_source");
    // The serial first: a number that was used and lost is no harm, one that is used twice is.
    GatewayFolder::writeFile(serialFile, QByteArray::number(parcel.serial) + '\n');
    const QString name =
        u"motcua-%1"_s.arg(parcel.serial, 6, 10, QLatin1Char('0')) + QString(bundle::kParcelEnding);
    writeStickFile(order.out + u'/' + name, signReceipt(folder, content));
    const QByteArray text = order.json ? content : name.toUtf8() + '\n';
    std::fwrite(text.constData(), 1, size_t(text.size()), stdout);
}

} // namespace motcua::gateway
