// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/money.h"
#include "app/core/intake/time_limit.h"

#include <QDate>
#include <QString>
#include <QVector>

namespace motcua {

/// One required paper of a procedure (thành phần hồ sơ).
struct Component
{
    enum class Kind { Submit, Present }; ///< nộp | xuất trình
    QString name;
    Kind kind = Kind::Submit;
    bool required = true;
    int originals = 0;
    int copies = 0;
};

/// The fee or charge as the version states it.
struct Fee
{
    Money amount;        ///< what the counter asks for
    QString text;        ///< ground, exemptions: shown beside the amount
    QString unit;        ///< "trang", "bản" …; empty: once a dossier
    bool isDemo = false; ///< amount invented for the demo centre
};

/// A procedure as in force during a period. A dossier keeps the version of its reception day.
struct Procedure
{
    QString code; ///< `^\d\.\d{6}$`
    int version = 1;
    QDate validFrom;
    QDate validTo; ///< invalid: open-ended
    QString name;
    QString field;  ///< lĩnh vực, e.g. "Hộ tịch"
    QString agency; ///< who decides
    QString result;
    QString onlineLevel; ///< toan_trinh | mot_phan | …
    TimeLimit limit;
    Fee fee;
    QVector<Component> components;
};

} // namespace motcua
