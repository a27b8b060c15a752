// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAtomicInt>
#include <QObject>
#include <QPointer>
#include <QThread>

#include "app/core/base/failure.h"

#include <functional>
#include <memory>
#include <type_traits>
#include <utility>

namespace motcua {

/// One thread that runs jobs in the order given. The window posts work here and is called back on
/// its own thread; it never waits. Destruction finishes the jobs already posted, then joins.
class Worker final : public QObject
{
public:
    explicit Worker(const QString &threadName, QObject *parent = nullptr);
    ~Worker() override;

    /// Runs `job` on the worker thread, no answer. From any thread.
    void post(std::function<void()> job);

    /// Runs `job` on the worker; then calls, on the thread of `context`, `done(result)` or, if the
    /// job threw a Failure, `failed(failure)`. Neither is called once `context` is gone.
    template <typename Job, typename Done, typename Failed>
    void run(QObject *context, Job job, Done done, Failed failed)
    {
        using Result = std::invoke_result_t<Job &>;
        QPointer<QObject> target(context);
        QObject *courier = makeCourier(context);
        m_jobs.fetchAndAddOrdered(1);
        post([this, target, courier, job = std::move(job), done = std::move(done),
              failed = std::move(failed)]() mutable {
            std::function<void()> answer;
            try {
                if constexpr (std::is_void_v<Result>) {
                    job();
                    answer = [done = std::move(done)]() mutable { done(); };
                } else {
                    auto result = std::make_shared<Result>(job());
                    answer = [done = std::move(done), result]() mutable {
                        done(std::move(*result));
                    };
                }
            } catch (const Failure &failure) {
                answer = [failed = std::move(failed), failure]() mutable { failed(failure); };
            }
            m_jobs.fetchAndSubOrdered(1);
            deliver(courier, target, std::move(answer));
        });
    }

    /// Jobs posted with run() and not yet finished; for tests and progress.
    [[nodiscard]] int pending() const { return m_jobs.loadAcquire(); }

private:
    // The answer travels on an object of its own on the context's thread: only there may anyone ask
    // whether the context still lives.
    [[nodiscard]] static QObject *makeCourier(const QObject *context);
    static void deliver(QObject *courier, const QPointer<QObject> &target,
                        std::function<void()> answer);

    QThread m_thread;
    QObject *m_receiver; // lives on m_thread
    QAtomicInt m_jobs;
};

} // namespace motcua
