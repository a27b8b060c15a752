// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/protocol/answer.h"
#include "sync/protocol/batch.h"
#include "sync/protocol/compression.h"
#include "sync/protocol/digest.h"
#include "sync/protocol/names.h"
#include "tests/support/soak.h"

#include <QRandomGenerator>
#include <QTest>

using namespace motcua::protocol;
using namespace Qt::StringLiterals;

namespace {

BatchOperation operation(qint64 seq)
{
    BatchOperation o;
    o.seq = seq;
    o.op = QUuid::createUuid();
    o.kind = u"dossier.create"_s;
    o.subject = QUuid::createUuid().toString(QUuid::WithoutBraces);
    o.at = u"2026-11-24T08:03:11+07:00"_s;
    o.body = "{'code':'H24.123-261124-0001','text':'a #'b#' } , ] ## Đặng','z':{'body':[1,2]}}";
    o.body.replace('#', '\\').replace('\'', '"');
    o.blobs = {{sha256("x"), 1, u"application/pdf"_s, u"paper"_s, 0},
               {sha256("yy"), 2, u"application/pdf"_s, u"receipt"_s, -1}};
    return o;
}

Batch batchOf(int count)
{
    Batch batch{QUuid::createUuid(), u"d1"_s, {}};
    for (int i = 0; i < count; ++i)
        batch.operations.append(operation(10 + i * 2));
    return batch;
}

} // namespace

class ProtocolTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roundTrip()
    {
        const Batch batch = batchOf(3);
        const BatchReading reading = readBatch(writeBatch(batch));
        QCOMPARE(reading.fault, QString());
        QCOMPARE(reading.batch.id, batch.id);
        QCOMPARE(reading.batch.device, batch.device);
        QCOMPARE(reading.batch.operations.size(), 3);
        for (int i = 0; i < 3; ++i) {
            const BatchOperation &in = batch.operations.at(i);
            const BatchOperation &out = reading.batch.operations.at(i);
            QCOMPARE(out.fault, QString());
            QCOMPARE(out.seq, in.seq);
            QCOMPARE(out.op, in.op);
            QCOMPARE(out.subject, in.subject);
            QCOMPARE(out.at, in.at);
            QCOMPARE(out.body, in.body);
            QCOMPARE(out.sha256, sha256(in.body));
            QCOMPARE(out.blobs.size(), 2);
            QCOMPARE(out.blobs.at(0).role, u"paper"_s);
            QCOMPARE(out.blobs.at(0).component, 0);
            QCOMPARE(out.blobs.at(1).sha256, in.blobs.at(1).sha256);
            QCOMPARE(out.blobs.at(1).component, -1);
        }
        QCOMPARE(readBatch(writeBatch(batchOf(0))).fault, QString());
    }

    void badEnvelope_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("fault");
        QTest::newRow("version") << "\"v\":1"_qba
                                 << "\"v\":2"_qba << u"version"_s;
        QTest::newRow("device") << "\"d1\""_qba
                                << "7"_qba << u"head"_s;
        QTest::newRow("count up") << "\"n\":2"_qba
                                  << "\"n\":3"_qba << u"count"_s;
        QTest::newRow("count down") << "\"n\":2"_qba
                                    << "\"n\":1"_qba << u"sequence"_s;
        QTest::newRow("half") << "\"n\":2"_qba
                              << "\"n\":1.5"_qba << u"head"_s;
        QTest::newRow("huge") << "\"n\":2"_qba
                              << "\"n\":99999"_qba << u"too_many"_s;
        QTest::newRow("first") << "\"first\":10"_qba
                               << "\"first\":9"_qba << u"sequence"_s;
        QTest::newRow("same seq") << "\"seq\":12"_qba
                                  << "\"seq\":10"_qba << u"sequence"_s;
        QTest::newRow("no end") << "\"t\":\"end\""_qba
                                << "\"t\":\"eof\""_qba << u"end"_s;
        QTest::newRow("array") << "{\"n\":2,\"t\":\"end\"}\n"_qba
                               << "[]\n"_qba << u"end"_s;
        QTest::newRow("cut") << "}\n"_qba
                             << "}"_qba << u"head"_s;
        QTest::newRow("html") << "{"_qba
                              << "<html>"_qba << u"head"_s;
    }
    void badEnvelope()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QByteArray text = writeBatch(batchOf(2));
        QVERIFY(text.contains(from));
        text.replace(from, to);
        QTEST(readBatch(text).fault, "fault");
    }

    void badOperation_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("fault");
        QTest::newRow("flipped body") << "0001"_qba
                                      << "0002"_qba << u"sha"_s;
        QTest::newRow("subject") << "\"subject\":\""_qba
                                 << "\"subject\":\"x"_qba << u"subject"_s;
        QTest::newRow("time") << "2026-11-24T"_qba
                              << "yesterday"_qba << u"at"_s;
        QTest::newRow("role") << "\"role\":\"receipt\""_qba
                              << "\"role\":1"_qba << u"blobs"_s;
        QTest::newRow("size") << "\"size\":2"_qba
                              << "\"size\":-2"_qba << u"blobs"_s;
        QTest::newRow("kind") << "\"dossier.create\""_qba
                              << "{}"_qba << u"kind"_s;
        QTest::newRow("nul") << "Đặng"_qba
                             << "D\\u0000"_qba << u"body"_s;
        QTest::newRow("half surrogate") << "Đặng"_qba
                                        << "D\\ud800"_qba << u"body"_s;
        QTest::newRow("two bodies") << ",\"body\":{"_qba
                                    << ",\"body\":{},\"body\":{"_qba << u"body"_s;
        QTest::newRow("body by escape") << ",\"body\":{"_qba
                                        << ",\"b\\u006fdy\":{"_qba << u"body"_s;
        QTest::newRow("no body") << ",\"body\":{"_qba
                                 << ",\"bodi\":{"_qba << u"body"_s;
    }
    void badOperation()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QByteArray text = writeBatch(batchOf(2));
        const qsizetype second = text.lastIndexOf("{\"at\"");
        QVERIFY(text.indexOf(from, second) > 0);
        text = text.left(second) + text.mid(second).replace(from, to);
        const BatchReading reading = readBatch(text);
        QCOMPARE(reading.fault, QString());
        QCOMPARE(reading.batch.operations.at(0).fault, QString());
        QTEST(reading.batch.operations.at(1).fault, "fault");
    }

    void endlessNestingIsRefused()
    {
        QByteArray text = writeBatch(batchOf(1));
        text.replace("[1,2]", QByteArray(200000, '[') + QByteArray(200000, ']'));
        QCOMPARE(readBatch(text).fault, u"line"_s);
    }

    /// Whatever comes, the reader ends, and what it calls sound keeps its promises.
    void mutations()
    {
        QRandomGenerator random(motcua::test::soakSeed(20261124));
        const QByteArray sound = writeBatch(batchOf(3));
        const QByteArray marks = "{}[]\",:\\\n\0u0123456789.eE-ntf "_qba;
        int accepted = 0, refused = 0;
        for (int i = 0; i < 20000; ++i) {
            QByteArray text = i % 10 == 0 ? QByteArray(random.bounded(300), ' ') : sound;
            const int changes = i % 10 == 0 ? int(text.size()) : 1 + random.bounded(4);
            for (int k = 0; k < changes && !text.isEmpty(); ++k) {
                const qsizetype at = random.bounded(int(text.size()));
                switch (random.bounded(4)) {
                case 0: text[at] = char(random.bounded(256)); break;
                case 1: text[at] = marks.at(random.bounded(int(marks.size()))); break;
                case 2: text.remove(at, random.bounded(40)); break;
                default:
                    text.insert(at, text.mid(random.bounded(int(text.size())), random.bounded(60)));
                }
            }
            const BatchReading reading = readBatch(text);
            if (!reading.fault.isEmpty()) {
                ++refused;
                continue;
            }
            ++accepted;
            for (const BatchOperation &o : reading.batch.operations) {
                QVERIFY(!o.op.isNull());
                if (o.fault.isEmpty()) {
                    QCOMPARE(o.sha256, sha256(o.body));
                    QVERIFY(text.contains(o.body));
                }
            }
        }
        QVERIFY(accepted > 100);
        QVERIFY(refused > 1000);
    }

    void compression()
    {
        const QByteArray plain = writeBatch(batchOf(50));
        const QByteArray packed = compress(plain);
        QVERIFY(packed.size() < plain.size() / 3);
        QCOMPARE(packed, compress(plain));
        QByteArray back;
        QCOMPARE(decompress(packed, plain.size(), &back), Decompression::Ok);
        QCOMPARE(back, plain);
        QCOMPARE(decompress(packed, plain.size() - 1, &back), Decompression::TooLarge);
        QCOMPARE(decompress(packed.chopped(1), 1 << 20, &back), Decompression::Malformed);
        QCOMPARE(decompress(packed + 'x', 1 << 20, &back), Decompression::Malformed);
        QCOMPARE(decompress({}, 1 << 20, &back), Decompression::Malformed);
        QCOMPARE(decompress("<html></html>", 1 << 20, &back), Decompression::Malformed);
        const QByteArray bomb = compress(QByteArray(64 << 20, '0'));
        QVERIFY(bomb.size() < 16384);
        QCOMPARE(decompress(bomb, kMaxBatchPlain, &back), Decompression::TooLarge);
        QCOMPARE(back, plain);

        QRandomGenerator random(motcua::test::soakSeed(7));
        for (int i = 0; i < 3000; ++i) {
            QByteArray text = packed;
            text[random.bounded(int(text.size()))] = char(random.bounded(256));
            QByteArray out;
            if (decompress(text, kMaxBatchPlain, &out) == Decompression::Ok)
                QCOMPARE(out, plain); // the frame carries a checksum
        }
    }

    void digests()
    {
        QCOMPARE(contentDigest("{\"hello\": \"world\"}"),
                 "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:"_qba); // RFC 9530
        QCOMPARE(sha256OfContentDigest(contentDigest("a")).value(), sha256("a"));
        QCOMPARE(sha256OfContentDigest("sha-512=:AA==:, " + contentDigest("a")).value(),
                 sha256("a"));
        QVERIFY(!sha256OfContentDigest("sha-256=:AA==:"));
        QVERIFY(!sha256OfContentDigest("sha-256=x"));
        QVERIFY(!sha256OfContentDigest(""));
        QVERIFY(!sha256FromHex(QByteArray(63, 'a')));
        QVERIFY(!sha256FromHex(QByteArray(64, 'A')));
        QVERIFY(sha256FromHex(QByteArray(64, 'a')));
    }

    void answers()
    {
        SyncAnswer answer;
        answer.batch = QUuid::createUuid();
        answer.results = {{QUuid::createUuid(), Verdict::Ok, {}, {}},
                          {QUuid::createUuid(), Verdict::Rejected, u"urn:x"_s, u"why"_s}};
        answer.want = {{sha256("x"), u"/v1/uploads/abc"_s, 5}};
        answer.now = QDateTime::fromString(u"2026-11-24T01:02:03.456Z"_s, Qt::ISODateWithMs);
        const QByteArray json = toJson(answer);
        const auto back = syncAnswerFromJson(json);
        QVERIFY(back);
        QCOMPARE(back->batch, answer.batch);
        QCOMPARE(back->results.at(1).verdict, Verdict::Rejected);
        QCOMPARE(back->results.at(1).problem, u"urn:x"_s);
        QCOMPARE(back->want.at(0).offset, 5);
        QCOMPARE(back->now, answer.now);
        QVERIFY(!syncAnswerFromJson("<html>"));
        QVERIFY(!syncAnswerFromJson("{}"));
        QByteArray other = json;
        QVERIFY(!syncAnswerFromJson(other.replace("\"rejected\"", "\"fine\"")));
        const auto problem =
            problemFromJson(toJson(Problem{403, QString(problem::kDeviceRevoked), u"t"_s, u"d"_s}));
        QVERIFY(problem);
        QCOMPARE(problem->type, QString(problem::kDeviceRevoked));
        QCOMPARE(problem->status, 403);
    }
};

QTEST_GUILESS_MAIN(ProtocolTest)
#include "tst_gateway_protocol.moc"
