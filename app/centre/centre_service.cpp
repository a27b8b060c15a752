// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/centre/centre_service.h"

#include "app/centre/centre_database.h"
#include "app/centre/restore.h"
#include "app/centre/service_failures.h"
#include "app/core/base/clock.h"
#include "sync/centre/centre_control.h"
#include "sync/centre/centre_failures.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QSysInfo>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace motcua::centre {

namespace {

constexpr int kAddressesMs = 20'000;
constexpr int kHoldersLookMs = 4000;
constexpr int kHolderSecs = 10;
constexpr int kBackupLookMs = 600'000;
constexpr qint64 kBackupEverySecs = 24LL * 3600;
constexpr int kDumpMs = 3'600'000;

QJsonObject errorOf(const Failure &failure)
{
    return {{"error"_L1, QJsonObject{{"name"_L1, QString::fromLatin1(failure.name())},
                                     {"message"_L1, failure.headline()},
                                     {"next_step"_L1, failure.nextStep()}}}};
}

QString iso(const QDateTime &at)
{
    return at.isValid() ? at.toUTC().toString(Qt::ISODateWithMs) : QString();
}

} // namespace

CentreService::CentreService(ServeOptions options, const Clock &clock, QObject *parent)
    : QObject(parent),
      m_options(std::move(options)),
      m_clock(clock),
      m_folder(m_options.folder)
{
    connect(&m_addresses, &QTimer::timeout, this, [this] {
        try {
            renewCertificate();
        } catch (const Failure &failure) {
            qWarning("motcua-centre: certificate: %s", failure.name().constData());
        }
    });
    connect(&m_backups, &QTimer::timeout, this, [this] {
        forgetDayKeys();
        backUpIfDue();
    });
    connect(&m_holders, &QTimer::timeout, this, &CentreService::endHolders);
}

CentreService::~CentreService() = default;

CentreSettings CentreService::settled() const
{
    const std::optional<CentreSettings> known = m_folder.settings();
    CentreSettings settings = known.value_or(CentreSettings{});
    if (!known) {
        settings.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        settings.name = QSysInfo::machineHostName();
        settings.joinPort = kJoinPort;
        settings.databasePort = kDatabasePort;
    }
    if (m_options.joinPort != 0) {
        settings.joinPort = m_options.joinPort;
    }
    if (m_options.databasePort != 0) {
        settings.databasePort = m_options.databasePort;
    }
    if (!m_options.address.isEmpty()) {
        settings.address = m_options.address == "*"_L1 ? QString() : m_options.address;
    }
    if (!m_options.name.isEmpty()) {
        settings.name = m_options.name;
    }
    if (!m_options.backupFolder.isEmpty()) {
        settings.backupFolder = m_options.backupFolder;
    }
    return settings;
}

void CentreService::start()
{
    m_folder.make();
    m_lock = m_folder.tryServe();
    if (!m_lock) {
        throw serviceFailure(ServiceTrouble::AlreadyServed);
    }
    const bool isNew = !m_folder.settings().has_value();
    m_settings = settled();
    m_cluster = std::make_unique<Cluster>(m_folder, m_settings);
    if (m_options.patienceMs > 0) {
        m_cluster->setPatience(m_options.patienceMs);
    }
    if (isNew && m_cluster->exists()) {
        throw serviceFailure(ServiceTrouble::NotACentre); // the name of its centre is lost
    }
    openAuthority(isNew);
    openDatabase();
    m_folder.write(m_settings);

    m_join = std::make_unique<JoinService>(m_code, static_cast<Admission &>(*this));
    m_join->listen(m_settings.address, m_settings.joinPort, m_papers->server(),
                   m_papers->authority());
    if (m_options.announce) {
        m_discovery = std::make_unique<DiscoveryService>(
            FoundCentre{m_settings.id, m_settings.name, {}, m_settings.joinPort},
            m_options.discoveryPort);
    }
    m_watch = std::make_unique<PostmasterWatch>(*m_cluster, m_folder.file(u"log/start.log"_s));
    m_watch->start();
    m_addresses.start(kAddressesMs);
    m_backups.start(kBackupLookMs);
    m_holders.start(kHoldersLookMs);
}

void CentreService::openAuthority(bool isNew)
{
    // A making that was cut off has no centre.json yet and may leave an authority, which nobody knows: it stays.
    m_papers = std::make_unique<CentrePapers>(m_folder, m_settings, isNew);
    (void)backupKey(m_folder, isNew);
    m_book = std::make_unique<StationBook>(m_folder);
    (void)m_papers->renewServer(CentrePapers::ownAddresses(m_settings.address), m_clock.now());
    m_papers->writeRevocations(m_book->revoked());
}

void CentreService::openDatabase()
{
    finishUpgrade(m_folder);
    if (!m_cluster->exists()) {
        if (!m_book->members().isEmpty()) {
            throw serviceFailure(ServiceTrouble::ClusterNotStarted); // its data are gone: a restore
        }
        m_cluster->make();
    }
    m_cluster->configure(Cluster::Reach::Network);
    m_cluster->start(Cluster::Reach::Network);
    if (schemaIsOlder(*m_cluster)) {
        const QString file = m_folder.file(u"dump.partial"_s);
        if (runProgram(m_cluster->dumpCommand(file), m_folder.file(u"log/backup.log"_s), kDumpMs) !=
            0) {
            throw serviceFailure(ServiceTrouble::BackupNotMade);
        }
        keepDump(file);
    }
    prepareDatabase(*m_cluster);
    dismissRemoved(*m_cluster, *m_book);
    forgetDayKeys();
}

// A kiosk destroys its day's key at closing; one that was switched off before leaves it to this.
void CentreService::forgetDayKeys()
{
    try {
        m_cluster->admin().forgetDayKeys();
    } catch (const Failure &failure) {
        qWarning("motcua-centre: keys of former days: %s", failure.name().constData());
    }
}

void CentreService::stop()
{
    m_addresses.stop();
    m_backups.stop();
    m_holders.stop();
    m_join.reset();
    m_discovery.reset();
    if (m_dump != nullptr) {
        m_dump->kill();
        m_dump->waitForFinished();
    }
    if (m_watch) {
        m_watch->stop();
    }
    if (m_cluster) {
        m_cluster->stop();
    }
    m_lock.reset();
}

void CentreService::renewCertificate()
{
    if (m_papers->renewServer(CentrePapers::ownAddresses(m_settings.address), m_clock.now())) {
        m_join->setCertificate(m_papers->server(), m_papers->authority());
        m_cluster->reload();
    }
}

// No gesture takes two seconds; a station that stopped in one, or means harm, must not make all others islands.
void CentreService::endHolders()
{
    if (!m_cluster->isRunning() || !m_cluster->admin().isUp()) {
        return;
    }
    try {
        const QStringList ended = m_cluster->admin().endHolders(kHolderSecs);
        for (const QString &role : ended) {
            qWarning("motcua-centre: %s held the queue for more than %d s and was cut off",
                     qPrintable(role), kHolderSecs);
        }
    } catch (const Failure &failure) {
        qWarning("motcua-centre: holders of the queue: %s", failure.name().constData());
    }
}

QString CentreService::backupPlace() const
{
    return m_settings.backupFolder.isEmpty() ? m_folder.file(u"backups"_s)
                                             : m_settings.backupFolder;
}

void CentreService::backUpIfDue()
{
    const QDateTime last = CentreBackups(backupPlace(), m_settings.id).lastMade();
    if (m_dump == nullptr && (!last.isValid() || last.secsTo(m_clock.now()) >= kBackupEverySecs)) {
        backUp({});
    }
}

void CentreService::backUp(const Reply &reply)
{
    if (reply) {
        m_waiting.append(reply);
    }
    if (m_dump != nullptr) {
        return; // whoever asks meanwhile gets the one that is being made
    }
    const QString file = m_folder.file(u"dump.partial"_s);
    const auto [program, arguments] = m_cluster->dumpCommand(file);
    m_dump = new QProcess(this);
    m_dump->setStandardInputFile(QProcess::nullDevice());
    m_dump->setStandardOutputFile(m_folder.file(u"log/backup.log"_s), QIODevice::Append);
    m_dump->setStandardErrorFile(m_folder.file(u"log/backup.log"_s), QIODevice::Append);
    connect(m_dump, &QProcess::finished, this, [this, file](int code) { dumped(code, file); });
    connect(m_dump, &QProcess::errorOccurred, this, [this, file](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart) {
            dumped(-1, file);
        }
    });
    m_dump->start(program, arguments);
}

void CentreService::dumped(int code, const QString &file)
{
    m_dump->deleteLater();
    m_dump = nullptr;
    QJsonObject answer;
    try {
        if (code != 0) {
            throw serviceFailure(ServiceTrouble::BackupNotMade);
        }
        keepDump(file);
        const CentreBackups kept(backupPlace(), m_settings.id);
        answer = {{"file"_L1, kept.files().value(0)}, {"made_at"_L1, iso(kept.lastMade())}};
    } catch (const Failure &failure) {
        qWarning("motcua-centre: backup: %s", failure.name().constData());
        answer = errorOf(failure);
    }
    QFile::remove(file);
    const QVector<Reply> waiting = std::exchange(m_waiting, {});
    for (const Reply &reply : waiting) {
        reply(answer);
    }
}

void CentreService::keepDump(const QString &file)
{
    BackupContent content = backupGround(m_folder, m_clock.now());
    QFile dump(file);
    if (!dump.open(QIODevice::ReadOnly)) {
        throw serviceFailure(ServiceTrouble::BackupNotMade);
    }
    content.dump = dump.readAll();
    content.major = m_cluster->major();
    (void)CentreBackups(backupPlace(), m_settings.id).keep(content, backupKey(m_folder, false));
    dump.remove();
}

QJsonObject CentreService::stations() const
{
    QMap<QString, int> connections;
    QMap<QString, QString> numbers;
    if (m_cluster->isRunning()) {
        connections = m_cluster->admin().connections();
        numbers = numberBlocks(*m_cluster);
    }
    QJsonArray rows;
    for (const Member &member : m_book->members()) {
        rows.append(QJsonObject{{"station"_L1, member.station},
                                {"joined_at"_L1, iso(member.joinedAt)},
                                {"removed_at"_L1, iso(member.removedAt)},
                                {"numbers"_L1, numbers.value(member.station)},
                                {"connected"_L1, connections.value(roleOf(member.station)) > 0}});
    }
    return {{"stations"_L1, rows}};
}

void CentreService::remove(const QString &station)
{
    m_book->remove(station, m_clock.now());
    m_papers->writeRevocations(m_book->revoked());
    m_cluster->reload();
    m_cluster->admin().bar(roleOf(station));
    m_cluster->admin().dismiss(station);
}

QJsonObject CentreService::status() const
{
    const CentreBackups backups(backupPlace(), m_settings.id);
    QJsonArray addresses;
    const QStringList own = CentrePapers::ownAddresses(m_settings.address);
    for (const QString &address : own) {
        addresses.append(address);
    }
    const bool up = m_cluster->isRunning() && m_cluster->admin().isUp();
    const int newest = PostgresPrograms::all().value(0).major;
    QJsonObject code;
    if (m_code.state() != OpenCode::State::None) {
        code = {{"seconds_left"_L1, m_code.secondsLeft()}, {"tries_left"_L1, m_code.triesLeft()}};
    }
    int members = 0;
    for (const Member &member : m_book->members()) {
        members += member.isRemoved() ? 0 : 1;
    }
    return {{"centre"_L1, m_settings.id},
            {"name"_L1, m_settings.name},
            {"join_port"_L1, m_settings.joinPort},
            {"database_port"_L1, m_settings.databasePort},
            {"addresses"_L1, addresses},
            {"found_on_network"_L1, m_discovery && m_discovery->isHeard()},
            {"database"_L1,
             QJsonObject{{"up"_L1, up},
                         {"process"_L1, m_cluster->processId()},
                         {"restarts"_L1, m_watch ? m_watch->restarts() : 0},
                         {"bytes"_L1, up ? m_cluster->admin().databaseBytes() : 0},
                         {"schema"_L1, up ? m_cluster->admin().schemaStep() : 0},
                         {"postgres"_L1, m_cluster->major()},
                         {"newer_postgres"_L1, newest > m_cluster->major() ? newest : 0}}},
            {"stations"_L1, members},
            {"code"_L1, code},
            {"backup"_L1, QJsonObject{{"folder"_L1, backupPlace()},
                                      {"kept"_L1, int(backups.files().size())},
                                      {"last"_L1, iso(backups.lastMade())}}}};
}

void CentreService::handle(const QJsonObject &request, const Reply &reply)
{
    try {
        const QString verb = request["do"_L1].toString();
        if (verb == "code"_L1) {
            const JoinCode &code = m_code.open(request["seconds"_L1].toInt(OpenCode::kSeconds));
            reply({{"code"_L1, code.text()}, {"seconds"_L1, m_code.secondsLeft() + 1}});
        } else if (verb == "end-code"_L1) {
            m_code.close();
            reply({{"ended"_L1, true}});
        } else if (verb == "stations"_L1) {
            reply(stations());
        } else if (verb == "status"_L1) {
            reply(status());
        } else if (verb == "remove"_L1) {
            remove(request["station"_L1].toString());
            reply({{"removed"_L1, request["station"_L1]}});
        } else if (verb == "stop"_L1) {
            reply({{"stopping"_L1, true}});
            QTimer::singleShot(0, QCoreApplication::instance(), &QCoreApplication::quit);
        } else if (verb == "backup"_L1) {
            backUp(reply);
        } else {
            reply(errorOf(centreNotServed()));
        }
    } catch (const Failure &failure) {
        reply(errorOf(failure));
    }
}

Hello CentreService::hello() const
{
    return {m_settings.id, m_settings.name, {}};
}

Grant CentreService::admit(const JoinRequest &request)
{
    const auto certified = pack::readRequest(request.request);
    if (!certified || !isStationName(request.station)) {
        throw failure(Trouble::StationNameUnfit);
    }
    const std::optional<Member> known = m_book->find(request.station);
    if (known && !known->isRemoved() && known->folderId != request.folderId) {
        throw failure(Trouble::StationNameTaken);
    }
    Grant grant{m_settings.id,
                m_settings.name,
                m_settings.joinPort,
                m_settings.databasePort,
                QString(storage::ClusterAdmin::kDatabase),
                roleOf(request.station),
                CentrePapers::verifyName(m_settings.id),
                m_papers->authority(),
                m_papers->signStation(*certified, request.station)};
    try {
        admitMember(*m_cluster, request.station);
    } catch (const Failure &) {
        throw failure(Trouble::NotReady);
    }
    m_book->put({request.station, request.folderId, grant.certificate, m_clock.now(), QDateTime()});
    if (known) {
        // The certificate before counts no more.
        m_papers->writeRevocations(m_book->revoked());
        m_cluster->reload();
    }
    return grant;
}

bool CentreService::leave(const QByteArray &certificateSha256)
{
    const std::optional<Member> member = m_book->findCertificate(certificateSha256);
    if (!member) {
        return false;
    }
    try {
        remove(member->station);
    } catch (const Failure &failure) {
        qWarning("motcua-centre: leave: %s", failure.name().constData());
    }
    return true;
}

} // namespace motcua::centre
