// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/bundle/purpose.h"

#include "sync/pack/openssl_own.h"

#include <openssl/err.h>
#include <openssl/objects.h>
#include <openssl/x509v3.h>

namespace motcua::bundle {

namespace {

void freeUsage(EXTENDED_KEY_USAGE *usage)
{
    sk_ASN1_OBJECT_pop_free(usage, ASN1_OBJECT_free);
}

// That one extended usage and no other.
bool isFor(const pack::Certificate &certificate, const char *purpose)
{
    const pack::Own<ASN1_OBJECT, ASN1_OBJECT_free> wanted(OBJ_txt2obj(purpose, 0));
    const pack::Own<EXTENDED_KEY_USAGE, freeUsage> usage(static_cast<EXTENDED_KEY_USAGE *>(
        X509_get_ext_d2i(certificate.handle(), NID_ext_key_usage, nullptr, nullptr)));
    ERR_clear_error();
    return wanted && usage && sk_ASN1_OBJECT_num(usage.get()) == 1 &&
           OBJ_cmp(sk_ASN1_OBJECT_value(usage.get(), 0), wanted.get()) == 0;
}

bool isOurs(const pack::Certificate &certificate, const pack::Certificate &authority, quint32 usage,
            const char *purpose)
{
    return certificate.isP256() && !certificate.isAuthority() &&
           (X509_get_key_usage(certificate.handle()) & usage) != 0 && isFor(certificate, purpose) &&
           certificate.isSignedBy(authority);
}

} // namespace

bool isRecipient(const pack::Certificate &certificate, const pack::Certificate &authority)
{
    return isOurs(certificate, authority, KU_KEY_AGREEMENT, kRecipientUsage);
}

bool isReceiptSigner(const pack::Certificate &certificate, const pack::Certificate &authority)
{
    return isOurs(certificate, authority, KU_DIGITAL_SIGNATURE, kReceiptUsage);
}

bool isStation(const pack::Certificate &certificate, const pack::Certificate &authority)
{
    return isOurs(certificate, authority, KU_DIGITAL_SIGNATURE, "clientAuth");
}

bool isParcelRecipient(const pack::Certificate &certificate, const pack::Certificate &authority)
{
    return isStation(certificate, authority) && certificate.mayEncipher();
}

} // namespace motcua::bundle
