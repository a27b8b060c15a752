// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/store/operation_store.h"
#include "sync/protocol/digest.h"
#include "tests/gateway/gateway_process.h"
#include "tests/gateway/sample_dossier.h"
#include "tests/support/postgres/private_postgres.h"

#include <QTest>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::StringLiterals;
using gateway::NewDossier;
using gateway::OperationStore;
using protocol::Verdict;

/// A batch on its way into PostgreSQL: columns as binary arrays, and what happens to a value that cannot be kept.
class GatewayBatchStoreTest : public QObject
{
    Q_OBJECT

private:
    PrivatePostgres m_postgres;
    GatewayProcess m_gateway;
    QString m_device;
    std::unique_ptr<gateway::Connection> m_connection;
    int m_serial = 0;

    NewDossier dossier(const QList<QByteArray> &files = {"receipt"})
    {
        const QString code = u"H24.123-261124-%1"_s.arg(++m_serial, 4, 10, QLatin1Char('0'));
        NewDossier made;
        made.operation = sampleDossier(code, m_serial, files);
        made.operation.sha256 = protocol::sha256(made.operation.body);
        made.code = code;
        made.procedureCode = u"1.001193"_s;
        made.state = u"received"_s;
        made.receivedAt =
            QDateTime::fromString(u"2026-11-24T08:03:11.250+07:00"_s, Qt::ISODateWithMs);
        return made;
    }
    OperationStore::Outcome apply(const QVector<NewDossier> &dossiers)
    {
        return OperationStore(*m_connection)
            .apply(m_device, QUuid::createUuid(), dossiers, {}, std::nullopt);
    }
    [[nodiscard]] static Verdict verdict(const OperationStore::Outcome &outcome,
                                         const NewDossier &dossier)
    {
        return outcome.results.value(dossier.operation.op).verdict;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
        QCOMPARE(m_gateway.init(m_postgres.conninfo()), QString());
        QCOMPARE(m_gateway.serve(), QString());
        m_device = m_gateway.enrol(u"C01"_s).device;
        QVERIFY(!m_device.isEmpty());
        m_connection = std::make_unique<gateway::Connection>(m_postgres.conninfo().toUtf8());
    }

    void everyColumnComesOutAsItWentIn()
    {
        NewDossier made = dossier({"receipt", "paper"});
        made.operation.body = "{\"a\":\"\\\"#\\\\{},\\u0110ặng\"}";
        made.operation.sha256 = protocol::sha256(made.operation.body);
        made.dueAt = QDateTime::fromString(u"1999-12-31T23:59:59.001Z"_s, Qt::ISODateWithMs);
        const NewDossier noLimit = dossier();
        QCOMPARE(verdict(apply({made, noLimit}), made), Verdict::Ok);
        const QString id = made.operation.op.toString(QUuid::WithoutBraces);
        QCOMPARE(m_postgres.query(u"SELECT body, seq, kind, encode(body_sha256, 'hex')"
                                  "  FROM motcua.operation WHERE op = '%1'"_s.arg(id)),
                 made.operation.body + "|1|dossier.create|" + made.operation.sha256.toHex());
        QCOMPARE(m_postgres.query(u"SELECT id, code, procedure_code, state,"
                                  " extract(epoch FROM received_at), extract(epoch FROM due_at)"
                                  "  FROM motcua.dossier WHERE operation = '%1'"_s.arg(id)),
                 made.operation.subject.toLatin1() +
                     "|H24.123-261124-0001|1.001193|received|1795482191.250000|946684799.001000");
        QCOMPARE(m_postgres.query(u"SELECT count(*) FROM motcua.dossier WHERE due_at IS NULL"_s),
                 "1"_qba);
        QCOMPARE(m_postgres.query(
                     u"SELECT string_agg(concat_ws(' ', position, role, component, size, mime,"
                     " encode(sha256, 'hex')), ',' ORDER BY position) FROM motcua.attachment"
                     " WHERE dossier = '%1'"_s.arg(made.operation.subject)),
                 "1 receipt -1 7 application/pdf " + protocol::sha256("receipt").toHex() +
                     ",2 paper 0 5 application/pdf " + protocol::sha256("paper").toHex());
    }

    void oneUploadAFile()
    {
        const NewDossier one = dossier({"same", "first"});
        const NewDossier two = dossier({"same", "second"});
        const auto found = apply({one, two});
        QCOMPARE(found.want.size(), 3);
        for (const protocol::SyncAnswer::Want &want : found.want)
            QCOMPARE(want.offset, 0); // made just now: nothing of it can be there
        const auto again = apply({two, dossier({"same", "third"})});
        QCOMPARE(verdict(again, two), Verdict::Duplicate);
        QCOMPARE(again.want.size(), 3);
        int fresh = 0;
        for (const protocol::SyncAnswer::Want &want : again.want)
            fresh += want.offset == 0 ? 1 : 0;
        QCOMPARE(fresh, 1); // of the others it must be asked how far they are
        const auto urlOf = [](const OperationStore::Outcome &outcome, const QByteArray &file) {
            for (const protocol::SyncAnswer::Want &want : outcome.want) {
                if (want.sha256 == protocol::sha256(file))
                    return want.url;
            }
            return QString();
        };
        QVERIFY(!urlOf(found, "same").isEmpty());
        QCOMPARE(urlOf(again, "same"), urlOf(found, "same"));
    }

    // PostgreSQL refuses the whole statement; the batch is taken apart until that one is found.
    void whatCannotBeKeptHoldsUpNobody()
    {
        QVector<NewDossier> batch;
        for (int i = 0; i < 7; ++i)
            batch.append(dossier({"file " + QByteArray::number(i)}));
        batch[4].operation.body = "{\"a\":\"\xff\"}"; // no UTF-8
        const auto found = apply(batch);
        for (int i = 0; i < batch.size(); ++i)
            QCOMPARE(verdict(found, batch.at(i)), i == 4 ? Verdict::Rejected : Verdict::Ok);
        QCOMPARE(found.want.size(), 6);
        QCOMPARE(m_postgres.query(u"SELECT count(*) FROM motcua.dossier WHERE code >= '%1'"_s.arg(
                     batch.constFirst().code)),
                 "6"_qba);
    }
};

QTEST_GUILESS_MAIN(GatewayBatchStoreTest)
#include "tst_gateway_batch_store.moc"
