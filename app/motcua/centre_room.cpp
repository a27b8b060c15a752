// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/motcua/centre_room.h"

#include "app/core/access/rights.h"
#include "storage/centre/joining.h"
#include "storage/centre_membership_store.h"
#include "storage/station_file.h"
#include "sync/centre/centre_control.h"
#include "sync/centre/centre_failures.h"
#include "sync/centre/discovery.h"
#include "sync/centre/find_again.h"
#include "sync/centre/join_client.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QThread>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

constexpr int kServeMs = 120'000;
constexpr int kSliceMs = 100;
constexpr int kSearchMs = 1500;
constexpr int kStopMs = 60'000;
const QString kServes = u"centre.serves"_s; ///< setting: this PC serves its centre

QString placeOf(const QString &address, int port)
{
    return (address.contains(u':') ? u"[%1]:%2"_s : u"%1:%2"_s).arg(address).arg(port);
}

QVector<ui::ServedStation> stationsOf(const QJsonObject &answer)
{
    QVector<ui::ServedStation> stations;
    const QJsonArray rows = answer["stations"_L1].toArray();
    for (const QJsonValue &row : rows) {
        if (row["removed_at"_L1].toString().isEmpty()) {
            stations.append({row["station"_L1].toString(), row["connected"_L1].toBool(),
                             toCentre(QDateTime::fromString(row["joined_at"_L1].toString(),
                                                            Qt::ISODateWithMs))});
        }
    }
    return stations;
}

/// What others may type: addresses of the network before names, and none that only this PC knows.
QStringList typedAddresses(const QJsonObject &status)
{
    QStringList typed;
    const QJsonArray addresses = status["addresses"_L1].toArray();
    for (const QJsonValue &value : addresses) {
        const QHostAddress address(value.toString());
        if (address.protocol() == QAbstractSocket::IPv4Protocol && !address.isLoopback()) {
            typed << value.toString();
        }
    }
    return typed;
}

Failure notStarted()
{
    return {"centre_not_started",
            QCoreApplication::translate(
                "CentreRoom", "This computer could not begin to serve the centre; the counter goes "
                              "on as before."),
            QCoreApplication::translate("CentreRoom",
                                        "Have the package motcua-centre installed, then try "
                                        "again.")};
}

} // namespace

CentreRoom::CentreRoom(QString folder, const storage::DatabaseKey &key, const Clock &clock,
                       Options options, QObject *parent)
    : CentrePort(parent),
      m_folder(std::move(folder)),
      m_centreFolder(m_folder + u"-centre"_s),
      m_key(key),
      m_clock(clock),
      m_options(std::move(options)),
      m_worker(u"centre"_s)
{
    if (m_options.program.isEmpty()) {
        m_options.program = QCoreApplication::applicationDirPath() + u"/motcua-centre"_s;
        if (!QFile::exists(m_options.program)) {
            m_options.program = QStandardPaths::findExecutable(u"motcua-centre"_s);
        }
    }
    // At once, so that what this program began with is known.
    begin(Job::Looking, [this]() -> Done {
        if (m_options.startServing && station().setting(kServes) == u"1"_s) {
            startProcess();
        } else {
            (void)station();
        }
        return {};
    });
}

CentreRoom::~CentreRoom()
{
    m_ending = true;
    m_stop = true;
    m_worker.post([this] { m_station.reset(); });
}

storage::Station &CentreRoom::station()
{
    if (!m_station) {
        m_station = storage::Station::openAgain(m_folder, m_key);
        const auto before = storage::SqlCentreMemberships(m_station->database()).membership();
        m_memberAtStart = before ? before->centreId : QString();
    }
    return *m_station;
}

void CentreRoom::require(const Actor &by)
{
    (void)Rights(station().staff()).require(by, Act::ChangeSettings);
}

std::function<bool()> CentreRoom::goOn() const
{
    return [this] { return !m_stop; };
}

void CentreRoom::begin(Job job, std::function<Done()> work)
{
    if (m_job != Job::None) {
        if (job == Job::Looking) {
            m_lookAgain = true;
        } else if (m_job == Job::Looking) {
            // What somebody wants does not wait for a server that does not answer.
            m_next = {job, std::move(work)};
            m_stop = true;
        }
        return;
    }
    m_stop = m_ending.load();
    m_job = job;
    Q_EMIT jobChanged();
    const bool looks = job != Job::Looking && job != Job::Searching;
    m_worker.run(
        this, std::move(work),
        [this, looks](const Done &done) {
            const bool isOvertaken = m_next.second != nullptr; // a look that was cut short
            end();
            if (done && !isOvertaken) {
                done();
            }
            if (looks) {
                look();
            }
        },
        [this](const Failure &failure) {
            const bool wanted = m_stop;
            end();
            // Whoever ended it knows that it ended.
            if (!wanted) {
                Q_EMIT failed(failure);
            }
            look();
        });
}

void CentreRoom::end()
{
    m_job = Job::None;
    Q_EMIT jobChanged();
    if (auto next = std::exchange(m_next, {}); next.second) {
        begin(next.first, std::move(next.second));
    } else if (std::exchange(m_lookAgain, false)) {
        look();
    }
}

bool CentreRoom::answers(const CentreMembership &membership)
{
    centre::DiscoveryOptions options;
    options.milliseconds = kSearchMs;
    options.goOn = goOn();
    if (m_options.discoveryPort != 0) {
        options.port = m_options.discoveryPort;
    }
    const QString address = centre::addressNow(membership, options);
    if (!address.isEmpty()) {
        Actor program;
        program.station = station().stationId();
        storage::SqlCentreMemberships(station().database()).moveTo(address, program, m_clock.now());
    }
    return !address.isEmpty();
}

ui::CentreView CentreRoom::viewNow()
{
    ui::CentreView view;
    const auto membership = storage::SqlCentreMemberships(station().database()).membership();
    if (membership) {
        view.joined = true;
        view.server = membership->name;
        view.address = membership->address;
        view.atStart = membership->centreId == m_memberAtStart;
        view.answers = answers(*membership);
    }
    view.awaitsRestart = (membership ? membership->centreId : QString()) != m_memberAtStart;
    const storage::CentreStanding standing =
        storage::centreStanding(station(), toCentre(m_clock.now()).date());
    view.unsent = standing.unsent;
    view.ownOpen = standing.ownOpen;
    view.serves = station().setting(kServes) == u"1"_s;
    if (view.serves) {
        try {
            const QJsonObject status = centre::askCentre(m_centreFolder, {{"do"_L1, "status"_L1}});
            view.running = true;
            view.codeOpen = !status["code"_L1].toObject().isEmpty();
            view.addresses = typedAddresses(status);
            view.lastBackup = toCentre(QDateTime::fromString(
                status["backup"_L1]["last"_L1].toString(), Qt::ISODateWithMs));
            view.stations =
                stationsOf(centre::askCentre(m_centreFolder, {{"do"_L1, "stations"_L1}}));
        } catch (const Failure &) {
            view.running = false;
        }
    }
    return view;
}

void CentreRoom::look()
{
    begin(Job::Looking,
          [this]() -> Done { return [this, view = viewNow()] { Q_EMIT viewed(view); }; });
}

void CentreRoom::search()
{
    begin(Job::Searching, [this]() -> Done {
        centre::DiscoveryOptions options;
        options.milliseconds = kSearchMs;
        options.goOn = goOn();
        if (m_options.discoveryPort != 0) {
            options.port = m_options.discoveryPort;
        }
        QVector<ui::FoundServer> servers;
        const QVector<centre::FoundCentre> found = centre::discoverCentres(options);
        for (const centre::FoundCentre &one : found) {
            servers.append({one.name, placeOf(one.address, one.port)});
        }
        return [this, servers] { Q_EMIT CentrePort::found(servers); };
    });
}

void CentreRoom::startProcess()
{
    const QString said = m_centreFolder + u".said"_s;
    QFile::remove(said);
    QProcess process;
    process.setProgram(m_options.program);
    process.setArguments(QStringList{u"serve"_s, u"--json"_s, u"--folder"_s, m_centreFolder,
                                     u"--name"_s, station().centre().name} +
                         m_options.serveArguments);
    // It outlives this program, and nobody reads what it says later.
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(said);
    process.setStandardErrorFile(QProcess::nullDevice());
    if (!process.startDetached()) {
        throw notStarted();
    }
    waitUntilServed(said);
    QFile::remove(said);
}

void CentreRoom::waitUntilServed(const QString &said)
{
    const QDeadlineTimer until(kServeMs);
    while (!until.hasExpired()) {
        QFile file(said);
        if (file.open(QIODevice::ReadOnly)) {
            const QByteArray line = file.readLine();
            const QJsonObject answer = QJsonDocument::fromJson(line).object();
            const QJsonObject error = answer["error"_L1].toObject();
            const bool isServed = error["name"_L1].toString() == "centre_already_served"_L1;
            if (answer["ready"_L1].toBool() || isServed) {
                return;
            }
            if (!error.isEmpty()) {
                throw Failure(error["name"_L1].toString().toLatin1(),
                              error["message"_L1].toString(), error["next_step"_L1].toString());
            }
        }
        if (m_stop) {
            throw centre::failure(centre::Trouble::Cancelled);
        }
        QThread::msleep(kSliceMs); // of a thread that has nothing else to do
    }
    throw notStarted();
}

void CentreRoom::serve(const Actor &by)
{
    begin(Job::Serving, [this, by]() -> Done {
        require(by);
        startProcess();
        station().setSetting(kServes, u"1"_s);
        const auto known = storage::SqlCentreMemberships(station().database()).membership();
        const QJsonObject status = centre::askCentre(m_centreFolder, {{"do"_L1, "status"_L1}});
        if (!known || known->centreId != status["centre"_L1].toString()) {
            const QString code =
                centre::askCentre(m_centreFolder, {{"do"_L1, "code"_L1}})["code"_L1].toString();
            joinAt(placeOf(u"127.0.0.1"_s, status["join_port"_L1].toInt()), code, by);
        }
        return {};
    });
}

void CentreRoom::stopServing(const Actor &by)
{
    begin(Job::Stopping, [this, by]() -> Done {
        require(by);
        (void)centre::askCentre(m_centreFolder, {{"do"_L1, "stop"_L1}}, kStopMs);
        station().setSetting(kServes, {});
        return {};
    });
}

void CentreRoom::showCode(const Actor &by)
{
    begin(Job::Code, [this, by]() -> Done {
        require(by);
        const QJsonObject answer = centre::askCentre(m_centreFolder, {{"do"_L1, "code"_L1}});
        return [this, code = answer["code"_L1].toString(), seconds = answer["seconds"_L1].toInt()] {
            Q_EMIT codeShown(code, seconds);
        };
    });
}

void CentreRoom::joinAt(const QString &address, const QString &code, const Actor &by)
{
    const auto file = storage::StationFile::read(m_folder);
    centre::JoinWish wish;
    wish.address = address;
    wish.code = code;
    wish.station = station().stationId();
    wish.folderId = file ? file->id : QString();
    const CentreMembership membership = centre::joinCentre(wish, m_clock.now(), goOn());
    try {
        storage::joinCentreQueue(station(), membership, by);
    } catch (const Failure &) {
        (void)centre::leaveCentre(membership); // it has put us on its list
        throw;
    }
}

void CentreRoom::join(const QString &address, const QString &code, const Actor &by)
{
    begin(Job::Joining, [this, address, code, by]() -> Done {
        require(by);
        joinAt(address, code, by);
        return {};
    });
}

void CentreRoom::leave(const Actor &by)
{
    begin(Job::Leaving, [this, by]() -> Done {
        require(by);
        storage::SqlCentreMemberships memberships(station().database());
        if (const auto membership = memberships.membership()) {
            (void)centre::leaveCentre(*membership, goOn());
            storage::leaveCentreQueue(station(), by, m_clock.now());
        }
        return {};
    });
}

void CentreRoom::remove(const QString &id, const Actor &by)
{
    begin(Job::Removing, [this, id, by]() -> Done {
        require(by);
        (void)centre::askCentre(m_centreFolder, {{"do"_L1, "remove"_L1}, {"station"_L1, id}});
        return {};
    });
}

} // namespace motcua
