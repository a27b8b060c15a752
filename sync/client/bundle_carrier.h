// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/client/http_link.h"

#include <QFile>
#include <QHash>
#include <QStringList>
#include <QUuid>

namespace motcua::sync {

/// Sends volumes, of whatever station, over this station's link and fetches their receipts. Goes on from the byte that
/// arrived, also in another run; a volume that was taken before is not sent again. One request at a time.
class BundleCarrier
{
public:
    struct Sent
    {
        QString name;
        QString end;    ///< taken | held | refused
        QString reason; ///< of a refusal, stable
    };
    struct ReceiptFile
    {
        QUuid bundle;
        QByteArray bytes;
    };
    using Done = std::function<void(const QString &problem, int retryAfterS)>;

    BundleCarrier(HttpLink &link, const QStringList &files, qint64 pieceBytes);
    [[nodiscard]] bool hasWork() const { return !m_files.isEmpty() || !m_bundles.isEmpty(); }
    /// One request; `done` gets empty or the problem's stable name. Throws "bundle_file_unreadable".
    void step(const Done &done);
    [[nodiscard]] const QVector<Sent> &sent() const { return m_sent; }
    [[nodiscard]] const QVector<ReceiptFile> &receipts() const { return m_receipts; }

private:
    void ask(const Done &done);
    void sendPiece(const Done &done);
    void fetchReceipt(const Done &done);
    void begin();
    void end(const QString &end, const QString &reason);
    [[nodiscard]] bool takeOutcome(const Answer &answer);

    HttpLink &m_link;
    QStringList m_files;      // still to be sent; the first is under way
    QVector<QUuid> m_bundles; // whose receipts are still to come
    QVector<Sent> m_sent;
    QVector<ReceiptFile> m_receipts;
    qint64 m_piece;
    QByteArray m_sha256; // of the one under way; empty: not begun
    QFile m_file;
    qint64 m_offset = -1; // -1: to be asked
};

} // namespace motcua::sync
