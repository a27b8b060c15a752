// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// From a counter's key to the number painted at the display, two processes on one data folder: this one calls, the other
// one is the display with all its wiring. Prints JSON. Both read the same monotonic clock.
#include "app/core/base/clock.h"
#include "app/core/base/ids.h"
#include "app/core/queue/centre_queue.h"
#include "app/demo/demo_centre.h"
#include "app/devices/pdf/pdf_form_renderer.h"
#include "app/devices/pdf/pdf_paper_writer.h"
#include "app/motcua/desk_room.h"
#include "ui/common/theme.h"
#include "ui/display/display_window.h"

#include <QApplication>
#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <vector>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace motcua;

namespace {

const QString kPassphrase = u"only for measuring 4711"_s;
constexpr int kCalls = 150;
constexpr int kWaitMs = 20'000;

double monotonicMs()
{
    return std::chrono::duration<double, std::milli>(
               std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

/// Says each number once it is painted, and when.
int display(const QString &folder)
{
    const SystemClock clock;
    const devices::PdfFormRenderer renderer;
    const devices::PdfPaperWriter writer;
    DeskRoom room(clock, {&renderer, &writer, nullptr, nullptr, nullptr});
    std::unique_ptr<ui::DisplayWindow> window;
    QString last;
    QObject::connect(&room, &DeskRoom::opened, qApp, [&room, &window, &last] {
        // No call stands in the way of the next.
        const Announcer::Times times{1ms, 60s, 120s};
        window = std::make_unique<ui::DisplayWindow>(room.desk(), times);
        window->setReducedMotion(true);
        window->resize(1920, 1080);
        QObject::connect(window.get(), &ui::DisplayWindow::picturePainted, window.get(),
                         [&window, &last] {
                             const QString now = window->bigNumber();
                             if (std::exchange(last, now) != now) {
                                 std::printf("%s %.3f\n", qPrintable(now), monotonicMs());
                                 std::fflush(stdout);
                             }
                         });
        window->show();
        std::printf("ready 0\n");
        std::fflush(stdout);
    });
    QObject::connect(&room, &DeskRoom::failed, qApp, [](const Failure &failure) {
        std::fprintf(stderr, "%s\n", failure.what());
        QCoreApplication::exit(1);
    });
    room.open(folder, kPassphrase, false);
    const int code = QApplication::exec();
    window.reset();
    return code;
}

QByteArrayList nextLine(QProcess &display)
{
    const QDeadlineTimer deadline(kWaitMs);
    while (!display.canReadLine()) {
        if (deadline.hasExpired() || !display.waitForReadyRead(int(deadline.remainingTime())))
            qFatal("the display said nothing");
    }
    return display.readLine().trimmed().split(' ');
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    const QStringList words = QApplication::arguments();
    if (words.size() == 3 && words[1] == "--display"_L1)
        return display(words[2]);

    QTemporaryDir folder;
    const QString data = folder.filePath(u"data"_s);
    storage::Unlock unlock;
    unlock.passphrase = kPassphrase;
    const auto station = storage::Station::create(data, demoSetup(3), unlock);
    const SystemClock clock;
    RandomIdSource ids(clock);
    CentreQueue queue(station->journal(), clock, ids);
    const Counter counter = station->counters().first();
    const Actor by{ids.make<StaffId>(), u"bench"_s, counter.number, station->stationId(),
                   Role::ReceptionOfficer};

    QProcess shown;
    shown.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    shown.start(QApplication::applicationFilePath(), {u"--display"_s, data});
    while (nextLine(shown).first() != "ready") {
    }
    std::vector<double> times;
    QRandomGenerator random(1);
    for (int i = 0; i < kCalls; ++i) {
        (void)queue.issue({counter.series.first(), {}, {}, {}}, {});
        // Anywhere between two looks of the display.
        (void)shown.waitForReadyRead(random.bounded(120, 320)); // it has nothing to say now
        const double before = monotonicMs();
        const CentreQueue::CallOutcome called = queue.callNext(counter, by);
        if (called.kind != CentreQueue::CallOutcome::Kind::Called)
            qFatal("nothing was called");
        const QByteArray number = called.ticket->number.text().toLatin1();
        QByteArrayList line = nextLine(shown);
        while (line.first() != number)
            line = nextLine(shown);
        times.push_back(line.at(1).toDouble() - before);
        (void)queue.arrived(called.ticket->id, by);
        (void)queue.finish(called.ticket->id, by);
    }
    shown.kill();
    shown.waitForFinished();
    std::sort(times.begin(), times.end());
    const QJsonObject result{
        {u"median_ms"_s, times.at(times.size() / 2)},
        {u"p99_ms"_s, times.at(std::min(times.size() - 1, times.size() * 99 / 100))},
        {u"max_ms"_s, times.back()},
        {u"runs"_s, int(times.size())}};
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}
