// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/link/shaping_proxy.h"

#include "tests/support/link/proxy_loop.h"

namespace motcua::test {

ShapingProxy::ShapingProxy(const std::string &address, uint16_t port, uint32_t seed,
                           uint16_t listenPort)
    : m_loop(std::make_unique<Loop>(address, port, seed, listenPort))
{}

ShapingProxy::~ShapingProxy() = default;

uint16_t ShapingProxy::port() const
{
    return m_loop->listenPort;
}

void ShapingProxy::setShape(const LinkShape &shape)
{
    m_loop->change([&] { m_loop->shape = shape; });
}

void ShapingProxy::setFaults(const LinkFaults &faults)
{
    m_loop->change([&] {
        m_loop->faults = faults;
        m_loop->struck = 0;
        m_loop->nextCut =
            std::chrono::steady_clock::now() + std::chrono::milliseconds(faults.cutEveryMs);
    });
}

void ShapingProxy::swallowReplies()
{
    m_loop->change([&] { m_loop->swallowNow = true; });
}

void ShapingProxy::cutAll()
{
    m_loop->change([&] { m_loop->cutAllNow(); });
}

void ShapingProxy::setThere(bool there)
{
    m_loop->change([&] { m_loop->there = there; });
}

ShapingProxy::Counts ShapingProxy::counts() const
{
    const std::scoped_lock lock(m_loop->mutex);
    return m_loop->counts;
}

void ShapingProxy::resetCounts()
{
    m_loop->change([&] { m_loop->counts = {}; });
}

} // namespace motcua::test
