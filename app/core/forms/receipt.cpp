// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/forms/receipt.h"

#include "app/core/base/failure.h"
#include "app/core/forms/form_markup.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace motcua {

namespace {

/// Reads one template with the values of one form. Every doubt is an unreadable template: a form
/// with a hole in it would be an official paper with a hole in it.
class TemplateReader
{
public:
    TemplateReader(const QHash<QString, QString> &values, const QVector<QVector<QString>> &rows,
                   const QVector<FormSignatory> &signatories)
        : m_values(values),
          m_rows(rows),
          m_signatories(signatories)
    {}

    [[nodiscard]] FormDocument read(const QJsonObject &root) const
    {
        FormDocument document;
        const QString paper = string(root, "paper"_L1);
        if (paper != "A5"_L1 && paper != "A4"_L1)
            throw formUnreadable();
        document.paper = paper == "A5"_L1 ? FormDocument::Paper::A5 : FormDocument::Paper::A4;
        document.title = string(root, "title"_L1);
        const QJsonArray blocks = array(root, "blocks"_L1);
        for (const QJsonValue &block : blocks) {
            if (!block.isObject())
                throw formUnreadable();
            const QJsonObject object = block.toObject();
            const QString needed = object.value("unless_empty"_L1).toString();
            if (needed.isEmpty() || !m_values.value(needed).trimmed().isEmpty())
                document.blocks.append(readBlock(object));
        }
        return document;
    }

private:
    [[nodiscard]] static QString string(const QJsonObject &object, QLatin1StringView key)
    {
        const QJsonValue value = object.value(key);
        if (!value.isString())
            throw formUnreadable();
        return value.toString();
    }

    [[nodiscard]] static QJsonArray array(const QJsonObject &object, QLatin1StringView key)
    {
        constexpr qsizetype kMost = 200;
        const QJsonValue value = object.value(key);
        if (!value.isArray() || value.toArray().isEmpty() || value.toArray().size() > kMost)
            throw formUnreadable();
        return value.toArray();
    }

    [[nodiscard]] FormLine line(const QString &markup) const
    {
        auto filled = fillLine(markup, m_values);
        if (!filled)
            throw formUnreadable();
        return *filled;
    }

    [[nodiscard]] QVector<FormLine> lines(const QJsonObject &object, QLatin1StringView key) const
    {
        QVector<FormLine> result;
        const QJsonArray source = array(object, key);
        for (const QJsonValue &value : source) {
            if (!value.isString())
                throw formUnreadable();
            result += splitLines(line(value.toString()));
        }
        return result;
    }

    [[nodiscard]] FormBlock readBlock(const QJsonObject &object) const
    {
        const QString kind = string(object, "block"_L1);
        if (kind == "head"_L1)
            return FormHead{lines(object, "left"_L1), lines(object, "right"_L1),
                            line(string(object, "place_and_date"_L1))};
        if (kind == "title"_L1)
            return readTitle(object);
        if (kind == "text"_L1)
            return FormText{line(string(object, "line"_L1))};
        if (kind == "boxed"_L1)
            return FormBoxed{line(string(object, "line"_L1))};
        if (kind == "table"_L1)
            return readTable(object);
        if (kind == "signatures"_L1)
            return readSignatures(object);
        if (kind == "footer"_L1)
            return FormFooter{plainText(line(string(object, "left"_L1))),
                              plainText(line(string(object, "right"_L1)))};
        throw formUnreadable();
    }

    [[nodiscard]] FormTitle readTitle(const QJsonObject &object) const
    {
        FormTitle title;
        title.lines = lines(object, "lines"_L1);
        const QString key = object.value("qr_of_dossier"_L1).toString();
        if (!key.isEmpty() && !m_values.value(key).isEmpty()) {
            title.qrPayload = receiptQrPayload(m_values.value(key));
            title.qrCaption = object.value("qr_caption"_L1).toString();
        }
        const QString text = m_values.value(object.value("qr"_L1).toString());
        if (!text.isEmpty()) {
            title.qrPayload = text;
            title.qrCaption = object.value("qr_caption"_L1).toString();
        }
        return title;
    }

    [[nodiscard]] FormTable readTable(const QJsonObject &object) const
    {
        FormTable table;
        double total = 0;
        const QJsonArray columns = array(object, "columns"_L1);
        for (const QJsonValue &value : columns) {
            const QJsonObject column = value.toObject();
            const double width = column.value("width"_L1).toDouble();
            if (!(width > 0 && width <= 1))
                throw formUnreadable();
            const QString align = column.value("align"_L1).toString(u"left"_s);
            if (align != "left"_L1 && align != "center"_L1 && align != "right"_L1)
                throw formUnreadable();
            table.columns.append(string(column, "name"_L1));
            table.widths.append(width);
            table.alignments.append(align == "left"_L1    ? int(Qt::AlignLeft)
                                    : align == "right"_L1 ? int(Qt::AlignRight)
                                                          : int(Qt::AlignHCenter));
            total += width;
        }
        for (double &width : table.widths)
            width /= total;
        for (QVector<QString> row : m_rows) {
            row.resize(table.columns.size());
            table.rows.append(row);
        }
        return table;
    }

    [[nodiscard]] FormSignatures readSignatures(const QJsonObject &object) const
    {
        FormSignatures signatures;
        const QJsonArray columns = array(object, "columns"_L1);
        for (const QJsonValue &value : columns) {
            FormSignatory signatory = m_signatories.value(signatures.columns.size());
            if (signatory.title.isEmpty())
                signatory.title = string(value.toObject(), "title"_L1);
            if (signatory.hint.isEmpty())
                signatory.hint = string(value.toObject(), "hint"_L1);
            signatures.columns.append(signatory);
        }
        return signatures;
    }

    const QHash<QString, QString> &m_values;
    const QVector<QVector<QString>> &m_rows;
    const QVector<FormSignatory> &m_signatories;
};

} // namespace

Failure formUnreadable()
{
    return {
        "form_template_unreadable",
        QCoreApplication::translate(
            "Forms", "The form cannot be made: its template is damaged. What was entered is safe."),
        QCoreApplication::translate(
            "Forms", "Ask the administrator to put back the template that came with the program.")};
}

FormDocument fillForm(const QByteArray &templateJson, const QHash<QString, QString> &values,
                      const QVector<QVector<QString>> &tableRows,
                      const QVector<FormSignatory> &signatories)
{
    const QJsonDocument parsed = QJsonDocument::fromJson(templateJson);
    if (!parsed.isObject())
        throw formUnreadable();
    return TemplateReader(values, tableRows, signatories).read(parsed.object());
}

QString receiptQrPayload(const QString &dossierCode)
{
    return u"https://dichvucong.gov.vn/tra-cuu-ho-so?maHoSo="_s + dossierCode;
}

} // namespace motcua
