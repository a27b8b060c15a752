// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/motcua/sync_room.h"

#include "storage/outbox_files.h"

#include <QLoggingCategory>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace motcua {

Q_LOGGING_CATEGORY(lcSyncRoom, "motcua.sync")

namespace {

// How often a process without the sync role looks at what the others sent.
constexpr int kLookMs = 5000;

// Nothing goes until somebody does something, though there is a link.
bool needsPerson(const QString &problem)
{
    return problem == "auth"_L1 || problem == "version"_L1 || problem == "store_read_only"_L1 ||
           problem == "data_file_replaced"_L1;
}

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
    const auto tellCost = [this](bool isMetered) {
        QMetaObject::invokeMethod(m_onThread, [this, isMetered] {
            m_isMetered = isMetered;
            if (m_parts && m_parts->engine)
                m_parts->engine->setMetered(isMetered);
        });
    };
    connect(&m_network, &sync::NetworkWatch::meteredChanged, this, tellCost);
    connect(&m_network, &sync::NetworkWatch::linkCame, this, [this] {
        QMetaObject::invokeMethod(m_onThread, [this] {
            if (m_parts && m_parts->engine)
                m_parts->engine->linkCame();
        });
    });
    m_thread.setObjectName(u"sync"_s);
    m_onThread->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_onThread, &QObject::deleteLater);
    m_thread.start();
    tellCost(m_network.isMetered());
    QMetaObject::invokeMethod(m_onThread, [this] {
        m_parts = std::make_unique<Parts>();
        try {
            m_parts->station = storage::Station::openAgain(m_folder, m_key);
            startEngine();
        } catch (const Failure &failure) {
            qCWarning(lcSyncRoom, "the store could not be opened: %s", failure.what());
        }
    });
}

SyncRoom::~SyncRoom()
{
    // The end is said on that thread, too: said from here it may overtake what was posted, and the parts would be taken
    // down on this one, where neither their timers nor their database may be touched.
    QMetaObject::invokeMethod(m_onThread, [this] {
        m_parts.reset();
        m_thread.quit();
    });
    m_thread.wait();
}

// On the sync thread. What cannot start now is tried again whenever the outbox is looked at.
void SyncRoom::startEngine()
{
    try {
        if (beginToSend())
            return;
    } catch (const Failure &failure) {
        qCWarning(lcSyncRoom, "sync did not start: %s", failure.what());
        m_parts->engine.reset();
    }
    lookAtOutbox();
}

bool SyncRoom::beginToSend()
{
    const bool isEnrolled = m_parts->station->device().identity().isEnrolled();
    if (isEnrolled && !m_parts->lock) {
        m_parts->lock = m_parts->station->folder().trySyncRole();
    }
    if (!isEnrolled || !m_parts->lock)
        return false;
    auto engine = std::make_unique<sync::SyncEngine>(*m_parts->station, m_clock, m_options);
    connect(engine.get(), &sync::SyncEngine::stateChanged, engine.get(),
            [this](const sync::SyncState &state) { report(state, true); });
    m_parts->look.reset();
    m_parts->engine = std::move(engine);
    m_parts->engine->setMetered(m_isMetered);
    m_parts->engine->start();
    return true;
}

// On the sync thread.
void SyncRoom::report(const sync::SyncState &state, bool isEnrolled)
{
    QMetaObject::invokeMethod(this, [this, state, isEnrolled] { take(state, isEnrolled); });
}

// On the sync thread: another process sends, or nobody.
void SyncRoom::lookAtOutbox()
{
    m_parts->look = std::make_unique<QTimer>();
    const auto look = [this] {
        try {
            sync::SyncState state;
            state.outbox = m_parts->station->outbox().summary();
            const QDateTime contact = state.outbox.lastContact;
            const bool fresh = contact.isValid() && contact.secsTo(m_clock.now()) < 60;
            state.kind = fresh ? sync::SyncState::Kind::Idle : sync::SyncState::Kind::Offline;
            const auto amount = storage::OutboxFiles(m_parts->station->database()).waiting();
            state.filesWaiting = amount.files;
            state.bytesWaiting = amount.bytes;
            report(state, m_parts->station->device().identity().isEnrolled());
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

void SyncRoom::take(const sync::SyncState &state, bool isEnrolled)
{
    using Kind = sync::SyncState::Kind;
    using State = ui::SyncStatus::State;
    using HeldBack = ui::SyncStatus::HeldBack;
    ui::SyncStatus status;
    status.waiting = state.outbox.waiting;
    status.oldest = state.outbox.oldestWaiting;
    status.total = state.kind == Kind::Sending ? state.toSend : 0;
    status.since = state.outbox.lastContact;
    status.needsAttention = state.outbox.needsAttention;
    status.filesWaiting = state.filesWaiting;
    status.bytesWaiting = state.bytesWaiting;
    status.bytesPerSecond = state.bytesPerSecond;
    status.secondsToGo = state.secondsToGo;
    status.problem = state.problem;
    if (state.nextTryMs >= 0)
        status.nextTry = m_clock.now().addMSecs(state.nextTryMs);
    switch (state.heldBack) {
    case sync::PaperRule::HeldBack::No: status.heldBack = HeldBack::No; break;
    case sync::PaperRule::HeldBack::Metered: status.heldBack = HeldBack::Metered; break;
    case sync::PaperRule::HeldBack::Night: status.heldBack = HeldBack::Night; break;
    }
    if (!isEnrolled)
        status.state = State::NotSetUp;
    else if (status.needsAttention > 0 || state.isFileStuck || needsPerson(state.problem))
        status.state = State::NeedsAttention;
    else if (!state.isOnline())
        status.state = State::Offline;
    else
        status.state = state.kind == Kind::Sending ? State::Sending : State::Synced;
    m_status = status;
    Q_EMIT changed();
}

} // namespace motcua
