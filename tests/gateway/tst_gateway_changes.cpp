// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/protocol/names.h"
#include "tests/gateway/gateway_process.h"
#include "tests/gateway/https_client.h"
#include "tests/gateway/sample_dossier.h"
#include "tests/support/postgres/private_postgres.h"

#include <QJsonObject>
#include <QTest>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::StringLiterals;
namespace problem = motcua::protocol::problem;

namespace {

const QString kDue = u"dossier.due_changed"_s;
const QString kVoid = u"dossier.receipt_voided"_s;

} // namespace

/// What happens to a dossier after its acceptance, at the province: each change exactly once and in order.
class ChangesTest : public QObject
{
    Q_OBJECT

private:
    PrivatePostgres m_postgres;
    GatewayProcess m_gateway;
    Identity m_station;
    int m_serial = 0;

    [[nodiscard]] QString nextCode()
    {
        return u"H24.123-261124-%1"_s.arg(++m_serial, 4, 10, QLatin1Char('0'));
    }
    [[nodiscard]] QString lastCode() const
    {
        return u"H24.123-261124-%1"_s.arg(m_serial, 4, 10, QLatin1Char('0'));
    }
    Answer send(const QVector<protocol::BatchOperation> &operations)
    {
        const protocol::Batch batch = batchOf(m_station.device, operations);
        HttpsClient client(m_gateway, &m_station);
        return client.sync(idOf(batch), protocol::writeBatch(batch));
    }
    [[nodiscard]] QByteArray standing() const
    {
        return m_postgres.query(
            u"SELECT due_at, receipt_voided_at, state FROM report.dossiers WHERE dossier_code = '%1'"_s
                .arg(lastCode()));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
        QCOMPARE(m_gateway.init(m_postgres.conninfo()), QString());
        QCOMPARE(m_gateway.serve(), QString());
        m_station = m_gateway.enrol(u"C01"_s);
        QVERIFY(!m_station.certificate.isNull());
    }

    void aDueDateIsChanged()
    {
        const auto dossier = sampleDossier(nextCode(), 1);
        QCOMPARE(verdicts(send({dossier}).body), u"ok"_s);
        QCOMPARE(standing(), "2026-11-26 02:00:00+00||received"_qba);
        const Answer answer = send({sampleChange(dossier, 2, kDue)});
        QCOMPARE(verdicts(answer.body), u"ok"_s);
        QVERIFY(protocol::syncAnswerFromJson(answer.body)->want.isEmpty());
        QCOMPARE(standing(), "2026-12-08 02:00:00+00||received"_qba);
        QCOMPARE(
            m_postgres.query(u"SELECT count(*) FROM motcua.operation WHERE subject = '%1'"_s.arg(
                dossier.subject)),
            "2"_qba);
    }

    void inTheBatchThatBringsTheDossier()
    {
        const auto dossier = sampleDossier(nextCode(), 1);
        const auto first = sampleChange(dossier, 2, kDue, u"2026-12-08T09:00:00+07:00"_s);
        auto second = sampleChange(dossier, 3, kDue, u"2026-12-10T09:00:00+07:00"_s);
        setField(&second, u"previous"_s, u"2026-12-08T09:00:00+07:00"_s);
        QCOMPARE(verdicts(send({dossier, first, second}).body), u"ok ok ok"_s);
        QCOMPARE(standing(), "2026-12-10 02:00:00+00||received"_qba);
        // The first one sent again must not bring the older date back.
        QCOMPARE(verdicts(send({first}).body), u"dup"_s);
        QCOMPARE(verdicts(send({dossier, first, second}).body), u"dup dup dup"_s);
        QCOMPARE(standing(), "2026-12-10 02:00:00+00||received"_qba);
    }

    void aReceiptIsVoided()
    {
        const auto dossier = sampleDossier(nextCode(), 1);
        const auto voided = sampleChange(dossier, 2, kVoid, u"2026-11-24T10:00:00+07:00"_s);
        QCOMPARE(verdicts(send({dossier, voided}).body), u"ok ok"_s);
        QCOMPARE(standing(), "2026-11-26 02:00:00+00|2026-11-24 03:00:00+00|received"_qba);
        QCOMPARE(verdicts(send({voided}).body), u"dup"_s);
    }

    void anotherBodyIsAConflict()
    {
        const auto dossier = sampleDossier(nextCode(), 1);
        const auto change = sampleChange(dossier, 2, kDue);
        QCOMPARE(verdicts(send({dossier, change}).body), u"ok ok"_s);
        auto other = change;
        setField(&other, u"due_at"_s, u"2026-12-30T09:00:00+07:00"_s);
        const Answer answer = send({other});
        QCOMPARE(verdicts(answer.body), u"conflict"_s);
        QCOMPARE(protocol::syncAnswerFromJson(answer.body)->results.constFirst().problem,
                 QString(problem::kOperationDiffers));
        QCOMPARE(standing(), "2026-12-08 02:00:00+00||received"_qba);
    }

    void changesThatCrossAreKeptApart()
    {
        const auto dossier = sampleDossier(nextCode(), 1);
        const auto first = sampleChange(dossier, 2, kDue, u"2026-12-08T09:00:00+07:00"_s);
        QCOMPARE(verdicts(send({dossier, first}).body), u"ok ok"_s);
        // Made where the first one was not known: it is not put on top of it.
        const auto crossing = sampleChange(dossier, 3, kDue, u"2026-12-15T09:00:00+07:00"_s);
        const Answer answer = send({crossing});
        QCOMPARE(verdicts(answer.body), u"conflict"_s);
        const auto result = protocol::syncAnswerFromJson(answer.body)->results.constFirst();
        QCOMPARE(result.problem, QString(problem::kDossierChanged));
        QCOMPARE(QDateTime::fromString(result.server["due_at"_L1].toString(), Qt::ISODateWithMs),
                 QDateTime::fromString(u"2026-12-08T09:00:00+07:00"_s, Qt::ISODate));
        QCOMPARE(result.server["station"_L1].toString(), u"C01"_s);
        QCOMPARE(result.server["reason"_L1].toString(), u"Thiếu chữ ký lãnh đạo"_s);
        QCOMPARE(standing(), "2026-12-08 02:00:00+00||received"_qba);
        QCOMPARE(verdicts(send({first}).body), u"dup"_s); // what went in stays in
        // A person decided for it, knowing the other.
        auto decided = sampleChange(dossier, 4, kDue, u"2026-12-15T09:00:00+07:00"_s);
        setField(&decided, u"previous"_s, u"2026-12-08T09:00:00+07:00"_s);
        QCOMPARE(verdicts(send({decided}).body), u"ok"_s);
        QCOMPARE(standing(), "2026-12-15 02:00:00+00||received"_qba);
        // The same date by two ways is no conflict.
        auto same = sampleChange(dossier, 5, kDue, u"2026-12-15T09:00:00+07:00"_s);
        QCOMPARE(verdicts(send({same}).body), u"ok"_s);
    }

    void onlyTheOwnerChangesADossier()
    {
        const auto dossier = sampleDossier(nextCode(), 1);
        QCOMPARE(verdicts(send({dossier}).body), u"ok"_s);
        const Identity first = m_station;
        m_station = m_gateway.enrol(u"C02"_s);
        const Answer refused = send({sampleChange(dossier, 1, kDue)});
        QCOMPARE(verdicts(refused.body), u"conflict"_s);
        const auto result = protocol::syncAnswerFromJson(refused.body)->results.constFirst();
        QCOMPARE(result.problem, QString(problem::kNotOwner));
        QCOMPARE(result.server["owner"_L1].toString(), u"C01"_s);
        QCOMPARE(standing(), "2026-11-26 02:00:00+00||received"_qba);
        // Who goes on with the owner's work, on another computer, may.
        m_station = m_gateway.enrol(u"C03"_s, u"H24.123"_s, u"C01"_s);
        QCOMPARE(verdicts(send({sampleChange(dossier, 1, kDue)}).body), u"ok"_s);
        m_station = first;
        QCOMPARE(standing(), "2026-12-08 02:00:00+00||received"_qba);
    }

    void aChangeBeforeItsDossierWaits()
    {
        const auto dossier = sampleDossier(nextCode(), 1);
        const auto change = sampleChange(dossier, 2, kDue);
        const Answer answer = send({change});
        QCOMPARE(verdicts(answer.body), u"deferred"_s);
        QCOMPARE(protocol::syncAnswerFromJson(answer.body)->results.constFirst().problem,
                 QString(problem::kDossierUnknown));
        QCOMPARE(verdicts(send({dossier, change}).body), u"ok ok"_s);
        QCOMPARE(standing(), "2026-12-08 02:00:00+00||received"_qba);
    }

    void malformedChangesAreRejected()
    {
        const auto dossier = sampleDossier(nextCode(), 1);
        QCOMPARE(verdicts(send({dossier}).body), u"ok"_s);
        QVector<protocol::BatchOperation> bad;
        const auto with = [&](const QString &kind, const QString &field, const QJsonValue &value) {
            auto change = sampleChange(dossier, bad.size() + 2, kind);
            setField(&change, field, value);
            bad.append(change);
        };
        with(kDue, u"due_at"_s, u"soon"_s);
        with(kDue, u"due_at"_s, QJsonValue::Null);
        with(kDue, u"due_at"_s, u"2026-12-08T09:00:00"_s); // no offset
        with(kDue, u"reason"_s, u"  "_s);
        with(kDue, u"dossier_id"_s, QUuid::createUuid().toString(QUuid::WithoutBraces));
        with(kDue, u"dossier_code"_s, u"H24.999-261124-0001"_s); // another centre's
        with(kVoid, u"voided_at"_s, QString());
        with(kVoid, u"reason"_s, QJsonValue::Undefined);
        QCOMPARE(verdicts(send(bad).body), u"rejected "_s.repeated(bad.size()).trimmed());
        // The code of another dossier of the centre: it is not this one.
        auto stranger = sampleChange(dossier, 20, kDue);
        setField(&stranger, u"dossier_code"_s, u"H24.123-261124-9999"_s);
        QCOMPARE(verdicts(send({stranger}).body), u"deferred"_s);
        QCOMPARE(standing(), "2026-11-26 02:00:00+00||received"_qba);
    }
};

QTEST_GUILESS_MAIN(ChangesTest)
#include "tst_gateway_changes.moc"
