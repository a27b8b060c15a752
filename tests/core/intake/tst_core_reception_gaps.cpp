// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/intake/counter_fixture.h"

#include <QTest>

using namespace motcua;
using namespace motcua::fakes;
using namespace Qt::StringLiterals;

class TestReceptionGaps : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void gapsInTheOrderOfThePage();
    void gapsOfPeople_data();
    void gapsOfPeople();
    void gapsOfComponents_data();
    void gapsOfComponents();
};

void TestReceptionGaps::gapsInTheOrderOfThePage()
{
    using K = Gap::Kind;
    Counter c;
    Draft draft = c.begin();
    QCOMPARE(kinds(Reception::gaps(draft)),
             (QList<K>{K::CitizenMissing, K::ProcedureMissing, K::ReceiptNotPrepared}));
    draft.forSelf = false;
    draft.procedure = c.catalogue.inForce(u"1.004884", c.clock.now().date());
    const auto gaps = Reception::gaps(draft);
    QCOMPARE(gaps.constFirst().kind, K::CitizenMissing);
    QCOMPARE(gaps.at(1).kind, K::OwnerMissing);
    QCOMPARE(gaps.at(2).kind, K::ComponentUnchecked);
    QCOMPARE(gaps.at(2).component, 0);
    QCOMPARE(gaps.constLast().kind, K::ReceiptNotPrepared);

    draft = c.reception.prepare(c.filled());
    QCOMPARE(kinds(Reception::gaps(draft)), QList<K>{K::NotSigned});
    QVERIFY(Reception::gaps(c.signedDraft()).isEmpty());
    // Ink of another sheet is no signature.
    draft.ink = c.inkFor(draft);
    draft.ink->documentSha256 = sha256("another");
    QCOMPARE(kinds(Reception::gaps(draft)), QList<K>{K::NotSigned});
}

void TestReceptionGaps::gapsOfPeople_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("legacy");
    QTest::addColumn<QString>("birth");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("field");
    const QString mai = u"Nguyễn Thị Mai"_s;
    const QString ok = u"031190001234"_s;
    QTest::newRow("complete") << ok << QString() << u"1990-03-05"_s << mai << QString();
    QTest::newRow("grouped number")
        << u"031 190 001 234"_s << QString() << QString() << mai << QString();
    QTest::newRow("old number only")
        << QString() << u"031234567"_s << QString() << mai << QString();
    QTest::newRow("no number") << QString() << QString() << QString() << mai << u"personal_id"_s;
    QTest::newRow("11 digits") << u"03119000123"_s << QString() << QString() << mai
                               << u"personal_id"_s;
    QTest::newRow("bad beside a good old one")
        << u"1"_s << u"031234567"_s << QString() << mai << u"personal_id"_s;
    QTest::newRow("old number") << ok << u"12"_s << QString() << mai << u"legacy_id"_s;
    QTest::newRow("blank name") << ok << QString() << QString() << u"  "_s << u"name"_s;
    QTest::newRow("birth") << ok << QString() << u"1990-02-30"_s << mai << u"birth"_s;
}

void TestReceptionGaps::gapsOfPeople()
{
    QFETCH(const QString, number);
    QFETCH(const QString, legacy);
    QFETCH(const QString, birth);
    QFETCH(const QString, name);
    QFETCH(const QString, field);
    Counter c;
    Draft draft = c.filled();
    draft.submitter.personalId.value = number;
    draft.submitter.legacyId.value = legacy;
    draft.submitter.birth.value = birth;
    draft.submitter.name.value = name;
    const Gap first = Reception::gaps(draft).constFirst();
    QCOMPARE(first.kind == Gap::Kind::CitizenIncomplete, !field.isEmpty());
    QCOMPARE(first.field, field);

    // An owner may be without a number (a new-born child), but not without a name or a relation.
    draft = c.filled();
    draft.forSelf = false;
    draft.owner.name.value = u"Nguyễn Văn Bình"_s;
    QCOMPARE(Reception::gaps(draft).constFirst().field, u"relation"_s);
    draft.relation = u"em dâu"_s;
    QCOMPARE(kinds(Reception::gaps(draft)), QList<Gap::Kind>{Gap::Kind::ReceiptNotPrepared});
}

void TestReceptionGaps::gapsOfComponents_data()
{
    using S = ComponentState;
    using K = Component::Kind;
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("required");
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("gap"); // -1: none
    const auto row = [](const char *name, K kind, bool required, S state, int gap) {
        QTest::newRow(name) << int(kind) << required << int(state) << gap;
    };
    const int unchecked = int(Gap::Kind::ComponentUnchecked);
    const int missing = int(Gap::Kind::ComponentMissing);
    row("submitted", K::Submit, true, S::Complete, -1);
    row("submitted, not checked", K::Submit, true, S::NotChecked, unchecked);
    row("submitted, only shown", K::Submit, true, S::CompleteShown, unchecked);
    row("submitted, missing", K::Submit, true, S::Missing, missing);
    row("submitted, said not to apply", K::Submit, true, S::NotApplicable, missing);
    row("presented", K::Present, true, S::CompleteShown, -1);
    row("presented, handed in", K::Present, true, S::Complete, -1);
    row("presented, not checked", K::Present, true, S::NotChecked, unchecked);
    row("presented, missing", K::Present, true, S::Missing, missing);
    for (const S state :
         {S::NotChecked, S::Complete, S::CompleteShown, S::Missing, S::NotApplicable})
        row(qPrintable(u"optional "_s + toCode(state)), K::Submit, false, state, -1);
}

void TestReceptionGaps::gapsOfComponents()
{
    QFETCH(const int, kind);
    QFETCH(const bool, required);
    QFETCH(const int, state);
    QFETCH(const int, gap);
    Counter c;
    Draft draft = c.filled();
    draft.procedure->components = {{u"Giấy"_s, Component::Kind(kind), required, 1, 0}};
    draft.components = {ComponentState(state)};
    const Gap first = Reception::gaps(draft).constFirst();
    QCOMPARE(int(first.kind), gap < 0 ? int(Gap::Kind::ReceiptNotPrepared) : gap);
    QCOMPARE(first.component, gap < 0 ? -1 : 0);
}

QTEST_GUILESS_MAIN(TestReceptionGaps)
#include "tst_core_reception_gaps.moc"
