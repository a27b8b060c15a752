// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/delivery_worker.h"

#include "sync/gateway/forward_record.h"

#include <QJsonDocument>

#include <curl/curl.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>

namespace motcua::gateway {

using namespace Qt::StringLiterals;
using Outcome = DeliveryStore::Outcome;

namespace {

constexpr auto kPause = std::chrono::milliseconds(500); // between looks when nothing waits
constexpr auto kShortPause = std::chrono::milliseconds(50);
constexpr long kConnectSeconds = 10;
// Below the database's patience with a transaction that waits (store/connection.cpp).
constexpr long kWholeSeconds = 30;
constexpr qsizetype kMostAnswer = 64 * 1024;
constexpr int kMostRefusals = 8;

Outcome later(const QString &reason)
{
    return {Outcome::Kind::Later, reason};
}

Outcome aside(const QString &reason)
{
    return {Outcome::Kind::Aside, reason};
}

size_t keepAnswer(char *data, size_t size, size_t count, void *to)
{
    auto *answer = static_cast<QByteArray *>(to);
    const size_t bytes = size * count;
    if (size_t(answer->size()) + bytes > size_t(kMostAnswer))
        return 0; // no adapter says so much
    answer->append(data, qsizetype(bytes));
    return bytes;
}

/// Called by libcurl at least once a second.
int lookWhetherToStop(void *isStopping, curl_off_t, curl_off_t, curl_off_t, curl_off_t)
{
    return (*static_cast<const std::function<bool()> *>(isStopping))() ? 1 : 0;
}

/// What an adapter gets; empty: this cannot be handed on by this program.
QByteArray requestOf(const Adapter &adapter, const Delivery &delivery)
{
    if (adapter.channel == "forward"_L1)
        return forwardRecord(delivery.kind, delivery.body, adapter.unit,
                             QString::fromLatin1(delivery.op));
    const QJsonDocument body = QJsonDocument::fromJson(delivery.body);
    if (!body.isObject())
        return {};
    QJsonObject request = body.object();
    request.insert(u"id"_s, QString::fromLatin1(delivery.op));
    request.insert(u"centre"_s, delivery.centre);
    request.insert(u"station"_s, delivery.station);
    return QJsonDocument(request).toJson(QJsonDocument::Compact);
}

Outcome judge(const Adapter &adapter, const Delivery &delivery, long status,
              const QByteArray &answer)
{
    const QString name = u"http_%1"_s.arg(status);
    const bool mayChange = status < 400 || status >= 500 || status == 408 || status == 425 ||
                           status == 429 || status == 401 || status == 403 || status == 404;
    if (status < 200 || status >= 300)
        return mayChange ? later(name) : aside(name);
    if (adapter.channel != "forward"_L1)
        return {Outcome::Kind::Done, {}};
    const QJsonValue code = QJsonDocument::fromJson(answer)["error_code"_L1];
    if (code.toString() == "00"_L1)
        return {Outcome::Kind::Done, {}};
    if (!code.isString())
        return later(u"alien_answer"_s); // a proxy's page is no acknowledgement
    // The list of codes is the province's: one that stays is a refusal.
    const QString refusal = u"error_code_"_s + code.toString().left(20);
    return delivery.attempts + 1 >= kMostRefusals ? aside(refusal) : later(refusal);
}

} // namespace

Outcome handOn(const Adapter &adapter, const Delivery &delivery,
               const std::function<bool()> &isStopping)
{
    const QByteArray request = requestOf(adapter, delivery);
    if (request.isEmpty())
        return aside(u"not_understood"_s);
    const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> handle(curl_easy_init(),
                                                                     &curl_easy_cleanup);
    if (!handle)
        return later(u"no_memory"_s);
    curl_slist *list = curl_slist_append(nullptr, "Content-Type: application/json");
    list = curl_slist_append(list, ("Idempotency-Key: " + delivery.op).constData());
    if (!adapter.secret.isEmpty())
        list = curl_slist_append(list,
                                 ("Authorization: Bearer " + adapter.secret.toUtf8()).constData());
    const std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> headers(list,
                                                                              &curl_slist_free_all);
    QByteArray answer;
    const QByteArray url = adapter.url.toUtf8();
    curl_easy_setopt(handle.get(), CURLOPT_URL, url.constData());
    curl_easy_setopt(handle.get(), CURLOPT_PROTOCOLS_STR, "https,http");
    curl_easy_setopt(handle.get(), CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle.get(), CURLOPT_CONNECTTIMEOUT, kConnectSeconds);
    curl_easy_setopt(handle.get(), CURLOPT_TIMEOUT, kWholeSeconds);
    curl_easy_setopt(handle.get(), CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(handle.get(), CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(request.size()));
    curl_easy_setopt(handle.get(), CURLOPT_POSTFIELDS, request.constData());
    curl_easy_setopt(handle.get(), CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(handle.get(), CURLOPT_XFERINFOFUNCTION, &lookWhetherToStop);
    curl_easy_setopt(handle.get(), CURLOPT_XFERINFODATA, &isStopping);
    curl_easy_setopt(handle.get(), CURLOPT_WRITEFUNCTION, &keepAnswer);
    curl_easy_setopt(handle.get(), CURLOPT_WRITEDATA, &answer);
    if (curl_easy_perform(handle.get()) != CURLE_OK)
        return later(u"no_answer"_s);
    long status = 0;
    curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &status);
    return judge(adapter, delivery, status, answer);
}

DeliveryWorker::DeliveryWorker(QByteArray database, std::function<void(const char *)> trouble)
    : m_database(std::move(database)),
      m_trouble(std::move(trouble)),
      m_thread([this] { run(); })
{}

DeliveryWorker::~DeliveryWorker()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

bool DeliveryWorker::isStopping()
{
    const std::lock_guard lock(m_mutex);
    return m_stopping;
}

std::chrono::milliseconds DeliveryWorker::workAll(Connection &connection)
{
    DeliveryStore store(connection);
    std::chrono::milliseconds pause = kPause;
    const QVector<Adapter> adapters = store.adapters();
    const std::function<bool()> stops = [this] { return isStopping(); };
    for (const Adapter &adapter : adapters) {
        if (isStopping())
            break;
        // One of each channel in turn: a service that answers slowly holds up the others by one request.
        if (store.workOne(adapter, [&](const Delivery &delivery) {
                return handOn(adapter, delivery, stops);
            })) {
            pause = std::chrono::milliseconds(0);
        } else if (const auto due = store.nextDueMs(adapter)) {
            // Due and yet not given: another node has it in hand.
            pause = std::min(pause, std::max(kShortPause, std::chrono::milliseconds(*due)));
        }
    }
    return pause;
}

void DeliveryWorker::run()
{
    std::optional<Connection> connection;
    while (!isStopping()) {
        std::chrono::milliseconds pause = kPause;
        try {
            if (!connection || !connection->isAlive())
                connection.emplace(m_database);
            pause = workAll(*connection);
        } catch (const std::exception &error) {
            m_trouble(error.what());
            connection.reset();
        }
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, pause, [this] { return m_stopping; });
    }
}

} // namespace motcua::gateway
