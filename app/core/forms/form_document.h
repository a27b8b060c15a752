// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/signing/ink.h"

#include <QByteArray>
#include <QString>
#include <QVector>

#include <variant>

namespace motcua {

/// Text with bold stretches, for one line of a form.
struct FormRun
{
    QString text;
    bool bold = false;
    bool italic = false;
};
using FormLine = QVector<FormRun>;

struct FormHead
{
    QVector<FormLine> left;
    QVector<FormLine> right;
    FormLine placeAndDate;
};
struct FormTitle
{
    QVector<FormLine> lines;
    QString qrPayload;
    QString qrCaption;
};
struct FormText
{
    FormLine line;
};
struct FormBoxed
{
    FormLine line;
};
struct FormTable
{
    QVector<QString> columns;
    QVector<double> widths;  ///< fractions of the text width
    QVector<int> alignments; ///< Qt::Alignment values
    QVector<QVector<QString>> rows;
};
struct FormSignatory
{
    QString title;
    QString hint;
    QString name;
    std::optional<InkSignature> ink;
};
struct FormSignatures
{
    QVector<FormSignatory> columns;
};
struct FormFooter
{
    QString left;
    QString right;
};
using FormBlock =
    std::variant<FormHead, FormTitle, FormText, FormBoxed, FormTable, FormSignatures, FormFooter>;

/// A form ready to be drawn: what it says and in which order, nothing of how it looks.
struct FormDocument
{
    enum class Paper { A5, A4 };
    Paper paper = Paper::A5;
    QString title; ///< for the PDF's metadata; no personal data
    QVector<FormBlock> blocks;
};

/// Draws forms; implemented by app/devices/pdf. Called on the desk thread.
class FormRenderer
{
public:
    FormRenderer() = default;
    FormRenderer(const FormRenderer &) = delete;
    FormRenderer &operator=(const FormRenderer &) = delete;
    virtual ~FormRenderer() = default;
    /// A PDF with embedded fonts, as many pages as it takes.
    [[nodiscard]] virtual QByteArray pdf(const FormDocument &document) const = 0;
    /// The first page as PNG at `dpi`, for a preview.
    [[nodiscard]] virtual QByteArray previewPng(const FormDocument &document, int dpi) const = 0;
};

} // namespace motcua
