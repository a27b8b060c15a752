// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/net/reply.h"

#include "sync/protocol/names.h"

#include <QRandomGenerator>

namespace motcua::gateway {

namespace {

QByteArray bytesOf(QLatin1StringView text)
{
    return QByteArray(text.data(), text.size());
}

const char *reason(int status)
{
    switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 204: return "No Content";
    case 206: return "Partial Content";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 408: return "Request Timeout";
    case 409: return "Conflict";
    case 412: return "Precondition Failed";
    case 413: return "Content Too Large";
    case 415: return "Unsupported Media Type";
    case 416: return "Range Not Satisfiable";
    case 422: return "Unprocessable Content";
    case 423: return "Locked";
    case 426: return "Upgrade Required";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 460: return "Digest Mismatch";
    case 500: return "Internal Server Error";
    case 503: return "Service Unavailable";
    default: return "Answer";
    }
}

} // namespace

Reply Reply::json(const QByteArray &body)
{
    return bytes("application/json", body);
}

Reply Reply::bytes(const QByteArray &type, const QByteArray &body)
{
    Reply reply(200);
    reply.m_type = type;
    reply.m_body = body;
    return reply;
}

Reply Reply::filePart(int status, FilePart part)
{
    Reply reply(status);
    reply.m_type = "application/octet-stream";
    reply.m_file = std::move(part);
    return reply;
}

Reply Reply::problem(const protocol::Problem &problem)
{
    Reply reply(problem.status);
    reply.m_type = bytesOf(protocol::kProblemType);
    reply.m_body = protocol::toJson(problem);
    return reply;
}

Reply Reply::problem(int status, QLatin1StringView type, const char *title)
{
    return problem(protocol::Problem{status, type, QString::fromLatin1(title), {}});
}

Reply Reply::versionProblem()
{
    Reply reply = bytes(bytesOf(protocol::kProblemType), protocol::versionProblem());
    reply.m_status = 426;
    return reply;
}

Reply Reply::unavailable()
{
    Reply reply =
        problem(503, protocol::problem::kUnavailable, "Busy or being repaired: try later");
    // Not all at the same moment again.
    reply.with(QLatin1StringView("Retry-After"),
               QByteArray::number(QRandomGenerator::global()->bounded(2, 11)));
    return reply;
}

Reply Reply::tooMany(int retryAfter)
{
    Reply reply = problem(429, protocol::problem::kTooMany, "Too many requests: try later");
    reply.with(QLatin1StringView("Retry-After"), QByteArray::number(retryAfter));
    return reply;
}

Reply &Reply::with(QLatin1StringView name, const QByteArray &value)
{
    m_headers.append({bytesOf(name), value});
    return *this;
}

Reply &Reply::thenClose()
{
    m_close = true;
    return *this;
}

QByteArray Reply::toBytes(bool withBody, bool keepAlive) const
{
    QByteArray out = "HTTP/1.1 " + QByteArray::number(m_status) + ' ' + reason(m_status) + "\r\n" +
                     bytesOf(protocol::kVersionHeader) + ": " + bytesOf(protocol::kVersionValue) +
                     "\r\n" + "Cache-Control: no-store\r\n";
    if (!m_type.isEmpty())
        out += "Content-Type: " + m_type + "\r\n";
    if (m_status != 204)
        out +=
            "Content-Length: " + QByteArray::number(m_file.file ? m_file.length : m_body.size()) +
            "\r\n";
    for (const auto &[name, value] : m_headers)
        out += name + ": " + value + "\r\n";
    out += keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    if (withBody)
        out += m_body;
    return out;
}

} // namespace motcua::gateway
