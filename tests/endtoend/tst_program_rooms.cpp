// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rooms behind the windows, on real data folders: what they refuse, and what they leave behind.
#include "app/demo/demo_centre.h"
#include "app/devices/camera/zxing_code_reader.h"
#include "app/devices/pdf/pdf_form_renderer.h"
#include "app/devices/pdf/pdf_paper_writer.h"
#include "app/motcua/desk_room.h"
#include "app/motcua/first_run_room.h"
#include "app/motcua/switching_printer.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;

namespace {

const QString kPassphrase = u"con mèo uống trà sen"_s;

storage::Unlock unlock()
{
    storage::Unlock with;
    with.passphrase = kPassphrase;
    return with;
}

storage::StationSetup realSetup()
{
    storage::StationSetup setup = demoSetup(1);
    setup.centre.demo = false;
    return setup;
}

} // namespace

class TestProgramRooms : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theDemoOpensNoRealCentre();
    void aRestoreCutOffIsNoFirstStart();

private:
    devices::PdfFormRenderer m_renderer;
    devices::PdfPaperWriter m_paperWriter;
    devices::ZxingCodeReader m_codeReader;
    SwitchingPrinter m_printer;
};

void TestProgramRooms::theDemoOpensNoRealCentre()
{
    const QTemporaryDir home;
    const QString folder = home.filePath(u"centre"_s);
    // As it stands before anybody was added: the demo's people must not become its people.
    (void)storage::Station::create(folder, realSetup(), unlock());

    const SimulatedClock future(fromIso(u"2030-01-07T08:00:00+07:00"_s),
                                SimulatedClock::Mode::Running);
    {
        DeskRoom room(future, {&m_renderer, &m_paperWriter, &m_codeReader, nullptr, &m_printer});
        QSignalSpy opened(&room, &DeskRoom::opened);
        QByteArray why;
        connect(&room, &DeskRoom::failed, this,
                [&why](const Failure &failure) { why = failure.name(); });
        room.open(folder, kPassphrase, true);
        QTRY_VERIFY(!why.isEmpty() || !opened.isEmpty());
        QCOMPARE(why, QByteArray("not_a_demo_centre"));
        QCOMPARE(opened.size(), 0);
    }
    const auto station = storage::Station::open(folder, unlock());
    QVERIFY(station->staff().staff().isEmpty());
    QVERIFY(station->catalogue().procedures().isEmpty());

    // The demo's own folder opens as it did.
    const QString demo = home.filePath(u"demo"_s);
    DeskRoom room(future, {&m_renderer, &m_paperWriter, &m_codeReader, nullptr, &m_printer});
    QSignalSpy opened(&room, &DeskRoom::opened);
    room.open(demo, kPassphrase, true);
    QTRY_COMPARE(opened.size(), 1);
}

void TestProgramRooms::aRestoreCutOffIsNoFirstStart()
{
    const QTemporaryDir home;
    Options options;
    options.dataFolder = home.filePath(u"centre"_s);
    QVERIFY(FirstRunRoom::isNeeded(options));
    // Cut off after the old data were moved away, or on a folder that was empty: only what is ready is there.
    (void)storage::Station::create(options.dataFolder, realSetup(), unlock());
    const QDir folder(options.dataFolder);
    QVERIFY(folder.mkdir(u"restore.ready"_s));
    for (const QString &name : {u"motcua.db"_s, u"station.json"_s, u"blobs"_s})
        QVERIFY(QFile::rename(folder.filePath(name), folder.filePath(u"restore.ready/"_s + name)));
    QVERIFY(!FirstRunRoom::isNeeded(options));
    // And the opening that comes instead finishes it.
    QCOMPARE(storage::Station::open(options.dataFolder, unlock())->centre().agencyId, u"H24.123"_s);
}

QTEST_MAIN(TestProgramRooms)
#include "tst_program_rooms.moc"
