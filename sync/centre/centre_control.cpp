// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/centre/centre_control.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLocalSocket>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace motcua::centre {

namespace {

// "/.s.PGSQL.47432" comes after it.
constexpr qsizetype kLongestPath = 80;
constexpr qsizetype kHashCharacters = 16;
constexpr int kConnectMs = 3000;

} // namespace

Failure centreNotServed()
{
    return {"centre_not_served",
            QCoreApplication::translate("Centre", "This computer does not serve the centre at the "
                                                  "moment; what was saved is safe."),
            QCoreApplication::translate("Centre", "Start serving the centre, then try again.")};
}

QString centreRunFolder(const QString &folder)
{
    const QString own = QDir::cleanPath(QDir(folder).absolutePath());
    const QString inside = own + u"/run"_s;
    if (inside.toUtf8().size() <= kLongestPath) {
        return inside;
    }
    const QByteArray hash =
        QCryptographicHash::hash(own.toUtf8(), QCryptographicHash::Sha256).toHex();
    // The system's, whatever TMPDIR says: all programs of the PC must come to the same place.
    return u"%1/motcua-centre-%2-%3"_s.arg(QStringLiteral(P_tmpdir))
        .arg(QFileInfo(own).ownerId())
        .arg(QString::fromLatin1(hash.left(kHashCharacters)));
}

QString centreControlSocket(const QString &folder)
{
    return centreRunFolder(folder) + u"/control"_s;
}

QJsonObject askCentre(const QString &folder, const QJsonObject &request, int timeoutMs)
{
    QLocalSocket socket;
    socket.connectToServer(centreControlSocket(folder));
    if (!socket.waitForConnected(kConnectMs)) {
        throw centreNotServed();
    }
    socket.write(QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n');
    socket.flush();
    const QDeadlineTimer end(timeoutMs);
    while (!socket.canReadLine()) {
        if (!socket.waitForReadyRead(int(qMax(qint64(1), end.remainingTime()))) &&
            (end.hasExpired() || socket.state() != QLocalSocket::ConnectedState)) {
            throw centreNotServed();
        }
    }
    const QJsonObject answer = QJsonDocument::fromJson(socket.readLine()).object();
    const QJsonObject error = answer.value("error"_L1).toObject();
    if (!error.isEmpty()) {
        throw Failure(error.value("name"_L1).toString().toLatin1(),
                      error.value("message"_L1).toString(), error.value("next_step"_L1).toString());
    }
    return answer;
}

} // namespace motcua::centre
