// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/command.h"
#include "app/admin/sync_settings.h"
#include "app/core/base/clock.h"
#include "storage/booking_store.h"
#include "storage/feed_store.h"
#include "storage/online_store.h"
#include "sync/client/sync_engine.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QTimer>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace motcua::admin {

namespace {

/// Keeps station, lock and engine alive while the event loop runs.
class SyncRun : public QObject
{
public:
    SyncRun(std::unique_ptr<storage::Station> station, bool json, bool untilEmpty)
        : m_station(std::move(station)),
          m_lock(m_station->folder().trySyncRole()),
          m_json(json),
          m_untilEmpty(untilEmpty)
    {
        if (!m_lock) {
            throw syncsElsewhere();
        }
        if (!m_station->device().identity().isEnrolled()) {
            throw notEnrolled();
        }
        m_engine =
            std::make_unique<sync::SyncEngine>(*m_station, m_clock, sync::SyncEngine::Options{});
        connect(m_engine.get(), &sync::SyncEngine::roundFinished, this, &SyncRun::roundFinished);
    }
    void start(int seconds)
    {
        if (seconds > 0) {
            QTimer::singleShot(seconds * 1000, this, [this] { finish(u"timeout"_s); });
        }
        m_engine->start();
    }

private:
    void roundFinished(const QString &problem)
    {
        // A damaged file cannot be sent by waiting for it.
        if (m_engine->isEmpty() || !m_untilEmpty || problem == "blob_damaged"_L1) {
            finish(problem);
        }
    }
    void finish(const QString &problem)
    {
        m_engine->stop();
        const storage::OutboxStore::Summary summary = m_station->outbox().summary();
        const bool empty = m_engine->isEmpty();
        answer(QJsonObject{{u"empty"_s, empty},
                           {u"waiting"_s, summary.waiting},
                           {u"acknowledged"_s, summary.acknowledged},
                           {u"needs_attention"_s, summary.needsAttention},
                           {u"blobs_waiting"_s, summary.blobsWaiting},
                           {u"problem"_s, problem.isEmpty() ? QJsonValue(QJsonValue::Null)
                                                            : QJsonValue(problem)}});
        QCoreApplication::exit(empty && summary.needsAttention == 0 ? Ok : NegativeAnswer);
    }
    void answer(const QJsonObject &json) const
    {
        const QCommandLineParser unused;
        Invocation(unused, m_json)
            .answer(json, u"waiting %1, acknowledged %2, papers waiting %3 %4"_s
                              .arg(json.value(u"waiting"_s).toInt())
                              .arg(json.value(u"acknowledged"_s).toInt())
                              .arg(json.value(u"blobs_waiting"_s).toInt())
                              .arg(json.value(u"problem"_s).toString()));
    }

    SystemClock m_clock;
    std::unique_ptr<storage::Station> m_station;
    std::unique_ptr<storage::DataFolder::RoleLock> m_lock;
    std::unique_ptr<sync::SyncEngine> m_engine;
    bool m_json;
    bool m_untilEmpty;
};

int runSync(const Invocation &call)
{
    const int seconds = call.number(u"timeout"_s, 0, 1, 7 * 24 * 3600);
    auto station = call.openStation();
    if (call.options().isSet(u"gateway"_s)) {
        const QUrl url(call.value(u"gateway"_s));
        if (url.scheme() != "https"_L1 || url.host().isEmpty()) {
            throw UsageError{u"--gateway is https://host:port"_s};
        }
        storage::DeviceIdentity identity = station->device().identity();
        identity.gatewayUrl = call.value(u"gateway"_s);
        station->device().setIdentity(identity, Invocation::program(*station), SystemClock().now());
    }
    auto run = std::make_unique<SyncRun>(std::move(station), call.json(),
                                         call.options().isSet(u"until-empty"_s));
    // Not before the event loop runs: an answer given earlier would be lost.
    QTimer::singleShot(0, run.get(), [run = run.get(), seconds] { run->start(seconds); });
    call.keep(std::move(run));
    return kGoesOn;
}

int syncVerb(const Invocation &call)
{
    const QStringList words = call.options().positionalArguments();
    const QString what = words.value(0, u"now"_s);
    if (words.size() <= 1) {
        if (what == "now"_L1)
            return runSync(call);
        if (what == "status"_L1)
            return syncStatus(call);
        if (what == "settings"_L1)
            return syncSettings(call);
    }
    throw UsageError{u"sync [now | status | settings]"_s};
}

class EnrolRun : public QObject
{
public:
    EnrolRun(std::unique_ptr<storage::Station> station, bool json)
        : m_station(std::move(station)),
          m_enrolment(*m_station, m_clock)
    {
        connect(&m_enrolment, &sync::Enrolment::done, this, [json](const QString &device) {
            const QCommandLineParser unused;
            Invocation(unused, json)
                .answer(QJsonObject{{u"ok"_s, true}, {u"device"_s, device}}, device);
            QCoreApplication::exit(Ok);
        });
        connect(&m_enrolment, &sync::Enrolment::failed, this, [json](const Failure &failure) {
            printFailure(failure, json);
            QCoreApplication::exit(Circumstance);
        });
    }
    void start(const QString &gateway, const QString &code) { m_enrolment.start(gateway, code); }

private:
    SystemClock m_clock;
    std::unique_ptr<storage::Station> m_station;
    sync::Enrolment m_enrolment;
};

int enrol(const Invocation &call)
{
    const QString code = call.required(u"code"_s);
    auto station = call.openStation();
    const QString known = station->province().gatewayAddress();
    const QString gateway =
        call.options().isSet(u"gateway"_s) || known.isEmpty() ? call.required(u"gateway"_s) : known;
    auto run = std::make_unique<EnrolRun>(std::move(station), call.json());
    QTimer::singleShot(0, run.get(),
                       [run = run.get(), gateway, code] { run->start(gateway, code); });
    call.keep(std::move(run));
    return kGoesOn;
}

// Counts and places: what came down is personal data.
int feed(const Invocation &call)
{
    const auto station = call.openStation();
    const storage::FeedStore store(station->database(), station->blobs());
    storage::OnlineStore online(station->database(), station->blobs());
    QJsonArray scopes;
    QStringList lines;
    const QVector<storage::FeedStore::Standing> standings = store.standings();
    for (const storage::FeedStore::Standing &standing : standings) {
        scopes.append(QJsonObject{{u"scope"_s, standing.scope},
                                  {u"cursor"_s, standing.cursor},
                                  {u"taken_at"_s, toIso(standing.takenAt)},
                                  {u"items"_s, standing.items},
                                  {u"kept"_s, standing.kept}});
        lines << u"%1 %2 items %3 kept %4"_s.arg(standing.scope, standing.cursor)
                     .arg(standing.items)
                     .arg(standing.kept);
    }
    const int bookings = storage::BookingStore(station->database()).count();
    const int undecided = int(online.open().size());
    const QString refused = station->setting(u"pack.refused"_s);
    lines << u"bookings %1, online dossiers %2, of them undecided %3"_s.arg(bookings)
                 .arg(online.count())
                 .arg(undecided);
    call.answer(QJsonObject{{u"scopes"_s, scopes},
                            {u"bookings"_s, bookings},
                            {u"online_dossiers"_s, online.count()},
                            {u"undecided"_s, undecided},
                            {u"pack_serial"_s, station->province().pin().serial},
                            {u"pack_refused"_s, refused.isEmpty() ? QJsonValue(QJsonValue::Null)
                                                                  : QJsonValue(refused)}},
                lines.join(u'\n'));
    return Ok;
}

} // namespace

Failure syncsElsewhere()
{
    return {
        "sync_elsewhere",
        QCoreApplication::translate(
            "Admin", "Another program on this data folder is already sending; nothing is lost."),
        QCoreApplication::translate("Admin",
                                    "Leave the sending to it, or close it and run again.")};
}

Failure notEnrolled()
{
    return {"not_enrolled",
            QCoreApplication::translate(
                "Admin",
                "This PC is not registered with the province yet; every dossier is safe here."),
            QCoreApplication::translate(
                "Admin", "Ask the province for an enrolment code and run motcua-admin enrol.")};
}

QList<Command> syncCommands()
{
    return {
        {u"feed"_s,
         u"What came down from the province, and how far; counts alone."_s,
         {},
         {},
         true,
         feed},
        {u"enrol"_s,
         u"Registers this PC with the province's gateway."_s,
         {},
         {{u"gateway"_s, u"https://host:port; the province pack's if not given."_s, u"URL"_s},
          {u"code"_s, u"The one-time code of motcua-gateway enrol-code."_s, u"CODE"_s}},
         true,
         enrol},
        {u"sync"_s,
         u"Sends what waits (now); says what waits (status); when papers may travel (settings)."_s,
         u"[now|status|settings]"_s,
         {{u"until-empty"_s, u"Goes on until everything is acknowledged; without it, one try."_s},
          {u"timeout"_s, u"Gives up after so many seconds."_s, u"S"_s},
          {u"gateway"_s, u"The registered gateway is at this address now; kept."_s, u"URL"_s},
          {u"papers"_s,
           u"settings: when papers are sent: always, not-metered or night. Records always are."_s,
           u"WHEN"_s},
          {u"night"_s, u"settings: from when to when is night (20:00-06:00)."_s, u"HH:mm-HH:mm"_s}},
         true,
         syncVerb},
    };
}

} // namespace motcua::admin
