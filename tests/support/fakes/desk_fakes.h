// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/kiosk.h"
#include "tests/support/fakes/access_fakes.h"
#include "tests/support/fakes/intake_fakes.h"
#include "ui/common/desk.h"

#include <QAtomicInt>

#include <algorithm>
#include <memory>

// A desk in memory for tests of windows: the real use cases over stores that keep nothing on disk.
namespace motcua::fakes {

class MemoryQueueJournal final : public QueueJournal
{
public:
    QVector<QueueEvent> eventsSince(QDate day, qint64 seq) const override
    {
        fail();
        QVector<QueueEvent> out;
        std::copy_if(events.cbegin(), events.cend(), std::back_inserter(out),
                     [&](const QueueEvent &e) { return e.day == day && e.seq > seq; });
        return out;
    }
    QVector<QueueEvent>
    append(QDate day, qint64 seenSeq,
           const std::function<QVector<QueueEvent>(const QVector<QueueEvent> &)> &decide) override
    {
        fail();
        const QVector<QueueEvent> unseen = eventsSince(day, seenSeq);
        QVector<QueueEvent> fresh = decide(unseen);
        for (QueueEvent &event : fresh) {
            event.seq = qint64(events.size()) + 1;
            event.day = day;
            events.append(event);
        }
        if (losingAnswers.loadRelaxed() != 0)
            throw Failure("not_saved", QStringLiteral("Nobody knows whether it was saved."),
                          QStringLiteral("Please ask a clerk."));
        return eventsSince(day, seenSeq);
    }
    [[nodiscard]] QueueLink link() const override { return shared; }
    QVector<QueueEvent> events;
    QueueLink shared; ///< of the desk's thread
    QAtomicInt failing = 0;
    QAtomicInt losingAnswers = 0; ///< what is appended stands, and whoever asked is told nothing

private:
    void fail() const
    {
        if (failing.loadRelaxed())
            throw Failure("journal_unreadable",
                          QStringLiteral("No number was issued: the queue cannot be written."),
                          QStringLiteral("Please ask a clerk."));
    }
};

/// The key of one day, in memory.
class MemoryDayKeys final : public DayKeys
{
public:
    QByteArray keyOf(QDate day) override
    {
        if (day == closed)
            return {};
        if (day != of) {
            of = day;
            key = QByteArray(32, char('a' + made++));
        }
        return key;
    }
    bool close(QDate day) override
    {
        key.clear();
        of = QDate();
        closed = day;
        return true;
    }
    void keepOnly(QDate day) override
    {
        if (of.isValid() && of != day)
            (void)close(of);
    }
    QDate of, closed;
    QByteArray key;
    int made = 0;
};

/// Appointments in memory.
class MemoryAppointments final : public AppointmentBook
{
public:
    std::optional<Appointment> find(const QString &code, const QDateTime &) const override
    {
        const auto at = std::find_if(all.cbegin(), all.cend(), [&code](const Appointment &one) {
            return appointmentCode(one.id) == code;
        });
        return at == all.cend() ? std::nullopt : std::optional(*at);
    }
    std::optional<Appointment> findByPhone(const QString &nineDigits,
                                           const QDateTime &now) const override
    {
        return find(appointmentCode(phones.value(nineDigits)), now);
    }
    QHash<QString, QString> phones; ///< nine digits, the appointment
    QVector<Appointment> openBefore(const QDateTime &until) const override
    {
        QVector<Appointment> open = all;
        open.removeIf([&until](const Appointment &one) {
            return one.startsAt >= until || one.cancelled ||
                   one.state != Appointment::State::Booked;
        });
        return open;
    }
    void setState(const QString &id, Appointment::State state, const QString &ticket,
                  const QDateTime &) override
    {
        for (Appointment &one : all) {
            if (one.id == id) {
                one.state = state;
                one.ticket = ticket;
            }
        }
    }
    void add(const QString &id, const QDateTime &at, const QString &procedure)
    {
        Appointment one;
        one.id = id;
        one.startsAt = at;
        one.procedureCode = procedure;
        all.append(one);
    }
    QVector<Appointment> all;
};

class FakeSync final : public ui::SyncMonitor
{
public:
    [[nodiscard]] ui::SyncStatus status() const override { return now; }
    void sendNow() override { ++sends; }
    void set(const ui::SyncStatus &status)
    {
        now = status;
        Q_EMIT changed();
    }
    ui::SyncStatus now;
    int sends = 0;
};

/// Everything a window of the demo centre needs. The worker is the last member: it stops first.
struct DeskFixture
{
    explicit DeskFixture(const QDateTime &now = centreTime(QDate(2026, 11, 23), QTime(9, 52)))
        : clock(now),
          queue(journal, clock, ids),
          signIn(staff, audit, clock, QStringLiteral("C01")),
          people(staff, audit, signIn, clock, ids),
          checkIn(appointments, queue, clock,
                  [](const QString &code) {
                      return code.isEmpty()
                                 ? CheckIn::Place()
                                 : CheckIn::Place{QStringLiteral("A"), QStringLiteral("Khai sinh")};
                  }),
          worker(std::make_unique<Worker>(QStringLiteral("desk")))
    {
        using namespace Qt::StringLiterals;
        desk.worker = worker.get();
        desk.queue = &queue;
        desk.signIn = &signIn;
        desk.people = &people;
        desk.clock = &clock;
        desk.sync = &sync;
        desk.stationId = u"C01"_s;
        desk.centre = {u"H24.123"_s,
                       u"ỦY BAN NHÂN DÂN XÃ VĨNH BẢO"_s,
                       u"Trung tâm Phục vụ hành chính công xã Vĩnh Bảo"_s,
                       u"Trung tâm PVHCC xã Vĩnh Bảo"_s,
                       u"TP Hải Phòng"_s,
                       u"Vĩnh Bảo"_s,
                       u"0225 388 0000"_s,
                       u"07:30–11:30, 13:30–17:00"_s,
                       false};
        desk.groups = {
            {u"A"_s, u"Hộ tịch"_s, u"Khai sinh, kết hôn, khai tử, trích lục"_s, u"baby"_s, {}},
            {u"B"_s, u"Chứng thực"_s, u"Bản sao, chữ ký, giao dịch"_s, u"stamp"_s, {}},
            {u"C"_s, u"Cư trú"_s, u"Thường trú, tạm trú, tách hộ"_s, u"house"_s, {}},
            {u"D"_s,
             u"Bảo trợ xã hội"_s,
             u"Người có công, hộ nghèo, khuyết tật"_s,
             u"hand-heart"_s,
             {}},
            {u"E"_s, u"Hộ kinh doanh"_s, u"Thành lập, thay đổi, tạm ngừng"_s, u"store"_s, {}},
            {u"F"_s, u"Đất đai, Xây dựng"_s, u"Giấy phép xây dựng, hòa giải"_s, u"hard-hat"_s, {}},
            {u"G"_s, u"Nhận kết quả"_s, u"Mang giấy hẹn và thẻ căn cước"_s, u"package-check"_s, {}},
            {u"H"_s, u"Việc khác"_s, u"Không biết chọn gì? Bấm vào đây"_s, u"info"_s, {}},
        };
        desk.priorities = {
            {u"elderly"_s, u"Cao tuổi"_s, {}},    {u"disability"_s, u"Khuyết tật"_s, {}},
            {u"pregnant"_s, u"Mang thai"_s, {}},  {u"small_child"_s, u"Con nhỏ"_s, {}},
            {u"merit"_s, u"Người có công"_s, {}}, {u"young_child"_s, u"Đi cùng trẻ em"_s, {}},
            {u"emergency"_s, u"Khẩn cấp"_s, {}}};
        const QVector<QString> all{u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"E"_s, u"F"_s, u"G"_s, u"H"_s};
        desk.counters = {
            {1, u"Quầy 1"_s, all}, {2, u"Quầy 2"_s, all}, {3, u"Quầy 3"_s, {u"A"_s, u"B"_s}}};
        addStaff(u"Trần Thu Hằng"_s, Role::ReceptionOfficer, 3, u"246810"_s);
        addStaff(u"Phạm Thu Trang"_s, Role::ReceptionOfficer, 2, u"135791"_s);
        addStaff(u"Vũ Quốc Việt"_s, Role::ReceptionOfficer, 1, u"112233"_s);
        addStaff(u"Nguyễn Hữu Long"_s, Role::Supervisor, 0, u"998877"_s);
        makeKiosk();
        sync.now = {ui::SyncStatus::State::Offline, 12, 0,
                    centreTime(QDate(2026, 11, 23), QTime(9, 41)),
                    centreTime(QDate(2026, 11, 23), QTime(7, 2))};
    }
    DeskFixture(const DeskFixture &) = delete;
    DeskFixture &operator=(const DeskFixture &) = delete;
    ~DeskFixture() { worker.reset(); }

    /// The kiosk's use case over groups, counters and rules as they stand in `desk`; before a window is made.
    void makeKiosk(const KioskRules &rules = {}, const QueueRules &queueRules = {})
    {
        desk.queueRules = queueRules;
        queue.setRules(queueRules);
        desk.kioskRules = rules;
        kiosk = std::make_unique<Kiosk>(queue, signIn, audit, clock,
                                        Kiosk::Facts{desk.groups, desk.counters, rules}, &dayKeys,
                                        &checkIn);
        desk.kiosk = kiosk.get();
        desk.checkIn = &checkIn;
    }

    void addStaff(const QString &name, Role role, int counter, const QString &pin)
    {
        staff.add({StaffId(ids.next()), name, role, counter, true}, pin);
    }
    /// Only before any window reads: the queue belongs to the worker's thread afterwards.
    Ticket issue(const QString &series, const QString &priority = {})
    {
        return queue.issue({series, priority, {}, {}}, {});
    }

    SimulatedClock clock;
    CountingIds ids;
    MemoryAudit audit;
    MemoryStaff staff;
    MemoryQueueJournal journal;
    CentreQueue queue;
    SignIn signIn;
    People people;
    MemoryAppointments appointments;
    CheckIn checkIn;
    MemoryDayKeys dayKeys;
    std::unique_ptr<Kiosk> kiosk;
    FakeSync sync;
    ui::Desk desk;
    std::unique_ptr<Worker> worker;
};

} // namespace motcua::fakes
