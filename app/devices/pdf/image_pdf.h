// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QVector>

namespace motcua::devices {

/// Writes a PDF whose pages are one image each, at its true size. The bytes of the image go in as they
/// are: QPdfWriter would decode a JPEG and encode it again, larger and worse.
class ImagePdf
{
public:
    enum class Colour { Grey, Rgb };
    enum class Coding { Jpeg, Deflate };
    struct Image
    {
        QByteArray data; ///< a JPEG file, or a zlib stream of rows packed to bytes
        Coding coding = Coding::Jpeg;
        Colour colour = Colour::Grey;
        int bits = 8; ///< a component; 1 only with Deflate and Grey, 0 is black
        int width = 0;
        int height = 0;
        double dpi = 300;
    };
    void addPage(Image image) { m_pages.append(std::move(image)); }
    [[nodiscard]] QByteArray bytes(const QString &title) const;

private:
    QVector<Image> m_pages;
};

} // namespace motcua::devices
