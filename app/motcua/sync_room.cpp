// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/motcua/sync_room.h"

#include <QLoggingCategory>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace motcua {

Q_LOGGING_CATEGORY(lcSyncRoom, "motcua.sync")

namespace {

// How often a process without the sync role looks at what the others sent.
constexpr int kLookMs = 5000;

} // namespace

struct SyncRoom::Parts
{
    std::unique_ptr<storage::Station> station;
    std::unique_ptr<storage::DataFolder::RoleLock> lock;
    std::unique_ptr<sync::SyncEngine> engine;
    std::unique_ptr<sync::Enrolment> enrolment;
    std::unique_ptr<QTimer> look;
};

SyncRoom::SyncRoom(const QString &folder, const storage::DatabaseKey &key, const Clock &clock,
                   const sync::SyncEngine::Options &options, QObject *parent)
    : SyncMonitor(parent),
      m_clock(clock),
      m_options(options),
      m_folder(folder),
      m_key(key),
      m_onThread(new QObject)
{
    m_thread.setObjectName(u"sync"_s);
    m_onThread->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_onThread, &QObject::deleteLater);
    m_thread.start();
    QMetaObject::invokeMethod(m_onThread, [this] {
        m_parts = std::make_unique<Parts>();
        try {
            m_parts->station = storage::Station::openAgain(m_folder, m_key);
            startEngine();
        } catch (const Failure &failure) {
            qCWarning(lcSyncRoom, "sync did not start: %s", failure.what());
        }
    });
}

SyncRoom::~SyncRoom()
{
    QMetaObject::invokeMethod(m_onThread, [this] { m_parts.reset(); });
    m_thread.quit();
    m_thread.wait();
}

// On the sync thread.
void SyncRoom::startEngine()
{
    const bool isEnrolled = m_parts->station->device().identity().isEnrolled();
    if (isEnrolled && !m_parts->lock) {
        m_parts->lock = m_parts->station->folder().trySyncRole();
    }
    const auto report = [this](const storage::OutboxStore::Summary &summary, bool known,
                               bool online, bool sending) {
        QMetaObject::invokeMethod(this, [this, summary, known, online, sending] {
            take(summary, known, online, sending);
        });
    };
    if (isEnrolled && m_parts->lock) {
        m_parts->look.reset();
        m_parts->engine = std::make_unique<sync::SyncEngine>(*m_parts->station, m_clock, m_options);
        connect(m_parts->engine.get(), &sync::SyncEngine::statusChanged, m_parts->engine.get(),
                [report](const storage::OutboxStore::Summary &summary, bool online, bool sending) {
                    report(summary, true, online, sending);
                });
        m_parts->engine->start();
        return;
    }
    m_parts->look = std::make_unique<QTimer>();
    const auto look = [this, report, isEnrolled] {
        try {
            const storage::OutboxStore::Summary summary = m_parts->station->outbox().summary();
            const bool fresh =
                summary.lastContact.isValid() && summary.lastContact.secsTo(m_clock.now()) < 60;
            report(summary, isEnrolled, fresh, false);
            takeOver();
        } catch (const Failure &failure) {
            qCWarning(lcSyncRoom, "the outbox cannot be read: %s", failure.what());
        }
    };
    connect(m_parts->look.get(), &QTimer::timeout, m_parts->look.get(), look);
    m_parts->look->start(kLookMs);
    look();
}

// On the sync thread. The role may have become free, or this PC registered by another program.
void SyncRoom::takeOver()
{
    if (!m_parts->station->device().identity().isEnrolled())
        return;
    if (!m_parts->lock)
        m_parts->lock = m_parts->station->folder().trySyncRole();
    if (m_parts->lock) {
        // Not from here: starting the engine ends the timer this is called by.
        QMetaObject::invokeMethod(
            m_onThread,
            [this] {
                if (m_parts && !m_parts->engine)
                    startEngine();
            },
            Qt::QueuedConnection);
    }
}

void SyncRoom::sendNow()
{
    QMetaObject::invokeMethod(m_onThread, [this] {
        if (m_parts && m_parts->engine) {
            m_parts->engine->sendNow();
        }
    });
}

void SyncRoom::enrol(const QString &gatewayUrl, const QString &code)
{
    QMetaObject::invokeMethod(m_onThread, [this, gatewayUrl, code] {
        if (!m_parts || !m_parts->station) {
            return;
        }
        m_parts->enrolment = std::make_unique<sync::Enrolment>(*m_parts->station, m_clock);
        connect(m_parts->enrolment.get(), &sync::Enrolment::done, m_onThread,
                [this](const QString &device) {
                    startEngine();
                    QMetaObject::invokeMethod(this, [this, device] { Q_EMIT enrolled(device); });
                });
        connect(m_parts->enrolment.get(), &sync::Enrolment::failed, m_onThread,
                [this](const Failure &failure) {
                    QMetaObject::invokeMethod(this,
                                              [this, failure] { Q_EMIT enrolmentFailed(failure); });
                });
        m_parts->enrolment->start(gatewayUrl, code);
    });
}

void SyncRoom::take(const storage::OutboxStore::Summary &summary, bool isEnrolled, bool online,
                    bool sending)
{
    ui::SyncStatus status;
    status.waiting = summary.waiting;
    status.oldest = summary.oldestWaiting;
    status.total = sending ? qMax(m_status.total, summary.waiting) : 0;
    status.since = summary.lastContact;
    using State = ui::SyncStatus::State;
    const bool fileStuck = summary.blobsWaiting > 0 && online && !sending;
    if (!isEnrolled)
        status.state = State::NotSetUp;
    else if (summary.needsAttention > 0 || fileStuck)
        status.state = State::NeedsAttention;
    else if (!online)
        status.state = State::Offline;
    else
        status.state = sending ? State::Sending : State::Synced;
    m_status = status;
    Q_EMIT changed();
}

} // namespace motcua
