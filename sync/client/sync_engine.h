// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/clock.h"
#include "storage/station.h"
#include "sync/client/sync_state.h"

#include <QObject>

#include <memory>

class QNetworkAccessManager;
class QNetworkReply;
class QUrl;

namespace motcua::sync {

/// Sends the outbox, for ever: records, then what a restore asks back, then files of dossiers whose record is there, then
/// other files, and fetches files back when there is nothing to send. Files overlap on kept connections; when a record
/// waits it goes at once, and no file begins before it is answered. Lives on the sync thread with a Station of its own.
/// Never blocks; libcurl underneath (http_link.h).
class SyncEngine : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        int pollMs = 500;          ///< how often an idle engine looks at the outbox
        int idleTimeoutMs = 60000; ///< no byte moved for so long
        int backoffBaseMs = 5000;
        int backoffCapMs = 900000;
        int batchOperations = 200;
        qint64 batchBytes = 262144; ///< bodies before compression, to begin with; follows the link
        qint64 chunkBytes = 0;      ///< of a file in one request; 0: follows the link
        int auditHeadMs = 300000;   ///< how often the audit chain alone makes a batch
        int pullMs = 300000;        ///< how often it is asked what comes down, with nothing to send
        int journalMs = 300000;     ///< how often the journal of the queue makes an operation
    };
    SyncEngine(storage::Station &station, const Clock &clock, const Options &options,
               QObject *parent = nullptr);
    ~SyncEngine() override;

    void start();
    void stop();
    /// Tries at once, whatever the back-off says.
    void sendNow();
    /// The computer has a link again: tries at once, unless the province itself asked to be left alone for a while.
    void linkCame();
    /// What is known of the link's cost (PaperRule). No until said otherwise.
    void setMetered(bool isMetered);
    /// Nothing waits any more: neither records nor files. What the gateway refused counts as done.
    [[nodiscard]] bool isEmpty() const;

Q_SIGNALS:
    void statusChanged(const motcua::storage::OutboxStore::Summary &summary, bool online,
                       bool sending);
    /// The same and more, at the same times and twice a second while something travels.
    void stateChanged(const motcua::sync::SyncState &state);
    /// One round ended: nothing left, or a problem's stable name ("offline", "alien_answer", "auth", …). With
    /// "store_read_only" or "data_file_replaced" the engine stands still until sendNow() or a restart, since what the
    /// province answers could not be kept.
    void roundFinished(const QString &problem);

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// Enrols this station with a one-time code (docs/protocol.md §Enrolment): makes the ECDSA P-256 key, sends the
/// request, stores the identity. Blocking is not allowed: answers by signal.
class Enrolment : public QObject
{
    Q_OBJECT
public:
    Enrolment(storage::Station &station, const Clock &clock, QObject *parent = nullptr);
    /// `code` as printed by `motcua-gateway enrol-code`: `<secret>.<base64url SHA-256 of the gateway's CA>`. Where a
    /// province pack was applied its CA must be the same one, else failed("enrolment_code_other_gateway").
    void start(const QString &gatewayUrl, const QString &code);

Q_SIGNALS:
    void done(const QString &deviceId);
    void failed(const motcua::Failure &failure);

private:
    void request(QNetworkAccessManager &network, const QUrl &url, const QString &secret,
                 const QByteArray &caPem);
    void finish(QNetworkReply &reply, const QUrl &url, const QByteArray &privateKeyPem,
                const QByteArray &caPem);

    storage::Station &m_station;
    const Clock &m_clock;
};

} // namespace motcua::sync
