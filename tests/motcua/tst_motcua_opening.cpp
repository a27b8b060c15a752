// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// From the command line to open data, with what may stand in the way; real windows, a real folder, no key ring.
#include "app/core/access/recovery_code.h"
#include "app/devices/camera/zxing_code_reader.h"
#include "app/devices/pdf/pdf_form_renderer.h"
#include "app/devices/pdf/pdf_paper_writer.h"
#include "app/motcua/desk_room.h"
#include "app/motcua/opening.h"
#include "tests/storage/samples.h"
#include "tests/storage/scratch.h"
#include "ui/common/button.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::test;

namespace {

const QString kPassphrase = u"con meo uong tra sen"_s;
const QString kAnother = u"hai con chim trang"_s;

struct Pc
{
    Pc()
    {
        options.dataFolder = dir.filePath(u"data"_s);
        connectSpy();
    }
    void connectSpy() { opened = std::make_unique<QSignalSpy>(&room, &DeskRoom::opened); }
    /// A centre in the folder; the lines of its recovery sheet.
    QStringList makeCentre() const
    {
        const auto station =
            storage::Station::create(options.dataFolder, sampleSetup(), {nullptr, kPassphrase});
        return recovery_code::lines(station->key().raw());
    }
    void keepInFile(const QString &passphrase)
    {
        options.passphraseFile = dir.filePath(u"passphrase"_s);
        QFile file(options.passphraseFile);
        if (file.open(QIODevice::WriteOnly))
            file.write(passphrase.toUtf8() + '\n');
    }
    /// As main() does.
    [[nodiscard]] bool start()
    {
        opening = std::make_unique<Opening>(options);
        if (!opening->claimRole())
            return false;
        opening->drive(room);
        return true;
    }
    [[nodiscard]] static QWidget *window(const QString &name)
    {
        const QWidgetList all = QApplication::topLevelWidgets();
        for (QWidget *widget : all) {
            if (widget->objectName() == name && widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    template <typename T = QLineEdit>
    [[nodiscard]] static T *in(const QString &window_, const QString &name)
    {
        return window(window_)->findChild<T *>(name);
    }
    QTemporaryDir dir;
    Options options;
    SystemClock clock;
    devices::PdfFormRenderer renderer;
    devices::PdfPaperWriter writer;
    devices::ZxingCodeReader reader;
    DeskRoom room{clock, {&renderer, &writer, &reader, nullptr, nullptr}};
    std::unique_ptr<QSignalSpy> opened;
    std::unique_ptr<Opening> opening;
};

const QString kOpening = u"openingWindow"_s;
const QString kRecovery = u"recoveryWindow"_s;
const QString kRestore = u"restoreWindow"_s;

} // namespace

class TestOpening : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::Theme::apply(*qApp, ui::Theme::Mode::Light); }

    void theRightPassphraseNeedsNoWindow()
    {
        Pc pc;
        (void)pc.makeCentre();
        pc.keepInFile(kPassphrase);
        QVERIFY(pc.start());
        QTRY_COMPARE_WITH_TIMEOUT(pc.opened->size(), 1, 30000);
        pc.opening->close();
        QTRY_VERIFY(Pc::window(kOpening) == nullptr);
    }

    void aWrongOneIsAskedForAgain()
    {
        Pc pc;
        (void)pc.makeCentre();
        pc.keepInFile(u"something else entirely"_s);
        QVERIFY(pc.start());
        QTRY_VERIFY_WITH_TIMEOUT(Pc::window(kOpening) != nullptr &&
                                     Pc::in(kOpening, u"passphrase"_s)->isVisible(),
                                 30000);
        QCOMPARE(pc.opened->size(), 0);
        auto *edit = Pc::in(kOpening, u"passphrase"_s);
        edit->setFocus();
        QTest::keyClicks(edit, kPassphrase);
        QTest::keyClick(edit, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(pc.opened->size(), 1, 30000);
    }

    void oneCounterIsOneProgram()
    {
        Pc pc;
        (void)pc.makeCentre();
        pc.keepInFile(kPassphrase);
        QVERIFY(pc.start());
        QTRY_COMPARE_WITH_TIMEOUT(pc.opened->size(), 1, 30000);
        Opening second(pc.options);
        QVERIFY(!second.claimRole());
        QTRY_VERIFY(Pc::window(kOpening) != nullptr); // it says so
    }

    void theSheetsNewPassphraseIsNotAskedForTwice()
    {
        Pc pc;
        const QStringList sheet = pc.makeCentre();
        pc.keepInFile(u"long forgotten words"_s);
        QVERIFY(pc.start());
        QTRY_VERIFY_WITH_TIMEOUT(Pc::window(kOpening) != nullptr &&
                                     Pc::in<ui::Button>(kOpening, u"sheetButton"_s)->isVisible(),
                                 30000);
        Pc::in<ui::Button>(kOpening, u"sheetButton"_s)->click();
        QTRY_VERIFY(Pc::window(kRecovery) != nullptr);
        QVERIFY(Pc::window(kOpening) == nullptr); // one window at a time
        Pc::in<QPlainTextEdit>(kRecovery, u"recoverySheetText"_s)->setPlainText(sheet.join(u'\n'));
        Pc::in(kRecovery, u"recoveryPassphrase"_s)->setText(kAnother);
        Pc::in(kRecovery, u"recoveryAgain"_s)->setText(kAnother);
        auto *open = Pc::in<QWidget>(kRecovery, u"recoveryOpen"_s);
        QVERIFY(open->isEnabled());
        QTest::mouseClick(open, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(pc.opened->size(), 1, 60000);
        QVERIFY(Pc::window(kRecovery) == nullptr);
        // And it is the one that opens from now on.
        const auto again = storage::Station::open(pc.options.dataFolder, {nullptr, kAnother});
        QCOMPARE(again->key().raw(), pc.room.key().raw());
    }

    void leavingTheSheetLeadsBack()
    {
        Pc pc;
        (void)pc.makeCentre();
        pc.keepInFile(u"long forgotten words"_s);
        QVERIFY(pc.start());
        QTRY_VERIFY_WITH_TIMEOUT(Pc::window(kOpening) != nullptr &&
                                     Pc::in<ui::Button>(kOpening, u"sheetButton"_s)->isVisible(),
                                 30000);
        Pc::in<ui::Button>(kOpening, u"sheetButton"_s)->click();
        QTRY_VERIFY(Pc::window(kRecovery) != nullptr);
        QTest::keyClick(Pc::window(kRecovery), Qt::Key_Escape);
        QTRY_VERIFY(Pc::window(kRecovery) == nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(Pc::window(kOpening) != nullptr &&
                                     Pc::in(kOpening, u"passphrase"_s)->isVisible(),
                                 30000);
        // The role is held again: nobody slipped in.
        Opening second(pc.options);
        QVERIFY(!second.claimRole());
    }

    void whereThereIsNothingABackupCanBeBroughtBack()
    {
        Pc pc;
        pc.opening = std::make_unique<Opening>(pc.options);
        QVERIFY(pc.opening->claimRole());
        pc.opening->restoreFirst(pc.room);
        QTRY_VERIFY(Pc::window(kRestore) != nullptr);
        QTest::keyClick(Pc::window(kRestore), Qt::Key_Escape);
        // There is still nothing to open: it is said, with the way to a backup.
        QTRY_VERIFY_WITH_TIMEOUT(Pc::window(kOpening) != nullptr &&
                                     Pc::in<ui::Button>(kOpening, u"restoreButton"_s)->isVisible(),
                                 30000);
        QCOMPARE(pc.opened->size(), 0);
    }
};

QTEST_MAIN(TestOpening)
#include "tst_motcua_opening.moc"
