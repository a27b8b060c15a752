// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The words of joining by themselves: codes, keys, lines, datagrams; and whatever is not one of them.
#include "sync/centre/centre_control.h"
#include "sync/centre/discovery.h"
#include "sync/centre/join_client.h"
#include "sync/centre/join_key.h"
#include "sync/centre/join_words.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua::centre;

namespace {

constexpr int kMutations = 3000;

QByteArray mutated(QByteArray bytes, QRandomGenerator &random)
{
    const int changes = 1 + random.bounded(4);
    for (int i = 0; i < changes && !bytes.isEmpty(); ++i) {
        const int at = random.bounded(int(bytes.size()));
        switch (random.bounded(3)) {
        case 0: bytes[at] = char(random.bounded(256)); break;
        case 1: bytes.remove(at, 1 + random.bounded(8)); break;
        default: bytes.insert(at, char(random.bounded(256)));
        }
    }
    return bytes;
}

JoinRequest sampleRequest()
{
    return {freshJoinSalt(), u"C02"_s, u"folder"_s, "-----BEGIN", "proof"};
}

Grant sampleGrant()
{
    return {u"id"_s, u"Máy chủ"_s, 1, 2, u"db"_s, u"station_C02"_s, u"id.centre"_s, "ca", "own"};
}

} // namespace

class TestCentreWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codesAreReadAsPeopleTypeThem()
    {
        QSet<QString> seen;
        for (int i = 0; i < 200; ++i) {
            const JoinCode code = JoinCode::random();
            seen.insert(code.text());
            QCOMPARE(code.text().size(), 9);
            const QString loose = u"  "_s + code.text().toLower().replace(u'-', u' ') + u' ';
            QCOMPARE(JoinCode::read(loose)->characters(), code.characters());
        }
        QCOMPARE(seen.size(), 200);
        QCOMPARE(JoinCode::read(u"oil0-1111"_s)->characters(), QByteArray("01101111"));
        QVERIFY(!JoinCode::read(u"7K3M-P0Q"_s));
        QVERIFY(!JoinCode::read(u"7K3M-P0QXX"_s));
        QVERIFY(!JoinCode::read(u"7K3M-P0QU"_s));
        QVERIFY(!JoinCode::read(u"đK3M-P0QX"_s));
    }

    void keyIsBoundToCodeCertificateAndSalts()
    {
        const JoinCode code = JoinCode::random();
        const JoinGround ground{QByteArray(32, 'f'), freshJoinSalt(), freshJoinSalt()};
        const JoinKey key(code, ground);
        const QByteArray proof = key.stationProof("request");
        QVERIFY(JoinKey::equal(proof, JoinKey(code, ground).stationProof("request")));
        QVERIFY(!JoinKey::equal(proof, key.stationProof("Request")));
        QVERIFY(!JoinKey::equal(proof, key.centreProof("request", {})));
        JoinGround between = ground;
        between.fingerprint[0] = 'g';
        QVERIFY(!JoinKey::equal(proof, JoinKey(code, between).stationProof("request")));
        JoinGround later = ground;
        later.centreSalt = freshJoinSalt();
        QVERIFY(!JoinKey::equal(proof, JoinKey(code, later).stationProof("request")));
        QVERIFY(
            !JoinKey::equal(proof, JoinKey(JoinCode::random(), ground).stationProof("request")));
        QVERIFY(!JoinKey::equal({}, {}));
    }

    void linesComeBackAsTheyWent()
    {
        const Hello hello{u"id"_s, u"UBND xã Mường Lát"_s, freshJoinSalt()};
        QCOMPARE(Hello::read(hello.toLine())->name, hello.name);
        const JoinRequest request = sampleRequest();
        const auto back = JoinRequest::read(request.toLine());
        QVERIFY(back);
        QCOMPARE(back->signedPart(), request.signedPart());
        QCOMPARE(back->proof, request.proof);
        QCOMPARE(Grant::read(sampleGrant().toBytes())->user, sampleGrant().user);
        const Answer refused{{}, {}, u"centre_code_wrong"_s, 4};
        QCOMPARE(Answer::read(refused.toLine())->tries, 4);
        QVERIFY(isLeaveLine(leaveLine()));
        QVERIFY(!isLeaveLine(request.toLine()));
    }

    void whateverElseComesIsRefused()
    {
        QRandomGenerator random(20261122);
        const QByteArray hello = Hello{u"id"_s, u"name"_s, freshJoinSalt()}.toLine();
        const QByteArray request = sampleRequest().toLine();
        const QByteArray grant = sampleGrant().toBytes();
        const QByteArray nonce(16, 'n');
        const QByteArray question = discoveryQuestion(nonce);
        const QByteArray answer = discoveryAnswer(nonce, {u"id"_s, u"name"_s, {}, 47443});
        for (int i = 0; i < kMutations; ++i) {
            (void)Hello::read(mutated(hello, random));
            if (const auto read = JoinRequest::read(mutated(request, random))) {
                QVERIFY(!read->salt.isEmpty() && !read->proof.isEmpty());
            }
            if (const auto read = Grant::read(mutated(grant, random))) {
                QVERIFY(read->joinPort != 0 && !read->authority.isEmpty());
            }
            (void)Answer::read(mutated(request, random));
            if (const auto read = readDiscoveryAnswer(mutated(answer, random), nonce)) {
                QVERIFY(read->port != 0 && !read->centreId.isEmpty());
            }
            (void)readDiscoveryQuestion(mutated(question, random));
        }
        QVERIFY(!Hello::read(QByteArray(kMaxLine + 1, ' ')));
    }

    void questionIsLongerThanAnyAnswer()
    {
        const QByteArray nonce(16, 'n');
        const QString longName(500, u'ữ');
        const QByteArray answer = discoveryAnswer(nonce, {u"id"_s, longName, {}, 65535});
        QVERIFY(answer.size() < discoveryQuestion(nonce).size());
        QVERIFY(readDiscoveryAnswer(answer, nonce));
        QVERIFY(!readDiscoveryAnswer(answer, QByteArray(16, 'm')));
        QCOMPARE(*readDiscoveryQuestion(discoveryQuestion(nonce)), nonce);
        QVERIFY(!readDiscoveryQuestion(discoveryQuestion(nonce).trimmed()));
    }

    void addressesAreReadAsPeopleTypeThem_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::newRow("v4") << u" 192.168.1.10 "_s << u"192.168.1.10"_s << 7;
        QTest::newRow("v4 port") << u"192.168.1.10:48000"_s << u"192.168.1.10"_s << 48000;
        QTest::newRow("name") << u"may-chu.local"_s << u"may-chu.local"_s << 7;
        QTest::newRow("v6") << u"fe80::1%eth0"_s << u"fe80::1%eth0"_s << 7;
        QTest::newRow("v6 port") << u"[fe80::1%eth0]:48000"_s << u"fe80::1%eth0"_s << 48000;
    }
    void addressesAreReadAsPeopleTypeThem()
    {
        QFETCH(QString, typed);
        const Endpoint endpoint = Endpoint::read(typed, 7);
        QTEST(endpoint.host, "host");
        QTEST(int(endpoint.port), "port");
    }

    void socketsFitTheSystem()
    {
        QCOMPARE(centreRunFolder(u"/var/lib/motcua-centre"_s), u"/var/lib/motcua-centre/run"_s);
        const QString deep = u"/home/"_s + QString(90, u'x');
        QVERIFY(centreControlSocket(deep).toUtf8().size() < 100);
        QVERIFY(centreRunFolder(deep) != centreRunFolder(deep + u'y'));
    }

    void namesOfStationsBecomeRoles()
    {
        QVERIFY(isStationName(u"C01"_s));
        QVERIFY(!isStationName({}));
        QVERIFY(!isStationName(u"C01\" SUPERUSER"_s));
        QVERIFY(!isStationName(u"Quầy"_s));
        QVERIFY(!isStationName(QString(25, u'C')));
        QCOMPARE(roleOf(u"C01"_s), u"station_C01"_s);
    }
};

QTEST_GUILESS_MAIN(TestCentreWords)
#include "tst_centre_words.moc"
