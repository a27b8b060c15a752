// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/blob_fetcher.h"

#include "sync/protocol/names.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace motcua::sync {

Q_LOGGING_CATEGORY(lcFetch, "motcua.sync.fetch")

namespace {

constexpr int kLookAhead = 64;
constexpr int kWhole = 200;
constexpr int kPart = 206;
constexpr int kNotFound = 404;
constexpr int kUnsatisfiable = 416;

// "bytes 100-199/1000": where the part begins, and the size of the whole; −1 when it says neither.
std::pair<qint64, qint64> placeOf(const Answer &answer)
{
    const QByteArray range = answer.headers.value("content-range");
    const qsizetype dash = range.indexOf('-');
    const qsizetype slash = range.indexOf('/');
    bool okFirst = false;
    bool okSize = false;
    const qint64 first = range.mid(6, dash - 6).toLongLong(&okFirst);
    const qint64 size = range.mid(slash + 1).toLongLong(&okSize);
    if (!range.startsWith("bytes ") || dash < 0 || slash < dash || !okFirst || !okSize) {
        return {-1, -1};
    }
    return {first, size};
}

} // namespace

BlobFetcher::BlobFetcher(storage::Station &station, HttpLink &link, qint64 pieceBytes)
    : m_station(station),
      m_queue(station.database()),
      m_link(link),
      m_pieceBytes(pieceBytes)
{}

std::optional<BlobRef> BlobFetcher::nextOne() const
{
    const QVector<BlobRef> next = m_queue.next(kLookAhead + int(m_givenUp.size()));
    for (const BlobRef &ref : next) {
        if (!m_givenUp.contains(ref.sha256)) {
            return ref;
        }
    }
    return {};
}

bool BlobFetcher::hasWork() const
{
    return m_current || nextOne();
}

void BlobFetcher::step(Done done)
{
    if (!m_current) {
        const std::optional<BlobRef> next = nextOne();
        if (!next) {
            done({}, 0);
            return;
        }
        m_current = Current{*next, {}, false};
    }
    if (m_current->content.size() >= m_current->ref.size) {
        arrived(); // it was all here, and the disk said no
        done({}, 0);
        return;
    }
    const qint64 from = m_current->content.size();
    const qint64 to = qMin(from + m_pieceBytes, m_current->ref.size) - 1;
    HttpLink::Request request;
    request.verb = "GET";
    request.path = protocol::kBlobsPath + u'/' + m_current->ref.hex();
    request.headers.insert("Range",
                           "bytes=" + QByteArray::number(from) + '-' + QByteArray::number(to));
    m_isBusy = true;
    m_link.send(request, [this, done = std::move(done)](const Answer &answer) {
        m_isBusy = false;
        take(answer, done);
    });
}

void BlobFetcher::take(const Answer &answer, const Done &done)
{
    if (answer.kind == Answer::Kind::Spoken && answer.status == kNotFound) {
        giveUp(); // not there, not ours, or a gateway older than this
        done({}, 0);
        return;
    }
    if (answer.kind == Answer::Kind::Spoken && answer.status == kUnsatisfiable) {
        m_current->content.clear();
        giveUp(); // another size than we know: not our file
        done({}, 0);
        return;
    }
    if (!answer.isSuccess()) {
        done(answer.problem(), answer.retryAfterS);
        return;
    }
    const auto [first, size] = placeOf(answer);
    if (answer.status == kWhole) {
        m_current->content = answer.body;
    } else if (answer.status == kPart && first == m_current->content.size() &&
               size == m_current->ref.size && !answer.body.isEmpty()) {
        m_current->content += answer.body;
    } else {
        done(u"alien_answer"_s, 0);
        return;
    }
    if (m_current->content.size() >= m_current->ref.size) {
        arrived();
    }
    done({}, 0);
}

void BlobFetcher::arrived()
{
    try {
        m_station.blobs().replace(m_current->ref, m_current->content);
    } catch (const Failure &failure) {
        if (failure.name() != "blob_not_the_same") {
            throw; // the disk said no: what came is kept, and put in place later
        }
        qCWarning(lcFetch, "what came back is another file");
        if (m_current->again) {
            giveUp();
        } else {
            m_current = Current{m_current->ref, {}, true};
        }
        return;
    }
    m_queue.settle(m_current->ref.sha256);
    ++m_fetched;
    m_current.reset();
}

void BlobFetcher::giveUp()
{
    m_givenUp.insert(m_current->ref.sha256);
    m_current.reset();
}

} // namespace motcua::sync
