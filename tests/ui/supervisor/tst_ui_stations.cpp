// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The supervisor's list of the centre's stations: judged in words, dated, and old when the link is away.
#include "tests/support/fakes/desk_fakes.h"
#include "tests/ui/ui_test.h"
#include "ui/common/error_banner.h"
#include "ui/supervisor/stations_model.h"
#include "ui/supervisor/stations_page.h"

#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::ui;

namespace {

QDateTime now()
{
    return centreTime(QDate(2026, 11, 23), QTime(9, 52));
}

class TwoStations final : public StationsStore
{
public:
    [[nodiscard]] StationsView stations() const override
    {
        StationsView view;
        view.asOf = at.addSecs(-60);
        StationStanding own;
        own.station = u"C01"_s;
        own.own = true;
        own.lastContact = at.addSecs(-60);
        StationStanding other;
        other.station = u"C02"_s;
        other.counter = u"Quầy 2"_s;
        other.version = u"0.4.0 <b>"_s;
        other.lastContact = at.addSecs(-660);
        other.records = 3;
        other.papers = 28;
        other.bytes = 31'400'000;
        other.oldest = at.addSecs(-1500);
        view.stations = {own, other};
        return view;
    }
    QDateTime at = now();
};

struct Stage
{
    explicit Stage(int person) : rights(fixture.staff), board(store, rights)
    {
        fixture.desk.stations = &board;
        actor.staff = fixture.staff.people[person].id;
        fixture.sync.now.state = SyncStatus::State::Synced;
        page = std::make_unique<StationsPage>(fixture.desk, actor);
        page->resize(1302, 716);
        page->show();
    }
    TwoStations store;
    fakes::DeskFixture fixture;
    Rights rights;
    StationsBoard board;
    Actor actor;
    std::unique_ptr<StationsPage> page;
};

} // namespace

class TestStations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { fakes::dressUp(); }
    void theListSaysWhatWaitsWhere();
    void oldWhenTheLinkIsAway();
    void noStationIsLateSinceThisOneWasAway();
    void onlyForWhoLooksAfterComputers();
    void judgedByColourIconAndWord_data();
    void judgedByColourIconAndWord();
};

void TestStations::theListSaysWhatWaitsWhere()
{
    const Stage stage(3);
    const auto *table = stage.page->findChild<QTableView *>(u"stationsTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 2);
    const auto cell = [table](int row, int column) {
        return table->model()->index(row, column).data().toString();
    };
    QVERIFY(cell(1, StationsModel::Station).contains(u"Quầy 2"_s));
    QVERIFY(cell(1, StationsModel::Contact).contains(u"09:41"_s)); // ago and by the clock
    QVERIFY(cell(1, StationsModel::Contact).contains(u"10"_s));    // at the list's moment
    QVERIFY(cell(1, StationsModel::Waiting).contains(u"31,4 MB"_s));
    QVERIFY(cell(1, StationsModel::Oldest).contains(u"09:27"_s));
    // Another computer's words stay words.
    const QString tip =
        table->model()->index(1, StationsModel::Station).data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(u"&lt;b&gt;"_s), qPrintable(tip));
    QVERIFY(!stage.page->findChild<ErrorBanner *>(u"stationsBanner"_s)->isVisible());
    fakes::shot(*stage.page, {1302, 716}, u"stations"_s);
}

void TestStations::oldWhenTheLinkIsAway()
{
    Stage stage(3);
    const auto *banner = stage.page->findChild<ErrorBanner *>(u"stationsBanner"_s);
    const auto *table = stage.page->findChild<QTableView *>(u"stationsTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 2);
    stage.fixture.sync.now.state = SyncStatus::State::Offline;
    stage.fixture.sync.set(stage.fixture.sync.now);
    QTRY_VERIFY(banner->isVisible());
    QCOMPARE(banner->tone(), Tone::Warn);
    QVERIFY(banner->headline().contains(u"09:51"_s));
    stage.fixture.sync.now.state = SyncStatus::State::Synced;
    stage.fixture.sync.set(stage.fixture.sync.now);
    QTRY_VERIFY(!banner->isVisible());
}

// The list is as old as this computer's own last contact in it: the others were in touch then.
void TestStations::noStationIsLateSinceThisOneWasAway()
{
    TwoStations store;
    store.at = now().addDays(-3);
    StationsModel model;
    model.setView(store.stations(), now());
    QCOMPARE(model.word(0).tone, Tone::Ok);
    QCOMPARE(model.word(1).tone, Tone::Ok);
    const QString contact = model.index(1, StationsModel::Contact).data().toString();
    QVERIFY2(contact.contains(u"09:41"_s) && contact.contains(u"20/11"_s), qPrintable(contact));
}

void TestStations::onlyForWhoLooksAfterComputers()
{
    const Stage stage(0);
    const auto *banner = stage.page->findChild<ErrorBanner *>(u"stationsBanner"_s);
    QTRY_VERIFY(banner->isVisible());
    QCOMPARE(stage.page->findChild<QTableView *>(u"stationsTable"_s)->model()->rowCount(), 0);
}

void TestStations::judgedByColourIconAndWord_data()
{
    QTest::addColumn<qint64>("silentSeconds");
    QTest::addColumn<int>("attention");
    QTest::addColumn<qint64>("oldestSeconds");
    QTest::addColumn<bool>("revoked");
    QTest::addColumn<Tone>("tone");
    const qint64 day = 24LL * 3600;
    QTest::newRow("good") << qint64(60) << 0 << qint64(0) << false << Tone::Ok;
    QTest::newRow("a record waits a moment") << qint64(60) << 0 << qint64(600) << false << Tone::Ok;
    QTest::newRow("a record waits a day") << qint64(60) << 0 << day << false << Tone::Warn;
    QTest::newRow("silent a day") << day << 0 << qint64(0) << false << Tone::Warn;
    QTest::newRow("refused") << qint64(60) << 1 << qint64(0) << false << Tone::Bad;
    QTest::newRow("silent three days") << 3 * day << 0 << qint64(0) << false << Tone::Bad;
    QTest::newRow("revoked") << 30 * day << 0 << qint64(0) << true << Tone::Neutral;
}

void TestStations::judgedByColourIconAndWord()
{
    QFETCH(qint64, silentSeconds);
    QFETCH(int, attention);
    QFETCH(qint64, oldestSeconds);
    QFETCH(bool, revoked);
    QFETCH(Tone, tone);
    StationStanding station;
    station.lastContact = now().addSecs(-silentSeconds);
    station.attention = attention;
    station.revoked = revoked;
    if (oldestSeconds > 0)
        station.oldest = now().addSecs(-oldestSeconds);
    const StatusWord word = stationWord(station, now());
    QCOMPARE(word.tone, tone);
    QVERIFY(!word.icon.isEmpty() && !word.text.isEmpty());
}

QTEST_MAIN(TestStations)
#include "tst_ui_stations.moc"
