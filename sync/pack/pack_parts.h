// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/pack/json_part.h"
#include "sync/pack/province_pack.h"

namespace motcua::pack {

// One reader for each part of the document; each throws PartError with the place.

void readProvince(const JsonPart &document, ProvincePack *pack);
void readGateway(const JsonPart &document, const QDateTime &now, ProvincePack *pack);
void readArchive(const JsonPart &document, const QDateTime &now, ProvincePack *pack);
void readTrust(const JsonPart &document, ProvincePack *pack);
void readTimeStamps(const JsonPart &document, ProvincePack *pack);
void readCentres(const JsonPart &document, ProvincePack *pack);
void readCatalogue(const JsonPart &document, ProvincePack *pack);
void readForms(const JsonPart &document, ProvincePack *pack);
void readCommunes(const JsonPart &document, ProvincePack *pack);

} // namespace motcua::pack
