// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/motcua/screens.h"

#include "app/core/queue/slip_desk.h"
#include "app/core/reporting/passing_journal.h"
#include "app/demo/demo_morning.h"
#include "app/demo/demo_people.h"
#include "app/devices/camera/zxing_code_reader.h"
#include "app/devices/pdf/pdf_form_renderer.h"
#include "app/devices/pdf/pdf_paper_writer.h"
#include "app/motcua/first_run_screens.h"
#include "app/motcua/front_office.h"
#include "app/motcua/queue_screen_parts.h"
#include "app/motcua/rescue_screens.h"
#include "app/motcua/screen_parts.h"
#include "ui/citizen_screen/citizen_screen.h"
#include "ui/citizen_screen/signature_pad.h"
#include "ui/common/overlay_dialog.h"
#include "ui/common/pin_field.h"
#include "ui/common/primary_button.h"
#include "ui/common/staff_tiles.h"
#include "ui/counter/counter_window.h"
#include "ui/display/display_window.h"
#include "ui/kiosk/kiosk_window.h"
#include "ui/sign_in/opening_window.h"
#include "ui/sign_in/sign_in_window.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>

#include <cmath>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

constexpr int kCounter = 3;
constexpr quint32 kSeed = 20261123;

// A hand's line, the same every time.
QVector<InkStroke> sampleInk()
{
    InkStroke stroke;
    for (int i = 0; i < 90; ++i) {
        const double t = i / 90.0;
        stroke.append({45.0 + 65.0 * t + 5.0 * std::sin(31.0 * t),
                       34.0 + 16.0 * std::cos(26.0 * t) * (1.0 - 0.6 * t), i * 8, 0.8});
    }
    InkStroke line;
    for (int i = 0; i < 30; ++i) {
        line.append({48.0 + 2.2 * i, 56.0 - 0.1 * i, 900 + i * 8, 0.8});
    }
    return {stroke, line};
}

} // namespace

Screens::Screens(const Options &options)
    : m_options(options),
      m_clock(centreTime({2026, 11, 23}, {7, 35})),
      m_ids(m_clock),
      m_preferences(m_folder.path(), m_printer, m_scanner),
      m_renderer(std::make_unique<devices::PdfFormRenderer>()),
      m_paperWriter(std::make_unique<devices::PdfPaperWriter>()),
      m_codeReader(std::make_unique<devices::ZxingCodeReader>()),
      m_driver(options.screensFolder)
{
    QDir().mkpath(options.screensFolder);
    m_driver.setPictureSize(options.screensSize, options.screensScale);
    m_preferences.setFolderIsDefaultPrinter(true);
    m_preferences.apply(options.language,
                        options.dark ? ui::Theme::Mode::Dark : ui::Theme::Mode::Light);
    m_printer.useFolder(m_folder.filePath(u"printed"_s));
}

Screens::~Screens() = default;

QWidget *Screens::counter() const
{
    return m_office->counterWindow();
}

void Screens::press(const QString &objectName)
{
    const QList<QAbstractButton *> buttons = counter()->findChildren<QAbstractButton *>(objectName);
    for (QAbstractButton *button : buttons) {
        if (button->isVisibleTo(counter())) {
            button->click();
            return;
        }
    }
    throw Failure("widget_missing:" + objectName.toLatin1(), {}, {});
}

void Screens::start()
{
    m_room = std::make_unique<DeskRoom>(
        m_clock, DeskRoom::Devices{m_renderer.get(), m_paperWriter.get(), m_codeReader.get(),
                                   &m_scanner, &m_printer});
    const auto end = [](bool ok, const QString &problem) {
        if (!ok) {
            std::fprintf(stderr, "screens: %s\n", qUtf8Printable(problem));
        }
        QApplication::exit(ok ? 0 : 1);
    };
    connect(&m_driver, &Driver::finished, this, end);
    connect(m_room.get(), &DeskRoom::opened, this, &Screens::prepareData);
    connect(m_room.get(), &DeskRoom::failed, this,
            [end](const Failure &failure) { end(false, failure.headline()); });
    // A passphrase of the moment: pictures must not depend on a keyring.
    m_room->open(m_folder.filePath(u"data"_s), u"screens"_s, true);
}

void Screens::prepareData()
{
    m_room->worker().run(
        this,
        [this] {
            ui::Desk &desk = m_room->desk();
            // The windows' queue stands on the same journal; its link is what a picture needs.
            m_journal = std::make_unique<ShownJournal>(m_room->station().journal());
            m_queue =
                std::make_unique<CentreQueue>(*m_journal, m_clock, m_ids, desk.queue->rules());
            m_roomQueue = std::exchange(desk.queue, m_queue.get());
            const DemoMorning morning{*desk.queue,
                                      *desk.reception,
                                      m_clock,
                                      desk.catalogue,
                                      desk.counters,
                                      desk.stationId,
                                      desk.signIn->staff().constFirst(),
                                      kSeed};
            morning.play(6, 14);
            Actor actor;
            actor.counter = kCounter;
            actor.station = desk.stationId;
            (void)morning.filled(desk.reception->begin({}, {}, actor), u"1.000894"_s, 1);
            (void)morning.filled(desk.reception->begin({}, {}, actor), u"1.000656"_s, 2);
        },
        [this] {
            m_sync = std::make_unique<OfflineLink>(m_clock.now());
            m_room->desk().sync = m_sync.get();
            m_safety = std::make_unique<ShownSafety>();
            m_room->desk().safety = m_safety.get();
            m_stick = std::make_unique<ShownStick>(m_clock.now());
            m_room->desk().stick = m_stick.get();
            m_centre = std::make_unique<ShownCentre>();
            m_room->desk().centreLink = m_centre.get();
            m_preferences.follow(m_room->desk());
            addSteps();
            m_driver.start();
        },
        [](const Failure &failure) {
            std::fprintf(stderr, "screens: %s\n", failure.what());
            QApplication::exit(1);
        });
}

void Screens::addSteps()
{
    m_office = std::make_unique<FrontOffice>(m_room->desk(), m_preferences, kCounter);
    m_driver.add({u"sign-in"_s, [this] { return m_office->signInWindow(); },
                  [this] {
                      m_office->showSignIn();
                      return Step::Gesture{};
                  },
                  [this] { return m_office->signInWindow()->isReady(); }});
    addCounterSteps();
    addSupervisorSteps();
    addKioskSteps();
    addDisplaySteps();
    addOpeningSteps();
    m_firstRun = std::make_unique<FirstRunScreens>(m_options.language);
    m_firstRun->addTo(m_driver);
    m_rescue = std::make_unique<RescueScreens>(m_clock.now());
    m_rescue->addTo(m_driver);
}

void Screens::signIn(int person, const QString &pin)
{
    const ui::SignInWindow *window = m_office->signInWindow();
    window->findChild<ui::StaffTiles *>(u"staff"_s)->setCurrent(person);
    typeDigits(window->findChild<ui::PinField *>(u"pin"_s), pin);
    window->findChild<ui::PrimaryButton *>(u"enter"_s)->trigger();
}

void Screens::addCounterSteps()
{
    const auto window = [this] { return counter(); };
    const auto phase = [this] { return m_office->counterWindow()->controller().phase(); };
    const auto intake = [this]() -> ui::IntakeDesk & {
        return m_office->counterWindow()->controller().intake();
    };
    using Phase = ui::CounterController::Phase;
    const auto step = [this, window](const QString &name, const std::function<void()> &act,
                                     const std::function<bool()> &until, bool picture = true) {
        m_driver.add({name, window,
                      [act] {
                          act();
                          return Step::Gesture{};
                      },
                      until, 20000, picture});
    };
    step(
        u"counter-idle"_s, [this] { signIn(0, u"246810"_s); },
        [this, phase, intake] {
            return counter() != nullptr && phase() == Phase::Idle &&
                   !intake().openDrafts().isEmpty();
        });
    step(
        u"issue-number"_s, [this] { press(u"issueButton"_s); },
        [this] {
            return counter()->findChild<QWidget *>(u"issueOverlay"_s)->isVisibleTo(counter());
        });
    step(
        u"close-issue"_s,
        [this] { counter()->findChild<ui::OverlayDialog *>(u"issueOverlay"_s)->dismiss(); }, {},
        false);
    addNoticeSteps();
    step(
        u"counter-called"_s, [this] { press(u"primaryButton"_s); },
        [phase] { return phase() == Phase::Called; });
    step(
        u"counter-serving-empty"_s,
        [this] { m_office->counterWindow()->controller().queue().arrived(); },
        [phase, intake] {
            return phase() == Phase::Serving &&
                   intake().stage() == ui::IntakeDesk::Stage::Editing && !intake().isBusy();
        });
    step(
        u"card-panel"_s, [this] { press(u"scanCardButton"_s); },
        [this] { return counter()->findChild<QWidget *>(u"cardPanel"_s)->isVisibleTo(counter()); });
    step(
        u"fill"_s,
        [this, intake] {
            counter()->findChild<ui::OverlayDialog *>(u"cardPanel"_s)->dismiss();
            const auto procedure =
                m_room->desk().catalogue.inForce(u"1.004884"_s, m_clock.now().date());
            intake().setProcedure(*procedure);
            intake().edit([this](Draft &draft) {
                DemoPeople people(kSeed);
                draft.submitter = people.next(m_clock.now().date()).citizen();
                for (qsizetype i = 0; i < draft.components.size(); ++i) {
                    draft.components[i] = i == 0   ? ComponentState::Complete
                                          : i == 3 ? ComponentState::Missing
                                                   : ComponentState::NotChecked;
                }
            });
            intake().flush();
            Q_EMIT intake().opened();
        },
        [intake] { return intake().isSaved() && intake().due().has_value(); }, false);
    step(u"counter-serving"_s, [] {}, {});
    step(
        u"complete"_s,
        [intake] {
            intake().edit([](Draft &draft) {
                for (qsizetype i = 0; i < draft.components.size(); ++i) {
                    const Component &component = draft.procedure->components.at(i);
                    draft.components[i] = component.kind == Component::Kind::Present
                                              ? ComponentState::CompleteShown
                                              : ComponentState::Complete;
                }
            });
            intake().flush();
            Q_EMIT intake().opened();
        },
        [intake] { return intake().isSaved(); }, false);
    step(
        u"prepare"_s, [this] { press(u"prepareReceipt"_s); },
        [intake] { return !intake().preview().isNull() && !intake().isBusy(); }, false);
    step(
        u"ink"_s,
        [this] {
            m_office->citizenScreen()->pad()->setStrokes(sampleInk());
            Q_EMIT m_office->citizenScreen()->pad()->inkChanged(sampleInk());
        },
        {}, false);
    step(u"counter-signing"_s, [] {}, {});
    m_driver.add({u"citizen-signing"_s,
                  [this] { return m_office->citizenScreen(); },
                  [] { return Step::Gesture{}; },
                  {},
                  20000,
                  true,
                  QSize(1280, 800)});
    step(
        u"accept-ink"_s,
        [this] {
            m_office->citizenScreen()->confirm();
            press(u"takeSignature"_s);
        },
        [intake] { return intake().draft().ink.has_value() && !intake().isBusy(); }, false);
    step(
        u"accept"_s, [this] { press(u"primaryButton"_s); },
        [intake] {
            return intake().stage() == ui::IntakeDesk::Stage::Accepted &&
                   intake().printing() == ui::IntakeDesk::Printing::Printed;
        },
        false);
    step(u"counter-receipt"_s, [] {}, {});
    step(
        u"palette"_s, [this] { press(u"searchButton"_s); },
        [this] { return counter()->findChild<QWidget *>(u"palette"_s)->isVisibleTo(counter()); });
    step(
        u"close-palette"_s,
        [this] { counter()->findChild<ui::OverlayDialog *>(u"palette"_s)->dismiss(); }, {}, false);
    addActSteps();
    addLinkSteps();
    addGestureSteps();
    step(
        u"settings"_s, [this] { press(u"navSettings"_s); },
        [this] { return counter()->findChild<QWidget *>(u"settings"_s)->isVisibleTo(counter()); });
    step(
        u"lock"_s,
        [this] {
            press(u"navCounter"_s);
            press(u"lockButton"_s);
        },
        [this] { return counter()->findChild<QWidget *>(u"lock"_s)->isVisibleTo(counter()); });
}

void Screens::addOpeningSteps()
{
    m_driver.add({u"opening-problem"_s,
                  [this] { return m_opening.get(); },
                  [this] {
                      m_opening = std::make_unique<ui::OpeningWindow>();
                      m_opening->resize(m_options.screensSize);
                      try {
                          // The real sentence of the real refusal.
                          (void)storage::Station::open(m_folder.filePath(u"data"_s), {});
                      } catch (const Failure &failure) {
                          m_opening->showProblem(failure, ui::OpeningWindow::Passphrase);
                      }
                      m_opening->show();
                      return Step::Gesture{};
                  },
                  {}});
}

} // namespace motcua
