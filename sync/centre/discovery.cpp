// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/centre/discovery.h"

#include "sync/centre/join_words.h"

#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkDatagram>
#include <QNetworkInterface>
#include <QRandomGenerator>
#include <QUdpSocket>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace motcua::centre {

namespace {

constexpr qsizetype kQuestionBytes = 700;
constexpr qsizetype kMaxAnswer = 600;
constexpr qsizetype kNonceBytes = 16;
constexpr int kMaxName = 80;
constexpr int kSliceMs = 100;
constexpr int kAskAgainMs = 500;
constexpr qsizetype kMaxFound = 32;

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

bool isAsked(const QNetworkInterface &interface)
{
    const QNetworkInterface::InterfaceFlags flags = interface.flags();
    return flags.testFlag(QNetworkInterface::IsUp) && flags.testFlag(QNetworkInterface::IsRunning);
}

void ask(QUdpSocket &v4, QUdpSocket &v6, const QByteArray &question, quint16 port)
{
    // One that runs on this very PC answers too, also where there is no network at all.
    v4.writeDatagram(question, QHostAddress(QHostAddress::LocalHost), port);
    v4.writeDatagram(question, QHostAddress(QHostAddress::Broadcast), port);
    const QList<QNetworkInterface> interfaces = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface &interface : interfaces) {
        if (!isAsked(interface)) {
            continue;
        }
        const QList<QNetworkAddressEntry> entries = interface.addressEntries();
        for (const QNetworkAddressEntry &entry : entries) {
            if (!entry.broadcast().isNull()) {
                v4.writeDatagram(question, entry.broadcast(), port);
            }
        }
        if (v6.state() == QAbstractSocket::BoundState &&
            interface.flags().testFlag(QNetworkInterface::CanMulticast)) {
            QHostAddress group{QString(kDiscoveryGroup)};
            group.setScopeId(interface.name());
            v6.writeDatagram(question, group, port);
        }
    }
}

QByteArray freshNonce()
{
    QByteArray nonce(kNonceBytes, '\0');
    for (char &byte : nonce) {
        byte = char(QRandomGenerator::system()->bounded(256));
    }
    return nonce;
}

void collect(QUdpSocket &socket, const QByteArray &nonce, QVector<FoundCentre> &found)
{
    while (socket.hasPendingDatagrams() && found.size() < kMaxFound) {
        const QNetworkDatagram datagram = socket.receiveDatagram(kMaxAnswer + 1);
        std::optional<FoundCentre> centre = readDiscoveryAnswer(datagram.data(), nonce);
        if (!centre) {
            continue;
        }
        centre->address = datagram.senderAddress().toString();
        const auto same = std::find_if(found.begin(), found.end(), [&centre](const auto &one) {
            return one.centreId == centre->centreId && one.port == centre->port;
        });
        if (same == found.end()) {
            found.append(*centre);
        } else if (QHostAddress(same->address).isLoopback()) {
            same->address = centre->address; // what other stations could use as well
        }
    }
}

} // namespace

QByteArray discoveryQuestion(const QByteArray &nonce)
{
    QByteArray question = compact(
        {{"motcua_centre"_L1, kJoinVersion}, {"ask"_L1, QString::fromLatin1(nonce.toHex())}});
    return question.leftJustified(kQuestionBytes, ' ');
}

std::optional<QByteArray> readDiscoveryQuestion(const QByteArray &datagram)
{
    if (datagram.size() != kQuestionBytes) {
        return std::nullopt;
    }
    const QJsonObject object = QJsonDocument::fromJson(datagram).object();
    const QByteArray nonce = QByteArray::fromHex(object.value("ask"_L1).toString().toLatin1());
    if (object.value("motcua_centre"_L1).toInt() != kJoinVersion || nonce.size() != kNonceBytes) {
        return std::nullopt;
    }
    return nonce;
}

QByteArray discoveryAnswer(const QByteArray &nonce, const FoundCentre &centre)
{
    return compact({{"motcua_centre"_L1, kJoinVersion},
                    {"answer"_L1, QString::fromLatin1(nonce.toHex())},
                    {"centre"_L1, centre.centreId},
                    {"name"_L1, centre.name.left(kMaxName)},
                    {"port"_L1, centre.port}});
}

std::optional<FoundCentre> readDiscoveryAnswer(const QByteArray &datagram, const QByteArray &nonce)
{
    if (datagram.size() > kMaxAnswer) {
        return std::nullopt;
    }
    const QJsonObject object = QJsonDocument::fromJson(datagram).object();
    if (object.value("motcua_centre"_L1).toInt() != kJoinVersion ||
        object.value("answer"_L1).toString().toLatin1() != nonce.toHex()) {
        return std::nullopt;
    }
    FoundCentre centre;
    centre.centreId = object.value("centre"_L1).toString();
    centre.name = object.value("name"_L1).toString().left(kMaxName);
    const int port = object.value("port"_L1).toInt();
    constexpr int kMaxPort = 65535;
    if (centre.centreId.isEmpty() || centre.centreId.size() > kMaxName || port <= 0 ||
        port > kMaxPort) {
        return std::nullopt;
    }
    centre.port = quint16(port);
    return centre;
}

QVector<FoundCentre> discoverCentres(const DiscoveryOptions &options)
{
    QUdpSocket v4;
    QUdpSocket v6;
    v4.bind(QHostAddress(QHostAddress::AnyIPv4), 0);
    v6.bind(QHostAddress(QHostAddress::AnyIPv6), 0);
    const QByteArray nonce = freshNonce();
    const QByteArray question = discoveryQuestion(nonce);
    QVector<FoundCentre> found;
    const QDeadlineTimer end(options.milliseconds);
    QDeadlineTimer next(0);
    while (!end.hasExpired() && (!options.goOn || options.goOn())) {
        if (next.hasExpired()) {
            ask(v4, v6, question, options.port); // again: a datagram may get lost
            next.setRemainingTime(kAskAgainMs);
        }
        v4.waitForReadyRead(kSliceMs);
        collect(v4, nonce, found);
        if (v6.state() == QAbstractSocket::BoundState) {
            v6.waitForReadyRead(1);
            collect(v6, nonce, found);
        }
    }
    std::sort(found.begin(), found.end(),
              [](const FoundCentre &a, const FoundCentre &b) { return a.name < b.name; });
    return found;
}

} // namespace motcua::centre
