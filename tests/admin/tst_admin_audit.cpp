// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The audit chain and the way back on the command line, as docs/cli.md promises.
class TestAdminAudit : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    int m_exitCode = -1;

    QJsonObject run(const QString &verb, const QStringList &rest = {})
    {
        QProcess process;
        process.start(QDir(qEnvironmentVariable("MOTCUA_BIN_DIR")).filePath(u"motcua-admin"_s),
                      QStringList{verb, u"--json"_s, u"--data"_s, m_folder.filePath(u"data"_s),
                                  u"--passphrase-file"_s, m_folder.filePath(u"pass"_s)} +
                          rest);
        m_exitCode = process.waitForFinished(60000) ? process.exitCode() : -1;
        return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    }
    [[nodiscard]] QByteArray databaseHash() const
    {
        QFile file(m_folder.filePath(u"data/motcua.db"_s));
        return file.open(QIODevice::ReadOnly)
                   ? QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256)
                   : QByteArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(m_folder.filePath(u"pass"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("một cụm mật khẩu\n") > 0);
        file.close();
        run(u"init"_s, {u"--demo"_s});
        QCOMPARE(m_exitCode, 0);
        run(u"seed"_s, {u"--dossiers"_s, u"3"_s});
        QCOMPARE(m_exitCode, 0);
    }

    void verifyTellsOfTheChain()
    {
        const QJsonObject audit = run(u"verify"_s).value("audit"_L1).toObject();
        QCOMPARE(m_exitCode, 0);
        QVERIFY(audit.value("ok"_L1).toBool());
        QVERIFY(audit.value("entries"_L1).toInt() >= 3);
        QCOMPARE(audit.value("acknowledged"_L1).toInt(-1), 0);
        QVERIFY(!audit.contains("first_wrong"_L1));
    }

    void theSelfTestFindsAllFiveAndTouchesNothing()
    {
        const QByteArray before = databaseHash();
        const QJsonObject answer = run(u"verify"_s, {u"--tamper-selftest"_s});
        QCOMPARE(m_exitCode, 0);
        QVERIFY(answer.value("ok"_L1).toBool());
        QStringList kinds;
        const QJsonArray tampers = answer.value("tampers"_L1).toArray();
        for (const QJsonValue &tamper : tampers) {
            kinds.append(tamper["found"_L1]["kind"_L1].toString());
            QCOMPARE(tamper["found"_L1]["seq"_L1].toInt(), tamper["seq"_L1].toInt());
            QVERIFY(tamper["ok"_L1].toBool());
        }
        QCOMPARE(kinds, (QStringList{u"changed"_s, u"removed"_s, u"reordered"_s, u"inserted"_s,
                                     u"truncated"_s}));
        QVERIFY(answer.value("original"_L1)["untouched"_L1].toBool());
        QVERIFY(!before.isEmpty());
        QCOMPARE(databaseHash(), before);
    }

    void theWayBackNeedsARegisteredPc()
    {
        for (const QString &verb : {u"fetch"_s, u"replay"_s}) {
            const QJsonObject answer = run(verb);
            QCOMPARE(m_exitCode, 3);
            QCOMPARE(answer.value("error"_L1)["name"_L1].toString(), u"not_enrolled"_s);
        }
        run(u"fetch"_s, {u"--blob"_s, u"xyz"_s});
        QCOMPARE(m_exitCode, 2);
    }
};

QTEST_GUILESS_MAIN(TestAdminAudit)
#include "tst_admin_audit.moc"
