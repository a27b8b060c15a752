// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/command.h"
#include "app/core/base/clock.h"
#include "app/core/queue/slip_device.h"
#include "app/devices/pdf/slip_image.h"
#include "app/devices/slip_printer/escpos_slip_printer.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QJsonObject>
#include <QProcess>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace motcua::admin {

namespace {

QImage drawSlip(const Slip &slip, int dots)
{
    return devices::paintSlip(composeSlip(slipTemplate(), slip), dots);
}

std::optional<SlipWait> waitOf(const QString &text)
{
    if (text.isEmpty())
        return std::nullopt;
    const QStringList ends = text.split(u'-');
    bool first = false;
    bool last = false;
    const SlipWait wait{ends.first().toInt(&first), ends.last().toInt(&last)};
    if (ends.size() > 2 || !first || !last || wait.fromMinutes < 0 ||
        wait.toMinutes < wait.fromMinutes)
        throw UsageError{u"--wait takes minutes, such as 10-25"_s};
    return wait;
}

/// The slip that was described; without --number the one of "try to print".
Slip slipOf(const Invocation &call)
{
    constexpr int kMost = 9999;
    const QString centre = call.options().isSet(u"centre"_s)
                               ? call.value(u"centre"_s)
                               : u"Trung tâm Phục vụ hành chính công"_s;
    const QDateTime now = SystemClock().now();
    Slip slip = trialSlip(centre, now);
    if (!call.options().isSet(u"number"_s))
        return slip;
    const auto number = TicketNumber::parse(call.value(u"number"_s));
    if (!number)
        throw UsageError{u"--number takes a queue number, such as A024"_s};
    slip = Slip();
    slip.centreName = centre;
    slip.number = *number;
    slip.groupName = call.value(u"group"_s);
    slip.issuedAt = now;
    if (call.options().isSet(u"ahead"_s))
        slip.ahead = call.number(u"ahead"_s, 0, 0, kMost);
    slip.wait = waitOf(call.value(u"wait"_s));
    slip.counters = call.value(u"counters"_s).split(u',', Qt::SkipEmptyParts);
    slip.priority = call.value(u"priority"_s);
    slip.copy = call.number(u"copy"_s, 0, 0, kMost);
    // Of no ticket: nobody is to queue with a slip that was made here.
    slip.code = slipPayload(slip.number, toCentre(now).date(), TicketId());
    slip.bring = call.value(u"bring"_s).split(u',', Qt::SkipEmptyParts);
    return slip;
}

int widthOf(const Invocation &call)
{
    const int width = call.number(u"width"_s, SlipDevice::kDots80, 0, SlipDevice::kDots80);
    if (width != SlipDevice::kDots80 && width != SlipDevice::kDots58)
        throw UsageError{u"--width takes 576 (80 mm paper) or 384 (58 mm)"_s};
    return width;
}

int render(const Invocation &call)
{
    const QString path = call.required(u"out"_s);
    const QImage image = drawSlip(slipOf(call), widthOf(call));
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    QSaveFile file(path);
    const bool written = image.save(&buffer, "PNG") && file.open(QIODevice::WriteOnly) &&
                         file.write(png) == png.size() && file.commit();
    if (!written) {
        throw Failure(
            "file_not_written",
            QCoreApplication::translate("Admin", "The picture of the slip was not written."),
            QCoreApplication::translate("Admin",
                                        "Check the folder and the free space, then try again."));
    }
    call.answer(
        QJsonObject{{u"file"_s, path}, {u"width"_s, image.width()}, {u"height"_s, image.height()}},
        u"%1: %2×%3"_s.arg(path).arg(image.width()).arg(image.height()));
    return Ok;
}

SlipDevice deviceOf(const Invocation &call)
{
    const auto device = slipDeviceFromText(call.required(u"device"_s));
    if (!device || device->kind == SlipDevice::Kind::None)
        throw UsageError{u"--device takes tcp:HOST:PORT, usb:/dev/usb/lp0 or system:NAME"_s};
    SlipDevice chosen = *device;
    if (call.options().isSet(u"width"_s))
        chosen.dots = widthOf(call);
    return chosen;
}

int tell(const Invocation &call, const SlipOutcome &outcome)
{
    const bool well = outcome.kind == SlipOutcome::Kind::Printed || outcome.isUntold();
    QString text = toCode(outcome.kind);
    if (outcome.trouble != SlipTrouble::None) {
        const Failure failure = slipFailure(outcome, {});
        text += u": "_s + failure.headline() + u' ' + failure.nextStep();
    }
    call.answer(QJsonObject{{u"outcome"_s, toCode(outcome.kind)},
                            {u"trouble"_s, toCode(outcome.trouble)},
                            {u"paper_low"_s, outcome.paperLow}},
                text);
    return well ? Ok : NegativeAnswer;
}

/// Printers of the system by CUPS's own program: Qt's printing would bring the windows along.
int printOnSystem(const Invocation &call, const SlipDevice &device)
{
    constexpr int kWaitMs = 20000;
    const QByteArray pdf = devices::slipPdf(drawSlip(slipOf(call), device.dots));
    QProcess lp;
    QStringList arguments{u"-t"_s, u"slip"_s};
    if (!device.place.isEmpty())
        arguments << u"-d"_s << device.place;
    lp.start(u"lp"_s, arguments);
    lp.write(pdf);
    lp.closeWriteChannel();
    const bool taken = lp.waitForFinished(kWaitMs) && lp.exitStatus() == QProcess::NormalExit &&
                       lp.exitCode() == 0;
    return tell(call, taken ? SlipOutcome{SlipOutcome::Kind::Unknown, SlipTrouble::None}
                            : SlipOutcome{SlipOutcome::Kind::Failed, SlipTrouble::Absent});
}

/// The printer, for as long as the answer takes.
class SlipRun : public QObject
{
public:
    explicit SlipRun(const SlipDevice &device) : m_printer(device, drawSlip) {}
    devices::EscposSlipPrinter &printer() { return m_printer; }

private:
    devices::EscposSlipPrinter m_printer;
};

int print(const Invocation &call)
{
    const SlipDevice device = deviceOf(call);
    if (device.kind == SlipDevice::Kind::System)
        return printOnSystem(call, device);
    const Slip slip = slipOf(call);
    auto run = std::make_unique<SlipRun>(device);
    run->printer().print(slip, run.get(), [&call](const SlipOutcome &outcome) {
        QCoreApplication::exit(tell(call, outcome));
    });
    call.keep(std::move(run));
    return kGoesOn;
}

int status(const Invocation &call)
{
    const SlipDevice device = deviceOf(call);
    if (device.kind == SlipDevice::Kind::System)
        throw UsageError{u"a printer of the system does not tell how it is"_s};
    auto run = std::make_unique<SlipRun>(device);
    run->printer().askStatus(run.get(), [&call](const SlipPrinterStatus &now) {
        QString text = toCode(now.kind);
        if (now.trouble != SlipTrouble::None)
            text += u": "_s + slipFailure(now).headline();
        call.answer(QJsonObject{{u"status"_s, toCode(now.kind)},
                                {u"trouble"_s, toCode(now.trouble)},
                                {u"paper_low"_s, now.paperLow}},
                    text);
        QCoreApplication::exit(now.kind == SlipPrinterStatus::Kind::NotReady ? NegativeAnswer : Ok);
    });
    call.keep(std::move(run));
    return kGoesOn;
}

int slip(const Invocation &call)
{
    const QStringList words = call.options().positionalArguments();
    const QString word = words.size() == 1 ? words.first() : QString();
    if (word == "render"_L1)
        return render(call);
    if (word == "print"_L1)
        return print(call);
    if (word == "status"_L1)
        return status(call);
    throw UsageError{u"slip takes one of render, print, status"_s};
}

} // namespace

QList<Command> slipCommands()
{
    return {{u"slip"_s,
             u"Draws a queue slip, prints one, asks a slip printer how it is."_s,
             u"render|print|status"_s,
             {{u"device"_s, u"The slip printer."_s, u"tcp:HOST:PORT|usb:PATH|system:NAME"_s},
              {u"width"_s, u"Dots across the paper: 576 or 384."_s, u"N"_s},
              {u"out"_s, u"Where the picture goes."_s, u"FILE.png"_s},
              {u"number"_s, u"The number; without it a slip for trying."_s, u"A024"_s},
              {u"centre"_s, u"The centre's name."_s, u"TEXT"_s},
              {u"group"_s, u"The service group."_s, u"TEXT"_s},
              {u"ahead"_s, u"People ahead."_s, u"N"_s},
              {u"wait"_s, u"Minutes to wait."_s, u"A-B"_s},
              {u"counters"_s, u"Counters, with commas between."_s, u"TEXT"_s},
              {u"priority"_s, u"The priority group."_s, u"TEXT"_s},
              {u"copy"_s, u"Which reprint it is."_s, u"N"_s},
              {u"bring"_s, u"Papers to have ready, with commas between."_s, u"TEXT"_s}},
             false,
             slip}};
}

} // namespace motcua::admin
