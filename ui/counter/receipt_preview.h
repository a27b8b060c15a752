// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QWidget>

namespace motcua::ui {

/// The sheet on a sunken ground, as large as it fits; white with a hairline until the picture is there.
class ReceiptPreview final : public QWidget
{
    Q_OBJECT
public:
    explicit ReceiptPreview(QWidget *parent = nullptr);
    void setImage(const QImage &image);
    [[nodiscard]] const QImage &image() const { return m_image; }
    [[nodiscard]] QSize sizeHint() const override { return {220, 300}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage m_image;
};

} // namespace motcua::ui
