// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/devices/slip_printer/escpos_status.h"
#include "app/devices/slip_printer/slip_link.h"

#include <QImage>

#include <array>

namespace motcua::devices {

/// How long each wait may be, milliseconds. Tests take shorter ones.
struct SlipTimes
{
    int connect = 3000;
    int stall = 4000;  ///< without one more byte being taken
    int status = 700;  ///< for an answer from a printer that has never given one
    int known = 2500;  ///< for an answer from one that has
    int done = 8000;   ///< until all has been worked through
    int settle = 2500; ///< after the last byte, for a printer that answers no GS r
};

/// What was learned of a device; one for as long as the program runs.
struct SlipMemory
{
    bool fresh = true;     ///< nothing was sent yet: who was before us may have broken off
    bool brokeOff = false; ///< our last job did
    bool answers = false;
    bool neverDone = false;        ///< knows no GS r
    std::array<bool, 5> mute = {}; ///< questions DLE EOT 1…4 it does not know
};

/// One conversation with a printer over an open line. Blocks; the printer's own thread.
class EscposJob
{
public:
    EscposJob(SlipLink &link, const SlipTimes &times, SlipMemory &memory)
        : m_link(link),
          m_times(times),
          m_memory(memory)
    {}
    /// Asks, sends, asks again. A slip that cannot come out whole is not begun, as far as the printer tells.
    [[nodiscard]] SlipOutcome print(const QImage &image);
    [[nodiscard]] SlipPrinterStatus status();

private:
    enum class Answer { Told, Silent, Odd };
    [[nodiscard]] Answer ask();
    [[nodiscard]] bool askOne(int n, int ms);
    [[nodiscard]] std::optional<SlipOutcome> sendPicture(const QImage &image);
    [[nodiscard]] SlipOutcome waitUntilDone();
    [[nodiscard]] SlipOutcome askAfterwards();
    [[nodiscard]] SlipOutcome broken(SlipLink::Sent how, SlipOutcome::Kind kind);
    [[nodiscard]] SlipOutcome outcome(SlipOutcome::Kind kind, SlipTrouble trouble) const;
    void listen(int ms) { m_reader.feed(m_link.read(ms)); }

    SlipLink &m_link;
    const SlipTimes &m_times;
    SlipMemory &m_memory;
    escpos::StatusReader m_reader;
};

} // namespace motcua::devices
