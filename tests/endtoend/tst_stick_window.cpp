// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A trip with a memory stick by the windows: written, read back, taken by a real gateway, its receipt brought home.
#include "app/motcua/stick_room.h"
#include "tests/support/fakes/desk_fakes.h"
#include "tests/sync/bundle/bundle_fixture.h"
#include "ui/common/button.h"
#include "ui/common/error_banner.h"
#include "ui/common/theme.h"
#include "ui/counter/pane.h"
#include "ui/sync/stick_overlay.h"
#include "ui/sync/sync_page.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::test;
using namespace motcua::ui;

namespace {

QString textOf(const QWidget &widget)
{
    QStringList texts;
    const QList<QLabel *> labels = widget.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        texts << label->text();
    return texts.join(u'\n');
}

} // namespace

class TestStickWindow : public BundleFixture
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        start();
        ui::Theme::apply(*qApp, ui::Theme::Mode::Light);
    }
    void init();
    void cleanup();
    void thereAndBack();
    void stoppedNothingStays();
    void aSmallStickIsRefusedBeforeAnythingIsWritten();
    void whatIsNoReceiptChangesNothing();
    void oneTripAtATime();
    void whatNoStickTakesIsSaid();

private:
    void openPage();
    void press(const QString &name)
    {
        auto *button = m_page->findChild<Button *>(name);
        QVERIFY(button != nullptr && button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
    }
    [[nodiscard]] StickOverlay *overlay() const { return m_page->findChild<StickOverlay *>(); }
    [[nodiscard]] ActionRow *row(const QString &name) const
    {
        return overlay() == nullptr ? nullptr : overlay()->findChild<ActionRow *>(name);
    }
    [[nodiscard]] QString ended() const
    {
        const auto *label = overlay()->findChild<QLabel *>(u"stickEnd"_s);
        return label->isVisible() ? label->text() : QString();
    }

    std::unique_ptr<fakes::DeskFixture> m_desk;
    std::unique_ptr<StickRoom> m_room;
    std::unique_ptr<SyncPage> m_page;
    qint64 m_free = 1LL << 33;
    Actor m_actor;
};

void TestStickWindow::init()
{
    freshStation();
    m_free = 1LL << 33;
    const Staff clerk{StaffId(m_ids.next()), u"Trần Thu Hằng"_s, Role::ReceptionOfficer, 1, true};
    m_station->staff().add(clerk, u"246810"_s);
    m_actor = {clerk.id, clerk.name, 1, m_station->stationId(), clerk.role};
    m_desk = std::make_unique<fakes::DeskFixture>();
    m_room =
        std::make_unique<StickRoom>(m_station->folder().path(), m_station->key(), m_clock, [this] {
            return QVector<StickMedium>{{stick(), u"KINGSTON"_s, m_free, true}};
        });
    m_desk->desk.stick = m_room.get();
}

void TestStickWindow::cleanup()
{
    m_page.reset();
    m_room.reset();
    m_desk.reset();
}

void TestStickWindow::openPage()
{
    m_page = std::make_unique<SyncPage>(m_desk->desk, m_actor, Counter{1, u"Quầy 1"_s, {}});
    m_page->resize(1302, 716);
    m_page->show();
    const auto *card = m_page->findChild<QWidget *>(u"stickCard"_s);
    QTRY_VERIFY(textOf(*card).contains(u"2"_s));
}

void TestStickWindow::thereAndBack()
{
    QVERIFY(!accept(1).isEmpty());
    QVERIFY(!accept(2).isEmpty());
    openPage();
    press(u"stickExport"_s);
    QTRY_VERIFY(row(u"stickMedium"_s) != nullptr);
    QTRY_VERIFY(row(u"stickMedium"_s)->hasFocus()); // the keyboard alone is enough
    QTest::keyClick(row(u"stickMedium"_s), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!ended().isEmpty(), kBundleWait);
    QVERIFY2(ended().contains(u"may be removed"_s), qPrintable(ended()));
    QVERIFY(!stickNames().isEmpty());
    // Nothing counts as sent, and the card says what is known of the trip.
    QVERIFY(m_station->outbox().summary().waiting >= 2);
    const auto *card = m_page->findChild<QWidget *>(u"stickCard"_s);
    QTRY_VERIFY(textOf(*card).contains(u"has not come back"_s));
    QTest::keyClick(overlay(), Qt::Key_Escape);
    QVERIFY(!overlay()->isOpen());

    const Imported imported = import();
    QCOMPARE(imported.exitCode, 0);
    QFile receipt(onStick(u"tinh.motcua-receipt"_s));
    QVERIFY(receipt.open(QIODevice::WriteOnly));
    receipt.write(imported.receipt);
    receipt.close();
    press(u"stickImport"_s);
    QTRY_VERIFY(row(u"stickFound"_s) != nullptr);
    QTest::mouseClick(row(u"stickFound"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!ended().isEmpty(), kBundleWait);
    QVERIFY2(ended().contains(u"received"_s), qPrintable(ended()));
    QCOMPARE(m_station->outbox().summary().waiting, 0);
    QTRY_VERIFY(textOf(*card).contains(u"came back"_s) && !textOf(*card).contains(u"not come"_s));
    // It stands in the audit trail under the clerk's name.
    const QString by = m_station->database()
                           .value(u"SELECT group_concat(DISTINCT name) FROM audit WHERE action "
                                  "LIKE 'bundle.%'"_s)
                           .toString();
    QCOMPARE(by, m_actor.name);
}

void TestStickWindow::stoppedNothingStays()
{
    QVERIFY(!accept(*m_station, ++m_serial, noise(24'000'000, 7)).isEmpty());
    QVERIFY(!accept(*m_station, ++m_serial, noise(24'000'000, 8)).isEmpty());
    openPage();
    press(u"stickExport"_s);
    QTRY_VERIFY(row(u"stickMedium"_s) != nullptr);
    auto *cancel = overlay()->findChild<Button *>(u"stickCancel"_s);
    const QSignalSpy stopped(m_room.get(), &StickPort::cancelled);
    connect(m_room.get(), &StickPort::progress, cancel, [cancel] {
        if (cancel->isEnabled())
            QTest::mouseClick(cancel, Qt::LeftButton);
    });
    QTest::mouseClick(row(u"stickMedium"_s), Qt::LeftButton);
    QVERIFY(overlay()->isWorking());
    QTest::keyClick(overlay(), Qt::Key_Escape); // a trip under way is not closed by a slip
    QVERIFY(overlay()->isOpen());
    QTRY_COMPARE_WITH_TIMEOUT(stopped.size(), 1, kBundleWait);
    QTRY_VERIFY(ended().contains(u"Stopped"_s));
    QVERIFY2(stickNames().isEmpty(), qPrintable(stickNames().join(u' ')));
    QVERIFY(m_station->outbox().summary().waiting >= 2);
}

void TestStickWindow::aSmallStickIsRefusedBeforeAnythingIsWritten()
{
    QVERIFY(!accept(3).isEmpty());
    QVERIFY(!accept(4).isEmpty());
    m_free = 1000;
    openPage();
    press(u"stickExport"_s);
    QTRY_VERIFY(row(u"stickMedium"_s) != nullptr);
    QVERIFY(!row(u"stickMedium"_s)->isEnabled());
    QVERIFY(row(u"stickMedium"_s)->accessibleDescription().contains(u"not enough room"_s));
    QVERIFY(stickNames().isEmpty());
    m_free = 1LL << 33; // a larger one is plugged in: seen without anybody pressing anything
    QTRY_VERIFY(row(u"stickMedium"_s) != nullptr && row(u"stickMedium"_s)->isEnabled());
}

void TestStickWindow::whatIsNoReceiptChangesNothing()
{
    QVERIFY(!accept(5).isEmpty());
    QVERIFY(!accept(6).isEmpty());
    const int before = m_station->outbox().summary().waiting;
    QFile wrong(onStick(u"x.motcua-receipt"_s));
    QVERIFY(wrong.open(QIODevice::WriteOnly));
    wrong.write("not a receipt");
    wrong.close();
    openPage();
    press(u"stickImport"_s);
    QTRY_VERIFY(row(u"stickFound"_s) != nullptr);
    QTest::mouseClick(row(u"stickFound"_s), Qt::LeftButton);
    const auto *banner = overlay()->findChild<ErrorBanner *>(u"stickBanner"_s);
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(!banner->nextStep().isEmpty());
    QCOMPARE(m_station->outbox().summary().waiting, before);
    // A parcel is for whoever may change settings.
    const QSignalSpy failed(m_room.get(), &StickPort::failed);
    QVERIFY(m_room->take(onStick(u"x.motcua-parcel"_s), m_actor));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(static_cast<const Failure *>(failed.at(0).at(0).constData())->name(),
             QByteArray("not_allowed"));
}

// The clerk who began it locks the screen, another one signs in: the trip goes on and is not taken for the other's.
void TestStickWindow::oneTripAtATime()
{
    QVERIFY(!accept(*m_station, ++m_serial, noise(24'000'000, 9)).isEmpty());
    QVERIFY(!accept(*m_station, ++m_serial, noise(24'000'000, 10)).isEmpty());
    openPage();
    press(u"stickExport"_s);
    QTRY_VERIFY(row(u"stickMedium"_s) != nullptr);
    const QSignalSpy written(m_room.get(), &StickPort::written);
    const QSignalSpy told(m_room.get(), &StickPort::progress);
    QTest::mouseClick(row(u"stickMedium"_s), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!told.isEmpty(), kBundleWait);
    m_page.reset(); // "change person"
    QVERIFY(m_room->job().has_value());
    QVERIFY(!m_room->write(stick(), m_actor));
    QVERIFY(!m_room->take(onStick(u"x.motcua-parcel"_s), m_actor));
    m_page = std::make_unique<SyncPage>(m_desk->desk, m_actor, Counter{2, u"Quầy 2"_s, {}});
    m_page->resize(1302, 716);
    m_page->show();
    press(u"stickImport"_s);
    QVERIFY(overlay()->isWorking());
    const auto *by = overlay()->findChild<QLabel *>(u"stickWorkBy"_s);
    QVERIFY(by->isVisible() && by->text().contains(m_actor.name));
    QTRY_VERIFY_WITH_TIMEOUT(ended().contains(u"may be removed"_s), kBundleWait);
    QCOMPARE(written.size(), 1);
    QVERIFY(!m_room->job().has_value());
}

void TestStickWindow::whatNoStickTakesIsSaid()
{
    QVERIFY(!accept(7).isEmpty());
    QVERIFY(!accept(8).isEmpty());
    m_station->database().run(u"UPDATE outbox SET state = 'needs_attention'"_s);
    openPage();
    const auto *card = m_page->findChild<QWidget *>(u"stickCard"_s);
    QVERIFY(textOf(*card).contains(u"need attention"_s));
    press(u"stickExport"_s);
    QTRY_VERIFY(textOf(*overlay()).contains(u"need attention"_s));
    QVERIFY(!textOf(*overlay()).contains(u"everything"_s));
}

QTEST_MAIN(TestStickWindow)
#include "tst_stick_window.moc"
