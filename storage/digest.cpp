// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/digest.h"

#include <openssl/evp.h>

namespace motcua::storage {

QByteArray sha256Of(QByteArrayView bytes)
{
    QByteArray digest(32, Qt::Uninitialized);
    if (EVP_Digest(bytes.data(), size_t(bytes.size()),
                   reinterpret_cast<unsigned char *>(digest.data()), nullptr, EVP_sha256(),
                   nullptr) != 1)
        qFatal("OpenSSL has no SHA-256"); // nothing that is stored could be trusted
    return digest;
}

} // namespace motcua::storage
