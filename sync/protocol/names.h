// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

namespace motcua::protocol {

// Header names and values (docs/protocol.md). Field names compare case-insensitively.
inline constexpr int kVersion = 1;
inline constexpr int kVersionMin = 1; ///< the range a program speaks
inline constexpr int kVersionMax = 1;
/// What the bodies of operations say. A gateway keeps the older ones for ever; a newer one it answers "deferred".
inline constexpr int kSchema = 1;
inline constexpr int kSchemaMin = 1;
inline constexpr int kSchemaMax = 1;
inline constexpr QLatin1StringView kVersionHeader{
    "Motcua-Protocol"}; ///< on every request and answer
inline constexpr QLatin1StringView kVersionValue{"1"};
inline constexpr QLatin1StringView kIdempotencyKey{
    "Idempotency-Key"}; ///< the batch id in double quotes
inline constexpr QLatin1StringView kContentDigest{"Content-Digest"}; ///< RFC 9530, see digest.h
inline constexpr QLatin1StringView kBatchType{"application/vnd.motcua.batch+ndjson"};
inline constexpr QLatin1StringView kProblemType{"application/problem+json"};
inline constexpr QLatin1StringView kZstd{"zstd"};

// tus 1.0.0
inline constexpr QLatin1StringView kTusResumable{"Tus-Resumable"};
inline constexpr QLatin1StringView kTusVersionHeader{"Tus-Version"};
inline constexpr QLatin1StringView kTusVersion{"1.0.0"};
inline constexpr QLatin1StringView kUploadOffset{"Upload-Offset"};
inline constexpr QLatin1StringView kUploadLength{"Upload-Length"};
inline constexpr QLatin1StringView kUploadMetadata{"Upload-Metadata"};
inline constexpr QLatin1StringView kOffsetType{"application/offset+octet-stream"};

inline constexpr QLatin1StringView kHelloPath{"/v1/hello"};
inline constexpr QLatin1StringView kEnrolPath{"/v1/enrol"};
inline constexpr QLatin1StringView kRenewPath{"/v1/renew"};
inline constexpr QLatin1StringView kSyncPath{"/v1/sync"};
inline constexpr QLatin1StringView kUploadsPath{"/v1/uploads"}; ///< one upload: kUploadsPath/<id>

inline constexpr QLatin1StringView kBlobsPath{
    "/v1/blobs"}; ///< one file: kBlobsPath/<sha256 in hex>
inline constexpr QLatin1StringView kPacksPath{
    "/v1/packs"}; ///< one pack: kPacksPath/<sha256 in hex>
inline constexpr QLatin1StringView kRecordsPath{
    "/v1/records"}; ///< ?after=<cursor>&limit=<operations>
inline constexpr QLatin1StringView kRecordsType{"application/vnd.motcua.records+ndjson"};
inline constexpr QLatin1StringView kReprDigest{"Repr-Digest"}; ///< RFC 9530, of the whole file

// Limits the gateway keeps; the client stays well below them.
inline constexpr qint64 kBatchBytes = 256 * 1024; ///< what a client should send at most, compressed
inline constexpr qint64 kMaxBatchBody = 1024 * 1024;       ///< 413 above, compressed
inline constexpr qint64 kMaxBatchPlain = 16 * 1024 * 1024; ///< 413 above, decompressed
inline constexpr int kMaxOperations = 1000;                ///< in a batch or a page
inline constexpr qint64 kRecordsBytes =
    256 * 1024;                       ///< bodies in a page, unless it holds one operation alone
inline constexpr int kMaxBlobs = 500; ///< of an operation
inline constexpr qint64 kMaxBlobBytes = 512LL * 1024 * 1024; ///< one file
inline constexpr qint64 kChunkBytes = 512 * 1024;            ///< advised body of one PATCH

// RFC 9457 problem types: the stable part of a refusal. The title is for logs, not for clerks.
namespace problem {
// the whole request
inline constexpr QLatin1StringView kMalformed{"urn:motcua:malformed"};                  // 400
inline constexpr QLatin1StringView kDigestMismatch{"urn:motcua:digest-mismatch"};       // 400, 460
inline constexpr QLatin1StringView kCertificateNeeded{"urn:motcua:certificate-needed"}; // 401
inline constexpr QLatin1StringView kDeviceUnknown{"urn:motcua:device-unknown"};         // 403
inline constexpr QLatin1StringView kDeviceRevoked{"urn:motcua:device-revoked"};         // 403
inline constexpr QLatin1StringView kCertificateExpired{"urn:motcua:certificate-expired"}; // 403
inline constexpr QLatin1StringView kCertificateSuperseded{
    "urn:motcua:certificate-superseded"};                                             // 403
inline constexpr QLatin1StringView kWrongDevice{"urn:motcua:wrong-device"};           // 403
inline constexpr QLatin1StringView kEnrolmentRefused{"urn:motcua:enrolment-refused"}; // 403
inline constexpr QLatin1StringView kUploadFinished{"urn:motcua:upload-finished"};     // 403
inline constexpr QLatin1StringView kNotFound{"urn:motcua:not-found"};                 // 404
inline constexpr QLatin1StringView kMethod{"urn:motcua:method-not-allowed"};          // 405
inline constexpr QLatin1StringView kTimeout{"urn:motcua:timeout"};                    // 408
inline constexpr QLatin1StringView kWrongOffset{"urn:motcua:wrong-offset"};           // 409
inline constexpr QLatin1StringView kRenewalEarly{"urn:motcua:renewal-early"};         // 409
inline constexpr QLatin1StringView kTusVersionUnknown{"urn:motcua:tus-version"};      // 412
inline constexpr QLatin1StringView kTooLarge{"urn:motcua:too-large"};                 // 413
inline constexpr QLatin1StringView kMediaType{"urn:motcua:media-type"};               // 415
inline constexpr QLatin1StringView kRange{"urn:motcua:range"};                        // 416
inline constexpr QLatin1StringView kBatchMalformed{"urn:motcua:batch-malformed"};     // 422
inline constexpr QLatin1StringView kUploadBusy{"urn:motcua:upload-busy"};             // 423
inline constexpr QLatin1StringView kVersion{"urn:motcua:version"};                    // 426
inline constexpr QLatin1StringView kTooMany{"urn:motcua:too-many"};                   // 429
inline constexpr QLatin1StringView kHeaderTooLarge{"urn:motcua:header-too-large"};    // 431
inline constexpr QLatin1StringView kInternal{"urn:motcua:internal"};                  // 500
inline constexpr QLatin1StringView kUnavailable{"urn:motcua:unavailable"};            // 503
// from the portal
inline constexpr QLatin1StringView kTokenRefused{"urn:motcua:token-refused"};     // 401
inline constexpr QLatin1StringView kFilesMissing{"urn:motcua:files-missing"};     // 409
inline constexpr QLatin1StringView kVersionDiffers{"urn:motcua:version-differs"}; // 409
inline constexpr QLatin1StringView kItemMalformed{"urn:motcua:item-malformed"};   // 422
inline constexpr QLatin1StringView kKeyReused{"urn:motcua:key-reused"};           // 422
// one operation
inline constexpr QLatin1StringView kOperationMalformed{
    "urn:motcua:operation-malformed"};                                                // rejected
inline constexpr QLatin1StringView kOperationDiffers{"urn:motcua:operation-differs"}; // conflict
inline constexpr QLatin1StringView kMessageLimit{"urn:motcua:message-limit"};         // rejected
inline constexpr QLatin1StringView kCodeExists{"urn:motcua:code-exists"};             // conflict
inline constexpr QLatin1StringView kDossierChanged{"urn:motcua:dossier-changed"};     // conflict
inline constexpr QLatin1StringView kNotOwner{"urn:motcua:not-owner"};                 // conflict
inline constexpr QLatin1StringView kKindUnknown{"urn:motcua:kind-unknown"};           // deferred
inline constexpr QLatin1StringView kDossierUnknown{"urn:motcua:dossier-unknown"};     // deferred
inline constexpr QLatin1StringView kSchemaNewer{"urn:motcua:schema-newer"};           // deferred
} // namespace problem

} // namespace motcua::protocol
