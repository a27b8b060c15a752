// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/pack_fetcher.h"

#include "storage/feed_store.h"
#include "sync/client/pack_file.h"
#include "sync/protocol/digest.h"
#include "sync/protocol/feed.h"
#include "sync/protocol/names.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace motcua::sync {

Q_LOGGING_CATEGORY(lcPack, "motcua.sync.pack")

namespace {

constexpr int kWhole = 200;
constexpr int kPart = 206;
constexpr int kNotFound = 404;
constexpr int kUnsatisfiable = 416;
constexpr qint64 kPauseMs = 600'000;
const QString kRefused = u"pack.refused"_s;
const QString kRefusedUnder = u"pack.refused_under"_s;

// The others are about this computer's clock, disk and program, and may end otherwise after a restart.
bool isForGood(const QString &why)
{
    return why == "pack_signature_wrong"_L1 || why == "pack_signer_other"_L1 ||
           why == "pack_signer_unfit"_L1 || why == "pack_older"_L1;
}

QString signerOf(storage::Station &station)
{
    return QString::fromLatin1(station.province().pin().signerSha256.toHex());
}

} // namespace

PackFetcher::PackFetcher(storage::Station &station, HttpLink &link, const Clock &clock,
                         qint64 pieceBytes)
    : m_station(station),
      m_link(link),
      m_clock(clock),
      m_pieceBytes(pieceBytes)
{
    // Not fetched again to be judged the same, under the same signer.
    const QStringList kept = station.setting(kRefused).split(u' ');
    if (kept.size() == 2 && isForGood(kept.at(1)) &&
        station.setting(kRefusedUnder) == signerOf(station)) {
        m_refused = kept.at(0).toLongLong();
    }
}

std::optional<PackFetcher::Wanted> PackFetcher::wanted() const
{
    if (!m_later.hasExpired()) {
        return {};
    }
    const storage::FeedStore feed(m_station.database(), m_station.blobs());
    const QVector<storage::FeedItem> items = feed.items(protocol::scope::kPacks);
    if (items.isEmpty()) {
        return {};
    }
    const QJsonObject &body = items.constLast().body;
    Wanted wanted;
    wanted.serial = body["serial"_L1].toInteger();
    wanted.size = body["size"_L1].toInteger();
    wanted.sha256 =
        protocol::sha256FromHex(body["sha256"_L1].toString().toLatin1()).value_or(QByteArray());
    const storage::ProvinceStore::Pin pin = m_station.province().pin();
    const bool fits = wanted.size > 0 && wanted.size <= pack::kMaxFileBytes &&
                      !wanted.sha256.isEmpty() && wanted.serial > pin.serial;
    return fits && !pin.signerSha256.isEmpty() && wanted.serial != m_refused ? std::optional(wanted)
                                                                             : std::nullopt;
}

bool PackFetcher::hasWork() const
{
    return wanted().has_value();
}

QString PackFetcher::partFile(const Wanted &wanted) const
{
    return m_station.folder().path() + "/pack-"_L1 +
           QString::fromLatin1(wanted.sha256.toHex().left(16)) + ".part"_L1;
}

void PackFetcher::step(Done done)
{
    const std::optional<Wanted> next = wanted();
    if (!next) {
        done({}, 0);
        return;
    }
    const qint64 from = QFile(partFile(*next)).size();
    if (from >= next->size) {
        finish(*next); // everything was here when the program ended
        done({}, 0);
        return;
    }
    if (from == 0) {
        removeOlderParts(*next);
    }
    HttpLink::Request request;
    request.verb = "GET";
    request.path = protocol::kPacksPath + u'/' + QString::fromLatin1(next->sha256.toHex());
    request.headers.insert("Range",
                           "bytes=" + QByteArray::number(from) + '-' +
                               QByteArray::number(qMin(from + m_pieceBytes, next->size) - 1));
    m_isBusy = true;
    m_link.send(request,
                [this, wanted = *next, from, done = std::move(done)](const Answer &answer) {
                    m_isBusy = false;
                    take(wanted, from, answer, done);
                });
}

// What was begun of a pack that a newer one overtook.
void PackFetcher::removeOlderParts(const Wanted &wanted) const
{
    const QFileInfo mine(partFile(wanted));
    const QFileInfoList parts = mine.dir().entryInfoList({u"pack-*.part"_s}, QDir::Files);
    for (const QFileInfo &part : parts) {
        if (part.fileName() != mine.fileName()) {
            QFile::remove(part.filePath());
        }
    }
}

void PackFetcher::take(const Wanted &wanted, qint64 from, const Answer &answer, const Done &done)
{
    if (answer.kind == Answer::Kind::Spoken &&
        (answer.status == kNotFound || answer.status == kUnsatisfiable)) {
        QFile::remove(partFile(wanted)); // another size than we know, or not there yet
        m_later.setRemainingTime(kPauseMs);
        qCWarning(lcPack, "province pack %lld is not to be had now", qlonglong(wanted.serial));
        done({}, 0);
        return;
    }
    if (!answer.isSuccess()) {
        done(answer.problem(), answer.retryAfterS);
        return;
    }
    const QByteArray place = "bytes " + QByteArray::number(from) + '-';
    const bool isPart = answer.status == kPart &&
                        answer.headers.value("content-range").startsWith(place) &&
                        !answer.body.isEmpty();
    if (!isPart && answer.status != kWhole) {
        done(u"alien_answer"_s, 0);
        return;
    }
    QFile file(partFile(wanted));
    const QIODevice::OpenMode mode =
        isPart ? QIODevice::Append : QIODevice::WriteOnly | QIODevice::Truncate;
    if (!file.open(mode) || file.write(answer.body) != answer.body.size() || !file.flush()) {
        done(u"disk"_s, 0);
        return;
    }
    const qint64 size = file.size();
    file.close();
    if (size >= wanted.size) {
        finish(wanted);
    }
    done({}, 0);
}

void PackFetcher::finish(const Wanted &wanted)
{
    const QString path = partFile(wanted);
    try {
        if (protocol::sha256(readPackBytes(path)) != wanted.sha256) {
            refuse(wanted, "pack_unreadable");
            return;
        }
        const QDateTime now = m_clock.now();
        const SignedPack opened = openPackFile(path, now);
        Actor actor;
        actor.station = m_station.stationId();
        // Judges signer and serial once more, in the transaction: another process may have been faster.
        m_station.province().apply(
            provinceData(opened, m_station.centre().agencyId, m_station.stationId()), actor, now);
        QFile::remove(path);
        qCInfo(lcPack, "province pack %lld was applied", qlonglong(wanted.serial));
    } catch (const Failure &failure) {
        if (failure.name() == "not_saved" || failure.name() == "store_read_only") {
            throw; // nothing is wrong with the pack
        }
        if (failure.name() == "read_failed" || failure.name() == "pack_file_unreadable") {
            m_later.setRemainingTime(kPauseMs); // nor now: the disk said no
            qCWarning(lcPack, "the pack that came cannot be read now: %s", failure.what());
            return;
        }
        refuse(wanted, failure.name());
    }
}

void PackFetcher::refuse(const Wanted &wanted, const QByteArray &why)
{
    m_refused = wanted.serial;
    QFile::remove(partFile(wanted));
    m_station.setSetting(kRefused,
                         QString::number(wanted.serial) + u' ' + QString::fromLatin1(why));
    m_station.setSetting(kRefusedUnder, signerOf(m_station));
    qCWarning(lcPack, "province pack %lld was not taken: %s", qlonglong(wanted.serial),
              why.constData());
}

} // namespace motcua::sync
