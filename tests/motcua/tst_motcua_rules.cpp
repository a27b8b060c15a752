// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A program that runs takes the rules another one has changed, without a restart.
#include "app/core/queue/queue_settings.h"
#include "app/core/queue/voice_rules.h"
#include "app/devices/camera/zxing_code_reader.h"
#include "app/devices/pdf/pdf_form_renderer.h"
#include "app/devices/pdf/pdf_paper_writer.h"
#include "app/motcua/desk_room.h"
#include "storage/setting_store.h"
#include "tests/storage/samples.h"
#include "tests/storage/scratch.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::test;

class TestMotcuaRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherProgramsRulesAreTaken();
};

void TestMotcuaRules::anotherProgramsRulesAreTaken()
{
    const QTemporaryDir dir;
    const QString folder = dir.filePath(u"data"_s);
    const QString passphrase = u"con mèo uống trà sen"_s;
    (void)storage::Station::create(folder, sampleSetup(), {nullptr, passphrase});
    const SystemClock clock;
    const devices::PdfFormRenderer renderer;
    const devices::PdfPaperWriter writer;
    const devices::ZxingCodeReader reader;
    DeskRoom room(clock, {&renderer, &writer, &reader, nullptr, nullptr});
    QSignalSpy opened(&room, &DeskRoom::opened);
    room.open(folder, passphrase, false);
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 30'000);
    ui::Desk &desk = room.desk();
    QVERIFY(desk.kioskRules.guide);
    QCOMPARE(desk.queueRules.holdMinutes, QueueRules().holdMinutes);

    const auto other = storage::Station::openAgain(folder, room.key());
    storage::SqlSettings store(other->database(), other->audit(), {});
    const auto change = [&](const RulesDocument &document, const QJsonObject &patch) {
        (void)changeRules(store, document, patch, {}, clock.now());
    };
    change(KioskSettings::document(), {{u"guide"_s, false}, {u"card"_s, u"needed"_s}});
    QTRY_VERIFY(!desk.kioskRules.guide);
    QCOMPARE(desk.kioskRules.card, KioskRules::Card::Needed);
    change(QueueSettings::document(), {{u"hold_minutes"_s, 25}, {u"numbers_per_person"_s, 2}});
    QTRY_COMPARE(desk.queueRules.holdMinutes, 25);
    // The use cases go by them, not the windows alone.
    int held = 0;
    room.worker().run(
        &room, [queue = desk.queue] { return queue->rules().holdMinutes; },
        [&held](int minutes) { held = minutes; }, [](const Failure &) {});
    QTRY_COMPARE(held, 25);
}

QTEST_MAIN(TestMotcuaRules)
#include "tst_motcua_rules.moc"
