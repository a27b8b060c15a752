// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a program holds in memory and in passing stays where it belongs: no image of a crashed process, no temporary file
// that outlives the citizen.
#include "app/core/base/process_privacy.h"
#include "app/motcua/private_temp.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>

#include <csignal>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace motcua;
using namespace Qt::StringLiterals;

namespace {

/// Runs `child` in a forked process, which ends with its answer.
template <typename Child>
int statusOf(Child child)
{
    const pid_t pid = fork();
    if (pid == 0)
        _exit(child());
    int status = 0;
    waitpid(pid, &status, 0);
    return status;
}

void allowImages()
{
    rlimit limit{};
    getrlimit(RLIMIT_CORE, &limit);
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_CORE, &limit);
}

QByteArray limitLine(qint64 pid)
{
    QFile limits(u"/proc/%1/limits"_s.arg(pid));
    if (!limits.open(QIODevice::ReadOnly))
        return {};
    const QList<QByteArray> lines = limits.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("Max core file size"))
            return line.simplified();
    }
    return {};
}

void write(const QString &path, int secondsAgo)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("a page") == 6 && file.flush());
    QVERIFY(file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-secondsAgo),
                             QFileDevice::FileModificationTime));
}

} // namespace

class TestFaultsPrivateMemory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCrashLeavesNoImage();
    void theScanWorkerSaysItForItself();
    void temporaryFilesAreOursAndGo();
    void whatACrashLeftGoesAtTheNextStart();
    void aLinkIsNotFollowed();
};

void TestFaultsPrivateMemory::aCrashLeavesNoImage()
{
    const QTemporaryDir folder;
    const auto crash = [&folder](bool keepPrivate) {
        return statusOf([&folder, keepPrivate] {
            if (chdir(QFile::encodeName(folder.path()).constData()) != 0)
                return 9;
            allowImages();
            if (keepPrivate && (!keepMemoryPrivate() || prctl(PR_GET_DUMPABLE) != 0))
                return 8;
            std::signal(SIGSEGV, SIG_DFL);
            raise(SIGSEGV);
            return 7;
        });
    };
    const int status = crash(true);
    QVERIFY(WIFSIGNALED(status));
    QVERIFY2(!WCOREDUMP(status), "a crash has left an image of the memory");
    QVERIFY(QDir(folder.path()).isEmpty());
    // Where this system writes images at all, the same crash without our word leaves one.
    rlimit limit{};
    getrlimit(RLIMIT_CORE, &limit);
    QFile pattern(u"/proc/sys/kernel/core_pattern"_s);
    if (limit.rlim_max != 0 && pattern.open(QIODevice::ReadOnly) &&
        pattern.readAll().simplified() == "core")
        QVERIFY(WCOREDUMP(crash(false)));
}

void TestFaultsPrivateMemory::theScanWorkerSaysItForItself()
{
    QProcess worker;
    worker.setChildProcessModifier(allowImages);
    worker.start(qEnvironmentVariable("MOTCUA_BIN_DIR") + "/motcua-scan-worker"_L1, {});
    QVERIFY(worker.waitForStarted());
    // It has said that it is ready, so it has passed the beginning of main().
    QVERIFY(worker.waitForReadyRead());
    QCOMPARE(limitLine(worker.processId()), "Max core file size 0 0 bytes");
    worker.closeWriteChannel();
    QVERIFY(worker.waitForFinished());
}

void TestFaultsPrivateMemory::temporaryFilesAreOursAndGo()
{
    const QTemporaryDir data;
    QString path;
    {
        const PrivateTemp temp(data.path(), {storage::StationRole::Kind::Counter, 3});
        path = temp.path();
        QVERIFY(path.startsWith(data.path() + "/tmp/"_L1));
        QCOMPARE(QDir::tempPath(), path);
        QCOMPARE(QFile::permissions(path) &
                     (QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup |
                      QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther),
                 QFileDevice::Permissions());
        QTemporaryFile any; // as a library makes one
        QVERIFY(any.open());
        QVERIFY(any.fileName().startsWith(path));

        write(path + "/old"_L1, PrivateTemp::kFreshSeconds + 1);
        write(path + "/.hidden"_L1, PrivateTemp::kFreshSeconds + 1);
        write(path + "/ahead"_L1, -3600);
        write(path + "/fresh"_L1, 0);
        QVERIFY(temp.wipe(PrivateTemp::What::NotFresh));
        QVERIFY(!QFile::exists(path + "/old"_L1) && !QFile::exists(path + "/.hidden"_L1) &&
                !QFile::exists(path + "/ahead"_L1));
        QVERIFY(QFile::exists(path + "/fresh"_L1)); // may be on its way to the printer
    }
    QVERIFY(QDir(path).isEmpty());
}

void TestFaultsPrivateMemory::whatACrashLeftGoesAtTheNextStart()
{
    const QTemporaryDir data;
    const storage::StationRole role{storage::StationRole::Kind::Counter, 1};
    const QString path = PrivateTemp(data.path(), role).path();
    QVERIFY(QDir(path).mkpath(u"left/behind"_s));
    write(path + "/left/behind/page.png"_L1, 0);
    write(data.path() + "/tmp/other"_L1, 0);
    const PrivateTemp again(data.path(), role);
    QVERIFY(QDir(path).isEmpty());
    QVERIFY(QFile::exists(data.path() + "/tmp/other"_L1)); // another program's
}

void TestFaultsPrivateMemory::aLinkIsNotFollowed()
{
    const QTemporaryDir data;
    const QTemporaryDir elsewhere;
    write(elsewhere.filePath(u"kept"_s), 0);
    const PrivateTemp temp(data.path(), {storage::StationRole::Kind::Kiosk, 1});
    QVERIFY(QFile::link(elsewhere.path(), temp.path() + "/link"_L1));
    QVERIFY(temp.wipe(PrivateTemp::What::All));
    QVERIFY(QFile::exists(elsewhere.filePath(u"kept"_s)));
    QVERIFY(QDir(temp.path()).isEmpty());
}

QTEST_GUILESS_MAIN(TestFaultsPrivateMemory)
#include "tst_faults_private_memory.moc"
