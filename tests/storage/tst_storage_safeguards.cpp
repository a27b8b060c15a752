// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What guards the computers: who may set it, and that a change and its entry are there together or not at all.
#include "app/core/access/safeguards.h"
#include "storage/setting_store.h"
#include "storage/staff_store.h"
#include "tests/storage/scratch.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

namespace {

struct Centre
{
    explicit Centre(bool demo = false) : guards(settings, staff, clock, demo)
    {
        for (const Role role : {Role::ReceptionOfficer, Role::Supervisor, Role::Administrator}) {
            Staff person{StaffId(QUuid::createUuid()), toCode(role), role, 0, true};
            staff.add(person, u"739154"_s);
            people.append({person.id, person.name, 0, u"C01"_s, role});
        }
    }
    [[nodiscard]] QByteArray set(int minutes, const Actor &by)
    {
        return failureOf([&] { guards.setIdleMinutes(minutes, by); });
    }
    [[nodiscard]] int entries() const
    {
        return db->value(u"SELECT count(*) FROM audit WHERE action = 'setting.changed'"_s).toInt();
    }
    ScratchDatabase scratch;
    std::unique_ptr<Database> db = scratch.open();
    ChainedAuditLog audit{*db};
    SqlStaffStore staff{*db, scratch.dir.path()};
    SqlSettings settings{*db, audit};
    SimulatedClock clock{noon()};
    Safeguards guards;
    QVector<Actor> people;
};

} // namespace

class TestStorageSafeguards : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSupervisorSetsItAndItIsRecorded()
    {
        Centre centre;
        QCOMPARE(centre.guards.idleMinutes(), 5);
        QCOMPARE(centre.set(10, centre.people.at(1)), QByteArray());
        QCOMPARE(centre.guards.idleMinutes(), 10);
        QCOMPARE(centre.set(10, centre.people.at(2)), QByteArray()); // no change, no entry
        QCOMPARE(centre.entries(), 1);
        QCOMPARE(centre.set(2, centre.people.at(2)), QByteArray());
        QCOMPARE(centre.entries(), 2);
        const QVariantList row = centre.db->row(
            u"SELECT detail, subject FROM audit WHERE action = 'setting.changed' ORDER BY seq DESC LIMIT 1"_s);
        const QJsonObject detail = QJsonDocument::fromJson(row.at(0).toByteArray()).object();
        QCOMPARE(detail["from"_L1].toInt(), 10);
        QCOMPARE(detail["to"_L1].toInt(), 2);
        QVERIFY(centre.audit.verify().ok);
    }

    void aClerkDoesNot()
    {
        Centre centre;
        QCOMPARE(centre.set(30, centre.people.at(0)), QByteArray("not_allowed"));
        QCOMPARE(centre.set(30, {}), QByteArray("not_allowed"));
        // Somebody demoted a minute ago still has the window open.
        const QVector<Staff> all = centre.staff.staff();
        for (Staff person : all) {
            if (person.role == Role::Supervisor) {
                person.role = Role::ReceptionOfficer;
                centre.staff.change(person);
            }
        }
        QCOMPARE(centre.set(30, centre.people.at(1)), QByteArray("not_allowed"));
        QCOMPARE(centre.guards.idleMinutes(), 5);
        QCOMPARE(centre.entries(), 0);
    }

    void neverIsTheDemoCentresAlone()
    {
        Centre centre;
        for (const int minutes : {-1, 0, 31, 9999})
            QCOMPARE(centre.set(minutes, centre.people.at(2)), QByteArray("setting_unfit"));
        // Whoever writes it past the program locks nobody out of locking.
        centre.settings.change(u"idle_minutes"_s, u"0"_s,
                               {centre.clock.now(), {}, u"setting.changed"_s, {}, {}});
        QCOMPARE(centre.guards.idleMinutes(), 5);
        Centre demo(true);
        QCOMPARE(demo.set(0, demo.people.at(0)), QByteArray());
        QCOMPARE(demo.guards.idleMinutes(), 0);
    }

    void withoutItsEntryNothingIsChanged()
    {
        Centre centre;
        centre.db->run(u"CREATE TRIGGER no_entry BEFORE INSERT ON audit BEGIN "
                       "SELECT RAISE(ABORT, 'no room'); END"_s);
        QVERIFY(!centre.set(10, centre.people.at(1)).isEmpty());
        QCOMPARE(centre.guards.idleMinutes(), 5);
    }
};

QTEST_GUILESS_MAIN(TestStorageSafeguards)
#include "tst_storage_safeguards.moc"
