// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/access/key_vault.h"

namespace motcua::devices {

/// Secrets in the key ring of the account (Secret Service, by QtKeychain). Blocks the calling thread until the
/// key ring answers or the time is over, so it is called before windows open; the key ring may ask the person at
/// the computer for its password meanwhile. A locked key ring, one without the key, and none at all are told apart.
/// Any thread, no event loop needed.
class KeyRingVault final : public KeyVault
{
public:
    static constexpr int kDefaultTimeoutMs = 60000;
    explicit KeyRingVault(int timeoutMs = kDefaultTimeoutMs) : m_timeoutMs(timeoutMs) {}
    [[nodiscard]] Answer read(const QString &account) override;
    [[nodiscard]] bool write(const QString &account, const QByteArray &secret) override;

private:
    int m_timeoutMs;
};

} // namespace motcua::devices
