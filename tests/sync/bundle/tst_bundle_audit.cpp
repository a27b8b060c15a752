// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/bundle/volume_writer.h"
#include "sync/client/audit_claim.h"
#include "sync/client/batch_builder.h"
#include "sync/client/bundle_receipt.h"
#include "sync/pack/envelope.h"
#include "tests/gateway/https_client.h"
#include "tests/gateway/sample_dossier.h"
#include "tests/storage/scratch.h"
#include "tests/sync/bundle/bundle_fixture.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::test;

/// The head of the audit chain on a stick: a witness as good as the network's, and no alarm when it comes late.
class TestBundleAudit : public BundleFixture
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { start(); }
    void init()
    {
        freshStation();
        m_breaches = count(u"SELECT count(*) FROM report.audit_breaches");
    }
    void aStationThatLivesByStick();
    void anOlderStickAfterTheNetwork();
    void theBatchUnderWayComesAfterTheStick();
    void shorterThanTheStickIsABreach();
    void anotherChainOnTheStickIsABreach();
    void sticksInAnyOrder();
    void aRestoreExplainsAnOlderStick();
    void aRestoreIsToldByTheNetworkAfterAStickToo();
    void aNewDeviceMustKnowTheChainAfterAStickToo();

private:
    [[nodiscard]] int breaches() const
    {
        return count(u"SELECT count(*) FROM report.audit_breaches") - m_breaches;
    }
    [[nodiscard]] QByteArray lastBreach() const
    {
        return m_postgres.query(u"SELECT kind, seq, known_seq FROM report.audit_breaches WHERE "
                                "device = '%1'"_s.arg(m_station->device().identity().deviceId));
    }
    static protocol::AuditMark mark(qint64 seq, const QByteArray &chain = "a")
    {
        return {seq, sha256(chain + QByteArray::number(seq))};
    }
    static protocol::AuditClaim claim(const protocol::AuditMark &head,
                                      const std::optional<protocol::AuditMark> &since = {},
                                      const std::optional<protocol::AuditMark> &restored = {})
    {
        return {head, since, restored};
    }
    /// A bundle that says nothing but this; false unless the province took it.
    bool carry(const protocol::AuditClaim &audit, QUuid underWay = {});
    /// The same, and the number its receipt confirms; 0: none, -1: the province did not take it.
    qint64 carryBack(const protocol::AuditClaim &audit);
    /// Another computer at the place of the test's station, which is given back.
    std::unique_ptr<storage::Station> replace();
    [[nodiscard]] protocol::Batch batch(const protocol::AuditClaim &audit) const
    {
        protocol::Batch made = batchOf(m_station->device().identity().deviceId, {});
        made.audit = audit;
        return made;
    }
    /// By the network; the number that is confirmed, 0: none.
    qint64 tell(const protocol::Batch &sent);
    qint64 tell(const protocol::AuditClaim &audit) { return tell(batch(audit)); }

    int m_breaches = 0;
    QByteArray m_receipt; ///< of what was carried last
};

bool TestBundleAudit::carry(const protocol::AuditClaim &audit, QUuid underWay)
{
    const storage::DeviceIdentity identity = m_station->device().identity();
    bundle::Manifest manifest;
    manifest.origin = {m_ids.next(), identity.deviceId, m_station->centre().agencyId,
                       m_station->stationId(), m_clock.now()};
    manifest.audit = audit;
    manifest.underWay = underWay;
    const QString name = manifest.origin.bundle.toString(QUuid::WithoutBraces) + u".p7m"_s;
    QFile file(onStick(name));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    bundle::VolumeWriter writer(
        file.handle(), *pack::Certificate::fromPem(identity.certificatePem), identity.privateKeyPem,
        {*pack::Certificate::fromPem(readFile(m_gateway.file(u"bundle.pem"_s)))});
    writer.add(bundle::VolumeWriter::kManifestPath, bundle::toJson(manifest), m_clock.now());
    (void)writer.finish();
    file.close();
    const Imported imported = import({name});
    m_receipt = imported.receipt;
    return imported.exitCode == 0;
}

qint64 TestBundleAudit::carryBack(const protocol::AuditClaim &audit)
{
    if (!carry(audit))
        return -1;
    const pack::EnvelopeReading opened = pack::openEnvelope(m_receipt);
    const auto receipt = opened.envelope ? bundle::readReceipt(opened.envelope->content)
                                         : std::optional<bundle::Receipt>();
    if (!receipt)
        return -1;
    return receipt->audit ? receipt->audit->seq : 0;
}

std::unique_ptr<storage::Station> TestBundleAudit::replace()
{
    const QString name = m_station->stationId();
    auto other = std::move(m_station);
    m_station = makeStation(u"S-"_s + name);
    enrol(*m_station);
    (void)m_postgres.query(u"UPDATE motcua.device SET succeeds = '%1' WHERE id = '%2'"_s.arg(
        name, m_station->device().identity().deviceId));
    return other;
}

qint64 TestBundleAudit::tell(const protocol::Batch &sent)
{
    const storage::DeviceIdentity identity = m_station->device().identity();
    const Identity station{identity.deviceId, QSslCertificate(identity.certificatePem),
                           QSslKey(identity.privateKeyPem, QSsl::Ec)};
    HttpsClient client(m_gateway, &station);
    const Answer answer = client.sync(idOf(sent), protocol::writeBatch(sent));
    const auto parsed = protocol::syncAnswerFromJson(answer.body);
    return answer.status == 200 && parsed ? parsed->auditSeq : -1;
}

void TestBundleAudit::aStationThatLivesByStick()
{
    accept(1);
    const qint64 head = m_station->audit().head().seq;
    (void)exportBundle();
    const Imported imported = import();
    QCOMPARE(imported.exitCode, 0);
    QCOMPARE(m_postgres.query(
                 u"SELECT seq, carried FROM motcua.device_audit_head WHERE device = '%1'"_s.arg(
                     m_station->device().identity().deviceId)),
             QByteArray::number(head) + "|t");
    QCOMPARE(m_station->audit().acknowledged().seq, 0);
    (void)sync::takeReceipt(*m_station, imported.receipt, {}, m_clock);
    QCOMPARE(m_station->audit().acknowledged().seq, head);
    // The receipt of before says less than the network has since: it takes nothing back.
    accept(2);
    drain(*m_station);
    QTRY_VERIFY(m_station->audit().acknowledged().seq > head);
    const qint64 later = m_station->audit().acknowledged().seq;
    (void)sync::takeReceipt(*m_station, imported.receipt, {}, m_clock);
    QCOMPARE(m_station->audit().acknowledged().seq, later);
    QCOMPARE(breaches(), 0);
    QVERIFY(m_station->verify().ok);
}

void TestBundleAudit::anOlderStickAfterTheNetwork()
{
    accept(1);
    (void)exportBundle();
    accept(2);
    drain(*m_station);
    const qint64 told = m_station->audit().acknowledged().seq;
    QVERIFY(told > 0);
    const Imported late = import();
    QCOMPARE(late.exitCode, 0);
    QCOMPARE(breaches(), 0);
    (void)sync::takeReceipt(*m_station, late.receipt, {}, m_clock);
    QVERIFY(m_station->audit().acknowledged().seq >= told);
    accept(3);
    drain(*m_station);
    QCOMPARE(breaches(), 0);
    QVERIFY(m_station->audit().acknowledged().seq > told);
}

void TestBundleAudit::theBatchUnderWayComesAfterTheStick()
{
    accept(1);
    const auto rows = m_station->outbox().rows(10);
    const auto pending =
        sync::buildBatch(m_ids.make<BatchId>(), m_station->device().identity().deviceId, rows,
                         sync::claimOf(m_station->audit()));
    m_station->outbox().beginBatch(pending);
    accept(2); // the chain is longer than the batch knows
    (void)exportBundle();
    QCOMPARE(import().exitCode, 0);
    drain(*m_station); // sends the batch that was under way first
    accept(3);
    drain(*m_station);
    QCOMPARE(lastBreach(), QByteArray());
    QVERIFY(m_station->audit().acknowledged().seq > 0);
    // And by itself: only that batch may be shorter than the stick.
    const auto under = batch(claim(mark(1015)));
    QVERIFY(carry(claim(mark(1020)), under.id));
    QCOMPARE(tell(under), 1015);
    QCOMPARE(breaches(), 0);
    QCOMPARE(tell(claim(mark(1015))), 0);
    QCOMPARE(breaches(), 1);
}

void TestBundleAudit::shorterThanTheStickIsABreach()
{
    QVERIFY(carry(claim(mark(20))));
    QCOMPARE(tell(claim(mark(15))), 0);
    QCOMPARE(lastBreach(), "went_back|15|20"_qba);
    QCOMPARE(breaches(), 1);
}

void TestBundleAudit::anotherChainOnTheStickIsABreach()
{
    QCOMPARE(tell(claim(mark(10))), 10);
    QCOMPARE(tell(claim(mark(30), mark(10))), 30);
    // Shorter than the network's, and other where it was told.
    QVERIFY(carry(claim(mark(20, "b"), mark(10, "b"))));
    QCOMPARE(lastBreach(), "differs|10|10"_qba);
    // Nothing is confirmed to this device any more.
    QCOMPARE(tell(claim(mark(40), mark(30))), 0);
    // Longer, and other than a stick that came before.
    freshStation();
    QVERIFY(carry(claim(mark(20))));
    QCOMPARE(tell(claim(mark(25, "b"), mark(20, "b"))), 0);
    QCOMPARE(lastBreach(), "differs|20|20"_qba);
}

void TestBundleAudit::sticksInAnyOrder()
{
    QVERIFY(carry(claim(mark(30), mark(10))));
    QVERIFY(carry(claim(mark(10))));
    QVERIFY(carry(claim(mark(20), mark(10))));
    QCOMPARE(breaches(), 0);
    // The newest of them stays the witness.
    QCOMPARE(tell(claim(mark(40), mark(30))), 40);
    QCOMPARE(breaches(), 0);
    QCOMPARE(tell(claim(mark(39), mark(30))), 0);
    QCOMPARE(breaches(), 1);
}

void TestBundleAudit::aRestoreExplainsAnOlderStick()
{
    QCOMPARE(tell(claim(mark(10))), 10);
    QCOMPARE(tell(claim(mark(30), mark(10))), 30);
    // The PC broke; its backup had entries up to 20, and entry 21 says so.
    auto other = replace();
    QCOMPARE(tell(claim(mark(25, "b"), mark(10), mark(21, "b"))), 25);
    QCOMPARE(lastBreach(), "restored|25|30"_qba);
    const int before = breaches();
    // A stick of the time before the restore: of the chain that was lost.
    std::swap(m_station, other);
    QVERIFY(carry(claim(mark(25), mark(10))));
    QCOMPARE(breaches(), before);
    std::swap(m_station, other);
    QVERIFY(carry(claim(mark(25, "b"), mark(10))));
    QCOMPARE(breaches(), before);
    QCOMPARE(tell(claim(mark(26, "b"), mark(25, "b"))), 26);
    // The restore was told of, so the station says it no more; its chain grows past what was lost.
    QVERIFY(carry(claim(mark(30, "b"), mark(25, "b"))));
    QCOMPARE(breaches(), before);
    QCOMPARE(tell(claim(mark(31, "b"), mark(26, "b"))), 31);
}

void TestBundleAudit::aRestoreIsToldByTheNetworkAfterAStickToo()
{
    for (const qint64 next : {26, 36}) { // the new chain shorter than the lost one, and longer
        freshStation();
        QCOMPARE(carryBack(claim(mark(10))), 10); // nobody was there before it
        QCOMPARE(tell(claim(mark(30), mark(10))), 30);
        auto other = replace();
        // A receipt that confirmed past the restore would end its being told of, and nothing has recorded it.
        QCOMPARE(carryBack(claim(mark(25, "b"), mark(10), mark(21, "b"))), 0);
        // Nor is the computer that broke accused by it, when one of its sticks comes later still; as if both had one
        // name, so that each is in the other's line.
        (void)m_postgres.query(u"UPDATE motcua.device SET succeeds = '%1' WHERE id = '%2'"_s.arg(
            m_station->stationId(), other->device().identity().deviceId));
        std::swap(m_station, other);
        QVERIFY(carry(claim(mark(25), mark(10))));
        QCOMPARE(lastBreach(), QByteArray());
        std::swap(m_station, other);
        QCOMPARE(tell(claim(mark(next, "b"), mark(10), mark(21, "b"))), next);
        QCOMPARE(lastBreach(), next < 30 ? "restored|26|30"_qba : "restored|21|30"_qba);
        // Known by the network, it is confirmed by stick as well.
        QCOMPARE(carryBack(claim(mark(next + 1, "b"), mark(next, "b"))), next + 1);
        QCOMPARE(tell(claim(mark(next + 2, "b"), mark(next + 1, "b"))), next + 2);
    }
}

void TestBundleAudit::aNewDeviceMustKnowTheChainAfterAStickToo()
{
    QCOMPARE(tell(claim(mark(10))), 10);
    (void)replace();
    // Its first word by the network is judged as such, also when a stick spoke before.
    QVERIFY(carry(claim(mark(20, "b"))));
    // What it said itself by stick, and nobody confirmed, witnesses nothing for it ...
    QCOMPARE(tell(claim(mark(30, "b"), mark(20, "b"))), 0);
    QCOMPARE(lastBreach(), "differs|20|10"_qba);
    // ... nor for one that comes after it.
    freshStation();
    QCOMPARE(tell(claim(mark(10))), 10);
    (void)replace();
    QVERIFY(carry(claim(mark(20, "b"))));
    (void)replace();
    QCOMPARE(tell(claim(mark(30, "b"), mark(20, "b"))), 0);
    QCOMPARE(lastBreach(), "differs|20|10"_qba);
    // An older computer's stick that comes after this one's takes nothing from what was confirmed to it.
    freshStation();
    auto older = replace();
    QCOMPARE(carryBack(claim(mark(20))), 20);
    std::swap(m_station, older);
    QVERIFY(carry(claim(mark(10))));
    std::swap(m_station, older);
    QCOMPARE(tell(claim(mark(30), mark(20))), 30);
    QCOMPARE(lastBreach(), QByteArray());
}

QTEST_GUILESS_MAIN(TestBundleAudit)
#include "tst_bundle_audit.moc"
