// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a province pack leaves in the store: all of it or nothing, from one signer, and never an older one.
#include "storage/station.h"
#include "storage/station_setup.h"
#include "tests/storage/samples.h"
#include "tests/storage/scratch.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::storage;
using namespace motcua::test;

namespace {

ProvinceData sample(qint64 serial = 3)
{
    ProvinceData data;
    data.signerSha256 = QByteArray(32, '\x11');
    data.serial = serial;
    data.issued = QDate(2026, 11, 20);
    data.provinceName = u"Thành phố Hải Phòng"_s;
    data.provinceCode = u"31"_s;
    data.gatewayAddress = u"https://gateway.example"_s;
    data.gatewayCaPem = "ca";
    data.archivePem = "archive";
    data.trustPem = {"first", "second"};
    data.timeStamps = {{u"http://tsa.example"_s, "stamp"}};
    data.forms = {{u"TT01-2018/receipt"_s, "{\"blocks\":[]}"}};
    data.communes = {{u"11827"_s, u"Xã Dũng Tiến"_s, u"11824"_s, u"Xã Vĩnh Bảo"_s, u"1669"_s},
                     {u"11830"_s, u"Xã Đồng Minh"_s, u"11824"_s, u"Xã Vĩnh Bảo"_s, u"1669"_s},
                     {u"11830"_s, u"Xã Đồng Minh"_s, u"11836"_s, u"Xã Vĩnh Am"_s, u"1669"_s}};
    data.range = ProvinceData::Range{500, 999};
    return data;
}

} // namespace

class TestStorageProvince : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everythingIsKept();
    void aLaterPackReplacesTheWhole();
    void anOlderOneIsRefused();
    void anotherSignerIsRefused();
    void nothingStaysOfAFailedOne();

private:
    [[nodiscard]] QString setting(const QString &name) const { return m_station->setting(name); }
    [[nodiscard]] int auditEntries() const
    {
        return m_station->database()
            .value(u"SELECT count(*) FROM audit WHERE action = 'pack.applied'"_s)
            .toInt();
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    MemoryVault m_vault;
    std::unique_ptr<Station> m_station;
};

void TestStorageProvince::init()
{
    m_station.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    StationSetup setup;
    setup.centre.agencyId = u"H24.123"_s;
    setup.centre.name = u"Trung tâm"_s;
    m_station = Station::create(m_folder->filePath(u"data"_s), setup, {&m_vault, {}});
}

void TestStorageProvince::everythingIsKept()
{
    ProvinceStore &province = m_station->province();
    QVERIFY(province.pin().signerSha256.isEmpty());
    QVERIFY(province.gatewayAddress().isEmpty());
    province.apply(sample(), {}, noon());
    QCOMPARE(province.pin().signerSha256, QByteArray(32, '\x11'));
    QCOMPARE(province.pin().serial, 3);
    QCOMPARE(province.gatewayAddress(), u"https://gateway.example"_s);
    QCOMPARE(province.gatewayCaPem(), QByteArray("ca"));
    QCOMPARE(province.archivePem(), QByteArray("archive"));
    QCOMPARE(province.trustPem(), (QVector<QByteArray>{"first", "second"}));
    QCOMPARE(province.timeStamps().size(), 1);
    QCOMPARE(province.timeStamps().constFirst().certificatePem, QByteArray("stamp"));
    QCOMPARE(province.form(u"TT01-2018/receipt"_s), QByteArray("{\"blocks\":[]}"));
    QVERIFY(province.form(u"TT01-2018/other"_s).isEmpty());
    QCOMPARE(setting(u"serial.first"_s), u"500"_s);
    QCOMPARE(setting(u"serial.last"_s), u"999"_s);
    // By code, and by a name typed without accents; one old commune may have become two.
    QCOMPARE(province.becameOf(u"11827"_s).constFirst().newName, u"Xã Vĩnh Bảo"_s);
    QCOMPARE(province.becameOf(u"xa dong minh"_s).size(), 2);
    QVERIFY(province.becameOf(u"Xã Dũng"_s).isEmpty());
    QCOMPARE(auditEntries(), 1);
    QVERIFY(m_station->verify().ok);
}

void TestStorageProvince::aLaterPackReplacesTheWhole()
{
    ProvinceStore &province = m_station->province();
    province.apply(sample(), {}, noon());
    ProvinceData later = sample(4);
    later.forms.clear();
    later.communes.resize(1);
    later.range.reset();
    province.apply(later, {}, noon());
    QCOMPARE(province.pin().serial, 4);
    QVERIFY(province.form(u"TT01-2018/receipt"_s).isEmpty());
    QVERIFY(province.becameOf(u"11830"_s).isEmpty());
    QCOMPARE(setting(u"serial.first"_s), u"500"_s); // a pack without this station leaves its range
    QCOMPARE(auditEntries(), 2);
}

void TestStorageProvince::anOlderOneIsRefused()
{
    ProvinceStore &province = m_station->province();
    province.apply(sample(5), {}, noon());
    QCOMPARE(failureOf([&] { province.apply(sample(4), {}, noon()); }), "pack_older");
    QCOMPARE(failureOf([&] { province.apply(sample(5), {}, noon()); }), "pack_older");
    // Not even with a new key: the province's numbers go up whoever signs.
    ProvinceData other = sample(5);
    other.signerSha256 = QByteArray(32, '\x22');
    QCOMPARE(failureOf([&] { province.apply(other, {}, noon(), true); }), "pack_older");
    QCOMPARE(province.pin().serial, 5);
    QCOMPARE(auditEntries(), 1);
}

void TestStorageProvince::anotherSignerIsRefused()
{
    ProvinceStore &province = m_station->province();
    province.apply(sample(), {}, noon());
    ProvinceData other = sample(9);
    other.signerSha256 = QByteArray(32, '\x22');
    other.gatewayAddress = u"https://thief.example"_s;
    QCOMPARE(failureOf([&] { province.apply(other, {}, noon()); }), "pack_signer_other");
    QCOMPARE(province.gatewayAddress(), u"https://gateway.example"_s);
    province.apply(other, {}, noon(), true); // somebody compared the new letter
    QCOMPARE(province.pin().signerSha256, other.signerSha256);
    QCOMPARE(failureOf([&] { province.apply(sample(10), {}, noon()); }), "pack_signer_other");
}

void TestStorageProvince::nothingStaysOfAFailedOne()
{
    ProvinceStore &province = m_station->province();
    Procedure procedure;
    procedure.code = u"1.009999"_s;
    procedure.validFrom = QDate(2025, 1, 1);
    procedure.name = u"Thủ tục riêng"_s;
    procedure.field = u"Hộ tịch"_s;
    ProvinceData first = sample(3);
    first.procedures = {procedure};
    province.apply(first, {}, noon());
    ProvinceData second = sample(4);
    second.gatewayAddress = u"https://other.example"_s;
    Procedure changed = procedure;
    changed.name = u"Tên khác, cùng phiên bản"_s;
    Procedure added = procedure;
    added.version = 2;
    second.procedures = {added, changed};
    second.range = ProvinceData::Range{1, 2};
    QCOMPARE(failureOf([&] { province.apply(second, {}, noon()); }), "catalogue_version_changed");
    QCOMPARE(province.pin().serial, 3);
    QCOMPARE(province.gatewayAddress(), u"https://gateway.example"_s);
    QCOMPARE(m_station->catalogue().procedures().size(), 1);
    QCOMPARE(setting(u"serial.last"_s), u"999"_s);
    QCOMPARE(auditEntries(), 1);
    QVERIFY(m_station->verify().ok);
}

QTEST_GUILESS_MAIN(TestStorageProvince)
#include "tst_storage_province.moc"
