// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/forms/recovery_sheet.h"

#include "app/core/access/recovery_code.h"
#include "app/core/base/vietnamese_date.h"
#include "app/core/forms/receipt.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace motcua {

FormDocument makeRecoverySheet(const QByteArray &templateJson, const RecoverySheetFacts &facts)
{
    constexpr qsizetype kShort = 8;
    const QHash<QString, QString> values{
        {u"agency_parent"_s, facts.parentAgency},
        {u"agency_name"_s, facts.centreName.toUpper()},
        {u"place"_s, facts.place},
        {u"date_long"_s, vietnameseLongDate(facts.printedOn)},
        {u"station_id"_s, facts.stationId},
        {u"folder_short"_s, facts.folderId.left(kShort)},
        {u"qr_text"_s, recovery_code::qrText(facts.folderId, facts.key)},
    };
    QVector<QVector<QString>> rows;
    const QStringList lines = recovery_code::lines(facts.key);
    for (const QString &line : lines) {
        const QStringList groups = line.split(u'-');
        rows.append({QString::number(rows.size() + 1), groups.at(0), groups.at(1)});
    }
    return fillForm(templateJson, values, rows, {});
}

QByteArray recoverySheetTemplate()
{
    QFile file(u":/forms/motcua/recovery_sheet.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the recovery sheet's form is not compiled in");
    return file.readAll();
}

} // namespace motcua
