// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/base/worker.h"

#include <QSemaphore>
#include <QTest>

using namespace motcua;
using namespace Qt::StringLiterals;

class TestWorker : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersOnTheThreadOfTheContext();
    void failuresComeBack();
    void keepsTheOrder();
    void saysNothingToADeadContext();
    void finishesWhatWasPosted();
    void answersOutliveTheWorker();
};

void TestWorker::answersOnTheThreadOfTheContext()
{
    Worker worker(u"desk"_s);
    QObject context;
    QThread *ranOn = nullptr;
    QThread *answeredOn = nullptr;
    worker.run(
        &context, [] { return QThread::currentThread(); },
        [&](QThread *thread) {
            ranOn = thread;
            answeredOn = QThread::currentThread();
        },
        [](const Failure &) { QFAIL("failed"); });
    QVERIFY(answeredOn == nullptr); // never before the caller is done
    QTRY_VERIFY(answeredOn != nullptr);
    QCOMPARE(answeredOn, QThread::currentThread());
    QVERIFY(ranOn != QThread::currentThread());
    QCOMPARE(ranOn->objectName(), u"desk"_s);
    QCOMPARE(worker.pending(), 0);
}

void TestWorker::failuresComeBack()
{
    Worker worker(u"desk"_s);
    QObject context;
    QByteArray name;
    worker.run(
        &context, []() -> int { throw Failure("disk_full", u"a"_s, u"b"_s); },
        [](int) { QFAIL("done"); }, [&](const Failure &failure) { name = failure.name(); });
    QTRY_COMPARE(name, QByteArray("disk_full"));
    // The worker lives on; a job without a result works too.
    bool done = false;
    worker.run(
        &context, [] {}, [&] { done = true; }, [](const Failure &) {});
    QTRY_VERIFY(done);
}

void TestWorker::keepsTheOrder()
{
    Worker worker(u"desk"_s);
    QObject context;
    QList<int> answers;
    for (int i = 0; i < 200; ++i) {
        worker.run(
            &context, [i] { return i; }, [&](int value) { answers << value; },
            [](const Failure &) {});
    }
    QTRY_COMPARE(answers.size(), 200);
    QVERIFY(std::is_sorted(answers.cbegin(), answers.cend()));
}

void TestWorker::saysNothingToADeadContext()
{
    Worker worker(u"desk"_s);
    QSemaphore gate;
    auto *context = new QObject;
    bool told = false;
    worker.run(
        context, [&] { gate.acquire(); }, [&] { told = true; },
        [&](const Failure &) { told = true; });
    delete context;
    gate.release();
    QObject alive;
    bool later = false;
    worker.run(
        &alive, [] {}, [&] { later = true; }, [](const Failure &) {});
    QTRY_VERIFY(later);
    QVERIFY(!told);
}

void TestWorker::finishesWhatWasPosted()
{
    QAtomicInt ran;
    {
        Worker worker(u"desk"_s);
        for (int i = 0; i < 100; ++i)
            worker.post([&] { ran.fetchAndAddOrdered(1); });
    }
    QCOMPARE(ran.loadAcquire(), 100);
}

void TestWorker::answersOutliveTheWorker()
{
    QObject context;
    int answer = 0;
    {
        Worker worker(u"desk"_s);
        worker.run(
            &context, [] { return 7; }, [&](int value) { answer = value; }, [](const Failure &) {});
    }
    QTRY_COMPARE(answer, 7);
}

QTEST_GUILESS_MAIN(TestWorker)
#include "tst_core_worker.moc"
