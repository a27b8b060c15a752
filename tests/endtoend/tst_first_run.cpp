// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// From an empty computer to a signed-in administrator: a pack of a real gateway, the assistant by keys and clicks, no
// key ring, the sheet read out of its PDF, and the registration that believes the pack.
#include "app/core/access/recovery_code.h"
#include "app/devices/camera/zxing_code_reader.h"
#include "app/devices/keychain/key_ring_vault.h"
#include "app/devices/pdf/pdf_form_renderer.h"
#include "app/devices/pdf/pdf_paper_writer.h"
#include "app/motcua/desk_room.h"
#include "app/motcua/first_run_room.h"
#include "app/motcua/preferences.h"
#include "sync/client/sync_engine.h"
#include "tests/gateway/gateway_process.h"
#include "tests/support/pack_samples.h"
#include "tests/ui/first_run/fake_first_run.h"
#include "ui/common/button.h"
#include "ui/common/pin_field.h"
#include "ui/common/segment_button.h"
#include "ui/first_run/first_run_window.h"
#include "ui/sign_in/sign_in_window.h"

#include <QComboBox>
#include <QFile>
#include <QInputMethodEvent>
#include <QJsonDocument>
#include <QLineEdit>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::ui;

namespace {

enum Step { Welcome, Pack, Centre, Administrator, Key, Sheet, Backup, Summary };
const QString kPassphrase = u"con mèo uống trà sen"_s;
const QString kPin = u"246810"_s;

} // namespace

class TestFirstRunWhole : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void anAbandonedStartLeavesNothing();
    void aPinTheRulesRefuseMakesNoCentre();
    void aCentreIsMadeFromThePack();
    void theSheetOfTheAssistantIsItsKey();
    void theAdministratorSignsIn();
    void registrationBelievesThePackAlone();

private:
    [[nodiscard]] QStringList written() const
    {
        return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    }
    [[nodiscard]] QString data() const { return m_folder.filePath(u"centre"_s); }
    test::PrivatePostgres m_postgres;
    test::GatewayProcess m_gateway;
    QTemporaryDir m_folder; ///< stands for the home: the centre will be in it
    QTemporaryDir m_stick;
    QString m_letter;
    QStringList m_sheet;
    SystemClock m_clock;
    devices::PdfFormRenderer m_renderer;
    SwitchingPrinter m_printer;
    devices::KeyRingVault m_vault;
};

void TestFirstRunWhole::initTestCase()
{
    Theme::apply(*qApp, Theme::Mode::Light);
    QVERIFY2(m_postgres.start(), qPrintable(m_postgres.error()));
    QCOMPARE(m_gateway.init(m_postgres.conninfo()), QString());
    QCOMPARE(m_gateway.serve(), QString());
    const test::SampleProvince province;
    QJsonObject source = province.document();
    source.remove("serial"_L1);
    QFile file(m_stick.filePath(u"province.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(source).toJson());
    file.close();
    const QByteArray answer = m_gateway.run(
        {u"pack"_s, u"--from"_s, file.fileName(), u"--out"_s, m_stick.filePath(u"p.motcua-pack"_s),
         u"--address"_s, u"https://127.0.0.1:%1"_s.arg(m_gateway.port()), u"--json"_s});
    m_letter =
        QJsonDocument::fromJson(answer.trimmed()).object().value("fingerprint_text"_L1).toString();
    QCOMPARE(m_letter.size(), 71);
    m_printer.useFolder(m_stick.filePath(u"printed"_s));
}

void TestFirstRunWhole::anAbandonedStartLeavesNothing()
{
    Options options;
    options.dataFolder = data();
    QVERIFY(FirstRunRoom::isNeeded(options));
    {
        FirstRunRoom room(data(), {&m_clock, &m_renderer, &m_printer, &m_vault,
                                   [](const QString &) {}, [](const QString &) {}, u"vi"_s});
        fakes::AnsweringFilePicker files;
        fakes::AnsweringFolderPicker folders;
        FirstRunWindow window(room, files, folders);
        window.show();
        QSignalSpy opened(&room, &FirstRunPort::packOpened);
        room.openPack(m_stick.filePath(u"p.motcua-pack"_s));
        QTRY_COMPARE(opened.size(), 1);
        QSignalSpy asked(&room, &FirstRunPort::keyRingAnswered);
        room.askKeyRing();
        QTRY_COMPARE(asked.size(), 1);
        for (int step = Welcome; step <= Summary; ++step)
            window.showStep(step);
        // Not even a plan that claims to be trusted gets past: nothing was compared.
        FirstRunPlan plan;
        plan.source = FirstRunPlan::Source::Pack;
        plan.agencyId = u"H24.123"_s;
        plan.stationId = u"C01"_s;
        plan.usePassphrase = true;
        plan.passphrase = kPassphrase;
        QSignalSpy failed(&room, &FirstRunPort::createFailed);
        room.create(plan);
        QTRY_COMPARE(failed.size(), 1);
        window.close();
    }
    QCOMPARE(written(), QStringList());
}

void TestFirstRunWhole::aPinTheRulesRefuseMakesNoCentre()
{
    const QTemporaryDir home;
    const QString folder = home.filePath(u"centre"_s);
    FirstRunRoom room(folder, {&m_clock, &m_renderer, &m_printer, &m_vault, [](const QString &) {},
                               [](const QString &) {}, u"vi"_s});
    FirstRunPlan plan;
    plan.source = FirstRunPlan::Source::ByHand;
    plan.centreName = u"Trung tâm Vĩnh Bảo"_s;
    plan.agencyId = u"H24.123"_s;
    plan.stationId = u"C01"_s;
    plan.adminName = u"Nguyễn Hữu Long"_s;
    plan.pin = u"150890"_s; // a birthday, past whatever the window says
    plan.usePassphrase = true;
    plan.passphrase = kPassphrase;
    QByteArray why;
    connect(&room, &FirstRunPort::createFailed, this,
            [&why](const Failure &refusal) { why = refusal.name(); });
    room.create(plan);
    QTRY_COMPARE_WITH_TIMEOUT(why, QByteArray("secret_refused"), 60000);
    Options options;
    options.dataFolder = folder;
    QVERIFY(FirstRunRoom::isNeeded(options)); // there is no centre
}

void TestFirstRunWhole::aCentreIsMadeFromThePack()
{
    FirstRunRoom room(data(), {&m_clock, &m_renderer, &m_printer, &m_vault, [](const QString &) {},
                               [](const QString &) {}, u"vi"_s});
    fakes::AnsweringFilePicker files;
    fakes::AnsweringFolderPicker folders;
    files.answer = m_stick.filePath(u"p.motcua-pack"_s);
    folders.answer = m_stick.path();
    FirstRunWindow window(room, files, folders);
    window.resize(1366, 768);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto type = [&window](const QString &name, const QString &text) {
        auto *edit = window.findChild<QLineEdit *>(name);
        edit->setFocus();
        edit->selectAll();
        QInputMethodEvent event;
        event.setCommitString(text);
        QCoreApplication::sendEvent(edit, &event);
    };
    const auto press = [&window](const QString &name) {
        QTest::mouseClick(window.findChild<Button *>(name), Qt::LeftButton);
    };
    const auto enter = [&window] { QTest::keyClick(window.focusWidget(), Qt::Key_Return); };
    // Past the debounce of the button, by condition; never one key more than it takes.
    const auto goOnTo = [&](int step) {
        return QTest::qWaitFor([&] {
            if (window.current() != step)
                enter();
            return window.current() == step;
        });
    };
    const FirstRunPlan &plan = window.context().plan;

    QVERIFY(goOnTo(Pack));
    press(u"choosePack"_s);
    QTRY_VERIFY(!window.context().pack.fingerprint.isEmpty());
    type(u"fingerprint"_s, m_letter.left(8) + u' ' + m_letter.right(8));
    QVERIFY(goOnTo(Centre));
    auto *station = window.findChild<QComboBox *>(u"station"_s);
    station->setFocus();
    QTest::keyClick(station, Qt::Key_Down);
    QVERIFY(goOnTo(Administrator));
    type(u"adminName"_s, u"Nguyễn Hữu Long"_s);
    QTest::keyClicks(window.findChild<PinField *>(u"adminPin"_s), kPin);
    QTest::keyClicks(window.findChild<PinField *>(u"adminPinAgain"_s), kPin);
    QVERIFY(goOnTo(Key));
    QTRY_COMPARE(window.context().keyRing, KeyRing::Absent); // no session bus in this HOME
    type(u"passphrase"_s, kPassphrase);
    type(u"passphraseAgain"_s, kPassphrase);
    QVERIFY(goOnTo(Sheet));

    press(u"saveSheet"_s);
    QTRY_VERIFY(window.findChild<QLineEdit *>(u"sheetLine"_s)->isEnabled());
    const QStringList pdfs = QDir(m_stick.path()).entryList({u"*.pdf"_s});
    QCOMPARE(pdfs.size(), 1);
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, m_stick.filePath(pdfs.constFirst()), u"-"_s});
    QVERIFY(reader.waitForFinished(20000));
    const QString text = QString::fromUtf8(reader.readAllStandardOutput());
    static const QRegularExpression line(
        u"^ *[1-9] +([0-9A-HJKMNP-TV-Z]{4}) +([0-9A-HJKMNP-TV-Z]{4}) *$"_s,
        QRegularExpression::MultilineOption);
    for (auto found = line.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch row = found.next();
        m_sheet << row.captured(1) + u'-' + row.captured(2);
    }
    QVERIFY2(m_sheet.size() == 9, qPrintable(text));
    type(u"sheetLine"_s, m_sheet.at(room.askedLine() - 1).toLower());
    QVERIFY(goOnTo(Backup));
    press(u"chooseBackup"_s);
    QTRY_COMPARE(plan.backupFolder, m_stick.path());
    QVERIFY(goOnTo(Summary));
    QCOMPARE(written(), QStringList()); // up to here
    QSignalSpy finished(&window, &FirstRunWindow::finished);
    QVERIFY(QTest::qWaitFor([&] {
        enter();
        return !window.findChild<Button *>(u"back"_s)->isEnabled();
    }));
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60000);
    QCOMPARE(room.passphrase(), kPassphrase);
    QCOMPARE(written(), QStringList{u"centre"_s});
}

void TestFirstRunWhole::theSheetOfTheAssistantIsItsKey()
{
    QVERIFY(storage::DataFolder(data()).hasDatabase());
    const auto station = storage::Station::open(data(), {nullptr, kPassphrase});
    const recovery_code::Reading sheet = recovery_code::read(m_sheet.join(u'\n'));
    QVERIFY(sheet.isGood());
    QCOMPARE(sheet.key, station->key().raw());
    QCOMPARE(station->centre().agencyId, u"H24.123"_s);
    QCOMPARE(station->centre().hotline, u"0225 3123 456"_s);
    QCOMPARE(station->stationId(), u"C02"_s);
    QCOMPARE(station->setting(u"serial.first"_s), u"500"_s);
    QCOMPARE(station->setting(u"backup.folder"_s), m_stick.path());
    QCOMPARE(station->catalogue().procedures().size(), 1);
    QCOMPARE(station->province().pin().serial, 1);
    QCOMPARE(station->province().becameOf(u"xa giang bien"_s).size(), 1);
    QVERIFY(station->verify().ok);
}

void TestFirstRunWhole::theAdministratorSignsIn()
{
    devices::PdfPaperWriter paperWriter;
    devices::ZxingCodeReader codeReader;
    DeskRoom room(m_clock, {&m_renderer, &paperWriter, &codeReader, nullptr, &m_printer});
    QSignalSpy opened(&room, &DeskRoom::opened);
    QSignalSpy failed(&room, &DeskRoom::failed);
    room.open(data(), kPassphrase, false);
    QTRY_VERIFY(opened.size() == 1 || failed.size() == 1);
    QCOMPARE(opened.size(), 1);
    SignInWindow window(room.desk());
    window.show();
    window.activateWindow();
    QTRY_VERIFY(window.isReady());
    QSignalSpy signedIn(&window, &SignInWindow::signedIn);
    auto *pin = window.findChild<PinField *>(u"pin"_s);
    QTest::keyClicks(pin, kPin);
    QTest::keyClick(pin, Qt::Key_Return);
    QTRY_COMPARE(signedIn.size(), 1);
    QCOMPARE(signedIn.constFirst().at(0).value<Actor>().name, u"Nguyễn Hữu Long"_s);
}

void TestFirstRunWhole::registrationBelievesThePackAlone()
{
    QVERIFY(storage::DataFolder(data()).hasDatabase());
    const auto station = storage::Station::open(data(), {nullptr, kPassphrase});
    const QString address = station->province().gatewayAddress();
    const QString code = m_gateway.enrolCode();
    const auto enrol = [&](const QString &typed, QByteArray *failure) {
        sync::Enrolment enrolment(*station, m_clock);
        QSignalSpy done(&enrolment, &sync::Enrolment::done);
        connect(&enrolment, &sync::Enrolment::failed, this,
                [failure](const Failure &refusal) { *failure = refusal.name(); });
        enrolment.start(address, typed);
        return QTest::qWaitFor([&] { return done.size() == 1 || !failure->isEmpty(); }, 20000) &&
               done.size() == 1;
    };
    // A thief with an authority of his own can make a code and a gateway, but not the province's pack.
    QByteArray why;
    const QByteArray stranger = QByteArray(32, 'x').toBase64(QByteArray::Base64UrlEncoding |
                                                             QByteArray::OmitTrailingEquals);
    QVERIFY(!enrol(code.section(u'.', 0, 0) + u'.' + QString::fromLatin1(stranger), &why));
    QCOMPARE(why, QByteArray("enrolment_code_other_gateway"));
    why.clear();
    QVERIFY2(enrol(code, &why), why.constData());
    QVERIFY(station->device().identity().isEnrolled());
    QCOMPARE(station->device().identity().gatewayUrl, address);
}

QTEST_MAIN(TestFirstRunWhole)
#include "tst_first_run.moc"
