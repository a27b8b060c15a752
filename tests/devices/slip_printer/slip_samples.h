// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/clock.h"
#include "app/core/queue/slip.h"
#include "app/devices/pdf/slip_image.h"

// Slips for tests: a usual one, and one where everything is as long as it gets.
namespace motcua::samples {

inline TicketId ticketId()
{
    return TicketId(QUuid::fromString(QStringLiteral("019364c2-7d3a-7c11-9a52-6f1b2c3d4e5f")));
}

inline Slip slip()
{
    Slip slip;
    slip.centreName = QStringLiteral("Trung tâm Phục vụ hành chính công xã Vĩnh Bảo");
    slip.number = {QStringLiteral("A"), 24};
    slip.groupName = QStringLiteral("Hộ tịch – Chứng thực");
    slip.issuedAt = centreTime({2026, 11, 23}, {9, 52});
    slip.ahead = 2;
    slip.wait = SlipWait{10, 25};
    slip.counters = {QStringLiteral("Quầy 3"), QStringLiteral("Quầy 4")};
    slip.code = slipPayload(slip.number, {2026, 11, 23}, ticketId());
    slip.bring = {QStringLiteral("Thẻ căn cước"), QStringLiteral("giấy tờ gốc")};
    return slip;
}

inline Slip longestSlip()
{
    Slip slip = samples::slip();
    slip.centreName = QStringLiteral(
        "Trung tâm Phục vụ hành chính công phường Nguyễn Thị Minh Khai – Đông Triều");
    slip.number = {QStringLiteral("C"), 1024};
    slip.groupName = QStringLiteral("Đất đai, môi trường, xây dựng, trật tự đô thị");
    slip.ahead = 128;
    slip.wait = SlipWait{145, 190};
    slip.counters = {QStringLiteral("Quầy 11"), QStringLiteral("Quầy 12"),
                     QStringLiteral("Quầy 15"), QStringLiteral("Quầy 21")};
    slip.priority = QStringLiteral("người khuyết tật nặng, đặc biệt nặng");
    slip.copy = 2;
    slip.code = slipPayload(slip.number, {2026, 11, 23}, ticketId());
    slip.bring = {QStringLiteral("Thẻ căn cước"),
                  QStringLiteral("giấy chứng nhận quyền sử dụng đất"),
                  QStringLiteral("giấy ủy quyền")};
    return slip;
}

inline QImage picture(const Slip &slip, int dots)
{
    return devices::paintSlip(composeSlip(slipTemplate(), slip), dots);
}

} // namespace motcua::samples
