// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/gateway/net/asio.h"

#include <exception>
#include <type_traits>

namespace motcua::gateway {

/// Runs blocking work on a pool and comes back on the caller's strand. `f` returns something that
/// can be made by default. Not a coroutine itself. GCC 12: give an owning closure a name before
/// this.
template <typename F, typename R = std::invoke_result_t<F &>>
awaitable<R> offload(net::thread_pool &pool, F f)
{
    return net::async_initiate<const net::use_awaitable_t<> &, void(std::exception_ptr, R)>(
        [](auto handler, net::thread_pool *to, F work) {
            auto executor = net::prefer(net::get_associated_executor(handler),
                                        net::execution::outstanding_work_t::tracked);
            net::post(*to, [h = std::move(handler), work = std::move(work), executor]() mutable {
                std::exception_ptr error;
                R result{};
                try {
                    result = work();
                } catch (...) {
                    error = std::current_exception();
                }
                net::post(executor,
                          [h = std::move(h), error, result = std::move(result)]() mutable {
                              h(error, std::move(result));
                          });
            });
        },
        use_awaitable, &pool, std::move(f));
}

} // namespace motcua::gateway
