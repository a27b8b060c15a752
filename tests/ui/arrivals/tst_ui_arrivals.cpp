// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The page of what came down, over a real data folder: seen, searched, opened, and numbers masked.
#include "app/core/arrivals/arrivals.h"
#include "storage/arrivals_store.h"
#include "storage/feed_store.h"
#include "storage/online_store.h"
#include "tests/storage/samples.h"
#include "tests/storage/scratch.h"
#include "tests/support/fakes/desk_fakes.h"
#include "tests/ui/ui_test.h"
#include "ui/arrivals/arrivals_model.h"
#include "ui/arrivals/arrivals_page.h"
#include "ui/arrivals/arrivals_words.h"
#include "ui/common/chip.h"
#include "ui/common/error_banner.h"
#include "ui/common/segment_button.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::ui;

namespace {

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

QJsonObject paper(const QString &name, const QByteArray &content)
{
    return {{u"component"_s, 0},
            {u"name"_s, name},
            {u"sha256"_s, QString::fromLatin1(hashOf(content).toHex())},
            {u"size"_s, content.size()},
            {u"mime"_s, u"application/pdf"_s}};
}

const QByteArray kHere = "giấy chứng sinh";

/// Deeper than anybody reads it.
QJsonObject nested(const QString &text)
{
    QJsonObject object{{u"a"_s, text}};
    for (int i = 0; i < 4; ++i)
        object = QJsonObject{{u"a"_s, object}};
    return object;
}

QJsonObject birth()
{
    return {{u"portal_code"_s, u"G22.99-261123-0007"_s},
            {u"procedure_code"_s, u"1.001193"_s},
            {u"procedure_name"_s, u"Đăng ký khai sinh"_s},
            {u"submitted_at"_s, u"2026-11-22T21:30:00+07:00"_s},
            {u"applicant"_s, QJsonObject{{u"name"_s, u"Lê Văn Tám"_s},
                                         {u"phone"_s, u"0912345678"_s},
                                         {u"identity_number"_s, u"031190001234"_s}}},
            {u"declared"_s,
             QJsonObject{{u"child"_s, QJsonObject{{u"name"_s, u"Lê Thị Na"_s},
                                                  {u"date_of_birth"_s, u"2026-11-19"_s}}},
                         {u"mother"_s, QJsonObject{{u"cccd"_s, u"B1234567"_s}}},
                         {u"note"_s, u"Số của bố 031190001234"_s},
                         {u"deep"_s, nested(u"tầng dưới"_s)},
                         {u"urgent"_s, true}}},
            {u"papers"_s, QJsonArray{paper(u"Giấy chứng sinh 031190001234.pdf"_s, kHere),
                                     paper(u"Giấy kết hôn"_s, "chưa về")}}};
}

/// A data folder of its own on the desk thread, filled as the sync engine fills it.
struct Stage
{
    Stage() : rights(fixture.staff)
    {
        actor.staff = fixture.signIn.staff().constFirst().id;
        actor.name = u"Trần Thu Hằng"_s;
        onDesk([this] {
            station = storage::Station::create(folder.filePath(u"data"_s), test::sampleSetup(),
                                               {&vault, {}});
            board = std::make_unique<storage::SqlArrivalsBoard>(station->database());
            arrivals = std::make_unique<Arrivals>(*board, fixture.clock, rights);
        });
        fixture.desk.arrivals = arrivals.get();
    }
    ~Stage()
    {
        onDesk([this] {
            arrivals.reset();
            board.reset();
            station.reset();
        });
    }
    Stage(const Stage &) = delete;
    Stage &operator=(const Stage &) = delete;

    void onDesk(const std::function<void()> &job)
    {
        bool done = false;
        QObject here;
        fixture.worker->run(
            &here, [job] { job(); }, [&done] { done = true; },
            [](const Failure &failure) { qFatal("%s", failure.what()); });
        QTRY_VERIFY(done);
    }
    void feed(const QString &scope, const QVector<storage::FeedItem> &items)
    {
        onDesk([this, scope, items] {
            storage::FeedStore store(station->database(), station->blobs());
            const QString from = store.cursor(scope);
            QVERIFY(store.apply({scope, from, from + u"x"_s, items}, fixture.clock.now()));
        });
    }
    void fill()
    {
        const QDateTime at = fixture.clock.now();
        QJsonObject death = birth();
        death[u"procedure_name"_s] = u"Đăng ký khai tử"_s;
        death[u"applicant"_s] = QJsonObject{{u"name"_s, u"Ngô Thị Hương"_s}};
        death[u"submitted_at"_s] = u"2026-11-23T08:00:00+07:00"_s;
        death[u"papers"_s] = QJsonArray();
        feed(u"online"_s, {{u"p/o1"_s, 1, u"online.filed"_s, at, birth()},
                           {u"p/o2"_s, 2, u"online.filed"_s, at, death}});
        onDesk([this] { (void)station->blobs().put(kHere, u"application/pdf"_s); });
        feed(u"bookings"_s, {{u"p/b1"_s, 1, u"booking.made"_s, at,
                              QJsonObject{{u"starts_at"_s, u"2026-11-24T08:30:00+07:00"_s},
                                          {u"name"_s, u"Trần Thị Hoa"_s},
                                          {u"phone"_s, u"0987654321"_s}}},
                             {u"p/b0"_s, 2, u"booking.made"_s, at,
                              QJsonObject{{u"starts_at"_s, u"2026-11-20T08:30:00+07:00"_s},
                                          {u"name"_s, u"Người Hôm Qua"_s}}}});
        feed(u"results"_s, {{u"p/r1"_s, 1, u"result.updated"_s, at,
                             QJsonObject{{u"dossier_code"_s, u"H24.123-261120-0001"_s},
                                         {u"status"_s, 9},
                                         {u"at"_s, u"2026-11-23T09:00:00+07:00"_s}}}});
        feed(u"identity"_s, {{u"p/i1"_s, 1, u"identity.answered"_s, at,
                              QJsonObject{{u"check"_s, u"01"_s},
                                          {u"result"_s, u"differs"_s},
                                          {u"at"_s, u"2026-11-23T09:10:00+07:00"_s}}}});
    }
    std::unique_ptr<ArrivalsPage> open()
    {
        auto page = std::make_unique<ArrivalsPage>(fixture.desk, actor);
        page->resize(1302, 716);
        page->show();
        return page;
    }
    QTemporaryDir folder;
    test::MemoryVault vault;
    fakes::DeskFixture fixture;
    Rights rights;
    Actor actor;
    std::unique_ptr<storage::Station> station;
    std::unique_ptr<storage::SqlArrivalsBoard> board;
    std::unique_ptr<Arrivals> arrivals;
};

QStringList shown(const ArrivalsPage &page)
{
    const auto *model = page.findChild<QListView *>(u"arrivalsList"_s)->model();
    QStringList rows;
    for (int row = 0; row < model->rowCount(); ++row)
        rows << model->index(row, 0).data(Qt::AccessibleTextRole).toString();
    return rows;
}

QString wholeText(const QWidget &widget)
{
    QStringList texts;
    const QList<QLabel *> labels = widget.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        texts << label->text();
    return texts.join(u'\n');
}

} // namespace

class TestArrivals : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { fakes::dressUp(); }
    void nothingYetSaysWhatToDo();
    void everyKindStandsUnderItsHead();
    void openedByKeysItIsSeenAndNumbersAreMasked();
    void searchedWithoutAccents();
    void followsTheLinkAndKeepsThePlace();
    void whoMayNotSeesNothing();
    void everyStateHasAWord();
};

void TestArrivals::nothingYetSaysWhatToDo()
{
    Stage stage;
    const auto page = stage.open();
    QTRY_VERIFY(page->findChild<QWidget *>(u"arrivalsEmpty"_s)->isVisible());
    QVERIFY(wholeText(*page->findChild<QWidget *>(u"arrivalsEmpty"_s)).contains(u"F5"_s));
    stage.fixture.sync.now.state = SyncStatus::State::NotSetUp;
    stage.fixture.sync.set(stage.fixture.sync.now);
    QTRY_VERIFY(!wholeText(*page->findChild<QWidget *>(u"arrivalsEmpty"_s)).contains(u"F5"_s));
}

void TestArrivals::everyKindStandsUnderItsHead()
{
    Stage stage;
    stage.fill();
    const auto page = stage.open();
    QTRY_COMPARE(shown(*page).size(), 9); // four heads, five things; a day that is over is not told
    const QStringList rows = shown(*page);
    QVERIFY(rows.at(1).contains(u"Lê Văn Tám"_s) && rows.at(1).contains(u"1/2"_s));
    QVERIFY(rows.at(2).contains(u"Ngô Thị Hương"_s));
    QVERIFY(rows.at(4).contains(u"08:30"_s) && rows.at(4).contains(u"Trần Thị Hoa"_s));
    QVERIFY(rows.at(6).contains(u"H24.123-261120-0001"_s));
    QVERIFY(!rows.join(u' ').contains(u"Hôm Qua"_s));
    auto *kinds = page->findChild<SegmentButton *>(u"arrivalsKinds"_s);
    kinds->setFocus();
    QTest::keyClick(kinds, Qt::Key_Right);
    QTest::keyClick(kinds, Qt::Key_Right);
    QCOMPARE(shown(*page).size(), 2);
    QVERIFY(shown(*page).at(1).contains(u"Trần Thị Hoa"_s));
}

void TestArrivals::openedByKeysItIsSeenAndNumbersAreMasked()
{
    Stage stage;
    stage.fill();
    ArrivalsPage page(stage.fixture.desk, stage.actor);
    QSignalSpy unseen(&page, &ArrivalsPage::unseenChanged);
    page.resize(1302, 716);
    page.show();
    QTRY_COMPARE(shown(page).size(), 9);
    QCOMPARE(unseen.constLast().constFirst().toInt(), 2);
    auto *list = page.findChild<QListView *>(u"arrivalsList"_s);
    QCOMPARE(list->currentIndex().row(), 1);
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_VERIFY(page.findChild<QLabel *>(u"arrivalName"_s) != nullptr);
    const QString text = wholeText(*page.findChild<QWidget *>(u"arrivalCard"_s));
    QVERIFY(text.contains(u"Lê Thị Na"_s) && text.contains(u"19/11/2026"_s));
    QVERIFY(text.contains(u"0912345678"_s));
    QVERIFY2(!text.contains(u"031190001234"_s) && text.contains(u"1234"_s), qPrintable(text));
    QVERIFY(!text.contains(u"B1234567"_s)); // by its name, whatever it looks like
    QCOMPARE(page.findChildren<QWidget *>(u"arrivalPaper"_s).size(), 2);
    QVERIFY(!text.contains(u"tầng dưới"_s));
    QVERIFY(page.findChild<QLabel *>(u"arrivalMore"_s) != nullptr); // and that is said
    // It is seen now, here and in the store; the one below it is not.
    QTRY_COMPARE(unseen.constLast().constFirst().toInt(), 1);
    QTRY_COMPARE(page.findChild<Chip *>(u"arrivalState"_s)->word().tone, Tone::Neutral);
    QCOMPARE(list->currentIndex().row(), 1);
    fakes::shot(page, {1302, 716}, u"arrivals"_s);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualRect(list->model()->index(4, 0)).center());
    QTRY_VERIFY(page.findChild<QLabel *>(u"arrivalName"_s) != nullptr &&
                page.findChild<QLabel *>(u"arrivalName"_s)->text() == u"Trần Thị Hoa"_s);
    QVERIFY(page.findChildren<QWidget *>(u"arrivalPaper"_s).isEmpty());
    QCOMPARE(unseen.constLast().constFirst().toInt(), 1);
}

void TestArrivals::searchedWithoutAccents()
{
    Stage stage;
    stage.fill();
    const auto page = stage.open();
    QTRY_COMPARE(shown(*page).size(), 9);
    auto *search = page->findChild<QLineEdit *>(u"arrivalsSearch"_s);
    QTest::keyClicks(search, u"huong khai"_s);
    QCOMPARE(shown(*page).size(), 2);
    QVERIFY(shown(*page).at(1).contains(u"Ngô Thị Hương"_s));
    QTest::keyClicks(search, u"zz"_s);
    QVERIFY(shown(*page).isEmpty());
    QVERIFY(page->findChild<QLabel *>(u"arrivalsNothing"_s)->isVisible());
    QTest::keyClick(search, Qt::Key_Escape);
    QCOMPARE(shown(*page).size(), 9);
    QTest::keyClick(search, Qt::Key_Down);
    QTRY_VERIFY(page->findChild<QListView *>(u"arrivalsList"_s)->currentIndex().isValid());
}

void TestArrivals::followsTheLinkAndKeepsThePlace()
{
    Stage stage;
    stage.fill();
    const auto page = stage.open();
    QTRY_COMPARE(shown(*page).size(), 9);
    auto *list = page->findChild<QListView *>(u"arrivalsList"_s);
    list->setCurrentIndex(list->model()->index(2, 0));
    // The one above is withdrawn and another booking comes: whoever stands on a line stays on it.
    const QDateTime at = stage.fixture.clock.now();
    stage.feed(u"online"_s, {{u"p/o1"_s, 3, u"online.withdrawn"_s, at, {}}});
    stage.feed(u"bookings"_s, {{u"p/b2"_s, 3, u"booking.made"_s, at,
                                QJsonObject{{u"starts_at"_s, u"2026-11-23T14:00:00+07:00"_s},
                                            {u"name"_s, u"Vũ Văn Kiên"_s}}}});
    Q_EMIT stage.fixture.sync.changed();
    QTRY_COMPARE(shown(*page).size(), 10);
    QVERIFY(shown(*page).at(list->currentIndex().row()).contains(u"Ngô Thị Hương"_s));
    QVERIFY(shown(*page).at(4).contains(u"Vũ Văn Kiên"_s)); // today before tomorrow
}

void TestArrivals::whoMayNotSeesNothing()
{
    Stage stage;
    stage.fill();
    stage.fixture.addStaff(u"Quản trị"_s, Role::Administrator, 0, u"550055"_s);
    const auto staff = stage.fixture.signIn.staff();
    for (const Staff &person : staff) {
        if (person.role == Role::Administrator)
            stage.actor.staff = person.id;
    }
    const auto page = stage.open();
    QTRY_VERIFY(page->findChild<ErrorBanner *>(u"arrivalsBanner"_s)->isVisible());
    QVERIFY(shown(*page).isEmpty());
}

void TestArrivals::everyStateHasAWord()
{
    QSet<QString> words;
    Arrival item;
    for (int state = 0; state < int(Arrival::State::Answered); ++state) {
        item.state = Arrival::State(state);
        const StatusWord word = statusWord(item);
        QVERIFY(!word.text.isEmpty() && !word.icon.isEmpty());
        words.insert(word.text);
    }
    item.state = Arrival::State::Answered;
    item.kind = Arrival::Kind::Result;
    for (int status = 0; status <= 10; ++status) {
        item.outcome = QString::number(status);
        words.insert(statusWord(item).text);
    }
    item.kind = Arrival::Kind::Identity;
    for (const QString &outcome : {u"match"_s, u"differs"_s, u"unknown"_s, u"unavailable"_s}) {
        item.outcome = outcome;
        words.insert(statusWord(item).text);
    }
    QCOMPARE(words.size(), int(Arrival::State::Answered) + 11 + 4);
}

QTEST_MAIN(TestArrivals)
#include "tst_ui_arrivals.moc"
