// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// No mutated pack is ever accepted, and none makes the reader fall over.
#include "sync/pack/envelope.h"
#include "sync/pack/province_pack.h"
#include "sync/protocol/compression.h"
#include "tests/support/pack_samples.h"
#include "tests/support/soak.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::pack;

class TestSyncPackFuzz : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyBitOfTheEnvelopeCounts();
    void mutatedPacksAreRefused();
    void mutatedDocumentsAreReadOrRefused();

private:
    test::SampleProvince m_province;
    const QDateTime m_now = QDateTime::currentDateTimeUtc();
};

// All eight bits of every byte around the content, and of some of the content.
void TestSyncPackFuzz::everyBitOfTheEnvelopeCounts()
{
    const QByteArray good = m_province.pack();
    QVERIFY(readPack(good, m_now).pack);
    const QByteArray content = openEnvelope(good).envelope->content;
    const qsizetype from = good.indexOf(content);
    int tried = 0;
    for (qsizetype at = 0; at < good.size(); ++at) {
        const bool inside = at >= from + 64 && at < from + content.size() - 64;
        if (inside && at % 101 != 0)
            continue;
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray bad = good;
            bad[at] = char(bad[at] ^ (1 << bit));
            ++tried;
            QVERIFY2(!readPack(bad, m_now).pack,
                     qPrintable(u"bit %1 of byte %2 of %3"_s.arg(bit).arg(at).arg(good.size())));
        }
    }
    qInfo("%d flipped bits, none accepted", tried);
    QVERIFY(tried > 5000);
}

void TestSyncPackFuzz::mutatedPacksAreRefused()
{
    const quint32 seed = test::soakSeed(20261120);
    QRandomGenerator random(seed);
    const QByteArray good = m_province.pack();
    const QByteArray other = m_province.pack(2);
    constexpr int kRounds = 6000;
    for (int round = 0; round < kRounds; ++round) {
        QByteArray bad = good;
        const int changes = 1 + int(random.bounded(4U));
        for (int i = 0; i < changes; ++i) {
            const qsizetype at = qsizetype(random.bounded(quint32(bad.size())));
            const qsizetype length = 1 + qsizetype(random.bounded(40U));
            switch (random.bounded(7U)) {
            case 0: bad[at] = char(random.bounded(256U)); break;
            case 1: bad.remove(at, length); break;
            case 2: bad.insert(at, QByteArray(length, char(random.bounded(256U)))); break;
            case 3: bad.insert(at, bad.mid(at, length)); break;
            case 4: bad.truncate(at); break;
            case 5: // a piece of another pack by the same signer
                bad.replace(at, length, other.mid(std::min(at, other.size() - 1), length));
                break;
            default: bad[at] = char(bad[at] ^ (1 << random.bounded(8U)));
            }
            if (bad.isEmpty())
                bad = QByteArray(1, '0');
        }
        if (bad == good || bad == other)
            continue;
        QVERIFY2(!readPack(bad, m_now).pack,
                 qPrintable(u"seed %1 round %2"_s.arg(seed).arg(round)));
    }
}

// What a signer that lies could make: the parts' own readers alone stand between it and the station.
void TestSyncPackFuzz::mutatedDocumentsAreReadOrRefused()
{
    const quint32 seed = test::soakSeed(4711);
    QRandomGenerator random(seed);
    const QByteArray good = QJsonDocument(m_province.document()).toJson(QJsonDocument::Compact);
    int accepted = 0;
    for (int round = 0; round < 6000; ++round) {
        QByteArray bad = good;
        const int changes = 1 + int(random.bounded(3U));
        for (int i = 0; i < changes; ++i) {
            const qsizetype at = qsizetype(random.bounded(quint32(bad.size())));
            switch (random.bounded(4U)) {
            case 0: bad[at] = char(32 + random.bounded(95U)); break;
            case 1: bad.remove(at, 1 + qsizetype(random.bounded(8U))); break;
            case 2: bad.insert(at, QByteArray::number(random.generate())); break;
            default: bad[at] = "[]{}\",:09"[random.bounded(9U)];
            }
        }
        const PackReading reading = readDocument(bad, m_now);
        QCOMPARE(reading.pack.has_value(), reading.problem == Problem::None);
        if (!reading.pack)
            continue;
        ++accepted; // a letter of a name: nothing a reader can know
        for (const PackCentre &centre : reading.pack->centres) {
            QVERIFY(!centre.name.isEmpty() && !centre.stations.isEmpty());
            for (const StationRange &range : centre.stations)
                QVERIFY(range.firstSerial >= 1 && range.firstSerial <= range.lastSerial &&
                        range.lastSerial <= 999999);
        }
        QVERIFY(reading.pack->gatewayAddress.startsWith(u"https://"_s));
        QVERIFY(reading.pack->serial >= 1);
    }
    QVERIFY(accepted > 0); // else the mutations were too coarse to show anything
}

QTEST_GUILESS_MAIN(TestSyncPackFuzz)
#include "tst_sync_pack_fuzz.moc"
