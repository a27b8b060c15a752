// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/failure.h"

#include <QObject>
#include <QString>

namespace motcua::ui {

/// What the recovery sheet is used for.
struct RecoveryRequest
{
    QString sheet; ///< as typed or read from the QR
    /// True: the key ring of this computer has lost the key, and nothing else has changed. False: the data came from
    /// another computer and begin another life here, with the three fields below.
    bool sameComputer = true;
    QString stationId;
    int firstSerial = 0;
    int lastSerial = 0;
    QString passphrase; ///< keeps the key where there is no key ring; empty: the key ring does
};

/// Opens data with the recovery sheet; implemented by the program. Returns at once. Window's thread.
class RecoveryPort : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// recovered() or failed().
    virtual void recover(const RecoveryRequest &request) = 0;

Q_SIGNALS:
    void recovered(); ///< open the data again now
    void failed(const motcua::Failure &failure);
};

} // namespace motcua::ui
