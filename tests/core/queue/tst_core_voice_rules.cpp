// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/base/failure.h"
#include "app/core/queue/voice_rules.h"
#include "tests/support/fakes/access_fakes.h"
#include "tests/support/fakes/intake_fakes.h"

#include <QJsonArray>
#include <QTest>

using namespace motcua;
using namespace Qt::StringLiterals;

namespace {

class MemorySettings final : public SettingStore
{
public:
    [[nodiscard]] QString value(const QString &name) const override { return values.value(name); }
    void change(const QString &name, const QString &value, const AuditEntry &entry) override
    {
        values.insert(name, value);
        entries.append(entry);
    }
    QHash<QString, QString> values;
    QVector<AuditEntry> entries;
};

template <typename F>
QByteArray failureOf(const F &act)
{
    try {
        act();
    } catch (const Failure &failure) {
        return failure.name();
    }
    return {};
}

} // namespace

class TestVoiceRules : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comeBackFromJson();
    void unfitValuesAreRefused_data();
    void unfitValuesAreRefused();
    void volumeFollowsTheHour();
    void onlyWhoMayChangesThem();
    void whatCannotBeUnderstoodCountsAsNotSet();
};

void TestVoiceRules::comeBackFromJson()
{
    QCOMPARE(VoiceRules::fromJson({}), VoiceRules());
    VoiceRules rules;
    rules.voice = false;
    rules.chime = false;
    rules.style = NumberStyle::Number;
    rules.times = 3;
    rules.volume = 70;
    rules.hours = {{QTime(12, 0), QTime(13, 0), 0}};
    rules.speed = 100;
    rules.accent = u"vi-vn-x-south"_s;
    rules.pack = u"giong-lan"_s;
    rules.letters = {{u"D"_s, u"dê"_s}};
    rules.showsPrecedence = true;
    QCOMPARE(VoiceRules::fromJson(rules.toJson()), rules);
}

void TestVoiceRules::unfitValuesAreRefused_data()
{
    QTest::addColumn<QJsonObject>("json");
    using J = QJsonObject;
    QTest::newRow("voice as a number") << J{{u"voice"_s, 1}};
    QTest::newRow("style") << J{{u"style"_s, u"loud"_s}};
    QTest::newRow("no times") << J{{u"times"_s, 0}};
    QTest::newRow("many times") << J{{u"times"_s, 4}};
    QTest::newRow("half a time") << J{{u"times"_s, 1.5}};
    QTest::newRow("volume") << J{{u"volume"_s, 101}};
    QTest::newRow("volume as text") << J{{u"volume"_s, u"50"_s}};
    QTest::newRow("speed") << J{{u"speed"_s, 20}};
    QTest::newRow("an option as accent") << J{{u"accent"_s, u"--path=/tmp"_s}};
    QTest::newRow("pack climbs") << J{{u"pack"_s, u"../elsewhere"_s}};
    QTest::newRow("pack hidden") << J{{u"pack"_s, u".."_s}};
    QTest::newRow("hour") << J{
        {u"hours"_s,
         QJsonArray{J{{u"from"_s, u"25:00"_s}, {u"to"_s, u"07:00"_s}, {u"volume"_s, 1}}}}};
    QTest::newRow("hours without volume")
        << J{{u"hours"_s, QJsonArray{J{{u"from"_s, u"17:00"_s}, {u"to"_s, u"07:00"_s}}}}};
    QTest::newRow("letter") << J{{u"letters"_s, J{{u"Đ"_s, u"đê"_s}}}};
    QTest::newRow("letter's name") << J{{u"letters"_s, J{{u"D"_s, u"<b>"_s}}}};
    QTest::newRow("letters as a list") << J{{u"letters"_s, QJsonArray{u"D"_s}}};
    QTest::newRow("hours as a text") << J{{u"hours"_s, u"17:00"_s}};
}

void TestVoiceRules::unfitValuesAreRefused()
{
    QFETCH(QJsonObject, json);
    QCOMPARE(failureOf([&] { (void)VoiceRules::fromJson(json); }), "voice_rules_unfit");
}

void TestVoiceRules::volumeFollowsTheHour()
{
    VoiceRules rules;
    rules.volume = 90;
    rules.hours = {{QTime(11, 30), QTime(13, 30), 60}, {QTime(17, 0), QTime(7, 0), 40}};
    const QVector<QPair<QTime, int>> expected{
        {QTime(7, 0), 90},   {QTime(6, 59, 59), 40}, {QTime(11, 29, 59), 90}, {QTime(11, 30), 60},
        {QTime(13, 29), 60}, {QTime(13, 30), 90},    {QTime(16, 59, 59), 90}, {QTime(17, 0), 40},
        {QTime(23, 59), 40}, {QTime(0, 0), 40}};
    for (const auto &[time, volume] : expected)
        QVERIFY2(rules.volumeAt(time) == volume, qPrintable(time.toString()));
    rules.hours = {{QTime(17, 0), QTime(17, 0), 0}}; // an empty part of the day
    QCOMPARE(rules.volumeAt(QTime(17, 0)), 90);
}

void TestVoiceRules::onlyWhoMayChangesThem()
{
    fakes::CountingIds ids;
    fakes::MemoryStaff staff;
    const Staff boss{ids.make<StaffId>(), u"Nguyễn Hữu Long"_s, Role::Administrator, 0, true};
    const Staff clerk{ids.make<StaffId>(), u"Trần Thu Hằng"_s, Role::ReceptionOfficer, 3, true};
    staff.add(boss, u"739154"_s);
    staff.add(clerk, u"739154"_s);
    const Rights rights(staff);
    const SimulatedClock clock(centreTime(QDate(2026, 11, 23), QTime(9, 0)));
    MemorySettings store;
    VoiceSettings settings(store, clock, rights);
    VoiceRules rules;
    rules.times = 1;
    const auto actor = [](const Staff &person) {
        return Actor{person.id, person.name, 0, u"C01"_s, person.role};
    };
    QCOMPARE(failureOf([&] { settings.setRules(rules, actor(clerk)); }), "not_allowed");
    QVERIFY(store.entries.isEmpty());
    settings.setRules(rules, actor(boss));
    QCOMPARE(settings.rules(), rules);
    QCOMPARE(store.entries.size(), 1);
    QCOMPARE(store.entries[0].action, u"voice.rules_changed"_s);
    settings.setRules(rules, actor(boss)); // the same again
    QCOMPARE(store.entries.size(), 1);
    rules.times = 9;
    QCOMPARE(failureOf([&] { settings.setRules(rules, actor(boss)); }), "voice_rules_unfit");
    QCOMPARE(settings.rules().times, 1);
}

void TestVoiceRules::whatCannotBeUnderstoodCountsAsNotSet()
{
    fakes::MemoryStaff staff;
    const Rights rights(staff);
    const SimulatedClock clock(centreTime(QDate(2026, 11, 23), QTime(9, 0)));
    MemorySettings store;
    const VoiceSettings settings(store, clock, rights);
    for (const char *kept : {"", "{", "[]", R"({"times":77})"}) {
        store.values.insert(u"voice.rules"_s, QString::fromLatin1(kept));
        QCOMPARE(settings.rules(), VoiceRules());
    }
}

QTEST_GUILESS_MAIN(TestVoiceRules)
#include "tst_core_voice_rules.moc"
