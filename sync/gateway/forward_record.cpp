// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/gateway/forward_record.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace motcua::gateway {

using namespace Qt::StringLiterals;

namespace {

constexpr int kZoneSeconds = 7 * 3600;

QString timeOf(const QJsonValue &value)
{
    const QDateTime at = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return at.isValid() ? at.toOffsetFromUtc(kZoneSeconds).toString(u"yyyyMMddHHmmss"_s)
                        : QString();
}

QJsonArray papersOf(const QJsonArray &attachments, const QJsonArray &components)
{
    QJsonArray papers;
    for (const QJsonValue &attachment : attachments) {
        if (attachment["role"_L1].toString() != "paper"_L1)
            continue;
        const int index = attachment["component"_L1].toInt(-1);
        papers.append(
            QJsonObject{{u"TepDinhKemId"_s, attachment["sha256"_L1].toString()},
                        {u"TenTepDinhKem"_s, components.at(index)["name"_L1].toString()},
                        {u"IsDeleted"_s, u"False"_s},
                        {u"MaThanhPhanHoSo"_s, index >= 0 ? QString::number(index + 1) : QString()},
                        {u"DuongDanTaiTepTin"_s, QString()}});
    }
    return papers;
}

QJsonObject dossierOf(const QJsonObject &body)
{
    const QJsonObject owner = body.value("owner"_L1).toObject();
    const QString fee = QString::number(body.value("fee_vnd"_L1).toInteger());
    QJsonArray fees;
    if (fee != "0"_L1)
        fees.append(QJsonObject{{u"TenPhiLePhi"_s, u"Lệ phí"_s},
                                {u"MaPhiLePhi"_s, QString()},
                                {u"HinhThucThu"_s, QString()},
                                {u"Gia"_s, fee},
                                {u"LoaiPhiLePhi"_s, QString()}});
    return {{u"MaHoSo"_s, body.value("dossier_code"_L1)},
            {u"MaTTHC"_s, body.value("procedure_code"_L1)},
            {u"TenTTHC"_s, body.value("procedure_name"_L1).toString()},
            {u"MaLinhVuc"_s, QString()},
            {u"TenLinhVuc"_s, body.value("field"_L1).toString()},
            {u"SoBienNhan"_s, body.value("dossier_code"_L1)},
            {u"ChuHoSo"_s, owner.value("name"_L1).toString()},
            {u"LoaiDoiTuong"_s, u"1"_s},
            {u"MaDoiTuong"_s, owner.value("personal_id"_L1).toString()},
            {u"ThongTinKhac"_s, owner.value("address"_L1).toString()},
            {u"Email"_s, QString()},
            {u"Fax"_s, QString()},
            {u"SoDienThoai"_s, owner.value("phone"_L1).toString()},
            {u"TrichYeuHoSo"_s, body.value("procedure_name"_L1).toString()},
            {u"NgayTiepNhan"_s, timeOf(body.value("received_at"_L1))},
            {u"NgayHenTra"_s, timeOf(body.value("due_at"_L1))},
            {u"TrangThaiHoSo"_s, u"2"_s},
            {u"NgayTra"_s, QString()},
            {u"ThongTinTra"_s, QString()},
            {u"HinhThuc"_s, u"0"_s},
            {u"NgayKetThucXuLy"_s, QString()},
            {u"DonViXuLy"_s, body.value("dossier_code"_L1).toString().section(u'-', 0, 0)},
            {u"GhiChu"_s, QString()},
            {u"TaiLieuNop"_s, papersOf(body.value("attachments"_L1).toArray(),
                                       body.value("components"_L1).toArray())},
            {u"DanhSachLePhi"_s, fees},
            {u"DanhSachTepDinhKemKhac"_s, QJsonArray()},
            {u"DanhSachHoSoBoSung"_s, QJsonArray()},
            {u"DanhSachGiayToKetQua"_s, QJsonArray()}};
}

QJsonObject progressOf(const QString &kind, const QJsonObject &body)
{
    const bool isVoid = kind == "dossier.receipt_voided"_L1;
    return {{u"MaHoSo"_s, body.value("dossier_code"_L1)},
            {u"NguoiXuLy"_s, body.value("staff"_L1)["name"_L1].toString()},
            {u"ChucDanh"_s, QString()},
            {u"ThoiDiemXuLy"_s, timeOf(body.value(isVoid ? "voided_at"_L1 : "changed_at"_L1))},
            {u"PhongBanXuLy"_s, body.value("dossier_code"_L1).toString().section(u'-', 0, 0)},
            {u"NoiDungXuLy"_s, body.value("reason"_L1).toString()},
            {u"TrangThai"_s, isVoid ? u"8"_s : u"4"_s},
            {u"NgayBatDau"_s, QString()},
            {u"NgayKetThucTheoQuyDinh"_s, timeOf(body.value("due_at"_L1))}};
}

} // namespace

QByteArray forwardRecord(const QString &kind, const QByteArray &body, const QString &unit,
                         const QString &session)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    const bool isDossier = kind == "dossier.create"_L1;
    if (!document.isObject() ||
        (!isDossier && kind != "dossier.due_changed"_L1 && kind != "dossier.receipt_voided"_L1))
        return {};
    const QJsonObject data =
        isDossier ? dossierOf(document.object()) : progressOf(kind, document.object());
    return QJsonDocument(
               QJsonObject{{u"service"_s, isDossier ? u"DongBoHoSoMC"_s : u"CapNhatTienDoHoSoMC"_s},
                           {u"isUpdating"_s, u"False"_s},
                           {u"madonvi"_s, unit},
                           {u"session"_s, session},
                           {u"data"_s, QJsonArray{data}}})
        .toJson(QJsonDocument::Compact);
}

} // namespace motcua::gateway
