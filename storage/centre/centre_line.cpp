// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/centre/centre_line.h"

#include "app/core/base/clock_guard.h"
#include "app/core/base/failure.h"
#include "storage/centre/centre_merge.h"
#include "storage/centre/centre_notes.h"
#include "storage/centre/centre_session.h"
#include "storage/centre/queue_mirror.h"
#include "storage/centre/shared_copy.h"
#include "storage/log.h"

#include <QDeadlineTimer>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <cstdlib>
#include <mutex>
#include <utility>

namespace motcua::storage {

namespace {

using namespace std::chrono_literals;

constexpr auto kFirstPause = 200ms;
constexpr auto kLongestPause = 5000ms;
constexpr auto kHeartbeat =
    1000ms; ///< also finds a server that hangs, and what an announcement did not bring
constexpr auto kBetweenHellos = 15s;
constexpr auto kBetweenCopies = 40ms;   ///< of the 300 ms a call may take to the TV
constexpr qint64 kClocksAgreeMs = 2000; ///< not worth a correction that itself is a little off
/// Looks that failed before the first search (some three seconds), and between two searches (half a minute).
constexpr int kLooksBeforeSearch = 4;
constexpr int kLooksBetweenSearches = 6;

} // namespace

struct CentreLine::Shared
{
    std::mutex mutex;
    std::condition_variable changed;
    std::optional<bool> reachable; ///< nothing: not tried yet
    std::atomic<qint64> clockSkewMs = 0;
    std::atomic<bool> ending = false;
    void set(bool there)
    {
        {
            const std::lock_guard lock(mutex);
            reachable = there;
        }
        changed.notify_all();
    }
};

/// Lives in the line's thread.
class CentreLine::Worker : public QObject
{
public:
    Worker(const Setting &setting, Shared &shared)
        : m_setting(setting),
          m_shared(shared),
          m_db(setting.databaseFile, setting.key),
          m_mirror(m_db, setting.station),
          m_timer(this),
          m_pause(kFirstPause)
    {
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, [this] { look(); });
        m_timer.start(0);
    }
    void lookNow()
    {
        m_pause = kFirstPause;
        m_nextHello.setRemainingTime(0ms); // with a look at the clocks
        look();
    }

private:
    void look()
    {
        try {
            // Whoever left the centre is not a member any more; another program may join it again.
            if (m_mirror.state().hasLeft()) {
                m_session.reset();
                m_shared.set(false);
                if (m_setting.way)
                    (void)m_setting.way->renew(m_db); // what is the centre's now is this PC's own
                m_timer.start(kLongestPause);
                return;
            }
            if (!m_session || !follows())
                arrive();
            m_pause = kFirstPause;
            m_failures = 0;
            m_shared.set(true);
            m_timer.start(kHeartbeat);
            return;
        } catch (const CentreTrouble &trouble) {
            leave(trouble);
        } catch (const Failure &failure) {
            // The mirror cannot be written (a full disk): nothing is lost, it is copied later.
            qCWarning(lcStorage) << "the copy of the centre's queue:" << failure.name();
        }
        if (!m_session && hasMoved()) {
            m_timer.start(0);
            return;
        }
        m_timer.start(m_pause);
        m_pause = std::min<std::chrono::milliseconds>(m_pause * 2, kLongestPause);
    }

    // Joined anew meanwhile, moved by another program of this PC, or found elsewhere.
    bool hasMoved()
    {
        if (!m_setting.way)
            return false;
        try {
            if (m_setting.way->renew(m_db))
                return true;
            const int since = ++m_failures - kLooksBeforeSearch;
            return since >= 0 && since % kLooksBetweenSearches == 0 &&
                   m_setting.way->search(m_db, *m_setting.clock,
                                         [this] { return !m_shared.ending; });
        } catch (const Failure &failure) {
            qCWarning(lcStorage) << "looking for the centre's server:" << failure.name();
            return false;
        }
    }

    void arrive()
    {
        const auto address = addressOf(m_setting);
        if (!address)
            throw CentreTrouble(CentreTrouble::Kind::Away, {});
        // A day that is brought along is one word, and longer than a gesture.
        auto session = std::make_unique<CentreSession>(
            *address,
            m_mirror.state().joined ? CentreSession::kPatience : CentreSession::kLongPatience);
        const Greeting greeting = greet(*session);
        {
            Transaction transaction(m_db);
            m_mirror.setSlot(greeting.hello.slot);
            transaction.commit();
        }
        shunWrongDate(*session, greeting);
        // Not at once: the news comes out of the driver that a failure takes down.
        session->listen(this, [this](const CentreSession::News &news) { hear(news); });
        const CentreMerge merge(m_db, m_mirror, *session, *m_setting.clock, greeting.agrees());
        merge.joinOnce();
        merge.copy(); // most of what is new there without a gesture waiting for it
        // Before the island ends: a gesture that comes then must find the server there.
        m_shared.set(true);
        merge.run();
        // Not before: an island lives by its own time.
        followClock(greeting);
        (void)SharedCopy(m_db).follow(*session);
        m_agrees = greeting.agrees();
        m_session = std::move(session);
        m_nextHello.setRemainingTime(kBetweenHellos);
    }

    // The first is fetched at once; of those that come one upon the other (a full hall, twenty stations), each asked for
    // by itself would cost the server more than the events do.
    void hear(const CentreSession::News &news)
    {
        if (news.of == CentreSession::News::Of::Shared)
            m_sharedNews = true;
        else if (news.place > 0 && isKnown(news.place))
            return; // a gesture of this station has fetched it meanwhile
        m_timer.start(std::chrono::milliseconds(m_nextCopy.remainingTime()));
    }

    [[nodiscard]] bool isKnown(qint64 place) const
    {
        try {
            return place <= m_mirror.state().place;
        } catch (const Failure &) {
            return false; // the look that follows says what is wrong
        }
    }

    struct Greeting
    {
        CentreSession::Hello hello;
        qint64 lacksMs = 0; ///< the server's clock minus this one
        qint64 tookMs = 0;
        [[nodiscard]] bool agrees() const { return std::abs(lacksMs) <= kProvinceToleranceMs; }
    };

    Greeting greet(CentreSession &session)
    {
        const qint64 before = m_setting.clock->now().toMSecsSinceEpoch();
        Greeting greeting;
        greeting.hello = session.hello();
        const qint64 after = m_setting.clock->now().toMSecsSinceEpoch();
        greeting.tookMs = after - before;
        greeting.lacksMs = greeting.hello.nowMs - (before + greeting.tookMs / 2);
        CentreNotes(m_db).heard(greeting.hello.step, greeting.lacksMs);
        return greeting;
    }

    // A server whose clock stands before what it has taken itself, and is not the time here, has lost its date. To follow
    // it would begin another day in the middle of this one, with numbers that are on paper already: an island until it
    // is set right. One that was ahead and was set right agrees with the clocks of the stations.
    static void shunWrongDate(CentreSession &session, const Greeting &greeting)
    {
        if (!greeting.agrees() &&
            greeting.hello.nowMs + kProvinceToleranceMs < session.lastTakenMs())
            throw CentreTrouble(CentreTrouble::Kind::Refused, CentreMerge::kWrongTime);
    }

    void followClock(const Greeting &greeting)
    {
        m_shared.clockSkewMs =
            std::abs(greeting.lacksMs) <= kClocksAgreeMs + greeting.tookMs ? 0 : greeting.lacksMs;
    }

    // False: that connection is gone. The server may be there all the same (it was started anew).
    bool follows()
    {
        try {
            follow();
            return true;
        } catch (const CentreTrouble &) {
            m_session.reset();
            return false;
        }
    }

    void follow()
    {
        // Before an island's steps are told, since what they are refused for depends on the clocks.
        const bool hello = m_nextHello.hasExpired() || m_mirror.state().isIsland();
        if (hello) {
            const Greeting greeting = greet(*m_session);
            shunWrongDate(*m_session, greeting);
            followClock(greeting);
            m_agrees = greeting.agrees();
            m_nextHello.setRemainingTime(kBetweenHellos);
        }
        const CentreMerge merge(m_db, m_mirror, *m_session, *m_setting.clock, m_agrees);
        // Another program of this PC, or the desk, may have found the server away when it was not.
        if (m_mirror.state().isIsland())
            merge.run();
        else
            merge.copy();
        m_nextCopy.setRemainingTime(kBetweenCopies);
        if (hello || std::exchange(m_sharedNews, false))
            (void)SharedCopy(m_db).follow(*m_session);
    }

    void leave(const CentreTrouble &trouble)
    {
        m_session.reset();
        m_shared.set(false);
        if (trouble.kind() == CentreTrouble::Kind::Refused)
            qCWarning(lcStorage) << "the centre refuses what was done meanwhile" << trouble.state();
        try {
            Transaction transaction(m_db);
            if (!m_mirror.state().hasLeft())
                m_mirror.beginIsland(m_setting.clock->now());
            transaction.commit();
        } catch (const Failure &) {
            // The next look says it again; each gesture finds out by itself.
        }
    }

    Setting m_setting;
    Shared &m_shared;
    Database m_db;
    QueueMirror m_mirror;
    QTimer m_timer;
    std::chrono::milliseconds m_pause;
    std::unique_ptr<CentreSession> m_session;
    QDeadlineTimer m_nextHello;
    QDeadlineTimer m_nextCopy; ///< not before, while announcements come one upon the other
    bool m_agrees = true;      ///< the clocks here and there, at the last hello
    bool m_sharedNews = false;
    int m_failures = 0; ///< looks in vain, one after the other
};

class CentreLine::Thread : public QThread
{
public:
    Thread(Setting setting, std::shared_ptr<Shared> shared)
        : m_setting(std::move(setting)),
          m_shared(std::move(shared))
    {}
    ~Thread() override
    {
        m_shared->ending = true;
        quit();
        wait();
    }
    Thread(const Thread &) = delete;
    Thread &operator=(const Thread &) = delete;

    void lookNow()
    {
        const std::lock_guard lock(m_mutex);
        if (m_worker == nullptr)
            return;
        Worker *worker = m_worker;
        QMetaObject::invokeMethod(
            worker, [worker] { worker->lookNow(); }, Qt::QueuedConnection);
    }

protected:
    void run() override
    {
        try {
            Worker worker(m_setting, *m_shared);
            set(&worker);
            exec();
            set(nullptr);
        } catch (const Failure &failure) {
            qCWarning(lcStorage) << "no line to the centre:" << failure.name();
            m_shared->set(false);
        }
    }

private:
    void set(Worker *worker)
    {
        const std::lock_guard lock(m_mutex);
        m_worker = worker;
    }
    Setting m_setting;
    std::shared_ptr<Shared> m_shared;
    std::mutex m_mutex;
    Worker *m_worker = nullptr;
};

CentreLine::CentreLine(const Setting &setting)
    : m_shared(std::make_shared<Shared>()),
      m_thread(std::make_unique<Thread>(setting, m_shared))
{
    m_thread->start();
}

CentreLine::~CentreLine() = default;

std::shared_ptr<const CentreAddress> CentreLine::addressOf(const Setting &setting)
{
    return setting.way ? setting.way->address()
                       : std::make_shared<const CentreAddress>(setting.address);
}

bool CentreLine::isReachable(std::chrono::milliseconds wait)
{
    std::unique_lock lock(m_shared->mutex);
    m_shared->changed.wait_for(lock, wait, [this] { return m_shared->reachable.has_value(); });
    return m_shared->reachable.value_or(false);
}

qint64 CentreLine::clockSkewMs() const
{
    return m_shared->clockSkewMs;
}

void CentreLine::lookNow()
{
    {
        const std::lock_guard lock(m_shared->mutex);
        m_shared->reachable = false;
    }
    m_thread->lookNow();
}

} // namespace motcua::storage
