// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/station_setup.h"

#include "storage/values.h"

using namespace Qt::StringLiterals;

namespace motcua::storage {

// Names are data of the centre, in Vietnamese whatever the language of the program: citizens read them.
QVector<ServiceGroup> usualServiceGroups()
{
    return {
        {u"A"_s,
         u"Hộ tịch"_s,
         u"Khai sinh, kết hôn, khai tử, trích lục"_s,
         u"baby"_s,
         {u"Hộ tịch"_s, u"Nuôi con nuôi"_s}},
        {u"B"_s, u"Chứng thực"_s, u"Bản sao, chữ ký, giao dịch"_s, u"stamp"_s, {u"Chứng thực"_s}},
        {u"C"_s, u"Cư trú"_s, u"Thường trú, tạm trú, tách hộ"_s, u"house"_s, {u"Cư trú"_s}},
        {u"D"_s,
         u"Bảo trợ xã hội"_s,
         u"Người có công, hộ nghèo, khuyết tật"_s,
         u"hand-heart"_s,
         {u"Bảo trợ xã hội"_s, u"Người có công"_s, u"Giảm nghèo"_s, u"Việc làm"_s,
          u"Phòng, chống tệ nạn xã hội"_s}},
        {u"E"_s,
         u"Hộ kinh doanh"_s,
         u"Thành lập, thay đổi, tạm ngừng"_s,
         u"store"_s,
         {u"Đăng ký hộ kinh doanh"_s, u"Kinh doanh khí"_s}},
        {u"F"_s,
         u"Đất đai, Xây dựng"_s,
         u"Giấy phép xây dựng, hòa giải"_s,
         u"hard-hat"_s,
         {u"Đất đai"_s, u"Hoạt động xây dựng"_s}},
        {u"G"_s, u"Nhận kết quả"_s, u"Mang giấy hẹn và thẻ căn cước"_s, u"package-check"_s, {}},
        {u"H"_s,
         u"Việc khác"_s,
         u"Không biết chọn gì? Bấm vào đây"_s,
         u"info"_s,
         {u"Giáo dục"_s, u"Tín ngưỡng, tôn giáo"_s, u"Văn hóa"_s}},
    };
}

QVector<PriorityGroup> usualPriorityGroups()
{
    return {
        {u"elderly"_s, u"75 tuổi trở lên"_s, u"Luật Người cao tuổi 39/2009/QH12"_s},
        {u"disability"_s, u"Khuyết tật nặng, đặc biệt nặng"_s,
         u"Luật Người khuyết tật 51/2010/QH12"_s},
        {u"pregnant"_s, u"Mang thai"_s, u"Quy chế của trung tâm"_s},
        {u"small_child"_s, u"Có con dưới 36 tháng"_s, u"Quy chế của trung tâm"_s},
        {u"merit"_s, u"Người có công"_s, u"Pháp lệnh Ưu đãi người có công 02/2020/UBTVQH14"_s},
        {u"young_child"_s, u"Đi cùng trẻ em dưới 6 tuổi"_s, u"Luật Trẻ em 102/2016/QH13"_s},
        {u"emergency"_s, u"Trường hợp khẩn cấp"_s, u"Quy chế của trung tâm"_s},
    };
}

namespace {

QJsonObject centreToJson(const CentreIdentity &centre)
{
    return {{"agency_id"_L1, centre.agencyId}, {"parent_agency"_L1, centre.parentAgency},
            {"name"_L1, centre.name},          {"short_name"_L1, centre.shortName},
            {"province"_L1, centre.province},  {"place"_L1, centre.place},
            {"hotline"_L1, centre.hotline},    {"opening_hours"_L1, centre.openingHours},
            {"demo"_L1, centre.demo}};
}

} // namespace

void writeSetup(Database &db, const StationSetup &setup)
{
    Transaction transaction(db);
    writeSetting(db, u"centre"_s, stored(centreToJson(setup.centre)));
    writeSetting(db, u"station"_s, setup.stationId);
    writeSetting(db, u"serial.first"_s, QString::number(setup.firstSerial));
    writeSetting(db, u"serial.last"_s, QString::number(setup.lastSerial));

    const QVector<ServiceGroup> groups =
        setup.groups.isEmpty() ? usualServiceGroups() : setup.groups;
    QVector<QString> allSeries;
    for (const ServiceGroup &group : groups) {
        db.run(
            u"INSERT INTO service_group (series, name, description, icon, fields) VALUES (?, ?, ?, ?, ?)"_s,
            {group.series, group.name, group.description, group.icon, stored(group.fields)});
        allSeries.append(group.series);
    }
    const QVector<PriorityGroup> priorities =
        setup.priorities.isEmpty() ? usualPriorityGroups() : setup.priorities;
    for (const PriorityGroup &priority : priorities)
        db.run(u"INSERT INTO priority_group (code, name, basis) VALUES (?, ?, ?)"_s,
               {priority.code, priority.name, priority.basis});
    // With a few counters each one serves every series.
    for (int number = 1; number <= setup.counters; ++number) {
        db.run(u"INSERT INTO counter (number, name, series) VALUES (?, ?, ?)"_s,
               {number, u"Quầy %1"_s.arg(number), stored(allSeries)});
    }
    transaction.commit();
}

CentreIdentity readCentre(const Database &db)
{
    const QJsonObject object = objectOf(readSetting(db, u"centre"_s));
    CentreIdentity centre;
    centre.agencyId = object["agency_id"_L1].toString();
    centre.parentAgency = object["parent_agency"_L1].toString();
    centre.name = object["name"_L1].toString();
    centre.shortName = object["short_name"_L1].toString();
    centre.province = object["province"_L1].toString();
    centre.place = object["place"_L1].toString();
    centre.hotline = object["hotline"_L1].toString();
    centre.openingHours = object["opening_hours"_L1].toString();
    centre.demo = object["demo"_L1].toBool();
    return centre;
}

QVector<ServiceGroup> readServiceGroups(const Database &db)
{
    QVector<ServiceGroup> groups;
    Rows rows = db.exec(
        u"SELECT series, name, description, icon, fields FROM service_group ORDER BY position"_s);
    while (rows.next()) {
        groups.append({rows.value(0).toString(), rows.value(1).toString(), rows.value(2).toString(),
                       rows.value(3).toString(), textsOf(rows.value(4))});
    }
    return groups;
}

QVector<PriorityGroup> readPriorityGroups(const Database &db)
{
    QVector<PriorityGroup> groups;
    Rows rows = db.exec(u"SELECT code, name, basis FROM priority_group ORDER BY position"_s);
    while (rows.next())
        groups.append(
            {rows.value(0).toString(), rows.value(1).toString(), rows.value(2).toString()});
    return groups;
}

QVector<Counter> readCounters(const Database &db)
{
    QVector<Counter> counters;
    Rows rows = db.exec(u"SELECT number, name, series FROM counter ORDER BY number"_s);
    while (rows.next())
        counters.append({rows.value(0).toInt(), rows.value(1).toString(), textsOf(rows.value(2))});
    return counters;
}

QString readSetting(const Database &db, const QString &name)
{
    return db.value(u"SELECT value FROM setting WHERE name = ?"_s, {name}).toString();
}

void writeSetting(const Database &db, const QString &name, const QString &value)
{
    db.run(
        u"INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s,
        {name, value});
}

} // namespace motcua::storage
