// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/bundle/manifest.h"
#include "sync/pack/certificate.h"

#include <functional>
#include <memory>
#include <variant>

namespace motcua::bundle {

/// The key a volume was enciphered for.
struct Recipient
{
    pack::Certificate certificate;
    QByteArray keyPem;
};

enum class VolumeFault {
    TooLarge,
    NotAVolume,     ///< cut off, or something else
    OtherRecipient, ///< enciphered for another key
    NotDecrypted,   ///< the key fits, the content does not open
    SignatureWrong,
    ContentWrong, ///< signed, and yet no manifest that can be understood
};
[[nodiscard]] QString toCode(VolumeFault fault); ///< too_large | not_a_volume | …

/// A volume that was opened and whose signature holds. Whether its signer may send is not judged here.
class Volume
{
public:
    [[nodiscard]] const Manifest &manifest() const { return m_manifest; }
    [[nodiscard]] const pack::Certificate &signer() const { return m_signer; }

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
    Volume(pack::Certificate signer, std::shared_ptr<void> owner, QByteArrayView tar)
        : m_signer(std::move(signer)),
          m_owner(std::move(owner)),
          m_tar(tar)
    {}
    pack::Certificate m_signer;
    std::shared_ptr<void> m_owner; // of the bytes of `m_tar`
    QByteArrayView m_tar;
    Manifest m_manifest;
};

/// `bytes` are not needed afterwards. Never crashes on any bytes; memory: about three times the volume while it opens.
[[nodiscard]] std::variant<Volume, VolumeFault> openVolume(QByteArrayView bytes,
                                                           const Recipient &recipient);

} // namespace motcua::bundle
