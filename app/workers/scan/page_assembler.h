// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include <vector>

namespace motcua::devices::scan {

/// How a driver delivers one frame of a page, in our own words: no SANE header above this line.
struct FrameFormat
{
    enum class Content { Grey, Rgb, Red, Green, Blue };
    Content content = Content::Grey;
    int depth = 8; ///< bits per sample: 1, 8 or 16 (in the machine's byte order)
    int pixelsPerLine = 0;
    int bytesPerLine = 0; ///< may be more than the pixels need
    int lines = -1;       ///< −1: known at the end only (hand scanner)
};

/// Makes an image of the bytes of one frame, or of the three frames of a three-pass device.
/// The bytes are kept as the driver gave them; one copy at most is made, at the end.
class PageAssembler
{
public:
    /// Raw bytes of a page: A4 in colour at 1200 dpi is 418 MB.
    static constexpr qint64 kMaxRawBytes = 512LL * 1024 * 1024;

    /// false: a format no device of sense sends.
    [[nodiscard]] bool beginFrame(const FrameFormat &format);
    /// Bytes beyond the announced lines are dropped. false: more than a page may have.
    [[nodiscard]] bool append(const uchar *bytes, qsizetype size);

    /// Every announced line arrived and the last line is not torn. An EOF alone proves nothing:
    /// drivers answer EOF after a cancel too.
    [[nodiscard]] bool isFrameWhole() const;
    [[nodiscard]] bool hasRows() const;
    [[nodiscard]] int percent() const; ///< −1: unknown
    /// What has arrived, whole lines only; a null image when nothing did.
    [[nodiscard]] QImage image() const;

private:
    struct Frame
    {
        FrameFormat format;
        std::vector<uchar> bytes;
        [[nodiscard]] int rows() const;
    };
    [[nodiscard]] QImage threePassImage() const;

    std::vector<Frame> m_frames;
    qint64 m_total = 0;
};

} // namespace motcua::devices::scan
