// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/parcel_verb.h"

#include "sync/bundle/names.h"
#include "sync/bundle/parcel.h"
#include "sync/gateway/bundle_keys.h"
#include "sync/gateway/feed_parcel.h"
#include "sync/gateway/stick_file.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
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

/// Pack and program on the stick. What was not there before goes again unless all ends well: without a list they are
/// of no use, and somebody would carry them about.
class Copies
{
public:
    Copies() = default;
    ~Copies()
    {
        for (const QString &path : std::as_const(m_made))
            QFile::remove(path);
    }
    Copies(const Copies &) = delete;
    Copies &operator=(const Copies &) = delete;
    void made(const QString &path) { m_made.append(path); }
    void keep() { m_made.clear(); }

private:
    QStringList m_made;
};

bundle::Parcel::Part copied(const QString &from, const QString &folder, QLatin1StringView kind,
                            const QString &version, Copies *copies)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly) || source.size() > bundle::kMaxPartBytes)
        throw std::runtime_error("parcel_source");
    bundle::Parcel::Part part{kind, QFileInfo(from).fileName(), source.size(), {}, version};
    const QString path = folder + u'/' + part.name;
    if (QFileInfo(path).isSymLink() && !QFile::remove(path)) // would be written through
        throw std::runtime_error("write");
    const bool isNew = !QFileInfo::exists(path);
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
    if (isNew)
        copies->made(path);
    part.sha256 = hash.result();
    return part;
}

QJsonArray sayLeftOut(const QVector<FeedLeftOut> &leftOut)
{
    QJsonArray left;
    for (const FeedLeftOut &one : leftOut) {
        left.append(QJsonObject{
            {u"centre"_s, one.centre}, {u"what"_s, one.what}, {u"reason"_s, one.reason}});
        const QByteArray line =
            (one.centre + u' ' + one.what).toUtf8() + ": left out: " + one.reason.toUtf8() + '\n';
        std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
    }
    return left;
}

/// Signs the list, writes it last, and says what it is.
void finish(const ParcelOrder &order, const GatewayFolder &folder, const bundle::Parcel &parcel,
            const QVector<FeedLeftOut> &leftOut)
{
    // First, since it may be why there is nothing.
    const QJsonArray left = sayLeftOut(leftOut);
    if (parcel.parts.isEmpty())
        throw std::runtime_error("parcel_empty");
    const QByteArray content = bundle::toJson(parcel);
    // A station's own reader has the last word.
    if (!bundle::readParcel(content))
        throw std::runtime_error("parcel_source");
    // The serial first: a number that was used and lost is no harm, one that is used twice is.
    GatewayFolder::writeFile(folder.file(u"parcel.serial"_s),
                             QByteArray::number(parcel.serial) + '\n');
    const QString name = bundle::parcelName(parcel.serial);
    writeStickFile(order.out + u'/' + name, signReceipt(folder, content));
    QJsonObject answer = QJsonDocument::fromJson(content).object();
    answer.insert(u"left_out"_s, left);
    const QByteArray text = order.json ? QJsonDocument(answer).toJson(QJsonDocument::Compact) + '\n'
                                       : name.toUtf8() + '\n';
    std::fwrite(text.constData(), 1, size_t(text.size()), stdout);
}

} // namespace

void runPackDown(const ParcelOrder &order)
{
    const GatewayFolder folder(order.data);
    const QByteArray database = folder.settings().database; // "not_initialised" is said first
    if (order.pack.isEmpty() && order.update.isEmpty() && order.centres.isEmpty())
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
    Copies copies;
    if (!order.pack.isEmpty())
        parcel.parts.append(copied(order.pack, order.out, bundle::kPackPart, {}, &copies));
    if (!order.update.isEmpty())
        parcel.parts.append(
            copied(order.update, order.out, bundle::kProgramPart, order.version, &copies));
    if (order.centres.isEmpty()) {
        finish(order, folder, parcel, {});
        copies.keep();
        return;
    }
    Connection connection(database);
    FeedParcel feed(connection, folder, order.out, &parcel);
    for (const QString &centre : order.centres)
        feed.add(centre, order.station, order.all);
    finish(order, folder, parcel, feed.leftOut());
    feed.keep();
    copies.keep();
}

} // namespace motcua::gateway
