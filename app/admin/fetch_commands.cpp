// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The way back: files and records the province has of this station.
#include "app/admin/command.h"
#include "app/core/base/clock.h"
#include "storage/fetch_queue.h"
#include "sync/client/blob_fetcher.h"
#include "sync/client/record_replay.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace motcua::admin {

namespace {

constexpr int kIdleTimeoutMs = 60'000;
constexpr qint64 kPieceBytes = 512 * 1024;

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

/// Keeps station and link alive while the event loop runs; ends at the first problem.
class BackRun : public QObject
{
public:
    BackRun(std::unique_ptr<storage::Station> station, bool json)
        : m_station(std::move(station)),
          m_lock(m_station->folder().trySyncRole()),
          m_json(json)
    {
        if (!m_lock) {
            throw syncsElsewhere();
        }
        if (!m_station->device().identity().isEnrolled()) {
            throw notEnrolled();
        }
        m_link = std::make_unique<sync::HttpLink>(m_station->device().identity(), kIdleTimeoutMs);
        m_link->onFailure = [this](const Failure &failure) {
            printFailure(failure, m_json);
            QCoreApplication::exit(Circumstance);
        };
    }
    void next()
    {
        try {
            if (!goOn([this](const QString &problem, int) {
                    if (problem.isEmpty())
                        QMetaObject::invokeMethod(
                            this, [this] { next(); }, Qt::QueuedConnection);
                    else
                        finish(problem);
                })) {
                finish({});
            }
        } catch (const Failure &failure) {
            printFailure(failure, m_json);
            QCoreApplication::exit(Circumstance);
        }
    }

protected:
    /// One request, or false when there is nothing more to do.
    virtual bool goOn(const std::function<void(const QString &, int)> &done) = 0;
    virtual void finish(const QString &problem) = 0;
    void answer(const QJsonObject &json, const QString &text, bool good) const
    {
        const QCommandLineParser unused;
        Invocation(unused, m_json).answer(json, text);
        QCoreApplication::exit(good ? Ok : NegativeAnswer);
    }

    SystemClock m_clock;
    std::unique_ptr<storage::Station> m_station;
    std::unique_ptr<sync::HttpLink> m_link;

private:
    std::unique_ptr<storage::DataFolder::RoleLock> m_lock;
    bool m_json;
};

class FetchRun final : public BackRun
{
public:
    FetchRun(std::unique_ptr<storage::Station> station, bool json)
        : BackRun(std::move(station), json),
          m_fetcher(*m_station, *m_link, kPieceBytes)
    {}

private:
    bool goOn(const std::function<void(const QString &, int)> &done) override
    {
        if (!m_fetcher.hasWork()) {
            return false;
        }
        m_fetcher.step(done);
        return true;
    }
    void finish(const QString &problem) override
    {
        const int waiting = storage::FetchQueue(m_station->database()).asked();
        answer({{u"fetched"_s, m_fetcher.fetched()},
                {u"failed"_s, m_fetcher.failed()},
                {u"waiting"_s, waiting},
                {u"problem"_s, textOrNull(problem)}},
               u"fetched %1, failed %2, waiting %3 %4"_s.arg(m_fetcher.fetched())
                   .arg(m_fetcher.failed())
                   .arg(waiting)
                   .arg(problem),
               problem.isEmpty() && m_fetcher.failed() == 0);
    }
    sync::BlobFetcher m_fetcher;
};

class ReplayRun final : public BackRun
{
public:
    ReplayRun(std::unique_ptr<storage::Station> station, bool json)
        : BackRun(std::move(station), json),
          m_replay(*m_station, *m_link, m_clock)
    {}

private:
    bool goOn(const std::function<void(const QString &, int)> &done) override
    {
        if (m_replay.isFinished()) {
            return false;
        }
        m_replay.step(done);
        return true;
    }
    void finish(const QString &problem) override
    {
        const sync::RecordReplay::Counts counts = m_replay.counts();
        answer({{u"seen"_s, counts.seen},
                {u"applied"_s, counts.applied},
                {u"known"_s, counts.known},
                {u"not_understood"_s, counts.notUnderstood},
                {u"problem"_s, textOrNull(problem)}},
               u"seen %1, put back %2, here already %3, not understood %4 %5"_s.arg(counts.seen)
                   .arg(counts.applied)
                   .arg(counts.known)
                   .arg(counts.notUnderstood)
                   .arg(problem),
               problem.isEmpty() && counts.notUnderstood == 0);
    }
    sync::RecordReplay m_replay;
};

template <typename Run>
int start(const Invocation &call, std::unique_ptr<storage::Station> station)
{
    auto run = std::make_unique<Run>(std::move(station), call.json());
    // Not before the event loop runs: an answer given earlier would be lost.
    QTimer::singleShot(0, run.get(), [run = run.get()] { run->next(); });
    call.keep(std::move(run));
    return kGoesOn;
}

int fetch(const Invocation &call)
{
    auto station = call.openStation();
    if (call.options().isSet(u"blob"_s)) {
        const QByteArray sha256 = QByteArray::fromHex(call.value(u"blob"_s).toLatin1());
        if (sha256.size() != 32) {
            throw UsageError{u"--blob is the SHA-256 of a file in hex"_s};
        }
        storage::FetchQueue(station->database()).ask(sha256);
    }
    return start<FetchRun>(call, std::move(station));
}

int replay(const Invocation &call)
{
    return start<ReplayRun>(call, call.openStation());
}

} // namespace

QList<Command> fetchCommands()
{
    return {
        {u"fetch"_s,
         u"Fetches back files the province has: asked for, missing or damaged here."_s,
         {},
         {{u"blob"_s, u"Asks for this one first; the SHA-256 of its content in hex."_s, u"SHA"_s}},
         true,
         fetch},
        {u"replay"_s,
         u"Puts back what the province has of this station and this data folder has not."_s,
         {},
         {},
         true,
         replay},
    };
}

} // namespace motcua::admin
