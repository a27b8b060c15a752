// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

struct Result
{
    int exitCode = -1;
    QJsonDocument json;
};

constexpr int kLimitMs = 60000;

QString program()
{
    return QDir(qEnvironmentVariable("MOTCUA_BIN_DIR")).filePath(u"motcua-admin"_s);
}

Result run(const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(program(), arguments + QStringList{u"--json"_s});
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(kLimitMs) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), QJsonDocument::fromJson(process.readAllStandardOutput())};
}

} // namespace

/// The command line as scripts see it: docs/cli.md is a promise.
class TestAdminCli : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aDueDateSaysWhatItSkipped();
    void aLimitThatIsNoneIsUsage();
    void aCardIsRead();
    void aMangledCardIsNamed();
    void aReceiptIsWrittenFoundAndVerified();
    void aThousandDossiersMayShareTheirPapers();
    void aSecondCentreInAFolderIsRefused();
    void aWrongPassphraseOpensNothing();
    void aCentreNobodyCanReadIsRefused();
    void aRealCentreHasAPassphraseThatCannotBeGuessed();
    void aRealCentreGetsNoMadeUpDossiers();
    void twoAtOnceMakeOneCentre();
    void aMovedDatabaseKeepsItsKey();
    void theGatewayIsNeverSpokenToInClearText();
    void noImageIsToldFromNoCode();
    void peopleAreAddedAndListed();
    void aLostAdministratorGetsBackIn();
    void papersMayBeKeptForTheNight();

private:
    [[nodiscard]] QStringList at(const QString &verb, const QStringList &rest = {}) const
    {
        return QStringList{verb, u"--data"_s, m_folder->filePath(u"data"_s), u"--passphrase-file"_s,
                           m_folder->filePath(u"pass"_s)} +
               rest;
    }
    static void write(const QString &name, const QByteArray &text)
    {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text + '\n');
    }
    void writePassphrase(const QByteArray &text) const
    {
        write(m_folder->filePath(u"pass"_s), text);
    }
    [[nodiscard]] QString error(const Result &result) const
    {
        return result.json.object().value("error"_L1).toObject().value("name"_L1).toString();
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestAdminCli::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    writePassphrase("một cụm mật khẩu");
}

void TestAdminCli::aDueDateSaysWhatItSkipped()
{
    const Result result = run(
        {u"due-date"_s, u"--limit"_s, u"3d"_s, u"--received"_s, u"2026-11-20T09:00:00+07:00"_s});
    QCOMPARE(result.exitCode, 0);
    const QJsonObject answer = result.json.object();
    QCOMPARE(answer.value("due_at"_L1).toString(), u"2026-11-26T09:00:00+07:00"_s);
    QCOMPARE(answer.value("calendar_incomplete"_L1).toBool(true), false);
    const QJsonArray explained = answer.value("explained"_L1).toArray();
    QCOMPARE(explained.last().toObject().value("day"_L1).toString(), u"2026-11-24"_s);
    QVERIFY(!explained.last().toObject().value("reason"_L1).toString().isEmpty());
}

void TestAdminCli::aLimitThatIsNoneIsUsage()
{
    QCOMPARE(run({u"due-date"_s, u"--limit"_s, u"soon"_s, u"--received"_s,
                  u"2026-11-20T09:00:00+07:00"_s})
                 .exitCode,
             2);
    QCOMPARE(run({u"due-date"_s, u"--limit"_s, u"3d"_s, u"--received"_s, u"yesterday"_s}).exitCode,
             2);
    QCOMPARE(run({u"no-such-verb"_s}).exitCode, 2);
}

void TestAdminCli::aCardIsRead()
{
    const Result result =
        run({u"parse-code"_s},
            "031190001234|031234567|Nguyễn Thị Mai|05031990|Nữ|Vĩnh Bảo, Hải Phòng|12072021\r\n");
    QCOMPARE(result.exitCode, 0);
    QCOMPARE(result.json.object().value("kind"_L1).toString(), u"identity_card_2021"_s);
    QVERIFY(result.json.object().value("error"_L1).isNull());
    QCOMPARE(result.json.object().value("fields"_L1).toObject().value("name"_L1).toString(),
             u"Nguyễn Thị Mai"_s);
}

void TestAdminCli::aMangledCardIsNamed()
{
    const Result result =
        run({u"parse-code"_s},
            "031190001234|031234567|Nguyeexn Thij Mai|05031990|Nuwx|Thoon Ddoong|12072021");
    QCOMPARE(result.exitCode, 1);
    QCOMPARE(result.json.object().value("error"_L1).toString(), u"input_method_on"_s);
}

void TestAdminCli::aReceiptIsWrittenFoundAndVerified()
{
    QCOMPARE(run(at(u"init"_s, {u"--demo"_s})).exitCode, 0);
    const Result seeded = run(at(u"seed"_s, {u"--dossiers"_s, u"3"_s, u"--seed"_s, u"5"_s}));
    QCOMPARE(seeded.exitCode, 0);
    const Result verified = run(at(u"verify"_s));
    QCOMPARE(verified.exitCode, 0);
    const QJsonObject answer = verified.json.object();
    QVERIFY(answer.value("ok"_L1).toBool());
    QCOMPARE(answer.value("integrity"_L1).toString(), u"ok"_s);
    QVERIFY(answer.value("blobs"_L1).toObject().value("checked"_L1).toInt() >= 9);
    QCOMPARE(answer.value("outbox"_L1).toObject().value("waiting"_L1).toInt(), 3);
    // A file that is gone is found out.
    QDir blobs(m_folder->filePath(u"data/blobs"_s));
    const QStringList shelves = blobs.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QDir shelf(blobs.filePath(shelves.first()));
    QVERIFY(shelf.remove(shelf.entryList(QDir::Files).first()));
    const Result damaged = run(at(u"verify"_s));
    QCOMPARE(damaged.exitCode, 1);
    QCOMPARE(damaged.json.object().value("blobs"_L1).toObject().value("missing"_L1).toInt(), 1);
}

void TestAdminCli::aThousandDossiersMayShareTheirPapers()
{
    QCOMPARE(run(at(u"init"_s, {u"--demo"_s})).exitCode, 0);
    const Result seeded = run(at(u"seed"_s, {u"--dossiers"_s, u"1300"_s, u"--seed"_s, u"5"_s,
                                             u"--papers"_s, u"shared"_s, u"--acknowledged"_s}));
    QCOMPARE(seeded.exitCode, 0);
    QCOMPARE(seeded.json.object().value("dossiers"_L1).toInt(), 1300);
    QCOMPARE(seeded.json.object().value("papers"_L1).toString(), u"shared"_s);
    // A second lot goes on behind the first, and waits.
    QCOMPARE(run(at(u"seed"_s,
                    {u"--dossiers"_s, u"60"_s, u"--seed"_s, u"6"_s, u"--papers"_s, u"shared"_s}))
                 .exitCode,
             0);
    const QJsonObject answer = run(at(u"verify"_s)).json.object();
    QVERIFY(answer.value("ok"_L1).toBool());
    QCOMPARE(answer.value("foreign_keys"_L1).toInt(), 0);
    QCOMPARE(answer.value("audit"_L1).toObject().value("entries"_L1).toInt(), 1360);
    QCOMPARE(answer.value("blobs"_L1).toObject().value("checked"_L1).toInt(), 300);
    const QJsonObject outbox = run(at(u"outbox"_s)).json.object();
    QCOMPARE(outbox.value("acknowledged"_L1).toInt(), 1300);
    QCOMPARE(outbox.value("waiting"_L1).toInt(), 60);
    QCOMPARE(outbox.value("blobs_waiting"_L1).toInt(), 150);
    QCOMPARE(run(at(u"seed"_s, {u"--dossiers"_s, u"1"_s, u"--papers"_s, u"none"_s})).exitCode, 2);
}

void TestAdminCli::aSecondCentreInAFolderIsRefused()
{
    QCOMPARE(run(at(u"init"_s, {u"--demo"_s})).exitCode, 0);
    const Result again = run(at(u"init"_s, {u"--demo"_s}));
    QCOMPARE(again.exitCode, 3);
    QCOMPARE(error(again), u"data_folder_in_use"_s);
    QCOMPARE(run(at(u"verify"_s)).exitCode, 0);
}

void TestAdminCli::aWrongPassphraseOpensNothing()
{
    QCOMPARE(run(at(u"init"_s, {u"--demo"_s})).exitCode, 0);
    writePassphrase("sai");
    const Result wrong = run(at(u"verify"_s));
    QCOMPARE(wrong.exitCode, 3);
    QCOMPARE(error(wrong), u"wrong_key"_s);
}

void TestAdminCli::aCentreNobodyCanReadIsRefused()
{
    QCOMPARE(run(at(u"init"_s, {u"--centre"_s, u"xã <b>"_s, u"--name"_s, u"Thử"_s})).exitCode, 2);
    QCOMPARE(run(at(u"init"_s, {u"--demo"_s, u"--first-serial"_s, u"20000"_s})).exitCode, 2);
    QVERIFY(!QFile::exists(m_folder->filePath(u"data/motcua.db"_s)));
}

void TestAdminCli::aRealCentreHasAPassphraseThatCannotBeGuessed()
{
    const QStringList real{u"--centre"_s, u"H24.123"_s, u"--name"_s, u"Trung tâm"_s};
    for (const char *poor : {"x", "123456789", "aaaaaaaaaaaa"}) {
        writePassphrase(poor);
        QCOMPARE(error(run(at(u"init"_s, real))), u"secret_refused"_s);
        QVERIFY(!QFile::exists(m_folder->filePath(u"data/motcua.db"_s)));
    }
    writePassphrase("x");
    QCOMPARE(run(at(u"init"_s, {u"--demo"_s})).exitCode, 0); // a demo is nobody's
}

void TestAdminCli::aRealCentreGetsNoMadeUpDossiers()
{
    QCOMPARE(
        run(at(u"init"_s, {u"--centre"_s, u"H24.123"_s, u"--name"_s, u"Trung tâm"_s})).exitCode, 0);
    QCOMPARE(error(run(at(u"seed"_s, {u"--dossiers"_s, u"1"_s}))), u"not_a_demo_centre"_s);
}

void TestAdminCli::twoAtOnceMakeOneCentre()
{
    std::vector<std::unique_ptr<QProcess>> all;
    for (int i = 0; i < 4; ++i) {
        all.push_back(std::make_unique<QProcess>());
        all.back()->start(program(), at(u"init"_s, {u"--demo"_s, u"--json"_s}));
    }
    int made = 0;
    for (const auto &process : all) {
        QVERIFY(process->waitForFinished(kLimitMs));
        made += process->exitCode() == 0 ? 1 : 0;
    }
    QCOMPARE(made, 1);
    QCOMPARE(run(at(u"verify"_s)).exitCode, 0);
}

void TestAdminCli::aMovedDatabaseKeepsItsKey()
{
    QCOMPARE(run(at(u"init"_s, {u"--demo"_s})).exitCode, 0);
    QCOMPARE(run(at(u"seed"_s, {u"--dossiers"_s, u"1"_s, u"--seed"_s, u"1"_s})).exitCode, 0);
    const QString database = m_folder->filePath(u"data/motcua.db"_s);
    const QString aside = m_folder->filePath(u"aside.db"_s);
    QVERIFY(QFile::rename(database, aside));
    QCOMPARE(error(run(at(u"init"_s, {u"--demo"_s}))), u"data_folder_in_use"_s);
    QVERIFY(QFile::rename(aside, database));
    QCOMPARE(run(at(u"verify"_s)).exitCode, 0);
}

void TestAdminCli::theGatewayIsNeverSpokenToInClearText()
{
    QCOMPARE(run(at(u"init"_s, {u"--demo"_s})).exitCode, 0);
    QCOMPARE(run(at(u"sync"_s, {u"--gateway"_s, u"http://127.0.0.1:1"_s})).exitCode, 2);
    const Result notYet = run(at(u"sync"_s, {u"--until-empty"_s}));
    QCOMPARE(notYet.exitCode, 3);
    QCOMPARE(error(notYet), u"not_enrolled"_s);
}

void TestAdminCli::noImageIsToldFromNoCode()
{
    const QString text = m_folder->filePath(u"pass"_s);
    const Result result = run({u"read-code"_s, text, m_folder->filePath(u"absent.png"_s)});
    QCOMPARE(result.exitCode, 1);
    QCOMPARE(result.json.array().at(0).toObject().value("error"_L1).toString(),
             u"image_unreadable"_s);
    QCOMPARE(result.json.array().at(1).toObject().value("error"_L1).toString(),
             u"file_unreadable"_s);
}

void TestAdminCli::peopleAreAddedAndListed()
{
    QCOMPARE(run(at(u"init"_s, {u"--demo"_s})).exitCode, 0);
    const QString pin = m_folder->filePath(u"pin"_s);
    write(pin, "739154");
    for (const QString &role :
         {u"reception_officer"_s, u"case_officer"_s, u"approver"_s, u"cashier"_s,
          u"records_clerk"_s, u"supervisor"_s, u"administrator"_s}) {
        QCOMPARE(run(at(u"add-staff"_s,
                        {u"--name"_s, u"Người "_s + role, u"--role"_s, role, u"--pin-file"_s, pin}))
                     .exitCode,
                 0);
    }
    QCOMPARE(run(at(u"add-staff"_s, {u"--name"_s, u"Máy 1"_s, u"--role"_s, u"kiosk"_s})).exitCode,
             0);
    const QString password = m_folder->filePath(u"password"_s);
    write(password, "ba chiếc thuyền nan");
    QCOMPARE(run(at(u"add-staff"_s, {u"--name"_s, u"Lê An"_s, u"--role"_s, u"supervisor"_s,
                                     u"--password-file"_s, password, u"--must-change"_s}))
                 .exitCode,
             0);
    const QJsonArray people = run(at(u"staff"_s)).json.array();
    QCOMPARE(people.size(), 4 + 7 + 2);
    const QJsonObject last = people.last().toObject();
    QCOMPARE(last.value("role"_L1).toString(), u"supervisor"_s);
    QCOMPARE(last.value("secret"_L1).toString(), u"password"_s);
    QVERIFY(last.value("must_change"_L1).toBool());
    QVERIFY(last.value("active"_L1).toBool());
    QVERIFY(last.value("locked_until"_L1).isNull());

    // What is refused, and how: words on the command line, or a circumstance.
    QCOMPARE(run(at(u"add-staff"_s,
                    {u"--name"_s, u"X"_s, u"--role"_s, u"notary"_s, u"--pin-file"_s, pin}))
                 .exitCode,
             2);
    QCOMPARE(run(at(u"add-staff"_s, {u"--name"_s, u"X"_s, u"--role"_s, u"cashier"_s})).exitCode, 2);
    write(pin, "12345");
    const QStringList cashier{u"--name"_s, u"X"_s, u"--role"_s, u"cashier"_s, u"--pin-file"_s, pin};
    QCOMPARE(run(at(u"add-staff"_s, cashier)).exitCode, 2);
    write(pin, "123456");
    const Result trivial = run(at(u"add-staff"_s, cashier));
    QCOMPARE(trivial.exitCode, 3);
    QCOMPARE(error(trivial), u"secret_refused"_s);
    QCOMPARE(run(at(u"staff"_s)).json.array().size(), people.size());
    QCOMPARE(run(at(u"verify"_s)).exitCode, 0);
}

void TestAdminCli::aLostAdministratorGetsBackIn()
{
    QCOMPARE(run(at(u"init"_s, {u"--demo"_s})).exitCode, 0);
    const QString pin = m_folder->filePath(u"pin"_s);
    write(pin, "739154");
    const Result added = run(at(u"add-staff"_s, {u"--name"_s, u"Lê An"_s, u"--role"_s,
                                                 u"administrator"_s, u"--pin-file"_s, pin}));
    const QString id = added.json.object().value("staff"_L1).toString();
    write(pin, "408826");
    QCOMPARE(run(at(u"reset-pin"_s, {u"--staff"_s, id, u"--pin-file"_s, pin})).exitCode, 0);
    const QJsonObject person = run(at(u"staff"_s)).json.array().last().toObject();
    QVERIFY(person.value("must_change"_L1).toBool());
    QCOMPARE(run(at(u"reset-pin"_s, {u"--staff"_s, u"nobody"_s, u"--pin-file"_s, pin})).exitCode,
             2);
    const Result gone =
        run(at(u"reset-pin"_s,
               {u"--staff"_s, u"01890000-0000-7000-8000-000000000000"_s, u"--pin-file"_s, pin}));
    QCOMPARE(gone.exitCode, 3);
    QCOMPARE(error(gone), u"person_gone"_s);
    writePassphrase("sai");
    QCOMPARE(error(run(at(u"reset-pin"_s, {u"--staff"_s, id, u"--pin-file"_s, pin}))),
             u"wrong_key"_s); // the key of the data is what allows it
}

void TestAdminCli::papersMayBeKeptForTheNight()
{
    QCOMPARE(run(at(u"init"_s, {u"--demo"_s})).exitCode, 0);
    const auto settings = [this](const QStringList &rest) {
        return run(at(u"sync"_s, QStringList{u"settings"_s} + rest));
    };
    QCOMPARE(settings({}).json.object().value("papers"_L1).toString(), u"always"_s);
    QCOMPARE(settings({u"--papers"_s, u"night"_s, u"--night"_s, u"21:30-05:00"_s}).exitCode, 0);
    const QJsonObject kept = settings({}).json.object();
    QCOMPARE(kept.value("papers"_L1).toString(), u"night"_s);
    QCOMPARE(kept.value("night"_L1).toString(), u"21:30-05:00"_s);
    QCOMPARE(settings({u"--papers"_s, u"never"_s}).exitCode, 2);
    QCOMPARE(settings({u"--night"_s, u"25:00-05:00"_s}).exitCode, 2);
    const Result status = run(at(u"sync"_s, {u"status"_s}));
    QCOMPARE(status.exitCode, 0);
    QCOMPARE(status.json.object().value("waiting"_L1).toInt(-1), 0);
    QVERIFY(status.json.object().value("last_contact"_L1).isNull());
    QCOMPARE(run(at(u"sync"_s, {u"yesterday"_s})).exitCode, 2);
}

QTEST_GUILESS_MAIN(TestAdminCli)
#include "tst_admin_cli.moc"
