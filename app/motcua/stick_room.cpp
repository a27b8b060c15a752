// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/motcua/stick_room.h"

#include "app/core/access/rights.h"
#include "storage/bundle_outbox.h"
#include "storage/bundle_trips.h"
#include "sync/bundle/names.h"
#include "sync/client/bundle_export.h"
#include "sync/client/bundle_failures.h"
#include "sync/client/bundle_parcel.h"
#include "sync/client/bundle_receipt.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

constexpr int kMostFound = 20; ///< on one medium
constexpr qint64 kSteps = 1000;

// Only the top of a medium and one folder below: nobody hides a receipt deeper, and a stick may hold a whole archive.
QVector<ui::StickFind> foundOn(const QString &path)
{
    const QStringList endings{u"*"_s + bundle::kReceiptEnding, u"*"_s + bundle::kParcelEnding};
    QStringList folders{path};
    const QFileInfoList below =
        QDir(path).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks);
    for (const QFileInfo &folder : below.first(std::min<qsizetype>(kMostFound, below.size())))
        folders << folder.filePath();
    QVector<ui::StickFind> found;
    for (const QString &folder : std::as_const(folders)) {
        const QFileInfoList files = QDir(folder).entryInfoList(endings, QDir::Files, QDir::Time);
        for (const QFileInfo &file : files.first(std::min<qsizetype>(kMostFound, files.size())))
            found.append({file.filePath(), file.fileName(),
                          file.fileName().endsWith(bundle::kReceiptEnding),
                          toCentre(file.lastModified().toUTC())});
    }
    return found;
}

ui::StickStays staysHere(storage::Station &station)
{
    const storage::BundleOutbox::Staying staying =
        storage::BundleOutbox(station.database()).staying();
    return {staying.attention, staying.behind, staying.files};
}

ui::StickTaken told(const sync::ReceiptOutcome &outcome)
{
    ui::StickTaken taken;
    taken.received = outcome.acknowledged;
    taken.needsAttention = outcome.needsAttention;
    taken.later = outcome.deferred;
    taken.refusedBatches = outcome.refusedBatches;
    taken.filesThere = outcome.files;
    taken.filesWanted = outcome.wanted;
    taken.volumes = outcome.receipt.volumes;
    taken.volumesTaken = int(outcome.receipt.taken.size());
    taken.held = outcome.receipt.held;
    return taken;
}

ui::StickTaken told(const sync::ParcelOutcome &outcome)
{
    using Pack = ui::StickTaken::Pack;
    ui::StickTaken taken;
    taken.isReceipt = false;
    switch (outcome.pack) {
    case sync::ParcelOutcome::Pack::None: taken.pack = Pack::None; break;
    case sync::ParcelOutcome::Pack::Applied: taken.pack = Pack::Applied; break;
    case sync::ParcelOutcome::Pack::AlreadyHere: taken.pack = Pack::AlreadyHere; break;
    case sync::ParcelOutcome::Pack::NeedsFingerprint: taken.pack = Pack::NeedsFingerprint; break;
    }
    taken.packSerial = outcome.packSerial;
    taken.items = outcome.items;
    taken.papers = outcome.papers;
    taken.papersLeft = outcome.papersLeft;
    taken.version = outcome.version;
    taken.command = outcome.command;
    return taken;
}

} // namespace

QVector<ui::StickMedium> mountedMedia()
{
    QVector<ui::StickMedium> media;
    const QList<QStorageInfo> volumes = QStorageInfo::mountedVolumes();
    for (const QStorageInfo &volume : volumes) {
        const QString root = volume.rootPath();
        const bool isPlugged = root.startsWith("/media/"_L1) || root.startsWith("/run/media/"_L1) ||
                               root.startsWith("/mnt/"_L1);
        if (!isPlugged || !volume.isValid() || !volume.isReady())
            continue;
        const QString label = volume.name();
        media.append({root, label.isEmpty() ? QFileInfo(root).fileName() : label,
                      volume.bytesAvailable(), !volume.isReadOnly()});
    }
    return media;
}

StickRoom::StickRoom(QString folder, const storage::DatabaseKey &key, const Clock &clock,
                     Media media, QObject *parent)
    : StickPort(parent),
      m_folder(std::move(folder)),
      m_key(key),
      m_clock(clock),
      m_media(media ? std::move(media) : Media(mountedMedia)),
      m_ids(clock),
      m_worker(u"stick"_s)
{}

StickRoom::~StickRoom()
{
    m_stop = true; // a program that ends does not wait for a stick
    m_worker.post([this] { m_station.reset(); });
}

storage::Station &StickRoom::station()
{
    if (!m_station)
        m_station = storage::Station::openAgain(m_folder, m_key);
    return *m_station;
}

void StickRoom::require(const Actor &by, Act act)
{
    (void)Rights(station().staff()).require(by, act);
}

ui::StickLook StickRoom::lookNow(What what)
{
    ui::StickLook look;
    look.media = m_media();
    for (const ui::StickMedium &medium : std::as_const(look.media))
        look.found += foundOn(medium.path);
    std::stable_sort(look.found.begin(), look.found.end(),
                     [](const auto &a, const auto &b) { return a.at > b.at; });
    if (what == What::Media)
        return look;
    look.planned = true;
    const storage::BundleTrip trip = storage::lastBundleTrip(station().database());
    look.last = {trip.at, trip.operations, trip.files, trip.bytes, trip.receiptAt};
    try {
        const sync::BundleEstimate plan = sync::estimateBundle(station(), m_clock, m_ids, {});
        look.plan = {plan.operations, plan.files, plan.volumes,
                     plan.bytes,      plan.room,  staysHere(station())};
    } catch (const Failure &failure) {
        look.obstacle = failure;
    }
    return look;
}

void StickRoom::look(What what)
{
    if (m_looking) { // the answer under way is as new
        m_planWanted |= what == What::MediaAndPlan && *m_looking == What::Media;
        return;
    }
    m_looking = what;
    const auto answer = [this](const ui::StickLook &look) {
        m_looking.reset();
        const bool again = std::exchange(m_planWanted, false);
        Q_EMIT looked(look);
        if (again)
            this->look(What::MediaAndPlan);
    };
    m_worker.run(
        this, [this, what] { return lookNow(what); }, answer,
        [answer, what](const Failure &failure) {
            ui::StickLook look;
            look.planned = what == What::MediaAndPlan;
            look.obstacle = failure;
            answer(look);
        });
}

// A thousand steps are enough for a bar, and too few to fill the window's queue.
void StickRoom::tell(Phase phase, qint64 done, qint64 total)
{
    const qint64 step = total > 0 ? done * kSteps / total : 0;
    if (phase == m_toldPhase && step == m_told)
        return;
    m_toldPhase = phase;
    m_told = step;
    QMetaObject::invokeMethod(this,
                              [this, phase, done, total] { Q_EMIT progress(phase, done, total); });
}

bool StickRoom::write(const QString &folder, const Actor &by)
{
    if (m_job)
        return false;
    m_job = ui::StickJob{true, by.name};
    m_stop = false;
    struct Made
    {
        sync::ExportedBundle bundle;
        ui::StickStays stays;
    };
    m_worker.run(
        this,
        [this, folder, by] {
            require(by, Act::SignIn);
            m_told = -1;
            sync::BundleOptions options;
            options.folder = folder;
            options.progress = [this](sync::BundleOptions::Phase phase, qint64 done, qint64 total) {
                tell(phase == sync::BundleOptions::Phase::Writing ? Phase::Writing
                                                                  : Phase::Checking,
                     done, total);
                return !m_stop;
            };
            Made made{sync::exportBundle(station(), m_clock, m_ids, by, options), {}};
            made.stays = staysHere(station());
            made.stays.files = std::max(made.stays.files, made.bundle.leftOut);
            return made;
        },
        [this](const Made &made) {
            m_job.reset();
            const sync::ExportedBundle &done = made.bundle;
            switch (done.end) {
            case sync::ExportedBundle::End::Done:
                Q_EMIT written({done.operations, done.blobs, done.leftOut, done.bytes, done.files});
                break;
            case sync::ExportedBundle::End::NothingWaits: Q_EMIT nothingWaits(made.stays); break;
            case sync::ExportedBundle::End::Cancelled: Q_EMIT cancelled(); break;
            }
        },
        [this](const Failure &failure) {
            m_job.reset();
            Q_EMIT failed(failure);
        });
    return true;
}

void StickRoom::cancel()
{
    m_stop = true;
}

bool StickRoom::take(const QString &path, const Actor &by)
{
    if (m_job)
        return false;
    m_job = ui::StickJob{false, by.name};
    m_worker.run(
        this,
        [this, path, by] {
            if (path.endsWith(bundle::kReceiptEnding)) {
                require(by, Act::SignIn);
                return told(sync::takeReceipt(station(), sync::readReceiptFile(path), by, m_clock));
            }
            require(by, Act::ChangeSettings);
            return told(sync::takeParcel(station(), path, QCoreApplication::applicationVersion(),
                                         by, m_clock));
        },
        [this](const ui::StickTaken &outcome) {
            m_job.reset();
            Q_EMIT taken(outcome);
        },
        [this](const Failure &failure) {
            m_job.reset();
            Q_EMIT failed(failure);
        });
    return true;
}

} // namespace motcua
