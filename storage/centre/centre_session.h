// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/centre/centre_address.h"
#include "storage/centre/event_rows.h"
#include "storage/centre/patience.h"

#include <QObject>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <exception>
#include <functional>
#include <optional>

namespace motcua::storage {

/// The centre's server did not do what was asked. Nobody sees this: the journals above go on without the server, or
/// say so in words.
class CentreTrouble : public std::exception
{
public:
    enum class Kind {
        Away, ///< no connection, no answer in time, or the server cannot: nothing was added
        Unknown, ///< the connection went while COMMIT was under way: what was asked may be there or not
        Refused ///< it says no to these very events or to this station: nothing was added
    };
    CentreTrouble(Kind kind, QByteArray state) : m_kind(kind), m_state(std::move(state)) {}
    [[nodiscard]] Kind kind() const { return m_kind; }
    /// SQLSTATE; empty when there was no answer. Never the server's text, which quotes values.
    [[nodiscard]] const QByteArray &state() const { return m_state; }
    [[nodiscard]] const char *what() const noexcept override { return "centre_trouble"; }

private:
    Kind m_kind;
    QByteArray m_state;
};

/// The client library's options for this address, apart from who and where.
[[nodiscard]] QString connectOptions(const CentreAddress &address,
                                     std::chrono::milliseconds patience);

/// One connection to the centre's server, of the thread that made it. Each method throws CentreTrouble; after one that
/// is not Refused the session is of no more use.
class CentreSession
{
public:
    /// How long a gesture may take, from open() to the end of add(); what walks through more gets `longPatience`.
    static constexpr std::chrono::milliseconds kPatience{1900};
    static constexpr std::chrono::milliseconds kLongPatience{20'000};

    explicit CentreSession(const CentreAddress &address,
                           std::chrono::milliseconds patience = kPatience);
    /// In a gesture that has begun: what is left of its time.
    CentreSession(const CentreAddress &address, Patience::Clock::time_point until);
    ~CentreSession();
    CentreSession(const CentreSession &) = delete;
    CentreSession &operator=(const CentreSession &) = delete;

    /// Events of a day, or of all days, after `seq`, in order; at most `limit`.
    [[nodiscard]] QVector<CentreEvent> since(std::optional<QDate> day, qint64 seq, int limit);
    /// BEGIN, the lock of the journal, and what the caller has not seen. add() or giveUp() must follow.
    [[nodiscard]] QVector<CentreEvent> open(std::optional<QDate> day, qint64 seen);
    /// Adds and commits; the place of each event. `late`: made while the server was away.
    QVector<qint64> add(const QVector<QueueEvent> &events, bool late = false);
    /// Adds what was made while the server was away, and goes on; commit() or giveUp() must follow. Gives nothing, or the
    /// state with which it was refused: then nothing of it is there.
    [[nodiscard]] QByteArray addPart(const QVector<QueueEvent> &events);
    void commit();
    void giveUp() noexcept; ///< ROLLBACK

    struct Hello
    {
        int slot = -1; ///< −1: all are taken
        qint64 last = 0;
        int step = 0;     ///< of the schema there; a greater one than known here: a later program
        qint64 nowMs = 0; ///< by the clock there
    };
    /// Signs of life both ways; leases a slot of numbers the first time.
    [[nodiscard]] Hello hello();
    /// When it took the last event, by its clock of then, ms since 1970; 0: it has none.
    [[nodiscard]] qint64 lastTakenMs();
    /// From open() to add() or giveUp() the next time: not longer than until then.
    void hurry(Patience::Clock::time_point until) { m_latest = until; }
    /// The last place before the events of `day` and later ones.
    [[nodiscard]] qint64 placeBefore(QDate day);
    struct News
    {
        enum class Of { Queue, Shared } of = Of::Queue;
        qint64 place = 0; ///< Queue: the event that was added; 0: several
    };
    /// From now on `news` is called by this thread's event loop when anything was added or a shared setting changed.
    void listen(QObject *context, std::function<void(News)> news);

    // What is the same at all stations (schema step 3); each method asks once.
    /// False: the server's schema is older, and the methods below must not be called.
    [[nodiscard]] bool shares();
    struct SharedChange
    {
        qint64 version = 0;
        QString name, value;
        bool own = false; ///< made by this station
        QByteArray entry; ///< own ones: what share() was given
    };
    [[nodiscard]] QVector<SharedChange> sharedSince(qint64 version);
    /// The first station's settings; nothing once anybody brought some.
    void shareFirst(const QJsonObject &values);
    /// Changes one on the ground of everything up to `seen`. Nothing: another change of it came first.
    /// A CentreTrouble without a state: nobody knows whether it was changed.
    [[nodiscard]] std::optional<qint64> share(const QString &name, qint64 seen,
                                              const QString &value, const QByteArray &entry);
    /// The key of a day; `offered` becomes it when there is none. Empty: the day is closed.
    [[nodiscard]] QByteArray dayKey(QDate day, const QByteArray &offered);
    void closeDay(QDate day);
    /// False also when the server has closed it meanwhile. Not of a session that listens.
    [[nodiscard]] bool isOpen() const;

private:
    void connectTo(const CentreAddress &address);
    [[nodiscard]] Patience::Clock::time_point end() const;
    QSqlQuery send(const QString &sql);
    QSqlQuery run(const QString &sql, int statements = 1);
    [[noreturn]] void fail(CentreTrouble::Kind kind, const QByteArray &state);
    void close();
    [[nodiscard]] QString addition(const QVector<QueueEvent> &events, bool late) const;
    [[nodiscard]] QString literal(const QString &text) const;

    QString m_name;
    QSqlDatabase m_db;
    std::chrono::milliseconds m_patienceTime;
    Patience m_patience;
    int m_socket = -1; ///< a duplicate, so that the library cannot close it while it is watched
    bool m_broken = false;
    bool m_inTransaction = false;
    std::optional<bool> m_shares;
    Patience::Clock::time_point m_until;
    Patience::Clock::time_point m_latest = Patience::Clock::time_point::max();
};

} // namespace motcua::storage
