// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace motcua::pack {

template <auto Free>
struct OpensslFree
{
    template <typename T>
    void operator()(T *pointer) const
    {
        Free(pointer);
    }
};
/// An object of OpenSSL that goes when its owner goes: `Own<BIO, BIO_free_all>`.
template <typename T, auto Free>
using Own = std::unique_ptr<T, OpensslFree<Free>>;

} // namespace motcua::pack
