// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// From a press to a number: what is asked on the way, how it is printed, and what is said when it cannot be.
#include "ui/common/chip.h"
#include "ui/common/door_drawing.h"
#include "ui/common/labels.h"
#include "ui/kiosk/appointment_page.h"
#include "ui/kiosk/card_page.h"
#include "ui/kiosk/home_page.h"
#include "ui/kiosk/kiosk_window.h"
#include "ui/kiosk/priority_page.h"

#include "app/core/lookup/payload.h"
#include "app/core/queue/slip_desk.h"

#include <QPainter>

#include <utility>

using namespace Qt::StringLiterals;

namespace motcua::ui {

namespace {

/// "Trung tâm Phục vụ hành chính công" over "xã Vĩnh Bảo": the kind of place small, its name large.
std::pair<QString, QString> nameLines(const CentreIdentity &centre)
{
    static const QStringList kUnits{u" xã "_s, u" phường "_s, u" đặc khu "_s};
    for (const QString &unit : kUnits) {
        const qsizetype at = centre.name.indexOf(unit);
        if (at > 0) {
            QString place = centre.name.mid(at + 1);
            place[0] = place[0].toUpper();
            return {centre.name.left(at), place};
        }
    }
    return {centre.province, centre.name};
}

IssuedPage::Print printOf(const SlipOutcome &outcome)
{
    using Print = IssuedPage::Print;
    if (outcome.kind == SlipOutcome::Kind::Printed)
        return Print::Printed;
    if (outcome.trouble == SlipTrouble::NotSetUp)
        return Print::None;
    if (outcome.kind == SlipOutcome::Kind::Unknown)
        return outcome.isUntold() ? Print::Untold : Print::Unknown;
    return Print::Failed;
}

} // namespace

Actor KioskWindow::actor() const
{
    Actor kiosk;
    kiosk.role = Role::Kiosk;
    kiosk.name = u"kiosk %1"_s.arg(m_number);
    kiosk.station = m_desk.stationId;
    return kiosk;
}

void KioskWindow::pressGroup(int index, KioskButton *pressed)
{
    if (m_busy)
        return; // one press, one number
    if (!m_bookingCode.isEmpty()) {
        m_wish.group = index;
        checkIn(m_bookingCode, pressed);
        return;
    }
    m_wish.group = index;
    m_wish.priorityAsked = !m_home->wantsPriority();
    m_wish.request = newPress();
    proceed(pressed);
}

void KioskWindow::proceed(KioskButton *pressed)
{
    if (m_busy || m_wish.group < 0)
        return;
    const ServiceGroup &group = m_desk.groups[m_wish.group];
    const bool full = m_view && m_view->capacity.value(group.series).kind == Capacity::Kind::Full;
    if (full && !m_wish.fullAccepted) {
        MessagePage::Message message;
        message.icon = u"clock"_s;
        message.headline =
            tr("%1: probably no more dossiers can be received today.").arg(group.name);
        message.sentence = tr("Please ask at the reception desk, it may know a way. Tomorrow the "
                              "first numbers are given when the centre opens.");
        if (m_desk.kioskRules.numberWhenFull) {
            message.action = tr("Take a number all the same");
            message.act = [this] {
                m_wish.fullAccepted = true;
                proceed(m_message->actionButton());
            };
        }
        say(message);
        return;
    }
    if (!m_wish.priorityAsked) {
        m_priorityPage->setGroup(group);
        go(Page::Priority);
        return;
    }
    const bool needed =
        m_view && m_view->readsCards && m_desk.kioskRules.card == KioskRules::Card::Needed;
    if (needed && m_wish.mark.isEmpty()) {
        go(Page::Card);
        return;
    }
    take(pressed);
}

void KioskWindow::take(KioskButton *pressed)
{
    if (m_busy)
        return;
    m_busy = true;
    pressed->setPending(true, tr("Taking your number…"));
    Kiosk::Press press;
    press.series = m_desk.groups[m_wish.group].series;
    press.priorityReason = m_wish.reason;
    press.procedureCode = m_wish.procedureCode;
    press.procedureName = m_wish.procedureName;
    press.dossiers = m_wish.dossiers;
    press.mark = m_wish.mark;
    press.request = m_wish.request;
    m_desk.worker->run(
        this, [kiosk = m_desk.kiosk, press, by = actor()] { return kiosk->take(press, by); },
        [this, pressed](const Kiosk::Number &number) {
            m_busy = false;
            pressed->setPending(false);
            showNumber(number, {});
        },
        [this, pressed](const Failure &failure) {
            m_busy = false;
            pressed->setPending(false);
            // The same press: should it have been saved after all, the answer is that number.
            const bool final = failure.name() == "person_limit" || failure.name() == "card_needed";
            fail(
                failure,
                final ? std::function<void()>() : [this] { take(m_message->actionButton()); });
        });
}

void KioskWindow::checkIn(const QString &code, KioskButton *pressed)
{
    if (m_busy)
        return;
    m_busy = true;
    m_bookingCode = code;
    pressed->setPending(true, tr("Looking for your appointment…"));
    const QString series = m_wish.group >= 0 ? m_desk.groups[m_wish.group].series : QString();
    m_desk.worker->run(
        this,
        [kiosk = m_desk.kiosk, code, series, request = newPress(), by = actor()] {
            return kiosk->checkIn(code, series, request, by);
        },
        [this, pressed](const Kiosk::Arrival &arrival) {
            m_busy = false;
            pressed->setPending(false);
            tellArrival(arrival);
        },
        [this, pressed](const Failure &failure) {
            m_busy = false;
            pressed->setPending(false);
            fail(failure, {});
        });
}

void KioskWindow::tellArrival(const Kiosk::Arrival &arrival)
{
    using Kind = CheckIn::Outcome::Kind;
    const CheckIn::Outcome &outcome = arrival.outcome;
    MessagePage::Message message;
    message.icon = u"calendar"_s;
    message.sentence = tr("Take a number without an appointment, or ask at the reception desk.");
    switch (outcome.kind) {
    case Kind::CheckedIn:
    case Kind::Again: showNumber(*arrival.number, timingText(outcome)); return;
    case Kind::NoGroup:
        m_wish.group = -1;
        message.headline = tr("Your appointment is found. Which matter is it for?");
        message.sentence = tr("Choose the matter on the next page, then the number comes.");
        message.action = tr("Choose the matter");
        message.act = [this] { go(Page::Home); };
        say(message);
        return;
    case Kind::Unknown:
        message.headline = tr("No appointment with this code is known here.");
        break;
    case Kind::Cancelled: message.headline = tr("This appointment was cancelled."); break;
    case Kind::OtherDay:
        message.headline =
            tr("This appointment is for another day: %1.").arg(dueText(outcome.bookedFor));
        break;
    case Kind::TooEarly:
        message.headline = tr("This appointment is at %1.").arg(timeText(outcome.bookedFor));
        message.sentence = tr("Its number is given from %1 on. Please come back then.")
                               .arg(timeText(outcome.opensAt));
        break;
    case Kind::Lapsed:
        message.headline =
            tr("This appointment was at %1 and has lapsed.").arg(timeText(outcome.bookedFor));
        break;
    case Kind::Served: message.headline = tr("The visit of this appointment is over."); break;
    }
    m_bookingCode.clear();
    say(message);
}

void KioskWindow::showNumber(const Kiosk::Number &number, const QString &timing)
{
    // Whether there is a printer is read anew for each slip; what was known last is shown until then.
    const bool prints = m_desk.slips != nullptr && m_desk.slipPrinter != nullptr &&
                        !m_desk.slipPrinter->printerName().isEmpty();
    m_issued->show(number, timing, prints ? IssuedPage::Print::Printing : IssuedPage::Print::None);
    go(Page::Issued);
    if (m_look.byKeys)
        m_issued->doneButton()->setFocus();
    Q_EMIT issued(number.ticket.number.text());
    if (m_desk.slips != nullptr)
        m_desk.slips->print(number.ticket.id, number.slipFacts(), actor());
}

// The same way to a slip as the counter's: what became of it is in the journal before it is said here.
void KioskWindow::listenToSlips()
{
    if (m_desk.slips == nullptr)
        return;
    using Print = IssuedPage::Print;
    connect(m_desk.slips, &SlipDesk::told, this,
            [this](TicketId ticket, const QString &, const SlipOutcome &outcome) {
                showSlip(ticket, printOf(outcome));
            });
    // The number stands and is shown; the desk sees a slip nobody has a word of.
    connect(m_desk.slips, &SlipDesk::failed, this, [this](TicketId ticket, const Failure &) {
        if (m_issued->print() == Print::Printing)
            showSlip(ticket, Print::Failed);
    });
    connect(m_desk.slips, &SlipDesk::nothingToPrint, this,
            [this](TicketId ticket) { showSlip(ticket, Print::Before); });
}

void KioskWindow::showSlip(TicketId ticket, IssuedPage::Print print)
{
    // Else the next citizen stands here already.
    if (m_page == Page::Issued && m_issued->ticket() == ticket)
        m_issued->setPrint(print);
}

void KioskWindow::fail(const Failure &failure, std::function<void()> again)
{
    MessagePage::Message message;
    message.bad = true;
    message.icon = u"triangle-alert"_s;
    message.headline = failure.headline();
    message.sentence = failure.nextStep();
    message.seconds = m_desk.kioskRules.failedSeconds;
    if (again) {
        message.action = tr("Try again");
        message.act = std::move(again);
    }
    say(message);
}

void KioskWindow::say(const MessagePage::Message &message)
{
    m_message->show(message);
    go(Page::Failed);
    if (m_look.byKeys)
        m_message->closeButton()->setFocus();
}

// A card is read wherever it makes sense, a code of an appointment at the start and on its page.
bool KioskWindow::readCode(const QString &text)
{
    if (m_busy || m_page == Page::Leave || m_page == Page::Issued)
        return true; // whatever it is, nobody types it into a field here
    const Payload payload = parsePayload(text);
    if (payload.isIdentityCard() || !payload.error.isEmpty()) {
        if (!m_view || !m_view->readsCards)
            return true;
        const auto citizen = payload.citizen();
        if (citizen) {
            readCard(citizen->personalId.value);
        } else if (m_page == Page::Card) {
            m_card->setProblem(tr("The card could not be read. Hold it still and try again."));
        }
        return true;
    }
    const bool atCodes = m_page == Page::Home || m_page == Page::Appointment;
    if (atCodes && m_desk.kioskRules.appointments && m_desk.checkIn != nullptr) {
        go(Page::Appointment);
        m_appointment->type(appointmentCode(text));
        checkIn(text, m_appointment->checkInButton());
    }
    return true;
}

void KioskWindow::readCard(const QString &personalId)
{
    m_busy = true;
    // The number goes to the desk thread and comes back as a mark; nothing here keeps it.
    m_desk.worker->run(
        this, [kiosk = m_desk.kiosk, personalId] { return kiosk->markOf(personalId); },
        [this](const QString &mark) {
            m_busy = false;
            m_wish.mark = mark;
            if (m_page != Page::Card)
                go(Page::Card);
            m_card->setRead(!mark.isEmpty());
            m_card->setProblem({});
        },
        [this](const Failure &failure) {
            m_busy = false;
            fail(failure, {});
        });
}

void KioskWindow::paintHeader(QPainter *painter)
{
    const auto c = [this](ColorRole role) { return m_look.color(role); };
    const bool lying = base().width() > base().height();
    const double h = lying ? 120 : 148;
    const double s = m_look.scale;
    const double right = base().width() - 56.0;
    const double up = lying ? 14 : 0; // the lying head is lower
    painter->fillRect(QRectF(0, 0, width(), h * s), c(ColorRole::Surface));
    painter->fillRect(QRectF(0, h * s - std::max(1.0, s), width(), std::max(1.0, s)),
                      c(ColorRole::Line));
    paintMark(painter, mapF({56, 34 - up, 76, 76}), c(ColorRole::Accent));
    const auto [kind, place] = nameLines(m_desk.centre);
    drawText(painter, {156, 30 - up, right - 456, 36}, kind, 27, 400, c(ColorRole::InkSecondary));
    drawText(painter, {156, 68 - up, right - 456, 50}, place, 38, 700, c(ColorRole::Ink));
    const QDateTime now = toCentre(m_desk.clock->now());
    drawText(painter, {right - 250, 30 - up, 250, 56}, timeText(now), 46, 600, c(ColorRole::Ink),
             Qt::AlignRight);
    drawText(painter, {right - 300, 84 - up, 300, 34},
             weekdayName(now.date()) + now.date().toString(u" dd/MM"_s), 25, 400,
             c(ColorRole::InkSecondary), Qt::AlignRight);
}

void KioskWindow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), m_look.color(ColorRole::Canvas));
    paintHeader(&painter);
}

} // namespace motcua::ui
