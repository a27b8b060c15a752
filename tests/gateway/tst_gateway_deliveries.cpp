// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/protocol/names.h"
#include "tests/gateway/gateway_process.h"
#include "tests/gateway/https_client.h"
#include "tests/gateway/recording_service.h"
#include "tests/gateway/sample_dossier.h"
#include "tests/support/postgres/private_postgres.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int kQuick = 30000;
using Behaviour = RecordingService::Behaviour;

QByteArray keyOf(const protocol::BatchOperation &operation)
{
    return operation.op.toByteArray(QUuid::WithoutBraces);
}

bool areTexts(const QJsonValue &value)
{
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return std::all_of(array.begin(), array.end(), areTexts);
    }
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        return std::all_of(object.begin(), object.end(), areTexts);
    }
    return value.isString();
}

} // namespace

/// What goes up beyond dossiers, and what the gateway hands on: each thing reaches the province's services at least once,
/// under one key, whatever they do.
class DeliveriesTest : public QObject
{
    Q_OBJECT

private:
    PrivatePostgres m_postgres;
    GatewayProcess m_gateway;
    Identity m_station;
    RecordingService m_messages, m_system;
    qint64 m_seq = 0;
    int m_serial = 0;

    QString send(const QVector<protocol::BatchOperation> &operations)
    {
        const protocol::Batch batch = batchOf(m_station.device, operations);
        HttpsClient client(m_gateway, &m_station);
        return verdicts(client.sync(idOf(batch), protocol::writeBatch(batch)).body);
    }
    protocol::BatchOperation operation(const QString &kind, const QJsonObject &body)
    {
        protocol::BatchOperation made;
        made.seq = ++m_seq;
        made.op = QUuid::createUuid();
        made.kind = kind;
        made.subject = QUuid::createUuid().toString(QUuid::WithoutBraces);
        made.at = u"2026-11-24T10:00:00+07:00"_s;
        made.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
        return made;
    }
    protocol::BatchOperation message(const QString &phone = u"0901234567"_s)
    {
        return operation(u"message.request"_s,
                         {{u"template"_s, u"result_ready"_s},
                          {u"phone"_s, phone},
                          {u"dossier_code"_s, u"H24.123-261123-0001"_s},
                          {u"fields"_s, QJsonObject{{u"name"_s, u"Bà Hoa"_s}}}});
    }
    protocol::BatchOperation dossier()
    {
        return sampleDossier(u"H24.123-261124-%1"_s.arg(++m_serial, 4, 10, QLatin1Char('0')),
                             ++m_seq);
    }
    [[nodiscard]] QByteArray states(const QString &channel) const
    {
        return m_postgres
            .query(u"SELECT state, count(*) FROM motcua.delivery WHERE channel = '%1' GROUP BY 1 "
                   "ORDER BY 1"_s.arg(channel))
            .replace('\n', ' ');
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
        QCOMPARE(m_gateway.init(m_postgres.conninfo()), QString());
        QCOMPARE(m_gateway.serve(), QString());
        m_station = m_gateway.enrol(u"C01"_s);
    }

    void whatIsMalformedIsRejected()
    {
        auto wrong = message(u"call me"_s);
        auto template_ = message();
        setField(&template_, u"template"_s, u"advert"_s);
        auto centre = message();
        setField(&centre, u"dossier_code"_s, u"H24.999-261124-0001"_s);
        auto fields = message();
        setField(&fields, u"fields"_s, QJsonObject{{u"n"_s, 1}});
        const auto check = operation(u"identity.check"_s, {{u"identity_number"_s, u"1"_s}});
        const auto journal = operation(u"queue.journal"_s, {{u"events"_s, QJsonArray{1}}});
        QCOMPARE(send({wrong, template_, centre, fields, check, journal}),
                 u"rejected rejected rejected rejected rejected rejected"_s);
        QCOMPARE(m_postgres.query(u"SELECT count(*) FROM motcua.operation"_s), "0"_qba);
    }

    void aMessageNeedsADossierAndThereAreNotTooMany()
    {
        QCOMPARE(send({message()}), u"deferred"_s);
        QCOMPARE(m_postgres.query(u"SELECT count(*) FROM motcua.delivery"_s), "0"_qba);
        QCOMPARE(send({sampleDossier(u"H24.123-261123-0001"_s, ++m_seq)}), u"ok"_s);
        auto longText = message();
        setField(&longText, u"fields"_s, QJsonObject{{u"n"_s, QString(501, u'x')}});
        QCOMPARE(send({longText}), u"rejected"_s);
        auto other = sampleDossier(u"H24.123-261123-9000"_s, ++m_seq);
        QVector<protocol::BatchOperation> many{other};
        for (int i = 0; i < 21; ++i) {
            many.append(message());
            setField(&many.last(), u"dossier_code"_s, u"H24.123-261123-9000"_s);
        }
        const QString answer = send(many);
        QCOMPARE(answer.count(u"ok"_s), 21);
        QVERIFY(answer.endsWith(u" rejected"_s));
        QCOMPARE(send(many), u"dup "_s.repeated(21) + u"rejected"_s);
        (void)m_postgres.query(u"DELETE FROM motcua.delivery"_s);
    }

    void messagesReachAServiceThatFails()
    {
        const QVector<protocol::BatchOperation> sent{message(), message(), message(), message()};
        QCOMPARE(send(sent), u"ok ok ok ok"_s);
        QCOMPARE(send(sent), u"dup dup dup dup"_s);
        QCOMPARE(states(u"message"_s), "waiting|4"_qba); // nobody to give them to yet
        m_messages.next = {{Behaviour::Answer, 500, "no"},
                           {Behaviour::Vanish, 0, {}},
                           {Behaviour::Answer, 429, {}},
                           {Behaviour::Vanish, 0, {}},
                           {Behaviour::Answer, 401, {}}};
        QFile secret(m_gateway.file(u"secret"_s));
        QVERIFY(secret.open(QIODevice::WriteOnly) && secret.write("s3cret\n") > 0);
        secret.close();
        QVERIFY(!m_gateway
                     .run({u"adapter"_s, u"--channel"_s, u"message"_s, u"--url"_s, m_messages.url(),
                           u"--secret-file"_s, secret.fileName(), u"--retry-base"_s, u"2"_s})
                     .isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(states(u"message"_s), "done|4"_qba, kQuick);
        const auto counts = m_messages.counts();
        QCOMPARE(counts.size(),
                 4); // four keys: counted once each, whatever number of times they came
        for (const auto &operation : sent)
            QVERIFY(counts.value(keyOf(operation)) >= 1);
        QCOMPARE(m_messages.requests.size(), 4 + 5);
        const auto &request = m_messages.requests.constLast();
        QCOMPARE(request.authorization, "Bearer s3cret"_qba);
        QCOMPARE(request.body.value("template"_L1).toString(), u"result_ready"_s);
        QCOMPARE(request.body.value("centre"_L1).toString(), u"H24.123"_s);
        QCOMPARE(request.body.value("id"_L1).toString().toLatin1(), request.key);
    }

    void whatIsRefusedIsSetAsideAndCanBeTriedAgain()
    {
        const auto poison = message(), good = message();
        m_messages.forKey.insert(keyOf(poison), {Behaviour::Answer, 422, {}});
        QCOMPARE(send({poison, good}), u"ok ok"_s);
        QTRY_COMPARE_WITH_TIMEOUT(states(u"message"_s), "aside|1 done|5"_qba, kQuick);
        QCOMPARE(m_messages.counts().value(keyOf(poison)), 1);
        QCOMPARE(m_postgres.query(u"SELECT reason FROM motcua.delivery WHERE state = 'aside'"_s),
                 "http_422"_qba);
        const QJsonObject status =
            QJsonDocument::fromJson(m_gateway.run({u"status"_s, u"--json"_s}))
                .object()
                .value("deliveries"_L1)
                .toObject();
        QCOMPARE(status.value("message"_L1)["aside"_L1].toInt(), 1);
        m_messages.forKey.clear();
        QCOMPARE(
            m_gateway.run({u"adapter"_s, u"--channel"_s, u"message"_s, u"--retry"_s}).trimmed(),
            "1"_qba);
        QTRY_COMPARE_WITH_TIMEOUT(states(u"message"_s), "done|6"_qba, kQuick);
    }

    // Another node has it in hand: this one leaves it alone and goes on with the others.
    void oneNodeAtATime()
    {
        QProcess other;
        other.start(u"psql"_s, {u"-Atq"_s, u"-d"_s, m_postgres.conninfo()});
        QVERIFY(other.waitForStarted());
        m_messages.usual = {Behaviour::Answer, 503, {}};
        const auto held = message(), free = message();
        QCOMPARE(send({held, free}), u"ok ok"_s);
        other.write("BEGIN; SELECT number FROM motcua.delivery WHERE op = '" + keyOf(held) +
                    "' FOR UPDATE;\n");
        QTRY_VERIFY_WITH_TIMEOUT(other.canReadLine(), kQuick);
        const int before = m_messages.counts().value(keyOf(held));
        m_messages.usual = {};
        QTRY_COMPARE_WITH_TIMEOUT(states(u"message"_s), "done|7 waiting|1"_qba, kQuick);
        QCOMPARE(m_messages.counts().value(keyOf(held)), before);
        other.write("ROLLBACK;\n");
        other.closeWriteChannel();
        QVERIFY(other.waitForFinished());
        QTRY_COMPARE_WITH_TIMEOUT(states(u"message"_s), "done|8"_qba, kQuick);
    }

    void aGatewayKilledInMidRequestSaysItAgain()
    {
        const auto sent = message();
        m_messages.next = {{Behaviour::Hold, 0, {}}};
        QCOMPARE(send({sent}), u"ok"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_messages.counts().value(keyOf(sent)), 1, kQuick);
        m_gateway.kill();
        QCOMPARE(m_gateway.serve(), QString());
        QTRY_COMPARE_WITH_TIMEOUT(states(u"message"_s), "done|9"_qba, kQuick);
        QCOMPARE(m_messages.counts().value(keyOf(sent)), 2);
    }

    void dossiersAreForwardedInOrder()
    {
        const auto early = dossier(); // before there is anywhere to forward it to
        QCOMPARE(send({early}), u"ok"_s);
        QCOMPARE(states(u"forward"_s), QByteArray());
        m_system.usual = {Behaviour::Answer, 502, "<html>"};
        QVERIFY(!m_gateway
                     .run({u"adapter"_s, u"--channel"_s, u"forward"_s, u"--url"_s, m_system.url(),
                           u"--unit"_s, u"000.00.00.H24"_s, u"--retry-base"_s, u"2"_s})
                     .isEmpty());
        const auto later = dossier();
        const auto change = sampleChange(later, ++m_seq, u"dossier.due_changed"_s);
        QCOMPARE(send({later, change}), u"ok ok"_s);
        QTRY_VERIFY_WITH_TIMEOUT(m_system.requests.size() >= 3, kQuick);
        QVERIFY(!m_system.counts().contains(keyOf(change))); // not before its dossier
        m_system.usual = {Behaviour::Answer, 200, "<html>welcome</html>"};
        const auto portals = m_system.requests.size();
        QTRY_VERIFY_WITH_TIMEOUT(m_system.requests.size() >= portals + 2, kQuick);
        QVERIFY(!states(u"forward"_s).contains("done")); // a captive page is no acknowledgement
        m_system.usual = {};
        QTRY_COMPARE_WITH_TIMEOUT(states(u"forward"_s), "done|5"_qba, kQuick);
        const auto toldOf = [this](const protocol::BatchOperation &operation) {
            const auto found =
                std::find_if(m_system.requests.cbegin(), m_system.requests.cend(),
                             [&](const auto &request) { return request.key == keyOf(operation); });
            return found == m_system.requests.cend() ? QJsonObject() : found->body;
        };
        const QJsonObject progress = toldOf(change), whole = toldOf(later);
        QCOMPARE(progress.value("service"_L1).toString(), u"CapNhatTienDoHoSoMC"_s);
        QCOMPARE(progress.value("data"_L1)[0]["NgayKetThucTheoQuyDinh"_L1].toString(),
                 u"20261208090000"_s);
        const QJsonObject record = whole.value("data"_L1).toArray().at(0).toObject();
        QCOMPARE(whole.value("service"_L1).toString(), u"DongBoHoSoMC"_s);
        QCOMPARE(whole.value("madonvi"_L1).toString(), u"000.00.00.H24"_s);
        QCOMPARE(record.value("MaHoSo"_L1).toString(), u"H24.123-261124-0002"_s);
        QCOMPARE(record.value("NgayTiepNhan"_L1).toString(), u"20261124080311"_s);
        QCOMPARE(record.value("NgayHenTra"_L1).toString(), u"20261126090000"_s);
        QCOMPARE(record.value("TrangThaiHoSo"_L1).toString(), u"2"_s);
        QVERIFY(areTexts(whole) && areTexts(progress));
    }

    void aCodeThatStaysIsSetAside()
    {
        const auto poison = dossier(), good = dossier();
        m_system.forKey.insert(keyOf(poison), {Behaviour::Answer, 200, R"({"error_code":"17"})"});
        const auto change = sampleChange(poison, ++m_seq, u"dossier.receipt_voided"_s);
        QCOMPARE(send({poison, good, change}), u"ok ok ok"_s);
        QTRY_COMPARE_WITH_TIMEOUT(states(u"forward"_s), "aside|1 done|7"_qba, kQuick);
        QCOMPARE(m_postgres.query(u"SELECT reason, attempts FROM motcua.delivery WHERE state = "
                                  "'aside'"_s),
                 "error_code_17|8"_qba);
        QVERIFY(m_system.counts().contains(keyOf(change))); // nobody else is held up
    }

    void theJournalOfAQueue()
    {
        const auto event = [](const QString &id, const QString &ticket, const QString &kind,
                              const QString &time, const QString &undoes = {}) {
            const auto uuid = [](const QString &last) {
                return u"01890a5d-ac96-774b-bcce-b3020000%1"_s.arg(last);
            };
            QJsonObject object{{u"id"_s, uuid(id)},
                               {u"ticket"_s, uuid(ticket)},
                               {u"kind"_s, kind},
                               {u"day"_s, u"2026-11-24"_s},
                               {u"counter"_s, 1},
                               {u"series"_s, u"A"_s},
                               {u"at"_s, u"2026-11-24T%1+07:00"_s.arg(time)}};
            if (!undoes.isEmpty())
                object.insert(u"undoes"_s, uuid(undoes));
            return object;
        };
        const QJsonArray events{event(u"0001"_s, u"a001"_s, u"issued"_s, u"08:00:00"_s),
                                event(u"0002"_s, u"a002"_s, u"issued"_s, u"08:01:00"_s),
                                event(u"0003"_s, u"a001"_s, u"called"_s, u"08:05:00"_s),
                                event(u"0004"_s, u"a001"_s, u"no_show"_s, u"08:06:00"_s),
                                event(u"0005"_s, u"a001"_s, u"undone"_s, u"08:07:00"_s, u"0004"_s),
                                event(u"0006"_s, u"a001"_s, u"finished"_s, u"08:20:00"_s)};
        QCOMPARE(send({operation(u"queue.journal"_s, {{u"events"_s, events}})}), u"ok"_s);
        // A station that was restored tells some of it once more, in another chunk.
        QCOMPARE(send({operation(u"queue.journal"_s, {{u"events"_s, QJsonArray{events.at(5)}}})}),
                 u"ok"_s);
        QCOMPARE(m_postgres.query(u"SELECT centre, day, issued, called, finished, no_show, "
                                  "wait_seconds::integer FROM report.queue_days"_s),
                 "H24.123|2026-11-24|2|1|1|0|300"_qba);
    }
};

QTEST_GUILESS_MAIN(DeliveriesTest)
#include "tst_gateway_deliveries.moc"
