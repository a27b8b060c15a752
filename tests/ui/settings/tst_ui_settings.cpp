// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The settings page changes what it says through its port, and tells when that fails.
#include "app/core/dispatch/link_rules.h"
#include "tests/support/fakes/desk_fakes.h"
#include "tests/ui/ui_test.h"
#include "ui/common/centre_port.h"
#include "ui/common/combo_box.h"
#include "ui/common/error_banner.h"
#include "ui/common/label.h"
#include "ui/common/pin_field.h"
#include "ui/common/primary_button.h"
#include "ui/common/segment_button.h"
#include "ui/settings/settings_page.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QMutex>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::ui;
using fakes::DeskFixture;
using fakes::shot;

namespace {

class FakeSettings final : public SettingsPort
{
public:
    QString language() const override { return m_language; }
    void setLanguage(const QString &code) override { m_language = code; }
    bool languageAppliesAtOnce() const override { return false; }
    Theme::Mode theme() const override { return m_theme; }
    void setTheme(Theme::Mode mode) override { m_theme = mode; }
    QVector<Choice> printers() const override
    {
        return {{u"folder"_s, u"Thư mục"_s}, {u"quay1"_s, u"HP LaserJet quầy 1"_s}};
    }
    QString printer() const override { return m_printer; }
    void setPrinter(const QString &id) override { m_printer = id; }
    QString printFolder() const override { return m_folder; }
    void setPrintFolder(const QString &folder) override
    {
        if (!folder.startsWith(u'/'))
            throw Failure("folder_absent", u"The folder is not there. The old one stays."_s,
                          u"Choose another."_s);
        m_folder = folder;
    }
    QString scannerDevice() const override { return m_scanner; }
    void setScannerDevice(const QString &name) override { m_scanner = name; }
    int idleMinutes() const override { return m_idle; }
    void setIdleMinutes(int minutes, const Actor &by) override
    {
        m_idleBy = by.name;
        if (m_idleRefused) {
            Q_EMIT idleMinutesRefused(Failure(
                "not_allowed", u"Not included. Nothing was changed."_s, u"Ask a supervisor."_s));
            return;
        }
        m_idle = minutes;
        Q_EMIT idleMinutesChanged();
    }
    bool reducedMotion() const override { return m_reduced; }
    void setReducedMotion(bool on) override { m_reduced = on; }
    QVector<Choice> screens() const override
    {
        return {{u"eDP-1"_s, u"eDP-1 · 1366 × 768"_s}, {u"HDMI-1"_s, u"HDMI-1 · 1920 × 1080"_s}};
    }
    QString displayScreen() const override { return m_screen; }
    void setDisplayScreen(const QString &id) override { m_screen = id; }
    QString gatewayAddress() const override { return u"https://dichvucong.example:8443"_s; }
    QString dataFolder() const override { return u"/srv/motcua"_s; }
    QString version() const override { return u"0.1.0"_s; }

    QString m_language = u"vi"_s, m_printer = u"folder"_s, m_folder = u"/srv/in"_s, m_scanner;
    Theme::Mode m_theme = Theme::Mode::Light;
    int m_idle = 5;
    bool m_reduced = false;
    QString m_screen;
    QString m_idleBy;
    bool m_idleRefused = false;
};

/// Asked on the desk thread, looked at by the test.
class KeptTimes final : public PaperTimesStore
{
public:
    [[nodiscard]] PaperTimes times() const override { return read(); }
    void change(const PaperTimes &times, const AuditEntry &) override
    {
        const QMutexLocker lock(&m_mutex);
        m_times = times;
        ++m_entries;
    }
    [[nodiscard]] PaperTimes read() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_times;
    }
    [[nodiscard]] int entries() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_entries;
    }

private:
    mutable QMutex m_mutex;
    PaperTimes m_times;
    int m_entries = 0;
};

class FakeScanner final : public Scanner
{
public:
    void enumerate() override { Q_EMIT devicesFound({{u"test:0"_s, u"Máy quét thử"_s}}); }
    void scan(const Request &) override {}
    void cancel() override {}
    bool isBusy() const override { return false; }
};

/// Of a PC that works alone.
class IdleCentre final : public CentrePort
{
public:
    [[nodiscard]] Job job() const override { return Job::None; }
    void look() override { Q_EMIT viewed({}); }
    void search() override {}
    void serve(const Actor &by) override { m_by = by.name; }
    void stopServing(const Actor &) override {}
    void showCode(const Actor &) override {}
    void join(const QString &, const QString &, const Actor &) override {}
    void leave(const Actor &) override {}
    void remove(const QString &, const Actor &) override {}
    void restart() override {}
    void cancel() override {}
    QString m_by;
};

} // namespace

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { fakes::dressUp(); }
    void changesGoThroughThePort();
    void motionAndTheWaitingRoomsScreen();
    void failureIsToldAndNothingChanges();
    void scannersAreFound();
    void theLockIsASupervisorsToSet();
    void whenPapersTravelIsASupervisorsToSet();
    void ownPinIsChanged();
    void theCentreIsASupervisorsToSet();
};

void TestSettings::theCentreIsASupervisorsToSet()
{
    DeskFixture f;
    FakeSettings port;
    {
        const SettingsPage alone(f.desk, port);
        QVERIFY(alone.findChild<QWidget *>(u"centreBox"_s) == nullptr);
    }
    IdleCentre centre;
    f.desk.centreLink = &centre;
    SettingsPage page(f.desk, port);
    page.resize(1000, 1100);
    page.setPerson(f.staff.people[0], 3);
    page.show();
    auto *serve = page.findChild<QAbstractButton *>(u"serveCentre"_s);
    QVERIFY(serve->isVisible() && !serve->isEnabled());
    page.setPerson(f.staff.people[3], 0);
    QVERIFY(serve->isEnabled());
    serve->click();
    QCOMPARE(centre.m_by, f.staff.people[3].name);
    // What goes wrong is said where everything of this page is.
    Q_EMIT centre.failed(
        Failure("centre_no_postgres", u"Not installed. All is safe."_s, u"Ask."_s));
    QVERIFY(page.findChild<ErrorBanner *>()->isVisible());
    page.findChild<ErrorBanner *>()->clear();
    shot(page, {1000, 1100}, u"settings-centre"_s);
}

void TestSettings::changesGoThroughThePort()
{
    DeskFixture f;
    FakeSettings port;
    SettingsPage page(f.desk, port);
    page.resize(1000, 700);
    page.show();
    QTest::keyClick(page.findChild<SegmentButton *>(u"language"_s), Qt::Key_Right);
    QCOMPARE(port.m_language, u"en"_s);
    QTest::keyClick(page.findChild<SegmentButton *>(u"theme"_s), Qt::Key_Right);
    QCOMPARE(port.m_theme, Theme::Mode::Dark);
    auto *printer = page.findChild<ComboBox *>(u"printer"_s);
    auto *folder = page.findChild<QLineEdit *>(u"printFolder"_s);
    QVERIFY(folder->isVisible());
    QTest::keyClick(printer, Qt::Key_Down);
    QCOMPARE(port.m_printer, u"quay1"_s);
    QVERIFY(!folder->isVisible());
    shot(page, {1000, 700}, u"settings"_s);
}

void TestSettings::motionAndTheWaitingRoomsScreen()
{
    DeskFixture f;
    FakeSettings port;
    SettingsPage page(f.desk, port);
    page.show();
    auto *motion = page.findChild<SegmentButton *>(u"motion"_s);
    Q_EMIT motion->chosen(1);
    QVERIFY(port.m_reduced);
    auto *screen = page.findChild<ComboBox *>(u"displayScreen"_s);
    QCOMPARE(screen->count(), 3);
    QCOMPARE(screen->currentData().toString(), QString());
    screen->setCurrentIndex(screen->findData(u"HDMI-1"_s));
    Q_EMIT screen->activated(screen->currentIndex());
    QCOMPARE(port.m_screen, u"HDMI-1"_s);
    port.m_screen = u"DP-9"_s; // unplugged since
    page.refresh();
    QCOMPARE(screen->currentData().toString(), u"DP-9"_s);
    QVERIFY(screen->currentText().contains(u"DP-9"_s));
}

void TestSettings::failureIsToldAndNothingChanges()
{
    DeskFixture f;
    FakeSettings port;
    SettingsPage page(f.desk, port);
    page.show();
    auto *folder = page.findChild<QLineEdit *>(u"printFolder"_s);
    folder->setText(u"nowhere"_s);
    QTest::keyClick(folder, Qt::Key_Return);
    auto *banner = page.findChild<ErrorBanner *>();
    QVERIFY(banner->isVisible());
    QVERIFY(banner->headline().startsWith(u"The folder is not there"_s));
    QCOMPARE(port.m_folder, u"/srv/in"_s);
}

void TestSettings::scannersAreFound()
{
    DeskFixture f;
    FakeSettings port;
    FakeScanner scanner;
    f.desk.scanner = &scanner;
    SettingsPage page(f.desk, port);
    page.show();
    scanner.enumerate();
    auto *combo = page.findChild<ComboBox *>(u"scanner"_s);
    QCOMPARE(combo->count(), 2);
    QTest::keyClick(combo, Qt::Key_Down);
    QCOMPARE(port.m_scanner, u"test:0"_s);
}

void TestSettings::theLockIsASupervisorsToSet()
{
    DeskFixture f;
    FakeSettings port;
    SettingsPage page(f.desk, port);
    page.resize(1000, 700);
    page.show();
    auto *idle = page.findChild<ComboBox *>(u"idleMinutes"_s);
    page.setPerson(f.staff.people[0], 3);
    QVERIFY(!idle->isEnabled());
    QCOMPARE(idle->currentData().toInt(), 5);
    page.setPerson(f.staff.people[3], 0);
    QVERIFY(idle->isEnabled());
    QCOMPARE(idle->findData(0), -1); // never: not in a real centre
    QTest::keyClick(idle, Qt::Key_Down);
    QCOMPARE(port.m_idle, 10);
    QCOMPARE(port.m_idleBy, f.staff.people[3].name);
    // Refused: it is said, and the list shows what holds.
    port.m_idleRefused = true;
    QTest::keyClick(idle, Qt::Key_Down);
    QVERIFY(page.findChild<ErrorBanner *>()->isVisible());
    QCOMPARE(idle->currentData().toInt(), 10);
    port.m_idle = 0; // whatever the file says
    page.refresh();
    QCOMPARE(idle->currentData().toInt(), 5);
    f.desk.centre.demo = true;
    page.refresh();
    QCOMPARE(idle->currentData().toInt(), 0);
}

void TestSettings::whenPapersTravelIsASupervisorsToSet()
{
    DeskFixture f;
    FakeSettings port;
    KeptTimes times;
    const Rights rights(f.staff);
    LinkRules rules(times, f.clock, rights);
    f.desk.linkRules = &rules;
    SettingsPage page(f.desk, port);
    page.resize(1000, 900);
    page.setPerson(f.staff.people[0], 3);
    page.show();
    auto *when = page.findChild<ComboBox *>(u"papersWhen"_s);
    auto *from = page.findChild<ComboBox *>(u"nightFrom"_s);
    QVERIFY(!when->isEnabled());
    page.setPerson(f.staff.people[3], 0);
    QVERIFY(when->isEnabled() && !from->isVisible());
    const int sends = f.sync.sends;
    QTest::keyClick(when, Qt::Key_End);
    QTRY_COMPARE(f.sync.sends, sends + 1); // in force at once
    QCOMPARE(times.read().when, PaperTimes::When::Night);
    QTRY_VERIFY(from->isVisible());
    const auto *hint = page.findChild<QLabel *>(u"papersHint"_s);
    QVERIFY(hint->text().contains(u"20:00"_s) && hint->text().contains(u"06:00"_s));
    QTest::keyClick(from, Qt::Key_Down);
    QTRY_COMPARE(times.read().from, QTime(20, 30));
    QCOMPARE(times.entries(), 2);
    // Refused by the store: it is said, and what holds is shown.
    f.staff.people[3].role = Role::ReceptionOfficer;
    QTest::keyClick(when, Qt::Key_Home);
    QTRY_VERIFY(page.findChild<ErrorBanner *>()->isVisible());
    QCOMPARE(times.read().when, PaperTimes::When::Night);
    QTRY_COMPARE(when->currentIndex(), 2);
    shot(page, {1000, 900}, u"settings-papers"_s);
}

void TestSettings::ownPinIsChanged()
{
    DeskFixture f;
    FakeSettings port;
    SettingsPage page(f.desk, port);
    page.resize(1000, 700);
    page.setPerson(f.staff.people[0], 3);
    page.show();
    page.activateWindow();
    QSignalSpy changed(&page, &SettingsPage::secretChanged);
    page.findChild<QAbstractButton *>(u"changeSecret"_s)->click();
    auto *old = page.findChild<PinField *>(u"oldSecret"_s);
    auto *fresh = page.findChild<PinField *>(u"newSecret"_s);
    auto *again = page.findChild<PinField *>(u"newSecretAgain"_s);
    auto *hint = page.findChild<Label *>(u"newSecretHint"_s);
    auto *keep = page.findChild<PrimaryButton *>(u"newSecretKeep"_s);
    QTRY_VERIFY(old->hasFocus());
    QTest::keyClicks(old, u"000000"_s);
    QTest::keyClick(old, Qt::Key_Return);
    QTest::keyClicks(fresh, u"739154"_s);
    QTest::keyClick(fresh, Qt::Key_Return);
    QTest::keyClicks(again, u"739154"_s);
    QTest::keyClick(again, Qt::Key_Return);
    QTRY_VERIFY(hint->text().contains(u"4 left"_s)); // tries for the one in use
    QVERIFY(old->pin().isEmpty());
    QTest::keyClicks(old, u"246810"_s);
    QTRY_VERIFY((keep->trigger(), changed.size() == 1));
    QVERIFY(page.findChild<ErrorBanner *>()->isVisible());
    f.worker.reset();
    QVERIFY(f.staff.pinMatches(f.staff.people[0].id, u"739154"_s));
    QCOMPARE(f.audit.entries.constLast().action, u"staff.secret_changed"_s);
}

QTEST_MAIN(TestSettings)
#include "tst_ui_settings.moc"
