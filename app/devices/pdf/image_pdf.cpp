// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/pdf/image_pdf.h"

#include <QCryptographicHash>

namespace motcua::devices {

namespace {

constexpr double kPointsPerInch = 72;

/// A text string of PDF (ISO 32000-1, 7.9.2.2): UTF-16 with byte order mark, in hexadecimal.
QByteArray textString(const QString &text)
{
    QByteArray utf16("\xfe\xff");
    for (const QChar c : text) {
        utf16.append(char(c.unicode() >> 8));
        utf16.append(char(c.unicode() & 0xff));
    }
    return '<' + utf16.toHex() + '>';
}

/// Collects numbered objects and the table of where they begin.
class Objects
{
public:
    Objects() { m_bytes = "%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"; }

    void add(int number, const QByteArray &body)
    {
        if (m_offsets.size() <= number)
            m_offsets.resize(number + 1);
        m_offsets[number] = m_bytes.size();
        m_bytes += QByteArray::number(number) + " 0 obj\n" + body + "\nendobj\n";
    }

    void addStream(int number, const QByteArray &dictionary, const QByteArray &stream)
    {
        add(number, "<<" + dictionary + "/Length " + QByteArray::number(stream.size()) +
                        ">>\nstream\n" + stream + "\nendstream");
    }

    [[nodiscard]] QByteArray finish(int root, int info)
    {
        const qsizetype table = m_bytes.size();
        constexpr int kOffsetDigits = 10;
        const QByteArray count = QByteArray::number(m_offsets.size());
        // Names the file by its content, so that the same pages give the same bytes.
        const QByteArray id =
            QCryptographicHash::hash(m_bytes, QCryptographicHash::Md5).toHex().toUpper();
        m_bytes += "xref\n0 " + count + "\n0000000000 65535 f \n";
        for (qsizetype i = 1; i < m_offsets.size(); ++i)
            m_bytes +=
                QByteArray::number(m_offsets[i]).rightJustified(kOffsetDigits, '0') + " 00000 n \n";
        m_bytes += "trailer\n<</Size " + count + "/Root " + QByteArray::number(root) +
                   " 0 R/Info " + QByteArray::number(info) + " 0 R/ID[<" + id + "><" + id +
                   ">]>>\nstartxref\n" + QByteArray::number(table) + "\n%%EOF\n";
        return m_bytes;
    }

private:
    QByteArray m_bytes;
    QVector<qsizetype> m_offsets{0};
};

} // namespace

QByteArray ImagePdf::bytes(const QString &title) const
{
    constexpr int kCatalog = 1;
    constexpr int kPages = 2;
    constexpr int kInfo = 3;
    constexpr int kFirst = 4; ///< then page, contents, image for each page
    constexpr int kObjectsAPage = 3;
    constexpr int kDecimals = 4;

    Objects objects;
    objects.add(kCatalog, "<</Type/Catalog/Pages 2 0 R>>");
    objects.add(kInfo, "<</Title" + textString(title) + "/Creator" +
                           textString(QStringLiteral("Một Cửa")) + ">>");
    QByteArray kids;
    for (qsizetype i = 0; i < m_pages.size(); ++i) {
        const Image &image = m_pages[i];
        const int page = kFirst + kObjectsAPage * int(i);
        const QByteArray width =
            QByteArray::number(image.width * kPointsPerInch / image.dpi, 'f', kDecimals);
        const QByteArray height =
            QByteArray::number(image.height * kPointsPerInch / image.dpi, 'f', kDecimals);
        kids += QByteArray::number(page) + " 0 R ";
        objects.add(page, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 " + width + ' ' + height +
                              "]/Contents " + QByteArray::number(page + 1) +
                              " 0 R/Resources<</XObject<</P " + QByteArray::number(page + 2) +
                              " 0 R>>>>>>");
        objects.addStream(page + 1, {}, "q " + width + " 0 0 " + height + " 0 0 cm /P Do Q");
        objects.addStream(page + 2,
                          "/Type/XObject/Subtype/Image/Width " + QByteArray::number(image.width) +
                              "/Height " + QByteArray::number(image.height) + "/ColorSpace" +
                              (image.colour == Colour::Grey ? "/DeviceGray" : "/DeviceRGB") +
                              "/BitsPerComponent " + QByteArray::number(image.bits) + "/Filter" +
                              (image.coding == Coding::Jpeg ? "/DCTDecode" : "/FlateDecode"),
                          image.data);
    }
    objects.add(kPages, "<</Type/Pages/Kids[" + kids.trimmed() + "]/Count " +
                            QByteArray::number(m_pages.size()) + ">>");
    return objects.finish(kCatalog, kInfo);
}

} // namespace motcua::devices
