// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workers/scan/page_assembler.h"

#include <algorithm>
#include <cstring>

namespace motcua::devices::scan {

namespace {

using Content = FrameFormat::Content;

/// One sample as 8 bits. `index` counts samples of the line as the standard lays them out.
uchar sampleAt(const uchar *line, int depth, int pixel, int channel, int channels)
{
    switch (depth) {
    case 1: {
        // Eight pixels of a channel share a byte; the channels' bytes take turns.
        const uchar byte = line[(pixel / 8) * channels + channel];
        const bool set = ((byte >> (7 - pixel % 8)) & 1) != 0;
        return set ? 255 : 0;
    }
    case 16: {
        quint16 sample = 0;
        std::memcpy(&sample, line + 2 * (pixel * channels + channel), sizeof sample);
        return static_cast<uchar>(sample >> 8);
    }
    default: return line[pixel * channels + channel];
    }
}

/// The bytes a line needs at least.
qint64 leastBytes(const FrameFormat &format)
{
    const qint64 channels = format.content == Content::Rgb ? 3 : 1;
    if (format.depth == 1)
        return channels * ((static_cast<qint64>(format.pixelsPerLine) + 7) / 8);
    return channels * format.pixelsPerLine * (format.depth / 8);
}

} // namespace

int PageAssembler::Frame::rows() const
{
    return static_cast<int>(bytes.size() / static_cast<size_t>(format.bytesPerLine));
}

bool PageAssembler::beginFrame(const FrameFormat &format)
{
    if (format.depth != 1 && format.depth != 8 && format.depth != 16)
        return false;
    if (format.pixelsPerLine <= 0 || format.bytesPerLine < leastBytes(format) || format.lines == 0)
        return false;
    if (format.lines > 0) {
        const qint64 expected = static_cast<qint64>(format.lines) * format.bytesPerLine;
        if (m_total + expected > kMaxRawBytes)
            return false;
    }
    const bool single = format.content == Content::Grey || format.content == Content::Rgb;
    if (!m_frames.empty()) {
        const FrameFormat &first = m_frames.front().format;
        const bool again = std::any_of(m_frames.begin(), m_frames.end(), [&](const Frame &f) {
            return f.format.content == format.content;
        });
        if (single || first.content == Content::Grey || first.content == Content::Rgb || again ||
            first.pixelsPerLine != format.pixelsPerLine)
            return false;
    }
    m_frames.push_back({format, {}});
    if (format.lines > 0)
        m_frames.back().bytes.reserve(static_cast<size_t>(format.lines) *
                                      static_cast<size_t>(format.bytesPerLine));
    return true;
}

bool PageAssembler::append(const uchar *bytes, qsizetype size)
{
    Frame &frame = m_frames.back();
    if (frame.format.lines > 0) {
        const qint64 expected = static_cast<qint64>(frame.format.lines) * frame.format.bytesPerLine;
        size = std::min(size, expected - static_cast<qint64>(frame.bytes.size()));
    }
    if (m_total + size > kMaxRawBytes)
        return false;
    frame.bytes.insert(frame.bytes.end(), bytes, bytes + size);
    m_total += size;
    return true;
}

bool PageAssembler::isFrameWhole() const
{
    if (m_frames.empty())
        return false;
    const Frame &frame = m_frames.back();
    const auto size = static_cast<qint64>(frame.bytes.size());
    if (frame.format.lines > 0)
        return size == static_cast<qint64>(frame.format.lines) * frame.format.bytesPerLine;
    return size > 0 && size % frame.format.bytesPerLine == 0;
}

bool PageAssembler::hasRows() const
{
    return !m_frames.empty() && m_frames.front().rows() > 0;
}

int PageAssembler::percent() const
{
    if (m_frames.empty() || m_frames.back().format.lines <= 0)
        return -1;
    const Frame &frame = m_frames.back();
    const bool single =
        frame.format.content == Content::Grey || frame.format.content == Content::Rgb;
    const qint64 expected = static_cast<qint64>(frame.format.lines) * frame.format.bytesPerLine;
    const qint64 part = static_cast<qint64>(frame.bytes.size()) * 100 / expected;
    if (single)
        return static_cast<int>(part);
    const auto before = static_cast<qint64>(m_frames.size()) - 1;
    return static_cast<int>(std::min<qint64>((before * 100 + part) / 3, 100));
}

QImage PageAssembler::image() const
{
    if (!hasRows())
        return {};
    const Frame &frame = m_frames.front();
    const FrameFormat &f = frame.format;
    const int width = f.pixelsPerLine;
    const int height = frame.rows();
    if (f.content != Content::Grey && f.content != Content::Rgb)
        return threePassImage();

    // The cheap ones: Qt reads the driver's bytes where they lie.
    if (f.content == Content::Grey && f.depth == 8)
        return QImage(frame.bytes.data(), width, height, f.bytesPerLine, QImage::Format_Grayscale8)
            .copy();
    if (f.content == Content::Rgb && f.depth == 8)
        return QImage(frame.bytes.data(), width, height, f.bytesPerLine, QImage::Format_RGB888)
            .copy();
    if (f.content == Content::Grey && f.depth == 1) {
        QImage image =
            QImage(frame.bytes.data(), width, height, f.bytesPerLine, QImage::Format_Mono).copy();
        image.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)}); // the standard: 1 is black
        return image;
    }

    const int channels = f.content == Content::Rgb ? 3 : 1;
    QImage image(width, height, channels == 3 ? QImage::Format_RGB888 : QImage::Format_Grayscale8);
    if (image.isNull())
        return {};
    for (int y = 0; y < height; ++y) {
        const uchar *from =
            frame.bytes.data() + static_cast<size_t>(y) * static_cast<size_t>(f.bytesPerLine);
        uchar *to = image.scanLine(y);
        for (int x = 0; x < width; ++x) {
            for (int c = 0; c < channels; ++c)
                *to++ = sampleAt(from, f.depth, x, c, channels);
        }
    }
    return image;
}

QImage PageAssembler::threePassImage() const
{
    // A page torn in its second or third pass has no colours to show: the rows all passes have.
    const int width = m_frames.front().format.pixelsPerLine;
    int height = m_frames.front().rows();
    for (const Frame &frame : m_frames)
        height = std::min(height, frame.rows());
    if (height <= 0)
        return {};
    QImage image(width, height, QImage::Format_RGB888);
    if (image.isNull())
        return {};
    image.fill(Qt::black);
    for (const Frame &frame : m_frames) {
        const FrameFormat &f = frame.format;
        const int channel = f.content == Content::Red ? 0 : f.content == Content::Green ? 1 : 2;
        for (int y = 0; y < height; ++y) {
            const uchar *from =
                frame.bytes.data() + static_cast<size_t>(y) * static_cast<size_t>(f.bytesPerLine);
            uchar *to = image.scanLine(y);
            for (int x = 0; x < width; ++x)
                to[3 * x + channel] = sampleAt(from, f.depth, x, 0, 1);
        }
    }
    return image;
}

} // namespace motcua::devices::scan
