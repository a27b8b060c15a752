// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/pack/certificate.h"

#include <QByteArray>

#include <optional>

namespace motcua::pack {

/// The signature around a pack: CMS SignedData (RFC 5652) in the one DER form OpenSSL writes. One signer
/// (ECDSA P-256, SHA-256) whose certificate stands inside, the content attached, signed attributes content
/// type, signing time and message digest, nothing unsigned.
struct Envelope
{
    QByteArray content;
    Certificate signer;
};

enum class EnvelopeFault { NotAnEnvelope, SignatureWrong };

struct EnvelopeReading
{
    std::optional<Envelope> envelope;
    EnvelopeFault fault = EnvelopeFault::NotAnEnvelope; ///< when there is no envelope
};
/// Every byte counts: an envelope in another form than the one above is none, even where its signature
/// would still hold. What the certificate may do is not judged here.
[[nodiscard]] EnvelopeReading openEnvelope(const QByteArray &bytes);

/// Throws std::runtime_error("signing") when key and certificate do not belong together.
[[nodiscard]] QByteArray sealEnvelope(const QByteArray &content, const Certificate &signer,
                                      const QByteArray &keyPem);

} // namespace motcua::pack
