// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/base/process_privacy.h"
#include "app/devices/camera/zxing_code_reader.h"
#include "app/devices/keychain/key_ring_vault.h"
#include "app/devices/pdf/pdf_form_renderer.h"
#include "app/devices/pdf/pdf_paper_writer.h"
#include "app/devices/voice/process_voice.h"
#include "app/motcua/centre_room.h"
#include "app/motcua/desk_room.h"
#include "app/motcua/exit_when_ready.h"
#include "app/motcua/first_run_room.h"
#include "app/motcua/front_office.h"
#include "app/motcua/opening.h"
#include "app/motcua/options.h"
#include "app/motcua/preferences.h"
#include "app/motcua/private_temp.h"
#include "app/motcua/screens.h"
#include "app/motcua/stick_room.h"
#include "app/motcua/sync_room.h"
#include "app/motcua/watch_room.h"
#include "ui/common/folder_picker.h"
#include "ui/counter/file_picker.h"
#include "ui/display/display_window.h"
#include "ui/display/screen_keeper.h"
#include "ui/first_run/first_run_window.h"
#include "ui/kiosk/kiosk_window.h"
#include "ui/sign_in/opening_window.h"
#include "ui/sign_in/sign_in_window.h"

#include <QApplication>
#include <QDir>
#include <QMessageLogContext>
#include <QStandardPaths>
#include <QTimer>

#include <cstdio>
#include <vector>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace motcua;

namespace {

// What a counter PC shows once the data are open.
void openWindows(const Options &options, DeskRoom &room, Preferences &preferences,
                 std::unique_ptr<FrontOffice> &office, std::unique_ptr<QWidget> &window)
{
    switch (options.role.kind) {
    case storage::StationRole::Kind::Kiosk:
        window = std::make_unique<ui::KioskWindow>(room.desk(), options.role.number);
        window->showFullScreen();
        return;
    case storage::StationRole::Kind::Display:
        window = std::make_unique<ui::DisplayWindow>(room.desk());
        (new ui::ScreenKeeper(window.get(), preferences.displayScreen(), window.get()))->show();
        return;
    default:
        office = std::make_unique<FrontOffice>(room.desk(), preferences, options.role.number);
        office->signInWindow()->resize(1366, 768);
        office->showSignIn();
        exitWhenReady(office->signInWindow());
        return;
    }
}

// Packs lie with the data; sentences made before lie where they may vanish.
devices::ProcessVoice::Options voiceOptions(const Options &options)
{
    devices::ProcessVoice::Options voice;
    voice.sentences.packsFolder = QDir(options.folder()).filePath(u"voices"_s);
    const QString cache = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation);
    if (!cache.isEmpty())
        voice.sentences.cacheFolder = cache + u"/motcua/voice"_s;
    return voice;
}

// The assistant and what works behind it.
struct FirstRun
{
    FirstRun(const QString &folder, const FirstRunRoom::Parts &parts)
        : room(folder, parts),
          window(room, files, folders)
    {
        window.resize(1366, 768);
    }
    FirstRunRoom room;
    ui::DialogFilePicker files;
    ui::DialogFolderPicker folders;
    ui::FirstRunWindow window;
};

/// One life of the program. `again`: somebody wants another one after it.
int live(int argc, char *argv[], bool &again)
{
    // Before the application object: fractional scale factors are taken as they are (design §8).
    QGuiApplication::setHighDpiScaleFactorRoundingPolicy(
        Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"motcua"_s);
    QApplication::setApplicationVersion(QStringLiteral(MOTCUA_VERSION));

    QString problem;
    QString help;
    const std::optional<Options> options =
        Options::parse(QApplication::arguments(), &problem, &help);
    if (!options) {
        std::fprintf(problem.isEmpty() ? stdout : stderr, "%s\n",
                     qUtf8Printable(problem.isEmpty() ? help : problem));
        return problem.isEmpty() ? 0 : 2;
    }
    if (!options->screensFolder.isEmpty()) {
        Screens screens(*options);
        screens.start();
        return QApplication::exec();
    }

    // The words come first: whatever goes wrong from here on is told in them.
    const std::unique_ptr<Clock> clock = makeClock(*options);
    devices::ProcessScanner scanner;
    SwitchingPrinter printer;
    Preferences preferences(options->folder(), printer, scanner);
    preferences.setFolderIsDefaultPrinter(options->demo);
    preferences.applyLanguage(options->language);
    const auto applyLook = [&] {
        preferences.applyLook(options->dark ? std::optional(ui::Theme::Mode::Dark) : std::nullopt);
    };

    Opening opening(*options);
    const bool firstRun = FirstRunRoom::isNeeded(*options);
    // The role is claimed before anything is read: two programs must never be one counter.
    if (!firstRun && !opening.claimRole()) {
        applyLook();
        return opening.waitForDismissal();
    }

    std::unique_ptr<PrivateTemp> temp;
    try {
        temp = std::make_unique<PrivateTemp>(options->folder(), options->role);
    } catch (const Failure &failure) {
        std::fprintf(stderr, "%s\n", failure.what()); // opening the data will say it, too
    }

    const devices::PdfFormRenderer renderer;
    const devices::PdfPaperWriter paperWriter;
    const devices::ZxingCodeReader codeReader;
    DeskRoom room(*clock, {&renderer, &paperWriter, &codeReader, &scanner, &printer});
    std::unique_ptr<SyncRoom> sync;
    std::unique_ptr<WatchRoom> watch;
    std::unique_ptr<StickRoom> stick;
    std::unique_ptr<CentreRoom> centreRoom;
    std::unique_ptr<devices::ProcessVoice> voice;
    std::unique_ptr<FrontOffice> office;
    std::unique_ptr<QWidget> window;
    QObject::connect(&room, &DeskRoom::opened, &app, [&] {
        sync = std::make_unique<SyncRoom>(options->folder(), room.key(), *clock,
                                          sync::SyncEngine::Options{});
        room.desk().sync = sync.get();
        const bool isCounter = options->role.kind == storage::StationRole::Kind::Counter;
        watch = std::make_unique<WatchRoom>(room, options->folder(), *clock,
                                            WatchRoom::Options{.looksAfterDisk = isCounter});
        room.desk().safety = watch.get();
        stick = std::make_unique<StickRoom>(options->folder(), room.key(), *clock);
        room.desk().stick = stick.get();
        if (isCounter) {
            centreRoom = std::make_unique<CentreRoom>(options->folder(), room.key(), *clock,
                                                      CentreRoom::Options{.startServing = true});
            room.desk().centreLink = centreRoom.get();
            // A window that has something to save may stay; then nothing ends, and nothing starts.
            QObject::connect(centreRoom.get(), &CentreRoom::restartWanted, &app, [&again] {
                again = true;
                QCoreApplication::quit();
            });
        }
        voice = std::make_unique<devices::ProcessVoice>(voiceOptions(*options));
        room.desk().voice = voice.get();
        preferences.follow(room.desk());
        openWindows(*options, room, preferences, office, window);
        if (office && temp) {
            QObject::connect(office.get(), &FrontOffice::handedOver, &app, [&temp] {
                (void)temp->wipe(PrivateTemp::What::NotFresh);
                QTimer::singleShot((PrivateTemp::kFreshSeconds + 1) * 1000, qApp,
                                   [&temp] { (void)temp->wipe(PrivateTemp::What::NotFresh); });
            });
        }
        opening.close();
    });
    QObject::connect(&room, &DeskRoom::accountClosed, &app, [&office](StaffId id) {
        if (office)
            office->endSession(id);
    });
    devices::KeyRingVault vault;
    std::unique_ptr<FirstRun> assistant;
    if (firstRun) {
        applyLook();
        assistant = std::make_unique<FirstRun>(
            options->folder(),
            FirstRunRoom::Parts{
                clock.get(), &renderer, &printer, &vault, Preferences::installLanguage,
                [&preferences](const QString &code) { preferences.setLanguage(code); },
                preferences.language()});
        QObject::connect(&assistant->window, &ui::FirstRunWindow::finished, &app, [&] {
            opening.setPassphrase(assistant->room.passphrase());
            if (opening.claimRole()) {
                opening.drive(room);
            }
            assistant->window.hide();
        });
        QObject::connect(&assistant->window, &ui::FirstRunWindow::restoreWanted, &app, [&] {
            if (opening.claimRole())
                opening.restoreFirst(room);
            assistant->window.hide();
        });
        assistant->window.show();
    } else {
        // The data are read on the desk thread while the look is made ready here; no window is there before both.
        opening.drive(room);
        applyLook();
    }
    const int code = QApplication::exec();

    // Windows go before the threads they post to.
    assistant.reset();
    office.reset();
    window.reset();
    centreRoom.reset();
    voice.reset();
    stick.reset();
    watch.reset();
    sync.reset();
    return code;
}

} // namespace

int main(int argc, char *argv[])
{
    keepMemoryPrivate();
    std::vector<char *> words(argv, argv + argc); // the toolkit takes its own out of them
    words.push_back(nullptr);
    bool again = false;
    const int code = live(argc, argv, again);
    if (again) {
        // Everything is closed and every lock given back; the same process begins anew with the same words.
        ::execv("/proc/self/exe", words.data());
        std::fputs("the program could not be started again\n", stderr);
    }
    return code;
}
