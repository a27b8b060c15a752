// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The centre's queue in the settings: what it says of each state, what it asks of its port, and who may.
#include "tests/ui/ui_test.h"
#include "ui/common/button.h"
#include "ui/common/centre_port.h"
#include "ui/common/chip.h"
#include "ui/common/combo_box.h"
#include "ui/common/label.h"
#include "ui/settings/centre_box.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::ui;
using fakes::shot;

namespace {

/// Does what it is told when the test says so.
class FakeCentre final : public CentrePort
{
public:
    [[nodiscard]] Job job() const override { return m_job; }
    void look() override { Q_EMIT viewed(m_view); }
    void search() override { begin(Job::Searching, u"search"_s); }
    void serve(const Actor &by) override { begin(Job::Serving, u"serve "_s + by.name); }
    void stopServing(const Actor &) override { begin(Job::Stopping, u"stop"_s); }
    void showCode(const Actor &) override { begin(Job::Code, u"code"_s); }
    void join(const QString &address, const QString &code, const Actor &) override
    {
        begin(Job::Joining, u"join "_s + address + u' ' + code);
    }
    void leave(const Actor &) override { begin(Job::Leaving, u"leave"_s); }
    void remove(const QString &station, const Actor &) override
    {
        begin(Job::Removing, u"remove "_s + station);
    }
    void restart() override { m_asked << u"restart"_s; }
    void cancel() override
    {
        m_asked << u"cancel"_s;
        end();
    }
    void end()
    {
        m_job = Job::None;
        Q_EMIT jobChanged();
    }
    void become(const CentreView &view)
    {
        m_view = view;
        end();
        look();
    }
    QStringList m_asked;
    CentreView m_view;

private:
    void begin(Job job, const QString &what)
    {
        m_asked << what;
        m_job = job;
        Q_EMIT jobChanged();
    }
    Job m_job = Job::None;
};

CentreView serving()
{
    CentreView view;
    view.serves = view.running = view.joined = view.atStart = view.answers = view.codeOpen = true;
    view.server = u"UBND xã Mường Lát"_s;
    view.addresses = {u"192.168.1.10"_s};
    view.stations = {{u"C01"_s, true, {}}, {u"C02"_s, false, {}}};
    view.lastBackup = QDateTime(QDate(2026, 11, 22), QTime(8, 15));
    return view;
}

struct Stage
{
    Stage() : page(new QWidget), box(new CentreBox(port))
    {
        auto *layout = new QVBoxLayout(page.get());
        layout->addWidget(box);
        layout->addStretch(1);
        Actor actor;
        actor.name = u"Lò Thị Mai"_s;
        box->setActor(actor, true);
        page->resize(760, 460);
        page->show();
        box->read();
    }
    template <typename T>
    [[nodiscard]] T *find(const QString &name) const
    {
        return box->findChild<T *>(name);
    }
    [[nodiscard]] bool sees(const QString &name) const
    {
        const auto *widget = find<QWidget>(name);
        return widget != nullptr && widget->isVisible();
    }
    void press(const QString &name) const { find<Button>(name)->click(); }
    FakeCentre port;
    std::unique_ptr<QWidget> page;
    CentreBox *box;
};

} // namespace

class TestCentreBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { fakes::dressUp(); }

    void alonePossibleWaysAreOffered()
    {
        const Stage s;
        QVERIFY(s.sees(u"serveCentre"_s) && s.sees(u"wantJoin"_s));
        QVERIFY(!s.sees(u"leaveCentre"_s) && !s.sees(u"joinCode"_s) && !s.sees(u"newCode"_s));
        shot(*s.page, {760, 460}, u"centre-alone"_s);
    }

    void oneButtonServes()
    {
        Stage s;
        s.press(u"serveCentre"_s);
        QCOMPARE(s.port.m_asked.last(), u"serve Lò Thị Mai"_s);
        QVERIFY(!s.find<Button>(u"serveCentre"_s)->isEnabled());
        // What lasts is said after 0.3 s, and can be ended.
        QTRY_VERIFY(s.sees(u"centreCancel"_s));
        shot(*s.page, {760, 460}, u"centre-preparing"_s);
        s.port.become(serving());
        QVERIFY(!s.sees(u"centreCancel"_s));
        QVERIFY(s.sees(u"newCode"_s) && s.sees(u"stopServing"_s) && !s.sees(u"serveCentre"_s));
        s.press(u"newCode"_s);
        s.port.end();
        Q_EMIT s.port.codeShown(u"7K3M-P0QX"_s, 600);
        QVERIFY(s.sees(u"centreCode"_s));
        QCOMPARE(s.find<Label>(u"centreCode"_s)->text(), u"7K3M-P0QX"_s);
        shot(*s.page, {760, 460}, u"centre-serving"_s);
        s.press(u"remove-C02"_s);
        QCOMPARE(s.port.m_asked.last(), u"remove C02"_s);
        // Somebody joined by it: it is good no more.
        CentreView joined = serving();
        joined.codeOpen = false;
        joined.stations.append({u"C03"_s, true, {}});
        s.port.become(joined);
        QVERIFY(!s.sees(u"centreCode"_s));
        QTRY_VERIFY(s.sees(u"remove-C03"_s));
    }

    void joiningTakesWhatWasFoundOrTyped()
    {
        Stage s;
        s.press(u"wantJoin"_s);
        QCOMPARE(s.port.m_asked.last(), u"search"_s);
        s.port.end();
        Q_EMIT s.port.found({{u"UBND xã Mường Lát"_s, u"192.168.1.10:47443"_s}});
        QCOMPARE(s.find<QLineEdit>(u"centreAddress"_s)->text(), u"192.168.1.10:47443"_s);
        s.find<QLineEdit>(u"joinCode"_s)->setText(u"7k3m p0qx"_s);
        shot(*s.page, {760, 460}, u"centre-joining"_s);
        QTest::keyClick(s.find<QLineEdit>(u"joinCode"_s), Qt::Key_Return);
        QCOMPARE(s.port.m_asked.last(), u"join 192.168.1.10:47443 7k3m p0qx"_s);
        // A wrong code: it is said, and what was typed stays.
        const QSignalSpy refused(s.box, &CentreBox::refused);
        s.port.end();
        Q_EMIT s.port.failed(Failure("centre_code_wrong", u"x"_s, u"y"_s));
        QCOMPARE(refused.count(), 1);
        QCOMPARE(s.find<QLineEdit>(u"joinCode"_s)->text(), u"7k3m p0qx"_s);
        s.press(u"joinCentre"_s);
        CentreView view;
        view.joined = view.answers = true;
        view.server = u"UBND xã Mường Lát"_s;
        view.address = u"192.168.1.10"_s;
        s.port.become(view);
        QVERIFY(s.sees(u"leaveCentre"_s) && !s.sees(u"joinCode"_s));
        shot(*s.page, {760, 460}, u"centre-joined"_s);
    }

    // One click on a red button changes nothing: first it is said what happens, and the way back has the focus.
    void leavingIsAskedFirst()
    {
        Stage s;
        CentreView view;
        view.joined = view.atStart = true;
        view.server = u"UBND xã Mường Lát"_s;
        view.address = u"192.168.1.10"_s;
        s.port.become(view);
        s.port.m_asked.clear();
        s.press(u"leaveCentre"_s);
        QVERIFY(s.port.m_asked.isEmpty() && s.sees(u"question"_s));
        QCOMPARE(s.page->focusWidget(), s.find<Button>(u"questionNo"_s));
        const QString all = s.find<Label>(u"question"_s)->text();
        s.press(u"questionNo"_s);
        QVERIFY(s.port.m_asked.isEmpty() && !s.sees(u"question"_s));
        // With steps the centre has not seen it says how many.
        view.unsent = 3;
        s.port.become(view);
        s.press(u"leaveCentre"_s);
        const QString withUnsent = s.find<Label>(u"question"_s)->text();
        QVERIFY(withUnsent.startsWith(all) && withUnsent.size() > all.size());
        QVERIFY(withUnsent.contains(u'3'));
        shot(*s.page, {760, 460}, u"centre-leaving"_s);
        s.press(u"questionYes"_s);
        QCOMPARE(s.port.m_asked, QStringList{u"leave"_s});
        QVERIFY(!s.sees(u"question"_s));
    }

    void stoppingForAllIsAskedFirst()
    {
        Stage s;
        s.port.become(serving());
        s.port.m_asked.clear();
        s.press(u"stopServing"_s);
        QVERIFY(s.port.m_asked.isEmpty());
        QVERIFY(s.find<Label>(u"question"_s)->text().contains(u'1')); // C02 is not connected
        shot(*s.page, {760, 460}, u"centre-stopping"_s);
        s.press(u"questionYes"_s);
        QCOMPARE(s.port.m_asked, QStringList{u"stop"_s});
        // Asked and done elsewhere: the question goes.
        s.port.become(serving());
        s.press(u"stopServing"_s);
        s.port.become(CentreView());
        QVERIFY(!s.sees(u"question"_s));
    }

    void openNumbersAreNamedBeforeJoining()
    {
        Stage s;
        s.press(u"wantJoin"_s);
        s.port.end();
        QVERIFY(!s.sees(u"ownOpen"_s));
        CentreView view;
        view.ownOpen = 4;
        s.port.become(view);
        QVERIFY(s.sees(u"ownOpen"_s));
        QVERIFY(s.find<Label>(u"ownOpen"_s)->text().contains(u'4'));
        shot(*s.page, {760, 460}, u"centre-joining-late"_s);
    }

    void nobodyFoundLeavesTheAddressToBeTyped()
    {
        Stage s;
        s.press(u"wantJoin"_s);
        QTRY_VERIFY(s.sees(u"centreCancel"_s));
        s.press(u"centreCancel"_s);
        QCOMPARE(s.port.m_asked.last(), u"cancel"_s);
        QVERIFY(!s.sees(u"centreCancel"_s));
        Q_EMIT s.port.found({});
        QVERIFY(!s.find<ComboBox>(u"foundServers"_s)->isEnabled());
        QVERIFY(s.find<QLineEdit>(u"centreAddress"_s)->isEnabled());
    }

    void aServerThatIsAwayIsSaid()
    {
        Stage s;
        CentreView view;
        view.joined = view.atStart = true;
        view.server = u"UBND xã Mường Lát"_s;
        s.port.become(view);
        const StatusWord word = s.find<Chip>(u"centreState"_s)->word();
        QCOMPARE(word.tone, Tone::Warn);
        QVERIFY(word.text.contains(u"Mường Lát"_s));
        QVERIFY(!s.sees(u"restartProgram"_s));
        for (const bool joined : {true, false}) { // since the program began
            view.joined = joined;
            view.awaitsRestart = true;
            s.port.become(view);
            QVERIFY(s.sees(u"restartProgram"_s));
            QTest::mouseClick(s.find<Button>(u"restartProgram"_s), Qt::LeftButton);
            QCOMPARE(s.port.m_asked.takeLast(), u"restart"_s);
        }
        view = serving();
        view.running = false;
        s.port.become(view);
        QCOMPARE(s.find<Chip>(u"centreState"_s)->word().tone, Tone::Bad);
        QVERIFY(s.sees(u"serveCentre"_s)); // starts it again
    }

    void whoMayNotChangesNothing()
    {
        Stage s;
        s.box->setActor({}, false);
        QVERIFY(!s.find<Button>(u"serveCentre"_s)->isEnabled());
        QVERIFY(!s.find<Button>(u"wantJoin"_s)->isEnabled());
        s.port.become(serving());
        QVERIFY(!s.find<Button>(u"newCode"_s)->isEnabled());
        QVERIFY(!s.find<Button>(u"remove-C01"_s)->isEnabled());
    }
};

QTEST_MAIN(TestCentreBox)
#include "tst_ui_centre_box.moc"
