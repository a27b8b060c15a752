// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo_day/demo_day.h"

#include "app/demo/demo_morning.h"
#include "app/devices/camera/zxing_code_reader.h"
#include "app/devices/pdf/pdf_form_renderer.h"
#include "app/devices/pdf/pdf_paper_writer.h"
#include "app/devices/pdf/qr_image.h"
#include "ui/counter/counter_window.h"
#include "ui/display/display_window.h"
#include "ui/kiosk/kiosk_window.h"
#include "ui/sign_in/sign_in_window.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QPainter>
#include <QStorageInfo>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

constexpr int kCounter = 3;

// A working morning that depends on the seed, and the working days after it: another seed, another date.
QDateTime morningOf(quint32 seed, int number)
{
    QDate day = QDate(2026, 11, 23).addDays(qint64(seed) * 3 % 28);
    for (int left = number;; day = day.addDays(1)) {
        const bool works = day.dayOfWeek() < Qt::Saturday && day != QDate(2026, 11, 24);
        if (works && --left == 0)
            break;
    }
    return centreTime(day, QTime(7, 35).addSecs(int(seed % 20) * 60));
}

double residentMib()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmRSS:")) {
            return line.simplified().split(' ').value(1).toDouble() / 1024.0;
        }
    }
    return 0;
}

sync::SyncEngine::Options quickSync()
{
    sync::SyncEngine::Options options;
    options.pollMs = 200;
    options.backoffBaseMs = 200;
    options.backoffCapMs = 1000;
    return options;
}

} // namespace

DemoDay::DemoDay(const Options &options)
    : m_options(options),
      m_clock(morningOf(options.seed, options.day), SimulatedClock::Mode::Running),
      m_start(morningOf(options.seed, options.day)),
      m_preferences(m_work.path(), m_printer, m_scanner),
      m_renderer(std::make_unique<devices::PdfFormRenderer>()),
      m_paperWriter(std::make_unique<devices::PdfPaperWriter>()),
      m_codeReader(std::make_unique<devices::ZxingCodeReader>()),
      m_driver(options.out)
{
    QDir().mkpath(options.out);
    m_preferences.setFolderIsDefaultPrinter(true);
    m_preferences.apply(u"vi"_s, ui::Theme::Mode::Light);
    m_printer.useFolder(m_work.filePath(u"printed"_s));
}

DemoDay::~DemoDay()
{
    // Windows go before the threads they post to.
    m_office.reset();
    m_kiosk.reset();
    m_display.reset();
    m_stick.reset();
    m_sync.reset();
}

void DemoDay::start()
{
    m_temp = std::make_unique<PrivateTemp>(
        m_options.data, storage::StationRole{storage::StationRole::Kind::Counter, kCounter});
    m_fresh = !storage::DataFolder(m_options.data).hasDatabase();
    m_room = std::make_unique<DeskRoom>(
        m_clock, DeskRoom::Devices{m_renderer.get(), m_paperWriter.get(), m_codeReader.get(),
                                   &m_scanner, &m_printer});
    connect(m_room.get(), &DeskRoom::opened, this, &DemoDay::opened);
    connect(m_room.get(), &DeskRoom::failed, this, [](const Failure &failure) {
        std::fprintf(stderr, "demo day: %s %s\n", qUtf8Printable(failure.headline()),
                     qUtf8Printable(failure.nextStep()));
        QApplication::exit(3);
    });
    connect(&m_driver, &Driver::finished, this, &DemoDay::writeDown);
    m_room->open(m_options.data, m_options.passphrase, true);
}

void DemoDay::opened()
{
    m_sync = std::make_unique<SyncRoom>(m_options.data, m_room->key(), m_clock, quickSync());
    m_room->desk().sync = m_sync.get();
    m_stick =
        std::make_unique<StickRoom>(m_options.data, m_room->key(), m_clock, [usb = m_options.usb] {
            ui::StickMedium medium{usb, u"USB"_s, QStorageInfo(usb).bytesAvailable()};
            return usb.isEmpty() ? QVector<ui::StickMedium>() : QVector<ui::StickMedium>{medium};
        });
    m_room->desk().stick = m_stick.get();
    const auto begin = [this] {
        m_office = std::make_unique<FrontOffice>(m_room->desk(), m_preferences, kCounter);
        m_office->signInWindow()->resize(1366, 768);
        connect(m_office.get(), &FrontOffice::handedOver, this,
                [this] { (void)m_temp->wipe(PrivateTemp::What::NotFresh); });
        m_options.resumeCheck ? resume() : play();
    };
    if (!m_fresh || m_options.resumeCheck) {
        begin();
        return;
    }
    m_room->worker().run(
        this,
        [this] {
            const ui::Desk &desk = m_room->desk();
            const DemoMorning morning{*desk.queue,
                                      *desk.reception,
                                      m_clock,
                                      desk.catalogue,
                                      desk.counters,
                                      desk.stationId,
                                      desk.signIn->staff().constFirst(),
                                      m_options.seed};
            morning.play(2 + int(m_options.seed % 5), 0);
        },
        begin,
        [](const Failure &failure) {
            std::fprintf(stderr, "demo day: %s\n", failure.what());
            QApplication::exit(3);
        });
}

void DemoDay::play()
{
    m_kiosk = std::make_unique<ui::KioskWindow>(m_room->desk(), 1);
    m_kiosk->resize(1080, 1920);
    m_kiosk->show();
    m_display = std::make_unique<ui::DisplayWindow>(m_room->desk());
    m_display->resize(1920, 1080);
    m_display->show();

    const Story::Cast cast = this->cast();
    m_scanner.setDefaultDevice(u"pnm:0?filename="_s + makePaper(cast.first));
    m_story = std::make_unique<Story>(cast);
    m_confirmed =
        std::make_unique<ConfirmedLog>(QDir(m_options.out).filePath(u"confirmed.jsonl"_s));
    connect(&m_driver, &Driver::stepDone, this, [this](const QString &name) {
        if (m_office->counterWindow() != nullptr) {
            ui::CounterController &controller = m_office->counterWindow()->controller();
            m_confirmed->add(name, controller.queue().state(), controller.intake());
        }
    });

    const bool province = m_options.gatewayPort != 0;
    m_trip = std::make_unique<Trip>(Trip::Ways{m_sync.get(), m_office.get(),
                                               u"https://127.0.0.1:%1"_s.arg(m_options.gatewayPort),
                                               m_options.enrolCode, m_options.line});
    if (m_options.day == 1) {
        if (province) {
            m_trip->enrol(m_driver);
            m_trip->cut(m_driver);
        }
        m_story->showSignIn(m_driver);
        m_story->mistypePin(m_driver);
        m_story->signIn(m_driver);
        m_story->takeNumbers(m_driver);
        m_story->serveFirst(m_driver);
        m_story->serveSecond(m_driver);
    } else {
        m_story->showSignIn(m_driver);
        m_story->signIn(m_driver);
        m_story->takeNumber(m_driver);
        m_story->serveOne(m_driver);
    }
    if (m_options.day == 3) {
        m_trip->lookAtTheLink(m_driver);
        m_trip->toStick(m_driver);
    }
    if (m_options.day == 4) {
        m_trip->lookAtTheLink(m_driver);
        m_trip->takeReceipt(m_driver);
        m_trip->join(m_driver);
        m_trip->waitUntilSent(m_driver);
        m_trip->seeWhatCameDown(m_driver);
    }
    m_driver.start();
}

void DemoDay::resume()
{
    m_story = std::make_unique<Story>(
        Story::Cast{m_office.get(), nullptr, nullptr, {}, {}, {}, {}, {}, m_options.seed});
    m_driver.add({u"resumed"_s,
                  [this] { return static_cast<QWidget *>(m_office->counterWindow()); },
                  [this] {
                      Staff clerk;
                      Actor actor;
                      actor.name = u"resume"_s;
                      actor.counter = kCounter;
                      Counter place;
                      for (const Counter &counter : std::as_const(m_room->desk().counters)) {
                          place = counter.number == kCounter ? counter : place;
                      }
                      Q_EMIT m_office->signInWindow()->signedIn(actor, place);
                      return Step::Gesture{u"signIn"_s, u"(restored)"_s};
                  },
                  [this] {
                      ui::CounterController &controller = m_office->counterWindow()->controller();
                      return controller.phase() != ui::CounterController::Phase::Loading &&
                             !controller.intake().isBusy() && !controller.queue().isBusy() &&
                             m_room->worker().pending() == 0;
                  }});
    m_driver.start();
}

Story::Cast DemoDay::cast() const
{
    DemoPeople people(m_options.seed);
    Story::Cast cast;
    cast.office = m_office.get();
    cast.kiosk = m_kiosk.get();
    cast.display = m_display.get();
    cast.seed = m_options.seed + quint32(m_options.day) - 1;
    if (m_options.day == 1) {
        cast.first = people.next(m_start.date());
        cast.second = people.next(m_start.date());
        if (m_options.people.size() == 2) {
            cast.first = m_options.people.first();
            cast.second = m_options.people.last();
        }
        cast.cardPicture = makeCardPicture(cast.second);
        cast.firstProcedure = pickProcedure(0);
        cast.secondProcedure = pickProcedure(1);
        return cast;
    }
    for (int i = 0; i <= m_options.day; ++i)
        cast.first = people.next(m_start.date());
    cast.firstProcedure = pickProcedure(m_options.day);
    return cast;
}

QString DemoDay::makeCardPicture(const DemoPerson &person) const
{
    // The back of a card held before a camera: the code on a pale ground.
    const QImage code = devices::renderCode(person.cardPayload(), 5);
    QImage card(1011, 638, QImage::Format_RGB32);
    card.fill(QColor(222, 235, 240));
    QPainter painter(&card);
    painter.drawImage(card.width() - code.width() - 60, 60, code);
    painter.end();
    const QString path = m_work.filePath(u"card.png"_s);
    if (!card.save(path)) {
        qFatal("the picture of the card could not be written");
    }
    return path;
}

QString DemoDay::makePaper(const DemoPerson &person) const
{
    // A filled-in form on the scanner's glass, A4 at 150 dpi.
    QImage page(1240, 1754, QImage::Format_Grayscale8);
    page.fill(Qt::white);
    QPainter painter(&page);
    QFont font(u"Tinos"_s);
    font.setPixelSize(34);
    painter.setFont(font);
    painter.drawText(QRect(0, 140, 1240, 60), Qt::AlignCenter, u"TỜ KHAI"_s);
    font.setPixelSize(28);
    painter.setFont(font);
    int y = 300;
    for (const QString &line :
         {u"Họ và tên: "_s + person.name, u"Số định danh: "_s + person.personalId,
          u"Nơi cư trú: "_s + person.address, u"Đề nghị giải quyết theo thủ tục đã nêu."_s}) {
        painter.drawText(140, y, line);
        y += 70;
    }
    painter.end();
    const QString path = m_work.filePath(u"paper.pgm"_s);
    if (!page.save(path, "PGM")) {
        qFatal("the paper could not be written");
    }
    return path;
}

// One with a limit and something to hand in; another seed, another errand.
QString DemoDay::pickProcedure(int which) const
{
    QStringList fit;
    const QVector<Catalogue::Hit> all = m_room->desk().catalogue.search({}, m_start.date(), 1000);
    for (const Catalogue::Hit &hit : all) {
        const QVector<Component> &components = hit.procedure.components;
        const bool handsIn =
            std::any_of(components.begin(), components.end(), [](const Component &c) {
                return c.kind == Component::Kind::Submit && c.required;
            });
        if (handsIn && hit.procedure.limit.kind == TimeLimit::Kind::WorkingDays &&
            hit.procedure.limit.value <= 15) {
            fit.append(hit.procedure.code);
        }
    }
    return fit.at((int(m_options.seed) * 7 + which * 5) % int(fit.size()));
}

void DemoDay::collect(const std::function<void(QJsonArray)> &then)
{
    m_room->worker().run(
        this,
        [this] {
            QJsonArray dossiers;
            storage::Station &station = m_room->station();
            const QVector<DossierStore::Found> found = station.dossiers().search({}, 100);
            for (const DossierStore::Found &one : found) {
                const auto dossier = station.dossiers().byCode(one.code);
                QFile scan(QDir(m_options.out).filePath(u"scan-%1.pdf"_s.arg(one.code)));
                if (!dossier->papers.isEmpty() && scan.open(QIODevice::WriteOnly)) {
                    scan.write(station.blobs().get(dossier->papers.first().pdf));
                }
                QFile::copy(m_work.filePath(u"printed/%1.pdf"_s.arg(one.code)),
                            QDir(m_options.out).filePath(u"receipt-%1.pdf"_s.arg(one.code)));
                dossiers.append(QJsonObject{{u"dossier_code"_s, one.code},
                                            {u"dossier_id"_s, one.id.toString()},
                                            {u"ticket"_s, dossier->ticketNumber},
                                            {u"submitter"_s, dossier->submitter.name.value},
                                            {u"procedure_code"_s, dossier->procedure.code},
                                            {u"received_at"_s, toIso(dossier->receivedAt)},
                                            {u"due_at"_s, toIso(dossier->due.dueAt)}});
            }
            return dossiers;
        },
        then,
        [then](const Failure &failure) {
            std::fprintf(stderr, "demo day: %s\n", failure.what());
            then({});
        });
}

void DemoDay::writeDown(bool ok, const QString &problem)
{
    collect([this, ok, problem](const QJsonArray &dossiers) {
        QJsonObject record{
            {u"ok"_s, ok},
            {u"problem"_s, problem.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(problem)},
            {u"clock_start"_s, toIso(m_start)},
            {u"resident_mib"_s, residentMib()},
            {u"dossiers"_s, dossiers},
            {u"steps"_s, m_driver.log()}};
        if (m_options.resumeCheck && ok) {
            ui::CounterController &controller = m_office->counterWindow()->controller();
            record.insert(u"shown"_s,
                          ConfirmedLog::shown(controller.queue().state(), controller.intake()));
        }
        QFile file(QDir(m_options.out)
                       .filePath(m_options.resumeCheck ? u"resumed.json"_s : u"steps.json"_s));
        const bool written =
            file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(record).toJson()) > 0;
        if (!problem.isEmpty()) {
            std::fprintf(stderr, "demo day: %s\n", qUtf8Printable(problem));
        }
        QApplication::exit(ok && written ? 0 : 1);
    });
}

} // namespace motcua
