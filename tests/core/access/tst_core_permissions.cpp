// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/access/permissions.h"
#include "app/core/base/failure.h"

#include <QSet>
#include <QTest>

namespace motcua {

/// Every cell of the table, written out a second time: a change of who may what has to be made twice.
class TestPermissions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCell_data();
    void everyCell();
    void nobodyBothTakesAndVoids();
    void administratorsSeeNoCitizen();
};

void TestPermissions::everyCell_data()
{
    // In the order of the enumerations: R reception, C case, L leader, T cashier (till), W records (văn thư),
    // S supervisor, A administrator, K kiosk.
    QTest::addColumn<int>("act");
    QTest::addColumn<QByteArray>("roles");
    QTest::newRow("sign in") << int(Act::SignIn) << QByteArray("RCLTWSA");
    QTest::newRow("issue numbers") << int(Act::IssueNumbers) << QByteArray("RCSK");
    QTest::newRow("serve citizens") << int(Act::ServeCitizens) << QByteArray("RCS");
    QTest::newRow("find dossiers") << int(Act::FindDossiers) << QByteArray("RCLTWS");
    QTest::newRow("take payment") << int(Act::TakePayment) << QByteArray("T");
    QTest::newRow("work on records") << int(Act::WorkOnRecords) << QByteArray("W");
    QTest::newRow("manage people") << int(Act::ManagePeople) << QByteArray("SA");
    QTest::newRow("manage supervisors") << int(Act::ManageSupervisors) << QByteArray("A");
    QTest::newRow("read the audit") << int(Act::ReadAudit) << QByteArray("SA");
    QTest::newRow("back up") << int(Act::BackUp) << QByteArray("SA");
    QTest::newRow("approve") << int(Act::ApproveSensitiveActs) << QByteArray("SA");
    QTest::newRow("settings") << int(Act::ChangeSettings) << QByteArray("SA");
}

void TestPermissions::everyCell()
{
    QFETCH(int, act);
    QFETCH(QByteArray, roles);
    const QByteArray letters = "RCLTWSAK";
    QCOMPARE(allRoles().size(), letters.size());
    for (const Role role : allRoles()) {
        const bool expected = roles.contains(letters.at(int(role)));
        QVERIFY2(may(role, Act(act)) == expected, qPrintable(toCode(role)));
        try {
            require(role, Act(act));
            QVERIFY(expected);
        } catch (const Failure &failure) {
            QVERIFY(!expected);
            QCOMPARE(failure.name(), QByteArray("not_allowed"));
            QVERIFY(!failure.headline().isEmpty() && !failure.nextStep().isEmpty());
        }
    }
    static QSet<int> seen;
    seen.insert(act);
    if (QByteArray(QTest::currentDataTag()) == "settings")
        QCOMPARE(seen.size(), kActs); // no act without a row here
}

void TestPermissions::nobodyBothTakesAndVoids()
{
    for (const Role role : allRoles())
        QVERIFY(!(may(role, Act::TakePayment) && may(role, Act::ApproveSensitiveActs)));
}

void TestPermissions::administratorsSeeNoCitizen()
{
    QVERIFY(!may(Role::Administrator, Act::FindDossiers));
    QVERIFY(!may(Role::Administrator, Act::ServeCitizens));
}

} // namespace motcua

QTEST_GUILESS_MAIN(motcua::TestPermissions)
#include "tst_core_permissions.moc"
