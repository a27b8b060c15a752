// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_centre.h"

#include "app/core/base/failure.h"
#include "app/core/intake/catalogue.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

namespace motcua {

storage::StationSetup demoSetup(int counters)
{
    storage::StationSetup setup;
    setup.centre.agencyId = u"H24.123"_s;
    setup.centre.parentAgency = u"ỦY BAN NHÂN DÂN XÃ VĨNH BẢO"_s;
    setup.centre.name = u"Trung tâm Phục vụ hành chính công xã Vĩnh Bảo"_s;
    setup.centre.shortName = u"Trung tâm PVHCC xã Vĩnh Bảo"_s;
    setup.centre.province = u"TP Hải Phòng"_s;
    setup.centre.place = u"Vĩnh Bảo"_s;
    setup.centre.hotline = u"0225 388 0000"_s;
    setup.centre.openingHours = u"07:30–11:30, 13:30–17:00"_s;
    setup.centre.demo = true;
    setup.counters = counters;
    return setup;
}

QVector<DemoStaff> demoStaff()
{
    return {
        {u"Trần Thu Hằng"_s, Role::ReceptionOfficer, 3, u"246810"_s},
        {u"Phạm Thu Trang"_s, Role::ReceptionOfficer, 2, u"246810"_s},
        {u"Vũ Quốc Việt"_s, Role::ReceptionOfficer, 1, u"246810"_s},
        {u"Nguyễn Hữu Long"_s, Role::Supervisor, 0, u"135790"_s},
    };
}

void requireDemo(const storage::Station &station)
{
    if (station.centre().demo)
        return;
    throw Failure(
        "not_a_demo_centre",
        QCoreApplication::translate("Demo", "This data folder belongs to a real centre, so it is "
                                            "not opened as a demo. Nothing was changed."),
        QCoreApplication::translate("Demo", "Leave out the options of the demo centre, or name "
                                            "another data folder for the demo."));
}

void importBundledCatalogue(CatalogueStore &store)
{
    QFile file(u":/catalogue/procedures.json"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("the catalogue is not compiled in");
    }
    store.addProcedures(proceduresFromJson(file.readAll()));
}

void addDemoStaff(StaffStore &store, IdSource &ids)
{
    const QVector<DemoStaff> people = demoStaff();
    for (const DemoStaff &person : people) {
        Staff staff;
        staff.id = ids.make<StaffId>();
        staff.name = person.name;
        staff.role = person.role;
        staff.usualCounter = person.counter;
        store.add(staff, person.pin);
    }
}

} // namespace motcua
