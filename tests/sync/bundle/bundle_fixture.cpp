// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/bundle/bundle_fixture.h"

#include "sync/client/sync_engine.h"
#include "tests/storage/samples.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace motcua::test {

QByteArray noise(qsizetype size, quint32 seed)
{
    QByteArray bytes(size, Qt::Uninitialized);
    QRandomGenerator random(seed);
    for (char &c : bytes)
        c = char(random.bounded(256));
    return bytes;
}

void BundleFixture::start()
{
    QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
    QCOMPARE(m_gateway.init(m_postgres.conninfo()), QString());
    QCOMPARE(m_gateway.serve(), QString());
}

void BundleFixture::freshStation()
{
    m_station.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(stick()));
    m_station = makeStation(u"C%1"_s.arg(++m_stations, 2, 10, QLatin1Char('0')));
    enrol(*m_station);
}

std::unique_ptr<storage::Station> BundleFixture::makeStation(const QString &name)
{
    storage::Unlock unlock;
    unlock.vault = &m_vault;
    unlock.passphrase = m_passphrase;
    storage::StationSetup setup = sampleSetup();
    setup.stationId = name;
    // Ranges of stations never overlap; here those of one day would.
    setup.firstSerial = ++m_serial * 100;
    setup.lastSerial = setup.firstSerial + 99;
    return storage::Station::create(m_folder->filePath(name), setup, unlock);
}

void BundleFixture::enrol(storage::Station &station)
{
    sync::Enrolment enrolment(station, m_clock);
    QSignalSpy done(&enrolment, &sync::Enrolment::done);
    QSignalSpy failed(&enrolment, &sync::Enrolment::failed);
    enrolment.start(u"https://127.0.0.1:%1"_s.arg(m_gateway.port()), m_gateway.enrolCode());
    QTRY_VERIFY_WITH_TIMEOUT(!done.isEmpty() || !failed.isEmpty(), kBundleWait);
    QVERIFY(failed.isEmpty());
}

QString BundleFixture::accept(storage::Station &station, int number, const QByteArray &paper)
{
    SampleReception sample = sampleReception(station, number, u"Đặng Đình Đức"_s);
    const BlobRef blob = station.blobs().put(paper, u"application/pdf"_s);
    sample.draft.papers[0].pdf = blob;
    sample.dossier.papers = sample.draft.papers;
    sample.operation.body = recordOf(sample.dossier);
    sample.operation.blobs.clear();
    const QVector<Dossier::Attachment> attachments = sample.dossier.attachments();
    for (const Dossier::Attachment &attachment : attachments)
        sample.operation.blobs.append(attachment.blob);
    station.dossiers().saveDraft(sample.draft);
    if (!station.dossiers().accept(sample.dossier, sample.draft.id, sample.audit, sample.operation))
        return {};
    return sample.dossier.code;
}

void BundleFixture::drain(storage::Station &station)
{
    sync::SyncEngine::Options options;
    options.pollMs = 10;
    options.backoffBaseMs = 50;
    options.backoffCapMs = 200;
    sync::SyncEngine engine(station, m_clock, options);
    QSignalSpy rounds(&engine, &sync::SyncEngine::roundFinished);
    engine.start();
    QTRY_VERIFY_WITH_TIMEOUT(engine.isEmpty() && !rounds.isEmpty() &&
                                 rounds.last().first().toString().isEmpty(),
                             kBundleWait);
}

sync::ExportedBundle BundleFixture::exportTo(const QString &folder, qint64 volumeBytes)
{
    sync::BundleOptions options;
    options.folder = folder;
    options.volumeBytes = volumeBytes;
    return sync::exportBundle(*m_station, m_clock, m_ids, {}, options);
}

QStringList BundleFixture::stickNames() const
{
    return QDir(stick()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

BundleFixture::Imported BundleFixture::import(const QStringList &names,
                                              const QStringList &more) const
{
    QStringList arguments{u"import-bundle"_s, u"--data"_s,    m_gateway.file({}),
                          u"--json"_s,        u"--receipt"_s, m_folder->filePath(u"receipt"_s)};
    arguments += more;
    if (names.isEmpty())
        arguments.append(stick());
    for (const QString &name : names)
        arguments.append(onStick(name));
    QFile::remove(m_folder->filePath(u"receipt"_s));
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(qEnvironmentVariable("MOTCUA_BIN_DIR") + u"/motcua-gateway"_s, arguments);
    if (!process.waitForFinished(kBundleWait) || process.exitStatus() != QProcess::NormalExit)
        return {};
    QFile receipt(m_folder->filePath(u"receipt"_s));
    (void)receipt.open(QIODevice::ReadOnly);
    return {process.exitCode(), QJsonDocument::fromJson(process.readAllStandardOutput()).object(),
            receipt.readAll()};
}

QJsonObject BundleFixture::Imported::bundle() const
{
    return json.value("bundles"_L1).toArray().at(0).toObject();
}

QString BundleFixture::Imported::refusal() const
{
    return json.value("refused"_L1).toArray().at(0).toObject().value("reason"_L1).toString();
}

} // namespace motcua::test
