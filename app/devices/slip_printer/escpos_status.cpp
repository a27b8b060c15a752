// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/slip_printer/escpos_status.h"

namespace motcua::devices::escpos {

namespace {

constexpr uchar kXon = 0x11;
constexpr uchar kXoff = 0x13;
constexpr qsizetype kAutomaticBytes = 4;

bool has(uchar byte, unsigned bits)
{
    return (unsigned(byte) & bits) != 0;
}

bool isNow(uchar byte)
{
    return (unsigned(byte) & 0x93U) == 0x12U;
}

bool beginsAutomatic(uchar byte)
{
    return (unsigned(byte) & 0x93U) == 0x10U;
}

bool isPlain(uchar byte)
{
    return (unsigned(byte) & 0x90U) == 0;
}

} // namespace

SlipTrouble Condition::trouble() const
{
    if (coverOpen)
        return SlipTrouble::CoverOpen;
    if (paperOut)
        return SlipTrouble::PaperOut;
    if (fault)
        return SlipTrouble::Fault;
    return offline ? SlipTrouble::Offline : SlipTrouble::None;
}

void StatusReader::feed(const QByteArray &bytes)
{
    for (const char byte : bytes)
        take(uchar(byte));
}

void StatusReader::take(uchar byte)
{
    if (byte == kXon || byte == kXoff)
        return;
    if (!m_automatic.isEmpty()) {
        if (isPlain(byte)) {
            m_automatic.append(byte);
            if (m_automatic.size() == kAutomaticBytes)
                takeAutomatic();
            return;
        }
        m_odd += int(m_automatic.size()); // cut short by something else
        m_automatic.clear();
    }
    if (isNow(byte)) {
        takeNow(byte);
    } else if (beginsAutomatic(byte)) {
        m_automatic.append(byte);
    } else if (isPlain(byte) && m_doneAsked && !m_done) {
        constexpr unsigned kEnd = 0x0c;
        m_done = true;
        m_paperOutWhenDone = has(byte, kEnd);
        ++m_understood;
    } else {
        ++m_odd;
    }
}

void StatusReader::takeNow(uchar byte)
{
    const int asked = m_asked;
    m_asked = 0;
    if (asked == 0) {
        ++m_odd;
        return;
    }
    ++m_understood;
    switch (asked) {
    case 1: m_condition.offline = has(byte, 0x08U); break;
    case 2:
        m_condition.coverOpen = has(byte, 0x04U);
        m_condition.paperOut = m_condition.paperOut || has(byte, 0x20U);
        m_condition.fault = m_condition.fault || has(byte, 0x40U);
        break;
    case 3: m_condition.fault = m_condition.fault || has(byte, 0x68U); break;
    case 4:
        m_condition.paperLow = has(byte, 0x0cU);
        m_condition.paperOut = has(byte, 0x60U);
        break;
    default: break;
    }
}

void StatusReader::takeAutomatic()
{
    ++m_understood;
    m_condition.offline = has(m_automatic[0], 0x08U);
    m_condition.coverOpen = has(m_automatic[0], 0x20U);
    m_condition.fault = has(m_automatic[1], 0x68U);
    m_condition.paperLow = has(m_automatic[2], 0x03U);
    m_condition.paperOut = has(m_automatic[2], 0x0cU);
    m_automatic.clear();
}

} // namespace motcua::devices::escpos
