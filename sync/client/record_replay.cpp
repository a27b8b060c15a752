// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/record_replay.h"

#include "storage/replay_store.h"
#include "sync/protocol/compression.h"
#include "sync/protocol/digest.h"
#include "sync/protocol/names.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLoggingCategory>
#include <QSet>

using namespace Qt::StringLiterals;

namespace motcua::sync {

Q_LOGGING_CATEGORY(lcReplay, "motcua.sync.replay")

namespace {

constexpr int kNotFound = 404;

constexpr QLatin1StringView kNotUnderstoodBy{"not_understood_by:"};

/// What this program could not take a later one may: it tries again, and this one does not.
QString notUnderstoodBy()
{
    return kNotUnderstoodBy + QCoreApplication::applicationVersion();
}

/// Nothing unless every byte is as it was sent.
std::optional<protocol::RecordsPage> pageOf(const Answer &answer)
{
    const auto stated = protocol::sha256OfContentDigest(
        answer.headers.value(QByteArray(protocol::kContentDigest.data()).toLower()));
    QByteArray plain;
    if (!stated || *stated != protocol::sha256(answer.body) ||
        protocol::decompress(answer.body, protocol::kMaxBatchPlain, &plain) !=
            protocol::Decompression::Ok) {
        return {};
    }
    return protocol::readRecords(plain);
}

} // namespace

RecordReplay::RecordReplay(storage::Station &station, HttpLink &link, const Clock &clock)
    : m_station(station),
      m_link(link),
      m_clock(clock)
{}

bool RecordReplay::isWanted() const
{
    if (m_finished) {
        return false;
    }
    const QString wanted = m_station.setting(u"replay.wanted"_s);
    return wanted == "1"_L1 || (wanted.startsWith(kNotUnderstoodBy) && wanted != notUnderstoodBy());
}

void RecordReplay::want(storage::Station &station)
{
    station.setSetting(u"replay.wanted"_s, u"1"_s);
}

void RecordReplay::step(std::function<void(const QString &, int)> done)
{
    HttpLink::Request request;
    request.verb = "GET";
    request.path = protocol::kRecordsPath;
    if (!m_cursor.isEmpty()) {
        request.query = u"after="_s + m_cursor;
    }
    // Said by ourselves, so that Qt leaves the body as it is.
    request.headers.insert("Accept-Encoding", QByteArray(protocol::kZstd.data()));
    m_isBusy = true;
    m_link.send(request, [this, done = std::move(done)](const Answer &answer) {
        m_isBusy = false;
        take(answer, done);
    });
}

void RecordReplay::take(const Answer &answer, const std::function<void(const QString &, int)> &done)
{
    if (answer.kind == Answer::Kind::Spoken && answer.status == kNotFound) {
        m_finished = true; // till the next start
        done(u"gateway_too_old"_s, 0);
        return;
    }
    if (!answer.isSuccess()) {
        done(answer.problem(), answer.retryAfterS);
        return;
    }
    const std::optional<protocol::RecordsPage> page = pageOf(answer);
    if (!page || (page->more && page->next == m_cursor)) {
        qCWarning(lcReplay, "a page that is not whole was ignored");
        done(u"alien_answer"_s, 0);
        return;
    }
    apply(*page);
    m_cursor = page->next;
    if (!page->more) {
        m_station.setSetting(u"replay.wanted"_s,
                             m_counts.notUnderstood > 0 ? notUnderstoodBy() : QString());
        m_finished = true;
    }
    done({}, 0);
}

void RecordReplay::apply(const protocol::RecordsPage &page)
{
    using Outcome = storage::ReplayStore::Outcome;
    storage::ReplayStore &store = m_station.replay();
    for (const protocol::BatchOperation &operation : page.operations) {
        storage::ReplayedOperation replayed;
        replayed.op = OperationId(operation.op);
        replayed.kind = operation.kind;
        replayed.subject = operation.subject;
        replayed.body = operation.body;
        replayed.at = QDateTime::fromString(operation.at, Qt::ISODate);
        bool isTold = true;
        QSet<QByteArray> missing;
        for (const protocol::BatchBlob &blob : operation.blobs) {
            replayed.blobs.append({blob.sha256, blob.size, blob.mime});
            isTold = isTold && blob.held.has_value();
            if (blob.held == false) {
                missing.insert(blob.sha256);
            }
        }
        if (isTold) {
            replayed.missing = missing;
        }
        ++m_counts.seen;
        switch (store.apply(replayed, m_clock.now())) {
        case Outcome::Applied: ++m_counts.applied; break;
        case Outcome::AlreadyThere: ++m_counts.known; break;
        case Outcome::NotUnderstood: ++m_counts.notUnderstood; break;
        }
    }
}

} // namespace motcua::sync
