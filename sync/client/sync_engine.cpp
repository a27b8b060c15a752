// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/sync_engine.h"

#include "storage/paper_purge.h"
#include "sync/client/back_off.h"
#include "sync/client/blob_fetcher.h"
#include "sync/client/blob_sender.h"
#include "sync/client/http_link.h"
#include "sync/client/pack_fetcher.h"
#include "sync/client/record_replay.h"
#include "sync/client/record_sender.h"
#include "sync/client/renewal.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QNetworkInterface>
#include <QTimer>

#include <algorithm>
#include <climits>

using namespace Qt::StringLiterals;

namespace motcua::sync {

Q_LOGGING_CATEGORY(lcEngine, "motcua.sync.engine")

namespace {

constexpr int kLookMs = 200;   // for new records, while something travels
constexpr int kReportMs = 500; // while something travels
constexpr int kInterfacesMs =
    3000; // between looks at this computer's addresses, while the link is away
constexpr int kRuleMs = 2000;
constexpr qint64 kFetchBytes = 512LL * 1024;

} // namespace

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
                   engineOptions.auditHeadMs, engineOptions.pullMs, engineOptions.journalMs}),
          blobs(stationToSend, link, engineClock,
                {engineOptions.chunkBytes, BlobSender::Limits().lanes, engineOptions.backoffBaseMs,
                 engineOptions.backoffCapMs}),
          replay(stationToSend, link, engineClock),
          fetcher(stationToSend, link,
                  engineOptions.chunkBytes > 0 ? engineOptions.chunkBytes : kFetchBytes),
          renewal(stationToSend, link, engineClock),
          files(stationToSend.database()),
          packs(stationToSend, link, engineClock,
                engineOptions.chunkBytes > 0 ? engineOptions.chunkBytes : kFetchBytes),
          backOff(engineOptions.backoffBaseMs, engineOptions.backoffCapMs)
    {
        // Nothing was marked then, so everything will be sent again.
        link.onFailure = [this](const Failure &failure) {
            settled(wave, {QString::fromLatin1(failure.name())});
        };
        records.onWanted = [this](const QByteArray &sha256, qint64 offset) {
            blobs.noteWanted(sha256, offset);
        };
        timer.setSingleShot(true);
        QObject::connect(&timer, &QTimer::timeout, q, [this] { step(); });
    }

    void step();
    void start();
    void startFiles();
    void fetchOne(const std::function<void(const QString &, int)> &done);
    void rest();
    void settled(int ofWave, const StepEnd &end);
    void standStill(const QString &problem);
    void goOn();
    void report(bool always = true);
    void tellState(const storage::OutboxStore::Summary &summary);
    void purgeOnceADay();
    void lookAtInterfaces();
    [[nodiscard]] PaperRule::HeldBack heldBack();
    [[nodiscard]] bool isWaiting() const { return !holdUntil.hasExpired(); }
    [[nodiscard]] bool isSending() const { return records.isBusy() || blobs.inFlight() > 0; }

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
    CertificateRenewal renewal;
    storage::OutboxFiles files;
    PackFetcher packs;
    BackOff backOff;
    QTimer timer;
    QDeadlineTimer holdUntil{0};
    bool isAskedToWait = false; // by Retry-After, which a new link does not end
    int wave = 0;               // requests begun before a failure say nothing new by failing, too
    QElapsedTimer reported;
    QElapsedTimer looked;
    QElapsedTimer ruled;
    QByteArray addresses;
    PaperRule rule;
    QString problem;
    int acknowledgedBefore = -1; // when something began to wait
    bool isMetered = false;
    bool running = false;
    bool online = false;
    bool idleTold = false;
    bool halted = false; // nothing can be marked here: sending would be for nothing
};

void SyncEngine::Private::step()
{
    if (!running || halted) {
        return;
    }
    if (station.isReadOnly()) {
        standStill(u"store_read_only"_s);
        return;
    }
    if (isWaiting()) {
        lookAtInterfaces();
        timer.start(int(std::clamp<qint64>(holdUntil.remainingTime(), 0, kLookMs)));
        return;
    }
    try {
        start();
    } catch (const Failure &failure) {
        // The disk said no: nothing was marked, everything will be sent again.
        qCWarning(lcEngine, "a step failed: %s", failure.what());
        settled(wave, {QString::fromLatin1(failure.name())});
    }
}

// Records before files, looked at again before every piece of a file; what comes back comes last.
void SyncEngine::Private::start()
{
    station.outbox().releaseDeferred(clock.now());
    const auto done = [this, mine = wave](const QString &trouble, int retryAfterS) {
        settled(mine, {trouble, retryAfterS, trouble.isEmpty()});
    };
    if (renewal.isBusy()) {
        timer.start(kLookMs); // alone on the link: its end closes the connections
        return;
    }
    if (!records.isBusy() && records.hasWork()) {
        records.send(done);
        report();
    } else if (!records.isBusy() && renewal.isDue()) {
        if (!link.isBusy()) { // pieces of files that are under way end first
            renewal.step(done);
        }
        timer.start(kLookMs);
        return;
    }
    if (!records.isBusy()) {
        if (!replay.isBusy() && replay.isWanted()) {
            replay.step(done);
            report();
        }
    }
    if (!records.carriesRecords()) {
        startFiles();
    }
    if (!records.isBusy()) {
        fetchOne(done);
    }
    if (link.isBusy()) {
        report(false);
        timer.start(kLookMs);
    } else {
        rest();
    }
}

void SyncEngine::Private::startFiles()
{
    if (heldBack() != PaperRule::HeldBack::No) {
        return;
    }
    const auto done = [this, mine = wave](const StepEnd &end) { settled(mine, end); };
    while (blobs.startOne(done)) {
        idleTold = false;
    }
}

// One piece at a time comes back, beside what goes: a person may be waiting for it.
void SyncEngine::Private::fetchOne(const std::function<void(const QString &, int)> &done)
{
    if (fetcher.isBusy() || packs.isBusy()) {
        return;
    }
    const bool mayAll = heldBack() == PaperRule::HeldBack::No;
    if (fetcher.hasWork() && (mayAll || fetcher.isAskedFor())) {
        fetcher.step(done);
        report();
    } else if (mayAll && packs.hasWork()) {
        packs.step(done);
        report();
    }
}

// Nothing to do, as far as this moment goes.
void SyncEngine::Private::rest()
{
    report();
    purgeOnceADay();
    const int next = blobs.nextTryMs();
    timer.start(next < 0 ? options.pollMs : std::min(next + 1, options.pollMs));
    blobs.lookAgain();
    if (!idleTold) {
        idleTold = true;
        const QString held = blobs.heldBy();
        Q_EMIT q->roundFinished(held.isEmpty() && blobs.hasUnreadable() ? u"blob_damaged"_s : held);
    }
}

void SyncEngine::Private::settled(int ofWave, const StepEnd &end)
{
    idleTold = false;
    if (end.problem.isEmpty()) {
        online = true;
        problem.clear();
        if (end.isProgress) {
            backOff.reset();
        }
        timer.start(0);
        return;
    }
    if (end.problem == "store_read_only"_L1 || end.problem == "data_file_replaced"_L1) {
        standStill(end.problem);
        return;
    }
    if (ofWave != wave) {
        return; // it went down with what was told already
    }
    ++wave;
    problem = end.problem;
    // A refusal is an answer too: the link is there.
    online = problem != "offline"_L1 && problem != "alien_answer"_L1;
    isAskedToWait = end.retryAfterS > 0;
    const int delay = backOff.nextDelayMs(end.retryAfterS * 1000);
    holdUntil.setRemainingTime(delay);
    looked.start();
    addresses.clear();
    timer.start(std::min(delay, kLookMs));
    report();
    Q_EMIT q->roundFinished(problem);
}

// What the province says could not be kept. A person mends this, and starts the program anew.
void SyncEngine::Private::standStill(const QString &why)
{
    halted = true;
    problem = why;
    report();
    Q_EMIT q->roundFinished(why);
}

void SyncEngine::Private::goOn()
{
    halted = false;
    backOff.reset();
    holdUntil = QDeadlineTimer(0);
    idleTold = false;
    blobs.lookAgain();
    timer.start(0);
}

// A link that comes is not always told by the system. Another set of addresses is worth a try.
void SyncEngine::Private::lookAtInterfaces()
{
    if (online || isAskedToWait ||
        (looked.isValid() && !addresses.isEmpty() && looked.elapsed() < kInterfacesMs)) {
        return;
    }
    looked.start();
    QByteArray now = "addresses";
    const QList<QHostAddress> all = QNetworkInterface::allAddresses();
    for (const QHostAddress &address : all) {
        now += ' ' + address.toString().toLatin1();
    }
    if (!addresses.isEmpty() && now != addresses) {
        goOn();
    }
    addresses = now;
}

PaperRule::HeldBack SyncEngine::Private::heldBack()
{
    if (!ruled.isValid() || ruled.elapsed() >= kRuleMs) {
        rule = PaperRule::of(station);
        ruled.start();
    }
    return rule.holdsBack(clock.now(), isMetered);
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

void SyncEngine::Private::report(bool always)
{
    if (!always && reported.isValid() && reported.elapsed() < kReportMs) {
        return;
    }
    reported.start();
    try {
        const storage::OutboxStore::Summary summary = station.outbox().summary();
        Q_EMIT q->statusChanged(summary, online, isSending());
        tellState(summary);
    } catch (const Failure &failure) {
        qCWarning(lcEngine, "the outbox cannot be counted: %s", failure.what());
    }
}

void SyncEngine::Private::tellState(const storage::OutboxStore::Summary &summary)
{
    SyncState state;
    state.outbox = summary;
    state.problem = problem.isEmpty() ? blobs.heldBy() : problem;
    state.isFileStuck = blobs.hasUnreadable();
    const storage::OutboxFiles::Amount amount = files.waiting();
    state.filesWaiting = amount.files;
    state.bytesWaiting = amount.bytes;
    state.bytesPerSecond = link.bytesPerSecond();
    if (summary.waiting == 0) {
        acknowledgedBefore = -1;
    } else if (acknowledgedBefore < 0) {
        acknowledgedBefore = summary.acknowledged;
    }
    if (acknowledgedBefore >= 0) {
        state.sent = summary.acknowledged - acknowledgedBefore;
        state.toSend = state.sent + summary.waiting;
    }
    if (state.bytesPerSecond > 0) {
        state.secondsToGo = int(std::min<qint64>(amount.bytes / state.bytesPerSecond, INT_MAX));
    }
    if (isWaiting() && !halted) {
        state.nextTryMs = int(holdUntil.remainingTime());
    } else if (!blobs.heldBy().isEmpty()) {
        state.nextTryMs = blobs.nextTryMs();
    }
    using Kind = SyncState::Kind;
    state.heldBack = amount.files > 0 ? heldBack() : PaperRule::HeldBack::No;
    if (!online) {
        state.kind = Kind::Offline;
    } else if (isSending()) {
        state.kind = Kind::Sending;
    } else {
        state.kind = state.heldBack == PaperRule::HeldBack::No ? Kind::Idle : Kind::HeldBack;
    }
    Q_EMIT q->stateChanged(state);
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
    d->renewal.forget();
    d->link.abort();
    d->blobs.forgetAll();
    d->records.forget();
    d->replay.forget();
    d->fetcher.forget();
    d->packs.forget();
}

void SyncEngine::sendNow()
{
    if (d->running) {
        d->ruled.invalidate(); // a rule that was changed a moment ago counts
        d->blobs.tryNow();
        d->goOn();
    }
}

void SyncEngine::linkCame()
{
    if (d->running && !d->halted && !d->isAskedToWait) {
        d->goOn();
    }
}

void SyncEngine::setMetered(bool isMetered)
{
    d->isMetered = isMetered;
    if (d->running && !d->isWaiting()) {
        d->timer.start(0);
    }
}

bool SyncEngine::isEmpty() const
{
    const storage::OutboxStore::Summary summary = d->station.outbox().summary();
    return summary.waiting == 0 && summary.stumbledOver == 0 && summary.blobsWaiting == 0;
}

} // namespace motcua::sync
