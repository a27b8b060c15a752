// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/forms/form_document.h"
#include "app/core/forms/receipt.h"
#include "app/core/signing/ink.h"

#include <QFile>

#include <cmath>

namespace motcua::test {

inline constexpr auto kSampleCode = "H24.123-261123-0007";

inline QByteArray receiptTemplate()
{
    QFile file(QStringLiteral(":/forms/TT01-2018/receipt.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Something like a name: three waves and an underline.
inline InkSignature sampleInk()
{
    InkSignature ink;
    ink.fieldWidthMm = 120;
    ink.fieldHeightMm = 50;
    InkStroke waves;
    for (int i = 0; i <= 60; ++i)
        waves.append({20 + i * 0.6, 25 - 10 * std::sin(i * 0.3) * (1 - i / 90.0), i * 12, 0.7});
    InkStroke line;
    for (int i = 0; i <= 20; ++i)
        line.append({22 + i * 1.7, 38 - i * 0.05, 800 + i * 10, 0.5});
    ink.strokes = {waves, line, {{44, 12, 1100, 1}}};
    return ink;
}

inline QHash<QString, QString> sampleValues()
{
    const auto s = [](const char *text) { return QString::fromUtf8(text); };
    return {
        {s("agency_parent"), s("ỦY BAN NHÂN DÂN XÃ VĨNH BẢO")},
        {s("agency_name"), s("TRUNG TÂM PHỤC VỤ\nHÀNH CHÍNH CÔNG")},
        {s("place"), s("Vĩnh Bảo")},
        {s("date_long"), s("ngày 23 tháng 11 năm 2026")},
        {s("dossier_code"), s(kSampleCode)},
        {s("counter_and_centre"), s("Quầy 3 - Trung tâm PVHCC xã Vĩnh Bảo")},
        {s("submitter_name"), s("Nguyễn Thị Mai")},
        {s("owner_name"), s("Nguyễn Văn Bình")},
        {s("relation"), s("em dâu, có văn bản ủy quyền")},
        {s("address"), s("Thôn Đông, xã Vĩnh Bảo, thành phố Hải Phòng")},
        {s("phone"), s("0912 345 678")},
        {s("procedure"), s("Đăng ký lại khai sinh (1.004884)")},
        {s("quantity"), s("01")},
        {s("fee"), s("8.000 đồng")},
        {s("fee_note"), s("đã thu, tiền mặt")},
        {s("limit_text"), s("05 ngày làm việc")},
        {s("received_long"), s("09 giờ 52 phút, ngày 23 tháng 11 năm 2026")},
        {s("due_long"), s("09 giờ 52 phút, Thứ Ba ngày 01 tháng 12 năm 2026")},
        {s("result_place"), s("Quầy 6 (mang giấy này và thẻ căn cước)")},
        {s("register_book"), s("02/2026")},
        {s("register_number"), s("1184")},
        {s("hotline"), s("0225 388 0000")},
        {s("opening_hours"), s("07:30–11:30, 13:30–17:00")},
        {s("form_label"), s("Mẫu 01")},
    };
}

inline QVector<QVector<QString>> sampleRows()
{
    const auto s = [](const char *text) { return QString::fromUtf8(text); };
    return {
        {s("1"), s("Tờ khai đăng ký lại khai sinh"), s("1"), {}},
        {s("2"), s("Bản sao Giấy khai sinh (dùng lại bản đã số hóa 14/08/2025)"), {}, s("1")},
        {s("3"), s("Giấy tờ, hồ sơ cá nhân có thông tin khai sinh (5 trang)"), {}, s("1")},
        {s("4"), s("Văn bản ủy quyền (chứng thực)"), s("1"), {}},
        {s("5"), s("Giấy tờ tùy thân: xuất trình, không lưu"), s("–"), s("–")},
    };
}

inline FormDocument sampleReceipt(const QVector<QVector<QString>> &rows = sampleRows())
{
    const auto s = [](const char *text) { return QString::fromUtf8(text); };
    FormSignatory submitter{{}, {}, s("Nguyễn Thị Mai"), sampleInk()};
    FormSignatory officer{{}, {}, s("Trần Thu Hằng"), {}};
    return fillForm(receiptTemplate(), sampleValues(), rows, {submitter, officer});
}

} // namespace motcua::test
