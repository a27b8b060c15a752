// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/intake/time_limit.h"

#include <QWidget>

namespace motcua::ui {

/// One cell per calendar day from reception to the due date; days off are hatched, the due day filled.
/// More than ten days: the first four, "… n ngày …", the last four. Tooltip of a cell: its reason.
class DayStrip : public QWidget
{
    Q_OBJECT
public:
    explicit DayStrip(QWidget *parent = nullptr);
    void setDue(const std::optional<DueDate> &due);
    [[nodiscard]] QString
    spoken() const; ///< the reasoning in one text, for accessibility and tests
    /// "5 ngày làm việc · trừ 24/11 (Ngày Văn hóa VN)"; short: "5 ngày làm việc".
    [[nodiscard]] static QString sentence(const DueDate &due, const TimeLimit &limit,
                                          bool shortForm = false);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Cell
    {
        StripDay day;
        int skipped = 0;
    }; ///< skipped > 0: the gap cell
    [[nodiscard]] QVector<Cell> cells() const;
    [[nodiscard]] QRectF cellRect(int index, int count) const;
    std::optional<DueDate> m_due;
};

} // namespace motcua::ui
