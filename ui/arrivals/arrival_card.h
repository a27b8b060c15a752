// SPDX-FileCopyrightText: 2026 Một Cửa contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/arrivals/arrivals.h"
#include "app/core/intake/catalogue.h"
#include "ui/common/card.h"

#include <optional>

namespace motcua::ui {

class FactRow;

/// One thing that came down, opened: what was declared and which papers are here.
class ArrivalCard final : public Card
{
    Q_OBJECT
public:
    explicit ArrivalCard(Catalogue catalogue, QWidget *parent = nullptr);
    void show(const std::optional<ArrivalDetail> &detail, QDate today);

private:
    void addHead(const Arrival &item, QDate today);
    void addSection(const QString &title, const QString &meta);
    void addFacts(const QString &title, const QVector<ArrivalDetail::Fact> &facts);
    void addPapers(const ArrivalDetail &detail);
    Catalogue m_catalogue;
    std::optional<ArrivalDetail> m_shown;
    QWidget *m_inner = nullptr; ///< made anew for each
};

} // namespace motcua::ui
