// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/base/failure.h"
#include "app/core/queue/slip.h"
#include "app/core/queue/slip_device.h"

#include <QObject>

#include <functional>

namespace motcua {

/// What a slip printer has to complain about.
enum class SlipTrouble {
    None,
    PaperOut,
    CoverOpen,
    Offline,     ///< there, but not ready: paused, or it says so without saying why
    Fault,       ///< cutter or head: it must be looked at
    Absent,      ///< cannot be reached: switched off, unplugged, wrong address
    Busy,        ///< another program has it
    Denied,      ///< the system lets this account not use it
    NoAnswer,    ///< was there and fell silent in the middle
    NotAPrinter, ///< what answers at this address does not speak like a slip printer
    NotSetUp     ///< no slip printer chosen here
};
/// none | paper_out | cover_open | offline | fault | absent | busy | denied | no_answer | not_a_printer | not_set_up
[[nodiscard]] QString toCode(SlipTrouble trouble);
[[nodiscard]] std::optional<SlipTrouble> slipTroubleFromCode(QStringView code);

/// What became of one slip. Nothing is ever printed again by itself: whatever is not `Printed` is told, and a
/// person presses reprint.
struct SlipOutcome
{
    enum class Kind {
        Printed, ///< the printer said afterwards that it had worked it through, with paper in
        Failed,  ///< this slip is not whole on paper
        Unknown  ///< handed over whole; whether it is on paper the device did not tell
    };
    Kind kind = Kind::Unknown;
    SlipTrouble trouble = SlipTrouble::None; ///< Unknown with None: a device that never tells
    bool paperLow = false;                   ///< the roll is near its end
    /// Handed over whole to a device that never tells: nobody is alarmed, nothing is claimed.
    [[nodiscard]] bool isUntold() const
    {
        return kind == Kind::Unknown && trouble == SlipTrouble::None;
    }
    friend bool operator==(const SlipOutcome &a, const SlipOutcome &b) = default;
};
[[nodiscard]] QString toCode(SlipOutcome::Kind kind); ///< printed | failed | unknown

/// What a printer says of itself when nothing is printed.
struct SlipPrinterStatus
{
    enum class Kind {
        Ready,
        NotReady, ///< `trouble` says why
        Silent    ///< can be reached and takes data, but never tells how it is
    };
    Kind kind = Kind::NotReady;
    SlipTrouble trouble = SlipTrouble::None;
    bool paperLow = false;
    friend bool operator==(const SlipPrinterStatus &a, const SlipPrinterStatus &b) = default;
};
[[nodiscard]] QString toCode(SlipPrinterStatus::Kind kind); ///< ready | not_ready | silent

/// Prints slips; lives on the window's thread; implemented by app/devices. Answers come from the event
/// loop, never from inside the call; a job once given is worked through also when `context` is gone,
/// only nobody is told then. Jobs are done one after another.
class SlipPrinter : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    using Told = std::function<void(const SlipOutcome &outcome)>;
    using StatusTold = std::function<void(const SlipPrinterStatus &status)>;
    /// Where it prints, for people ("192.168.1.50:9100"); empty: none set up.
    [[nodiscard]] virtual QString printerName() const = 0;
    virtual void print(const Slip &slip, QObject *context, const Told &told) = 0;
    virtual void askStatus(QObject *context, const StatusTold &told) = 0;
    /// For the one that stands for whatever is set up: prints there from now on. The same again changes nothing; a
    /// slip under way at another one may be broken off, and is told so.
    virtual void use(const motcua::SlipDevice &device) { Q_UNUSED(device); }
};

/// What is wrong, as half a sentence after "was not printed:".
[[nodiscard]] QString slipFact(SlipTrouble trouble);
/// In words for whoever stands before it: that the number is safe, what is wrong, what to do. `number` empty: of a
/// printer without a slip at hand. For an outcome that is not Printed and not untold; names "slip_paper_out", …
[[nodiscard]] Failure slipFailure(const SlipOutcome &outcome, const QString &number);
/// The same of a status that is NotReady.
[[nodiscard]] Failure slipFailure(const SlipPrinterStatus &status);

} // namespace motcua
