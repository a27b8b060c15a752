// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakes/change_fakes.h"
#include "tests/support/fakes/desk_fakes.h"
#include "tests/support/fakes/device_fakes.h"
#include "tests/ui/ui_test.h"
#include "ui/common/button.h"
#include "ui/common/error_banner.h"
#include "ui/common/labels.h"
#include "ui/sync/compare_overlay.h"
#include "ui/sync/sync_page.h"
#include "ui/sync/sync_words.h"

#include <QMutex>
#include <QTableView>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::ui;

namespace {

/// What the store would show; asked on the desk thread, set by the test.
class ShownBoard final : public DispatchBoard
{
public:
    [[nodiscard]] DispatchView view(int) const override
    {
        const QMutexLocker lock(&m_mutex);
        if (m_broken)
            throw Failure("read_failed", u"The list cannot be read."_s, u"Try again."_s);
        return m_view;
    }
    [[nodiscard]] bool sendAgain(OperationId op, const Actor &by, const QDateTime &) override
    {
        const QMutexLocker lock(&m_mutex);
        sentAgain.append({op, by.name});
        if (m_broken)
            throw Failure("not_saved", u"Not saved."_s, u"Try again."_s);
        m_view.attention.clear();
        return true;
    }
    void set(const DispatchView &view)
    {
        const QMutexLocker lock(&m_mutex);
        m_view = view;
    }
    void breakDown()
    {
        const QMutexLocker lock(&m_mutex);
        m_broken = true;
    }
    QVector<QPair<OperationId, QString>> sentAgain;

private:
    mutable QMutex m_mutex;
    DispatchView m_view;
    bool m_broken = false;
};

class ShownBook final : public ConflictBook
{
public:
    [[nodiscard]] std::optional<DueConflict> find(OperationId) const override
    {
        ++asked;
        return shown;
    }
    bool decide(const DueConflict &, const Decision &) override { return true; }
    std::optional<DueConflict> shown;
    mutable std::atomic<int> asked = 0;
};

QDateTime at(int hour, int minute)
{
    return centreTime(QDate(2026, 11, 23), QTime(hour, minute));
}

DispatchItem item(const QString &code, DispatchItem::State state)
{
    DispatchItem item;
    item.op = OperationId(QUuid::createUuid());
    item.kind = u"dossier.create"_s;
    item.state = state;
    item.dossierCode = code;
    item.procedureName = u"Đăng ký khai tử"_s;
    item.ownerName = u"Bùi Thị Thu Hà"_s;
    item.at = at(9, 41);
    item.files = 5;
    item.bytes = 14'200'000;
    return item;
}

DispatchView busyView()
{
    DispatchView view;
    view.waiting = {item(u"H24.123-261123-0004"_s, DispatchItem::State::AwaitingFiles),
                    item(u"H24.123-261123-0005"_s, DispatchItem::State::Saved)};
    view.waiting[0].filesThere = 2;
    view.received = {item(u"H24.123-261123-0001"_s, DispatchItem::State::Received)};
    view.received[0].settledAt = at(9, 20);
    view.attention = {item(u"H24.123-261123-0003"_s, DispatchItem::State::NeedsAttention)};
    view.attention[0].problem = u"urn:motcua:code-exists"_s;
    view.waitingRecords = 12;
    view.waitingFiles = 28;
    view.waitingBytes = 31'400'000;
    return view;
}

struct Stage
{
    explicit Stage(Role role = Role::ReceptionOfficer)
    {
        fixture.desk.dispatch = &board;
        actor = {StaffId(QUuid::createUuid()), u"Trần Thu Hằng"_s, 3, u"C01"_s};
        actor.role = role;
        board.set(busyView());
    }
    std::unique_ptr<SyncPage> open()
    {
        auto page = std::make_unique<SyncPage>(fixture.desk, actor, Counter{3, u"Quầy 3"_s, {}});
        page->resize(1302, 716);
        page->show();
        return page;
    }
    ShownBoard board;
    fakes::DeskFixture fixture;
    Actor actor;
};

QString cell(const SyncPage &page, int row, int column)
{
    const auto *table = page.findChild<QTableView *>(u"syncTable"_s);
    return table->model()->index(row, column).data().toString();
}

} // namespace

class TestSyncPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { fakes::dressUp(); }
    void showsWhatWaitsAndWhatCameThrough();
    void offlineSaysWhatIsSafeAndWhenItIsTriedAgain();
    void refusedIsSentAgainByAPerson();
    void aFailureIsToldAndTheButtonComesBack();
    void whoMayNotFindDossiersSeesNoNames();
    void sendNowOnlyWhereItHelps();
    void twoDatesAreComparedAndOneKept();
    void listsFollowTheLink();
    void storiesOfTheLink_data();
    void storiesOfTheLink();
    void guessesOfTime();
    void everyRefusalSaysWhatToDo();
};

void TestSyncPage::showsWhatWaitsAndWhatCameThrough()
{
    Stage stage;
    stage.fixture.sync.now.bytesPerSecond = 125'000;
    stage.fixture.sync.now.secondsToGo = 251;
    const auto page = stage.open();
    const auto *table = page->findChild<QTableView *>(u"syncTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 3);
    QVERIFY(cell(*page, 0, 0).startsWith(u"H24.123-261123-0004"_s));
    QVERIFY(cell(*page, 0, 3).contains(u"2/5"_s));
    QVERIFY(cell(*page, 1, 1).contains(u'5'));
    QVERIFY(cell(*page, 2, 3).contains(u"09:20"_s));
    const QString queue = queueText(stage.fixture.sync.now, busyView());
    QVERIFY2(queue.contains(u"31,4 MB"_s) && queue.contains(u"1,0 Mbit/s"_s), qPrintable(queue));
    fakes::shot(*page, {1302, 716}, u"sync-page"_s);
}

void TestSyncPage::offlineSaysWhatIsSafeAndWhenItIsTriedAgain()
{
    Stage stage;
    stage.fixture.sync.now.nextTry = stage.fixture.clock.now().addSecs(40);
    const auto page = stage.open();
    const auto *banner = page->findChild<ErrorBanner *>(u"syncBanner"_s);
    QTRY_VERIFY(banner->headline().contains(u"12"_s));
    QCOMPARE(banner->tone(), Tone::Warn);
    QVERIFY(banner->headline().contains(u"07:02"_s));
    QVERIFY(banner->nextStep().contains(durationGuess(40)));
}

void TestSyncPage::refusedIsSentAgainByAPerson()
{
    Stage stage;
    const auto page = stage.open();
    auto *card = page->findChild<QWidget *>(u"syncAttention"_s);
    QTRY_VERIFY(card->isVisible());
    auto *again = page->findChild<Button *>(u"sendAgain"_s);
    const OperationId op = busyView().attention.constFirst().op;
    QVERIFY(!op.isNull());
    QTest::mouseClick(again, Qt::LeftButton);
    QVERIFY(!again->isEnabled()); // not twice
    QTRY_VERIFY(!card->isVisible());
    QCOMPARE(stage.board.sentAgain.size(), 1);
    QCOMPARE(stage.board.sentAgain.constFirst().second, u"Trần Thu Hằng"_s);
    QTRY_COMPARE(stage.fixture.sync.sends, 1); // and at once
}

void TestSyncPage::aFailureIsToldAndTheButtonComesBack()
{
    Stage stage;
    const auto page = stage.open();
    QTRY_VERIFY(page->findChild<QWidget *>(u"syncAttention"_s)->isVisible());
    stage.board.breakDown();
    QTest::mouseClick(page->findChild<Button *>(u"sendAgain"_s), Qt::LeftButton);
    const auto *trouble = page->findChild<ErrorBanner *>(u"syncTrouble"_s);
    QTRY_VERIFY(trouble->isVisible());
    QCOMPARE(stage.fixture.sync.sends, 0);
    QTRY_VERIFY(page->findChild<Button *>(u"sendAgain"_s)->isEnabled());
}

void TestSyncPage::whoMayNotFindDossiersSeesNoNames()
{
    Stage stage(Role::Administrator);
    const auto page = stage.open();
    const auto *table = page->findChild<QTableView *>(u"syncTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 3);
    const QList<QLabel *> labels = page->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        QVERIFY2(!label->text().contains(u"Bùi Thị"_s), qPrintable(label->text()));
    for (int row = 0; row < 3; ++row)
        QVERIFY(!cell(*page, row, 0).contains(u"Bùi Thị"_s));
}

void TestSyncPage::sendNowOnlyWhereItHelps()
{
    Stage stage;
    const auto page = stage.open();
    auto *send = page->findChild<Button *>(u"sendNow"_s);
    QTest::mouseClick(send, Qt::LeftButton);
    QCOMPARE(stage.fixture.sync.sends, 1);
    for (const auto state : {SyncStatus::State::Sending, SyncStatus::State::NotSetUp}) {
        SyncStatus status;
        status.state = state;
        stage.fixture.sync.set(status);
        QVERIFY(!send->isEnabled());
        page->sendNow();
        QCOMPARE(stage.fixture.sync.sends, 1);
    }
}

void TestSyncPage::twoDatesAreComparedAndOneKept()
{
    Stage stage;
    ShownBook book;
    fakes::MemoryDossierStore store;
    fakes::MemoryDossierChanges changes{store};
    RandomIdSource ids(stage.fixture.clock);
    Rights rights(stage.fixture.staff);
    Conflicts conflicts({book, changes, stage.fixture.clock, ids, rights});
    stage.fixture.desk.conflicts = &conflicts;
    stage.actor.staff = stage.fixture.signIn.staff().constFirst().id;
    DispatchView view = busyView();
    view.attention[0].problem = u"urn:motcua:dossier-changed"_s;
    book.shown = DueConflict{view.attention[0].op,
                             view.attention[0].dossierCode,
                             u"Đăng ký khai tử"_s,
                             u"Bùi Thị Thu Hà"_s,
                             {at(9, 0).addDays(15),
                              at(8, 0),
                              u"Trần Thu Hằng"_s,
                              u"Nguyễn Hữu Long"_s,
                              u"Thiếu chữ ký lãnh đạo"_s,
                              {}},
                             {at(9, 0).addDays(22), at(8, 30), u"Phạm Thu Trang"_s, u"Lê Thị Hoa"_s,
                              u"Chờ Sở trả lời"_s, u"C02"_s}};
    stage.board.set(view);
    const auto page = stage.open();
    QTRY_VERIFY(page->findChild<Button *>(u"compare"_s) != nullptr);
    QTRY_VERIFY(page->findChild<Button *>(u"compare"_s)->isVisible());
    QTest::mouseClick(page->findChild<Button *>(u"compare"_s), Qt::LeftButton);
    QTRY_VERIFY(page->findChild<CompareOverlay *>() != nullptr);
    auto *overlay = page->findChild<CompareOverlay *>();
    QVERIFY(overlay->isOpen());
    const QString ours = overlay->findChild<QLabel *>(u"compareOurs"_s)->text();
    const QString theirs = overlay->findChild<QLabel *>(u"compareTheirs"_s)->text();
    QVERIFY(ours.contains(u"08/12/2026"_s) && theirs.contains(u"15/12/2026"_s));
    fakes::shot(*page, {1302, 716}, u"sync-compare"_s);
    // Esc decides nothing; the button of one side does.
    QTest::keyClick(overlay, Qt::Key_Escape);
    QVERIFY(!overlay->isOpen());
    QCOMPARE(book.asked.load(), 1);
    QTest::mouseClick(page->findChild<Button *>(u"compare"_s), Qt::LeftButton);
    QTRY_VERIFY(overlay->isOpen());
    QTest::mouseClick(overlay->findChild<Button *>(u"keepTheirs"_s), Qt::LeftButton);
    QVERIFY(!overlay->isOpen());
    // The dossier is not in this memory: the answer of the use case is told, and nothing is said to be done.
    QTRY_VERIFY(page->findChild<ErrorBanner *>(u"syncTrouble"_s)->isVisible());
    QCOMPARE(book.asked.load(), 3);
    QCOMPARE(stage.fixture.sync.sends, 0);
}

void TestSyncPage::listsFollowTheLink()
{
    Stage stage;
    const auto page = stage.open();
    const auto *table = page->findChild<QTableView *>(u"syncTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 3);
    DispatchView done;
    done.received = busyView().received;
    stage.board.set(done);
    SyncStatus synced;
    synced.state = SyncStatus::State::Synced;
    synced.since = at(9, 50);
    stage.fixture.sync.set(synced);
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QCOMPARE(page->findChild<ErrorBanner *>(u"syncBanner"_s)->tone(), Tone::Ok);
    stage.board.set({});
    stage.fixture.sync.set(synced);
    QTRY_VERIFY(!table->isVisible()); // an empty list says so in words
}

void TestSyncPage::storiesOfTheLink_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<int>("heldBack");
    QTest::addColumn<int>("records");
    QTest::addColumn<int>("files");
    QTest::addColumn<Tone>("tone");
    using S = SyncStatus::State;
    using H = SyncStatus::HeldBack;
    QTest::newRow("not joined") << int(S::NotSetUp) << u""_s << int(H::No) << 3 << 4
                                << Tone::Neutral;
    QTest::newRow("offline") << int(S::Offline) << u"offline"_s << int(H::No) << 3 << 4
                             << Tone::Warn;
    QTest::newRow("revoked") << int(S::Offline) << u"auth"_s << int(H::No) << 3 << 4 << Tone::Bad;
    QTest::newRow("too old") << int(S::Synced) << u"version"_s << int(H::No) << 3 << 4
                             << Tone::Warn;
    QTest::newRow("at night") << int(S::Synced) << u""_s << int(H::Night) << 0 << 4
                              << Tone::Neutral;
    QTest::newRow("metered") << int(S::Synced) << u""_s << int(H::Metered) << 0 << 4
                             << Tone::Neutral;
    QTest::newRow("records go at night too")
        << int(S::Synced) << u""_s << int(H::Night) << 1 << 4 << Tone::Info;
    QTest::newRow("waiting") << int(S::Sending) << u""_s << int(H::No) << 3 << 4 << Tone::Info;
    QTest::newRow("done") << int(S::Synced) << u""_s << int(H::No) << 0 << 0 << Tone::Ok;
}

void TestSyncPage::storiesOfTheLink()
{
    QFETCH(int, state);
    QFETCH(QString, problem);
    QFETCH(int, heldBack);
    QFETCH(int, records);
    QFETCH(int, files);
    QFETCH(Tone, tone);
    SyncStatus status;
    status.state = SyncStatus::State(state);
    status.problem = problem;
    status.heldBack = SyncStatus::HeldBack(heldBack);
    DispatchView view;
    view.waitingRecords = records;
    view.waitingFiles = files;
    const LinkStory story = linkStory(status, view, at(9, 52));
    QCOMPARE(story.tone, tone);
    QVERIFY(!story.headline.isEmpty() && !story.next.isEmpty() && !story.icon.isEmpty());
}

void TestSyncPage::guessesOfTime()
{
    QCOMPARE(durationGuess(59), durationGuess(0));
    QVERIFY(durationGuess(60) != durationGuess(59));
    QVERIFY(durationGuess(240).contains(u'4'));
    QVERIFY(durationGuess(2 * 3600 + 600).contains(u"10"_s));
    QCOMPARE(durationGuess(89), durationGuess(60));
    QCOMPARE(speedText(32'000), u"256 kbit/s"_s);
    QCOMPARE(speedText(500'000), u"4,0 Mbit/s"_s);
}

void TestSyncPage::everyRefusalSaysWhatToDo()
{
    QSet<QString> facts;
    for (const QString &name : {u"urn:motcua:code-exists"_s, u"urn:motcua:operation-differs"_s,
                                u"urn:motcua:operation-malformed"_s, u"too_big"_s, u"refused"_s}) {
        DispatchItem refused = item(u"H24.123-261123-0003"_s, DispatchItem::State::NeedsAttention);
        refused.problem = name;
        const Refusal told = refusalOf(refused);
        QVERIFY(!told.nextStep.isEmpty());
        QVERIFY(!told.fact.contains(u"urn:"_s));
        facts.insert(told.fact);
    }
    QCOMPARE(facts.size(), 5);
}

QTEST_MAIN(TestSyncPage)
#include "tst_ui_sync_page.moc"
