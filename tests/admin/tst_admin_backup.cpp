// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Backup, restore and check from the command line, as docs/cli.md promises them; also a backup while a seed runs.
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

QString program()
{
    return QDir(qEnvironmentVariable("MOTCUA_BIN_DIR")).filePath(u"motcua-admin"_s);
}

} // namespace

class TestAdminBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aBackupWhileASeedRunsRestoresClean();
    void whatWouldBeMissingIsTold();
    void wrongWordsAreNamed();
    void damageIsFoundAndTheMarkTakenAway();

private:
    struct Result
    {
        int exitCode = -1;
        QJsonValue json;
        [[nodiscard]] QJsonObject object() const { return json.toObject(); }
        [[nodiscard]] QString error() const
        {
            return object()["error"_L1].toObject()["name"_L1].toString();
        }
    };
    [[nodiscard]] QStringList at(const QString &verb, const QStringList &rest) const
    {
        return QStringList{verb,
                           u"--json"_s,
                           u"--data"_s,
                           m_data,
                           u"--passphrase-file"_s,
                           m_dir->filePath(u"pass"_s)} +
               rest;
    }
    static Result run(const QStringList &arguments)
    {
        QProcess process;
        process.start(program(), arguments);
        if (!process.waitForFinished(120000))
            return {};
        const QJsonDocument json = QJsonDocument::fromJson(process.readAllStandardOutput());
        return {process.exitCode(),
                json.isArray() ? QJsonValue(json.array()) : QJsonValue(json.object())};
    }
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_data, m_medium;
};

void TestAdminBackup::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_data = m_dir->filePath(u"data"_s);
    m_medium = m_dir->filePath(u"stick"_s);
    QVERIFY(QDir().mkpath(m_medium));
    QFile pass(m_dir->filePath(u"pass"_s));
    QVERIFY(pass.open(QIODevice::WriteOnly) && pass.write("một cụm mật khẩu\n") > 0);
    pass.close();
    QCOMPARE(run(at(u"init"_s, {u"--demo"_s})).exitCode, 0);
}

void TestAdminBackup::aBackupWhileASeedRunsRestoresClean()
{
    QProcess seed;
    seed.start(program(), at(u"seed"_s, {u"--dossiers"_s, u"400"_s, u"--seed"_s, u"3"_s}));
    QVERIFY(seed.waitForStarted());
    QVector<Result> made;
    // At least two while it runs, and one after.
    do {
        made.append(run(at(u"backup"_s, {u"--to"_s, m_medium})));
        QCOMPARE(made.last().error(), QString());
    } while (seed.state() == QProcess::Running && made.size() < 50);
    QVERIFY(seed.waitForFinished(120000));
    QCOMPARE(seed.exitCode(), 0);
    const QJsonArray list = run({u"backups"_s, u"--json"_s, u"--from"_s, m_medium}).json.toArray();
    QCOMPARE(list.size(), qMin(3, int(made.size())));
    const QJsonObject oldest = list.last().toObject();
    const Result restored =
        run(at(u"restore"_s, {u"--from"_s, m_medium, u"--generation"_s,
                              QString::number(oldest["generation"_L1].toInt())}));
    QCOMPARE(restored.exitCode, 0);
    QVERIFY(restored.object()["set_aside"_L1].toString().contains("damaged-"_L1));
    const Result verified = run(at(u"verify"_s, {}));
    QCOMPARE(verified.exitCode, 0);
    QVERIFY(verified.object()["ok"_L1].toBool());
    const Result outbox = run(at(u"outbox"_s, {}));
    QCOMPARE(outbox.object()["waiting"_L1].toInt(), oldest["dossiers"_L1].toInt());
    QCOMPARE(oldest["outbox_seq"_L1].toInt(), oldest["dossiers"_L1].toInt());
}

void TestAdminBackup::whatWouldBeMissingIsTold()
{
    QCOMPARE(run(at(u"seed"_s, {u"--dossiers"_s, u"3"_s})).exitCode, 0);
    const Result made = run(at(u"backup"_s, {u"--to"_s, m_medium}));
    QCOMPARE(made.object()["dossiers"_L1].toInt(), 3);
    QVERIFY(made.object()["same_disk"_L1].toBool());
    QVERIFY(made.object()["seconds"_L1].toObject().contains("verify"_L1));
    QCOMPARE(run(at(u"seed"_s, {u"--dossiers"_s, u"2"_s, u"--seed"_s, u"9"_s})).exitCode, 0);
    const Result compared = run(at(u"restore"_s, {u"--from"_s, m_medium, u"--compare-only"_s}));
    QCOMPARE(compared.exitCode, 0);
    const QJsonObject missing = compared.object()["missing"_L1].toObject();
    QVERIFY(missing["known"_L1].toBool());
    QCOMPARE(missing["dossiers"_L1].toInt(), 2);
    QCOMPARE(missing["lost_codes"_L1].toArray().size(), 2);
    QVERIFY(!compared.object().contains("ok"_L1));
    QCOMPARE(run(at(u"outbox"_s, {})).object()["waiting"_L1].toInt(), 5);
}

void TestAdminBackup::wrongWordsAreNamed()
{
    QCOMPARE(run(at(u"backup"_s, {})).exitCode, 2);
    const Result inside = run(at(u"backup"_s, {u"--to"_s, m_data}));
    QCOMPARE(inside.exitCode, 3);
    QCOMPARE(inside.error(), u"backup_in_data_folder"_s);
    QCOMPARE(run(at(u"backup"_s, {u"--to"_s, m_dir->filePath(u"away"_s)})).error(),
             u"backup_medium_missing"_s);
    QCOMPARE(run({u"backups"_s, u"--json"_s, u"--from"_s, m_medium}).error(),
             u"backup_not_found"_s);
    QCOMPARE(run(at(u"backup"_s, {u"--to"_s, m_medium})).exitCode, 0);
    QCOMPARE(run(at(u"restore"_s, {u"--from"_s, m_medium, u"--generation"_s, u"7"_s})).error(),
             u"backup_not_found"_s);
}

void TestAdminBackup::damageIsFoundAndTheMarkTakenAway()
{
    QCOMPARE(run(at(u"seed"_s, {u"--dossiers"_s, u"5"_s})).exitCode, 0);
    Result checked = run(at(u"check"_s, {u"--quick"_s}));
    QCOMPARE(checked.exitCode, 0);
    QVERIFY(checked.object()["ok"_L1].toBool());
    QVERIFY(checked.object()["disk"_L1].toObject()["free_bytes"_L1].toDouble() > 0);
    QFile file(m_data + "/motcua.db"_L1);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 place = file.size() - 1500;
    const auto flip = [&] {
        char byte = 0;
        return file.seek(place) && file.getChar(&byte) && file.seek(place) &&
               file.putChar(char(byte ^ 0x10)) && file.flush();
    };
    QVERIFY(flip());
    checked = run(at(u"check"_s, {}));
    QCOMPARE(checked.exitCode, 1);
    QVERIFY(checked.object()["read_only"_L1].toBool());
    QVERIFY(!checked.object()["finding"_L1].toString().isEmpty());
    // Refused by the mark, or by the very page before it comes to that.
    const QString refused = run(at(u"seed"_s, {u"--dossiers"_s, u"1"_s})).error();
    QVERIFY(refused == "store_read_only"_L1 || refused == "database_damaged"_L1);
    QCOMPARE(run(at(u"backup"_s, {u"--to"_s, m_medium})).error(), u"store_read_only"_s);
    QVERIFY(flip());
    const auto entries = [this] {
        return run(at(u"verify"_s, {})).object()["audit"_L1].toObject()["entries"_L1].toInt();
    };
    const int before = entries();
    QVERIFY(before > 0);
    QCOMPARE(run(at(u"check"_s, {u"--quick"_s, u"--clear"_s})).exitCode, 1);
    QCOMPARE(entries(), before);
    QCOMPARE(run(at(u"check"_s, {u"--clear"_s})).exitCode, 0);
    QCOMPARE(entries(), before + 1); // whoever lifted it, it is in the trail …
    QCOMPARE(run(at(u"check"_s, {u"--clear"_s})).exitCode, 0);
    QCOMPARE(entries(), before + 1); // … and nothing lifted is nothing done
    QCOMPARE(run(at(u"outbox"_s, {u"--requeue"_s})).exitCode, 0);
    QCOMPARE(entries(), before + 2);
    QCOMPARE(run(at(u"seed"_s, {u"--dossiers"_s, u"1"_s})).exitCode, 0);
}

QTEST_GUILESS_MAIN(TestAdminBackup)
#include "tst_admin_backup.moc"
