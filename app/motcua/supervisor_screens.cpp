// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/motcua/front_office.h"
#include "app/motcua/screen_parts.h"
#include "app/motcua/screens.h"
#include "ui/common/overlay_dialog.h"
#include "ui/common/pin_field.h"
#include "ui/common/staff_tiles.h"
#include "ui/counter/counter_window.h"
#include "ui/sign_in/sign_in_window.h"

#include <QAbstractItemView>
#include <QLineEdit>

using namespace Qt::StringLiterals;

// The second half of Screens: a change of clerk, and what supervisors see.
namespace motcua {

namespace {

// A few more people than the demo centre has, one in each state an account can be in.
void addPeople(storage::Station &station, IdSource &ids, const QDateTime &now)
{
    struct Row
    {
        QString name;
        Role role;
        int counter;
        bool active = true;
        bool mustChange = false;
        bool locked = false;
    };
    const QVector<Row> rows{{u"Lê Thị Minh Nguyệt"_s, Role::Administrator, 0},
                            {u"Đỗ Quang Huy"_s, Role::CaseOfficer, 2, true, false, true},
                            {u"Ngô Thị Lan"_s, Role::Cashier, 0, true, true},
                            {u"Bùi Văn Thắng"_s, Role::RecordsClerk, 0},
                            {u"Hoàng Minh Đức"_s, Role::Approver, 0},
                            {u"Lê Văn Hùng"_s, Role::ReceptionOfficer, 1, false}};
    for (const Row &row : rows) {
        Staff person{ids.make<StaffId>(), row.name, row.role, row.counter, row.active};
        person.mustChange = row.mustChange;
        station.staff().add(person, u"739154"_s);
        if (row.locked)
            station.staff().setAttempts(person.id, {5, now.addSecs(540), 1});
    }
}

ui::SafetyStatus soundData(const QDateTime &now)
{
    ui::SafetyStatus status;
    status.check = ui::SafetyStatus::Check::Good;
    status.checkedAt = now.addSecs(-120);
    status.backupPlaceSet = true;
    status.backupFolder = u"/media/sao-luu/motcua"_s;
    status.backupAt = now.addSecs(-14LL * 3600);
    status.freeBytes = 212'000'000'000;
    status.workingDaysLeft = 840;
    return status;
}

ui::SafetyStatus damagedData(const QDateTime &now)
{
    ui::SafetyStatus status = soundData(now);
    status.readOnly = true;
    status.finding = u"quick_check"_s;
    status.check = ui::SafetyStatus::Check::Bad;
    return status;
}

} // namespace

void Screens::addSupervisorSteps()
{
    const auto window = [this] { return counter(); };
    const auto step = [this, window](const QString &name, const std::function<void()> &act,
                                     const std::function<bool()> &until, bool picture = true) {
        m_driver.add({name, window,
                      [act] {
                          act();
                          return Step::Gesture{};
                      },
                      until, 20000, picture});
    };
    const auto child = [this](const QString &name) {
        return counter()->findChild<QWidget *>(name);
    };
    const auto shown = [this, child](const QString &name) {
        return [this, child, name] {
            return child(name) != nullptr && child(name)->isVisibleTo(counter());
        };
    };
    const auto dismiss = [child](const QString &name) {
        qobject_cast<ui::OverlayDialog *>(child(name))->dismiss();
    };
    m_driver.add({u"sign-in-after-change"_s, [this] { return m_office->signInWindow(); },
                  [this] {
                      m_room->worker().post([this] {
                          RandomIdSource ids(m_clock);
                          addPeople(m_room->station(), ids, m_clock.now());
                          fillHall();
                      });
                      m_office->counterWindow()->leave();
                      return Step::Gesture{};
                  },
                  [this] {
                      return m_office->counterWindow() == nullptr &&
                             m_office->signInWindow()->isVisible() &&
                             m_room->worker().pending() == 0;
                  }});
    m_driver.add({u"sign-in-wrong-pin"_s, [this] { return m_office->signInWindow(); },
                  [this] {
                      signIn(1, u"111111"_s);
                      return Step::Gesture{};
                  },
                  [this] { return m_room->worker().pending() == 0; }});
    m_driver.add(
        {u"sign-in-locked"_s, [this] { return m_office->signInWindow(); },
         [this] {
             m_office->signInWindow()->findChild<ui::StaffTiles *>(u"staff"_s)->setCurrent(5);
             return Step::Gesture{};
         },
         [this] { return m_room->worker().pending() == 0; }});
    m_driver.add({u"sign-in-own-pin"_s, [this] { return m_office->signInWindow(); },
                  [this] {
                      signIn(6, u"739154"_s);
                      return Step::Gesture{};
                  },
                  [this] { return ui::OverlayDialog::anyOpen(m_office->signInWindow()); }});
    m_driver.add({u"leave-own-pin"_s, [this] { return m_office->signInWindow(); },
                  [this] {
                      m_office->signInWindow()
                          ->findChild<ui::OverlayDialog *>(u"newSecretOverlay"_s)
                          ->dismiss();
                      return Step::Gesture{};
                  },
                  [this] { return m_room->worker().pending() == 0; }, 20000, false});
    step(
        u"people"_s, [this] { signIn(3, u"135790"_s); },
        [this] {
            if (m_office->counterWindow() == nullptr)
                return false;
            if (!counter()->findChild<QWidget *>(u"peoplePage"_s)->isVisibleTo(counter()))
                press(u"navPeople"_s);
            auto *list = counter()->findChild<QAbstractItemView *>(u"peopleList"_s);
            if (list == nullptr || list->model()->rowCount() < 10)
                return false;
            list->setCurrentIndex(list->model()->index(5, 0)); // the locked one
            return true;
        });
    step(
        u"person-reset"_s, [this] { press(u"personReset"_s); }, shown(u"proofOverlay"_s));
    step(
        u"person-own-pin"_s,
        [child] {
            qobject_cast<QLineEdit *>(child(u"proofReason"_s))->setText(u"Quên mã PIN"_s);
            typeDigits(child(u"proofSecret"_s), u"135790"_s);
        },
        // What comes as fast as from a reader is held back a moment and then handed on.
        [child] { return qobject_cast<ui::PinField *>(child(u"proofSecret"_s))->isComplete(); },
        false);
    step(
        u"person-new-pin"_s, [this] { press(u"proofDo"_s); }, shown(u"handOutOverlay"_s));
    step(
        u"close-new-pin"_s, [dismiss] { dismiss(u"handOutOverlay"_s); }, {}, false);
    step(
        u"account-new"_s, [this] { press(u"peopleAdd"_s); }, shown(u"accountOverlay"_s));
    step(
        u"close-account"_s, [dismiss] { dismiss(u"accountOverlay"_s); }, {}, false);
    addSafetySteps();
    addStationSteps();
    addAuditSteps();
    addLiveSteps();
    step(
        u"supervisor-settings"_s, [this] { press(u"navSettings"_s); }, shown(u"settings"_s));
    addSettingsSteps();
}

void Screens::addSafetySteps()
{
    const auto shown = [this] {
        return counter()->findChild<QWidget *>(u"safetyPage"_s)->isVisibleTo(counter());
    };
    addStep(
        u"safety"_s,
        [this] {
            m_safety->show(soundData(m_clock.now()));
            press(u"navSafety"_s);
        },
        shown);
    addStep(
        u"safety-backing-up"_s,
        [this] { Q_EMIT m_safety->backupProgress(412'000'000, 1'420'000'000); }, shown);
    addStep(
        u"safety-backed-up"_s, [this] { Q_EMIT m_safety->backupFinished(); }, shown);
    addStep(
        u"safety-overdue"_s,
        [this] {
            ui::SafetyStatus status = soundData(m_clock.now().addDays(-4));
            status.backupOverdue = true;
            status.backupMediumAway = true;
            status.recoverySheetMissing = true;
            status.disk = ui::SafetyStatus::Disk::Low;
            status.workingDaysLeft = 12;
            status.freeBytes = 3'100'000'000;
            m_safety->show(status);
        },
        shown);
    addStep(
        u"safety-read-only"_s, [this] { m_safety->show(damagedData(m_clock.now())); }, shown);
    addStep(
        u"safety-sound-again"_s, [this] { m_safety->show(soundData(m_clock.now())); }, shown,
        false);
}

void Screens::addNoticeSteps()
{
    addStep(u"notice-read-only"_s, [this] { m_safety->show(damagedData(m_clock.now())); }, {});
    addStep(u"notice-clock"_s,
            [this] {
                ui::SafetyStatus status = soundData(m_clock.now());
                status.clock = ui::SafetyStatus::Clock::FarFromProvince;
                status.clockMinutes = 42;
                m_safety->show(status);
            },
            {});
    addStep(u"notice-disk"_s,
            [this] {
                ui::SafetyStatus status = soundData(m_clock.now());
                status.disk = ui::SafetyStatus::Disk::Critical;
                m_safety->show(status);
            },
            {});
    addStep(
        u"notice-over"_s, [this] { m_safety->show(soundData(m_clock.now())); }, {}, false);
}

} // namespace motcua
