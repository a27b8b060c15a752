// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/protocol/digest.h"
#include "sync/protocol/names.h"
#include "tests/gateway/gateway_process.h"
#include "tests/gateway/https_client.h"
#include "tests/gateway/sample_dossier.h"
#include "tests/support/postgres/private_postgres.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::StringLiterals;
namespace problem = motcua::protocol::problem;

/// What services of the province hand in: each thing once, checked strictly, and seen by its own centre alone.
class PortalTest : public QObject
{
    Q_OBJECT

private:
    PrivatePostgres m_postgres;
    GatewayProcess m_gateway;
    Identity m_station, m_stranger;
    QByteArray m_token;
    int m_key = 0;

    [[nodiscard]] QByteArray token(const QString &name, const QString &may) const
    {
        return m_gateway.run({u"token"_s, u"--name"_s, name, u"--may"_s, may}).trimmed();
    }
    Answer post(const QByteArray &what, const QJsonArray &items, const QByteArray &key = {},
                const QByteArray &secret = {})
    {
        const QByteArray body = QJsonDocument(QJsonObject{{u"items"_s, items}}).toJson();
        HttpsClient client(m_gateway);
        return client.request(
            "POST", "/v1/portal/" + what,
            {{"Authorization", "Bearer " + (secret.isEmpty() ? m_token : secret)},
             {"Content-Type", "application/json"},
             {"Idempotency-Key", key.isEmpty() ? "k" + QByteArray::number(++m_key) : key}},
            body);
    }
    Answer put(const QByteArray &name, const QByteArray &content)
    {
        HttpsClient client(m_gateway);
        return client.request("PUT", "/v1/portal/files/" + name,
                              {{"Authorization", "Bearer " + m_token}}, content);
    }
    protocol::PullPage pull(const Identity &who, const QString &scope, const QString &cursor = {})
    {
        protocol::Batch batch = batchOf(who.device, {});
        batch.pull = protocol::PullCursors{{scope, cursor}};
        HttpsClient client(m_gateway, &who);
        const auto answer = protocol::syncAnswerFromJson(
            client.sync(idOf(batch), protocol::writeBatch(batch)).body);
        return answer ? answer->pull.value(0) : protocol::PullPage();
    }
    [[nodiscard]] static QJsonObject booking(const QString &id)
    {
        return {{u"id"_s, id},
                {u"centre"_s, u"H24.123"_s},
                {u"starts_at"_s, u"2026-11-25T08:30:00+07:00"_s},
                {u"procedure_code"_s, u"1.001193"_s},
                {u"name"_s, u"Trần Thị Hoa"_s},
                {u"phone"_s, u"0901234567"_s}};
    }
    [[nodiscard]] static QJsonObject filed(const QString &id, const QByteArrayList &files)
    {
        QJsonArray papers;
        for (const QByteArray &file : files)
            papers.append(
                QJsonObject{{u"component"_s, 0},
                            {u"name"_s, u"Tờ khai"_s},
                            {u"sha256"_s, QString::fromLatin1(protocol::sha256(file).toHex())},
                            {u"size"_s, file.size()},
                            {u"mime"_s, u"application/pdf"_s}});
        return {{u"id"_s, id},
                {u"centre"_s, u"H24.123"_s},
                {u"portal_code"_s, u"G15-123"_s},
                {u"procedure_code"_s, u"1.001193"_s},
                {u"submitted_at"_s, u"2026-11-24T21:30:00+07:00"_s},
                {u"applicant"_s, QJsonObject{{u"name"_s, u"Lê Văn Tám"_s}}},
                {u"declared"_s, QJsonObject{{u"child"_s, u"Lê Thị Na"_s}}},
                {u"papers"_s, papers}};
    }
    static QByteArray says(const Answer &answer)
    {
        QByteArrayList words;
        const QJsonArray items = QJsonDocument::fromJson(answer.body)["items"_L1].toArray();
        for (const QJsonValue &item : items)
            words.append(item["s"_L1].toString().toLatin1());
        return QByteArray::number(answer.status) + ' ' + words.join(' ');
    }
    static QString detail(const Answer &answer)
    {
        return QJsonDocument::fromJson(answer.body)["detail"_L1].toString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
        QCOMPARE(m_gateway.init(m_postgres.conninfo()), QString());
        QCOMPARE(m_gateway.serve(), QString());
        m_station = m_gateway.enrol(u"C01"_s);
        m_stranger = m_gateway.enrol(u"C01"_s, u"H24.999"_s);
        m_token = token(u"portal"_s, u"bookings,online,results,identity"_s);
        QCOMPARE(m_token.size(), 43);
    }

    void onlyWithATokenThatMay()
    {
        HttpsClient client(m_gateway);
        QCOMPARE(client.request("POST", "/v1/portal/bookings").status, 401);
        QCOMPARE(client.request("PUT", "/v1/portal/files/" + QByteArray(64, 'a')).status, 401);
        QCOMPARE(client.request("GET", "/v1/portal/bookings").status, 405);
        QCOMPARE(client.request("POST", "/v1/portal/passwords").status, 404);
        const Answer wrong = post("bookings", {booking(u"x"_s)}, {}, QByteArray(43, 'A'));
        QCOMPARE(wrong.status, 401);
        QCOMPARE(wrong.problem(), QString(problem::kTokenRefused));
        const QByteArray narrow = token(u"zalo"_s, u"bookings"_s);
        QCOMPARE(post("results", {}, {}, narrow).status, 401);
        QCOMPARE(says(post("bookings", {booking(u"t1"_s)}, {}, narrow)), "200 ok"_qba);
        QVERIFY(token(u"zalo"_s, u"bookings"_s).isEmpty()); // the name is taken
        QVERIFY(token(u"all"_s, u"everything"_s).isEmpty());
        QVERIFY(!m_gateway.run({u"token"_s, u"--name"_s, u"zalo"_s, u"--revoke"_s}).isEmpty());
        QCOMPARE(post("bookings", {booking(u"t2"_s)}, {}, narrow).status, 401);
        // The secret stands nowhere.
        QCOMPARE(m_postgres.query(u"SELECT count(*) FROM motcua.portal_token t WHERE t::text LIKE "
                                  "'%%1%'"_s.arg(QString::fromLatin1(m_token))),
                 "0"_qba);
    }

    void aBookingComesOnceHoweverOftenItIsSent()
    {
        const QString start = pull(m_station, u"bookings"_s).next;
        QCOMPARE(says(post("bookings", {booking(u"b1"_s), booking(u"b2"_s)}, "same")),
                 "200 ok ok"_qba);
        QCOMPARE(says(post("bookings", {booking(u"b1"_s), booking(u"b2"_s)}, "same")),
                 "200 ok ok"_qba);
        QCOMPARE(says(post("bookings", {booking(u"b2"_s)})), "200 dup"_qba);
        const Answer reused = post("bookings", {booking(u"b3"_s)}, "same");
        QCOMPARE(reused.status, 422);
        QCOMPARE(reused.problem(), QString(problem::kKeyReused));
        const auto page = pull(m_station, u"bookings"_s, start);
        QCOMPARE(page.items.size(), 2);
        QCOMPARE(page.items.at(0).id, u"portal/b1"_s);
        QCOMPARE(page.items.at(0).kind, u"booking.made"_s);
        QCOMPARE(page.items.at(0).body.value("name"_L1).toString(), u"Trần Thị Hoa"_s);
        QVERIFY(!page.items.at(0).body.contains("centre"_L1));
        QCOMPARE(pull(m_stranger, u"bookings"_s).items.size(), 0);
    }

    void versions()
    {
        const QString start = pull(m_station, u"bookings"_s).next;
        QJsonObject item = booking(u"v1"_s);
        QCOMPARE(says(post("bookings", {item})), "200 ok"_qba);
        item.insert(u"note"_s, u"đi cùng mẹ"_s);
        const Answer differs = post("bookings", {booking(u"v0"_s), item});
        QCOMPARE(differs.status, 409);
        QCOMPARE(detail(differs), u"v1"_s);
        QCOMPARE(pull(m_station, u"bookings"_s, start).items.size(),
                 1); // v0 neither: all or nothing
        item.insert(u"version"_s, 2);
        QCOMPARE(says(post("bookings", {item})), "200 ok"_qba);
        QCOMPARE(says(post("bookings", {booking(u"v1"_s)})), "200 dup"_qba); // an old one, late
        const QJsonObject gone{{u"id"_s, u"v1"_s},
                               {u"centre"_s, u"H24.123"_s},
                               {u"version"_s, 3},
                               {u"withdrawn"_s, true}};
        QCOMPARE(says(post("bookings", {gone})), "200 ok"_qba);
        const auto page = pull(m_station, u"bookings"_s, start);
        QCOMPARE(page.items.size(), 1);
        QCOMPARE(page.items.constFirst().kind, u"booking.cancelled"_s);
    }

    void whatIsNotInOrderIsNamed_data()
    {
        QTest::addColumn<QByteArray>("what");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("fault");
        const auto row = [](const char *what, const QString &field, const QJsonValue &value) {
            QTest::addRow("%s %s", what, qPrintable(field + u' ' + value.toVariant().toString()))
                << QByteArray(what) << field << value << u"items[0].%1"_s.arg(field);
        };
        row("bookings", u"id"_s, u"../x"_s);
        row("bookings", u"id"_s, QJsonValue::Undefined);
        row("bookings", u"centre"_s, u"h24"_s);
        row("bookings", u"starts_at"_s, u"2026-11-25 08:30"_s);
        row("bookings", u"starts_at"_s, u"2026-13-25T08:30:00Z"_s);
        row("bookings", u"name"_s, QString());
        row("bookings", u"name"_s, u"a\0b"_s);
        row("bookings", u"phone"_s, u"call me"_s);
        row("bookings", u"version"_s, 0);
        row("bookings", u"starts"_s, u"unknown field"_s);
        row("results", u"status"_s, 11);
        row("results", u"dossier_code"_s, u"x"_s);
        row("results", u"centre"_s, u"H24.999"_s);
        row("online-dossiers", u"procedure_code"_s, u"1"_s);
        row("online-dossiers", u"applicant"_s, u"text"_s);
        row("identity-answers", u"result"_s, u"perhaps"_s);
        row("identity-answers", u"check"_s, u"1"_s);
    }
    void whatIsNotInOrderIsNamed()
    {
        QFETCH(QByteArray, what);
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        QFETCH(QString, fault);
        QJsonObject item = what == "bookings"          ? booking(u"m"_s)
                           : what == "online-dossiers" ? filed(u"m"_s, {})
                                                       : QJsonObject();
        if (what == "results")
            item = {{u"id"_s, u"m"_s},
                    {u"centre"_s, u"H24.123"_s},
                    {u"dossier_code"_s, u"H24.123-261124-0001"_s},
                    {u"status"_s, 9},
                    {u"at"_s, u"2026-11-25T08:30:00Z"_s}};
        if (what == "identity-answers")
            item = {{u"id"_s, u"m"_s},
                    {u"centre"_s, u"H24.123"_s},
                    {u"check"_s, u"01890a5d-ac96-774b-bcce-b302099a8057"_s},
                    {u"result"_s, u"match"_s},
                    {u"at"_s, u"2026-11-25T08:30:00Z"_s}};
        if (value.isUndefined())
            item.remove(field);
        else
            item.insert(field, value);
        const QByteArray before = m_postgres.query(u"SELECT count(*) FROM motcua.feed"_s);
        const Answer answer = post(what, {item});
        QCOMPARE(answer.status, 422);
        QCOMPARE(answer.problem(), QString(problem::kItemMalformed));
        QCOMPARE(detail(answer), fault);
        QCOMPARE(m_postgres.query(u"SELECT count(*) FROM motcua.feed"_s), before);
    }

    void anOnlineDossierWithItsFiles()
    {
        const QByteArray form(300'000, 'f'), photo("photo");
        const QByteArray name = protocol::sha256(form).toHex();
        const QJsonObject item = filed(u"o1"_s, {form, photo});
        QCOMPARE(put(protocol::sha256(photo).toHex(), photo).status, 201);
        const Answer early = post("online-dossiers", {item});
        QCOMPARE(early.status, 409); // a dossier is never seen without its papers
        QCOMPARE(early.problem(), QString(problem::kFilesMissing));
        QCOMPARE(detail(early), QString::fromLatin1(name));
        QCOMPARE(put(name, "something else").status, 460);
        QCOMPARE(put("no-name", "x").status, 404);
        QCOMPARE(put(name, form).status, 201);
        QCOMPARE(put(name, form).status, 200);
        HttpsClient station(m_gateway, &m_station), stranger(m_gateway, &m_stranger);
        QCOMPARE(station.request("GET", "/v1/blobs/" + name).status, 404); // nobody's yet
        QCOMPARE(says(post("online-dossiers", {item})), "200 ok"_qba);
        const auto page = pull(m_station, u"online"_s);
        QCOMPARE(page.items.size(), 1);
        QCOMPARE(page.items.at(0).kind, u"online.filed"_s);
        QCOMPARE(page.items.at(0).body.value("papers"_L1).toArray().size(), 2);
        QCOMPARE(station.request("GET", "/v1/blobs/" + name).body, form);
        QCOMPARE(stranger.request("GET", "/v1/blobs/" + name).status, 404);
        QCOMPARE(pull(m_stranger, u"online"_s).items.size(), 0);
        QVERIFY(QDir(m_gateway.file(u"uploads"_s)).entryList({u"portal-*"_s}).isEmpty());
    }

    void twoServicesMayCountAlike()
    {
        const QString start = pull(m_station, u"bookings"_s).next;
        const QByteArray other = token(u"zalo2"_s, u"bookings,online"_s);
        QCOMPARE(says(post("bookings", {booking(u"same"_s)})), "200 ok"_qba);
        QJsonObject item = booking(u"same"_s);
        item.insert(u"name"_s, u"Phạm Văn Năm"_s);
        QCOMPARE(says(post("bookings", {item}, {}, other)), "200 ok"_qba);
        const auto page = pull(m_station, u"bookings"_s, start);
        QCOMPARE(page.items.size(), 2);
        QCOMPARE(page.items.at(1).id, u"zalo2/same"_s);
        // Nor does one publish what only the other has sent.
        const QByteArray paper("sent by the first alone");
        const QByteArray name = protocol::sha256(paper).toHex();
        QCOMPARE(put(name, paper).status, 201);
        QCOMPARE(post("online-dossiers", {filed(u"o9"_s, {paper})}, {}, other).problem(),
                 QString(problem::kFilesMissing));
        QCOMPARE(m_gateway
                     .run({u"token"_s, u"--name"_s, u"zalo3"_s, u"--may"_s, u"bookings"_s,
                           u"--source"_s, QString(25, u'x')})
                     .size(),
                 0);
        const QByteArray successor = m_gateway
                                         .run({u"token"_s, u"--name"_s, u"zalo3"_s, u"--may"_s,
                                               u"bookings"_s, u"--source"_s, u"zalo2"_s})
                                         .trimmed();
        QCOMPARE(says(post("bookings", {item}, {}, successor)), "200 dup"_qba);
    }

    void anItemThatMovesIsGoneWhereItWas()
    {
        const QByteArray paper("moves along");
        const QByteArray name = protocol::sha256(paper).toHex();
        QCOMPARE(put(name, paper).status, 201);
        QJsonObject item = filed(u"moving"_s, {paper});
        QCOMPARE(says(post("online-dossiers", {item})), "200 ok"_qba);
        HttpsClient station(m_gateway, &m_station), stranger(m_gateway, &m_stranger);
        QCOMPARE(station.request("GET", "/v1/blobs/" + name).status, 200);
        const QString from = pull(m_station, u"online"_s).next;
        item.insert(u"centre"_s, u"H24.999"_s);
        item.insert(u"version"_s, 2);
        QCOMPARE(says(post("online-dossiers", {item})), "200 ok"_qba);
        const auto page = pull(m_station, u"online"_s, from);
        QCOMPARE(page.items.size(), 1);
        QCOMPARE(page.items.at(0).kind, u"online.withdrawn"_s);
        QCOMPARE(page.items.at(0).id, u"portal/moving"_s);
        QCOMPARE(station.request("GET", "/v1/blobs/" + name).status, 404);
        QCOMPARE(stranger.request("GET", "/v1/blobs/" + name).status, 200);
        QCOMPARE(pull(m_stranger, u"online"_s).items.size(), 1);
    }

    void aKeyThatIsNoTextIsRefused()
    {
        QCOMPARE(post("bookings", {booking(u"utf"_s)}, "\xff\xfe").status, 400);
    }

    void aFileCutInTheMiddleLeavesNothing()
    {
        const QByteArray content(600'000, 'c');
        HttpsClient client(m_gateway);
        QVERIFY(client.connect());
        client.sendRaw("PUT /v1/portal/files/" + protocol::sha256(content).toHex() +
                       " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + m_token +
                       "\r\nContent-Length: 600000\r\n\r\n" + content.left(400'000));
        const QDir uploads(m_gateway.file(u"uploads"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!uploads.entryList({u"portal-*"_s}, QDir::Files).isEmpty(), 10000);
        client.cut();
        QTRY_VERIFY_WITH_TIMEOUT(uploads.entryList({u"portal-*"_s}, QDir::Files).isEmpty(), 10000);
        QCOMPARE(m_postgres.query(u"SELECT count(*) FROM motcua.blob WHERE size = 600000"_s),
                 "0"_qba);
    }
};

QTEST_GUILESS_MAIN(PortalTest)
#include "tst_gateway_portal.moc"
