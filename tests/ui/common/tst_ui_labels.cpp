// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Status words: each has a word and an icon that exists, and the tone the design gives it (§5).
#include "app/core/base/clock.h"
#include "ui/common/icon.h"
#include "ui/common/labels.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::ui;

class TestLabels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyWordHasItsIcon();
    void tonesAreThoseOfTheDesign();
    void syncChipSaysWhatWaits();
    void timesAreTheCentres();
    void waitsAreMarked();
    void initialsOfNames_data();
    void initialsOfNames();
};

void TestLabels::everyWordHasItsIcon()
{
    QVector<StatusWord> words{counterFreeWord(), draftWord(), priorityWord(u"x"_s),
                              savedQueuedWord(), acknowledgedWord()};
    for (int i = 0; i <= int(TicketState::Cancelled); ++i)
        words << statusWord(TicketState(i));
    for (int i = 0; i <= int(ComponentState::NotApplicable); ++i)
        words << statusWord(ComponentState(i));
    for (int i = 0; i <= int(SyncStatus::State::NeedsAttention); ++i) {
        SyncStatus status;
        status.state = SyncStatus::State(i);
        words << statusWord(status);
    }
    for (int i = 0; i <= int(DossierStore::PrintState::Failed); ++i)
        words << printWord(DossierStore::PrintState(i));
    QVERIFY(words.size() > 25);
    for (const StatusWord &word : words) {
        QVERIFY(!word.text.isEmpty());
        QVERIFY2(iconExists(word.icon), qPrintable(word.icon));
    }
    for (int i = 1; i <= int(Provenance::System); ++i)
        QVERIFY(iconExists(provenanceIcon(Provenance(i))) &&
                !provenanceWord(Provenance(i)).isEmpty());
}

void TestLabels::tonesAreThoseOfTheDesign()
{
    QCOMPARE(statusWord(TicketState::Called).tone, Tone::Warn);
    QCOMPARE(statusWord(TicketState::Called).icon, u"megaphone"_s);
    QCOMPARE(statusWord(TicketState::Serving).tone, Tone::Info);
    QCOMPARE(statusWord(TicketState::OnHold).icon, u"circle-pause"_s);
    QCOMPARE(statusWord(TicketState::NoShow).icon, u"user-x"_s);
    QCOMPARE(statusWord(ComponentState::Missing).tone, Tone::Bad);
    QCOMPARE(statusWord(ComponentState::CompleteShown).tone, Tone::Ok);
    QCOMPARE(counterFreeWord().icon, u"circle-dot"_s);
    QCOMPARE(savedQueuedWord().icon, u"hard-drive"_s);
}

void TestLabels::syncChipSaysWhatWaits()
{
    SyncStatus status{SyncStatus::State::Offline, 12, 0, centreTime({2026, 11, 23}, {9, 41}),
                      centreTime({2026, 11, 23}, {7, 2})};
    StatusWord word = statusWord(status);
    QCOMPARE(word.tone, Tone::Warn); // offline is amber, never red
    QVERIFY(word.text.contains(u"12"_s) && word.text.contains(u"09:41"_s));
    // "Oldest 09:41" is of today; one of another day says of which.
    QVERIFY(!statusWord(status, centreTime({2026, 11, 23}, {11, 0})).text.contains(u"23/11"_s));
    QVERIFY(statusWord(status, centreTime({2026, 11, 24}, {8, 0})).text.contains(u"23/11 09:41"_s));
    status.waiting = 0;
    QVERIFY(statusWord(status).text.contains(u"07:02"_s));
    status = {SyncStatus::State::Sending, 7, 12, {}, {}};
    QVERIFY(statusWord(status).text.contains(u"5/12"_s));
    // How long it takes is said when the speed was measured, and never guessed.
    status.secondsToGo = 120;
    QVERIFY(!statusWord(status).text.contains(u"left"_s));
    status.bytesPerSecond = 32'000;
    QVERIFY(statusWord(status).text.contains(durationGuess(120)));
    status.waiting = 0;
    status.filesWaiting = 28;
    QVERIFY(statusWord(status).text.contains(u"28"_s) &&
            !statusWord(status).text.contains(u"12/12"_s));
    status.secondsToGo = -1;
    QVERIFY(!statusWord(status).text.contains(u"left"_s));
    // Papers that wait for the night: nothing is wrong, and it is not "synced" either.
    status.state = SyncStatus::State::Synced;
    status.heldBack = SyncStatus::HeldBack::Night;
    QCOMPARE(statusWord(status).tone, Tone::Neutral);
    QVERIFY(statusWord(status).text.contains(u"28"_s));
    status.filesWaiting = 0;
    QCOMPARE(statusWord(status).tone, Tone::Ok);
}

void TestLabels::timesAreTheCentres()
{
    const QDateTime utc(QDate(2026, 12, 1), QTime(2, 52, 7), Qt::UTC);
    QCOMPARE(timeText(utc), u"09:52"_s);
    QCOMPARE(timeSecondsText(utc), u"09:52:07"_s);
    QVERIFY(dueText(utc).endsWith(u" 01/12/2026"_s));
    QCOMPARE(timeText({}), u"–"_s);
    QCOMPARE(minutesText(22 * 60000 + 59999), u"22′"_s);
    QCOMPARE(durationText(472000), u"7′52″"_s);
    QCOMPARE(runningText(252000), u"04:12"_s);
    QCOMPARE(runningText(3852000), u"1:04:12"_s);
    QCOMPARE(runningText(-5), u"00:00"_s);
    QVERIFY(weekdayName({}).isEmpty());
}

void TestLabels::waitsAreMarked()
{
    QVERIFY(waitMark(14 * 60000).icon.isEmpty());
    QCOMPARE(waitMark(15 * 60000).icon, u"hourglass"_s);
    QCOMPARE(waitMark(30 * 60000).icon, u"circle-alert"_s);
}

void TestLabels::initialsOfNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    QTest::newRow("three") << u"Trần Thu Hằng"_s << u"TH"_s;
    QTest::newRow("first and last") << u"Vũ Quốc Việt"_s << u"VV"_s;
    QTest::newRow("one") << u"  an "_s << u"A"_s;
    QTest::newRow("none") << QString() << QString();
    QTest::newRow("đ") << u"Đặng Đình Đức"_s << u"ĐĐ"_s;
}

void TestLabels::initialsOfNames()
{
    QFETCH(QString, name);
    QTEST(initials(name), "expected");
}

QTEST_MAIN(TestLabels)
#include "tst_ui_labels.moc"
