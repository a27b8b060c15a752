// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/gateway/store/connection.h"

#include <QDateTime>
#include <QUuid>

namespace motcua::gateway {

/// What is known of bundles that came on sticks, for the chain of volumes and for receipts. Throws SqlError.
class BundleStore
{
public:
    explicit BundleStore(Connection &connection) : m_connection(connection) {}

    struct Volume
    {
        QUuid bundle;
        QString device;
        QDateTime madeAt;
        int volume = 1, volumes = 1;
        QByteArray sha256, previous;
    };
    enum class Admission {
        Ok,
        OtherDevice, ///< the bundle came from another device before
        Differs,     ///< this volume came before, with other bytes
        ChainBroken  ///< it does not follow the one before it, or the next does not follow it
    };
    /// Notes the volume as seen, or says why it cannot belong to its bundle. One transaction.
    [[nodiscard]] Admission admit(const Volume &volume);
    enum class State { Taken, Held };
    struct Known
    {
        QUuid bundle;
        int volume = 1, volumes = 1;
        State state = State::Taken;
    };
    /// A volume that came before, by its own SHA-256; nothing when it was never brought to its end.
    [[nodiscard]] std::optional<Known> byDigest(const QByteArray &sha256);
    void setState(const Volume &volume, State state);
    void noteAnswer(QUuid bundle, int number, const QByteArray &json);
    void noteFile(QUuid bundle, const QByteArray &sha256);

    struct Summary
    {
        QString device, centre, station;
        QDateTime madeAt;
        int volumes = 1;
        QVector<int> taken; ///< in order
        bool held = false;  ///< some volume is, and not taken since
        QVector<QByteArray> answers;
        QVector<QByteArray> have; ///< files it carried that are whole here and its centre's
    };
    /// Nothing when no volume of it ever came.
    [[nodiscard]] std::optional<Summary> find(QUuid bundle);
    /// Files of the dossiers these operations created that the centre has not sent.
    [[nodiscard]] QVector<QByteArray> missingFiles(const QVector<QUuid> &operations,
                                                   const QString &centre);
    /// The device has shown that it holds a volume of the bundle.
    void noteCarrier(QUuid bundle, const QString &device);
    /// Devices of the bundle's own centre, and who carried it.
    [[nodiscard]] bool mayHaveReceipt(QUuid bundle, const QString &device);

private:
    Connection &m_connection;
};

} // namespace motcua::gateway
