// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/slip_printer/escpos_job.h"

#include "app/devices/slip_printer/escpos_bytes.h"

#include <QElapsedTimer>

#include <algorithm>

namespace motcua::devices {

namespace {

using Kind = SlipOutcome::Kind;
using Sent = SlipLink::Sent;

/// More bytes than this that nobody asked for do not come from a slip printer.
constexpr int kMostOdd = 8;
constexpr int kQuestions = 4;
constexpr int kByte = 8;

bool stopsPaper(SlipTrouble trouble)
{
    return trouble == SlipTrouble::PaperOut || trouble == SlipTrouble::CoverOpen ||
           trouble == SlipTrouble::Fault;
}

} // namespace

SlipOutcome EscposJob::outcome(Kind kind, SlipTrouble trouble) const
{
    return {kind, trouble, m_reader.condition().paperLow};
}

bool EscposJob::askOne(int n, int ms)
{
    m_reader.expectNow(n);
    if (m_link.write(escpos::askNow(n), ms) != Sent::All)
        return false;
    QElapsedTimer since;
    since.start();
    while (m_reader.isWaitingNow() && !m_link.isMute() && m_reader.odd() <= kMostOdd) {
        const int left = ms - int(since.elapsed());
        if (left <= 0)
            break;
        listen(left);
    }
    return !m_reader.isWaitingNow();
}

EscposJob::Answer EscposJob::ask()
{
    m_reader.forget();
    const int patience = m_memory.answers ? m_times.known : m_times.status;
    bool told = false;
    for (int n = 1; n <= kQuestions; ++n) {
        if (m_memory.mute.at(size_t(n)))
            continue;
        const bool answered = askOne(n, n == 1 ? patience : m_times.status);
        if (m_reader.odd() > kMostOdd)
            return Answer::Odd;
        if (!answered && n == 1)
            return Answer::Silent;
        m_memory.mute.at(size_t(n)) = !answered;
        told = told || answered;
    }
    m_memory.answers = m_memory.answers || told;
    return told ? Answer::Told : Answer::Silent;
}

SlipPrinterStatus EscposJob::status()
{
    using Says = SlipPrinterStatus::Kind;
    const Answer answer = ask();
    if (answer == Answer::Odd)
        return {Says::NotReady, SlipTrouble::NotAPrinter};
    if (answer == Answer::Silent)
        return m_memory.answers ? SlipPrinterStatus{Says::NotReady, SlipTrouble::NoAnswer}
                                : SlipPrinterStatus{Says::Silent};
    const SlipTrouble trouble = m_reader.condition().trouble();
    return {trouble == SlipTrouble::None ? Says::Ready : Says::NotReady, trouble,
            m_reader.condition().paperLow};
}

SlipOutcome EscposJob::broken(Sent how, Kind kind)
{
    m_memory.brokeOff = true;
    listen(0); // what it may have said before
    m_link.abandon();
    SlipTrouble trouble = m_reader.condition().trouble();
    if (how == Sent::PaperOut)
        trouble = SlipTrouble::PaperOut;
    else if (trouble == SlipTrouble::None)
        trouble = how == Sent::Broken ? SlipTrouble::Absent : SlipTrouble::NoAnswer;
    return outcome(kind, trouble);
}

std::optional<SlipOutcome> EscposJob::sendPicture(const QImage &image)
{
    QByteArray head = escpos::begin();
    if (m_memory.answers)
        head += escpos::tellChanges(true);
    Sent sent = m_link.write(head, m_times.stall);
    const QVector<QByteArray> bands = escpos::bands(image);
    for (const QByteArray &band : bands) {
        if (sent != Sent::All)
            break;
        sent = m_link.write(band, m_times.stall);
        listen(0);
        if (sent == Sent::All && m_memory.answers && stopsPaper(m_reader.condition().trouble()))
            sent = Sent::PaperOut;
    }
    if (sent == Sent::PaperOut && m_reader.condition().trouble() != SlipTrouble::None) {
        m_memory.brokeOff = true;
        m_link.abandon();
        return outcome(Kind::Failed, m_reader.condition().trouble());
    }
    if (sent != Sent::All)
        return broken(sent, Kind::Failed);
    // From here on the whole picture has been handed over: it may come out whatever we hear.
    sent = m_link.write(escpos::feedAndCut(), m_times.stall);
    if (sent == Sent::All)
        sent = m_link.drain(m_times.stall);
    if (sent != Sent::All)
        return broken(sent, Kind::Unknown);
    return std::nullopt;
}

SlipOutcome EscposJob::askAfterwards()
{
    if (ask() != Answer::Told) {
        m_memory.brokeOff = true;
        m_link.abandon();
        return outcome(Kind::Unknown, SlipTrouble::NoAnswer);
    }
    const SlipTrouble trouble = m_reader.condition().trouble();
    if (trouble == SlipTrouble::None)
        return outcome(Kind::Printed, trouble);
    m_memory.brokeOff = true;
    m_link.abandon();
    return outcome(Kind::Failed, trouble);
}

SlipOutcome EscposJob::waitUntilDone()
{
    m_reader.expectDone();
    const Sent sent = m_link.write(escpos::askWhenDone(), m_times.stall);
    if (sent != Sent::All)
        return broken(sent, Kind::Unknown);
    const int patience = m_memory.neverDone ? m_times.settle : m_times.done;
    QElapsedTimer since;
    since.start();
    while (!m_reader.isDone() && !m_link.isMute() && since.elapsed() < patience) {
        listen(std::max(0, patience - int(since.elapsed())));
        if (stopsPaper(m_reader.condition().trouble()) || m_reader.odd() > kMostOdd)
            break;
    }
    if (m_reader.isDone()) {
        m_memory.neverDone = false;
        // It worked on to the end without stopping for the paper: whether all is on it, nobody told.
        if (m_reader.paperOutWhenDone())
            return outcome(Kind::Unknown, SlipTrouble::PaperOut);
        return outcome(Kind::Printed, SlipTrouble::None);
    }
    if (m_link.isMute()) {
        m_memory.brokeOff = true;
        return outcome(Kind::Unknown, SlipTrouble::NoAnswer);
    }
    const SlipOutcome after = askAfterwards();
    m_memory.neverDone = after.kind == Kind::Printed;
    return after;
}

SlipOutcome EscposJob::print(const QImage &image)
{
    if (m_memory.fresh || m_memory.brokeOff) {
        const QByteArray lead = escpos::resync(image.width() / kByte, m_memory.brokeOff);
        if (const Sent sent = m_link.write(lead, m_times.stall); sent != Sent::All)
            return broken(sent, Kind::Failed);
    }
    const Answer before = ask();
    if (before == Answer::Odd)
        return outcome(Kind::Failed, SlipTrouble::NotAPrinter);
    if (before == Answer::Silent && m_memory.answers) {
        m_link.abandon();
        return outcome(Kind::Failed, SlipTrouble::NoAnswer);
    }
    const SlipTrouble trouble = m_reader.condition().trouble();
    if (before == Answer::Told && trouble != SlipTrouble::None)
        return outcome(Kind::Failed, trouble);
    m_memory.fresh = false;
    m_memory.brokeOff = false;
    if (const auto stopped = sendPicture(image))
        return *stopped;
    if (before == Answer::Silent)
        return outcome(Kind::Unknown, SlipTrouble::None);
    const SlipOutcome end = waitUntilDone();
    if (end.kind == Kind::Printed)
        (void)m_link.write(escpos::tellChanges(false), m_times.status);
    return end;
}

} // namespace motcua::devices
