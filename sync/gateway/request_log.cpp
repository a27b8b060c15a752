// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/request_log.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <poll.h>
#include <unistd.h>

#include <cerrno>
#include <cmath>

namespace motcua::gateway {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kMostLines = 20000;
constexpr int kLastWordMs = 1000;

QString now()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
}

} // namespace

RequestLog::RequestLog(int descriptor) : m_descriptor(descriptor), m_thread([this] { work(); }) {}

RequestLog::~RequestLog()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

QByteArray RequestLog::plainWord(const QByteArray &text)
{
    QByteArray word;
    for (const char c : text.left(16)) {
        const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
                           (c >= 'A' && c <= 'Z') || c == '-' || c == '_' || c == '.';
        word += plain ? c : '?';
    }
    return word;
}

void RequestLog::write(const Line &line)
{
    QJsonObject object{{u"time"_s, now()},
                       {u"request"_s, QString::fromLatin1(line.request)},
                       {u"method"_s, QString::fromLatin1(plainWord(line.method))},
                       {u"route"_s, QString::fromLatin1(line.route)},
                       {u"status"_s, line.status},
                       {u"ms"_s, std::round(line.seconds * 10000) / 10},
                       {u"in"_s, line.in},
                       {u"out"_s, line.out}};
    if (!line.device.isEmpty())
        object.insert(u"device"_s, line.device);
    put(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void RequestLog::trouble(const QByteArray &what)
{
    const QJsonObject object{{u"time"_s, now()}, {u"trouble"_s, QString::fromLatin1(what)}};
    put(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

quint64 RequestLog::dropped() const
{
    const std::lock_guard lock(m_mutex);
    return m_dropped;
}

void RequestLog::put(QByteArray line)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_lines.size() >= kMostLines) {
            ++m_dropped;
            return;
        }
        m_lines.push_back(std::move(line));
    }
    m_wake.notify_one();
}

void RequestLog::work()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_ending || !m_lines.empty(); });
        if (m_lines.empty())
            return;
        QByteArray together;
        while (!m_lines.empty() && together.size() < 64 * 1024) {
            together += m_lines.front();
            m_lines.pop_front();
        }
        lock.unlock();
        const bool written = writeOut(together);
        lock.lock();
        if (!written) {
            m_dropped += quint64(together.count('\n'));
            if (m_ending)
                return;
        }
    }
}

bool RequestLog::writeOut(const QByteArray &text)
{
    qsizetype done = 0;
    while (done < text.size()) {
        pollfd ready{m_descriptor, POLLOUT, 0};
        const int polled = ::poll(&ready, 1, kLastWordMs);
        if (polled < 0 && errno == EINTR)
            continue;
        if (polled == 0) {
            const std::lock_guard lock(m_mutex);
            if (m_ending)
                return false;
            continue;
        }
        // A pipe takes PIPE_BUF bytes without blocking once it is ready; more might not return.
        const size_t piece = size_t(std::min<qsizetype>(4096, text.size() - done));
        const ssize_t n = ::write(m_descriptor, text.constData() + done, piece);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return false;
        done += n;
    }
    return true;
}

} // namespace motcua::gateway
