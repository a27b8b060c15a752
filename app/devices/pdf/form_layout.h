// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/forms/form_document.h"
#include "app/devices/pdf/form_text.h"

#include <QImage>
#include <QLineF>
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QTextLayout>
#include <QVector>

#include <memory>

namespace motcua::devices {

/// What stands on one sheet and where, in layout units from its top left corner.
struct FormPage
{
    struct Text
    {
        std::shared_ptr<QTextLayout> layout;
        QPointF at;
    };
    struct Rule
    {
        QLineF line;
        double width = 0;
    };
    struct Box
    {
        QRectF rect;
        double width = 0;
    };
    struct Code
    {
        QImage modules; ///< one pixel a module, without quiet zone
        QPointF topRight;
        double minimumSide = 0;
        double maximumSide = 0;
    };
    struct Ink
    {
        InkSignature ink;
        QRectF place;
    };
    QVector<Text> texts;
    QVector<Rule> rules;
    QVector<Box> boxes;
    QVector<Code> codes;
    QVector<Ink> inks;
};

struct FormLayout
{
    QSizeF sizeMm;
    QVector<FormPage> pages;
};

/// Breaks a form into lines and pages. A form that would just miss one page is set a little smaller
/// first; a longer one goes on with its title and code repeated. Any thread.
[[nodiscard]] FormLayout layOut(const FormDocument &document);

} // namespace motcua::devices
