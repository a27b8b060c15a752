// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/http_link.h"

#include "sync/client/curl_transfer.h"
#include "sync/client/link_meter.h"

#include <QLoggingCategory>
#include <QPointer>
#include <QSocketNotifier>
#include <QTimer>
#include <QUrl>

#include <algorithm>
#include <unordered_map>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace motcua::sync {

Q_LOGGING_CATEGORY(lcLink, "motcua.sync.link")

namespace {

constexpr int kTickMs = 250;
constexpr int kTicksAnIdleTime = 8; // a short idle time is looked at more often

void startCurl()
{
    // Once for the process; not safe to be done by two threads at once, which a static's beginning is not.
    static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (started != CURLE_OK) {
        qCWarning(lcLink, "libcurl did not start: %s", curl_easy_strerror(started));
    }
}

} // namespace

QString Answer::problem() const
{
    switch (kind) {
    case Kind::Offline: return u"offline"_s;
    case Kind::Alien: return u"alien_answer"_s;
    case Kind::Spoken: break;
    }
    if (isSuccess()) {
        return {};
    }
    switch (status) {
    case 401:
    case 403: return u"auth"_s;
    case 413: return u"too_big"_s;
    case 426: return u"version"_s;
    case 408:
    case 423:
    case 425:
    case 429:
    case 503: return u"busy"_s;
    default: return status >= 500 ? u"server"_s : u"refused"_s;
    }
}

class HttpLink::Private
{
public:
    Private(HttpLink *link, const storage::DeviceIdentity &identity, int idleTimeout);
    ~Private();

    void open();
    void close();
    void add(std::unique_ptr<CurlTransfer> transfer);
    void act(curl_socket_t socket, int events);
    void settle(CurlTransfer *transfer, CURLcode code);
    void tick();

    static int watch(CURL *easy, curl_socket_t socket, int what, void *self, void *);
    static int setTimer(CURLM *, long ms, void *self);

    HttpLink *q;
    QUrl base;
    LinkTrust trust;
    int idleTimeoutMs;
    CURLM *multi = nullptr;
    struct Notifiers
    {
        std::unique_ptr<QSocketNotifier> read, write;
    };
    std::unordered_map<curl_socket_t, Notifiers> notifiers;
    std::vector<std::unique_ptr<CurlTransfer>> transfers;
    QTimer timer;
    QTimer ticker;
    QElapsedTimer lastTick;
    int refused = 0; ///< requests that never go out, and have not been told so yet
    LinkMeter meter;
};

HttpLink::Private::Private(HttpLink *link, const storage::DeviceIdentity &identity, int idleTimeout)
    : q(link),
      base(identity.gatewayUrl),
      trust({identity.certificatePem, identity.privateKeyPem, identity.gatewayCaPem}),
      idleTimeoutMs(idleTimeout)
{
    startCurl();
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, q, [this] { act(CURL_SOCKET_TIMEOUT, 0); });
    ticker.setInterval(std::clamp(idleTimeoutMs / kTicksAnIdleTime, 10, kTickMs));
    QObject::connect(&ticker, &QTimer::timeout, q, [this] { tick(); });
    open();
}

HttpLink::Private::~Private()
{
    close();
}

void HttpLink::Private::open()
{
    multi = curl_multi_init();
    curl_multi_setopt(multi, CURLMOPT_SOCKETFUNCTION, &Private::watch);
    curl_multi_setopt(multi, CURLMOPT_SOCKETDATA, this);
    curl_multi_setopt(multi, CURLMOPT_TIMERFUNCTION, &Private::setTimer);
    curl_multi_setopt(multi, CURLMOPT_TIMERDATA, this);
    curl_multi_setopt(multi, CURLMOPT_MAX_HOST_CONNECTIONS, long(kConnections));
    curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, long(kConnections));
}

void HttpLink::Private::close()
{
    for (const auto &transfer : transfers) {
        curl_multi_remove_handle(multi, transfer->easy());
    }
    transfers.clear();
    timer.stop();
    ticker.stop();
    curl_multi_cleanup(multi);
    multi = nullptr;
    notifiers.clear();
}

int HttpLink::Private::watch(CURL *easy, curl_socket_t socket, int what, void *self, void *)
{
    auto *link = static_cast<Private *>(self);
    if (what == CURL_POLL_REMOVE) {
        const auto found = link->notifiers.find(socket);
        if (found != link->notifiers.end()) {
            // Perhaps from within its own signal.
            for (auto *notifier : {&found->second.read, &found->second.write}) {
                if (*notifier) {
                    (*notifier)->setEnabled(false);
                    notifier->release()->deleteLater();
                }
            }
            link->notifiers.erase(found);
        }
        return 0;
    }
    void *transfer = nullptr;
    curl_easy_getinfo(easy, CURLINFO_PRIVATE, &transfer);
    if (transfer != nullptr) {
        static_cast<CurlTransfer *>(transfer)->setSocket(socket);
    }
    Notifiers &both = link->notifiers[socket];
    if (!both.read) {
        both.read = std::make_unique<QSocketNotifier>(qintptr(socket), QSocketNotifier::Read);
        both.write = std::make_unique<QSocketNotifier>(qintptr(socket), QSocketNotifier::Write);
        QObject::connect(both.read.get(), &QSocketNotifier::activated, link->q,
                         [link, socket] { link->act(socket, CURL_CSELECT_IN); });
        QObject::connect(both.write.get(), &QSocketNotifier::activated, link->q,
                         [link, socket] { link->act(socket, CURL_CSELECT_OUT); });
    }
    both.read->setEnabled((what & CURL_POLL_IN) != 0);
    both.write->setEnabled((what & CURL_POLL_OUT) != 0);
    return 0;
}

int HttpLink::Private::setTimer(CURLM *, long ms, void *self)
{
    auto *link = static_cast<Private *>(self);
    if (ms < 0) {
        link->timer.stop();
    } else {
        link->timer.start(int(std::min(ms, 60'000L)));
    }
    return 0;
}

void HttpLink::Private::add(std::unique_ptr<CurlTransfer> transfer)
{
    if (transfers.empty()) {
        lastTick.start();
        ticker.start();
    }
    curl_multi_add_handle(multi, transfer->easy());
    transfers.push_back(std::move(transfer));
}

void HttpLink::Private::act(curl_socket_t socket, int events)
{
    int running = 0;
    curl_multi_socket_action(multi, socket, events, &running);
    const QPointer<HttpLink> alive(q);
    int queued = 0;
    // What is called back may abort or end the link: it is asked for one message at a time.
    while (alive && multi != nullptr) {
        const CURLMsg *message = curl_multi_info_read(multi, &queued);
        if (message == nullptr) {
            return;
        }
        if (message->msg == CURLMSG_DONE) {
            void *transfer = nullptr;
            curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &transfer);
            settle(static_cast<CurlTransfer *>(transfer), message->data.result);
        }
    }
}

void HttpLink::Private::settle(CurlTransfer *transfer, CURLcode code)
{
    const auto found = std::find_if(transfers.begin(), transfers.end(),
                                    [transfer](const auto &one) { return one.get() == transfer; });
    if (found == transfers.end()) {
        return;
    }
    const std::unique_ptr<CurlTransfer> ended = std::move(*found);
    transfers.erase(found);
    const Answer answer = ended->answer(code);
    const qint64 moved = answer.isSuccess() ? ended->takeRest() : ended->takeMoved();
    meter.add(moved, lastTick.restart());
    curl_multi_remove_handle(multi, ended->easy());
    if (transfers.empty()) {
        ticker.stop();
    }
    if (!answer.isSuccess()) {
        qCInfo(lcLink, "%s: %s (status %d, libcurl %d)", ended->path().toLatin1().constData(),
               qUtf8Printable(answer.problem()), answer.status, int(code));
    }
    const CurlTransfer::Done done = ended->takeDone();
    try {
        done(answer);
    } catch (const Failure &failure) {
        qCWarning(lcLink, "an answer could not be kept: %s", failure.what());
        if (q->onFailure) {
            q->onFailure(failure);
        }
    }
}

void HttpLink::Private::tick()
{
    qint64 moved = 0;
    std::vector<CurlTransfer *> dead;
    for (const auto &transfer : transfers) {
        moved += transfer->takeMoved();
        if (transfer->idleMs() >= idleTimeoutMs) {
            dead.push_back(transfer.get());
        }
    }
    meter.add(moved, lastTick.restart());
    const QPointer<HttpLink> alive(q);
    for (CurlTransfer *transfer : dead) {
        settle(transfer, CURLE_OPERATION_TIMEDOUT);
        if (!alive) {
            return;
        }
    }
}

HttpLink::HttpLink(const storage::DeviceIdentity &identity, int idleTimeoutMs, QObject *parent)
    : QObject(parent),
      d(std::make_unique<Private>(this, identity, idleTimeoutMs))
{}

HttpLink::~HttpLink() = default;

void HttpLink::abort()
{
    d->close();
    d->open();
}

void HttpLink::setIdentity(const storage::DeviceIdentity &identity)
{
    d->close();
    d->base = QUrl(identity.gatewayUrl);
    d->trust = {identity.certificatePem, identity.privateKeyPem, identity.gatewayCaPem};
    d->open();
}

int HttpLink::inFlight() const
{
    return int(d->transfers.size()) + d->refused;
}

qint64 HttpLink::unsentBytes() const
{
    qint64 bytes = 0;
    for (const auto &transfer : d->transfers) {
        bytes += transfer->unsent();
    }
    return bytes;
}

qint64 HttpLink::bytesPerSecond() const
{
    return d->meter.bytesPerSecond();
}

void HttpLink::send(const Request &request, std::function<void(const Answer &)> done)
{
    if (d->base.scheme() != "https"_L1) {
        // Never in clear text, whatever was kept as the address.
        ++d->refused;
        QMetaObject::invokeMethod(
            this,
            [this, done = std::move(done)] {
                d->refused = std::max(0, d->refused - 1);
                done(Answer());
            },
            Qt::QueuedConnection);
        return;
    }
    QUrl url = d->base;
    url.setPath(request.path);
    if (!request.query.isEmpty()) {
        url.setQuery(request.query);
    }
    d->add(std::make_unique<CurlTransfer>(d->trust, url.toEncoded(), request, d->idleTimeoutMs,
                                          std::move(done)));
}

} // namespace motcua::sync
