// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/load/load_run.h"

#include "sync/client/back_off.h"

// Asio 1.74 uses std::exchange without including this.
#include <utility>

#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>

#include <openssl/pem.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <optional>
#include <stdexcept>
#include <string_view>

namespace motcua::test {

namespace {

namespace net = boost::asio;
namespace ssl = net::ssl;
namespace beast = boost::beast;
namespace http = beast::http;
using tcp = net::ip::tcp;
using boost::system::error_code;
using net::awaitable;
using net::use_awaitable;
using Time = std::chrono::steady_clock;
using Stream = ssl::stream<beast::tcp_stream>;
using Reply = http::response_parser<http::string_body>;

constexpr auto kIdle = std::chrono::seconds(60);
constexpr std::size_t kReadAtOnce = 32 * 1024; // Beast reads in pieces of its buffer's capacity
constexpr std::uint64_t kMostAnswer = 16 * 1024 * 1024;
constexpr unsigned kAddressesAByte = 250;

double msSince(Time::time_point from)
{
    return std::chrono::duration<double, std::milli>(Time::now() - from).count();
}

/// A station's certificate and key, read before the clock starts.
struct Identity
{
    std::shared_ptr<X509> certificate;
    std::shared_ptr<EVP_PKEY> key;
};

Identity identityOf(const LoadStation &station)
{
    const auto bioOf = [](const QByteArray &pem) {
        return std::unique_ptr<BIO, void (*)(BIO *)>(
            BIO_new_mem_buf(pem.constData(), int(pem.size())), [](BIO *bio) { BIO_free(bio); });
    };
    Identity identity;
    identity.certificate.reset(
        PEM_read_bio_X509(bioOf(station.certificatePem).get(), nullptr, nullptr, nullptr),
        &X509_free);
    identity.key.reset(
        PEM_read_bio_PrivateKey(bioOf(station.keyPem).get(), nullptr, nullptr, nullptr),
        &EVP_PKEY_free);
    if (!identity.certificate || !identity.key) {
        throw std::runtime_error("certificate");
    }
    return identity;
}

class Run
{
public:
    Run(const std::vector<LoadStation> &stations, const LoadPlan &plan);
    LoadFound run();

private:
    awaitable<void> play(std::size_t index);
    awaitable<void> sendAll(std::size_t index, sync::BackOff &backOff);
    awaitable<void> open(std::size_t index, error_code &ec);
    awaitable<void> ask(std::size_t index, const QByteArray &request, Reply &reply, error_code &ec);
    awaitable<void> pause(int ms);
    /// Seconds to wait at least; nothing: it is acknowledged.
    std::optional<int> take(const Reply &reply);
    void countVerdicts(std::string_view body);

    const std::vector<LoadStation> &m_stations;
    const LoadPlan m_plan;
    net::io_context m_loop{1};
    ssl::context m_tls{ssl::context::tls_client};
    std::vector<Identity> m_identities;
    std::vector<std::unique_ptr<Stream>>
        m_lines;                     ///< kept until all are done, as stations keep theirs
    std::map<int, int> m_firstTries; ///< by second
    int m_open = 0;
    std::size_t m_left;
    Time::time_point m_began;
    LoadFound m_found;
};

Run::Run(const std::vector<LoadStation> &stations, const LoadPlan &plan)
    : m_stations(stations),
      m_plan(plan),
      m_lines(stations.size()),
      m_left(stations.size())
{
    m_tls.add_certificate_authority(
        net::buffer(plan.authorityPem.constData(), std::size_t(plan.authorityPem.size())));
    m_tls.set_verify_mode(ssl::verify_peer);
    m_identities.reserve(stations.size());
    for (const LoadStation &station : stations) {
        m_identities.push_back(identityOf(station));
    }
}

awaitable<void> Run::pause(int ms)
{
    net::steady_timer timer(m_loop);
    timer.expires_after(std::chrono::milliseconds(ms));
    co_await timer.async_wait(use_awaitable);
}

awaitable<void> Run::open(std::size_t index, error_code &ec)
{
    auto stream = std::make_unique<Stream>(m_loop, m_tls);
    const Identity &identity = m_identities[index];
    SSL_use_certificate(stream->native_handle(), identity.certificate.get());
    SSL_use_PrivateKey(stream->native_handle(), identity.key.get());
    beast::tcp_stream &lowest = stream->next_layer();
    lowest.expires_after(kIdle);
    lowest.socket().open(tcp::v4());
    lowest.socket().set_option(tcp::no_delay(true));
    // Each commune has an address of its own; the gateway counts handshakes by it.
    const auto place = unsigned(index);
    const std::array<unsigned char, 4> bytes{
        127, 1, static_cast<unsigned char>(place / kAddressesAByte),
        static_cast<unsigned char>(place % kAddressesAByte + 1)};
    const net::ip::address_v4 mine(bytes);
    lowest.socket().bind(tcp::endpoint(mine, 0), ec);
    if (ec) {
        co_return;
    }
    const tcp::endpoint there(net::ip::address_v4::loopback(), m_plan.port);
    co_await lowest.async_connect(there, net::redirect_error(use_awaitable, ec));
    if (ec) {
        co_return;
    }
    co_await stream->async_handshake(ssl::stream_base::client,
                                     net::redirect_error(use_awaitable, ec));
    if (ec) {
        co_return;
    }
    m_lines[index] = std::move(stream);
    m_found.mostOpen = std::max(m_found.mostOpen, ++m_open);
}

awaitable<void> Run::ask(std::size_t index, const QByteArray &request, Reply &reply, error_code &ec)
{
    if (!m_lines[index]) {
        co_await open(index, ec);
        if (ec) {
            co_return;
        }
    }
    Stream &line = *m_lines[index];
    line.next_layer().expires_after(kIdle);
    const net::const_buffer bytes(request.constData(), std::size_t(request.size()));
    co_await net::async_write(line, bytes, net::redirect_error(use_awaitable, ec));
    if (ec) {
        co_return;
    }
    line.next_layer().expires_after(kIdle);
    beast::flat_buffer buffer;
    buffer.reserve(kReadAtOnce);
    reply.body_limit(kMostAnswer);
    co_await http::async_read(line, buffer, reply, net::redirect_error(use_awaitable, ec));
}

void Run::countVerdicts(std::string_view body)
{
    constexpr std::string_view kOp = R"("op":")";
    constexpr std::string_view kSays = R"(","s":")";
    constexpr std::size_t kUuid = 36;
    for (std::size_t at = body.find(kOp); at != std::string_view::npos; at = body.find(kOp, at)) {
        at += kOp.size();
        const std::string_view id = body.substr(at, kUuid);
        const std::string_view says = body.substr(std::min(body.size(), at + kUuid));
        const bool isOk = says.starts_with(R"(","s":"ok")");
        const bool isDuplicate = says.starts_with(R"(","s":"dup")");
        if (says.starts_with(kSays)) {
            ++(isOk ? m_found.ok : isDuplicate ? m_found.duplicates : m_found.otherVerdicts);
        }
        if (isOk || isDuplicate) {
            m_found.acknowledged.emplace_back(id.data(), qsizetype(id.size()));
        }
    }
}

std::optional<int> Run::take(const Reply &reply)
{
    const auto &answer = reply.get();
    const unsigned status = answer.result_int();
    if (answer["Motcua-Protocol"] == "1" && status == 200) {
        countVerdicts(answer.body());
        ++m_found.batches;
        return std::nullopt;
    }
    if (status == 503 || status == 429) {
        ++(status == 503 ? m_found.refused503 : m_found.refused429);
        return std::max(0, std::atoi(std::string(answer["Retry-After"]).c_str()));
    }
    if (m_found.unexpected++ == 0) {
        m_found.surprise =
            QByteArray::number(status) + ' ' + QByteArray::fromStdString(answer.body());
    }
    m_loop.stop();
    return 0;
}

awaitable<void> Run::sendAll(std::size_t index, sync::BackOff &backOff)
{
    for (const QByteArray &request : m_stations[index].requests) {
        const auto firstTry = Time::now();
        for (;;) {
            const auto began = Time::now();
            Reply reply;
            error_code ec;
            co_await ask(index, request, reply, ec);
            int waitMs = 0;
            if (ec) {
                ++m_found.broken;
            } else {
                const std::optional<int> asked = take(reply);
                if (!asked) {
                    m_found.answerMs.push_back(msSince(began));
                    m_found.untilAckMs.push_back(msSince(firstTry));
                    backOff.reset();
                    break;
                }
                constexpr int kMs = 1000;
                waitMs = *asked * kMs;
            }
            if ((ec || !reply.keep_alive()) && m_lines[index]) {
                m_lines[index].reset();
                --m_open;
            }
            waitMs = backOff.nextDelayMs(waitMs);
            co_await pause(waitMs);
        }
    }
}

awaitable<void> Run::play(std::size_t index)
{
    sync::BackOff backOff(m_plan.backOffBaseMs, m_plan.backOffCapMs,
                          m_plan.seed + quint32(index) * 7919U);
    int firstWait = 0;
    for (int i = -1; i < m_plan.failuresBefore; ++i) {
        firstWait = backOff.nextDelayMs();
    }
    co_await pause(firstWait);
    const double at = msSince(m_began) / 1000;
    m_found.firstTrySeconds = std::max(m_found.firstTrySeconds, at);
    m_found.busiestSecond = std::max(m_found.busiestSecond, ++m_firstTries[int(at)]);
    co_await sendAll(index, backOff);
    if (--m_left == 0) {
        m_loop.stop();
    }
}

LoadFound Run::run()
{
    m_began = Time::now();
    std::exception_ptr failure;
    for (std::size_t i = 0; i < m_stations.size(); ++i) {
        net::co_spawn(m_loop, play(i), [this, &failure](const std::exception_ptr &error) {
            if (error) {
                failure = error;
                m_loop.stop();
            }
        });
    }
    m_loop.run();
    m_found.seconds = msSince(m_began) / 1000;
    if (failure) {
        std::rethrow_exception(failure);
    }
    return m_found;
}

} // namespace

LoadFound runLoad(const std::vector<LoadStation> &stations, const LoadPlan &plan)
{
    return Run(stations, plan).run();
}

double quantile(std::vector<double> values, double part)
{
    if (values.empty()) {
        return 0;
    }
    const auto at = values.begin() + std::ptrdiff_t(part * double(values.size() - 1));
    std::nth_element(values.begin(), at, values.end());
    return *at;
}

} // namespace motcua::test
