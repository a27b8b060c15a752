// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/protocol/compression.h"

#include <zstd.h>

#include <memory>
#include <new>

namespace motcua::protocol {

namespace {

constexpr int kLevel = 9;      // batches are small: ratio over speed
constexpr int kWindowLog = 24; // 16 MiB of memory at most, as much as the output may be

struct Free
{
    void operator()(ZSTD_CCtx *context) const { ZSTD_freeCCtx(context); }
    void operator()(ZSTD_DCtx *context) const { ZSTD_freeDCtx(context); }
};

} // namespace

QByteArray compress(const QByteArray &plain)
{
    const std::unique_ptr<ZSTD_CCtx, Free> context(ZSTD_createCCtx());
    if (!context)
        throw std::bad_alloc();
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, kLevel);
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
    QByteArray out(qsizetype(ZSTD_compressBound(size_t(plain.size()))), Qt::Uninitialized);
    const size_t size = ZSTD_compress2(context.get(), out.data(), size_t(out.size()),
                                       plain.constData(), size_t(plain.size()));
    if (ZSTD_isError(size))
        throw std::bad_alloc(); // nothing else can go wrong with a buffer of compressBound
    out.truncate(qsizetype(size));
    return out;
}

Decompression decompress(const QByteArray &compressed, qint64 cap, QByteArray *plain)
{
    const std::unique_ptr<ZSTD_DCtx, Free> context(ZSTD_createDCtx());
    if (!context)
        throw std::bad_alloc();
    ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, kWindowLog);

    QByteArray out;
    QByteArray piece(qsizetype(ZSTD_DStreamOutSize()), Qt::Uninitialized);
    ZSTD_inBuffer in{compressed.constData(), size_t(compressed.size()), 0};
    for (;;) {
        ZSTD_outBuffer to{piece.data(), size_t(piece.size()), 0};
        const size_t left = ZSTD_decompressStream(context.get(), &to, &in);
        if (ZSTD_isError(left))
            return Decompression::Malformed;
        if (out.size() + qint64(to.pos) > cap)
            return Decompression::TooLarge;
        out.append(piece.constData(), qsizetype(to.pos));
        if (left == 0)
            break;
        if (in.pos == in.size && to.pos < to.size)
            return Decompression::Malformed; // cut short
    }
    if (in.pos != in.size)
        return Decompression::Malformed; // something behind the frame
    *plain = out;
    return Decompression::Ok;
}

} // namespace motcua::protocol
