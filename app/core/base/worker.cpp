// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/base/worker.h"

#include <QMetaObject>

namespace motcua {

Worker::Worker(const QString &threadName, QObject *parent)
    : QObject(parent),
      m_receiver(new QObject)
{
    m_thread.setObjectName(threadName);
    m_receiver->moveToThread(&m_thread);
    m_thread.start();
}

Worker::~Worker()
{
    // Queued behind everything posted so far, so that nothing asked for is lost.
    post([this] { m_thread.quit(); });
    m_thread.wait();
    delete m_receiver;
}

void Worker::post(std::function<void()> job)
{
    QMetaObject::invokeMethod(m_receiver, std::move(job), Qt::QueuedConnection);
}

QObject *Worker::makeCourier(const QObject *context)
{
    if (context == nullptr)
        return nullptr;
    auto *courier = new QObject;
    courier->moveToThread(context->thread());
    return courier;
}

void Worker::deliver(QObject *courier, const QPointer<QObject> &target,
                     std::function<void()> answer)
{
    if (courier == nullptr)
        return;
    QMetaObject::invokeMethod(
        courier,
        [courier, target, answer = std::move(answer)] {
            courier->deleteLater();
            if (!target.isNull())
                answer();
        },
        Qt::QueuedConnection);
}

} // namespace motcua
