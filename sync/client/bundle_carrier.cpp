// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/bundle_carrier.h"

#include "sync/bundle/names.h"
#include "sync/client/bundle_failures.h"
#include "sync/client/bundle_medium.h"
#include "sync/protocol/answer.h"
#include "sync/protocol/names.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace motcua::sync {

namespace {

constexpr int kNotFound = 404;
constexpr int kConflict = 409;
constexpr int kRefused = 422;
constexpr int kMismatch = 460;

qint64 offsetIn(const Answer &answer)
{
    bool ok = false;
    const qint64 offset = answer.headers.value("upload-offset").toLongLong(&ok);
    return ok && offset >= 0 ? offset : -1;
}

} // namespace

BundleCarrier::BundleCarrier(HttpLink &link, const QStringList &files, qint64 pieceBytes)
    : m_link(link),
      m_files(files),
      m_piece(qMin(pieceBytes, bundle::kMaxPiece))
{}

void BundleCarrier::step(const Done &done)
{
    if (m_files.isEmpty()) {
        fetchReceipt(done);
        return;
    }
    if (m_sha256.isEmpty())
        begin();
    if (m_offset < 0)
        ask(done);
    else
        sendPiece(done);
}

void BundleCarrier::begin()
{
    m_sha256 = hashOnMedium(m_files.constFirst());
    m_file.setFileName(m_files.constFirst());
    if (m_sha256.isEmpty() || !m_file.open(QIODevice::ReadOnly))
        throw failure(BundleTrouble::FileUnreadable);
    m_offset = -1;
}

void BundleCarrier::end(const QString &end, const QString &reason)
{
    m_sent.append({QFileInfo(m_files.takeFirst()).fileName(), end, reason});
    m_file.close();
    m_sha256.clear();
    m_offset = -1;
}

bool BundleCarrier::takeOutcome(const Answer &answer)
{
    const QJsonObject object = QJsonDocument::fromJson(answer.body).object();
    const QUuid id = QUuid::fromString(object.value("bundle"_L1).toString());
    const QString what = object.value("end"_L1).toString();
    if (id.isNull() || (what != "taken"_L1 && what != "held"_L1))
        return false;
    if (!m_bundles.contains(id))
        m_bundles.append(id);
    end(what, {});
    return true;
}

void BundleCarrier::ask(const Done &done)
{
    HttpLink::Request request;
    request.verb = "GET";
    request.path = bundle::kBundlesPath + u'/' + QString::fromLatin1(m_sha256.toHex());
    m_link.send(request, [this, done](const Answer &answer) {
        if (answer.isSuccess()) {
            done(takeOutcome(answer) ? QString() : u"alien_answer"_s, 0);
        } else if (answer.kind == Answer::Kind::Spoken && answer.status == kNotFound &&
                   offsetIn(answer) >= 0) {
            m_offset = offsetIn(answer);
            // What lies there under this name is longer than the volume: no piece would ever fit.
            if (m_offset > m_file.size())
                end(u"refused"_s, u"wrong_offset"_s);
            done({}, 0);
        } else {
            done(answer.status == kNotFound ? u"gateway_too_old"_s : answer.problem(),
                 answer.retryAfterS);
        }
    });
}

void BundleCarrier::sendPiece(const Done &done)
{
    HttpLink::Request request;
    request.verb = "PATCH";
    request.path = bundle::kBundlesPath + u'/' + QString::fromLatin1(m_sha256.toHex());
    request.headers.insert("Content-Type", QByteArray(protocol::kOffsetType.data()));
    request.headers.insert(QByteArray(protocol::kUploadOffset.data()),
                           QByteArray::number(m_offset));
    request.headers.insert(QByteArray(protocol::kUploadLength.data()),
                           QByteArray::number(m_file.size()));
    if (!m_file.seek(m_offset))
        throw failure(BundleTrouble::FileUnreadable);
    request.body = m_file.read(qMin(m_piece, m_file.size() - m_offset));
    if (request.body.isEmpty() && m_offset < m_file.size())
        throw failure(BundleTrouble::FileUnreadable);
    m_link.send(request, [this, done](const Answer &answer) {
        const bool spoken = answer.kind == Answer::Kind::Spoken;
        if (spoken && answer.status == 204 && offsetIn(answer) > m_offset) {
            m_offset = offsetIn(answer);
            done({}, 0);
        } else if (answer.isSuccess()) {
            done(takeOutcome(answer) ? QString() : u"alien_answer"_s, 0);
        } else if (spoken && answer.status == kRefused) {
            const auto problem = protocol::problemFromJson(answer.body);
            end(u"refused"_s, problem ? problem->detail : QString());
            done({}, 0);
        } else if (spoken && answer.status == kConflict) {
            m_offset = -1; // it knows better how far it is
            done({}, 0);
        } else if (spoken && answer.status == kMismatch) {
            end(u"refused"_s, u"digest_mismatch"_s);
            done({}, 0);
        } else {
            m_offset = -1; // what of it arrived only the gateway can say
            done(answer.problem(), answer.retryAfterS);
        }
    });
}

void BundleCarrier::fetchReceipt(const Done &done)
{
    HttpLink::Request request;
    request.verb = "GET";
    request.path = bundle::kBundlesPath + u'/' +
                   m_bundles.constFirst().toString(QUuid::WithoutBraces) + u"/receipt"_s;
    m_link.send(request, [this, done](const Answer &answer) {
        if (answer.isSuccess())
            m_receipts.append({m_bundles.takeFirst(), answer.body});
        done(answer.isSuccess() ? QString() : answer.problem(), answer.retryAfterS);
    });
}

} // namespace motcua::sync
