// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/slip_printer.h"

#include <QByteArray>
#include <QVector>

#include <array>

namespace motcua::devices::escpos {

/// What a printer has said of itself so far. Bits nobody asked for are as they were at the start: fine.
struct Condition
{
    bool paperOut = false;
    bool paperLow = false;
    bool coverOpen = false;
    bool fault = false; ///< cutter, head, anything that needs a hand
    bool offline = false;
    /// The first that a person would have to do something about.
    [[nodiscard]] SlipTrouble trouble() const;
};

/// Reads what a printer sends back. Three kinds of answers come on one line without frames and are told apart by
/// fixed bits of their bytes (xx: free):
///   DLE EOT n  one byte 0xx1xx10;  ASB  0xx1xx00 and three bytes 0xx0xxxx;  GS r  one byte 0xx0xxxx.
/// XON and XOFF are passed over. What fits nowhere is counted. Never throws, never waits.
class StatusReader
{
public:
    /// The next DLE EOT answer is to the question `n` (1…4), since the answer does not say so.
    void expectNow(int n) { m_asked = n; }
    void expectDone() { m_doneAsked = true; }
    /// Before asking anew: what was said before no longer counts.
    void forget() { m_condition = {}; }
    void feed(const QByteArray &bytes);

    [[nodiscard]] const Condition &condition() const { return m_condition; }
    [[nodiscard]] bool isWaitingNow() const { return m_asked != 0; }
    [[nodiscard]] bool isDone() const { return m_done; } ///< GS r came
    [[nodiscard]] bool paperOutWhenDone() const { return m_paperOutWhenDone; }
    [[nodiscard]] int understood() const { return m_understood; } ///< answers so far
    [[nodiscard]] int odd() const { return m_odd; }               ///< bytes nobody asked for

private:
    void take(uchar byte);
    void takeNow(uchar byte);
    void takeAutomatic();
    Condition m_condition;
    int m_asked = 0;
    bool m_doneAsked = false;
    bool m_done = false;
    bool m_paperOutWhenDone = false;
    int m_understood = 0;
    int m_odd = 0;
    QVector<uchar> m_automatic; ///< an ASB message, as far as it has come
};

} // namespace motcua::devices::escpos
