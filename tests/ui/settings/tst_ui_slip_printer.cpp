// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The box of the slip printer: who may choose, what is kept, what is said when a slip is tried.
#include "app/core/queue/slip_rules.h"
#include "tests/support/fakes/desk_fakes.h"
#include "tests/ui/ui_test.h"
#include "ui/common/button.h"
#include "ui/common/combo_box.h"
#include "ui/common/label.h"
#include "ui/settings/slip_printer_box.h"

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

/// Written on the desk thread, read by the test.
class KeptSettings final : public SettingStore
{
public:
    [[nodiscard]] QString value(const QString &) const override
    {
        const QMutexLocker lock(&m_mutex);
        return m_text;
    }
    void change(const QString &, const QString &value, const AuditEntry &) override
    {
        const QMutexLocker lock(&m_mutex);
        m_text = value;
    }

private:
    mutable QMutex m_mutex;
    QString m_text;
};

class FakeSlips final : public SlipPrinter
{
public:
    SlipOutcome next{SlipOutcome::Kind::Printed};
    SlipDevice device;
    int slips = 0;
    [[nodiscard]] QString printerName() const override { return u"fake"_s; }
    void print(const Slip &slip, QObject *context, const Told &told) override
    {
        slips += slip.trial ? 1 : 1000;
        QMetaObject::invokeMethod(
            context, [told, outcome = next] { told(outcome); }, Qt::QueuedConnection);
    }
    void askStatus(QObject *, const StatusTold &) override {}
    void use(const SlipDevice &chosen) override { device = chosen; }
};

struct Bench
{
    DeskFixture f;
    KeptSettings settings;
    Rights rights{f.staff};
    SlipRules rules{settings, f.clock, rights};
    FakeSlips printer;
    std::unique_ptr<SlipPrinterBox> box;

    explicit Bench(Role role, const QString &before = {})
    {
        settings.change({}, before, {});
        f.desk.slipRules = &rules;
        f.desk.slipPrinter = &printer;
        box = std::make_unique<SlipPrinterBox>(f.desk);
        const QVector<Staff> all = f.staff.staff();
        for (const Staff &staff : all) {
            if (staff.role == role)
                box->setActor({staff.id, staff.name, 0, u"C01"_s, role});
        }
        box->setSystemPrinters({u"XP-80C"_s});
        box->resize(560, 160);
        static_cast<QWidget &>(*box).show();
        box->read();
    }
    ~Bench()
    {
        box.reset();
        f.worker.reset();
    }
    template <typename T>
    [[nodiscard]] T *find(const QString &name)
    {
        return box->findChild<T *>(name);
    }
    void choose(SlipDevice::Kind kind)
    {
        auto *kinds = find<ComboBox>(u"slipKind"_s);
        kinds->setCurrentIndex(kinds->findData(int(kind)));
        Q_EMIT kinds->activated(kinds->currentIndex());
    }
    [[nodiscard]] QString answer() { return find<Label>(u"slipAnswer"_s)->text(); }
};

} // namespace

class TestSlipPrinterBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { fakes::dressUp(); }

    void aChoiceIsKeptAndInForce()
    {
        Bench b(Role::Supervisor);
        QSignalSpy changed(b.box.get(), &SlipPrinterBox::changed);
        b.choose(SlipDevice::Kind::Tcp);
        QVERIFY(changed.isEmpty()); // there is no address yet
        auto *place = b.find<QLineEdit>(u"slipPlace"_s);
        QVERIFY(place->isVisibleTo(b.box.get()));
        QTest::keyClicks(place, u"192.168.1.50:9100"_s);
        QTest::keyClick(place, Qt::Key_Return);
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(b.settings.value({}), u"tcp:192.168.1.50:9100"_s);
        QCOMPARE(toText(b.printer.device), u"tcp:192.168.1.50:9100"_s);
        auto *width = b.find<ComboBox>(u"slipWidth"_s);
        width->setCurrentIndex(width->findData(SlipDevice::kDots58));
        Q_EMIT width->activated(width->currentIndex());
        QTRY_COMPARE(b.settings.value({}), u"tcp:192.168.1.50:9100;384"_s);
        QTRY_COMPARE(place->text(), u"192.168.1.50:9100"_s);
        shot(*b.box, {560, 160}, u"slip-printer-network"_s);
        b.choose(SlipDevice::Kind::System);
        QTRY_COMPARE(b.settings.value({}), u"system:;384"_s);
        b.choose(SlipDevice::Kind::None);
        QTRY_COMPARE(b.settings.value({}), u"none"_s);
        QTRY_VERIFY(!b.find<Button>(u"slipTry"_s)->isVisibleTo(b.box.get()));
    }

    // A slow disk: the answer to the first look comes when the clerk is at the address already.
    void aLateAnswerTakesNothingAway()
    {
        Bench b(Role::Supervisor);
        b.choose(SlipDevice::Kind::Tcp);
        auto *place = b.find<QLineEdit>(u"slipPlace"_s);
        place->clearFocus();
        place->setText(u"192.168.1.5"_s);
        bool looked = false;
        b.f.worker->run(
            this, [] { return true; }, [&looked](bool after) { looked = after; },
            [](const Failure &) {});
        QTRY_VERIFY(looked); // the worker answers in order
        QCOMPARE(place->text(), u"192.168.1.5"_s);
    }

    // Shown before it was read: what the person chooses then holds, also when it looks like what is shown.
    void aChoiceBeforeItWasReadIsKept_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("kept");
        QTest::newRow("none") << int(SlipDevice::Kind::None) << u"none"_s;
        QTest::newRow("cable") << int(SlipDevice::Kind::File) << u"usb:/dev/usb/lp0"_s;
    }

    void aChoiceBeforeItWasReadIsKept()
    {
        QFETCH(int, kind);
        QFETCH(QString, kept);
        Bench b(Role::Supervisor, u"tcp:192.168.1.50:9100"_s);
        const QSignalSpy changed(b.box.get(), &SlipPrinterBox::changed);
        b.choose(SlipDevice::Kind(kind)); // the desk is busy: quicker than its answer
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(b.settings.value({}), kept);
        QCOMPARE(toText(b.printer.device), kept);
        QCOMPARE(b.find<ComboBox>(u"slipKind"_s)->currentData().toInt(), kind);
    }

    // No address yet: what holds is in force meanwhile, and "none" is a change of it.
    void aChoiceThoughtBetterOfIsKept()
    {
        Bench b(Role::Supervisor, u"tcp:192.168.1.50:9100"_s);
        b.choose(SlipDevice::Kind::Tcp);
        QTRY_COMPARE(toText(b.printer.device), u"tcp:192.168.1.50:9100"_s);
        QCOMPARE(b.find<QLineEdit>(u"slipPlace"_s)->text(), QString());
        b.choose(SlipDevice::Kind::None);
        QTRY_COMPARE(b.settings.value({}), u"none"_s);
        QTRY_COMPARE(toText(b.printer.device), u"none"_s);
    }

    // Back again while the first is still being kept: the last choice holds.
    void theLastOfTwoQuickChoicesHolds()
    {
        Bench b(Role::Supervisor, u"none"_s);
        QTRY_COMPARE(b.f.worker->pending(), 0);
        const QSignalSpy changed(b.box.get(), &SlipPrinterBox::changed);
        b.choose(SlipDevice::Kind::File);
        b.choose(SlipDevice::Kind::None);
        QTRY_COMPARE(changed.size(), 2);
        QCOMPARE(b.settings.value({}), u"none"_s);
        QCOMPARE(toText(b.printer.device), u"none"_s);
    }

    void aWrongAddressChangesNothing()
    {
        Bench b(Role::Supervisor);
        b.choose(SlipDevice::Kind::File);
        QTRY_COMPARE(b.settings.value({}), u"usb:/dev/usb/lp0"_s);
        auto *place = b.find<QLineEdit>(u"slipPlace"_s);
        place->setText(u"/etc/passwd"_s);
        QTest::keyClick(place, Qt::Key_Return);
        QVERIFY(b.answer().contains(u"/dev/usb/lp0"_s));
        QCOMPARE(b.settings.value({}), u"usb:/dev/usb/lp0"_s);
    }

    void tryingSaysWhatBecameOfIt()
    {
        Bench b(Role::Supervisor);
        b.choose(SlipDevice::Kind::File);
        auto *button = b.find<Button>(u"slipTry"_s);
        const auto said = [&](const SlipOutcome &outcome) {
            b.printer.next = outcome;
            const int before = b.printer.slips;
            button->click();
            return QTest::qWaitFor(
                       [&] { return b.printer.slips == before + 1 && button->isEnabled(); })
                       ? b.answer()
                       : QString();
        };
        const QString printed = said({SlipOutcome::Kind::Printed});
        const QString low = said({SlipOutcome::Kind::Printed, SlipTrouble::None, true});
        const QString untold = said({SlipOutcome::Kind::Unknown});
        const QString paper = said({SlipOutcome::Kind::Failed, SlipTrouble::PaperOut});
        shot(*b.box, {560, 180}, u"slip-printer-paper-out"_s);
        const QSet<QString> all{printed, low, untold, paper};
        QCOMPARE(all.size(), 4);
        QVERIFY(!all.contains(QString()));
        QVERIFY(paper.contains(
            slipFailure(SlipOutcome{SlipOutcome::Kind::Failed, SlipTrouble::PaperOut}, {})
                .nextStep()));
    }

    void aClerkLooksOnly()
    {
        Bench b(Role::ReceptionOfficer);
        QVERIFY(!b.find<ComboBox>(u"slipKind"_s)->isEnabled());
        QStringList refused;
        connect(b.box.get(), &SlipPrinterBox::refused, this, [&refused](const Failure &failure) {
            refused << QString::fromLatin1(failure.name());
        });
        b.choose(SlipDevice::Kind::File); // as if the control had been left open
        QTRY_COMPARE(refused, QStringList{u"not_allowed"_s});
        QCOMPARE(b.settings.value({}), QString());
        QTRY_COMPARE(b.find<ComboBox>(u"slipKind"_s)->currentData().toInt(),
                     int(SlipDevice::Kind::None));
    }
};

QTEST_MAIN(TestSlipPrinterBox)
#include "tst_ui_slip_printer.moc"
