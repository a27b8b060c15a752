// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/curl_transfer.h"

#include "sync/protocol/names.h"

#include <algorithm>
#include <cstring>

#ifdef Q_OS_LINUX
#include <linux/sockios.h>
#endif
#ifdef Q_OS_UNIX
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#endif

namespace motcua::sync {

namespace {

constexpr int kMaxRetryAfterS = 3600;
constexpr long kPieceBytes = 16L * 1024; // the least libcurl takes; also the largest TLS record

// What the kernel holds back unsent. Enough to keep a line of some hundred kB/s busy while this thread writes to the
// disk, little enough that a new record does not queue behind it.
constexpr int kUnsentBytes = 32 * 1024;

#ifdef SOCK_CLOEXEC
constexpr int kCloseOnExec =
    SOCK_CLOEXEC; // the scan worker and others are started from this process
#else
constexpr int kCloseOnExec = 0;
#endif

curl_blob blobOf(const QByteArray &bytes)
{
    // libcurl reads only; its type knows no const.
    return {const_cast<char *>(bytes.constData()), size_t(bytes.size()), CURL_BLOB_NOCOPY};
}

} // namespace

CurlTransfer::CurlTransfer(const LinkTrust &trust, const QByteArray &url, HttpLink::Request request,
                           int idleTimeoutMs, Done done)
    : m_request(std::move(request)),
      m_done(std::move(done)),
      m_easy(curl_easy_init())
{
    m_still.start();
    setUp(trust, url, idleTimeoutMs);
    setHeaders();
}

void CurlTransfer::setUp(const LinkTrust &trust, const QByteArray &url, int idleTimeoutMs)
{
    CURL *curl = easy();
    curl_easy_setopt(curl, CURLOPT_PRIVATE, this);
    curl_easy_setopt(curl, CURLOPT_URL, url.constData());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "https");
    curl_easy_setopt(curl, CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl, CURLOPT_PROXY, ""); // nor what the environment says
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_QUICK_EXIT,
                     1L); // a name that is still looked up holds nobody up
    curl_easy_setopt(curl, CURLOPT_TCP_KEEPALIVE, 1L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, long(idleTimeoutMs));
    // The province's own authority and no other: a public one must not be able to speak for the gateway.
    const curl_blob authority = blobOf(trust.authorityPem);
    const curl_blob certificate = blobOf(trust.certificatePem);
    const curl_blob key = blobOf(trust.privateKeyPem);
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(curl, CURLOPT_CAINFO, nullptr);
    curl_easy_setopt(curl, CURLOPT_CAPATH, nullptr);
    curl_easy_setopt(curl, CURLOPT_CAINFO_BLOB, &authority);
    curl_easy_setopt(curl, CURLOPT_SSLCERT_BLOB, &certificate);
    curl_easy_setopt(curl, CURLOPT_SSLKEY_BLOB, &key);

    curl_easy_setopt(curl, CURLOPT_OPENSOCKETFUNCTION, &CurlTransfer::openSocket);
    curl_easy_setopt(curl, CURLOPT_OPENSOCKETDATA, this);
    curl_easy_setopt(curl, CURLOPT_SOCKOPTFUNCTION, &CurlTransfer::prepareSocket);
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, &CurlTransfer::takeHeader);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, &CurlTransfer::takeBody);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, this);
    if (m_request.verb == "HEAD") {
        curl_easy_setopt(curl, CURLOPT_NOBODY, 1L);
    } else if (m_request.verb != "GET") {
        curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
        curl_easy_setopt(curl, CURLOPT_CUSTOMREQUEST, m_request.verb.constData());
        curl_easy_setopt(curl, CURLOPT_INFILESIZE_LARGE, curl_off_t(m_request.body.size()));
        curl_easy_setopt(curl, CURLOPT_UPLOAD_BUFFERSIZE, kPieceBytes);
        curl_easy_setopt(curl, CURLOPT_READFUNCTION, &CurlTransfer::readBody);
        curl_easy_setopt(curl, CURLOPT_READDATA, this);
        curl_easy_setopt(curl, CURLOPT_SEEKFUNCTION, &CurlTransfer::seekBody);
        curl_easy_setopt(curl, CURLOPT_SEEKDATA, this);
    }
}

void CurlTransfer::setHeaders()
{
    curl_slist *list = nullptr;
    const auto add = [&list](const QByteArray &line) {
        list = curl_slist_append(list, line.constData());
    };
    add(QByteArray(protocol::kVersionHeader.data()) + ": " + protocol::kVersionValue.data());
    add("User-Agent: motcua");
    add("Accept:");
    add("Expect:"); // a round trip for nothing
    for (auto header = m_request.headers.begin(); header != m_request.headers.end(); ++header) {
        add(header.key() + ": " + header.value());
    }
    m_headers.reset(list);
    curl_easy_setopt(easy(), CURLOPT_HTTPHEADER, list);
}

int CurlTransfer::prepareSocket(void *, curl_socket_t socket, curlsocktype)
{
#ifdef TCP_NOTSENT_LOWAT
    const int unsent = kUnsentBytes;
    setsockopt(socket, IPPROTO_TCP, TCP_NOTSENT_LOWAT, reinterpret_cast<const char *>(&unsent),
               sizeof unsent);
#else
    Q_UNUSED(socket)
#endif
    return CURL_SOCKOPT_OK;
}

size_t CurlTransfer::readBody(char *buffer, size_t size, size_t count, void *self)
{
    auto *transfer = static_cast<CurlTransfer *>(self);
    const QByteArray &body = transfer->m_request.body;
    const qint64 piece = std::min(qint64(size * count), body.size() - transfer->m_read);
    std::memcpy(buffer, body.constData() + transfer->m_read, size_t(piece));
    transfer->m_read += piece;
    return size_t(piece);
}

// On a kept connection that turns out to be dead libcurl would connect anew and send the request once more by itself.
// Once a byte of the body has gone that is ours to decide: the offset in the headers may no longer be right.
curl_socket_t CurlTransfer::openSocket(void *self, curlsocktype, curl_sockaddr *address)
{
    const auto *transfer = static_cast<CurlTransfer *>(self);
    if (transfer->m_read > 0) {
        return CURL_SOCKET_BAD;
    }
    return socket(address->family, address->socktype | kCloseOnExec, address->protocol);
}

int CurlTransfer::seekBody(void *self, curl_off_t offset, int origin)
{
    const auto *transfer = static_cast<CurlTransfer *>(self);
    return origin == SEEK_SET && offset == transfer->m_read ? CURL_SEEKFUNC_OK : CURL_SEEKFUNC_FAIL;
}

size_t CurlTransfer::takeHeader(char *buffer, size_t size, size_t count, void *self)
{
    auto *transfer = static_cast<CurlTransfer *>(self);
    const QByteArray line(buffer, qsizetype(size * count));
    if (line.startsWith("HTTP/")) {
        transfer->m_answerHeaders.clear(); // of a 1xx before it
        return size * count;
    }
    const qsizetype colon = line.indexOf(':');
    if (colon > 0) {
        transfer->m_answerHeaders.insert(line.left(colon).trimmed().toLower(),
                                         line.mid(colon + 1).trimmed());
    }
    return size * count;
}

size_t CurlTransfer::takeBody(char *buffer, size_t size, size_t count, void *self)
{
    auto *transfer = static_cast<CurlTransfer *>(self);
    const auto length = static_cast<qsizetype>(size) * static_cast<qsizetype>(count);
    if (transfer->m_body.size() + length > HttpLink::kMaxAnswer) {
        transfer->m_tooLarge = true;
        return 0;
    }
    transfer->m_body.append(buffer, length);
    return size * count;
}

Answer CurlTransfer::answer(CURLcode code) const
{
    Answer answer;
    long status = 0;
    curl_easy_getinfo(easy(), CURLINFO_RESPONSE_CODE, &status);
    answer.status = int(status);
    if (status == 0) {
        return answer; // never reached a server that speaks HTTP
    }
    answer.headers = m_answerHeaders;
    if (m_tooLarge ||
        answer.headers.value(QByteArray(protocol::kVersionHeader.data()).toLower()).isEmpty()) {
        answer.kind = Answer::Kind::Alien;
        return answer;
    }
    if (code != CURLE_OK) {
        return answer; // cut off in the middle: a lost reply, whatever the status line said
    }
    answer.kind = Answer::Kind::Spoken;
    answer.body = m_body;
    answer.retryAfterS =
        std::clamp(answer.headers.value("retry-after").toInt(), 0, kMaxRetryAfterS);
    return answer;
}

qint64 CurlTransfer::inKernel() const
{
#ifdef Q_OS_LINUX
    int bytes = 0;
    if (m_socket != CURL_SOCKET_BAD && ioctl(int(m_socket), SIOCOUTQ, &bytes) == 0) {
        return bytes;
    }
#endif
    return 0;
}

// What the kernel holds is ciphertext and may be of the handshake: an estimate, never above what was handed over.
qint64 CurlTransfer::left() const
{
    curl_off_t sent = 0;
    curl_easy_getinfo(easy(), CURLINFO_SIZE_UPLOAD_T, &sent);
    return std::clamp<qint64>(sent - inKernel(), m_left, m_request.body.size());
}

qint64 CurlTransfer::takeMoved()
{
    const qint64 now = left();
    return now - std::exchange(m_left, now);
}

qint64 CurlTransfer::idleMs()
{
    curl_off_t down = 0;
    curl_off_t up = 0;
    long headers = 0;
    curl_easy_getinfo(easy(), CURLINFO_SIZE_DOWNLOAD_T, &down);
    curl_easy_getinfo(easy(), CURLINFO_SIZE_UPLOAD_T, &up);
    curl_easy_getinfo(easy(), CURLINFO_HEADER_SIZE, &headers);
    // A full kernel buffer that drains is progress, though nothing can be handed over.
    const qint64 traces = down + up + headers - inKernel();
    if (traces != m_traces) {
        m_traces = traces;
        m_still.start();
    }
    return m_still.elapsed();
}

} // namespace motcua::sync
