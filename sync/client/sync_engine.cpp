// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/sync_engine.h"

#include "storage/paper_purge.h"
#include "sync/client/back_off.h"
#include "sync/client/blob_fetcher.h"
#include "sync/client/blob_sender.h"
#include "sync/client/http_link.h"
#include "sync/client/record_replay.h"
#include "sync/client/record_sender.h"

#include <QLoggingCategory>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace motcua::sync {

Q_LOGGING_CATEGORY(lcEngine, "motcua.sync.engine")

class SyncEngine::Private
{
public:
    Private(SyncEngine *engine, storage::Station &stationToSend, const Clock &engineClock,
            const Options &engineOptions)
        : q(engine),
          station(stationToSend),
          clock(engineClock),
          options(engineOptions),
          ids(engineClock),
          link(stationToSend.device().identity(), engineOptions.idleTimeoutMs),
          records(stationToSend, link, engineClock, ids,
                  {engineOptions.batchOperations, engineOptions.batchBytes,
                   engineOptions.auditHeadMs, engineOptions.pullMs}),
          blobs(stationToSend, link, engineClock, engineOptions.chunkBytes),
          replay(stationToSend, link, engineClock),
          fetcher(stationToSend, link, engineOptions.chunkBytes),
          backOff(engineOptions.backoffBaseMs, engineOptions.backoffCapMs)
    {
        // Nothing was marked then, so everything will be sent again.
        link.onFailure = [this](const Failure &failure) {
            settled(QString::fromLatin1(failure.name()), 0);
        };
        timer.setSingleShot(true);
        QObject::connect(&timer, &QTimer::timeout, q, [this] { step(); });
    }

    void step();
    void settled(const QString &problem, int retryAfterS);
    void report();
    void purgeOnceADay();

    SyncEngine *q;
    storage::Station &station;
    const Clock &clock;
    Options options;
    RandomIdSource ids;
    HttpLink link;
    RecordSender records;
    BlobSender blobs;
    RecordReplay replay;
    BlobFetcher fetcher;
    BackOff backOff;
    QTimer timer;
    bool running = false;
    bool online = false;
    bool sending = false;
    bool idleTold = false;
    bool halted = false; // nothing can be marked here: sending would be for nothing
};

void SyncEngine::Private::step()
{
    if (!running || halted || link.isBusy()) {
        return;
    }
    if (station.isReadOnly()) {
        settled(u"store_read_only"_s, 0);
        return;
    }
    try {
        station.outbox().releaseDeferred(clock.now());
        const auto done = [this](const QString &problem, int retryAfterS) {
            settled(problem, retryAfterS);
        };
        // Records before files, looked at again before every chunk; what comes back comes last.
        if (records.hasWork()) {
            sending = true;
            report();
            records.send(done);
        } else if (replay.isWanted()) {
            sending = false;
            report();
            replay.step(done);
        } else if (blobs.hasWork()) {
            sending = true;
            report();
            blobs.step(done);
        } else if (fetcher.hasWork()) {
            sending = false;
            report();
            fetcher.step(done);
        } else {
            sending = false;
            report();
            purgeOnceADay();
            timer.start(options.pollMs);
            if (!idleTold) {
                idleTold = true;
                Q_EMIT q->roundFinished(blobs.hasUnreadable() ? u"blob_damaged"_s : QString());
            }
        }
    } catch (const Failure &failure) {
        // The disk said no: nothing was marked, everything will be sent again.
        qCWarning(lcEngine, "a step failed: %s", failure.what());
        settled(QString::fromLatin1(failure.name()), 0);
    }
}

void SyncEngine::Private::settled(const QString &problem, int retryAfterS)
{
    idleTold = false;
    if (problem.isEmpty()) {
        online = true;
        backOff.reset();
        timer.start(0);
        return;
    }
    if (problem == "store_read_only"_L1 || problem == "data_file_replaced"_L1) {
        // What the province says could not be kept. A person mends this, and starts the program anew.
        halted = true;
        sending = false;
        report();
        Q_EMIT q->roundFinished(problem);
        return;
    }
    // A refusal is an answer too: the link is there.
    online = problem != "offline"_L1 && problem != "alien_answer"_L1;
    sending = false;
    timer.start(qMax(backOff.nextDelayMs(), retryAfterS * 1000));
    report();
    Q_EMIT q->roundFinished(problem);
}

// What the province has whole need not stay here for ever. Only after it has just been spoken to, by a clock it does
// not doubt: a leap of two years would make everything old.
void SyncEngine::Private::purgeOnceADay()
{
    const QString today = clock.now().date().toString(Qt::ISODate);
    const QString last = station.setting(u"purge.last_day"_s);
    if (!online || last == today) {
        return;
    }
    const storage::PaperPurge done = storage::purgePapers(station, clock.now());
    if (done.held != storage::PaperPurge::Held::No) {
        return;
    }
    station.setSetting(u"purge.last_day"_s, today);
    if (done.purged.files > 0) {
        qCInfo(lcEngine, "%d files the province has are no longer kept here", done.purged.files);
    }
}

void SyncEngine::Private::report()
{
    try {
        Q_EMIT q->statusChanged(station.outbox().summary(), online, sending);
    } catch (const Failure &failure) {
        qCWarning(lcEngine, "the outbox cannot be counted: %s", failure.what());
    }
}

SyncEngine::SyncEngine(storage::Station &station, const Clock &clock, const Options &options,
                       QObject *parent)
    : QObject(parent),
      d(std::make_unique<Private>(this, station, clock, options))
{}

SyncEngine::~SyncEngine() = default;

void SyncEngine::start()
{
    d->running = true;
    d->timer.start(0);
}

void SyncEngine::stop()
{
    d->running = false;
    d->timer.stop();
    d->link.abort();
}

void SyncEngine::sendNow()
{
    if (d->running && !d->link.isBusy()) {
        d->halted = false;
        d->backOff.reset();
        d->idleTold = false;
        d->timer.start(0);
    }
}

bool SyncEngine::isEmpty() const
{
    const storage::OutboxStore::Summary summary = d->station.outbox().summary();
    return summary.waiting == 0 && summary.blobsWaiting == 0;
}

} // namespace motcua::sync
