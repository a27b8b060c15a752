// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/client/http_link.h"

#include <QElapsedTimer>

#include <curl/curl.h>

#include <memory>
#include <utility>

namespace motcua::sync {

struct CurlDeleter
{
    void operator()(CURL *easy) const { curl_easy_cleanup(easy); }
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};

/// What every connection of a link must be: whom it trusts, who it is. The bytes live as long as the link.
struct LinkTrust
{
    QByteArray certificatePem;
    QByteArray privateKeyPem;
    QByteArray authorityPem;
};

/// One request on its way. The link's own; not copied, not moved: libcurl knows its address.
class CurlTransfer
{
public:
    using Done = std::function<void(const Answer &)>;
    CurlTransfer(const LinkTrust &trust, const QByteArray &url, HttpLink::Request request,
                 int idleTimeoutMs, Done done);
    ~CurlTransfer() = default;
    CurlTransfer(const CurlTransfer &) = delete;
    CurlTransfer &operator=(const CurlTransfer &) = delete;
    CurlTransfer(CurlTransfer &&) = delete;
    CurlTransfer &operator=(CurlTransfer &&) = delete;

    [[nodiscard]] CURL *easy() const { return m_easy.get(); }
    [[nodiscard]] Answer answer(CURLcode code) const;
    [[nodiscard]] const QString &path() const { return m_request.path; }
    [[nodiscard]] Done takeDone() { return std::move(m_done); }
    void setSocket(curl_socket_t socket) { m_socket = socket; }

    /// Bytes of the body that have left this computer since the last call: what waits in the kernel has not.
    [[nodiscard]] qint64 takeMoved();
    /// The same at the end, when all of it has.
    [[nodiscard]] qint64 takeRest()
    {
        return m_request.body.size() - std::exchange(m_left, m_request.body.size());
    }
    /// Bytes of the body that have not left yet.
    [[nodiscard]] qint64 unsent() const { return m_request.body.size() - left(); }
    /// How long no byte has moved in either direction. Call it often: it looks at the counters.
    [[nodiscard]] qint64 idleMs();

private:
    static size_t readBody(char *buffer, size_t size, size_t count, void *self);
    static int seekBody(void *self, curl_off_t offset, int origin);
    static size_t takeHeader(char *buffer, size_t size, size_t count, void *self);
    static size_t takeBody(char *buffer, size_t size, size_t count, void *self);
    static curl_socket_t openSocket(void *self, curlsocktype purpose, curl_sockaddr *address);
    static int prepareSocket(void *self, curl_socket_t socket, curlsocktype purpose);
    void setUp(const LinkTrust &trust, const QByteArray &url, int idleTimeoutMs);
    void setHeaders();
    [[nodiscard]] qint64 inKernel() const;
    [[nodiscard]] qint64 left() const;

    HttpLink::Request m_request;
    Done m_done;
    std::unique_ptr<CURL, CurlDeleter> m_easy;
    std::unique_ptr<curl_slist, CurlDeleter> m_headers;
    curl_socket_t m_socket = CURL_SOCKET_BAD;
    qint64 m_read = 0;   // of the body, by libcurl
    qint64 m_left = 0;   // of the body, out of the kernel
    qint64 m_traces = 0; // anything that moved, as one number
    QElapsedTimer m_still;
    QByteArray m_body;
    QHash<QByteArray, QByteArray> m_answerHeaders;
    bool m_tooLarge = false;
};

} // namespace motcua::sync
