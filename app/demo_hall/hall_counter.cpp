// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo_hall/hall_roles.h"

#include "ui/counter/counter_window.h"
#include "ui/sign_in/sign_in_window.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

using Phase = ui::CounterController::Phase;

constexpr int kQuietLooks = 80; ///< so often nobody waits before the clerk believes it

} // namespace

QWidget *HallCounter::window()
{
    return m_office ? static_cast<QWidget *>(m_office->counterWindow()) : nullptr;
}

void HallCounter::open()
{
    m_office = std::make_unique<FrontOffice>(desk(), m_preferences, options().number);
    m_office->signInWindow()->resize(1366, 768);
    m_office->showSignIn();
}

void HallCounter::signIn()
{
    QWidget *door = m_office->signInWindow();
    if (!m_office->signInWindow()->isReady())
        return;
    QWidget *pin = hands::look(door, u"pin"_s);
    if (pin == nullptr || !pin->isEnabled())
        return;
    // Each counter its own person: nobody works at two.
    QWidget *people = hands::find(door, u"staff"_s);
    people->setFocus();
    for (int i = 1; i < options().number; ++i)
        (void)hands::press(door, Qt::Key_Right);
    pin->setFocus();
    for (const Qt::Key key :
         {Qt::Key_2, Qt::Key_4, Qt::Key_6, Qt::Key_8, Qt::Key_1, Qt::Key_0, Qt::Key_Return})
        (void)hands::press(door, key);
    pause(1500, 2000);
}

void HallCounter::act()
{
    if (m_office->counterWindow() == nullptr) {
        signIn();
        return;
    }
    ui::CounterController &controller = m_office->counterWindow()->controller();
    if (controller.queue().isBusy() || controller.intake().isBusy())
        return;
    work(controller);
}

void HallCounter::work(ui::CounterController &controller)
{
    switch (controller.phase()) {
    case Phase::Idle: call(controller); return;
    case Phase::Called: {
        const QString number = controller.queue().current()->number.text();
        if (m_serving != number) {
            m_serving = number;
            write(u"called"_s, {{u"number"_s, number}});
            photograph(u"called"_s);
        }
        // One in twelve does not come.
        (void)hands::press(window(), chance(12) == 0 ? Qt::Key_F4 : Qt::Key_F2);
        pause(300, 900);
        return;
    }
    case Phase::Serving: serve(controller); return;
    default: return;
    }
}

void HallCounter::call(ui::CounterController &controller)
{
    if (controller.queue().next()) {
        m_quiet = 0;
        photograph(u"free"_s);
        (void)hands::press(window(), Qt::Key_F2);
        pause(200, 500);
        return;
    }
    const QVector<Ticket> held = controller.queue().state().inState(TicketState::OnHold);
    for (const Ticket &ticket : held) {
        if (ticket.counter == options().number) {
            controller.queue().resume(ticket.id);
            pause(400, 700);
            return;
        }
    }
    if (isAlone() || !isEndNear()) {
        m_quiet = 0;
        return;
    }
    if (++m_quiet == kQuietLooks)
        write(u"idle"_s);
    if (QFile::exists(options().finishFile))
        end(0);
}

void HallCounter::serve(ui::CounterController &controller)
{
    photograph(u"serving"_s);
    const auto current = controller.queue().current();
    if (!current) {
        pause(200, 300);
        return;
    }
    const bool fresh = !current->awaySince.isValid() && current->stays.size() == 1;
    if (fresh && chance(10) == 0 && controller.canHold()) {
        write(u"held"_s, {{u"number"_s, current->number.text()}});
        (void)hands::press(window(), Qt::Key_F7);
        pause(300, 600);
        if (QWidget *yes = hands::look(window(), u"holdConfirm"_s))
            (void)hands::click(window(), yes->objectName());
        pause(300, 600);
        return;
    }
    write(u"finished"_s, {{u"number"_s, current->number.text()}});
    (void)hands::click(window(), u"endWithoutDossier"_s);
    pause(300, 900);
}

} // namespace motcua
