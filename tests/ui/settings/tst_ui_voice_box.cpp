// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How calls are announced: who may set it, that it is kept at once, and that it can be heard.
#include "tests/support/fakes/desk_fakes.h"
#include "tests/support/fakes/voice_fakes.h"
#include "tests/ui/ui_test.h"
#include "ui/common/button.h"
#include "ui/common/combo_box.h"
#include "ui/settings/voice_box.h"

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
    [[nodiscard]] QString value(const QString &) const override
    {
        const QMutexLocker lock(&m_mutex);
        return m_value;
    }
    void change(const QString &, const QString &value, const AuditEntry &) override
    {
        const QMutexLocker lock(&m_mutex);
        m_value = value;
    }

private:
    mutable QMutex m_mutex;
    QString m_value;
};

struct Box
{
    Box() : rights(f.staff), settings(store, f.clock, rights)
    {
        f.desk.voiceSettings = &settings;
        f.desk.voice = &voice;
        box = std::make_unique<VoiceBox>(f.desk);
        box->resize(720, 420);
        box->show();
    }
    [[nodiscard]] ComboBox *combo(const char *name) const
    {
        return box->findChild<ComboBox *>(QString::fromLatin1(name));
    }
    void be(int person)
    {
        const Staff &who = f.staff.people[person];
        box->setActor({who.id, who.name, 0, u"C01"_s, who.role});
    }
    DeskFixture f;
    Rights rights;
    KeptSettings store;
    VoiceSettings settings;
    fakes::RecordingVoice voice;
    std::unique_ptr<VoiceBox> box;
};

constexpr int kClerk = 0;
constexpr int kSupervisor = 3;

} // namespace

class TestVoiceBox : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { fakes::dressUp(); }
    void isASupervisorsToSet();
    void aChoiceIsKeptAtOnce();
    void aRefusalShowsWhatHolds();
    void canBeHeard();
};

void TestVoiceBox::isASupervisorsToSet()
{
    Box b;
    b.be(kClerk);
    QVERIFY(!b.combo("voiceHeard")->isEnabled() && !b.combo("voiceNoonFrom")->isEnabled());
    QVERIFY(b.box->findChild<Button *>(u"voiceTry"_s)->isEnabled()); // anybody may listen
    b.be(kSupervisor);
    QVERIFY(b.combo("voiceHeard")->isEnabled() && b.combo("voiceNoonFrom")->isEnabled());
    shot(*b.box, {720, 420}, u"settings-voice"_s);
}

void TestVoiceBox::aChoiceIsKeptAtOnce()
{
    Box b;
    b.be(kSupervisor);
    const QSignalSpy changed(b.box.get(), &VoiceBox::changed);
    QTest::keyClick(b.combo("voiceHeard"), Qt::Key_Down); // the voice alone
    QTRY_COMPARE(changed.size(), 1);
    QTest::keyClick(b.combo("voiceStyle"), Qt::Key_End);
    QTRY_COMPARE(changed.size(), 2);
    QTest::keyClick(b.combo("voiceEveningVolume"), Qt::Key_End);
    QTRY_COMPARE(changed.size(), 3);
    QTest::keyClick(b.combo("voiceEveningFrom"), Qt::Key_Up);
    QTRY_COMPARE(changed.size(), 4);
    VoiceRules expected;
    expected.chime = false;
    expected.style = NumberStyle::Number;
    expected.hours[1] = {QTime(16, 30), QTime(7, 0), 0};
    QCOMPARE(b.settings.rules(), expected);
    // Another window reads the same.
    VoiceBox other(b.f.desk);
    other.read();
    QTRY_COMPARE(other.findChild<ComboBox *>(u"voiceHeard"_s)->currentIndex(), 1);
    QCOMPARE(other.findChild<ComboBox *>(u"voiceEveningFrom"_s)->currentText(), u"16:30"_s);
}

void TestVoiceBox::aRefusalShowsWhatHolds()
{
    Box b;
    b.be(kSupervisor);
    const QSignalSpy refused(b.box.get(), &VoiceBox::refused);
    b.f.staff.people[kSupervisor].role = Role::ReceptionOfficer; // meanwhile
    QTest::keyClick(b.combo("voiceTimes"), Qt::Key_Home);
    QTRY_COMPARE(refused.size(), 1);
    QCOMPARE(b.combo("voiceTimes")->currentData().toInt(), VoiceRules().times);
}

void TestVoiceBox::canBeHeard()
{
    Box b;
    b.be(kClerk);
    auto *listen = b.box->findChild<Button *>(u"voiceTry"_s);
    const QSignalSpy refused(b.box.get(), &VoiceBox::refused);
    listen->click();
    QCOMPARE(b.voice.said, QStringList{u"Mời số A không hai một đến quầy số bốn"_s});
    QVERIFY(!listen->isEnabled()); // while it is said
    b.voice.finish();
    QVERIFY(listen->isEnabled());
    listen->click();
    b.voice.fail();
    QVERIFY(listen->isEnabled());
    QCOMPARE(refused.size(), 1);
}

QTEST_MAIN(TestVoiceBox)
#include "tst_ui_voice_box.moc"
