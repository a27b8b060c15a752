// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/pack/certificate.h"

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

/// The tar inside a volume that was opened and whose signature holds (docs/bundle.md, "A volume"). Whether its signer
/// may send is not judged here.
class SealedTar
{
public:
    /// `bytes` are not needed afterwards. Never crashes on any bytes; memory: about three times the volume while it
    /// opens.
    [[nodiscard]] static std::variant<SealedTar, VolumeFault> open(QByteArrayView bytes,
                                                                   const Recipient &recipient);
    [[nodiscard]] const pack::Certificate &signer() const { return m_signer; }

private:
    friend class TarReader;
    SealedTar(pack::Certificate signer, std::shared_ptr<void> owner, QByteArrayView tar)
        : m_signer(std::move(signer)),
          m_owner(std::move(owner)),
          m_tar(tar)
    {}
    pack::Certificate m_signer;
    std::shared_ptr<void> m_owner; // of the bytes of `m_tar`
    QByteArrayView m_tar;
};

/// Reads the members of it one after the other; the SealedTar outlives it.
class TarReader
{
public:
    explicit TarReader(const SealedTar &tar);
    ~TarReader();
    TarReader(const TarReader &) = delete;
    TarReader &operator=(const TarReader &) = delete;

    /// Goes to the next member; false unless it is a plain file of this name and, when `length` is not negative, length.
    [[nodiscard]] bool next(const QString &path, qint64 length = -1);
    /// Some bytes of the member, until the next call; empty at its end, or when it is broken.
    [[nodiscard]] QByteArrayView piece();
    [[nodiscard]] bool isBroken() const { return m_isBroken; }
    /// What is left of the member; nothing when it is longer than `limit`, or broken.
    [[nodiscard]] std::optional<QByteArray> content(qint64 limit);
    /// No member is left.
    [[nodiscard]] bool isAtEnd();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
    QByteArray m_piece;
    bool m_isOpen = false;
    bool m_isBroken = false;
};

} // namespace motcua::bundle
