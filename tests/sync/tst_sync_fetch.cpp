// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/fetch_queue.h"
#include "storage/file_state.h"
#include "tests/sync/sync_fixture.h"

#include <QDirIterator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::test;

/// Files come back from the province, right or not at all; and what the engine does when nothing may be written.
class TestSyncFetch : public SyncFixture
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        setUp();
        m_gateway->now = m_clock->now().toUTC();
    }
    void cleanup() { tearDown(); }

    void aDamagedFileComesBackByItself();
    void aPurgedFileComesBackWhenItIsOpened();
    void aCutFileGoesOnWhereItWas();
    void whatTheDiskCouldNotKeepIsNotFetchedAgain();
    void onlyWhatAPersonAskedForComesByDay();
    void whatIsAnotherFileIsNotTaken();
    void whatTheProvinceHasNotIsNotAskedForEver();
    void aRecordGoesBeforeAFile();
    void filesGoOnceADayByAClockThatIsNotDoubted();
    void aReadOnlyStoreEndsTheSending();

private:
    /// One dossier with files, all at the province; the references of the files.
    QVector<BlobRef> sent(int files, int bytes)
    {
        addOperation(files, bytes);
        makeEngine();
        if (!QTest::qWaitFor([this] { return m_engine->isEmpty() && allArrived(); }, kQuick))
            return {};
        m_engine.reset();
        QVector<BlobRef> refs;
        for (const QByteArray &file : m_files)
            refs.append({sha256(file), file.size(), u"application/pdf"_s});
        return refs;
    }
    /// Puts every byte of the stored file upside down.
    void damage(const BlobRef &ref)
    {
        const QString name = m_station->database()
                                 .value(u"SELECT file FROM blob WHERE sha256 = ?"_s, {ref.sha256})
                                 .toString();
        QFile file(m_folder->filePath(u"data/blobs/"_s + name));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        bytes[bytes.size() / 2] = char(bytes.at(bytes.size() / 2) ^ 1);
        file.seek(0);
        QCOMPARE(file.write(bytes), bytes.size());
    }
    void purge(const BlobRef &ref)
    {
        m_station->database().run(u"UPDATE blob SET purged_at = 1 WHERE sha256 = ?"_s,
                                  {ref.sha256});
        const QString name = m_station->database()
                                 .value(u"SELECT file FROM blob WHERE sha256 = ?"_s, {ref.sha256})
                                 .toString();
        QVERIFY(QFile::remove(m_folder->filePath(u"data/blobs/"_s + name)));
    }
    [[nodiscard]] QByteArray opened(const BlobRef &ref) const
    {
        try {
            return m_station->blobs().get(ref);
        } catch (const Failure &failure) {
            return failure.name();
        }
    }
};

void TestSyncFetch::aDamagedFileComesBackByItself()
{
    const QVector<BlobRef> refs = sent(2, 3000);
    QCOMPARE(refs.size(), 2);
    damage(refs.at(1));
    QCOMPARE(opened(refs.at(1)), "blob_damaged"_qba);
    makeEngine();
    QTRY_COMPARE_WITH_TIMEOUT(m_station->blobs().lost(10).size(), 0, kQuick);
    QCOMPARE(opened(refs.at(1)), m_files.at(1));
    QCOMPARE(m_gateway->ranges.size(), 1);
    QVERIFY(m_station->audit().verify().ok);
}

void TestSyncFetch::aPurgedFileComesBackWhenItIsOpened()
{
    const QVector<BlobRef> refs = sent(2, 3000);
    QCOMPARE(refs.size(), 2);
    purge(refs.at(0));
    purge(refs.at(1));
    makeEngine();
    QSignalSpy looks(m_engine.get(), &sync::SyncEngine::statusChanged);
    QTRY_VERIFY_WITH_TIMEOUT(looks.size() > 5, kQuick);
    QVERIFY(m_gateway->ranges.isEmpty());
    QCOMPARE(opened(refs.at(1)), "blob_at_province"_qba);
    QTRY_COMPARE_WITH_TIMEOUT(storage::FetchQueue(m_station->database()).asked(), 0, kQuick);
    QCOMPARE(opened(refs.at(1)), m_files.at(1));
    QCOMPARE(m_gateway->ranges.size(), 1);
    QCOMPARE(opened(refs.at(0)), "blob_at_province"_qba);
    QTRY_COMPARE_WITH_TIMEOUT(opened(refs.at(0)), m_files.at(0), kQuick);
}

void TestSyncFetch::aCutFileGoesOnWhereItWas()
{
    const QVector<BlobRef> refs = sent(1, 250'000);
    QCOMPARE(refs.size(), 1);
    purge(refs.at(0));
    QCOMPARE(opened(refs.at(0)), "blob_at_province"_qba);
    m_options.chunkBytes = 100'000;
    int asked = 0;
    m_gateway->fault =
        [&](const TlsServer::Request &request) -> std::optional<TlsServer::Response> {
        if (!request.path.startsWith("/v1/blobs/") || ++asked != 2)
            return std::nullopt;
        TlsServer::Response half;
        half.status = 206;
        half.headers.insert("Motcua-Protocol", "1");
        half.headers.insert("Content-Range", "bytes 100000-199999/250000");
        half.body = m_files.at(0).mid(100'000, 100'000);
        half.cutBodyAt = 5000;
        return half;
    };
    makeEngine();
    QTRY_COMPARE_WITH_TIMEOUT(storage::FetchQueue(m_station->database()).asked(), 0, kQuick);
    QVERIFY(opened(refs.at(0)) == m_files.at(0));
    QCOMPARE(m_gateway->ranges,
             (QByteArrayList{"bytes=0-99999", "bytes=100000-199999", "bytes=200000-249999"}));
}

void TestSyncFetch::whatTheDiskCouldNotKeepIsNotFetchedAgain()
{
    const QVector<BlobRef> files = sent(1, 1000);
    QCOMPARE(files.size(), 1);
    purge(files.first());
    storage::FetchQueue(m_station->database()).ask(files.first().sha256);
    // Another program holds the writer while the file comes in.
    const auto other = storage::Station::openAgain(m_folder->filePath(u"data"_s), m_station->key());
    std::unique_ptr<storage::Transaction> held;
    m_gateway->fault =
        [&](const TlsServer::Request &request) -> std::optional<TlsServer::Response> {
        if (request.verb == "GET" && m_gateway->ranges.isEmpty())
            held = std::make_unique<storage::Transaction>(other->database());
        return std::nullopt;
    };
    m_gateway->ranges.clear();
    makeEngine();
    QSignalSpy rounds(m_engine.get(), &sync::SyncEngine::roundFinished);
    QTRY_VERIFY_WITH_TIMEOUT(rounds.contains(QVariantList{u"not_saved"_s}), kQuick);
    held.reset();
    QTRY_COMPARE_WITH_TIMEOUT(storage::FetchQueue(m_station->database()).next(1).size(), 0, kQuick);
    QCOMPARE(opened(files.first()), m_files.first());
    QCOMPARE(m_gateway->ranges.size(), 1);
}

void TestSyncFetch::onlyWhatAPersonAskedForComesByDay()
{
    const QVector<BlobRef> files = sent(2, 1000);
    QCOMPARE(files.size(), 2);
    sync::PaperRule rule;
    rule.when = sync::PaperRule::When::Night;
    rule.keepIn(*m_station);
    damage(files.at(0));
    QCOMPARE(opened(files.at(0)), "blob_damaged"_qba);
    makeEngine(); // it is nine in the morning
    QSignalSpy looks(m_engine.get(), &sync::SyncEngine::statusChanged);
    QTRY_VERIFY_WITH_TIMEOUT(looks.size() > 5, kQuick);
    QVERIFY(m_gateway->ranges.isEmpty());
    purge(files.at(1));
    storage::FetchQueue(m_station->database()).ask(files.at(1).sha256);
    QTRY_COMPARE_WITH_TIMEOUT(opened(files.at(1)), m_files.at(1), kQuick);
    m_clock->advance(12LL * 3600 * 1000);
    QTRY_COMPARE_WITH_TIMEOUT(opened(files.at(0)), m_files.at(0), kQuick);
}

void TestSyncFetch::whatIsAnotherFileIsNotTaken()
{
    const QVector<BlobRef> refs = sent(1, 3000);
    QCOMPARE(refs.size(), 1);
    purge(refs.at(0));
    QCOMPARE(opened(refs.at(0)), "blob_at_province"_qba);
    m_gateway->blobs.insert(refs.at(0).sha256, QByteArray(3000, 'x'));
    makeEngine();
    QTRY_COMPARE_WITH_TIMEOUT(m_gateway->ranges.size(), 2, kQuick);
    QSignalSpy looks(m_engine.get(), &sync::SyncEngine::statusChanged);
    QTRY_VERIFY_WITH_TIMEOUT(looks.size() > 5, kQuick);
    QCOMPARE(m_gateway->ranges.size(), 2);
    QCOMPARE(opened(refs.at(0)), "blob_at_province"_qba);
    // Mended at the province, it comes with the next start.
    m_gateway->blobs.insert(refs.at(0).sha256, m_files.at(0));
    makeEngine();
    QTRY_COMPARE_WITH_TIMEOUT(opened(refs.at(0)), m_files.at(0), kQuick);
}

void TestSyncFetch::whatTheProvinceHasNotIsNotAskedForEver()
{
    const QVector<BlobRef> refs = sent(1, 3000);
    QCOMPARE(refs.size(), 1);
    purge(refs.at(0));
    QCOMPARE(opened(refs.at(0)), "blob_at_province"_qba);
    m_gateway->blobs.clear();
    makeEngine();
    QTRY_COMPARE_WITH_TIMEOUT(m_gateway->ranges.size(), 1, kQuick);
    QSignalSpy looks(m_engine.get(), &sync::SyncEngine::statusChanged);
    QTRY_VERIFY_WITH_TIMEOUT(looks.size() > 5, kQuick);
    QCOMPARE(m_gateway->ranges.size(), 1);
}

void TestSyncFetch::aRecordGoesBeforeAFile()
{
    const QVector<BlobRef> refs = sent(1, 300'000);
    QCOMPARE(refs.size(), 1);
    purge(refs.at(0));
    QCOMPARE(opened(refs.at(0)), "blob_at_province"_qba);
    m_options.chunkBytes = 50'000;
    QByteArrayList order;
    m_gateway->fault =
        [&](const TlsServer::Request &request) -> std::optional<TlsServer::Response> {
        order.append(request.path == "/v1/sync"              ? "record"
                     : request.path.startsWith("/v1/blobs/") ? "back"
                                                             : "file");
        if (order.count("back") == 2 && m_sent.size() == 1)
            addOperation(1, 100);
        return std::nullopt;
    };
    makeEngine();
    QTRY_COMPARE_WITH_TIMEOUT(storage::FetchQueue(m_station->database()).asked(), 0, kQuick);
    // The first asks what comes down.
    QCOMPARE(order.mid(0, 4), (QByteArrayList{"record", "back", "back", "record"}));
    QCOMPARE(order.count("back"), 6);
}

void TestSyncFetch::filesGoOnceADayByAClockThatIsNotDoubted()
{
    const QVector<BlobRef> refs = sent(1, 3000);
    QCOMPARE(refs.size(), 1);
    makeEngine();
    addOperation(1, 100);
    QTRY_COMPARE_WITH_TIMEOUT(m_station->setting(u"purge.last_day"_s), u"2026-11-23"_s, kQuick);
    m_engine.reset();
    // A leap of two years makes everything old; without the province's word nothing goes.
    m_clock->advance(730LL * 24 * 3600 * 1000);
    m_gateway->now = QDateTime(); // now as it is: far from the station's
    addOperation(1, 100);
    makeEngine();
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->isEmpty(), kQuick);
    QSignalSpy looks(m_engine.get(), &sync::SyncEngine::statusChanged);
    QTRY_VERIFY_WITH_TIMEOUT(looks.size() > 5, kQuick);
    QCOMPARE(m_station->setting(u"purge.last_day"_s), u"2026-11-23"_s);
    // The province says that two years have passed.
    m_gateway->now = m_clock->now().toUTC();
    addOperation(1, 100);
    m_engine->sendNow();
    QTRY_COMPARE_WITH_TIMEOUT(m_station->setting(u"purge.last_day"_s),
                              m_clock->now().date().toString(Qt::ISODate), kQuick);
}

void TestSyncFetch::aReadOnlyStoreEndsTheSending()
{
    addOperation(1, 100);
    m_station->folder().markDamaged(u"quick_check"_s);
    makeEngine();
    QSignalSpy rounds(m_engine.get(), &sync::SyncEngine::roundFinished);
    QTRY_COMPARE_WITH_TIMEOUT(rounds.size(), 1, kQuick);
    QCOMPARE(rounds.first().first().toString(), u"store_read_only"_s);
    QCOMPARE(m_gateway->server().requests(), 0);
    // Nothing is tried by itself …
    QCoreApplication::processEvents();
    QCOMPARE(rounds.size(), 1);
    // … and what is mended goes on when it is asked to.
    m_station->folder().clearDamage();
    m_engine->sendNow();
    QTRY_VERIFY_WITH_TIMEOUT(m_engine->isEmpty(), kQuick);
    QVERIFY(allArrived());
}

QTEST_GUILESS_MAIN(TestSyncFetch)
#include "tst_sync_fetch.moc"
