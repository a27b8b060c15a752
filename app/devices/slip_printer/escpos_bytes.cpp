// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/slip_printer/escpos_bytes.h"

#include <algorithm>

namespace motcua::devices::escpos {

namespace {

constexpr char kEsc = 0x1b;
constexpr char kGs = 0x1d;
constexpr char kDle = 0x10;
constexpr char kEot = 0x04;
constexpr char kEnq = 0x05;
constexpr char kDc4 = 0x14;
constexpr int kByte = 8;

QByteArray bytes(std::initializer_list<char> list)
{
    return QByteArray(list.begin(), qsizetype(list.size()));
}

void appendWord(QByteArray &to, int word)
{
    to.append(char(word & 0xff));
    to.append(char((word >> kByte) & 0xff));
}

/// DLE with what makes it a command gets the dot to its right: 0001 0000 becomes 0001 1000.
void blunt(QByteArray &picture)
{
    constexpr char kBlunt = 0x18;
    for (qsizetype i = 0; i + 1 < picture.size(); ++i) {
        const char next = picture.at(i + 1);
        if (picture.at(i) == kDle && (next == kEot || next == kEnq || next == kDc4))
            picture[i] = kBlunt;
    }
    // The byte after the band is a command's first or the next band's: ESC or GS, never one of these.
}

} // namespace

QByteArray begin()
{
    return bytes({kEsc, '@'});
}

QVector<QByteArray> bands(const QImage &image)
{
    Q_ASSERT(image.format() == QImage::Format_Mono && image.width() % kByte == 0);
    const int across = image.width() / kByte;
    QVector<QByteArray> all;
    for (int top = 0; top < image.height(); top += kBandRows) {
        const int rows = std::min(kBandRows, image.height() - top);
        QByteArray picture;
        picture.reserve(qsizetype(across) * rows);
        for (int y = top; y < top + rows; ++y)
            picture.append(reinterpret_cast<const char *>(image.constScanLine(y)), across);
        blunt(picture);
        QByteArray band = bytes({kGs, 'v', '0', 0});
        appendWord(band, across);
        appendWord(band, rows);
        all.append(band + picture);
    }
    return all;
}

QByteArray feedAndCut()
{
    return bytes({kGs, 'V', 'B', 0});
}

QByteArray resync(int bytesAcross, bool cut)
{
    const QByteArray zeros(qsizetype(bytesAcross) * kBandRows, '\0');
    return cut ? zeros + begin() + feedAndCut() : zeros;
}

QByteArray askNow(int n)
{
    return bytes({kDle, kEot, char(n)});
}

QByteArray askWhenDone()
{
    return bytes({kGs, 'r', 1});
}

QByteArray tellChanges(bool on)
{
    constexpr char kOnlineErrorPaper = 0x0e;
    return bytes({kGs, 'a', on ? kOnlineErrorPaper : char(0)});
}

} // namespace motcua::devices::escpos
