// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One button makes this PC the centre's: the real motcua-centre is started, this PC joins it, its desk keeps the queue
// there, goes on by itself when it is away, and a second data folder joins by the code.
#include "app/devices/camera/zxing_code_reader.h"
#include "app/devices/pdf/pdf_form_renderer.h"
#include "app/devices/pdf/pdf_paper_writer.h"
#include "app/motcua/centre_room.h"
#include "app/motcua/desk_room.h"
#include "storage/centre_membership_store.h"
#include "sync/centre/centre_control.h"
#include "tests/storage/samples.h"
#include "tests/storage/scratch.h"
#include "tests/support/fakes/device_fakes.h"

#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::test;
using ui::CentrePort;
using ui::CentreView;

namespace {

const QString kPassphrase = u"con mèo uống trà sen"_s;
const QString kPin = u"739154"_s;

quint16 freePort()
{
    QTcpServer probe;
    return probe.listen(QHostAddress::LocalHost) ? probe.serverPort() : quint16(0);
}

/// A data folder, its desk and its room of the centre.
struct House
{
    House(const QString &parent, const QString &station, QStringList ports, quint16 discovery)
        : folder(parent + u'/' + station),
          arguments(std::move(ports)),
          discoveryPort(discovery)
    {
        storage::StationSetup setup = sampleSetup();
        setup.stationId = station;
        const auto made = storage::Station::create(folder, setup, {nullptr, kPassphrase});
        made->staff().add({boss.staff, boss.name, boss.role, 0, true}, kPin);
        made->staff().add({clerk.staff, clerk.name, clerk.role, 1, true}, kPin);
    }
    bool open()
    {
        desk = std::make_unique<DeskRoom>(
            clock, DeskRoom::Devices{&renderer, &writer, &reader, nullptr, &printer});
        QSignalSpy opened(desk.get(), &DeskRoom::opened);
        desk->open(folder, kPassphrase, false);
        if (!QTest::qWaitFor([&opened] { return opened.size() == 1; }, 30000))
            return false;
        room = std::make_unique<CentreRoom>(
            folder, desk->key(), clock,
            CentreRoom::Options{{qEnvironmentVariable("MOTCUA_BIN_DIR") + u"/motcua-centre"_s},
                                arguments,
                                discoveryPort,
                                false});
        QObject::connect(room.get(), &CentrePort::viewed, room.get(),
                         [this](const CentreView &seen) { view = seen; });
        QObject::connect(room.get(), &CentrePort::failed, room.get(),
                         [this](const Failure &failure) { failed = failure.name(); });
        QObject::connect(room.get(), &CentrePort::codeShown, room.get(),
                         [this](const QString &shown, int) { code = shown; });
        QObject::connect(room.get(), &CentrePort::found, room.get(),
                         [this](const QVector<ui::FoundServer> &servers) { found = servers; });
        return QTest::qWaitFor([this] { return room->job() == CentrePort::Job::None; }, 30000);
    }
    void close()
    {
        room.reset();
        desk.reset();
    }
    [[nodiscard]] QueueLink link() const
    {
        std::optional<QueueLink> answer;
        desk->worker().run(
            desk.get(), [this] { return desk->desk().queue->link(); },
            [&answer](const QueueLink &said) { answer = said; }, [](const Failure &) {});
        (void)QTest::qWaitFor([&answer] { return answer.has_value(); }, 10000);
        return answer.value_or(QueueLink{});
    }
    [[nodiscard]] QString issue() const
    {
        QString number;
        desk->worker().run(
            desk.get(),
            [this] {
                CentreQueue::IssueRequest request;
                request.series = u"A"_s;
                return desk->desk().queue->issue(request, clerk).number.text();
            },
            [&number](const QString &given) { number = given; },
            [&number](const Failure &failure) { number = QString::fromLatin1(failure.name()); });
        (void)QTest::qWaitFor([&number] { return !number.isEmpty(); }, 20000);
        return number;
    }

    /// All numbers of the day, as the desk knows them.
    [[nodiscard]] QStringList tickets() const
    {
        std::optional<QStringList> numbers;
        desk->worker().run(
            desk.get(),
            [this] {
                QStringList all;
                const QVector<Ticket> known = desk->desk().queue->refresh().tickets();
                for (const Ticket &ticket : known)
                    all.append(ticket.number.text());
                all.sort();
                return all;
            },
            [&numbers](const QStringList &all) { numbers = all; },
            [&numbers](const Failure &) { numbers = QStringList(); });
        (void)QTest::qWaitFor([&numbers] { return numbers.has_value(); }, 20000);
        return numbers.value_or(QStringList());
    }

    QString folder;
    QStringList arguments;
    quint16 discoveryPort;
    const Actor boss{StaffId(QUuid::createUuid()), u"Lò Thị Mai"_s, 0, u"C01"_s, Role::Supervisor};
    const Actor clerk{StaffId(QUuid::createUuid()), u"Hà Văn Tới"_s, 1, u"C01"_s,
                      Role::ReceptionOfficer};
    SystemClock clock;
    devices::PdfFormRenderer renderer;
    devices::PdfPaperWriter writer;
    devices::ZxingCodeReader reader;
    fakes::ScriptedPrinter printer;
    std::unique_ptr<DeskRoom> desk;
    std::unique_ptr<CentreRoom> room;
    CentreView view;
    QByteArray failed;
    QString code;
    QVector<ui::FoundServer> found;
};

} // namespace

class TestCentreRoom : public QObject
{
    Q_OBJECT
    QTemporaryDir m_dir{QDir::tempPath() + u"/rooms-XXXXXX"_s};
    std::unique_ptr<House> m_first, m_second;

private Q_SLOTS:
    void initTestCase()
    {
        // Run by root the centre becomes somebody else, who must be able to get there.
        QFile::setPermissions(m_dir.path(), QFile::permissions(m_dir.path()) |
                                                QFileDevice::ExeOther | QFileDevice::ExeGroup);
        const quint16 discovery = freePort();
        const QStringList ports{u"--port"_s,           QString::number(freePort()),
                                u"--db-port"_s,        QString::number(freePort()),
                                u"--discovery-port"_s, QString::number(discovery)};
        m_first = std::make_unique<House>(m_dir.path(), u"C01"_s, ports, discovery);
        m_second = std::make_unique<House>(m_dir.path(), u"C02"_s, ports, discovery);
        QVERIFY(m_first->open());
        QVERIFY(m_second->open());
    }
    void cleanupTestCase()
    {
        try {
            (void)centre::askCentre(m_first->folder + u"-centre"_s, {{u"do"_s, u"stop"_s}});
        } catch (const Failure &) {
        }
        m_first.reset();
        m_second.reset();
    }

    void whoMayNotServesNothing()
    {
        m_first->room->serve(m_first->clerk);
        QTRY_COMPARE(m_first->failed, "not_allowed");
        m_first->failed.clear();
        QTRY_COMPARE(m_first->room->job(), CentrePort::Job::None);
        QVERIFY(!m_first->view.serves && !m_first->view.joined);
        QCOMPARE(m_first->link().kind, QueueLink::Kind::Alone);
    }

    void oneButtonServesAndJoins()
    {
        m_first->room->serve(m_first->boss);
        QCOMPARE(m_first->room->job(), CentrePort::Job::Serving);
        QTRY_VERIFY_WITH_TIMEOUT(m_first->view.running || !m_first->failed.isEmpty(), 90'000);
        QCOMPARE(m_first->failed, QByteArray());
        QVERIFY(m_first->view.serves && m_first->view.joined && m_first->view.answers);
        QVERIFY(!m_first->view.atStart); // from the next start of the program on
        QVERIFY(m_first->view.awaitsRestart);
        QCOMPARE(m_first->link().kind, QueueLink::Kind::Alone);
        QCOMPARE(m_first->view.stations.size(), 1);
        m_first->close();
        QVERIFY(m_first->open());
        QTRY_COMPARE(m_first->link().kind, QueueLink::Kind::Shared);
        m_first->room->look();
        QTRY_VERIFY(m_first->view.atStart);
        QVERIFY(!m_first->view.awaitsRestart);
    }

    void anotherComputerJoinsByTheCode()
    {
        m_second->room->search();
        QTRY_VERIFY(!m_second->found.isEmpty());
        m_first->room->showCode(m_first->boss);
        QTRY_VERIFY(!m_first->code.isEmpty());
        m_second->room->join(m_second->found.first().address, u"0000-0000"_s, m_second->boss);
        QTRY_COMPARE(m_second->failed, "centre_code_wrong");
        m_second->failed.clear();
        QTRY_COMPARE(m_second->room->job(), CentrePort::Job::None);
        m_second->room->join(m_second->found.first().address, m_first->code, m_second->boss);
        QTRY_VERIFY_WITH_TIMEOUT(m_second->view.joined, 20'000);
        m_second->close();
        QVERIFY(m_second->open());
        QTRY_COMPARE(m_second->link().kind, QueueLink::Kind::Shared);
        // One row of numbers for both.
        QCOMPARE(m_first->issue(), u"A001"_s);
        QCOMPARE(m_second->issue(), u"A002"_s);
        QCOMPARE(m_first->issue(), u"A003"_s);
    }

    void withoutItBothGoOn()
    {
        m_first->room->stopServing(m_first->boss);
        QTRY_VERIFY_WITH_TIMEOUT(!m_first->view.serves, 30'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_second->link().kind, QueueLink::Kind::Island, 20'000);
        QVERIFY(m_second->link().since.isValid());
        const QString alone = m_second->issue();
        QVERIFY2(alone.startsWith(u"A2"_s), qUtf8Printable(alone)); // of its own block
        m_first->room->serve(m_first->boss);
        QTRY_VERIFY_WITH_TIMEOUT(m_first->view.running, 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_second->link().kind, QueueLink::Kind::Shared, 40'000);
    }

    void whatSomebodyWantsOvertakesALook()
    {
        m_second->room->look();
        m_second->room->search();
        QCOMPARE(m_second->room->job(), CentrePort::Job::Looking);
        m_second->found.clear();
        QTRY_VERIFY(!m_second->found.isEmpty());
    }

    void whoLeavesIsAlone()
    {
        m_second->room->leave(m_second->boss);
        QTRY_VERIFY(!m_second->view.joined);
        // The program that runs knows it, and so does the next. Numbers of the day stay apart from the others'.
        QCOMPARE(m_second->link().kind, QueueLink::Kind::Alone);
        const QString first = m_second->issue();
        QVERIFY2(first.startsWith(u"A2"_s), qUtf8Printable(first));
        m_second->close();
        QVERIFY(m_second->open());
        QCOMPARE(m_second->link().kind, QueueLink::Kind::Alone);
        QCOMPARE(m_second->issue().mid(1).toInt(), first.mid(1).toInt() + 1);
        QTRY_VERIFY(m_second->view.ownOpen > 2);
    }

    void whoComesBackTellsWhatItDidAlone()
    {
        m_first->code.clear();
        m_first->room->showCode(m_first->boss);
        QTRY_VERIFY(!m_first->code.isEmpty());
        m_second->room->join(m_second->found.first().address, m_first->code, m_second->boss);
        QTRY_VERIFY_WITH_TIMEOUT(m_second->view.joined, 20'000);
        QCOMPARE(m_second->failed, QByteArray());
        m_second->close();
        QVERIFY(m_second->open());
        QTRY_COMPARE_WITH_TIMEOUT(m_second->link().kind, QueueLink::Kind::Shared, 20'000);
        QTRY_COMPARE(m_first->tickets(), m_second->tickets());
        QVERIFY(m_second->tickets().size() >= 6);
    }

    // People wait with A001 of this PC, others with A001 of the centre: it does not join.
    void openNumbersKeepAComputerOut()
    {
        House third(m_dir.path(), u"C03"_s, m_first->arguments, m_first->discoveryPort);
        QVERIFY(third.open());
        QCOMPARE(third.issue(), u"A001"_s);
        m_first->code.clear();
        m_first->room->showCode(m_first->boss);
        QTRY_VERIFY(!m_first->code.isEmpty());
        third.room->join(m_second->found.first().address, m_first->code, third.boss);
        QTRY_COMPARE_WITH_TIMEOUT(third.failed, "centre_numbers_open", 20'000);
        QTRY_COMPARE(third.room->job(), CentrePort::Job::None);
        QVERIFY(!third.view.joined);
        QCOMPARE(third.view.ownOpen, 1);
        QCOMPARE(third.issue(), u"A002"_s);
        // Nobody there waits for a station that is none.
        m_first->room->look();
        QTRY_COMPARE(m_first->view.stations.size(), 2);
    }
};

QTEST_MAIN(TestCentreRoom)
#include "tst_motcua_centre_room.moc"
