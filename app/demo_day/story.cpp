// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo_day/story.h"

#include "app/core/base/text.h"
#include "app/demo_day/hands.h"
#include "ui/citizen_screen/citizen_screen.h"
#include "ui/citizen_screen/signature_pad.h"
#include "ui/counter/counter_window.h"
#include "ui/display/display_window.h"
#include "ui/kiosk/kiosk_window.h"
#include "ui/sign_in/sign_in_window.h"

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

using Phase = ui::CounterController::Phase;
using Stage = ui::IntakeDesk::Stage;

ui::CounterController &controllerOf(FrontOffice *office)
{
    return office->counterWindow()->controller();
}

ui::IntakeDesk &intakeOf(FrontOffice *office)
{
    return controllerOf(office).intake();
}

bool settled(FrontOffice *office)
{
    return !intakeOf(office).isBusy() && intakeOf(office).isSaved();
}

} // namespace

void Story::showSignIn(Driver &driver) const
{
    FrontOffice *office = m_cast.office;
    const auto window = [office] { return static_cast<QWidget *>(office->signInWindow()); };
    driver.add({u"sign-in"_s, window,
                [office] {
                    office->showSignIn();
                    return Step::Gesture{u"signIn"_s, u"show"_s};
                },
                [office] { return office->signInWindow()->isReady(); }});
}

void Story::mistypePin(Driver &driver) const
{
    FrontOffice *office = m_cast.office;
    const auto window = [office] { return static_cast<QWidget *>(office->signInWindow()); };
    driver.add(
        {u"wrong-pin"_s, window,
         [window] {
             QWidget *pin = hands::find(window(), u"pin"_s);
             pin->setFocus();
             for (const Qt::Key key : {Qt::Key_1, Qt::Key_1, Qt::Key_1, Qt::Key_1, Qt::Key_1,
                                       Qt::Key_1, Qt::Key_Return}) {
                 hands::press(window(), key);
             }
             return Step::Gesture{u"pin"_s, u"111111 Enter"_s};
         },
         // Looked up only once the answer is there: the field is closed while the PIN is checked.
         [window] { return hands::find(window(), u"pin"_s)->isEnabled(); }});
}

void Story::signIn(Driver &driver) const
{
    FrontOffice *office = m_cast.office;
    const auto window = [office] { return static_cast<QWidget *>(office->signInWindow()); };
    driver.add({u"signed-in"_s,
                [office] { return static_cast<QWidget *>(office->counterWindow()); },
                [window] {
                    hands::find(window(), u"pin"_s)->setFocus();
                    for (const Qt::Key key : {Qt::Key_2, Qt::Key_4, Qt::Key_6, Qt::Key_8, Qt::Key_1,
                                              Qt::Key_0, Qt::Key_Return}) {
                        hands::press(window(), key);
                    }
                    return Step::Gesture{u"pin"_s, u"●●●●●● Enter"_s};
                },
                [office] {
                    return office->counterWindow() != nullptr &&
                           controllerOf(office).phase() == Phase::Idle;
                }});
}

void Story::takeNumber(Driver &driver) const
{
    ui::KioskWindow *kiosk = m_cast.kiosk;
    driver.add({u"kiosk-number"_s, [kiosk] { return static_cast<QWidget *>(kiosk); },
                [kiosk] { return hands::click(kiosk, u"groupA"_s); },
                [kiosk] { return kiosk->page() == ui::KioskWindow::Page::Issued; }});
}

void Story::takeNumbers(Driver &driver) const
{
    FrontOffice *office = m_cast.office;
    const auto window = [office] { return static_cast<QWidget *>(office->counterWindow()); };
    takeNumber(driver);
    driver.add({u"issue-overlay"_s, window,
                [window] { return hands::press(window(), Qt::Key_L, Qt::ControlModifier); },
                [window] { return hands::look(window(), u"issueOverlay"_s) != nullptr; }});
    driver.add({u"issue-group"_s,
                window,
                [window] { return hands::click(window(), u"issueGroup_A"_s); },
                {},
                20000,
                false});
    driver.add(
        {u"counter-number"_s, window,
         [window] { return hands::click(window(), u"issueConfirm"_s); },
         [office] {
             return controllerOf(office).queue().state().inState(TicketState::Waiting).size() >= 2;
         }});
}

void Story::call(Driver &driver, const QString &who) const
{
    FrontOffice *office = m_cast.office;
    const auto window = [office] { return static_cast<QWidget *>(office->counterWindow()); };
    driver.add({who + u"-called"_s, window, [window] { return hands::press(window(), Qt::Key_F2); },
                [office] { return controllerOf(office).phase() == Phase::Called; }});
}

void Story::arrive(Driver &driver, const QString &who) const
{
    FrontOffice *office = m_cast.office;
    const auto window = [office] { return static_cast<QWidget *>(office->counterWindow()); };
    driver.add({who + u"-arrived"_s, window,
                [window] { return hands::press(window(), Qt::Key_F2); },
                [office] {
                    return controllerOf(office).phase() == Phase::Serving &&
                           intakeOf(office).stage() == Stage::Editing && settled(office);
                }});
}

void Story::readCard(Driver &driver, const QString &who, const DemoPerson &person) const
{
    FrontOffice *office = m_cast.office;
    const auto window = [office] { return static_cast<QWidget *>(office->counterWindow()); };
    driver.add({who + u"-card-by-reader"_s, window,
                [window, person] { return hands::wedge(window(), person.cardPayload()); },
                [office, person] {
                    return intakeOf(office).draft().submitter.personalId.value ==
                               person.personalId &&
                           settled(office);
                }});
}

void Story::serveOne(Driver &driver) const
{
    const QString who = u"citizen"_s;
    FrontOffice *office = m_cast.office;
    driver.add(
        {u"number-at-the-counter"_s,
         {},
         [] {
             return Step::Gesture{u"queueList"_s, u"(waits)"_s};
         },
         [office] {
             return !controllerOf(office).queue().state().inState(TicketState::Waiting).isEmpty();
         },
         20000,
         false});
    call(driver, who);
    arrive(driver, who);
    readCard(driver, who, m_cast.first);
    fillProcedure(driver, who, m_cast.firstProcedure);
    tickComponents(driver, who);
    scan(driver, who);
    receiptAndSignature(driver, who, m_cast.seed);
    finish(driver, who);
}

void Story::serveFirst(Driver &driver) const
{
    FrontOffice *office = m_cast.office;
    ui::DisplayWindow *display = m_cast.display;
    const DemoPerson person = m_cast.first;
    const auto window = [office] { return static_cast<QWidget *>(office->counterWindow()); };
    call(driver, u"first"_s);
    driver.add({u"display-shows-the-call"_s, [display] { return static_cast<QWidget *>(display); },
                [] {
                    return Step::Gesture{u"display"_s, u"(waits)"_s};
                },
                [office, display] {
                    const auto current = controllerOf(office).queue().current();
                    return current && display->bigNumber() == current->number.text();
                }});
    // The mistake: the citizen is on the way, but the clerk pressed "no-show".
    driver.add({u"no-show-by-mistake"_s, window,
                [window] { return hands::press(window(), Qt::Key_F4); },
                [office] { return controllerOf(office).phase() == Phase::Idle; }});
    driver.add({u"mistake-undone"_s, window,
                [window] { return hands::press(window(), Qt::Key_Escape); },
                [office] { return controllerOf(office).phase() == Phase::Called; }});
    arrive(driver, u"first"_s);
    readCard(driver, u"first"_s, person);
    driver.add(
        {u"first-phone"_s, window,
         [window, person] { return hands::type(window(), u"submitterPhone"_s, person.phone); },
         [office, person] {
             return intakeOf(office).draft().submitter.phone.value == person.phone &&
                    settled(office);
         }});
    fillProcedure(driver, u"first"_s, m_cast.firstProcedure);
    tickComponents(driver, u"first"_s);
    scan(driver, u"first"_s);
    receiptAndSignature(driver, u"first"_s, m_cast.seed);
    finish(driver, u"first"_s);
}

void Story::serveSecond(Driver &driver) const
{
    FrontOffice *office = m_cast.office;
    const DemoPerson person = m_cast.second;
    const QString picture = m_cast.cardPicture;
    const auto window = [office] { return static_cast<QWidget *>(office->counterWindow()); };
    call(driver, u"second"_s);
    arrive(driver, u"second"_s);
    driver.add({u"second-card-panel"_s, window,
                [window] { return hands::click(window(), u"scanCardButton"_s); },
                [window] { return hands::look(window(), u"cardPanel"_s) != nullptr; }});
    driver.add({u"second-card-picture-named"_s,
                window,
                [window, picture] { return hands::type(window(), u"cardImagePath"_s, picture); },
                {},
                20000,
                false});
    driver.add({u"second-card-by-picture"_s, window,
                [window] { return hands::click(window(), u"cardImageRead"_s); },
                [office, person] {
                    return intakeOf(office).draft().submitter.personalId.value ==
                               person.personalId &&
                           settled(office);
                }});
    fillProcedure(driver, u"second"_s, m_cast.secondProcedure);
    tickComponents(driver, u"second"_s);
    scan(driver, u"second"_s);
    receiptAndSignature(driver, u"second"_s, m_cast.seed + 1);
    finish(driver, u"second"_s);
}

void Story::fillProcedure(Driver &driver, const QString &who, const QString &code) const
{
    FrontOffice *office = m_cast.office;
    const auto window = [office] { return static_cast<QWidget *>(office->counterWindow()); };
    driver.add({who + u"-procedure-typed"_s, window,
                [office, window, code] {
                    const auto &desk = controllerOf(office).desk();
                    const auto procedure = desk.catalogue.inForce(code, desk.clock->now().date());
                    // As a clerk types it: no accents.
                    return hands::type(window(), u"procedureSearch"_s, fold(procedure->name));
                },
                [window] { return hands::look(window(), u"procedureList"_s) != nullptr; }});
    driver.add({who + u"-procedure"_s, window,
                [window] { return hands::pressOn(window(), u"procedureSearch"_s, Qt::Key_Return); },
                [office, code] {
                    const auto &procedure = intakeOf(office).draft().procedure;
                    return procedure && procedure->code == code && intakeOf(office).due() &&
                           settled(office);
                }});
}

void Story::tickComponents(Driver &driver, const QString &who) const
{
    FrontOffice *office = m_cast.office;
    const auto window = [office] { return static_cast<QWidget *>(office->counterWindow()); };
    driver.add({who + u"-components"_s, window,
                [office, window] {
                    const Draft draft = intakeOf(office).draft();
                    for (qsizetype i = 0; i < draft.procedure->components.size(); ++i) {
                        if (draft.procedure->components.at(i).required) {
                            hands::pressOn(window(), u"component_%1"_s.arg(i + 1), Qt::Key_Space);
                        }
                    }
                    return Step::Gesture{u"component_1…"_s, u"Space"_s};
                },
                [office] {
                    const QVector<Gap> gaps = intakeOf(office).gaps();
                    return settled(office) &&
                           std::none_of(gaps.begin(), gaps.end(), [](const Gap &gap) {
                               return gap.kind == Gap::Kind::ComponentUnchecked ||
                                      gap.kind == Gap::Kind::ComponentMissing;
                           });
                }});
}

void Story::scan(Driver &driver, const QString &who) const
{
    FrontOffice *office = m_cast.office;
    const auto window = [office] { return static_cast<QWidget *>(office->counterWindow()); };
    driver.add({who + u"-paper-scanned"_s, window,
                [office, window] {
                    const Draft draft = intakeOf(office).draft();
                    for (qsizetype i = 0; i < draft.procedure->components.size(); ++i) {
                        if (draft.procedure->components.at(i).kind == Component::Kind::Submit) {
                            return hands::click(window(), u"scan_%1"_s.arg(i + 1));
                        }
                    }
                    return Step::Gesture{};
                },
                [office] { return intakeOf(office).draft().papers.size() == 1 && settled(office); },
                60000});
}

void Story::receiptAndSignature(Driver &driver, const QString &who, quint32 hand) const
{
    FrontOffice *office = m_cast.office;
    const auto window = [office] { return static_cast<QWidget *>(office->counterWindow()); };
    const auto citizen = [office] { return static_cast<QWidget *>(office->citizenScreen()); };
    driver.add({who + u"-receipt-prepared"_s, window,
                [window] { return hands::click(window(), u"prepareReceipt"_s); },
                [office] {
                    return !intakeOf(office).preview().isNull() &&
                           office->citizenScreen()->isShowingRequest() && settled(office);
                }});
    driver.add({who + u"-citizen-signs"_s, citizen,
                [citizen, hand] { return hands::sign(citizen(), u"pad"_s, hand); },
                [office] { return office->citizenScreen()->pad()->isEnough(); }});
    driver.add({who + u"-clerk-sees-the-ink"_s,
                window,
                [] {
                    return Step::Gesture{u"inkMirror"_s, u"(looks)"_s};
                },
                {}});
    driver.add({who + u"-citizen-agrees"_s, citizen,
                [citizen] { return hands::click(citizen(), u"agree"_s); },
                [window] { return hands::look(window(), u"takeSignature"_s) != nullptr; }});
    driver.add({who + u"-signature-taken"_s, window,
                [window] { return hands::pressOn(window(), u"takeSignature"_s, Qt::Key_Return); },
                [office] { return intakeOf(office).draft().ink.has_value() && settled(office); }});
}

void Story::finish(Driver &driver, const QString &who) const
{
    FrontOffice *office = m_cast.office;
    const auto window = [office] { return static_cast<QWidget *>(office->counterWindow()); };
    driver.add({who + u"-accepted-and-printed"_s, window,
                [window] { return hands::press(window(), Qt::Key_F8); },
                [office] {
                    return intakeOf(office).stage() == Stage::Accepted &&
                           intakeOf(office).printing() == ui::IntakeDesk::Printing::Printed;
                }});
    driver.add({who + u"-turn-finished"_s, window,
                [window] { return hands::press(window(), Qt::Key_F8); },
                [office] { return controllerOf(office).phase() == Phase::Idle; }});
}

} // namespace motcua
