// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Papers of a paper roll, typed one after the other without the mouse.
#include "app/core/queue/paper_roll.h"
#include "tests/support/fakes/desk_fakes.h"
#include "tests/ui/ui_test.h"
#include "ui/common/combo_box.h"
#include "ui/common/error_banner.h"
#include "ui/common/label.h"
#include "ui/common/segment_button.h"
#include "ui/counter/paper_roll_overlay.h"

#include <QLineEdit>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::ui;
using fakes::DeskFixture;
using fakes::shot;

namespace {

struct Bench
{
    DeskFixture f;
    PaperRoll roll{f.journal, f.clock, f.ids, {f.desk.groups, f.desk.priorities, u"Q"_s}};
    QWidget host;
    std::unique_ptr<PaperRollOverlay> overlay;
    QVector<Ticket> entered;

    Bench()
    {
        f.desk.paperRoll = &roll;
        host.resize(1366, 768);
        overlay = std::make_unique<PaperRollOverlay>(f.desk, &host);
        QObject::connect(overlay.get(), &PaperRollOverlay::entered, overlay.get(),
                         [this](const Ticket &ticket) { entered.append(ticket); });
        host.show();
        Actor by;
        by.name = u"Trần Thu Hằng"_s;
        by.counter = 3;
        overlay->begin(by);
    }
    ~Bench()
    {
        overlay.reset();
        f.worker.reset();
    }
    template <typename T>
    [[nodiscard]] T *find(const QString &name)
    {
        return overlay->findChild<T *>(name);
    }
    void type(const QString &number, const QString &time)
    {
        auto *first = find<QLineEdit>(u"rollNumber"_s);
        auto *second = find<QLineEdit>(u"rollTime"_s);
        first->selectAll();
        QTest::keyClicks(first, number);
        QTest::keyClick(first, Qt::Key_Return);
        second->selectAll();
        QTest::keyClicks(second, time);
        QTest::keyClick(second, Qt::Key_Return);
    }
    [[nodiscard]] QString told() { return overlay->findChild<ErrorBanner *>()->headline(); }
};

} // namespace

class TestPaperRollOverlay : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { fakes::dressUp(); }

    void oneAfterTheOther()
    {
        Bench b;
        auto *priority = b.find<ComboBox>(u"rollPriority"_s);
        priority->setCurrentIndex(priority->findData(u"pregnant"_s));
        b.type(u"12"_s, u"9h05"_s);
        QTRY_COMPARE(b.entered.size(), 1);
        QCOMPARE(b.entered[0].number.text(), u"R012"_s);
        QCOMPARE(toCentre(b.entered[0].issuedAt).time(), QTime(9, 5));
        QCOMPARE(b.entered[0].priorityReason, u"pregnant"_s);
        QCOMPARE(b.entered[0].lane, u"A"_s);
        // The next one is there already, and the priority of this one is not handed on.
        QCOMPARE(b.find<QLineEdit>(u"rollNumber"_s)->text(), u"R013"_s);
        QCOMPARE(b.find<QLineEdit>(u"rollTime"_s)->text(), u"9h05"_s);
        auto *group = b.find<ComboBox>(u"rollGroup"_s);
        group->setCurrentIndex(group->findData(u"B"_s));
        b.find<SegmentButton>(u"rollState"_s)->setCurrent(1);
        QTest::keyClick(b.find<QLineEdit>(u"rollNumber"_s), Qt::Key_Return);
        QTest::keyClick(b.find<QLineEdit>(u"rollTime"_s), Qt::Key_Return);
        QTRY_COMPARE(b.entered.size(), 2);
        QCOMPARE(b.entered[1].number.text(), u"R013"_s);
        QCOMPARE(b.entered[1].lane, u"B"_s);
        QCOMPARE(b.entered[1].priorityReason, QString());
        QCOMPARE(b.entered[1].state, TicketState::Finished);
        QVERIFY(b.find<Label>(u"rollList"_s)->text().contains(u"R012"_s));
        shot(b.host, {1366, 768}, u"paper-roll"_s);
    }

    void whatIsRefusedStays()
    {
        Bench b;
        b.type(u"5"_s, u"9:00"_s);
        QTRY_COMPARE(b.entered.size(), 1);
        b.type(u"5"_s, u"9:10"_s);
        QTRY_VERIFY(b.told().contains(u"R005"_s));
        QCOMPARE(b.find<QLineEdit>(u"rollNumber"_s)->text(), u"5"_s);
        shot(b.host, {1366, 768}, u"paper-roll-twice"_s);
        b.type(u"6"_s, u"sang"_s);
        QTRY_VERIFY(!b.told().isEmpty() && !b.told().contains(u"R005"_s));
        b.type(u"A6"_s, u"9:10"_s);
        QTRY_VERIFY(b.told().contains(u"A006"_s));
        b.type(u"6"_s, u"23:00"_s);
        QTRY_VERIFY(!b.told().contains(u"A006"_s));
        QCOMPARE(b.entered.size(), 1);
        b.type(u"6"_s, u"910"_s);
        QTRY_COMPARE(b.entered.size(), 2);
        QVERIFY(b.told().isEmpty() || !b.overlay->findChild<ErrorBanner *>()->isVisible());
    }

    void aDoubleEnterAddsOne()
    {
        Bench b;
        b.type(u"7"_s, u"9:00"_s);
        QTest::keyClick(b.find<QLineEdit>(u"rollTime"_s), Qt::Key_Return);
        QTRY_COMPARE(b.entered.size(), 1);
        QTRY_COMPARE(b.f.worker->pending(), 0);
        QCOMPARE(b.entered.size(), 1);
        QVERIFY(!b.overlay->findChild<ErrorBanner *>()->isVisible());
    }
};

QTEST_MAIN(TestPaperRollOverlay)
#include "tst_ui_paper_roll.moc"
