// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/devices/voice/sound.h"

#include <QString>

#include <optional>

namespace motcua::devices {

/// Sentences made before, as files of a folder that may vanish at any time. Each file ends with the SHA-256 of what stands
/// before it, so that a torn one is never heard; files appear whole by a rename. What cannot be written is not kept, and
/// nobody is told: the sentence is made anew. One thread.
class SentenceCache
{
public:
    struct Limits
    {
        qint64 bytes = 64LL * 1024 * 1024;
        int files = 2000;
    };
    explicit SentenceCache(QString folder) : SentenceCache(std::move(folder), Limits()) {}
    SentenceCache(QString folder, Limits limits) : m_folder(std::move(folder)), m_limits(limits) {}

    /// Nothing when it is not there or not whole; one that is not whole is removed.
    [[nodiscard]] std::optional<Sound> find(const QByteArray &key) const;
    /// Removes those unused for longest where the limits are passed.
    void keep(const QByteArray &key, const Sound &sound) const;
    [[nodiscard]] QString fileOf(const QByteArray &key) const;

private:
    void tidy() const;
    QString m_folder;
    Limits m_limits;
};

} // namespace motcua::devices
