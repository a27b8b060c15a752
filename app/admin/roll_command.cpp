// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/command.h"
#include "app/devices/pdf/roll_sheet.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace motcua::admin {

int printRoll(const Invocation &call)
{
    constexpr int kLast = 9999;
    constexpr int kMost = 1000;
    const QString path = call.required(u"print-sheet"_s);
    devices::RollSheet sheet;
    sheet.centreName = call.value(u"centre"_s);
    if (call.options().isSet(u"series"_s))
        sheet.series = call.value(u"series"_s);
    sheet.first = call.number(u"first"_s, 1, 1, kLast);
    sheet.count = call.number(u"count"_s, sheet.count, 1, kMost);
    const QByteArray pdf = devices::rollSheetPdf(sheet);
    if (pdf.isEmpty())
        throw UsageError{u"--series takes one capital letter, and numbers end at 9999"_s};
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size() || !file.commit()) {
        throw Failure(
            "file_not_written",
            QCoreApplication::translate("Admin", "The sheets of numbers were not written."),
            QCoreApplication::translate("Admin",
                                        "Check the folder and the free space, then try again."));
    }
    const int pages = (sheet.count + devices::kRollPerPage - 1) / devices::kRollPerPage;
    call.answer(QJsonObject{{u"file"_s, path},
                            {u"series"_s, sheet.series},
                            {u"first"_s, sheet.first},
                            {u"last"_s, sheet.first + sheet.count - 1},
                            {u"pages"_s, pages}},
                u"%1: %2"_s.arg(path).arg(pages));
    return Ok;
}

} // namespace motcua::admin
