// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/bundle/manifest.h"
#include "sync/bundle/sealed_tar.h"

#include <functional>
#include <variant>

namespace motcua::bundle {

/// A volume that was opened and whose signature holds. Whether its signer may send is not judged here.
class Volume
{
public:
    [[nodiscard]] const Manifest &manifest() const { return m_manifest; }
    [[nodiscard]] const pack::Certificate &signer() const { return m_tar.signer(); }

    /// Gives the next piece of a member; empty at its end.
    using Pieces = std::function<QByteArrayView()>;
    struct Visitor
    {
        /// False ends the walk.
        std::function<bool(const BundleBatch &, const QByteArray &bytes)> batch;
        std::function<bool(const BundleFile &, const Pieces &)> file;
    };
    enum class Walk { Done, Ended, ContentWrong };
    /// Every member in the order of the manifest. ContentWrong: a member is missing, another than announced, or of
    /// another length; what was visited before it stands. A batch's digest is checked before it is handed over.
    [[nodiscard]] Walk walk(const Visitor &visitor) const;

private:
    friend std::variant<Volume, VolumeFault> openVolume(QByteArrayView, const Recipient &);
    explicit Volume(SealedTar tar) : m_tar(std::move(tar)) {}
    SealedTar m_tar;
    Manifest m_manifest;
};

/// `bytes` are not needed afterwards. Never crashes on any bytes; memory: about three times the volume while it opens.
[[nodiscard]] std::variant<Volume, VolumeFault> openVolume(QByteArrayView bytes,
                                                           const Recipient &recipient);

} // namespace motcua::bundle
