// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The clock against what was recorded and what the province said, with leaps of years in both directions.
#include "app/core/access/clock_watch.h"
#include "storage/clock_store.h"
#include "storage/outbox_store.h"
#include "storage/station_setup.h"
#include "tests/storage/scratch.h"

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;
using Kind = motcua::ClockVerdict::Kind;

namespace {

constexpr qint64 kMinute = 60'000, kDay = 24 * 60 * kMinute;

/// A centre's clock that can be set, and the watch on it.
struct Centre
{
    ScratchDatabase scratch;
    std::unique_ptr<Database> db = scratch.open();
    ChainedAuditLog audit{*db};
    SqlClockWitness witness{*db, audit};
    SimulatedClock clock{noon()};
    ClockWatch watch{witness, clock};
    Actor clerk{StaffId(QUuid::createUuid()), u"Trần Thị Thu"_s, 1, u"C01"_s};

    void act() { audit.append({clock.now(), clerk, u"sign_in"_s, {}, {}}); }
    [[nodiscard]] Kind verdict() const { return watch.verdict().kind; }
    [[nodiscard]] QByteArray refusal()
    {
        return failureOf([this] { watch.check(); });
    }
};

} // namespace

class TestStorageClock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNewCentreIsFine()
    {
        Centre centre;
        QCOMPARE(centre.refusal(), QByteArray());
        centre.act();
        centre.clock.advance(kDay);
        QCOMPARE(centre.refusal(), QByteArray());
    }

    void aLeapIsDoubtedUntilSomebodyAnswers_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("two years back") << -730 << Kind::BehindLastEntry;
        QTest::newRow("two years forward") << 730 << Kind::WayAhead;
    }
    void aLeapIsDoubtedUntilSomebodyAnswers()
    {
        QFETCH(const int, days);
        QFETCH(const Kind, kind);
        Centre centre;
        centre.act();
        QCOMPARE(centre.refusal(), QByteArray());
        centre.clock.advance(days * kDay);
        QCOMPARE(centre.verdict(), kind);
        QCOMPARE(centre.refusal(), QByteArray("clock_doubtful"));
        // Entries with the wrong time do not make it right, nor does another connection, nor a restart.
        centre.act();
        centre.clock.advance(kMinute);
        centre.act();
        QCOMPARE(centre.verdict(), kind);
        const auto again = centre.scratch.open();
        ChainedAuditLog audit(*again);
        SqlClockWitness witness(*again, audit);
        QCOMPARE(ClockWatch(witness, centre.clock).verdict().kind, kind);

        QCOMPARE(failureOf([&] { centre.watch.confirmClock({}); }),
                 QByteArray("clock_needs_a_person"));
        QCOMPARE(centre.verdict(), kind);
        centre.watch.confirmClock(centre.clerk);
        QCOMPARE(centre.refusal(), QByteArray());
        const QVariantList entry =
            centre.db->row(u"SELECT action, name, detail FROM audit ORDER BY seq DESC LIMIT 1"_s);
        QCOMPARE(entry.at(0).toString(), u"clock.confirmed"_s);
        QCOMPARE(entry.at(1).toString(), centre.clerk.name);
        QVERIFY(entry.at(2).toString().contains(toCode(kind)));
        centre.clock.advance(kDay);
        centre.act();
        QCOMPARE(centre.refusal(), QByteArray());
        // Back again is a leap again.
        centre.clock.advance(-(days + 1) * kDay);
        QCOMPARE(centre.refusal(), QByteArray("clock_doubtful"));
        QVERIFY(ChainedAuditLog(*centre.db).verify().ok);
    }

    void theProvinceSettlesIt()
    {
        Centre centre;
        centre.act();
        QCOMPARE(centre.refusal(), QByteArray());
        centre.clock.advance(730 * kDay);
        centre.act();
        QCOMPARE(centre.verdict(), Kind::WayAhead);
        centre.witness.noteProvince(centre.clock.now(), -730 * kDay);
        QCOMPARE(centre.verdict(), Kind::FarFromProvince);
        QCOMPARE(centre.refusal(), QByteArray("clock_doubtful"));
        // Set right: behind what was recorded, which the province says is no matter.
        centre.clock.advance(-730 * kDay);
        QCOMPARE(centre.verdict(), Kind::BehindLastEntry);
        centre.witness.noteProvince(centre.clock.now(), 3000);
        QCOMPARE(centre.refusal(), QByteArray());
        QCOMPARE(readSetting(*centre.db, u"province.clock_offset_ms"_s), u"3000"_s);
        QCOMPARE(readSetting(*centre.db, u"province.clock_at"_s).toLongLong(),
                 centre.clock.now().toMSecsSinceEpoch());
    }

    void anAnswerForAnOffsetHoldsForThatOffset()
    {
        Centre centre;
        centre.witness.noteProvince(centre.clock.now(), 30 * kMinute);
        QCOMPARE(centre.verdict(), Kind::FarFromProvince);
        centre.watch.confirmClock(centre.clerk);
        QCOMPARE(centre.refusal(), QByteArray());
        centre.witness.noteProvince(centre.clock.now(), 31 * kMinute);
        QCOMPARE(centre.refusal(), QByteArray());
        centre.witness.noteProvince(centre.clock.now(), 50 * kMinute);
        QCOMPARE(centre.refusal(), QByteArray("clock_doubtful"));
        // Once it was right, the old answer does not count for the next time.
        centre.witness.noteProvince(centre.clock.now(), 0);
        centre.witness.noteProvince(centre.clock.now(), 30 * kMinute);
        QCOMPARE(centre.refusal(), QByteArray("clock_doubtful"));
    }

    void anOldTrailWithHolidaysIsNotDoubted()
    {
        Centre centre;
        centre.act();
        centre.clock.advance(9 * kDay);
        centre.act();
        centre.clock.advance(kDay);
        QCOMPARE(centre.refusal(), QByteArray());
        QVERIFY(!readSetting(*centre.db, u"clock.trusted_at"_s).isEmpty());
        // A long holiday without a word from the province is asked about once.
        centre.clock.advance(9 * kDay);
        QCOMPARE(centre.verdict(), Kind::WayAhead);
        centre.witness.noteProvince(centre.clock.now(), 0);
        QCOMPARE(centre.refusal(), QByteArray());
    }

    void aGoodClockIsWrittenDownNowAndThen()
    {
        Centre centre;
        centre.act();
        centre.watch.check();
        const QString first = readSetting(*centre.db, u"clock.trusted_at"_s);
        centre.clock.advance(10 * kMinute);
        centre.watch.check();
        QCOMPARE(readSetting(*centre.db, u"clock.trusted_at"_s), first);
        centre.clock.advance(60 * kMinute);
        centre.watch.check();
        QVERIFY(readSetting(*centre.db, u"clock.trusted_at"_s) != first);
    }

    void theOldestOfTheOutboxIsTheFirstRecorded()
    {
        Centre centre;
        OutboxStore outbox(*centre.db);
        const auto add = [&](int days) {
            Operation operation;
            operation.id = OperationId(QUuid::createUuid());
            operation.kind = u"dossier.create"_s;
            operation.subject = QUuid::createUuid().toString(QUuid::WithoutBraces);
            operation.at = noon().addDays(days);
            outbox.add(operation);
            return operation.id;
        };
        const OperationId first = add(0);
        add(-730);
        add(730);
        QCOMPARE(outbox.summary().oldestWaiting, noon());
        QCOMPARE(outbox.waiting(10, 1 << 20).constFirst().op, first);
    }

    void aDeferredOneDoesNotWaitForYears()
    {
        Centre centre;
        OutboxStore outbox(*centre.db);
        Operation operation;
        operation.id = OperationId(QUuid::createUuid());
        operation.kind = u"later"_s;
        operation.subject = QUuid::createUuid().toString(QUuid::WithoutBraces);
        operation.at = noon();
        const qint64 seq = outbox.add(operation);
        outbox.beginBatch({BatchId(QUuid::createUuid()), "x", seq, seq});
        outbox.finishBatch(outbox.pendingBatch()->id,
                           {{operation.id, OutboxStore::Verdict::Deferred, u"kind"_s}}, {}, noon());
        outbox.releaseDeferred(noon().addSecs(60));
        QVERIFY(outbox.waiting(1, 1 << 20).isEmpty());
        outbox.releaseDeferred(noon().addDays(-730));
        QCOMPARE(outbox.waiting(1, 1 << 20).size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestStorageClock)
#include "tst_storage_clock.moc"
