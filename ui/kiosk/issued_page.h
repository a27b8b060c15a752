// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/kiosk.h"
#include "ui/common/desk.h"
#include "ui/kiosk/kiosk_page.h"

#include <QElapsedTimer>

namespace motcua::ui {

/// The number, how long it may take and what becomes of the slip (design 09c).
class IssuedPage final : public KioskPage
{
    Q_OBJECT
public:
    enum class Print {
        None, ///< no printer here: remember it
        Printing,
        Printed,
        Untold,  ///< handed over to a printer that never tells
        Unknown, ///< the printer fell silent: it may lie there or not
        Failed,
        Before ///< there was one already; another is a clerk's to give
    };
    IssuedPage(const Desk &desk, const ScaledStage &stage, const KioskLook &look, QWidget *parent);
    [[nodiscard]] bool hasToggles() const override { return false; }
    /// @param timing  of an appointment, in words; empty: came without
    void show(const Kiosk::Number &number, const QString &timing, Print print);
    void setPrint(Print print);
    [[nodiscard]] Print print() const { return m_print; }
    [[nodiscard]] QString number() const { return m_number.ticket.number.text(); }
    [[nodiscard]] TicketId ticket() const { return m_number.ticket.id; }
    [[nodiscard]] QString waitText() const;
    [[nodiscard]] qint64 leftMs() const; ///< of the time it stands, ms
    /// Whether it has been looked at long enough. Not while the slip is being printed, for a time: whether it came out
    /// must be read by whose number it is.
    [[nodiscard]] bool isOver() const;
    void clear();
    [[nodiscard]] KioskButton *doneButton() const { return m_done; }

Q_SIGNALS:
    void done();

protected:
    void arrange() override;
    void paint(QPainter *painter) override;

private:
    [[nodiscard]] QString countersText() const;
    void paintChip(QPainter *painter, const QRectF &area);
    void paintCard(QPainter *painter, const QRectF &area);
    void paintPrint(QPainter *painter, const QRectF &area);
    void paintBar(QPainter *painter, const QRectF &area);
    const Desk &m_desk;
    Kiosk::Number m_number;
    QString m_timing;
    Print m_print = Print::None;
    qint64 m_homeMs = 0;
    QElapsedTimer m_shown;
    KioskButton *m_done;
};

/// "20–35 phút"; empty: not known.
[[nodiscard]] QString intervalText(const WaitInterval &wait);
/// What checking in said of the time: "sớm 40 phút: ông/bà được gọi từ 09:45".
[[nodiscard]] QString timingText(const CheckIn::Outcome &outcome);

} // namespace motcua::ui
