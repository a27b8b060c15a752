// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/queue/kiosk.h"
#include "app/core/queue/slip_desk.h"
#include "app/core/queue/slip_rules.h"
#include "app/motcua/queue_screen_parts.h"
#include "app/motcua/screens.h"
#include "ui/kiosk/kiosk_button.h"
#include "ui/kiosk/kiosk_window.h"

#include <QMouseEvent>

using namespace Qt::StringLiterals;

// The kiosk, upright and lying: each page as a citizen meets it.
namespace motcua {

namespace {

using Page = ui::KioskWindow::Page;

constexpr QSize kUpright(1080, 1920);
constexpr QSize kLying(1920, 1080);
constexpr int kTimeoutMs = 20000;
constexpr QPointF kCorner(60, 60); // where a keeper holds a finger to close it

} // namespace

void Screens::addKioskStep(const QString &name, const std::function<void()> &act,
                           const std::function<bool()> &until, bool picture)
{
    const auto kiosk = [this] { return m_kiosk.get(); };
    const auto idle = [this] { return m_room->worker().pending() == 0; };
    m_driver.add({name, kiosk,
                  [act] {
                      act();
                      return Step::Gesture{};
                  },
                  [until, idle] { return (!until || until()) && idle(); }, kTimeoutMs, picture,
                  kUpright});
    if (picture)
        m_driver.add({name + u"-lying"_s, kiosk, {}, {}, kTimeoutMs, true, kLying});
}

void Screens::touch(const QString &name)
{
    const QList<ui::KioskButton *> buttons = m_kiosk->findChildren<ui::KioskButton *>(name);
    for (ui::KioskButton *button : buttons) {
        if (button->isVisibleTo(m_kiosk.get())) {
            button->click();
            return;
        }
    }
    throw Failure("widget_missing:" + name.toLatin1(), {}, {});
}

void Screens::touchKeys(const QString &text)
{
    for (const QChar c : text)
        touch(u"key_"_s + c);
}

void Screens::setUpKiosk()
{
    ui::Desk &desk = m_room->desk();
    m_slipPrinter = std::make_unique<ShownSlipPrinter>();
    m_slips = std::make_unique<Slips>(*m_queue, m_clock,
                                      Slips::Centre{desk.centre.name, desk.groups, desk.priorities,
                                                    desk.counters, desk.stationId});
    m_slipDesk = std::make_unique<SlipDesk>(
        SlipDesk::Parts{m_room->worker(), *m_slips, *desk.slipRules, *m_slipPrinter});
    desk.slipPrinter = m_slipPrinter.get();
    desk.slips = m_slipDesk.get();
    m_room->worker().post([this, signIn = desk.signIn, rules = desk.slipRules] {
        const QVector<Staff> staff = signIn->staff();
        for (const Staff &person : staff) {
            if (person.role == Role::Supervisor)
                rules->setDevice({SlipDevice::Kind::Tcp, u"192.168.1.50"_s},
                                 {person.id, person.name, 0, u"C01"_s, person.role});
        }
        // Two counters work, so that something can be said of minutes.
        for (const int i : {0, 1}) {
            const Counter &counter = m_room->desk().counters.at(i);
            (void)m_queue->openCounter(counter, {m_ids.make<StaffId>(), u"Lê Minh"_s,
                                                 counter.number, u"C01"_s, Role::ReceptionOfficer});
        }
    });
    m_kiosk = std::make_unique<ui::KioskWindow>(desk, 1);
    m_kiosk->resize(kUpright);
    m_kiosk->show();
    m_kiosk->refresh();
}

void Screens::setKioskRules(const KioskRules &kiosk, const QueueRules &queue)
{
    m_room->desk().kioskRules = kiosk;
    m_room->worker().post([this, kiosk, queue, machine = m_room->desk().kiosk] {
        machine->setRules(kiosk);
        m_roomQueue->setRules(queue);
    });
    m_kiosk->refresh();
}

void Screens::addKioskSteps()
{
    const auto page = [this](Page wanted) {
        return [this, wanted] { return m_kiosk->page() == wanted; };
    };
    const auto at = [this](const QString &name) { return [this, name] { touch(name); }; };
    addKioskStep(u"kiosk-home"_s, [this] { setUpKiosk(); }, {});
    addKioskStep(u"kiosk-large-text"_s, at(u"largeText"_s), {});
    addKioskStep(u"kiosk-usual-text"_s, at(u"largeText"_s), {}, false);
    addKioskStep(u"kiosk-high-contrast"_s, at(u"highContrast"_s), {});
    addKioskStep(u"kiosk-usual-contrast"_s, at(u"highContrast"_s), {}, false);
    addKioskCardSteps();
    addKioskStep(u"kiosk-with-priority"_s, at(u"priority"_s), {});
    addKioskStep(u"kiosk-group"_s, at(u"groupA"_s), page(Page::Priority), false);
    addKioskStep(u"kiosk-priority"_s, at(u"reason_pregnant"_s), {});
    addKioskNumberSteps();
    addKioskWaysSteps();
}

// Before anything of closing: with it the day's key goes, and no card is read any more.
void Screens::addKioskCardSteps()
{
    const auto page = [this](Page wanted) {
        return [this, wanted] { return m_kiosk->page() == wanted; };
    };
    addKioskStep(
        u"kiosk-card-needed"_s,
        [this] {
            KioskRules kiosk;
            kiosk.card = KioskRules::Card::Needed;
            QueueRules queue;
            queue.numbersPerPerson = 2;
            setKioskRules(kiosk, queue);
        },
        {}, false);
    addKioskStep(
        u"kiosk-card"_s, [this] { touch(u"groupA"_s); }, page(Page::Card));
    addKioskStep(
        u"kiosk-card-done"_s,
        [this] {
            touch(u"cardBack"_s);
            setKioskRules({}, {});
        },
        page(Page::Home), false);
}

void Screens::addKioskNumberSteps()
{
    using Print = ui::IssuedPage::Print;
    const auto issued = [this](Print print) {
        return [this, print] {
            return m_kiosk->page() == Page::Issued && m_kiosk->issuedPage().print() == print;
        };
    };
    const auto home = [this] { return m_kiosk->page() == Page::Home; };
    addKioskStep(
        u"kiosk-issued"_s, [this] { touch(u"takePriority"_s); }, issued(Print::Printed));
    addKioskStep(
        u"kiosk-done"_s, [this] { touch(u"done"_s); }, home, false);
    addKioskStep(
        u"kiosk-print-failed"_s,
        [this] {
            m_slipPrinter->setOutcome({SlipOutcome::Kind::Failed, SlipTrouble::PaperOut, false});
            touch(u"groupB"_s);
        },
        issued(Print::Failed));
    addKioskStep(
        u"kiosk-failed-done"_s,
        [this] {
            m_slipPrinter->setOutcome({SlipOutcome::Kind::Printed, SlipTrouble::None, false});
            touch(u"done"_s);
        },
        home, false);
    // An hour before closing.
    addKioskStep(
        u"kiosk-capacity"_s,
        [this] {
            QueueRules queue;
            queue.closesAt = toCentre(m_clock.now()).time().addSecs(3600);
            setKioskRules({}, queue);
        },
        home);
    addKioskStep(
        u"kiosk-closed"_s,
        [this] {
            QueueRules queue;
            queue.closesAt = toCentre(m_clock.now()).time().addSecs(-60);
            setKioskRules({}, queue);
        },
        home, false);
    addKioskStep(
        u"kiosk-full"_s, [this] { touch(u"groupA"_s); },
        [this] { return m_kiosk->page() == Page::Failed; });
    addKioskStep(
        u"kiosk-full-done"_s,
        [this] {
            touch(u"messageClose"_s);
            setKioskRules({}, {});
        },
        home, false);
}

void Screens::addKioskWaysSteps()
{
    const auto page = [this](Page wanted) {
        return [this, wanted] { return m_kiosk->page() == wanted; };
    };
    const auto home = [this](const QString &name, const QString &button) {
        addKioskStep(
            name, [this, button] { touch(button); },
            [this] { return m_kiosk->page() == Page::Home; }, false);
    };
    addKioskStep(
        u"kiosk-guide-open"_s, [this] { touch(u"guide"_s); }, page(Page::Guide), false);
    addKioskStep(u"kiosk-guide"_s, [this] { touchKeys(u"KHAI"_s); }, {});
    addKioskStep(
        u"kiosk-procedure"_s, [this] { touch(u"procedure0"_s); }, page(Page::Procedure));
    addKioskStep(
        u"kiosk-guide-again"_s, [this] { touch(u"procedureBack"_s); }, page(Page::Guide), false);
    home(u"kiosk-guide-done"_s, u"guideBack"_s);
    addKioskStep(
        u"kiosk-appointment-open"_s, [this] { touch(u"appointment"_s); }, page(Page::Appointment),
        false);
    addKioskStep(u"kiosk-appointment"_s, [this] { touchKeys(u"BK7X2"_s); }, {});
    addKioskStep(
        u"kiosk-appointment-unknown"_s, [this] { touch(u"checkIn"_s); }, page(Page::Failed));
    home(u"kiosk-appointment-done"_s, u"messageClose"_s);
    addKioskStep(
        u"kiosk-leave"_s,
        [this] {
            QMouseEvent press(QEvent::MouseButtonPress, kCorner, kCorner, Qt::LeftButton,
                              Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(m_kiosk.get(), &press);
        },
        page(Page::Leave));
    addKioskStep(u"kiosk-leave-wrong-pin"_s,
                 [this] {
                     touch(u"keeper0"_s);
                     touchKeys(u"111111"_s);
                 },
                 {});
}

} // namespace motcua
