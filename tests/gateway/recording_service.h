// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QTcpServer>
#include <QTcpSocket>

namespace motcua::test {

/// Stands in for a service of the province: records what reaches it and answers as it is told. Plain HTTP, one
/// request a connection; answers while the test's event loop runs.
class RecordingService : public QObject
{
    Q_OBJECT
public:
    struct Behaviour
    {
        enum Kind {
            Answer, ///< `status` and `body`
            Vanish, ///< takes the request and closes without a word: the answer is lost
            Hold    ///< takes the request and says nothing
        };
        Kind kind = Answer;
        int status = 200;
        QByteArray body = R"({"error_code":"00"})";
    };
    struct Request
    {
        QByteArray key; ///< Idempotency-Key
        QByteArray authorization;
        QJsonObject body;
    };
    RecordingService();
    [[nodiscard]] QString url() const;

    QList<Behaviour> next; ///< for the coming requests; empty: `usual`
    Behaviour usual;
    QHash<QByteArray, Behaviour> forKey; ///< looked at first
    QVector<Request> requests;
    /// How often each key came.
    [[nodiscard]] QHash<QByteArray, int> counts() const;

private:
    void read(QTcpSocket *socket);
    QTcpServer m_server;
};

} // namespace motcua::test
