// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/centre/discovery_service.h"

#include <QNetworkDatagram>
#include <QNetworkInterface>

namespace motcua::centre {

namespace {
constexpr qint64 kLongestQuestion = 1500;
}

DiscoveryService::DiscoveryService(FoundCentre self, quint16 port, QObject *parent)
    : QObject(parent),
      m_self(std::move(self))
{
    constexpr auto kShared = QAbstractSocket::ShareAddress | QAbstractSocket::ReuseAddressHint;
    connect(&m_v4, &QIODevice::readyRead, this, [this] { answer(m_v4); });
    connect(&m_v6, &QIODevice::readyRead, this, [this] { answer(m_v6); });
    m_v4.bind(QHostAddress(QHostAddress::AnyIPv4), port, kShared);
    if (m_v6.bind(QHostAddress(QHostAddress::AnyIPv6), port, kShared)) {
        const QList<QNetworkInterface> interfaces = QNetworkInterface::allInterfaces();
        for (const QNetworkInterface &interface : interfaces) {
            if (interface.flags().testFlag(QNetworkInterface::CanMulticast)) {
                m_v6.joinMulticastGroup(QHostAddress{QString(kDiscoveryGroup)}, interface);
            }
        }
    }
}

void DiscoveryService::answer(QUdpSocket &socket) const
{
    while (socket.hasPendingDatagrams()) {
        const QNetworkDatagram question = socket.receiveDatagram(kLongestQuestion);
        const auto nonce = readDiscoveryQuestion(question.data());
        if (nonce) {
            socket.writeDatagram(question.makeReply(discoveryAnswer(*nonce, m_self)));
        }
    }
}

} // namespace motcua::centre
