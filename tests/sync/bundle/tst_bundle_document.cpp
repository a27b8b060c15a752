// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What docs/bundle.md says is what is so: its commands are run as they stand there, and so are those of a person.
#include "sync/protocol/batch.h"
#include "sync/protocol/compression.h"
#include "sync/protocol/names.h"
#include "tests/storage/scratch.h"
#include "tests/sync/bundle/bundle_fixture.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace motcua;
using namespace motcua::test;

namespace {

/// The commands in the document's one block of `sh`.
QString commands()
{
    const QString text = QString::fromUtf8(
        readFile(qEnvironmentVariable("MOTCUA_SOURCE_DIR") + u"/docs/bundle.md"_s));
    return text.section(u"```sh\n"_s, 1, 1).section(u"```"_s, 0, 0);
}

} // namespace

class TestBundleDocument : public BundleFixture
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_passphrase = u"mật khẩu thử"_s;
        start();
    }
    void init() { freshStation(); }
    void opensslAloneOpensAVolume();
    void theVerbsOfAPerson();

private:
    struct Result
    {
        int exitCode = -1;
        QJsonObject json;
    };
    [[nodiscard]] Result admin(const QStringList &arguments) const;
};

void TestBundleDocument::opensslAloneOpensAVolume()
{
    const QByteArray paper = noise(300'000, 9);
    accept(*m_station, 1, paper);
    const QVector<storage::OutboxStore::Row> rows = m_station->outbox().rows(10);
    const QString volume = onStick(exportBundle().files.constFirst());
    QCOMPARE(commands().count(u"openssl cms"_s), 2);

    QTemporaryDir folder;
    for (const QString &name : {u"bundle.pem"_s, u"bundle.key"_s, u"ca.pem"_s})
        QVERIFY(QFile::copy(m_gateway.file(name), folder.filePath(name)));
    QProcess shell;
    shell.setWorkingDirectory(folder.path());
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"VOLUME"_s, volume);
    shell.setProcessEnvironment(environment);
    shell.start(u"/bin/sh"_s, {u"-e"_s, u"-c"_s, commands()});
    QVERIFY(shell.waitForFinished(60000));
    QVERIFY2(shell.exitCode() == 0, shell.readAllStandardError().constData());
    QVERIFY(
        shell.readAllStandardOutput().contains(m_station->device().identity().deviceId.toLatin1()));

    const QString hex = QString::fromLatin1(sha256(paper).toHex());
    QCOMPARE(readFile(folder.filePath(u"blobs/"_s + hex)), paper);
    const QJsonObject manifest =
        QJsonDocument::fromJson(readFile(folder.filePath(u"manifest.json"_s))).object();
    QCOMPARE(manifest.value("station"_L1).toString(), m_station->stationId());
    QCOMPARE(manifest.value("files"_L1).toArray().size(), rows.constFirst().blobs.size());
    const QJsonObject entry = manifest.value("batches"_L1).toArray().at(0).toObject();
    const QByteArray batch = readFile(folder.filePath(entry.value("path"_L1).toString()));
    QCOMPARE(QString::fromLatin1(sha256(batch).toHex()), entry.value("sha256"_L1).toString());
    QByteArray plain;
    QCOMPARE(protocol::decompress(batch, protocol::kMaxBatchPlain, &plain),
             protocol::Decompression::Ok);
    const protocol::BatchReading reading = protocol::readBatch(plain);
    QCOMPARE(reading.fault, QString());
    QCOMPARE(reading.batch.id.toString(QUuid::WithoutBraces), entry.value("id"_L1).toString());
    QCOMPARE(reading.batch.operations.size(), 1);
    QCOMPARE(reading.batch.operations.constFirst().body, rows.constFirst().body);
}

TestBundleDocument::Result TestBundleDocument::admin(const QStringList &arguments) const
{
    QFile passphrase(m_folder->filePath(u"passphrase"_s));
    if (!passphrase.open(QIODevice::WriteOnly) || passphrase.write("mật khẩu thử\n") < 0)
        return {};
    passphrase.close();
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(qEnvironmentVariable("MOTCUA_BIN_DIR") + u"/motcua-admin"_s,
                  arguments + QStringList{u"--json"_s, u"--data"_s,
                                          m_folder->filePath(
                                              u"C%1"_s.arg(m_stations, 2, 10, QLatin1Char('0'))),
                                          u"--passphrase-file"_s, passphrase.fileName()});
    if (!process.waitForFinished(kBundleWait))
        return {};
    return {process.exitCode(), QJsonDocument::fromJson(process.readAllStandardOutput()).object()};
}

void TestBundleDocument::theVerbsOfAPerson()
{
    accept(1);
    accept(2);
    m_station.reset(); // another program opens the folder
    const Result made = admin({u"bundle"_s, u"export"_s, u"--to"_s, stick()});
    QCOMPARE(made.exitCode, 0);
    QCOMPARE(made.json.value("operations"_L1).toInt(), 2);
    const Result checked = admin({u"bundle"_s, u"verify"_s, stick()});
    QCOMPARE(checked.exitCode, 0);
    QCOMPARE(checked.json.value("bundle"_L1), made.json.value("bundle"_L1));
    const Imported imported = import();
    QCOMPARE(imported.exitCode, 0);
    const Result receipt =
        admin({u"bundle"_s, u"import-receipt"_s, m_folder->filePath(u"receipt"_s)});
    QCOMPARE(receipt.exitCode, 0);
    QCOMPARE(receipt.json.value("acknowledged"_L1).toInt(), 2);
    const Result outbox = admin({u"outbox"_s});
    QCOMPARE(outbox.json.value("waiting"_L1).toInt(), 0);
    QCOMPARE(outbox.json.value("blobs_waiting"_L1).toInt(), 0);
    QVERIFY(QFile::remove(onStick(made.json.value("files"_L1).toArray().at(0).toString())));
    QCOMPARE(admin({u"bundle"_s, u"verify"_s, stick()}).exitCode, 1);
    QCOMPARE(admin({u"bundle"_s, u"import-receipt"_s, u"/dev/null"_s}).exitCode, 3);
    QCOMPARE(admin({u"bundle"_s, u"fly"_s}).exitCode, 2);
    QCOMPARE(admin({u"verify"_s}).exitCode, 0);
}

QTEST_GUILESS_MAIN(TestBundleDocument)
#include "tst_bundle_document.moc"
