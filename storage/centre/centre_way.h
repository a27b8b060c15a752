// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/queue/centre_membership.h"
#include "storage/centre/centre_address.h"

#include <functional>
#include <memory>
#include <mutex>

namespace motcua {
class Clock;
}

namespace motcua::storage {

class Database;

/// Looks for the member's own centre on the network and proves it by its certificate: where it answers now, or nothing.
/// May take seconds; ends soon after `goOn` says no. Called on a thread of the background.
using CentreFinder =
    std::function<QString(const CentreMembership &membership, const std::function<bool()> &goOn)>;

/// Where the centre's server is now, for connections to come: it may move, and this PC may join it anew while the
/// program runs. Thread-safe.
class CentreWay
{
public:
    CentreWay() = default;
    CentreWay(const CentreWay &) = delete;
    CentreWay &operator=(const CentreWay &) = delete;
    virtual ~CentreWay() = default;
    /// Good for connecting as long as it is held; nullptr: there is none.
    [[nodiscard]] virtual std::shared_ptr<const CentreAddress> address() const = 0;
    /// Reads again what this PC knows of it. True: it is another one than before.
    virtual bool renew(Database &db) = 0;
    /// Looks for it. True: it answers at another address, which is known from now on.
    virtual bool search(Database &db, const Clock &clock, const std::function<bool()> &goOn) = 0;
};

/// A server that stays where it is, or one that is asked but once.
class FixedWay final : public CentreWay
{
public:
    explicit FixedWay(std::shared_ptr<const CentreAddress> address) : m_address(std::move(address))
    {}
    [[nodiscard]] std::shared_ptr<const CentreAddress> address() const override
    {
        return m_address;
    }
    bool renew(Database & /*db*/) override { return false; }
    bool search(Database & /*db*/, const Clock & /*clock*/,
                const std::function<bool()> & /*goOn*/) override
    {
        return false;
    }

private:
    std::shared_ptr<const CentreAddress> m_address;
};

/// The way of a station that has joined, as its database says.
class MemberWay final : public CentreWay
{
public:
    explicit MemberWay(CentreFinder finder) : m_finder(std::move(finder)) {}
    [[nodiscard]] std::shared_ptr<const CentreAddress> address() const override;
    bool renew(Database &db) override;
    bool search(Database &db, const Clock &clock, const std::function<bool()> &goOn) override;

private:
    CentreFinder m_finder;
    mutable std::mutex m_mutex;
    std::shared_ptr<const CentreAddress> m_address;
    QByteArray m_mark; ///< of what m_address was made of
};

} // namespace motcua::storage
