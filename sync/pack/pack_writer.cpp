// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/pack/envelope.h"
#include "sync/pack/province_pack.h"
#include "sync/protocol/compression.h"

#include <QJsonDocument>

namespace motcua::pack {

QByteArray writePack(const QJsonObject &document, const Certificate &signer,
                     const QByteArray &keyPem)
{
    const QByteArray plain = QJsonDocument(document).toJson(QJsonDocument::Compact);
    return sealEnvelope(protocol::compress(plain), signer, keyPem);
}

} // namespace motcua::pack
