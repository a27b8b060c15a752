// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/slip_printer.h"

#include <QByteArray>

#include <memory>

namespace motcua {

/// The slip printer the windows know: behind it the one of the setting slip.printer, or none.
class SwitchingSlipPrinter final : public SlipPrinter
{
    Q_OBJECT
public:
    /// @param wording  slip.json: the program's own, or the province's
    explicit SwitchingSlipPrinter(QByteArray wording, QObject *parent = nullptr);
    ~SwitchingSlipPrinter() override;
    /// From the next use() on.
    void setWording(const QByteArray &wording);
    [[nodiscard]] QString printerName() const override;
    void print(const motcua::Slip &slip, QObject *context, const Told &told) override;
    void askStatus(QObject *context, const StatusTold &told) override;
    void use(const motcua::SlipDevice &device) override;

private:
    QByteArray m_wording;
    SlipDevice m_device;
    std::unique_ptr<SlipPrinter> m_printer;
};

} // namespace motcua
