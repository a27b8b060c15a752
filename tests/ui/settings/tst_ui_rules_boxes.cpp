// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of queue and kiosks on the settings page: a supervisor's to set, one value at a time, told when refused.
#include "app/core/queue/queue_settings.h"
#include "tests/support/fakes/desk_fakes.h"
#include "tests/ui/ui_test.h"
#include "ui/common/combo_box.h"
#include "ui/common/label.h"
#include "ui/settings/kiosk_rules_box.h"
#include "ui/settings/queue_rules_box.h"

#include <QJsonDocument>
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

class KeptSettings final : public SettingStore
{
public:
    [[nodiscard]] QString value(const QString &name) const override
    {
        const QMutexLocker lock(&m_mutex);
        if (!unreadable.isEmpty() && name == unreadable)
            throw Failure("rules_unread", u"The rules were not read."_s, u"Look at the disk."_s);
        return m_kept.value(name);
    }
    void change(const QString &name, const QString &value, const AuditEntry &entry) override
    {
        const QMutexLocker lock(&m_mutex);
        if (std::exchange(overtakenOnce, false)) {
            // Another computer was faster.
            m_kept.insert(name, theirs);
            throw Failure("rules_overtaken", u"Somebody was faster."_s, u"Look again."_s);
        }
        if (refusing)
            throw Failure("rules_centre_away", u"The rules were not changed."_s, u"Try again."_s);
        m_kept.insert(name, value);
        m_entries.append(entry);
    }
    [[nodiscard]] QVector<AuditEntry> entries() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_entries;
    }
    [[nodiscard]] QJsonValue rule(const QString &name, const QString &key) const
    {
        return QJsonDocument::fromJson(value(name).toUtf8()).object().value(key);
    }
    bool refusing = false, overtakenOnce = false; ///< set while nothing is under way
    QString theirs, unreadable;

private:
    mutable QMutex m_mutex;
    QHash<QString, QString> m_kept;
    QVector<AuditEntry> m_entries;
};

struct Room
{
    Room()
        : rights(f.staff),
          queue(store, f.queue, f.clock, rights),
          kiosk(store, f.clock, rights),
          checkInRules(store, checkIn, f.clock, rights)
    {
        f.desk.checkInSettings = &checkInRules;
        f.desk.queueSettings = &queue;
        f.desk.kioskSettings = &kiosk;
    }
    [[nodiscard]] Actor person(int index) const
    {
        const Staff &who = f.staff.people[index];
        return {who.id, who.name, 0, u"C01"_s, who.role};
    }
    DeskFixture f;
    Rights rights;
    KeptSettings store;
    QueueSettings queue;
    KioskSettings kiosk;
    fakes::MemoryAppointments appointments;
    CheckIn checkIn{appointments, f.queue, f.clock,
                    [](const QString &) { return CheckIn::Place(); }};
    CheckInSettings checkInRules;
};

constexpr int kClerk = 0;
constexpr int kSupervisor = 3;

void type(const QWidget &box, const QString &key, const QString &text)
{
    auto *edit = box.findChild<QLineEdit *>(u"rule_"_s + key);
    QVERIFY2(edit != nullptr && edit->isEnabled(), qPrintable(key));
    edit->setText(text);
    Q_EMIT edit->editingFinished();
}

void choose(const QWidget &box, const QString &key, int index)
{
    auto *combo = box.findChild<ComboBox *>(u"rule_"_s + key);
    QVERIFY2(combo != nullptr && combo->isEnabled(), qPrintable(key));
    combo->setCurrentIndex(index);
    Q_EMIT combo->activated(index);
}

} // namespace

class TestRulesBoxes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { fakes::dressUp(); }

    void isASupervisorsToSet()
    {
        Room room;
        KioskRulesBox box(room.f.desk);
        box.show();
        box.setActor(room.person(kClerk));
        const auto fields = box.findChildren<QLineEdit *>();
        QVERIFY(!fields.isEmpty());
        for (const QLineEdit *edit : fields)
            QVERIFY(!edit->isEnabled());
        box.setActor(room.person(kSupervisor));
        for (const QLineEdit *edit : fields)
            QVERIFY(edit->isEnabled());
        // Also when the window is fooled.
        const Actor clerk = room.person(kClerk);
        room.f.worker.reset();
        QVERIFY_THROWS_EXCEPTION(Failure, (void)room.kiosk.change({{u"guide"_s, false}}, clerk));
        QVERIFY(room.store.entries().isEmpty());
    }

    void everyRuleOfTheKioskIsThere()
    {
        Room room;
        const KioskRulesBox box(room.f.desk);
        const QStringList keys = toJson(KioskRules()).keys() +
                                 QStringList{u"numbers_per_person"_s, u"kiosk_home_seconds"_s};
        for (const QString &key : keys)
            QVERIFY2(box.findChild<QWidget *>(u"rule_"_s + key) != nullptr, qPrintable(key));
    }

    void everyRuleOfAnAppointmentIsThere()
    {
        Room room;
        const QueueRulesBox box(room.f.desk);
        const QStringList keys =
            toJson(CheckInRules()).keys() +
            QStringList{u"appointment_early_minutes"_s, u"appointment_late_minutes"_s};
        for (const QString &key : keys)
            QVERIFY2(box.findChild<QWidget *>(u"rule_"_s + key) != nullptr, qPrintable(key));
        // Each rule has one place: a box looks for it by its key alone.
        QStringList all = toJson(QueueRules()).keys() + toJson(KioskRules()).keys() +
                          toJson(CheckInRules()).keys();
        QCOMPARE(all.removeDuplicates(), 0);
    }

    void anAppointmentsRuleIsKeptAndCounts()
    {
        Room room;
        QueueRulesBox box(room.f.desk);
        box.show();
        box.setActor(room.person(kSupervisor));
        const QSignalSpy changed(&box, &QueueRulesBox::changed);
        type(box, u"lapse_minutes"_s, u"45"_s);
        QTRY_COMPARE(changed.size(), 1);
        choose(box, u"lapsed_gets_number"_s, 0);
        QTRY_COMPARE(changed.size(), 2);
        QCOMPARE(room.store.rule(kCheckInRulesSetting, u"lapse_minutes"_s).toInt(), 45);
        QCOMPARE(room.store.entries().constLast().subject, kCheckInRulesSetting);
        QVERIFY(
            room.store.value(kQueueRulesSetting).isEmpty()); // nothing of the queue's was written
        QTRY_COMPARE(room.f.worker->pending(), 0);
        QCOMPARE(room.checkIn.rules().lapseMinutes, 45);
        QVERIFY(!room.checkIn.rules().lapsedGetsNumber);
        QCOMPARE(box.findChild<QLineEdit *>(u"rule_lapse_minutes"_s)->text(), u"45"_s);
    }

    void aValueIsKeptAtOnce()
    {
        Room room;
        KioskRulesBox box(room.f.desk);
        box.resize(720, 420);
        box.show();
        box.setActor(room.person(kSupervisor));
        const QSignalSpy changed(&box, &KioskRulesBox::changed);
        choose(box, u"card"_s, 2);
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(room.store.rule(kKioskRulesSetting, u"card"_s).toString(), u"needed"_s);
        QCOMPARE(room.store.entries().constLast().action, kRulesChanged);
        QCOMPARE(room.store.entries().constLast().subject, kKioskRulesSetting);
        QCOMPARE(room.store.entries().constLast().detail.value("changes"_L1).toString(),
                 u"card: off → needed"_s);
        type(box, u"numbers_per_person"_s, u"2"_s);
        QTRY_COMPARE(changed.size(), 2);
        QCOMPARE(room.store.rule(kQueueRulesSetting, u"numbers_per_person"_s).toInt(), 2);
        type(box, u"idle_seconds"_s, u"9999"_s);
        QTRY_COMPARE(changed.size(), 3);
        QCOMPARE(room.store.rule(kKioskRulesSetting, u"idle_seconds"_s).toInt(), 300); // its bound
        choose(box, u"large_text"_s, 1);
        QTRY_COMPARE(changed.size(), 4);
        choose(box, u"pick_up_series"_s, 2);
        QTRY_COMPARE(changed.size(), 5);
        QCOMPARE(room.store.rule(kKioskRulesSetting, u"pick_up_series"_s).toString(), u"B"_s);
        choose(box, u"large_text"_s, 1); // the same again
        type(box, u"idle_seconds"_s, u"300"_s);
        QTRY_COMPARE(room.f.worker->pending(), 0);
        QCOMPARE(room.store.entries().size(), 5);
        shot(box, {720, 420}, u"settings-kiosks"_s);
    }

    void whatIsRefusedIsToldAndNotShown()
    {
        Room room;
        QueueRulesBox box(room.f.desk);
        box.show();
        box.setActor(room.person(kSupervisor));
        room.store.refusing = true;
        const QSignalSpy refused(&box, &QueueRulesBox::refused);
        type(box, u"recall_limit"_s, u"5"_s);
        QTRY_COMPARE(refused.size(), 1);
        QCOMPARE(box.findChild<QLineEdit *>(u"rule_recall_limit"_s)->text(), u"3"_s);
        QTRY_COMPARE(room.f.worker->pending(), 0);
        QCOMPARE(room.f.queue.rules().recallLimit, 3);
        type(box, u"closes_at"_s, u"16:30"_s);
        QTRY_COMPARE(refused.size(), 2);
        QCOMPARE(box.findChild<QLineEdit *>(u"rule_closes_at"_s)->text(), u"17:00"_s);
    }

    // Two documents on one card: the other's fault is no word against what was kept.
    void whatIsKeptIsNotCalledRefused()
    {
        Room room;
        KioskRulesBox box(room.f.desk);
        box.show();
        box.setActor(room.person(kSupervisor));
        room.store.unreadable = kQueueRulesSetting;
        const QSignalSpy changed(&box, &KioskRulesBox::changed);
        QStringList told;
        connect(&box, &KioskRulesBox::refused, this, [&](const Failure &failure) {
            QCOMPARE(changed.size(), 1); // which clears what was told before
            told << failure.headline() << failure.nextStep();
        });
        type(box, u"idle_seconds"_s, u"75"_s);
        QTRY_COMPARE(told.size(), 2);
        QVERIFY2(told[0].contains(u"was kept"_s) && told[0].contains(u"not be read"_s),
                 qPrintable(told[0]));
        QCOMPARE(told[1], u"Look at the disk."_s);
        QTRY_COMPARE(room.f.worker->pending(), 0);
        QCOMPARE(box.findChild<QLineEdit *>(u"rule_idle_seconds"_s)->text(), u"75"_s);
        QCOMPARE(room.store.rule(kKioskRulesSetting, u"idle_seconds"_s).toInt(), 75);
        // The one that cannot be read cannot be changed either, and that is refused as before.
        type(box, u"numbers_per_person"_s, u"2"_s);
        QTRY_VERIFY(told.size() >= 4);
        QCOMPARE(told[2], u"The rules were not read."_s);
    }

    // What somebody else changed a moment ago stays, and is shown.
    void anotherComputersChangeStays()
    {
        Room room;
        QueueRulesBox box(room.f.desk);
        box.show();
        box.setActor(room.person(kSupervisor));
        room.store.theirs = u"{\"hold_minutes\":25}"_s;
        room.store.overtakenOnce = true;
        const QSignalSpy changed(&box, &QueueRulesBox::changed);
        type(box, u"recall_limit"_s, u"5"_s);
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(room.store.rule(kQueueRulesSetting, u"hold_minutes"_s).toInt(), 25);
        QCOMPARE(room.store.rule(kQueueRulesSetting, u"recall_limit"_s).toInt(), 5);
        QCOMPARE(box.findChild<QLineEdit *>(u"rule_hold_minutes"_s)->text(), u"25"_s);
        shot(box, {720, 420}, u"settings-queue"_s);
    }
};

QTEST_MAIN(TestRulesBoxes)
#include "tst_ui_rules_boxes.moc"
