// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Messages to citizens and the journal of the queue on their way to the province.
#include "app/core/queue/centre_queue.h"
#include "storage/journal_outbox.h"
#include "storage/message_store.h"
#include "tests/storage/samples.h"
#include "tests/storage/scratch.h"
#include "tests/support/fakes/access_fakes.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

class TestStorageMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_station.reset(); }
    void aMessageIsOneTransaction();
    void whatIsRefusedLeavesNothing();
    void theJournalIsToldInChunks();
    void aChunkAndItsPlaceAreOne();

private:
    [[nodiscard]] int count(const QString &from) const
    {
        return m_station->database().value(u"SELECT count(*) FROM "_s + from).toInt();
    }
    [[nodiscard]] QJsonArray chunk(int number) const
    {
        const QByteArray body =
            m_station->database()
                .value(u"SELECT body FROM outbox WHERE kind = 'queue.journal' ORDER BY seq LIMIT 1 "
                       "OFFSET ?"_s,
                       {number})
                .toByteArray();
        return QJsonDocument::fromJson(body)["events"_L1].toArray();
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Station> m_station;
    SimulatedClock m_clock{noon()};
    RandomIdSource m_ids{m_clock};
    Actor m_clerk{StaffId(QUuid::createUuid()), u"Nguyễn Thị Mơ"_s, 3, u"C01"_s};
};

void TestStorageMessages::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    Unlock unlock;
    unlock.passphrase = u"mật khẩu thử"_s;
    m_station = Station::create(m_folder->filePath(u"data"_s), sampleSetup(), unlock);
}

void TestStorageMessages::aMessageIsOneTransaction()
{
    const QString code = acceptSample(*m_station, 1);
    fakes::MemoryStaff staff;
    staff.add({m_clerk.staff, m_clerk.name, Role::ReceptionOfficer, 3, true}, u"246810"_s);
    const Rights rights(staff);
    SqlMessageStore store(m_station->database(), m_station->audit(), m_station->outbox());
    CitizenMessages messages({store, m_clock, m_ids, rights});
    const OperationId id = messages.ask({CitizenMessage::Template::ResultReady,
                                         code,
                                         u" 0901 234 567 "_s,
                                         {{u"name"_s, u"Bà Hoa"_s}}},
                                        m_clerk);
    const QVariantList row = m_station->database().row(
        u"SELECT kind, body, state FROM outbox WHERE op = ?"_s, {id.toString()});
    QCOMPARE(row.at(0).toString(), u"message.request"_s);
    const QJsonObject body = QJsonDocument::fromJson(row.at(1).toByteArray()).object();
    QCOMPARE(body["template"_L1].toString(), u"result_ready"_s);
    QCOMPARE(body["phone"_L1].toString(), u"0901 234 567"_s);
    QCOMPARE(body["fields"_L1]["name"_L1].toString(), u"Bà Hoa"_s);
    const QVariantList told = m_station->database().row(
        u"SELECT subject, detail FROM audit WHERE action = 'message.asked'"_s);
    QCOMPARE(told.at(0).toString(), code);
    QVERIFY(!told.at(1).toString().contains("0901"_L1)); // who asked, not what was said to whom
    QVERIFY(m_station->verify().ok);
}

void TestStorageMessages::whatIsRefusedLeavesNothing()
{
    const QString code = acceptSample(*m_station, 1);
    fakes::MemoryStaff staff;
    staff.add({m_clerk.staff, m_clerk.name, Role::ReceptionOfficer, 3, true}, u"246810"_s);
    const Rights rights(staff);
    SqlMessageStore store(m_station->database(), m_station->audit(), m_station->outbox());
    CitizenMessages messages({store, m_clock, m_ids, rights});
    const int before = count(u"outbox"_s), audited = count(u"audit"_s);
    const auto text = CitizenMessage::Template::LateApology;
    for (const QString &phone :
         {u""_s, u"12345"_s, u"gọi tôi"_s, u"+84 90 123 45 67 89 01 23 45"_s})
        QCOMPARE(failureOf([&] {
                     messages.ask({text, code, phone, {}}, m_clerk);
                 }),
                 "phone_unfit"_qba);
    QCOMPARE(failureOf([&] {
                 messages.ask({text, u"H24.123-261123-9999"_s, u"0901234567"_s, {}}, m_clerk);
             }),
             "message_dossier_unknown"_qba);
    Actor nobody = m_clerk;
    nobody.staff = StaffId(QUuid::createUuid());
    QCOMPARE(failureOf([&] {
                 messages.ask({text, code, u"0901234567"_s, {}}, nobody);
             }),
             "account_closed"_qba);
    QCOMPARE(count(u"outbox"_s), before);
    QCOMPARE(count(u"audit"_s), audited);
}

void TestStorageMessages::theJournalIsToldInChunks()
{
    JournalOutbox journal(m_station->database(), m_station->outbox());
    QVERIFY(!journal.hasNews());
    QVERIFY(!journal.addChunk(m_ids, m_clock.now()));
    CentreQueue queue(m_station->journal(), m_clock, m_ids);
    constexpr int kMany = JournalOutbox::kChunk + 3;
    for (int i = 0; i < kMany; ++i)
        (void)queue.issue({u"A"_s, {}, {}, {}}, m_clerk);
    QVERIFY(journal.addChunk(m_ids, m_clock.now()));
    QVERIFY(journal.hasNews());
    QVERIFY(journal.addChunk(m_ids, m_clock.now()));
    QVERIFY(!journal.addChunk(m_ids, m_clock.now()));
    QCOMPARE(chunk(0).size(), JournalOutbox::kChunk);
    QCOMPARE(chunk(1).size(), 3);
    QCOMPARE(chunk(0).at(0)["kind"_L1].toString(), u"issued"_s);
    QCOMPARE(chunk(0).at(0)["counter"_L1].toInt(), 3);
    const QByteArray all = QJsonDocument(chunk(0)).toJson() + QJsonDocument(chunk(1)).toJson();
    QVERIFY(!all.contains(m_clerk.name.toUtf8()) &&
            !all.contains(m_clerk.staff.toString().toUtf8()));
}

void TestStorageMessages::aChunkAndItsPlaceAreOne()
{
    CentreQueue queue(m_station->journal(), m_clock, m_ids);
    (void)queue.issue({u"A"_s, {}, {}, {}}, m_clerk);
    JournalOutbox journal(m_station->database(), m_station->outbox());
    {
        Transaction transaction(m_station->database());
        QVERIFY(journal.addChunk(m_ids, m_clock.now()));
        // the power goes
    }
    QCOMPARE(count(u"outbox"_s), 0);
    QVERIFY(journal.hasNews());
    QVERIFY(journal.addChunk(m_ids, m_clock.now()));
    QCOMPARE(chunk(0).size(), 1);
}

QTEST_GUILESS_MAIN(TestStorageMessages)
#include "tst_storage_messages.moc"
