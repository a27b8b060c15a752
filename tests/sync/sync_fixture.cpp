// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sync/sync_fixture.h"

#include "app/demo/demo_centre.h"

#include <QJsonArray>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace motcua::test {

const TestAuthority &SyncFixture::authority()
{
    static const TestAuthority authority = TestAuthority::make();
    return authority;
}

void SyncFixture::setUp()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock = std::make_unique<SimulatedClock>(centreTime({2026, 11, 23}, {9, 0}),
                                               SimulatedClock::Mode::Running);
    m_ids = std::make_unique<RandomIdSource>(*m_clock);
    m_gateway = std::make_unique<GatewayDouble>(authority());
    storage::Unlock unlock;
    unlock.passphrase = u"mật khẩu thử"_s;
    m_station = storage::Station::create(m_folder->filePath(u"data"_s), demoSetup(1), unlock);
    storage::DeviceIdentity identity;
    identity.deviceId = u"dev-1"_s;
    identity.gatewayUrl = m_gateway->server().url();
    identity.certificatePem = authority().clientCertificatePem;
    identity.privateKeyPem = authority().clientKeyPem;
    identity.gatewayCaPem = authority().caPem;
    m_station->device().setIdentity(identity, {}, m_clock->now());
    m_options = {};
    m_options.pollMs = 10;
    m_options.idleTimeoutMs = 5000;
    m_options.backoffBaseMs = 5;
    m_options.backoffCapMs = 50;
    m_sent.clear();
    m_files.clear();
}

void SyncFixture::tearDown()
{
    m_engine.reset();
    m_station.reset();
    m_gateway.reset();
}

void SyncFixture::addOperation(int files, int fileBytes)
{
    Operation operation;
    operation.id = m_ids->make<OperationId>();
    operation.kind = u"dossier.create"_s;
    operation.subject = m_ids->make<DossierId>().toString();
    operation.at = m_clock->now();
    QJsonArray attachments;
    for (int i = 0; i < files; ++i) {
        QByteArray content(fileBytes, Qt::Uninitialized);
        for (char &c : content) {
            c = char(QRandomGenerator::global()->bounded(256));
        }
        const BlobRef blob = m_station->blobs().put(content, u"application/pdf"_s);
        operation.blobs.append(blob);
        attachments.append(
            QJsonObject{{u"sha256"_s, blob.hex()}, {u"role"_s, u"paper"_s}, {u"component"_s, i}});
        m_files.append(content);
    }
    operation.body = {{u"dossier_code"_s, operation.subject}, {u"attachments"_s, attachments}};
    storage::Transaction transaction(m_station->database());
    m_station->outbox().add(operation);
    transaction.commit();
    m_sent.append(operation.id);
}

void SyncFixture::makeEngine()
{
    m_engine = std::make_unique<sync::SyncEngine>(*m_station, *m_clock, m_options);
    m_engine->start();
}

bool SyncFixture::allArrived() const
{
    if (m_gateway->operations.size() != m_sent.size() ||
        m_gateway->blobs.size() != m_files.size()) {
        return false;
    }
    return std::all_of(m_sent.begin(), m_sent.end(),
                       [this](const OperationId &id) {
                           return m_gateway->operations.contains(id.uuid());
                       }) &&
           std::all_of(m_files.begin(), m_files.end(), [this](const QByteArray &file) {
               return m_gateway->blobs.value(sha256(file)) == file;
           });
}

} // namespace motcua::test
